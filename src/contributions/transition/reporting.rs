//! What readers say about a contribution, and what comes of it.

use super::deciding::read_as_seen;
use super::event::Finding;
use super::outcome::{Effect, Letter, Outcome};
use super::reasons::Reasons;
use super::refusal::{Change, Refusal};
use super::{Context, Place, REPORTS_AN_HOUR, Report, Standing, guards};
use crate::contributions::{ReportState, RevisionId};
use crate::text::Reason;

/// Anybody may, also without an account; of those nobody can be told apart, and the limit has to do.
pub(super) fn report(
    standing: &Standing,
    signed_in: bool,
    seen: RevisionId,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    if context.reports_lately >= REPORTS_AN_HOUR {
        return Err(Refusal::TooManyReports);
    }
    let revision = read_as_seen(standing, seen)?;
    let by = signed_in.then_some(context.actor.account);
    let open = standing.report.filter(|report| report.state == ReportState::Open);
    if by.is_some() && open.is_some_and(|report| report.by == by) {
        return Err(Refusal::AlreadyReported);
    }
    let mut effects = vec![Effect::OpenReport { revision, by, reasons: reasons.clone() }];
    if by.is_some() {
        effects.push(Effect::Tell(Letter::ReportReceived));
    }
    let report = Some(Report { revision, by, state: ReportState::Open });
    Ok(Outcome { standing: Standing { report, ..standing.clone() }, effects })
}

/// Says what came of it. Acting is a step of its own, with reasons of its own: what is claimed here must be
/// true by then. A text that was corrected since could still be compared; to act on the report closes it to that.
pub(super) fn close(
    standing: &Standing,
    finding: Finding,
    reason: &Reason,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let open = standing.report.filter(|report| report.state == ReportState::Open);
    let report = open.ok_or(Refusal::NoReportOpen)?;
    if report.by == Some(context.actor.account) {
        return Err(Refusal::OwnReport);
    }
    match (finding, standing.place) {
        (Finding::Acted, Place::Live { revision }) if revision == report.revision => return Err(Refusal::NotActedOn),
        (Finding::NoAction, Place::Removed { .. }) => return Err(Refusal::Changed(Change::Removed)),
        (Finding::Acted | Finding::NoAction, _) => {}
    }
    let mut effects = Vec::new();
    if finding == Finding::Acted && is_earlier(report.revision, standing.place) {
        effects.push(Effect::CloseComparison { revision: report.revision, reason: reason.clone() });
    }
    effects.push(Effect::CloseReport { finding, reason: reason.clone() });
    if report.by.is_some() {
        effects.push(Effect::Tell(Letter::ReportAnswered));
    }
    effects.push(Effect::Tell(Letter::ReportClosed));
    let report = Some(Report { state: finding.state(), ..report });
    Ok(Outcome { standing: Standing { report, ..standing.clone() }, effects })
}

/// Whether it was read before the text that is read now, or comes back if the removal falls.
fn is_earlier(text: RevisionId, place: Place) -> bool {
    match place {
        Place::Live { revision } | Place::Removed { revision, .. } => revision != text,
        Place::Unpublished | Place::Withdrawn | Place::Closed => false,
    }
}
