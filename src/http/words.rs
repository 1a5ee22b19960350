//! Every word the site shows, from the files in `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, RenderErrorReason, ScopedJson};

use crate::text::language::Language;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Names stand in <bdi>, so no invisible marks are needed around them.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The words of one language; what is not translated yet shows in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words(pub(super) Language);

/// What may stand in a sentence with a place for it.
pub(super) type Argument<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// A text without places.
    pub(super) fn text(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its places filled. An unknown key shows itself: the tests render every page.
    pub(super) fn with(self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A text that may be missing, such as the name of a group that somebody added.
    pub(super) fn known(self, key: &str) -> Option<String> {
        self.find(key, &[])
    }

    fn find(self, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        let language: LanguageIdentifier = self.0.code().parse().ok()?;
        let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> =
            arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        LOCALES.try_lookup_with_args(&language, key, &arguments)
    }
}

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
        let language: Option<LanguageIdentifier> = language.and_then(|known| known.code().parse().ok());
        language
            .and_then(|language| LOCALES.try_lookup_with_args(&language, key, &arguments))
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
