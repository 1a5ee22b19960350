create type session_kind as enum ('formal_meeting', 'informal_consultation', 'side_event', 'workshop', 'conference_session');
create type attendance as enum ('online', 'in_person', 'hybrid');
create type organisation_role as enum ('host', 'convenor', 'facilitator', 'co_lead', 'partner');
create type link_role as enum ('live_stream', 'registration', 'more_information', 'recording', 'document');

create table process (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    short_name text not null check (char_length(short_name) between 2 and 60),
    name text not null check (char_length(name) between 2 and 300),
    mandate_symbol text,
    status_note text,
    version int not null default 1
);
comment on table process is 'What the input is for, such as a working group or a forum.';
comment on column process.mandate_symbol is 'Symbol of the resolution that established it.';
create table process_issue (
    id bigint generated always as identity primary key,
    process_id bigint not null references process,
    position int not null,
    code text not null check (code ~ '^[a-z0-9-]+$'),
    title text not null,
    unique (process_id, position),
    unique (process_id, code)
);
create table norm (
    id bigint generated always as identity primary key,
    process_id bigint not null references process,
    letter text not null check (letter ~ '^[a-z]$'),
    reference text not null,
    short_title text not null,
    paraphrase text,
    unique (process_id, letter)
);
comment on column norm.short_title is 'Popular, not official; the letter is.';
comment on column norm.paraphrase is 'In our own words, not a quotation.';
create table accreditation (
    organisation_id bigint not null references organisation,
    process_id bigint not null references process,
    accredited_on date,
    source text,
    primary key (organisation_id, process_id)
);
comment on table accreditation is 'A badge on an organisation, never a gate to contribute.';

create table session (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    process_id bigint not null references process,
    kind session_kind not null,
    title text not null check (char_length(title) between 3 and 300),
    subtitle text,
    occasion text,
    external_id text,
    attendance attendance not null,
    zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    venue text,
    admission text,
    contact text,
    contact_hidden_at_source boolean not null default false,
    source_note text,
    published_at timestamptz,
    cancelled_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    check (ends_at > starts_at)
);
comment on table session is 'One event of a process or beside it. Null published_at: a draft that organisers alone see.';
comment on column session.zone is 'IANA name; the instants stand beside it, an offset alone never does.';
comment on column session.venue is 'Lines as given.';
comment on column session.cancelled_at is 'It does not take place, and stays where it was announced.';
comment on column session.version is 'Rises with every change; SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4).';
create index session_in_time on session (starts_at, id);
create table session_time_reading (
    id bigint generated always as identity primary key,
    session_id bigint not null references session on delete cascade,
    position int not null,
    words text not null,
    found_in text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text,
    chosen boolean not null default false,
    note text,
    unique (session_id, position),
    check (ends_at > starts_at)
);
comment on table session_time_reading is 'Every statement of time in the source, in its words. Where they disagree the session is in conflict until an organiser settles it.';
comment on column session_time_reading.zone is 'IANA name, where the words name a zone; null where the instants are inferred.';
create unique index session_time_one_chosen on session_time_reading (session_id) where chosen;
create table session_time_settlement (
    session_id bigint primary key references session on delete cascade,
    reason text not null check (char_length(reason) between 10 and 4000),
    settled_by bigint not null references account,
    settled_at timestamptz not null default clock_timestamp()
);
create table session_organisation (
    session_id bigint not null references session on delete cascade,
    position int not null,
    name text not null,
    role organisation_role not null,
    organisation_id bigint references organisation,
    primary key (session_id, position)
);
create table session_person (
    session_id bigint not null references session on delete cascade,
    position int not null,
    name text not null,
    role text not null default '',
    affiliation text not null default '',
    group_id text references stakeholder_group,
    primary key (session_id, position)
);
create table session_link (
    session_id bigint not null references session on delete cascade,
    position int not null,
    role link_role not null,
    url text not null check (url ~ '^https?://'),
    label text not null default '',
    primary key (session_id, position)
);
create table session_part (
    session_id bigint not null references session on delete cascade,
    position int not null,
    title text not null,
    starts_at timestamptz,
    ends_at timestamptz,
    primary key (session_id, position)
);
create table session_section (
    session_id bigint not null references session on delete cascade,
    position int not null,
    heading text not null,
    body text not null,
    html text not null,
    primary key (session_id, position)
);
comment on table session_section is 'The concept note, section by section: as written, and as rendered once.';

create view public_view.process as
    select id, slug, short_name, name, mandate_symbol, status_note from public.process;
create view public_view.process_issue as
    select id, process_id, position, code, title from public.process_issue;
create view public_view.norm as
    select id, process_id, letter, reference, short_title, paraphrase from public.norm;
create view public_view.session as
    select s.id, s.slug, s.process_id, s.kind, s.title, s.subtitle, s.occasion, s.external_id,
           s.attendance, s.zone, s.starts_at, s.ends_at, s.venue, s.admission, s.contact,
           s.contact_hidden_at_source, s.source_note, s.version as sequence, s.updated_at,
           s.cancelled_at is not null as cancelled,
           (select count(distinct (r.starts_at, r.ends_at)) > 1 from public.session_time_reading r
            where r.session_id = s.id)
           and not exists (select from public.session_time_settlement t where t.session_id = s.id)
               as time_in_conflict
    from public.session s
    where s.published_at is not null;
create view public_view.session_time_reading as
    select r.id, r.session_id, r.position, r.words, r.found_in, r.starts_at, r.ends_at, r.zone, r.chosen, r.note
    from public.session_time_reading r join public_view.session s on s.id = r.session_id;
create view public_view.session_time_settlement as
    select t.session_id, t.reason, t.settled_at
    from public.session_time_settlement t join public_view.session s on s.id = t.session_id;
create view public_view.session_organisation as
    select o.session_id, o.position, o.name, o.role
    from public.session_organisation o join public_view.session s on s.id = o.session_id;
create view public_view.session_person as
    select p.session_id, p.position, p.name, p.role, p.affiliation, p.group_id
    from public.session_person p join public_view.session s on s.id = p.session_id;
create view public_view.session_link as
    select l.session_id, l.position, l.role, l.url, l.label
    from public.session_link l join public_view.session s on s.id = l.session_id;
create view public_view.session_part as
    select p.session_id, p.position, p.title, p.starts_at, p.ends_at
    from public.session_part p join public_view.session s on s.id = p.session_id;
create view public_view.session_section as
    select x.session_id, x.position, x.heading, x.html
    from public.session_section x join public_view.session s on s.id = x.session_id;
grant select on all tables in schema public_view to plenary_public;
