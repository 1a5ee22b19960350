//! What somebody follows: the list, the settings for everything else, and the forms that change them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Posted};
use crate::http::frame::{Frame, local, see};
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::http::pages::following::buttons::{FollowView, kind};
use crate::http::pages::parts::Groups;
use crate::notices::follow::{self, Named};
use crate::notices::queries::following::{self as queries, Followed};
use crate::notices::{FollowingId, Level, Rhythm, Settings};
use crate::organisations::{self, StakeholderGroup};
use crate::people::roles::Contributor;
use crate::sessions::clock::Zone;
use crate::text::words::Words;

/// Lines of one page.
const PAGE: usize = 50;

/// The fields of the settings in their order: their ids, and the messages that name them.
const ORDER: &[(&str, &str)] = &[("hour", "follow-hour"), ("zone", "follow-zone")];

/// What I follow.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FollowingPage {
    title: String,
    notice: Option<String>,
    warning: Option<String>,
    lines: Vec<LineView>,
    next: Option<String>,
    usual: Vec<Choice>,
    rhythms: Vec<Choice>,
    hours: Vec<Choice>,
    zone: String,
    zones: Vec<&'static str>,
    errors: Vec<ComplaintLine>,
    complaints: Complaints,
}

/// Something that is followed.
#[derive(Debug, Serialize)]
struct LineView {
    id: i64,
    kind: String,
    title: String,
    /// Where it is read; nowhere where it can be read no longer.
    href: Option<String>,
    levels: Vec<Choice>,
    rhythms: Vec<Choice>,
}

impl Page for FollowingPage {
    const TEMPLATE: &'static str = "notices/following";
}

/// What stands behind the question mark.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    done: String,
    after: Option<i64>,
}

/// Any of the forms: on this page, and the buttons on others.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct FollowForm {
    action: String,
    id: Option<i64>,
    level: String,
    rhythm: String,
    hour: String,
    zone: String,
    topic: String,
    group: String,
    session: String,
    no: Option<i32>,
    next: String,
}

/// `GET /account/following`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Contributor,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let after = asked.after.map(FollowingId);
    let mut page = FollowingPage::load(&frame, &by, after, None, Complaints::default()).await?;
    page.notice = frame.words.known(&format!("follow-done-{}", asked.done)).filter(|_| !asked.done.is_empty());
    frame.show(&page)
}

/// `POST /account/following`
pub(in crate::http) async fn act(
    frame: Frame,
    posted: Posted<Contributor, FollowForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let done = match (form.action.as_str(), form.id.map(FollowingId)) {
        ("follow", _) => return begin(&frame, by, &form).await,
        ("settings", _) => return settle(&frame, by, form).await,
        ("change", Some(id)) => {
            let now = frame.now;
            let wanted = form.wanted()?;
            frame.site.db.write(move |conn| Ok::<_, AppError>(follow::change(conn, &by, id, wanted, now)?)).await?
        }
        ("end", Some(id)) => frame.site.db.write(move |conn| Ok::<_, AppError>(follow::end(conn, &by, id)?)).await?,
        _ => return Err(AppError::Unprocessable),
    };
    if !done {
        return Err(AppError::NotFound);
    }
    Ok(see(local(&form.next).unwrap_or(&format!("/account/following?done={}", form.action))))
}

async fn begin(frame: &Frame, by: Contributor, form: &FollowForm) -> Result<HttpResponse, AppError> {
    let (named, who) = (form.named(), by.clone());
    let followed = frame.site.db.write(move |conn| {
        Ok::<_, AppError>(match follow::follow(conn, &by, &named) {
            Ok(()) => true,
            Err(follow::Refused::TooMany) => false,
            Err(follow::Refused::NotThere) => return Err(AppError::NotFound),
            Err(follow::Refused::Database(cause)) => return Err(cause.into()),
        })
    });
    if followed.await? {
        return Ok(see(local(&form.next).unwrap_or("/account/following?done=follow")));
    }
    let mut page = FollowingPage::load(frame, &who, None, None, Complaints::default()).await?;
    page.warning = Some(frame.words.with("refused-following-many", &[("number", follow::MOST.into())]));
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn settle(frame: &Frame, by: Contributor, form: FollowForm) -> Result<HttpResponse, AppError> {
    let (wanted, mut complaints) = (form.wanted()?, Complaints::default());
    let zone = complaints.check(frame.words, "zone", Zone::parse(&form.zone));
    let hour = form.hour.parse().ok().filter(|hour| (0..24).contains(hour));
    if hour.is_none() {
        complaints.add("hour", frame.words.text("refused-hour"));
    }
    let (Some(zone), Some(hour)) = (zone, hour) else {
        let page = FollowingPage::load(frame, &by, None, Some(form), complaints).await?;
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let now = frame.now;
    let settle = move |conn: &mut diesel::PgConnection| follow::settle(conn, &by, wanted, (hour, zone), now);
    frame.site.db.write(move |conn| Ok::<_, AppError>(settle(conn)?)).await?;
    Ok(see("/account/following?done=settings"))
}

impl FollowForm {
    /// About what somebody wants to be written to, and how often: out of what the form offered.
    fn wanted(&self) -> Result<(Level, Rhythm), AppError> {
        Level::of_label(&self.level).zip(Rhythm::of_label(&self.rhythm)).ok_or(AppError::Unprocessable)
    }

    fn named(&self) -> Named {
        match (self.session.as_str(), self.no, self.group.as_str()) {
            ("", Some(no), _) => Named::Branch(self.topic.clone(), no),
            ("", None, "") => Named::Topic(self.topic.clone()),
            ("", None, group) => Named::Group(self.topic.clone(), group.to_owned()),
            (session, _, _) => Named::Session(session.to_owned()),
        }
    }
}

/// What somebody signed in follows of a contribution, for the buttons on its page.
pub(in crate::http::pages) async fn of_branch(
    frame: &Frame,
    groups: &Groups,
    slug: &str,
    no: i32,
) -> Result<Option<FollowView>, AppError> {
    let followed = of_topic(frame, slug).await?;
    Ok(followed.map(|followed| FollowView::of_branch(frame, groups, (slug, no), &followed)))
}

async fn of_topic(frame: &Frame, slug: &str) -> Result<Option<Vec<Followed>>, AppError> {
    let Some(by) = &frame.visitor else {
        return Ok(None);
    };
    let (of, slug) = (by.account.id, slug.to_owned());
    frame.site.db.ask(move |conn| queries::in_topic(conn, of, &slug)).await.map(Some)
}

/// The same on the page of a session.
pub(in crate::http::pages) async fn of_session(frame: &Frame, slug: &str) -> Result<Option<FollowView>, AppError> {
    let Some(by) = &frame.visitor else {
        return Ok(None);
    };
    let (of, named) = (by.account.id, slug.to_owned());
    let followed = frame.site.db.ask(move |conn| queries::of_session(conn, of, &named)).await;
    followed.map(|followed| Some(FollowView::of_session(frame, slug, &followed)))
}

impl FollowingPage {
    async fn load(
        frame: &Frame,
        by: &Contributor,
        after: Option<FollowingId>,
        typed: Option<FollowForm>,
        complaints: Complaints,
    ) -> Result<Self, AppError> {
        let of = by.account.id;
        let (groups, followed, settings) = frame
            .site
            .db
            .read(move |conn| {
                let followed = Paged::ask(PAGE, |limit| queries::list(conn, of, after, limit))?;
                Ok::<_, AppError>((organisations::queries::groups(conn)?, followed, queries::settings(conn, of)?))
            })
            .await?;
        Ok(Self::new(frame.words, &groups, &followed, &settings, typed, complaints))
    }

    fn new(
        words: Words,
        groups: &[StakeholderGroup],
        followed: &Paged<Followed>,
        settings: &Settings,
        typed: Option<FollowForm>,
        complaints: Complaints,
    ) -> Self {
        let groups = Groups::new(words, groups);
        let form = typed.unwrap_or_else(|| FollowForm {
            level: settings.level.label().to_owned(),
            rhythm: settings.rhythm.label().to_owned(),
            hour: settings.hour.to_string(),
            zone: settings.zone.clone(),
            ..FollowForm::default()
        });
        Self {
            title: words.text("following-title"),
            notice: None,
            warning: None,
            lines: followed.lines.iter().map(|followed| LineView::new(words, &groups, followed)).collect(),
            next: followed.last().map(|last| format!("/account/following?after={}", last.following.id.0)),
            usual: choices(words, "follow-usual", Level::ALL.iter().map(|level| level.label()), &form.level),
            rhythms: choices(words, "follow-rhythm", Rhythm::ALL.iter().map(|rhythm| rhythm.label()), &form.rhythm),
            hours: (0..24).map(|hour| Choice::hour(hour, &form.hour)).collect(),
            zone: form.zone,
            zones: Zone::all().map(Zone::as_str).collect(),
            errors: complaints.listed(words, ORDER),
            complaints,
        }
    }
}

/// Options that the words of `key` and their value name.
fn choices(words: Words, key: &str, values: impl Iterator<Item = &'static str>, chosen: &str) -> Vec<Choice> {
    let choice = |value: &'static str| Choice {
        value: value.to_owned(),
        label: words.text(&format!("{key}-{value}")),
        chosen: value == chosen,
    };
    values.map(choice).collect()
}

impl Choice {
    fn hour(hour: u8, chosen: &str) -> Self {
        let value = hour.to_string();
        Self { chosen: value == chosen, label: format!("{hour:02}:00"), value }
    }
}

impl LineView {
    fn new(words: Words, groups: &Groups, followed: &Followed) -> Self {
        let following = &followed.following;
        let named = followed.session.as_ref().map(|(slug, title)| (format!("/sessions/{slug}"), title));
        let named = named.or_else(|| {
            let (slug, title) = followed.topic.as_ref()?;
            let part = followed.no.map_or_else(String::new, |no| format!("/{no}"));
            let group = following.group_id.as_ref().map_or_else(String::new, |group| format!("?group={group}"));
            Some((format!("/topics/{slug}{part}{group}"), title))
        });
        Self {
            id: following.id.0,
            kind: kind(words, groups, followed),
            title: named.as_ref().map_or_else(|| words.text("followed-gone"), |(_, title)| (*title).clone()),
            href: named.map(|(href, _)| href),
            levels: choices(
                words,
                "follow-level",
                Level::ALL.iter().map(|level| level.label()),
                following.level.label(),
            ),
            rhythms: choices(
                words,
                "follow-rhythm",
                Rhythm::ALL.iter().map(|rhythm| rhythm.label()),
                following.rhythm.label(),
            ),
        }
    }
}

#[cfg(test)]
#[path = "samples/list.rs"]
pub(in crate::http::pages) mod samples;
