//! SQL that stores load data, a topic at a time.

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Binary, Bool, Integer, SmallInt, Text};

use crate::demo::people::NO_PASSWORD;
use crate::demo::shape::Thread;
use crate::text::markdown::RENDERER;

/// A text, what its rendering puts around it, and how many words it has.
pub(in crate::demo) struct Told {
    pub(in crate::demo) text: String,
    pub(in crate::demo) before: String,
    pub(in crate::demo) after: String,
    pub(in crate::demo) words: i32,
}

/// Lets the statements run long, and nobody else contribute meanwhile: row numbers are given by hand.
pub(in crate::demo) fn take_time(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute(
        "set local statement_timeout = '60min'; set local lock_timeout = '60s';
         lock table contribution, revision in share row exclusive mode;
         set constraints all immediate",
    )
}

#[derive(QueryableByName)]
struct There {
    #[diesel(sql_type = Bool)]
    there: bool,
}

/// Stores the process of all load data, and who speaks; says no where this was done before.
pub(in crate::demo) fn speakers(conn: &mut PgConnection, seed: &str, count: usize) -> QueryResult<bool> {
    let found: There = diesel::sql_query(
        "select exists (select from account where email = format('load-%s-moderator@example.org', $1)) as there",
    )
    .bind::<Text, _>(seed)
    .get_result(conn)?;
    if found.there {
        return Ok(false);
    }
    for statement in SPEAKERS {
        diesel::sql_query(format!("with asked as (select $1 as seed, $2 as speakers, $3 as hash) {statement}"))
            .bind::<Text, _>(seed)
            .bind::<Integer, _>(i32::try_from(count).unwrap_or(i32::MAX))
            .bind::<Text, _>(NO_PASSWORD)
            .execute(conn)?;
    }
    Ok(true)
}

const SPEAKERS: &[&str] = &[
    "insert into process (slug, short_name, name)
     select 'load-data', 'Load data', 'Load data for benchmarks: nothing in it was ever said' from asked
     on conflict do nothing",
    "insert into account (email, name, password_hash, group_id, invented)
     select format('load-%s-moderator@example.org', seed), 'Load data moderator', hash, 'individual', true from asked",
    "insert into account (email, name, password_hash, group_id, invented)
     select format('load-%s-%s@example.org', seed, speaker), format('Load data speaker %s', speaker), hash,
            (array['state', 'civil_society', 'industry', 'academia', 'technical_community',
                   'international_organisation', 'individual'])[1 + speaker % 7], true
     from asked, generate_series(0, speakers - 1) speaker order by speaker",
    "insert into role_grant (account_id, role)
     select id, case when email like '%-moderator@%' then 'moderator' else 'contributor' end::role
     from asked, account where email like format('load-%s-%%@example.org', seed)",
    "insert into organisation (slug, name, group_id, invented)
     select replace(split_part(email, '@', 1), 'load-', 'load-data-'),
            format('Load data organisation %s of seed %s', split_part(split_part(email, '@', 1), '-', 3), seed), group_id, true
     from asked, account where email like format('load-%s-%%@example.org', seed) and group_id <> 'individual' order by id",
    "insert into mandate (account_id, organisation_id, status, decided_at)
     select account.id, organisation.id, 'verified', now()
     from asked, account join organisation on slug = replace(split_part(email, '@', 1), 'load-', 'load-data-')
     where email like format('load-%s-%%@example.org', seed)",
];

/// Keeps the texts at hand until the transaction ends.
pub(in crate::demo) fn texts(conn: &mut PgConnection, told: &[Told]) -> QueryResult<usize> {
    conn.batch_execute(
        "create temporary table load_text (place int primary key, text text, before text, after text, words int)
         on commit drop",
    )?;
    let column = |of: fn(&Told) -> &str| told.iter().map(of).collect::<Vec<_>>();
    diesel::sql_query(
        "insert into load_text select place - 1, text, before, after, words
         from unnest($1, $2, $3, $4) with ordinality as told (text, before, after, words, place)",
    )
    .bind::<Array<Text>, _>(column(|told| &told.text))
    .bind::<Array<Text>, _>(column(|told| &told.before))
    .bind::<Array<Text>, _>(column(|told| &told.after))
    .bind::<Array<Integer>, _>(told.iter().map(|told| told.words).collect::<Vec<_>>())
    .execute(conn)
}

/// Stores a topic that is open for longer than any benchmark runs.
pub(in crate::demo) fn topic(conn: &mut PgConnection, seed: &str, number: u32) -> QueryResult<usize> {
    diesel::sql_query(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at, created_at)
         select format('load-%s-%s', $1, $2), id, format('Load data %s, topic %s', $1, $2),
                format('What does topic %s of the load data say?', $2), '2025-01-01Z', '2100-01-01Z', 'UTC',
                '2025-01-01Z', '2025-01-01Z'
         from process where slug = 'load-data'",
    )
    .bind::<Text, _>(seed)
    .bind::<BigInt, _>(i64::from(number))
    .execute(conn)
}

/// Stores a whole thread, approved and live, in one statement: what refers to one another is
/// checked when all of it is there.
pub(in crate::demo) fn thread(conn: &mut PgConnection, seed: &str, topic: u32, thread: &Thread) -> QueryResult<usize> {
    diesel::sql_query(THREAD)
        .bind::<Text, _>(seed)
        .bind::<BigInt, _>(i64::from(topic))
        .bind::<SmallInt, _>(RENDERER)
        .bind::<BigInt, _>(i64::try_from(thread.paths.len()).unwrap_or_default())
        .bind::<Array<Integer>, _>(&thread.parents)
        .bind::<Array<Binary>, _>(&thread.paths)
        .bind::<Array<Integer>, _>(&thread.speakers)
        .bind::<Array<Integer>, _>(&thread.roots)
        .bind::<Array<Integer>, _>(&thread.texts)
        .execute(conn)
}

const THREAD: &str = "
with ids as materialized (
    select setval(c, nextval(c) + $4) - $4 as contribution, setval(r, nextval(r) + $4) - $4 as revision
    from pg_get_serial_sequence('contribution', 'id') c, pg_get_serial_sequence('revision', 'id') r
),
people as materialized (
    select split_part(split_part(email, '@', 1), '-', 3)::int as speaker, a.id, a.group_id, o.id as organisation_id,
           coalesce(o.name, a.name) as spoken_as
    from account a left join mandate m on m.account_id = a.id left join organisation o on o.id = m.organisation_id
    where email like format('load-%s-%%@example.org', $1) and email not like '%-moderator@%'
),
rows as materialized (
    select ids.contribution + no as id, ids.revision + no as text_id, nullif(parent, 0) + ids.contribution as parent_id,
           no, path, s.id as author_id, s.organisation_id, s.group_id, s.spoken_as, root.group_id as root_group,
           format('No. %s of load topic %s. %s', no, $2, t.text) as body, t.before, t.after, t.words + 6 as words,
           '2025-01-01Z'::timestamptz + no * interval '1 second' as at,
           left(translate(md5(format('%s %s %s', $1, $2, no)), '0123456789', 'ghijklmnop'), 26) as reference
    from ids, unnest($5, $6, $7, $8, $9) with ordinality as r (parent, path, speaker, root, place, no)
    join people s on s.speaker = r.speaker join people root on root.speaker = r.root
    join load_text t on t.place = r.place
),
contributions as (
    insert into contribution (id, reference, topic_id, parent_id, author_id, organisation_id, group_id, capacity, spoken_as,
                              posting_key, visibility, no, sort_path, root_group_id, live_revision_id, published_at, created_at)
    overriding system value
    select rows.id, reference, topic.id, parent_id, author_id, organisation_id, group_id,
           case when organisation_id is null then 'personal' else 'organisation' end::capacity, spoken_as, reference, 'live',
           no, path, root_group, text_id, at + interval '1 hour', at
    from rows, topic where topic.slug = format('load-%s-%s', $1, $2)
    order by no
),
texts as (
    insert into revision (id, contribution_id, number, language, body, html, renderer, words, submitted_at, state, version,
                          topic_id, group_id)
    select text_id, rows.id, 1, 'en', body, before || body || after, $3, words, at, 'approved', 2, topic.id, group_id
    from rows, topic where topic.slug = format('load-%s-%s', $1, $2) order by no
),
decisions as (
    insert into decision (contribution_id, revision_id, decided_by, kind, decided_at, waited, topic_id, group_id)
    select rows.id, text_id, a.id, 'approve', at + interval '1 hour', '1 hour', topic.id, rows.group_id
    from rows, account a, topic
    where a.email = format('load-%s-moderator@example.org', $1) and topic.slug = format('load-%s-%s', $1, $2)
    order by no
),
counts as (
    insert into topic_group_count (topic_id, group_id, published)
    select topic.id, group_id, count(*) from rows, topic where topic.slug = format('load-%s-%s', $1, $2) group by 1, 2
)
update topic set next_no = $4 + 1, version = $4 + 1 where slug = format('load-%s-%s', $1, $2)";

/// Lets the planner know what is there now.
pub(in crate::demo) fn finish(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute("analyze contribution; analyze revision; analyze decision; analyze topic")
}
