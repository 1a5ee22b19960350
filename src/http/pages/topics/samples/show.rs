//! A full and an empty sample.

use crate::http::pages::contributions::saying::samples::rendered;
use crate::http::pages::following::buttons;
use crate::http::pages::topics::show::*;
use crate::http::pages::topics::unread;
use crate::http::pages::writing::composer;

pub(in crate::http) fn topics() -> Vec<TopicPage> {
    let page = |in_columns| TopicPage {
        title: "A".into(),
        address: "/topics/a".into(),
        in_columns,
        crumbs: rendered(),
        above: rendered(),
        thread: rendered(),
        beside: rendered(),
        group_feed: None,
        unread: Some(unread::samples::read()),
        follow: None,
        composer: None,
        sign_in_to_write: true,
    };
    let full = TopicPage {
        unread: Some(unread::samples::unread()),
        group_feed: Some(LinkView { href: "/topics/a.atom?group=state".into(), words: "<b>".into() }),
        follow: Some(buttons::samples::full()),
        composer: Some(composer::samples::full()),
        sign_in_to_write: false,
        ..page(true)
    };
    vec![full, page(false)]
}
