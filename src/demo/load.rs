//! Loading the demonstration: all of it in one transaction, once.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::content::Content;
pub use super::people::Key;
use super::people::{self, address};
use super::{clearing, discussion, filings, queries, record, reports};
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
    queries::wait_for_turn(conn)?;
    let content = Content::read()?;
    let marker = content.cast.staff.first().map(|member| address(&member.id)).unwrap_or_default();
    if accounts::by_email(conn, &marker)?.is_some() {
        return Ok(Loaded::Before);
    }
    let mut company = people::staff(conn, &content.cast.staff, cost, now)?;
    let organiser = company.organiser()?;
    for told in content.processes {
        record::process(conn, &organiser, told)?;
    }
    for told in content.sessions {
        record::session(conn, &organiser, told)?;
    }
    for told in &content.topics {
        record::topic(conn, &organiser, told, now)?;
    }
    people::join(conn, &mut company, &content.organisations, &content.cast.people, cost, now)?;
    let sources = discussion::unfold(conn, &content.topics, &content.contributions, &company, now)?;
    filings::enter(conn, &content.filings, &company, now)?;
    clearing::ask(conn, &content.clearances, &company, now)?;
    reports::write_all(conn, &organiser, &content.reports, &sources, now)?;
    queries::people::send_no_letters(conn, &company.everybody)?;
    audit::queries::note(conn, &Entry::new(None, "demonstration.loaded", "demonstration:seeds").at(now))?;
    Ok(Loaded::Now(company.keys))
}
