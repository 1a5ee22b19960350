//! A form that was sent in vain, with all that was typed in it, ready to be sent again.

use serde::Serialize;

use super::form::{Typed, is_password};
use crate::text::words::Words;

/// From so many bytes on a field is shown for reading.
const LONG: usize = 60;

/// What fields are called that people write at length; any other is "your text".
const LABELS: &[(&str, &str)] = &[
    ("body", "compose-text"),
    ("contact", "session-contact"),
    ("explanation", "reasons-to-author"),
    ("introduction", "field-introduction"),
    ("links", "session-links"),
    ("name", "field-name"),
    ("organisations", "field-organisations"),
    ("people", "session-people"),
    ("preface", "summary-preface"),
    ("programme", "session-programme"),
    ("question", "field-question"),
    ("reading_note", "reading-note"),
    ("reading_words", "reading-words"),
    ("reason", "settle-reason"),
    ("sections", "field-sections"),
    ("source_note", "field-source-note"),
    ("status_note", "field-status"),
    ("subtitle", "field-subtitle"),
    ("text", "summary-text"),
    ("title", "field-title"),
];

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
            given_back.map(|(number, (name, value))| KeptField::new(words, number, name, value)).collect();
        let all_but_password = typed.has_password();
        (!fields.is_empty()).then_some(Self { action, fields, all_but_password })
    }
}

impl KeptField {
    fn new(words: Words, number: usize, name: String, value: String) -> Self {
        let shown = value.len() > LONG || value.contains('\n') || (name == "body" && !value.is_empty());
        let label = LABELS.iter().find(|(known, _)| *known == name).map_or("error-your-text", |(_, label)| label);
        Self { number, label: words.text(label), name, value, shown }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

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
            for (_, label) in LABELS {
                assert!(words.known(label).is_some(), "{label}");
            }
        }
    }
}
