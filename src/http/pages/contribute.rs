//! Writing in a topic: preview, keep, submit; and what was wrong with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::composer::{self, Composer, ContributionForm};
use super::topics::TopicView;
use crate::contributions::case;
use crate::contributions::post::{self, Posted, Sending};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Filled, Posted as PostedForm};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::people::roles::Contributor;
use crate::text::markdown::{self, SanitisedHtml};
use crate::{organisations, topics};

/// The form alone: a preview, or what was wrong with it, or two texts under one key.
#[derive(Debug, Serialize)]
pub(super) struct ComposePage {
    title: String,
    topic: TopicView,
    preview: Option<SanitisedHtml>,
    /// What is stored under the same key, and where.
    stored: Option<Stored>,
    composer: Composer,
}

#[derive(Debug, Serialize)]
struct Stored {
    body: String,
    href: String,
}

impl Page for ComposePage {
    const TEMPLATE: &'static str = "topics/compose";
}

/// `POST /topics/{slug}/contributions`
pub(in crate::http) async fn contribute(
    frame: Frame,
    slug: Path<String>,
    posted: PostedForm<Contributor, ContributionForm>,
) -> Result<HttpResponse, AppError> {
    let PostedForm { by, form } = posted;
    let (slug, account) = (slug.into_inner(), by.account.id);
    let (topic, mandates) = frame
        .site
        .db
        .read(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((topic, organisations::queries::mandates_of(conn, account)?))
        })
        .await?;
    let sending = match form.action.as_str() {
        "draft" => Some(Sending::Draft),
        "submit" => Some(Sending::Submit),
        "preview" => None,
        _ => return Err(AppError::Unreadable),
    };
    let read = composer::read(frame.words, &form, &mandates);
    let page = |complaints: Complaints| ComposePage {
        title: frame.words.text("compose-title"),
        topic: TopicView::new(&frame, &topic, 0),
        preview: None,
        stored: None,
        composer: Composer::new(frame.words, &topic, &mandates, Filled { typed: form.clone(), complaints }),
    };
    let written = match read {
        Ok(written) => written,
        Err(complaints) => {
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(complaints));
        }
    };
    let Some(sending) = sending else {
        let preview = Some(markdown::render(&written.text.body));
        return frame.show(&ComposePage { preview, ..page(Complaints::default()) });
    };
    let (now, asked) = (frame.now, topic.clone());
    let posted =
        frame.site.db.write(move |conn| Ok::<_, Failed>(post::post(conn, &by, &asked, &written, sending, now)?)).await;
    match posted {
        Ok(Posted::Receipt(reference)) => Ok(see(&format!("/desk/{reference}"))),
        Ok(Posted::OtherText { reference, stored }) => {
            let page = page(Complaints::default());
            let stored = Some(Stored { body: stored, href: format!("/desk/{reference}") });
            let page = ComposePage { stored, composer: page.composer.with_fresh_key(), ..page };
            frame.show_with(StatusCode::CONFLICT, &page)
        }
        Err(Failed::Refused(refused)) => {
            let mut complaints = Complaints::default();
            let (field, complaint) = complaint(&frame, refused)?;
            complaints.add(field, complaint);
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(complaints))
        }
        Err(Failed::App(error)) => Err(error),
    }
}

/// Either a refusal, which becomes a complaint beside a field, or anything else.
enum Failed {
    Refused(post::Refused),
    App(AppError),
}

impl From<post::Refused> for Failed {
    fn from(refused: post::Refused) -> Self {
        match refused {
            post::Refused::Case(case::Refused::Database(cause)) => Self::App(cause.into()),
            refused => Self::Refused(refused),
        }
    }
}

impl From<diesel::result::Error> for Failed {
    fn from(cause: diesel::result::Error) -> Self {
        Self::App(cause.into())
    }
}

impl From<crate::db::Unavailable> for Failed {
    fn from(cause: crate::db::Unavailable) -> Self {
        Self::App(cause.into())
    }
}

fn complaint(frame: &Frame, refused: post::Refused) -> Result<(&'static str, String), AppError> {
    let words = frame.words;
    Ok(match refused {
        post::Refused::NotYet => ("body", words.text("refused-not-yet")),
        post::Refused::Closed => ("body", words.text("refused-closed")),
        post::Refused::ParentGone => ("body", words.text("refused-reply")),
        post::Refused::NoMandate => ("organisation", words.text("refused-no-mandate")),
        post::Refused::TooManyWords(limit) => {
            ("body", words.with("refused-too-many-words", &[("number", limit.into())]))
        }
        post::Refused::Case(case::Refused::ByRule(refusal)) => ("body", words.text(refusal.message_key())),
        post::Refused::Case(case::Refused::Database(cause)) => return Err(cause.into()),
    })
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::topics::samples::topic;
    use super::*;

    pub(in crate::http) fn composing() -> Vec<ComposePage> {
        let stored = Some(Stored { body: "x".into(), href: "/desk/a".into() });
        let preview = Some(SanitisedHtml::trusting_stored("<p>Hm</p>".into()));
        vec![
            ComposePage { title: "A".into(), topic: topic(true), preview, stored, composer: composer::samples::full() },
            ComposePage {
                title: "A".into(),
                topic: topic(true),
                preview: None,
                stored: None,
                composer: composer::samples::empty(),
            },
        ]
    }
}
