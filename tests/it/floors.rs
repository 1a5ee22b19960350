//! What the text of templates and sources may hold at all: markup, programs, SQL, words.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, process::Command};

use plenary::text::{language::Language, words::Words};

/// Where a template writes markup as it is: template, field, type. Nothing else gets into these fields.
const MARKUP: &[(&str, &str, &str)] = &[
    ("desk/earlier", "text.html", "SanitisedHtml"),
    ("desk/item", "current.html", "SanitisedHtml"),
    ("desk/translation", "original.html", "SanitisedHtml"),
    ("desk/translation", "preview.html", "SanitisedHtml"),
    ("moderation/appeal", "text.html", "SanitisedHtml"),
    ("moderation/bulk", "text.html", "SanitisedHtml"),
    ("moderation/item", "removal.live.html", "SanitisedHtml"),
    ("moderation/item", "reply_to.text.html", "SanitisedHtml"),
    ("moderation/item", "text.html", "SanitisedHtml"),
    ("moderation/report", "text.html", "SanitisedHtml"),
    ("organise/filing", "text.html", "SanitisedHtml"),
    ("partials/answered", "html", "SanitisedHtml"),
    ("partials/own_translations", "text.html", "SanitisedHtml"),
    ("partials/preview", "preview.html", "SanitisedHtml"),
    ("partials/reviewed_translations", "../original.html", "SanitisedHtml"),
    ("partials/reviewed_translations", "text.html", "SanitisedHtml"),
    ("partials/redaction_asked", "without.html", "SanitisedHtml"),
    ("partials/earlier_read", "text.html", "SanitisedHtml"),
    ("partials/sayings", "sayings", "Rendered"),
    ("partials/translated", "html", "SanitisedHtml"),
    ("sessions/show", "html", "SanitisedHtml"),
    ("topics/comparison", "earlier.html", "SanitisedHtml"),
    ("topics/comparison", "now.html", "SanitisedHtml"),
    ("topics/report", "html", "SanitisedHtml"),
    ("topics/saying", "text.html", "SanitisedHtml"),
    ("topics/above", "topic.introduction", "SanitisedHtml"),
    ("topics/show", "above", "Rendered"),
    ("topics/show", "beside", "Rendered"),
    ("topics/show", "crumbs", "Rendered"),
    ("topics/show", "thread", "Rendered"),
];

/// The only programs and data for programs in any template.
const SCRIPTS: &[&str] = &[
    "<script type=\"module\" src=\"/assets/js/main.js\">",
    "<script type=\"application/ld+json\">{{data schema_org}}",
];

/// Statements that are chosen from a constant list of their own file.
const CHOSEN: &[&str] = &["statement", "*statement", "*query"];

/// Every file below a folder with this ending: its path there, and its text.
pub(crate) fn texts(folder: &str, ending: &str) -> Vec<(String, String)> {
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
    assert!(found.len() > 3, "{folder} is all but empty");
    found
}

/// The program itself: sources without their tests and samples.
fn program() -> Vec<(String, String)> {
    let mut all = texts("src", "rs");
    all.retain(|(name, _)| !["tests", "samples"].iter().any(|part| name.contains(part)));
    for (_, text) in &mut all {
        text.truncate(text.find("#[cfg(test)]").unwrap_or(text.len()));
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
    for (template, field, kind) in MARKUP {
        let declared = declared(template, field.rsplit('.').next().unwrap());
        assert!(!declared.is_empty(), "nobody declares {field} of {template}");
        for (file, declared) in declared {
            assert_eq!(declared, *kind, "{field} of {template}, in {file}");
        }
    }
}

/// The types of a field of this name, in the files of the pages that a template shows; where those have no such
/// field, in the files whose parts they use.
fn declared(template: &str, field: &str) -> Vec<(String, String)> {
    let all = texts("templates", "hbs");
    let mut templates = vec![template.to_owned()];
    // With all that include it, and all that include those.
    let mut next = 0;
    while let Some(included) = templates.get(next).map(|name| format!("{{{{> {name}}}}}")) {
        let including =
            all.iter().filter(|(_, text)| text.contains(&included)).map(|(name, _)| name.replace(".hbs", ""));
        let new: Vec<_> = including.filter(|name| !templates.contains(name)).collect();
        templates.extend(new);
        next += 1;
    }
    let program = program();
    let of_pages: Vec<_> = program
        .iter()
        .filter(|(_, text)| templates.iter().any(|name| text.contains(&format!("TEMPLATE: &'static str = \"{name}\""))))
        .collect();
    let in_files = |files: &[&(String, String)]| -> Vec<(String, String)> {
        let kinds = |text: &str| -> Vec<String> {
            let declared = text.lines().filter_map(|line| {
                let (seen, kind) = line.trim().split_once(&format!("{field}: "))?;
                kind.strip_suffix(',').filter(|_| seen.is_empty() || seen.starts_with("pub"))
            });
            let kinds =
                declared.filter(|kind| kind.starts_with(char::is_uppercase) && !kind.contains('(') && *kind != "None");
            kinds.map(str::to_owned).collect()
        };
        files.iter().flat_map(|(name, text)| kinds(text).into_iter().map(|kind| (name.clone(), kind))).collect()
    };
    let found = in_files(&of_pages);
    if !found.is_empty() {
        return found;
    }
    let used = program.iter().filter(|(name, _)| {
        let module = name.trim_end_matches(".rs").rsplit('/').next().unwrap();
        // What is below has rows, not what a template shows.
        name.starts_with("http/") && of_pages.iter().any(|(_, text)| text.contains(&format!("{module}::")))
    });
    in_files(&used.collect::<Vec<_>>())
}

#[test]
fn only_stored_html_is_trusted_and_only_templates_are_rendered() {
    let mut rendered = Vec::new();
    for (name, text) in program() {
        for argument in after(&text, "trusting_stored(").filter(|_| !name.starts_with("text/markdown")) {
            let argument = argument.split(')').next().unwrap();
            assert!(argument.contains("html"), "{name} trusts {argument}");
        }
        rendered.extend(after(&text, "(Rendered(").map(|_| name.clone()));
    }
    let makers = ["http/frame.rs", "http/pages/contributions/saying.rs"];
    assert_eq!(rendered, makers, "markup that templates made");
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
    // A constant, and a machine without random numbers.
    let known = ["http/site.rs .unwrap()", "people/secret.rs .expect("];
    let mut found = Vec::new();
    for (name, text) in program() {
        found.extend(signs.iter().filter(|sign| text.contains(**sign)).map(|sign| format!("{name} {sign}")));
    }
    found.retain(|one| !known.contains(&one.as_str()));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_program_can_ask_nobody_on_the_web() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let own = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for client in ["awc", "curl", "hyper", "hyper-util", "isahc", "reqwest", "surf", "ureq", "attohttpc"] {
        assert!(!own.lines().any(|line| line.split(['=', ' ']).next() == Some(client)), "{client} is a client");
    }
    for (name, text) in program() {
        assert!(!text.contains("TcpStream") && !text.contains("UdpSocket"), "{name} asks somebody");
    }
}

/// Licences that a program under MIT or Apache-2.0 may be put together with.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "PostgreSQL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn everything_it_is_built_from_may_be_used_so() {
    let said = |program: &str, arguments: &[&str]| {
        String::from_utf8(Command::new(program).args(arguments).output().unwrap().stdout).unwrap()
    };
    let cargo = env!("CARGO");
    let version = said(cargo, &["--version", "--verbose"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = said(cargo, &["metadata", "--format-version", "1", "--locked", "--filter-platform", host]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let may_be_used = |licence: &str| {
        let alternatives =
            |part: &str| part.replace('/', " OR ").split(" OR ").any(|one| LICENCES.contains(&one.trim()));
        licence.split(" AND ").all(|part| alternatives(part.trim_matches(['(', ')'])))
    };
    let wrong: Vec<_> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(may_be_used))
        .map(|package| format!("{} {}", package["name"], package["license"]))
        .collect();
    assert!(packages.len() > 100 && wrong.is_empty(), "{wrong:#?}");
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
