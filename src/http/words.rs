//! `{{t "key"}}`: the words of a page, in the language it is shown in.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, RenderErrorReason, ScopedJson};

use crate::text::language::Language;
pub(super) use crate::text::words::Words;

/// `{{t "key" name=value}}`: a text in the reader's language, escaped like any other value.
pub(super) struct Translate;

impl HelperDef for Translate {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = helper
            .param(0)
            .and_then(|param| param.value().as_str())
            .ok_or(RenderErrorReason::ParamNotFoundForIndex("t", 0))?;
        let code = context.data().pointer("/frame/language").and_then(|code| code.as_str());
        let language = Language::ALL.iter().copied().find(|known| Some(known.code()) == code);
        let mut arguments: Vec<(&str, FluentValue<'_>)> = Vec::new();
        for (name, value) in helper.hash() {
            if value.is_value_missing() {
                return Err(RenderErrorReason::MissingVariable(Some((*name).to_owned())).into());
            }
            arguments.push((name, argument(value.value())));
        }
        let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> =
            arguments.into_iter().map(|(name, value)| (Cow::Owned(name.to_owned()), value)).collect();
        language
            .and_then(|language| Words(language).look_up(key, &arguments))
            .map(|text| ScopedJson::Derived(text.into()))
            .ok_or_else(|| RenderErrorReason::Other(format!("no text for {key}")).into())
    }
}

fn argument(value: &serde_json::Value) -> FluentValue<'static> {
    match value {
        serde_json::Value::Number(number) => number.as_f64().unwrap_or_default().into(),
        serde_json::Value::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}
