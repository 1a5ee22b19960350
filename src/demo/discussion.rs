//! The discussion of the demonstration, step by step, through the actions that everybody else goes through.

use std::collections::HashMap;

use anyhow::Context;
use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::content::Contribution;
use super::people::Company;
use super::record::Topic;
use super::schedule::{Act, schedule};
use crate::contributions::case::Case;
use crate::contributions::post::{self, Floor, PostingKey, Sending, Stored, Written};
use crate::contributions::speaker::Speaker;
use crate::contributions::transition::Place;
use crate::contributions::transition::event::Event;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{Capacity, Text, revise};
use crate::moderation::decide::{self, Decision, Shown};
use crate::people::roles::{Contributor, Moderator};
use crate::summaries::Source;
use crate::text::language::ContentLanguage;
use crate::text::{Body, OrganisationName};

/// Lets everything happen in the order in which it happened; says where what has a number is to be read.
pub(super) fn unfold(
    conn: &mut PgConnection,
    topics: &[Topic],
    contributions: &[Contribution],
    company: &Company,
    now: DateTime<Utc>,
) -> anyhow::Result<HashMap<String, Source>> {
    let opened = |slug: &str| topics.iter().find(|topic| topic.slug == slug).map_or(now, |topic| topic.opens_at(now));
    let mut references: HashMap<&str, String> = HashMap::new();
    for (at, index, act) in schedule(contributions, opened, now) {
        let one = &contributions[index];
        let told = || format!("{act:?} of {}", one.id);
        let by = company.contributors.get(&one.author).with_context(told)?;
        let moderator = company.moderators.get(usize::from(index % 3 == 2)).with_context(told)?;
        if matches!(act, Act::Submit | Act::KeepDraft) {
            let reply_to = match &one.reply_to {
                Some(id) => number(conn, references.get(id.as_str()).with_context(told)?)?,
                None => None,
            };
            let sending = if act == Act::Submit { Sending::Submit } else { Sending::Draft };
            let organisation = company.speak_for.get(&one.author);
            references.insert(&one.id, write(conn, by, organisation, one, reply_to, sending, at).with_context(told)?);
        } else {
            let reference = references.get(one.id.as_str()).with_context(told)?;
            happen(conn, one, reference, by, moderator, act, at).with_context(told)?;
        }
    }
    let mut sources = HashMap::new();
    for one in contributions {
        let no = references.get(one.id.as_str()).map(|reference| number(conn, reference)).transpose()?.flatten();
        sources.extend(no.map(|no| (one.id.clone(), Source { topic: one.topic.clone(), no })));
    }
    Ok(sources)
}

/// The number of a contribution, once it was published.
fn number(conn: &mut PgConnection, reference: &str) -> anyhow::Result<Option<i32>> {
    Ok(Case::lock(conn, reference)?.context("no such case")?.contribution.no)
}

fn write(
    conn: &mut PgConnection,
    by: &Contributor,
    organisation: Option<&String>,
    one: &Contribution,
    reply_to: Option<i32>,
    sending: Sending,
    at: DateTime<Utc>,
) -> anyhow::Result<String> {
    let speaker = match one.capacity {
        Capacity::Personal => Speaker::Personal,
        capacity => Speaker::For {
            organisation: organisation.cloned().context("speaks for nobody")?,
            group: one.on_behalf_of.as_deref().map(OrganisationName::parse).transpose()?,
            for_group: capacity == Capacity::Group,
        },
    };
    let key = PostingKey::parse(&format!("demonstration-{}", one.id)).context("no key")?;
    let written = Written { key, text: text(one, &one.body)?, speaker, reply_to, seen: None, right_of_reply: false };
    let floor = Floor::take(conn, by, &one.topic)?.context("a topic is gone")?;
    match post::post(conn, by, &floor, &written, sending, at)? {
        Stored::Receipt(reference) => Ok(reference),
        Stored::OtherText { .. } => anyhow::bail!("the key was used before"),
    }
}

fn happen(
    conn: &mut PgConnection,
    one: &Contribution,
    reference: &str,
    by: &Contributor,
    moderator: &Moderator,
    act: Act,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    match act {
        Act::Submit | Act::KeepDraft => {}
        Act::Claim => decide::claim_this(conn, moderator, reference, at)?,
        Act::Approve => judge(conn, moderator, reference, Decision::Approve, at)?,
        Act::RequestChanges => judge(conn, moderator, reference, Decision::RequestChanges(reasons(one)?), at)?,
        Act::Decline => judge(conn, moderator, reference, Decision::Decline(reasons(one)?), at)?,
        Act::Revise => {
            let later = text(one, one.later_body.as_deref().unwrap_or_default())?;
            revise::revise(conn, by, reference, &later.into(), Sending::Submit, at)?;
        }
        Act::Withdraw => revise::take_back(conn, by, reference, &Event::WithdrawLive, at)?,
        Act::Remove => {
            let case = Case::lock(conn, reference)?.context("no such case")?;
            let Place::Live { revision } = case.standing.place else { anyhow::bail!("nothing to remove") };
            decide::remove(conn, moderator, reference, revision, reasons(one)?, at)?;
        }
    }
    Ok(())
}

/// Decides about the text that is open, as its holder sees it.
fn judge(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    decision: Decision,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let case = Case::lock(conn, reference)?.context("no such case")?;
    let open = case.standing.open.as_ref().context("nothing is open")?;
    let claim = open.claim().context("nobody holds it")?;
    let shown = Shown { revision: open.revision, version: open.version, token: claim.token.0 };
    decide::decide(conn, by, reference, shown, decision, at)?;
    Ok(())
}

fn text(one: &Contribution, body: &str) -> anyhow::Result<Text> {
    Ok(Text::new(Body::parse(body)?, ContentLanguage::parse(&one.language)?))
}

fn reasons(one: &Contribution) -> anyhow::Result<Reasons> {
    Ok(Reasons::parse(one.rule.as_deref().unwrap_or_default(), one.explanation.as_deref().unwrap_or_default())?)
}
