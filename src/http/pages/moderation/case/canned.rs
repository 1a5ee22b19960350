//! Starting the reasons from a text that stands ready.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use crate::contributions::DecisionKind;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::Frame;
use crate::http::pages::moderation::case::decision_form::DecisionForm;
use crate::http::pages::moderation::case::item;
use crate::moderation::queries::{canned as queries, review};
use crate::people::roles::Moderator;
use crate::text::language::Language;

/// The form of the decision as far as it was filled in, and which text to start from.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct CannedForm {
    #[serde(flatten)]
    decision: DecisionForm,
    #[serde(default)]
    canned: String,
}

/// `POST /moderation/{reference}/canned`: the page again, with the text in the form. Like every form about a case
/// it keeps the claim.
pub(in crate::http) async fn fill_in(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, CannedForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form: CannedForm { decision, canned } }, reference) = (posted, at.into_inner());
    let (rule, kind) = canned.split_once('-').ok_or(AppError::Unreadable)?;
    let kind = DecisionKind::of_label(kind).ok_or(AppError::Unreadable)?;
    let (name, code) = (reference.clone(), rule.to_owned());
    let text = frame.site.db.read(move |conn| {
        let case = review::sent(conn, &name)?.ok_or(AppError::NotFound)?;
        let theirs = Language::from_tag(&queries::language_of(conn, case.author_id)?).unwrap_or(Language::English);
        let all = queries::canned(conn, &[theirs.code()])?;
        Ok::<_, AppError>(all.into_iter().find(|text| text.rule_code == code && text.kind == kind))
    });
    let text = text.await?.ok_or(AppError::Unprocessable)?;
    item::carry(&frame, by, reference, decision.started_from(text)).await
}
