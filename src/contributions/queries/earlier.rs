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
    /// Whether words of it were redacted, so that it stays closed.
    pub redacted: bool,
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

/// The how-manyth text that was read is the one that is read now.
pub fn current_edition(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<i64> {
    let earlier = earlier_text::table.filter(earlier_text::topic_id.eq(topic)).filter(earlier_text::no.eq(no));
    Ok(earlier.count().get_result::<i64>(conn)? + 1)
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

/// A text of one's own that was sent before the newest one, and whether readers may compare it.
pub type Own = (Revision, Comparison);

/// Whether readers may put an earlier text beside the one that is read now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// They may.
    Open,
    /// Its author closed it.
    Closed,
    /// Words of it were redacted: nobody opens it again.
    Redacted,
}

/// An own text as stored: since when it is closed, and whether by a redaction.
type Stored = (Revision, Option<DateTime<Utc>>, bool);

fn with_comparison((text, closed, redacted): Stored) -> Own {
    let comparison = match (closed, redacted) {
        (_, true) => Comparison::Redacted,
        (Some(_), false) => Comparison::Closed,
        (None, false) => Comparison::Open,
    };
    (text, comparison)
}

/// The texts of a contribution before the newest one, newest first.
pub fn of_author(conn: &mut PgConnection, of: ContributionId, limit: i64) -> QueryResult<Vec<Own>> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .order(revision::number.desc())
        .offset(1)
        .limit(limit)
        .select((Revision::as_select(), revision::comparison_closed_at, revision::closed_by_redaction))
        .load(conn)
        .map(|texts: Vec<Stored>| texts.into_iter().map(with_comparison).collect())
}

/// The text of this number.
pub fn own(conn: &mut PgConnection, of: ContributionId, number: i32) -> QueryResult<Option<Own>> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .filter(revision::number.eq(number))
        .select((Revision::as_select(), revision::comparison_closed_at, revision::closed_by_redaction))
        .first(conn)
        .optional()
        .map(|text: Option<Stored>| text.map(with_comparison))
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

/// Closes a text to comparison, or opens it again; says whether that changed anything. What a redaction closed stays
/// closed.
pub fn set_closed(conn: &mut PgConnection, id: RevisionId, since: Option<DateTime<Utc>>) -> QueryResult<bool> {
    let other = revision::table
        .find(id)
        .filter(revision::comparison_closed_at.is_null().eq(since.is_some()))
        .filter(revision::closed_by_redaction.eq(false));
    let changed = diesel::update(other).set(revision::comparison_closed_at.eq(since)).execute(conn)?;
    Ok(changed > 0)
}
