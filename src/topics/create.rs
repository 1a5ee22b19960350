//! A new topic, as a draft that organisers alone see.

use diesel::pg::PgConnection;
use diesel::result::Error;

use super::queries::desk;
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::slug::Slug;

/// The word that an address needs for itself.
const RESERVED: &str = "new";

/// Stores a new topic under a slug made from its title; says the slug.
pub fn create(conn: &mut PgConnection, by: &Organiser, written: &Written) -> Result<String, Error> {
    let wanted = Slug::from_title(&written.facts.title, "topic");
    for slug in wanted.variants().filter(|slug| slug.as_str() != RESERVED) {
        if desk::insert_topic(conn, slug.as_str(), written)?.is_some() {
            let subject = format!("topic:{}", slug.as_str());
            audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "topic.created", subject))?;
            return Ok(slug.as_str().to_owned());
        }
    }
    Err(Error::NotFound)
}
