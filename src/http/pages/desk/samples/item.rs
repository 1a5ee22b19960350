//! A full and an empty sample.

use super::super::super::parts::samples::time;
use super::super::super::summaries::show::samples::cited_in;
use super::super::answer_until::samples::until;
use super::super::edit_form::samples::form;
use super::super::talk::samples::talk;
use super::*;
use crate::contributions::transition::event::Event;
use crate::http::pages::contributions::exhibit::samples::exhibit;
use crate::http::pages::ledger::statement::samples::{statement, statements};

pub(in crate::http) fn items() -> Vec<DeskItemPage> {
    let link = LinkView { href: "/".into(), words: "<b>".into() };
    let sample = |kind: Option<&'static str>, sending: Option<Event>| DeskItemPage {
        title: "A".into(),
        reference: "abc".into(),
        topic: link.clone(),
        published: kind.map(|_| link.clone()),
        state: "draft",
        state_words: "Draft".into(),
        capacity: "personal".into(),
        on_behalf_of: kind.map(|_| "<b>".into()),
        spoken_as: "<b>".into(),
        progress: super::super::progress::samples::progress(kind.is_some()),
        earlier: if kind.is_some() { super::super::earlier::samples::lines() } else { vec![] },
        notice: kind.map(|_| "<b>".into()),
        errors: kind.map(|_| ComplaintLine { field: "body", words: "<b>".into() }).into_iter().collect(),
        stored: kind.map(|_| "<b>".into()),
        in_vain: kind.map(|_| "<b>".into()),
        asked: kind.map(|kind| statement(kind == "asked-changes")),
        caps: kind.map(|_| crate::http::pages::writing::caps_view::samples::caps()),
        answer_until: kind.map(|kind| until(kind == "asked-declined")),
        redaction: kind.map(|kind| crate::http::pages::desk::redaction::view::samples::asked(kind == "asked-changes")),
        statements: statements(kind.is_some()),
        received: kind.map(|kind| Received {
            at: time(),
            usual: Some("3 hours".into()),
            late: true,
            waits: kind == "asked-removed",
        }),
        current: kind.map(|_| exhibit()),
        waits_for_mandate: kind.is_some(),
        form: sending.map(|sending| form(&sending, kind.is_some())),
        preview: kind.map(|_| exhibit()),
        right_of_reply: super::super::reply_note::samples::note(kind.is_some()),
        translations: crate::http::pages::desk::translations::view::samples::translations(kind.is_some()),
        withdraw: kind.map(|_| Withdrawal::of(None)),
        may_discard: kind.is_none(),
        may_withdraw_published: kind.is_some(),
        talk: kind.map(|kind| talk(kind == "asked-changes")),
        cited_in: if kind.is_some() { cited_in() } else { vec![] },
        organisation: crate::http::pages::desk::organisation::view::samples::organisation(kind.is_some()),
        history: kind
            .map(|_| Happening { at: time(), words: "submitted".into(), who: Some("<b>".into()) })
            .into_iter()
            .collect(),
    };
    vec![
        sample(Some("asked-changes"), Some(Event::Resubmit)),
        sample(Some("asked-declined"), None),
        sample(Some("asked-removed"), Some(Event::EditLive)),
        sample(None, Some(Event::Submit)),
        sample(None, Some(Event::EditSubmitted)),
    ]
}
