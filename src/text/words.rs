//! Every word that the site and its letters show, from the files in `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use super::language::Language;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Names stand in <bdi>, so no invisible marks are needed around them.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The languages as Fluent names them, in the order of [`Language::ALL`].
static IDENTIFIERS: LazyLock<[LanguageIdentifier; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(|language| language.code().parse().unwrap_or_default()));

/// The words of one language; what is not translated yet shows in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

/// A name for a place in a sentence, so that neither turns the direction of the other.
pub fn isolated(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

/// What may stand in a sentence with a place for it.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// A text without places.
    pub fn text(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its places filled. An unknown key shows itself: the tests render every page.
    pub fn with(self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A text that may be missing, such as the name of a group that somebody added.
    pub fn known(self, key: &str) -> Option<String> {
        self.find(key, &[])
    }

    fn find(self, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        self.look_up(key, &arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect())
    }

    /// A text with places that have names of any kind.
    pub fn look_up(self, key: &str, arguments: &HashMap<Cow<'static, str>, FluentValue<'_>>) -> Option<String> {
        LOCALES.try_lookup_with_args(&IDENTIFIERS[self.0 as usize], key, arguments)
    }
}
