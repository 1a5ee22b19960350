//! All rules, for whoever may publish new versions of them.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::parts::TimeView;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::moderation::queries;
use crate::people::roles::Administrator;

/// The rules, each with the version in force.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct RulesDeskPage {
    title: String,
    rules: Vec<RuleLine>,
}

#[derive(Debug, Serialize)]
struct RuleLine {
    href: String,
    code: String,
    title: String,
    version: i32,
    since: TimeView,
}

impl Page for RulesDeskPage {
    const TEMPLATE: &'static str = "administration/rules";
}

/// `GET /administration/rules`
pub(in crate::http) async fn list(frame: Frame, _: Administrator) -> Result<HttpResponse, AppError> {
    let versions = frame.site.db.read(|conn| Ok::<_, AppError>(queries::rule_versions(conn)?)).await?;
    let rules = versions
        .into_iter()
        .filter(|rule| rule.in_force_until.is_none())
        .map(|rule| RuleLine {
            href: format!("/administration/rules/{}", rule.code),
            title: rule.title.told(frame.words),
            version: rule.version,
            since: TimeView::date(frame.words, rule.in_force_from),
            code: rule.code,
        })
        .collect();
    frame.show(&RulesDeskPage { title: frame.words.text("nav-administration"), rules })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn lists() -> Vec<RulesDeskPage> {
        let line = RuleLine { href: "/".into(), code: "R1".into(), title: "<b>".into(), version: 2, since: time() };
        vec![RulesDeskPage { title: "A".into(), rules: vec![line] }, RulesDeskPage { title: "A".into(), rules: vec![] }]
    }
}
