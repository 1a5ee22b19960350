create type mandate_status as enum ('requested', 'verified', 'refused', 'ended');

create table stakeholder_group (
    id text primary key check (id ~ '^[a-z_]+$'),
    position int not null unique,
    label text not null,
    label_plural text not null
);
comment on table stakeholder_group is 'State, civil society, industry and the others: data, because each process groups differently.';
insert into stakeholder_group (id, position, label, label_plural) values
    ('state', 1, 'State', 'States'),
    ('civil_society', 2, 'Civil society', 'Civil society'),
    ('industry', 3, 'Industry', 'Industry'),
    ('academia', 4, 'Academia', 'Academia'),
    ('technical_community', 5, 'Technical community', 'Technical community'),
    ('international_organisation', 6, 'International organisation', 'International organisations'),
    ('individual', 7, 'Individual', 'Individuals'),
    ('other', 8, 'Other', 'Others');
alter table account add foreign key (group_id) references stakeholder_group;
alter table sign_up add foreign key (group_id) references stakeholder_group;

create table organisation (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (char_length(name) between 2 and 200),
    group_id text not null references stakeholder_group,
    invented boolean not null default false,
    created_at timestamptz not null default clock_timestamp()
);
comment on column organisation.invented is 'Made up for the demonstration, and marked so wherever it is shown.';
comment on column organisation.group_id is 'The group that was named first, until an organiser verifies the first mandate and settles it.';
create unique index organisation_name on organisation (lower(name));

create table mandate (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    organisation_id bigint not null references organisation,
    asked_group_id text references stakeholder_group,
    status mandate_status not null default 'requested',
    requested_at timestamptz not null default clock_timestamp(),
    decided_at timestamptz,
    decided_by bigint references account,
    ended_at timestamptz,
    check ((status = 'requested') = (decided_at is null)),
    check ((status = 'ended') = (ended_at is not null))
);
comment on table mandate is 'A person speaks for an organisation once an organiser has verified it.';
comment on column mandate.asked_group_id is 'The group that the person named for the organisation: what an organiser sees when verifying. Null where nobody was asked.';
comment on column mandate.decided_by is 'Null where the command line verified it.';
create unique index mandate_one_open on mandate (account_id, organisation_id) where status in ('requested', 'verified');
create index mandate_of_organisation on mandate (organisation_id);
create index mandate_waiting on mandate (requested_at, id) where status = 'requested';

create view public_view.stakeholder_group as
    select id, position, label, label_plural from public.stakeholder_group;
grant select on public_view.stakeholder_group to plenary_public;
