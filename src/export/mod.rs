//! A published summary as a file to take along: nothing but what its public page shows.

pub mod csv;
pub mod html;
pub mod json;
pub mod markdown;

use crate::summaries::Source;
use crate::summaries::report::{Citation, Report};

/// The words around a summary, in the language of whoever takes it along.
pub trait Wording {
    /// The code of that language.
    fn language(&self) -> &'static str;
    /// A text.
    fn text(&self, key: &str) -> String;
    /// "No. 4".
    fn number(&self, no: i32) -> String;
    /// The name of a group.
    fn group(&self, id: &str) -> String;
    /// A date.
    fn date(&self, at: chrono::DateTime<chrono::Utc>) -> String;
}

/// What a file is made of.
pub struct Edition<'a> {
    /// The summary.
    pub report: &'a Report,
    /// The public address of the site, without a slash at its end.
    pub base: &'a str,
    /// The words around it.
    pub words: &'a dyn Wording,
}

impl Edition<'_> {
    /// The address of the summary.
    pub fn address(&self) -> String {
        format!("{}/summaries/{}", self.base, self.report.summary.slug)
    }

    /// The address of a topic.
    pub fn topic(&self, slug: &str) -> String {
        format!("{}/topics/{slug}", self.base)
    }

    /// The address of a cited contribution.
    pub fn contribution(&self, cited: &Citation) -> String {
        format!("{}/{}", self.topic(&cited.topic), cited.no)
    }

    /// The address of a contribution.
    pub fn source(&self, source: &Source) -> String {
        format!("{}/{}", self.topic(&source.topic), source.no)
    }

    /// The title of a topic.
    pub fn topic_title<'a>(&'a self, slug: &'a str) -> &'a str {
        self.report.topics.iter().find(|(known, _)| known == slug).map_or(slug, |(_, title)| title)
    }
}
