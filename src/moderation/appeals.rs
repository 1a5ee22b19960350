//! Appeals on the desk: who looks at one, what they see, and what comes of it.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::decide::is_forbidden;
use super::queries::appeals::{self as queries, Candidate, Named};
use super::queries::review;
use crate::audit::queries::{Happened, history};
use crate::contributions::case::{self, Case, Meant, person};
use crate::contributions::origin::origin_of;
use crate::contributions::queries::appeals::{Restricted, restrictions};
use crate::contributions::queries::clearances;
use crate::contributions::queries::reports::{first_reports, rule_exists};
use crate::contributions::queries::{case as cases, desk};
use crate::contributions::receipt::{is_about_clearance, told_to_moderators};
use crate::contributions::transition::Appeal;
use crate::contributions::transition::event::{Assigner, Event, Ruling};
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{AppealId, Contribution, Revision, RevisionId};
use crate::organisations::{self, StakeholderGroup};
use crate::people::roles::{Arbiter, Contributor};
use crate::people::{self, AccountId, Role};
use crate::topics::{self, Topic};

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such appeal.
    #[error("no such appeal")]
    NotThere,
    /// Nobody of that number looks at appeals.
    #[error("nobody who may look at it")]
    Nobody,
    /// Whom it was to go to may not look at it.
    #[error("not for them: {0:?}")]
    NotForThem(Refusal),
    /// There is no rule of that code.
    #[error("no such rule")]
    NoSuchRule,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Gives an appeal to somebody. `shown` is whom the form showed it with: if it is with somebody else by now, that is
/// what changed. Whoever had a part in the case does not choose who looks at it.
pub fn assign(
    conn: &mut PgConnection,
    by: &Arbiter,
    appeal: Uuid,
    shown: Option<AccountId>,
    to: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let named = queries::named(conn, appeal)?.ok_or(Refused::NotThere)?;
    let case = locked(conn, &named)?;
    let barred = barred_from(conn, by, &case.contribution, named.id)?;
    if let Some(refusal) = barred.filter(|refusal| !may_assign(by, Some(*refusal))) {
        return Err(case::Refused::ByRule(refusal).into());
    }
    let with = match case.standing.negative.as_ref().and_then(|negative| negative.appeal) {
        Some(Appeal::Assigned { to, .. }) => Some(to),
        Some(Appeal::Open { .. } | Appeal::Ended(_)) | None => None,
    };
    let ended = matches!(case.standing.negative.as_ref().and_then(|n| n.appeal), Some(Appeal::Ended(_)));
    if with != shown && !ended {
        return Err(case::Refused::ByRule(Refusal::NotAssigned).into());
    }
    let to = people::queries::contributor(conn, to)?.and_then(Contributor::as_arbiter).ok_or(Refused::Nobody)?;
    let to = person(conn, &to)?;
    match case.act(conn, by, &Event::AssignAppeal { by: assigner(by), to }, None, now) {
        // Whoever gives it may: the refusal is about whom it was to go to.
        Err(case::Refused::ByRule(refusal)) if is_forbidden(refusal) => Err(Refused::NotForThem(refusal)),
        other => Ok(other.map(drop)?),
    }
}

fn assigner(by: &Arbiter) -> Assigner {
    if by.is(Role::Organiser) { Assigner::Organiser } else { Assigner::Moderator }
}

/// Whether somebody says who looks at an appeal that they may not look at for this reason, if there is one.
fn may_assign(by: &Arbiter, barred: Option<Refusal>) -> bool {
    match barred {
        None => true,
        Some(refusal) => refusal == Refusal::AlreadyInvolved && assigner(by) == Assigner::Organiser,
    }
}

/// Why somebody may not look at an appeal about a contribution.
fn barred_from(
    conn: &mut PgConnection,
    by: &Arbiter,
    of: &Contribution,
    appeal: AppealId,
) -> QueryResult<Option<Refusal>> {
    let parts = cases::had_a_part(conn, of.id, Some(appeal))?;
    Ok(origin_of(conn, of)?.bars_from_hearing(&person(conn, by)?, &parts))
}

/// Settles an appeal, with a statement of its own.
pub fn settle(
    conn: &mut PgConnection,
    by: &Arbiter,
    appeal: Uuid,
    ruling: Ruling,
    reasons: Reasons,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    if !rule_exists(conn, reasons.rule())? {
        return Err(Refused::NoSuchRule);
    }
    let named = queries::named(conn, appeal)?.ok_or(Refused::NotThere)?;
    locked(conn, &named)?.act(conn, by, &Event::SettleAppeal { ruling, reasons }, None, now)?;
    Ok(())
}

fn locked(conn: &mut PgConnection, named: &Named) -> Result<Case, Refused> {
    Case::lock_about(conn, &named.reference, Meant::Decision(named.decision))?.ok_or(Refused::NotThere)
}

/// An appeal for those who may look at it.
#[derive(Debug)]
pub struct Hearing {
    /// Who looks at it, and how far it has come.
    pub named: Named,
    /// The row of the contribution.
    pub contribution: Contribution,
    /// Its topic.
    pub topic: Topic,
    /// The decision and the appeal.
    pub restricted: Restricted,
    /// When texts of it were first reported.
    pub reported: Vec<(RevisionId, DateTime<Utc>)>,
    /// The text that the decision was about; for organisers only once the appeal is theirs.
    pub text: Option<Revision>,
    /// Who may look at it.
    pub candidates: Vec<Candidate>,
    /// Why the reader may not.
    pub barred: Option<Refusal>,
    /// Whether the reader says who does.
    pub may_assign: bool,
    /// What happened to the case, oldest first.
    pub history: Vec<Happened>,
    /// Names in the history, readers' and authors' left out.
    pub staff: Vec<(AccountId, String)>,
    /// All groups.
    pub groups: Vec<StakeholderGroup>,
}

/// Loads an appeal.
pub fn load(conn: &mut PgConnection, by: &Arbiter, appeal: Uuid) -> QueryResult<Option<Hearing>> {
    let Some(named) = queries::named(conn, appeal)? else { return Ok(None) };
    let Some(contribution) = review::contribution(conn, &named.reference)? else { return Ok(None) };
    let id = contribution.id;
    let restricted = restrictions(conn, id)?.into_iter().find(|decided| decided.public_id == named.decision);
    let Some(restricted) = restricted else { return Ok(None) };
    let barred = barred_from(conn, by, &contribution, named.id)?;
    let may_read = by.is(Role::Moderator) || named.assigned_to == Some(by.account.id);
    let history = told_to(barred, told_to_moderators(history(conn, id.0)?, &clearances::used(conn, id)?));
    let staff: Vec<i64> = history.iter().filter(|line| is_of_staff(line)).filter_map(|line| line.actor_id).collect();
    Ok(Some(Hearing {
        topic: topics::queries::by_id(conn, contribution.topic_id)?,
        reported: first_reports(conn, id)?,
        text: match may_read {
            true => desk::revisions(conn, id)?.into_iter().find(|text| text.id == named.revision_id),
            false => None,
        },
        candidates: queries::candidates(conn, id)?,
        may_assign: may_assign(by, barred),
        barred,
        staff: review::names(conn, &staff)?.into_iter().filter(|(who, _)| *who != contribution.author_id).collect(),
        groups: organisations::queries::groups(conn)?,
        history,
        named,
        contribution,
        restricted,
    }))
}

/// Whether a line of history is something that staff did: nobody is told who reported, nor who of an organisation
/// wrote or cleared.
pub fn is_of_staff(line: &Happened) -> bool {
    !is_about_clearance(line)
        && !matches!(
            line.action.as_str(),
            "report.brought"
                | "appeal.brought"
                | "appeal.withdrawn"
                | "contribution.submitted"
                | "contribution.replaced"
                | "contribution.resubmitted"
                | "contribution.correction_submitted"
                | "contribution.text_withdrawn"
                | "contribution.withdrawn"
                | "contribution.comparison_closed"
                | "contribution.comparison_opened"
                | "contribution.redacted"
                | "contribution.redaction_refused"
        )
}

/// The history as somebody reads it who may not decide for this reason, if there is one: authors and colleagues of
/// theirs learn what came of a report, and nothing before.
pub fn told_to(barred: Option<Refusal>, history: Vec<Happened>) -> Vec<Happened> {
    let of_the_author = barred.is_some_and(Refusal::is_of_the_author);
    history.into_iter().filter(|line| !of_the_author || line.action != "report.brought").collect()
}
