//! The same letter for mail programs that show HTML: made of its text, with nothing in it that is fetched.

use super::Letter;

/// The letter as a document of its own.
pub(super) fn html(letter: &Letter) -> String {
    let (language, direction) = (letter.language.code(), letter.language.direction().as_str());
    let parts: String = letter.text.split("\n\n").filter(|part| !part.trim().is_empty()).map(part).collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{parts}</body>\n</html>\n",
        escaped(&letter.subject)
    )
}

/// One block of the text: what somebody else wrote, the line before the foot, or a paragraph.
fn part(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    if lines.iter().all(|line| line.starts_with('>')) {
        let quoted: Vec<String> = lines.iter().map(|line| escaped(line[1..].trim_start())).collect();
        return format!("<blockquote dir=\"auto\">{}</blockquote>\n", quoted.join("<br>\n"));
    }
    match lines.split_first() {
        Some((first, foot)) if first.trim_end() == "--" => format!("<hr>\n<p>{}</p>\n", paragraph(foot)),
        _ => format!("<p>{}</p>\n", paragraph(&lines)),
    }
}

fn paragraph(lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" ")).collect();
    lines.join("<br>\n")
}

/// A word as it is, and an address as a link.
fn word(word: &str) -> String {
    let text = escaped(word);
    if word.starts_with("https://") || word.starts_with("http://") {
        format!("<a href=\"{text}\" dir=\"ltr\">{text}</a>")
    } else {
        text
    }
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    fn letter(text: &str) -> String {
        let letter = Letter {
            recipient: "ana@example.org".into(),
            language: Language::Arabic,
            subject: "<b>\"A\" & B".into(),
            text: text.into(),
            unsubscribe: None,
        };
        html(&letter)
    }

    #[test]
    fn paragraphs_quotes_links_and_the_foot_are_told_apart() {
        let html = letter(
            "Read it:\nhttps://plenary.example/a?b=1&c=2\n\n> One.\n> \n> <Two>.\n\n-- \nPlenary https://plenary.example\n",
        );
        assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
        assert!(html.contains("<title>&lt;b&gt;&quot;A&quot; &amp; B</title>"), "{html}");
        assert!(html.contains("<a href=\"https://plenary.example/a?b=1&amp;c=2\" dir=\"ltr\">"), "{html}");
        assert!(html.contains("<blockquote dir=\"auto\">One.<br>\n<br>\n&lt;Two&gt;.</blockquote>"), "{html}");
        assert!(html.contains("<hr>\n<p>Plenary <a href=\"https://plenary.example\""), "{html}");
    }

    #[test]
    fn what_somebody_wrote_is_neither_markup_nor_a_link() {
        let html = letter("> <img src=x onerror=alert(1)> https://evil.example\n\njavascript:alert(1) \"><script>\n");
        for sign in ["<img", "<script", "href"] {
            assert!(!html.contains(sign), "{sign} in {html}");
        }
    }
}
