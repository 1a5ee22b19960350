//! One contribution with the replies to it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::answered::AnsweredView;
use super::follow_view::FollowView;
use super::following;
use super::parts::{Groups, NumberView};
use super::saying::{Place, sayings};
use super::summaries::show::CitedInView;
use super::topics::TopicView;
use crate::contributions::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page, Rendered};
use crate::moderation::queries::decided;
use crate::people::Role;
use crate::{organisations, summaries, topics};

/// A contribution with everything below it.
#[derive(Debug, Serialize)]
pub(super) struct ContributionPage {
    title: String,
    heading: String,
    topic: TopicView,
    ancestors: Vec<NumberView>,
    /// What it answers, if that can be read.
    reply_to: Option<AnsweredView>,
    /// The ones beside it in the order of the thread.
    before: Option<NumberView>,
    after: Option<NumberView>,
    sayings: Rendered,
    next: Option<String>,
    /// Paragraphs of published summaries.
    cited_in: Vec<CitedInView>,
    /// The case, for moderators.
    moderate: Option<String>,
    /// For whoever is signed in.
    follow: Option<FollowView>,
}

impl Page for ContributionPage {
    const TEMPLATE: &'static str = "topics/contribution";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /topics/{slug}/{no}`
pub(in crate::http) async fn show(frame: Frame, at: Path<(String, i32)>) -> Result<HttpResponse, AppError> {
    let (slug, no) = at.into_inner();
    let loaded = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let thread = reading::branch_of(conn, topic.id, no)?.ok_or(AppError::NotFound)?;
            let cited_in = summaries::queries::public::citing(conn, topic.id, no)?;
            let answered = match thread.items.first().and_then(|item| item.parent) {
                Some(parent) => reading::live(conn, topic.id, parent)?,
                None => None,
            };
            let beside = reading::beside(conn, topic.id, no)?;
            Ok::<_, AppError>((topic, organisations::queries::groups(conn)?, thread, cited_in, answered, beside))
        })
        .await?;
    let (topic, groups, thread, cited_in, answered, (before, after)) = loaded;
    let moderate = case_for_moderators(&frame, &topic.slug, no).await?;
    let groups = Groups::new(frame.words, &groups);
    let follow = following::of_branch(&frame, &groups, &topic.slug, no).await?;
    let keeping = Keeping::of_topic(frame.now, &topic, &[]);
    let view = TopicView::new(&frame, &topic, 0);
    let mut items = thread.items;
    let base = items.first().map_or(0, |first| first.indent);
    items.iter_mut().for_each(|item| item.indent -= base.min(item.indent));
    let number = |no: i32| NumberView::new(frame.words, &view.address, no);
    let here = Place { address: &view.address, may_reply: view.open, page_of: Some(no) };
    let titled = |topic: String| frame.words.with("number-in-topic", &[("no", no.into()), ("topic", topic.into())]);
    let page = ContributionPage {
        // In a sentence of the site a title keeps its own direction: what <bdi> does where markup may stand.
        heading: titled(format!("\u{2068}{}\u{2069}", topic.title)),
        title: titled(topic.title.clone()),
        ancestors: thread.breadcrumbs.iter().map(|no| number(*no)).collect(),
        reply_to: answered.and_then(|said| AnsweredView::new(frame.words, &view.address, said)),
        before: before.map(number),
        after: after.map(number),
        next: thread.bounds.next_from.map(|from| format!("{}?view=order&from={from}", view.address)),
        sayings: sayings(&frame, &groups, here, items)?,
        cited_in: cited_in.into_iter().map(CitedInView::from).collect(),
        moderate,
        follow,
        topic: view,
    };
    frame.show_keeping(&page, keeping)
}

/// Where moderators find the case. Looked up for nobody else: what everybody reads names no case.
async fn case_for_moderators(frame: &Frame, slug: &str, no: i32) -> Result<Option<String>, AppError> {
    if !frame.visitor.as_ref().is_some_and(|who| who.is(Role::Moderator)) {
        return Ok(None);
    }
    let slug = slug.to_owned();
    let found = frame.site.db.read(move |conn| Ok::<_, AppError>(decided::reference_of(conn, &slug, no)?)).await?;
    Ok(found.map(|reference| format!("/moderation/{reference}")))
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::answered::samples::answered;
    use super::super::parts::samples::number;
    use super::super::saying::samples::rendered;
    use super::super::summaries::show::samples::cited_in;
    use super::super::topics::samples::topic;
    use super::*;

    pub(in crate::http) fn contributions() -> Vec<ContributionPage> {
        let ancestors = vec![number()];
        vec![
            ContributionPage {
                title: "A".into(),
                heading: "<b>".into(),
                topic: topic(true),
                ancestors,
                reply_to: Some(answered()),
                before: Some(number()),
                after: Some(number()),
                sayings: rendered(),
                next: Some("/".into()),
                cited_in: cited_in(),
                moderate: Some("/moderation/a".into()),
                follow: Some(super::super::follow_view::samples::full()),
            },
            ContributionPage {
                title: "A".into(),
                heading: "<b>".into(),
                topic: topic(false),
                ancestors: vec![],
                reply_to: None,
                before: None,
                after: None,
                sayings: rendered(),
                next: None,
                cited_in: vec![],
                moderate: None,
                follow: Some(super::super::follow_view::samples::followed()),
            },
        ]
    }
}
