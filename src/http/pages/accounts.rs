//! Signing in and out.

use actix_web::http::StatusCode;
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

use crate::http::auth::Cookie;
use crate::http::error::AppError;
use crate::http::form::{Anybody, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::{address, auth};
use crate::people::sign_in::{self, Counted};
use crate::people::{password, queries};
use crate::text::email_address::EmailAddress;

/// What the visitor typed.
#[derive(Default, Deserialize)]
pub(in crate::http) struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    next: String,
    /// What was just done.
    #[serde(default)]
    done: String,
}

/// The form, as shown: never with the password in it.
#[derive(Debug, Serialize)]
pub(super) struct SignInPage {
    title: String,
    email: String,
    next: String,
    notice: Option<String>,
    refused: Option<String>,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "account/sign_in";
}

/// Signing out, for a browser that followed a link here.
#[derive(Debug, Serialize)]
pub(super) struct SignOutPage {
    title: String,
    signed_in: bool,
}

impl Page for SignOutPage {
    const TEMPLATE: &'static str = "account/sign_out";
}

/// `GET /login`
pub(in crate::http) async fn sign_in_form(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let Asked { next, done } = asked.into_inner();
    let notice = match done.as_str() {
        "confirmed" | "reset" => Some(frame.words.text(&format!("done-{done}"))),
        _ => None,
    };
    let title = frame.words.text("nav-sign-in");
    frame.show(&SignInPage { title, email: String::new(), next, notice, refused: None })
}

/// `POST /login`
pub(in crate::http) async fn sign_in(
    frame: Frame,
    cookie: Cookie,
    request: HttpRequest,
    posted: Posted<Anybody, Credentials>,
) -> Result<HttpResponse, AppError> {
    let Credentials { email, password, next } = posted.form;
    let site = &frame.site;
    // What is no address has no account, and costs the same to refuse.
    let wanted = EmailAddress::parse(&email).map_or_else(|_| String::new(), |address| address.as_str().to_owned());
    let counted = Counted::of(&site.config.secret, &wanted, address::of(&request));
    let (now, attempt) = (frame.now, counted.clone());
    let account = site
        .db
        .write(move |conn| {
            sign_in::count_attempt(conn, &attempt, now)?;
            Ok::<_, AppError>(queries::with_password(conn, &wanted)?)
        })
        .await?;
    let stored = account.as_ref().map(|(_, hash)| hash.clone());
    let opens = site.hashing.opens(password.clone(), stored.clone()).await?;
    let Some((id, hash)) = account.filter(|_| opens) else {
        let refused = Some(frame.words.text("sign-in-refused"));
        let page = SignInPage { title: frame.words.text("nav-sign-in"), email, next, notice: None, refused };
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let fresh = match password::Password::parse(&password, &[]) {
        Ok(password) if password::is_outdated(&hash, site.hashing.cost()) => Some(site.hashing.hash(password).await?),
        _ => None,
    };
    site.db
        .write(move |conn| {
            sign_in::forgive(conn, &counted)?;
            if let Some(fresh) = fresh {
                queries::set_password(conn, id, &fresh)?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    auth::remember(&cookie, id)?;
    Ok(see(local(&next).unwrap_or("/desk")))
}

/// `GET /logout`
pub(in crate::http) async fn sign_out_form(frame: Frame) -> Result<HttpResponse, AppError> {
    let (title, signed_in) = (frame.words.text("nav-sign-out"), frame.visitor.is_some());
    frame.show(&SignOutPage { title, signed_in })
}

/// `POST /logout`
pub(in crate::http) async fn sign_out(
    cookie: Cookie,
    _posted: Posted<Anybody, NoFields>,
) -> Result<HttpResponse, AppError> {
    auth::forget(&cookie);
    Ok(see("/"))
}

/// A form without fields.
#[derive(Deserialize)]
pub(in crate::http) struct NoFields {}

/// A path of this site, and nothing that a browser would take for another one.
fn local(next: &str) -> Option<&str> {
    let rest = next.strip_prefix('/')?;
    let plain = !rest.starts_with(['/', '\\']) && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    plain.then_some(next)
}

impl From<sign_in::Refused> for AppError {
    fn from(refused: sign_in::Refused) -> Self {
        match refused {
            sign_in::Refused::Wait(until) => {
                let seconds = (until - chrono::Utc::now()).num_seconds().max(1);
                Self::TooMany(seconds.unsigned_abs())
            }
            sign_in::Refused::Database(cause) => cause.into(),
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn sign_in() -> Vec<SignInPage> {
        let (notice, refused) = (Some("Done.".into()), Some("No.".into()));
        vec![
            SignInPage { title: "Sign in".into(), email: "<b>".into(), next: "/desk".into(), notice, refused },
            SignInPage {
                title: "Sign in".into(),
                email: String::new(),
                next: String::new(),
                notice: None,
                refused: None,
            },
        ]
    }

    pub(in crate::http) fn sign_out() -> Vec<SignOutPage> {
        [true, false].map(|signed_in| SignOutPage { title: "Sign out".into(), signed_in }).into()
    }
}

#[cfg(test)]
mod tests {
    use super::local;

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
