//! Writing in a topic: preview, keep, submit; and what was wrong with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use serde::Serialize;

use crate::contributions::case;
use crate::contributions::latest::Seen;
use crate::contributions::post::{self, Floor, Sending, Stored};
use crate::contributions::published::Published;
use crate::contributions::right_of_reply;
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, InPlace, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::topics::head::TopicView;
use crate::http::pages::writing::caps_view::CapsUsed;
use crate::http::pages::writing::composer::{self, Composer, ContributionForm};
use crate::http::pages::writing::drafting::{self, KeptView};
use crate::http::pages::writing::suggestion::SuggestionView;
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::text::markdown;
use crate::text::words::Words;
use crate::topics::{self, Topic};

/// The form alone: a preview, or what was wrong with it, or two texts under one key.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ComposePage {
    title: String,
    topic: TopicView,
    errors: Vec<ComplaintLine>,
    preview: Option<ExhibitView>,
    /// What is stored under the same key, and where.
    stored: Option<StoredView>,
    composer: Composer,
}

#[derive(Debug, Serialize)]
struct StoredView {
    body: String,
    href: String,
    /// Whether sending the form puts its text in the place of this one.
    replaced: bool,
}

impl ComposePage {
    /// The form, before anything was sent with it.
    pub(in crate::http::pages) fn beginning(title: String, topic: TopicView, composer: Composer) -> Self {
        Self { title, topic, errors: Vec::new(), preview: None, stored: None, composer }
    }
}

impl Page for ComposePage {
    const TEMPLATE: &'static str = "topics/compose";
}

/// `POST /topics/{slug}/contributions`
pub(in crate::http) async fn contribute(
    frame: Frame,
    slug: Path<String>,
    in_place: InPlace,
    posted: Posted<Contributor, ContributionForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let form = form.agreed();
    if in_place.0 && form.action == "draft" {
        return keep(&frame, by, slug.into_inner(), form).await;
    }
    let (slug, words, now, typed) = (slug.into_inner(), frame.words, frame.now, form.clone());
    let done = match form.action.as_str() {
        "preview" => frame.site.db.read(move |conn| preview(conn, words, &by, &slug, &typed)).await,
        "draft" => frame.site.db.write(move |conn| send(conn, words, &by, &slug, &typed, Sending::Draft, now)).await,
        "submit" => frame.site.db.write(move |conn| send(conn, words, &by, &slug, &typed, Sending::Submit, now)).await,
        "ask_clearance" => {
            let asking = Sending::AskClearance;
            frame.site.db.write(move |conn| send(conn, words, &by, &slug, &typed, asking, now)).await
        }
        _ => return Err(AppError::Unreadable),
    };
    let goes_on = form.goes_on();
    let page = |Scene { topic, mandates, answered, caps }: Scene, complaints: Complaints| ComposePage {
        title: words.text("compose-title"),
        topic: TopicView::new(&frame, &topic, 0),
        errors: complaints.listed(words, composer::ORDER),
        preview: None,
        stored: None,
        composer: Composer::new(words, &topic, &mandates, answered, Filled { typed: form, complaints })
            .within(words, caps),
    };
    match done {
        Ok(Done::Receipt(reference)) => Ok(see(&format!("/desk/{reference}"))),
        Ok(Done::OtherText { scene, reference, stored, draft }) => {
            // Only a form that knew of the draft goes on with it; any other begins something new.
            let draft = draft.filter(|_| goes_on);
            let page = page(scene, Complaints::default());
            let stored =
                Some(StoredView { body: stored, href: format!("/desk/{reference}"), replaced: draft.is_some() });
            let composer = match draft {
                Some(draft) => page.composer.over(draft),
                None => page.composer.with_fresh_key(),
            };
            frame.show_with(StatusCode::CONFLICT, &ComposePage { stored, composer, ..page })
        }
        Ok(Done::Previewed(scene, text, suggestion)) => {
            let page = page(scene, Complaints::default());
            let composer = page.composer.suggesting(suggestion);
            frame.show(&ComposePage { preview: Some(text), composer, ..page })
        }
        Err(Failed::Complaints(refused)) => {
            let (scene, complaints) = *refused;
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(scene, complaints))
        }
        Err(Failed::App(error)) => Err(error),
    }
}

/// Keeps a draft for the page's own script, which goes on with what is answered.
async fn keep(frame: &Frame, by: Contributor, slug: String, form: ContributionForm) -> Result<HttpResponse, AppError> {
    let (words, now) = (frame.words, frame.now);
    let kept = move |conn: &mut PgConnection| match send(conn, words, &by, &slug, &form, Sending::Typing, now)? {
        Done::Receipt(reference) => Ok(Ok(KeptView::load(conn, words, &by, &reference, now)?)),
        other => Ok(Err(other)),
    };
    match frame.site.db.write(kept).await {
        Ok(Ok(kept)) => Ok(kept.answer()),
        Ok(Err(Done::OtherText { reference, stored, draft, .. })) => {
            Ok(drafting::other_text(&stored, draft.map(|draft| draft.to_string()), &reference))
        }
        Ok(Err(_)) => Err(AppError::Unreadable),
        Err(Failed::Complaints(refused)) => Ok(drafting::complained(words, &refused.1)),
        Err(Failed::App(AppError::Conflict(changed))) => Ok(drafting::too_late(&words.text(changed))),
        Err(Failed::App(error)) => Err(error),
    }
}

/// What became of the form, with what its page needs where one is shown.
enum Done {
    Previewed(Scene, ExhibitView, Option<SuggestionView>),
    Receipt(String),
    OtherText { scene: Scene, reference: String, stored: String, draft: Option<Seen> },
}

/// What stands around the form.
struct Scene {
    topic: Topic,
    mandates: Vec<Mandate>,
    /// What it answers, if that can be read.
    answered: Option<Published>,
    caps: Option<CapsUsed>,
}

impl Scene {
    fn of(
        conn: &mut PgConnection,
        by: &Contributor,
        topic: Topic,
        mandates: Vec<Mandate>,
        form: &ContributionForm,
    ) -> QueryResult<Self> {
        let answered = match form.answered() {
            Some(no) => reading::live(conn, topic.id, no)?,
            None => None,
        };
        let caps = CapsUsed::by_writer(conn, topic.id, by.account.id, &mandates)?;
        Ok(Self { topic, mandates, answered, caps })
    }
}

fn preview(
    conn: &mut PgConnection,
    words: Words,
    by: &Contributor,
    slug: &str,
    form: &ContributionForm,
) -> Result<Done, Failed> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
    let read = composer::read(words, form, &mandates);
    let scene = Scene::of(conn, by, topic, mandates, form)?;
    match read {
        Ok(written) => {
            let text = ExhibitView::new(written.text.language, markdown::render(&written.text.body));
            let suggestion = SuggestionView::new(words, &written.text.body, written.text.language);
            Ok(Done::Previewed(scene, text, suggestion))
        }
        Err(complaints) => Err(Failed::about(scene, complaints)),
    }
}

fn send(
    conn: &mut PgConnection,
    words: Words,
    by: &Contributor,
    slug: &str,
    form: &ContributionForm,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Done, Failed> {
    let floor = Floor::take(conn, by, slug)?.ok_or(AppError::NotFound)?;
    let outcome = match composer::read(words, form, &floor.mandates) {
        Ok(written) => match post::post(conn, by, &floor, &written, sending, now) {
            Ok(Stored::Receipt(reference)) => return Ok(Done::Receipt(reference)),
            Ok(Stored::OtherText { reference, stored, draft }) => Ok((reference, stored, draft)),
            Err(refused) => {
                let mut complaints = Complaints::default();
                let (field, complaint) = complaint(words, refused)?;
                complaints.add(field, complaint);
                Err(complaints)
            }
        },
        Err(complaints) => Err(complaints),
    };
    let scene = Scene::of(conn, by, floor.topic, floor.mandates, form)?;
    match outcome {
        Ok((reference, stored, draft)) => Ok(Done::OtherText { scene, reference, stored, draft }),
        Err(complaints) => Err(Failed::about(scene, complaints)),
    }
}

/// Either a refusal, which becomes a complaint beside a field, or anything else.
enum Failed {
    Complaints(Box<(Scene, Complaints)>),
    App(AppError),
}

impl Failed {
    fn about(scene: Scene, complaints: Complaints) -> Self {
        Self::Complaints(Box::new((scene, complaints)))
    }
}

impl<E: Into<AppError>> From<E> for Failed {
    fn from(cause: E) -> Self {
        Self::App(cause.into())
    }
}

/// What is wrong, beside which field; an error where nothing is, but something changed meanwhile.
pub(in crate::http::pages) fn complaint(
    words: Words,
    refused: post::Refused,
) -> Result<(&'static str, String), AppError> {
    Ok(match refused {
        post::Refused::NotYet => ("body", words.text("refused-not-yet")),
        post::Refused::Closed => ("body", words.text("refused-closed")),
        post::Refused::ParentGone => ("body", words.text("refused-reply")),
        post::Refused::NoMandate => ("organisation", words.text("refused-no-mandate")),
        post::Refused::TooManyWords(limit) => {
            ("body", words.with("refused-too-many-words", &[("number", limit.into())]))
        }
        post::Refused::RightOfReply(refused) => match refused {
            right_of_reply::Refused::NoMandate => ("organisation", words.text("refused-right-of-reply-mandate")),
            right_of_reply::Refused::NotNamed => ("organisation", words.text("refused-right-of-reply-not-named")),
            right_of_reply::Refused::Used => ("body", words.text("refused-right-of-reply-used")),
            right_of_reply::Refused::Over => ("body", words.text("refused-right-of-reply-over")),
            right_of_reply::Refused::Database(cause) => return Err(cause.into()),
        },
        post::Refused::TranslationTooLong(language) => {
            let name = words.text(&format!("language-{}", language.as_str()));
            ("body", words.with("refused-translation-too-long", &[("language", name.into())]))
        }
        post::Refused::TranslatedIntoItself => ("language", words.text("refused-translation-of-itself")),
        post::Refused::Case(case::Refused::ByRule(refusal)) if !refusal.is_conflict() => {
            ("body", words.text(refusal.message_key()))
        }
        post::Refused::Case(refused) => return Err(refused.into()),
    })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::topics::head::samples::topic;

    pub(in crate::http) fn composing() -> Vec<ComposePage> {
        let stored = Some(StoredView { body: "x".into(), href: "/desk/a".into(), replaced: true });
        let preview = Some(crate::http::pages::contributions::exhibit::samples::exhibit());
        vec![
            ComposePage {
                title: "A".into(),
                topic: topic(true),
                errors: vec![ComplaintLine { field: "body", words: "<b>".into() }],
                preview,
                stored,
                composer: composer::samples::full(),
            },
            ComposePage {
                title: "A".into(),
                topic: topic(true),
                errors: vec![],
                preview: None,
                stored: None,
                composer: composer::samples::empty(),
            },
        ]
    }
}
