//! SQL about what people follow.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::ContributionId;
use crate::db::schema::{contribution, following, notice_settings, session, topic};
use crate::notices::{Following, FollowingId, Level, Rhythm, Settings, Thing};
use crate::people::AccountId;
use crate::sessions::SessionId;
use crate::topics::TopicId;

/// How many things somebody follows.
pub(in crate::notices) fn count(conn: &mut PgConnection, by: AccountId) -> QueryResult<i64> {
    following::table.filter(following::account_id.eq(by)).count().get_result(conn)
}

/// The settings of an account, or those that everybody begins with.
pub fn settings(conn: &mut PgConnection, of: AccountId) -> QueryResult<Settings> {
    let kept = Settings::query().filter(notice_settings::account_id.eq(of)).first(conn).optional()?;
    Ok(kept.unwrap_or_default())
}

/// The settings of these accounts, where they made any.
pub(in crate::notices) fn settings_of(
    conn: &mut PgConnection,
    accounts: &[AccountId],
) -> QueryResult<Vec<(AccountId, Settings)>> {
    notice_settings::table
        .filter(notice_settings::account_id.eq_any(accounts))
        .select((notice_settings::account_id, Settings::as_select()))
        .load(conn)
}

/// Keeps the settings of an account.
pub(in crate::notices) fn settle(conn: &mut PgConnection, of: AccountId, settings: &Settings) -> QueryResult<()> {
    let kept = || {
        (
            notice_settings::level.eq(settings.level),
            notice_settings::rhythm.eq(settings.rhythm),
            notice_settings::hour.eq(settings.hour),
            notice_settings::zone.eq(settings.zone.as_str()),
        )
    };
    diesel::insert_into(notice_settings::table)
        .values((notice_settings::account_id.eq(of), kept()))
        .on_conflict(notice_settings::account_id)
        .do_update()
        .set(kept())
        .execute(conn)
        .map(drop)
}

/// Follows a thing in full; one that is followed already keeps its rhythm.
pub(in crate::notices) fn follow(
    conn: &mut PgConnection,
    by: AccountId,
    thing: &Thing,
    rhythm: Rhythm,
) -> QueryResult<()> {
    let (topic, group, root, session) = match thing {
        Thing::Topic(topic) => (Some(*topic), None, None, None),
        Thing::Group(topic, group) => (Some(*topic), Some(group), None, None),
        Thing::Branch(topic, root) => (Some(*topic), None, Some(*root), None),
        Thing::Session(session) => (None, None, None, Some(*session)),
    };
    let told_again = diesel::update(
        following::table
            .filter(following::account_id.eq(by))
            .filter(following::topic_id.is_not_distinct_from(topic))
            .filter(following::group_id.is_not_distinct_from(group))
            .filter(following::contribution_id.is_not_distinct_from(root))
            .filter(following::session_id.is_not_distinct_from(session)),
    )
    .set(following::level.eq(Level::All))
    .execute(conn)?;
    if told_again > 0 {
        return Ok(());
    }
    diesel::insert_into(following::table)
        .values((
            following::account_id.eq(by),
            following::topic_id.eq(topic),
            following::group_id.eq(group),
            following::contribution_id.eq(root),
            following::session_id.eq(session),
            following::rhythm.eq(rhythm),
        ))
        // The button was pressed twice at once.
        .on_conflict_do_nothing()
        .execute(conn)
        .map(drop)
}

/// Changes how somebody is written to about something that they follow.
pub(in crate::notices) fn change(
    conn: &mut PgConnection,
    by: AccountId,
    id: FollowingId,
    level: Level,
    rhythm: Rhythm,
) -> QueryResult<bool> {
    let own = following::table.find(id).filter(following::account_id.eq(by));
    let changed = diesel::update(own).set((following::level.eq(level), following::rhythm.eq(rhythm))).execute(conn)?;
    Ok(changed == 1)
}

/// Takes it away, with what waits to be told of it.
pub(in crate::notices) fn end(conn: &mut PgConnection, by: AccountId, id: FollowingId) -> QueryResult<bool> {
    let own = following::table.find(id).filter(following::account_id.eq(by));
    Ok(diesel::delete(own).execute(conn)? == 1)
}

/// Tells nothing more of one thing.
pub(in crate::notices) fn silence(conn: &mut PgConnection, by: AccountId, id: FollowingId) -> QueryResult<()> {
    let own = following::table.find(id).filter(following::account_id.eq(by));
    diesel::update(own).set(following::level.eq(Level::Nothing)).execute(conn).map(drop)
}

/// Tells nothing more of anything that is followed.
pub(in crate::notices) fn silence_all(conn: &mut PgConnection, by: AccountId) -> QueryResult<()> {
    diesel::update(following::table.filter(following::account_id.eq(by)))
        .set(following::level.eq(Level::Nothing))
        .execute(conn)
        .map(drop)
}

/// Whether anything that somebody follows still tells them something.
pub(in crate::notices) fn tells_anything(conn: &mut PgConnection, of: AccountId) -> QueryResult<bool> {
    let telling = following::table.filter(following::account_id.eq(of)).filter(following::level.ne(Level::Nothing));
    diesel::select(diesel::dsl::exists(telling)).get_result(conn)
}

/// What these accounts follow of these topics and sessions.
pub(in crate::notices) fn of_accounts(
    conn: &mut PgConnection,
    accounts: &[AccountId],
    topic: TopicId,
    sessions: &[SessionId],
) -> QueryResult<Vec<Following>> {
    Following::query()
        .filter(following::account_id.eq_any(accounts))
        .filter(following::topic_id.eq(topic).or(following::session_id.eq_any(sessions)).assume_not_null())
        .load(conn)
}

/// Something followed, with the names that everybody reads; without them where it can be read no longer.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = following)]
#[diesel(base_query = following::table
    .left_join(topic::table.on(topic::id.nullable().eq(following::topic_id).and(topic::published_at.is_not_null())))
    .left_join(session::table.on(session::id.nullable().eq(following::session_id).and(session::published_at.is_not_null())))
    .left_join(contribution::table.on(contribution::id.nullable().eq(following::contribution_id))))]
pub struct Followed {
    /// The row.
    #[diesel(embed)]
    pub following: Following,
    /// Slug and title of the topic.
    #[diesel(select_expression = (topic::slug, topic::title).nullable())]
    pub topic: Option<(String, String)>,
    /// Slug and title of the session.
    #[diesel(select_expression = (session::slug, session::title).nullable())]
    pub session: Option<(String, String)>,
    /// The number of the contribution that begins the branch.
    #[diesel(select_expression = contribution::no.nullable())]
    pub no: Option<i32>,
}

/// What somebody follows, in the order in which they began, after the row given.
pub fn list(
    conn: &mut PgConnection,
    of: AccountId,
    after: Option<FollowingId>,
    limit: i64,
) -> QueryResult<Vec<Followed>> {
    Followed::query()
        .filter(following::account_id.eq(of))
        .filter(following::id.gt(after.unwrap_or(FollowingId(0))))
        .order(following::id)
        .limit(limit)
        .load(conn)
}

/// What somebody follows in a topic: all of it, groups, and branches.
pub fn in_topic(conn: &mut PgConnection, of: AccountId, slug: &str) -> QueryResult<Vec<Followed>> {
    Followed::query().filter(following::account_id.eq(of)).filter(topic::slug.eq(slug)).order(following::id).load(conn)
}

/// Whether and how somebody follows a session.
pub fn of_session(conn: &mut PgConnection, of: AccountId, slug: &str) -> QueryResult<Vec<Followed>> {
    Followed::query().filter(following::account_id.eq(of)).filter(session::slug.eq(slug)).load(conn)
}

/// These, with their names.
pub(in crate::notices) fn named(conn: &mut PgConnection, ids: &[FollowingId]) -> QueryResult<Vec<Followed>> {
    Followed::query().filter(following::id.eq_any(ids)).order(following::id).load(conn)
}

/// One of somebody's.
pub fn one(conn: &mut PgConnection, of: AccountId, id: FollowingId) -> QueryResult<Option<Followed>> {
    Followed::query().filter(following::id.eq(id)).filter(following::account_id.eq(of)).first(conn).optional()
}

/// The contributions of these numbers.
pub(in crate::notices) fn numbered(
    conn: &mut PgConnection,
    topic: TopicId,
    numbers: &[i32],
) -> QueryResult<Vec<(i32, ContributionId)>> {
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq_any(numbers))
        .select((contribution::no.assume_not_null(), contribution::id))
        .load(conn)
}
