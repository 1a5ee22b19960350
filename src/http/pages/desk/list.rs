//! An author's own desk: every contribution with where it stands, and what can be done about it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use diesel::{PgConnection, QueryResult};
use serde::{Deserialize, Serialize};

use super::super::home::excerpt;
use super::super::parts::{LinkView, TimeView};
use super::draft_view::DraftView;
use crate::contributions::queries::desk::{self as queries, Below, DeskLine, DeskTopic};
use crate::contributions::queries::shared;
use crate::contributions::{Contribution, ContributionId, RevisionState, Visibility};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::desk::filings::lines::FilingLine;
use crate::http::pages::desk::redaction::line::QuestionLine;
use crate::organisations::{self, MandateStatus};
use crate::people::AccountId;
use crate::people::roles::Contributor;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::words::Words;

/// Contributions on one page of the desk.
const PAGE: usize = 50;
/// Organisations that are shown there, and drafts of each; all of them are on the desk of the organisation.
const ORGANISATIONS: usize = 10;
const DRAFTS: i64 = 5;

/// My contributions.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct DeskPage {
    title: String,
    /// What staff entered for this person, who did not answer yet.
    filings: Vec<FilingLine>,
    /// What waits for its author.
    waiting: Vec<LineView>,
    others: Vec<LineView>,
    next: Option<String>,
    /// For whom the reader speaks, with the newest drafts that colleagues began.
    organisations: Vec<OrganisationView>,
    /// The others that the reader speaks for, by name alone.
    more_organisations: Vec<LinkView>,
}

/// An organisation that the reader speaks for.
#[derive(Debug, Serialize)]
struct OrganisationView {
    href: String,
    slug: String,
    name: String,
    /// What waits to be cleared, where the reader clears: how much, counted up to the lines of a page.
    to_clear: usize,
    /// Questions about words of what colleagues began.
    to_answer: Vec<QuestionLine>,
    drafts: Vec<DraftView>,
}

#[derive(Debug, Clone, Serialize)]
struct LineView {
    href: String,
    reference: String,
    topic: String,
    spoken_as: String,
    state: &'static str,
    state_words: String,
    /// The obvious next thing to do, if there is one.
    next: Option<LinkView>,
    /// "No. 12", where the state does not say it.
    no: Option<i32>,
    date: TimeView,
    /// The first words of the newest text.
    excerpt: String,
    language: String,
    direction: &'static str,
}

impl Page for DeskPage {
    const TEMPLATE: &'static str = "desk/list";
}

/// What stands behind the question mark: where the page before ended.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    below: Option<i64>,
    waiting_below: Option<i64>,
}

impl Asked {
    fn below(&self) -> Option<Below> {
        let waiting = self.waiting_below.map(|id| Below { waiting: true, id: ContributionId(id) });
        waiting.or(self.below.map(|id| Below { waiting: false, id: ContributionId(id) }))
    }
}

/// `GET /desk`
pub(in crate::http) async fn list(
    frame: Frame,
    by: Contributor,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (below, now, words) = (asked.below(), frame.now, frame.words);
    let (page, filings, organisations) = frame
        .site
        .db
        .read(move |conn| {
            let page = Paged::ask(PAGE, |limit| queries::of_author(conn, by.account.id, below, limit, now))?;
            // They stand on the first page of the list.
            let filings = if below.is_none() { FilingLine::load(conn, &by, now)? } else { Vec::new() };
            let organisations =
                if below.is_none() { of_organisations(conn, words, by.account.id)? } else { Default::default() };
            Ok::<_, AppError>((page, filings, organisations))
        })
        .await?;
    let next = page
        .last()
        .map(|last| format!("/desk?{}={}", if last.waits { "waiting_below" } else { "below" }, last.contribution.id.0));
    let (waiting, others): (Vec<_>, Vec<_>) = page.lines.into_iter().partition(|line| line.waits);
    let views = |lines: Vec<DeskLine>| lines.into_iter().map(|line| LineView::new(&frame, line)).collect();
    frame.show(&DeskPage {
        title: frame.words.text("desk-title"),
        filings: filings.iter().map(|found| FilingLine::new(frame.words, found)).collect(),
        waiting: views(waiting),
        others: views(others),
        next,
        organisations: organisations.0,
        more_organisations: organisations.1,
    })
}

/// The organisations that somebody speaks for, by name: the first ones with their drafts, then the others.
fn of_organisations(
    conn: &mut PgConnection,
    words: Words,
    reader: AccountId,
) -> QueryResult<(Vec<OrganisationView>, Vec<LinkView>)> {
    let mandates = organisations::queries::mandates_of(conn, reader)?;
    let mut verified = mandates.into_iter().filter(|mandate| mandate.status == MandateStatus::Verified);
    let address = |slug: &str| format!("/desk/organisations/{slug}");
    let shown = verified.by_ref().take(ORGANISATIONS).map(|mandate| {
        let of = mandate.organisation;
        let drafts = shared::drafts_of_colleagues(conn, of.id, reader, DRAFTS)?;
        let to_clear = if mandate.focal_point { shared::to_clear(conn, of.id, 0, PAGE as i64)?.len() } else { 0 };
        let to_answer = shared::to_answer(conn, of.id, reader, DRAFTS)?;
        Ok(OrganisationView {
            to_answer: to_answer.into_iter().map(|asked| QuestionLine::new(words, asked)).collect(),
            href: address(&of.slug),
            drafts: drafts.into_iter().map(|draft| DraftView::new(words, draft)).collect(),
            slug: of.slug,
            name: of.name,
            to_clear,
        })
    });
    let shown = shown.collect::<QueryResult<_>>()?;
    let others = verified
        .map(|mandate| LinkView { href: address(&mandate.organisation.slug), words: mandate.organisation.name });
    Ok((shown, others.collect()))
}

impl LineView {
    fn new(frame: &Frame, line: DeskLine) -> Self {
        let DeskLine {
            contribution,
            topic: DeskTopic { slug, title: topic, zone },
            newest,
            claimed,
            draft,
            beginning,
            ..
        } = line;
        let state = state(contribution.visibility, newest, claimed, draft);
        let language = ContentLanguage::stored(&beginning.1);
        let words = markdown::listed(&beginning.0);
        Self {
            href: format!("/desk/{}", contribution.reference),
            state_words: state_words(frame, state, contribution.no),
            no: contribution.no.filter(|_| state != "published"),
            next: next_thing(frame, state, &contribution, &slug, draft),
            state,
            topic,
            date: TimeView::exact(frame.words, contribution.created_at, &zone),
            excerpt: excerpt(&words),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            spoken_as: contribution.spoken_as,
            reference: contribution.reference,
        }
    }
}

/// What its author would do next, and where.
fn next_thing(frame: &Frame, state: &str, of: &Contribution, slug: &str, draft: bool) -> Option<LinkView> {
    let desk = |anchor: &str| format!("/desk/{}{anchor}", of.reference);
    let (key, href) = match state {
        "draft" => ("next-finish", desk("#edit")),
        "changes_requested" => ("next-answer", desk("#asked")),
        "declined" | "removed" => ("next-reasons", desk("#asked")),
        _ if draft => ("next-finish", desk("#edit")),
        "published" => ("next-read", format!("/topics/{slug}/{}", of.no?)),
        _ => return None,
    };
    Some(LinkView { href, words: frame.words.text(key) })
}

/// Where a contribution stands, in one word for its author.
pub(super) fn state(visibility: Visibility, newest: Option<RevisionState>, claimed: bool, draft: bool) -> &'static str {
    match (visibility, newest) {
        (Visibility::Withdrawn, _) => "withdrawn",
        (Visibility::Removed, _) => "removed",
        (Visibility::Closed, _) => "declined",
        (_, Some(RevisionState::Submitted)) if claimed => "held",
        (_, Some(RevisionState::Submitted)) => "submitted",
        (_, Some(RevisionState::ChangesRequested)) => "changes_requested",
        (Visibility::Live, _) => "published",
        (Visibility::Unpublished, Some(RevisionState::Withdrawn)) if !draft => "withdrawn",
        (Visibility::Unpublished, _) => "draft",
    }
}

/// That word in the reader's language.
pub(super) fn state_words(frame: &Frame, state: &str, no: Option<i32>) -> String {
    match (state, no) {
        ("published", Some(no)) => frame.words.with("state-published", &[("no", no.into())]),
        _ => frame.words.text(&format!("state-{state}")),
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn lists() -> Vec<DeskPage> {
        let line = LineView {
            href: "/desk/a".into(),
            reference: "a".into(),
            topic: "A <b>".into(),
            spoken_as: "<b>".into(),
            state: "draft",
            state_words: "Draft".into(),
            next: Some(LinkView { href: "/desk/a".into(), words: "<b>".into() }),
            no: Some(3),
            date: time(),
            excerpt: "<b>".into(),
            language: "ar".into(),
            direction: "rtl",
        };
        let bare = LineView { no: None, next: None, excerpt: String::new(), ..line.clone() };
        let organisation = |drafts, to_clear| OrganisationView {
            href: "/desk/organisations/a".into(),
            slug: "a".into(),
            name: "<b>".into(),
            to_clear,
            to_answer: if to_clear > 0 { super::super::redaction::line::samples::lines() } else { vec![] },
            drafts,
        };
        let page = |waiting, others, next: Option<String>| DeskPage {
            title: "A".into(),
            filings: vec![],
            waiting,
            others,
            organisations: match next {
                Some(_) => vec![organisation(super::super::draft_view::samples::drafts(), 2), organisation(vec![], 0)],
                None => vec![],
            },
            more_organisations: match next {
                Some(_) => vec![LinkView { href: "/desk/organisations/b".into(), words: "<b>".into() }],
                None => vec![],
            },
            next,
        };
        let entered = || crate::http::pages::desk::filings::lines::samples::lines();
        vec![
            DeskPage {
                filings: entered(),
                ..page(vec![line.clone()], vec![bare.clone()], Some("/desk?below=1".into()))
            },
            page(vec![bare], vec![], None),
            page(vec![], vec![line], None),
            page(vec![], vec![], None),
        ]
    }
}
