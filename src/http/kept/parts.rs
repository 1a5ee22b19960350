//! Parts of pages that were rendered before. A page built anew joins them, which costs
//! far less than rendering each again.

use std::sync::Arc;

use handlebars::{RenderError, RenderErrorReason};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::http::page::Page;
use crate::http::templates;
use crate::people::secret::sha256;
use crate::text::language::Language;

/// Bytes of markup kept at most.
const MOST: u64 = 16 * 1024 * 1024;

/// What is kept beside the markup of a part, in bytes.
const BESIDE: u64 = 96;

/// Under the digest of all that a part shows stands its markup. Nothing has to be told when something
/// changes: what shows something else has another name. A digest that cannot be made to collide,
/// because the texts are other people's.
pub(in crate::http) struct KeptParts(Cache<[u8; 32], Arc<str>, Bytes>);

#[derive(Clone)]
struct Bytes;

impl Weighter<[u8; 32], Arc<str>> for Bytes {
    fn weight(&self, _: &[u8; 32], markup: &Arc<str>) -> u64 {
        BESIDE + markup.len() as u64
    }
}

impl KeptParts {
    /// Nothing yet.
    pub(in crate::http) fn new() -> Self {
        // Some 2 KiB each is usual.
        Self(Cache::with_weighter(8 * 1024, MOST, Bytes))
    }

    /// The markup of a part, rendered now if it was not before.
    pub(in crate::http) fn render<P: Page>(&self, language: Language, part: &P) -> Result<Arc<str>, RenderError> {
        let shown = serde_json::to_string(part).map_err(RenderErrorReason::SerdeError)?;
        let name = sha256(&[P::TEMPLATE, language.code(), &shown].join("\n"));
        self.0.get_or_insert_with(&name, || Ok(templates::render(language, P::TEMPLATE, part)?.into()))
    }
}
