//! One text that was reported: what readers say about it, and the answer to them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contributions::queries::translations;
use crate::contributions::transition::event::Finding;
use crate::contributions::{ReportId, ReportState};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::parts::{GroupView, Groups, LinkView, TimeView};
use crate::http::pages::reports::outcome::report_key;
use crate::moderation::queries::rules;
use crate::moderation::reports::{self, Reported};
use crate::moderation::{Rule, rule_title};
use crate::people::roles::Moderator;
use crate::text::Reason;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::translations::ShownTranslation;
use crate::text::words::Words;

/// A text with what readers say about it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ReportedTextPage {
    title: String,
    errors: Vec<ComplaintLine>,
    conflict: Option<String>,
    in_vain: Option<String>,
    topic: LinkView,
    number: LinkView,
    case: String,
    who: String,
    group: GroupView,
    text: ExhibitView,
    is_read: bool,
    /// Whether readers can still put it beside the text that is read now.
    comparable: bool,
    said: Vec<SaidView>,
    /// Why this moderator may not answer.
    barred: Option<String>,
    form: Option<AnswerView>,
}

/// What one reader says.
#[derive(Debug, Serialize)]
struct SaidView {
    rule: String,
    rule_title: String,
    words: String,
    at: TimeView,
    state: &'static str,
    reason: Option<String>,
}

/// The form of the answer: to the reports that are shown as open.
#[derive(Debug, Serialize)]
struct AnswerView {
    shown: Vec<i64>,
    may_say_acted: bool,
    reason: String,
    complaints: Complaints,
}

/// The answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct AnswerForm {
    action: String,
    report: Vec<i64>,
    reason: String,
}

impl Page for ReportedTextPage {
    const TEMPLATE: &'static str = "moderation/report";
}

/// What comes back to whoever sent an answer in vain.
#[derive(Default)]
struct Returned {
    reason: String,
    complaints: Complaints,
    conflict: Option<String>,
}

/// `GET /moderation/reports/{report}`
pub(in crate::http) async fn item(frame: Frame, by: Moderator, at: Path<String>) -> Result<HttpResponse, AppError> {
    let name = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    show(&frame, StatusCode::OK, by, name, Returned::default()).await
}

/// `POST /moderation/reports/{report}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let name = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    let finding = match form.action.as_str() {
        "acted" => Finding::Acted,
        "no_action" => Finding::NoAction,
        _ => return Err(AppError::Unreadable),
    };
    let mut complaints = Complaints::default();
    let Some(reason) = complaints.check(frame.words, "reason", Reason::parse(&form.reason)) else {
        let returned = Returned { reason: form.reason, complaints, conflict: None };
        return show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, name, returned).await;
    };
    let shown: Vec<ReportId> = form.report.iter().copied().map(ReportId).collect();
    let (who, now) = (by.clone(), frame.now);
    let closed = frame
        .site
        .db
        .write(move |conn| Ok::<_, AppError>(reports::close(conn, &who, name, &shown, finding, &reason, now)?));
    match closed.await {
        Ok(()) => Ok(see("/moderation/reports")),
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            let returned = Returned { reason: form.reason, complaints, conflict };
            show(&frame, StatusCode::CONFLICT, by, name, returned).await
        }
        Err(error) => Err(error),
    }
}

async fn show(
    frame: &Frame,
    status: StatusCode,
    by: Moderator,
    name: Uuid,
    returned: Returned,
) -> Result<HttpResponse, AppError> {
    let loaded = frame.site.db.read(move |conn| {
        let reported = reports::load(conn, &by, name)?.ok_or(AppError::NotFound)?;
        let translations = translations::shown_with(conn, reported.listed.revision_id)?;
        Ok::<_, AppError>((reported, translations, rules(conn)?))
    });
    let (reported, translations, rules) = loaded.await?;
    frame.show_with(status, &ReportedTextPage::new(frame.words, reported, translations, &rules, returned))
}

impl ReportedTextPage {
    fn new(
        words: Words,
        reported: Reported,
        translations: Vec<ShownTranslation>,
        rules: &[Rule],
        returned: Returned,
    ) -> Self {
        let Reported { listed, said, comparable, barred, groups } = reported;
        let open: Vec<i64> = said.iter().filter(|one| one.state == ReportState::Open).map(|one| one.id.0).collect();
        let answers = !open.is_empty() && barred.is_none();
        let (is_read, no) = (listed.is_read(), listed.no);
        let address = format!("/topics/{}", listed.topic_slug);
        let Returned { reason, complaints, conflict } = returned;
        let html = SanitisedHtml::trusting_stored(listed.html);
        Self {
            title: words.text("report-item-title"),
            errors: complaints.listed(words, &[("reason", "report-close-reason")]),
            conflict,
            in_vain: Some(reason.clone()).filter(|typed| !answers && !typed.trim().is_empty()),
            number: LinkView { href: format!("{address}/{no}"), words: words.with("number", &[("no", no.into())]) },
            topic: LinkView { href: address, words: listed.topic_title },
            case: format!("/moderation/{}", listed.case),
            who: listed.spoken_as,
            group: Groups::new(words, &groups).get(&listed.group_id),
            text: ExhibitView::new(ContentLanguage::stored(&listed.language), html).with(words, translations, false),
            said: said
                .into_iter()
                .map(|one| SaidView {
                    rule_title: rules
                        .iter()
                        .find(|rule| rule.code == one.rule_code)
                        .map(|rule| rule_title(words, &rule.code, rule.title.clone()))
                        .unwrap_or_default(),
                    rule: one.rule_code,
                    words: one.explanation,
                    at: TimeView::exact(words, one.reported_at, &listed.zone),
                    state: report_key(one.state),
                    reason: one.reason,
                })
                .collect(),
            barred: barred.filter(|_| !open.is_empty()).map(|refusal| words.text(refusal.message_key())),
            form: answers.then_some(AnswerView { shown: open, may_say_acted: !is_read, reason, complaints }),
            is_read,
            comparable,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::parts::samples::{group, time};

    pub(in crate::http) fn texts() -> Vec<ReportedTextPage> {
        let link = || LinkView { href: "/".into(), words: "<b>".into() };
        let said = |answered: bool| SaidView {
            rule: "R1".into(),
            rule_title: "<b>".into(),
            words: "<b>".into(),
            at: time(),
            state: "report-open",
            reason: answered.then(|| "<b>".into()),
        };
        let sample = |full: bool| ReportedTextPage {
            title: "A".into(),
            errors: full.then(|| ComplaintLine { field: "reason", words: "<b>".into() }).into_iter().collect(),
            conflict: full.then(|| "<b>".into()),
            in_vain: full.then(|| "<b>".into()),
            topic: link(),
            number: link(),
            case: "/moderation/a".into(),
            who: "<b>".into(),
            group: group(),
            text: exhibit(),
            is_read: full,
            comparable: !full,
            said: if full { vec![said(true), said(false)] } else { vec![] },
            barred: full.then(|| "<b>".into()),
            form: full.then(|| AnswerView {
                shown: vec![1],
                may_say_acted: full,
                reason: "<b>".into(),
                complaints: Complaints::default(),
            }),
        };
        vec![sample(true), sample(false)]
    }
}
