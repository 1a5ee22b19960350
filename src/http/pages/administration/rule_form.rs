//! The form of a rule: its texts in six languages as typed, and what they mean.

use serde::{Deserialize, Serialize};

use crate::http::form::{ComplaintLine, Complaints};
use crate::moderation::queries::rule_versions::StoredText;
use crate::moderation::rule_texts::{Texts, Wording};
use crate::text::language::Language;
use crate::text::words::Words;
use crate::text::{Lines, RuleTitle};

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct RuleForm {
    pub(super) action: String,
    /// The version that the form shows.
    pub(super) version: String,
    title_ar: String,
    body_ar: String,
    title_zh: String,
    body_zh: String,
    title_en: String,
    body_en: String,
    title_fr: String,
    body_fr: String,
    title_ru: String,
    body_ru: String,
    title_es: String,
    body_es: String,
}

/// The names of the fields of a language.
pub(super) fn names(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Arabic => ("title_ar", "body_ar"),
        Language::Chinese => ("title_zh", "body_zh"),
        Language::English => ("title_en", "body_en"),
        Language::French => ("title_fr", "body_fr"),
        Language::Russian => ("title_ru", "body_ru"),
        Language::Spanish => ("title_es", "body_es"),
    }
}

impl RuleForm {
    /// The form of a version in force; what it does not say in a language is empty.
    pub(super) fn of(version: i32, texts: &[StoredText]) -> Self {
        let mut form = Self { version: version.to_string(), ..Self::default() };
        for language in Language::ALL {
            if let Some(text) = texts.iter().find(|text| text.language == language.code()) {
                let (title, body) = form.fields_mut(language);
                title.clone_from(&text.title);
                body.clone_from(&text.body);
            }
        }
        form
    }

    /// Title and text of a language, as typed.
    pub(super) fn fields(&self, language: Language) -> (&str, &str) {
        match language {
            Language::Arabic => (&self.title_ar, &self.body_ar),
            Language::Chinese => (&self.title_zh, &self.body_zh),
            Language::English => (&self.title_en, &self.body_en),
            Language::French => (&self.title_fr, &self.body_fr),
            Language::Russian => (&self.title_ru, &self.body_ru),
            Language::Spanish => (&self.title_es, &self.body_es),
        }
    }

    fn fields_mut(&mut self, language: Language) -> (&mut String, &mut String) {
        match language {
            Language::Arabic => (&mut self.title_ar, &mut self.body_ar),
            Language::Chinese => (&mut self.title_zh, &mut self.body_zh),
            Language::English => (&mut self.title_en, &mut self.body_en),
            Language::French => (&mut self.title_fr, &mut self.body_fr),
            Language::Russian => (&mut self.title_ru, &mut self.body_ru),
            Language::Spanish => (&mut self.title_es, &mut self.body_es),
        }
    }

    /// Reads the form: a text for every language, or what is wrong with some of them.
    pub(super) fn read(&self, words: Words) -> Result<Texts, Complaints> {
        let mut complaints = Complaints::default();
        let wordings = Language::ALL.map(|language| {
            let ((title, body), (typed_title, typed_body)) = (names(language), self.fields(language));
            let title = complaints.check(words, title, RuleTitle::parse(typed_title));
            let body = complaints.check(words, body, Lines::parse(typed_body));
            title.zip(body).map(|(title, body)| Wording { title, body })
        });
        let complete: Option<Vec<Wording>> = wordings.into_iter().collect();
        complete.and_then(|wordings| wordings.try_into().ok()).map(Texts::new).ok_or(complaints)
    }
}

/// All complaints in the order of the form, with the language and the field that each is about.
pub(super) fn listed(words: Words, complaints: &Complaints) -> Vec<ComplaintLine> {
    let lines = |language: Language| {
        let own = language.own_name();
        let (title, body) = names(language);
        [(title, "rule-form-title"), (body, "rule-form-body")]
            .map(|(field, label)| complaints.line(words, field, format!("{own}, {}", words.text(label))))
    };
    Language::ALL.into_iter().flat_map(lines).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> RuleForm {
        let text = |language: Language| StoredText {
            language: language.code().into(),
            title: "Keep to the question".into(),
            body: "Nothing else.".into(),
        };
        RuleForm::of(3, &Language::ALL.map(text))
    }

    #[test]
    fn a_rule_is_read_in_all_languages() {
        let texts = form().read(Words(Language::English)).unwrap();
        assert_eq!(texts.all().count(), 6);
        assert!(texts.all().all(|(_, wording)| wording.body.as_str() == "Nothing else."));
    }

    #[test]
    fn a_rule_without_a_text_in_one_language_is_none() {
        for language in Language::ALL {
            let mut form = form();
            form.fields_mut(language).1.clear();
            let words = Words(Language::English);
            let listed = listed(words, &form.read(words).unwrap_err());
            assert_eq!(listed.iter().map(|line| line.field).collect::<Vec<_>>(), [names(language).1]);
        }
    }
}
