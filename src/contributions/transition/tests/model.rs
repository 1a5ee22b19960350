//! The rows of one contribution in memory: effects are applied as the storing code applies them,
//! and whatever may never happen to the rows is asserted on the way.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};

use super::people::{ANA, INSTITUTE, person};
use crate::contributions::transition::event::{Event, Named};
use crate::contributions::transition::outcome::{Decision, Effect, Letter};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{
    APPEAL_WITHIN, Appeal, AppealEnd, Approval, Claim, Context, Negative, OpenRevision, Place, Preferred, Report,
    Restriction, Review, Standing, Window,
};
use crate::contributions::{Capacity, ReportState, RevisionId, RevisionState, Visibility};
use crate::people::AccountId;

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) now: DateTime<Utc>,
    pub(super) window: Window,
    pub(super) capacity: Capacity,
    pub(super) mandate_verified: bool,
    pub(super) visibility: Visibility,
    pub(super) live: Option<RevisionId>,
    pub(super) revisions: BTreeMap<RevisionId, Row>,
    pub(super) decisions: Vec<DecisionRow>,
    pub(super) letters: Vec<Letter>,
    /// The negative decision that the next event is about, where it is not the last one.
    pub(super) about: Option<usize>,
    pub(super) reports: Vec<ReportRow>,
    /// The report that the next event is about, where it is not the last one.
    pub(super) answering: Option<usize>,
    pub(super) numbers_given: u32,
    pub(super) count: i64,
    pub(super) draft: bool,
    pub(super) claimants: BTreeSet<AccountId>,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) state: RevisionState,
    version: i32,
    late: bool,
    preferred: Option<Preferred>,
    claim: Option<Claim>,
    approval: Option<Approval>,
}

#[derive(Debug, Clone)]
pub(super) struct DecisionRow {
    pub(super) decision: Decision,
    pub(super) revision: RevisionId,
    pub(super) by: AccountId,
    pub(super) at: DateTime<Utc>,
    pub(super) appeal: Option<Appeal>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ReportRow {
    pub(super) report: Report,
    /// Whose browser sent it.
    from: AccountId,
    at: DateTime<Utc>,
}

impl DecisionRow {
    pub(super) fn restriction(&self) -> Option<Restriction> {
        match self.decision {
            Decision::Decline(_) => Some(Restriction::Declined),
            Decision::Remove(_) => Some(Restriction::Removed),
            Decision::Approve | Decision::RequestChanges(_) | Decision::Restore(_) => None,
        }
    }
}

impl Model {
    /// A text that Ana writes for the institute, with a verified mandate, in an open topic.
    pub(super) fn new() -> Self {
        Self {
            now: DateTime::UNIX_EPOCH + Duration::days(20_000),
            window: Window::Open,
            capacity: Capacity::Organisation,
            mandate_verified: true,
            visibility: Visibility::Unpublished,
            live: None,
            revisions: BTreeMap::new(),
            decisions: Vec::new(),
            letters: Vec::new(),
            about: None,
            reports: Vec::new(),
            answering: None,
            numbers_given: 0,
            count: 0,
            draft: false,
            claimants: BTreeSet::new(),
        }
    }

    /// Lets `event` happen by `who`, and checks that the rows then stand as was said.
    pub(super) fn act(&mut self, who: i64, event: &Event) -> Result<Vec<Effect>, Refusal> {
        if let Event::Report { signed_in: true, .. } = event {
            self.answering = self.reports.iter().rposition(|row| row.report.by == Some(AccountId(who)));
        }
        let (standing, context) = (self.standing(), self.context(who));
        let outcome = transition(&standing, event, &context).inspect_err(|_| self.answering = None)?;
        let before = self.clone();
        let about = self.about_index();
        for effect in &outcome.effects {
            self.apply(effect, &context, about);
        }
        let made = self.decisions[before.decisions.len()..].iter();
        let negative = made.filter(|row| row.restriction().is_some()).count() > 0;
        self.about = about.filter(|_| !negative);
        self.answering = self.answering.filter(|_| self.reports.len() == before.reports.len());
        assert_eq!(self.standing(), outcome.standing, "after {event:?}");
        (self.about, self.answering) = (None, None);
        self.check_standing(&outcome.standing);
        self.check_step(&before, event, &context);
        Ok(outcome.effects)
    }

    pub(super) fn wait(&mut self, time: Duration) {
        self.now += time;
    }

    /// What the form of whoever holds the claim carries.
    pub(super) fn form(&self) -> Named {
        let open = self.standing().open.unwrap();
        let token = open.claim().unwrap().token;
        Named { revision: open.revision, version: open.version, token }
    }

    pub(super) fn standing(&self) -> Standing {
        let mut open = self.revisions.iter().filter(|(_, row)| is_open(row.state));
        let standing = Standing {
            place: self.place(),
            draft: self.draft,
            open: open.next().map(|(revision, row)| self.open(*revision, row)),
            negative: self.about_index().map(|index| self.negative(&self.decisions[index])),
            report: self.answering_index().map(|index| self.reports[index].report),
        };
        assert!(open.next().is_none(), "at most one open revision");
        standing
    }

    fn about_index(&self) -> Option<usize> {
        let last = self.decisions.iter().rposition(|row| row.restriction().is_some());
        self.about.or(last)
    }

    fn answering_index(&self) -> Option<usize> {
        self.answering.or(self.reports.len().checked_sub(1))
    }

    fn place(&self) -> Place {
        let of = |kind: fn(&Decision) -> bool| self.decisions.iter().rfind(|row| kind(&row.decision)).map(|row| row.at);
        match self.visibility {
            Visibility::Unpublished => Place::Unpublished,
            Visibility::Live => Place::Live { revision: self.live.unwrap() },
            Visibility::Withdrawn => Place::Withdrawn,
            Visibility::Removed => Place::Removed {
                revision: self.live.unwrap(),
                since: of(|decision| matches!(decision, Decision::Remove(_))).unwrap(),
            },
            Visibility::Closed => Place::Closed,
        }
    }

    fn open(&self, revision: RevisionId, row: &Row) -> OpenRevision {
        let (claim, preferred) = (row.claim, row.preferred);
        let review = match row.state {
            RevisionState::Submitted => match row.approval {
                Some(approval) => Review::Approving { approval, preferred },
                None => Review::Submitted { claim, preferred },
            },
            _ => {
                let asked = self.decisions.iter().rfind(|row| row.revision == revision).unwrap();
                Review::ChangesRequested { by: asked.by, at: asked.at }
            }
        };
        OpenRevision { revision, version: row.version, late: row.late, review }
    }

    fn negative(&self, row: &DecisionRow) -> Negative {
        Negative { restriction: row.restriction().unwrap(), revision: row.revision, at: row.at, appeal: row.appeal }
    }

    pub(super) fn involved(&self) -> Vec<AccountId> {
        let deciders = self.decisions.iter().map(|row| row.by);
        deciders.chain(self.claimants.iter().copied()).collect()
    }

    pub(super) fn context(&self, who: i64) -> Context {
        Context {
            actor: person(who),
            now: self.now,
            author: person(ANA),
            organisation: (self.capacity != Capacity::Personal).then_some(INSTITUTE),
            capacity: self.capacity,
            mandate_verified: self.mandate_verified,
            window: self.window,
            involved: self.involved(),
            reports_lately: self.reported_lately(who),
            next_revision: RevisionId(i64::try_from(self.revisions.len()).unwrap() + 1),
        }
    }

    fn reported_lately(&self, who: i64) -> usize {
        let lately = |row: &&ReportRow| row.from == AccountId(who) && self.now - row.at < Duration::hours(1);
        self.reports.iter().filter(lately).count()
    }

    fn apply(&mut self, effect: &Effect, context: &Context, about: Option<usize>) {
        match effect {
            Effect::StoreDraft => self.draft = true,
            Effect::DropDraft => {
                assert!(self.draft);
                self.draft = false;
            }
            Effect::InsertRevision { late, preferred } => self.insert(*late, *preferred, context),
            Effect::SetRevision { revision, to } => self.set(*revision, *to),
            Effect::HoldClaim { claim, .. } => {
                self.claimants.insert(claim.holder);
                self.waiting().claim = Some(*claim);
            }
            Effect::DropClaim => {
                assert!(self.waiting().claim.take().is_some(), "there was a claim to drop");
            }
            Effect::HoldApproval(approval) => {
                let row = self.waiting();
                assert!(row.claim.is_none() && row.approval.is_none(), "nobody holds what is approved");
                row.approval = Some(*approval);
            }
            Effect::DropApproval => {
                assert!(self.waiting().approval.take().is_some(), "there was an approval to drop");
            }
            Effect::Publish { revision } => {
                assert_eq!(self.numbers_given, 0, "a number is given once");
                self.numbers_given = 1;
                self.visibility = Visibility::Live;
                self.live = Some(*revision);
            }
            Effect::SwapLive { revision } => {
                assert_eq!(self.visibility, Visibility::Live);
                self.live = Some(*revision);
            }
            Effect::SetVisibility(visibility) => self.visibility = *visibility,
            Effect::RecordDecision { decision, revision } => self.decisions.push(DecisionRow {
                decision: decision.clone(),
                revision: *revision,
                by: context.actor.account,
                at: self.now,
                appeal: None,
            }),
            Effect::OpenAppeal => {
                let decision = &mut self.decisions[about.unwrap()];
                assert!(decision.appeal.is_none(), "once per decision");
                assert!(self.now - decision.at <= APPEAL_WITHIN);
                decision.appeal = Some(Appeal::Open { since: self.now });
            }
            Effect::AssignAppeal { to } => {
                let since = self.appealed_since(about);
                self.decisions[about.unwrap()].appeal = Some(Appeal::Assigned { since, to: *to });
            }
            Effect::CloseAppeal { end, statement } => {
                self.appealed_since(about);
                let settled = !matches!(end, AppealEnd::Withdrawn | AppealEnd::Expired);
                assert_eq!(statement.is_some(), settled, "a second statement follows");
                self.decisions[about.unwrap()].appeal = Some(Appeal::Ended(*end));
            }
            Effect::OpenReport { revision, by, .. } => {
                let report = Report { revision: *revision, by: *by, state: ReportState::Open };
                self.reports.push(ReportRow { report, from: context.actor.account, at: self.now });
            }
            Effect::CloseReport { finding, .. } => {
                let index = self.answering_index().unwrap();
                assert_eq!(self.reports[index].report.state, ReportState::Open, "closed once");
                self.reports[index].report.state = finding.state();
            }
            Effect::Count(by) => self.count += by,
            Effect::Tell(letter) => self.letters.push(*letter),
        }
    }

    fn insert(&mut self, late: bool, preferred: Option<Preferred>, context: &Context) {
        assert!(!self.revisions.values().any(|row| is_open(row.state)), "at most one is open");
        let row = Row {
            state: RevisionState::Submitted,
            version: OpenRevision::FIRST_VERSION,
            late,
            preferred,
            claim: None,
            approval: None,
        };
        self.revisions.insert(context.next_revision, row);
    }

    fn set(&mut self, revision: RevisionId, to: RevisionState) {
        use RevisionState::{Approved, ChangesRequested, Declined, Submitted, Superseded, Withdrawn};
        let row = self.revisions.get_mut(&revision).unwrap();
        match (row.state, to) {
            (Submitted, ChangesRequested | Approved | Declined | Superseded | Withdrawn)
            | (ChangesRequested, Superseded | Withdrawn)
            | (Declined, Approved) => {}
            (from, to) => panic!("{from:?} never becomes {to:?}"),
        }
        assert!(row.claim.is_none() && row.approval.is_none(), "only what waits is claimed or about to be published");
        row.state = to;
        row.version += 1;
    }

    fn waiting(&mut self) -> &mut Row {
        let mut rows = self.revisions.values_mut();
        rows.find(|row| row.state == RevisionState::Submitted).unwrap()
    }

    fn appealed_since(&self, about: Option<usize>) -> DateTime<Utc> {
        match self.decisions[about.unwrap()].appeal {
            Some(Appeal::Open { since } | Appeal::Assigned { since, .. }) => since,
            ended => panic!("no appeal is under way: {ended:?}"),
        }
    }
}

pub(super) fn is_open(state: RevisionState) -> bool {
    matches!(state, RevisionState::Submitted | RevisionState::ChangesRequested)
}
