//! One contribution with its branch.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::parts::{Groups, NumberView, SayingView};
use super::summary::CitedInView;
use super::topics::TopicView;
use crate::contributions::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::{organisations, summaries, topics};

/// A contribution with everything below it.
#[derive(Debug, Serialize)]
pub(super) struct ContributionPage {
    title: String,
    topic: TopicView,
    ancestors: Vec<NumberView>,
    sayings: Vec<SayingView>,
    next: Option<String>,
    /// Paragraphs of published summaries.
    cited_in: Vec<CitedInView>,
}

impl Page for ContributionPage {
    const TEMPLATE: &'static str = "topics/contribution";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /topics/{slug}/{no}`
pub(in crate::http) async fn show(frame: Frame, at: Path<(String, i32)>) -> Result<HttpResponse, AppError> {
    let (slug, no) = at.into_inner();
    let (topic, groups, thread, cited_in) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let thread = reading::branch_of(conn, topic.id, no)?.ok_or(AppError::NotFound)?;
            let cited_in = summaries::queries::public::citing(conn, topic.id, no)?;
            Ok::<_, AppError>((topic, organisations::queries::groups(conn)?, thread, cited_in))
        })
        .await?;
    let groups = Groups::new(frame.words, &groups);
    let view = TopicView::new(&frame, &topic, 0);
    let base = thread.items.first().map_or(0, |first| first.indent);
    let page = ContributionPage {
        title: frame.words.with("number-in-topic", &[("no", no.into()), ("topic", topic.title.clone().into())]),
        ancestors: thread
            .breadcrumbs
            .iter()
            .map(|no| NumberView { no: *no, href: format!("{}/{no}", view.address) })
            .collect(),
        next: thread.bounds.next_from.map(|from| format!("{}?view=order&from={from}", view.address)),
        sayings: thread
            .items
            .into_iter()
            .map(|mut item| {
                item.indent -= base.min(item.indent);
                SayingView::new(&frame, &groups, &view.address, view.open, item)
            })
            .collect(),
        cited_in: cited_in.into_iter().map(CitedInView::from).collect(),
        topic: view,
    };
    frame.show(&page)
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::sayings;
    use super::super::summary::samples::cited_in;
    use super::super::topics::samples::topic;
    use super::*;

    pub(in crate::http) fn contributions() -> Vec<ContributionPage> {
        let ancestors = vec![NumberView { no: 1, href: "/topics/a/1".into() }];
        vec![
            ContributionPage {
                title: "A".into(),
                topic: topic(true),
                ancestors,
                sayings: sayings(),
                next: Some("/".into()),
                cited_in: cited_in(),
            },
            ContributionPage {
                title: "A".into(),
                topic: topic(false),
                ancestors: vec![],
                sayings: vec![],
                next: None,
                cited_in: vec![],
            },
        ]
    }
}
