//! One case on the moderators' desk: the text, what changed, its history, and the decision.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::Serialize;

use super::decision_form::{Misread, Typed, Wanted};
use super::parts::{GroupView, Groups, TimeView, capacity_key};
use crate::contributions::{DecisionKind, RevisionState, Visibility};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::moderation::decide::{self, Decision};
use crate::moderation::queries;
use crate::moderation::review::{self, Review};
use crate::people::roles::Moderator;
use crate::text::Body;
use crate::text::difference::{Piece, difference};
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;

/// One case.
#[derive(Debug, Serialize)]
pub(super) struct ItemPage {
    title: String,
    reference: String,
    topic_href: String,
    topic_title: String,
    no: Option<i32>,
    reply_to: Option<ParentView>,
    who: String,
    group: GroupView,
    capacity: String,
    on_behalf_of: Option<String>,
    mandate_missing: bool,
    number: i32,
    late: bool,
    submitted: TimeView,
    language: String,
    direction: &'static str,
    html: SanitisedHtml,
    /// Against the text before.
    difference: Option<Vec<PieceView>>,
    state: &'static str,
    state_words: String,
    /// Why this moderator may not decide.
    barred: Option<String>,
    /// Who holds it, if it is somebody else.
    holder: Option<String>,
    may_claim: bool,
    take_over: Option<TakeOverForm>,
    decision: Option<DecisionForm>,
    removal: Option<RemovalForm>,
    rules: Vec<RuleView>,
    history: Vec<HappeningView>,
    notice: Option<String>,
}

#[derive(Debug, Serialize)]
struct ParentView {
    no: i32,
    who: String,
    html: SanitisedHtml,
}

#[derive(Debug, Serialize)]
struct PieceView {
    same: bool,
    added: bool,
    words: String,
}

/// The form of a decision: which text it is about stands in it.
#[derive(Debug, Serialize)]
struct DecisionForm {
    token: String,
    version: String,
    until: TimeView,
    rule: String,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct TakeOverForm {
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct RemovalForm {
    version: String,
    restore: bool,
    /// Whether it was just sent and came back.
    sent: bool,
    rule: String,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Clone, Serialize)]
struct RuleView {
    code: String,
    title: String,
    canned_changes: String,
    canned_decline: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct HappeningView {
    at: TimeView,
    words: String,
    who: Option<String>,
    rule: Option<String>,
    explanation: Option<String>,
}

impl Page for ItemPage {
    const TEMPLATE: &'static str = "moderation/item";
}

/// `GET /moderation/{reference}`
pub(in crate::http) async fn item(frame: Frame, by: Moderator, at: Path<String>) -> Result<HttpResponse, AppError> {
    let page = load(&frame, by, at.into_inner(), Typed::default(), Complaints::default(), None).await?;
    frame.show(&page)
}

/// `POST /moderation/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, Typed>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let reference = at.into_inner();
    let wanted = match Wanted::read(frame.words, &form) {
        Ok(wanted) => wanted,
        Err(Misread::Complaints(complaints)) => {
            let page = load(&frame, by, reference, form, complaints, None).await?;
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(Misread::Unreadable) => return Err(AppError::Unreadable),
    };
    let released = matches!(wanted, Wanted::Decide(_, Decision::Release));
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let done = frame
        .site
        .db
        .write(move |conn| {
            match wanted {
                Wanted::Decide(shown, decision) => decide::decide(conn, &who, &name, shown, decision, now)?,
                Wanted::Remove(seen, reasons) => {
                    decide::remove(conn, &who, &name, seen, reasons, now)?;
                    return Ok(Some(name));
                }
                Wanted::Restore(reasons) => {
                    decide::restore(conn, &who, &name, reasons, now)?;
                    return Ok(Some(name));
                }
                Wanted::TakeOver(reason) => {
                    decide::take_over(conn, &who, &name, reason, now)?;
                    return Ok(Some(name));
                }
            }
            if released { Ok(None) } else { Ok(decide::claim_next(conn, &who, None, now)?) }
        })
        .await;
    match done {
        Ok(next) => Ok(see(&next.map_or_else(|| "/moderation".to_owned(), |next| format!("/moderation/{next}")))),
        Err(AppError::Conflict(changed)) => {
            let notice = Some(frame.words.text(changed));
            let page = load(&frame, by, reference, form, Complaints::default(), notice).await?;
            frame.show_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error),
    }
}

async fn load(
    frame: &Frame,
    by: Moderator,
    reference: String,
    typed: Typed,
    complaints: Complaints,
    notice: Option<String>,
) -> Result<ItemPage, AppError> {
    let now = frame.now;
    let asked = move |conn: &mut PgConnection| {
        let review = review::load(conn, &by, &reference, now)?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((review, queries::rules_with_canned(conn)?))
    };
    let (review, rules) = frame.site.db.read(asked).await?;
    let rules = rules
        .into_iter()
        .map(|rule| RuleView {
            chosen: rule.code == typed.rule,
            code: rule.code,
            title: rule.title,
            canned_changes: rule.canned_changes,
            canned_decline: rule.canned_decline,
        })
        .collect();
    Ok(ItemPage::new(frame, review, rules, typed, complaints, notice))
}

impl ItemPage {
    fn new(
        frame: &Frame,
        review: Review,
        rules: Vec<RuleView>,
        typed: Typed,
        complaints: Complaints,
        notice: Option<String>,
    ) -> Self {
        let words = frame.words;
        let Review { contribution, topic, text, before, parent, claim, .. } = &review;
        let language = ContentLanguage::parse(&text.language).unwrap_or(ContentLanguage::OTHER);
        let barred = review.barred.map(|refusal| words.text(refusal.message_key()));
        let waits = text.state == RevisionState::Submitted;
        let mine = claim.as_ref().filter(|claim| claim.mine);
        let [mut for_decision, mut for_removal, mut for_take_over] = <[Complaints; 3]>::default();
        match typed.action.as_str() {
            "remove" | "restore" => for_removal = complaints,
            "take_over" => for_take_over = complaints,
            _ => for_decision = complaints,
        }
        let decision = mine.filter(|_| waits).map(|claim| DecisionForm {
            token: claim.token.to_string(),
            version: format!("{}-{}", text.id.0, text.version),
            until: TimeView::exact(words, claim.until, &topic.zone),
            rule: typed.rule.clone(),
            explanation: typed.explanation.clone(),
            complaints: for_decision,
        });
        let held_by_other = claim.as_ref().is_some_and(|claim| !claim.mine) && barred.is_none();
        let removable = matches!(contribution.visibility, Visibility::Live | Visibility::Removed) && barred.is_none();
        Self {
            title: words.text("moderation-item-title"),
            topic_href: format!("/topics/{}", topic.slug),
            topic_title: topic.title.clone(),
            no: contribution.no,
            reply_to: parent.as_ref().map(|(no, who, html)| ParentView {
                no: *no,
                who: who.clone(),
                html: SanitisedHtml::trusting_stored(html.clone()),
            }),
            group: Groups::new(words, &review.groups).get(&contribution.group_id),
            capacity: words.text(capacity_key(contribution.capacity)),
            on_behalf_of: contribution.on_behalf_of.clone(),
            mandate_missing: review.mandate_missing,
            number: text.number,
            late: text.late,
            submitted: TimeView::exact(words, text.submitted_at, &topic.zone),
            direction: language.direction().as_str(),
            language: text.language.clone(),
            html: SanitisedHtml::trusting_stored(text.html.clone()),
            difference: before.as_ref().and_then(|before| pieces(&before.body, &text.body)),
            state: state(text.state),
            state_words: words.text(&format!("state-{}", state(text.state))),
            holder: claim.as_ref().filter(|claim| !claim.mine).map(|claim| claim.holder.clone()),
            take_over: held_by_other.then_some(TakeOverForm { complaints: for_take_over }),
            may_claim: waits && barred.is_none() && claim.is_none(),
            removal: removable.then(|| RemovalForm {
                version: contribution.live_revision_id.map_or_else(String::new, |id| id.0.to_string()),
                restore: contribution.visibility == Visibility::Removed,
                rule: typed.rule,
                explanation: typed.explanation,
                sent: matches!(typed.action.as_str(), "remove" | "restore"),
                complaints: for_removal,
            }),
            history: history(frame, &review),
            reference: contribution.reference.clone(),
            who: contribution.spoken_as.clone(),
            barred,
            decision,
            rules,
            notice,
        }
    }
}

fn history(frame: &Frame, review: &Review) -> Vec<HappeningView> {
    review
        .history
        .iter()
        .map(|happened| {
            let decided = review.decisions.iter().find(|decided| {
                decided.kind != DecisionKind::Approve
                    && (decided.decided_at - happened.at).abs() < chrono::Duration::seconds(2)
            });
            HappeningView {
                at: TimeView::exact(frame.words, happened.at, &review.topic.zone),
                words: frame.words.text(&happened.action.replace(['.', '_'], "-")),
                who: review.staff.iter().find(|(id, _)| Some(id.0) == happened.actor_id).map(|(_, name)| name.clone()),
                rule: decided.and_then(|decided| decided.rule_code.clone()),
                explanation: decided.and_then(|decided| decided.explanation.clone()),
            }
        })
        .collect()
}

fn pieces(before: &str, now: &str) -> Option<Vec<PieceView>> {
    let (before, now) = (Body::parse(before).ok()?, Body::parse(now).ok()?);
    let view = |piece: Piece| PieceView {
        same: matches!(piece, Piece::Same(_)),
        added: matches!(piece, Piece::Added(_)),
        words: piece.shown(),
    };
    Some(difference(&before, &now).into_iter().map(view).collect())
}

fn state(state: RevisionState) -> &'static str {
    match state {
        RevisionState::Submitted => "submitted",
        RevisionState::ChangesRequested => "changes_requested",
        RevisionState::Approved => "approved",
        RevisionState::Declined => "declined",
        RevisionState::Superseded => "superseded",
        RevisionState::Withdrawn => "withdrawn",
    }
}

#[cfg(test)]
#[path = "samples/moderation_item.rs"]
pub(super) mod samples;
