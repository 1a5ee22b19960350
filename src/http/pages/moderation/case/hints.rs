//! What a program noticed about a text, in words.

use std::collections::HashMap;

use diesel::{PgConnection, QueryResult};
use serde::Serialize;
use serde_json::Value;

use crate::contributions::RevisionId;
use crate::http::pages::parts::LinkView;
use crate::moderation::hints::HintKind;
use crate::moderation::hints::queries::{self, Hint, Mentioned};
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// What was noticed about some texts, with the contributions that it speaks of.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Hints {
    all: HashMap<i64, Vec<Hint>>,
    mentioned: HashMap<i64, Mentioned>,
}

/// One of them.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages::moderation) struct HintView {
    words: String,
    /// Where to look.
    link: Option<LinkView>,
}

impl Hints {
    pub(in crate::http::pages::moderation) fn load(conn: &mut PgConnection, texts: &[RevisionId]) -> QueryResult<Self> {
        let found = queries::of_all(conn, texts)?;
        let ids: Vec<i64> = found.iter().filter_map(|hint| hint.detail.get("of").and_then(Value::as_i64)).collect();
        let mentioned = if ids.is_empty() { Vec::new() } else { queries::mentioned(conn, &ids)? };
        let mut all: HashMap<i64, Vec<Hint>> = HashMap::new();
        for hint in found {
            all.entry(hint.revision_id.0).or_default().push(hint);
        }
        Ok(Self { all, mentioned: mentioned.into_iter().map(|one| (one.id.0, one)).collect() })
    }

    /// What was noticed about one text.
    pub(in crate::http::pages::moderation) fn about(&self, words: Words, text: RevisionId) -> Vec<HintView> {
        let hints = self.all.get(&text.0).map(Vec::as_slice).unwrap_or_default();
        hints.iter().map(|hint| self.view(words, hint)).collect()
    }

    fn view(&self, words: Words, hint: &Hint) -> HintView {
        let number = |name: &str| hint.detail.get(name).and_then(Value::as_i64).unwrap_or_default();
        let count = |key, name| words.with(key, &[("count", number(name).into())]);
        let noticed = match hint.kind {
            HintKind::NearDuplicate => count("hint-near-duplicate", "share"),
            HintKind::Campaign => {
                let told = [("count", number("texts").into()), ("authors", number("authors").into())];
                words.with("hint-campaign", &told)
            }
            HintKind::Links => count("hint-many-links", "count"),
            HintKind::FirstContribution => words.text("hint-first"),
            HintKind::Shouting => count("hint-shouting", "share"),
            HintKind::WatchedWords => words.with("hint-watched", &[("words", listed(&hint.detail).into())]),
        };
        HintView {
            words: if hint.of_translation { in_translation(words, &hint.language, noticed) } else { noticed },
            link: self.mentioned.get(&number("of")).map(|other| link(words, other)),
        }
    }
}

fn listed(detail: &Value) -> String {
    let words = detail.get("words").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

/// That it is about a courtesy translation, and about which.
fn in_translation(words: Words, language: &str, noticed: String) -> String {
    let language = words.text(&format!("language-{}", ContentLanguage::stored(language).as_str()));
    words.with("hint-in-translation", &[("language", language.into()), ("hint", noticed.into())])
}

/// To the case, which moderators may see whatever became of it.
fn link(words: Words, other: &Mentioned) -> LinkView {
    let topic = other.topic_title.as_str();
    LinkView {
        href: format!("/moderation/{}", other.reference),
        words: match other.no {
            Some(no) => words.with("number-in-topic", &[("no", no.into()), ("topic", topic.into())]),
            None => words.with("hint-unpublished", &[("topic", topic.into())]),
        },
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;

    pub(in crate::http) fn hints() -> Vec<HintView> {
        let link = LinkView { href: "/moderation/b".into(), words: "<b>".into() };
        vec![HintView { words: "<b>".into(), link: Some(link) }, HintView { words: "x".into(), link: None }]
    }
}
