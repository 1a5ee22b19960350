//! One's own account: for whom one may speak, how one is shown, the password.

use actix_web::http::StatusCode;
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

use crate::http::auth::{Cookie, NewKey};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::accounts::mailed_link::way;
use crate::http::pages::accounts::person_fields::{GroupChoice, group_choices, language_choices};
use crate::http::pages::accounts::sign_in::seconds_until;
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::{GroupView, Groups};
use crate::http::{address, auth};
use crate::organisations::{self, Mandate, MandateStatus, join};
use crate::people::queries;
use crate::people::roles::Contributor;
use crate::people::settings::{self, Profile};
use crate::people::sign_in::{self, Counted};
use crate::text::{Name, OrganisationName};

/// The fields of all forms in their order: their ids, and the messages that name them.
const ORDER: &[(&str, &str)] = &[
    ("organisation", "organisation"),
    ("organisation_group", "account-its-group"),
    ("name", "your-name"),
    ("group", "you-belong-to"),
    ("language", "language-of-letters"),
    ("old_password", "old-password"),
    ("new_password", "new-password"),
];

/// My account.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AccountPage {
    title: String,
    notice: Option<String>,
    email: String,
    mandates: Vec<MandateView>,
    /// Whether the form for another organisation is open.
    asking: bool,
    /// Where whoever asked for a mandate goes on.
    next: String,
    organisation: String,
    organisation_groups: Vec<GroupChoice>,
    name: String,
    groups: Vec<GroupChoice>,
    languages: Vec<Choice>,
    errors: Vec<ComplaintLine>,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct MandateView {
    organisation: String,
    group: GroupView,
    state: &'static str,
    state_words: String,
    explained: String,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "account/show";
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    done: String,
    /// Where its reader was, who came to ask for a mandate.
    #[serde(default)]
    next: String,
}

/// Any of the forms on the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct AccountForm {
    action: String,
    name: String,
    group: String,
    language: String,
    organisation: String,
    organisation_group: String,
    old_password: String,
    new_password: String,
    next: String,
}

/// `GET /account`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Contributor,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let Asked { done, next } = asked.into_inner();
    let form = Filled::with(AccountForm { next, ..AccountForm::default() });
    frame.show(&AccountPage::new(&frame, &by, form, &done).await?)
}

/// `POST /account`
pub(in crate::http) async fn act(
    frame: Frame,
    cookie: Cookie,
    request: HttpRequest,
    posted: Posted<Contributor, AccountForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let done = match form.action.as_str() {
        "profile" => change_profile(&frame, &by, &form).await?,
        "mandate" => ask_for_mandate(&frame, &by, &form).await?,
        "password" => {
            let counted = Counted::of(&frame.site.config.secret, &by.account.email, address::of(&request));
            change_password(&frame, &by, &form, &cookie, counted).await?
        }
        _ => return Err(AppError::Unprocessable),
    };
    match done {
        Ok(to) => Ok(see(&to)),
        Err(complaints) => {
            let page = AccountPage::new(&frame, &by, Filled { typed: form, complaints }, "").await?;
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Where to go next, or what was wrong with the form.
type Done = Result<String, Complaints>;

async fn change_profile(frame: &Frame, by: &Contributor, form: &AccountForm) -> Result<Done, AppError> {
    let groups = frame.site.db.public(|conn| Ok::<_, AppError>(organisations::queries::groups(conn)?)).await?;
    let (words, mut complaints) = (frame.words, Complaints::default());
    let name = complaints.check(words, "name", Name::parse(&form.name));
    let group = complaints.group(words, "group", &groups, &form.group);
    let language = complaints.language(words, &form.language);
    let (Some(name), Some(group), Some(language)) = (name, group, language) else {
        return Ok(Err(complaints));
    };
    let (by, profile) = (by.clone(), Profile { name, group, language });
    frame.site.db.write(move |conn| Ok::<_, AppError>(settings::change_profile(conn, &by, &profile)?)).await?;
    Ok(Ok(format!("/account?done=profile&lang={}", language.code())))
}

async fn ask_for_mandate(frame: &Frame, by: &Contributor, form: &AccountForm) -> Result<Done, AppError> {
    let groups = frame.site.db.public(|conn| Ok::<_, AppError>(organisations::queries::groups(conn)?)).await?;
    let (words, mut complaints) = (frame.words, Complaints::default());
    let name = complaints.check(words, "organisation", OrganisationName::parse(&form.organisation));
    let typed = if form.organisation_group.is_empty() { &by.account.group_id } else { &form.organisation_group };
    let group = complaints.group(words, "organisation_group", &groups, typed);
    let (Some(name), Some(group)) = (name, group) else {
        return Ok(Err(complaints));
    };
    let by = by.clone();
    let too_many = frame.site.db.write(move |conn| match join::ask_for(conn, &by, &name, &group) {
        Ok(()) => Ok::<_, AppError>(false),
        Err(join::NotAsked::TooMany) => Ok(true),
        Err(join::NotAsked::Database(cause)) => Err(cause.into()),
    });
    if too_many.await? {
        complaints.add("organisation", words.text("refused-many-mandates"));
        return Ok(Err(complaints));
    }
    Ok(Ok(way(&form.next).unwrap_or("/account?done=mandate").to_owned()))
}

/// The old password counts like an attempt to sign in: a browser left open is no way to guess it.
async fn change_password(
    frame: &Frame,
    by: &Contributor,
    form: &AccountForm,
    cookie: &Cookie,
    counted: Counted,
) -> Result<Done, AppError> {
    let (site, mut complaints) = (&frame.site, Complaints::default());
    let about = [by.account.email.as_str(), by.account.name.as_str()];
    let Some(wanted) = complaints.password(frame.words, "new_password", &form.new_password, &about) else {
        return Ok(Err(complaints));
    };
    let (now, attempt, email) = (frame.now, counted.clone(), by.account.email.clone());
    let found = site
        .db
        .write(move |conn| {
            sign_in::count_attempt(conn, &attempt, now)?;
            Ok::<_, AppError>(queries::to_check(conn, &email)?)
        })
        .await?;
    let opens = site.hashing.opens(form.old_password.clone(), found.as_ref().map(|found| found.hash.clone())).await?;
    let changed = match found.filter(|_| opens) {
        Some(checked) => {
            let (key, hash) = (NewKey::new(), site.hashing.hash(wanted).await?);
            let key_hash = key.hash();
            let changed = site.db.write(move |conn| {
                match settings::change_password(conn, &checked, &hash, &key_hash) {
                    Ok(()) => sign_in::forgive(conn, &counted)?,
                    Err(settings::Refused::Changed) => return Ok(false),
                    Err(settings::Refused::Database(cause)) => return Err(cause.into()),
                }
                Ok::<_, AppError>(true)
            });
            changed.await?.then_some(key)
        }
        None => None,
    };
    let Some(key) = changed else {
        complaints.add("old_password", frame.words.text("refused-old-password"));
        return Ok(Err(complaints));
    };
    auth::remember(cookie, key)?;
    Ok(Ok("/account?done=password".to_owned()))
}

impl From<sign_in::Refused> for AppError {
    fn from(refused: sign_in::Refused) -> Self {
        match refused {
            sign_in::Refused::Wait(until) => Self::TooMany(seconds_until(until).into()),
            sign_in::Refused::Changed => Self::Conflict("refused-old-password"),
            sign_in::Refused::Database(cause) => cause.into(),
        }
    }
}

impl AccountPage {
    async fn new(frame: &Frame, by: &Contributor, form: Filled<AccountForm>, done: &str) -> Result<Self, AppError> {
        let (words, account) = (frame.words, by.account.clone());
        let (groups, mandates) = frame
            .site
            .db
            .read(move |conn| {
                let mandates = organisations::queries::all_mandates_of(conn, account.id)?;
                Ok::<_, AppError>((organisations::queries::groups(conn)?, mandates))
            })
            .await?;
        let Filled { typed, complaints } = form;
        let known = Groups::new(words, &groups);
        // A form about something else carries no name.
        let profile = typed.action == "profile";
        let or = |typed: &str, stored: &str| if profile { typed.to_owned() } else { stored.to_owned() };
        let organisation_group =
            if typed.organisation_group.is_empty() { &by.account.group_id } else { &typed.organisation_group };
        let own_group = if typed.group.is_empty() { &by.account.group_id } else { &typed.group };
        Ok(Self {
            title: words.text("account-title"),
            notice: words.known(&format!("account-done-{done}")).filter(|_| !done.is_empty()),
            email: by.account.email.clone(),
            mandates: mandates.into_iter().map(|mandate| MandateView::new(frame, &known, mandate)).collect(),
            asking: typed.action == "mandate" || way(&typed.next).is_some(),
            next: way(&typed.next).unwrap_or_default().to_owned(),
            organisation_groups: group_choices(words, &groups, join::group_of(organisation_group)),
            organisation: typed.organisation,
            name: or(&typed.name, &by.account.name),
            groups: group_choices(words, &groups, own_group),
            languages: language_choices(words, &or(&typed.language, &by.account.language)),
            errors: complaints.listed(words, ORDER),
            complaints,
        })
    }
}

impl MandateView {
    fn new(frame: &Frame, groups: &Groups, mandate: Mandate) -> Self {
        let (state, key) = match mandate.status {
            MandateStatus::Requested => ("submitted", "requested"),
            MandateStatus::Verified => ("approved", "verified"),
            MandateStatus::Refused => ("declined", "refused"),
            MandateStatus::Ended => ("withdrawn", "ended"),
        };
        Self {
            organisation: mandate.organisation.name,
            group: groups.get(&mandate.organisation.group_id),
            state,
            state_words: frame.words.text(&format!("mandate-{key}")),
            explained: frame.words.text(&format!("mandate-{key}-explained")),
        }
    }
}

#[cfg(test)]
#[path = "samples/account.rs"]
pub(in crate::http::pages) mod samples;
