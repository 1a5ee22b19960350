//! Whatever chance lets people do, in whatever order, the promises hold: they are asserted by the
//! rows themselves, in `model` and `invariants`.

use std::collections::BTreeSet;

use chrono::Duration;
use proptest::prelude::*;

use super::model::Model;
use super::names::{name, publishing};
use super::people::{
    ANA, BO, EVERYBODY, FOCAL, approve, approve_later, claim_next, claim_this, close_report, confirm, consent, decline,
    dispute, propose_declining, propose_redaction, propose_removal, reasons, refuse, report, request_changes,
    send_back, take_over, token, withdraw_proposal, withdraw_redaction,
};
use crate::contributions::transition::Window;
use crate::contributions::transition::event::{Assigner, Event, Finding, Named, Ruling};
use crate::contributions::{Capacity, ClearanceId, RevisionId};

/// One thing that somebody tries, as dice.
#[derive(Debug, Clone)]
pub(super) struct Try {
    who: usize,
    what: usize,
    wait: usize,
    window: usize,
    /// Which form they send, and about which decision: the newest, mostly.
    which: usize,
    /// Whether the dice may choose who acts, or whoever has reason to.
    anybody: bool,
}

/// Mostly short, because nobody holds a claim for long.
fn time(dice: usize) -> Duration {
    match dice {
        0 => Duration::days(120),
        1 => Duration::days(3),
        2 | 3 => Duration::minutes(20),
        4 | 5 => Duration::minutes(6),
        _ => Duration::seconds(30),
    }
}

/// Mostly open, because little happens after closing.
const WINDOWS: [Window; 6] = [Window::Open, Window::Open, Window::Open, Window::Open, Window::Grace, Window::Closed];

/// More dice than events: some events need others to have happened.
const EVENTS: usize = 63;

/// Without second persons and redacted words, so that chance gets further with the rest.
const FEWER: usize = 39;

fn tries(events: usize) -> impl Strategy<Value = Vec<Try>> {
    let one = (0..EVERYBODY.len(), 0..events, 0..50_usize, 0..WINDOWS.len(), 0..8_usize, 0..4);
    let one = one.prop_map(|(who, what, wait, window, which, anybody)| Try {
        who,
        what,
        wait,
        window,
        which,
        anybody: anybody == 0,
    });
    prop::collection::vec(one, 1..400)
}

/// A contribution, and the forms that moderators have open on their screens.
pub(super) struct World {
    model: Model,
    forms: Vec<(i64, Named)>,
    pub(super) accepted: BTreeSet<String>,
    pub(super) refused: BTreeSet<&'static str>,
}

impl World {
    fn new(capacity: Capacity, mandate_verified: bool, two_decide: bool, clears: bool) -> Self {
        let model = Model { capacity, mandate_verified, two_decide, clears, ..Model::new() };
        let (accepted, refused) = (BTreeSet::new(), BTreeSet::new());
        Self { model, forms: Vec::new(), accepted, refused }
    }

    fn attempt(&mut self, dice: &Try) {
        self.model.wait(time(dice.wait));
        self.model.window = WINDOWS[dice.window];
        // Nobody looks up a decision but to appeal.
        let negatives = self.model.negatives();
        if (19..30).contains(&dice.what) && !negatives.is_empty() {
            self.model.about = Some(negatives[negatives.len() - 1 - dice.which % negatives.len()]);
        }
        // Mostly what was typed before.
        self.model.typed += usize::from(dice.which == 7);
        if let 32 | 33 = dice.what {
            self.model.answering = self.model.reports.len().checked_sub(1 + dice.which % 3);
        }
        match (dice.what, dice.which) {
            (62, 0) if self.model.mandate_verified => self.leave_or_come_back(ANA),
            (62, 1) => self.leave_or_come_back(BO),
            _ => {}
        }
        let (who, form) = self.who(dice);
        let event = event(dice, form, &self.model);
        // Where nobody can be told apart, one browser sends many.
        let times = if dice.what == 31 { dice.which + 1 } else { 1 };
        for _ in 0..times {
            self.let_happen(who, &event);
        }
        (self.model.about, self.model.answering) = (None, None);
    }

    /// Of the institute.
    fn leave_or_come_back(&mut self, who: i64) {
        if !self.model.left.remove(&who) {
            self.model.left.insert(who);
        }
    }

    fn let_happen(&mut self, who: i64, event: &Event) {
        match self.model.act(who, event) {
            Ok(effects) => {
                self.accepted.insert(format!("{}{}", name(event), publishing(&effects)));
                let open = self.model.standing().open;
                if open.is_some_and(|open| open.claim().is_some()) {
                    self.forms.push((who, self.model.form()));
                }
            }
            Err(refusal) => {
                self.refused.insert(refusal.message_key());
            }
        }
    }

    /// Who acts, and which form they send.
    fn who(&self, dice: &Try) -> (i64, Named) {
        let blank = (EVERYBODY[dice.who], Named { revision: RevisionId(0), version: 0, token: token(0) });
        let back = dice.which.saturating_sub(8);
        let newest = self.forms.iter().rev().nth(back).copied().unwrap_or(blank);
        let who = match dice.what {
            _ if dice.anybody => EVERYBODY[dice.who],
            0..=7 | 19 | 23 | 50..=53 | 56 | 57 | 61 => self.model.author(),
            58..=60 => FOCAL,
            11 | 12 | 14..=16 | 28 | 29 | 34..=36 | 39 | 40 => newest.0,
            45 => self.model.proposal.as_ref().map_or(newest.0, |proposal| proposal.by.0),
            54 => self.model.redaction.as_ref().map_or(newest.0, |redaction| redaction.by.decided.0),
            37 | 38 => self.model.approver().map_or(newest.0, |approver| approver.0),
            21 => self.model.appeal_judge().map_or(EVERYBODY[dice.who], |judge| judge.0),
            _ => EVERYBODY[dice.who],
        };
        (who, newest.1)
    }
}

fn event(dice: &Try, form: Named, model: &Model) -> Event {
    let live = model.live.unwrap_or(RevisionId(0));
    // Now and then a page that shows what is over.
    let past = i64::from(dice.which == 0);
    let (proposal, redaction) = (model.proposals - past, model.redactions - past);
    let clearance = ClearanceId(model.clearances - past);
    let fresh = u128::try_from(dice.which).unwrap() + 100;
    let rulings = [Ruling::Overturn, Ruling::Uphold, Ruling::Partly];
    match dice.what {
        0 => Event::SaveDraft,
        1 => Event::DiscardDraft,
        2 => Event::Submit,
        3 => Event::EditSubmitted,
        4 => Event::Resubmit,
        5 => Event::EditLive,
        6 => Event::WithdrawOpen,
        7 if dice.which == 0 => Event::WithdrawLive,
        7 | 8 => claim_next(fresh),
        9 => claim_this(fresh),
        10 => take_over(fresh),
        11 => Event::Renew { token: form.token },
        12 => Event::Release { token: form.token },
        13 => Event::LeaseExpires,
        14 | 28 | 29 => approve(form),
        15 => request_changes(form),
        16 => decline(form),
        17 => Event::Remove { revision: if dice.which == 0 { RevisionId(1) } else { live }, reasons: reasons() },
        18 => Event::Restore { reasons: reasons() },
        19 => Event::Appeal,
        20 | 27 => {
            let to = model.person(EVERYBODY[dice.which % EVERYBODY.len()]);
            Event::AssignAppeal { by: Assigner::Organiser, to }
        }
        21 | 25 | 26 => Event::SettleAppeal { ruling: rulings[dice.which % 3], reasons: reasons() },
        22 => Event::AppealExpires,
        23 => Event::WithdrawAppeal,
        30 => report(true, if dice.which == 0 { 1 } else { live.0 }),
        31 => report(false, live.0),
        32 => close_report(Finding::Acted),
        33 => close_report(Finding::NoAction),
        34 | 35 => approve_later(form),
        36 => Event::Undo { revision: form.revision, token: token(fresh) },
        39 | 40 => propose_declining(form),
        41 => propose_removal(if dice.which == 0 { 1 } else { live.0 }),
        42 | 43 => confirm(proposal),
        44 => dispute(proposal),
        45 => withdraw_proposal(proposal),
        46..=49 => propose_redaction(if dice.which == 0 { 1 } else { live.0 }),
        50..=52 => consent(redaction),
        53 => refuse(redaction),
        54 => withdraw_redaction(redaction),
        37 | 38 => Event::ApprovalTakesEffect { still_moderates: dice.which > 0 },
        56 => Event::AskClearance,
        57 => Event::AskClearanceToWithdraw,
        58 | 59 => Event::Clear { clearance },
        60 => send_back(clearance),
        61 => Event::CallOffClearance { clearance },
        _ => claim_this(fresh),
    }
}

pub(super) fn worlds() -> impl Strategy<Value = (usize, bool, bool, bool, Vec<Try>)> {
    let events = prop_oneof![Just(FEWER), Just(EVENTS)];
    let settings = (0..Capacity::ALL.len(), prop::bool::weighted(0.8), prop::bool::weighted(0.25));
    (settings, prop::bool::weighted(0.2), events).prop_flat_map(|((capacity, verified, two), clears, events)| {
        (Just(capacity), Just(verified), Just(two), Just(clears), tries(events))
    })
}

/// A world in which all of it was tried.
pub(super) fn play((capacity, verified, two, clears, tries): (usize, bool, bool, bool, Vec<Try>)) -> World {
    let mut world = World::new(Capacity::ALL[capacity], verified, two, clears);
    for dice in &tries {
        world.attempt(dice);
    }
    world
}

proptest! {
    #[test]
    fn whatever_people_try_the_promises_hold(tried in worlds()) {
        play(tried);
    }
}
