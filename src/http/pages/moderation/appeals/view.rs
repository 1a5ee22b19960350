//! An appeal as those see it who may look at it.

use serde::Serialize;

use crate::contributions::AppealState;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::ledger::statement::{StatementView, state_key};
use crate::http::pages::moderation::appeals::form::AppealForm;
use crate::http::pages::parts::{GroupView, Groups, LinkView, TimeView, capacity_key};
use crate::moderation::RuleVersion;
use crate::moderation::appeals::{Hearing, is_of_staff};
use crate::people::Role;
use crate::people::roles::Arbiter;
use crate::text::translations::ShownTranslation;
use crate::text::words::Words;

/// One appeal.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AppealPage {
    title: String,
    errors: Vec<ComplaintLine>,
    conflict: Option<String>,
    /// What was typed in vain and stands in no form.
    in_vain: Option<String>,
    topic: LinkView,
    /// Where it can be read, or its tombstone.
    published: Option<LinkView>,
    /// The case, for moderators.
    case: Option<String>,
    who: String,
    group: GroupView,
    capacity: String,
    /// Key: how far it has come.
    state: &'static str,
    hearer: Option<String>,
    mine: bool,
    /// Why the reader may not look at it.
    barred: Option<String>,
    text: Option<ExhibitView>,
    statement: Option<StatementView>,
    assigning: Option<AssigningView>,
    ruling: Option<RulingView>,
    history: Vec<HappenedView>,
}

/// The form that says who looks at it.
#[derive(Debug, Serialize)]
struct AssigningView {
    shown: String,
    may_take: bool,
    candidates: Vec<Choice>,
    complaints: Complaints,
}

/// The form of the outcome.
#[derive(Debug, Serialize)]
struct RulingView {
    rules: Vec<Choice>,
    explanation: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct HappenedView {
    at: TimeView,
    words: String,
    who: Option<String>,
}

impl Page for AppealPage {
    const TEMPLATE: &'static str = "moderation/appeal";
}

/// What comes back to whoever sent a form that changed nothing.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Returned {
    pub(in crate::http::pages::moderation) form: AppealForm,
    pub(in crate::http::pages::moderation) complaints: Complaints,
    pub(in crate::http::pages::moderation) conflict: Option<String>,
}

impl AppealPage {
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        by: &Arbiter,
        hearing: Hearing,
        translations: Vec<ShownTranslation>,
        rules: &[RuleVersion],
        mut returned: Returned,
    ) -> Self {
        let mine = hearing.named.assigned_to == Some(by.account.id);
        let waits = matches!(hearing.named.state, AppealState::Open | AppealState::Assigned);
        let errors = returned
            .complaints
            .listed(words, &[("to", "appeal-assign-to"), ("rule", "rule"), ("explanation", "reasons-to-author")]);
        let settles = waits && mine && hearing.barred.is_none();
        let assigning = (waits && hearing.may_assign).then(|| AssigningView::new(by, &hearing, &mut returned));
        let ruling = settles.then(|| RulingView::new(words, rules, &hearing, &mut returned));
        let Hearing { named, contribution, topic, restricted, reported, text, .. } = hearing;
        let address = format!("/topics/{}", topic.slug);
        Self {
            title: words.text("appeal-title"),
            conflict: returned.conflict,
            in_vain: Some(returned.form.explanation).filter(|typed| !typed.trim().is_empty()),
            published: contribution.no.map(|no| LinkView {
                href: format!("{address}/{no}"),
                words: words.with("number", &[("no", no.into())]),
            }),
            topic: LinkView { href: address, words: topic.title },
            case: by.is(Role::Moderator).then(|| format!("/moderation/{}", contribution.reference)),
            who: contribution.spoken_as,
            group: Groups::new(words, &hearing.groups).get(&contribution.group_id),
            capacity: words.text(capacity_key(contribution.capacity)),
            state: state_key(named.state),
            hearer: named.assigned_name.filter(|_| !mine),
            barred: hearing.barred.filter(|_| waits).map(|refusal| words.text(refusal.message_key())),
            statement: text
                .is_some()
                .then(|| StatementView::new(words, restricted, &reported, rules, &topic.zone).for_arbiter()),
            text: text.as_ref().map(|text| ExhibitView::of(text).with(words, translations, false)),
            history: hearing
                .history
                .iter()
                .map(|line| HappenedView {
                    at: TimeView::exact(words, line.at, &topic.zone),
                    words: words.text(&line.action.replace(['.', '_'], "-")),
                    who: hearing
                        .staff
                        .iter()
                        .find(|(id, _)| Some(id.0) == line.actor_id && is_of_staff(line))
                        .map(|(_, name)| name.clone()),
                })
                .collect(),
            errors,
            mine,
            assigning,
            ruling,
        }
    }
}

impl AssigningView {
    fn new(by: &Arbiter, hearing: &Hearing, returned: &mut Returned) -> Self {
        let sent = matches!(returned.form.action.as_str(), "assign" | "take");
        let assigned = hearing.named.assigned_to;
        let others = hearing.candidates.iter().filter(|one| Some(one.id) != assigned && one.id != by.account.id);
        Self {
            shown: assigned.map(|who| who.0.to_string()).unwrap_or_default(),
            may_take: hearing.barred.is_none() && assigned != Some(by.account.id),
            candidates: others
                .map(|one| Choice {
                    value: one.id.0.to_string(),
                    label: one.name.clone(),
                    chosen: one.id.0.to_string() == returned.form.to,
                })
                .collect(),
            complaints: if sent { std::mem::take(&mut returned.complaints) } else { Complaints::default() },
        }
    }
}

impl RulingView {
    /// The rule of the first statement is chosen, unless another one was.
    fn new(words: Words, rules: &[RuleVersion], hearing: &Hearing, returned: &mut Returned) -> Self {
        let named = hearing.restricted.rule_code.as_deref().unwrap_or_default();
        let chosen = if returned.form.rule.is_empty() { named } else { &returned.form.rule };
        Self {
            rules: rules
                .iter()
                .filter(|rule| rule.in_force_until.is_none())
                .map(|rule| Choice {
                    value: rule.code.clone(),
                    label: format!("{}: {}", rule.code, rule.title.told(words)),
                    chosen: rule.code == chosen,
                })
                .collect(),
            explanation: std::mem::take(&mut returned.form.explanation),
            complaints: std::mem::take(&mut returned.complaints),
        }
    }
}

#[cfg(test)]
#[path = "samples/view.rs"]
pub(in crate::http::pages) mod samples;
