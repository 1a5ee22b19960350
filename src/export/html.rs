//! A document that stands alone: prints as a report, asks nothing of anybody.

use super::Edition;
use crate::summaries::Standing;
use crate::summaries::numbering::Label;
use crate::summaries::report::{Citation, Part, Uncited};
use crate::text::language::ContentLanguage;

/// The looks of the document; it cannot use the site's, because it loads nothing.
const STYLE: &str = "\
:root { color-scheme: light dark }
body { font: 400 1.0625rem/1.6 Georgia, 'Noto Naskh Arabic', serif; max-inline-size: 40rem; margin: 3rem auto; padding-inline: 1.25rem }
h1, h2, .no, header p, table, footer { font-family: system-ui, sans-serif }
h1 { font-size: 1.75rem; line-height: 1.25 }
h2 { font-size: 1.2rem; margin-block-start: 2.25rem; break-after: avoid }
header { border-block-end: 1px solid; padding-block-end: 1rem; margin-block-end: 1.5rem }
header p, footer, table { font-size: .875rem }
.para { display: grid; grid-template-columns: 2.5rem 1fr; margin-block: 1rem; orphans: 3; widows: 3 }
.para p { margin: 0 }
.cites { font: 600 .75em/1 system-ui, sans-serif; white-space: nowrap }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem }
caption { text-align: start; font-weight: 600; padding-block: .5rem }
th, td { text-align: start; padding: .3rem .75rem .3rem 0; border-block-end: 1px solid; vertical-align: top }
@media print { body { margin: 0; max-inline-size: none } a { color: inherit; text-decoration: none } tr { break-inside: avoid } }
@page { margin: 20mm 18mm 22mm }";

/// The file.
pub fn file(edition: &Edition<'_>) -> String {
    let (report, words) = (edition.report, edition.words);
    let summary = &report.summary;
    let language = ContentLanguage::stored(&summary.language);
    let direction = language.direction().as_str();
    let title = escaped(&summary.title);
    let preface: String = report.preface().iter().map(|text| format!("<p>{}</p>\n", escaped(text))).collect();
    let parts: String = report.parts.iter().map(|part| block(edition, part)).collect();
    format!(
        "<!doctype html>
<html lang=\"{code}\" dir=\"{direction}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<title>{title}</title>
<style>
{STYLE}
</style>
</head>
<body>
<header>
<p lang=\"{around}\" dir=\"auto\">{process} · {published} <time datetime=\"{iso}\">{date}</time> · <a href=\"{address}\">{address}</a></p>
<h1>{title}</h1>
<p lang=\"{around}\" dir=\"auto\">{note}</p>
{preface}</header>
<main>
{parts}</main>
<footer lang=\"{around}\" dir=\"auto\">
{sources}{coverage}{uncited}</footer>
</body>
</html>
",
        code = language.as_str(),
        around = words.language(),
        process = escaped(&summary.process_name),
        published = escaped(&words.text("summary-published-on")),
        iso = summary.published_at.date_naive(),
        date = escaped(&words.date(summary.published_at)),
        address = escaped(&edition.address()),
        note = escaped(&words.text("summary-note")),
        sources = sources(edition),
        coverage = coverage(edition),
        uncited = uncited(edition),
    )
}

fn block(edition: &Edition<'_>, part: &Part) -> String {
    let text = escaped(&part.text);
    match &part.label {
        Label::Letter(letter) => format!("<h2>{letter}. {text}</h2>\n"),
        Label::Number(number) => {
            let cited: Vec<String> = part.citations.iter().map(|cited| link(edition, cited)).collect();
            let cited = if cited.is_empty() {
                String::new()
            } else {
                format!(" <span class=\"cites\">[{}]</span>", cited.join(", "))
            };
            format!(
                "<div class=\"para\" id=\"p{number}\"><span class=\"no\">{number}.</span><p>{text}{cited}</p></div>\n"
            )
        }
    }
}

fn link(edition: &Edition<'_>, cited: &Citation) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(&edition.contribution(cited)), cited.no)
}

/// What stands behind which paragraph, for a reader on paper.
fn sources(edition: &Edition<'_>) -> String {
    let words = edition.words;
    let mut rows = String::new();
    for part in &edition.report.parts {
        for cited in &part.citations {
            let standing = match cited.standing {
                Standing::AsCited => String::new(),
                gone => words.text(&format!("standing-{}", gone.word())),
            };
            let cells = [words.number(cited.no), words.group(&cited.group_id), cited.edition.to_string(), standing];
            let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
            rows += &format!(
                "<tr><th scope=\"row\">{}</th>{cells}<td><bdi>{}</bdi><br><a href=\"{address}\">{address}</a></td></tr>\n",
                part.label,
                escaped(edition.topic_title(&cited.topic)),
                address = escaped(&edition.contribution(cited)),
            );
        }
    }
    let heads = ["source-paragraph", "source-contribution", "group", "source-revision", "source-standing", "topic"];
    table(edition, "summary-sources", &heads, &rows)
}

fn coverage(edition: &Edition<'_>) -> String {
    let row = |line: &crate::summaries::Coverage| {
        let group = escaped(&edition.words.group(&line.group_id));
        format!("<tr><th scope=\"row\">{group}</th><td>{}</td><td>{}</td></tr>\n", line.cited, line.spoke)
    };
    let rows: String = edition.report.coverage.iter().map(row).collect();
    table(edition, "summary-coverage", &["group", "coverage-cited", "coverage-spoke"], &rows)
}

/// What may be read in the topics and stands in no paragraph.
fn uncited(edition: &Edition<'_>) -> String {
    let words = edition.words;
    let row = |line: &Uncited| {
        let later = if line.later { words.text("summary-published-later") } else { String::new() };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td><bdi>{}</bdi><br><a href=\"{address}\">{address}</a></td></tr>\n",
            escaped(&words.number(line.source.no)),
            escaped(&words.group(&line.group_id)),
            escaped(&later),
            escaped(edition.topic_title(&line.source.topic)),
            address = escaped(&edition.source(&line.source)),
        )
    };
    let rows: String = edition.report.uncited.iter().map(row).collect();
    let heads = ["source-contribution", "group", "source-standing", "topic"];
    if rows.is_empty() { String::new() } else { table(edition, "summary-published-uncited", &heads, &rows) }
}

fn table(edition: &Edition<'_>, caption: &str, heads: &[&str], rows: &str) -> String {
    let text = |key: &str| escaped(&edition.words.text(key));
    let heads: String = heads.iter().map(|key| format!("<th scope=\"col\">{}</th>", text(key))).collect();
    format!(
        "<table><caption>{}</caption><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n",
        text(caption)
    )
}

fn escaped(text: &str) -> String {
    handlebars::html_escape(text)
}
