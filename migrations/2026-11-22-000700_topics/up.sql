create table topic (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    process_id bigint not null references process,
    title text not null check (char_length(title) between 3 and 300),
    question text not null check (char_length(question) between 3 and 2000),
    introduction text not null default '',
    introduction_html text not null default '',
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    zone text not null,
    grace_minutes int not null default 10 check (grace_minutes between 0 and 1440),
    word_limit int not null default 1500 check (word_limit between 50 and 10000),
    published_at timestamptz,
    next_no int not null default 1,
    version bigint not null default 1,
    edition int not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    check (closes_at > opens_at)
);
comment on table topic is 'A question under discussion. Null published_at: a draft that organisers alone see.';
comment on column topic.grace_minutes is 'What arrives this long after closing is accepted and marked late.';
comment on column topic.next_no is 'The number of the next contribution to be published; taken under the row''s lock.';
comment on column topic.version is 'Rises in the transaction that changes anything the public sees of the topic.';
comment on column topic.edition is 'Rises with every edit by an organiser, so that two at once do not overwrite each other.';
create index topic_by_closing on topic (closes_at, id);
create table topic_session (
    topic_id bigint not null references topic on delete cascade,
    session_id bigint not null references session,
    position int not null,
    primary key (topic_id, session_id)
);
create index topic_session_of_session on topic_session (session_id);
create table topic_issue (
    topic_id bigint not null references topic on delete cascade,
    issue_id bigint not null references process_issue,
    primary key (topic_id, issue_id)
);
create table topic_norm (
    topic_id bigint not null references topic on delete cascade,
    norm_id bigint not null references norm,
    primary key (topic_id, norm_id)
);
create table topic_group_count (
    topic_id bigint not null references topic,
    group_id text not null references stakeholder_group,
    published int not null check (published >= 0),
    primary key (topic_id, group_id)
);
comment on table topic_group_count is 'Live contributions per group of their author; kept in the transaction that changes them.';

create view public_view.topic as
    select id, slug, process_id, title, question, introduction_html, opens_at, closes_at, zone, word_limit, version
    from public.topic where published_at is not null;
create view public_view.topic_session as
    select ts.topic_id, ts.session_id, ts.position
    from public.topic_session ts
    join public_view.topic t on t.id = ts.topic_id
    join public_view.session s on s.id = ts.session_id;
create view public_view.topic_issue as
    select ti.topic_id, ti.issue_id from public.topic_issue ti join public_view.topic t on t.id = ti.topic_id;
create view public_view.topic_norm as
    select tn.topic_id, tn.norm_id from public.topic_norm tn join public_view.topic t on t.id = tn.topic_id;
create view public_view.topic_group_count as
    select c.topic_id, c.group_id, c.published
    from public.topic_group_count c join public_view.topic t on t.id = c.topic_id;
grant select on all tables in schema public_view to plenary_public;
