//! Sealing the trail in batches, and checking the chain.
//!
//! Chaining inside each transaction would let them wait for one another; batches do not.
//! A chain shows a changed line, not a cut tail: for that the head is kept elsewhere.

use chrono::{DateTime, Duration, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use sha2::{Digest, Sha256};

use super::queries::{self, Sealable};

/// Lines covered by one seal at most.
const BATCH: i64 = 1000;

/// A line that waits longer is told about.
const SOON: Duration = Duration::minutes(1);

/// Covers what no seal covers yet; says how many lines that were.
pub fn seal(conn: &mut PgConnection) -> QueryResult<usize> {
    queries::lock_chain(conn)?;
    let lines = queries::take_unsealed(conn, BATCH)?;
    if lines.is_empty() {
        return Ok(0);
    }
    let previous = queries::head(conn)?.map_or_else(Vec::new, |head| head.hash);
    let hash = chained(&previous, &lines);
    let entries: Vec<i64> = lines.iter().map(|line| line.id).collect();
    queries::add_seal(conn, &previous, &hash, &entries)?;
    Ok(entries.len())
}

/// Says, in words, that lines have been waiting for a seal for longer than sealing takes; nothing where none have.
/// No fault in what is stored: the server may not be running.
pub fn overdue(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<Option<String>> {
    let waiting = queries::waiting(conn)?;
    let Some(since) = waiting.since.filter(|since| now - *since > SOON) else {
        return Ok(None);
    };
    let minute = |at: DateTime<Utc>| at.format("%Y-%m-%d %H:%M UTC").to_string();
    let newest = waiting
        .newest_seal
        .map_or_else(|| "there is no seal yet".to_owned(), |at| format!("the newest seal is of {}", minute(at)));
    Ok(Some(format!(
        "{} audit lines wait for a seal, the first since {}; {newest}; a running server seals every second",
        waiting.lines,
        minute(since)
    )))
}

/// Walks the whole chain and says, in words, what does not agree with it.
pub fn verify(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    match queries::passed_over(conn)? {
        0 => {}
        lines => faults.push(format!("{lines} audit lines are neither sealed nor wait for it")),
    }
    let (mut previous, mut last) = (Vec::new(), 0);
    loop {
        let seals = queries::seals_after(conn, last, 200)?;
        if seals.is_empty() {
            return Ok(faults);
        }
        for seal in seals {
            let lines = queries::sealed_by(conn, seal.id)?;
            if seal.previous != previous {
                faults.push(format!("audit seal {} does not follow the one before it", seal.id));
            }
            if usize::try_from(seal.entries) != Ok(lines.len()) {
                faults.push(format!("audit seal {} covers {} lines, {} are there", seal.id, seal.entries, lines.len()));
            } else if chained(&seal.previous, &lines)[..] != seal.hash {
                faults.push(format!(
                    "an audit line of seal {} was changed (lines {} to {})",
                    seal.id,
                    lines.first().map_or(0, |line| line.id),
                    lines.last().map_or(0, |line| line.id)
                ));
            }
            previous = seal.hash;
            last = seal.id;
        }
    }
}

fn chained(previous: &[u8], lines: &[Sealable]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    for line in lines {
        hasher.update((line.line.len() as u64).to_be_bytes());
        hasher.update(line.line.as_bytes());
    }
    hasher.finalize().into()
}
