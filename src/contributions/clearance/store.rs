//! Storing what follows for clearances, and telling whom it concerns.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::Contribution;
use crate::contributions::happening::Happening;
use crate::contributions::queries::clearances as queries;
use crate::contributions::transition::outcome::{Effect, Letter};
use crate::mail::{LetterKind, outbox};
use crate::people::AccountId;

/// A clearance is always somebody's, and one of an organisation.
const NOT_THERE: diesel::result::Error = diesel::result::Error::NotFound;

/// Stores an effect on a clearance; the others are not its affair.
pub(in crate::contributions) fn store(
    conn: &mut PgConnection,
    of: &Contribution,
    happening: &Happening<'_>,
    effect: &Effect,
) -> QueryResult<()> {
    let now = happening.now;
    // Time alone may end one, and nothing else.
    if let Effect::EndClearance { state, reason } = effect {
        return queries::end(conn, of.id, *state, reason.as_ref(), now);
    }
    let by = happening.by.ok_or(NOT_THERE)?;
    match effect {
        Effect::OpenClearance(leaving) => queries::ask(conn, of, *leaving, by, now),
        Effect::GiveClearance => queries::give(conn, of.id, by, now),
        Effect::UseClearance => queries::use_up(conn, of.id, by, now),
        Effect::ClearInSending(leaving) => queries::clear_in_sending(conn, of, *leaving, by, now),
        _ => Ok(()),
    }
}

/// Writes a letter about a clearance; says whether it was one. Nobody is told what they did themselves.
pub(in crate::contributions) fn tell(
    conn: &mut PgConnection,
    of: &Contribution,
    letter: Letter,
    by: Option<AccountId>,
) -> QueryResult<bool> {
    let kind = match letter {
        Letter::ClearanceAsked => LetterKind::ClearanceAsked,
        Letter::ClearanceGiven => LetterKind::ClearanceGiven,
        Letter::ClearanceSentBack => LetterKind::ClearanceSentBack,
        _ => return Ok(false),
    };
    let (clearance, asked_by) = queries::newest(conn, of.id)?;
    let to = match letter {
        Letter::ClearanceAsked => {
            let organisation = of.organisation_id.ok_or(NOT_THERE)?;
            queries::focal_points(conn, organisation)?.into_iter().map(|(who, _)| who).collect()
        }
        _ => vec![asked_by],
    };
    for who in to.into_iter().filter(|who| Some(*who) != by) {
        outbox::post(conn, kind, who.0, clearance.0)?;
    }
    Ok(true)
}
