//! The form for another text on an author's desk: what was typed into it, and how it is shown.

use serde::{Deserialize, Serialize};

use super::super::choices::{Choice, languages};
use super::super::parts::TimeView;
use crate::contributions::latest::Seen;
use crate::contributions::queries::clearances;
use crate::contributions::receipt::Receipt;
use crate::contributions::revise::Revised;
use crate::contributions::transition::event::Event;
use crate::contributions::{ClearanceKind, ClearanceState};
use crate::http::form::Complaints;
use crate::http::pages::writing::speaker_fields::{SpeakerFields, SpeakerTyped};
use crate::http::pages::writing::suggestion::SuggestionView;
use crate::organisations::{Mandate, MandateStatus};
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// What the author does on the page. All but the action may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct EditTyped {
    #[serde(default)]
    pub(super) action: String,
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    language: String,
    /// What the form was made from.
    #[serde(default)]
    revision: String,
    /// The language that was suggested, where its author agrees.
    #[serde(default)]
    suggested: String,
    #[serde(flatten)]
    speaking: SpeakerTyped,
}

impl EditTyped {
    /// Whoever agrees to a suggestion looks at the text again, and nothing is sent.
    pub(super) fn agreed(self) -> Self {
        match self.suggested.as_str() {
            "" => self,
            suggested => Self { language: suggested.to_owned(), action: "preview".to_owned(), ..self },
        }
    }

    /// The language that was chosen.
    pub(super) fn language(&self) -> Option<ContentLanguage> {
        ContentLanguage::parse(&self.language).ok()
    }

    /// Reads it; where something is wrong, the complaints say what.
    pub(super) fn read(&self, words: Words, mandates: &[Mandate]) -> Result<Revised, Complaints> {
        let mut complaints = Complaints::default();
        let body = complaints.check(words, "body", Body::parse(&self.body));
        let language = match self.language.as_str() {
            "" => None,
            given => complaints.check(words, "language", ContentLanguage::parse(given)),
        };
        let seen = match self.revision.as_str() {
            "" => None,
            sent => Seen::parse(sent),
        };
        if seen.is_none() && !self.revision.is_empty() {
            complaints.add("body", words.text("refused-key"));
        }
        let speaker = match self.speaking.is_missing() {
            true => None,
            false => self.speaking.read(words, mandates, &mut complaints),
        };
        match body {
            Some(body) if complaints.is_empty() => Ok(Revised { body, language, seen, speaker }),
            _ => Err(complaints),
        }
    }
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(super) struct EditForm {
    revision: String,
    body: String,
    languages: Vec<Choice>,
    complaints: Complaints,
    word_limit: i32,
    suggestion: Option<SuggestionView>,
    /// Keys: what sending does.
    heading: &'static str,
    explained: &'static str,
    /// Why it cannot be sent now.
    not_now: Option<String>,
    /// When the draft was kept that the form holds, where another text was sent before.
    kept: Option<TimeView>,
    /// As long as nothing was sent.
    chooses_speaker: bool,
    /// Whether a focal point clears it first.
    asks_first: bool,
    /// Key: that another text ends the clearance of the one in the form, which is kept on request only then.
    ends_clearance: Option<&'static str>,
    /// Where it is a right of reply: until when it can be sent.
    right_of_reply: Option<TimeView>,
    #[serde(flatten)]
    speaking: SpeakerFields,
}

impl EditForm {
    /// The form, if there is anything to send; `changed` where it says that something else is stored now.
    pub(super) fn new(
        words: Words,
        receipt: &Receipt,
        typed: Option<&EditTyped>,
        complaints: Complaints,
        changed: bool,
    ) -> Option<Self> {
        let Receipt { contribution, topic, latest, mandates, may, .. } = receipt;
        let (heading, explained) = match sending_keys(may.send.as_ref()?)? {
            _ if may.asks_first => ("compose-ask-clearance", "send-asks-first-explained"),
            keys => keys,
        };
        let (stored, language) = latest.text().unwrap_or_default();
        let language = typed.map(|typed| typed.language.as_str()).filter(|typed| !typed.is_empty()).unwrap_or(language);
        let right = contribution.right_of_reply;
        let verified: Vec<Mandate> =
            mandates.iter().filter(|one| !right || one.status == MandateStatus::Verified).cloned().collect();
        let speaking = match typed.filter(|typed| !typed.speaking.is_missing()) {
            Some(typed) => SpeakerFields::new(words, &verified, &typed.speaking),
            None => SpeakerFields::new(words, &verified, &SpeakerTyped::of(contribution, mandates)),
        };
        // A preview shows nothing new of what is stored; who was told that it changed has seen that.
        let seen = typed.filter(|_| !changed).and_then(|typed| Seen::parse(&typed.revision));
        let body = typed.map_or(stored, |typed| typed.body.as_str());
        let chosen = ContentLanguage::stored(language);
        let kept = latest.draft.as_ref().filter(|_| latest.sent.is_some() && typed.is_none());
        Some(Self {
            revision: seen.unwrap_or_else(|| latest.seen()).to_string(),
            body: body.to_owned(),
            languages: languages(words, language),
            suggestion: Body::parse(body).ok().and_then(|body| SuggestionView::new(words, &body, chosen)),
            complaints,
            word_limit: topic.word_limit,
            heading,
            explained,
            not_now: may.not_now.map(|refusal| words.text(refusal.message_key())),
            kept: kept.map(|draft| TimeView::exact(words, draft.saved_at, &topic.zone)),
            chooses_speaker: may.choose_speaker && !mandates.is_empty(),
            asks_first: may.asks_first,
            ends_clearance: ending_keys(receipt),
            right_of_reply: right.then(|| TimeView::deadline(words, receipt.send_until, &topic.zone)),
            speaking,
        })
    }
}

/// What another text does to a clearance that is asked for or given; a focal point clears in sending.
fn ending_keys(receipt: &Receipt) -> Option<&'static str> {
    let open = |seen: &&clearances::Seen| matches!(seen.state, ClearanceState::Asked | ClearanceState::Given);
    receipt.clearance.as_ref().filter(open).filter(|seen| seen.kind == ClearanceKind::Text)?;
    Some(if receipt.may.clear { "clearance-ends-for-focal-point" } else { "clearance-ends" })
}

fn sending_keys(sending: &Event) -> Option<(&'static str, &'static str)> {
    Some(match sending {
        Event::Submit => ("send-submit", "send-submit-explained"),
        Event::EditSubmitted => ("send-replace", "send-replace-explained"),
        Event::Resubmit => ("send-resubmit", "send-resubmit-explained"),
        Event::EditLive => ("send-correct", "send-correct-explained"),
        _ => return None,
    })
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn form(sending: &Event, full: bool) -> EditForm {
        let (heading, explained) = sending_keys(sending).unwrap();
        let mut complaints = Complaints::default();
        if full {
            complaints.add("body", "<b>".into());
        }
        EditForm {
            revision: "1.0".into(),
            body: "<b>".into(),
            languages: vec![Choice { value: "en".into(), label: "English".into(), chosen: true }],
            complaints,
            word_limit: 600,
            suggestion: full.then(crate::http::pages::writing::suggestion::samples::suggestion),
            heading,
            explained,
            not_now: full.then(|| "<b>".into()),
            kept: full.then(time),
            chooses_speaker: full,
            asks_first: full,
            ends_clearance: full.then_some("clearance-ends"),
            right_of_reply: full.then(time),
            speaking: crate::http::pages::writing::speaker_fields::samples::full(),
        }
    }
}
