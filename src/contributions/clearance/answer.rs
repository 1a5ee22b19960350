//! What a focal point does about what an organisation wants to send: clear it, send it too, or send it back.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use crate::contributions::case::{self, Case};
use crate::contributions::latest::Latest;
use crate::contributions::post::{self, Sending};
use crate::contributions::queries::desk;
use crate::contributions::revise::{self, Refused};
use crate::contributions::transition::Leaving;
use crate::contributions::transition::event::Event;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{ClearanceId, Text};
use crate::organisations::queries::mandates_of;
use crate::people::roles::Contributor;
use crate::text::{Body, Reason};
use crate::topics;

/// Clears what was seen.
pub fn clear(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    seen: ClearanceId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    case(conn, by, reference)?.act(conn, by, &Event::Clear { clearance: seen }, None, now)?;
    Ok(())
}

/// Sends what was seen and is cleared, or clears it by sending it.
pub fn send(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    seen: ClearanceId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let known = desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    let topic = topics::queries::hold(conn, known.topic_id)?.ok_or(Refused::NotThere)?;
    let case = case(conn, by, reference)?;
    let named = case.standing.clearance.filter(|clearance| clearance.id == seen);
    match named.ok_or(case::Refused::ByRule(Refusal::ClearanceOver))?.leaving {
        Leaving::Withdrawal { .. } => case.act(conn, by, &Event::WithdrawLive, None, now)?,
        Leaving::Draft => {
            let text = draft(conn, &case)?.ok_or(case::Refused::ByRule(Refusal::NoDraft))?;
            let event = case.standing.sending().ok_or(case::Refused::ByRule(Refusal::Ended))?;
            post::check_words(&topic, &text, Sending::Submit)?;
            if event == Event::Submit {
                let mandates = mandates_of(conn, by.account.id)?;
                post::check_right(conn, by, &case.contribution, &mandates)?;
            }
            case.act(conn, by, &event, Some(&text), now)?
        }
    };
    Ok(())
}

/// Sends what was seen back to whoever asked.
pub fn send_back(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    seen: ClearanceId,
    reason: Reason,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = Event::SendBackForClearance { clearance: seen, reason };
    case(conn, by, reference)?.act(conn, by, &event, None, now)?;
    Ok(())
}

/// Takes the question back.
pub fn call_off(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    seen: ClearanceId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    case(conn, by, reference)?.act(conn, by, &Event::CallOffClearance { clearance: seen }, None, now)?;
    Ok(())
}

fn case(conn: &mut PgConnection, by: &Contributor, reference: &str) -> Result<Case, Refused> {
    revise::own(conn, by, reference)
}

/// The text that is kept.
fn draft(conn: &mut PgConnection, case: &Case) -> diesel::QueryResult<Option<Text>> {
    let latest = Latest::of(conn, case.contribution.id)?;
    let language = latest.language();
    let kept = latest.draft.and_then(|kept| Some((Body::parse(&kept.body).ok()?, kept.translations)));
    Ok(kept.zip(language).map(|((body, translations), language)| Text { body, language, translations }))
}
