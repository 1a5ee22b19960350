//! What is new to somebody who is signed in: a strip above the thread, which everybody shares.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::contributions::thread::outline::Outline;
use crate::contributions::thread::outlines::Outlines;
use crate::contributions::thread::unread::{self, Reading};
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, local, see};
use crate::http::pages::parts::{LinkView, NumberView};
use crate::people::roles::Contributor;
use crate::topics;

/// Numbers of new contributions listed at most; scripts mark all of them.
const LISTED: usize = 20;

/// What is new, and how to say that it was read.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct UnreadView {
    words: String,
    /// The next one in the order of the thread, behind where the reader stands.
    first: Option<LinkView>,
    /// Those on this page.
    here: Vec<NumberView>,
    /// All numbers of those on this page, for scripts.
    numbers: String,
    /// Whether all that is new stands on this page: whoever reads to its end has read everything.
    all_here: bool,
    action: String,
    next: String,
    /// Up to which number to mark; nothing where nothing is new.
    mark: Option<MarkView>,
}

#[derive(Debug, Serialize)]
struct MarkView {
    no: i32,
    words: String,
}

/// Where a reader goes from one new contribution to the next without a script.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(in crate::http) struct Standing {
    /// The number of the new contribution that they were led to.
    #[serde(default)]
    new: Option<i32>,
}

/// What the strip is made from.
pub(in crate::http::pages) struct Known<'a> {
    pub(in crate::http::pages) reading: &'a Reading,
    pub(in crate::http::pages) standing: Standing,
    pub(in crate::http::pages) outline: &'a Outline,
    pub(in crate::http::pages) on_page: &'a HashSet<i32>,
}

impl UnreadView {
    /// For a topic in which something was published.
    pub(in crate::http::pages) fn new(frame: &Frame, address: &str, known: &Known<'_>) -> Option<Self> {
        let Known { reading, standing, outline, on_page } = known;
        let latest = outline.latest()?;
        let (new, words) = match reading {
            Reading::Never => (Vec::new(), frame.words.text("unread-first")),
            Reading::UpTo { no, own } => {
                let new: Vec<i32> = outline.after_number(*no).filter(|no| !own.contains(no)).collect();
                let words = match new.len() {
                    0 => frame.words.text("unread-none"),
                    count => frame.words.with("unread-count", &[("count", count.into())]),
                };
                (new, words)
            }
        };
        let mut in_order: Vec<(usize, i32)> = new.iter().filter_map(|no| Some((outline.place_of(*no)?, *no))).collect();
        in_order.sort_unstable();
        let here: Vec<i32> = in_order.iter().map(|(_, no)| *no).filter(|no| on_page.contains(no)).collect();
        let anchor = |no: i32| NumberView { href: format!("#n{no}"), ..NumberView::new(frame.words, address, no) };
        let link = |no: i32| LinkView {
            href: match on_page.contains(&no) {
                true => standing_at(&frame.here, no),
                false => format!("{address}?view=order&from={no}&new={no}#n{no}"),
            },
            words: frame.words.with("unread-next", &[("no", no.into())]),
        };
        // Behind where the reader stands, in the order of the thread.
        let reached = standing.new.and_then(|no| outline.place_of(no));
        let next = in_order.iter().find(|(place, _)| reached.is_none_or(|reached| *place > reached));
        let to_mark = matches!(reading, Reading::Never) || !new.is_empty();
        Some(Self {
            words,
            first: next.map(|(_, no)| link(*no)),
            numbers: here.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            all_here: !here.is_empty() && here.len() == new.len(),
            here: here.into_iter().take(LISTED).map(anchor).collect(),
            action: format!("{address}/read"),
            next: frame.here.clone(),
            mark: to_mark
                .then(|| MarkView { no: latest, words: frame.words.with("unread-mark", &[("no", latest.into())]) }),
        })
    }
}

/// The same page, for a reader who stands at this new contribution.
fn standing_at(here: &str, no: i32) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let mut kept = url::form_urlencoded::Serializer::new(String::new());
    kept.extend_pairs(url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "new"));
    kept.append_pair("new", &no.to_string());
    format!("{path}?{}#n{no}", kept.finish())
}

/// Up to which number, and where to read on.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct MarkForm {
    no: i32,
    #[serde(default)]
    next: String,
}

/// `POST /topics/{slug}/read`
pub(in crate::http) async fn mark(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Contributor, MarkForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form: MarkForm { no, next } } = posted;
    let back = local(&next).map_or_else(|| format!("/topics/{slug}"), str::to_owned);
    let outlines = frame.site.outlines.clone();
    let job = move |conn: &mut PgConnection| mark_up_to(conn, &outlines, &by, &slug, no);
    frame.site.db.write(job).await?;
    Ok(see(&back))
}

/// Nobody has read what is not published yet.
fn mark_up_to(
    conn: &mut PgConnection,
    outlines: &Outlines,
    by: &Contributor,
    slug: &str,
    no: i32,
) -> Result<(), AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    match outlines.of(conn, &topic)?.latest() {
        Some(latest) if no > 0 => Ok(unread::mark(conn, by, topic.id, no.min(latest))?),
        _ => Ok(()),
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::number;

    pub(in crate::http) fn unread() -> UnreadView {
        UnreadView {
            words: "3 new".into(),
            first: Some(LinkView { href: "#n1".into(), words: "<b>".into() }),
            here: vec![number()],
            numbers: "1 2".into(),
            all_here: true,
            action: "/topics/a/read".into(),
            next: "/topics/a".into(),
            mark: Some(MarkView { no: 3, words: "Mark".into() }),
        }
    }

    pub(in crate::http) fn read() -> UnreadView {
        let nothing = UnreadView { first: None, here: vec![], numbers: String::new(), all_here: false, ..unread() };
        UnreadView { mark: None, ..nothing }
    }
}
