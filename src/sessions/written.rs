//! Sessions and processes as organisers write them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::parts::{Parts, Section};
use super::{Attendance, ProcessId, SessionKind};

/// Everything of a session that stands in its own row, as an organiser writes it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::session)]
#[diesel(treat_none_as_null = true)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Facts {
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
}

/// A session as an organiser writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its row.
    pub facts: Facts,
    /// Everything else.
    pub parts: Parts<Section>,
}

/// A process as an organiser writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenProcess {
    /// What it is called for short.
    pub short_name: String,
    /// What it is called.
    pub name: String,
    /// Symbol of the resolution that established it.
    pub mandate_symbol: Option<String>,
    /// How it stands.
    pub status_note: Option<String>,
    /// Whether it takes two to decline or remove what a State says.
    pub second_person: bool,
    /// Code and title of its issues, in order.
    pub issues: Vec<(String, String)>,
    /// Its norms, in the order of their letters.
    pub norms: Vec<WrittenNorm>,
    /// Words that moderators are shown wherever they occur.
    pub watched: Vec<String>,
}

/// A norm as an organiser writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenNorm {
    /// Its letter.
    pub letter: String,
    /// Where it stands.
    pub reference: String,
    /// What people call it.
    pub short_title: String,
    /// In our own words.
    pub paraphrase: Option<String>,
}
