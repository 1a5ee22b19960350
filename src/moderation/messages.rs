//! What is written inside a case: notes between moderators, and messages between them and the author.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::CaseAudience;
use super::queries::messages::{self as queries, NewMessage};
use super::queries::{review, unanswered};
use crate::audit::{self, Entry};
use crate::contributions::Contribution;
use crate::contributions::origin::barred;
use crate::contributions::post::PostingKey;
use crate::contributions::queries::desk;
use crate::contributions::queries::speaking::concerned;
use crate::contributions::transition::refusal::Refusal;
use crate::mail::{LetterKind, outbox};
use crate::people::roles::{Contributor, Moderator};
use crate::text::Lines;

/// So many answers of an author may follow one another; then it is the moderators' turn.
pub const IN_A_ROW: usize = 5;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case.
    #[error("no such case")]
    NotThere,
    /// It is the moderator's own text, or one of their organisation.
    #[error("refused: {0:?}")]
    Barred(Refusal),
    /// Something else was written under the key of this form.
    #[error("sent before with other words")]
    OtherWords,
    /// No moderator has written, or the author's last words are not answered yet.
    #[error("it is not the author's turn")]
    NotYourTurn,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Something to write, under the key of its form: sent twice it is written once.
#[derive(Debug)]
pub struct Remark {
    /// What.
    pub words: Lines,
    /// The key of the form.
    pub key: PostingKey,
}

/// A moderator writes to colleagues or to the author, who is told by a letter.
pub fn write(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    audience: CaseAudience,
    remark: &Remark,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let contribution = review::sent(conn, reference)?.ok_or(Refused::NotThere)?;
    barred(conn, by, &contribution)?.map_or(Ok(()), |refusal| Err(Refused::Barred(refusal)))?;
    let Some(id) = store(conn, by, &contribution, (audience, false), remark, now)? else { return Ok(()) };
    if audience == CaseAudience::Author {
        let concerned = concerned(conn, &contribution)?;
        concerned.into_iter().try_for_each(|who| outbox::post(conn, LetterKind::CaseMessage, who.0, id))?;
    }
    Ok(())
}

/// The author, or a colleague who may write the contribution too, answers the moderators who wrote.
pub fn answer(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    remark: &Remark,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let contribution = desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    if written_before(conn, by, &contribution, CaseAudience::Author, remark)? {
        return Ok(());
    }
    if !may_answer(&queries::with_author(conn, contribution.id)?) {
        return Err(Refused::NotYourTurn);
    }
    store(conn, by, &contribution, (CaseAudience::Author, true), remark, now)?;
    Ok(())
}

/// The author's last words need no answer.
pub fn settle(conn: &mut PgConnection, by: &Moderator, reference: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let contribution = review::sent(conn, reference)?.ok_or(Refused::NotThere)?;
    barred(conn, by, &contribution)?.map_or(Ok(()), |refusal| Err(Refused::Barred(refusal)))?;
    if unanswered::settle(conn, contribution.id)? {
        let subject = format!("contribution:{}", contribution.reference);
        audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "case.no_answer_needed", subject).at(now))?;
    }
    Ok(())
}

/// Whether the author may write: after a moderator did, and not too often before the next does.
pub fn may_answer(messages: &[queries::Message]) -> bool {
    let unanswered = messages.iter().rev().take_while(|message| message.by_author).count();
    unanswered < messages.len() && unanswered < IN_A_ROW
}

/// Whether just that was written under the key of its form; refused where it was something else.
fn written_before(
    conn: &mut PgConnection,
    by: &Contributor,
    contribution: &Contribution,
    audience: CaseAudience,
    remark: &Remark,
) -> Result<bool, Refused> {
    match queries::stored(conn, by.account.id, remark.key.as_str())? {
        None => Ok(false),
        Some(stored) if stored == (contribution.id, audience, remark.words.as_str().to_owned()) => Ok(true),
        Some(_) => Err(Refused::OtherWords),
    }
}

/// The message, its line in the trail, which does not hold its words; `None` where it was written before.
fn store(
    conn: &mut PgConnection,
    by: &Contributor,
    contribution: &Contribution,
    (audience, by_author): (CaseAudience, bool),
    remark: &Remark,
    now: DateTime<Utc>,
) -> Result<Option<i64>, Refused> {
    let new = NewMessage {
        contribution_id: contribution.id,
        audience,
        written_by: by.account.id,
        by_author,
        body: remark.words.as_str(),
        posting_key: remark.key.as_str(),
        written_at: now,
    };
    let Some(id) = queries::insert(conn, &new)? else {
        return written_before(conn, by, contribution, audience, remark).map(|_| None);
    };
    let action = match audience {
        CaseAudience::Moderators => "case.note_written",
        CaseAudience::Author => "case.message_written",
    };
    // Not about the contribution: its author reads that history, and notes are none of their business.
    let entry = Entry::new(Some(by.account.id.0), action, format!("contribution:{}", contribution.reference)).at(now);
    audit::queries::note(conn, &entry)?;
    Ok(Some(id))
}
