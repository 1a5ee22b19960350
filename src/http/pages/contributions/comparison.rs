//! What was corrected: the text that is read now beside one that was read before, and the difference.

use actix_web::HttpResponse;
use actix_web::web::{self, Path, Query};
use serde::{Deserialize, Serialize};

use crate::contributions::published::Published;
use crate::contributions::queries::earlier::{self, EarlierText};
use crate::contributions::redaction::mark::in_words;
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::contributions::translation_view::CorrectedTranslation;
use crate::http::pages::parts::{NumberView, TimeView};
use crate::http::pages::topics::head::TopicView;
use crate::text::difference::as_read;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{SanitisedHtml, with_marks_told};
use crate::text::words::Words;
use crate::topics;

/// Most earlier texts that are listed; each has its own address all the same.
const LISTED: i64 = 30;

/// One earlier text beside the one that is read now.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ComparisonPage {
    title: String,
    topic: TopicView,
    number: NumberView,
    who: String,
    /// The days between which the earlier text was read.
    from: TimeView,
    until: TimeView,
    corrected: TimeView,
    /// Nothing where it is closed to comparison.
    earlier: Option<ExhibitView>,
    /// Whether it is because words of it were redacted.
    redacted: bool,
    now: ExhibitView,
    /// Nothing where both read the same, or it is closed.
    difference: Option<Vec<PieceView>>,
    /// What was corrected in other languages.
    translations: Vec<CorrectedTranslation>,
    others: Vec<OtherView>,
}

/// An earlier text to choose.
#[derive(Debug, Serialize)]
struct OtherView {
    href: String,
    since: TimeView,
    current: bool,
}

impl Page for ComparisonPage {
    const TEMPLATE: &'static str = "topics/comparison";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: which earlier text; the last one where nobody says.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    text: Option<i32>,
}

/// `GET /topics/{slug}/{no}/earlier`
pub(in crate::http) async fn show(
    frame: Frame,
    at: Path<(String, i32)>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let ((slug, no), wanted) = (at.into_inner(), asked.text);
    let (topic, now, chosen, next, all) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let now = reading::live(conn, topic.id, no)?.ok_or(AppError::NotFound)?;
            let all = earlier::of_number(conn, topic.id, no, LISTED)?;
            let chosen = match wanted {
                Some(edition) => earlier::edition(conn, topic.id, no, edition)?,
                None => all.first().cloned(),
            };
            let chosen = chosen.ok_or(AppError::NotFound)?;
            let next = earlier::edition(conn, topic.id, no, chosen.edition + 1)?;
            Ok::<_, AppError>((topic, now, chosen, next, all))
        })
        .await?;
    let view = TopicView::new(&frame, &topic, 0);
    let words = frame.words;
    // Comparing takes up to a tenth of a second, in which other requests go on.
    let page = web::block(move || ComparisonPage::new(words, view, now, chosen, next, &all)).await;
    frame.show(&page.ok().flatten().ok_or(AppError::NotFound)?)
}

impl ComparisonPage {
    /// `next` is the earlier text that came after the chosen one.
    fn new(
        words: Words,
        topic: TopicView,
        now: Published,
        chosen: EarlierText,
        next: Option<EarlierText>,
        all: &[EarlierText],
    ) -> Option<Self> {
        let number = NumberView::new(words, &topic.address, now.no);
        let redacted = chosen.redacted;
        let corrected = TimeView::date(words, now.changed_at?);
        let exhibit =
            |language: &str, html: String| (ContentLanguage::stored(language), SanitisedHtml::trusting_stored(html));
        let current = exhibit(&now.language?, now.html?);
        let told = |html: &SanitisedHtml| with_marks_told(html, in_words(words));
        let before = chosen.language.zip(chosen.html).map(|(language, html)| exhibit(&language, html));
        let other = |text: &EarlierText| OtherView {
            href: format!("{}/earlier?text={}", number.href, text.edition),
            since: TimeView::day(words, text.read_since),
            current: text.edition == chosen.edition,
        };
        Some(Self {
            title: words.with("comparison-title", &[("no", now.no.into())]),
            who: now.spoken_as?,
            from: TimeView::day(words, chosen.read_since),
            until: next.map_or_else(|| corrected.clone(), |next| TimeView::day(words, next.read_since)),
            difference: before.as_ref().and_then(|before| shown(as_read(&told(&before.1), &told(&current.1)))),
            earlier: before.map(|(language, html)| ExhibitView::new(language, html)),
            now: ExhibitView::new(current.0, current.1),
            redacted,
            translations: match chosen.closed {
                true => Vec::new(),
                false => CorrectedTranslation::all(words, chosen.translations, now.translations),
            },
            others: if all.len() > 1 { all.iter().map(other).collect() } else { Vec::new() },
            corrected,
            number,
            topic,
        })
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::parts::samples::{number, time};
    use crate::http::pages::topics::head::samples::topic;

    pub(in crate::http) fn comparisons() -> Vec<ComparisonPage> {
        let sample = |full: bool| ComparisonPage {
            title: "A".into(),
            topic: topic(full),
            number: number(),
            who: "<b>".into(),
            from: time(),
            until: time(),
            corrected: time(),
            earlier: full.then(exhibit),
            now: exhibit(),
            redacted: !full,
            difference: full.then(crate::http::pages::contributions::difference_view::samples::pieces),
            translations: if full {
                crate::http::pages::contributions::translation_view::samples::corrected()
            } else {
                vec![]
            },
            others: full.then(|| OtherView { href: "/".into(), since: time(), current: true }).into_iter().collect(),
        };
        let closed = ComparisonPage { redacted: false, ..sample(false) };
        vec![sample(true), ComparisonPage { difference: None, ..sample(true) }, sample(false), closed]
    }
}
