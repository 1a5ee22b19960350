create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor_id bigint,
    action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
    contribution_id bigint,
    subject text not null,
    detail jsonb not null default '{}'
);
comment on table audit_entry is 'What happened, in the words "noun.verb"; append-only.';
comment on column audit_entry.actor_id is 'The account that acted, null for the program itself; no foreign key, because the entry outlives the account.';
comment on column audit_entry.contribution_id is 'Set where the entry belongs to the history of one contribution; no foreign key, because the trail stands below contributions.';
comment on column audit_entry.subject is 'What it happened to, as "noun:reference".';
create index audit_entry_of_contribution on audit_entry (contribution_id, id) where contribution_id is not null;
create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function forbid_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function forbid_change();

create table audit_seal (
    id bigint generated always as identity primary key,
    sealed_at timestamptz not null default clock_timestamp(),
    entries int not null check (entries > 0),
    previous bytea not null,
    hash bytea not null unique
);
comment on table audit_seal is 'A chain: each hash covers the one before it and the entries of its batch.';
create table audit_sealed (
    entry_id bigint primary key references audit_entry,
    seal_id bigint not null references audit_seal
);
comment on table audit_sealed is 'Which batch an entry was sealed in. Entries commit out of order, so a batch is a set and no range of numbers.';
create index audit_sealed_by_seal on audit_sealed (seal_id, entry_id);

create table audit_unsealed (
    entry_id bigint primary key references audit_entry,
    since timestamptz not null default clock_timestamp()
);
comment on table audit_unsealed is 'Entries that wait for the next seal. Each gets here with the transaction that writes it, so that one that commits late is not passed over, and sealing costs the same however long the trail is.';
comment on column audit_unsealed.since is 'When it was written; the entry itself may tell of an earlier time.';
create function wait_for_a_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) select id from written;
    return null;
end $$;
create trigger audit_entry_waits_for_a_seal after insert on audit_entry
    referencing new table as written for each statement execute function wait_for_a_seal();

create trigger audit_seal_only_grows before update or delete on audit_seal
    for each row execute function forbid_change();
create trigger audit_seal_is_not_emptied before truncate on audit_seal
    for each statement execute function forbid_change();
create trigger audit_sealed_only_grows before update or delete on audit_sealed
    for each row execute function forbid_change();
create trigger audit_sealed_is_not_emptied before truncate on audit_sealed
    for each statement execute function forbid_change();
