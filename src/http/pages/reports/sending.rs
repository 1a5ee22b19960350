//! Sending a report, with or without an account.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

use crate::contributions::case;
use crate::contributions::second_look::report::{self, Refused, Reported, Sender};
use crate::contributions::transition::reasons::{Incomplete, Reasons};
use crate::contributions::transition::refusal::Refusal;
use crate::http::address;
use crate::http::error::AppError;
use crate::http::form::{Anybody, Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::reports::form::{ReportPage, ReportTyped, load};
use crate::people::network;
use crate::text::Reason;
use crate::text::words::Words;
use crate::topics;

/// `POST /topics/{slug}/{no}/report`
pub(in crate::http) async fn report(
    frame: Frame,
    request: HttpRequest,
    at: Path<(String, i32)>,
    posted: Posted<Anybody, ReportTyped>,
) -> Result<HttpResponse, AppError> {
    let (typed, (slug, no)) = (posted.form, at.into_inner());
    let mut complaints = Complaints::default();
    let Some(reasons) = read(frame.words, &typed, &mut complaints) else {
        return again(&frame, StatusCode::UNPROCESSABLE_ENTITY, slug, no, typed, complaints, None).await;
    };
    let edition = match typed.text.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| AppError::Unreadable)?),
    };
    let reported = Reported { no, edition, reasons };
    let (by, topic, now) = (sender(&frame, &request), slug.clone(), frame.now);
    let sent = frame.site.db.write(move |conn| {
        let topic = topics::queries::by_slug(conn, &topic)?.ok_or(AppError::NotFound)?;
        match report::report(conn, &by, &topic, &reported, now) {
            Err(Refused::NoSuchRule) => Ok(None),
            Err(Refused::Case(case::Refused::ByRule(Refusal::TooManyReports))) => {
                Err(AppError::TooMany(report::WINDOW.num_seconds().unsigned_abs()))
            }
            other => Ok::<_, AppError>(other.map(Some)?),
        }
    });
    match sent.await {
        Ok(Some(reference)) => Ok(see(&format!("/reports/{reference}"))),
        Ok(None) => {
            complaints.add("rule", frame.words.text("refused-no-such-rule"));
            again(&frame, StatusCode::UNPROCESSABLE_ENTITY, slug, no, typed, complaints, None).await
        }
        Err(AppError::Conflict(changed)) => {
            again(&frame, StatusCode::CONFLICT, slug, no, typed, complaints, Some(changed)).await
        }
        Err(error) => Err(error),
    }
}

/// Whoever is signed in, else the network that the report comes from, as a hash that names no address.
fn sender(frame: &Frame, request: &HttpRequest) -> Sender {
    match &frame.visitor {
        Some(who) => Sender::Known(Box::new(who.clone())),
        None => {
            let network = network::of(address::of(request)).to_string();
            Sender::Network(frame.site.config.secret.keyed("reports from network", &network))
        }
    }
}

fn read(words: Words, typed: &ReportTyped, complaints: &mut Complaints) -> Option<Reasons> {
    match Reasons::parse(&typed.rule, &typed.words) {
        Ok(reasons) => return Some(reasons),
        Err(Incomplete::NoRule) => complaints.add("rule", words.text("refused-no-rule")),
        Err(Incomplete::Explanation(_)) => {}
    }
    complaints.check(words, "words", Reason::parse(&typed.words));
    None
}

/// The form again, with what was typed; where nothing is read any more, the page says so.
async fn again(
    frame: &Frame,
    status: StatusCode,
    slug: String,
    no: i32,
    typed: ReportTyped,
    complaints: Complaints,
    changed: Option<&'static str>,
) -> Result<HttpResponse, AppError> {
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, no)).await;
    match (loaded, changed) {
        (Ok(loaded), _) => frame.show_with(status, &ReportPage::new(frame, loaded, typed, complaints, changed)),
        (Err(AppError::NotFound), Some(changed)) => Err(AppError::Conflict(changed)),
        (Err(error), _) => Err(error),
    }
}
