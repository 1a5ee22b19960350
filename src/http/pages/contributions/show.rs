//! One contribution with the replies to it.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::contributions::published::Published;
use crate::contributions::thread::outlines::Outlines;
use crate::contributions::thread::page::{Beside, DEEPEST_INDENT, PAGE, Page as Thread, Standing, beside_in_thread};
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page, Rendered};
use crate::http::pages::contributions::answered::AnsweredView;
use crate::http::pages::contributions::saying::{Neighbours, Place, sayings};
use crate::http::pages::following;
use crate::http::pages::following::buttons::FollowView;
use crate::http::pages::parts::{Groups, NumberView};
use crate::http::pages::summaries::show::CitedInView;
use crate::http::pages::topics::head::TopicView;
use crate::http::pages::topics::pages_view::PagesView;
use crate::http::pages::writing::replying::{self, OfferView};
use crate::moderation::queries::decided;
use crate::organisations::{self, StakeholderGroup};
use crate::people::Role;
use crate::summaries;
use crate::summaries::queries::public::CitedIn;
use crate::topics::{self, Topic};

/// A contribution with everything below it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ContributionPage {
    title: String,
    heading: String,
    topic: TopicView,
    ancestors: Vec<NumberView>,
    /// What it answers, if that can be read.
    reply_to: Option<AnsweredView>,
    /// The ones beside it in the order of the thread, and the next one of its group.
    before: Option<NumberView>,
    after: Option<NumberView>,
    after_of_group: Option<NumberView>,
    sayings: Rendered,
    print: String,
    /// Of a branch that is longer than a page.
    pages: PagesView,
    /// Paragraphs of published summaries.
    cited_in: Vec<CitedInView>,
    /// The case, for moderators.
    moderate: Option<String>,
    /// For whoever is signed in.
    follow: Option<FollowView>,
    /// For whoever speaks for somebody who is named here.
    right_of_reply: Option<OfferView>,
}

impl Page for ContributionPage {
    const TEMPLATE: &'static str = "topics/contribution";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: where a page of a long branch begins.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    from: Option<i32>,
}

/// What the page needs from the database, read as the public reads.
struct Loaded {
    topic: Topic,
    groups: Vec<StakeholderGroup>,
    branch: Thread<Published>,
    beside: Beside,
    answered: Option<Published>,
    cited_in: Vec<CitedIn>,
}

/// `GET /topics/{slug}/{no}`
pub(in crate::http) async fn show(
    frame: Frame,
    at: Path<(String, i32)>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, no) = at.into_inner();
    let (outlines, from) = (frame.site.outlines.clone(), asked.from);
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, &outlines, no, from)).await?;
    let Loaded { topic, groups, branch, beside, answered, cited_in } = loaded;
    let moderate = case_for_moderators(&frame, &topic.slug, no).await?;
    let groups = Groups::new(frame.words, &groups);
    let follow = following::list::of_branch(&frame, &groups, &topic.slug, no).await?;
    let right_of_reply = replying::offer(&frame, &topic, no).await?;
    let keeping = Keeping::of_topic(frame.now, &topic, &[]);
    let view = TopicView::new(&frame, &topic, 0);
    let number = |no: i32| NumberView::new(frame.words, &view.address, no);
    let page_from = |from: i32| format!("{}/{no}?from={from}", view.address);
    let on_page: HashSet<i32> = branch.items.iter().map(|item| item.no).collect();
    let elsewhere = |no: i32| format!("{}?view=order&from={no}", view.address);
    let neighbours = Some(Neighbours { on_page: &on_page, page_from: &elsewhere });
    let here = Place { address: &view.address, may_reply: view.open, page_of: Some(no), unfolded: false, neighbours };
    let titled = |topic: String| frame.words.with("number-in-topic", &[("no", no.into()), ("topic", topic.into())]);
    let page = ContributionPage {
        // In a sentence of the site a title keeps its own direction: what <bdi> does where markup may stand.
        heading: titled(crate::text::words::isolated(&topic.title)),
        title: titled(topic.title.clone()),
        ancestors: NumberView::trail(frame.words, &view.address, &branch.breadcrumbs),
        reply_to: answered.and_then(|said| AnsweredView::new(frame.words, &view.address, said)),
        before: beside.previous.map(number),
        after: beside.next.map(number),
        after_of_group: beside.next_of_group.filter(|no| beside.next != Some(*no)).map(number),
        print: format!("{}/print?branch={no}", view.address),
        pages: PagesView::new(frame.words, &branch.bounds, PAGE, page_from),
        sayings: sayings(&frame, &groups, here, branch.items)?,
        cited_in: cited_in.into_iter().map(CitedInView::from).collect(),
        moderate,
        follow,
        right_of_reply,
        topic: view,
    };
    frame.show_keeping(&page, keeping)
}

fn load(
    conn: &mut PgConnection,
    slug: &str,
    outlines: &Outlines,
    no: i32,
    from: Option<i32>,
) -> Result<Loaded, AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let outline = outlines.of(conn, &topic)?;
    let place = outline.place_of(no).ok_or(AppError::NotFound)?;
    let at = reading::Place { topic: topic.id, outline: &outline };
    let mut branch = reading::page_of(conn, at, &outline.branch(place), from, Standing::InBranches)?
        .filter(|branch| !branch.items.is_empty())
        .ok_or(AppError::NotFound)?;
    let base = outline.depth(place).min(DEEPEST_INDENT);
    branch.items.iter_mut().for_each(|item| item.indent -= base.min(item.indent));
    Ok(Loaded {
        groups: organisations::queries::groups(conn)?,
        cited_in: summaries::queries::public::citing(conn, topic.id, no)?,
        answered: match outline.answered(place).filter(|_| from.is_none()) {
            Some(parent) => reading::live(conn, topic.id, parent)?,
            None => None,
        },
        beside: beside_in_thread(&outline, no),
        topic,
        branch,
    })
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
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::answered::samples::answered;
    use crate::http::pages::contributions::saying::samples::rendered;
    use crate::http::pages::parts::samples::number;
    use crate::http::pages::summaries::show::samples::cited_in;
    use crate::http::pages::topics::head::samples::topic;
    use crate::http::pages::topics::pages_view::samples::pages;

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
                after_of_group: Some(number()),
                sayings: rendered(),
                print: "/".into(),
                pages: pages(),
                cited_in: cited_in(),
                moderate: Some("/moderation/a".into()),
                follow: Some(crate::http::pages::following::buttons::samples::full()),
                right_of_reply: Some(crate::http::pages::writing::replying::samples::offer()),
            },
            ContributionPage {
                title: "A".into(),
                heading: "<b>".into(),
                topic: topic(false),
                ancestors: vec![],
                reply_to: None,
                before: None,
                after: None,
                after_of_group: None,
                sayings: rendered(),
                print: "/".into(),
                pages: PagesView::default(),
                cited_in: vec![],
                moderate: None,
                follow: Some(crate::http::pages::following::buttons::samples::followed()),
                right_of_reply: None,
            },
        ]
    }
}
