//! What the desk of a summary says is still to be done.

use serde::Serialize;

use crate::summaries::checks::Finding;
use crate::summaries::desk::Desk;
use crate::summaries::draft::Refused;
use crate::summaries::{Source, Standing};
use crate::text::words::Words;

/// The one obvious next thing.
#[derive(Debug, Serialize)]
pub(super) struct NextView {
    heading: String,
    explained: String,
    href: String,
    go: String,
}

/// One thing that was found.
#[derive(Debug, Serialize)]
pub(super) struct CheckView {
    words: String,
    href: String,
    renew: Option<RenewView>,
}

/// The form that cites the text that is read now.
#[derive(Debug, Serialize)]
pub(super) struct RenewView {
    action: String,
    version: i32,
    block: i64,
    source: String,
}

fn edit(desk: &Desk, block: usize, address: &str) -> String {
    desk.parts.get(block).map_or_else(String::new, |part| format!("{address}?block={}#edit", part.id.0))
}

fn label(desk: &Desk, block: usize) -> String {
    desk.parts.get(block).map(|part| part.label.to_string()).unwrap_or_default()
}

/// Where an appeal is looked at, and the title of its topic.
fn appealed(desk: &Desk, appeal: usize) -> (String, String) {
    let found = desk.appeals.get(appeal);
    found.map_or_else(Default::default, |(id, topic)| (format!("/moderation/appeals/{id}"), topic.clone()))
}

impl NextView {
    /// What to do now.
    pub(super) fn new(words: Words, desk: &Desk, found: &[Finding], address: &str) -> Self {
        let no_paragraph = !desk.parts.iter().any(|part| part.label.number().is_some());
        let (key, count, number, href) = match found.first() {
            _ if no_paragraph => ("write", 0, String::new(), "#write".to_owned()),
            None => ("publish", 0, String::new(), "#publish".to_owned()),
            Some(Finding::InNoParagraph(count)) => ("uncited", *count, String::new(), "#uncited".to_owned()),
            Some(Finding::WithoutCitation { block }) => ("cite", 0, label(desk, *block), edit(desk, *block, address)),
            Some(Finding::NoLongerAsCited { block, .. }) => {
                ("renew", 0, label(desk, *block), edit(desk, *block, address))
            }
            Some(Finding::AppealUnderWay { appeal }) => ("appeal", 0, String::new(), appealed(desk, *appeal).0),
        };
        let arguments = [("count", count.into()), ("number", number.into())];
        Self {
            heading: words.with(&format!("summary-next-{key}"), &arguments),
            explained: words.text(&format!("summary-next-{key}-explained")),
            go: words.text(&format!("summary-next-{key}-go")),
            href,
        }
    }
}

/// Why a text cannot be published, in words.
pub(super) fn unfit(words: Words, refused: &Refused) -> Option<String> {
    match refused {
        Refused::AppealsUnderWay => Some(words.text("summary-refused-appeals")),
        Refused::NoParagraph => Some(words.text("summary-refused-no-paragraph")),
        Refused::Uncited(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            Some(words.with("summary-refused-uncited", &[("numbers", numbers.join(", ").into())]))
        }
        _ => None,
    }
}

impl CheckView {
    /// A finding in words.
    pub(super) fn new(words: Words, desk: &Desk, finding: &Finding, address: &str) -> Self {
        match finding {
            Finding::InNoParagraph(count) => Self {
                words: words.with("check-in-no-paragraph", &[("count", (*count).into())]),
                href: "#uncited".to_owned(),
                renew: None,
            },
            Finding::WithoutCitation { block } => Self {
                words: words.with("check-without-citation", &[("number", label(desk, *block).into())]),
                href: edit(desk, *block, address),
                renew: None,
            },
            Finding::AppealUnderWay { appeal } => {
                let (href, topic) = appealed(desk, *appeal);
                Self { words: words.with("check-appeal", &[("topic", topic.into())]), href, renew: None }
            }
            Finding::NoLongerAsCited { block, citation, standing } => {
                let part = desk.parts.get(*block);
                let source = part.and_then(|part| part.citations.get(*citation)).map(|cited| cited.source.clone());
                let no = source.as_ref().map_or(0, |source: &Source| source.no);
                let renewable = *standing == Standing::Changed && desk.summary.published_at.is_none();
                let arguments = [("no", no.into()), ("number", label(desk, *block).into())];
                Self {
                    words: words.with(&format!("check-{}", standing.word()), &arguments),
                    href: edit(desk, *block, address),
                    renew: part.zip(source).filter(|_| renewable).map(|(part, source)| RenewView {
                        action: format!("{address}/citations"),
                        version: desk.summary.version,
                        block: part.id.0,
                        source: source.to_string(),
                    }),
                }
            }
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn next() -> NextView {
        NextView { heading: "Next".into(), explained: "Do it.".into(), href: "#write".into(), go: "Go".into() }
    }

    pub(in crate::http) fn checks() -> Vec<CheckView> {
        let renew = || RenewView { action: "/".into(), version: 1, block: 1, source: "a/1".into() };
        vec![
            CheckView { words: "<b>".into(), href: "#uncited".into(), renew: Some(renew()) },
            CheckView { words: "B".into(), href: "#uncited".into(), renew: None },
        ]
    }
}
