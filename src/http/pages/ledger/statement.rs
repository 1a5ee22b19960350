//! Statements of reasons: what was kept from readers and why, the appeal against it, and what came of that.

use diesel::{PgConnection, QueryResult};
use serde::{Deserialize, Serialize};

use crate::contributions::queries::appeals::{Appealed, Restricted, last_request, restrictions};
use crate::contributions::queries::reports::first_reports;
use crate::contributions::transition::APPEAL_WITHIN;
use crate::contributions::{AppealState, ContributionId, DecisionKind, RevisionId};
use crate::http::form::Complaints;
use crate::http::frame::Frame;
use crate::http::pages::parts::TimeView;
use crate::moderation::queries::rule_versions;
use crate::moderation::{RuleVersion, rule_as_read};
use crate::text::words::Words;
use chrono::{DateTime, Utc};

/// The decisions that keep or kept texts from readers, and when texts were reported.
pub(in crate::http::pages) struct Loaded {
    restricted: Vec<Restricted>,
    /// The last request for changes.
    request: Option<Restricted>,
    reported: Vec<(RevisionId, DateTime<Utc>)>,
    rules: Vec<RuleVersion>,
}

/// Loads them for one contribution.
pub(in crate::http::pages) fn load(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Loaded> {
    let (restricted, request) = (restrictions(conn, of)?, last_request(conn, of)?);
    if restricted.is_empty() && request.is_none() {
        return Ok(Loaded { restricted, request, reported: Vec::new(), rules: Vec::new() });
    }
    Ok(Loaded { restricted, request, reported: first_reports(conn, of)?, rules: rule_versions(conn)? })
}

impl Loaded {
    /// The request for changes, as long as it is the last word about this text.
    pub(in crate::http::pages) fn request_about(
        &mut self,
        words: Words,
        text: RevisionId,
        zone: &str,
    ) -> Option<StatementView> {
        let request = self.request.take().filter(|request| request.revision_id == text)?;
        Some(StatementView::new(words, request, &self.reported, &self.rules, zone))
    }
}

/// What the author wrote into the form of an appeal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct AppealTyped {
    pub(in crate::http::pages) action: String,
    /// The name of the decision; the last one, where there is none.
    pub(in crate::http::pages) decision: String,
    pub(in crate::http::pages) words: String,
    #[serde(skip)]
    pub(in crate::http::pages) complaints: Complaints,
}

/// Statements, newest first.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StatementsView {
    items: Vec<StatementView>,
    /// What was written into a form that is not there any more.
    in_vain: Option<String>,
}

/// One statement, as Article 17 of the EU's Digital Services Act asks for it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StatementView {
    id: String,
    heading: &'static str,
    /// Key: what was restricted.
    restriction: &'static str,
    /// Key: for how long.
    lasts: &'static str,
    text_number: i32,
    submitted: TimeView,
    at: TimeView,
    after_report: bool,
    automated: bool,
    rule: RuleReadView,
    explanation: String,
    /// Whether the author consented, so that there is nothing to appeal against.
    consented: bool,
    appeal: Option<AppealView>,
    form: Option<AppealForm>,
}

/// An appeal and how far it has come.
#[derive(Debug, Serialize)]
struct AppealView {
    /// Key: how far.
    state: &'static str,
    opened: TimeView,
    words: Option<String>,
    /// The second statement.
    outcome: Option<OutcomeView>,
    closed: Option<TimeView>,
    may_withdraw: bool,
}

/// The second statement.
#[derive(Debug, Serialize)]
struct OutcomeView {
    rule: RuleReadView,
    explanation: String,
}

/// A rule as it read when somebody decided by it.
#[derive(Debug, Serialize)]
struct RuleReadView {
    code: String,
    title: String,
    body: String,
    version: i32,
    since: Option<TimeView>,
    /// Until when, where it reads differently by now.
    until: Option<TimeView>,
}

/// The form by which an author appeals, as long as there is time.
#[derive(Debug, Serialize)]
struct AppealForm {
    until: TimeView,
    words: String,
    sent: bool,
    complaints: Complaints,
}

impl StatementsView {
    /// As the author reads them.
    pub(in crate::http::pages) fn for_author(
        frame: &Frame,
        loaded: Loaded,
        zone: &str,
        mut typed: AppealTyped,
    ) -> Self {
        let Loaded { restricted, reported, rules, .. } = loaded;
        let items: Vec<StatementView> = restricted
            .into_iter()
            .map(|decided| {
                let may = decided.kind != DecisionKind::Redact
                    && decided.appeal.is_none()
                    && frame.now <= decided.decided_at + APPEAL_WITHIN;
                let until = TimeView::deadline(frame.words, decided.decided_at + APPEAL_WITHIN, zone);
                let mut view = StatementView::new(frame.words, decided, &reported, &rules, zone);
                view.form = may.then(|| AppealForm::new(until, &view.id, &mut typed));
                view
            })
            .collect();
        Self { in_vain: Some(typed.words).filter(|words| !words.trim().is_empty()), items }
    }
}

impl AppealForm {
    /// Takes what was typed, where it was typed for this decision or for the last one.
    fn new(until: TimeView, decision: &str, typed: &mut AppealTyped) -> Self {
        let sent = !typed.action.is_empty() && (typed.decision.is_empty() || typed.decision == decision);
        if !sent {
            return Self { until, words: String::new(), sent, complaints: Complaints::default() };
        }
        let AppealTyped { words, complaints, .. } = std::mem::take(typed);
        Self { until, words, sent, complaints }
    }
}

impl StatementView {
    /// As anybody reads it who may know of it.
    pub(in crate::http::pages) fn new(
        words: Words,
        decided: Restricted,
        reported: &[(RevisionId, DateTime<Utc>)],
        rules: &[RuleVersion],
        zone: &str,
    ) -> Self {
        let (heading, restriction, lasts) = match decided.kind {
            DecisionKind::Remove => ("asked-removed", "statement-removed", "statement-removed-lasts"),
            DecisionKind::Redact => ("asked-redacted", "statement-redacted", "statement-redacted-lasts"),
            DecisionKind::RequestChanges => ("asked-changes", "statement-changes", "statement-changes-lasts"),
            _ => ("asked-declined", "statement-declined", "statement-declined-lasts"),
        };
        let before =
            |(text, at): &(RevisionId, DateTime<Utc>)| *text == decided.revision_id && *at < decided.decided_at;
        Self {
            id: decided.public_id.to_string(),
            heading,
            restriction,
            lasts,
            consented: decided.kind == DecisionKind::Redact,
            text_number: decided.text_number,
            submitted: TimeView::exact(words, decided.submitted_at, zone),
            at: TimeView::exact(words, decided.decided_at, zone),
            after_report: reported.iter().any(before),
            automated: decided.automated,
            rule: RuleReadView::new(words, rules, decided.rule_code.unwrap_or_default(), decided.rule_version),
            explanation: decided.explanation.unwrap_or_default(),
            appeal: decided.appeal.map(|appeal| AppealView::new(words, appeal, rules, zone)),
            form: None,
        }
    }
}

impl StatementView {
    /// For somebody else than its author.
    pub(in crate::http::pages) fn for_arbiter(mut self) -> Self {
        if let Some(appeal) = &mut self.appeal {
            appeal.may_withdraw = false;
        }
        self
    }
}

impl AppealView {
    fn new(words: Words, appeal: Appealed, rules: &[RuleVersion], zone: &str) -> Self {
        Self {
            state: state_key(appeal.state),
            opened: TimeView::exact(words, appeal.opened_at, zone),
            words: appeal.words,
            outcome: appeal.rule_code.zip(appeal.reasons).map(|(rule, explanation)| OutcomeView {
                rule: RuleReadView::new(words, rules, rule, appeal.rule_version),
                explanation,
            }),
            may_withdraw: appeal.closed_at.is_none(),
            closed: appeal.closed_at.map(|at| TimeView::exact(words, at, zone)),
        }
    }
}

impl RuleReadView {
    fn new(words: Words, rules: &[RuleVersion], code: String, version: Option<i32>) -> Self {
        let read = rule_as_read(rules, &code, version);
        Self {
            version: read.map(|rule| rule.version).unwrap_or_default(),
            since: read.map(|rule| TimeView::date(words, rule.in_force_from)),
            until: read.and_then(|rule| rule.in_force_until).map(|at| TimeView::date(words, at)),
            title: read.map(|rule| rule.title.told(words)).unwrap_or_default(),
            body: read.map(|rule| rule.body.told(words)).unwrap_or_default(),
            code,
        }
    }
}

/// The words for how far an appeal has come.
pub(in crate::http::pages) fn state_key(state: AppealState) -> &'static str {
    match state {
        AppealState::Open => "appeal-open",
        AppealState::Assigned => "appeal-under-way",
        AppealState::Upheld => "appeal-upheld",
        AppealState::Overturned => "appeal-overturned",
        AppealState::Partly => "appeal-partly",
        AppealState::Withdrawn => "appeal-taken-back",
        AppealState::Expired => "appeal-ran-out",
    }
}

#[cfg(test)]
#[path = "samples/statement.rs"]
pub(in crate::http::pages) mod samples;
