//! Loading the demonstration: all of it in one transaction, once.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::content::Content;
use super::discussion::{self, KEY};
pub use super::people::Key;
use super::people::{self, address};
use super::queries::record;
use crate::audit::{self, Entry};
use crate::people::password::Cost;
use crate::people::queries as accounts;

/// What became of it.
#[derive(Debug)]
pub enum Loaded {
    /// It is there now; these accounts can be signed in to, and their passwords are told only here.
    Now(Vec<Key>),
    /// It was there before, and nothing changed.
    Before,
}

/// Loads the demonstration as of `now`, unless it is there already. Safe to run side by side.
pub fn load(conn: &mut PgConnection, cost: Cost, now: DateTime<Utc>) -> anyhow::Result<Loaded> {
    record::wait_for_turn(conn)?;
    let content = Content::read()?;
    let marker = content.cast.staff.first().map(|member| address(&member.id)).unwrap_or_default();
    if accounts::by_email(conn, &marker)?.is_some() {
        return Ok(Loaded::Before);
    }
    let taken = record::slugs_taken(conn, &content.processes, &content.sessions)?;
    if !taken.is_empty() {
        anyhow::bail!("the demonstration needs names that are taken here: {}", taken.join(", "));
    }
    record::processes(conn, &content.processes)?;
    record::sessions(conn, &content.sessions)?;
    let topics: Vec<_> = content.topics.iter().map(|topic| topic.row(now)).collect::<anyhow::Result<_>>()?;
    record::topics(conn, &topics.into())?;
    let company = people::enter(conn, &content, cost, now)?;
    discussion::unfold(conn, &content, &company, now)?;
    record::summaries(conn, &content.summary, KEY, now)?;
    record::send_no_letters(conn, &company.everybody)?;
    audit::queries::note(conn, &Entry::new(None, "demonstration.loaded", "demonstration:seeds").at(now))?;
    Ok(Loaded::Now(company.keys))
}
