//! A new topic, as a draft that organisers alone see.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::desk;
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::slug::Slug;

/// Stores a new topic under the slug wanted, or one made from its title; says the slug.
pub fn create(conn: &mut PgConnection, by: &Organiser, wanted: Option<Slug>, written: &Written) -> QueryResult<Slug> {
    let wanted = wanted.unwrap_or_else(|| Slug::from_title(&written.facts.title, "topic"));
    let (slug, _) = wanted.take(|slug| desk::insert_topic(conn, slug.as_str(), written))?;
    let subject = format!("topic:{}", slug.as_str());
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "topic.created", subject))?;
    Ok(slug)
}
