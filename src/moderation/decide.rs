//! Claiming what waits and deciding about it.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::queries::claiming::{self, Wish};
use super::queries::rule_is_for_states;
use super::queue::Narrowed;
use crate::contributions::RevisionId;
use crate::contributions::case::{self, Case};
use crate::contributions::queries::reports::rule_exists;
use crate::contributions::transition::event::{Event, Named, Pick};
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::{ClaimToken, LEASE};
use crate::people::roles::Moderator;
use crate::text::Reason;

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case.
    #[error("no such case")]
    NotThere,
    /// There is no rule of that code.
    #[error("no such rule")]
    NoSuchRule,
    /// The rule is not asked of what States say.
    #[error("not a rule for statements of States")]
    NotForStates,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// What a moderator decides about the text that the form showed.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Publish it.
    Approve,
    /// Publish it in a moment, unless that is undone.
    ApproveLater,
    /// Ask for another text.
    RequestChanges(Reasons),
    /// Do not publish it.
    Decline(Reasons),
    /// Give it back to the queue.
    Release,
}

/// What came of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// It was decided.
    Out,
    /// It takes two: a second moderator has to agree.
    ToASecondPerson,
}

/// What the form showed: the text, the version of its row, the proof of the claim.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// The text.
    pub revision: RevisionId,
    /// The version of its row.
    pub version: i32,
    /// The proof of the claim.
    pub token: Uuid,
}

/// Claims the text that has waited longest of what was asked for, each try in one statement, so that no two moderators
/// get the same one and none waits on another; says the reference of its case.
pub fn claim_next(
    conn: &mut PgConnection,
    by: &Moderator,
    within: &Narrowed,
    now: DateTime<Utc>,
) -> Result<Option<String>, Refused> {
    let moderator = by.account.id;
    let wish = Wish { moderator, within, unasked: false, except: None, token: Uuid::new_v4(), until: now + LEASE };
    let claimed = take(conn, &wish)?;
    if let Some(reference) = &claimed {
        give_back_unasked(conn, by, reference)?;
    }
    Ok(claimed)
}

/// Claims the next text for whoever just decided, without being asked: they may leave it, and it goes back as
/// soon as they claim another. What they hold already comes before anything new; what they just gave back, `except`,
/// does not come at all.
pub fn go_on(
    conn: &mut PgConnection,
    by: &Moderator,
    except: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, Refused> {
    let (moderator, except) = (by.account.id, Some(except));
    let within = &Narrowed::default();
    take(conn, &Wish { moderator, within, unasked: true, except, token: Uuid::new_v4(), until: now + LEASE })
}

fn take(conn: &mut PgConnection, wish: &Wish<'_>) -> Result<Option<String>, Refused> {
    let Some(claimed) = claiming::claim_next(conn, wish)? else { return Ok(None) };
    // What was only offered is taken by whoever then asks for it.
    let line = match (wish.unasked, claimed.held_before, claimed.was_offered) {
        (true, false, _) => Some("contribution.offered"),
        (false, false, _) | (false, true, true) => Some("contribution.claimed"),
        (_, true, _) => None,
    };
    if let Some(action) = line {
        claiming::note(conn, wish.moderator, action, claimed.contribution_id, &claimed.reference)?;
    }
    Ok(Some(claimed.reference))
}

/// What came with a decision goes back to the queue once its holder turns to something else.
fn give_back_unasked(conn: &mut PgConnection, by: &Moderator, except: &str) -> Result<(), Refused> {
    for left in claiming::give_back_unasked(conn, by.account.id, except)? {
        claiming::note(conn, by.account.id, "contribution.offer_ended", left.contribution_id, &left.reference)?;
    }
    Ok(())
}

/// Claims one text that the moderator chose.
pub fn claim_this(conn: &mut PgConnection, by: &Moderator, reference: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let event = Event::Claim { pick: Pick::This, token: ClaimToken(Uuid::new_v4()) };
    act(conn, by, reference, &event, now)?;
    give_back_unasked(conn, by, reference)
}

/// Keeps a text for its holder, who is still reading it.
pub fn keep(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    token: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let offered = claiming::offered(conn, by.account.id, reference)?;
    act(conn, by, reference, &Event::Renew { token: ClaimToken(token) }, now)?;
    if let Some(id) = offered {
        // Whoever reads on has taken it.
        claiming::note(conn, by.account.id, "contribution.claimed", id, reference)?;
    }
    Ok(())
}

/// Takes a text over from a colleague.
pub fn take_over(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    reason: Reason,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = Event::TakeOver { token: ClaimToken(Uuid::new_v4()), reason };
    act(conn, by, reference, &event, now)?;
    give_back_unasked(conn, by, reference)
}

/// Decides about the text that was shown; where it takes two to decline it, that is proposed.
pub fn decide(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    shown: Shown,
    decision: Decision,
    now: DateTime<Utc>,
) -> Result<Carried, Refused> {
    let token = ClaimToken(shown.token);
    let named = Named { revision: shown.revision, version: shown.version, token };
    let event = match decision {
        Decision::Approve => Event::Approve { named },
        Decision::ApproveLater => Event::ApproveLater { named },
        Decision::Release => Event::Release { token },
        Decision::RequestChanges(reasons) => {
            let event = |_, reasons| Event::RequestChanges { named, reasons };
            return with_reasons(conn, by, reference, (named.revision, reasons), now, event).map(|_| Carried::Out);
        }
        Decision::Decline(reasons) => {
            let event = |takes_two, reasons| {
                if takes_two { Event::ProposeDeclining { named, reasons } } else { Event::Decline { named, reasons } }
            };
            return with_reasons(conn, by, reference, (named.revision, reasons), now, event);
        }
    };
    act(conn, by, reference, &event, now).map(|()| Carried::Out)
}

/// Takes an approval back that has not taken effect; the text is with the moderator again.
pub fn undo(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    approved: RevisionId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = Event::Undo { revision: approved, token: ClaimToken(Uuid::new_v4()) };
    act(conn, by, reference, &event, now)?;
    give_back_unasked(conn, by, reference)
}

/// Takes down what is read, or proposes to where it takes two.
pub fn remove(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    seen: RevisionId,
    reasons: Reasons,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = |takes_two, reasons| {
        if takes_two {
            Event::ProposeRemoval { revision: seen, reasons }
        } else {
            Event::Remove { revision: seen, reasons }
        }
    };
    with_reasons(conn, by, reference, (seen, reasons), now, event).map(drop)
}

/// Puts back what was taken down.
pub fn restore(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    reasons: Reasons,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let reasons = known(conn, reasons)?;
    act(conn, by, reference, &Event::Restore { reasons }, now)
}

pub(super) fn act(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    case(conn, reference)?.act(conn, by, event, None, now)?;
    Ok(())
}

/// The same for what keeps this text from readers or sends it back: `event` is told whether it takes two.
fn with_reasons(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    (text, reasons): (RevisionId, Reasons),
    now: DateTime<Utc>,
    event: impl FnOnce(bool, Reasons) -> Event,
) -> Result<Carried, Refused> {
    let reasons = known(conn, reasons)?;
    let case = case(conn, reference)?;
    if case.is_of_a_state(text) && !rule_is_for_states(conn, reasons.rule())? {
        return Err(Refused::NotForStates);
    }
    let takes_two = case.takes_two(conn, text)?;
    case.act(conn, by, &event(takes_two, reasons), None, now)?;
    Ok(if takes_two { Carried::ToASecondPerson } else { Carried::Out })
}

pub(super) fn case(conn: &mut PgConnection, reference: &str) -> Result<Case, Refused> {
    Case::lock(conn, reference)?.filter(is_for_moderators).ok_or(Refused::NotThere)
}

/// A draft that was never sent is nobody's business but its author's.
fn is_for_moderators(case: &Case) -> bool {
    case.was_sent
}

pub(super) fn known(conn: &mut PgConnection, reasons: Reasons) -> Result<Reasons, Refused> {
    if rule_exists(conn, reasons.rule())? { Ok(reasons) } else { Err(Refused::NoSuchRule) }
}

/// Whether the refusal is "you may not", rather than "it changed meanwhile".
pub fn is_forbidden(refusal: Refusal) -> bool {
    matches!(
        refusal,
        Refusal::OwnText
            | Refusal::OwnFiling
            | Refusal::OwnOrganisation
            | Refusal::AlreadyInvolved
            | Refusal::NotAFocalPoint
            | Refusal::OwnProposal
            | Refusal::OwnReport
            | Refusal::NotYourProposal
            | Refusal::OfTheConvener
    )
}
