//! Texts that staff enter for somebody who sent a letter or a document: nothing of them is sent on before whoever sent
//! it has confirmed it.

pub mod answer;
pub mod file;
pub mod queries;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use crate::contributions::opening::for_what_was_filed;
use crate::contributions::post::PostingKey;
use crate::contributions::{ContributionId, SourceKind, Text};
use crate::db::{pg_enum, pg_id};
use crate::people::AccountId;
use crate::text::email_address::EmailAddress;
use crate::text::{Lines, Name};
use crate::topics::{Opening, TopicId};

pg_id! {
    /// Row number of a filing.
    FilingId
}

pg_enum! {
    /// How far a filing has come.
    pub enum FilingState: FilingState {
        /// It waits for whoever sent the text.
        Waiting = "waiting",
        /// They sent it on as their contribution.
        Confirmed = "confirmed",
        /// They do not want it published.
        Refused = "refused",
        /// Staff took it back before an answer came.
        TakenBack = "taken_back",
    }
}

/// A filing as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::filing)]
pub struct Filing {
    /// Row number.
    pub id: FilingId,
    /// Its random name in addresses.
    pub reference: String,
    /// The topic it is for.
    pub topic_id: TopicId,
    /// The number it answers.
    pub reply_to: Option<i32>,
    /// The address of whoever sent it, in lower case.
    pub recipient: String,
    /// What they are called.
    pub sender_name: String,
    /// BCP 47 code.
    pub language: String,
    /// The text as entered.
    pub body: String,
    /// What it was entered from.
    pub source_kind: SourceKind,
    /// When that arrived.
    pub received_on: NaiveDate,
    /// What arrived, in the words of staff.
    pub source: String,
    /// Who entered it.
    pub filed_by: AccountId,
    /// When.
    pub filed_at: DateTime<Utc>,
    /// How far it has come.
    pub state: FilingState,
    /// When it was confirmed, refused or taken back.
    pub answered_at: Option<DateTime<Utc>>,
    /// What became of it.
    pub contribution_id: Option<ContributionId>,
}

impl Filing {
    /// Whether whoever sent it has not answered yet.
    pub fn waits(&self) -> bool {
        self.state == FilingState::Waiting
    }

    /// Until when whoever sent it may confirm it: until the topic closes, but for what was entered in time at least for
    /// as long as an answer to a request for changes may take.
    pub fn until(&self, opening: Opening) -> DateTime<Utc> {
        for_what_was_filed(opening, self.filed_at).closes_at
    }
}

impl Entered {
    /// Whether this is what was entered.
    pub fn reads(&self, filing: &Filing) -> bool {
        let Self { key: _, sender, text, reply_to, source } = self;
        (filing.recipient.as_str(), filing.sender_name.as_str()) == (sender.address.as_str(), sender.name.as_str())
            && (filing.body.as_str(), filing.language.as_str()) == (text.body.as_str(), text.language.as_str())
            && (filing.source_kind, filing.received_on) == (source.kind, source.received_on)
            && (filing.reply_to, filing.source.as_str()) == (*reply_to, source.words.as_str())
    }
}

/// What was entered, and from what.
#[derive(Debug)]
pub struct Entered {
    /// Minted into the form: whatever is sent twice is entered once.
    pub key: PostingKey,
    /// Who sent it.
    pub sender: Sender,
    /// The words.
    pub text: Text,
    /// The number that it answers.
    pub reply_to: Option<i32>,
    /// What it was entered from.
    pub source: Source,
}

/// Who sent it.
#[derive(Debug)]
pub struct Sender {
    /// Where they confirm it.
    pub address: EmailAddress,
    /// What they are called.
    pub name: Name,
}

/// What a text was entered from.
#[derive(Debug)]
pub struct Source {
    /// In general.
    pub kind: SourceKind,
    /// When it arrived.
    pub received_on: NaiveDate,
    /// What arrived, from whom and how.
    pub words: Lines,
}
