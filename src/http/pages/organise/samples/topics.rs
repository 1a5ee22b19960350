//! A full and an empty sample.

use super::*;

pub(in crate::http) fn forms() -> Vec<TopicFormPage> {
    let choice = || Choice { value: "a".into(), label: "<b>".into(), chosen: true };
    let mut complaints = Complaints::default();
    complaints.add("title", "<b>".into());
    let empty = || TopicFormPage {
        title: "A".into(),
        action: "/".into(),
        processes: vec![],
        process: None,
        form: Filled { typed: TopicForm::default(), complaints: Complaints::default() },
        sessions: vec![],
        issues: vec![],
        norms: vec![],
        hear_appeals: vec![],
        zones: vec![],
        published: false,
        stored: false,
        written_in: false,
        page: None,
        filing: None,
        errors: vec![],
        saved: None,
        changed: vec![],
    };
    let full = TopicFormPage {
        process: Some("<b>".into()),
        errors: vec![ComplaintLine { field: "title", words: "<b>".into() }],
        form: Filled { typed: TopicForm::default(), complaints },
        sessions: vec![SessionChoice { value: "a".into(), title: "<b>".into(), day: "Today".into(), chosen: true }],
        issues: vec![choice()],
        norms: vec![choice()],
        hear_appeals: vec![choice()],
        zones: vec!["UTC"],
        published: true,
        stored: true,
        page: Some("/".into()),
        filing: Some("/".into()),
        saved: Some("Saved.".into()),
        changed: vec![DifferenceView { label: "L".into(), stored: "<b>".into(), typed: "y".into() }],
        ..empty()
    };
    let written_in = TopicFormPage { stored: true, written_in: true, process: Some("P".into()), ..empty() };
    let draft = TopicFormPage { stored: true, process: Some("P".into()), ..empty() };
    vec![full, written_in, draft, TopicFormPage { processes: vec![choice()], ..empty() }, empty()]
}
