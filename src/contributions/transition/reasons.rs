//! The statement of reasons: complete, or it does not exist.

/// Why a text is kept from readers, sent back, or judged again: the rule of conduct in question
/// and what it means here. Whether a rule of that code is published is for the storing code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    rule: String,
    explanation: Explanation,
}

/// A few words from one person to another: trimmed, never empty, never endless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation(String);

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// No rule was named.
    #[error("no rule is named")]
    NoRule,
    /// Nothing was explained.
    #[error("nothing is explained")]
    NoExplanation,
    /// Too much was explained.
    #[error("the explanation is longer than {} characters", Explanation::LIMIT)]
    TooLong,
}

impl Reasons {
    /// Reads what was typed.
    pub fn parse(rule: &str, explanation: &str) -> Result<Self, Incomplete> {
        let rule = rule.trim();
        if rule.is_empty() {
            return Err(Incomplete::NoRule);
        }
        Ok(Self {
            rule: rule.to_owned(),
            explanation: Explanation::parse(explanation)?,
        })
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

impl Explanation {
    /// The longest explanation, in characters.
    pub const LIMIT: usize = 5_000;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, Incomplete> {
        let text = typed.trim();
        match text.chars().count() {
            0 => Err(Incomplete::NoExplanation),
            n if n > Self::LIMIT => Err(Incomplete::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_name_a_rule_and_explain_it() {
        let reasons = Reasons::parse(" C2 ", " It names a patient. ").unwrap();
        assert_eq!(
            (reasons.rule(), reasons.explanation()),
            ("C2", "It names a patient.")
        );
        assert_eq!(Reasons::parse(" ", "why"), Err(Incomplete::NoRule));
        assert_eq!(Reasons::parse("C2", " \n"), Err(Incomplete::NoExplanation));
    }

    #[test]
    fn an_explanation_ends_somewhere() {
        assert!(Explanation::parse(&"é".repeat(Explanation::LIMIT)).is_ok());
        assert_eq!(
            Explanation::parse(&"é".repeat(Explanation::LIMIT + 1)),
            Err(Incomplete::TooLong)
        );
    }
}
