//! SQL that stores processes, sessions, topics and summaries as their files tell them.

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Jsonb, Text, Timestamptz};
use serde_json::Value;

use crate::db::schema::{contribution, mandate, organisation};
use crate::organisations::OrganisationId;
use crate::people::AccountId;

/// The number under which programs that load the demonstration queue up.
const TURN: i64 = 0x504c_454e_4152_5902;

/// Lets only one program load at a time, until the transaction ends.
pub(in crate::demo) fn wait_for_turn(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute(&format!(
        "set local lock_timeout = '60s'; set local statement_timeout = '60s'; select pg_advisory_xact_lock({TURN})"
    ))
}

#[derive(QueryableByName)]
struct Slug {
    #[diesel(sql_type = Text)]
    slug: String,
}

/// The slugs of these that somebody else uses already.
pub(in crate::demo) fn slugs_taken(
    conn: &mut PgConnection,
    processes: &Value,
    sessions: &Value,
) -> QueryResult<Vec<String>> {
    let taken: Vec<Slug> = diesel::sql_query(
        "select slug from process where slug in (select p->>'slug' from jsonb_array_elements($1) p)
         union all select slug from session where slug in (select s->>'slug' from jsonb_array_elements($2) s)",
    )
    .bind::<Jsonb, _>(processes)
    .bind::<Jsonb, _>(sessions)
    .load(conn)?;
    Ok(taken.into_iter().map(|row| row.slug).collect())
}

fn store(conn: &mut PgConnection, statements: &[&str], told: &Value) -> QueryResult<()> {
    for statement in statements {
        diesel::sql_query(*statement).bind::<Jsonb, _>(told).execute(conn)?;
    }
    Ok(())
}

/// Stores processes with their issues and norms.
pub(in crate::demo) fn processes(conn: &mut PgConnection, told: &Value) -> QueryResult<()> {
    store(conn, PROCESSES, told)
}

const PROCESSES: &[&str] = &[
    "insert into process (slug, short_name, name, mandate_symbol, status_note)
     select p->>'slug', p->>'short_name', p->>'name', p->>'official_symbol_of_mandate', p->>'status_note'
     from jsonb_array_elements($1) p",
    "insert into process_issue (process_id, position, code, title)
     select process.id, place, i->>'code', i->>'title'
     from jsonb_array_elements($1) p join process on process.slug = p->>'slug',
          jsonb_array_elements(p->'issues') with ordinality as issues (i, place)",
    "insert into norm (process_id, letter, reference, short_title, paraphrase)
     select process.id, n->>'letter', n->>'ref', n->>'short_title', n->>'paraphrase'
     from jsonb_array_elements($1) p join process on process.slug = p->>'slug', jsonb_array_elements(p->'norms') n",
];

/// Stores sessions with all that belongs to them.
pub(in crate::demo) fn sessions(conn: &mut PgConnection, told: &Value) -> QueryResult<()> {
    store(conn, SESSIONS, told)
}

const SESSIONS: &[&str] = &[
    "insert into session (slug, process_id, kind, title, subtitle, occasion, external_id, attendance, zone, starts_at,
                          ends_at, venue, admission, contact, contact_hidden_at_source, source_note, published_at)
     select s->>'slug', process.id, (s->>'kind')::session_kind, s->>'title', s->>'subtitle', s->>'occasion',
            s->>'external_id', (s->>'attendance')::attendance, s->>'zone', (s->>'starts_at')::timestamptz,
            (s->>'ends_at')::timestamptz,
            (select string_agg(line, e'\\n' order by place)
             from jsonb_array_elements_text(s->'venue_lines') with ordinality as lines (line, place)),
            s->>'admission', s->>'contact', (s->>'contact_hidden_at_source')::boolean, s->>'source_note', now()
     from jsonb_array_elements($1) s join process on process.slug = s->>'process'",
    "insert into session_time_reading (session_id, position, words, found_in, starts_at, ends_at, zone, chosen, note)
     select session.id, place, r->>'words', r->>'found_in', (r->>'starts_at')::timestamptz,
            (r->>'ends_at')::timestamptz, r->>'zone', (r->>'chosen')::boolean, r->>'note'
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'time_readings') with ordinality as readings (r, place)",
    "insert into session_organisation (session_id, position, name, role)
     select session.id, place, o->>'name', (o->>'role')::organisation_role
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'organisations') with ordinality as organisations (o, place)",
    "insert into session_person (session_id, position, name, role, affiliation, group_id)
     select session.id, place, p->>'name', p->>'role', p->>'affiliation', p->>'group'
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'people') with ordinality as people (p, place)",
    "insert into session_link (session_id, position, role, url, label)
     select session.id, place, (l->>'role')::link_role, l->>'url', l->>'label'
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'links') with ordinality as links (l, place)",
    "insert into session_part (session_id, position, title, starts_at, ends_at)
     select session.id, place, p->>'title', (p->>'starts_at')::timestamptz, (p->>'ends_at')::timestamptz
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'parts') with ordinality as parts (p, place)",
    "insert into session_section (session_id, position, heading, body, html)
     select session.id, place, x->>'heading', x->>'body', x->>'html'
     from jsonb_array_elements($1) s join session on session.slug = s->>'slug',
          jsonb_array_elements(s->'sections') with ordinality as sections (x, place)",
];

/// Stores topics with their links to sessions, issues and norms.
pub(in crate::demo) fn topics(conn: &mut PgConnection, told: &Value) -> QueryResult<()> {
    store(conn, TOPICS, told)
}

const TOPICS: &[&str] = &[
    "insert into topic (slug, process_id, title, question, introduction, introduction_html, opens_at, closes_at, zone,
                        word_limit, published_at, created_at)
     select t->>'slug', process.id, t->>'title', t->>'question', t->>'introduction', t->>'introduction_html',
            (t->>'opens_at')::timestamptz, (t->>'closes_at')::timestamptz, t->>'zone', (t->>'word_limit')::int,
            (t->>'opens_at')::timestamptz, (t->>'opens_at')::timestamptz
     from jsonb_array_elements($1) t join process on process.slug = t->>'process'",
    "insert into topic_session (topic_id, session_id, position)
     select topic.id, session.id, place
     from jsonb_array_elements($1) t join topic on topic.slug = t->>'slug',
          jsonb_array_elements_text(t->'sessions') with ordinality as sessions (slug, place)
          join session on session.slug = sessions.slug",
    "insert into topic_issue (topic_id, issue_id)
     select topic.id, issue.id
     from jsonb_array_elements($1) t join topic on topic.slug = t->>'slug'
     join process_issue issue on issue.process_id = topic.process_id and t->'issues' ? issue.code",
    "insert into topic_norm (topic_id, norm_id)
     select topic.id, norm.id
     from jsonb_array_elements($1) t join topic on topic.slug = t->>'slug'
     join norm on norm.process_id = topic.process_id and t->'norms' ? norm.letter",
];

/// Gives an organisation the badge of these processes.
pub(in crate::demo) fn accredit(
    conn: &mut PgConnection,
    id: OrganisationId,
    processes: &[String],
) -> QueryResult<usize> {
    diesel::sql_query(
        "insert into accreditation (organisation_id, process_id, source)
         select $1, id, 'Invented for the demonstration' from process where slug = any ($2)",
    )
    .bind::<BigInt, _>(id)
    .bind::<Array<Text>, _>(processes)
    .execute(conn)
}

/// Stores the published summary and the drafts of others; what they cite is found by its posting key.
pub(in crate::demo) fn summaries(
    conn: &mut PgConnection,
    told: &Value,
    key: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    for statement in SUMMARIES {
        diesel::sql_query(format!("with told as (select $1 as s, true as published union all
                                   select d, false from jsonb_array_elements($1->'drafts') d), asked as (select $2 as key, $3 as now)
                                   {statement}"))
            .bind::<Jsonb, _>(told)
            .bind::<Text, _>(key)
            .bind::<Timestamptz, _>(now)
            .execute(conn)?;
    }
    Ok(())
}

const SUMMARIES: &[&str] = &[
    "insert into summary (slug, process_id, title, preface)
     select s->>'slug', process.id, s->>'title', s->>'preface'
     from told join process on process.slug = s->>'process'",
    "insert into summary_topic (summary_id, topic_id, position)
     select summary.id, topic.id, place
     from told join summary on summary.slug = s->>'slug',
          jsonb_array_elements_text(s->'topics') with ordinality as topics (slug, place)
          join topic on topic.slug = topics.slug",
    "insert into summary_block (summary_id, position, kind, body)
     select summary.id, place, (b->>'kind')::block_kind, b->>'text'
     from told join summary on summary.slug = s->>'slug',
          jsonb_array_elements(s->'blocks') with ordinality as blocks (b, place)",
    "insert into citation (block_id, position, contribution_id, revision_id)
     select block.id, cite_place, c.id, c.live_revision_id
     from told cross join asked join summary on summary.slug = s->>'slug'
     cross join jsonb_array_elements(s->'blocks') with ordinality as blocks (b, place)
     join summary_block block on block.summary_id = summary.id and block.position = blocks.place
     cross join jsonb_array_elements_text(b->'cites') with ordinality as cites (cite, cite_place)
     join summary_topic st on st.summary_id = summary.id
     join contribution c on c.topic_id = st.topic_id and c.posting_key = asked.key || cites.cite",
    "update summary set published_at = asked.now - interval '20 days'
     from told cross join asked where summary.slug = s->>'slug' and published",
];

/// The number of a published contribution.
pub(in crate::demo) fn number(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<i32>> {
    contribution::table.filter(contribution::reference.eq(reference)).select(contribution::no).first(conn)
}

/// The slug of the organisation that somebody speaks for.
pub(in crate::demo) fn organisation_of(conn: &mut PgConnection, account: AccountId) -> QueryResult<String> {
    mandate::table
        .inner_join(organisation::table)
        .filter(mandate::account_id.eq(account))
        .select(organisation::slug)
        .first(conn)
}

/// Takes out of the outbox what these accounts would be sent: nobody reads at invented addresses.
pub(in crate::demo) fn send_no_letters(conn: &mut PgConnection, accounts: &[AccountId]) -> QueryResult<usize> {
    let ids: Vec<i64> = accounts.iter().map(|id| id.0).collect();
    diesel::sql_query("delete from outbox where recipient in (select email from account where id = any ($1))")
        .bind::<Array<BigInt>, _>(ids)
        .execute(conn)
}
