//! Which organisation another one is an affiliate of, on the organisers' desk.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use crate::db::Unavailable;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::parts::{GroupView, Groups, LinkView};
use crate::organisations::affiliate::{self, Refused};
use crate::organisations::queries::{self, Kin};
use crate::organisations::{Organisation, StakeholderGroup};
use crate::people::roles::Organiser;
use crate::text::OrganisationName;
use crate::text::words::Words;

/// Names that the form suggests at most.
const SUGGESTED: i64 = 500;

/// One organisation, with the form that says of which one it is an affiliate.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AffiliationPage {
    title: String,
    /// The page of the organisation.
    page: String,
    group: GroupView,
    form: Filled<ParentForm>,
    errors: Vec<ComplaintLine>,
    suggested: Vec<String>,
    affiliates: Vec<LinkView>,
    saved: bool,
    /// What somebody else stored meanwhile, where that is why nothing happened.
    changed: Option<ChangedView>,
}

/// What is stored now.
#[derive(Debug, Serialize)]
struct ChangedView {
    /// The parent, if there is one.
    parent: Option<String>,
}

impl Page for AffiliationPage {
    const TEMPLATE: &'static str = "organise/affiliation";
}

/// Whether the page follows its own form.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Saved {
    saved: Option<String>,
}

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ParentForm {
    /// The slug of the parent that the form showed.
    shown: String,
    parent: String,
}

struct Loaded {
    organisation: Organisation,
    kin: Kin,
    groups: Vec<StakeholderGroup>,
    suggested: Vec<String>,
}

/// `GET /organise/organisations/{slug}/parent`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Organiser,
    slug: Path<String>,
    asked: Query<Saved>,
) -> Result<HttpResponse, AppError> {
    let loaded = load(&frame, slug.into_inner()).await?;
    let page = AffiliationPage::new(frame.words, loaded, None);
    frame.show(&AffiliationPage { saved: asked.saved.is_some(), ..page })
}

/// `POST /organise/organisations/{slug}/parent`
pub(in crate::http) async fn change(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, ParentForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, slug) = (posted, slug.into_inner());
    let mut complaints = Complaints::default();
    let parent = match form.parent.trim() {
        "" => None,
        typed => complaints.check(frame.words, "parent", OrganisationName::parse(typed)),
    };
    if complaints.is_empty() {
        let (name, shown) = (slug.clone(), Some(form.shown.clone()).filter(|shown| !shown.is_empty()));
        let done = frame.site.db.write(move |conn| {
            affiliate::set_parent(conn, &by, &name, shown.as_deref(), parent.as_ref()).map_err(Failed::Refused)
        });
        let why = match done.await {
            Ok(()) => return Ok(see(&format!("/organise/organisations/{slug}/parent?saved=yes"))),
            Err(Failed::Away(cause)) => return Err(cause.into()),
            Err(Failed::Refused(Refused::Changed)) => return changed(&frame, slug, form).await,
            Err(Failed::Refused(refused)) => complaint(refused)?,
        };
        complaints.add("parent", frame.words.text(why));
    }
    let loaded = load(&frame, slug).await?;
    let page = AffiliationPage::new(frame.words, loaded, Some(Filled { typed: form, complaints }));
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The page with what is stored now, beside what was typed; sending that again replaces it.
async fn changed(frame: &Frame, slug: String, typed: ParentForm) -> Result<HttpResponse, AppError> {
    let loaded = load(frame, slug).await?;
    let (shown, parent) = loaded.kin.parent.clone().unzip();
    let form = ParentForm { shown: shown.unwrap_or_default(), ..typed };
    let page = AffiliationPage::new(frame.words, loaded, Some(Filled::with(form)));
    frame.show_with(StatusCode::CONFLICT, &AffiliationPage { changed: Some(ChangedView { parent }), ..page })
}

/// Why nothing was changed.
enum Failed {
    Refused(Refused),
    Away(Unavailable),
}

impl From<diesel::result::Error> for Failed {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Refused(cause.into())
    }
}

impl From<Unavailable> for Failed {
    fn from(cause: Unavailable) -> Self {
        Self::Away(cause)
    }
}

/// The key of what is wrong with the parent; an error where it is something else.
fn complaint(refused: Refused) -> Result<&'static str, AppError> {
    Ok(match refused {
        Refused::NotThere => return Err(AppError::NotFound),
        Refused::Changed => "refused-parent-changed",
        Refused::Database(cause) => return Err(cause.into()),
        Refused::NoSuchParent => "refused-no-such-parent",
        Refused::Itself => "refused-parent-itself",
        Refused::HasAffiliates => "refused-has-affiliates",
        Refused::ParentIsAffiliate => "refused-parent-is-affiliate",
    })
}

async fn load(frame: &Frame, slug: String) -> Result<Loaded, AppError> {
    let loaded = frame.site.db.read(move |conn| {
        let organisation = queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(Loaded {
            kin: queries::kin(conn, organisation.id)?,
            groups: queries::groups(conn)?,
            suggested: queries::parents(conn, SUGGESTED)?,
            organisation,
        })
    });
    loaded.await
}

impl AffiliationPage {
    fn new(words: Words, loaded: Loaded, typed: Option<Filled<ParentForm>>) -> Self {
        let Loaded { organisation, kin, groups, suggested } = loaded;
        let (shown, parent) = kin.parent.unwrap_or_default();
        let form = typed.unwrap_or_else(|| Filled::with(ParentForm { shown, parent }));
        let link = |(slug, name): (String, String)| LinkView {
            href: format!("/organise/organisations/{slug}/parent"),
            words: name,
        };
        Self {
            group: Groups::new(words, &groups).get(&organisation.group_id),
            errors: form.complaints.listed(words, &[("parent", "organisation-parent")]),
            suggested: suggested.into_iter().filter(|name| *name != organisation.name).collect(),
            affiliates: kin.affiliates.into_iter().map(link).collect(),
            page: format!("/organise/organisations/{}", organisation.slug),
            title: organisation.name,
            saved: false,
            changed: None,
            form,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::group;

    pub(in crate::http) fn forms() -> Vec<AffiliationPage> {
        let mut complaints = Complaints::default();
        complaints.add("parent", "<b>".into());
        let typed = ParentForm { shown: "a".into(), parent: "<b>".into() };
        let link = LinkView { href: "/".into(), words: "<b>".into() };
        let page = |form, affiliates, suggested| AffiliationPage {
            title: "<b>".into(),
            page: "/".into(),
            group: group(),
            form,
            errors: vec![],
            suggested,
            affiliates,
            saved: true,
            changed: Some(ChangedView { parent: Some("<b>".into()) }),
        };
        let full = page(Filled { typed, complaints }, vec![link], vec!["<b>".into()]);
        let errors = vec![ComplaintLine { field: "parent", words: "<b>".into() }];
        let empty = page(Filled::with(ParentForm::default()), vec![], vec![]);
        vec![
            AffiliationPage { errors, ..full },
            AffiliationPage { saved: false, changed: Some(ChangedView { parent: None }), ..empty },
        ]
    }
}
