//! Mandates that stand: who clears for an organisation, and whose mandate is over.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::parts::{GroupView, Groups, TimeView};
use crate::organisations::delegate::queries::{self as standing, Decided, StandingMandate};
use crate::organisations::delegate::{self, Change, Refused};
use crate::organisations::queries;
use crate::organisations::{MandateId, MandateStatus, OrganisationId};
use crate::people::roles::Organiser;
use crate::text::words::Words;

/// Where the list is.
const LIST: &str = "/organise/mandates/standing";
/// Mandates on one page.
const PAGE: usize = 50;

/// Who speaks for whom.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StandingPage {
    title: String,
    mandates: Vec<StandingView>,
    next: Option<String>,
    /// Where this page of the list begins: after which mandate of which organisation.
    at: Asked,
    /// What was done just now, and about whom.
    done: Option<String>,
}

/// Somebody who speaks for an organisation.
#[derive(Debug, Serialize)]
struct StandingView {
    id: i64,
    who: String,
    email: String,
    organisation: String,
    group: GroupView,
    since: Option<TimeView>,
    focal_point: bool,
    clears: bool,
    /// Nobody decides about their own.
    own: bool,
}

impl Page for StandingPage {
    const TEMPLATE: &'static str = "organise/standing";
}

/// What stands behind the question mark: the last one of the page before.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    organisation: i64,
    after: i64,
    /// The mandate about which something was decided just now.
    done: Option<i64>,
}

/// `GET /organise/mandates/standing`
pub(in crate::http) async fn list(frame: Frame, by: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = *asked;
    let after = (OrganisationId(asked.organisation), MandateId(asked.after));
    let found = frame.site.db.read(move |conn| {
        let standing = Paged::ask(PAGE, |limit| standing::standing(conn, after, limit))?;
        let done = asked.done.map(|id| standing::decided(conn, MandateId(id))).transpose()?.flatten();
        Ok::<_, AppError>((standing, queries::groups(conn)?, done))
    });
    let (standing, groups, done) = found.await?;
    let known = Groups::new(frame.words, &groups);
    let next =
        standing.last().map(|last| format!("{LIST}?organisation={}&after={}", last.organisation.id.0, last.id.0));
    let view = |mandate: StandingMandate| StandingView {
        id: mandate.id.0,
        own: mandate.account_id == by.account.id,
        who: mandate.name,
        email: mandate.email,
        group: known.get(&mandate.organisation.group_id),
        clears: mandate.organisation.clears,
        organisation: mandate.organisation.name,
        since: mandate.decided_at.map(|at| TimeView::date(frame.words, at)),
        focal_point: mandate.focal_point,
    };
    frame.show(&StandingPage {
        title: frame.words.text("standing-mandates"),
        mandates: standing.lines.into_iter().map(view).collect(),
        next,
        at: asked,
        done: done.and_then(|done| told(frame.words, &done)),
    })
}

/// How a mandate stands about which something was decided; nothing of one that nobody has verified.
fn told(words: Words, decided: &Decided) -> Option<String> {
    let key = match (decided.status, decided.focal_point) {
        (MandateStatus::Verified, true) => "standing-focal-point",
        (MandateStatus::Verified, false) => "standing-no-focal-point",
        (MandateStatus::Ended, _) => "standing-ended",
        (MandateStatus::Requested | MandateStatus::Refused, _) => return None,
    };
    let [who, organisation] = [&decided.name, &decided.organisation].map(|name| format!("\u{2068}{name}\u{2069}"));
    Some(words.with(key, &[("who", who.into()), ("organisation", organisation.into())]))
}

/// What is decided about which mandate.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct ChangeForm {
    mandate: i64,
    action: String,
    /// The page of the list that it stood on.
    #[serde(default)]
    organisation: i64,
    #[serde(default)]
    after: i64,
}

/// `POST /organise/mandates/standing`
pub(in crate::http) async fn change(
    frame: Frame,
    posted: Posted<Organiser, ChangeForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let change = match form.action.as_str() {
        "focal_point" => Change::NameFocalPoint,
        "no_focal_point" => Change::RelieveFocalPoint,
        "end" => Change::End,
        _ => return Err(AppError::Unreadable),
    };
    let done = move |conn: &mut diesel::PgConnection| {
        delegate::change(conn, &by, MandateId(form.mandate), change).map_err(|refused| match refused {
            // A colleague may have ended it in another tab; a made-up number reads the same.
            Refused::NotThere => AppError::Conflict("refused-mandate-over"),
            other => other.into(),
        })
    };
    frame.site.db.write(done).await?;
    let ChangeForm { mandate, organisation, after, .. } = form;
    Ok(see(&format!("{LIST}?organisation={organisation}&after={after}&done={mandate}")))
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::{group, time};

    pub(in crate::http) fn standing() -> Vec<StandingPage> {
        let mandate = |own: bool, focal_point: bool| StandingView {
            id: 1,
            who: "<b>".into(),
            email: "ana@example.org".into(),
            organisation: "<b>".into(),
            group: group(),
            since: (!own).then(time),
            focal_point,
            clears: focal_point,
            own,
        };
        let full = vec![mandate(true, true), mandate(false, true), mandate(false, false)];
        vec![
            StandingPage {
                title: "A".into(),
                mandates: full,
                next: Some("/".into()),
                at: Asked { organisation: 1, after: 2, done: Some(1) },
                done: Some("<b>".into()),
            },
            StandingPage { title: "A".into(), mandates: vec![], next: None, at: Asked::default(), done: None },
        ]
    }
}
