//! The rules of conduct.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::db::changes::Scope;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page};
use crate::moderation::{Rule, queries};

/// The rules of conduct.
#[derive(Debug, Serialize)]
pub(super) struct RulesPage {
    title: String,
    rules: Vec<Rule>,
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "record/rules";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /rules`
pub(in crate::http) async fn rules(frame: Frame) -> Result<HttpResponse, AppError> {
    let rules = frame.site.db.public(|conn| Ok::<_, AppError>(queries::rules(conn)?)).await?;
    let page = RulesPage {
        title: frame.words.text("nav-rules"),
        rules: rules.into_iter().map(|rule| rule.told(frame.words)).collect(),
    };
    frame.show_keeping(&page, Keeping::until_changed(&[Scope::Everything]))
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn rules() -> Vec<RulesPage> {
        let rule = Rule { code: "R1".into(), title: "<b>".into(), body: "x".into() };
        vec![RulesPage { title: "A".into(), rules: vec![rule] }, RulesPage { title: "A".into(), rules: vec![] }]
    }
}
