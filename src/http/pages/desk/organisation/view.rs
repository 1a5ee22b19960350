//! What the page of a contribution tells about the organisation that it is written for: who shares it, and how far its
//! clearance has come.

use serde::{Deserialize, Serialize};

use crate::contributions::receipt::Receipt;
use crate::contributions::{Capacity, ClearanceKind, ClearanceState};
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::parts::TimeView;
use crate::text::words::{Words, isolated};

/// What somebody of the organisation does. All but the action may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ClearingForm {
    pub(in crate::http::pages::desk) action: String,
    pub(in crate::http::pages::desk) clearance: String,
    pub(in crate::http::pages::desk) reason: String,
    #[serde(skip)]
    pub(in crate::http::pages::desk) complaints: Complaints,
}

/// What the page of a contribution tells about its organisation.
#[derive(Debug, Default, Serialize)]
pub(in crate::http::pages::desk) struct OrganisationView {
    /// Who else sees a draft, and who wrote it last.
    shared: Option<SharedView>,
    /// Who clears what is sent, where the organisation wants that and the reader is no focal point.
    focal_points: Option<String>,
    /// Nobody can clear it at the moment.
    nobody: bool,
    /// Whether it clears what is sent in its name.
    clears: bool,
    clearance: Option<ClearanceView>,
    /// Whether taking down what is read is asked for first.
    asks_to_withdraw: bool,
    /// What is wrong with the reason of a focal point, for the summary at the top.
    #[serde(skip)]
    pub(in crate::http::pages::desk) errors: Vec<ComplaintLine>,
    /// Their reason, where there is no form for it any more.
    #[serde(skip)]
    pub(in crate::http::pages::desk) unheard: Option<String>,
}

#[derive(Debug, Serialize)]
struct SharedView {
    organisation: String,
    written_by: String,
    at: TimeView,
}

/// How far the clearance has come.
#[derive(Debug, Serialize)]
struct ClearanceView {
    id: i64,
    state: &'static str,
    /// Key of the heading.
    heading: String,
    who: String,
    at: TimeView,
    reason: Option<String>,
    /// Clear it without sending it.
    may_clear: bool,
    /// Key: send it now, if that may be.
    send: Option<&'static str>,
    may_send_back: bool,
    may_call_off: bool,
    typed: String,
    /// Whether something is wrong with that.
    refused: bool,
    complaints: Complaints,
}

impl OrganisationView {
    pub(in crate::http::pages::desk) fn new(words: Words, receipt: &Receipt, typed: ClearingForm) -> Self {
        let Receipt { contribution, latest, topic, may, clearance, focal_points, .. } = receipt;
        if contribution.capacity == Capacity::Personal {
            return Self::default();
        }
        let shared = latest.draft.as_ref().map(|draft| SharedView {
            organisation: isolated(&contribution.spoken_as),
            written_by: receipt.people.iter().find(|(id, _)| *id == draft.written_by).map_or_else(String::new, named),
            at: TimeView::exact(words, draft.saved_at, &topic.zone),
        });
        let asks = may.asks_first || may.asks_first_to_withdraw;
        let is_heard = may_be_sent_back(receipt);
        Self {
            errors: match is_heard {
                true => typed.complaints.listed(words, &[("reason", "clearance-reason")]),
                false => Vec::new(),
            },
            unheard: Some(typed.reason.clone()).filter(|reason| !is_heard && !reason.is_empty()),
            // As long as nobody has verified that its author may speak for it, nobody else sees it.
            shared: shared.filter(|_| !receipt.mandate_missing),
            focal_points: focal_points.as_ref().filter(|found| asks && !found.is_empty()).map(|found| found.join(", ")),
            clears: focal_points.is_some(),
            nobody: focal_points.as_ref().is_some_and(Vec::is_empty),
            clearance: clearance.as_ref().map(|seen| {
                let withdrawal = seen.kind == ClearanceKind::Withdrawal;
                let given = seen.state == ClearanceState::Given;
                let over = seen.state == ClearanceState::SentBack;
                let sends = match withdrawal {
                    true => may.withdraw_live && !may.asks_first_to_withdraw,
                    false => may.send.is_some() && may.not_now.is_none() && !may.asks_first,
                };
                let key = match (withdrawal, given) {
                    (false, false) => "clearance-and-submit",
                    (false, true) => "clearance-submit",
                    (true, false) => "clearance-and-withdraw",
                    (true, true) => "clearance-withdraw",
                };
                let about = if withdrawal { "-to-withdraw" } else { "" };
                // Whoever cleared it or sent it back, else whoever asked.
                let sent_back = receipt.history.iter().rfind(|line| line.action == "clearance.sent_back");
                let by = match seen.state {
                    ClearanceState::Given => seen.cleared_by.map(|by| by.0),
                    ClearanceState::SentBack => sent_back.and_then(|line| line.actor_id),
                    _ => None,
                };
                let acted = receipt.people.iter().find(|(id, _)| Some(id.0) == by);
                ClearanceView {
                    id: seen.id.0,
                    state: seen.state.label(),
                    heading: words.text(&format!("clearance-{}{about}", seen.state.label().replace('_', "-"))),
                    who: acted.map_or_else(|| seen.asked_by.clone(), named),
                    at: TimeView::exact(words, seen.ended_at.or(seen.cleared_at).unwrap_or(seen.asked_at), &topic.zone),
                    reason: seen.reason.clone(),
                    may_clear: may.clear && !given && !over,
                    send: Some(key).filter(|_| sends && !over),
                    may_send_back: is_heard,
                    may_call_off: !over,
                    typed: typed.reason,
                    refused: !typed.complaints.is_empty(),
                    complaints: typed.complaints,
                }
            }),
            asks_to_withdraw: may.asks_first_to_withdraw,
        }
    }
}

/// Whether something waits that the reader may send back.
pub(in crate::http::pages::desk) fn may_be_sent_back(receipt: &Receipt) -> bool {
    receipt.may.clear && receipt.clearance.as_ref().is_some_and(|seen| seen.state != ClearanceState::SentBack)
}

fn named<T>((_, name): &(T, String)) -> String {
    name.clone()
}

#[cfg(test)]
pub(in crate::http::pages::desk) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn organisation(full: bool) -> OrganisationView {
        if !full {
            return OrganisationView::default();
        }
        let mut complaints = Complaints::default();
        complaints.add("reason", "<b>".into());
        OrganisationView {
            shared: Some(SharedView { organisation: "<b>".into(), written_by: "<b>".into(), at: time() }),
            focal_points: Some("<b>".into()),
            nobody: true,
            clears: true,
            clearance: Some(ClearanceView {
                id: 1,
                state: "asked",
                heading: "<b>".into(),
                who: "<b>".into(),
                at: time(),
                reason: Some("<b>".into()),
                may_clear: true,
                send: Some("clearance-and-submit"),
                may_send_back: true,
                may_call_off: true,
                typed: "<b>".into(),
                refused: true,
                complaints,
            }),
            asks_to_withdraw: true,
            errors: vec![],
            unheard: None,
        }
    }
}
