//! The templates, each read once for each language: with all that it includes, and with its words in place.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use handlebars::{Handlebars, RenderError, RenderErrorReason, TemplateError};
use rust_embed::RustEmbed;
use serde::Serialize;

use super::{assets, helpers};
use crate::contributions::redaction::mark::in_words;
use crate::text::language::Language;
use crate::text::markdown::mark::told;
use crate::text::words::Words;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/templates"]
struct Files;

/// An engine that knows one template in one language. Reading all of them takes half a second, and of most languages
/// few are ever asked for.
type Engine = Handlebars<'static>;

/// Those that were read, by the name of the template and by language. They are built in, so that all sites of a program
/// share them.
static READ: LazyLock<HashMap<String, [OnceLock<Engine>; Language::ALL.len()]>> =
    LazyLock::new(|| names().map(|name| (name, [const { OnceLock::new() }; Language::ALL.len()])).collect());

/// Renders the template called `name` with anything that serialises. Where words were redacted, texts are stored
/// without any language: here the mark gets the reader's.
pub(super) fn render(language: Language, name: &str, data: &impl Serialize) -> Result<String, RenderError> {
    let page = engine(language, name)?.render(name, data)?;
    Ok(match told(&page, in_words(Words(language))) {
        Cow::Owned(with_marks) => with_marks,
        Cow::Borrowed(_) => page,
    })
}

/// The names of all templates.
pub(super) fn names() -> impl Iterator<Item = String> {
    Files::iter().filter_map(|file| file.strip_suffix(".hbs").map(str::to_owned))
}

/// The template, read when it is first asked for. Where several ask at once each reads it, and one is kept.
fn engine(language: Language, name: &str) -> Result<&'static Engine, RenderError> {
    let known = READ.get(name).ok_or_else(|| RenderErrorReason::TemplateNotFound(name.to_owned()))?;
    let place = &known[language as usize];
    if let Some(engine) = place.get() {
        return Ok(engine);
    }
    let engine = read(Words(language), name).map_err(RenderError::from)?;
    Ok(place.get_or_init(|| engine))
}

fn read(words: Words, name: &str) -> Result<Engine, TemplateError> {
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    helpers::register(&mut engine, words);
    engine.register_template_string(name, with_words(&assets::with_version(&flat(name)), words))?;
    Ok(engine)
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

/// The template with every `{{t "key"}}` that has no places replaced by its text, which need not be
/// looked up again for each page. An unknown key stays, and fails when it is rendered.
fn with_words(template: &str, words: Words) -> String {
    const OPEN: &str = "{{t \"";
    const CLOSE: &str = "\"}}";
    let mut written = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(OPEN) {
        written.push_str(before);
        let (key, follows) = after.split_once('"').unwrap_or((after, ""));
        let known = after[key.len()..].starts_with(CLOSE).then(|| words.known(key)).flatten();
        match known {
            Some(text) => {
                written.push_str(&handlebars::html_escape(&text));
                rest = &follows[CLOSE.len() - 1..];
            }
            None => {
                written.push_str(OPEN);
                rest = after;
            }
        }
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_places_are_written_into_a_template() {
        let english = Words(Language::English);
        let template = "<p>{{t \"reply\"}} {{t \"number\" no=no}}{{t \"no such text\"}}</p>{{t \"";
        let written = with_words(template, english);
        assert_eq!(written, template.replace("{{t \"reply\"}}", &english.text("reply")));
    }
}
