//! Writing in a topic: a draft or a submission from the topic's own form, once per key.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::Text;
use super::case::{self, Case};
use super::queries::{desk, store as queries};
use super::transition::Standing;
use super::transition::event::Event;
use super::{Capacity, Contribution, Visibility};
use crate::organisations::{self, Mandate, MandateStatus};
use crate::people::roles::Contributor;
use crate::people::secret::random_name;
use crate::text::OrganisationName;
use crate::topics::{self, Taking, Topic};

/// The stakeholder group of whoever speaks for nobody else, where their own would speak for others.
const INDIVIDUAL: &str = "individual";

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
}

/// For whom somebody speaks.
#[derive(Debug, Clone)]
pub enum Speaker {
    /// Whatever the form offers first: the verified mandate, else the person.
    Usual,
    /// For nobody else.
    Personal,
    /// For an organisation (its slug), or through it for a group.
    For {
        /// Slug of an organisation that the person asked to speak for.
        organisation: String,
        /// The group of organisations or States, where it is for one.
        group: Option<OrganisationName>,
        /// Whether it is for a group.
        for_group: bool,
    },
}

/// The key minted into a form: up to 200 visible ASCII characters.
#[derive(Debug, Clone)]
pub struct PostingKey(String);

impl PostingKey {
    /// Reads a key as sent.
    pub fn parse(sent: &str) -> Option<Self> {
        let fits = (1..=200).contains(&sent.len()) && sent.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(sent.to_owned()))
    }

    /// A new key.
    pub fn fresh() -> Self {
        Self(random_name(16))
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The floor that somebody asks for: a published topic, and for whom they may speak in it.
#[derive(Debug)]
pub struct Floor {
    /// The topic.
    pub topic: Topic,
    /// Whom they may speak for, now or once an organiser has verified it.
    pub mandates: Vec<Mandate>,
}

impl Floor {
    /// The floor of the topic with this slug; `None` where no such topic is published.
    pub fn of(conn: &mut PgConnection, by: &Contributor, slug: &str) -> diesel::QueryResult<Option<Self>> {
        let Some(topic) = topics::queries::by_slug(conn, slug)? else { return Ok(None) };
        Ok(Some(Self { topic, mandates: organisations::queries::mandates_of(conn, by.account.id)? }))
    }
}

/// What to do with what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// Keep it for later.
    Draft,
    /// Send it to the moderators.
    Submit,
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
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Stores what `by` wrote, unless its key says that this was done before. `floor` was read in this transaction.
pub fn post(
    conn: &mut PgConnection,
    by: &Contributor,
    Floor { topic, mandates }: &Floor,
    written: &Written,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Stored, Refused> {
    if let Some(known) = desk::by_key(conn, by.account.id, written.key.as_str())? {
        return again(conn, by, mandates, &known, written, sending, now);
    }
    check_words(topic, &written.text)?;
    let opening = topics::queries::opening_to_write(conn, topic.id)?.ok_or(Refused::Closed)?;
    match opening.at(now) {
        Taking::Open | Taking::Late => {}
        Taking::NotYet => return Err(Refused::NotYet),
        Taking::Closed => return Err(Refused::Closed),
    }
    let voice = voice(by, &written.speaker, mandates)?;
    let parent = match written.reply_to {
        Some(no) => Some(queries::live_number(conn, topic.id, no)?.ok_or(Refused::ParentGone)?),
        None => None,
    };
    let new = queries::NewContribution {
        reference: &random_name(16),
        topic_id: topic.id,
        parent_id: parent,
        author_id: by.account.id,
        organisation_id: voice.organisation,
        group_id: &voice.group,
        capacity: voice.capacity,
        spoken_as: &voice.name,
        on_behalf_of: voice.on_behalf_of.as_deref(),
        posting_key: written.key.as_str(),
        created_at: now,
    };
    let Some(contribution) = queries::insert(conn, &new)? else {
        // Sent twice at the same moment: the other one was first.
        let known = desk::by_key(conn, by.account.id, written.key.as_str())?.ok_or(Refused::ParentGone)?;
        return again(conn, by, mandates, &known, written, sending, now);
    };
    let case = Case::new(contribution, Standing::NEW, mandates, opening);
    let event = match sending {
        Sending::Draft => Event::SaveDraft,
        Sending::Submit => Event::Submit,
    };
    case.act(conn, by, &event, Some(&written.text), now)?;
    Ok(Stored::Receipt(case.contribution.reference))
}

/// Checks the topic's limit.
pub(super) fn check_words(topic: &Topic, text: &Text) -> Result<(), Refused> {
    let limit = usize::try_from(topic.word_limit).unwrap_or_default();
    if text.body.words() > limit { Err(Refused::TooManyWords(topic.word_limit)) } else { Ok(()) }
}

/// The same key again: the same receipt; a submission on a draft's key submits that draft.
fn again(
    conn: &mut PgConnection,
    by: &Contributor,
    mandates: &[Mandate],
    known: &Contribution,
    written: &Written,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<Stored, Refused> {
    let (stored, is_draft) = desk::first_text(conn, known.id)?;
    let reference = known.reference.clone();
    if stored != written.text.body.as_str() {
        return Ok(Stored::OtherText { reference, stored });
    }
    if is_draft && sending == Sending::Submit && known.visibility == Visibility::Unpublished {
        let case = Case::lock(conn, &reference)?.ok_or(Refused::ParentGone)?;
        if case.standing.draft && case.standing.open.is_none() {
            let case = speak_as(conn, by, mandates, case, &written.speaker)?;
            case.act(conn, by, &Event::Submit, Some(&written.text), now)?;
        }
    }
    Ok(Stored::Receipt(reference))
}

/// Changes for whom a contribution speaks, as long as nothing of it was sent; from then on that is frozen.
pub(super) fn speak_as(
    conn: &mut PgConnection,
    by: &Contributor,
    mandates: &[Mandate],
    case: Case,
    speaker: &Speaker,
) -> Result<Case, Refused> {
    if case.was_sent {
        return Ok(case);
    }
    let voice = voice(by, speaker, mandates)?;
    let speaks = queries::Speaks {
        organisation_id: voice.organisation,
        group_id: &voice.group,
        capacity: voice.capacity,
        spoken_as: &voice.name,
        on_behalf_of: voice.on_behalf_of.as_deref(),
    };
    let contribution = queries::speak_as(conn, case.contribution.id, &speaks)?;
    Ok(case.speaking(contribution, mandates))
}

/// For whom a contribution speaks.
struct Voice {
    capacity: Capacity,
    organisation: Option<organisations::OrganisationId>,
    group: String,
    name: String,
    on_behalf_of: Option<String>,
}

fn voice(by: &Contributor, speaker: &Speaker, mandates: &[Mandate]) -> Result<Voice, Refused> {
    let (slug, group, for_group) = match speaker {
        Speaker::Personal => return Ok(personal(by)),
        Speaker::Usual => match mandates.iter().find(|mandate| mandate.status == MandateStatus::Verified) {
            Some(mandate) => (mandate.organisation.slug.as_str(), None, false),
            None => return Ok(personal(by)),
        },
        Speaker::For { organisation, group, for_group } => (organisation.as_str(), group.as_ref(), *for_group),
    };
    let mandate = mandates.iter().find(|mandate| mandate.organisation.slug == slug).ok_or(Refused::NoMandate)?;
    Ok(Voice {
        capacity: if for_group { Capacity::Group } else { Capacity::Organisation },
        organisation: Some(mandate.organisation.id),
        group: mandate.organisation.group_id.clone(),
        name: mandate.organisation.name.clone(),
        on_behalf_of: group.filter(|_| for_group).map(|name| name.as_str().to_owned()),
    })
}

fn personal(by: &Contributor) -> Voice {
    // Who belongs to a State and writes in person does not speak as a State.
    let group = match by.account.group_id.as_str() {
        "state" | "international_organisation" => INDIVIDUAL,
        own => own,
    };
    Voice {
        capacity: Capacity::Personal,
        organisation: None,
        group: group.to_owned(),
        name: by.account.name.clone(),
        on_behalf_of: None,
    }
}
