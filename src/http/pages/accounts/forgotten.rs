//! A forgotten password: asking for a link, and choosing a new one behind it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::http::error::AppError;
use crate::http::form::{Anybody, Complaints, Posted};
use crate::http::frame::{Frame, escaped, see};
use crate::http::page::Page;
use crate::http::pages::accounts::mailed_link::{self, Useless, on_the_way};
use crate::http::pages::accounts::sign_up::SentPage;
use crate::people::forgotten;

/// The address typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ForgotForm {
    email: String,
    next: String,
}

/// What stands behind the question mark: where somebody was on the way to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    next: String,
}

/// The form that asks for the address.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ForgotPage {
    title: String,
    email: String,
    next: String,
    sign_in: String,
    complaints: Complaints,
}

impl Page for ForgotPage {
    const TEMPLATE: &'static str = "account/forgot";
}

/// The password typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ResetForm {
    password: String,
}

/// The form that asks for the new password.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ResetPage {
    title: String,
    email: String,
    complaints: Complaints,
}

impl Page for ResetPage {
    const TEMPLATE: &'static str = "account/reset";
}

/// `GET /account/forgot`
pub(in crate::http) async fn form(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let form = ForgotForm { email: String::new(), next: asked.into_inner().next };
    frame.show(&ForgotPage::new(&frame, form, Complaints::default()))
}

/// `POST /account/forgot`
pub(in crate::http) async fn ask(frame: Frame, posted: Posted<Anybody, ForgotForm>) -> Result<HttpResponse, AppError> {
    let (form, mut complaints) = (posted.form, Complaints::default());
    let Some(email) = complaints.email(frame.words, &form.email) else {
        let page = ForgotPage::new(&frame, form, complaints);
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let sent = on_the_way("/account/forgot/sent", &form.next);
    let ask = move |conn: &mut PgConnection| forgotten::ask(conn, &email, mailed_link::way(&form.next));
    frame.site.db.write(move |conn| Ok::<_, AppError>(ask(conn)?)).await?;
    Ok(see(&sent))
}

/// `GET /account/forgot/sent`
pub(in crate::http) async fn sent(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let message = frame.words.with("forgot-sent", &[("minutes", forgotten::MINUTES.into())]);
    let again = on_the_way("/account/forgot", &asked.next);
    frame.show(&SentPage { title: frame.words.text("sent-title"), message, again })
}

/// `GET /account/reset/{token}`
pub(in crate::http) async fn look(frame: Frame, secret: Path<String>) -> Result<HttpResponse, AppError> {
    match owner(&frame, secret.into_inner()).await? {
        Some(email) => frame.show(&ResetPage::new(&frame, email, Complaints::default())),
        None => mailed_link::gone(&frame),
    }
}

/// `POST /account/reset/{token}`
pub(in crate::http) async fn reset(
    frame: Frame,
    secret: Path<String>,
    asked: Query<Asked>,
    posted: Posted<Anybody, ResetForm>,
) -> Result<HttpResponse, AppError> {
    let (secret, site) = (secret.into_inner(), frame.site.clone());
    // Only who has a link that works may make the site hash a password.
    let Some(email) = owner(&frame, secret.clone()).await? else {
        return mailed_link::gone(&frame);
    };
    let mut complaints = Complaints::default();
    let Some(password) = complaints.password(frame.words, "password", &posted.form.password, &[&email]) else {
        let page = ResetPage::new(&frame, email, complaints);
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let (hash, config) = (site.hashing.hash(password).await?, site.config.clone());
    let done = site.db.write(move |conn| Ok::<_, Useless>(forgotten::reset(conn, &secret, &hash, &config.secret)?));
    match done.await {
        Ok(_) => Ok(see(&match mailed_link::way(&asked.next) {
            Some(next) => format!("/login?done=reset&next={}", escaped(next)),
            None => "/login?done=reset".to_owned(),
        })),
        Err(useless) => useless.answer(&frame),
    }
}

async fn owner(frame: &Frame, secret: String) -> Result<Option<String>, AppError> {
    let owner = frame.site.db.read(move |conn| Ok::<_, AppError>(forgotten::owner(conn, &secret)?)).await?;
    Ok(owner.map(|account| account.email))
}

impl ForgotPage {
    fn new(frame: &Frame, form: ForgotForm, complaints: Complaints) -> Self {
        let ForgotForm { email, next } = form;
        let sign_in = on_the_way("/login", &next);
        Self { title: frame.words.text("forgot-title"), email, next, sign_in, complaints }
    }
}

impl ResetPage {
    fn new(frame: &Frame, email: String, complaints: Complaints) -> Self {
        Self { title: frame.words.text("reset-title"), email, complaints }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    fn complaint(field: &'static str) -> Complaints {
        let mut complaints = Complaints::default();
        complaints.add(field, "<b>".into());
        complaints
    }

    pub(in crate::http) fn asking() -> Vec<ForgotPage> {
        let page = |typed: &str, complaints| ForgotPage {
            title: "A".into(),
            email: typed.into(),
            next: typed.into(),
            sign_in: "/login".into(),
            complaints,
        };
        vec![page("<b>", complaint("email")), page("", Complaints::default())]
    }

    pub(in crate::http) fn choosing() -> Vec<ResetPage> {
        let page = |email: &str, complaints| ResetPage { title: "A".into(), email: email.into(), complaints };
        vec![page("<b>", complaint("password")), page("a@b.example", Complaints::default())]
    }
}
