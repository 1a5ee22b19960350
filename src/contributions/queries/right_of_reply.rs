//! SQL about replies to which whoever is named has a right.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::translations;
use crate::contributions::{Contribution, ContributionId, RevisionId, Visibility};
use crate::db::schema::{contribution, revision};
use crate::organisations::OrganisationId;
use crate::people::AccountId;
use crate::text::markdown::SanitisedHtml;
use crate::topics::TopicId;

/// A contribution that is read, as far as somebody may have a right to reply to it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
pub struct Answerable {
    /// Row number.
    pub id: ContributionId,
    /// Who wrote it.
    pub author_id: AccountId,
    /// For whom.
    pub organisation_id: Option<OrganisationId>,
    /// What is read.
    #[diesel(select_expression = contribution::live_revision_id.assume_not_null())]
    pub text: RevisionId,
}

/// What is read in a topic under this number.
pub fn numbered(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Answerable>> {
    Answerable::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq(no))
        .filter(contribution::visibility.eq(Visibility::Live))
        .first(conn)
        .optional()
}

/// A contribution, as long as it is read.
pub fn read(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<Answerable>> {
    Answerable::query()
        .filter(contribution::id.eq(id))
        .filter(contribution::visibility.eq(Visibility::Live))
        .first(conn)
        .optional()
}

/// The number of a contribution, if it was ever published.
pub fn number(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<i32>> {
    contribution::table.find(id).select(contribution::no).first(conn)
}

/// The words of a text in each language that it is read in.
pub fn words(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<SanitisedHtml>> {
    let html: String = revision::table.find(text).select(revision::html).first(conn)?;
    let translated = translations::shown_with(conn, text)?.into_iter().map(|one| one.html);
    Ok(std::iter::once(SanitisedHtml::trusting_stored(html)).chain(translated).collect())
}

/// Two colleagues who reply to the same at once: one after the other, until this transaction has ended.
const TURN: &str = "select pg_advisory_xact_lock(hashint8($1), hashint8($2))";

/// Waits for whoever uses the same right at this moment.
pub fn take_turn(conn: &mut PgConnection, to: ContributionId, by: OrganisationId) -> QueryResult<()> {
    diesel::sql_query(TURN).bind::<BigInt, _>(to).bind::<BigInt, _>(by).execute(conn).map(drop)
}

/// The reply by which an organisation uses its right.
pub fn holder(conn: &mut PgConnection, to: ContributionId, by: OrganisationId) -> QueryResult<Option<ContributionId>> {
    contribution::table
        .filter(contribution::parent_id.eq(to))
        .filter(contribution::organisation_id.eq(by))
        .filter(contribution::holds_right_of_reply)
        .select(contribution::id)
        .first(conn)
        .optional()
}

/// Writes down whether a reply uses the right that it was written by. Where it comes back after another one has been
/// written, that one has it.
pub fn hold(conn: &mut PgConnection, reply: &Contribution, holds: bool) -> QueryResult<()> {
    let (Some(to), Some(by)) = (reply.parent_id, reply.organisation_id) else { return Ok(()) };
    if holds {
        take_turn(conn, to, by)?;
        if holder(conn, to, by)?.is_some() {
            return Ok(());
        }
    }
    diesel::update(contribution::table.find(reply.id))
        .filter(contribution::holds_right_of_reply.ne(holds))
        .set(contribution::holds_right_of_reply.eq(holds))
        .execute(conn)
        .map(drop)
}
