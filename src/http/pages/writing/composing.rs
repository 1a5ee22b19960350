//! The form of a topic as somebody opens it: empty, with a draft they kept here, or with what they quote.

use diesel::pg::PgConnection;
use diesel::result::QueryResult;
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
use crate::organisations::{self, Mandate};
use crate::people::AccountId;
use crate::text::markdown::SanitisedHtml;
use crate::topics::{Topic, TopicId};

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

/// What the form begins with.
pub(in crate::http::pages) struct Beginning {
    mandates: Vec<Mandate>,
    /// The newest drafts that were kept here.
    unsent: Vec<Unsent>,
    /// Reference and key of the draft that was asked for, where it was sent meanwhile.
    sent: Option<(String, String)>,
    caps: Option<CapsUsed>,
}

impl Beginning {
    /// For whoever is about to write in a topic.
    pub(in crate::http::pages) fn load(
        conn: &mut PgConnection,
        author: AccountId,
        topic: TopicId,
        wanted: &Wanted,
    ) -> QueryResult<Self> {
        let mandates = organisations::queries::mandates_of(conn, author)?;
        let reference = wanted.draft.clone().filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        Ok(Self {
            unsent: desk::unsent_in(conn, author, topic, DRAFTS)?,
            // Whoever comes back to a draft that was sent meanwhile has its form again, and sends nothing twice.
            sent: match reference {
                Some(reference) => desk::key_of(conn, author, topic, &reference)?.map(|key| (reference, key)),
                None => None,
            },
            caps: CapsUsed::by_writer(conn, topic, author, &mandates)?,
            mandates,
        })
    }
}

/// The form, for a reply to this number if it can be read.
pub(in crate::http::pages) async fn composer(
    frame: &Frame,
    topic: &Topic,
    reply_to: Option<i32>,
    wanted: Wanted,
    beginning: Beginning,
) -> Result<Composer, AppError> {
    let Beginning { mandates, mut unsent, sent, caps } = beginning;
    let at = unsent.iter().position(|one| Some(&one.contribution.reference) == wanted.draft.as_ref());
    let lines = |unsent: &[Unsent]| unsent.iter().map(|one| DraftLine::new(frame.words, topic, one)).collect();
    let composer = match at.map(|at| unsent.remove(at)) {
        Some(draft) => {
            let parent = live(frame, topic, draft.answers).await?;
            let form = ContributionForm::of(&draft, &mandates);
            let composer = Composer::new(frame.words, topic, &mandates, parent, Filled::with(form));
            composer.kept_at(TimeView::exact(frame.words, draft.draft.saved_at, &topic.zone))
        }
        None => {
            let answered = live(frame, topic, reply_to).await?;
            let body = match wanted.quote {
                Some(no) => quote(frame, topic, no, answered.as_ref(), wanted.passage.as_deref()).await?,
                None => String::new(),
            };
            let (sent, key) = sent.unzip();
            let form = ContributionForm::beginning(body, key.unwrap_or_default());
            Composer::new(frame.words, topic, &mandates, answered, Filled::with(form)).sent_as(sent)
        }
    };
    Ok(composer.within(frame.words, caps).with_drafts(lines(&unsent)))
}

async fn live(frame: &Frame, topic: &Topic, no: Option<i32>) -> Result<Option<Published>, AppError> {
    let (Some(no), id) = (no, topic.id) else { return Ok(None) };
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
        None => live(frame, topic, Some(no)).await?,
    };
    let html = said.and_then(|said| said.html).map(SanitisedHtml::trusting_stored);
    Ok(html.map(|html| quoted(frame.words, no, &html, passage)).unwrap_or_default())
}
