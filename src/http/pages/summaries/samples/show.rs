//! A full and an empty sample.

use super::*;
use crate::http::pages::parts::samples::{group, time};

pub(in crate::http) fn cite(no: i32) -> CiteView {
    CiteView { href: format!("/topics/a/{no}"), no, group: group(), gone: no > 1 }
}

pub(in crate::http) fn coverage() -> Vec<CoverageView> {
    vec![CoverageView { group: group(), cited: 1, spoke: 2, share: 50 }]
}

pub(in crate::http) fn cited_in() -> Vec<CitedInView> {
    vec![CitedInView { href: "/summaries/a#p3".into(), summary: "<b>".into(), paragraph: 3 }]
}

fn uncited() -> UncitedView {
    let line = |later: bool| UncitedLine {
        href: "/topics/a/3".into(),
        no: 3,
        group: group(),
        later,
        topic: later.then(|| "<b>".into()),
    };
    UncitedView {
        lines: vec![line(true), line(false)],
        first: Some("/summaries/a#uncited".into()),
        next: Some("/summaries/a?uncited=a/9#uncited".into()),
    }
}

pub(in crate::http) fn summaries() -> Vec<SummaryPage> {
    let link = |href: &str| LinkView { href: href.into(), words: "<b>".into() };
    let heading = PartView { letter: Some("A".into()), number: None, text: "<b>".into(), cites: vec![], notes: vec![] };
    let paragraph = PartView {
        letter: None,
        number: Some(1),
        text: "<b>".into(),
        cites: vec![cite(1), cite(2)],
        notes: vec!["No. 2 was removed.".into()],
    };
    let sample = |full: bool| SummaryPage {
        title: "<b>".into(),
        process: link("/processes/a"),
        topics: vec![link("/topics/a")],
        language: "ar".into(),
        direction: "rtl",
        published: time(),
        preface: vec![],
        parts: vec![],
        coverage: if full { coverage() } else { vec![] },
        uncited: full.then(uncited),
        contributors: vec![],
        formats: vec![link("/summaries/a.html")],
    };
    let contributors = vec![
        ContributorView { group: group(), name: "<b>".into(), invented: true },
        ContributorView { group: group(), name: "B".into(), invented: false },
    ];
    let full =
        SummaryPage { preface: vec!["<b>".into()], parts: vec![heading, paragraph], contributors, ..sample(true) };
    vec![full, sample(false)]
}
