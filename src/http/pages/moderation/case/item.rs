//! One case on the moderators' desk: reading it, and what a moderator does about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use diesel::PgConnection;
use uuid::Uuid;

use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::beside::Beside;
use crate::http::pages::moderation::case::decision_form::{DecisionForm, Misread, Wanted};
use crate::http::pages::moderation::case::undo::Undo;
use crate::http::pages::moderation::case::view::{ItemPage, Returned};
use crate::http::pages::moderation::decided::just_decided;
use crate::moderation::decide::{self, Refused};
use crate::moderation::review;
use crate::people::roles::Moderator;

/// `GET /moderation/{reference}`
pub(in crate::http) async fn item(frame: Frame, by: Moderator, at: Path<String>) -> Result<HttpResponse, AppError> {
    let (who, now) = (by.clone(), frame.now);
    let loaded = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>((just_decided(conn, &who, now)?, Undo::offered(conn, &who, now)?)));
    let (done, undo) = loaded.await?;
    show(&frame, StatusCode::OK, by, at.into_inner(), Returned { done, undo, ..Returned::default() }).await
}

/// `POST /moderation/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, DecisionForm>,
) -> Result<HttpResponse, AppError> {
    carry(&frame, posted.by, at.into_inner(), posted.form).await
}

/// Claims one case and shows it; to whoever comes second, with who was first.
pub(in crate::http::pages::moderation) async fn claim(
    frame: &Frame,
    by: Moderator,
    reference: String,
) -> Result<HttpResponse, AppError> {
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    match frame.site.db.write(move |conn| Ok::<_, AppError>(decide::claim_this(conn, &who, &name, now)?)).await {
        Ok(()) => Ok(see(&format!("/moderation/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let returned = Returned { conflict: Some(frame.words.text(changed)), ..Returned::default() };
            show(frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

/// Does what the form asks for, and answers with what follows.
pub(in crate::http::pages::moderation) async fn carry(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: DecisionForm,
) -> Result<HttpResponse, AppError> {
    let wanted = match Wanted::read(frame.words, &form) {
        Ok(wanted) => wanted,
        Err(Misread::Unreadable) => return Err(AppError::Unreadable),
        Err(Misread::Complaints(complaints)) => return ask_again(frame, by, reference, form, complaints).await,
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let carried_out = frame.site.db.write(move |conn| match carry_out(conn, &who, &name, wanted, now) {
        Err(Refused::NoSuchRule) => Ok(After::WrongRule("refused-no-such-rule")),
        Err(Refused::NotForStates) => Ok(After::WrongRule("refused-not-for-states")),
        other => Ok::<_, AppError>(other?),
    });
    match carried_out.await {
        Ok(After::GoOn) => go_on(frame, by, reference).await,
        Ok(After::See(address)) => Ok(see(&address)),
        Ok(After::Stay) => show(frame, StatusCode::OK, by, reference, Returned { form, ..Returned::default() }).await,
        Ok(After::WrongRule(why)) => {
            let mut complaints = Complaints::default();
            complaints.add("rule", frame.words.text(why));
            ask_again(frame, by, reference, form, complaints).await
        }
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            let returned = Returned { form, conflict, ..Returned::default() };
            show(frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

/// What follows once it is carried out.
enum After {
    /// The next text.
    GoOn,
    /// Look there.
    See(String),
    /// Go on reading.
    Stay,
    /// Nothing happened, because of the rule: the key of why.
    WrongRule(&'static str),
}

fn carry_out(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    wanted: Wanted,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<After, Refused> {
    match wanted {
        Wanted::Decide(shown, decision) => {
            decide::decide(conn, by, reference, shown, decision, now)?;
            return Ok(After::GoOn);
        }
        Wanted::Keep(token) => {
            decide::keep(conn, by, reference, token, now)?;
            return Ok(After::Stay);
        }
        Wanted::Remove(seen, reasons) => decide::remove(conn, by, reference, seen, reasons, now)?,
        Wanted::Restore(reasons) => decide::restore(conn, by, reference, reasons, now)?,
        Wanted::TakeOver(reason) => decide::take_over(conn, by, reference, reason, now)?,
    }
    Ok(After::See(format!("/moderation/{reference}")))
}

/// To what waits next, once nobody waits for the topic of what was decided. That stands, whatever comes of this.
async fn go_on(frame: &Frame, by: Moderator, decided: String) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let next = frame.site.db.write(move |conn| Ok::<_, AppError>(decide::go_on(conn, &by, &decided, now)?));
    match next.await {
        Ok(Some(next)) => Ok(see(&format!("/moderation/{next}"))),
        Ok(None) | Err(_) => Ok(see("/moderation")),
    }
}

/// The form again, with what is wrong. Whoever sent it is still reading, so that their lease runs on.
async fn ask_again(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: DecisionForm,
    complaints: Complaints,
) -> Result<HttpResponse, AppError> {
    if let Ok(token) = Uuid::parse_str(&form.token) {
        let (who, name, now) = (by.clone(), reference.clone(), frame.now);
        let kept = frame.site.db.write(move |conn| Ok::<_, AppError>(decide::keep(conn, &who, &name, token, now)?));
        match kept.await {
            // The page will say who holds it now, or that it is not there.
            Ok(()) | Err(AppError::Conflict(_) | AppError::Forbidden | AppError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let returned = Returned { form, complaints, ..Returned::default() };
    show(frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
}

/// The page of a case, with what comes back to whoever sent something.
pub(in crate::http::pages::moderation) async fn show(
    frame: &Frame,
    status: StatusCode,
    by: Moderator,
    reference: String,
    returned: Returned,
) -> Result<HttpResponse, AppError> {
    let (now, language) = (frame.now, frame.words.0);
    let loaded = frame.site.db.read(move |conn| {
        let review = review::load(conn, &by, &reference, now)?.ok_or(AppError::NotFound)?;
        let beside = Beside::load(conn, &by, &review, language, now)?;
        Ok::<_, AppError>((review, beside))
    });
    let (review, beside) = loaded.await?;
    frame.show_with(status, &ItemPage::new(frame.words, review, beside, returned))
}
