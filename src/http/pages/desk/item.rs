//! One contribution on its author's desk: receipt, state, reasons, another text, taking it back.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::Serialize;

use super::super::parts::{LinkView, TimeView, capacity_key, duration};
use super::super::summaries::show::CitedInView;
use super::answer_until::AnswerUntilView;
use super::earlier::EarlierLine;
use super::edit_form::{EditForm, EditTyped};
use super::happening::Happening;
use super::list::{state, state_words};
use super::progress::ProgressView;
use super::reply_note::{self, ReplyNote};
use super::talk::{self, TalkView, Unsaid};
use crate::contributions::queries::redactions;
use crate::contributions::receipt::{self, Receipt};
use crate::contributions::{DecisionKind, Revision, RevisionState};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::desk::organisation::view::{ClearingForm, OrganisationView, may_be_sent_back};
use crate::http::pages::desk::redaction;
use crate::http::pages::desk::translations::view::TranslationsView;
use crate::http::pages::ledger::statement::{self, AppealTyped, StatementView, StatementsView};
use crate::http::pages::writing::caps_view::{CapsUsed, CapsView};
use crate::http::pages::writing::composer;
use crate::moderation::messages::may_answer;
use crate::moderation::queries::messages::Message;
use crate::moderation::{self, Rule};
use crate::people::roles::Contributor;
use crate::summaries;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::markdown::mark::Mark;
use crate::text::words::Words;

/// One of them, with all that happened to it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct DeskItemPage {
    title: String,
    reference: String,
    topic: LinkView,
    published: Option<LinkView>,
    state: &'static str,
    state_words: String,
    capacity: String,
    on_behalf_of: Option<String>,
    spoken_as: String,
    /// The way it has gone.
    progress: ProgressView,
    /// Its texts before the newest one.
    earlier: Vec<EarlierLine>,
    /// What changed meanwhile, so that what was asked did not happen.
    notice: Option<String>,
    errors: Vec<ComplaintLine>,
    /// What is stored, beside another text in the form.
    stored: Option<String>,
    /// What was typed, where there is no form any more.
    in_vain: Option<String>,
    /// The request for changes, as long as it is the last word.
    asked: Option<StatementView>,
    answer_until: Option<AnswerUntilView>,
    /// How much may be said in the topic, where another text can be sent.
    caps: Option<CapsView>,
    /// Words that are to be struck out, if the author consents.
    redaction: Option<redaction::view::AskedView>,
    /// What was kept from readers and why, and the appeals against it.
    statements: StatementsView,
    received: Option<Received>,
    waits_for_mandate: bool,
    current: Option<ExhibitView>,
    form: Option<EditForm>,
    preview: Option<ExhibitView>,
    translations: Option<TranslationsView>,
    right_of_reply: Option<ReplyNote>,
    /// How the open text is taken back.
    withdraw: Option<Withdrawal>,
    may_discard: bool,
    may_withdraw_published: bool,
    /// What its organisation has to say about it.
    organisation: OrganisationView,
    /// What moderators wrote about it, and the answers.
    talk: Option<TalkView>,
    /// Where it went: paragraphs of published summaries.
    cited_in: Vec<CitedInView>,
    history: Vec<Happening>,
}

#[derive(Debug, Serialize)]
struct Received {
    at: TimeView,
    usual: Option<String>,
    late: bool,
    /// Whether to show all of it: at a first look, while it waits for a moderator.
    waits: bool,
}

/// Keys: what taking the open text back is called.
#[derive(Debug, Clone, Copy, Serialize)]
struct Withdrawal {
    words: &'static str,
    explained: &'static str,
}

impl Page for DeskItemPage {
    const TEMPLATE: &'static str = "desk/item";
}

/// All that the page of one contribution needs.
pub(super) struct Loaded {
    receipt: Receipt,
    rules: Vec<Rule>,
    usual_wait: Option<i64>,
    cited_in: Vec<summaries::queries::public::CitedIn>,
    restricted: statement::Loaded,
    messages: Vec<Message>,
    /// Why it may be sent for longer than others.
    longer: Option<reply_note::Longer>,
    caps: Option<CapsUsed>,
    redaction: Option<redaction::view::Asked>,
    /// The marks that its texts may show.
    pub(super) granted: Vec<Mark>,
}

impl Loaded {
    /// Whether something waits that the reader may send back to whoever asked for its clearance.
    pub(super) fn may_be_sent_back(&self) -> bool {
        may_be_sent_back(&self.receipt)
    }

    /// Whether the author is asked to have words struck out.
    pub(super) fn asks_for_redaction(&self) -> bool {
        self.redaction.is_some()
    }
}

/// Loads it, as long as it is this person's.
pub(super) fn load(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    now: DateTime<Utc>,
) -> Result<Loaded, AppError> {
    let receipt = receipt::load(conn, by, reference, now)?.ok_or(AppError::NotFound)?;
    let granted = redactions::granted(conn, receipt.contribution.id)?;
    Ok(Loaded {
        rules: moderation::queries::rules(conn)?,
        usual_wait: moderation::queries::usual_wait(conn)?,
        messages: moderation::queries::messages::with_author(conn, receipt.contribution.id)?,
        cited_in: match receipt.contribution.no {
            Some(no) => summaries::queries::public::citing(conn, receipt.topic.id, no)?,
            None => Vec::new(),
        },
        longer: reply_note::load(conn, &receipt)?,
        restricted: statement::load(conn, receipt.contribution.id)?,
        caps: match receipt.may.choose_speaker && !receipt.contribution.right_of_reply {
            true => CapsUsed::by_writer(conn, receipt.topic.id, by.account.id, &receipt.mandates)?,
            false => CapsUsed::by_speaker(conn, &receipt.contribution, &receipt.mandates)?,
        },
        redaction: redaction::view::Asked::load(conn, &receipt, &granted, now)?,
        granted,
        receipt,
    })
}

impl Loaded {
    /// Whether it is the turn of whoever may write it to answer moderators.
    pub(super) fn takes_answers(&self) -> bool {
        may_answer(&self.messages)
    }
}

/// `GET /desk/{reference}`
pub(in crate::http) async fn item(frame: Frame, by: Contributor, at: Path<String>) -> Result<HttpResponse, AppError> {
    let (reference, now) = (at.into_inner(), frame.now);
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    frame.show(&DeskItemPage::new(&frame, loaded, Sent::default()))
}

/// What was sent in vain, and why; nothing on a first look.
#[derive(Default)]
pub(super) struct Sent {
    pub(super) typed: Option<EditTyped>,
    pub(super) complaints: Complaints,
    /// Key of what changed meanwhile.
    pub(super) changed: Option<&'static str>,
    pub(super) preview: Option<SanitisedHtml>,
    /// What was written into the form of an appeal.
    pub(super) appeal: AppealTyped,
    /// An answer to a moderator.
    pub(super) unsaid: Option<Unsaid>,
    /// What they said to a redaction.
    pub(super) redaction: redaction::view::Typed,
    /// What a focal point wrote.
    pub(super) clearing: ClearingForm,
}

impl DeskItemPage {
    pub(super) fn new(frame: &Frame, loaded: Loaded, sent: Sent) -> Self {
        let words = frame.words;
        let Loaded {
            receipt,
            rules,
            usual_wait,
            cited_in,
            mut restricted,
            messages,
            longer,
            caps,
            redaction: struck,
            granted: _,
        } = loaded;
        let Sent { typed, complaints, changed, preview, appeal, unsaid, redaction: said, clearing } = sent;
        let mut organisation = OrganisationView::new(words, &receipt, clearing);
        let mut errors = complaints.listed(words, composer::ORDER);
        let form = EditForm::new(words, &receipt, typed.as_ref(), complaints, changed.is_some());
        if form.is_none() {
            errors.clear();
        }
        if struck.is_some() {
            errors.extend(said.listed(words));
        }
        let talk = talk::Shown::new(words, &receipt.topic.zone, messages, unsaid, receipt.reader);
        errors.extend(talk.errors);
        errors.append(&mut organisation.errors);
        let unheard = Some(said.reason.clone()).filter(|reason| struck.is_none() && !reason.is_empty());
        let first_look = typed.is_none() && changed.is_none();
        let language = typed.as_ref().and_then(EditTyped::language).or_else(|| receipt.latest.language());
        let preview = preview.map(|html| ExhibitView::new(language.unwrap_or(ContentLanguage::OTHER), html));
        let typed = typed.map(|typed| typed.body).filter(|body| changed.is_some() && !body.is_empty());
        let (stored, _) = receipt.latest.text().unwrap_or_default();
        let stored = typed.as_ref().filter(|typed| form.is_some() && *typed != stored).map(|_| stored.to_owned());
        let translations = TranslationsView::new(words, &receipt);
        let right_of_reply = longer.map(|longer| ReplyNote::new(words, &receipt, longer));
        let answer_until = AnswerUntilView::new(words, &receipt, frame.now);
        let (progress, earlier) = (ProgressView::new(words, &receipt, usual_wait), EarlierLine::all(words, &receipt));
        let Receipt { contribution, topic, latest, received_at, decisions, history, people, may, .. } = receipt;
        let newest = latest.sent.as_ref();
        let state = state(
            contribution.visibility,
            newest.map(|text| text.state),
            receipt.held.is_some(),
            latest.draft.is_some(),
        );
        let address = format!("/topics/{}", topic.slug);
        let last = decisions.first().filter(|last| last.kind == DecisionKind::RequestChanges);
        let sent_back = newest.filter(|text| last.is_some_and(|last| last.revision_id == text.id));
        let asked = sent_back.and_then(|text| restricted.request_about(words, text.id, &topic.zone));
        Self {
            title: words.text("desk-item-title"),
            state_words: state_words(frame, state, contribution.no),
            published: contribution.no.map(|no| LinkView {
                href: format!("{address}/{no}"),
                words: words.with("number", &[("no", no.into())]),
            }),
            topic: LinkView { href: address, words: topic.title },
            capacity: words.text(capacity_key(contribution.capacity)),
            on_behalf_of: contribution.on_behalf_of,
            progress,
            earlier,
            translations,
            right_of_reply,
            notice: changed.map(|key| words.text(key)),
            errors,
            in_vain: typed
                .filter(|_| form.is_none())
                .or(unheard)
                .or(talk.in_vain)
                .or_else(|| organisation.unheard.take()),
            redaction: struck
                .map(|asked| redaction::view::AskedView::new(words, &contribution.reference, asked, &rules, said)),
            statements: StatementsView::for_author(frame, restricted, &topic.zone, appeal),
            asked,
            received: newest
                .zip(received_at)
                .map(|(text, at)| Received::new(words, text, at, &topic.zone, usual_wait, first_look)),
            current: newest.filter(|_| stored.is_none()).map(ExhibitView::of),
            talk: talk.view,
            waits_for_mandate: receipt.mandate_missing && contribution.no.is_none() && may.send.is_some(),
            withdraw: may.withdraw_open.then(|| Withdrawal::of(newest)),
            may_discard: may.discard,
            may_withdraw_published: may.withdraw_live,
            // When somebody reported it would help to guess who.
            history: history
                .iter()
                .filter(|line| line.action != "report.brought")
                .map(|happened| Happening::new(words, happened, &topic.zone, &people))
                .collect(),
            cited_in: cited_in.into_iter().map(CitedInView::from).collect(),
            organisation,
            reference: contribution.reference,
            spoken_as: contribution.spoken_as,
            caps: caps.filter(|_| form.is_some()).map(|caps| CapsView::new(words, caps)),
            answer_until,
            preview,
            form,
            state,
            stored,
        }
    }
}

impl Received {
    fn new(
        words: Words,
        text: &Revision,
        at: DateTime<Utc>,
        zone: &str,
        usual_wait: Option<i64>,
        first_look: bool,
    ) -> Self {
        Self {
            at: TimeView::exact(words, at, zone),
            usual: usual_wait.map(|seconds| duration(words, seconds)),
            late: text.late,
            waits: text.state == RevisionState::Submitted && first_look,
        }
    }
}

impl Withdrawal {
    /// Only what waits for a moderator is under review.
    fn of(open: Option<&Revision>) -> Self {
        match open.map(|text| text.state) {
            Some(RevisionState::ChangesRequested) => {
                Self { words: "withdraw-asked", explained: "withdraw-asked-explained" }
            }
            _ => Self { words: "withdraw", explained: "withdraw-explained" },
        }
    }
}

#[cfg(test)]
#[path = "samples/item.rs"]
pub(in crate::http::pages) mod samples;
