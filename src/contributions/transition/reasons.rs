//! The statement of reasons: complete, or it does not exist.

use crate::text::{Reason, TextRefused};

/// Why a text is kept from readers, sent back, or judged again: the rule of conduct in question
/// and what it means here. Whether a rule of that code is published is for the storing code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    rule: String,
    explanation: Reason,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// No rule was named.
    #[error("no rule is named")]
    NoRule,
    /// The explanation is none.
    #[error(transparent)]
    Explanation(#[from] TextRefused),
}

impl Reasons {
    /// Reads what was typed.
    pub fn parse(rule: &str, explanation: &str) -> Result<Self, Incomplete> {
        let rule = rule.trim();
        if rule.is_empty() {
            return Err(Incomplete::NoRule);
        }
        Ok(Self { rule: rule.to_owned(), explanation: Reason::parse(explanation)? })
    }

    /// The published code of the rule.
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// What it means for this text.
    pub fn explanation(&self) -> &str {
        self.explanation.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_name_a_rule_and_explain_it() {
        let reasons = Reasons::parse(" R2 ", " It names a patient. ").unwrap();
        assert_eq!((reasons.rule(), reasons.explanation()), ("R2", "It names a patient."));
        assert_eq!(Reasons::parse(" ", "why"), Err(Incomplete::NoRule));
        assert_eq!(Reasons::parse("R2", " \n"), Err(Incomplete::Explanation(TextRefused::Empty)));
    }
}
