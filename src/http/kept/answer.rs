//! An answer that was made before: its body, its body compressed, and the headers that describe them.

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, EntityTag, HeaderMap, HeaderName, HeaderValue};
use actix_web::web::Bytes;
use chrono::{DateTime, Utc};

use super::holding::Holding;
use super::keeping::Keeping;
use crate::db::changes::{Changes, Moment};
use crate::http::{etag, gzip};

/// What is kept beside the bodies, in bytes, at most about.
const BESIDE: usize = 2048;

/// What a handler says of an answer that visitors may share.
pub(in crate::http) struct Keepable {
    pub(in crate::http) body: Bytes,
    pub(in crate::http) keeping: Keeping,
    pub(in crate::http) made_at: DateTime<Utc>,
}

/// An answer as it is kept.
#[derive(Clone)]
pub(in crate::http) struct KeptAnswer {
    body: Bytes,
    gzip: Gzip,
    tag: Tag,
    gzip_tag: Tag,
    headers: Vec<(HeaderName, HeaderValue)>,
    holding: Holding,
}

/// The name of an answer, also as it stands in headers.
#[derive(Clone)]
struct Tag {
    tag: EntityTag,
    header: HeaderValue,
}

impl Tag {
    fn new(tag: EntityTag) -> Self {
        // A digest in hexadecimal digits is always one.
        let header = HeaderValue::try_from(tag.to_string()).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        Self { tag, header }
    }

    /// Whether a reader names it; most send it back as they got it.
    fn is_named(&self, by: &HeaderValue) -> bool {
        *by == self.header || etag::matches(by, &self.tag)
    }
}

/// The compressed form, made once.
#[derive(Clone)]
enum Gzip {
    NotYet,
    Useless,
    Made(Bytes),
}

impl KeptAnswer {
    /// Keeps the body and the headers that describe it; those of the request come anew each time.
    pub(super) fn new(keepable: Keepable, headers: &HeaderMap, read_at: Moment) -> Self {
        let own = [header::ETAG, header::CONTENT_LENGTH, header::VARY];
        let vary = HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie");
        let tag = etag::of(&keepable.body);
        Self {
            headers: headers
                .iter()
                .filter(|(name, _)| !own.contains(name))
                .map(|(name, value)| (name.clone(), value.clone()))
                .chain([(header::VARY, vary)])
                .collect(),
            gzip_tag: Tag::new(EntityTag::new_strong(format!("{}-gzip", tag.tag()))),
            tag: Tag::new(tag),
            gzip: Gzip::NotYet,
            body: keepable.body,
            holding: Holding::new(keepable.keeping, read_at, keepable.made_at),
        }
    }

    /// Whether it says what an answer made now would say.
    pub(super) fn holds(&self, changes: &Changes) -> bool {
        self.holding.still(changes)
    }

    /// Bytes that it takes, about.
    pub(super) fn weight(&self) -> usize {
        let gzip = if let Gzip::Made(bytes) = &self.gzip { bytes.len() } else { 0 };
        self.body.len() + gzip + BESIDE
    }

    /// Whether this reader would have it compressed, and it is not yet.
    pub(super) fn wants_compressing(&self, asked: &HeaderMap) -> bool {
        matches!(self.gzip, Gzip::NotYet) && gzip::is_accepted(asked)
    }

    /// The same with its compressed form. Takes milliseconds.
    pub(super) fn compressed(mut self) -> Self {
        self.gzip = gzip::compressed(&self.body).map_or(Gzip::Useless, |gzip| Gzip::Made(gzip.into()));
        self
    }

    /// The answer to a reader: nothing but its name to whoever has it already.
    pub(super) fn to(&self, asked: &HeaderMap) -> HttpResponse {
        let gzip = match &self.gzip {
            Gzip::Made(bytes) if gzip::is_accepted(asked) => Some(bytes),
            _ => None,
        };
        let tag = if gzip.is_some() { &self.gzip_tag } else { &self.tag };
        let known = asked.get(header::IF_NONE_MATCH).is_some_and(|value| self.is_known(value));
        let status = if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut answer: HttpResponse<BoxBody> = HttpResponse::new(status);
        let headers = answer.headers_mut();
        for (name, value) in &self.headers {
            if !known || [header::CACHE_CONTROL, header::VARY].contains(name) {
                headers.append(name.clone(), value.clone());
            }
        }
        headers.insert(header::ETAG, tag.header.clone());
        if known {
            return answer;
        }
        if gzip.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        answer.set_body(BoxBody::new(gzip.unwrap_or(&self.body).clone()))
    }

    fn is_known(&self, named: &HeaderValue) -> bool {
        self.tag.is_named(named) || self.gzip_tag.is_named(named)
    }
}
