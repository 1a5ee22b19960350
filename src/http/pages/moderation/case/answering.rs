//! What moderators do about what has no effect yet.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use crate::contributions::{ProposalId, RevisionId};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::decision_form::DecisionForm;
use crate::http::pages::moderation::case::item;
use crate::http::pages::moderation::case::proposal::Typed;
use crate::http::pages::moderation::case::undo::Undo;
use crate::http::pages::moderation::case::view::Returned;
use crate::moderation::decide;
use crate::moderation::second_person::{self, Answer};
use crate::people::roles::Moderator;
use crate::text::Reason;

/// Which approval is undone.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct UndoForm {
    #[serde(default)]
    revision: String,
}

/// `POST /moderation/{reference}/undo`
pub(in crate::http) async fn undo(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, UndoForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let revision = form.revision.parse().map(RevisionId).map_err(|_| AppError::Unreadable)?;
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let undone =
        frame.site.db.write(move |conn| Ok::<_, AppError>(decide::undo(conn, &who, &name, revision, now)?)).await;
    match undone {
        Ok(()) => Ok(see(&format!("/moderation/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let returned = Returned { undo: Undo::TooLate(changed), ..Returned::default() };
            item::show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

/// What a moderator says to a proposal.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct AnswerForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    proposal: String,
    #[serde(default)]
    reason: String,
}

/// `POST /moderation/{reference}/proposal`
pub(in crate::http) async fn answer(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let proposal = form.proposal.parse().map(ProposalId).map_err(|_| AppError::Unreadable)?;
    let mut complaints = Complaints::default();
    let answer = match form.action.as_str() {
        "confirm" => Some(Answer::Confirm),
        "withdraw" => Some(Answer::Withdraw),
        "dispute" => complaints.check(frame.words, "reason", Reason::parse(&form.reason)).map(Answer::Dispute),
        _ => return Err(AppError::Unreadable),
    };
    let typed = Typed { reason: form.reason, complaints };
    let Some(answer) = answer else {
        let returned = Returned { answer: typed, ..Returned::default() };
        return item::show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await;
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let answered = frame
        .site
        .db
        .write(move |conn| Ok::<_, AppError>(second_person::answer(conn, &who, &name, proposal, answer, now)?));
    match answered.await {
        Ok(()) => Ok(see(&format!("/moderation/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            // Where the proposal is gone, what was typed stands beside the case.
            let form = DecisionForm { explanation: typed.reason.clone(), ..DecisionForm::default() };
            let returned = Returned { form, answer: typed, conflict, ..Returned::default() };
            item::show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}
