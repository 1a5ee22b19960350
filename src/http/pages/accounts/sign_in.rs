//! Signing in and out.

use std::net::IpAddr;

use actix_web::http::{StatusCode, header};
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::db::Unavailable;
use crate::http::auth::{Cookie, NewKey};
use crate::http::error::AppError;
use crate::http::form::{Anybody, Posted};
use crate::http::frame::{Frame, local, see};
use crate::http::page::Page;
use crate::http::pages::accounts::mailed_link::on_the_way;
use crate::http::{address, auth};
use crate::people::password::{self, Crowded, Hashing, Password};
use crate::people::roles::Contributor;
use crate::people::sign_in::{self, Counted};
use crate::people::{Checked, Role, queries};
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
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    next: String,
    /// What was just done.
    #[serde(default)]
    done: String,
}

/// The form, as shown: never with the password in it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SignInPage {
    title: String,
    email: String,
    next: String,
    /// Where an account is created on the way there.
    sign_up: String,
    /// Where a forgotten password is replaced on the way there.
    forgot: String,
    notice: Option<String>,
    refused: Option<String>,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "account/sign_in";
}

/// Signing out, for a browser that followed a link here.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SignOutPage {
    title: String,
    signed_in: bool,
}

impl Page for SignOutPage {
    const TEMPLATE: &'static str = "account/sign_out";
}

impl SignInPage {
    fn new(frame: &Frame, email: String, next: String) -> Self {
        let (sign_up, forgot) = (on_the_way("/account/new", &next), on_the_way("/account/forgot", &next));
        Self { title: frame.words.text("nav-sign-in"), email, next, sign_up, forgot, notice: None, refused: None }
    }

    fn refused(self, why: String) -> Self {
        Self { refused: Some(why), ..self }
    }
}

/// `GET /login`
pub(in crate::http) async fn form(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let Asked { next, done } = asked.into_inner();
    let notice = match done.as_str() {
        "confirmed" | "reset" => Some(frame.words.text(&format!("done-{done}"))),
        _ if next.starts_with("/unsent/") => Some(frame.words.text("sign-in-unsent")),
        _ => None,
    };
    frame.show(&SignInPage { notice, ..SignInPage::new(&frame, String::new(), next) })
}

/// `POST /login`
pub(in crate::http) async fn sign_in(
    frame: Frame,
    cookie: Cookie,
    request: HttpRequest,
    posted: Posted<Anybody, Credentials>,
) -> Result<HttpResponse, AppError> {
    let Credentials { email, password, next } = posted.form;
    let page = SignInPage::new(&frame, email, next);
    let key = NewKey::new();
    match entered(&frame, &page.email, password, address::of(&request), key.hash()).await {
        Ok(who) => {
            auth::remember(&cookie, key)?;
            Ok(see(local(&page.next).unwrap_or_else(|| first_page(&who))))
        }
        Err(NotEntered::Refused) => {
            let page = page.refused(frame.words.text("sign-in-refused"));
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(NotEntered::Wait(until)) => {
            let seconds = seconds_until(until);
            let page = page.refused(frame.words.with("sign-in-wait", &[("seconds", seconds.into())]));
            let mut answer = frame.show_with(StatusCode::TOO_MANY_REQUESTS, &page)?;
            answer.headers_mut().insert(header::RETRY_AFTER, seconds.into());
            Ok(answer)
        }
        Err(NotEntered::Failed(cause)) => Err(cause),
    }
}

/// Checks the password, and stores the sign-in under the key of this hash.
async fn entered(
    frame: &Frame,
    email: &str,
    password: String,
    from: IpAddr,
    key_hash: [u8; 32],
) -> Result<Contributor, NotEntered> {
    let site = &frame.site;
    // What is no address has no account, and costs the same to refuse.
    let wanted = EmailAddress::parse(email).map_or_else(|_| String::new(), |address| address.as_str().to_owned());
    let counted = Counted::of(&site.config.secret, &wanted, from);
    let (now, attempt) = (frame.now, counted.clone());
    let found = site
        .db
        .write(move |conn| {
            sign_in::count_attempt(conn, &attempt, now)?;
            Ok::<_, NotEntered>(queries::to_check(conn, &wanted)?)
        })
        .await?;
    let (checked, fresh) = match hashed(&site.hashing, password, found).await {
        Ok(checked) => checked.ok_or(NotEntered::Refused)?,
        Err(crowded) => {
            // Nobody looked at the password, so that it was no wrong one.
            site.db.write(move |conn| Ok::<_, NotEntered>(sign_in::take_back(conn, &counted, now)?)).await?;
            return Err(crowded.into());
        }
    };
    site.db.write(move |conn| Ok(sign_in::enter(conn, &counted, &checked, fresh.as_deref(), &key_hash)?)).await
}

/// Whose password it is, if it is one, with a hash to store where the old one was made with less work than today's.
async fn hashed(
    hashing: &Hashing,
    password: String,
    found: Option<Checked>,
) -> Result<Option<(Checked, Option<String>)>, Crowded> {
    let opens = hashing.opens(password.clone(), found.as_ref().map(|found| found.hash.clone())).await?;
    let Some(checked) = found.filter(|_| opens) else {
        return Ok(None);
    };
    let fresh = match Password::parse(&password, &[]) {
        Ok(password) if password::is_outdated(&checked.hash, hashing.cost()) => Some(hashing.hash(password).await?),
        _ => None,
    };
    Ok(Some((checked, fresh)))
}

/// Where somebody begins who was on the way to nothing.
fn first_page(who: &Contributor) -> &'static str {
    match () {
        () if who.is(Role::Moderator) => "/moderation",
        () if who.is(Role::Organiser) => "/organise",
        () => "/desk",
    }
}

/// Why nobody was signed in, as the form tells it.
enum NotEntered {
    /// Not with this address and this password.
    Refused,
    /// Not before then.
    Wait(DateTime<Utc>),
    /// Not at all.
    Failed(AppError),
}

macro_rules! failed {
    ($($cause:ty),+) => {$(
        impl From<$cause> for NotEntered {
            fn from(cause: $cause) -> Self {
                Self::Failed(cause.into())
            }
        }
    )+};
}

failed!(diesel::result::Error, Unavailable, Crowded);

impl From<sign_in::Refused> for NotEntered {
    fn from(refused: sign_in::Refused) -> Self {
        match refused {
            sign_in::Refused::Wait(until) => Self::Wait(until),
            sign_in::Refused::Changed => Self::Refused,
            sign_in::Refused::Database(cause) => Self::Failed(cause.into()),
        }
    }
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
    auth::forget(&cookie)?;
    Ok(see("/"))
}

/// A form without fields.
#[derive(Deserialize)]
pub(in crate::http) struct NoFields {}

/// Whole seconds, and at least one.
pub(in crate::http::pages) fn seconds_until(until: DateTime<Utc>) -> u32 {
    u32::try_from((until - Utc::now()).num_seconds().max(0)).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn sign_in() -> Vec<SignInPage> {
        let (notice, refused) = (Some("Done.".into()), Some("No.".into()));
        let page = |typed: &str, notice, refused| SignInPage {
            title: "Sign in".into(),
            email: typed.into(),
            next: typed.into(),
            sign_up: "/account/new".into(),
            forgot: "/account/forgot".into(),
            notice,
            refused,
        };
        vec![page("<b>", notice, refused), page("", None, None)]
    }

    pub(in crate::http) fn sign_out() -> Vec<SignOutPage> {
        [true, false].map(|signed_in| SignOutPage { title: "Sign out".into(), signed_in }).into()
    }
}
