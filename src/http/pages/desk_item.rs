//! One contribution on its author's desk: receipt, state, reasons, another text, taking it back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::composer::Choice;
use super::desk::{state, state_words};
use super::parts::{TimeView, capacity_key, duration};
use super::summaries::show::CitedInView;
use crate::contributions::Text;
use crate::contributions::post::Sending;
use crate::contributions::queries::desk::{self as queries, Decided, DeskLine};
use crate::contributions::revise;
use crate::contributions::transition::event::Event;
use crate::contributions::{self, Contribution, DecisionKind, Draft, Revision, RevisionState, Visibility};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::moderation;
use crate::people::roles::Contributor;
use crate::summaries;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{self, SanitisedHtml};
use crate::topics::Topic;

/// One of them, with all that happened to it.
#[derive(Debug, Serialize)]
pub(super) struct DeskItemPage {
    title: String,
    reference: String,
    topic: LinkView,
    published: Option<LinkView>,
    state: &'static str,
    state_words: String,
    capacity: String,
    spoken_as: String,
    received: Option<Received>,
    asked: Option<Statement>,
    current: Option<CurrentText>,
    waits_for_mandate: bool,
    form: Option<EditForm>,
    preview: Option<SanitisedHtml>,
    /// Whether a text under review can be taken back.
    may_withdraw: bool,
    /// Whether only a draft can be thrown away.
    may_discard: bool,
    may_withdraw_published: bool,
    /// Where it went: paragraphs of published summaries.
    cited_in: Vec<CitedInView>,
    history: Vec<Happening>,
}

#[derive(Debug, Clone, Serialize)]
struct LinkView {
    href: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct Received {
    at: TimeView,
    usual: Option<String>,
    late: bool,
}

/// What a moderator wrote: the statement of reasons.
#[derive(Debug, Serialize)]
struct Statement {
    /// Key of the heading.
    heading: &'static str,
    rule: String,
    explanation: String,
    at: TimeView,
}

#[derive(Debug, Serialize)]
struct CurrentText {
    language: String,
    direction: &'static str,
    html: SanitisedHtml,
}

#[derive(Debug, Serialize)]
struct EditForm {
    body: String,
    languages: Vec<Choice>,
    complaints: Complaints,
    word_limit: i32,
    /// Keys: what sending does.
    heading: String,
    explained: String,
}

#[derive(Debug, Serialize)]
struct Happening {
    at: TimeView,
    words: String,
}

impl Page for DeskItemPage {
    const TEMPLATE: &'static str = "desk/item";
}

/// All that the page of one contribution needs.
struct Loaded {
    contribution: Contribution,
    topic: Topic,
    revisions: Vec<Revision>,
    draft: Option<Draft>,
    decisions: Vec<Decided>,
    history: Vec<crate::audit::queries::Happened>,
    mandate_missing: bool,
    usual_wait: Option<i64>,
    held: bool,
    cited_in: Vec<summaries::queries::public::CitedIn>,
}

fn load(conn: &mut PgConnection, by: &Contributor, reference: &str, now: DateTime<Utc>) -> Result<Loaded, AppError> {
    let contribution = queries::own(conn, by.account.id, reference)?.ok_or(AppError::NotFound)?;
    let id = contribution.id;
    let verified = contributions::case::person(conn, by)?.organisations;
    Ok(Loaded {
        topic: queries::topic_of(conn, contribution.topic_id)?,
        revisions: queries::revisions(conn, id)?,
        draft: queries::draft(conn, id)?,
        decisions: queries::decisions(conn, id)?,
        history: crate::audit::queries::history(conn, id.0)?,
        mandate_missing: contribution.organisation_id.is_some_and(|wanted| !verified.contains(&wanted)),
        usual_wait: moderation::queries::usual_wait(conn)?,
        held: queries::is_held(conn, id, now)?,
        cited_in: match contribution.no {
            Some(no) => summaries::queries::public::citing(conn, contribution.topic_id, no)?,
            None => Vec::new(),
        },
        contribution,
    })
}

/// `GET /desk/{reference}`
pub(in crate::http) async fn item(frame: Frame, by: Contributor, at: Path<String>) -> Result<HttpResponse, AppError> {
    let (reference, now) = (at.into_inner(), frame.now);
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    frame.show(&DeskItemPage::new(&frame, loaded, None, Complaints::default()))
}

/// What the author does on the page.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct EditTyped {
    #[serde(default)]
    action: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    language: String,
}

/// `POST /desk/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, EditTyped>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (reference, now) = (at.into_inner(), frame.now);
    let back = format!("/desk/{reference}");
    let (who, name) = (by.clone(), reference.clone());
    let taking_back = match form.action.as_str() {
        "withdraw" => Some(Event::WithdrawOpen),
        "discard" => Some(Event::DiscardDraft),
        "withdraw_published" => Some(Event::WithdrawLive),
        _ => None,
    };
    if let Some(event) = taking_back {
        let done =
            frame.site.db.write(move |conn| Ok::<_, AppError>(revise::take_back(conn, &who, &name, &event, now)?));
        let back = if form.action == "discard" { "/desk" } else { &back };
        return done.await.map(|()| see(back));
    }
    let sending = match form.action.as_str() {
        "draft" => Some(Sending::Draft),
        "submit" => Some(Sending::Submit),
        "preview" => None,
        _ => return Err(AppError::Unreadable),
    };
    let mut complaints = Complaints::default();
    let body = complaints.check(frame.words, "body", Body::parse(&form.body));
    let language = complaints.check(frame.words, "language", ContentLanguage::parse(&form.language));
    let text = body.zip(language).map(|(body, language)| Text { body, language });
    if let (Some(text), Some(sending)) = (text, sending) {
        let done = frame
            .site
            .db
            .write(move |conn| {
                Ok::<_, AppError>(match revise::revise(conn, &who, &name, &text, sending, now) {
                    Err(revise::Refused::TooManyWords(limit)) => Err(limit),
                    other => Ok(other?),
                })
            })
            .await?;
        match done {
            Ok(()) => return Ok(see(&back)),
            Err(limit) => {
                complaints.add("body", frame.words.with("refused-too-many-words", &[("number", limit.into())]))
            }
        }
    }
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    let mut page = DeskItemPage::new(&frame, loaded, Some(&form), complaints);
    if sending.is_none() && status == StatusCode::OK {
        page.preview = Body::parse(&form.body).ok().map(|body| markdown::render(&body));
    }
    frame.show_with(status, &page)
}

impl DeskItemPage {
    fn new(frame: &Frame, loaded: Loaded, typed: Option<&EditTyped>, complaints: Complaints) -> Self {
        let words = frame.words;
        let Loaded {
            cited_in,
            contribution,
            decisions,
            draft,
            held,
            history,
            mandate_missing,
            revisions,
            topic,
            usual_wait,
        } = loaded;
        let newest = revisions.first();
        let line = DeskLine {
            contribution: contribution.clone(),
            topic: (topic.slug.clone(), topic.title.clone()),
            newest: newest.map(|revision| revision.state),
            claimed: held,
            draft: draft.is_some(),
        };
        let state = state(&line);
        let open =
            newest.filter(|text| matches!(text.state, RevisionState::Submitted | RevisionState::ChangesRequested));
        let form = sending_word(contribution.visibility, open).map(|sending| {
            let stored = draft.as_ref().map(|kept| (kept.body.clone(), kept.language.clone()));
            let stored =
                stored.or_else(|| newest.map(|text| (text.body.clone(), text.language.clone()))).unwrap_or_default();
            let (body, language) = typed.map_or(stored, |typed| (typed.body.clone(), typed.language.clone()));
            EditForm {
                body,
                languages: languages(frame, &language),
                complaints,
                word_limit: topic.word_limit,
                heading: format!("send-{sending}"),
                explained: format!("send-{sending}-explained"),
            }
        });
        let address = format!("/topics/{}", topic.slug);
        Self {
            title: words.text("desk-item-title"),
            state_words: state_words(frame, state, contribution.no),
            published: contribution.no.map(|no| LinkView {
                href: format!("{address}/{no}"),
                words: words.with("number", &[("no", no.into())]),
            }),
            topic: LinkView { href: address, words: topic.title.clone() },
            capacity: words.text(capacity_key(contribution.capacity)),
            received: revisions.last().map(|first| Received {
                at: TimeView::exact(words, first.submitted_at, &topic.zone),
                usual: usual_wait.map(|seconds| duration(words, seconds)),
                late: first.late,
            }),
            asked: statement(frame, &decisions, &topic.zone, newest),
            current: newest.map(|text| {
                let language = ContentLanguage::parse(&text.language).unwrap_or(ContentLanguage::OTHER);
                CurrentText {
                    language: text.language.clone(),
                    direction: language.direction().as_str(),
                    html: SanitisedHtml::trusting_stored(text.html.clone()),
                }
            }),
            waits_for_mandate: mandate_missing && contribution.no.is_none(),
            may_withdraw: open.is_some(),
            may_discard: open.is_none() && draft.is_some(),
            may_withdraw_published: contribution.visibility == Visibility::Live,
            history: history
                .iter()
                .map(|happened| Happening {
                    at: TimeView::exact(words, happened.at, &topic.zone),
                    words: words.text(&happened.action.replace(['.', '_'], "-")),
                })
                .collect(),
            cited_in: cited_in.into_iter().map(CitedInView::from).collect(),
            reference: contribution.reference,
            spoken_as: contribution.spoken_as,
            form,
            preview: None,
            state,
        }
    }
}

fn languages(frame: &Frame, chosen: &str) -> Vec<Choice> {
    ContentLanguage::ALL
        .iter()
        .map(|known| Choice {
            value: known.as_str().to_owned(),
            label: frame.words.text(&format!("language-{}", known.as_str())),
            chosen: known.as_str() == chosen,
        })
        .collect()
}

/// What sending another text does now, if anything.
fn sending_word(visibility: Visibility, open: Option<&Revision>) -> Option<&'static str> {
    match (visibility, open.map(|text| text.state)) {
        (Visibility::Withdrawn | Visibility::Removed | Visibility::Closed, _) => None,
        (_, Some(RevisionState::ChangesRequested)) => Some("resubmit"),
        (_, Some(_)) => Some("replace"),
        (Visibility::Live, None) => Some("correct"),
        (Visibility::Unpublished, None) => Some("submit"),
    }
}

/// The last negative decision, as long as it is the last word.
fn statement(frame: &Frame, decisions: &[Decided], zone: &str, newest: Option<&Revision>) -> Option<Statement> {
    let last = decisions.first()?;
    let heading = match last.kind {
        DecisionKind::RequestChanges if newest.is_some_and(|text| text.id == last.revision_id) => "asked-changes",
        DecisionKind::Decline => "asked-declined",
        DecisionKind::Remove => "asked-removed",
        DecisionKind::RequestChanges | DecisionKind::Approve | DecisionKind::Restore => {
            return None;
        }
    };
    Some(Statement {
        heading,
        rule: last.rule_code.clone()?,
        explanation: last.explanation.clone()?,
        at: TimeView::exact(frame.words, last.decided_at, zone),
    })
}

#[cfg(test)]
#[path = "samples/desk_item.rs"]
pub(super) mod samples;
