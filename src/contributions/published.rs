//! What everybody may see of a contribution.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::{Capacity, SourceKind, Visibility};
use crate::text::translations::ShownTranslations;

/// A contribution as everybody may see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::contribution)]
pub struct Published {
    /// Its number in the topic.
    pub no: i32,
    /// Its place in reading order.
    pub sort_path: Vec<u8>,
    /// The group under which its branch stands.
    pub root_group_id: String,
    /// What it answers.
    pub parent_no: Option<i32>,
    /// The group of its author.
    pub group_id: String,
    /// In which capacity.
    pub capacity: Capacity,
    /// The name, where its text is read.
    pub spoken_as: Option<String>,
    /// The group spoken for.
    pub on_behalf_of: Option<String>,
    /// Whether its author or organisation is made up for the demonstration.
    pub invented: bool,
    /// Whether its organisation is accredited with the process: a badge, never a condition.
    pub accredited: bool,
    /// What readers see.
    pub visibility: Visibility,
    /// The rule it was removed for.
    pub removed_rule: Option<String>,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// When its text was corrected.
    pub changed_at: Option<DateTime<Utc>>,
    /// In which language.
    pub language: Option<String>,
    /// The text, rendered and sanitised when it was written.
    pub html: Option<String>,
    /// Whether it is the reply to which somebody named in what it answers has a right.
    pub right_of_reply: bool,
    /// What its author added in other languages, where that is read.
    pub translations: Option<ShownTranslations>,
    /// What its first text was entered from, where staff entered it and its author confirmed it.
    pub filed_from: Option<SourceKind>,
    /// When that was received.
    pub received_on: Option<NaiveDate>,
}

/// One of the contributions published last, as the front page shows it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::newest_contribution)]
pub struct Newest {
    /// The slug of its topic.
    pub topic_slug: String,
    /// What its topic is called.
    pub topic_title: String,
    /// Its number in the topic.
    pub no: i32,
    /// The group of its author.
    pub group_id: String,
    /// The name beside it.
    pub spoken_as: Option<String>,
    /// Whether its author or organisation is made up for the demonstration.
    pub invented: bool,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// In which language it is.
    pub language: Option<String>,
    /// The text, rendered and sanitised when it was written.
    pub html: Option<String>,
}
