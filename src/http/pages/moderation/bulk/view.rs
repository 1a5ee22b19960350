//! Many texts at once, as the page shows them.

use serde::Serialize;

use crate::contributions::RevisionId;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::page::Page;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::moderation::bulk::form::{BulkForm, WrongFields};
use crate::http::pages::moderation::keys::KeysView;
use crate::http::pages::moderation::rule_choice::RuleChoice;
use crate::http::pages::parts::{GroupView, Groups};
use crate::moderation::Rule;
use crate::moderation::queries::held::{Held, Named};
use crate::organisations::StakeholderGroup;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::translations::ShownTranslation;
use crate::text::words::Words;

/// All that a moderator holds, with one form for it, and what came of what was sent.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct BulkPage {
    title: String,
    errors: Vec<ComplaintLine>,
    outcomes: Vec<OutcomeView>,
    texts: Vec<TextView>,
    rules: Vec<RuleChoice>,
    explanation: String,
    complaints: Complaints,
    keys: KeysView,
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "moderation/bulk";
}

/// What happened to one text.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct OutcomeView {
    href: String,
    who: String,
    topic: String,
    words: String,
    done: bool,
}

/// One text, with the fields for a statement of its own.
#[derive(Debug, Serialize)]
struct TextView {
    reference: String,
    href: String,
    /// Names text, version and claim in the form.
    value: String,
    chosen: bool,
    who: String,
    group: GroupView,
    topic: String,
    no: Option<i32>,
    text: ExhibitView,
    rules: Vec<RuleChoice>,
    explanation: String,
    complaints: Complaints,
    /// Whether its statement is filled in, or has to be.
    open: bool,
}

/// What was typed, and what was wrong with it.
#[derive(Default)]
pub(in crate::http::pages::moderation) struct Typed {
    form: BulkForm,
    wrong: WrongFields,
}

impl Typed {
    pub(in crate::http::pages::moderation) fn again(form: BulkForm, wrong: WrongFields) -> Self {
        Self { form, wrong }
    }

    pub(in crate::http::pages::moderation) fn kept(form: BulkForm) -> Self {
        Self { form, wrong: WrongFields::default() }
    }
}

/// What the page needs.
pub(in crate::http::pages::moderation) struct Loaded {
    pub(in crate::http::pages::moderation) held: Vec<Held>,
    pub(in crate::http::pages::moderation) named: Vec<Named>,
    pub(in crate::http::pages::moderation) rules: Vec<Rule>,
    pub(in crate::http::pages::moderation) groups: Vec<StakeholderGroup>,
    pub(in crate::http::pages::moderation) keys: bool,
    /// What came with the texts in other languages.
    pub(in crate::http::pages::moderation) translations: Vec<(RevisionId, ShownTranslation)>,
}

impl OutcomeView {
    pub(in crate::http::pages::moderation) fn new(
        named: &[Named],
        reference: String,
        outcome: Result<String, String>,
    ) -> Self {
        let case = named.iter().find(|case| case.reference == reference);
        let done = outcome.is_ok();
        let (Ok(words) | Err(words)) = outcome;
        Self {
            who: case.map(|case| case.spoken_as.clone()).unwrap_or_default(),
            topic: case.map(|case| case.topic_title.clone()).unwrap_or_default(),
            href: format!("/moderation/{reference}"),
            words,
            done,
        }
    }
}

impl BulkPage {
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        loaded: Loaded,
        outcomes: Vec<OutcomeView>,
        typed: Typed,
    ) -> Self {
        let Loaded { held, translations, rules, groups, keys, named: _ } = loaded;
        let Typed { form, mut wrong } = typed;
        let groups = Groups::new(words, &groups);
        let rules_with = |chosen: &str| RuleChoice::all(words, &rules, chosen);
        let mut errors = wrong
            .shared
            .listed(words, &[("item", "bulk-texts"), ("rule", "rule"), ("explanation", "reasons-to-author")]);
        if !wrong.each.is_empty() {
            errors.push(ComplaintLine { field: "item", words: words.text("bulk-each-statement") });
        }
        let texts = held
            .into_iter()
            .map(|text| {
                let (rule, explanation) = form.statement(&text.reference);
                let complaints = wrong.each.remove(&text.reference).unwrap_or_default();
                let html = SanitisedHtml::trusting_stored(text.html);
                let with_it = translations.iter().filter(|(of, _)| *of == text.id).map(|(_, one)| one.clone());
                let shown = ExhibitView::new(ContentLanguage::stored(&text.language), html);
                TextView {
                    href: format!("/moderation/{}", text.reference),
                    value: format!("{}.{}-{}.{}", text.reference, text.id.0, text.version, text.token),
                    chosen: form.item.iter().any(|item| item.split('.').next() == Some(text.reference.as_str())),
                    who: text.spoken_as,
                    group: groups.get(&text.group_id),
                    topic: text.topic_title,
                    no: text.no,
                    text: shown.with(words, with_it.collect(), true),
                    rules: rules_with(rule),
                    open: !complaints.is_empty() || !rule.is_empty() || !explanation.trim().is_empty(),
                    explanation: explanation.to_owned(),
                    complaints,
                    reference: text.reference,
                }
            })
            .collect();
        Self {
            title: words.text("bulk-title"),
            errors,
            outcomes,
            texts,
            rules: rules_with(&form.rule),
            explanation: form.explanation.clone(),
            complaints: wrong.shared,
            keys: KeysView { on: keys, one_by_one: false, back: "/moderation/bulk".to_owned() },
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::moderation::rule_choice::samples::rule;
    use crate::http::pages::parts::samples::group;

    pub(in crate::http) fn bulks() -> Vec<BulkPage> {
        let rule = rule(true);
        let outcome = |done| OutcomeView {
            href: "/moderation/a".into(),
            who: "<b>".into(),
            topic: "<b>".into(),
            words: "x".into(),
            done,
        };
        let text = |open| TextView {
            reference: "a".into(),
            href: "/moderation/a".into(),
            value: "a.1-1.t".into(),
            chosen: open,
            who: "<b>".into(),
            group: group(),
            topic: "<b>".into(),
            no: open.then_some(4),
            text: exhibit(),
            rules: vec![rule.clone()],
            explanation: "<b>".into(),
            complaints: Complaints::default(),
            open,
        };
        let full = BulkPage {
            title: "A".into(),
            errors: vec![ComplaintLine { field: "item", words: "<b>".into() }],
            outcomes: vec![outcome(true), outcome(false)],
            texts: vec![text(true), text(false)],
            rules: vec![rule.clone()],
            explanation: "<b>".into(),
            complaints: Complaints::default(),
            keys: KeysView { on: true, one_by_one: false, back: "/moderation/bulk".into() },
        };
        let empty = BulkPage {
            title: "A".into(),
            errors: vec![],
            outcomes: vec![],
            texts: vec![],
            rules: vec![],
            explanation: String::new(),
            complaints: Complaints::default(),
            keys: KeysView { on: true, one_by_one: false, back: "/moderation/bulk".into() },
        };
        vec![full, empty]
    }
}
