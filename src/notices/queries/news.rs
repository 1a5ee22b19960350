//! SQL from a publication to the letters that tell of it.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text, Timestamptz};

use crate::contributions::published::Published;
use crate::contributions::{ContributionId, Visibility};
use crate::db::prepared;
use crate::db::schema::sql_types::{FollowRhythm, LetterKind as SqlLetterKind};
use crate::db::schema::{account, announcement, contribution, news, outbox, topic_session};
use crate::mail::LetterKind;
use crate::notices::choosing::{Said, Told};
use crate::notices::{FollowingId, Level, Rhythm};
use crate::people::{AccountId, AccountStatus};
use crate::sessions::SessionId;
use crate::topics::TopicId;

/// An announcement that waits, and up to whom it was told.
#[derive(HasQuery)]
#[diesel(table_name = announcement)]
pub(in crate::notices) struct Waiting {
    #[diesel(column_name = contribution_id)]
    pub(in crate::notices) contribution: ContributionId,
    #[diesel(column_name = told_up_to)]
    pub(in crate::notices) after: AccountId,
    pub(in crate::notices) corrects: bool,
}

/// The announcement that has waited longest and that nobody works on.
pub(in crate::notices) fn next_announcement(conn: &mut PgConnection) -> QueryResult<Option<Waiting>> {
    Waiting::query()
        .order((announcement::published_at, announcement::contribution_id))
        .for_update()
        .skip_locked()
        .first(conn)
        .optional()
}

pub(in crate::notices) fn told_up_to(
    conn: &mut PgConnection,
    of: ContributionId,
    account: AccountId,
) -> QueryResult<()> {
    diesel::update(announcement::table.find(of)).set(announcement::told_up_to.eq(account)).execute(conn).map(drop)
}

pub(in crate::notices) fn announced(conn: &mut PgConnection, of: ContributionId) -> QueryResult<()> {
    diesel::delete(announcement::table.find(of)).execute(conn).map(drop)
}

/// What an announcement is about.
#[derive(HasQuery)]
#[diesel(table_name = contribution)]
pub(in crate::notices) struct Announced {
    pub(in crate::notices) topic_id: TopicId,
    pub(in crate::notices) author_id: AccountId,
    pub(in crate::notices) group_id: String,
    pub(in crate::notices) parent_id: Option<ContributionId>,
    pub(in crate::notices) sort_path: Option<Vec<u8>>,
}

pub(in crate::notices) fn published(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Announced> {
    Announced::query().filter(contribution::id.eq(id)).first(conn)
}

pub(in crate::notices) fn author_of(conn: &mut PgConnection, id: ContributionId) -> QueryResult<AccountId> {
    contribution::table.find(id).select(contribution::author_id).first(conn)
}

pub(in crate::notices) fn sessions_of(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<SessionId>> {
    topic_session::table.filter(topic_session::topic_id.eq(topic)).select(topic_session::session_id).load(conn)
}

/// Accounts that may have to be told, in their order, after the one given: who follows it in any way, whose text it
/// answers, and who wants to hear everything where they wrote.
pub(in crate::notices) fn readers(
    conn: &mut PgConnection,
    said: &Said,
    after: AccountId,
    limit: i64,
) -> QueryResult<Vec<AccountId>> {
    #[derive(QueryableByName)]
    struct Reader {
        #[diesel(sql_type = BigInt)]
        account_id: AccountId,
    }
    // Of each kind the next ones, so that a batch reads no more than it takes.
    let next = |kind: &str| {
        format!(
            "(select distinct account_id from {kind}
                and account_id > $6 and account_id <> $7
                and exists (select from account a where a.id = account_id and a.status = 'active')
              order by account_id limit $8)"
        )
    };
    let kinds = [
        "following where topic_id = $1 and group_id is null and contribution_id is null",
        "following where topic_id = $1 and group_id = $2",
        "following where contribution_id = any($3)",
        "following where session_id = any($4)",
        "(select $5 as account_id) answered where account_id is not null",
        "notice_settings s where s.level = 'all' and exists (
             select from contribution c where c.author_id = s.account_id and c.topic_id = $1 and c.no is not null)",
    ];
    let readers: Vec<Reader> = prepared(format!(
        "select distinct account_id from ({}) reader order by account_id limit $8",
        kinds.map(next).join(" union all ")
    ))
    .bind::<BigInt, _>(said.topic)
    .bind::<Text, _>(&said.group)
    .bind::<Array<BigInt>, _>(&said.below)
    .bind::<Array<BigInt>, _>(&said.sessions)
    .bind::<Nullable<BigInt>, _>(said.answers)
    .bind::<BigInt, _>(after)
    .bind::<BigInt, _>(said.author)
    .bind::<BigInt, _>(limit)
    .load(conn)?;
    Ok(readers.into_iter().map(|reader| reader.account_id).collect())
}

/// Notes that these are to be told; who is yet to be told something of it is told once.
pub(in crate::notices) fn note(
    conn: &mut PgConnection,
    of: ContributionId,
    corrects: bool,
    told: &[Told],
) -> QueryResult<()> {
    if corrects {
        forget_what_was_told(conn, of, told)?;
    }
    let rows: Vec<_> = told
        .iter()
        .map(|told| {
            (
                news::account_id.eq(told.account),
                news::contribution_id.eq(of),
                news::following_id.eq(told.following),
                news::rhythm.eq(told.rhythm),
                news::due_at.eq(told.due_at),
                news::corrects.eq(corrects),
            )
        })
        .collect();
    diesel::insert_into(news::table).values(rows).on_conflict_do_nothing().execute(conn).map(drop)
}

/// What a letter has told already is no reason not to tell of a correction.
fn forget_what_was_told(conn: &mut PgConnection, of: ContributionId, told: &[Told]) -> QueryResult<()> {
    let accounts: Vec<AccountId> = told.iter().map(|told| told.account).collect();
    let sent = outbox::table.filter(outbox::sent_at.is_not_null()).select(outbox::id.nullable());
    diesel::delete(
        news::table
            .filter(news::contribution_id.eq(of))
            .filter(news::account_id.eq_any(accounts))
            .filter(news::letter_id.eq_any(sent)),
    )
    .execute(conn)
    .map(drop)
}

/// Whether anything in this rhythm is due that stands in no letter yet.
pub(in crate::notices) fn is_due(conn: &mut PgConnection, rhythm: Rhythm, now: DateTime<Utc>) -> QueryResult<bool> {
    let due =
        news::table.filter(news::letter_id.is_null()).filter(news::rhythm.eq(rhythm)).filter(news::due_at.le(now));
    diesel::select(diesel::dsl::exists(due)).get_result(conn)
}

/// Puts what is due into letters: one for each person, and where one waits to be sent, into that.
pub(in crate::notices) fn put_into_letters(
    conn: &mut PgConnection,
    kind: LetterKind,
    rhythm: Rhythm,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    for statement in [
        "insert into outbox (kind, recipient, subject_id, due_at)
         select $1, a.email, a.id, $3 from account a
         where a.id in (select n.account_id from news n where n.letter_id is null and n.rhythm = $2 and n.due_at <= $3)
           and not exists (
               select from outbox o where o.recipient = a.email and o.kind = $1 and o.sent_at is null
                 and o.given_up_at is null and (o.leased_until is null or o.leased_until < $3))",
        "update news n set letter_id = o.id
         from account a
         join outbox o on o.recipient = a.email and o.kind = $1 and o.sent_at is null
           and o.given_up_at is null and (o.leased_until is null or o.leased_until < $3)
         where a.id = n.account_id and n.letter_id is null and n.rhythm = $2 and n.due_at <= $3",
    ] {
        diesel::sql_query(statement)
            .bind::<SqlLetterKind, _>(kind)
            .bind::<FollowRhythm, _>(rhythm)
            .bind::<Timestamptz, _>(now)
            .execute(conn)?;
    }
    Ok(())
}

/// Something that a letter tells of.
#[derive(Debug, HasQuery)]
#[diesel(table_name = news)]
#[diesel(base_query = news::table.inner_join(contribution::table))]
pub(in crate::notices) struct Item {
    #[diesel(select_expression = contribution::topic_id)]
    pub(in crate::notices) topic_id: TopicId,
    #[diesel(select_expression = contribution::no.assume_not_null())]
    pub(in crate::notices) no: i32,
    pub(in crate::notices) following_id: Option<FollowingId>,
    pub(in crate::notices) corrects: bool,
}

/// What a letter tells of, topic by topic; as many as asked for.
pub(in crate::notices) fn in_letter(conn: &mut PgConnection, letter: i64, limit: i64) -> QueryResult<Vec<Item>> {
    Item::query()
        .filter(news::letter_id.eq(letter))
        .filter(contribution::no.is_not_null())
        .order((contribution::topic_id, contribution::no))
        .limit(limit)
        .load(conn)
}

/// What can be read of these numbers.
pub(in crate::notices) fn live(
    conn: &mut PgConnection,
    topic: TopicId,
    numbers: &[i32],
) -> QueryResult<Vec<Published>> {
    use crate::db::public_view::contribution;
    Published::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq_any(numbers))
        .filter(contribution::visibility.eq(Visibility::Live))
        .order(contribution::no)
        .load(conn)
}

/// The numbers of what somebody wrote in these topics: an answer to one of them is an answer to them.
pub(in crate::notices) fn own_numbers(
    conn: &mut PgConnection,
    of: AccountId,
    topics: &[TopicId],
) -> QueryResult<Vec<(TopicId, i32)>> {
    contribution::table
        .filter(contribution::author_id.eq(of))
        .filter(contribution::topic_id.eq_any(topics))
        .filter(contribution::no.is_not_null())
        .select((contribution::topic_id, contribution::no.assume_not_null()))
        .load(conn)
}

/// The account a letter goes to, where it may still be written to at this address.
pub(in crate::notices) fn reader(
    conn: &mut PgConnection,
    account: AccountId,
    email: &str,
) -> QueryResult<Option<AccountId>> {
    account::table
        .find(account)
        .filter(account::email.eq(email))
        .filter(account::status.eq(AccountStatus::Active))
        .select(account::id)
        .first(conn)
        .optional()
}

/// What is in no letter that was sent.
fn untold() -> diesel::dsl::Filter<outbox::table, diesel::dsl::IsNull<outbox::sent_at>> {
    outbox::table.filter(outbox::sent_at.is_null())
}

/// Forgets what waits to be told and is beyond this level.
pub(in crate::notices) fn forget_beyond(
    conn: &mut PgConnection,
    account: AccountId,
    following: Option<FollowingId>,
    level: Level,
) -> QueryResult<()> {
    let (parent, child) = diesel::alias!(contribution as parent, contribution as child);
    let answers = child
        .inner_join(parent.on(parent.field(contribution::id).nullable().eq(child.field(contribution::parent_id))))
        .filter(parent.field(contribution::author_id).eq(account))
        .select(child.field(contribution::id));
    let waiting = news::table
        .filter(news::account_id.eq(account))
        .filter(news::following_id.is_not_distinct_from(following))
        .filter(
            news::letter_id
                .is_null()
                .or(news::letter_id.eq_any(untold().select(outbox::id.nullable())).assume_not_null()),
        );
    match level {
        Level::All => Ok(()),
        Level::Replies => diesel::delete(waiting.filter(news::contribution_id.ne_all(answers).or(news::corrects)))
            .execute(conn)
            .map(drop),
        Level::Nothing => diesel::delete(waiting).execute(conn).map(drop),
    }
}

/// Forgets everything that waits to be told to somebody.
pub(in crate::notices) fn forget_all(conn: &mut PgConnection, account: AccountId) -> QueryResult<()> {
    diesel::delete(news::table.filter(news::account_id.eq(account))).execute(conn).map(drop)
}

/// Lets what waits because of one thing come in another rhythm.
pub(in crate::notices) fn put_off(
    conn: &mut PgConnection,
    account: AccountId,
    following: Option<FollowingId>,
    rhythm: Rhythm,
    due: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(
        news::table
            .filter(news::account_id.eq(account))
            .filter(news::following_id.is_not_distinct_from(following))
            .filter(news::letter_id.is_null()),
    )
    .set((news::rhythm.eq(rhythm), news::due_at.eq(due)))
    .execute(conn)
    .map(drop)
}

/// Lets what waits in a rhythm come at another hour.
pub(in crate::notices) fn at_another_hour(
    conn: &mut PgConnection,
    account: AccountId,
    rhythm: Rhythm,
    due: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(
        news::table
            .filter(news::account_id.eq(account))
            .filter(news::rhythm.eq(rhythm))
            .filter(news::letter_id.is_null()),
    )
    .set(news::due_at.eq(due))
    .execute(conn)
    .map(drop)
}
