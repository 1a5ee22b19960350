//! Whatever chance lets people do, in whatever order, the promises hold: they are asserted by the
//! rows themselves, in `model` and `invariants`.

use std::collections::BTreeSet;

use chrono::Duration;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::model::Model;
use super::people::{
    ANA, EVERYBODY, approve, approve_later, assign, claim_next, claim_this, close_report, decline, reasons, report,
    request_changes, take_over, token,
};
use crate::contributions::transition::Window;
use crate::contributions::transition::event::{Event, Finding, Named, Ruling};
use crate::contributions::transition::outcome::Effect;
use crate::contributions::{Capacity, RevisionId, Visibility};

/// One thing that somebody tries, as dice.
#[derive(Debug, Clone)]
struct Try {
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
const EVENTS: usize = 39;

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0..EVERYBODY.len(), 0..EVENTS, 0..50_usize, 0..WINDOWS.len(), 0..8_usize, 0..4);
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
struct World {
    model: Model,
    forms: Vec<(i64, Named)>,
    accepted: BTreeSet<String>,
    refused: BTreeSet<&'static str>,
}

impl World {
    fn new(capacity: Capacity, mandate_verified: bool) -> Self {
        let model = Model { capacity, mandate_verified, ..Model::new() };
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
        if let 32 | 33 = dice.what {
            self.model.answering = self.model.reports.len().checked_sub(1 + dice.which % 3);
        }
        let (who, form) = self.who(dice);
        let event = event(dice, form, self.model.live.unwrap_or(RevisionId(0)));
        // Where nobody can be told apart, one browser sends many.
        let times = if dice.what == 31 { dice.which + 1 } else { 1 };
        for _ in 0..times {
            self.let_happen(who, &event);
        }
        (self.model.about, self.model.answering) = (None, None);
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
            0..=7 | 19 | 23 => ANA,
            11 | 12 | 14..=16 | 28 | 29 | 34..=36 => newest.0,
            37 | 38 => self.model.approver().map_or(newest.0, |approver| approver.0),
            21 => self.model.appeal_judge().map_or(EVERYBODY[dice.who], |judge| judge.0),
            _ => EVERYBODY[dice.who],
        };
        (who, newest.1)
    }
}

fn event(dice: &Try, form: Named, live: RevisionId) -> Event {
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
        20 | 27 => assign(EVERYBODY[dice.which % EVERYBODY.len()]),
        21 | 25 | 26 => Event::SettleAppeal { ruling: rulings[dice.which % 3], reasons: reasons() },
        22 => Event::AppealExpires,
        23 => Event::WithdrawAppeal,
        30 => report(true, if dice.which == 0 { 1 } else { live.0 }),
        31 => report(false, live.0),
        32 => close_report(Finding::Acted),
        33 => close_report(Finding::NoAction),
        34 | 35 => approve_later(form),
        36 => Event::Undo { revision: form.revision, token: token(fresh) },
        37 | 38 => Event::ApprovalTakesEffect { still_moderates: dice.which > 0 },
        _ => claim_this(fresh),
    }
}

/// What the event did for readers, where it can do one thing or another.
fn publishing(effects: &[Effect]) -> &'static str {
    let visible = Effect::SetVisibility(Visibility::Live);
    effects
        .iter()
        .find_map(|effect| match effect {
            Effect::Publish { .. } => Some(", published"),
            Effect::SwapLive { .. } => Some(", live text swapped"),
            effect if *effect == visible => Some(", put back"),
            _ => None,
        })
        .unwrap_or_default()
}

/// No arm for the rest: an event added later has to come into these tests.
fn name(event: &Event) -> &'static str {
    match event {
        Event::SaveDraft => "save draft",
        Event::DiscardDraft => "discard draft",
        Event::Submit => "submit",
        Event::EditSubmitted => "edit submitted",
        Event::Resubmit => "resubmit",
        Event::EditLive => "edit live",
        Event::WithdrawOpen => "withdraw open",
        Event::WithdrawLive => "withdraw live",
        Event::Claim { .. } => "claim",
        Event::TakeOver { .. } => "take over",
        Event::Renew { .. } => "renew",
        Event::Release { .. } => "release",
        Event::LeaseExpires => "lease expires",
        Event::Approve { .. } => "approve",
        Event::ApproveLater { .. } => "approve for later",
        Event::Undo { .. } => "undo",
        Event::ApprovalTakesEffect { .. } => "approval takes effect",
        Event::ProposeDeclining { .. } => "propose to decline",
        Event::ProposeRemoval { .. } => "propose to remove",
        Event::Confirm { .. } => "second person agrees",
        Event::Dispute { .. } => "second person does not agree",
        Event::WithdrawProposal { .. } => "take a proposal back",
        Event::RequestChanges { .. } => "request changes",
        Event::Decline { .. } => "decline",
        Event::Remove { .. } => "remove",
        Event::Restore { .. } => "restore",
        Event::Appeal => "appeal",
        Event::AssignAppeal { .. } => "assign",
        Event::SettleAppeal { ruling: Ruling::Uphold, .. } => "uphold",
        Event::SettleAppeal { ruling: Ruling::Overturn, .. } => "overturn",
        Event::SettleAppeal { ruling: Ruling::Partly, .. } => "partly",
        Event::WithdrawAppeal => "withdraw appeal",
        Event::AppealExpires => "appeal expires",
        Event::Report { signed_in: true, .. } => "report",
        Event::Report { signed_in: false, .. } => "report without an account",
        Event::CloseReport { finding: Finding::Acted, .. } => "report acted on",
        Event::CloseReport { finding: Finding::NoAction, .. } => "report without action",
    }
}

fn worlds() -> impl Strategy<Value = (usize, bool, Vec<Try>)> {
    (0..Capacity::ALL.len(), prop::bool::weighted(0.8), tries())
}

proptest! {
    #[test]
    fn whatever_people_try_the_promises_hold((capacity, verified, tries) in worlds()) {
        let mut world = World::new(Capacity::ALL[capacity], verified);
        for dice in &tries {
            world.attempt(dice);
        }
    }
}

/// The test above would prove little if chance never got anywhere.
#[test]
fn chance_gets_everywhere() {
    let mut runner = TestRunner::deterministic();
    let (mut accepted, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..1_500 {
        let (capacity, verified, tries) = worlds().new_tree(&mut runner).unwrap().current();
        let mut world = World::new(Capacity::ALL[capacity], verified);
        for dice in &tries {
            world.attempt(dice);
        }
        accepted.append(&mut world.accepted);
        refused.append(&mut world.refused);
    }
    insta::assert_snapshot!(accepted.into_iter().collect::<Vec<_>>().join("\n"), @r"
    appeal
    appeal expires
    approval takes effect
    approval takes effect, live text swapped
    approval takes effect, published
    approve for later
    approve, live text swapped
    approve, published
    assign
    claim
    decline
    discard draft
    edit live
    edit submitted
    lease expires
    overturn
    overturn, live text swapped
    overturn, published
    overturn, put back
    partly
    release
    remove
    renew
    report
    report acted on
    report without action
    report without an account
    request changes
    restore, put back
    resubmit
    save draft
    submit
    take over
    undo
    uphold
    withdraw appeal
    withdraw live
    withdraw open
    ");
    insta::assert_snapshot!(refused.into_iter().collect::<Vec<_>>().join("\n"), @r"
    refusal-already-appealed
    refusal-already-involved
    refusal-already-open
    refusal-already-reported
    refusal-approval-pending
    refusal-changed-approved
    refusal-changed-changes-requested
    refusal-changed-declined
    refusal-changed-live-text
    refusal-changed-newer-text
    refusal-changed-removed
    refusal-changed-withdrawn
    refusal-ended
    refusal-held-by-another
    refusal-kept-for-another
    refusal-lease-expired
    refusal-mandate-not-verified
    refusal-no-appeal-open
    refusal-no-draft
    refusal-no-report-open
    refusal-not-acted-on
    refusal-not-assigned
    refusal-not-holding
    refusal-not-live
    refusal-not-open-for-writing
    refusal-not-removed
    refusal-not-the-author
    refusal-not-yet-expired
    refusal-nothing-open
    refusal-nothing-to-appeal
    refusal-nothing-to-decide
    refusal-nothing-to-undo
    refusal-own-organisation
    refusal-own-text
    refusal-too-late-to-appeal
    refusal-too-late-to-resubmit
    refusal-too-many-reports
    ");
}
