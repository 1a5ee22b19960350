//! Writing a courtesy translation beside its original.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use crate::contributions::queries::redactions;
use crate::contributions::receipt::{self, Receipt};
use crate::contributions::translate::{self, Refused, Translating, mark};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::desk::translations::view::language_name;
use crate::http::pages::parts::LinkView;
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::markdown::mark::Mark;
use crate::text::words::Words;

/// The fields, and the messages that name them.
const ORDER: &[(&str, &str)] = &[("body", "translation-text")];

/// One translation, to be written.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TranslatingPage {
    title: String,
    address: String,
    back: LinkView,
    topic: LinkView,
    original: ExhibitView,
    /// Into which language.
    name: String,
    language: &'static str,
    direction: &'static str,
    /// Names what is stored.
    seen: String,
    body: String,
    /// Whether there is one that can be taken away.
    stored: bool,
    /// Whether it can be written: not into the language of the text itself.
    writable: bool,
    /// What another window kept meanwhile.
    newer: Option<NewerView>,
    preview: Option<ExhibitView>,
    errors: Vec<ComplaintLine>,
    complaints: Complaints,
    word_limit: i32,
}

/// What is stored now, while something else was wanted of what was stored before.
#[derive(Debug, Serialize)]
struct NewerView {
    /// Nothing where another window took it away.
    stored: Option<String>,
    /// Key: what that means for what was wanted.
    explained: &'static str,
}

impl NewerView {
    fn new(stored: Option<&Body>, removing: bool) -> Self {
        let explained = match (removing, stored) {
            (true, _) => "translation-newer-kept",
            (false, Some(_)) => "translation-newer",
            (false, None) => "translation-newer-removed",
        };
        Self { stored: stored.map(|body| body.as_str().to_owned()), explained }
    }
}

impl Page for TranslatingPage {
    const TEMPLATE: &'static str = "desk/translation";
}

/// What was typed. All but the action may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct TranslationForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    body: String,
    /// What was stored when the form was made.
    seen: Option<String>,
}

/// What comes back to whoever sent the form; nothing on a first look.
#[derive(Debug, Default)]
struct Returned {
    typed: Option<String>,
    complaints: Complaints,
    /// Another one is stored than the form was made from; whether that was to be removed.
    newer: Option<bool>,
    preview: Option<ExhibitView>,
}

/// `GET /desk/{reference}/translations/{language}`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Contributor,
    at: Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (reference, language) = at.into_inner();
    let language = ContentLanguage::parse(&language).map_err(|_| AppError::NotFound)?;
    page(&frame, by, reference, language, StatusCode::OK, Returned::default()).await
}

/// `POST /desk/{reference}/translations/{language}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<(String, String)>,
    posted: Posted<Contributor, TranslationForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (reference, language) = at.into_inner();
    let language = ContentLanguage::parse(&language).map_err(|_| AppError::NotFound)?;
    // Whoever takes one away typed nothing.
    let removing = form.action == "remove";
    let typed = Some(form.body.clone()).filter(|_| !removing);
    let mut returned = Returned { typed, ..Returned::default() };
    let body = match form.action.as_str() {
        "remove" => None,
        "draft" | "preview" => match returned.complaints.check(frame.words, "body", Body::parse(&form.body)) {
            Some(body) => Some(body),
            None => return page(&frame, by, reference, language, StatusCode::UNPROCESSABLE_ENTITY, returned).await,
        },
        _ => return Err(AppError::Unreadable),
    };
    if form.action == "preview" {
        returned.preview = body.map(|body| ExhibitView::new(language, markdown::render(&body)));
        return page(&frame, by, reference, language, StatusCode::OK, returned).await;
    }
    let wanted = Translating { language, body, seen: form.seen };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let kept = frame.site.db.write(move |conn| match translate::translate(conn, &who, &name, &wanted, now) {
        Err(Refused::OfTheOriginal) => Ok(Kept::OfTheOriginal),
        Err(Refused::Newer) => Ok(Kept::Newer),
        other => other.map(|()| Kept::Stored).map_err(AppError::from),
    });
    match kept.await? {
        Kept::Stored => Ok(see(&format!("/desk/{reference}#translations"))),
        Kept::OfTheOriginal => {
            returned.complaints.add("body", frame.words.text("refused-translation-of-itself"));
            page(&frame, by, reference, language, StatusCode::UNPROCESSABLE_ENTITY, returned).await
        }
        Kept::Newer => {
            returned.newer = Some(removing);
            page(&frame, by, reference, language, StatusCode::CONFLICT, returned).await
        }
    }
}

/// What became of it.
enum Kept {
    Stored,
    OfTheOriginal,
    Newer,
}

async fn page(
    frame: &Frame,
    by: Contributor,
    reference: String,
    language: ContentLanguage,
    status: StatusCode,
    returned: Returned,
) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let loaded = frame.site.db.read(move |conn| {
        let receipt = receipt::load(conn, &by, &reference, now)?.ok_or(AppError::NotFound)?;
        let granted = redactions::granted(conn, receipt.contribution.id)?;
        Ok::<_, AppError>((receipt, granted))
    });
    let (receipt, granted) = loaded.await?;
    let is_itself = receipt.latest.language() == Some(language);
    // A translation of what cannot be sent any more is written in vain, and so is one into its own language; what is
    // stored in that language can be taken away.
    let has_to_go = is_itself && receipt.latest.translations().into_language(language).is_some();
    let first_look = returned.typed.is_none() && returned.newer.is_none();
    if first_look && (receipt.may.send.is_none() || is_itself && !has_to_go) {
        return Err(AppError::NotFound);
    }
    let shown = TranslatingPage::new(frame.words, &receipt, &granted, language, returned).ok_or(AppError::NotFound)?;
    frame.show_with(status, &shown)
}

impl TranslatingPage {
    fn new(
        words: Words,
        receipt: &Receipt,
        granted: &[Mark],
        language: ContentLanguage,
        returned: Returned,
    ) -> Option<Self> {
        let Receipt { contribution, topic, latest, .. } = receipt;
        let Returned { typed, complaints, newer, preview } = returned;
        let (original, original_language) = latest.text()?;
        let stored = latest.translations().into_language(language);
        let name = language_name(words, language);
        let back = format!("/desk/{}", contribution.reference);
        Some(Self {
            title: words.with("translation-into", &[("language", name.as_str().into())]),
            address: format!("{back}/translations/{}", language.as_str()),
            back: LinkView { href: back, words: words.text("desk-item-title") },
            topic: LinkView { href: format!("/topics/{}", topic.slug), words: topic.title.clone() },
            original: ExhibitView::new(
                ContentLanguage::stored(original_language),
                markdown::render_marked(&Body::parse(original).ok()?, granted),
            ),
            language: language.as_str(),
            direction: language.direction().as_str(),
            seen: mark(stored),
            writable: original_language != language.as_str() || typed.is_some(),
            newer: newer.map(|removing| NewerView::new(stored, removing)),
            body: typed.unwrap_or_else(|| stored.map(|body| body.as_str().to_owned()).unwrap_or_default()),
            stored: stored.is_some(),
            errors: complaints.listed(words, ORDER),
            word_limit: topic.word_limit,
            complaints,
            preview,
            name,
        })
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;

    pub(in crate::http) fn pages() -> Vec<TranslatingPage> {
        let link = |href: &str| LinkView { href: href.into(), words: "<b>".into() };
        let page = |full: bool| {
            let mut complaints = Complaints::default();
            if full {
                complaints.add("body", "<b>".into());
            }
            TranslatingPage {
                title: "A".into(),
                address: "/desk/a/translations/ar".into(),
                back: link("/desk/a"),
                topic: link("/topics/a"),
                original: exhibit(),
                name: "<b>".into(),
                language: "ar",
                direction: "rtl",
                seen: "0".into(),
                body: "<b>".into(),
                stored: full,
                writable: full,
                newer: full.then(|| NewerView { stored: Some("<b>".into()), explained: "translation-newer" }),
                preview: full.then(exhibit),
                errors: full.then(|| ComplaintLine { field: "body", words: "<b>".into() }).into_iter().collect(),
                complaints,
                word_limit: 600,
            }
        };
        let removed = TranslatingPage {
            newer: Some(NewerView { stored: None, explained: "translation-newer-removed" }),
            ..page(true)
        };
        vec![page(true), removed, page(false)]
    }
}
