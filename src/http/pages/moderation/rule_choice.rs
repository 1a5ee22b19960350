//! The rules as options of a form, one of them chosen.

use serde::Serialize;

use crate::moderation::{Rule, rule_title};
use crate::text::words::Words;

/// One rule to choose.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RuleChoice {
    code: String,
    title: String,
    chosen: bool,
}

impl RuleChoice {
    /// All of them, in their order.
    pub(super) fn all<'a>(words: Words, rules: impl IntoIterator<Item = &'a Rule>, chosen: &str) -> Vec<Self> {
        let choice = |rule: &Rule| Self {
            chosen: rule.code == chosen,
            title: rule_title(words, &rule.code, rule.title.clone()),
            code: rule.code.clone(),
        };
        rules.into_iter().map(choice).collect()
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http::pages::moderation) fn rule(chosen: bool) -> RuleChoice {
        RuleChoice { code: "R1".into(), title: "<b>".into(), chosen }
    }
}
