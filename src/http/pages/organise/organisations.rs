//! Organisations, and what they are called besides their names.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use super::shared::Saved;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::parts::{GroupView, Groups};
use crate::organisations::call::{self, MOST, Refused, mark};
use crate::organisations::{Organisation, StakeholderGroup, queries};
use crate::people::roles::Organiser;
use crate::text::OrganisationName;
use crate::text::words::Words;

/// Organisations on one page.
const PAGE: usize = 50;

/// The fields, and the messages that name them.
const ORDER: &[(&str, &str)] = &[("names", "organisation-names")];

/// All organisations.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OrganisationsPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    name: String,
    group: GroupView,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OrganisationPage {
    title: String,
    address: String,
    group: GroupView,
    saved: Option<String>,
    /// What somebody else stored meanwhile.
    stored: Option<String>,
    seen: String,
    names: String,
    errors: Vec<ComplaintLine>,
    complaints: Complaints,
}

impl Page for OrganisationsPage {
    const TEMPLATE: &'static str = "organise/organisations";
}

impl Page for OrganisationPage {
    const TEMPLATE: &'static str = "organise/organisation";
}

/// What stands behind the question mark: the last name of the page before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    after: String,
}

/// What was typed: one name a line.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct NamesForm {
    names: String,
    seen: String,
}

/// What comes back to whoever sent names; nothing on a first look.
#[derive(Debug, Default)]
struct Returned {
    typed: Option<String>,
    complaints: Complaints,
    changed: bool,
    saved: Option<String>,
}

/// `GET /organise/organisations`
pub(in crate::http) async fn list(frame: Frame, _: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let after = asked.into_inner().after;
    let found = frame.site.db.read(move |conn| {
        let page = Paged::ask(PAGE, |limit| queries::by_names(conn, &after, limit))?;
        Ok::<_, AppError>((page, queries::groups(conn)?))
    });
    let (page, groups) = found.await?;
    let groups = Groups::new(frame.words, &groups);
    let next = page.last().map(|last| {
        let after: String = url::form_urlencoded::byte_serialize(last.name.as_bytes()).collect();
        format!("/organise/organisations?after={after}")
    });
    let line = |one: Organisation| LineView {
        href: format!("/organise/organisations/{}", one.slug),
        group: groups.get(&one.group_id),
        name: one.name,
    };
    frame.show(&OrganisationsPage {
        title: frame.words.text("organise-organisations"),
        lines: page.lines.into_iter().map(line).collect(),
        next,
    })
}

/// `GET /organise/organisations/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Organiser,
    slug: Path<String>,
    saved: Query<Saved>,
) -> Result<HttpResponse, AppError> {
    let saved = saved.words(frame.words);
    page(&frame, slug.into_inner(), StatusCode::OK, Returned { saved, ..Returned::default() }).await
}

/// `POST /organise/organisations/{slug}`
pub(in crate::http) async fn change(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, NamesForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let slug = slug.into_inner();
    let mut returned = Returned { typed: Some(form.names.clone()), ..Returned::default() };
    let Some(names) = read(frame.words, &form.names, &mut returned.complaints) else {
        return page(&frame, slug, StatusCode::UNPROCESSABLE_ENTITY, returned).await;
    };
    let name = slug.clone();
    let changed = frame.site.db.write(move |conn| match call::call(conn, &by, &name, &names, &form.seen) {
        Ok(()) => Ok(true),
        Err(Refused::Changed) => Ok(false),
        Err(Refused::NotThere) => Err(AppError::NotFound),
        Err(Refused::Database(cause)) => Err(cause.into()),
    });
    if changed.await? {
        return Ok(see(&format!("/organise/organisations/{slug}?saved=yes")));
    }
    returned.changed = true;
    page(&frame, slug, StatusCode::CONFLICT, returned).await
}

/// The names, one a line; where something is wrong, the complaints say what.
fn read(words: Words, typed: &str, complaints: &mut Complaints) -> Option<Vec<OrganisationName>> {
    let lines = (1_i64..).zip(typed.lines().map(str::trim)).filter(|(_, line)| !line.is_empty());
    let lines: Vec<(i64, &str)> = lines.collect();
    if lines.len() > MOST {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        complaints.add("names", words.with("refused-too-many-names", &[("number", most.into())]));
        return None;
    }
    let mut names = Vec::new();
    for (number, line) in lines {
        let mut of_line = Complaints::default();
        names.extend(of_line.check(words, "names", OrganisationName::parse(line)));
        let which = words.with("organisation-names-line", &[("number", number.into())]);
        if let Some(said) = of_line.line(words, "names", which) {
            complaints.add("names", said.words);
        }
    }
    complaints.is_empty().then_some(names)
}

async fn page(frame: &Frame, slug: String, status: StatusCode, returned: Returned) -> Result<HttpResponse, AppError> {
    let found = frame.site.db.read(move |conn| {
        let organisation = queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        let names = queries::other_names(conn, organisation.id)?;
        Ok::<_, AppError>((organisation, names, queries::groups(conn)?))
    });
    let (organisation, names, groups) = found.await?;
    frame.show_with(status, &OrganisationPage::new(frame.words, organisation, &names, &groups, returned))
}

impl OrganisationPage {
    fn new(
        words: Words,
        organisation: Organisation,
        names: &[String],
        groups: &[StakeholderGroup],
        returned: Returned,
    ) -> Self {
        let Returned { typed, complaints, changed, saved } = returned;
        let stored = names.join("\n");
        Self {
            address: format!("/organise/organisations/{}", organisation.slug),
            group: Groups::new(words, groups).get(&organisation.group_id),
            title: organisation.name,
            errors: complaints.listed(words, ORDER),
            seen: mark(names),
            stored: changed.then(|| stored.clone()),
            names: typed.unwrap_or(stored),
            complaints,
            saved,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::group;

    pub(in crate::http) fn lists() -> Vec<OrganisationsPage> {
        let line = LineView { href: "/organise/organisations/a".into(), name: "<b>".into(), group: group() };
        vec![
            OrganisationsPage { title: "A".into(), lines: vec![line], next: Some("/".into()) },
            OrganisationsPage { title: "A".into(), lines: vec![], next: None },
        ]
    }

    pub(in crate::http) fn forms() -> Vec<OrganisationPage> {
        let form = |full: bool| {
            let mut complaints = Complaints::default();
            if full {
                complaints.add("names", "<b>".into());
            }
            OrganisationPage {
                title: "<b>".into(),
                address: "/organise/organisations/a".into(),
                group: group(),
                saved: full.then(|| "<b>".into()),
                stored: full.then(|| "<b>".into()),
                seen: "0".into(),
                names: "<b>".into(),
                errors: full.then(|| ComplaintLine { field: "names", words: "<b>".into() }).into_iter().collect(),
                complaints,
            }
        };
        vec![form(true), form(false)]
    }
}
