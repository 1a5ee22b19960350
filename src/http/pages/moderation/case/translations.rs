//! The translations that come with a text, each beside its original, and what changed in them.

use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use crate::contributions::queries::translations;
use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::moderation::review::Review;
use crate::text::difference::difference;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::translations::{Translation, Translations};
use crate::text::words::Words;

/// Those of the text under review, and of the one that it was written against.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Reviewed {
    now: Translations,
    before: Translations,
}

impl Reviewed {
    pub(in crate::http::pages::moderation) fn load(conn: &mut PgConnection, review: &Review) -> QueryResult<Self> {
        let now = match review.text.translations {
            0 => Translations::default(),
            _ => translations::of(conn, review.text.id)?,
        };
        let before = match review.written_after {
            Some(before) => translations::of(conn, before)?,
            None => Translations::default(),
        };
        Ok(Self { now, before })
    }
}

/// All of them.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct ReviewedView {
    original: ExhibitView,
    lines: Vec<ReviewedLine>,
    /// Languages of those that were taken away.
    gone: Vec<String>,
}

/// One of them.
#[derive(Debug, Serialize)]
struct ReviewedLine {
    name: String,
    language: &'static str,
    direction: &'static str,
    text: ExhibitView,
    /// Whether the text before came without it.
    added: bool,
    difference: Option<Vec<PieceView>>,
}

impl ReviewedView {
    /// Nothing where there is none, and was none.
    pub(in crate::http::pages::moderation) fn new(words: Words, review: &Review, reviewed: &Reviewed) -> Option<Self> {
        let Reviewed { now, before } = reviewed;
        let name = |language: ContentLanguage| words.text(&format!("language-{}", language.as_str()));
        let line = |one: &Translation| {
            let earlier = before.into_language(one.language);
            ReviewedLine {
                name: name(one.language),
                language: one.language.as_str(),
                direction: one.language.direction().as_str(),
                text: ExhibitView::new(one.language, markdown::render(&one.body)),
                added: earlier.is_none() && review.written_after.is_some(),
                difference: earlier.and_then(|earlier| shown(difference(earlier, &one.body))),
            }
        };
        let gone = before.all().iter().filter(|one| now.into_language(one.language).is_none());
        let view = Self {
            original: ExhibitView::of(&review.text),
            lines: now.all().iter().map(line).collect(),
            gone: gone.map(|one| name(one.language)).collect(),
        };
        (!view.lines.is_empty() || !view.gone.is_empty()).then_some(view)
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::contributions::difference_view::samples::pieces;
    use crate::http::pages::contributions::exhibit::samples::exhibit;

    pub(in crate::http) fn reviewed(full: bool) -> Option<ReviewedView> {
        let line = |changed: bool| ReviewedLine {
            name: "<b>".into(),
            language: "ar",
            direction: "rtl",
            text: exhibit(),
            added: !changed,
            difference: changed.then(pieces),
        };
        let view =
            || ReviewedView { original: exhibit(), lines: vec![line(true), line(false)], gone: vec!["<b>".into()] };
        full.then(view)
    }
}
