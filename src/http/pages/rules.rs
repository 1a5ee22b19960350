//! The rules of conduct: as they read now, and as they read before.

use actix_web::HttpResponse;
use serde::Serialize;

use super::parts::TimeView;
use crate::db::changes::Scope;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page};
use crate::moderation::{RuleVersion, queries};
use crate::text::words::Words;

/// The rules of conduct.
#[derive(Debug, Serialize)]
pub(super) struct RulesPage {
    title: String,
    rules: Vec<RuleView>,
}

/// A rule, with its earlier versions.
#[derive(Debug, Serialize)]
struct RuleView {
    code: String,
    title: String,
    body: String,
    version: i32,
    since: TimeView,
    earlier: Vec<EarlierView>,
}

/// A version that is not in force any more, and when it was.
#[derive(Debug, Serialize)]
struct EarlierView {
    title: String,
    body: String,
    version: i32,
    since: TimeView,
    until: TimeView,
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "record/rules";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /rules`
pub(in crate::http) async fn rules(frame: Frame) -> Result<HttpResponse, AppError> {
    let versions = frame.site.db.public(|conn| Ok::<_, AppError>(queries::rule_versions(conn)?)).await?;
    let in_force = versions.iter().filter(|rule| rule.in_force_until.is_none());
    let page = RulesPage {
        title: frame.words.text("nav-rules"),
        rules: in_force.map(|rule| RuleView::new(frame.words, rule, &versions)).collect(),
    };
    frame.show_keeping(&page, Keeping::until_changed(&[Scope::Everything]))
}

impl RuleView {
    fn new(words: Words, rule: &RuleVersion, versions: &[RuleVersion]) -> Self {
        let of_code = versions.iter().filter(|version| version.code == rule.code);
        Self {
            code: rule.code.clone(),
            title: rule.title.told(words),
            body: rule.body.told(words),
            version: rule.version,
            since: TimeView::date(words, rule.in_force_from),
            earlier: of_code.filter_map(|version| EarlierView::new(words, version)).collect(),
        }
    }
}

impl EarlierView {
    fn new(words: Words, rule: &RuleVersion) -> Option<Self> {
        Some(Self {
            until: TimeView::date(words, rule.in_force_until?),
            since: TimeView::date(words, rule.in_force_from),
            version: rule.version,
            title: rule.title.told(words),
            body: rule.body.told(words),
        })
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::moderation::samples::rule;
    use crate::text::language::Language;

    pub(in crate::http) fn rules() -> Vec<RulesPage> {
        let words = Words(Language::English);
        let changed = RuleView::new(words, &rule(true), &[rule(true), rule(false)]);
        let first = RuleView::new(words, &rule(true), &[rule(true)]);
        vec![
            RulesPage { title: "A".into(), rules: vec![changed, first] },
            RulesPage { title: "A".into(), rules: vec![] },
        ]
    }
}
