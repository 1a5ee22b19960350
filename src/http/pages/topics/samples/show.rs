//! A full and an empty sample.

use crate::http::pages::contributions::saying::samples::rendered;
use crate::http::pages::parts::samples::{group, number, time};
use crate::http::pages::topics::show::*;
use crate::http::pages::topics::thread_view::Section;
use crate::http::pages::writing::composer;

pub(in crate::http) fn topic(open: bool) -> TopicView {
    TopicView {
        title: "A <b>".into(),
        address: "/topics/a".into(),
        question: "Why?".into(),
        introduction: SanitisedHtml::trusting_stored("<p>Hm</p>".into()),
        open,
        not_yet: !open,
        closing: "in 3 days".into(),
        opens_at: time(),
        closes_at: time(),
        published: 3,
    }
}

pub(in crate::http) fn topics() -> Vec<TopicPage> {
    let full = TopicPage {
        title: "A".into(),
        topic: topic(true),
        belongings: crate::http::pages::topics::lines::samples::belongings(true),
        views: vec![ViewTab { href: "/".into(), label: "By group".into(), current: true }],
        thread: ThreadView {
            in_columns: true,
            breadcrumbs: vec![number()],
            nothing: "<b>".into(),
            sections: vec![
                Section { group: Some(group()), count: 2, sayings: rendered(), more: Some("/".into()) },
                Section { group: None, count: 2, sayings: rendered(), more: None },
            ],
            pages: crate::http::pages::topics::pages_view::samples::pages(),
            fold: Some(LinkView { href: "/".into(), words: "<b>".into() }),
        },
        unread: Some(crate::http::pages::topics::unread::samples::unread()),
        news: Some("/topics/a/news?since=1".into()),
        tools: Some(crate::http::pages::topics::thread_tools::samples::tools()),
        bars: vec![Bar { group: group(), count: 2, share: 100 }],
        summaries: vec![LinkView { href: "/summaries/a".into(), words: "<b>".into() }],
        group_feed: Some(LinkView { href: "/topics/a.atom?group=state".into(), words: "<b>".into() }),
        follow: Some(crate::http::pages::following::buttons::samples::full()),
        composer: Some(composer::samples::full()),
        sign_in_to_write: false,
    };
    let empty = TopicPage {
        title: "A".into(),
        topic: topic(false),
        belongings: crate::http::pages::topics::lines::samples::belongings(false),
        views: vec![],
        thread: ThreadView {
            in_columns: false,
            breadcrumbs: vec![],
            nothing: "<b>".into(),
            sections: vec![],
            pages: crate::http::pages::topics::pages_view::PagesView::default(),
            fold: None,
        },
        unread: Some(crate::http::pages::topics::unread::samples::read()),
        news: None,
        tools: None,
        bars: vec![],
        summaries: vec![],
        group_feed: None,
        follow: None,
        composer: None,
        sign_in_to_write: true,
    };
    vec![full, empty]
}
