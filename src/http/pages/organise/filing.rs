//! One text that staff entered, with the answer of its sender; and taking it back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::filings::{Failed, SourceView};
use crate::contributions::published::Published;
use crate::contributions::thread::reading;
use crate::filings::file::{self, Refused};
use crate::filings::queries::{self, ForStaff};
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::answered::AnsweredView;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::parts::{LinkView, TimeView};
use crate::people::roles::Organiser;
use crate::text::language::ContentLanguage;
use crate::text::{Body, markdown};
use crate::topics::{self, Opening};

/// One filing, for staff.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FilingPage {
    title: String,
    /// Its own.
    address: String,
    topic: LinkView,
    email: String,
    source: SourceView,
    text: Option<ExhibitView>,
    /// What it answers.
    reply_to: Option<AnsweredView>,
    /// That this cannot be answered any more.
    reply_gone: Option<String>,
    filed: TimeView,
    state: &'static str,
    state_words: String,
    answered: Option<TimeView>,
    /// Until when it can be confirmed, while it waits.
    until: Option<TimeView>,
    /// Whether that is over.
    too_late: bool,
    /// What it was published as.
    published: Option<LinkView>,
    /// What changed meanwhile, so that what was asked did not happen.
    notice: Option<String>,
    may_take_back: bool,
}

impl Page for FilingPage {
    const TEMPLATE: &'static str = "organise/filing";
}

/// What an organiser does about a filing.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct ActForm {
    #[serde(default)]
    action: String,
}

struct Loaded {
    found: ForStaff,
    opening: Opening,
    /// What it answers, where that can be read.
    answered: Option<Published>,
}

/// `GET /organise/filings/{reference}`
pub(in crate::http) async fn show(frame: Frame, _: Organiser, at: Path<String>) -> Result<HttpResponse, AppError> {
    page(&frame, at.into_inner(), StatusCode::OK, None).await
}

/// `POST /organise/filings/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Organiser, ActForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    if form.action != "take_back" {
        return Err(AppError::Unreadable);
    }
    let (name, now) = (reference.clone(), frame.now);
    let done = frame.site.db.write(move |conn| file::take_back(conn, &by, &name, now).map_err(Failed::Refused));
    match done.await {
        Ok(()) => Ok(see(&format!("/organise/filings/{reference}"))),
        Err(Failed::Refused(Refused::NotThere)) => Err(AppError::NotFound),
        Err(Failed::Refused(Refused::Database(cause))) => Err(cause.into()),
        Err(Failed::Refused(_)) => page(&frame, reference, StatusCode::CONFLICT, Some("filing-answered")).await,
        Err(Failed::Away(cause)) => Err(cause.into()),
    }
}

async fn page(
    frame: &Frame,
    reference: String,
    status: StatusCode,
    changed: Option<&str>,
) -> Result<HttpResponse, AppError> {
    let loaded = frame.site.db.read(move |conn| {
        let found = queries::by_reference(conn, &reference)?.ok_or(AppError::NotFound)?;
        let topic = found.filing.topic_id;
        let opening = topics::queries::opening(conn, topic)?;
        let answered = match found.filing.reply_to {
            Some(no) => reading::live(conn, topic, no)?,
            None => None,
        };
        Ok::<_, AppError>(Loaded { found, opening, answered })
    });
    frame.show_with(status, &FilingPage::new(frame, loaded.await?, changed))
}

impl FilingPage {
    fn new(frame: &Frame, loaded: Loaded, changed: Option<&str>) -> Self {
        let words = frame.words;
        let Loaded { found, opening, answered } = loaded;
        let ForStaff { filing, topic: (slug, topic), no } = found;
        let state = filing.state.label();
        let language = ContentLanguage::stored(&filing.language);
        let topic_address = format!("/topics/{slug}");
        let until = filing.until(opening);
        let too_late = filing.waits() && until <= frame.now;
        let reply_to = answered.and_then(|said| AnsweredView::new(words, &topic_address, said));
        let gone = filing.reply_to.filter(|_| filing.waits() && reply_to.is_none());
        Self {
            address: format!("/organise/filings/{}", filing.reference),
            title: words.with("filing-of", &[("name", filing.sender_name.as_str().into())]),
            source: SourceView::new(words, &filing),
            text: Body::parse(&filing.body).ok().map(|body| ExhibitView::new(language, markdown::render(&body))),
            filed: TimeView::exact(words, filing.filed_at, "UTC"),
            state,
            state_words: words.text(&format!("filing-{state}")),
            answered: filing.answered_at.map(|at| TimeView::exact(words, at, "UTC")),
            until: (filing.waits() && !too_late).then(|| TimeView::deadline(words, until, "UTC")),
            too_late,
            published: no.map(|no| LinkView {
                href: format!("{topic_address}/{no}"),
                words: words.with("number", &[("no", no.into())]),
            }),
            notice: changed.map(|key| words.text(key)),
            reply_gone: gone.map(|no| words.with("filing-reply-gone", &[("no", no.into())])),
            topic: LinkView { href: topic_address, words: topic },
            may_take_back: filing.waits(),
            email: filing.recipient,
            reply_to,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::answered::samples::answered;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::organise::filings::samples::source;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn filings() -> Vec<FilingPage> {
        let link = || LinkView { href: "/".into(), words: "<b>".into() };
        let page = |waits: bool| FilingPage {
            title: "<b>".into(),
            address: "/".into(),
            topic: link(),
            email: "a@b.example".into(),
            source: source(),
            text: waits.then(exhibit),
            reply_to: waits.then(answered),
            reply_gone: waits.then(|| "<b>".into()),
            filed: time(),
            state: "waiting",
            state_words: "Waits".into(),
            answered: (!waits).then(time),
            until: waits.then(time),
            too_late: waits,
            published: waits.then(link),
            notice: waits.then(|| "<b>".into()),
            may_take_back: waits,
        };
        vec![page(true), page(false)]
    }
}
