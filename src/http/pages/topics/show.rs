//! A topic and what was said about it: by group, in order, side by side.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::Serialize;

use crate::contributions::thread::unread::Reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::threads::KeptThread;
use crate::http::page::{Feed, Kept, Page, Rendered};
use crate::http::pages::following::buttons::FollowView;
use crate::http::pages::parts::{Groups, LinkView};
use crate::http::pages::topics::shared;
use crate::http::pages::topics::thread_asked::Asked;
use crate::http::pages::topics::unread::{Known, Standing, UnreadView};
use crate::http::pages::writing::composer::Composer;
use crate::http::pages::writing::composing::{self, Beginning, Wanted};
use crate::notices::queries::following::{self, Followed};
use crate::people::roles::Contributor;

/// A topic with one page of its thread: what everybody sees, and around it what only who is signed in does.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicPage {
    title: String,
    address: String,
    in_columns: bool,
    crumbs: Rendered,
    above: Rendered,
    thread: Rendered,
    beside: Rendered,
    /// The feed of the group whose contributions alone are shown.
    group_feed: Option<LinkView>,
    /// For who is signed in.
    unread: Option<UnreadView>,
    follow: Option<FollowView>,
    composer: Option<Composer>,
    sign_in_to_write: bool,
}

impl Page for TopicPage {
    const TEMPLATE: &'static str = "topics/show";
    const KEPT: Kept = Kept::Publicly;

    fn feeds(&self) -> Vec<Feed> {
        let of_group = self.group_feed.iter().map(|of_group| Feed::atom(of_group.href.clone()));
        std::iter::once(Feed::atom(format!("{}.atom", self.address))).chain(of_group).collect()
    }
}

/// What is theirs of whoever is signed in.
struct Own {
    reading: Reading,
    followed: Vec<Followed>,
    /// What the form begins with, where the topic is open.
    beginning: Option<Beginning>,
}

/// `GET /topics/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
    writing: Query<Wanted>,
    standing: Query<Standing>,
) -> Result<HttpResponse, AppError> {
    let (asked, wanted) = (asked.into_inner(), writing.into_inner());
    let shown = shared::thread(&frame, &slug, &asked).await?;
    let groups = Groups::new(frame.words, &shown.groups);
    let mut page = TopicPage::for_everybody(&frame, &groups, &asked, &shown);
    if let Some(who) = frame.visitor.clone() {
        let own = Own::load(&frame, who, &shown, wanted.clone()).await?;
        if let Some(beginning) = own.beginning {
            let topic = &shown.topic;
            page.composer = Some(composing::composer(&frame, topic, asked.reply_to, wanted, beginning).await?);
        }
        page.follow = Some(FollowView::of_topic(&frame, &groups, &shown.topic.slug, &own.followed));
        let known = Known {
            reading: &own.reading,
            standing: standing.into_inner(),
            outline: &shown.outline,
            on_page: &shown.numbers,
        };
        page.unread = UnreadView::new(&frame, &page.address, &known);
    }
    frame.show_keeping(&page, shown.keeping.clone())
}

impl Own {
    /// In one visit to the database.
    async fn load(frame: &Frame, who: Contributor, shown: &KeptThread, wanted: Wanted) -> Result<Self, AppError> {
        let (topic, open) = (shown.topic.id, shown.topic.is_open(frame.now));
        let (slug, me) = (shown.topic.slug.clone(), who.account.id);
        let load = move |conn: &mut PgConnection| {
            Ok(Self {
                reading: Reading::of(conn, &who, topic)?,
                followed: following::in_topic(conn, me, &slug)?,
                beginning: if open { Some(Beginning::load(conn, me, topic, &wanted)?) } else { None },
            })
        };
        frame.site.db.read(load).await
    }
}

impl TopicPage {
    /// As visitors see it.
    fn for_everybody(frame: &Frame, groups: &Groups, asked: &Asked, shown: &KeptThread) -> Self {
        let address = format!("/topics/{}", shown.topic.slug);
        let group_feed = asked
            .group()
            .map(|group| LinkView { href: format!("{address}.atom?group={group}"), words: groups.get(group).plural });
        Self {
            title: shown.topic.title.clone(),
            in_columns: shown.in_columns,
            crumbs: shown.crumbs.clone(),
            above: shown.above.clone(),
            thread: shown.thread.clone(),
            beside: shown.beside.clone(),
            sign_in_to_write: frame.visitor.is_none() && shown.topic.is_open(frame.now),
            unread: None,
            follow: None,
            composer: None,
            group_feed,
            address,
        }
    }
}

#[cfg(test)]
#[path = "samples/show.rs"]
pub(in crate::http::pages) mod samples;
