//! The rows of one contribution in memory: effects are applied as the storing code applies them,
//! and whatever may never happen to the rows is asserted on the way.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};

use super::people::{ANA, BO, FOCAL, INSTITUTE, MINISTRY, person};
use crate::contributions::transition::event::{Event, Named};
use crate::contributions::transition::origin::Origin;
use crate::contributions::transition::outcome::{Deciders, Decision, Effect, Letter};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{
    Appeal, Approval, Claim, Clearance, Context, Delegation, Negative, OpenRevision, Person, Place, Preferred,
    Proposal, Redaction, Report, Restriction, Review, Room, Standing, Tie, Window,
};
use crate::contributions::{Capacity, ClearanceId, ProposalId, RedactionId, RevisionId, RevisionState, Visibility};
use crate::people::AccountId;

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) now: DateTime<Utc>,
    pub(super) window: Window,
    pub(super) room: Room,
    pub(super) capacity: Capacity,
    /// Whether Ana's mandate for the institute is, or was, more than asked for.
    pub(super) mandate_verified: bool,
    /// Who spoke for the institute and does not any more.
    pub(super) left: BTreeSet<i64>,
    /// Who entered it for Ana.
    pub(super) filed_by: Option<AccountId>,
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
    /// Whether it takes two to decline or remove it.
    pub(super) two_decide: bool,
    pub(super) proposal: Option<Proposal>,
    pub(super) proposals: i64,
    pub(super) redaction: Option<Redaction>,
    pub(super) redactions: i64,
    /// Texts that words were struck out of, with the text that each had them.
    pub(super) struck: BTreeMap<RevisionId, RevisionId>,
    /// Closed to comparison for good.
    pub(super) closed: BTreeSet<RevisionId>,
    /// Whether the institute clears what is sent in its name.
    pub(super) clears: bool,
    pub(super) clearance: Option<ClearanceRow>,
    pub(super) clearances: i64,
    /// What whoever acts has typed, and what is kept as the draft: words by number.
    pub(super) typed: usize,
    pub(super) kept: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ClearanceRow {
    pub(super) clearance: Clearance,
    /// The words that it is about.
    pub(super) words: usize,
    pub(super) cleared_by: Option<AccountId>,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) state: RevisionState,
    pub(super) sent_by: AccountId,
    pub(super) version: i32,
    pub(super) late: bool,
    pub(super) preferred: Option<Preferred>,
    pub(super) claim: Option<Claim>,
    pub(super) approval: Option<Approval>,
}

#[derive(Debug, Clone)]
pub(super) struct DecisionRow {
    pub(super) decision: Decision,
    pub(super) revision: RevisionId,
    pub(super) by: Deciders,
    pub(super) at: DateTime<Utc>,
    pub(super) appeal: Option<Appeal>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ReportRow {
    pub(super) report: Report,
    /// Whose browser sent it.
    pub(super) from: AccountId,
    pub(super) at: DateTime<Utc>,
}

impl DecisionRow {
    pub(super) fn restriction(&self) -> Option<Restriction> {
        match self.decision {
            Decision::Decline(_) => Some(Restriction::Declined),
            Decision::Remove(_) => Some(Restriction::Removed),
            Decision::Approve | Decision::RequestChanges(_) | Decision::Restore(_) | Decision::Redact(_) => None,
        }
    }
}

impl Model {
    /// A text that Ana writes for the institute, with a verified mandate, in an open topic.
    pub(super) fn new() -> Self {
        Self {
            now: DateTime::UNIX_EPOCH + Duration::days(20_000),
            window: Window::Open,
            room: Room::Enough,
            capacity: Capacity::Organisation,
            mandate_verified: true,
            left: BTreeSet::new(),
            filed_by: None,
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
            two_decide: false,
            proposal: None,
            proposals: 0,
            redaction: None,
            redactions: 0,
            struck: BTreeMap::new(),
            closed: BTreeSet::new(),
            clears: false,
            clearance: None,
            clearances: 0,
            typed: 0,
            kept: 0,
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
            proposal: self.proposal.clone(),
            redaction: self.redaction.clone(),
            clearance: self.clearance.map(|row| row.clearance),
        };
        assert!(open.next().is_none(), "at most one open revision");
        standing
    }

    fn about_index(&self) -> Option<usize> {
        let last = self.decisions.iter().rposition(|row| row.restriction().is_some());
        self.about.or(last)
    }

    pub(super) fn answering_index(&self) -> Option<usize> {
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
                Review::ChangesRequested { by: asked.by.decided, at: asked.at }
            }
        };
        OpenRevision { revision, version: row.version, late: row.late, review }
    }

    fn negative(&self, row: &DecisionRow) -> Negative {
        Negative { restriction: row.restriction().unwrap(), revision: row.revision, at: row.at, appeal: row.appeal }
    }

    pub(super) fn involved(&self) -> Vec<AccountId> {
        let deciders = self.decisions.iter().flat_map(|row| [Some(row.by.decided), row.by.confirmed]).flatten();
        let reporters = self.reports.iter().filter_map(|row| row.report.by);
        deciders.chain(self.claimants.iter().copied()).chain(reporters).collect()
    }

    /// Somebody with the organisations that they speak for by now.
    pub(super) fn person(&self, who: i64) -> Person {
        let mut person = person(who);
        if self.left.contains(&who) || (who == ANA && !self.mandate_verified) {
            person.organisations.retain(|one| *one != INSTITUTE);
        }
        person
    }

    pub(super) fn senders(&self) -> Vec<AccountId> {
        self.revisions.values().map(|row| row.sent_by).collect()
    }

    /// Whether a text was sent with a mandate: that it ended since changes nothing.
    pub(super) fn has_mandate(&self, text: RevisionId) -> bool {
        self.revisions.get(&text).is_some_and(|row| row.sent_by != AccountId(ANA) || self.mandate_verified)
    }

    /// Who acts for the author's side.
    pub(super) fn author(&self) -> i64 {
        if self.left.contains(&ANA) { BO } else { ANA }
    }

    fn tie(&self) -> Tie {
        match (self.mandate_verified, self.left.contains(&ANA)) {
            (false, _) => Tie::Asked,
            (true, false) => Tie::Speaks,
            (true, true) => Tie::Left,
        }
    }

    pub(super) fn context(&self, who: i64) -> Context {
        let with_mandate = self.revisions.keys().copied().filter(|text| self.has_mandate(*text));
        Context {
            actor: self.person(who),
            now: self.now,
            origin: Origin {
                author: self.person(ANA),
                organisation: (self.capacity != Capacity::Personal).then_some(INSTITUTE),
                senders: self.senders(),
                filed_by: self.filed_by,
            },
            capacity: self.capacity,
            with_mandate: with_mandate.collect(),
            window: self.window,
            room: self.room,
            involved: self.involved(),
            reports_lately: self.reported_lately(who),
            next_revision: RevisionId(i64::try_from(self.revisions.len()).unwrap() + 1),
            next_proposal: ProposalId(self.proposals + 1),
            next_redaction: RedactionId(self.redactions + 1),
            next_clearance: ClearanceId(self.clearances + 1),
            delegation: Delegation {
                tie: self.tie(),
                clears: self.clears,
                focal_point: who == FOCAL && !self.left.contains(&FOCAL),
                reads_as_draft: self.draft && self.typed == self.kept,
            },
            two_decide: self.two_decide,
            conveners: vec![MINISTRY],
        }
    }

    fn reported_lately(&self, who: i64) -> usize {
        let lately = |row: &&ReportRow| row.from == AccountId(who) && self.now - row.at < Duration::hours(1);
        self.reports.iter().filter(lately).count()
    }
}

pub(super) fn is_open(state: RevisionState) -> bool {
    matches!(state, RevisionState::Submitted | RevisionState::ChangesRequested)
}
