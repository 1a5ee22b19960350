//! The answer of whoever sent a text that staff entered: it goes on as their contribution, or not at all.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::file::note;
use super::{Filing, FilingState, queries};
use crate::contributions::Text;
use crate::contributions::opening::for_what_was_filed;
use crate::contributions::post::{self, Floor, PostingKey, Sending, Stored, Written};
use crate::contributions::speaker::Speaker;
use crate::people::roles::Contributor;

/// Why it was not answered.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such filing for this person.
    #[error("not there")]
    NotThere,
    /// It was taken back or refused.
    #[error("over")]
    Over,
    /// The contribution was refused, as any other would be.
    #[error(transparent)]
    Written(#[from] post::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Written(cause.into())
    }
}

/// What is confirmed: as entered, or as its sender mended it.
#[derive(Debug)]
pub struct Confirmed {
    /// The words.
    pub text: Text,
    /// For whom.
    pub speaker: Speaker,
    /// What it answers.
    pub answers: Answers,
}

/// What a text answers that its sender confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// What staff entered.
    AsEntered,
    /// This number, or nothing.
    Instead(Option<i32>),
}

/// Sends the text on as the contribution of whoever confirms it; says the reference of the case.
pub fn confirm(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    confirmed: Confirmed,
    now: DateTime<Utc>,
) -> Result<String, Refused> {
    // The topic before the filing, as whoever files takes them.
    let slug = queries::topic_of(conn, by, reference)?.ok_or(Refused::NotThere)?;
    let floor = Floor::take(conn, by, &slug)?.ok_or(Refused::NotThere)?;
    let filing = own(conn, by, reference)?;
    if let Some(sent) = filing.contribution_id {
        return Ok(queries::reference_of(conn, sent)?);
    }
    if !filing.waits() {
        return Err(Refused::Over);
    }
    let key = PostingKey::of_filing(reference);
    let Confirmed { text, speaker, answers } = confirmed;
    let reply_to = match answers {
        Answers::AsEntered => filing.reply_to,
        Answers::Instead(number) => number,
    };
    let written = Written { key, text, speaker, reply_to, right_of_reply: false, seen: None };
    let floor = Floor { opening: for_what_was_filed(floor.opening, filing.filed_at), ..floor };
    let case = match post::post(conn, by, &floor, &written, Sending::Submit, now)? {
        Stored::Receipt(case) | Stored::OtherText { reference: case, .. } => case,
    };
    let contribution = queries::mark(conn, &case, &filing)?;
    queries::answer(conn, filing.id, FilingState::Confirmed, Some(contribution), now)?;
    note(conn, by.account.id.0, "filing.confirmed", reference, now)?;
    Ok(case)
}

/// Says that it is not to be published.
pub fn refuse(conn: &mut PgConnection, by: &Contributor, reference: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let filing = own(conn, by, reference)?;
    match filing.state {
        FilingState::Refused => Ok(()),
        FilingState::Confirmed | FilingState::TakenBack => Err(Refused::Over),
        FilingState::Waiting => {
            queries::answer(conn, filing.id, FilingState::Refused, None, now)?;
            Ok(note(conn, by.account.id.0, "filing.refused", reference, now)?)
        }
    }
}

fn own(conn: &mut PgConnection, by: &Contributor, reference: &str) -> Result<Filing, Refused> {
    let filing = queries::lock(conn, reference)?.filter(|filing| filing.recipient == by.account.email);
    filing.ok_or(Refused::NotThere)
}
