//! A full and an empty sample.

use super::super::settle_form;
use super::*;
use crate::http::pages::sessions::parts::samples::when;

pub(in crate::http::pages::organise) fn line(published: bool) -> LineView {
    LineView {
        href: "/".into(),
        title: "<b>".into(),
        when: when(),
        published,
        cancelled: published,
        in_conflict: published,
    }
}

pub(in crate::http) fn lists() -> Vec<SessionDeskPage> {
    vec![
        SessionDeskPage { title: "A".into(), lines: vec![line(true), line(false)], next: Some("/".into()) },
        SessionDeskPage { title: "A".into(), lines: vec![], next: None },
    ]
}

pub(in crate::http) fn forms() -> Vec<SessionFormPage> {
    let choice = || Choice { value: "a".into(), label: "<b>".into(), chosen: true };
    let mut complaints = Complaints::default();
    complaints.add("title", "<b>".into());
    let row = ReadingRow {
        number: 1,
        words: "<b>".into(),
        complaint: Some("<b>".into()),
        questions: vec!["No zone".into()],
        ..ReadingRow::default()
    };
    let full = SessionFormPage {
        title: "A".into(),
        action: "/".into(),
        errors: vec![ComplaintLine { field: "title", words: "<b>".into() }],
        form: Filled { typed: SessionForm::default(), complaints },
        rows: vec![row, ReadingRow { number: 2, ..ReadingRow::default() }],
        processes: vec![choice()],
        kinds: vec![choice()],
        attendances: vec![choice()],
        zones: vec!["UTC"],
        vocabularies: VocabulariesView { roles: "Host".into(), purposes: "<b>".into(), groups: "State".into() },
        published: true,
        cancelled: true,
        has_topics: true,
        page: Some("/".into()),
        saved: Some("Saved.".into()),
        changed: vec![DifferenceView { label: "L".into(), stored: "<b>".into(), typed: "y".into() }],
        settle: Some(settle_form::samples::settle(true)),
    };
    let unsettled = SessionFormPage { settle: Some(settle_form::samples::settle(false)), published: true, ..empty() };
    vec![full, unsettled, empty()]
}

fn empty() -> SessionFormPage {
    SessionFormPage {
        title: "A".into(),
        action: "/".into(),
        form: Filled::with(SessionForm::default()),
        rows: vec![],
        processes: vec![],
        kinds: vec![],
        attendances: vec![],
        zones: vec![],
        vocabularies: VocabulariesView::default(),
        published: false,
        cancelled: false,
        has_topics: false,
        page: None,
        errors: vec![],
        saved: None,
        changed: vec![],
        settle: None,
    }
}
