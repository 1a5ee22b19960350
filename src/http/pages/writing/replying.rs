//! The reply to which a State or organisation has a right that a contribution names: offered, and written.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use crate::contributions::right_of_reply;
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::form::Filled;
use crate::http::frame::Frame;
use crate::http::pages::parts::TimeView;
use crate::http::pages::topics::head::TopicView;
use crate::http::pages::writing::composer::{Composer, ContributionForm};
use crate::http::pages::writing::contribute::ComposePage;
use crate::organisations;
use crate::people::roles::Contributor;
use crate::topics::{self, Topic};

/// For whoever speaks for somebody who is named.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OfferView {
    href: String,
    /// Who is named.
    names: Vec<String>,
    until: TimeView,
}

/// Who of those that the reader speaks for may reply by right to what stands under this number.
pub(in crate::http::pages) async fn offer(
    frame: &Frame,
    topic: &Topic,
    no: i32,
) -> Result<Option<OfferView>, AppError> {
    let Some(who) = frame.visitor.clone().filter(|_| is_time(frame, topic)) else { return Ok(None) };
    let id = topic.id;
    let offered = frame.site.db.read(move |conn| {
        let mandates = organisations::queries::mandates_of(conn, who.account.id)?;
        Ok::<_, AppError>(right_of_reply::offered(conn, who.account.id, &mandates, id, no)?)
    });
    let names: Vec<String> = offered.await?.into_iter().map(|mandate| mandate.organisation.name).collect();
    Ok((!names.is_empty()).then(|| OfferView {
        href: format!("/topics/{}/{no}/right-of-reply", topic.slug),
        until: TimeView::deadline(frame.words, topic.replies_until(), &topic.zone),
        names,
    }))
}

fn is_time(frame: &Frame, topic: &Topic) -> bool {
    topic.opens_at <= frame.now && frame.now < topic.replies_until()
}

/// `GET /topics/{slug}/{no}/right-of-reply`
pub(in crate::http) async fn form(
    frame: Frame,
    by: Contributor,
    at: Path<(String, i32)>,
) -> Result<HttpResponse, AppError> {
    let (slug, no) = at.into_inner();
    let loaded = frame.site.db.read(move |conn| {
        let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        let answered = reading::live(conn, topic.id, no)?.ok_or(AppError::NotFound)?;
        let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
        let offered = right_of_reply::offered(conn, by.account.id, &mandates, topic.id, no)?;
        Ok::<_, AppError>((topic, answered, offered))
    });
    let (topic, answered, offered) = loaded.await?;
    if offered.is_empty() {
        return Err(AppError::NotFound);
    }
    if !is_time(&frame, &topic) {
        return Err(AppError::Conflict("refused-right-of-reply-over"));
    }
    let form = Filled::with(ContributionForm::replying(no));
    let composer = Composer::new(frame.words, &topic, &offered, Some(answered), form);
    let title = frame.words.with("right-of-reply-title", &[("no", no.into())]);
    frame.show(&ComposePage::beginning(title, TopicView::new(&frame, &topic, 0), composer))
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn offer() -> OfferView {
        OfferView { href: "/topics/a/1/right-of-reply".into(), names: vec!["<b>".into(), "x".into()], until: time() }
    }
}
