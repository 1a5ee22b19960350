//! Full and empty samples.

use super::super::parts::samples::time;
use super::*;

pub(in crate::http) fn lists() -> Vec<OrganiseSummariesPage> {
    let line = |published: bool| LineView {
        href: "/organise/summaries/a".into(),
        title: "<b>".into(),
        process: "A".into(),
        published: published.then(time),
        updated: time(),
    };
    vec![
        OrganiseSummariesPage { title: "A".into(), lines: vec![line(true), line(false)], next: Some("/".into()) },
        OrganiseSummariesPage { title: "A".into(), lines: vec![], next: None },
    ]
}

pub(in crate::http) fn forms() -> Vec<NewSummaryPage> {
    let choice = || vec![Choice { value: "a".into(), label: "<b>".into(), chosen: true }];
    let mut complaints = Complaints::default();
    complaints.add("title", "Please write something here.".into());
    complaints.add("topic", "Please choose a topic.".into());
    let topic = TopicChoice { value: "a".into(), title: "<b>".into(), process: "A".into(), chosen: true };
    let form = |complaints, topics| NewSummaryPage {
        title: "A".into(),
        typed_title: "<b>".into(),
        preface: "<b>".into(),
        complaints,
        languages: choice(),
        processes: choice(),
        topics,
    };
    vec![form(complaints, vec![topic]), form(Complaints::default(), vec![])]
}
