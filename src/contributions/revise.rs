//! What an author, or a colleague, does on the desk: another text, a draft of it, taking it back.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::Text;
use super::case::{self, Case};
use super::clearance::typing;
use super::latest::{Latest, Seen};
use super::post::{self, Sending};
use super::queries::desk;
use super::speaker::{self, Speaker};
use super::transition::event::Event;
use super::transition::refusal::Refusal;
use crate::organisations;
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::topics;

/// Another text of a contribution.
#[derive(Debug, Clone)]
pub struct Revised {
    /// The words.
    pub body: Body,
    /// In which language; `None` for that of the text it replaces.
    pub language: Option<ContentLanguage>,
    /// What its author had before them; `None` where nobody says, and then nothing is checked.
    pub seen: Option<Seen>,
    /// For whom, where that is to change; it can as long as nothing was sent.
    pub speaker: Option<Speaker>,
}

impl From<Text> for Revised {
    /// A text that comes from no form.
    fn from(Text { body, language, .. }: Text) -> Self {
        Self { body, language: Some(language), seen: None, speaker: None }
    }
}

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such contribution, or not for this person.
    #[error("no such contribution")]
    NotThere,
    /// Another text was sent or kept since the form was made.
    #[error("a newer text is stored")]
    NewerText,
    /// What was written cannot be taken.
    #[error(transparent)]
    Written(#[from] post::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Written(cause.into())
    }
}

impl From<case::Refused> for Refused {
    fn from(refused: case::Refused) -> Self {
        Self::Written(refused.into())
    }
}

/// Sends or keeps another text of the case of this reference, or asks for its clearance. What is stored already
/// changes nothing.
pub fn revise(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    revised: &Revised,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let known = desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    // The topic and the organisations first: others lock them in the same order.
    let topic = topics::queries::hold(conn, known.topic_id)?.ok_or(Refused::NotThere)?;
    let mandates = organisations::queries::mandates_to_write(conn, by.account.id)?;
    let mut case = own(conn, by, reference)?;
    let latest = Latest::of(conn, case.contribution.id)?;
    let language = revised.language.or_else(|| latest.language()).unwrap_or(ContentLanguage::OTHER);
    let text = Text { body: revised.body.clone(), language, translations: latest.translations().clone() };
    let repeated = repeats(conn, &case, &latest, &text, sending)?;
    if !repeated && revised.seen.is_some_and(|seen| !latest.is_what_was(seen)) {
        return Err(Refused::NewerText);
    }
    if sending == Sending::Typing {
        typing::ends_nothing(conn, &case, &text)?;
    }
    if !case.was_sent {
        // For whom it speaks is for whoever began it to say.
        let own = case.contribution.author_id == by.account.id;
        case = match revised.speaker.as_ref().filter(|_| own) {
            Some(speaker) => post::speaking_as(conn, by, &mandates, case, speaker, now)?,
            None => speaker::renew(conn, by, &mandates, case)?,
        };
    }
    let event = match sending {
        Sending::Draft | Sending::Typing if repeated => return Ok(()),
        Sending::Draft | Sending::Typing => Event::SaveDraft,
        _ if repeated && !case.standing.draft => return Ok(()),
        // Only what was kept beside it goes.
        _ if repeated => Event::DiscardDraft,
        Sending::AskClearance => Event::AskClearance,
        Sending::Submit => case.standing.sending().ok_or(case::Refused::ByRule(Refusal::Ended))?,
    };
    post::check_words(&topic, &text, sending)?;
    if event == Event::Submit {
        post::check_right(conn, by, &case.contribution, &mandates)?;
    }
    Ok(case.send(conn, by, &event, Some(&text), now)?)
}

/// Whether this very text is stored already as what it would become: a form sent twice, or sent unchanged.
fn repeats(
    conn: &mut PgConnection,
    case: &Case,
    latest: &Latest,
    text: &Text,
    sending: Sending,
) -> diesel::QueryResult<bool> {
    match (sending, case.standing.repeated_by_sending()) {
        (Sending::Draft | Sending::Typing, _) => Ok(latest.reads(text)),
        (Sending::Submit | Sending::AskClearance, Some(standing)) => desk::is_text(conn, standing, text),
        (Sending::Submit | Sending::AskClearance, None) => Ok(false),
    }
}

/// Takes something back, as `event` says: the draft, the text under review, or what is read.
pub fn take_back(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    Ok(own(conn, by, reference)?.send(conn, by, event, None, now)?)
}

/// The case of this reference, where it is this person's or of an organisation that they speak for.
pub(super) fn own(conn: &mut PgConnection, by: &Contributor, reference: &str) -> Result<Case, Refused> {
    desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    Case::lock(conn, reference)?.ok_or(Refused::NotThere)
}
