//! Processes, sessions, time.

pub mod calendar;
pub mod clock;
mod content_lines;
pub mod countdown;
pub mod create;
pub mod dates;
pub mod edit;
pub mod parts;
pub mod process;
pub mod publish;
pub mod queries;
pub mod schema_org;
pub mod settle;
pub mod time_words;
pub mod written;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::db::{pg_enum, pg_id};

pg_id! {
    /// Row number of a process.
    ProcessId
}

pg_id! {
    /// Row number of a session.
    SessionId
}

pg_enum! {
    /// What a session is.
    #[derive(serde::Deserialize)]
    pub enum SessionKind: SessionKind {
        /// A meeting of the body itself.
        FormalMeeting = "formal_meeting",
        /// A consultation that the body or its chair holds.
        InformalConsultation = "informal_consultation",
        /// Beside a session of the body, and not part of it.
        SideEvent = "side_event",
        /// A workshop.
        Workshop = "workshop",
        /// Part of a conference.
        ConferenceSession = "conference_session",
    }
}

pg_enum! {
    /// Where one takes part.
    #[derive(serde::Deserialize)]
    pub enum Attendance: Attendance {
        /// On line only.
        Online = "online",
        /// On the spot only.
        InPerson = "in_person",
        /// Either.
        Hybrid = "hybrid",
    }
}

pg_enum! {
    /// What an organisation has to do with a session.
    #[derive(serde::Deserialize)]
    pub enum OrganisationRole: OrganisationRole {
        /// Gives the room.
        Host = "host",
        /// Calls it.
        Convenor = "convenor",
        /// Leads through it.
        Facilitator = "facilitator",
        /// Leads it, or the project behind it, with others.
        CoLead = "co_lead",
        /// Takes part in the work.
        Partner = "partner",
    }
}

pg_enum! {
    /// What a link of a session leads to.
    #[derive(serde::Deserialize)]
    pub enum LinkRole: LinkRole {
        /// Where it can be watched.
        LiveStream = "live_stream",
        /// Where to register.
        Registration = "registration",
        /// Its page elsewhere.
        MoreInformation = "more_information",
        /// What was recorded.
        Recording = "recording",
        /// A document.
        Document = "document",
    }
}

/// What the input is for: a working group, a forum.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::process)]
pub struct Process {
    /// Row number.
    pub id: ProcessId,
    /// The name in addresses.
    pub slug: String,
    /// What it is called for short.
    pub short_name: String,
    /// What it is called.
    pub name: String,
    /// Symbol of the resolution that established it.
    pub mandate_symbol: Option<String>,
    /// How it stands.
    pub status_note: Option<String>,
}

/// One of the issues on the agenda of a process.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::process_issue)]
pub struct ProcessIssue {
    /// Row number.
    pub id: i64,
    /// Short name within the process.
    pub code: String,
    /// What it is called.
    pub title: String,
}

/// A norm that a process refers to. The letter is official, the title is not.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::norm)]
pub struct Norm {
    /// Row number.
    pub id: i64,
    /// Its letter.
    pub letter: String,
    /// Where it stands.
    pub reference: String,
    /// What people call it.
    pub short_title: String,
    /// In our own words, not a quotation.
    pub paraphrase: Option<String>,
}

/// A session as everybody may see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::session)]
pub struct Session {
    /// Row number.
    pub id: SessionId,
    /// The name in addresses.
    pub slug: String,
    /// Its process.
    pub process_id: ProcessId,
    /// What it is.
    pub kind: SessionKind,
    /// What it is called, as given.
    pub title: String,
    /// The line below the title.
    pub subtitle: Option<String>,
    /// What it takes place in or beside.
    pub occasion: Option<String>,
    /// Its number elsewhere.
    pub external_id: Option<String>,
    /// Where one takes part.
    pub attendance: Attendance,
    /// IANA name of the zone it goes by.
    pub zone: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Lines as given.
    pub venue: Option<String>,
    /// Who is admitted.
    pub admission: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// The source hid whom to ask.
    pub contact_hidden_at_source: bool,
    /// Where all this was taken from.
    pub source_note: Option<String>,
    /// How often its time or place changed.
    pub sequence: i32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// The source gives several times and nobody has settled which is right.
    pub time_in_conflict: bool,
}
