//! `plenary verify`: does the stored data keep every promise?

use chrono::Utc;
use diesel::{PgConnection, QueryResult};

use super::{Database, Failed, For};
use crate::audit;
use crate::config::Config;
use crate::contributions::queries::invariants;
use crate::{notices, summaries};

/// Everything that is broken, one line each.
pub fn faults(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = invariants::broken(conn)?;
    faults.extend(summaries::queries::invariants::broken(conn)?);
    faults.extend(notices::queries::invariants::broken(conn)?);
    faults.extend(audit::seal::verify(conn)?);
    Ok(faults)
}

/// Checks everything and lists what is broken.
pub fn verify() -> Result<(), Failed> {
    let config = Config::from_env()?;
    let database = Database::ready(&config, For::Command)?;
    let db = database.pool(1)?;
    let (found, overdue) = db.read_now(|conn| {
        // Reading everything takes longer than a page may.
        invariants::take_time(conn)?;
        Ok::<_, Failed>((faults(conn)?, audit::seal::overdue(conn, Utc::now())?))
    })?;
    if let Some(notice) = overdue {
        println!("notice: {notice}");
    }
    if found.is_empty() {
        println!("verified: every invariant holds, and the audit chain is whole");
        return Ok(());
    }
    for fault in &found {
        println!("{fault}");
    }
    Err(Failed(format!("{} broken; see the list above", found.len())))
}
