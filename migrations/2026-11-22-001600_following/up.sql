create type follow_level as enum ('all', 'replies', 'none');
create type follow_rhythm as enum ('immediately', 'daily', 'weekly');
alter type letter_kind add value if not exists 'news_immediately';
alter type letter_kind add value if not exists 'news_daily';
alter type letter_kind add value if not exists 'news_weekly';

create table following (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    topic_id bigint references topic on delete cascade,
    group_id text references stakeholder_group,
    contribution_id bigint,
    session_id bigint references session on delete cascade,
    level follow_level not null default 'all',
    rhythm follow_rhythm not null default 'immediately',
    since timestamptz not null default clock_timestamp(),
    foreign key (topic_id, contribution_id) references contribution (topic_id, id) on delete cascade,
    constraint one_thing_is_followed check (
        (session_id is null) <> (topic_id is null)
        and (topic_id is not null or (group_id is null and contribution_id is null))
        and (group_id is null or contribution_id is null))
);
comment on table following is 'What somebody wants to be written to about: a session, a topic, what one group says in it, or a branch of it. Of several that fit, the narrowest counts.';
comment on column following.level is 'Everything that is published in it, answers to oneself, or nothing: whoever unsubscribed keeps the line, so that nothing wider speaks up in its place.';
comment on column following.contribution_id is 'The contribution that begins the branch.';
create unique index following_topic on following (topic_id, account_id) where group_id is null and contribution_id is null;
create unique index following_group on following (topic_id, group_id, account_id) where group_id is not null;
create unique index following_branch on following (contribution_id, account_id) where contribution_id is not null;
create unique index following_session on following (session_id, account_id) where session_id is not null;
create index following_of_account on following (account_id, id);

create table notice_settings (
    account_id bigint primary key references account,
    level follow_level not null default 'replies',
    rhythm follow_rhythm not null default 'immediately',
    hour smallint not null default 7 check (hour between 0 and 23),
    zone text not null default 'UTC'
);
comment on table notice_settings is 'How somebody is written to where they follow nothing narrower; without a row as the defaults say.';
comment on column notice_settings.level is 'Everything in topics they wrote in, answers to themselves, or nothing.';
comment on column notice_settings.hour is 'When the letters leave that come once a day or once a week, on the clocks of the zone.';
create index notice_settings_all on notice_settings (account_id) where level = 'all';

create table announcement (
    contribution_id bigint primary key references contribution,
    published_at timestamptz not null,
    told_up_to bigint not null default 0
);
comment on table announcement is 'Published, and not yet noted for everybody who follows it: one row a publication, however many they are.';
comment on column announcement.told_up_to is 'Accounts up to this number have been gone through.';
create index announcement_waiting on announcement (published_at, contribution_id);

create table news (
    account_id bigint not null references account,
    contribution_id bigint not null references contribution,
    following_id bigint references following on delete cascade,
    rhythm follow_rhythm not null,
    due_at timestamptz not null,
    letter_id bigint references outbox on delete cascade,
    primary key (account_id, contribution_id)
);
comment on table news is 'Of what somebody is to be told: numbers only, read through the public views when the letter is written.';
comment on column news.following_id is 'Why; null where nothing but the settings of the account say so.';
comment on column news.letter_id is 'The letter that tells it; the row goes with it.';
create index news_waiting on news (rhythm, due_at) where letter_id is null;
create index news_in_letter on news (letter_id) where letter_id is not null;
create index news_by_following on news (following_id) where following_id is not null;
create index news_of_contribution on news (contribution_id);

-- The feed of what one group says in a topic.
create index contribution_latest_of_group on contribution (topic_id, group_id, coalesce(changed_at, published_at), no)
    where visibility in ('live', 'withdrawn', 'removed');
