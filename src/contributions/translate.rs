//! An author adds a courtesy translation to a text, changes it or takes it away: kept with the draft, and sent,
//! decided about and read with the text.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::Text;
use super::case::{self, Case};
use super::latest::Latest;
use super::queries::desk;
use super::transition::event::Event;
use crate::people::roles::Contributor;
use crate::people::secret::sha256;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::topics;

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such contribution, or not for this person.
    #[error("no such contribution")]
    NotThere,
    /// The text itself is in that language.
    #[error("the language of the original")]
    OfTheOriginal,
    /// Another translation into that language was kept since the form was made.
    #[error("a newer translation is stored")]
    Newer,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// A translation as somebody wants it to be.
#[derive(Debug, Clone)]
pub struct Translating {
    /// Into which language.
    pub language: ContentLanguage,
    /// The words; without any there is no such translation.
    pub body: Option<Body>,
    /// The mark of what was stored when the form was made; `None` where nobody says, and then nothing is checked.
    pub seen: Option<String>,
}

/// What a form carries of the translation that it was made from.
pub fn mark(stored: Option<&Body>) -> String {
    stored.map_or_else(
        || "0".to_owned(),
        |body| sha256(body.as_str())[..8].iter().map(|byte| format!("{byte:02x}")).collect(),
    )
}

/// Keeps it with the draft of the case of this reference, which begins with the newest text where there is none.
pub fn translate(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    wanted: &Translating,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let known = desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    // The topic first: others lock it in the same order.
    topics::queries::hold(conn, known.topic_id)?.ok_or(Refused::NotThere)?;
    let case = Case::lock(conn, reference)?.ok_or(Refused::NotThere)?;
    let latest = Latest::of(conn, known.id)?;
    let (body, language) = latest.text().ok_or(Refused::NotThere)?;
    let (body, language) = (Body::parse(body).map_err(|_| Refused::NotThere)?, ContentLanguage::stored(language));
    if language == wanted.language && wanted.body.is_some() {
        return Err(Refused::OfTheOriginal);
    }
    let stored = latest.translations().into_language(wanted.language);
    if stored == wanted.body.as_ref() {
        return Ok(());
    }
    if wanted.seen.as_deref().is_some_and(|seen| seen != mark(stored)) {
        return Err(Refused::Newer);
    }
    let translations = latest.translations().clone().with(wanted.language, wanted.body.clone());
    case.act(conn, by, &Event::SaveDraft, Some(&Text { body, language, translations }), now)?;
    Ok(())
}
