//! One case as its moderators see it: the text, what changed, its history, and the decision.

use serde::Serialize;

use crate::contributions::{ProposalKind, RevisionState, Visibility};
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::page::Page;
use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::moderation::case::beside::{Beside, BesideView, Said};
use crate::http::pages::moderation::case::decision_form::{DecisionForm, Sent};
use crate::http::pages::moderation::case::earlier_read::Unclosed;
use crate::http::pages::moderation::case::history::HappeningView;
use crate::http::pages::moderation::case::proposal::{self, ProposalView};
use crate::http::pages::moderation::case::redaction;
use crate::http::pages::moderation::case::undo::{ToComeView, Undo, UndoView};
use crate::http::pages::moderation::decided::{Done, DoneView};
use crate::http::pages::moderation::rule_choice::RuleChoice;
use crate::http::pages::parts::{GroupView, Groups, TimeView, capacity_key};
use crate::moderation::after_closing::AfterClosing;
use crate::moderation::queries::review::Answered;
use crate::moderation::review::{ClaimSeen, Review};
use crate::text::Body;
use crate::text::difference::difference;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// One case.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ItemPage {
    title: String,
    undo: Option<UndoView>,
    done: Option<DoneView>,
    reference: String,
    errors: Vec<ComplaintLine>,
    about: AboutView,
    reply_to: Option<ParentView>,
    text: ExhibitView,
    /// Against the text that it was written against, where something changed.
    difference: Option<Vec<PieceView>>,
    /// Who approved it, where that has not taken effect.
    to_come: Option<ToComeView>,
    /// What waits for a second person.
    proposal: Option<ProposalView>,
    /// Why this moderator may not decide.
    barred: Option<String>,
    /// Who holds it, if it is somebody else.
    holder: Option<String>,
    may_claim: bool,
    take_over: Option<TakeOverView>,
    decision: Option<DecisionView>,
    removal: Option<RemovalView>,
    rules: Vec<RuleChoice>,
    /// What stands beside the text and the decision: texts to start from, what is written inside the case.
    beside: BesideView,
    history: Vec<HappeningView>,
    /// What changed, so that nothing happened.
    conflict: Option<String>,
    /// What was typed in vain and stands in no form.
    wrote: Option<WroteView>,
}

/// Who says it, for whom, and how far it has come.
#[derive(Debug, Serialize)]
struct AboutView {
    topic_href: String,
    topic_title: String,
    who: String,
    group: GroupView,
    capacity: String,
    on_behalf_of: Option<String>,
    mandate_missing: bool,
    /// The number of what it corrects.
    correction_of: Option<i32>,
    number: i32,
    late: Option<&'static str>,
    submitted: TimeView,
    state: &'static str,
    state_words: String,
    /// Until when the reader holds it.
    held_until: Option<TimeView>,
}

#[derive(Debug, Serialize)]
struct ParentView {
    no: i32,
    who: String,
    text: ExhibitView,
}

/// The form of a decision: which text it is about stands in it.
#[derive(Debug, Serialize)]
struct DecisionView {
    token: String,
    version: String,
    may_approve: bool,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct TakeOverView {
    /// Whether it was just sent and came back.
    sent: bool,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct RemovalView {
    version: String,
    restore: bool,
    /// What readers see, or saw, where that is another text than the one above.
    live: Option<ExhibitView>,
    /// Whether it was just sent and came back.
    sent: bool,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct WroteView {
    rule: Option<String>,
    explanation: String,
}

impl Page for ItemPage {
    const TEMPLATE: &'static str = "moderation/item";
}

/// What comes back to whoever sent a form that changed nothing; or what they just did.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Returned {
    pub(in crate::http::pages::moderation) form: DecisionForm,
    pub(in crate::http::pages::moderation) complaints: Complaints,
    /// What changed meanwhile.
    pub(in crate::http::pages::moderation) conflict: Option<String>,
    /// The decision that they just made.
    pub(in crate::http::pages::moderation) done: Option<Done>,
    /// The approval that they can still undo.
    pub(in crate::http::pages::moderation) undo: Undo,
    /// What was to be written inside the case, and was not.
    pub(in crate::http::pages::moderation) said: Option<Said>,
    /// What they said to a proposal in vain.
    pub(in crate::http::pages::moderation) answer: proposal::Typed,
    /// Words that were to be struck out, in vain.
    pub(in crate::http::pages::moderation) redaction: redaction::Typed,
    /// Which earlier text was to be closed to comparison, and was not.
    pub(in crate::http::pages::moderation) unclosed: Option<Unclosed>,
}

impl Returned {
    /// Explanation and complaints, for the form that was sent; for the others nothing.
    fn take(&mut self, wanted: Sent) -> (String, Complaints) {
        if self.form.sent() != wanted {
            return Default::default();
        }
        (std::mem::take(&mut self.form.explanation), std::mem::take(&mut self.complaints))
    }
}

impl ItemPage {
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        review: Review,
        beside: Beside,
        mut returned: Returned,
    ) -> Self {
        let waits = review.text.state == RevisionState::Submitted;
        let claim = review.claim.as_ref().filter(|_| waits);
        let barred = review.barred.map(|refusal| words.text(refusal.message_key()));
        let proposed = is_proposed(&review);
        let others = claim.filter(|claim| !claim.mine);
        let asked = |code: &String| review.rules_asked.as_ref().is_none_or(|asked| asked.contains(code));
        let rules = beside.rules.iter().filter(|rule| asked(&rule.code));
        let rules = RuleChoice::all(words, rules, &returned.form.rule);
        let said = returned.said.take();
        // The forms take what was typed for them; what is left stands beside them.
        let decision = claim.filter(|claim| claim.mine).map(|claim| DecisionView::new(&review, claim, &mut returned));
        let take_over = others.filter(|_| barred.is_none()).map(|_| TakeOverView::new(&mut returned));
        let removal = RemovalView::new(&review, &mut returned);
        let sent = returned.form.sent();
        let complaints = match sent {
            Sent::Decision => decision.as_ref().map(|form| &form.complaints),
            Sent::TakeOver => take_over.as_ref().map(|form| &form.complaints),
            Sent::Removal => removal.as_ref().map(|form| &form.complaints),
        };
        let mut errors = match &said {
            Some(said) => said.listed(words),
            None => complaints.map_or_else(Vec::new, |complaints| sent.listed(words, complaints)),
        };
        errors.extend(returned.answer.listed(words));
        errors.extend(returned.redaction.listed(words));
        let unclosed = returned.unclosed.take();
        errors.extend(unclosed.iter().flat_map(|unclosed| unclosed.listed(words)));
        let redaction = std::mem::take(&mut returned.redaction);
        Self {
            errors,
            beside: BesideView::new(words, &review, beside, said, redaction, unclosed),
            title: words.text("moderation-item-title"),
            undo: UndoView::new(words, std::mem::take(&mut returned.undo)),
            done: returned.done.take().map(|done| DoneView::new(words, done)),
            reference: review.contribution.reference.clone(),
            about: AboutView::new(words, &review),
            reply_to: review.parent.as_ref().map(ParentView::new),
            difference: review.before.body().and_then(|before| pieces(before, &review.text.body)),
            holder: others.map(|claim| claim.holder.clone()),
            may_claim: waits && barred.is_none() && claim.is_none() && review.to_come.is_none() && !proposed,
            proposal: ProposalView::new(words, &review, std::mem::take(&mut returned.answer)),
            to_come: review.to_come.as_ref().map(|approval| ToComeView::new(approval, &review.topic.zone)),
            wrote: WroteView::new(&returned),
            conflict: returned.conflict,
            history: review.history.iter().map(|happened| HappeningView::new(words, &review, happened)).collect(),
            text: ExhibitView::of(&review.text),
            barred,
            take_over,
            decision,
            removal,
            rules,
        }
    }
}

impl AboutView {
    fn new(words: Words, review: &Review) -> Self {
        let Review { contribution, topic, text, .. } = review;
        let claim = review.claim.as_ref().filter(|_| text.state == RevisionState::Submitted);
        let mine = claim.filter(|claim| claim.mine);
        let state =
            if claim.is_some() || is_proposed(review) { "held" } else { state(text.state, contribution.visibility) };
        Self {
            topic_href: format!("/topics/{}", topic.slug),
            topic_title: topic.title.clone(),
            who: contribution.spoken_as.clone(),
            group: Groups::new(words, &review.groups).get(&contribution.group_id),
            capacity: words.text(capacity_key(contribution.capacity)),
            on_behalf_of: contribution.on_behalf_of.clone(),
            mandate_missing: review.mandate_missing,
            correction_of: contribution.no.filter(|_| review.before.is_correction()),
            number: text.number,
            late: AfterClosing::of(review.arrival, topic.closes_at).map(AfterClosing::message_key),
            submitted: TimeView::exact(words, review.arrival.at, &topic.zone),
            state_words: match is_proposed(review) {
                true => words.text("awaits-second-person"),
                false => words.text(&format!("state-{state}")),
            },
            state,
            held_until: mine.map(|claim| TimeView::clock(claim.until, &topic.zone)),
        }
    }
}

impl ParentView {
    fn new(answered: &Answered) -> Self {
        let html = SanitisedHtml::trusting_stored(answered.html.clone());
        Self {
            no: answered.no,
            who: answered.spoken_as.clone(),
            text: ExhibitView::new(ContentLanguage::stored(&answered.language), html),
        }
    }
}

impl DecisionView {
    fn new(review: &Review, claim: &ClaimSeen, returned: &mut Returned) -> Self {
        let (explanation, complaints) = returned.take(Sent::Decision);
        Self {
            token: claim.token.to_string(),
            version: format!("{}-{}", review.text.id.0, review.text.version),
            may_approve: !review.mandate_missing,
            explanation,
            complaints,
        }
    }
}

impl TakeOverView {
    fn new(returned: &mut Returned) -> Self {
        let sent = returned.form.sent() == Sent::TakeOver;
        let (explanation, complaints) = returned.take(Sent::TakeOver);
        Self { sent, explanation, complaints }
    }
}

impl RemovalView {
    fn new(review: &Review, returned: &mut Returned) -> Option<Self> {
        let visibility = review.contribution.visibility;
        if review.barred.is_some() || !matches!(visibility, Visibility::Live | Visibility::Removed) {
            return None;
        }
        let sent = returned.form.sent() == Sent::Removal;
        let (explanation, complaints) = returned.take(Sent::Removal);
        Some(Self {
            version: review.contribution.live_revision_id.map_or_else(String::new, |id| id.0.to_string()),
            restore: visibility == Visibility::Removed,
            live: review.live.as_ref().map(ExhibitView::of),
            sent,
            explanation,
            complaints,
        })
    }
}

impl WroteView {
    fn new(returned: &Returned) -> Option<Self> {
        let DecisionForm { rule, explanation, .. } = &returned.form;
        let lost = returned.conflict.is_some() && !explanation.trim().is_empty();
        lost.then(|| Self {
            rule: Some(rule.clone()).filter(|rule| !rule.is_empty()),
            explanation: explanation.clone(),
        })
    }
}

/// The pieces of both texts, where they are not the same.
fn pieces(before: &str, now: &str) -> Option<Vec<PieceView>> {
    shown(difference(&Body::parse(before).ok()?, &Body::parse(now).ok()?))
}

/// Whether its text waits for a second person.
fn is_proposed(review: &Review) -> bool {
    review.proposal.as_ref().is_some_and(|seen| seen.waiting.kind == ProposalKind::Decline)
}

/// What became of the text; what readers were shown for a while is not called approved any more.
fn state(text: RevisionState, of: Visibility) -> &'static str {
    match text {
        RevisionState::Approved if of == Visibility::Removed => "removed",
        RevisionState::Approved if of == Visibility::Withdrawn => "withdrawn",
        RevisionState::Submitted => "submitted",
        RevisionState::ChangesRequested => "changes_requested",
        RevisionState::Approved => "approved",
        RevisionState::Declined => "declined",
        RevisionState::Superseded => "superseded",
        RevisionState::Withdrawn => "withdrawn",
    }
}

#[cfg(test)]
#[path = "samples/view.rs"]
pub(in crate::http::pages) mod samples;
