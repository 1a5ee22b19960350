//! The buttons on a page by which somebody signed in follows what it shows.

use serde::Serialize;

use crate::http::frame::Frame;
use crate::http::pages::parts::{GroupView, Groups};
use crate::notices::Level;
use crate::notices::queries::following::Followed;
use crate::text::words::Words;

/// What the reader follows of this page, and what more they can.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FollowView {
    /// The page itself, to come back to.
    here: String,
    followed: Vec<FollowedView>,
    /// What can be followed that is not yet; none where everything is.
    follow: Option<Target>,
}

/// Something followed, as one line.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FollowedView {
    id: i64,
    words: String,
    /// Followed, and kept silent.
    silent: bool,
}

/// What the button follows.
#[derive(Debug, Serialize)]
struct Target {
    topic: Option<String>,
    session: Option<String>,
    no: Option<i32>,
    label: String,
    /// Whose contributions alone may be followed, where that is a choice.
    groups: Vec<GroupView>,
    /// Whether all of them together may be.
    whole: bool,
}

impl FollowView {
    /// On the page of a topic: all of it, or what one group says.
    pub(in crate::http::pages) fn of_topic(frame: &Frame, groups: &Groups, slug: &str, followed: &[Followed]) -> Self {
        let own: Vec<&Followed> =
            followed.iter().filter(|followed| followed.following.contribution_id.is_none()).collect();
        let has = |group: Option<&str>| own.iter().any(|followed| followed.following.group_id.as_deref() == group);
        let further: Vec<GroupView> = groups.all().iter().filter(|group| !has(Some(&group.id))).cloned().collect();
        let whole = !has(None);
        let label = frame.words.text("follow-topic");
        let follow = (whole || !further.is_empty()).then(|| Target {
            topic: Some(slug.to_owned()),
            session: None,
            no: None,
            label,
            groups: further,
            whole,
        });
        Self::new(frame, groups, &own, follow)
    }

    /// On the page of a contribution: it and what answers it.
    pub(in crate::http::pages) fn of_branch(
        frame: &Frame,
        groups: &Groups,
        (slug, no): (&str, i32),
        followed: &[Followed],
    ) -> Self {
        let own: Vec<&Followed> = followed.iter().filter(|followed| followed.no == Some(no)).collect();
        let follow = own.is_empty().then(|| Target {
            topic: Some(slug.to_owned()),
            session: None,
            no: Some(no),
            label: frame.words.with("follow-branch", &[("no", no.into())]),
            groups: Vec::new(),
            whole: true,
        });
        Self::new(frame, groups, &own, follow)
    }

    /// On the page of a session: all its topics.
    pub(in crate::http::pages) fn of_session(frame: &Frame, slug: &str, followed: &[Followed]) -> Self {
        let own: Vec<&Followed> = followed.iter().collect();
        let follow = own.is_empty().then(|| Target {
            topic: None,
            session: Some(slug.to_owned()),
            no: None,
            label: frame.words.text("follow-session"),
            groups: Vec::new(),
            whole: true,
        });
        Self::new(frame, &Groups::new(frame.words, &[]), &own, follow)
    }

    fn new(frame: &Frame, groups: &Groups, followed: &[&Followed], follow: Option<Target>) -> Self {
        let line = |followed: &&Followed| FollowedView {
            id: followed.following.id.0,
            words: kind(frame.words, groups, followed),
            silent: followed.following.level == Level::Nothing,
        };
        Self { here: frame.here.clone(), followed: followed.iter().map(line).collect(), follow }
    }
}

/// What is followed, in words that stand before its title.
pub(in crate::http::pages) fn kind(words: Words, groups: &Groups, followed: &Followed) -> String {
    match (&followed.following.session_id, &followed.following.group_id, followed.no) {
        (Some(_), _, _) => words.text("followed-session"),
        (None, Some(group), _) => words.with("followed-group", &[("group", groups.get(group).plural.into())]),
        (None, None, Some(no)) => words.with("followed-branch", &[("no", no.into())]),
        (None, None, None) => words.text("followed-topic"),
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::group;

    pub(in crate::http) fn full() -> FollowView {
        let line = |silent| FollowedView { id: 1, words: "<b>".into(), silent };
        let follow = Target {
            topic: Some("a".into()),
            session: Some("a".into()),
            no: Some(3),
            label: "Follow <b>".into(),
            groups: vec![group()],
            whole: true,
        };
        FollowView { here: "/topics/a".into(), followed: vec![line(true), line(false)], follow: Some(follow) }
    }

    pub(in crate::http) fn followed() -> FollowView {
        FollowView { here: "/topics/a".into(), followed: vec![], follow: None }
    }
}
