//! A form that was sent in vain, with all that was typed in it, ready to be sent again.

use serde::Serialize;

use super::form::{Typed, is_password};
use crate::text::language::Language;
use crate::text::words::Words;

/// From so many bytes on a field is shown for reading.
const LONG: usize = 60;

/// What people write in sentences is shown however short it is.
const WRITTEN: [&str; 4] = ["body", "explanation", "reason", "words"];

/// What fields are called that people write at length, where one name means several things: by what stands in the
/// address of their form.
const LABELS_THERE: &[(&str, &str, &str)] = &[
    ("/clearance", "reason", "clearance-reason"),
    ("/proposal", "reason", "second-why-not"),
    ("/redaction", "reason", "redaction-why-not"),
    ("/moderation/reports", "reason", "report-close-reason"),
    ("/settlement", "reason", "settle-reason"),
    ("/moderation/appeals", "words", "reasons-to-author"),
    ("/appeal", "words", "appeal-words"),
    ("/report", "words", "report-words"),
    ("/notes", "body", "case-note"),
    ("/moderation/", "body", "case-message"),
    ("/messages", "body", "case-answer"),
    ("/translations/", "body", "translation-text"),
];

/// What they are called anywhere else; any other is "your text".
const LABELS: &[(&str, &str)] = &[
    ("admission", "session-admission"),
    ("body", "compose-text"),
    ("case_explanation", "reasons-to-author"),
    ("contact", "session-contact"),
    ("explanation", "reasons-to-author"),
    ("introduction", "field-introduction"),
    ("issues", "issues"),
    ("links", "session-links"),
    ("mandate_symbol", "process-mandate"),
    ("name", "field-name"),
    ("names", "organisation-names"),
    ("norms", "norms"),
    ("occasion", "session-occasion"),
    ("organisations", "field-organisations"),
    ("parent", "organisation-parent"),
    ("passage", "redaction-passage"),
    ("people", "session-people"),
    ("preface", "summary-preface"),
    ("programme", "session-programme"),
    ("question", "field-question"),
    ("reading_note", "reading-note"),
    ("reading_words", "reading-words"),
    ("sections", "field-sections"),
    ("source", "filing-source"),
    ("source_note", "field-source-note"),
    ("status_note", "field-status"),
    ("subtitle", "field-subtitle"),
    ("text", "summary-text"),
    ("title", "field-title"),
    ("venue", "session-venue"),
    ("watched_words", "watched-words"),
];

/// The texts of a rule, of which there is one in each language.
const IN_EACH_LANGUAGE: &[(&str, &str)] = &[("title_", "rule-form-title"), ("body_", "rule-form-body")];

/// The form.
#[derive(Debug, Serialize)]
pub(super) struct Again {
    pub(super) action: String,
    pub(super) fields: Vec<KeptField>,
    /// A password was among the fields, which is asked for anew.
    pub(super) all_but_password: bool,
}

/// One field of it.
#[derive(Debug, Serialize)]
pub(super) struct KeptField {
    /// Tells it from others of the same name.
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    /// Whether it is shown for reading, or only sent along.
    pub(super) shown: bool,
}

impl Again {
    /// The form to send again; `None` where there is nothing to give back.
    pub(super) fn new(words: Words, action: String, typed: &Typed) -> Option<Self> {
        let given_back = typed.fields().filter(|(name, _)| !is_password(name)).enumerate();
        let fields: Vec<KeptField> =
            given_back.map(|(number, (name, value))| KeptField::new(words, &action, number, name, value)).collect();
        let all_but_password = typed.has_password();
        (!fields.is_empty()).then_some(Self { action, fields, all_but_password })
    }
}

impl KeptField {
    fn new(words: Words, action: &str, number: usize, name: String, value: String) -> Self {
        let shown =
            value.len() > LONG || value.contains('\n') || (WRITTEN.contains(&name.as_str()) && !value.is_empty());
        Self { number, label: label(words, action, &name), name, value, shown }
    }
}

/// What the field of this name is called in the form that is sent there.
fn label(words: Words, action: &str, name: &str) -> String {
    let in_language = IN_EACH_LANGUAGE.iter().find_map(|(part, key)| {
        let language = Language::from_tag(name.strip_prefix(part)?)?;
        Some(format!("{} ({})", words.text(key), language.own_name()))
    });
    let there = LABELS_THERE.iter().find(|(place, known, _)| *known == name && action.contains(place));
    let anywhere = || LABELS.iter().find(|(known, _)| *known == name).map_or("error-your-text", |(_, key)| key);
    in_language.unwrap_or_else(|| words.text(there.map_or_else(anywhere, |(.., key)| key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_one_name_are_told_apart_and_named_where_there_is_a_word() {
        let long = "a".repeat(LONG + 1);
        let typed = Typed::new(format!("reading_words={long}&reading_words={long}&other={long}&password=x").into());
        for language in Language::ALL {
            let words = Words(language);
            let again = Again::new(words, "/".into(), &typed).unwrap();
            let shown: Vec<_> = again.fields.iter().map(|field| (field.number, field.label.clone())).collect();
            let (named, other) = (words.text("reading-words"), words.text("error-your-text"));
            assert_eq!(shown, [(0, named.clone()), (1, named), (2, other)]);
            assert!(again.all_but_password && again.fields.iter().all(|field| field.shown));
            let keys = LABELS.iter().chain(IN_EACH_LANGUAGE).map(|(_, key)| key);
            for label in keys.chain(LABELS_THERE.iter().map(|(.., key)| key)) {
                assert!(words.known(label).is_some(), "{label}");
            }
        }
    }

    #[test]
    fn a_name_that_means_several_things_is_called_by_its_form_and_texts_in_six_languages_are_told_apart() {
        let words = Words(Language::English);
        for (action, name, called) in [
            ("/desk/a/clearance", "reason", "Why, and what to change"),
            ("/organise/sessions/a/settlement", "reason", "Reason, on record"),
            ("/administration/rules/R5", "body_ar", "Text (العربية)"),
            ("/administration/rules/R5", "title_fr", "Title (Français)"),
            ("/topics/a/contributions", "body", "Text"),
            ("/desk/a/messages", "body", "Your answer"),
        ] {
            assert_eq!(label(words, action, name), called, "{action} {name}");
        }
    }
}
