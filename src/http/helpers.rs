//! What templates may call: words, conditions, complaints beside their field, data for machines.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonTruthy, Output, RenderContext, RenderError,
    RenderErrorReason, Renderable,
};
use serde_json::Value;

use crate::text::words::Words;

/// Gives the templates of one language their helpers.
pub(super) fn register(engine: &mut Handlebars<'static>, words: Words) {
    engine.register_helper("t", writing(move |helper, out| translate(words, helper, out)));
    engine.register_helper("if", Box::new(Condition { wanted: true }));
    engine.register_helper("unless", Box::new(Condition { wanted: false }));
    engine.register_helper("data", writing(data));
    engine.register_helper("error", writing(error));
    engine.register_helper("describe", writing(describe));
    engine.register_helper("time", writing(move |helper, out| time(words, helper, out)));
    engine.register_helper("timed", writing(move |helper, out| timed(words, helper, out)));
}

/// A helper that writes something, whatever else the page shows.
fn writing(
    write: impl Fn(&Helper<'_>, &mut dyn Output) -> HelperResult + Send + Sync + 'static,
) -> Box<dyn HelperDef + Send + Sync> {
    Box::new(
        move |helper: &Helper<'_>,
              _: &Handlebars<'_>,
              _: &Context,
              _: &mut RenderContext<'_, '_>,
              out: &mut dyn Output| write(helper, out),
    )
}

/// `{{t "key" name=value}}`: a text in the reader's language, escaped like any other value.
fn translate(words: Words, helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    let key = given(helper, 0, "t")?.as_str().unwrap_or_default();
    let mut arguments = HashMap::new();
    for (name, value) in helper.hash() {
        if value.is_value_missing() {
            return Err(RenderErrorReason::MissingVariable(Some((*name).to_owned())).into());
        }
        arguments.insert(Cow::Owned((*name).to_owned()), argument(value.value()));
    }
    let text = words.look_up(key, &arguments).ok_or_else(|| RenderErrorReason::Other(format!("no text for {key}")))?;
    Ok(out.write(&handlebars::html_escape(&text))?)
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.as_f64().unwrap_or_default().into(),
        Value::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}

/// `{{#if}}` and `{{#unless}}` that mind a misspelt name, which handlebars' own take for false even in strict mode.
struct Condition {
    wanted: bool,
}

impl HelperDef for Condition {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        engine: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let holds = given(helper, 0, "if")?.is_truthy(false);
        let branch = if holds == self.wanted { helper.template() } else { helper.inverse() };
        branch.map_or(Ok(()), |template| template.render(engine, context, render, out))
    }
}

/// `{{data value}}`: JSON for a `<script type="application/ld+json">`, where nothing in it can end the element.
fn data(helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    let json = given(helper, 0, "data")?.to_string();
    Ok(out.write(&json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))?)
}

/// `{{error complaints "body"}}`: the complaint about a field, where there is one.
fn error(helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    if let (field, Some(complaint)) = complaint_about(helper)? {
        out.write(&format!("<p class=\"error\" id=\"{field}-error\">{}</p>", handlebars::html_escape(complaint)))?;
    }
    Ok(())
}

/// `{{describe complaints "body" "body-hint"}}`: the attributes that tie a field to its complaint and hint.
fn describe(helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    let (field, complaint) = complaint_about(helper)?;
    let hint = helper.param(2).and_then(|param| param.value().as_str()).unwrap_or_default();
    let attributes = match (complaint, hint) {
        (Some(_), hint) => {
            format!(" aria-invalid=\"true\" aria-describedby=\"{}\"", format!("{field}-error {hint}").trim_end())
        }
        (None, "") => String::new(),
        (None, hint) => format!(" aria-describedby=\"{hint}\""),
    };
    Ok(out.write(&attributes)?)
}

/// `{{time closes_at}}`: when it is, with what a script needs to add the reader's own time where a zone is named.
fn time(words: Words, helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    Ok(out.write(&time_element(words, given(helper, 0, "time")?)?)?)
}

/// `{{timed "key" closes_at}}`: a sentence with the same at its place `$time`, wherever the language has that.
fn timed(words: Words, helper: &Helper<'_>, out: &mut dyn Output) -> HelperResult {
    /// Stands in no text: "object replacement character".
    const PLACE: &str = "\u{fffc}";
    let key = given(helper, 0, "timed")?.as_str().unwrap_or_default();
    let element = time_element(words, given(helper, 1, "timed")?)?;
    let arguments = HashMap::from([(Cow::Borrowed("time"), PLACE.into())]);
    let text = words.look_up(key, &arguments).ok_or_else(|| RenderErrorReason::Other(format!("no text for {key}")))?;
    Ok(out.write(&handlebars::html_escape(&text).replace(PLACE, &element))?)
}

fn time_element(words: Words, given: &Value) -> Result<String, RenderError> {
    let part = |name: &str| given.get(name).and_then(Value::as_str).map(handlebars::html_escape);
    let (Some(iso), Some(told), Some(_)) = (part("iso"), part("words"), given.get("zone")) else {
        return Err(RenderErrorReason::ParamNotFoundForIndex("time", 0).into());
    };
    let zone = part("zone").map_or_else(String::new, |zone| {
        let reader = handlebars::html_escape(&words.text("session-reader-time"));
        format!(" data-zone=\"{zone}\" data-reader-zone=\"{reader}\"")
    });
    Ok(format!("<time datetime=\"{iso}\"{zone}><bdi>{told}</bdi></time>"))
}

fn complaint_about<'a>(helper: &'a Helper<'_>) -> Result<(&'a str, Option<&'a str>), RenderError> {
    let complaints = given(helper, 0, "complaints")?.as_object();
    let field = given(helper, 1, "field")?.as_str();
    match (complaints, field) {
        (Some(complaints), Some(field)) => Ok((field, complaints.get(field).and_then(Value::as_str))),
        _ => Err(RenderErrorReason::ParamNotFoundForIndex("complaints", 0).into()),
    }
}

/// What a helper was called with; an error where the page has no such value.
fn given<'a>(helper: &'a Helper<'_>, index: usize, called: &'static str) -> Result<&'a Value, RenderError> {
    let param = helper.param(index).ok_or(RenderErrorReason::ParamNotFoundForIndex(called, index))?;
    if param.is_value_missing() {
        return Err(RenderErrorReason::MissingVariable(param.relative_path().cloned()).into());
    }
    Ok(param.value())
}
