//! The form of a topic as somebody opens it: empty, with a draft they kept here, or with what they quote.

use serde::Deserialize;

use crate::contributions::published::Published;
use crate::contributions::queries::desk::{self, Unsent};
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::form::Filled;
use crate::http::frame::Frame;
use crate::http::pages::parts::TimeView;
use crate::http::pages::writing::caps_view::CapsUsed;
use crate::http::pages::writing::composer::{Composer, ContributionForm};
use crate::http::pages::writing::draft_lines::DraftLine;
use crate::http::pages::writing::quoting::quoted;
use crate::organisations;
use crate::text::markdown::SanitisedHtml;
use crate::topics::Topic;

/// Most drafts that are offered above the form; all of them are on the desk.
const DRAFTS: i64 = 5;

/// What stands behind the question mark about one's own text.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Wanted {
    /// The draft to go on with.
    draft: Option<String>,
    /// The number to quote, and the passage of it.
    quote: Option<i32>,
    passage: Option<String>,
}

/// The form, where somebody may write: `answered` is what they reply to.
pub(in crate::http::pages) async fn composer(
    frame: &Frame,
    topic: &Topic,
    answered: Option<Published>,
    wanted: Wanted,
) -> Result<Option<Composer>, AppError> {
    let Some(who) = frame.visitor.clone().filter(|_| topic.is_open(frame.now)) else { return Ok(None) };
    let (author, id) = (who.account.id, topic.id);
    let reference = wanted.draft.clone().filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let (mandates, mut unsent, sent, caps) = frame
        .site
        .db
        .read(move |conn| {
            let mandates = organisations::queries::mandates_of(conn, author)?;
            let unsent = desk::unsent_in(conn, author, id, DRAFTS)?;
            // Whoever comes back to a draft that was sent meanwhile has its form again, and sends nothing twice.
            let sent = match reference {
                Some(reference) => desk::key_of(conn, author, id, &reference)?.map(|key| (reference, key)),
                None => None,
            };
            let caps = CapsUsed::by_writer(conn, id, author, &mandates)?;
            Ok::<_, AppError>((mandates, unsent, sent, caps))
        })
        .await?;
    let at = unsent.iter().position(|one| Some(&one.contribution.reference) == wanted.draft.as_ref());
    let lines = |unsent: &[Unsent]| unsent.iter().map(|one| DraftLine::new(frame.words, topic, one)).collect();
    let composer = match at.map(|at| unsent.remove(at)) {
        Some(draft) => {
            let parent = match draft.answers {
                Some(no) => live(frame, topic, no).await?,
                None => None,
            };
            let form = ContributionForm::of(&draft, &mandates);
            let composer = Composer::new(frame.words, topic, &mandates, parent, Filled::with(form));
            composer.kept_at(TimeView::exact(frame.words, draft.draft.saved_at, &topic.zone))
        }
        None => {
            let body = match wanted.quote {
                Some(no) => quote(frame, topic, no, answered.as_ref(), wanted.passage.as_deref()).await?,
                None => String::new(),
            };
            let (sent, key) = sent.unzip();
            let form = ContributionForm::beginning(body, key.unwrap_or_default());
            Composer::new(frame.words, topic, &mandates, answered, Filled::with(form)).sent_as(sent)
        }
    };
    Ok(Some(composer.within(frame.words, caps).with_drafts(lines(&unsent))))
}

async fn live(frame: &Frame, topic: &Topic, no: i32) -> Result<Option<Published>, AppError> {
    let id = topic.id;
    frame.site.db.public(move |conn| Ok(reading::live(conn, id, no)?)).await
}

/// What can be read under this number, quoted; nothing where nothing can.
async fn quote(
    frame: &Frame,
    topic: &Topic,
    no: i32,
    answered: Option<&Published>,
    passage: Option<&str>,
) -> Result<String, AppError> {
    let said = match answered.filter(|said| said.no == no) {
        Some(said) => Some(said.clone()),
        None => live(frame, topic, no).await?,
    };
    let html = said.and_then(|said| said.html).map(SanitisedHtml::trusting_stored);
    Ok(html.map(|html| quoted(frame.words, no, &html, passage)).unwrap_or_default())
}
