//! Looking at what was submitted, one text after the other, beside everything else that happens.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::fingerprint::{bands, share};
use super::queries::{self, Alike, Reading, Unseen};
use super::rules::{Noticed, Seen, notice};
use crate::db::turn::Turn;
use crate::db::{Db, Unavailable};

/// From so many of a hundred words on, a text is nearly another one.
const NEARLY: u8 = 60;
/// From so many authors on, nearly the same text is a campaign.
const CAMPAIGN: usize = 3;

/// The database could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Not at all.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// In vain.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Looks at all that nobody has looked at yet, until `stop` says so; what is noticed waits for moderators, and
/// changes nothing about the text.
///
/// # Errors
/// Where the database cannot be asked; the text under way is looked at the next time.
pub fn examine(db: &Db, stop: &AtomicBool) -> Result<(), Failed> {
    while !stop.load(Ordering::Relaxed) {
        if !db.write_now(|conn| Ok::<_, Failed>(examine_next(conn)?))? {
            break;
        }
    }
    Ok(())
}

/// Looks at one; says whether there was one. One at a time, so that of two that are alike the later finds the other.
fn examine_next(conn: &mut PgConnection) -> QueryResult<bool> {
    Turn::LookingAtTexts.wait(conn)?;
    let Some(text) = queries::take(conn)? else { return Ok(false) };
    let watched = queries::watched(conn, text.process)?;
    let is_first = queries::is_first(conn, &text)?;
    look_at(conn, &text, &text.original, is_first, &watched)?;
    // What is read as a translation was written as much as what it translates.
    for translation in queries::translations(conn, text.id)? {
        look_at(conn, &text, &translation, false, &watched)?;
    }
    Ok(true)
}

/// Looks at the words of a text in one language.
fn look_at(
    conn: &mut PgConnection,
    text: &Unseen,
    reading: &Reading,
    is_first: bool,
    watched: &[String],
) -> QueryResult<()> {
    for noticed in notice(&Seen { body: &reading.body, html: &reading.html, is_first, watched }) {
        queries::keep(conn, text.id, &reading.language, &noticed)?;
    }
    compare(conn, text, reading)
}

/// With all others that may be nearly the same; those that wait are told about this one too.
fn compare(conn: &mut PgConnection, text: &Unseen, reading: &Reading) -> QueryResult<()> {
    let bands = bands(&reading.body);
    if bands.is_empty() {
        return Ok(());
    }
    queries::keep_bands(conn, text.id, &bands)?;
    let alike = queries::alike(conn, text.contribution_id, &bands)?;
    let shares = alike.iter().map(|other| (share(&reading.body, &other.body), other));
    let near: Vec<(u8, &Alike)> = shares.filter(|(share, _)| *share >= NEARLY).collect();
    let Some((most, nearest)) = near.iter().max_by_key(|(share, _)| *share) else { return Ok(()) };
    queries::keep(
        conn,
        text.id,
        &reading.language,
        &Noticed::NearDuplicate { share: *most, of: nearest.contribution_id },
    )?;
    let authors: HashSet<i64> = near.iter().map(|(_, other)| other.author.0).chain([text.author.0]).collect();
    let contributions: HashSet<i64> = near.iter().map(|(_, other)| other.contribution_id.0).collect();
    let campaign = (authors.len() >= CAMPAIGN)
        .then(|| Noticed::Campaign { texts: contributions.len() + 1, authors: authors.len() });
    if let Some(noticed) = &campaign {
        queries::keep(conn, text.id, &reading.language, noticed)?;
    }
    for (_, other) in near.iter().filter(|(_, other)| other.waits) {
        let share = share(&other.body, &reading.body);
        if share >= NEARLY {
            queries::keep(
                conn,
                other.id,
                &other.language,
                &Noticed::NearDuplicate { share, of: text.contribution_id },
            )?;
        }
        if let Some(noticed) = &campaign {
            queries::keep(conn, other.id, &other.language, noticed)?;
        }
    }
    Ok(())
}
