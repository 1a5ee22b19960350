//! Reports on the desk: what readers say about a text that they read, and what comes of it.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::queries::reports::{self as queries, Listed, Said};
use super::queries::review;
use crate::contributions::case::{self, Case, Meant};
use crate::contributions::origin::barred;
use crate::contributions::queries::closings::is_comparable;
use crate::contributions::transition::event::{Event, Finding};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{ReportId, ReportState};
use crate::organisations::{self, StakeholderGroup};
use crate::people::roles::Moderator;
use crate::text::Reason;

/// Why nothing was closed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such report, or not for this person.
    #[error("no such report")]
    NotThere,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Answers the reports that the form showed, all about one text, with one reason; where it names none, all that are
/// open. Each goes through the table of states, and all of them or none are closed.
pub fn close(
    conn: &mut PgConnection,
    by: &Moderator,
    name: Uuid,
    shown: &[ReportId],
    finding: Finding,
    reason: &Reason,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let listed = queries::named(conn, name)?.ok_or(Refused::NotThere)?;
    let contribution = review::contribution(conn, &listed.case)?.ok_or(Refused::NotThere)?;
    if barred(conn, by, &contribution)?.is_some_and(Refusal::is_of_the_author) {
        return Err(Refused::NotThere);
    }
    // Whoever comes second waits here, and then sees what the first one did.
    Case::lock(conn, &listed.case)?.ok_or(Refused::NotThere)?;
    let open: Vec<ReportId> = queries::about(conn, listed.revision_id)?
        .into_iter()
        .filter(|said| said.state == ReportState::Open)
        .map(|said| said.id)
        .collect();
    let meant = if shown.is_empty() { open.as_slice() } else { shown };
    if meant.is_empty() || !meant.iter().all(|id| open.contains(id)) {
        return Err(case::Refused::ByRule(Refusal::NoReportOpen).into());
    }
    for id in meant {
        let case = Case::lock_about(conn, &listed.case, Meant::Report(*id))?.ok_or(Refused::NotThere)?;
        case.act(conn, by, &Event::CloseReport { finding, reason: reason.clone() }, None, now)?;
    }
    Ok(())
}

/// A text that was reported, for its moderators.
#[derive(Debug)]
pub struct Reported {
    /// The text, and the report that led to it.
    pub listed: Listed,
    /// All that readers say about it.
    pub said: Vec<Said>,
    /// Whether readers can still put it beside the text that is read now.
    pub comparable: bool,
    /// Why this moderator may not answer.
    pub barred: Option<Refusal>,
    /// All groups.
    pub groups: Vec<StakeholderGroup>,
}

/// Loads a text that was reported, by the name of one report: not for its author nor for anybody of their organisation,
/// who learn what comes of it and nothing before.
pub fn load(conn: &mut PgConnection, by: &Moderator, name: Uuid) -> QueryResult<Option<Reported>> {
    let Some(listed) = queries::named(conn, name)? else { return Ok(None) };
    let Some(contribution) = review::contribution(conn, &listed.case)? else { return Ok(None) };
    let barred = barred(conn, by, &contribution)?;
    if barred.is_some_and(Refusal::is_of_the_author) {
        return Ok(None);
    }
    let said = queries::about(conn, listed.revision_id)?;
    let own = said.iter().any(|one| one.state == ReportState::Open && one.reported_by == Some(by.account.id));
    Ok(Some(Reported {
        comparable: is_comparable(conn, listed.revision_id)?,
        barred: if own { Some(Refusal::OwnReport) } else { barred },
        groups: organisations::queries::groups(conn)?,
        said,
        listed,
    }))
}
