//! The administrators' desk: the rules of conduct.

pub(in crate::http) mod rule;
mod rule_form;
pub(in crate::http) mod rules;
