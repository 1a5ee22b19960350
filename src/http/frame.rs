//! Around every page: the reader's language, who is signed in, and how the answer may be kept.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder};
use chrono::{DateTime, Utc};
use futures_util::Stream;
use serde::Serialize;

use super::auth;
use super::error::AppError;
use super::etag;
use super::kept::answer::Keepable;
use super::kept::keeping::Keeping;
use super::page::{Feed, Kept, Page, Rendered};
use super::reader_language::{language_cookie, negotiate, without_language};
use super::site::Site;
use super::templates;
use crate::people::Role;
use crate::people::roles::Contributor;
use crate::text::language::Language;
use crate::text::words::Words;

/// What every handler that answers with a page asks for.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) site: Data<Site>,
    pub(super) words: Words,
    pub(super) now: DateTime<Utc>,
    /// Who is signed in.
    pub(super) visitor: Option<Contributor>,
    /// Path and query as asked for.
    pub(super) here: String,
    /// What stood behind the question mark, but the language.
    query: String,
    asked_for_language: bool,
    known: Option<HeaderValue>,
    /// Whether it answers a form: the same page in another language would not have what was typed.
    answers_form: bool,
}

impl Frame {
    /// Whoever asks, as the request tells.
    pub(super) fn of(request: &HttpRequest) -> Option<Self> {
        let query = request.query_string();
        let asked: Option<String> = url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "lang")
            .map(|(_, value)| value.into_owned());
        let language = negotiate(request, asked.as_deref());
        Some(Self {
            site: request.app_data::<Data<Site>>()?.clone(),
            words: Words(language),
            now: Utc::now(),
            visitor: auth::visitor(request),
            here: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            query: without_language(query),
            asked_for_language: asked.is_some_and(|code| Language::ALL.iter().any(|known| known.code() == code)),
            known: request.headers().get(header::IF_NONE_MATCH).cloned(),
            answers_form: !request.method().is_safe(),
        })
    }

    /// Answers with a page.
    pub(super) fn show<P: Page>(&self, page: &P) -> Result<HttpResponse, AppError> {
        self.show_with(StatusCode::OK, page)
    }

    /// Answers with a page of which is known how long it holds.
    pub(super) fn show_keeping<P: Page>(&self, page: &P, keeping: Keeping) -> Result<HttpResponse, AppError> {
        self.answer(StatusCode::OK, page, keeping)
    }

    /// Answers with a page and a status.
    pub(super) fn show_with<P: Page>(&self, status: StatusCode, page: &P) -> Result<HttpResponse, AppError> {
        self.answer(status, page, Keeping::default())
    }

    fn answer<P: Page>(&self, status: StatusCode, page: &P, keeping: Keeping) -> Result<HttpResponse, AppError> {
        let html = self.render(page)?;
        let mut answer = HttpResponse::build(status);
        answer.content_type("text/html; charset=utf-8");
        answer.insert_header((header::CONTENT_LANGUAGE, self.words.0.code()));
        if self.asked_for_language {
            answer.cookie(language_cookie(self.words.0, self.site.config.is_https()));
        }
        // A copy that anybody keeps would give its readers somebody else's choice of language.
        if P::KEPT == Kept::Nowhere || status != StatusCode::OK || self.asked_for_language {
            answer.insert_header((header::CACHE_CONTROL, "no-store"));
            return Ok(answer.body(html));
        }
        Ok(self.unless_known(&mut answer, html, keeping))
    }

    /// Answers a file that is not a page, such as a feed.
    pub(super) fn file(&self, content_type: &str, body: impl Into<String>) -> HttpResponse {
        let mut answer = HttpResponse::Ok();
        answer.content_type(content_type);
        self.unless_known(&mut answer, body.into(), Keeping::default())
    }

    /// Answers a file to keep, in the reader's language; a browser that opens it all the same lets
    /// it do nothing.
    pub(super) fn download(&self, content_type: &str, name: &str, body: String) -> HttpResponse {
        self.unless_known(&mut attached(content_type, name), body, Keeping::default())
    }

    /// Answers a file to keep that comes piece by piece, because it may get longer than memory holds.
    pub(super) fn stream(
        &self,
        content_type: &str,
        name: &str,
        pieces: impl Stream<Item = Result<Bytes, AppError>> + 'static,
    ) -> HttpResponse {
        let mut answer = attached(content_type, name);
        self.may_be_kept(&mut answer);
        answer.streaming(pieces)
    }

    /// Copies of visitors may be kept by anybody, copies of somebody signed in by their own browser.
    fn may_be_kept(&self, answer: &mut HttpResponseBuilder) {
        let keep = if self.visitor.is_some() { "private, no-cache" } else { "public, max-age=0, must-revalidate" };
        answer.insert_header((header::CACHE_CONTROL, keep));
        answer.insert_header((header::VARY, "Cookie, Accept-Language"));
    }

    /// The body under its ETag, or 304 where the reader has just that. What visitors get may be kept for others.
    fn unless_known(&self, answer: &mut HttpResponseBuilder, body: String, keeping: Keeping) -> HttpResponse {
        self.may_be_kept(answer);
        let body = Bytes::from(body);
        let tag = etag::of(&body);
        let known = self.known.as_ref().is_some_and(|value| etag::matches(value, &tag));
        answer.insert_header(header::ETag(tag));
        let mut given =
            if known { answer.status(StatusCode::NOT_MODIFIED).finish() } else { answer.body(body.clone()) };
        if self.visitor.is_none() {
            given.extensions_mut().insert(Keepable { body, keeping, made_at: self.now });
        }
        given
    }

    /// What stands within a page again and again, as it was rendered before.
    pub(super) fn part<P: Page>(&self, part: &P) -> Result<Arc<str>, AppError> {
        Ok(self.site.kept_parts.render(self.words.0, part)?)
    }

    /// A part of a page as markup, to stand in the page as it is.
    pub(super) fn rendered<P: Page>(&self, part: &P) -> Result<Rendered, AppError> {
        Ok(Rendered(templates::render(self.words.0, P::TEMPLATE, part)?))
    }

    /// The page as HTML.
    pub(super) fn render<P: Page>(&self, page: &P) -> Result<String, AppError> {
        Ok(templates::render(self.words.0, P::TEMPLATE, &Framed { frame: self.view(page.feeds()), page })?)
    }

    fn view(&self, feeds: Vec<Feed>) -> FrameView {
        let language = self.words.0;
        let path = self.here.split('?').next().unwrap_or_default();
        FrameView {
            feeds,
            sections: SECTIONS.iter().map(|(href, key)| SectionView::new(self.words, path, href, key)).collect(),
            language: language.code(),
            direction: language.direction().as_str(),
            languages: Language::ALL
                .iter()
                .filter(|_| !self.answers_form)
                .map(|known| LanguageView {
                    code: known.code(),
                    direction: known.direction().as_str(),
                    own_name: known.own_name(),
                    current: *known == language,
                    // No path: one that begins with two slashes would lead to another site.
                    href: format!("?{}lang={}", self.query, known.code()),
                })
                .collect(),
            visitor: self.visitor.as_ref().map(|who| VisitorView {
                name: who.account.name.clone(),
                moderates: who.is(Role::Moderator),
                organises: who.is(Role::Organiser),
                administers: who.is(Role::Administrator),
            }),
            sign_in: format!("/login?next={}", escaped(&self.here)),
        }
    }
}

fn attached(content_type: &str, name: &str) -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.content_type(content_type);
    answer.insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    answer.insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"));
    answer
}

/// A path of this site, and nothing that a browser would take for another one.
pub(super) fn local(next: &str) -> Option<&str> {
    let rest = next.strip_prefix('/')?;
    let plain = !rest.starts_with(['/', '\\']) && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    plain.then_some(next)
}

/// A path as the value of a query.
pub(super) fn escaped(path: &str) -> String {
    url::form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

impl FromRequest for Frame {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).ok_or(AppError::NotFound))
    }
}

/// A page inside its frame.
#[derive(Serialize)]
struct Framed<'a, P: Page> {
    frame: FrameView,
    #[serde(flatten)]
    page: &'a P,
}

/// What the layout shows.
#[derive(Serialize)]
pub(super) struct FrameView {
    language: &'static str,
    direction: &'static str,
    languages: Vec<LanguageView>,
    feeds: Vec<Feed>,
    sections: Vec<SectionView>,
    visitor: Option<VisitorView>,
    sign_in: String,
}

/// The parts of the site, with the messages that name them.
const SECTIONS: [(&str, &str); 5] = [
    ("/topics", "nav-topics"),
    ("/sessions", "nav-sessions"),
    ("/summaries", "nav-summaries"),
    ("/ledger", "nav-ledger"),
    ("/rules", "nav-rules"),
];

/// A part of the site, and whether this page is it or stands in it.
#[derive(Serialize)]
struct SectionView {
    href: &'static str,
    label: String,
    current: Option<&'static str>,
}

impl SectionView {
    fn new(words: Words, path: &str, href: &'static str, key: &str) -> Self {
        let current = match path.strip_prefix(href) {
            Some("") => Some("page"),
            Some(below) if below.starts_with('/') => Some("true"),
            _ => None,
        };
        Self { href, label: words.text(key), current }
    }
}

#[derive(Serialize)]
struct LanguageView {
    code: &'static str,
    direction: &'static str,
    own_name: &'static str,
    current: bool,
    href: String,
}

#[derive(Serialize)]
struct VisitorView {
    name: String,
    moderates: bool,
    organises: bool,
    administers: bool,
}

/// Answers a successful form: look there.
pub(super) fn see(address: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, address))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    /// The frame of a page in `language`.
    pub(in crate::http) fn frame(language: Language, signed_in: bool) -> FrameView {
        FrameView {
            language: language.code(),
            direction: language.direction().as_str(),
            languages: vec![LanguageView {
                code: "ar",
                direction: "rtl",
                own_name: "العربية",
                current: signed_in,
                href: "/?lang=ar".into(),
            }],
            feeds: signed_in.then(|| Feed::atom("/topics/a.atom".into())).into_iter().collect(),
            sections: vec![SectionView::new(Words(language), "/topics", "/topics", "nav-topics")],
            visitor: signed_in.then(|| VisitorView {
                name: "Ana".into(),
                moderates: true,
                organises: true,
                administers: true,
            }),
            sign_in: "/login".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_nobody_is_sent_elsewhere() {
        assert_eq!(local("/topics/a?view=order"), Some("/topics/a?view=order"));
        for next in
            ["", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\nb", "/\t/evil.example"]
        {
            assert_eq!(local(next), None, "{next:?}");
        }
    }
}
