//! Entering a text from what somebody sent, and taking it back before they have answered.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::{Entered, FilingState, queries};
use crate::audit::{self, Entry};
use crate::contributions::post::{Sending, check_words};
use crate::mail::{LetterKind, outbox};
use crate::people::roles::Organiser;
use crate::people::secret::random_name;
use crate::topics::{self, Taking};

/// Why nothing was filed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such topic, or no such filing.
    #[error("not there")]
    NotThere,
    /// The topic does not take text now.
    #[error("not open")]
    NotOpen,
    /// There is nothing under that number to answer.
    #[error("nothing to answer")]
    ParentGone,
    /// What arrived did so in the future.
    #[error("not received yet")]
    NotReceivedYet,
    /// More words than the topic allows.
    #[error("more than {0} words")]
    TooManyWords(i32),
    /// It was answered meanwhile.
    #[error("answered meanwhile")]
    Answered,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What became of it.
#[derive(Debug)]
pub enum Filed {
    /// It was entered, now or before: its reference.
    Entered(String),
    /// The key was used for something else, which has this reference.
    OtherText(String),
}

/// Files a text for whoever sent it, and asks them by letter to confirm it, unless its key says that this was done
/// before.
pub fn file(
    conn: &mut PgConnection,
    by: &Organiser,
    topic: &str,
    entered: &Entered,
    now: DateTime<Utc>,
) -> Result<Filed, Refused> {
    match known(conn, by, topic, entered)? {
        Some(known) => Ok(known),
        None => enter(conn, by, topic, entered, now),
    }
}

/// What stands under its key already.
fn known(
    conn: &mut PgConnection,
    by: &Organiser,
    topic: &str,
    entered: &Entered,
) -> diesel::QueryResult<Option<Filed>> {
    let found = queries::by_key(conn, by.account.id, entered.key.as_str())?;
    Ok(found.map(|(filing, slug)| match slug == topic && entered.reads(&filing) {
        true => Filed::Entered(filing.reference),
        false => Filed::OtherText(filing.reference),
    }))
}

fn enter(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    entered: &Entered,
    now: DateTime<Utc>,
) -> Result<Filed, Refused> {
    let (topic, opening) = topics::queries::to_write_in(conn, slug)?.ok_or(Refused::NotThere)?;
    if !matches!(opening.at(now), Taking::Open | Taking::Late) {
        return Err(Refused::NotOpen);
    }
    check_words(&topic, &entered.text, Sending::Submit).map_err(|_| Refused::TooManyWords(topic.word_limit))?;
    // A day begins in Kiribati twelve hours before it does in UTC.
    if entered.source.received_on > (now + chrono::Duration::hours(14)).date_naive() {
        return Err(Refused::NotReceivedYet);
    }
    if let Some(no) = entered.reply_to {
        queries::live_number(conn, topic.id, no)?.ok_or(Refused::ParentGone)?;
    }
    let reference = random_name(16);
    let Some(id) = queries::insert(conn, topic.id, &reference, by.account.id, entered, now)? else {
        // The same form arrived twice at once: the other one was first.
        return known(conn, by, slug, entered)?.ok_or(Refused::NotThere);
    };
    note(conn, by.account.id.0, "filing.entered", &reference, now)?;
    outbox::post_to(conn, LetterKind::FilingToConfirm, &entered.sender.address, id.0, None)?;
    Ok(Filed::Entered(reference))
}

/// Takes a filing back that waits for its answer.
pub fn take_back(conn: &mut PgConnection, by: &Organiser, reference: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let filing = queries::lock(conn, reference)?.ok_or(Refused::NotThere)?;
    match filing.state {
        FilingState::TakenBack => Ok(()),
        FilingState::Confirmed | FilingState::Refused => Err(Refused::Answered),
        FilingState::Waiting => {
            queries::answer(conn, filing.id, FilingState::TakenBack, None, now)?;
            Ok(note(conn, by.account.id.0, "filing.taken_back", &filing.reference, now)?)
        }
    }
}

/// A line of history.
pub(super) fn note(
    conn: &mut PgConnection,
    actor: i64,
    action: &'static str,
    reference: &str,
    now: DateTime<Utc>,
) -> diesel::QueryResult<()> {
    audit::queries::note(conn, &Entry::new(Some(actor), action, format!("filing:{reference}")).at(now))
}
