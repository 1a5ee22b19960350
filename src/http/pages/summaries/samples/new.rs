//! Full and empty samples.

use super::*;

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
