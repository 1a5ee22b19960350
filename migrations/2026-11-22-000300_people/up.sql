create type role as enum ('contributor', 'moderator', 'organiser', 'administrator');
create type account_status as enum ('active', 'suspended');
create type link_purpose as enum ('reset_password');

create table account (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email) and char_length(email) <= 254),
    name text not null check (char_length(name) between 1 and 120),
    password_hash text not null,
    group_id text not null,
    language text not null default 'en',
    status account_status not null default 'active',
    invented boolean not null default false,
    created_at timestamptz not null default clock_timestamp()
);
comment on table account is 'A person whose address was confirmed by mail, or who was added on the command line.';
comment on column account.group_id is 'The stakeholder group somebody belongs to when writing in a personal capacity.';
comment on column account.invented is 'Made up for the demonstration, as is all that they write.';

create table role_grant (
    account_id bigint not null references account,
    role role not null,
    granted_at timestamptz not null default clock_timestamp(),
    primary key (account_id, role)
);

create table sign_up (
    id bigint generated always as identity primary key,
    email text not null check (email = lower(email) and char_length(email) <= 254),
    name text not null check (char_length(name) between 1 and 120),
    password_hash text not null,
    group_id text not null,
    organisation_name text check (char_length(organisation_name) between 2 and 200),
    language text not null default 'en',
    next text check (next ~ '^/' and char_length(next) <= 2000),
    token_hash bytea unique,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
    confirmed_at timestamptz
);
comment on table sign_up is 'Who asked for an account and has not confirmed the address: no account exists before that.';
comment on column sign_up.password_hash is 'Of the password that was typed. Whoever confirms the address accepts it, and is told so, or sets another one while confirming.';
comment on column sign_up.next is 'The path of this site that somebody was on the way to when they signed up.';
comment on column sign_up.token_hash is 'SHA-256 of the secret in the letter; set when the letter is written, because the outbox carries no secrets.';
create index sign_up_by_email on sign_up (email);

create table mailed_link (
    token_hash bytea primary key,
    account_id bigint not null references account,
    purpose link_purpose not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
comment on table mailed_link is 'SHA-256 of secrets sent by mail; each is good once.';
create index mailed_link_of_account on mailed_link (account_id);

create table sign_in (
    key_hash bytea primary key,
    account_id bigint not null references account,
    created_at timestamptz not null default clock_timestamp(),
    last_seen_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null
);
comment on table sign_in is 'Browsers that are signed in; the key in the cookie is stored as SHA-256 only.';
create index sign_in_of_account on sign_in (account_id);
create index sign_in_expiring on sign_in (expires_at);

create table sign_in_failure (
    key bytea primary key,
    failures int not null check (failures > 0),
    last_at timestamptz not null,
    not_before timestamptz not null
);
comment on table sign_in_failure is 'Failed sign-ins of an address or a network, by keyed hash; from a number of failures on the next try has to wait.';

create table unsent_form (
    token_hash bytea primary key,
    network bytea not null,
    path text not null check (path ~ '^/'),
    body bytea not null check (octet_length(body) <= 1048576),
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null
);
comment on table unsent_form is 'What somebody sent whose sign-in had run out, kept for a while so that it is given back after signing in. Only the browser that sent it knows the token, of which SHA-256 is stored.';
comment on column unsent_form.network is 'From where, by keyed hash: one network may leave only so many here.';
create index unsent_form_of_network on unsent_form (network, created_at);
