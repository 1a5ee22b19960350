//! Reports in sentences.

use chrono::Duration;

use super::people::{ANA, BO, MEI, NIA, OLA, approve, claim_next, close_report, reasons, report};
use super::stories::{published, refuses, remove, removed, submitted};
use crate::contributions::transition::REPORTS_AN_HOUR;
use crate::contributions::transition::event::{Event, Finding};
use crate::contributions::transition::outcome::{Effect, Letter};
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::contributions::{ReportState, RevisionId};

#[test]
fn anybody_reports_the_text_that_they_read() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    assert_eq!(model.letters.last(), Some(&Letter::ReportReceived));
    let letters = model.letters.len();
    model.act(OLA, &report(false, 1)).unwrap();
    assert_eq!((model.reports.len(), model.letters.len()), (2, letters), "nobody can be told");

    refuses(&mut submitted(), NIA, &report(true, 1), Refusal::NotLive);
    refuses(&mut removed(), NIA, &report(false, 1), Refusal::Changed(Change::Removed));
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    model.act(MEI, &approve(model.form())).unwrap();
    refuses(&mut model, OLA, &report(true, 1), Refusal::Changed(Change::LiveText));
}

#[test]
fn one_report_of_a_person_is_open_at_a_time() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    model.act(OLA, &report(true, 1)).unwrap();
    refuses(&mut model, NIA, &report(true, 1), Refusal::AlreadyReported);
    model.answering = Some(0);
    model.act(MEI, &close_report(Finding::NoAction)).unwrap();
    model.act(NIA, &report(true, 1)).unwrap();
}

#[test]
fn nobody_reports_without_end() {
    let mut model = published();
    for _ in 0..REPORTS_AN_HOUR {
        model.act(NIA, &report(false, 1)).unwrap();
    }
    refuses(&mut model, NIA, &report(false, 1), Refusal::TooManyReports);
    model.act(OLA, &report(false, 1)).unwrap();
    model.wait(Duration::hours(1));
    model.act(NIA, &report(false, 1)).unwrap();
}

#[test]
fn a_report_is_closed_once_by_somebody_distant_and_both_sides_are_told() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    let dismiss = close_report(Finding::NoAction);
    refuses(&mut model, ANA, &dismiss, Refusal::OwnText);
    refuses(&mut model, BO, &dismiss, Refusal::OwnOrganisation);
    refuses(&mut model, NIA, &dismiss, Refusal::OwnReport);
    model.act(MEI, &dismiss).unwrap();
    assert_eq!(model.letters[model.letters.len() - 2..], [Letter::ReportAnswered, Letter::ReportClosed]);
    refuses(&mut model, MEI, &dismiss, Refusal::NoReportOpen);
}

#[test]
fn what_is_said_to_be_acted_on_is_not_read_any_more() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    let (acted, dismiss) = (close_report(Finding::Acted), close_report(Finding::NoAction));
    refuses(&mut model, MEI, &acted, Refusal::NotActedOn);
    model.act(MEI, &remove(1)).unwrap();
    refuses(&mut model, MEI, &dismiss, Refusal::Changed(Change::Removed));
    let mut restored = model.clone();
    restored.act(OLA, &Event::Restore { reasons: reasons() }).unwrap();
    refuses(&mut restored, MEI, &acted, Refusal::NotActedOn);
    model.act(MEI, &acted).unwrap();
    assert_eq!(model.reports[0].report.state, ReportState::Acted);
}

#[test]
fn what_was_corrected_since_is_closed_to_comparison_by_acting_on_the_report() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    model.act(MEI, &approve(model.form())).unwrap();
    let mut dismissed = model.clone();
    let closes = |effect: &Effect| matches!(effect, Effect::CloseComparison { revision: RevisionId(1), .. });
    assert!(!dismissed.act(MEI, &close_report(Finding::NoAction)).unwrap().iter().any(closes));
    let mut taken_down = model.clone();
    taken_down.act(MEI, &remove(2)).unwrap();
    assert!(taken_down.act(MEI, &close_report(Finding::Acted)).unwrap().iter().any(closes), "it may come back");
    assert!(model.act(MEI, &close_report(Finding::Acted)).unwrap().iter().any(closes));
}
