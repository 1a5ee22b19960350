//! The newest texts of a contribution, and whether a form was made from them.

use std::fmt;

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::{desk, translations};
use super::{ContributionId, Draft, Revision, Text};
use crate::text::language::ContentLanguage;
use crate::text::translations::Translations;

/// What was last sent, and what is kept beside it.
#[derive(Debug)]
pub struct Latest {
    /// The newest text that was sent.
    pub sent: Option<Revision>,
    /// What was sent with it in other languages.
    pub translated: Translations,
    /// The unsent text.
    pub draft: Option<Draft>,
}

/// Which texts a form was made from. It stands in the form as `2.17`: the second text sent, and the draft of this
/// number kept since; without the point, nothing is said about drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Number of the newest text sent; 0 where there was none.
    pub revision: i32,
    /// The number of the draft; 0 where there was none.
    pub draft: Option<i32>,
}

impl Latest {
    /// Reads them.
    pub fn of(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Self> {
        let sent = desk::newest(conn, id)?;
        let translated = match sent.as_ref().filter(|sent| sent.translations > 0) {
            Some(sent) => translations::of(conn, sent.id)?,
            None => Translations::default(),
        };
        Ok(Self { sent, translated, draft: desk::draft(conn, id)? })
    }

    /// The text that a form begins with, and its language: the draft, else what was sent.
    pub fn text(&self) -> Option<(&str, &str)> {
        let draft = self.draft.as_ref().map(|kept| (kept.body.as_str(), kept.language.as_str()));
        draft.or_else(|| self.sent.as_ref().map(|sent| (sent.body.as_str(), sent.language.as_str())))
    }

    /// The language of that text.
    pub fn language(&self) -> Option<ContentLanguage> {
        self.text().and_then(|(_, language)| ContentLanguage::parse(language).ok())
    }

    /// What goes with that text in other languages.
    pub fn translations(&self) -> &Translations {
        self.draft.as_ref().map_or(&self.translated, |draft| &draft.translations)
    }

    /// What a form made from them has seen.
    pub fn seen(&self) -> Seen {
        Seen {
            revision: self.sent.as_ref().map_or(0, |sent| sent.number),
            draft: Some(self.draft.as_ref().map_or(0, |kept| kept.sequence)),
        }
    }

    /// Whether a form that has seen this was made from the newest texts, or there is none any more to overwrite.
    pub fn is_what_was(&self, seen: Seen) -> bool {
        let now = self.seen();
        let same_draft = seen.draft.is_none() || seen.draft == now.draft;
        self.text().is_none() || (seen.revision == now.revision && same_draft)
    }

    /// Whether a form made from them would begin with this text.
    pub fn reads(&self, text: &Text) -> bool {
        self.text() == Some((text.body.as_str(), text.language.as_str()))
    }
}

impl Seen {
    /// A draft of which nothing was sent yet.
    pub fn draft(kept: &Draft) -> Self {
        Self { revision: 0, draft: Some(kept.sequence) }
    }

    /// Reads what a form carried.
    pub fn parse(sent: &str) -> Option<Self> {
        let (revision, draft) = match sent.split_once('.') {
            Some((revision, draft)) => (revision, Some(draft.parse().ok()?)),
            None => (sent, None),
        };
        Some(Self { revision: revision.parse().ok()?, draft })
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.draft {
            Some(draft) => write!(f, "{}.{draft}", self.revision),
            None => write!(f, "{}", self.revision),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_carries_what_it_was_made_from() {
        let seen = Seen { revision: 2, draft: Some(1) };
        assert_eq!(seen.to_string(), "2.1");
        assert_eq!(Seen::parse("2.1"), Some(seen));
        assert_eq!(Seen::parse("2"), Some(Seen { revision: 2, draft: None }));
        for nonsense in ["", ".", "2.", "two", "2.1.1", "99999999999"] {
            assert_eq!(Seen::parse(nonsense), None, "{nonsense}");
        }
    }
}
