//! The link in a letter that ends letters like it: looking asks, and only sending the form acts, because programs
//! that look after mail follow every link.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::following::buttons::kind;
use crate::http::pages::parts::Groups;
use crate::notices::unsubscribe::{self, Stop, Tells};
use crate::organisations;

/// The question, or that the letters have ended.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct UnsubscribePage {
    title: String,
    /// What would end. Nothing where it has ended, and where the link never ended anything.
    ends: Option<EndsView>,
}

/// What would end.
#[derive(Debug, Serialize)]
struct EndsView {
    what: String,
    /// What it is called, where it has a name.
    title: Option<String>,
}

impl Page for UnsubscribePage {
    const TEMPLATE: &'static str = "notices/unsubscribe";
}

/// `GET /unsubscribe/{token}`
pub(in crate::http) async fn look(frame: Frame, token: Path<String>) -> Result<HttpResponse, AppError> {
    let Some(stop) = Stop::read(&token, &frame.site.config.secret) else {
        return frame.show(&UnsubscribePage::ended(&frame));
    };
    let (tells, groups) = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>((unsubscribe::look(conn, stop)?, organisations::queries::groups(conn)?)))
        .await?;
    let groups = Groups::new(frame.words, &groups);
    let page = match tells {
        Some(tells) => UnsubscribePage {
            title: frame.words.text("unsubscribe-title"),
            ends: Some(EndsView::new(&frame, &groups, &tells)),
        },
        None => UnsubscribePage::ended(&frame),
    };
    frame.show(&page)
}

/// `POST /unsubscribe/{token}`: from the page, or from a mail program (RFC 8058), which is not sent elsewhere.
pub(in crate::http) async fn act(frame: Frame, token: Path<String>) -> Result<HttpResponse, AppError> {
    if let Some(stop) = Stop::read(&token, &frame.site.config.secret) {
        frame.site.db.write(move |conn| Ok::<_, AppError>(unsubscribe::act(conn, stop)?)).await?;
    }
    frame.show(&UnsubscribePage::ended(&frame))
}

impl UnsubscribePage {
    fn ended(frame: &Frame) -> Self {
        Self { title: frame.words.text("unsubscribed-title"), ends: None }
    }
}

impl EndsView {
    fn new(frame: &Frame, groups: &Groups, tells: &Tells) -> Self {
        let words = frame.words;
        match tells {
            Tells::One(followed) => {
                let named = followed.session.as_ref().or(followed.topic.as_ref());
                Self { what: kind(words, groups, followed), title: named.map(|(_, title)| title.clone()) }
            }
            Tells::Usual => Self { what: words.text("unsubscribe-usual"), title: None },
            Tells::Everything => Self { what: words.text("unsubscribe-everything"), title: None },
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn pages() -> Vec<UnsubscribePage> {
        let page = |ends| UnsubscribePage { title: "A".into(), ends };
        let ends = |title: Option<&str>| EndsView { what: "Topic".into(), title: title.map(str::to_owned) };
        vec![page(Some(ends(Some("<b>")))), page(Some(ends(None))), page(None)]
    }
}
