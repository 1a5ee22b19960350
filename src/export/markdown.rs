//! Plain text that other programs make pages of.

use super::Edition;
use crate::summaries::Standing;
use crate::summaries::numbering::Label;
use crate::summaries::report::{Citation, Part, Uncited};

/// The file.
pub fn file(edition: &Edition<'_>) -> String {
    let (report, words) = (edition.report, edition.words);
    let summary = &report.summary;
    let mut blocks = vec![
        format!("# {}", escaped(&summary.title)),
        format!(
            "{} · {} {} · <{}>",
            escaped(&summary.process_name),
            escaped(&words.text("summary-published-on")),
            escaped(&words.date(summary.published_at)),
            edition.address()
        ),
        format!("*{}*", escaped(&words.text("summary-note"))),
    ];
    blocks.push(
        report
            .topics
            .iter()
            .map(|(slug, title)| format!("- [{}]({})", escaped(title), edition.topic(slug)))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    blocks.extend(report.preface().iter().map(|paragraph| beginning(paragraph)));
    blocks.extend(report.parts.iter().map(|part| block(edition, part)));
    blocks.push(format!("## {}", escaped(&words.text("summary-sources"))));
    blocks.push(sources(edition));
    blocks.push(format!("## {}", escaped(&words.text("summary-coverage"))));
    blocks.push(coverage(edition));
    if !report.uncited.is_empty() {
        blocks.push(format!("## {}", escaped(&words.text("summary-published-uncited"))));
        blocks.push(report.uncited.iter().map(|line| uncited(edition, line)).collect::<Vec<_>>().join("\n"));
    }
    blocks.join("\n\n") + "\n"
}

fn block(edition: &Edition<'_>, part: &Part) -> String {
    match &part.label {
        Label::Letter(letter) => format!("## {letter}. {}", escaped(&part.text)),
        // The escaped point keeps the number: a list would count anew after every heading.
        Label::Number(number) => {
            let cited: Vec<String> = part.citations.iter().map(|cited| citation(edition, cited)).collect();
            let cited = if cited.is_empty() { String::new() } else { format!(" ({})", cited.join(", ")) };
            format!("{number}\\. {}{cited}", escaped(&part.text))
        }
    }
}

fn citation(edition: &Edition<'_>, cited: &Citation) -> String {
    let link = format!("[{}]({})", escaped(&edition.words.number(cited.no)), edition.contribution(cited));
    match cited.standing {
        Standing::AsCited => link,
        gone => format!("{link}, {}", escaped(&edition.words.text(&format!("standing-{}", gone.word())))),
    }
}

/// What stands behind which paragraph: which text of which contribution.
fn sources(edition: &Edition<'_>) -> String {
    let words = edition.words;
    let row = |part: &Part, cited: &Citation| {
        let standing = match cited.standing {
            Standing::AsCited => String::new(),
            gone => words.text(&format!("standing-{}", gone.word())),
        };
        vec![
            part.label.to_string(),
            format!("[{}]({})", escaped(&words.number(cited.no)), edition.contribution(cited)),
            escaped(&words.group(&cited.group_id)),
            cited.edition.to_string(),
            escaped(&standing),
            escaped(edition.topic_title(&cited.topic)),
        ]
    };
    let rows = edition.report.parts.iter().flat_map(|part| part.citations.iter().map(move |cited| row(part, cited)));
    let heads = ["source-paragraph", "source-contribution", "group", "source-revision", "source-standing", "topic"];
    table(edition, &heads, "| ---: | --- | --- | ---: | --- | --- |", rows)
}

fn coverage(edition: &Edition<'_>) -> String {
    let rows = edition.report.coverage.iter().map(|line| {
        vec![escaped(&edition.words.group(&line.group_id)), line.cited.to_string(), line.spoke.to_string()]
    });
    table(edition, &["group", "coverage-cited", "coverage-spoke"], "| --- | ---: | ---: |", rows)
}

fn table(edition: &Edition<'_>, heads: &[&str], columns: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let heads: Vec<String> = heads.iter().map(|key| escaped(&edition.words.text(key))).collect();
    let mut lines = vec![format!("| {} |", heads.join(" | ")), columns.to_owned()];
    lines.extend(rows.map(|cells| format!("| {} |", cells.join(" | "))));
    lines.join("\n")
}

fn uncited(edition: &Edition<'_>, line: &Uncited) -> String {
    let words = edition.words;
    let (number, group) = (escaped(&words.number(line.source.no)), escaped(&words.group(&line.group_id)));
    let later =
        if line.later { format!(", {}", escaped(&words.text("summary-published-later"))) } else { String::new() };
    let topic = escaped(edition.topic_title(&line.source.topic));
    format!("- [{number}]({}), {group}, {topic}{later}", edition.source(&line.source))
}

/// Words that Markdown shows as they are.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The same at the beginning of a line, where a few more signs mean something.
fn beginning(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let text = escaped(text);
    match text[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some('+' | '-' | '=') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&beginning(text)));
        html
    }

    #[test]
    fn words_are_shown_as_they_are() {
        for text in
            ["- a list", "1. one", "12) twelve", "# no heading", "a *b* _c_ `d` [e](f)", "~~x~~ a|b", "=== ", "+ a"]
        {
            assert_eq!(shown(text).trim(), format!("<p>{}</p>", text.trim_end()), "{text}");
        }
        assert_eq!(shown("<script>&amp;").trim(), "<p>&lt;script&gt;&amp;amp;</p>");
    }
}
