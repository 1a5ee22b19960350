//! What staff entered from somebody's letter, for whoever sent it: to confirm, to mend, or to refuse.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::form::{AnswerForm, FormView, ORDER, Unread};
use crate::contributions::post;
use crate::contributions::published::Published;
use crate::contributions::thread::reading;
use crate::db::Unavailable;
use crate::filings::answer::{self, Refused};
use crate::filings::{Filing, FilingState, queries};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::accounts::mailed_link::on_the_way;
use crate::http::pages::contributions::answered::AnsweredView;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::organise::filings::SourceView;
use crate::http::pages::parts::{LinkView, TimeView};
use crate::http::pages::writing::caps_view::{CapsUsed, CapsView};
use crate::http::pages::writing::contribute::complaint;
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::text::words::Words;
use crate::text::{Body, markdown};
use crate::topics::{self, Opening, Topic};

/// What somebody sent, as staff entered it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OwnFilingPage {
    title: String,
    /// Its own.
    address: String,
    topic: LinkView,
    source: SourceView,
    /// Until when it can be confirmed, while it waits.
    until: Option<TimeView>,
    /// Whether that is over.
    too_late: bool,
    errors: Vec<ComplaintLine>,
    caps: Option<CapsView>,
    /// What it answers.
    reply_to: Option<AnsweredView>,
    /// That what it was entered as a reply to cannot be answered any more.
    reply_gone: Option<String>,
    preview: Option<ExhibitView>,
    /// Missing once it was answered.
    form: Option<FormView>,
    /// Where to ask for a mandate, for whoever has none.
    ask_mandate: Option<String>,
    /// What became of it.
    outcome: Option<String>,
}

impl Page for OwnFilingPage {
    const TEMPLATE: &'static str = "desk/filing";
}

struct Loaded {
    filing: Filing,
    topic: Topic,
    opening: Opening,
    mandates: Vec<Mandate>,
    caps: Option<CapsUsed>,
    /// What it answers, where that can be read.
    answered: Option<Published>,
    /// The reference of the contribution that it became.
    became: Option<String>,
}

/// What was sent in vain, or is looked at first; nothing on a first look.
#[derive(Default)]
struct Sent {
    typed: Option<AnswerForm>,
    complaints: Complaints,
    preview: Option<ExhibitView>,
}

/// `GET /filings/{reference}`
pub(in crate::http) async fn show(frame: Frame, by: Contributor, at: Path<String>) -> Result<HttpResponse, AppError> {
    let loaded = load(&frame, by, at.into_inner(), None).await?;
    if let Some(reference) = &loaded.became {
        return Ok(see(&format!("/desk/{reference}")));
    }
    frame.show(&OwnFilingPage::new(&frame, loaded, Sent::default()))
}

/// `POST /filings/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, mut form }, reference) = (posted, at.into_inner());
    let (who, name, now, words, typed) = (by.clone(), reference.clone(), frame.now, frame.words, form.clone());
    let db = &frame.site.db;
    let done = match form.action.as_str() {
        "confirm" => {
            let confirmed = db.write(move |conn| {
                let confirmed = typed.read(conn, words, &who)?;
                Ok(answer::confirm(conn, &who, &name, confirmed, now)?)
            });
            confirmed.await.map(|case| Some(format!("/desk/{case}")))
        }
        "preview" => db.read(move |conn| Ok(typed.read(conn, words, &who).map(|_| None)?)).await,
        "refuse" => {
            let refused = db.write(move |conn| Ok(answer::refuse(conn, &who, &name, now)?));
            refused.await.map(|()| Some(format!("/filings/{reference}")))
        }
        _ => return Err(AppError::Unreadable),
    };
    let mut complaints = Complaints::default();
    let status = match done {
        Ok(Some(address)) => return Ok(see(&address)),
        Ok(None) => StatusCode::OK,
        Err(Failed::Complaints(found)) => {
            complaints = found;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Failed::Refused(Refused::NotThere)) => return Err(AppError::NotFound),
        Err(Failed::Refused(Refused::Over)) => return Err(AppError::Conflict("filing-over")),
        Err(Failed::Refused(Refused::Written(post::Refused::ParentGone))) => {
            let answered = load(&frame, by.clone(), reference.clone(), Some(form.clone())).await?;
            complaints.add("reply_to", gone(words, form.answered(&answered.filing)));
            // Sent again it stands on its own, as the complaint says.
            form.reply_to = Some(String::new());
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Failed::Refused(Refused::Written(refused))) => {
            let (field, about) = complaint(frame.words, refused)?;
            complaints.add(field, about);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Failed::Away(cause)) => return Err(cause.into()),
    };
    let loaded = load(&frame, by, reference, Some(form.clone())).await?;
    let body = Some(&form.body).filter(|_| status == StatusCode::OK).and_then(|body| Body::parse(body).ok());
    let preview = body.map(|body| ExhibitView::new(form.language(), markdown::render(&body)));
    frame.show_with(status, &OwnFilingPage::new(&frame, loaded, Sent { typed: Some(form), complaints, preview }))
}

/// Why it was not answered.
enum Failed {
    Complaints(Complaints),
    Refused(Refused),
    Away(Unavailable),
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Unread> for Failed {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Complaints(complaints) => Self::Complaints(complaints),
            Unread::Database(cause) => cause.into(),
        }
    }
}

impl From<diesel::result::Error> for Failed {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Refused(cause.into())
    }
}

impl From<Unavailable> for Failed {
    fn from(cause: Unavailable) -> Self {
        Self::Away(cause)
    }
}

/// That nothing can be answered under this number.
fn gone(words: Words, no: Option<i32>) -> String {
    words.with("filing-reply-gone", &[("no", no.unwrap_or_default().into())])
}

async fn load(
    frame: &Frame,
    by: Contributor,
    reference: String,
    typed: Option<AnswerForm>,
) -> Result<Loaded, AppError> {
    let loaded = frame.site.db.read(move |conn| {
        let (filing, slug) = queries::find_for(conn, &by, &reference)?.ok_or(AppError::NotFound)?;
        let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        let opening = topics::queries::opening(conn, topic.id)?;
        let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
        let caps = CapsUsed::by_writer(conn, topic.id, by.account.id, &mandates)?;
        let answered = match typed.unwrap_or_default().answered(&filing) {
            Some(no) => reading::live(conn, topic.id, no)?,
            None => None,
        };
        let became = filing.contribution_id.map(|id| queries::reference_of(conn, id)).transpose()?;
        Ok::<_, AppError>(Loaded { filing, topic, opening, mandates, caps, answered, became })
    });
    loaded.await
}

impl OwnFilingPage {
    fn new(frame: &Frame, loaded: Loaded, sent: Sent) -> Self {
        let words = frame.words;
        let Loaded { filing, topic, opening, mandates, caps, answered, .. } = loaded;
        let Sent { typed, complaints, preview } = sent;
        let until = filing.until(opening);
        // What was sent comes back all the same: nobody loses words.
        let too_late = filing.waits() && until <= frame.now;
        let may_send = filing.waits() && (!too_late || typed.is_some());
        let outcome = match filing.state {
            FilingState::Waiting => None,
            state => Some(words.text(&format!("filing-{}", state.label()))),
        };
        let topic_address = format!("/topics/{}", topic.slug);
        let reply_to = answered.and_then(|said| AnsweredView::new(words, &topic_address, said));
        let first_look = typed.is_none();
        let mut typed = typed.unwrap_or_else(|| AnswerForm::of(&filing));
        let is_gone = may_send && first_look && reply_to.is_none() && filing.reply_to.is_some();
        if is_gone {
            typed.reply_to = Some(String::new());
        }
        let address = format!("/filings/{}", filing.reference);
        let errors = complaints.listed(words, ORDER);
        let form = may_send.then(|| FormView::new(words, &filing, topic.word_limit, &mandates, typed, complaints));
        Self {
            title: words.text("filing-yours"),
            until: (filing.waits() && !too_late).then(|| TimeView::deadline(words, until, &topic.zone)),
            too_late,
            source: SourceView::new(words, &filing),
            topic: LinkView { href: topic_address, words: topic.title },
            caps: caps.filter(|_| form.is_some()).map(|caps| CapsView::new(words, caps)),
            reply_gone: is_gone.then(|| gone(words, filing.reply_to)),
            ask_mandate: (may_send && mandates.is_empty()).then(|| on_the_way("/account", &address)),
            address,
            reply_to,
            errors,
            preview,
            form,
            outcome,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::answered::samples::answered;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::desk::filings::form::samples::form;
    use crate::http::pages::organise::filings::samples::source;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn filings() -> Vec<OwnFilingPage> {
        let bare = || OwnFilingPage {
            title: "A".into(),
            address: "/".into(),
            topic: LinkView { href: "/".into(), words: "<b>".into() },
            source: source(),
            until: None,
            too_late: false,
            errors: vec![],
            caps: None,
            reply_to: None,
            reply_gone: None,
            preview: None,
            form: None,
            ask_mandate: None,
            outcome: Some("Over".into()),
        };
        let full = OwnFilingPage {
            until: Some(time()),
            too_late: true,
            caps: Some(crate::http::pages::writing::caps_view::samples::caps()),
            errors: vec![ComplaintLine { field: "body", words: "<b>".into() }],
            reply_to: Some(answered()),
            reply_gone: Some("<b>".into()),
            preview: Some(exhibit()),
            form: Some(form(true)),
            outcome: None,
            ..bare()
        };
        let in_person =
            OwnFilingPage { form: Some(form(false)), ask_mandate: Some("/account".into()), outcome: None, ..bare() };
        vec![full, in_person, bare()]
    }
}
