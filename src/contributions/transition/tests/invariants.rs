//! What holds after every step, whatever happened: written from the promises, not from the table.

use std::collections::BTreeSet;

use super::model::{DecisionRow, Model, is_open};
use super::people::{ANA, FOCAL, INSTITUTE, MINISTRY};
use crate::contributions::transition::event::{Event, Ruling};
use crate::contributions::transition::outcome::{Decision, Letter};
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::{Appeal, Context, Leaving, Restriction, Review, Standing};
use crate::contributions::{AccountId, Capacity, DecisionKind, ReportState, RevisionId, RevisionState, Visibility};

impl Model {
    pub(super) fn check_standing(&self, standing: &Standing) {
        assert!(standing.is_sound(), "{standing:?}");
        assert_eq!(standing.numbered(), self.numbers_given == 1, "numbered stays numbered");
        assert_eq!(self.count, i64::from(self.visibility == Visibility::Live), "count what is read");
        assert_eq!(self.visibility, standing.place.visibility());
        if let Some(live) = self.live {
            assert_eq!(self.revisions[&live].state, RevisionState::Approved);
            let decided =
                |text, kind| self.decisions.iter().any(|row| row.revision == text && row.decision.kind() == kind);
            let redacted = self.struck.get(&live).is_some_and(|of| decided(*of, DecisionKind::Redact));
            assert!(redacted || decided(live, DecisionKind::Approve), "what is read was approved by somebody");
            assert!(!self.closed.contains(&live), "what is read is not closed");
        }
        if let Some((text, _)) = self.struck.last_key_value() {
            let before = self.revisions.range(..text).filter(|(_, row)| row.state == RevisionState::Approved);
            assert!(before.map(|(id, _)| id).all(|id| self.closed.contains(id)), "redacted words are to be compared");
        }
        for row in &self.decisions {
            let told = row.decision.reasons().is_some_and(complete);
            assert!(told || row.decision == Decision::Approve, "no decision without reasons");
        }
        let mut reporting = BTreeSet::new();
        let open = self.reports.iter().filter(|row| row.report.state == ReportState::Open);
        assert!(open.filter_map(|row| row.report.by).all(|by| reporting.insert(by)), "one open report of each");
    }

    pub(super) fn check_step(&self, before: &Self, event: &Event, context: &Context) {
        let made = &self.decisions[before.decisions.len()..];
        for row in made {
            let actor = context.actor.account;
            if let Decision::Redact(reasons) = &row.decision {
                self.check_redaction(before, row, reasons, event, context);
                continue;
            }
            match row.by.confirmed {
                None => assert_eq!(row.by.decided, actor),
                Some(second) => {
                    let proposal = before.proposal.as_ref().unwrap();
                    assert!(second == actor && proposal.by == row.by.decided && second != proposal.by);
                    assert_eq!(row.decision.reasons(), Some(&proposal.reasons), "for the reasons that were proposed");
                    assert!(!context.actor.organisations.contains(&MINISTRY), "from outside who convenes");
                }
            }
            if before.two_decide && before.has_mandate(row.revision) && row.restriction().is_some() {
                assert!(row.by.confirmed.is_some(), "it takes two");
            }
            assert_distant(context);
        }
        if let Some(proposal) = &self.proposal {
            assert!(self.standing().still_has(proposal), "a proposal ends with its text");
        }
        if let Some(redaction) = &self.redaction {
            assert!(self.standing().reads_only(redaction.revision), "a question ends with its text");
        }
        self.check_readers(before, event);
        self.check_clearance(before, context);
        self.check_reports(before, event, context);
        self.check_publication(before, event, context);
        for (revision, row) in before.revisions.iter().filter(|(_, row)| is_open(row.state)) {
            let after = self.revisions[revision].state;
            if after != row.state {
                self.check_end(*revision, after, made, context, event);
            }
        }
        if let Event::SettleAppeal { .. } = event {
            assert_distant(context);
            assert!(!before.involved().contains(&context.actor.account), "a second pair of eyes");
        }
    }

    /// Words go by the consent of the author alone, for the reasons and by the persons that asked.
    fn check_redaction(&self, before: &Self, row: &DecisionRow, reasons: &Reasons, event: &Event, context: &Context) {
        let asked = before.redaction.as_ref().unwrap();
        assert!(matches!(event, Event::ConsentToRedaction { redaction } if *redaction == asked.id));
        assert_eq!((row.by, reasons, row.revision), (asked.by, &asked.reasons, asked.revision));
        assert_eq!((before.live, self.struck.get(&self.live.unwrap())), (Some(asked.revision), Some(&asked.revision)));
        assert!(row.by.decided != AccountId(ANA) && row.by.confirmed != Some(AccountId(ANA)));
        let takes_two = before.two_decide && before.has_mandate(row.revision);
        assert!(row.by.confirmed.is_some() || !takes_two, "it takes two to ask");
        assert!(self.is_for(context));
    }

    /// Readers lose and get a text only by what is meant to do so.
    fn check_readers(&self, before: &Self, event: &Event) {
        let overturned = matches!(event, Event::SettleAppeal { ruling: Ruling::Overturn, .. });
        let meant = match (before.visibility, self.visibility) {
            (from, to) if from == to => true,
            (Visibility::Unpublished, Visibility::Live) => {
                matches!(event, Event::Approve { .. } | Event::ApprovalTakesEffect { .. })
            }
            (Visibility::Unpublished, Visibility::Closed) => {
                matches!(event, Event::Decline { .. } | Event::Confirm { .. })
            }
            (Visibility::Live, Visibility::Withdrawn) => matches!(event, Event::WithdrawLive),
            (Visibility::Live, Visibility::Removed) => matches!(event, Event::Remove { .. } | Event::Confirm { .. }),
            (Visibility::Removed, Visibility::Live) => overturned || matches!(event, Event::Restore { .. }),
            (Visibility::Closed, Visibility::Live) => overturned,
            _ => false,
        };
        assert!(meant, "{:?} -> {:?} by {event:?}", before.visibility, self.visibility);
    }

    /// Nothing leaves in the name of an organisation that clears it but what a focal point cleared, word for word, or
    /// sends.
    fn check_clearance(&self, before: &Self, context: &Context) {
        if let Some(cleared_by) = self.clearance.and_then(|row| row.cleared_by) {
            assert_eq!(cleared_by, AccountId(FOCAL));
        }
        // What words were struck out of is no text that somebody sent.
        let sent = self.revisions.len() - self.struck.len() > before.revisions.len() - before.struck.len();
        let withdrawn = before.visibility == Visibility::Live && self.visibility == Visibility::Withdrawn;
        let in_its_name = self.capacity != Capacity::Personal && before.clears;
        if !in_its_name || !(sent || withdrawn) || context.actor.account == AccountId(FOCAL) {
            return;
        }
        let row = before.clearance.unwrap();
        assert_eq!(row.cleared_by, Some(AccountId(FOCAL)));
        match row.clearance.leaving {
            Leaving::Draft => assert!(sent && row.words == before.typed),
            Leaving::Withdrawal { revision } => assert!(withdrawn && Some(revision) == before.live),
        }
    }

    /// Reports are kept; each is closed once, by somebody distant, truly, and both sides are told. By itself it
    /// changes nothing for anybody.
    fn check_reports(&self, before: &Self, event: &Event, context: &Context) {
        for (was, is) in before.reports.iter().zip(&self.reports).filter(|(was, is)| was != is) {
            assert!(matches!(event, Event::CloseReport { .. }));
            assert_distant(context);
            assert_eq!(was.report.state, ReportState::Open);
            let text = is.report.revision;
            let comparable = self.live != Some(text) && !self.closed.contains(&text);
            let still_read = self.visibility == Visibility::Live && (self.live == Some(text) || comparable);
            assert_ne!(was.report.by, Some(context.actor.account), "nobody answers their own report");
            assert!(is.report.state == ReportState::NoAction || !still_read, "said to be acted on");
            let told = &self.letters[before.letters.len()..];
            assert_eq!(told.contains(&Letter::ReportAnswered), is.report.by.is_some());
            assert!(told.contains(&Letter::ReportClosed));
        }
        match event {
            Event::Report { signed_in, revision, .. } => {
                let new = self.reports.last().unwrap().report;
                assert_eq!(self.reports.len(), before.reports.len() + 1);
                assert_eq!((new.revision, Some(new.revision)), (*revision, before.live));
                assert_eq!(new.by, signed_in.then_some(context.actor.account));
            }
            Event::CloseReport { .. } => assert_eq!(self.reports.len(), before.reports.len()),
            _ => assert_eq!(self.reports, before.reports),
        }
        if let Event::Report { .. } | Event::CloseReport { .. } = event {
            let report = None;
            assert_eq!(Standing { report, ..self.standing() }, Standing { report, ..before.standing() });
            assert_eq!(self.decisions.len(), before.decisions.len());
        }
    }

    /// A text becomes the live one only if it was seen, held and spoken with a mandate.
    fn check_publication(&self, before: &Self, event: &Event, context: &Context) {
        if self.live == before.live {
            return;
        }
        if let Event::ConsentToRedaction { .. } = event {
            assert!(self.live > before.live);
            return;
        }
        assert!(self.capacity == Capacity::Personal || self.has_mandate(self.live.unwrap()));
        if let Event::ApprovalTakesEffect { still_moderates } = event {
            let open = before.standing().open.unwrap();
            let approval = *open.approval().unwrap();
            assert_eq!((Some(open.revision), approval.by), (self.live, context.actor.account), "what was approved");
            assert!(self.now >= approval.due && *still_moderates);
            assert!(self.live > before.live, "nobody goes back to an older text");
        }
        if let Event::Approve { named } = event {
            let open = before.standing().open.unwrap();
            assert_eq!(Some(named.revision), self.live, "what was seen is what is read");
            assert_eq!((named.revision, named.version), (open.revision, open.version));
            let Review::Submitted { claim: Some(claim), .. } = open.review else {
                panic!("approved without a claim");
            };
            assert_eq!((claim.holder, claim.token), (context.actor.account, named.token));
            assert!(self.now < claim.until);
        }
        assert!(self.live > before.live, "nobody goes back to an older text");
    }

    /// Nothing under review ends but by a decision, its author, or another text of theirs.
    fn check_end(
        &self,
        revision: RevisionId,
        after: RevisionState,
        made: &[DecisionRow],
        context: &Context,
        event: &Event,
    ) {
        let decided = |kind| made.iter().any(|row| row.revision == revision && row.decision.kind() == kind);
        let by_author = self.is_for(context);
        match after {
            RevisionState::Approved => assert!(decided(DecisionKind::Approve)),
            RevisionState::Declined => assert!(decided(DecisionKind::Decline)),
            RevisionState::ChangesRequested => assert!(decided(DecisionKind::RequestChanges)),
            RevisionState::Withdrawn => {
                assert!(by_author);
                assert!(matches!(event, Event::WithdrawOpen | Event::WithdrawLive));
            }
            RevisionState::Superseded => {
                assert!(by_author);
                assert_eq!(self.revisions.last_key_value().unwrap().1.state, RevisionState::Submitted);
                assert!(self.revisions.keys().any(|newer| *newer > revision));
            }
            RevisionState::Submitted => panic!("nothing goes back into the queue by itself"),
        }
    }

    /// Whether whoever acts is the author or, where it is for the institute, of it; and has not left that.
    fn is_for(&self, context: &Context) -> bool {
        let of_it = context.actor.organisations.contains(&INSTITUTE);
        let is_author = context.actor.account == AccountId(ANA);
        match self.capacity {
            Capacity::Personal => is_author,
            _ => of_it || (is_author && !self.left.contains(&ANA)),
        }
    }

    /// The negative decisions, for whoever wants to appeal.
    pub(super) fn negatives(&self) -> Vec<usize> {
        let restricts = |index: &usize| -> bool {
            matches!(self.decisions[*index].restriction(), Some(Restriction::Declined | Restriction::Removed))
        };
        (0..self.decisions.len()).filter(restricts).collect()
    }

    /// Whose approval has not taken effect.
    pub(super) fn approver(&self) -> Option<AccountId> {
        Some(self.standing().open?.approval()?.by)
    }

    /// To whom the appeal in question was assigned.
    pub(super) fn appeal_judge(&self) -> Option<AccountId> {
        match self.standing().negative?.appeal? {
            Appeal::Assigned { to, .. } => Some(to),
            Appeal::Open { .. } | Appeal::Ended(_) => None,
        }
    }
}

/// Who decides is neither the author nor whoever sent a text, whatever became of their mandates, nor of an organisation
/// that the author speaks for or that it was written for.
fn assert_distant(context: &Context) {
    assert_ne!(context.actor.account, AccountId(ANA));
    assert!(!context.origin.senders.contains(&context.actor.account), "who sent it decides about it");
    let theirs = [&context.origin.author.organisations[..], context.origin.organisation.as_slice()].concat();
    assert!(!context.actor.organisations.iter().any(|one| theirs.contains(one)));
}

fn complete(reasons: &Reasons) -> bool {
    !reasons.rule().is_empty() && !reasons.explanation().is_empty()
}
