//! Mandates that wait to be verified.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::accounts::person_fields::{GroupChoice, group_choices};
use crate::http::pages::parts::{GroupView, Groups, TimeView};
use crate::organisations::join::{self, Answer};
use crate::organisations::queries::{self, WaitingMandate};
use crate::organisations::{MandateId, StakeholderGroup};
use crate::people::roles::Organiser;

/// Mandates on one page.
const PAGE: usize = 50;

/// What waits.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct MandatesPage {
    title: String,
    mandates: Vec<MandateView>,
    next: Option<String>,
}

/// Somebody asks to speak for an organisation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MandateView {
    id: i64,
    who: String,
    email: String,
    organisation: String,
    group: GroupView,
    /// To settle the group of the organisation with its first mandate; empty where it is settled.
    choices: Vec<GroupChoice>,
    asked: TimeView,
    /// Nobody verifies their own.
    own: bool,
}

impl Page for MandatesPage {
    const TEMPLATE: &'static str = "organise/mandates";
}

/// What stands behind the question mark: the last one of the page before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    after: i64,
}

/// `GET /organise/mandates`
pub(in crate::http) async fn list(frame: Frame, by: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let after = MandateId(asked.after);
    let found = frame.site.db.read(move |conn| {
        let waiting = Paged::ask(PAGE, |limit| queries::waiting(conn, after, limit))?;
        Ok::<_, AppError>((waiting, queries::groups(conn)?))
    });
    let (waiting, groups) = found.await?;
    let next = waiting.last().map(|last| format!("/organise/mandates?after={}", last.id.0));
    frame.show(&MandatesPage {
        title: frame.words.text("organise-mandates"),
        mandates: views(&frame, &by, waiting.lines, &groups),
        next,
    })
}

/// The mandates as an organiser sees them.
pub(super) fn views(
    frame: &Frame,
    by: &Organiser,
    mandates: Vec<WaitingMandate>,
    groups: &[StakeholderGroup],
) -> Vec<MandateView> {
    let known = Groups::new(frame.words, groups);
    // A select for the group that fits, of those that an organisation can belong to.
    let choices = |mandate: &WaitingMandate| {
        let asked = mandate.asked_group_id.as_deref().unwrap_or(&mandate.organisation.group_id);
        let choices = group_choices(frame.words, groups, asked).into_iter();
        choices.filter(|group| join::group_of(&group.id) == group.id).collect()
    };
    let view = |mandate: WaitingMandate| MandateView {
        id: mandate.id.0,
        choices: if mandate.group_is_open { choices(&mandate) } else { Vec::new() },
        own: mandate.account_id == by.account.id,
        who: mandate.name,
        email: mandate.email,
        group: known.get(&mandate.organisation.group_id),
        organisation: mandate.organisation.name,
        asked: TimeView::date(frame.words, mandate.requested_at),
    };
    mandates.into_iter().map(view).collect()
}

/// What was decided about which mandate.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct DecisionForm {
    mandate: i64,
    action: String,
    #[serde(default)]
    group: String,
    /// Sent where the box is ticked.
    #[serde(default)]
    focal_point: String,
}

/// `POST /organise/mandates`
pub(in crate::http) async fn decide(
    frame: Frame,
    posted: Posted<Organiser, DecisionForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let answer = match form.action.as_str() {
        "verify" => Answer::Verified {
            group: (!form.group.is_empty()).then_some(form.group),
            focal_point: !form.focal_point.is_empty(),
        },
        "refuse" => Answer::Refused,
        _ => return Err(AppError::Unreadable),
    };
    frame
        .site
        .db
        .write(move |conn| {
            join::decide(conn, &by, MandateId(form.mandate), &answer).map_err(|refused| match refused {
                // A colleague may have decided in another tab; a made-up number reads the same.
                join::Refused::NotThere => AppError::Conflict("refused-mandate-decided"),
                join::Refused::GroupSettled => AppError::Conflict("refused-group-settled"),
                join::Refused::NoSuchGroup => AppError::Unprocessable,
                join::Refused::Own => AppError::Forbidden,
                join::Refused::Database(cause) => cause.into(),
            })
        })
        .await?;
    Ok(see("/organise/mandates"))
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::accounts::person_fields::samples::groups;
    use crate::http::pages::parts::samples::{group, time};

    pub(in crate::http::pages::organise) fn mandate(own: bool) -> MandateView {
        MandateView {
            id: 1,
            who: "<b>".into(),
            email: "ana@example.org".into(),
            organisation: "<b>".into(),
            group: group(),
            choices: if own { vec![] } else { groups() },
            asked: time(),
            own,
        }
    }

    pub(in crate::http) fn mandates() -> Vec<MandatesPage> {
        vec![
            MandatesPage { title: "A".into(), mandates: vec![mandate(true), mandate(false)], next: Some("/".into()) },
            MandatesPage { title: "A".into(), mandates: vec![], next: None },
        ]
    }
}
