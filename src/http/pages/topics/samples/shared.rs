//! A full and an empty sample of each part.

use crate::http::pages::contributions::saying::samples::rendered;
use crate::http::pages::parts::samples::{group, number};
use crate::http::pages::topics::head::samples::topic;
use crate::http::pages::topics::lines::samples::belongings;
use crate::http::pages::topics::pages_view::{self, PagesView};
use crate::http::pages::topics::shared::*;
use crate::http::pages::topics::thread_tools;
use crate::http::pages::topics::thread_view::Section;

pub(in crate::http) fn crumbs() -> Vec<CrumbsPart> {
    [true, false].map(|full| CrumbsPart { title: "<b>".into(), belongings: belongings(full) }).into()
}

pub(in crate::http) fn above() -> Vec<AbovePart> {
    [true, false].map(|open| AbovePart { topic: topic(open) }).into()
}

pub(in crate::http) fn threads() -> Vec<ThreadPart> {
    let full = ThreadPart {
        views: vec![ViewTab { href: "/".into(), label: "By group".into(), current: true }],
        tools: Some(thread_tools::samples::tools()),
        thread: ThreadView {
            in_columns: true,
            breadcrumbs: vec![number()],
            nothing: "<b>".into(),
            sections: vec![
                Section { group: Some(group()), count: 2, sayings: rendered(), more: Some("/".into()) },
                Section { group: None, count: 2, sayings: rendered(), more: None },
            ],
            pages: pages_view::samples::pages(),
            fold: Some(LinkView { href: "/".into(), words: "<b>".into() }),
        },
        news: Some("/topics/a/news?since=1".into()),
    };
    let empty = ThreadPart {
        views: vec![],
        tools: None,
        thread: ThreadView {
            in_columns: false,
            breadcrumbs: vec![],
            nothing: "<b>".into(),
            sections: vec![],
            pages: PagesView::default(),
            fold: None,
        },
        news: None,
    };
    vec![full, empty]
}

pub(in crate::http) fn beside() -> Vec<BesidePart> {
    let full = BesidePart {
        open: true,
        bars: vec![Bar { group: group(), count: 2, share: 100 }],
        belongings: belongings(true),
        summaries: vec![LinkView { href: "/summaries/a".into(), words: "<b>".into() }],
    };
    vec![full, BesidePart { open: false, bars: vec![], belongings: belongings(false), summaries: vec![] }]
}
