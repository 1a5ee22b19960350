//! The language that somebody reads in: asked for in the address, chosen before, or preferred by the browser.

use actix_web::HttpRequest;
use actix_web::http::header;

use crate::text::language::Language;

/// Keeps the choice.
const LANGUAGE_COOKIE: &str = "language";

/// The language of whoever asks for none in the address.
pub(super) fn of_visitor(request: &HttpRequest) -> Language {
    negotiate(request, None)
}

/// The language to answer in, where the address asks for this one or none.
pub(super) fn negotiate(request: &HttpRequest, asked: Option<&str>) -> Language {
    let cookie = request.cookie(LANGUAGE_COOKIE);
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::negotiate(asked, cookie.as_ref().map(actix_web::cookie::Cookie::value), accepted)
}

/// The query without the language that it asks for, ready for another one to follow.
pub(super) fn without_language(query: &str) -> String {
    let others = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "lang");
    others
        .map(|(name, value)| {
            url::form_urlencoded::Serializer::new(String::new()).append_pair(&name, &value).finish() + "&"
        })
        .collect()
}

/// The cookie that keeps a choice for a year.
pub(super) fn language_cookie(language: Language, secure: bool) -> actix_web::cookie::Cookie<'static> {
    actix_web::cookie::Cookie::build(LANGUAGE_COOKIE, language.code())
        .path("/")
        .secure(secure)
        .http_only(true)
        .same_site(actix_web::cookie::SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::days(365))
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_keeps_what_was_asked_for() {
        assert_eq!(without_language(""), "");
        assert_eq!(without_language("lang=fr"), "");
        assert_eq!(without_language("view=order&lang=fr&from=3"), "view=order&from=3&");
        assert_eq!(without_language("q=a%26b%22"), "q=a%26b%22&");
    }
}
