//! One rule on the administrators' desk: its texts, what a new version would change, and publishing it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::super::parts::TimeView;
use super::rule_form::{RuleForm, listed, names};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::moderation::queries::rule_versions::StoredText;
use crate::moderation::rule_texts::{Texts, Wording};
use crate::moderation::{amend, queries, rule_as_read};
use crate::people::roles::Administrator;
use crate::text::Body;
use crate::text::difference::difference;
use crate::text::language::Language;
use crate::text::words::Words;

/// A rule in force.
struct Rule {
    code: String,
    version: i32,
    since: DateTime<Utc>,
    texts: Vec<StoredText>,
}

/// The form of a rule.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct RuleDeskPage {
    title: String,
    code: String,
    action: String,
    version: i32,
    next: i32,
    since: TimeView,
    saved: bool,
    /// Another version was published since the form was shown.
    changed: bool,
    /// It reads so already.
    nothing_new: bool,
    preview: Option<PreviewView>,
    languages: Vec<LanguageView>,
    complaints: Complaints,
    errors: Vec<ComplaintLine>,
}

/// What a new version would change.
#[derive(Debug, Serialize)]
struct PreviewView {
    changes: Vec<ChangeView>,
    /// The languages in which it reads as before, one after the other.
    unchanged: String,
}

/// What it would change in one language.
#[derive(Debug, Serialize)]
struct ChangeView {
    code: &'static str,
    direction: &'static str,
    own_name: &'static str,
    title: PartView,
    body: PartView,
}

#[derive(Debug, Serialize)]
struct PartView {
    difference: Vec<PieceView>,
}

/// The fields of one language.
#[derive(Debug, Serialize)]
struct LanguageView {
    code: &'static str,
    direction: &'static str,
    own_name: &'static str,
    title_name: &'static str,
    title: String,
    body_name: &'static str,
    body: String,
}

impl Page for RuleDeskPage {
    const TEMPLATE: &'static str = "administration/rule";
}

/// What stands behind the question mark after a version was published.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    saved: String,
}

/// `GET /administration/rules/{code}`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Administrator,
    code: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let rule = load(&frame, code.into_inner()).await?;
    let form = Filled::with(RuleForm::of(rule.version, &rule.texts));
    frame.show(&RuleDeskPage { saved: !asked.saved.is_empty(), ..RuleDeskPage::new(frame.words, &rule, form) })
}

/// `POST /administration/rules/{code}`
pub(in crate::http) async fn act(
    frame: Frame,
    code: Path<String>,
    posted: Posted<Administrator, RuleForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let words = frame.words;
    let publishes = match form.action.as_str() {
        "publish" => true,
        "preview" => false,
        _ => return Err(AppError::Unreadable),
    };
    let shown_version: i32 = form.version.parse().map_err(|_| AppError::Unreadable)?;
    let rule = load(&frame, code.into_inner()).await?;
    let texts = match form.read(words) {
        Ok(texts) => texts,
        Err(complaints) => {
            // What was typed was made of the version shown, whatever is in force by now: the next look tells.
            let page = RuleDeskPage {
                version: shown_version,
                ..RuleDeskPage::new(words, &rule, Filled { typed: form, complaints })
            };
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    if publishes {
        let (code, texts) = (rule.code.clone(), texts.clone());
        let published =
            frame.site.db.write(move |conn| amend::amend(conn, &by, &code, shown_version, &texts).map_err(Problem::of));
        match published.await {
            Ok(_) => return Ok(see(&format!("/administration/rules/{}?saved=yes", rule.code))),
            // What is in force is read again below: somebody may have published it just now.
            Err(Problem::Refused) => {}
            Err(Problem::App(error)) => return Err(error),
        }
    }
    let rule = load(&frame, rule.code).await?;
    let preview = PreviewView::new(&rule, &texts);
    let changed = rule.version != shown_version;
    let page = RuleDeskPage {
        changed,
        nothing_new: preview.is_none(),
        preview,
        ..RuleDeskPage::new(words, &rule, Filled::with(form))
    };
    let status = match (changed, page.nothing_new) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, false) => StatusCode::OK,
    };
    frame.show_with(status, &page)
}

/// Why a version was not published, in the terms of the page.
enum Problem {
    /// The page says so itself: it was changed meanwhile, or reads so already.
    Refused,
    App(AppError),
}

impl Problem {
    fn of(refused: amend::Refused) -> Self {
        match refused {
            amend::Refused::NotThere => Self::App(AppError::NotFound),
            amend::Refused::Changed | amend::Refused::NothingNew => Self::Refused,
            amend::Refused::Database(cause) => Self::App(cause.into()),
        }
    }
}

impl From<diesel::result::Error> for Problem {
    fn from(cause: diesel::result::Error) -> Self {
        Self::App(cause.into())
    }
}

impl From<crate::db::Unavailable> for Problem {
    fn from(cause: crate::db::Unavailable) -> Self {
        Self::App(cause.into())
    }
}

async fn load(frame: &Frame, code: String) -> Result<Rule, AppError> {
    frame
        .site
        .db
        .read(move |conn| {
            let version = queries::rule_versions::newest(conn, &code)?.ok_or(AppError::NotFound)?;
            let texts = queries::rule_versions::texts(conn, &code, version)?;
            let versions = queries::rule_versions(conn)?;
            let since = rule_as_read(&versions, &code, Some(version)).ok_or(AppError::NotFound)?.in_force_from;
            Ok::<_, AppError>(Rule { code, version, since, texts })
        })
        .await
}

impl RuleDeskPage {
    fn new(words: Words, rule: &Rule, form: Filled<RuleForm>) -> Self {
        let Filled { typed, complaints } = form;
        let fields = |language: Language| {
            let ((title_name, body_name), (title, body)) = (names(language), typed.fields(language));
            LanguageView {
                code: language.code(),
                direction: language.direction().as_str(),
                own_name: language.own_name(),
                title_name,
                title: title.to_owned(),
                body_name,
                body: body.to_owned(),
            }
        };
        Self {
            title: words.with("rule-form-heading", &[("code", rule.code.clone().into())]),
            code: rule.code.clone(),
            action: format!("/administration/rules/{}", rule.code),
            version: rule.version,
            next: rule.version.saturating_add(1),
            since: TimeView::date(words, rule.since),
            saved: false,
            changed: false,
            nothing_new: false,
            preview: None,
            languages: Language::ALL.map(fields).into(),
            errors: listed(words, &complaints),
            complaints,
        }
    }
}

impl PreviewView {
    /// What these texts would change; nothing where the rule reads so already.
    fn new(rule: &Rule, texts: &Texts) -> Option<Self> {
        let (mut changes, mut unchanged) = (Vec::new(), Vec::new());
        for (language, wording) in texts.all() {
            let stored = rule.texts.iter().find(|text| text.language == language.code());
            if stored.is_some_and(|text| text.says(language, wording)) {
                unchanged.push(language.own_name());
            } else {
                changes.push(ChangeView::new(language, stored, wording));
            }
        }
        (!changes.is_empty()).then(|| Self { changes, unchanged: unchanged.join(" · ") })
    }
}

impl ChangeView {
    fn new(language: Language, stored: Option<&StoredText>, wording: &Wording) -> Self {
        Self {
            code: language.code(),
            direction: language.direction().as_str(),
            own_name: language.own_name(),
            title: PartView::new(stored.map(|text| text.title.as_str()), wording.title.as_str()),
            body: PartView::new(stored.map(|text| text.body.as_str()), wording.body.as_str()),
        }
    }
}

impl PartView {
    fn new(before: Option<&str>, after: &str) -> Self {
        let bodies = before.and_then(|before| Body::parse(before).ok()).zip(Body::parse(after).ok());
        let changed = bodies.and_then(|(before, after)| shown(difference(&before, &after)));
        let whole = || vec![PieceView { same: before.is_some(), added: before.is_none(), words: after.to_owned() }];
        Self { difference: changed.unwrap_or_else(whole) }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::difference_view::samples::pieces;

    pub(in crate::http) fn forms() -> Vec<RuleDeskPage> {
        let words = Words(Language::English);
        let text = StoredText { language: "en".into(), title: "<b>".into(), body: "<b>".into() };
        let rule = Rule { code: "R1".into(), version: 1, since: DateTime::UNIX_EPOCH, texts: vec![text] };
        let page = |complaints| {
            let typed = RuleForm::of(rule.version, &rule.texts);
            RuleDeskPage::new(words, &rule, Filled { typed, complaints })
        };
        let mut complaints = Complaints::default();
        complaints.add("title_en", "<b>".into());
        let part = || PartView { difference: pieces() };
        let change = ChangeView { code: "en", direction: "ltr", own_name: "English", title: part(), body: part() };
        let preview = |changes, unchanged: &str| Some(PreviewView { changes, unchanged: unchanged.into() });
        vec![
            RuleDeskPage { saved: true, changed: true, nothing_new: true, ..page(complaints) },
            RuleDeskPage { preview: preview(vec![change], "Français"), ..page(Complaints::default()) },
            RuleDeskPage { preview: preview(vec![], ""), ..page(Complaints::default()) },
        ]
    }
}
