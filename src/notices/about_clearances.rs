//! Letters about what an organisation clears, to its focal points and to whoever asked. They hold no words of the text.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries;
use super::wording::{Envelope, quoted};
use crate::contributions::ClearanceState;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};

/// The letter; nothing where it is over meanwhile, or whoever would get it speaks for the organisation no more.
pub(super) fn letter(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(cleared) = queries::clearance(conn, due.subject_id, &due.recipient)? else { return Ok(None) };
    let true_still = match due.kind {
        LetterKind::ClearanceAsked => cleared.state == ClearanceState::Asked && cleared.reader_is_focal_point,
        LetterKind::ClearanceSentBack => cleared.state == ClearanceState::SentBack,
        // What left with it meanwhile was cleared all the same.
        _ => matches!(cleared.state, ClearanceState::Given | ClearanceState::Used),
    };
    if !true_still {
        return Ok(None);
    }
    let told = cleared.contribution;
    let facts = [
        ("organisation", cleared.organisation),
        ("who", cleared.asked_by),
        ("topic", queries::topic(conn, told.topic_id)?.map(|(_, title)| title).unwrap_or_default()),
        ("desk", to.link(&format!("/desk/{}", told.reference))),
        ("reference", told.reference),
        ("explanation", quoted(&cleared.reason.unwrap_or_default())),
    ];
    Ok(Some(to.letter(due.kind.label(), &facts)))
}
