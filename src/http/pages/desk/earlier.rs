//! Earlier texts of one's own: what they said, what changed, and whether readers may compare them.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::parts::{LinkView, TimeView};
use crate::contributions::queries::closings::{self, Closing};
use crate::contributions::queries::desk;
use crate::contributions::queries::earlier::{self, Comparison, Own};
use crate::contributions::queries::translations;
use crate::contributions::receipt::Receipt;
use crate::contributions::{Contribution, Revision, RevisionState, Visibility, compare};
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::moderation::queries::rule_versions;
use crate::moderation::{RuleVersion, rule_as_read};
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::difference::difference;
use crate::text::words::Words;
use crate::topics::{self, Topic};

/// A line about an earlier text, on the page of its contribution.
#[derive(Debug, Serialize)]
pub(super) struct EarlierLine {
    href: String,
    number: i32,
    at: TimeView,
    state: &'static str,
    state_words: String,
    closed: bool,
}

/// One earlier text.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct EarlierPage {
    title: String,
    back: LinkView,
    at: TimeView,
    state: &'static str,
    state_words: String,
    text: ExhibitView,
    /// Against the text that came after it.
    difference: Option<Vec<PieceView>>,
    comparison: Option<ComparisonView>,
}

/// Whether readers may compare it.
#[derive(Debug, Serialize)]
struct ComparisonView {
    closed: bool,
    /// Whether a redaction closed it, for good.
    redacted: bool,
    /// Where that is decided.
    own: String,
    /// Why moderators closed it, so that its author cannot open it.
    by_moderators: Option<ClosedView>,
    /// Where they do.
    href: String,
}

/// The reasons of moderators.
#[derive(Debug, Serialize)]
struct ClosedView {
    at: TimeView,
    rule: String,
    rule_title: String,
    explanation: String,
}

impl Page for EarlierPage {
    const TEMPLATE: &'static str = "desk/earlier";
}

/// What its author decides.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct ComparisonForm {
    #[serde(default)]
    action: String,
}

/// `GET /desk/{reference}/texts/{number}`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Contributor,
    at: Path<(String, i32)>,
) -> Result<HttpResponse, AppError> {
    let (reference, number) = at.into_inner();
    let (topic, own, text, translations, next, closing, rules) = frame
        .site
        .db
        .read(move |conn| {
            let own = desk::own(conn, by.account.id, &reference)?.ok_or(AppError::NotFound)?;
            let text = earlier::own(conn, own.id, number)?.ok_or(AppError::NotFound)?;
            let next = earlier::own(conn, own.id, number.saturating_add(1))?.map(|(next, _)| next);
            let translations = translations::shown_with(conn, text.0.id)?;
            let closing = closings::of_text(conn, text.0.id)?;
            let rules = if closing.is_some() { rule_versions(conn)? } else { Vec::new() };
            let topic = topics::queries::by_id(conn, own.topic_id)?;
            Ok::<_, AppError>((topic, own, text, translations, next, closing, rules))
        })
        .await?;
    let closed = closing.map(|closing| ClosedView::new(frame.words, closing, &rules, &topic.zone));
    let page = EarlierPage::new(frame.words, &own, &topic, text, next.as_ref(), closed);
    frame.show(&EarlierPage { text: page.text.with(frame.words, translations, false), ..page })
}

/// `POST /desk/{reference}/texts/{number}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<(String, i32)>,
    posted: Posted<Contributor, ComparisonForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (reference, number) = at.into_inner();
    let closed = match form.action.as_str() {
        "close" => true,
        "open" => false,
        _ => return Err(AppError::Unreadable),
    };
    let (back, now) = (address(&reference, number), frame.now);
    frame
        .site
        .db
        .write(move |conn| Ok::<_, AppError>(compare::set_closed(conn, &by, &reference, number, closed, now)?))
        .await?;
    Ok(see(&back))
}

fn address(reference: &str, number: i32) -> String {
    format!("/desk/{reference}/texts/{number}")
}

impl EarlierLine {
    /// All that were sent before the newest one.
    pub(super) fn all(words: Words, receipt: &Receipt) -> Vec<Self> {
        let line = |(text, comparison): &Own| Self {
            href: address(&receipt.contribution.reference, text.number),
            number: text.number,
            at: TimeView::exact(words, text.submitted_at, &receipt.topic.zone),
            state: text.state.label(),
            state_words: words.text(&format!("state-{}", text.state.label())),
            closed: *comparison != Comparison::Open,
        };
        receipt.earlier.iter().map(line).collect()
    }
}

impl EarlierPage {
    fn new(
        words: Words,
        own: &Contribution,
        topic: &Topic,
        (text, read): Own,
        next: Option<&Revision>,
        by_moderators: Option<ClosedView>,
    ) -> Self {
        let was_read = text.state == RevisionState::Approved && own.visibility == Visibility::Live;
        let is_earlier = was_read && own.live_revision_id != Some(text.id);
        let comparison = own.no.filter(|_| is_earlier).map(|no| ComparisonView {
            closed: read != Comparison::Open,
            redacted: read == Comparison::Redacted,
            own: address(&own.reference, text.number),
            by_moderators,
            href: format!("/topics/{}/{no}/earlier", topic.slug),
        });
        let changed =
            next.and_then(|next| shown(difference(&Body::parse(&text.body).ok()?, &Body::parse(&next.body).ok()?)));
        Self {
            title: words.with("own-text-number", &[("number", text.number.into())]),
            back: LinkView { href: format!("/desk/{}", own.reference), words: words.text("desk-item-title") },
            at: TimeView::exact(words, text.submitted_at, &topic.zone),
            state: text.state.label(),
            state_words: words.text(&format!("state-{}", text.state.label())),
            text: ExhibitView::of(&text),
            difference: changed,
            comparison,
        }
    }
}

impl ClosedView {
    fn new(words: Words, closing: Closing, rules: &[RuleVersion], zone: &str) -> Self {
        let rule = rule_as_read(rules, &closing.rule_code, closing.rule_version);
        Self {
            at: TimeView::exact(words, closing.closed_at, zone),
            rule_title: rule.map(|rule| rule.title.told(words)).unwrap_or_default(),
            rule: closing.rule_code,
            explanation: closing.explanation,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;
    use crate::http::pages::contributions::difference_view::samples::pieces;
    use crate::http::pages::contributions::exhibit::samples::exhibit;

    pub(in crate::http::pages::desk) fn lines() -> Vec<EarlierLine> {
        let line = |closed| EarlierLine {
            href: "/desk/a/texts/1".into(),
            number: 1,
            at: time(),
            state: "approved",
            state_words: "<b>".into(),
            closed,
        };
        vec![line(true), line(false)]
    }

    pub(in crate::http) fn texts() -> Vec<EarlierPage> {
        let text = |closed: Option<bool>| EarlierPage {
            title: "A".into(),
            back: LinkView { href: "/desk/a".into(), words: "<b>".into() },
            at: time(),
            state: "approved",
            state_words: "<b>".into(),
            text: exhibit(),
            difference: closed.map(|_| pieces()),
            comparison: closed.map(|closed| ComparisonView {
                closed,
                redacted: false,
                own: "/desk/a/texts/1".into(),
                by_moderators: closed.then(|| ClosedView {
                    at: time(),
                    rule: "R1".into(),
                    rule_title: "<b>".into(),
                    explanation: "<b>".into(),
                }),
                href: "/topics/a/1/earlier".into(),
            }),
        };
        vec![text(Some(true)), text(Some(false)), text(None)]
    }
}
