//! The moderators' desk: what waits, claiming from it, and what was decided lately.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::super::home::excerpt;
use super::super::parts::{GroupView, Groups, TimeView, duration};
use super::decided::{DecidedView, Done, DoneView, just_decided};
use super::keys::KeysView;
use super::narrowing::{Narrowing, NarrowingView};
use super::what_waits::{AuthorsAsked, WhatWaits, WhatWaitsView};
use crate::contributions::{ProposalId, RevisionId};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::moderation::case::hints::{HintView, Hints};
use crate::http::pages::moderation::case::item;
use crate::http::pages::moderation::case::proposal::ProposalLine;
use crate::http::pages::moderation::case::undo::{Undo, UndoView, to_the_second};
use crate::moderation::after_closing::AfterClosing;
use crate::moderation::decide;
use crate::moderation::queries::decided::{self, Lately, lately};
use crate::moderation::queries::held;
use crate::moderation::queries::proposals::{self, Waiting as Proposed};
use crate::moderation::queries::queue::{self, Backlog, COUNTED, TopicWaiting, Waiting};
use crate::moderation::queue::Standing;
use crate::organisations::{self, StakeholderGroup};
use crate::people::roles::Moderator;
use crate::people::{self, AccountId};
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::words::Words;

/// Texts on one page of the queue.
const PAGE: usize = 50;
/// Decisions on one page of what was decided lately.
const LATELY: usize = 10;

/// What waits.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct QueuePage {
    title: String,
    /// What waits besides texts.
    waits: WhatWaitsView,
    undo: Option<UndoView>,
    done: Option<DoneView>,
    /// What waits for a second person.
    proposals: Vec<ProposalLine>,
    proposals_next: Option<String>,
    waiting: String,
    oldest: Option<String>,
    narrowing: NarrowingView,
    /// Whether what is shown can be claimed, rather than waits for its author.
    claimable: bool,
    lines: Vec<WaitingView>,
    next: Option<String>,
    /// Whether the reader holds something.
    held: bool,
    keys: KeysView,
    decided: Vec<DecidedView>,
    decided_earlier: Option<String>,
}

/// One text that waits.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct WaitingView {
    reference: String,
    href: String,
    topic: String,
    group: GroupView,
    who: String,
    language: String,
    beginning: String,
    beginning_language: &'static str,
    beginning_direction: &'static str,
    words: i32,
    number: i32,
    /// Of what is published and would be corrected.
    no: Option<i32>,
    late: Option<&'static str>,
    own: Option<&'static str>,
    mandate_missing: bool,
    answered: bool,
    waits: String,
    /// Who holds it, if it is somebody else.
    holder: Option<String>,
    /// Whether it waits for a second person.
    proposed: bool,
    /// When its approval takes effect.
    due: Option<TimeView>,
    /// For how long the reader of the list still holds it.
    mine: Option<String>,
    may_claim: bool,
    hints: Vec<HintView>,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "moderation/queue";
}

/// What stands behind the question mark: what is asked for, and the keys of the last lines of the lists before.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(flatten)]
    narrowing: Narrowing,
    since: Option<DateTime<Utc>>,
    after: Option<String>,
    decided_before: Option<String>,
    proposed_after: Option<String>,
    #[serde(flatten)]
    authors: AuthorsAsked,
}

impl Asked {
    /// The last line of the page before.
    fn key(&self) -> Option<(DateTime<Utc>, i64)> {
        self.since.zip(self.after.as_deref().and_then(|id| id.parse().ok()))
    }
}

struct Loaded {
    waits: WhatWaits,
    proposals: Paged<Proposed>,
    undo: Undo,
    done: Option<Done>,
    lines: Paged<Waiting>,
    backlog: Backlog,
    topics: Vec<TopicWaiting>,
    decided: Paged<Lately>,
    seconds: Vec<(AccountId, String)>,
    groups: Vec<StakeholderGroup>,
    standing: Standing,
    hints: Hints,
    holds: bool,
    keys: bool,
}

/// `GET /moderation`
pub(in crate::http) async fn queue(frame: Frame, by: Moderator, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let (me, now, asked) = (by.account.id.0, frame.now, asked.into_inner());
    let chosen = asked.narrowing.clone();
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &asked, now)).await?;
    let (words, groups) = (frame.words, Groups::new(frame.words, &loaded.groups));
    let next = loaded.lines.last().map(|last| {
        let since = last.submitted_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        chosen.address(&[("since", &since), ("after", &last.revision_id.to_string())])
    });
    let earlier = loaded.decided.last();
    let hints = loaded.hints;
    let back = chosen.address(&[]);
    let claimable = loaded.standing != Standing::SentBack;
    frame.show(&QueuePage {
        title: words.text("moderation-title"),
        waits: WhatWaitsView::new(words, now, loaded.waits, &chosen),
        undo: UndoView::new(words, loaded.undo),
        done: loaded.done.map(|done| DoneView::new(words, done)),
        proposals_next: loaded
            .proposals
            .last()
            .map(|last| chosen.address(&[("proposed_after", &last.id.0.to_string())])),
        proposals: loaded.proposals.lines.iter().map(|line| ProposalLine::new(words, now, line)).collect(),
        waiting: counted(words, loaded.backlog.waiting, claimable),
        oldest: loaded.backlog.oldest.map(|since| duration(words, (now - since).num_seconds())),
        decided_earlier: earlier.map(|last| chosen.address(&[("decided_before", &last.id.to_string())]) + "#decided"),
        lines: loaded
            .lines
            .lines
            .into_iter()
            .map(|line| WaitingView::new(&frame, &groups, &hints, me, claimable, line))
            .collect(),
        decided: loaded
            .decided
            .lines
            .into_iter()
            .map(|line| DecidedView::new(words, now, line, &loaded.seconds))
            .collect(),
        narrowing: NarrowingView::new(words, &groups, loaded.topics, &chosen),
        claimable,
        held: loaded.holds,
        keys: KeysView { on: loaded.keys, one_by_one: true, back },
        next,
    })
}

fn load(conn: &mut PgConnection, by: &Moderator, asked: &Asked, now: DateTime<Utc>) -> Result<Loaded, AppError> {
    let (me, wanted) = (by.account.id, asked.narrowing.read(conn, now)?);
    let decided_before = asked.decided_before.as_deref().and_then(|id| id.parse().ok());
    let proposed_after = ProposalId(asked.proposed_after.as_deref().and_then(|id| id.parse().ok()).unwrap_or(0));
    let lines = Paged::ask(PAGE, |limit| queue::queue(conn, me, &wanted, asked.key(), limit))?;
    let texts: Vec<RevisionId> = lines.lines.iter().map(|line| RevisionId(line.revision_id)).collect();
    let decided = Paged::ask(LATELY, |limit| lately(conn, decided_before, limit))?;
    Ok(Loaded {
        seconds: decided::seconds(conn, &decided.lines)?,
        decided,
        waits: WhatWaits::load(conn, by, &asked.authors)?,
        undo: Undo::offered(conn, by, now)?,
        done: just_decided(conn, by, now)?,
        proposals: Paged::ask(LATELY, |limit| proposals::waiting(conn, proposed_after, limit))?,
        hints: Hints::load(conn, &texts)?,
        holds: !held::held(conn, me, now, 1)?.is_empty(),
        keys: people::queries::desk_keys(conn, me)?,
        lines,
        backlog: queue::backlog(conn, me, &wanted)?,
        topics: asked.narrowing.topics(conn)?,
        groups: organisations::queries::groups(conn)?,
        standing: wanted.standing,
    })
}

/// How much waits, exactly as long as that is cheap to know.
fn counted(words: Words, waiting: i64, claimable: bool) -> String {
    if waiting > COUNTED {
        return words.with("waiting-many", &[("count", COUNTED.into())]);
    }
    words.with(if claimable { "waiting-count" } else { "waiting-for-authors" }, &[("count", waiting.into())])
}

impl WaitingView {
    fn new(frame: &Frame, groups: &Groups, hints: &Hints, me: i64, claimable: bool, line: Waiting) -> Self {
        let mine = line.holder == Some(me);
        let left = |until: DateTime<Utc>| duration(frame.words, (until - frame.now).num_seconds());
        let language = ContentLanguage::stored(&line.language);
        let beginning = markdown::listed(&line.beginning);
        let noticed = hints.about(frame.words, RevisionId(line.revision_id));
        Self {
            may_claim: claimable && line.is_free(),
            late: line.after_closing().map(AfterClosing::message_key),
            // Whoever wrote it does not read what a program made of it, nor do their colleagues.
            hints: if line.is_barred() { Vec::new() } else { noticed },
            href: format!("/moderation/{}", line.reference),
            reference: line.reference,
            topic: line.topic_title,
            group: groups.get(&line.group_id),
            who: line.spoken_as,
            language: frame.words.text(&format!("language-{}", line.language)),
            beginning: excerpt(&beginning),
            beginning_language: language.as_str(),
            beginning_direction: language.direction().as_str(),
            words: line.words,
            number: line.number,
            no: line.no,
            own: if line.own { Some("own-text") } else { line.filed.then_some("own-filing") },
            mandate_missing: line.mandate_missing,
            answered: line.answered,
            waits: duration(frame.words, (frame.now - line.submitted_at).num_seconds()),
            proposed: line.proposed,
            due: line.approval_due.map(|due| to_the_second(due, "UTC")),
            holder: line.holder_name.filter(|_| !mine),
            mine: line.claim_until.filter(|_| mine).map(left),
        }
    }
}

/// A claim: of anything, of something that the queue was narrowed down to, of one case.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct ClaimForm {
    #[serde(flatten)]
    narrowing: Narrowing,
    #[serde(default)]
    reference: String,
}

/// `POST /moderation/claim`
pub(in crate::http) async fn claim(
    frame: Frame,
    posted: Posted<Moderator, ClaimForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    if !form.reference.is_empty() {
        return item::claim(&frame, by, form.reference).await;
    }
    let now = frame.now;
    let claimed = frame.site.db.write(move |conn| {
        let within = form.narrowing.read(conn, now)?;
        Ok::<_, AppError>(decide::claim_next(conn, &by, &within, now)?)
    });
    Ok(see(&claimed.await?.map_or_else(|| "/moderation".to_owned(), |next| format!("/moderation/{next}"))))
}

#[cfg(test)]
#[path = "samples/queue.rs"]
pub(in crate::http::pages) mod samples;
