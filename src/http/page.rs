//! A page is a struct that names its template. Nothing else is ever rendered.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason, Renderable,
};
use rust_embed::RustEmbed;
use serde::Serialize;

use super::form::{DescribedField, ErrorOfField};
use super::words::Translate;

/// Who may keep a copy of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Visitors' copies may be kept by anybody and are asked for anew by ETag.
    Publicly,
    /// Nobody keeps it: desks and forms about oneself.
    Nowhere,
}

/// What a template shows.
pub(super) trait Page: Serialize {
    /// The file under `templates/`, without `.hbs`.
    const TEMPLATE: &'static str;
    /// Who may keep a copy.
    const KEPT: Kept = Kept::Nowhere;
}

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/templates"]
struct Files;

/// The parsed templates.
pub(super) struct Templates(Handlebars<'static>);

impl Templates {
    /// Reads every `.hbs` file that is built in.
    pub(super) fn load() -> Result<Self, Box<handlebars::TemplateError>> {
        let mut engine = Handlebars::new();
        engine.set_strict_mode(true);
        engine.register_helper("if", Box::new(StrictIf { wanted: true }));
        engine.register_helper("unless", Box::new(StrictIf { wanted: false }));
        engine.register_helper("t", Box::new(Translate));
        engine.register_helper("data", Box::new(DataBlock));
        engine.register_helper("error", Box::new(ErrorOfField));
        engine.register_helper("describe", Box::new(DescribedField));
        for file in Files::iter() {
            if let Some(name) = file.strip_suffix(".hbs") {
                engine.register_template_string(name, flat(name))?;
            }
        }
        Ok(Self(engine))
    }

    /// Renders the template called `name` with anything that serialises.
    pub(super) fn render(&self, name: &str, data: &impl Serialize) -> Result<String, handlebars::RenderError> {
        self.0.render(name, data)
    }

    /// The names of all templates.
    #[cfg(test)]
    pub(super) fn names() -> impl Iterator<Item = String> {
        Files::iter().filter_map(|file| file.strip_suffix(".hbs").map(str::to_owned))
    }
}

/// `{{data value}}`: JSON for a `<script type="application/ld+json">`, where nothing in it can end the element.
struct DataBlock;

impl HelperDef for DataBlock {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let param = helper.param(0).filter(|param| !param.is_value_missing());
        let value = param.ok_or(RenderErrorReason::ParamNotFoundForIndex("data", 0))?.value();
        let json = value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
        Ok(out.write(&json)?)
    }
}

/// A template with all that it includes written into it. Including while rendering copies all
/// that the page shows, at every level: of a page of 200 contributions that was nine tenths of the time.
fn flat(name: &str) -> String {
    let mut text = source(name);
    // No template includes others more often; one that includes itself ends here, and is refused when parsed.
    for _ in 0..100 {
        let Some(included) = include(&text) else { break };
        text = included;
    }
    text
}

fn source(name: &str) -> String {
    Files::get(&format!("{name}.hbs")).map_or_else(String::new, |file| String::from_utf8_lossy(&file.data).into_owned())
}

/// The text with its first `{{> name}}` or `{{#> name}}block{{/name}}` replaced by that template.
fn include(text: &str) -> Option<String> {
    const BLOCK: &str = "{{> @partial-block}}";
    let (around, rest) = text.split_once("{{#> ").map_or((None, ""), |(before, rest)| (Some(before), rest));
    if let Some(before) = around {
        let (name, rest) = rest.split_once("}}")?;
        let (block, after) = rest.split_once(&format!("{{{{/{name}}}}}"))?;
        return Some([before, &source(name).replace(BLOCK, block), after].concat());
    }
    let (before, rest) = text.split_once("{{> partials/")?;
    let (name, after) = rest.split_once("}}")?;
    Some([before, &source(&format!("partials/{name}")), after].concat())
}

/// `{{#if}}` that minds a misspelt name, which handlebars' own takes for false even in strict mode.
struct StrictIf {
    wanted: bool,
}

impl HelperDef for StrictIf {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        engine: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        use handlebars::JsonTruthy;
        let param = helper.param(0).ok_or(RenderErrorReason::ParamNotFoundForIndex("if", 0))?;
        if param.is_value_missing() {
            return Err(RenderErrorReason::MissingVariable(param.relative_path().cloned()).into());
        }
        let branch = if param.value().is_truthy(false) == self.wanted { helper.template() } else { helper.inverse() };
        branch.map_or(Ok(()), |template| template.render(engine, context, render, out))
    }
}
