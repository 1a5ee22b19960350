-- Drafts belong to the organisation they are written for.
alter table draft
    add column written_by bigint references account,
    add column organisation_id bigint references organisation;
update draft set written_by = c.author_id, organisation_id = c.organisation_id from contribution c where c.id = draft.contribution_id;
alter table draft alter column written_by set not null;
comment on table draft is 'A text that nobody sees but its author or, where it is for an organisation, those who may speak for it; submitting turns it into a revision.';
comment on column draft.written_by is 'Who kept it last.';
comment on column draft.organisation_id is 'Of its contribution, repeated so that the desk of an organisation finds its drafts.';
create index draft_of_organisation on draft (organisation_id, contribution_id) where organisation_id is not null;
create function draft_is_of_its_contribution() returns trigger language plpgsql as $$
begin
    select c.organisation_id, coalesce(new.written_by, c.author_id) into new.organisation_id, new.written_by
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
create trigger draft_of_its_contribution before insert on draft for each row execute function draft_is_of_its_contribution();
create function draft_follows_its_contribution() returns trigger language plpgsql as $$
begin
    update draft set organisation_id = new.organisation_id where contribution_id = new.id;
    return null;
end $$;
create trigger contribution_takes_its_draft_along after update of organisation_id on contribution for each row
    when (new.organisation_id is distinct from old.organisation_id) execute function draft_follows_its_contribution();
create index contribution_by_organisation on contribution (organisation_id, id) where organisation_id is not null;
drop index contribution_of_organisation;

alter table revision add column sent_by bigint references account;
comment on column revision.sent_by is 'Who sent it: the author or a colleague. Null where that was not noted, and then its author.';
create trigger revision_keeps_its_sender before update of sent_by on revision for each row
    when (new.sent_by is distinct from old.sent_by) execute function forbid_change();

-- Focal points, and what they clear.
alter table mandate
    add column focal_point boolean not null default false,
    add constraint only_a_verified_mandate_makes_a_focal_point check (not focal_point or status = 'verified');
comment on column mandate.focal_point is 'Whether the person clears what is sent in the name of the organisation, where it wants that; an organiser says so.';
create index mandate_of_focal_point on mandate (organisation_id) where focal_point;
create index mandate_standing on mandate (organisation_id, id) where status = 'verified';

alter table organisation add column clears boolean not null default false;
comment on column organisation.clears is 'Whether nothing leaves in its name that no focal point has cleared; a focal point says so.';
create table clearance_period (
    organisation_id bigint not null references organisation,
    since timestamptz not null default clock_timestamp(),
    until timestamptz check (until >= since),
    primary key (organisation_id, since)
);
comment on table clearance_period is 'When an organisation wanted clearance: what was sent in its name in between was cleared.';
create unique index clearance_period_running on clearance_period (organisation_id) where until is null;
create function clearing_is_remembered() returns trigger language plpgsql as $$
begin
    if new.clears then
        insert into clearance_period (organisation_id) values (new.id);
    else
        update clearance_period set until = clock_timestamp() where organisation_id = new.id and until is null;
    end if;
    return null;
end $$;
create trigger organisation_begins_to_clear after insert on organisation for each row
    when (new.clears) execute function clearing_is_remembered();
create trigger organisation_clears after update of clears on organisation for each row
    when (new.clears <> old.clears) execute function clearing_is_remembered();

create function text_digest(language text, body text) returns bytea language sql immutable strict parallel safe as $$
    select sha256(convert_to(language || E'\n' || body, 'UTF8'))
$$;
comment on function text_digest is 'What names a text exactly, in its language: what was cleared is compared with what was sent.';
create type clearance_kind as enum ('text', 'withdrawal');
create type clearance_state as enum ('asked', 'given', 'used', 'sent_back', 'lapsed');
create table clearance (
    id bigint generated always as identity primary key,
    contribution_id bigint not null references contribution,
    organisation_id bigint not null references organisation,
    kind clearance_kind not null,
    state clearance_state not null default 'asked',
    digest bytea not null check (length(digest) = 32),
    revision_id bigint,
    asked_by bigint not null references account,
    asked_at timestamptz not null,
    cleared_by bigint references account,
    cleared_at timestamptz,
    ended_at timestamptz,
    reason text check (char_length(reason) between 10 and 4000),
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    constraint what_is_cleared_says_by_whom_and_when check (
        (cleared_by is null) = (cleared_at is null)
        and case state when 'asked' then cleared_by is null when 'given' then cleared_by is not null
                       when 'used' then cleared_by is not null else true end),
    constraint what_is_over_says_when check ((state in ('asked', 'given')) = (ended_at is null)),
    constraint what_is_sent_back_says_why check ((state = 'sent_back') = (reason is not null)),
    constraint a_clearance_names_its_text check (case kind when 'withdrawal' then revision_id is not null else (state = 'used') = (revision_id is not null) end)
);
comment on table clearance is 'A text, or the withdrawal of one, that a focal point is asked to clear or cleared. On no page but those of the organisation before something was sent with it.';
comment on column clearance.digest is 'Of the text that it is about, by text_digest: clearing names exactly that one.';
comment on column clearance.revision_id is 'Of a text: what was sent with it. Of a withdrawal: what readers read when it was asked for.';
create unique index clearance_one_open on clearance (contribution_id) where state in ('asked', 'given');
create index clearance_waiting on clearance (organisation_id, id) where state = 'asked';
create index clearance_of_contribution on clearance (contribution_id, id);
create index clearance_of_revision on clearance (revision_id) where revision_id is not null;
create function clearance_goes_on_and_never_back() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (
        old.state in ('used', 'sent_back', 'lapsed')
        or (new.contribution_id, new.organisation_id, new.kind, new.digest, new.asked_by, new.asked_at)
           is distinct from (old.contribution_id, old.organisation_id, old.kind, old.digest, old.asked_by, old.asked_at)
        or old.cleared_by is not null and (new.cleared_by, new.cleared_at) is distinct from (old.cleared_by, old.cleared_at)
        or old.state = 'given' and new.state = 'asked')
    then
        raise exception 'a clearance ends once, and is about one text' using errcode = 'restrict_violation';
    end if;
    if new.cleared_by is not null and (tg_op = 'INSERT' or old.cleared_by is null) and not exists (
        select from mandate m
        where m.account_id = new.cleared_by and m.organisation_id = new.organisation_id and m.focal_point)
    then
        raise exception 'a focal point of the organisation clears' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger clearance_goes_on before insert or update on clearance
    for each row execute function clearance_goes_on_and_never_back();
create trigger clearance_is_kept before delete on clearance for each row execute function forbid_change();
create trigger clearance_is_not_emptied before truncate on clearance for each statement execute function forbid_change();

alter type letter_kind add value if not exists 'clearance_asked';
alter type letter_kind add value if not exists 'clearance_given';
alter type letter_kind add value if not exists 'clearance_sent_back';
alter type letter_kind add value if not exists 'focal_point_named';
alter type letter_kind add value if not exists 'mandate_ended';
