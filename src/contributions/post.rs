//! Writing in a topic: a draft or a submission from the topic's own form, once per key.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::case::{self, Case};
use super::clearance::typing;
use super::latest::Seen;
pub use super::posting_key::PostingKey;
use super::queries::{desk, store as queries};
use super::right_of_reply::{self, Wanted};
use super::speaker::{self, Speaker, Voice};
use super::transition::Standing;
use super::transition::event::Event;
use super::{Contribution, Text};
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::people::secret::random_name;
use crate::text::language::ContentLanguage;
use crate::topics::{self, Opening, Taking, Topic};

/// What somebody wrote into the form of a topic.
#[derive(Debug)]
pub struct Written {
    /// Minted into the form: whatever is sent twice is stored once.
    pub key: PostingKey,
    /// The words.
    pub text: Text,
    /// For whom.
    pub speaker: Speaker,
    /// The number it answers.
    pub reply_to: Option<i32>,
    /// Whether it is the reply to which whoever is named there has a right.
    pub right_of_reply: bool,
    /// Which draft of it the form holds another version of; `None` where nobody says.
    pub seen: Option<Seen>,
}

/// The floor that somebody asks for: a published topic, and for whom they may speak in it.
#[derive(Debug)]
pub struct Floor {
    /// The topic.
    pub topic: Topic,
    /// When it takes text from them.
    pub opening: Opening,
    /// Whom they may speak for, now or once an organiser has verified it.
    pub mandates: Vec<Mandate>,
}

impl Floor {
    /// The floor of the topic with this slug, which stays published until this transaction has ended; `None`
    /// where no such topic is.
    pub fn take(conn: &mut PgConnection, by: &Contributor, slug: &str) -> diesel::QueryResult<Option<Self>> {
        let Some((topic, opening)) = topics::queries::to_write_in(conn, slug)? else { return Ok(None) };
        let mandates = organisations::queries::mandates_to_write(conn, by.account.id)?;
        Ok(Some(Self { topic, opening, mandates }))
    }

    /// When it takes such a text.
    fn opening_for(&self, written: &Written) -> Opening {
        if written.right_of_reply { self.opening.for_replies() } else { self.opening }
    }

    /// Whether it takes such a text now. A draft may be longer than what can be sent: nobody loses words to a limit.
    fn takes(&self, written: &Written, sending: Sending, now: DateTime<Utc>) -> Result<(), Refused> {
        check_words(&self.topic, &written.text, sending)?;
        match self.opening_for(written).at(now) {
            Taking::Open | Taking::Late => Ok(()),
            Taking::NotYet => Err(Refused::NotYet),
            Taking::Closed if written.right_of_reply => Err(right_of_reply::Refused::Over.into()),
            Taking::Closed => Err(Refused::Closed),
        }
    }
}

/// What to do with what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// Keep it for later.
    Draft,
    /// Keep it as it is being typed: nobody asked for that, so that it ends nothing.
    Typing,
    /// Send it to the moderators.
    Submit,
    /// Keep it, and ask a focal point of the organisation whether it may be sent.
    AskClearance,
}

impl Sending {
    /// Whether it stays where it is.
    pub(super) fn keeps(self) -> bool {
        matches!(self, Self::Draft | Self::Typing)
    }
}

/// What became of it.
#[derive(Debug)]
pub enum Stored {
    /// Stored, now or before: the reference of the case.
    Receipt(String),
    /// The key was used for another text, which stands here beside the new one.
    OtherText {
        /// The reference of the case.
        reference: String,
        /// What is stored.
        stored: String,
        /// Which draft that is, which the new text may take the place of; `None` where it was sent.
        draft: Option<Seen>,
    },
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The topic has not opened yet.
    #[error("not open yet")]
    NotYet,
    /// The topic has closed.
    #[error("closed")]
    Closed,
    /// There is nothing under that number to answer.
    #[error("nothing to answer")]
    ParentGone,
    /// The person never asked to speak for that organisation.
    #[error("no mandate")]
    NoMandate,
    /// More words than the topic allows.
    #[error("more than {0} words")]
    TooManyWords(i32),
    /// There is no right of reply.
    #[error(transparent)]
    RightOfReply(#[from] right_of_reply::Refused),
    /// A translation has more words than the topic allows.
    #[error("a translation is too long")]
    TranslationTooLong(ContentLanguage),
    /// A translation is in the language of the text.
    #[error("a translation into the language of the text")]
    TranslatedIntoItself,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Stores what `by` wrote, unless its key says that this was done before: whatever has changed since then, the
/// answer is the same. `floor` was taken in this transaction.
pub fn post(
    conn: &mut PgConnection,
    by: &Contributor,
    floor: &Floor,
    written: &Written,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Stored, Refused> {
    post_under(conn, by, floor, written, &written.key, sending, now)
}

fn post_under(
    conn: &mut PgConnection,
    by: &Contributor,
    floor: &Floor,
    written: &Written,
    key: &PostingKey,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Stored, Refused> {
    let refused = match begin(conn, by, floor, written, key, sending, now) {
        Ok(Some(contribution)) => {
            let case = Case::new(contribution, Standing::NEW, &floor.mandates, floor.opening_for(written));
            case.send(conn, by, &first_event(sending), Some(&written.text), now)?;
            return Ok(Stored::Receipt(case.contribution.reference));
        }
        Ok(None) => None,
        Err(refused @ Refused::Case(_)) => return Err(refused),
        Err(refused) => Some(refused),
    };
    match (desk::by_key(conn, by.account.id, key.as_str())?, refused) {
        (Some(known), _) => again(conn, by, floor, &known, written, sending, now),
        (None, Some(refused)) => Err(refused),
        // What they began by it is another's now: to them the key is as good as unknown.
        (None, None) => post_under(conn, by, floor, written, &key.anew(), sending, now),
    }
}

/// The row of a new contribution, if the floor takes it; `None` where its key was used before.
fn begin(
    conn: &mut PgConnection,
    by: &Contributor,
    floor: &Floor,
    written: &Written,
    key: &PostingKey,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Option<Contribution>, Refused> {
    floor.takes(written, sending, now)?;
    let voice = Voice::of(by, &written.speaker, &floor.mandates).ok_or(Refused::NoMandate)?;
    let parent = match written.reply_to {
        Some(no) => Some(desk::live_number(conn, floor.topic.id, no)?.ok_or(Refused::ParentGone)?),
        None => None,
    };
    if written.right_of_reply {
        let (to, speaks) = (parent.ok_or(Refused::ParentGone)?, voice.speaks());
        let wanted = Wanted { to, capacity: speaks.capacity, organisation: speaks.organisation_id };
        right_of_reply::check(conn, by.account.id, &floor.mandates, wanted)?;
    }
    let new = queries::NewContribution {
        reference: &random_name(16),
        topic_id: floor.topic.id,
        parent_id: parent,
        author_id: by.account.id,
        speaks: voice.speaks(),
        posting_key: key.as_str(),
        created_at: now,
        right_of_reply: written.right_of_reply,
    };
    Ok(queries::insert(conn, &new)?)
}

fn first_event(sending: Sending) -> Event {
    match sending {
        Sending::Draft | Sending::Typing => Event::SaveDraft,
        Sending::Submit => Event::Submit,
        Sending::AskClearance => Event::AskClearance,
    }
}

/// Checks the topic's limit, which is one of what is sent, and of each translation that comes with it.
pub fn check_words(topic: &Topic, text: &Text, sending: Sending) -> Result<(), Refused> {
    let limit = usize::try_from(topic.word_limit).unwrap_or_default();
    if sending.keeps() {
        return Ok(());
    }
    if text.body.words() > limit {
        return Err(Refused::TooManyWords(topic.word_limit));
    }
    for translation in text.translations.all() {
        if translation.language == text.language {
            return Err(Refused::TranslatedIntoItself);
        }
        if translation.body.words() > limit {
            return Err(Refused::TranslationTooLong(translation.language));
        }
    }
    Ok(())
}

/// The same key again: the same receipt; a submission on a draft's key submits that draft, and another version of a
/// draft takes its place where its author has seen the last one. A draft that was thrown away can be written anew.
fn again(
    conn: &mut PgConnection,
    by: &Contributor,
    floor: &Floor,
    known: &Contribution,
    written: &Written,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Stored, Refused> {
    let reference = known.reference.clone();
    // Locked first: two windows that have seen the same draft are told apart.
    let case = Case::lock(conn, &reference)?.ok_or(Refused::ParentGone)?;
    case.is_writable(conn, by, now)?;
    if case.was_sent {
        let first = desk::first_text(conn, known.id)?.filter(|stored| stored != written.text.body.as_str());
        return Ok(match first {
            Some(stored) => Stored::OtherText { reference, stored, draft: None },
            None => Stored::Receipt(reference),
        });
    }
    let mut text = written.text.clone();
    if let Some(kept) = desk::draft(conn, known.id)? {
        let newest = Some(Seen::draft(&kept));
        let is_same = kept.body == written.text.body.as_str();
        if !is_same && written.seen != newest {
            return Ok(Stored::OtherText { reference, stored: kept.body, draft: newest });
        }
        if is_same && sending.keeps() && written.seen.is_none() {
            return Ok(Stored::Receipt(reference));
        }
        // The form of the topic does not know them.
        text.translations = kept.translations;
    }
    check_words(&floor.topic, &text, sending)?;
    if sending == Sending::Typing {
        typing::ends_nothing(conn, &case, &text)?;
    }
    let case = speaking_as(conn, by, &floor.mandates, case, &written.speaker, now)?;
    if !sending.keeps() {
        check_right(conn, by, &case.contribution, &floor.mandates)?;
    }
    case.send(conn, by, &first_event(sending), Some(&text), now)?;
    Ok(Stored::Receipt(reference))
}

/// Checks the right by which a reply is first sent, if it is sent by one.
pub(super) fn check_right(
    conn: &mut PgConnection,
    by: &Contributor,
    reply: &Contribution,
    mandates: &[Mandate],
) -> Result<(), Refused> {
    let Some(to) = reply.parent_id.filter(|_| reply.right_of_reply) else { return Ok(()) };
    let wanted = Wanted { to, capacity: reply.capacity, organisation: reply.organisation_id };
    Ok(right_of_reply::check(conn, by.account.id, mandates, wanted)?)
}

/// The case as it speaks for whom its author says now. Whoever was asked to clear it was asked about something else
/// where that changes.
pub(super) fn speaking_as(
    conn: &mut PgConnection,
    by: &Contributor,
    mandates: &[Mandate],
    case: Case,
    speaker: &Speaker,
    now: DateTime<Utc>,
) -> Result<Case, Refused> {
    let speaks = |of: &Contribution| (of.organisation_id, of.capacity, of.on_behalf_of.clone());
    let before = speaks(&case.contribution);
    case.is_writable(conn, by, now)?;
    let case = speaker::change(conn, by, mandates, case, speaker)?.ok_or(Refused::NoMandate)?;
    match case.standing.clearance {
        Some(asked) if speaks(&case.contribution) != before => {
            case.act(conn, by, &Event::CallOffClearance { clearance: asked.id }, None, now)?;
            Ok(Case::lock(conn, &case.contribution.reference)?.ok_or(Refused::ParentGone)?)
        }
        _ => Ok(case),
    }
}
