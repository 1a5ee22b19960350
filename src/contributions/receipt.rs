//! Everything an author has to see of one contribution of theirs.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::case::Case;
use super::latest::Latest;
use super::queries::desk::Decided;
use super::queries::earlier::{self, Own};
use super::queries::{case as cases, desk, proposals, redactions};
use super::store::NOT_FOR_ITS_AUTHOR;
use super::transition::event::Event;
use super::transition::refusal::Refusal;
use super::transition::{Redaction, Standing};
use super::{Contribution, RevisionState};
use crate::audit::queries::{Happened, history};
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::topics::{self, Topic};

/// Texts that wait are counted so far: authors are told about where theirs stands, and not how much others send.
pub const COUNTED: i64 = 51;

/// Earlier texts that are listed on the page of a contribution.
const EARLIER: i64 = 30;

/// One contribution for its author.
#[derive(Debug)]
pub struct Receipt {
    /// Its row.
    pub contribution: Contribution,
    /// Its topic.
    pub topic: Topic,
    /// Its newest texts.
    pub latest: Latest,
    /// What was decided, newest first, without who decided.
    pub decisions: Vec<Decided>,
    /// What happened, oldest first.
    pub history: Vec<Happened>,
    /// Whom its author may speak for.
    pub mandates: Vec<Mandate>,
    /// Whether it speaks for others without a verified mandate.
    pub mandate_missing: bool,
    /// Since when a moderator holds it, if one does now.
    pub held: Option<DateTime<Utc>>,
    /// What its author is asked to have struck out.
    pub redaction: Option<Redaction>,
    /// How many texts wait before it, in all topics, where it waits; counted no further than [`COUNTED`].
    pub before: Option<i64>,
    /// What was sent before the newest text, newest first.
    pub earlier: Vec<Own>,
    /// Until when its author may answer a request for changes, where one was made.
    pub answer_until: Option<DateTime<Utc>>,
    /// What its author may do with it.
    pub may: May,
}

/// What an author may do with a contribution now, as the table of states says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct May {
    /// What sending a text means, if anything.
    pub send: Option<Event>,
    /// Why it cannot be sent now all the same, while it can be kept.
    pub not_now: Option<Refusal>,
    /// Take the open text back.
    pub withdraw_open: bool,
    /// Throw the kept text away.
    pub discard: bool,
    /// Take down what is read.
    pub withdraw_live: bool,
    /// Say for whom they speak: as long as nothing was sent.
    pub choose_speaker: bool,
}

/// Loads a contribution, if it is this person's and was not thrown away before it was sent.
pub fn load(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    now: DateTime<Utc>,
) -> QueryResult<Option<Receipt>> {
    let Some(contribution) = desk::own(conn, by.account.id, reference)? else {
        return Ok(None);
    };
    let id = contribution.id;
    let latest = Latest::of(conn, id)?;
    if latest.text().is_none() {
        return Ok(None);
    }
    let standing = Standing {
        place: cases::place(conn, &contribution)?,
        draft: latest.draft.is_some(),
        open: cases::open_revision_seen(conn, id)?,
        negative: cases::last_negative(conn, id)?.map(|found| found.negative),
        report: None,
        proposal: proposals::waiting(conn, id)?,
        redaction: redactions::asked(conn, id)?,
    };
    let (held, redaction) = (standing.with_moderators_since(now), standing.redaction.clone());
    let waits = latest.sent.as_ref().filter(|text| text.state == RevisionState::Submitted && held.is_none());
    let before = waits.map(|text| desk::waiting_before(conn, text, COUNTED)).transpose()?;
    let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
    let opening = topics::queries::opening(conn, contribution.topic_id)?;
    let case = Case::new(contribution, standing, &mandates, opening);
    Ok(Some(Receipt {
        topic: topics::queries::by_id(conn, case.contribution.topic_id)?,
        decisions: desk::decisions(conn, id)?,
        history: told_to_its_author(history(conn, id.0)?),
        mandate_missing: case.lacks_mandate(),
        held,
        redaction,
        before,
        earlier: earlier::of_author(conn, id, EARLIER)?,
        answer_until: case.standing.open.as_ref().and_then(|open| open.answer_until(opening.closes_at)),
        may: May::of(&case, &latest, now),
        latest,
        mandates,
        contribution: case.contribution,
    }))
}

/// Without what moderators may still take back.
fn told_to_its_author(history: Vec<Happened>) -> Vec<Happened> {
    history.into_iter().filter(|line| !NOT_FOR_ITS_AUTHOR.contains(&line.action.as_str())).collect()
}

impl May {
    fn of(case: &Case, latest: &Latest, now: DateTime<Utc>) -> Self {
        let may = |event| case.allows_its_author(&event, now).is_ok();
        let send = case.standing.sending();
        Self {
            not_now: send.as_ref().and_then(|event| case.allows_its_author(event, now).err()),
            withdraw_open: may(Event::WithdrawOpen),
            discard: may(Event::DiscardDraft),
            withdraw_live: may(Event::WithdrawLive),
            choose_speaker: send.is_some() && latest.sent.is_none(),
            send,
        }
    }
}
