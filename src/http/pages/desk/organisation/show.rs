//! The desk of an organisation: what waits for its focal points, the drafts in its name, what was sent.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use crate::contributions::ContributionId;
use crate::contributions::queries::clearances;
use crate::contributions::queries::shared::{self, SharedDraft, SharedSent, ToAnswer, ToClear};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::desk::draft_view::DraftView;
use crate::http::pages::desk::list::{state, state_words};
use crate::http::pages::desk::redaction::line::QuestionLine;
use crate::http::pages::parts::TimeView;
use crate::organisations::Organisation;
use crate::organisations::delegate::{self, Refused};
use crate::people::AccountId;
use crate::people::roles::Contributor;
use crate::text::words::Words;

/// Lines of each list on one page.
const PAGE: usize = 30;

/// The desk.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OrganisationDeskPage {
    title: String,
    address: String,
    clears: bool,
    /// Whether the reader clears for it.
    focal_point: bool,
    focal_points: Vec<String>,
    to_clear: Vec<AskedView>,
    more_to_clear: Option<String>,
    /// Questions about words of what was published in its name.
    to_answer: Vec<QuestionLine>,
    drafts: Vec<DraftView>,
    more_drafts: Option<String>,
    sent: Vec<SentView>,
    more_sent: Option<String>,
}

/// Something to clear.
#[derive(Debug, Serialize)]
struct AskedView {
    href: String,
    topic: String,
    who: String,
    at: TimeView,
    withdrawal: bool,
}

#[derive(Debug, Serialize)]
struct SentView {
    href: String,
    topic: String,
    state: &'static str,
    state_words: String,
    no: Option<i32>,
    at: TimeView,
}

impl Page for OrganisationDeskPage {
    const TEMPLATE: &'static str = "desk/organisation";
}

/// What stands behind the question mark: where the page before ended, of each list.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(in crate::http) struct Asked {
    after: Option<i64>,
    drafts_below: Option<i64>,
    sent_below: Option<i64>,
}

struct Loaded {
    organisation: Organisation,
    focal_point: bool,
    focal_points: Vec<String>,
    to_clear: Paged<ToClear>,
    to_answer: Vec<ToAnswer>,
    drafts: Paged<SharedDraft>,
    sent: Paged<SharedSent>,
}

/// `GET /desk/organisations/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Contributor,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, asked) = (slug.into_inner(), *asked);
    let below = |id: Option<i64>| ContributionId(id.unwrap_or(i64::MAX));
    let load = move |conn: &mut diesel::PgConnection| {
        let found = shared::organisation_of(conn, by.account.id, &slug)?;
        let (organisation, focal_point) = found.ok_or(AppError::NotFound)?;
        let of = organisation.id;
        let after = asked.after.unwrap_or_default();
        Ok::<_, AppError>(Loaded {
            focal_points: clearances::focal_points(conn, of)?.into_iter().map(|(_, name)| name).collect(),
            to_clear: Paged::ask(PAGE, |limit| shared::to_clear(conn, of, after, limit))?,
            to_answer: shared::to_answer(conn, of, AccountId(0), PAGE as i64)?,
            drafts: Paged::ask(PAGE, |limit| shared::drafts(conn, of, below(asked.drafts_below), limit))?,
            sent: Paged::ask(PAGE, |limit| shared::sent(conn, of, below(asked.sent_below), limit))?,
            organisation,
            focal_point,
        })
    };
    let loaded = frame.site.db.read(load).await?;
    frame.show(&OrganisationDeskPage::new(&frame, loaded))
}

/// What a focal point decides.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct SettingForm {
    #[serde(default)]
    action: String,
}

/// `POST /desk/organisations/{slug}`
pub(in crate::http) async fn act(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Contributor, SettingForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let clears = match form.action.as_str() {
        "require_clearance" => true,
        "end_clearance" => false,
        _ => return Err(AppError::Unreadable),
    };
    let slug = slug.into_inner();
    let back = format!("/desk/organisations/{slug}");
    frame.site.db.write(move |conn| Ok::<_, AppError>(delegate::set_clears(conn, &by, &slug, clears)?)).await?;
    Ok(see(&back))
}

impl From<Refused> for AppError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotThere => Self::NotFound,
            Refused::Own | Refused::NotAFocalPoint => Self::Forbidden,
            Refused::Database(cause) => cause.into(),
        }
    }
}

impl OrganisationDeskPage {
    fn new(frame: &Frame, loaded: Loaded) -> Self {
        let Loaded { organisation, focal_point, focal_points, to_clear, to_answer, drafts, sent } = loaded;
        let address = format!("/desk/organisations/{}", organisation.slug);
        let more = |name: &str, last: Option<i64>| last.map(|last| format!("{address}?{name}={last}"));
        Self {
            more_to_clear: more("after", to_clear.last().map(|last| last.id)),
            more_drafts: more("drafts_below", drafts.last().map(|last| last.contribution.id.0)),
            more_sent: more("sent_below", sent.last().map(|last| last.contribution.id.0)),
            to_clear: to_clear.lines.into_iter().map(|asked| AskedView::new(frame.words, asked)).collect(),
            to_answer: to_answer.into_iter().map(|asked| QuestionLine::new(frame.words, asked)).collect(),
            drafts: drafts.lines.into_iter().map(|draft| DraftView::new(frame.words, draft)).collect(),
            sent: sent.lines.into_iter().map(|sent| SentView::new(frame, sent)).collect(),
            title: organisation.name,
            clears: organisation.clears,
            focal_point,
            focal_points,
            address,
        }
    }
}

impl AskedView {
    fn new(words: Words, asked: ToClear) -> Self {
        let (topic, zone) = asked.topic;
        Self {
            href: format!("/desk/{}#clearance", asked.reference),
            topic,
            who: asked.asked_by,
            at: TimeView::exact(words, asked.asked_at, &zone),
            withdrawal: asked.withdrawal,
        }
    }
}

impl SentView {
    fn new(frame: &Frame, sent: SharedSent) -> Self {
        let (topic, zone) = sent.topic;
        let state = state(sent.contribution.visibility, Some(sent.newest), false, false);
        Self {
            href: format!("/desk/{}", sent.contribution.reference),
            topic,
            state_words: state_words(frame, state, sent.contribution.no),
            no: sent.contribution.no.filter(|_| state != "published"),
            state,
            at: TimeView::exact(frame.words, sent.sent_at, &zone),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn desks() -> Vec<OrganisationDeskPage> {
        let asked = |withdrawal| AskedView {
            href: "/desk/a#clearance".into(),
            topic: "<b>".into(),
            who: "<b>".into(),
            at: time(),
            withdrawal,
        };
        let sent = |no| SentView {
            href: "/desk/a".into(),
            topic: "<b>".into(),
            state: "submitted",
            state_words: "<b>".into(),
            no,
            at: time(),
        };
        let empty = |clears, focal_point| OrganisationDeskPage {
            title: "A".into(),
            address: "/desk/organisations/a".into(),
            clears,
            focal_point,
            focal_points: vec![],
            to_clear: vec![],
            more_to_clear: None,
            to_answer: vec![],
            drafts: vec![],
            more_drafts: None,
            sent: vec![],
            more_sent: None,
        };
        let full = OrganisationDeskPage {
            focal_points: vec!["<b>".into(), "Ana".into()],
            to_clear: vec![asked(true), asked(false)],
            more_to_clear: Some("/".into()),
            to_answer: crate::http::pages::desk::redaction::line::samples::lines(),
            drafts: crate::http::pages::desk::draft_view::samples::drafts(),
            more_drafts: Some("/".into()),
            sent: vec![sent(Some(3)), sent(None)],
            more_sent: Some("/".into()),
            ..empty(true, true)
        };
        vec![full, empty(true, false), empty(false, true), empty(false, false)]
    }
}
