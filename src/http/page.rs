//! A page is a struct that names its template. Nothing else is ever rendered.

use serde::Serialize;

/// Who may keep a copy of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Visitors' copies may be kept by anybody and are asked for anew by ETag.
    Publicly,
    /// Nobody keeps it: desks and forms about oneself.
    Nowhere,
}

/// What a template shows.
pub(super) trait Page: Serialize {
    /// The file under `templates/`, without `.hbs`.
    const TEMPLATE: &'static str;
    /// Who may keep a copy.
    const KEPT: Kept = Kept::Nowhere;
}

/// Markup that templates made, to stand in another as it is.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(super) struct Rendered(pub(super) String);
