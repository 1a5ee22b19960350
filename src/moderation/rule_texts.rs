//! What a rule says, in every language that the pages speak.

use crate::text::language::Language;
use crate::text::{Lines, RuleTitle};

/// What a rule says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What it is called.
    pub title: RuleTitle,
    /// What it says.
    pub body: Lines,
}

/// What a rule says in every language that the pages speak, so that it binds nobody who cannot read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts([Wording; Language::ALL.len()]);

impl Texts {
    /// The wordings in the order of [`Language::ALL`].
    pub fn new(wordings: [Wording; Language::ALL.len()]) -> Self {
        Self(wordings)
    }

    /// Every language with its wording.
    pub fn all(&self) -> impl Iterator<Item = (Language, &Wording)> {
        Language::ALL.into_iter().zip(&self.0)
    }
}
