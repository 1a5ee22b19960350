//! Making an account: the form, the page that sends people to their mail, and the page behind the link.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use crate::contributions::Capacity;
use crate::http::error::AppError;
use crate::http::form::{Anybody, ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, escaped, local, see};
use crate::http::page::Page;
use crate::http::pages::accounts::mailed_link::{self, Useless};
use crate::http::pages::accounts::person_fields::{GroupChoice, group_choices, language_choices};
use crate::http::pages::choices::Choice;
use crate::organisations::{self, StakeholderGroup, welcome};
use crate::people::password::Password;
use crate::people::sign_up::{self, Pending, Wanted};
use crate::text::{Name, OrganisationName};

/// The fields in their order: their ids, and the messages that name them.
const ORDER: &[(&str, &str)] = &[
    ("name", "your-name"),
    ("email", "email"),
    ("password", "password"),
    ("organisation", "organisation"),
    ("group", "sign-up-group"),
    ("capacity", "sign-up-capacity"),
    ("language", "language-of-letters"),
];

/// What the visitor typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct SignUpForm {
    email: String,
    name: String,
    password: String,
    group: String,
    organisation: String,
    capacity: String,
    language: String,
    next: String,
}

/// What stands behind the question mark: where somebody was on the way to.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    next: String,
}

/// The form, as shown: never with the password in it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SignUpPage {
    title: String,
    email: String,
    name: String,
    organisation: String,
    groups: Vec<GroupChoice>,
    capacities: Vec<Choice>,
    languages: Vec<Choice>,
    next: String,
    errors: Vec<ComplaintLine>,
    complaints: Complaints,
}

impl Page for SignUpPage {
    const TEMPLATE: &'static str = "account/new";
}

/// A letter is on its way, or is not: the page does not tell.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SentPage {
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) message: String,
    pub(in crate::http::pages) again: String,
}

impl Page for SentPage {
    const TEMPLATE: &'static str = "account/sent";
}

/// One button, because programs that look into mail follow links and press none.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ConfirmPage {
    title: String,
    name: String,
    email: String,
    complaints: Complaints,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "account/confirm";
}

/// `GET /account/new`
pub(in crate::http) async fn form(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let groups = groups(&frame).await?;
    let form = SignUpForm { next: asked.into_inner().next, ..SignUpForm::default() };
    frame.show(&SignUpPage::new(&frame, &groups, Filled::with(form)))
}

/// `POST /account/new`
pub(in crate::http) async fn ask(frame: Frame, posted: Posted<Anybody, SignUpForm>) -> Result<HttpResponse, AppError> {
    let groups = groups(&frame).await?;
    let (wanted, password) = match read(&frame, &groups, &posted.form) {
        Ok(read) => read,
        Err(complaints) => {
            let page = SignUpPage::new(&frame, &groups, Filled { typed: posted.form, complaints });
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let hash = frame.site.hashing.hash(password).await?;
    frame.site.db.write(move |conn| Ok::<_, AppError>(sign_up::ask(conn, &wanted, &hash)?)).await?;
    Ok(see("/account/new/sent"))
}

async fn groups(frame: &Frame) -> Result<Vec<StakeholderGroup>, AppError> {
    frame.site.db.public(|conn| Ok(organisations::queries::groups(conn)?)).await
}

fn read(frame: &Frame, groups: &[StakeholderGroup], typed: &SignUpForm) -> Result<(Wanted, Password), Complaints> {
    let (words, mut complaints) = (frame.words, Complaints::default());
    let email = complaints.email(words, &typed.email);
    let name = complaints.check(words, "name", Name::parse(&typed.name));
    let password = complaints.password(words, "password", &typed.password, &[&typed.email, &typed.name]);
    let group = complaints.group(words, "group", groups, &typed.group);
    let language = complaints.language(words, &typed.language);
    let capacity = Capacity::ALL.iter().copied().find(|known| known.label() == typed.capacity);
    if capacity.is_none() && !typed.capacity.is_empty() {
        complaints.add("capacity", words.text("refused-capacity"));
    }
    // Who wants to write in person only asks for no mandate.
    let named = !typed.organisation.trim().is_empty() && capacity != Some(Capacity::Personal);
    let organisation = if named {
        complaints.check(words, "organisation", OrganisationName::parse(&typed.organisation))
    } else {
        None
    };
    match (email, name, password, group, language) {
        (Some(email), Some(name), Some(password), Some(group), Some(language)) if complaints.is_empty() => {
            let next = mailed_link::way(&typed.next).map(str::to_owned);
            Ok((Wanted { email, name, group, organisation, language, next }, password))
        }
        _ => Err(complaints),
    }
}

impl SignUpPage {
    fn new(frame: &Frame, groups: &[StakeholderGroup], form: Filled<SignUpForm>) -> Self {
        let (words, Filled { typed, complaints }) = (frame.words, form);
        let capacity = |known: Capacity, chosen| Choice {
            value: known.label().to_owned(),
            label: words.text(&format!("sign-up-capacity-{}", known.label())),
            chosen,
        };
        let in_person = typed.capacity == Capacity::Personal.label();
        Self {
            title: words.text("sign-up-title"),
            groups: group_choices(words, groups, &typed.group),
            capacities: vec![capacity(Capacity::Organisation, !in_person), capacity(Capacity::Personal, in_person)],
            languages: language_choices(words, &typed.language),
            email: typed.email,
            name: typed.name,
            organisation: typed.organisation,
            next: typed.next,
            errors: complaints.listed(words, ORDER),
            complaints,
        }
    }
}

/// `GET /account/new/sent`
pub(in crate::http) async fn sent(frame: Frame) -> Result<HttpResponse, AppError> {
    let (title, message) = (frame.words.text("sent-title"), frame.words.text("sign-up-sent"));
    frame.show(&SentPage { title, message, again: "/account/new".into() })
}

/// `GET /account/confirm/{token}`
pub(in crate::http) async fn look(frame: Frame, secret: Path<String>) -> Result<HttpResponse, AppError> {
    match behind(&frame, secret.into_inner()).await? {
        Some(pending) => frame.show(&ConfirmPage::new(&frame, pending, Complaints::default())),
        None => mailed_link::gone(&frame),
    }
}

/// `POST /account/confirm/{token}`
pub(in crate::http) async fn confirm(
    frame: Frame,
    secret: Path<String>,
    posted: Posted<Anybody, ConfirmForm>,
) -> Result<HttpResponse, AppError> {
    let (secret, typed) = (secret.into_inner(), posted.form.password);
    // Only who has a link that works may make the site hash a password.
    let Some(pending) = behind(&frame, secret.clone()).await? else {
        return mailed_link::gone(&frame);
    };
    let mut complaints = Complaints::default();
    let wanted = complaints.password(frame.words, "password", &typed, &[&pending.email, &pending.name]);
    let hash = match wanted {
        None if typed.is_empty() => None,
        None => {
            let page = ConfirmPage::new(&frame, pending, complaints);
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Some(password) => Some(frame.site.hashing.hash(password).await?),
    };
    let confirmed =
        frame.site.db.write(move |conn| Ok::<_, Useless>(welcome::confirm(conn, &secret, hash.as_deref())?)).await;
    match confirmed.map(|pending| pending.next) {
        Ok(next) => Ok(see(&match next.as_deref().and_then(local) {
            Some(next) => format!("/login?done=confirmed&next={}", escaped(next)),
            None => "/login?done=confirmed".to_owned(),
        })),
        Err(useless) => useless.answer(&frame),
    }
}

async fn behind(frame: &Frame, secret: String) -> Result<Option<Pending>, AppError> {
    frame.site.db.read(move |conn| Ok::<_, AppError>(sign_up::behind(conn, &secret)?)).await
}

/// Another password than the one typed at the sign-up; or none, and that one stays.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ConfirmForm {
    password: String,
}

impl ConfirmPage {
    fn new(frame: &Frame, pending: Pending, complaints: Complaints) -> Self {
        let title = frame.words.text("confirm-title");
        Self { title, name: pending.name, email: pending.email, complaints }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::accounts::person_fields::samples::{groups, languages};
    use crate::text::language::Language;
    use crate::text::words::Words;

    pub(in crate::http) fn forms() -> Vec<SignUpPage> {
        let mut complaints = Complaints::default();
        for field in ["email", "name", "password", "group", "organisation", "capacity", "language"] {
            complaints.add(field, "<b>".into());
        }
        let words = Words(Language::English);
        let page = |typed: &str, complaints: Complaints| SignUpPage {
            title: "A".into(),
            email: typed.into(),
            name: typed.into(),
            organisation: typed.into(),
            groups: groups(),
            capacities: languages(),
            languages: languages(),
            next: typed.into(),
            errors: complaints.listed(words, ORDER),
            complaints,
        };
        vec![page("<b>", complaints), page("", Complaints::default())]
    }

    pub(in crate::http) fn sent() -> Vec<SentPage> {
        let page = |again: &str| SentPage { title: "A".into(), message: "<b>".into(), again: again.into() };
        vec![page("/account/new"), page("/account/forgot")]
    }

    pub(in crate::http) fn confirming() -> Vec<ConfirmPage> {
        let page = |name: &str, complaints| ConfirmPage {
            title: "A".into(),
            name: name.into(),
            email: "a@b.example".into(),
            complaints,
        };
        let mut complaints = Complaints::default();
        complaints.add("password", "<b>".into());
        vec![page("<b>", complaints), page("Ana", Complaints::default())]
    }
}
