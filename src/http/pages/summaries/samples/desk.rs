//! Full and empty samples.

use super::super::checks::samples::{checks, next};
use super::super::editor::samples::{citable, editor};
use super::super::show::samples::{cite, coverage};
use super::*;
use crate::http::pages::parts::samples::time;

fn block(heading: bool, editor: Option<EditorView>, adding: Option<EditorView>) -> BlockView {
    BlockView {
        id: 1,
        address: "/organise/summaries/a".into(),
        version: 1,
        label: "1".into(),
        heading,
        text: "<b>".into(),
        language: "ar".into(),
        direction: "rtl",
        cites: vec![cite(1), cite(2)],
        first: heading,
        last: !heading,
        frozen: false,
        editor,
        adding,
    }
}

fn uncited(full: bool) -> UncitedView {
    let tab = |current| TabView { href: "/".into(), label: "<b>".into(), count: 2, current };
    let paragraph = Choice { value: "1".into(), label: "1. <b>".into(), chosen: false };
    UncitedView {
        tabs: if full { vec![tab(true), tab(false)] } else { vec![] },
        lines: vec![citable(true)],
        next: full.then(|| "/".into()),
        paragraphs: if full { vec![paragraph] } else { vec![] },
    }
}

pub(in crate::http) fn desks() -> Vec<SummaryDeskPage> {
    let about =
        |open| AboutView { title: "<b>".into(), preface: "<b>".into(), open, complaints: Complaints::default() };
    let sample = |blocks, adding| SummaryDeskPage {
        title: "<b>".into(),
        address: "/organise/summaries/a".into(),
        version: 1,
        process: "A".into(),
        published: None,
        next: Some(next()),
        conflict: None,
        wrong: None,
        about: about(false),
        blocks,
        adding,
        checks: vec![],
        coverage: vec![],
        uncited: None,
        publish_complaint: None,
    };
    let empty = sample(vec![], Some(editor(true)));
    let full = SummaryDeskPage {
        conflict: Some(ConflictView {
            notice: "N".into(),
            typed: None,
            stored: Some("<b>".into()),
            stored_cites: Some(StoredCites { cites: vec![cite(1)] }),
        }),
        about: about(true),
        wrong: Some("#publish"),
        checks: checks(),
        coverage: coverage(),
        uncited: Some(uncited(true)),
        publish_complaint: Some("No.".into()),
        ..sample(vec![block(true, None, Some(editor(true))), block(false, Some(editor(false)), None)], None)
    };
    let frozen = BlockView { frozen: true, ..block(false, None, None) };
    let published = SummaryDeskPage {
        published: Some(PublishedView { href: "/summaries/a".into(), at: time() }),
        next: None,
        conflict: Some(ConflictView {
            notice: "N".into(),
            typed: Some("<b>".into()),
            stored: None,
            stored_cites: None,
        }),
        uncited: Some(uncited(false)),
        ..sample(vec![frozen], None)
    };
    vec![full, empty, published]
}
