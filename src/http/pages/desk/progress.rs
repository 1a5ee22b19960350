//! Where a contribution stands, in one line of steps for its author.

use serde::Serialize;

use super::super::parts::{TimeView, duration};
use crate::contributions::receipt::Receipt;
use crate::contributions::{DecisionKind, RevisionState, Visibility};
use crate::text::words::Words;

/// The steps in their order.
#[derive(Debug, Serialize)]
pub(super) struct ProgressView {
    steps: Vec<StepView>,
}

/// One step of the way.
#[derive(Debug, Clone, Serialize)]
struct StepView {
    words: String,
    at: Option<TimeView>,
    /// More about where it is now.
    details: Vec<String>,
    /// `done`, `now` or `ahead`.
    reached: &'static str,
}

impl ProgressView {
    pub(super) fn new(words: Words, receipt: &Receipt, usual_wait: Option<i64>) -> Self {
        let zone = receipt.topic.zone.as_str();
        let step = |key: &str, at: Option<_>| StepView {
            words: words.text(key),
            at: at.map(|at| TimeView::exact(words, at, zone)),
            details: Vec::new(),
            reached: "done",
        };
        let mut steps = Vec::new();
        let decided = |kind| receipt.decisions.iter().rfind(|one| one.kind == kind).map(|one| one.decided_at);
        if let Some(no) = receipt.contribution.no {
            let published = words.with("state-published", &[("no", no.into())]);
            steps.push(StepView { words: published, ..step("state-published", decided(DecisionKind::Approve)) });
        }
        let newest = receipt.latest.sent.as_ref();
        let visibility = receipt.contribution.visibility;
        let ahead = |steps: &mut Vec<StepView>, keys: &[&str]| {
            steps.extend(keys.iter().map(|key| StepView { reached: "ahead", ..step(key, None) }));
        };
        let last = receipt.decisions.first().map(|one| one.decided_at);
        match (visibility, newest) {
            (Visibility::Withdrawn, _) => steps.push(step("state-withdrawn", None)),
            (Visibility::Removed, _) => steps.push(step("state-removed", last)),
            (Visibility::Closed, _) => steps.push(step("state-declined", last)),
            (_, Some(text)) => {
                let is_correction = receipt.contribution.no.is_some();
                let is_live = Some(text.id) == receipt.contribution.live_revision_id;
                if !is_live || !is_correction {
                    let key = if is_correction { "step-correction-received" } else { "received" };
                    steps.push(step(key, Some(text.submitted_at)));
                }
                match text.state {
                    RevisionState::Submitted => {
                        let mut waiting = match receipt.held {
                            Some(since) => step("step-held", Some(since)),
                            None => step("state-submitted", None),
                        };
                        waiting.details = waiting_details(words, receipt, usual_wait);
                        steps.push(waiting);
                    }
                    RevisionState::ChangesRequested => steps.push(step("step-asked", last)),
                    RevisionState::Declined => steps.push(step("step-correction-declined", last)),
                    RevisionState::Withdrawn => steps.push(step("contribution-text-withdrawn", None)),
                    RevisionState::Approved | RevisionState::Superseded => {}
                }
                let open = matches!(text.state, RevisionState::Submitted | RevisionState::ChangesRequested);
                mark_now(&mut steps);
                if open {
                    ahead(&mut steps, &[if is_correction { "step-replaced" } else { "step-published" }]);
                }
                return Self { steps };
            }
            (_, None) => {
                let kept = receipt.latest.draft.as_ref().map(|draft| draft.saved_at);
                steps.push(step("step-draft", kept));
                mark_now(&mut steps);
                ahead(&mut steps, &["step-submit", "step-read", "step-published"]);
                return Self { steps };
            }
        }
        mark_now(&mut steps);
        Self { steps }
    }
}

/// The last step reached is where it is.
fn mark_now(steps: &mut [StepView]) {
    if let Some(last) = steps.last_mut() {
        last.reached = "now";
    }
}

/// About where it stands among all that wait, and how long it usually takes. No count of others is told.
fn waiting_details(words: Words, receipt: &Receipt, usual_wait: Option<i64>) -> Vec<String> {
    let place = receipt.before.filter(|_| !receipt.mandate_missing).map(|before| match before {
        0..10 => "place-among-first",
        10..50 => "place-among-fifty",
        _ => "place-further",
    });
    let usual = usual_wait.map(|seconds| words.with("usually-takes", &[("time", duration(words, seconds).into())]));
    place.map(|key| words.text(key)).into_iter().chain(usual).collect()
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn progress(full: bool) -> ProgressView {
        let step = |reached, at: Option<TimeView>, details: &[&str]| StepView {
            words: "<b>".into(),
            at,
            details: details.iter().map(|words| (*words).to_owned()).collect(),
            reached,
        };
        let steps = vec![step("done", Some(time()), &[]), step("now", None, &["<b>"]), step("ahead", None, &[])];
        ProgressView { steps: if full { steps } else { Vec::new() } }
    }
}
