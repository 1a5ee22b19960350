//! What each effect does to the rows of the model, and what may never happen to them.

use chrono::{DateTime, Utc};

use super::model::{ClearanceRow, DecisionRow, Model, ReportRow, Row, is_open};
use super::people::FOCAL;
use crate::contributions::transition::delegation::Leaving;
use crate::contributions::transition::outcome::Effect;
use crate::contributions::transition::{
    APPEAL_WITHIN, Appeal, AppealEnd, Clearance, Context, OpenRevision, Preferred, Report,
};
use crate::contributions::{
    AccountId, ClearanceId, ClearanceState, ProposalState, RedactionState, ReportState, RevisionId, RevisionState,
    Visibility,
};

impl Model {
    pub(super) fn apply(&mut self, effect: &Effect, context: &Context, about: Option<usize>) {
        match effect {
            Effect::StoreDraft => (self.draft, self.kept) = (true, self.typed),
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
            Effect::OpenProposal(proposal) => {
                assert!(self.proposal.is_none(), "one proposal at a time");
                self.claimants.insert(proposal.by);
                self.proposals += 1;
                self.proposal = Some(proposal.clone());
            }
            Effect::EndProposal { state, reason } => self.end_proposal(*state, reason.is_some(), context),
            Effect::OpenRedaction(redaction) => {
                assert!(self.redaction.is_none(), "one question at a time");
                self.claimants.insert(redaction.by.decided);
                self.redactions += 1;
                self.redaction = Some(redaction.clone());
            }
            Effect::EndRedaction { state, reason } => {
                assert!(self.redaction.take().is_some(), "there was a question");
                // A colleague of whoever asked says why; whoever asked need not.
                assert!(*state == RedactionState::Cancelled || reason.is_some() == (*state == RedactionState::Refused));
            }
            Effect::Redact(redaction) => self.strike(redaction.revision, context),
            Effect::RecordDecision { decision, revision, by } => self.decisions.push(DecisionRow {
                decision: decision.clone(),
                revision: *revision,
                by: *by,
                at: self.now,
                appeal: None,
            }),
            Effect::OpenAppeal => self.open_appeal(about),
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
            Effect::CloseComparison { revision, .. } => {
                assert_eq!(self.revisions[revision].state, RevisionState::Approved, "only what was read");
                assert_ne!(self.live, Some(*revision), "what is read is no earlier text");
                self.closed.insert(*revision);
            }
            Effect::CloseReport { finding, .. } => {
                let index = self.answering_index().unwrap();
                assert_eq!(self.reports[index].report.state, ReportState::Open, "closed once");
                self.reports[index].report.state = finding.state();
            }
            Effect::OpenClearance(leaving) => self.open_clearance(*leaving),
            Effect::GiveClearance => self.give_clearance(context),
            Effect::UseClearance => {
                let row = self.clearance.take().unwrap();
                assert!(row.clearance.given || context.actor.account == AccountId(FOCAL));
            }
            Effect::ClearInSending(_) => assert!(self.clearance.is_none(), "what was asked is over"),
            Effect::EndClearance { state, reason } => {
                assert!(self.clearance.take().is_some(), "there was a clearance");
                assert_eq!(reason.is_some(), *state == ClearanceState::SentBack);
            }
            Effect::Count(by) => self.count += by,
            Effect::Tell(letter) => self.letters.push(*letter),
        }
    }

    fn end_proposal(&mut self, state: ProposalState, has_reason: bool, context: &Context) {
        assert!(self.proposal.take().is_some(), "there was a proposal");
        assert_eq!(has_reason, state == ProposalState::Refused);
        if state != ProposalState::Cancelled {
            self.claimants.insert(context.actor.account);
        }
    }

    fn open_appeal(&mut self, about: Option<usize>) {
        let decision = &mut self.decisions[about.unwrap()];
        assert!(decision.appeal.is_none(), "once per decision");
        assert!(self.now - decision.at <= APPEAL_WITHIN);
        decision.appeal = Some(Appeal::Open { since: self.now });
    }

    fn open_clearance(&mut self, leaving: Leaving) {
        assert!(self.clearance.is_none(), "one clearance at a time");
        self.clearances += 1;
        let clearance = Clearance { id: ClearanceId(self.clearances), leaving, given: false };
        self.clearance = Some(ClearanceRow { clearance, words: self.kept, cleared_by: None });
    }

    fn give_clearance(&mut self, context: &Context) {
        let row = self.clearance.as_mut().unwrap();
        assert!(!row.clearance.given, "given once");
        row.clearance.given = true;
        row.cleared_by = Some(context.actor.account);
    }

    fn strike(&mut self, of: RevisionId, context: &Context) {
        assert_eq!(self.live, Some(of), "words are struck out of what is read");
        self.closed
            .extend(self.revisions.iter().filter(|(_, row)| row.state == RevisionState::Approved).map(|(id, _)| *id));
        let row = Row {
            state: RevisionState::Approved,
            sent_by: context.actor.account,
            version: OpenRevision::FIRST_VERSION,
            late: false,
            preferred: None,
            claim: None,
            approval: None,
        };
        assert!(self.revisions.insert(context.next_revision, row).is_none());
        self.struck.insert(context.next_revision, of);
        self.live = Some(context.next_revision);
    }

    fn insert(&mut self, late: bool, preferred: Option<Preferred>, context: &Context) {
        assert!(!self.revisions.values().any(|row| is_open(row.state)), "at most one is open");
        let row = Row {
            state: RevisionState::Submitted,
            sent_by: context.actor.account,
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
