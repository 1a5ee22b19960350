//! Decisions that one person cannot make alone: a moderator proposes, somebody else agrees or does not.

use chrono::{DateTime, Utc};

use super::deciding::{declined, held, read_as_seen, removed};
use super::event::Named;
use super::outcome::{Deciders, Effect, Outcome};
use super::reasons::Reasons;
use super::refusal::Refusal;
use super::{Context, Place, Proposal, Proposed, Review, Standing, guards, redacting};
use crate::contributions::redaction::passage::Passage;
use crate::contributions::{ProposalId, ProposalState, RevisionId};
use crate::text::Reason;

/// The text stays under review, and nobody claims it until somebody else has agreed or not.
pub(super) fn propose_declining(
    standing: &Standing,
    named: Named,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let open = held(standing, named, context)?;
    let mut outcome = propose(standing, Proposed::Decline, open.revision, reasons, context)?;
    outcome.effects.insert(0, Effect::DropClaim);
    outcome.standing.open = Some(open.unclaimed());
    Ok(outcome)
}

/// What is read stays up until somebody else has agreed.
pub(super) fn propose_removal(
    standing: &Standing,
    seen: RevisionId,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let revision = read_as_seen(standing, seen)?;
    propose(standing, Proposed::Remove, revision, reasons, context)
}

/// Words of what is read: the author is asked, after a second person where it takes two.
pub(super) fn propose_redaction(
    standing: &Standing,
    seen: RevisionId,
    passage: &Passage,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    if guards::one_decides(seen, context).is_ok() {
        return redacting::asked(standing, seen, passage, reasons, Deciders::actor(context), context);
    }
    let revision = read_as_seen(standing, seen)?;
    redacting::may_be_asked(standing)?;
    propose(standing, Proposed::Redact(passage.clone()), revision, reasons, context)
}

fn propose(
    standing: &Standing,
    what: Proposed,
    revision: RevisionId,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    if standing.proposal.is_some() {
        return Err(Refusal::ProposalOpen);
    }
    let by = context.actor.account;
    let proposal =
        Proposal { id: context.next_proposal, what, revision, by, at: context.now, reasons: reasons.clone() };
    Ok(Outcome {
        effects: vec![Effect::OpenProposal(proposal.clone())],
        standing: Standing { proposal: Some(proposal), ..standing.clone() },
    })
}

/// The second person agrees: it takes effect, or the author is asked, and both are on record.
pub(super) fn confirm(standing: &Standing, named: ProposalId, context: &Context) -> Result<Outcome, Refusal> {
    let proposal = open(standing, named)?;
    guards::second(proposal, context)?;
    let by = Deciders { decided: proposal.by, confirmed: Some(context.actor.account) };
    let (settled, end) = ended(standing, ProposalState::Agreed, None);
    let mut outcome = match &proposal.what {
        Proposed::Decline => {
            let text = settled.open.as_ref().ok_or(Refusal::NothingToDecide)?;
            declined(&settled, text, &proposal.reasons, by, context)
        }
        Proposed::Remove => {
            let revision = read_as_seen(&settled, proposal.revision)?;
            removed(&settled, revision, &proposal.reasons, by, context)
        }
        Proposed::Redact(passage) => {
            redacting::asked(&settled, proposal.revision, passage, &proposal.reasons, by, context)?
        }
    };
    outcome.effects.insert(0, end);
    Ok(outcome)
}

/// The second person does not agree: everything is as if nobody had proposed anything.
pub(super) fn dispute(
    standing: &Standing,
    named: ProposalId,
    reason: &Reason,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::second(open(standing, named)?, context)?;
    let (standing, end) = ended(standing, ProposalState::Refused, Some(reason.clone()));
    Ok(Outcome { standing, effects: vec![end] })
}

/// Whoever proposed it takes it back.
pub(super) fn withdraw(standing: &Standing, named: ProposalId, context: &Context) -> Result<Outcome, Refusal> {
    if open(standing, named)?.by != context.actor.account {
        return Err(Refusal::NotYourProposal);
    }
    let (standing, end) = ended(standing, ProposalState::Cancelled, None);
    Ok(Outcome { standing, effects: vec![end] })
}

/// A proposal ends with the text that it is about, whatever ended that.
pub(super) fn ended_with_its_text(outcome: Outcome) -> Outcome {
    let Some(proposal) = &outcome.standing.proposal else { return outcome };
    if outcome.standing.still_has(proposal) {
        return outcome;
    }
    let (standing, end) = ended(&outcome.standing, ProposalState::Cancelled, None);
    let mut effects = outcome.effects;
    effects.push(end);
    Outcome { standing, effects }
}

fn open(standing: &Standing, named: ProposalId) -> Result<&Proposal, Refusal> {
    standing.proposal.as_ref().filter(|proposal| proposal.id == named).ok_or(Refusal::ProposalEnded)
}

fn ended(standing: &Standing, state: ProposalState, reason: Option<Reason>) -> (Standing, Effect) {
    (Standing { proposal: None, ..standing.clone() }, Effect::EndProposal { state, reason })
}

impl Standing {
    /// Whether the text that is proposed about is still where it was.
    pub(super) fn still_has(&self, proposal: &Proposal) -> bool {
        match &proposal.what {
            Proposed::Decline => self.open.as_ref().is_some_and(|open| {
                open.revision == proposal.revision && matches!(open.review, Review::Submitted { claim: None, .. })
            }),
            Proposed::Remove => self.place == Place::Live { revision: proposal.revision },
            Proposed::Redact(_) => self.reads_only(proposal.revision),
        }
    }

    /// Whether the open text waits for what somebody else says to a proposal, so that nobody claims it.
    pub(super) fn awaits_second_person(&self) -> bool {
        self.proposal.as_ref().is_some_and(|proposal| proposal.what == Proposed::Decline)
    }

    /// Since when moderators are at the open text: to its author a claim, an approval without effect so far and a
    /// proposal are one.
    pub fn with_moderators_since(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let proposed = self.proposal.as_ref().filter(|_| self.awaits_second_person()).map(|proposal| proposal.at);
        proposed.or_else(|| self.open.as_ref()?.held_since(now))
    }
}
