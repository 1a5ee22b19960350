//! A full and an empty sample.

use crate::http::pages::following::list::*;
use crate::text::language::Language;

fn one() -> Choice {
    Choice { value: "all".into(), label: "Everything".into(), chosen: true }
}

pub(in crate::http) fn lists() -> Vec<FollowingPage> {
    let mut complaints = Complaints::default();
    complaints.add("zone", "<b>".into());
    let line = |href: Option<&str>| LineView {
        id: 1,
        kind: "Topic".into(),
        title: "<b>".into(),
        href: href.map(str::to_owned),
        levels: vec![one()],
        rhythms: vec![one()],
    };
    let full = FollowingPage {
        title: "A".into(),
        notice: Some("Kept.".into()),
        warning: Some("Too many <b>".into()),
        lines: vec![line(Some("/topics/a")), line(None)],
        next: Some("/account/following?after=1".into()),
        usual: vec![one()],
        rhythms: vec![one()],
        hours: vec![one()],
        zone: "<b>".into(),
        zones: vec!["UTC"],
        errors: complaints.listed(Words(Language::English), ORDER),
        complaints,
    };
    let nothing = Paged::default();
    let settings = Settings::default();
    let empty = FollowingPage::new(Words(Language::English), &[], &nothing, &settings, None, Complaints::default());
    vec![full, empty]
}
