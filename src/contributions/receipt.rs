//! Everything an author has to see of one contribution of theirs.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::case::Case;
use super::latest::Latest;
use super::opening::opening_of;
use super::queries::desk::Decided;
use super::queries::earlier::{self, Own};
use super::queries::{case as cases, clearances, desk, proposals, redactions};
use super::store::NOT_FOR_ITS_AUTHOR;
use super::transition::event::Event;
use super::transition::refusal::Refusal;
use super::transition::{Clearance, Redaction, Standing};
use super::{Contribution, RevisionState};
use crate::audit::queries::{Happened, history};
use crate::organisations::{self, Mandate};
use crate::people::AccountId;
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
    /// When the newest text that was sent was received.
    pub received_at: Option<DateTime<Utc>>,
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
    /// Until when a text of it can be sent.
    pub send_until: DateTime<Utc>,
    /// What is to be cleared, or was sent back.
    pub clearance: Option<clearances::Seen>,
    /// Those who clear what is sent, where the organisation wants that.
    pub focal_points: Option<Vec<String>>,
    /// The names of those in the history who acted for the organisation.
    pub people: Vec<(AccountId, String)>,
    /// Who looks at it.
    pub reader: AccountId,
    /// What they may do with it.
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
    /// Say for whom they speak: whoever began it, as long as nothing was sent.
    pub choose_speaker: bool,
    /// Whether a focal point has to clear what is sent before it leaves, and the reader is none, or none has.
    pub asks_first: bool,
    /// The same of taking down what is read.
    pub asks_first_to_withdraw: bool,
    /// Clear it, or send it back.
    pub clear: bool,
}

/// Loads a contribution, if it is this person's or of an organisation that they speak for, and was not thrown away
/// before it was sent.
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
        clearance: clearances::open(conn, id)?,
    };
    let (held, redaction) = (standing.with_moderators_since(now), standing.redaction.clone());
    let waits = latest.sent.as_ref().filter(|text| text.state == RevisionState::Submitted && held.is_none());
    let before = waits.map(|text| desk::waiting_before(conn, text, COUNTED)).transpose()?;
    let authors = organisations::queries::mandates_of(conn, contribution.author_id)?;
    let mandates = match contribution.author_id == by.account.id {
        true => authors.clone(),
        false => organisations::queries::mandates_of(conn, by.account.id)?,
    };
    let opening = opening_of(conn, &contribution)?;
    let case = Case::new(contribution, standing, &authors, opening).with_its_organisation(conn)?;
    let history = told_to_its_author(history(conn, id.0)?);
    let clears = |mandate: &&Mandate| {
        mandate.organisation.clears && Some(mandate.organisation.id) == case.contribution.organisation_id
    };
    let focal_points = match mandates.iter().find(clears) {
        Some(mandate) => Some(clearances::focal_points(conn, mandate.organisation.id)?),
        None => None,
    };
    Ok(Some(Receipt {
        clearance: clearances::seen(conn, id)?,
        focal_points: focal_points.map(|found| found.into_iter().map(|(_, name)| name).collect()),
        people: clearances::names(conn, &of_the_organisation(&history, &latest))?,
        reader: by.account.id,
        topic: topics::queries::by_id(conn, case.contribution.topic_id)?,
        decisions: desk::decisions(conn, id)?,
        history,
        mandate_missing: case.lacks_mandate(),
        held,
        redaction,
        before,
        earlier: earlier::of_author(conn, id, EARLIER)?,
        answer_until: case.standing.open.as_ref().and_then(|open| open.answer_until(opening.closes_at)),
        send_until: opening.closes_at,
        received_at: match &latest.sent {
            Some(text) => Some(redactions::as_sent(conn, text)?.submitted_at),
            None => None,
        },
        may: May::of(&case, by.account.id, &mandates, &latest, now),
        latest,
        mandates,
        contribution: case.contribution,
    }))
}

/// Without what moderators may still take back.
fn told_to_its_author(history: Vec<Happened>) -> Vec<Happened> {
    history.into_iter().filter(|line| !NOT_FOR_ITS_AUTHOR.contains(&line.action.as_str())).collect()
}

/// Who acted for the organisation: whoever asked or was asked to clear something, and whoever wrote the draft.
fn of_the_organisation(history: &[Happened], latest: &Latest) -> Vec<i64> {
    let cleared = history.iter().filter(|line| is_about_clearance(line)).filter_map(|line| line.actor_id);
    cleared.chain(latest.draft.as_ref().map(|draft| draft.written_by.0)).collect()
}

/// What moderators see of a history: what the organisation clears is its own affair until it was sent. `used` says of
/// what was sent when its clearance was asked for and when it left; what was given up, sent back or is still open never
/// left.
pub fn told_to_moderators(mut history: Vec<Happened>, used: &[(DateTime<Utc>, DateTime<Utc>)]) -> Vec<Happened> {
    let left = |line: &Happened| used.iter().any(|(asked, sent)| (*asked..=*sent).contains(&line.at));
    history.retain(|line| !is_about_clearance(line) || left(line));
    history
}

/// Whether a line of history is about what an organisation clears.
pub fn is_about_clearance(line: &Happened) -> bool {
    line.action.starts_with("clearance.")
}

impl May {
    fn of(case: &Case, who: AccountId, mandates: &[Mandate], latest: &Latest, now: DateTime<Utc>) -> Self {
        let refusal = |event: &Event| case.allows(who, mandates, event, now).err();
        let may = |event| refusal(&event).is_none();
        let send = case.standing.sending();
        let not_now = send.as_ref().and_then(refusal);
        let asks_first = not_now == Some(Refusal::NeedsClearance);
        let withdrawal = refusal(&Event::WithdrawLive);
        let asks_first_to_withdraw = withdrawal == Some(Refusal::NeedsClearance);
        let clears = |clearance: Clearance| {
            refusal(&Event::Clear { clearance: clearance.id }).is_none_or(|refused| refused == Refusal::ClearedAlready)
        };
        Self {
            clear: case.standing.clearance.is_some_and(clears),
            not_now: if asks_first { refusal(&Event::AskClearance) } else { not_now },
            asks_first,
            asks_first_to_withdraw,
            withdraw_open: may(Event::WithdrawOpen),
            discard: may(Event::DiscardDraft),
            withdraw_live: withdrawal.is_none() || asks_first_to_withdraw,
            choose_speaker: send.is_some() && latest.sent.is_none() && who == case.contribution.author_id,
            send,
        }
    }
}
