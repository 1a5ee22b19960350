//! Changing a topic: what it belonged to first stays first, moving its end is recorded with both instants, and
//! putting it off is told to everybody whom the topic concerns.

use std::cmp::Ordering;

use diesel::pg::PgConnection;
use serde_json::json;

use super::queries::{concerned, desk};
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::sessions::SessionId;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such topic.
    #[error("no such topic")]
    NotThere,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Replaces everything of the topic that the form showed in this edition; its process stays.
pub fn edit(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    edition: i32,
    written: &Written,
) -> Result<(), Refused> {
    let stored = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if stored.edition != edition || stored.facts.process_id != written.facts.process_id {
        return Err(Refused::Changed);
    }
    let sessions = in_order(&desk::sessions(conn, stored.id)?, &written.sessions);
    desk::replace_topic(conn, stored.id, &Written { sessions, ..written.clone() })?;
    let (from, to) = (stored.facts.closes_at, written.facts.closes_at);
    let (action, detail) = match to.cmp(&from) {
        Ordering::Greater => {
            if stored.published_at.is_some() {
                concerned::extended(conn, stored.id)?;
            }
            ("topic.extended", json!({ "closed_at": from, "closes_at": to }))
        }
        Ordering::Less => ("topic.edited", json!({ "closed_at": from, "closes_at": to })),
        Ordering::Equal => ("topic.edited", json!({})),
    };
    let entry = Entry::new(Some(by.account.id.0), action, format!("topic:{slug}")).with(detail);
    audit::queries::note(conn, &entry)?;
    Ok(())
}

/// The sessions chosen: those it belongs to already in the order they have, then the others as they come. A form
/// cannot say an order, and readers are led back to the first.
fn in_order(stored: &[SessionId], chosen: &[SessionId]) -> Vec<SessionId> {
    let kept = stored.iter().filter(|id| chosen.contains(id));
    let added = chosen.iter().filter(|id| !stored.contains(id));
    kept.chain(added).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_keep_their_order_and_new_ones_come_after() {
        let in_order = |stored: &[i64], chosen: &[i64]| {
            let ids = |ids: &[i64]| ids.iter().map(|id| SessionId(*id)).collect::<Vec<_>>();
            in_order(&ids(stored), &ids(chosen)).into_iter().map(|id| id.0).collect::<Vec<_>>()
        };
        assert_eq!(in_order(&[7, 3, 5], &[9, 5, 4, 7]), [7, 5, 9, 4]);
        assert_eq!(in_order(&[], &[2, 1]), [2, 1]);
        assert!(in_order(&[1], &[]).is_empty());
    }
}
