//! SQL about texts that were read before they were corrected.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{Contribution, ContributionId, Revision, RevisionId, RevisionState};
use crate::db::public_view::earlier_text;
use crate::db::schema::revision;
use crate::text::translations::ShownTranslations;
use crate::topics::TopicId;

/// A text that everybody read before it was corrected.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = earlier_text)]
pub struct EarlierText {
    /// The how-manyth of the texts that were read.
    pub edition: i32,
    /// Since which day.
    pub read_since: NaiveDate,
    /// Whether its author closed it to comparison.
    pub closed: bool,
    /// In which language, unless it is closed.
    pub language: Option<String>,
    /// The text, unless it is closed.
    pub html: Option<String>,
    /// What its author had added in other languages, unless it is closed.
    pub translations: Option<ShownTranslations>,
}

/// What was read of a live contribution before, newest first.
pub fn of_number(conn: &mut PgConnection, topic: TopicId, no: i32, limit: i64) -> QueryResult<Vec<EarlierText>> {
    EarlierText::query()
        .filter(earlier_text::topic_id.eq(topic))
        .filter(earlier_text::no.eq(no))
        .order(earlier_text::edition.desc())
        .limit(limit)
        .load(conn)
}

/// One of them.
pub fn edition(conn: &mut PgConnection, topic: TopicId, no: i32, edition: i32) -> QueryResult<Option<EarlierText>> {
    EarlierText::query()
        .filter(earlier_text::topic_id.eq(topic))
        .filter(earlier_text::no.eq(no))
        .filter(earlier_text::edition.eq(edition))
        .first(conn)
        .optional()
}

/// A text of one's own that was sent before the newest one, and since when readers may not compare it.
pub type Own = (Revision, Option<DateTime<Utc>>);

/// The texts of a contribution before the newest one, newest first.
pub fn of_author(conn: &mut PgConnection, of: ContributionId, limit: i64) -> QueryResult<Vec<Own>> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .order(revision::number.desc())
        .offset(1)
        .limit(limit)
        .select((Revision::as_select(), revision::comparison_closed_at))
        .load(conn)
}

/// The text of this number.
pub fn own(conn: &mut PgConnection, of: ContributionId, number: i32) -> QueryResult<Option<Own>> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .filter(revision::number.eq(number))
        .select((Revision::as_select(), revision::comparison_closed_at))
        .first(conn)
        .optional()
}

/// The text of this number, if it was approved and is not the one that is read now.
pub fn approved(conn: &mut PgConnection, of: &Contribution, number: i32) -> QueryResult<Option<RevisionId>> {
    revision::table
        .filter(revision::contribution_id.eq(of.id))
        .filter(revision::number.eq(number))
        .filter(revision::state.eq(RevisionState::Approved))
        .filter(revision::id.is_distinct_from(of.live_revision_id.unwrap_or(RevisionId(0))))
        .select(revision::id)
        .first(conn)
        .optional()
}

/// Closes a text to comparison, or opens it again; says whether that changed anything.
pub fn set_closed(conn: &mut PgConnection, id: RevisionId, since: Option<DateTime<Utc>>) -> QueryResult<bool> {
    let other = revision::table.find(id).filter(revision::comparison_closed_at.is_null().eq(since.is_some()));
    let changed = diesel::update(other).set(revision::comparison_closed_at.eq(since)).execute(conn)?;
    Ok(changed > 0)
}
