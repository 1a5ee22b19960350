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

    /// What follows the page, to subscribe to.
    fn feeds(&self) -> Vec<Feed> {
        Vec::new()
    }
}

/// A feed or a calendar that follows a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Feed {
    kind: &'static str,
    href: String,
}

impl Feed {
    /// A feed at this address.
    pub(super) fn atom(href: String) -> Self {
        Self { kind: "application/atom+xml", href }
    }

    /// A calendar at this address.
    pub(super) fn calendar(href: String) -> Self {
        Self { kind: "text/calendar", href }
    }
}

/// Markup that templates made, to stand in another as it is.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(super) struct Rendered(pub(super) String);
