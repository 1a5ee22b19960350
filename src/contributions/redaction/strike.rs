//! Storing a text without the words that its author consented to have struck out.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::Contribution;
use crate::contributions::queries::redactions::{self, Struck};
use crate::contributions::queries::store;
use crate::contributions::transition::Redaction;
use crate::people::AccountId;
use crate::text::Body;
use crate::text::markdown::{mark::Mark, render_marked};

/// Makes the text without the words the live one, and closes all before it to comparison. What a State said is marked
/// without a rule, as its tombstone would be.
pub(in crate::contributions) fn strike(
    conn: &mut PgConnection,
    contribution: &Contribution,
    redaction: &Redaction,
    by: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<Struck> {
    let id = contribution.id;
    let rule = (!contribution.is_for_a_state()).then(|| redaction.reasons.rule().to_owned());
    let mark = Mark { rule, on: now.date_naive() };
    let whole = redactions::text(conn, redaction.revision)?;
    // It fitted when the author was asked, and the words of a text never change.
    let unfit = |_| diesel::result::Error::RollbackTransaction;
    let body = Body::parse(&whole.body).map_err(|_| diesel::result::Error::RollbackTransaction)?;
    let body = redaction.passage.struck_from(&body, &mark).map_err(unfit)?;
    let mut granted = redactions::granted(conn, id)?;
    granted.push(mark.clone());
    let text = redactions::insert_struck(conn, &whole, (&body, &render_marked(&body, &granted)), by, now)?;
    store::swap_live(conn, id, text, now)?;
    redactions::close_before(conn, id, text, now)?;
    Ok(Struck { mark, text })
}
