//! A full and an empty sample.

use super::super::parts::samples::time;
use super::super::summaries::show::samples::cited_in;
use super::*;

pub(in crate::http) fn items() -> Vec<DeskItemPage> {
    let html = SanitisedHtml::trusting_stored("<p>x</p>".into());
    let link = LinkView { href: "/".into(), words: "x".into() };
    let asked = |heading| Statement { heading, rule: "R1".into(), explanation: "Because.".into(), at: time() };
    let form = |sending: &str| EditForm {
        body: "x".into(),
        languages: vec![Choice { value: "en".into(), label: "English".into(), chosen: true }],
        complaints: Complaints::default(),
        word_limit: 600,
        heading: format!("send-{sending}"),
        explained: format!("send-{sending}-explained"),
    };
    let sample = |kind: Option<&'static str>, sending: Option<&'static str>| DeskItemPage {
        title: "A".into(),
        reference: "abc".into(),
        topic: link.clone(),
        published: kind.map(|_| link.clone()),
        state: "draft",
        state_words: "Draft".into(),
        capacity: "personal".into(),
        spoken_as: "Ana".into(),
        received: kind.map(|_| Received { at: time(), usual: Some("3 hours".into()), late: true }),
        asked: kind.map(asked),
        current: kind.map(|_| CurrentText { language: "ar".into(), direction: "rtl", html: html.clone() }),
        waits_for_mandate: kind.is_some(),
        form: sending.map(form),
        preview: kind.map(|_| html.clone()),
        may_withdraw: kind.is_some(),
        may_discard: kind.is_none(),
        may_withdraw_published: kind.is_some(),
        cited_in: if kind.is_some() { cited_in() } else { vec![] },
        history: kind.map(|_| Happening { at: time(), words: "submitted".into() }).into_iter().collect(),
    };
    vec![
        sample(Some("asked-changes"), Some("resubmit")),
        sample(Some("asked-declined"), None),
        sample(Some("asked-removed"), Some("correct")),
        sample(None, Some("submit")),
        sample(None, Some("replace")),
    ]
}
