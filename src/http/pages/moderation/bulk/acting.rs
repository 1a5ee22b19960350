//! Many texts at once: claiming those that were chosen, and deciding about those that one holds. Each is claimed or
//! decided about by itself; the page says of each what happened, and sending it again does nothing twice.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use diesel::PgConnection;

use crate::contributions::queries::translations;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::Frame;
use crate::http::pages::moderation::bulk::form::{AT_ONCE, BulkForm, Chosen, Wrong};
use crate::http::pages::moderation::bulk::view::{BulkPage, Loaded, OutcomeView, Typed};
use crate::moderation::decide::{self, Carried};
use crate::moderation::queries::{self, held};
use crate::organisations;
use crate::people;
use crate::people::roles::Moderator;

/// `GET /moderation/bulk`: all that one holds.
pub(in crate::http) async fn show(frame: Frame, by: Moderator) -> Result<HttpResponse, AppError> {
    answer(&frame, StatusCode::OK, by, Vec::new(), Typed::default()).await
}

/// `POST /moderation/bulk`
pub(in crate::http) async fn act(frame: Frame, posted: Posted<Moderator, BulkForm>) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let task = match form.read(frame.words) {
        Ok(task) => task,
        Err(Wrong::Unreadable) => return Err(AppError::Unreadable),
        Err(Wrong::Complaints(complaints)) => {
            let typed = Typed::again(form, complaints);
            return answer(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, Vec::new(), typed).await;
        }
    };
    let mut done = Vec::new();
    for (chosen, step) in task.steps() {
        let (who, name, now) = (by.clone(), chosen.reference.clone(), Utc::now());
        let outcome = frame.site.db.write(move |conn| carry_out(conn, &who, &chosen, step, now)).await;
        let words = match outcome {
            Ok(Done::Carried(Carried::Out)) => Ok(frame.words.text(task.done_key())),
            Ok(Done::Carried(Carried::ToASecondPerson)) => Ok(frame.words.text("bulk-proposed")),
            Ok(Done::Not(why)) => Err(frame.words.text(why)),
            Err(AppError::Conflict(changed)) => Err(frame.words.text(changed)),
            Err(AppError::Forbidden) => Err(frame.words.text("bulk-not-yours")),
            Err(AppError::NotFound) => Err(frame.words.text("bulk-not-there")),
            // Whoever sends it again once the database is back does nothing twice.
            Err(error) => return Err(error),
        };
        done.push((name, words));
    }
    // What was just claimed stays chosen, and what could not be done keeps what was typed for it.
    let over = task.ends_it() && done.iter().all(|(_, outcome)| outcome.is_ok());
    let typed = if over { Typed::default() } else { Typed::kept(form) };
    answer(&frame, StatusCode::OK, by, done, typed).await
}

/// What became of one text.
enum Done {
    Carried(Carried),
    /// Nothing, because of the rule: the key of why.
    Not(&'static str),
}

/// One text, in a transaction of its own.
fn carry_out(
    conn: &mut PgConnection,
    by: &Moderator,
    chosen: &Chosen,
    step: Option<decide::Decision>,
    now: DateTime<Utc>,
) -> Result<Done, AppError> {
    match (step, &chosen.shown) {
        (None, None) => decide::claim_this(conn, by, &chosen.reference, now)?,
        (None, Some(shown)) => decide::keep(conn, by, &chosen.reference, shown.token, now)?,
        (Some(decision), Some(shown)) => {
            return match decide::decide(conn, by, &chosen.reference, *shown, decision, now) {
                Ok(carried) => Ok(Done::Carried(carried)),
                Err(decide::Refused::NoSuchRule) => Ok(Done::Not("refused-no-such-rule")),
                Err(decide::Refused::NotForStates) => Ok(Done::Not("refused-not-for-states")),
                Err(refused) => Err(refused.into()),
            };
        }
        (Some(_), None) => return Err(AppError::Unreadable),
    }
    Ok(Done::Carried(Carried::Out))
}

type Outcomes = Vec<(String, Result<String, String>)>;

/// What happened, and what one holds now.
async fn answer(
    frame: &Frame,
    status: StatusCode,
    by: Moderator,
    done: Outcomes,
    typed: Typed,
) -> Result<HttpResponse, AppError> {
    let now = frame.now.max(Utc::now());
    let references: Vec<String> = done.iter().map(|(reference, _)| reference.clone()).collect();
    let loaded = frame.site.db.read(move |conn| {
        let limit = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
        let held = held::held(conn, by.account.id, now, limit)?;
        let texts: Vec<_> = held.iter().map(|text| text.id).collect();
        Ok::<_, AppError>(Loaded {
            translations: translations::shown_with_all(conn, &texts)?,
            held,
            named: held::named(conn, &references)?,
            rules: queries::rules(conn)?,
            groups: organisations::queries::groups(conn)?,
            keys: people::queries::desk_keys(conn, by.account.id)?,
        })
    });
    let loaded = loaded.await?;
    let outcomes = done.into_iter().map(|(name, outcome)| OutcomeView::new(&loaded.named, name, outcome)).collect();
    frame.show_with(status, &BulkPage::new(frame.words, loaded, outcomes, typed))
}
