//! Forms: what was typed, and what was wrong with it. A wrong field is no error but a page.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::AppError;
use crate::text::TextRefused;
use crate::text::words::Words;

/// The largest form taken, in bytes: the longest text there is, in any script and escaped.
const LARGEST: usize = 1024 * 1024;

/// Longest time for the body of a form to arrive; the framework itself cuts slow heads only.
const SLOWEST: Duration = Duration::from_secs(10);

/// A form as it was sent, kept for an error page that gives it back.
#[derive(Clone)]
pub(super) struct Typed(Bytes);

impl Typed {
    /// What was sent, or was kept of it.
    pub(super) fn new(body: Bytes) -> Self {
        Self(body)
    }

    /// As it was sent: no longer than the longest form, whatever its fields hold.
    pub(super) fn body(&self) -> &[u8] {
        &self.0
    }

    /// Name and value of each field, in the order of the form.
    pub(super) fn fields(&self) -> impl Iterator<Item = (String, String)> {
        url::form_urlencoded::parse(&self.0).map(|(name, value)| (name.into_owned(), value.into_owned()))
    }

    /// Whether a password is among them, which is never given back and never kept.
    pub(super) fn has_password(&self) -> bool {
        self.fields().any(|(name, _)| is_password(&name))
    }
}

/// Whether a field of this name holds a password.
pub(super) fn is_password(name: &str) -> bool {
    name.contains("password")
}

/// A form, and who sent it. The form is read first, so that nothing typed is lost where the
/// sender cannot be told right now.
pub(super) struct Posted<Who, Form> {
    pub(super) by: Who,
    pub(super) form: Form,
}

/// Nobody in particular: a form that anybody may send.
pub(super) struct Anybody;

impl FromRequest for Anybody {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(_: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self))
    }
}

impl<Who, Form> FromRequest for Posted<Who, Form>
where
    Who: FromRequest<Error = AppError> + 'static,
    Form: DeserializeOwned + 'static,
{
    type Error = AppError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, AppError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let mut payload = payload.take();
        Box::pin(async move {
            let body = read(&request, &mut payload).await?;
            let by = Who::from_request(&request, &mut Payload::None).await?;
            let form = serde_html_form::from_bytes(&body).map_err(|_| AppError::Unreadable)?;
            Ok(Self { by, form })
        })
    }
}

/// Whether a script of the page sent the form, which wants to know what came of it and shows that itself.
pub(super) struct InPlace(pub(super) bool);

impl FromRequest for InPlace {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self(is_in_place(request))))
    }
}

/// Whether the answer is to be JSON, for a script.
pub(super) fn is_in_place(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|kinds| kinds.split(',').any(|kind| kind.trim().eq_ignore_ascii_case("application/json")))
}

/// Whether the body says that it is a form; one without fields need not say anything.
fn is_form(request: &HttpRequest) -> bool {
    match request.headers().get(header::CONTENT_TYPE) {
        None => true,
        Some(_) => request.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded"),
    }
}

/// Reads the body of a form, and keeps its fields for whoever answers with a page in place of the handler's.
pub(super) async fn read(request: &HttpRequest, payload: &mut Payload) -> Result<Bytes, AppError> {
    if !is_form(request) {
        return Err(AppError::Unreadable);
    }
    let body = tokio::time::timeout(SLOWEST, gather(payload)).await.map_err(|_| AppError::Slow)??;
    let body = Bytes::from(body);
    request.extensions_mut().insert(Typed::new(body.clone()));
    Ok(body)
}

async fn gather(payload: &mut Payload) -> Result<Vec<u8>, AppError> {
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|cause| match cause {
            PayloadError::Overflow => AppError::TooLarge,
            _ => AppError::Unreadable,
        })?;
        if body.len() + chunk.len() > LARGEST {
            return Err(AppError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Complaints by the name of their field, in the reader's language.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Complaints(BTreeMap<&'static str, String>);

impl Complaints {
    /// Nothing to complain about.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a complaint; the first one about a field stays.
    pub(super) fn add(&mut self, field: &'static str, complaint: String) {
        self.0.entry(field).or_insert(complaint);
    }

    /// The value, or a complaint about the field and `None`.
    pub(super) fn check<T>(&mut self, words: Words, field: &'static str, parsed: Result<T, TextRefused>) -> Option<T> {
        parsed
            .map_err(|refused| {
                let (key, number) = match (refused, field) {
                    (TextRefused::Empty, "name" | "short_name") => ("refused-no-name", None),
                    _ => refused.message_key(),
                };
                let arguments: Vec<_> = number.map(|number| ("number", number.into())).into_iter().collect();
                self.add(field, words.with(key, &arguments));
            })
            .ok()
    }
}

/// One complaint at the head of a form, with a link to its field.
#[derive(Debug, Serialize)]
pub(super) struct ComplaintLine {
    pub(super) field: &'static str,
    /// "Date: please give a date as in 2021-12-15."
    pub(super) words: String,
}

impl Complaints {
    /// All complaints in the order of the form, which is that of `fields`: their ids, and the messages that name them.
    pub(super) fn listed(&self, words: Words, fields: &[(&'static str, &'static str)]) -> Vec<ComplaintLine> {
        fields.iter().filter_map(|(field, label)| self.line(words, field, words.text(label))).collect()
    }

    /// The complaint about a field, under the words that name it.
    pub(super) fn line(&self, words: Words, field: &'static str, name: String) -> Option<ComplaintLine> {
        let complaint = within_a_sentence(self.0.get(field)?);
        let arguments = [("field", name.into()), ("complaint", complaint.into())];
        Some(ComplaintLine { field, words: words.with("form-error", &arguments) })
    }
}

/// The words as they stand behind a colon; abbreviations and names in capitals stay.
fn within_a_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

/// A form as the page shows it: the text typed so far, and complaints by field.
#[derive(Debug, Default, Serialize)]
pub(super) struct Filled<T> {
    pub(super) typed: T,
    pub(super) complaints: Complaints,
}

impl<T> Filled<T> {
    /// What was typed, without complaint.
    pub(super) fn with(typed: T) -> Self {
        Self { typed, complaints: Complaints::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn complaints_are_listed_by_name_in_the_order_of_the_form() {
        let words = Words(Language::English);
        let mut complaints = Complaints::default();
        complaints.add("date", "Please give a date.".into());
        complaints.add("zone", "CET is not taken.".into());
        complaints.add("name", "Please enter a name.".into());
        let order = [("zone", "field-zone"), ("name", "field-name"), ("title", "field-title"), ("date", "field-date")];
        let listed: Vec<_> =
            complaints.listed(words, &order).into_iter().map(|line| (line.field, line.words)).collect();
        assert_eq!(
            listed,
            [
                ("zone", "Time zone: CET is not taken.".to_owned()),
                ("name", "Full name: please enter a name.".to_owned()),
                ("date", "Date: please give a date.".to_owned())
            ]
        );
    }
}
