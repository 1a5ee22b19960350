//! From what is due to letters: one for each person and rhythm.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Rhythm;
use super::queries::news;
use crate::db::turn::Turn;
use crate::mail::LetterKind;

impl Rhythm {
    /// The letter that tells in this rhythm.
    fn letter(self) -> LetterKind {
        match self {
            Self::Immediately => LetterKind::NewsImmediately,
            Self::Daily => LetterKind::NewsDaily,
            Self::Weekly => LetterKind::NewsWeekly,
        }
    }
}

/// Puts what is due into letters. What comes while a letter waits, because its reader got many, goes into that one.
pub(super) fn gather(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<()> {
    let mut due = Vec::new();
    for rhythm in Rhythm::ALL {
        if news::is_due(conn, *rhythm, now)? {
            due.push(*rhythm);
        }
    }
    if due.is_empty() {
        return Ok(());
    }
    // Else a letter could leave while something is put into it.
    Turn::TakingLetters.wait(conn)?;
    due.into_iter().try_for_each(|rhythm| news::put_into_letters(conn, rhythm.letter(), rhythm, now))
}
