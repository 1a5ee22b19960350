create type letter_kind as enum (
    'confirm_sign_up', 'account_exists', 'reset_password',
    'contribution_received', 'contribution_published', 'contribution_corrected', 'changes_requested',
    'contribution_declined', 'contribution_removed', 'contribution_restored',
    'mandate_verified', 'mandate_refused'
);
create table outbox (
    id bigint generated always as identity primary key,
    kind letter_kind not null,
    recipient text not null check (recipient = lower(recipient)),
    subject_id bigint not null,
    next text check (next ~ '^/' and char_length(next) <= 2000),
    created_at timestamptz not null default clock_timestamp(),
    due_at timestamptz not null default clock_timestamp(),
    attempts int not null default 0,
    leased_until timestamptz,
    sent_at timestamptz,
    given_up_at timestamptz,
    check (sent_at is null or given_up_at is null)
);
comment on table outbox is 'Letters to send, written in the transaction that causes them. They carry numbers and a path at most: the text is read when the letter is sent.';
comment on column outbox.subject_id is 'What the letter is about: the sign-up, account, decision, contribution or mandate, as its kind says.';
comment on column outbox.next is 'The path of this site that somebody was on the way to when they caused the letter.';
create index outbox_waiting on outbox (due_at, id) where sent_at is null and given_up_at is null;
create index outbox_waiting_per_recipient on outbox (recipient, due_at) where sent_at is null and given_up_at is null;
create index outbox_per_recipient on outbox (recipient, sent_at) where sent_at is not null;
