//! The form in which people write, as the topic's page and the answers to it show it.

use serde::{Deserialize, Serialize};

use crate::contributions::Text;
use crate::contributions::latest::Seen;
use crate::contributions::post::{PostingKey, Written};
use crate::contributions::published::Published;
use crate::contributions::queries::desk::Unsent;
use crate::http::form::{Complaints, Filled};
use crate::http::pages::choices::{Choice, languages};
use crate::http::pages::contributions::answered::AnsweredView;
use crate::http::pages::parts::TimeView;
use crate::http::pages::writing::caps_view::{CapsUsed, CapsView};
use crate::http::pages::writing::draft_lines::DraftLine;
use crate::http::pages::writing::speaker_fields::{SpeakerFields, SpeakerTyped};
use crate::http::pages::writing::suggestion::SuggestionView;
use crate::organisations::{Mandate, MandateStatus};
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;
use crate::topics::Topic;

/// The fields in their order, also of another text of the same: their ids, and the messages that name them.
pub(in crate::http::pages) const ORDER: &[(&str, &str)] = &[
    ("body", "compose-text"),
    ("capacity", "compose-capacity"),
    ("organisation", "compose-organisation"),
    ("on_behalf_of", "compose-group"),
    ("language", "compose-language"),
];

/// What was typed. Everything but the text, the action and the key may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct ContributionForm {
    #[serde(default)]
    pub(in crate::http::pages) body: String,
    #[serde(default)]
    pub(in crate::http::pages) action: String,
    #[serde(default)]
    pub(in crate::http::pages) key: String,
    #[serde(default)]
    language: String,
    #[serde(flatten)]
    speaking: SpeakerTyped,
    #[serde(default)]
    reply_to: String,
    /// The draft that the form holds another version of.
    #[serde(default)]
    revision: String,
    /// The language that was suggested, where its author agrees.
    #[serde(default)]
    suggested: String,
    /// Not empty where it is the reply to which whoever is named has a right.
    #[serde(default)]
    right_of_reply: String,
}

impl ContributionForm {
    /// Nothing yet but these words, under this key, if one is known.
    pub(in crate::http::pages) fn beginning(body: String, key: String) -> Self {
        Self { body, key, ..Self::default() }
    }

    /// Nothing yet, to reply by right to this number.
    pub(in crate::http::pages) fn replying(no: i32) -> Self {
        Self { reply_to: no.to_string(), right_of_reply: "yes".to_owned(), ..Self::default() }
    }

    /// A draft, to go on with.
    pub(in crate::http::pages) fn of(unsent: &Unsent, mandates: &[Mandate]) -> Self {
        Self {
            body: unsent.draft.body.clone(),
            key: unsent.key.clone(),
            language: unsent.draft.language.clone(),
            speaking: SpeakerTyped::of(&unsent.contribution, mandates),
            revision: Seen::draft(&unsent.draft).to_string(),
            right_of_reply: if unsent.contribution.right_of_reply { "yes" } else { "" }.to_owned(),
            ..Self::default()
        }
    }

    /// Whoever agrees to a suggestion looks at the text again, and nothing is sent.
    pub(in crate::http::pages) fn agreed(self) -> Self {
        match self.suggested.as_str() {
            "" => self,
            suggested => Self { language: suggested.to_owned(), action: "preview".to_owned(), ..self },
        }
    }

    /// Whether it says which draft it holds another version of.
    pub(in crate::http::pages) fn goes_on(&self) -> bool {
        !self.revision.is_empty()
    }

    /// The number that it answers.
    pub(in crate::http::pages) fn answered(&self) -> Option<i32> {
        self.reply_to.trim().parse().ok()
    }
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct Composer {
    action: String,
    key: String,
    body: String,
    complaints: Complaints,
    word_limit: i32,
    /// How much may be said here, and how much of it is used.
    caps: Option<CapsView>,
    reply_to: Option<AnsweredView>,
    languages: Vec<Choice>,
    revision: String,
    suggestion: Option<SuggestionView>,
    /// When the draft was kept that the form holds.
    kept: Option<TimeView>,
    /// Where the text is that was sent from this form already.
    sent: Option<String>,
    /// Others that were kept here.
    drafts: Vec<DraftLine>,
    /// Where it is a right of reply: until when it can be sent.
    right_of_reply: Option<TimeView>,
    #[serde(flatten)]
    speaking: SpeakerFields,
}

impl Composer {
    /// The same, where not everything that one wants to say can be said; a reply by right always can.
    pub(in crate::http::pages) fn within(self, words: Words, caps: Option<CapsUsed>) -> Self {
        let caps = caps.filter(|_| self.right_of_reply.is_none());
        Self { caps: caps.map(|caps| CapsView::new(words, caps)), ..self }
    }

    /// The form, to answer `answered` where that can be read.
    pub(in crate::http::pages) fn new(
        words: Words,
        topic: &Topic,
        mandates: &[Mandate],
        answered: Option<Published>,
        form: Filled<ContributionForm>,
    ) -> Self {
        let Filled { typed, complaints } = form;
        let address = format!("/topics/{}", topic.slug);
        let right = !typed.right_of_reply.is_empty();
        let verified: Vec<Mandate> =
            mandates.iter().filter(|one| !right || one.status == MandateStatus::Verified).cloned().collect();
        Self {
            action: format!("{address}/contributions"),
            key: if typed.key.is_empty() { PostingKey::fresh().as_str().to_owned() } else { typed.key },
            languages: languages(words, if typed.language.is_empty() { words.0.code() } else { &typed.language }),
            speaking: SpeakerFields::new(words, &verified, &typed.speaking),
            right_of_reply: right.then(|| TimeView::deadline(words, topic.replies_until(), &topic.zone)),
            reply_to: answered.and_then(|said| AnsweredView::new(words, &address, said)),
            body: typed.body,
            word_limit: topic.word_limit,
            caps: None,
            revision: typed.revision,
            suggestion: None,
            kept: None,
            sent: None,
            drafts: Vec::new(),
            complaints,
        }
    }

    /// The same form, which holds a draft kept at that time.
    pub(in crate::http::pages) fn kept_at(self, at: TimeView) -> Self {
        Self { kept: Some(at), ..self }
    }

    /// The same form, whose text was sent under this reference already.
    pub(in crate::http::pages) fn sent_as(self, reference: Option<String>) -> Self {
        Self { sent: reference.map(|reference| format!("/desk/{reference}")), ..self }
    }

    /// The same form, below the drafts that its author may go on with instead.
    pub(in crate::http::pages) fn with_drafts(self, drafts: Vec<DraftLine>) -> Self {
        Self { drafts, ..self }
    }

    /// The same form, with the language that the text seems to be in.
    pub(in crate::http::pages) fn suggesting(self, suggestion: Option<SuggestionView>) -> Self {
        Self { suggestion, ..self }
    }

    /// The same form, to take the place of the newest draft.
    pub(in crate::http::pages) fn over(self, draft: Seen) -> Self {
        Self { revision: draft.to_string(), ..self }
    }

    /// The same form with a key that was not used yet.
    pub(in crate::http::pages) fn with_fresh_key(self) -> Self {
        Self { key: PostingKey::fresh().as_str().to_owned(), revision: String::new(), ..self }
    }
}

/// Reads what was typed; where something is wrong, the complaints say what.
pub(in crate::http::pages) fn read(
    words: Words,
    form: &ContributionForm,
    mandates: &[Mandate],
) -> Result<Written, Complaints> {
    let mut complaints = Complaints::default();
    let body = complaints.check(words, "body", Body::parse(&form.body));
    // A preview uses no key.
    let key = if form.action == "preview" { Some(PostingKey::fresh()) } else { PostingKey::parse(&form.key) };
    if key.is_none() {
        complaints.add("body", words.text("refused-key"));
    }
    let language = match form.language.as_str() {
        "" => Some(body.as_ref().and_then(ContentLanguage::suggest).unwrap_or(ContentLanguage::from(words.0))),
        given => complaints.check(words, "language", ContentLanguage::parse(given)),
    };
    let speaker = form.speaking.read(words, mandates, &mut complaints);
    let reply_to = match form.reply_to.trim() {
        "" => Some(None),
        number => number.parse().ok().map(Some),
    };
    if reply_to.is_none() {
        complaints.add("body", words.text("refused-reply"));
    }
    let seen = match form.revision.as_str() {
        "" => None,
        sent => Seen::parse(sent),
    };
    if seen.is_none() && form.goes_on() {
        complaints.add("body", words.text("refused-key"));
    }
    match (body, key, language, speaker, reply_to) {
        (Some(body), Some(key), Some(language), Some(speaker), Some(reply_to)) if complaints.is_empty() => {
            Ok(Written {
                key,
                text: Text::new(body, language),
                speaker,
                reply_to,
                seen,
                right_of_reply: !form.right_of_reply.is_empty(),
            })
        }
        _ => Err(complaints),
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn full() -> Composer {
        let mut complaints = Complaints::default();
        complaints.add("body", "Please write something.".into());
        Composer {
            action: "/topics/a/contributions".into(),
            key: "abcdefgh".into(),
            body: "<b>".into(),
            complaints,
            word_limit: 600,
            caps: Some(crate::http::pages::writing::caps_view::samples::caps()),
            reply_to: Some(crate::http::pages::contributions::answered::samples::answered()),
            languages: vec![Choice { value: "en".into(), label: "English".into(), chosen: true }],
            revision: "0.1".into(),
            suggestion: Some(crate::http::pages::writing::suggestion::samples::suggestion()),
            kept: Some(crate::http::pages::parts::samples::time()),
            sent: Some("/desk/a".into()),
            drafts: crate::http::pages::writing::draft_lines::samples::drafts(),
            right_of_reply: Some(crate::http::pages::parts::samples::time()),
            speaking: crate::http::pages::writing::speaker_fields::samples::full(),
        }
    }

    pub(in crate::http) fn empty() -> Composer {
        Composer {
            complaints: Complaints::default(),
            caps: None,
            reply_to: None,
            revision: String::new(),
            suggestion: None,
            kept: None,
            sent: None,
            drafts: vec![],
            right_of_reply: None,
            speaking: SpeakerFields::default(),
            ..full()
        }
    }
}
