//! Earlier texts that readers can compare with the one that is read now, and closing one of them to that.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::choices::Choice;
use super::super::exhibit::ExhibitView;
use super::super::parts::TimeView;
use super::decision_form::{DecisionForm, Misread, reasons};
use super::item::show;
use super::view::Returned;
use crate::contributions::queries::closings::Comparable;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::moderation::Rule;
use crate::moderation::comparison::{self, Refused};
use crate::moderation::decide::is_forbidden;
use crate::people::roles::Moderator;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// The texts, and the form that closes one of them.
#[derive(Debug, Serialize)]
pub(super) struct EarlierReadView {
    texts: Vec<TextView>,
    rules: Vec<Choice>,
    explanation: String,
    /// Whether it was just sent and came back.
    sent: bool,
    complaints: Complaints,
}

/// One of them.
#[derive(Debug, Serialize)]
struct TextView {
    number: i32,
    chosen: bool,
    at: TimeView,
    text: ExhibitView,
}

/// Which of them, and why.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct CloseForm {
    #[serde(default)]
    text: String,
    #[serde(flatten)]
    why: DecisionForm,
}

/// What was sent in vain.
#[derive(Debug)]
pub(super) struct Unclosed {
    form: CloseForm,
    complaints: Complaints,
}

impl Unclosed {
    /// The complaints about it, each with the id of its field.
    pub(super) fn listed(&self, words: Words) -> Vec<ComplaintLine> {
        let lines = self.complaints.listed(words, &[("rule", "rule"), ("explanation", "reasons-to-author")]);
        let id = |field| if field == "rule" { "earlier-rule" } else { "earlier-explanation" };
        lines.into_iter().map(|line| ComplaintLine { field: id(line.field), ..line }).collect()
    }
}

impl EarlierReadView {
    /// Nothing, where readers can compare nothing.
    pub(super) fn new(
        words: Words,
        texts: Vec<Comparable>,
        rules: &[Rule],
        zone: &str,
        unclosed: Option<Unclosed>,
    ) -> Option<Self> {
        let sent = unclosed.is_some();
        let Unclosed { form, complaints } =
            unclosed.unwrap_or_else(|| Unclosed { form: CloseForm::default(), complaints: Complaints::default() });
        let text = |text: Comparable| TextView {
            chosen: form.text == text.number.to_string(),
            number: text.number,
            at: TimeView::exact(words, text.submitted_at, zone),
            text: ExhibitView::new(ContentLanguage::stored(&text.language), SanitisedHtml::trusting_stored(text.html)),
        };
        let choice = |rule: &Rule| Choice {
            value: rule.code.clone(),
            label: format!("{}: {}", rule.code, rule.title.told(words)),
            chosen: rule.code == form.why.rule,
        };
        let texts: Vec<TextView> = texts.into_iter().map(text).collect();
        let rules = rules.iter().map(choice).collect();
        (!texts.is_empty()).then_some(Self { texts, rules, explanation: form.why.explanation, sent, complaints })
    }
}

/// `POST /moderation/{reference}/earlier`
pub(in crate::http) async fn close(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, CloseForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let number: i32 = form.text.parse().map_err(|_| AppError::Unreadable)?;
    let reasons = match reasons(frame.words, &form.why) {
        Ok(reasons) => reasons,
        Err(Misread::Unreadable) => return Err(AppError::Unreadable),
        Err(Misread::Complaints(complaints)) => return ask_again(&frame, by, reference, form, complaints).await,
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let closed = frame.site.db.write(move |conn| match comparison::close(conn, &who, &name, number, &reasons, now) {
        Err(Refused::NoSuchRule) => Ok(false),
        other => Ok::<_, AppError>(other.map(|()| true)?),
    });
    match closed.await {
        Ok(true) => Ok(see(&format!("/moderation/{reference}"))),
        Ok(false) => {
            let mut complaints = Complaints::default();
            complaints.add("rule", frame.words.text("refused-no-such-rule"));
            ask_again(&frame, by, reference, form, complaints).await
        }
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            let returned = Returned { form: form.why, conflict, ..Returned::default() };
            show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

async fn ask_again(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: CloseForm,
    complaints: Complaints,
) -> Result<HttpResponse, AppError> {
    let returned = Returned { unclosed: Some(Unclosed { form, complaints }), ..Returned::default() };
    show(frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
}

impl From<Refused> for AppError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotThere => Self::NotFound,
            Refused::Barred(refusal) if is_forbidden(refusal) => Self::Forbidden,
            Refused::Barred(refusal) => Self::Conflict(refusal.message_key()),
            Refused::NoSuchRule => Self::Unprocessable,
            Refused::NotComparable => Self::Conflict("refusal-not-comparable"),
            Refused::Database(cause) => cause.into(),
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::exhibit::samples::exhibit;
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn earlier_read() -> EarlierReadView {
        let text = |number| TextView { number, chosen: number == 1, at: time(), text: exhibit() };
        EarlierReadView {
            texts: vec![text(2), text(1)],
            rules: vec![Choice { value: "R1".into(), label: "<b>".into(), chosen: true }],
            explanation: "<b>".into(),
            sent: true,
            complaints: Complaints::default(),
        }
    }
}
