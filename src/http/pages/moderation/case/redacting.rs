//! Asking an author to have words struck out, and taking that back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::contributions::redaction::passage::Unfit;
use crate::contributions::transition::reasons::{Incomplete, Reasons};
use crate::contributions::{RedactionId, RevisionId};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::decision_form::DecisionForm;
use crate::http::pages::moderation::case::earlier_read::{CloseForm, Unclosed};
use crate::http::pages::moderation::case::item;
use crate::http::pages::moderation::case::redaction::{RedactionForm, Typed};
use crate::http::pages::moderation::case::view::Returned;
use crate::moderation::decide;
use crate::moderation::redact::{self, Refused};
use crate::people::roles::Moderator;
use crate::text::words::Words;
use crate::text::{Reason, TextRefused};

/// `POST /moderation/{reference}/redaction`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, RedactionForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let done = match form.action.as_str() {
        "ask" => {
            let seen = form.version.parse().map(RevisionId).map_err(|_| AppError::Unreadable)?;
            let reasons = match reasons(frame.words, &form) {
                Ok(reasons) => reasons,
                Err(complaints) => return again(&frame, by, reference, form, complaints).await,
            };
            let passage = form.passage.clone();
            frame
                .site
                .db
                .write(move |conn| told(redact::propose(conn, &who, &name, seen, &passage, reasons, now)))
                .await
        }
        "withdraw" => {
            let redaction = form.redaction.parse().map(RedactionId).map_err(|_| AppError::Unreadable)?;
            frame.site.db.write(move |conn| told(redact::withdraw(conn, &who, &name, redaction, None, now))).await
        }
        "call_off" => {
            let redaction = form.redaction.parse().map(RedactionId).map_err(|_| AppError::Unreadable)?;
            let mut complaints = Complaints::default();
            let Some(reason) = complaints.check(frame.words, "reason", Reason::parse(&form.reason)) else {
                return again(&frame, by, reference, form, complaints).await;
            };
            frame
                .site
                .db
                .write(move |conn| told(redact::withdraw(conn, &who, &name, redaction, Some(reason), now)))
                .await
        }
        _ => return Err(AppError::Unreadable),
    };
    match done {
        Ok(None) => Ok(see(&format!("/moderation/{reference}"))),
        Ok(Some(complaint)) => {
            let mut complaints = Complaints::default();
            complaint.add_to(frame.words, &mut complaints);
            match complaint {
                Complaint::OnlyEarlier(number) => close_instead(&frame, by, reference, form, complaints, number).await,
                _ => again(&frame, by, reference, form, complaints).await,
            }
        }
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            // Where the form is gone, what was typed stands beside the case.
            let wrote =
                [form.passage.trim(), form.explanation.trim(), form.reason.trim()].join("\n\n").trim().to_owned();
            let beside = DecisionForm { explanation: wrote, rule: form.rule.clone(), ..DecisionForm::default() };
            let redaction = Typed { form, complaints: Complaints::default(), sent: true };
            let returned = Returned { form: beside, conflict, redaction, ..Returned::default() };
            item::show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

/// What is wrong with what was typed.
enum Complaint {
    Rule(&'static str),
    Words(Unfit),
    /// They stand in this earlier text only.
    OnlyEarlier(i32),
}

impl Complaint {
    fn add_to(&self, words: Words, complaints: &mut Complaints) {
        let (key, count) = match self {
            Self::Rule(key) => return complaints.add("rule", words.text(key)),
            Self::Words(Unfit::Typed(refused)) => {
                complaints.check::<()>(words, "passage", Err(*refused));
                return;
            }
            Self::OnlyEarlier(number) => ("redaction-only-earlier", i64::from(*number)),
            Self::Words(Unfit::NotThere) => ("redaction-not-there", 0),
            Self::Words(Unfit::Several(times)) => ("redaction-several", i64::try_from(*times).unwrap_or(i64::MAX)),
            Self::Words(Unfit::CutsForm) => ("redaction-cuts-form", 0),
            Self::Words(Unfit::Everything) => ("redaction-everything", 0),
        };
        complaints.add("passage", words.with(key, &[("count", count.into())]));
    }
}

/// Without what is a complaint about the form and no error.
fn told(done: Result<(), Refused>) -> Result<Option<Complaint>, AppError> {
    match done {
        Ok(()) => Ok(None),
        Err(Refused::Words(unfit)) => Ok(Some(Complaint::Words(unfit))),
        Err(Refused::OnlyEarlier(number)) => Ok(Some(Complaint::OnlyEarlier(number))),
        Err(Refused::Decision(decide::Refused::NoSuchRule)) => Ok(Some(Complaint::Rule("refused-no-such-rule"))),
        Err(Refused::Decision(refused)) => Err(refused.into()),
    }
}

fn reasons(words: Words, form: &RedactionForm) -> Result<Reasons, Complaints> {
    let mut complaints = Complaints::default();
    if form.passage.trim().is_empty() {
        Complaint::Words(Unfit::Typed(TextRefused::Empty)).add_to(words, &mut complaints);
    }
    match Reasons::parse(&form.rule, &form.explanation) {
        Ok(reasons) if form.passage.trim().is_empty() => drop(reasons),
        Ok(reasons) => return Ok(reasons),
        Err(incomplete) => {
            if incomplete == Incomplete::NoRule {
                complaints.add("rule", words.text("refused-no-rule"));
            }
            complaints.check(words, "explanation", Reason::parse(&form.explanation));
        }
    }
    Err(complaints)
}

/// The page again, with the same reasons in the form that closes the earlier text.
async fn close_instead(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: RedactionForm,
    complaints: Complaints,
    number: i32,
) -> Result<HttpResponse, AppError> {
    let (rule, explanation) = (form.rule.clone(), form.explanation.clone());
    let why = DecisionForm { rule, explanation, ..DecisionForm::default() };
    let closing = CloseForm { text: number.to_string(), why };
    let unclosed = Some(Unclosed { form: closing, complaints: Complaints::default() });
    let returned = Returned { unclosed, redaction: Typed { form, complaints, sent: true }, ..Returned::default() };
    item::show(frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
}

/// The page again, with what was typed.
async fn again(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: RedactionForm,
    complaints: Complaints,
) -> Result<HttpResponse, AppError> {
    let returned = Returned { redaction: Typed { form, complaints, sent: true }, ..Returned::default() };
    item::show(frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
}
