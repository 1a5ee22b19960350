//! The same text in other languages: courtesy translations by its author. The text itself prevails.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Jsonb;
use serde::{Deserialize, Serialize};

use super::language::ContentLanguage;
use super::markdown::SanitisedHtml;
use super::{Body, TextRefused};
use crate::db::pg_json;

/// A text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Translation {
    /// In which.
    pub language: ContentLanguage,
    /// The words.
    pub body: Body,
}

/// Translations of one text, one into a language, in the order of its code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct Translations(Vec<Translation>);

pg_json!(Translations);

/// How a translation is kept with a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    language: String,
    body: String,
}

impl Translations {
    /// These; of several into one language the last one.
    pub fn of(all: impl IntoIterator<Item = Translation>) -> Self {
        all.into_iter()
            .fold(Self::default(), |so_far, Translation { language, body }| so_far.with(language, Some(body)))
    }

    /// All of them.
    pub fn all(&self) -> &[Translation] {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one into this language.
    pub fn into_language(&self, language: ContentLanguage) -> Option<&Body> {
        self.0.iter().find(|known| known.language == language).map(|known| &known.body)
    }

    /// The same with this one in place of any into its language, or without it.
    pub fn with(mut self, language: ContentLanguage, body: Option<Body>) -> Self {
        self.0.retain(|known| known.language != language);
        self.0.extend(body.map(|body| Translation { language, body }));
        self.0.sort_by_key(|known| known.language.as_str());
        self
    }
}

impl From<Translation> for Kept {
    fn from(Translation { language, body }: Translation) -> Self {
        Self { language: language.as_str().to_owned(), body: body.as_str().to_owned() }
    }
}

impl TryFrom<Kept> for Translation {
    type Error = TextRefused;

    fn try_from(Kept { language, body }: Kept) -> Result<Self, TextRefused> {
        Ok(Self { language: ContentLanguage::stored(&language), body: Body::parse(&body)? })
    }
}

/// A translation as readers see it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct ShownTranslation {
    /// Into which language.
    pub language: ContentLanguage,
    /// The words, rendered and sanitised when they were sent.
    pub html: SanitisedHtml,
}

/// All that readers see with one text.
#[derive(Debug, Clone, Default, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct ShownTranslations(pub Vec<ShownTranslation>);

pg_json!(ShownTranslations);

#[derive(Deserialize)]
struct Stored {
    language: String,
    html: String,
}

impl From<Stored> for ShownTranslation {
    fn from(Stored { language, html }: Stored) -> Self {
        Self { language: ContentLanguage::stored(&language), html: SanitisedHtml::trusting_stored(html) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::*;

    fn body(words: &str) -> Option<Body> {
        Body::parse(words).ok()
    }

    #[test]
    fn there_is_one_into_each_language_in_the_order_of_their_codes() {
        let (french, arabic): (ContentLanguage, ContentLanguage) = (Language::French.into(), Language::Arabic.into());
        let both =
            Translations::default().with(french, body("Un.")).with(arabic, body("واحد.")).with(french, body("Deux."));
        let codes: Vec<&str> = both.all().iter().map(|one| one.language.as_str()).collect();
        assert_eq!(codes, ["ar", "fr"]);
        assert_eq!(both.into_language(french).map(Body::as_str), Some("Deux."));
        assert!(both.clone().with(french, None).with(arabic, None).is_empty());
        assert_eq!(Translations::of(both.all().iter().rev().cloned()), both);
    }

    #[test]
    fn what_is_kept_with_a_draft_comes_back_as_it_was() {
        let kept = Translations::default().with(Language::Arabic.into(), body("نص *مائل*.\n\nفقرة."));
        let stored = serde_json::to_value(&kept).unwrap();
        assert_eq!(stored[0]["language"], "ar");
        assert_eq!(serde_json::from_value::<Translations>(stored).unwrap(), kept);
        assert!(
            serde_json::from_value::<Translations>(serde_json::json!([{ "language": "fr", "body": " " }])).is_err()
        );
    }
}
