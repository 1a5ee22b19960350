//! ETags: the name of what an answer holds.

use actix_web::http::header::{EntityTag, HeaderValue};
use sha2::{Digest, Sha256};

/// The tag of a body: of its digest, so that the same words have the same tag whoever made them, and when.
pub(super) fn of(body: &[u8]) -> EntityTag {
    let digest = Sha256::digest(body);
    EntityTag::new_strong(digest[..16].iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether `If-None-Match` names this one.
pub(super) fn matches(value: &HeaderValue, tag: &EntityTag) -> bool {
    let text = value.to_str().unwrap_or_default();
    text.trim() == "*"
        || text.split(',').filter_map(|part| part.trim().parse::<EntityTag>().ok()).any(|known| known.weak_eq(tag))
}
