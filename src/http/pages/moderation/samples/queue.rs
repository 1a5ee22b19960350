//! A full and an empty queue.

use super::super::super::parts::samples::{group, time};
use super::super::decided::samples as decided;
use super::super::narrowing::samples::narrowing;
use super::super::what_waits::samples::what_waits;
use super::*;
use crate::http::pages::moderation::case::hints::samples::hints;
use crate::http::pages::moderation::case::undo::samples as undo;

pub(in crate::http) fn queues() -> Vec<QueuePage> {
    let line = |holder: Option<&str>, mine: bool| WaitingView {
        reference: "a".into(),
        href: "/moderation/a".into(),
        topic: "A".into(),
        group: group(),
        who: "<b>".into(),
        language: "English".into(),
        beginning: "<b>".into(),
        beginning_language: "en",
        beginning_direction: "ltr",
        words: 7,
        number: 2,
        no: holder.map(|_| 4),
        late: mine.then_some("late"),
        own: (!mine).then_some("own-text"),
        mandate_missing: mine,
        answered: mine,
        may_claim: holder.is_none(),
        hints: if mine { hints() } else { vec![] },
        waits: "2 h".into(),
        holder: holder.map(Into::into),
        proposed: mine,
        due: mine.then(time),
        mine: mine.then(|| "12 min".into()),
    };
    let full = QueuePage {
        title: "A".into(),
        waits: what_waits(true),
        proposals: vec![
            crate::http::pages::moderation::case::proposal::samples::line(Some(3)),
            crate::http::pages::moderation::case::proposal::samples::line(None),
        ],
        proposals_next: Some("/".into()),
        undo: Some(undo::offered()),
        done: Some(decided::done()),
        waiting: "2".into(),
        narrowing: narrowing(true),
        claimable: true,
        held: true,
        keys: KeysView { on: true, one_by_one: true, back: "/moderation".into() },
        oldest: Some("2 h".into()),
        lines: vec![line(Some("Mia"), false), line(None, true)],
        next: Some("/".into()),
        decided: vec![decided::line(Some(3)), decided::line(None)],
        decided_earlier: Some("/".into()),
    };
    let empty = QueuePage {
        title: "A".into(),
        waits: what_waits(false),
        proposals: vec![],
        proposals_next: None,
        undo: Some(undo::proposed()),
        done: Some(decided::declined()),
        waiting: "0".into(),
        narrowing: narrowing(false),
        claimable: false,
        held: false,
        keys: KeysView { on: false, one_by_one: true, back: "/moderation".into() },
        oldest: None,
        lines: vec![],
        next: None,
        decided: vec![],
        decided_earlier: None,
    };
    vec![full, empty]
}
