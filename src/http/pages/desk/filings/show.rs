//! What staff entered from somebody's letter, for whoever sent it: to confirm, to mend, or to refuse.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::contributions::Text;
use crate::contributions::speaker::Speaker;
use crate::db::Unavailable;
use crate::filings::answer::{self, Refused};
use crate::filings::{Filing, FilingState, queries};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::choices::{Choice, languages};
use crate::http::pages::organise::filings::SourceView;
use crate::http::pages::parts::{LinkView, TimeView};
use crate::http::pages::writing::caps_view::{CapsUsed, CapsView};
use crate::http::pages::writing::composer;
use crate::http::pages::writing::contribute::complaint;
use crate::http::pages::writing::speaker_fields::{SpeakerFields, SpeakerTyped};
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;
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
    /// Missing once it was answered.
    form: Option<FormView>,
    /// What became of it.
    outcome: Option<String>,
}

#[derive(Debug, Serialize)]
struct FormView {
    body: String,
    complaints: Complaints,
    word_limit: i32,
    languages: Vec<Choice>,
    #[serde(flatten)]
    speaking: SpeakerFields,
}

impl Page for OwnFilingPage {
    const TEMPLATE: &'static str = "desk/filing";
}

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct AnswerForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    language: String,
    #[serde(flatten)]
    speaking: SpeakerTyped,
}

struct Loaded {
    filing: Filing,
    topic: Topic,
    opening: Opening,
    mandates: Vec<Mandate>,
    caps: Option<CapsUsed>,
    /// The reference of the contribution that it became.
    became: Option<String>,
}

/// `GET /filings/{reference}`
pub(in crate::http) async fn show(frame: Frame, by: Contributor, at: Path<String>) -> Result<HttpResponse, AppError> {
    let loaded = load(&frame, by, at.into_inner()).await?;
    if let Some(reference) = &loaded.became {
        return Ok(see(&format!("/desk/{reference}")));
    }
    frame.show(&OwnFilingPage::new(&frame, loaded, None, Complaints::default()))
}

/// `POST /filings/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let (who, name, now, words, typed) = (by.clone(), reference.clone(), frame.now, frame.words, form.clone());
    let db = &frame.site.db;
    let done = match form.action.as_str() {
        "confirm" => {
            let confirmed = db.write(move |conn| {
                let (text, speaker) = typed.read(conn, words, &who)?;
                Ok(answer::confirm(conn, &who, &name, text, speaker, now)?)
            });
            confirmed.await.map(|case| format!("/desk/{case}"))
        }
        "refuse" => {
            let refused = db.write(move |conn| Ok(answer::refuse(conn, &who, &name, now)?));
            refused.await.map(|()| format!("/filings/{reference}"))
        }
        _ => return Err(AppError::Unreadable),
    };
    let complaints = match done {
        Ok(address) => return Ok(see(&address)),
        Err(Failed::Complaints(complaints)) => complaints,
        Err(Failed::Refused(Refused::NotThere)) => return Err(AppError::NotFound),
        Err(Failed::Refused(Refused::Over)) => return Err(AppError::Conflict("filing-over")),
        Err(Failed::Refused(Refused::Written(refused))) => {
            let mut complaints = Complaints::default();
            let (field, about) = complaint(frame.words, refused)?;
            complaints.add(field, about);
            complaints
        }
        Err(Failed::Away(cause)) => return Err(cause.into()),
    };
    let loaded = load(&frame, by, reference).await?;
    let page = OwnFilingPage::new(&frame, loaded, Some(form), complaints);
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
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

impl AnswerForm {
    fn read(&self, conn: &mut PgConnection, words: Words, by: &Contributor) -> Result<(Text, Speaker), Failed> {
        let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
        let mut complaints = Complaints::default();
        let body = complaints.check(words, "body", Body::parse(&self.body));
        let language = complaints.check(words, "language", ContentLanguage::parse(&self.language));
        let speaker = self.speaking.read(words, &mandates, &mut complaints);
        match (body, language, speaker) {
            (Some(body), Some(language), Some(speaker)) if complaints.is_empty() => {
                Ok((Text::new(body, language), speaker))
            }
            _ => Err(Failed::Complaints(complaints)),
        }
    }
}

async fn load(frame: &Frame, by: Contributor, reference: String) -> Result<Loaded, AppError> {
    let loaded = frame.site.db.read(move |conn| {
        let (filing, slug) = queries::find_for(conn, &by, &reference)?.ok_or(AppError::NotFound)?;
        let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        let opening = topics::queries::opening(conn, topic.id)?;
        let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
        let caps = CapsUsed::by_writer(conn, topic.id, by.account.id, &mandates)?;
        let became = filing.contribution_id.map(|id| queries::reference_of(conn, id)).transpose()?;
        Ok::<_, AppError>(Loaded { filing, topic, opening, mandates, caps, became })
    });
    loaded.await
}

impl OwnFilingPage {
    fn new(frame: &Frame, loaded: Loaded, typed: Option<AnswerForm>, complaints: Complaints) -> Self {
        let words = frame.words;
        let Loaded { filing, topic, opening, mandates, caps, .. } = loaded;
        let until = filing.until(&opening);
        // What was sent comes back all the same: nobody loses words.
        let too_late = filing.waits() && until <= frame.now;
        let may_send = filing.waits() && (!too_late || typed.is_some());
        let outcome = match filing.state {
            FilingState::Waiting => None,
            state => Some(words.text(&format!("filing-{}", state.label()))),
        };
        let errors = complaints.listed(words, composer::ORDER);
        let typed = typed.unwrap_or_else(|| AnswerForm {
            body: filing.body.clone(),
            language: filing.language.clone(),
            ..AnswerForm::default()
        });
        let form = may_send.then(|| FormView {
            languages: languages(words, &typed.language),
            speaking: SpeakerFields::new(words, &mandates, &typed.speaking),
            word_limit: topic.word_limit,
            body: typed.body,
            complaints,
        });
        Self {
            title: words.text("filing-yours"),
            address: format!("/filings/{}", filing.reference),
            until: (filing.waits() && !too_late).then(|| TimeView::deadline(words, until, &topic.zone)),
            too_late,
            topic: LinkView { href: format!("/topics/{}", topic.slug), words: topic.title },
            source: SourceView::new(words, &filing),
            caps: caps.filter(|_| form.is_some()).map(|caps| CapsView::new(words, caps)),
            errors,
            form,
            outcome,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::organise::filings::samples::source;
    use crate::http::pages::parts::samples::time;
    use crate::http::pages::writing::speaker_fields;

    pub(in crate::http) fn filings() -> Vec<OwnFilingPage> {
        let topic = || LinkView { href: "/".into(), words: "<b>".into() };
        let mut complaints = Complaints::default();
        complaints.add("body", "<b>".into());
        let form = FormView {
            body: "<b>".into(),
            complaints,
            word_limit: 600,
            languages: vec![Choice { value: "en".into(), label: "English".into(), chosen: true }],
            speaking: speaker_fields::samples::full(),
        };
        let errors = vec![ComplaintLine { field: "body", words: "<b>".into() }];
        vec![
            OwnFilingPage {
                title: "A".into(),
                address: "/".into(),
                topic: topic(),
                source: source(),
                until: Some(time()),
                too_late: true,
                caps: Some(crate::http::pages::writing::caps_view::samples::caps()),
                errors,
                form: Some(form),
                outcome: None,
            },
            OwnFilingPage {
                title: "A".into(),
                address: "/".into(),
                topic: topic(),
                source: source(),
                until: None,
                too_late: false,
                caps: None,
                errors: vec![],
                form: None,
                outcome: Some("Over".into()),
            },
        ]
    }
}
