//! What may stand after a bar in a list, in words of the reader's language; what is stored are codes.

use serde::Serialize;

use crate::organisations::StakeholderGroup;
use crate::sessions::{LinkRole, OrganisationRole};
use crate::text::language::Language;
use crate::text::words::Words;

/// Meanings, each with the word that a form shows for it and all words that it takes for it.
#[derive(Debug)]
pub(super) struct Vocabulary<T>(Vec<Entry<T>>);

#[derive(Debug)]
struct Entry<T> {
    means: T,
    shown: String,
    /// The code, and the words of every language: somebody may change theirs while a form is open.
    taken: Vec<String>,
}

/// The vocabularies of the lists of a session.
#[derive(Debug)]
pub(super) struct Vocabularies {
    pub(super) roles: Vocabulary<OrganisationRole>,
    pub(super) purposes: Vocabulary<LinkRole>,
    pub(super) groups: Vocabulary<String>,
}

/// The words of each, for hints.
#[derive(Debug, Default, Serialize)]
pub(super) struct VocabulariesView {
    pub(super) roles: String,
    pub(super) purposes: String,
    pub(super) groups: String,
}

impl Vocabularies {
    /// In the words of a language.
    pub(super) fn new(words: Words, groups: &[StakeholderGroup]) -> Self {
        Self {
            roles: Vocabulary::of_codes(words, "organisation-role", OrganisationRole::ALL, |role| role.label()),
            purposes: Vocabulary::of_codes(words, "link-role", LinkRole::ALL, |role| role.label()),
            groups: Vocabulary::of_groups(words, groups),
        }
    }

    /// The words of each, for hints.
    pub(super) fn view(&self) -> VocabulariesView {
        VocabulariesView { roles: self.roles.listed(), purposes: self.purposes.listed(), groups: self.groups.listed() }
    }
}

impl<T: Clone + PartialEq> Vocabulary<T> {
    fn of_codes(words: Words, prefix: &str, all: &[T], code: impl Fn(T) -> &'static str) -> Self {
        let entry = |means: &T| {
            let code = code(means.clone());
            let key = format!("{prefix}-{code}");
            let named = Language::ALL.into_iter().map(|language| plain(&Words(language).text(&key)));
            Entry { means: means.clone(), shown: words.text(&key), taken: named.chain([code.to_owned()]).collect() }
        };
        Self(all.iter().map(entry).collect())
    }

    /// What a word means.
    pub(super) fn read(&self, typed: &str) -> Option<T> {
        let typed = plain(typed);
        self.0.iter().find(|entry| entry.taken.contains(&typed)).map(|entry| entry.means.clone())
    }

    /// The word for a meaning; nothing for one that is none of these.
    pub(super) fn word(&self, means: &T) -> &str {
        self.0.iter().find(|entry| entry.means == *means).map_or("", |entry| &entry.shown)
    }

    /// All words, for a hint.
    pub(super) fn listed(&self) -> String {
        self.0.iter().map(|entry| entry.shown.as_str()).collect::<Vec<_>>().join(" · ")
    }
}

impl Vocabulary<String> {
    fn of_groups(words: Words, groups: &[StakeholderGroup]) -> Self {
        let entry = |group: &StakeholderGroup| {
            let key = format!("group-{}", group.id);
            let keys = [&key, &format!("{key}-plural")];
            let named = Language::ALL.into_iter().flat_map(|language| keys.map(|key| Words(language).known(key)));
            let stored = [&group.id, &group.label, &group.label_plural].map(|word| Some(word.clone()));
            Entry {
                means: group.id.clone(),
                shown: words.known(&key).unwrap_or_else(|| group.label.clone()),
                taken: named.chain(stored).flatten().map(|word| plain(&word)).collect(),
            }
        };
        Self(groups.iter().map(entry).collect())
    }
}

/// A word as it is compared: `Co-lead`, `co lead` and `co_lead` are the same.
fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace([' ', '-', '\u{a0}', '\u{2011}'], "_")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::http::pages::organise) fn groups() -> Vec<StakeholderGroup> {
        let group = |id: &str, label: &str, plural: &str| StakeholderGroup {
            id: id.into(),
            label: label.into(),
            label_plural: plural.into(),
        };
        vec![
            group("state", "State", "States"),
            group("civil_society", "Civil society", "Civil society"),
            group("industry", "Industry", "Industry"),
            group("academia", "Academia", "Academia"),
            group("technical_community", "Technical community", "Technical community"),
            group("international_organisation", "International organisation", "International organisations"),
            group("individual", "Individual", "Individuals"),
            group("other", "Other", "Others"),
            group("youth", "Youth", "Youth"),
        ]
    }

    fn each_word_means_one_thing<T: Clone + PartialEq + std::fmt::Debug>(known: &Vocabulary<T>) {
        for entry in &known.0 {
            assert!(!entry.shown.contains(['|', '·', '\n']), "{}", entry.shown);
            assert_eq!(known.word(&entry.means), entry.shown);
            for word in entry.taken.iter().chain([&entry.shown]) {
                assert_eq!(known.read(word), Some(entry.means.clone()), "{word}");
            }
        }
        assert_eq!(known.read("aliens"), None);
        assert_eq!(known.read(""), None);
    }

    #[test]
    fn in_every_language_each_word_means_one_thing() {
        for language in Language::ALL {
            let known = Vocabularies::new(Words(language), &groups());
            each_word_means_one_thing(&known.roles);
            each_word_means_one_thing(&known.purposes);
            each_word_means_one_thing(&known.groups);
        }
    }

    #[test]
    fn words_are_those_of_the_reader_and_taken_from_any_language() {
        let french = Vocabularies::new(Words(Language::French), &groups());
        assert_eq!(french.roles.word(&OrganisationRole::CoLead), "Codirection");
        assert_eq!(french.groups.word(&"youth".to_owned()), "Youth", "a group that somebody added");
        assert_eq!(french.roles.read("CO-LEAD"), Some(OrganisationRole::CoLead));
        assert_eq!(french.purposes.read("Прямая трансляция"), Some(LinkRole::LiveStream));
        assert_eq!(french.groups.read("民间社会").as_deref(), Some("civil_society"));
    }
}
