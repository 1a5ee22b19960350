//! What the text of templates and sources may hold at all: markup, programs, SQL, words.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plenary::text::language::Language;
use plenary::text::words::Words;

/// Where a template writes markup as it is: template, field, the file that declares the field, its type.
/// Whoever adds a line has made sure that nothing else gets into the field.
const MARKUP: &[(&str, &str, &str, &str)] = &[
    ("desk/item", "preview", "http/pages/desk_item.rs", "Option<SanitisedHtml>"),
    ("desk/item", "current.html", "http/pages/desk_item.rs", "SanitisedHtml"),
    ("moderation/item", "html", "http/pages/moderation_item.rs", "SanitisedHtml"),
    ("moderation/item", "reply_to.html", "http/pages/moderation_item.rs", "SanitisedHtml"),
    ("partials/sayings", "sayings", "http/pages/topics.rs", "Rendered"),
    ("partials/sayings", "sayings", "http/pages/contribution.rs", "Rendered"),
    ("sessions/show", "html", "http/pages/session.rs", "SanitisedHtml"),
    ("topics/compose", "preview", "http/pages/contribute.rs", "Option<SanitisedHtml>"),
    ("topics/saying", "text.html", "http/pages/saying.rs", "SanitisedHtml"),
    ("topics/show", "topic.introduction", "http/pages/topics.rs", "SanitisedHtml"),
];

/// The files that take markup back from the database, or say that templates made it: what goes in there is
/// written nowhere but by the renderer of Markdown.
const MAKES_MARKUP: &[&str] = &[
    "http/page.rs",
    "http/pages/desk_item.rs",
    "http/pages/files.rs",
    "http/pages/home.rs",
    "http/pages/moderation_item.rs",
    "http/pages/saying.rs",
    "http/pages/summary_editor.rs",
    "http/pages/topics.rs",
    "notices/about_contributions.rs",
    "sessions/queries/public.rs",
    "text/markdown/mod.rs",
];

/// The only programs and data for programs in any template.
const SCRIPTS: &[&str] =
    &["<script type=\"module\" src=\"{{frame.script}}\">", "<script type=\"application/ld+json\">{{data schema_org}}"];

/// Statements that are chosen from a constant list of their own file.
const CHOSEN: &[&str] = &["statement", "*statement", "*query"];

/// Every file below a folder with this ending: its path there, and its text.
fn texts(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn below(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
        entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
    }
    let files =
        below(Path::new(folder)).into_iter().filter(|path| path.extension().is_some_and(|known| known == ending));
    let text = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap().display().to_string();
        (name, fs::read_to_string(&path).unwrap())
    };
    let mut found: Vec<_> = files.map(text).collect();
    found.sort();
    assert!(found.len() > 5, "{folder} is all but empty");
    found
}

/// The program itself: sources without their tests and samples.
fn program() -> Vec<(String, String)> {
    let mut all = texts("src", "rs");
    all.retain(|(name, _)| !["tests", "samples"].iter().any(|part| name.contains(part)));
    for (_, text) in &mut all {
        let end = text.find("#[cfg(test)]").unwrap_or(text.len());
        text.truncate(end);
    }
    all
}

/// What follows each `sign` in a text.
fn after<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(sign).map(move |(at, _)| &text[at + sign.len()..])
}

#[test]
fn templates_write_markup_of_two_types_only() {
    let mut found = BTreeSet::new();
    for (name, text) in texts("templates", "hbs") {
        let template = name.strip_suffix(".hbs").unwrap().to_owned();
        for other in ["{{&", "{{~{", "{{{{", "{{{~"] {
            assert!(!text.contains(other), "{name}: {other} is another way to write markup as it is");
        }
        for rest in after(&text, "{{{") {
            found.insert((template.clone(), rest.split("}}}").next().unwrap().to_owned()));
        }
    }
    let listed: BTreeSet<_> =
        MARKUP.iter().map(|(template, field, ..)| ((*template).to_owned(), (*field).to_owned())).collect();
    assert_eq!(found, listed, "found in templates, and listed in MARKUP of tests/it/floors.rs");
    for (template, field, file, kind) in MARKUP {
        let source = fs::read_to_string(format!("src/{file}")).unwrap();
        let name = field.rsplit('.').next().unwrap();
        let declarations = source.lines().map(|line| line.trim().trim_start_matches("pub(super) "));
        let kinds: BTreeSet<_> = declarations
            .filter_map(|line| line.strip_prefix(name)?.strip_prefix(": ")?.strip_suffix(','))
            .filter(|kind| kind.starts_with(char::is_uppercase) && !kind.contains('(') && *kind != "None")
            .collect();
        assert_eq!(kinds, BTreeSet::from([*kind]), "{template}: {field}, declared in {file}");
    }
}

#[test]
fn markup_is_made_where_it_is_listed() {
    let signs = ["trusting_stored(", "Rendered(", "SanitisedHtml("];
    let makes = |text: &str| signs.iter().any(|sign| text.contains(sign));
    let found: Vec<_> = program().into_iter().filter(|(_, text)| makes(text)).map(|(name, _)| name).collect();
    assert_eq!(found, MAKES_MARKUP, "found in src, and listed in tests/it/floors.rs");
}

#[test]
fn templates_hold_no_style_no_program_and_nothing_of_others() {
    let mut wrong = Vec::new();
    for (name, text) in texts("templates", "hbs") {
        let lower = text.to_lowercase();
        for sign in [
            "<style",
            " style=",
            "javascript:",
            "srcdoc",
            "<iframe",
            "<object",
            "<embed",
            "<base",
            "http-equiv",
            "src=\"http",
            "src=\"//",
            "href=\"http",
            "href=\"//",
            "<!--",
        ] {
            if lower.contains(sign) {
                wrong.push(format!("{name}: {sign}"));
            }
        }
        for rest in after(&text, "<script") {
            if !SCRIPTS.iter().any(|known| format!("<script{rest}").starts_with(known)) {
                wrong.push(format!("{name}: <script{:.60}", rest));
            }
        }
        // onclick= and its like, and values without quotation marks, which end at a space in them.
        for rest in after(&lower, " on") {
            let event: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !event.is_empty() && rest[event.len()..].trim_start().starts_with('=') {
                wrong.push(format!("{name}: on{event}="));
            }
        }
        for (at, _) in text.match_indices("={{") {
            let query = text[..at].rsplit(['"', '>', '<']).next().is_some_and(|before| before.contains('?'));
            if !query {
                wrong.push(format!("{name}: a value without quotation marks: {:.40}", &text[at..]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a statement is made of, beside the words of its own: names, and places of `format!`.
fn made_of(call: &str) -> Vec<&str> {
    let call = call.trim_start().trim_start_matches('&');
    match call.strip_prefix("format!(") {
        Some(formatted) => {
            let words = formatted.split('"').nth(1).unwrap();
            after(words, "{").map(|rest| rest.split('}').next().unwrap()).collect()
        }
        None if call.starts_with('"') => Vec::new(),
        None => vec![call.split([')', ',', ';']).next().unwrap()],
    }
}

#[test]
fn statements_are_put_together_from_constants_only() {
    let constant = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (name, text) in program().iter().filter(|(name, _)| !name.starts_with("db/")) {
        for sign in ["sql_query(", "batch_execute(", "sql("] {
            // The last is the end of the first, and of nothing else that a program calls.
            for call in after(text, sign).filter(|_| sign != "sql(" || text.contains("dsl::sql")) {
                seen += 1;
                let parts = made_of(call).into_iter().filter(|part| !constant(part) && !CHOSEN.contains(part));
                wrong.extend(parts.map(|part| format!("{name}: {sign}{part}")));
            }
        }
    }
    assert!(seen > 20 && wrong.is_empty(), "{wrong:#?}");
}

/// Clippy refuses the first two; this one also sees whoever was excused from it.
#[test]
fn the_program_gives_up_nowhere_but_at_its_start() {
    let signs = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    let mut found = Vec::new();
    for (name, text) in program() {
        found.extend(signs.iter().filter(|sign| text.contains(**sign)).map(|sign| format!("{name} {sign}")));
    }
    // A constant, and a machine without random numbers.
    assert_eq!(found, ["http/site.rs .unwrap()", "people/secret.rs .expect("]);
}

#[test]
fn words_are_no_templates() {
    let mut keys = BTreeSet::new();
    for (name, text) in texts("locales", "ftl") {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains("{{") && !line.contains("}}"), "{name}: {line}");
            keys.extend(line.split_once(" =").map(|(key, _)| key.trim().to_owned()));
        }
    }
    for language in Language::ALL {
        for key in &keys {
            let text = Words(language).known(key).unwrap_or_default();
            // What stands between quotation marks in a place of Fluent's own comes out as it is.
            assert!(!text.contains("{{") && !text.ends_with('{'), "{key} in {}: {text}", language.code());
        }
    }
}
