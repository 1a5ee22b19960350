//! Fields about a person that several forms share: group, language, a new password.

use serde::Serialize;

use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::Groups;
use crate::organisations::{INDIVIDUAL, StakeholderGroup};
use crate::people::password::{Password, PasswordRefused};
use crate::text::TextRefused;
use crate::text::email_address::EmailAddress;
use crate::text::language::Language;
use crate::text::words::Words;

/// A group to choose, with its mark.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct GroupChoice {
    pub(in crate::http::pages) id: String,
    pub(in crate::http::pages) label: String,
    pub(in crate::http::pages) chosen: bool,
}

/// All groups, with the one that was chosen if one was.
pub(in crate::http::pages) fn group_choices(
    words: Words,
    groups: &[StakeholderGroup],
    chosen: &str,
) -> Vec<GroupChoice> {
    Groups::new(words, groups)
        .all()
        .iter()
        .map(|group| GroupChoice { id: group.id.clone(), label: group.label.clone(), chosen: group.id == chosen })
        .collect()
}

/// The six languages by their own names, with the one that was chosen.
pub(in crate::http::pages) fn language_choices(words: Words, chosen: &str) -> Vec<Choice> {
    let chosen = Language::from_tag(chosen).unwrap_or(words.0);
    Language::ALL
        .into_iter()
        .map(|known| Choice {
            value: known.code().to_owned(),
            label: known.own_name().to_owned(),
            chosen: known == chosen,
        })
        .collect()
}

impl Complaints {
    /// An address to write to.
    pub(in crate::http::pages) fn email(&mut self, words: Words, typed: &str) -> Option<EmailAddress> {
        let parsed = EmailAddress::parse(typed);
        if parsed == Err(TextRefused::Malformed) {
            self.add("email", words.text("refused-email"));
        }
        self.check(words, "email", parsed)
    }

    /// The group of this id; the usual one where none was chosen.
    pub(in crate::http::pages) fn group(
        &mut self,
        words: Words,
        field: &'static str,
        groups: &[StakeholderGroup],
        typed: &str,
    ) -> Option<String> {
        let wanted = if typed.is_empty() { INDIVIDUAL } else { typed };
        let known = groups.iter().find(|group| group.id == wanted).map(|group| group.id.clone());
        if known.is_none() {
            self.add(field, words.text("refused-group"));
        }
        known
    }

    /// The language of this code; that of the page where none was chosen.
    pub(in crate::http::pages) fn language(&mut self, words: Words, typed: &str) -> Option<Language> {
        let known = if typed.is_empty() { Some(words.0) } else { Language::from_tag(typed) };
        if known.is_none() {
            self.add("language", words.text("refused-language"));
        }
        known
    }

    /// A password for somebody called `about`.
    pub(in crate::http::pages) fn password(
        &mut self,
        words: Words,
        field: &'static str,
        typed: &str,
        about: &[&str],
    ) -> Option<Password> {
        let refused = match Password::parse(typed, about) {
            Ok(password) => return Some(password),
            Err(refused) => refused,
        };
        let complaint = match refused {
            PasswordRefused::TooShort => words.with("refused-password-short", &[("number", Password::SHORTEST.into())]),
            PasswordRefused::TooLong => words.with("refused-password-long", &[("number", Password::LONGEST.into())]),
            PasswordRefused::TooCommon => words.text("refused-password-common"),
        };
        self.add(field, complaint);
        None
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn groups() -> Vec<GroupChoice> {
        vec![GroupChoice { id: "industry".into(), label: "Industry".into(), chosen: true }]
    }

    pub(in crate::http) fn languages() -> Vec<Choice> {
        vec![Choice { value: "fr".into(), label: "Français".into(), chosen: true }]
    }
}
