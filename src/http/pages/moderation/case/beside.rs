//! What stands beside a text and its decision: texts to start from, and what is written inside the case.

use chrono::{DateTime, Utc};
use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use crate::contributions::post::PostingKey;
use crate::contributions::queries::closings::{self, Comparable};
use crate::contributions::{DecisionKind, RevisionState, Visibility};
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::moderation::case::earlier_read::{EarlierReadView, Unclosed};
use crate::http::pages::moderation::case::filed::{Filed, FiledView};
use crate::http::pages::moderation::case::hints::{HintView, Hints};
use crate::http::pages::moderation::case::redaction::{self, RedactionView};
use crate::http::pages::moderation::case::translations::{Reviewed, ReviewedView};
use crate::http::pages::moderation::keys::KeysView;
use crate::http::pages::parts::{TimeView, right_of_reply_of};
use crate::moderation::CaseAudience;
use crate::moderation::queries::canned::{self, Canned};
use crate::moderation::queries::messages::{self, Message};
use crate::moderation::queries::redactions;
use crate::moderation::queries::unanswered::waits;
use crate::moderation::review::Review;
use crate::moderation::{Rule, queries, rule_title};
use crate::people::roles::Moderator;
use crate::people::{self, AccountId};
use crate::text::language::Language;
use crate::text::words::Words;

/// All of it as stored.
pub(in crate::http::pages::moderation) struct Beside {
    pub(in crate::http::pages::moderation) rules: Vec<Rule>,
    canned: Vec<Canned>,
    /// In which language the author is written to.
    theirs: Language,
    /// Nothing for whoever may not decide about the case.
    messages: Option<Vec<Message>>,
    author_waits: bool,
    hints: Hints,
    translations: Reviewed,
    /// Whether its topic has closed, while it waits.
    closed: bool,
    /// What staff entered it from.
    filed: Option<Filed>,
    /// What readers can compare with the text that is read now; nothing for whoever may not decide about the case.
    earlier: Vec<Comparable>,
    /// Whether single keys act for this moderator.
    keys: bool,
    /// What the author is asked to have struck out.
    asked: Option<redactions::Asked>,
    me: AccountId,
    now: DateTime<Utc>,
}

impl Beside {
    /// Loads it for a moderator who reads this language.
    pub(in crate::http::pages::moderation) fn load(
        conn: &mut PgConnection,
        by: &Moderator,
        review: &Review,
        own: Language,
        now: DateTime<Utc>,
    ) -> QueryResult<Self> {
        let author = canned::language_of(conn, review.contribution.author_id)?;
        let theirs = Language::from_tag(&author).unwrap_or(Language::English);
        Ok(Self {
            rules: queries::rules(conn)?,
            canned: canned::canned(conn, &[theirs.code(), own.code()])?,
            theirs,
            messages: match review.barred {
                None => Some(messages::all(conn, review.contribution.id)?),
                Some(_) => None,
            },
            author_waits: waits(conn, review.contribution.id)?,
            hints: match review.barred {
                None => Hints::load(conn, &[review.text.id])?,
                Some(_) => Hints::default(),
            },
            translations: Reviewed::load(conn, review)?,
            closed: review.topic.closes_at <= now && review.text.state == RevisionState::Submitted,
            filed: Filed::load(conn, &review.contribution)?,
            earlier: match (review.barred, review.contribution.live_revision_id) {
                (None, Some(live)) if review.contribution.visibility == Visibility::Live => {
                    closings::comparable(conn, review.contribution.id, live)?
                }
                _ => Vec::new(),
            },
            keys: people::queries::desk_keys(conn, by.account.id)?,
            asked: redactions::asked(conn, review.contribution.id)?,
            me: by.account.id,
            now,
        })
    }
}

/// What was to be written inside a case, and was not.
#[derive(Debug)]
pub(in crate::http::pages) struct Said {
    pub(in crate::http::pages) audience: CaseAudience,
    pub(in crate::http::pages) typed: String,
    pub(in crate::http::pages) key: String,
    pub(in crate::http::pages) complaints: Complaints,
}

impl Said {
    /// The complaints about it, each with the id of its field.
    pub(in crate::http::pages::moderation) fn listed(&self, words: Words) -> Vec<ComplaintLine> {
        let (field, label) = match self.audience {
            CaseAudience::Moderators => ("note", "case-note"),
            CaseAudience::Author => ("message", "case-message"),
        };
        let lines = self.complaints.listed(words, &[("body", label)]);
        lines.into_iter().map(|line| ComplaintLine { field, ..line }).collect()
    }
}

/// All of it as the page shows it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct BesideView {
    canned: Vec<CannedView>,
    talk: Option<TalkView>,
    earlier: Option<EarlierReadView>,
    hints: Vec<HintView>,
    translations: Option<ReviewedView>,
    /// Whose right of reply it is.
    right_of_reply: Option<String>,
    /// Key: whether its author can answer a request for changes, where that is no matter of course.
    closed: Option<&'static str>,
    filed: Option<FiledView>,
    keys: KeysView,
    /// Words of what is read that are to be struck out, or may be.
    redaction: Option<RedactionView>,
}

/// The texts to start from about one rule.
#[derive(Debug, Serialize)]
struct CannedView {
    code: String,
    title: String,
    texts: Vec<CannedTextView>,
}

#[derive(Debug, Serialize)]
struct CannedTextView {
    label: String,
    /// Names it in the form.
    value: String,
    body: String,
    language: &'static str,
    direction: &'static str,
    /// The same for a moderator who reads another language than the author.
    own: Option<OwnTextView>,
}

#[derive(Debug, Serialize)]
struct OwnTextView {
    body: String,
    language: &'static str,
    direction: &'static str,
}

/// What is written inside the case.
#[derive(Debug, Serialize)]
struct TalkView {
    /// Whether the author waits for an answer.
    waits: bool,
    notes: ThreadView,
    messages: ThreadView,
}

/// What some of them read, and the form to add to it.
#[derive(Debug, Serialize)]
struct ThreadView {
    said: Vec<SaidView>,
    key: String,
    typed: String,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct SaidView {
    who: String,
    by_author: bool,
    at: TimeView,
    words: String,
}

impl BesideView {
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        review: &Review,
        beside: Beside,
        said: Option<Said>,
        struck: redaction::Typed,
        unclosed: Option<Unclosed>,
    ) -> Self {
        let Beside {
            rules,
            canned,
            theirs,
            messages,
            author_waits,
            hints,
            translations,
            closed,
            filed,
            earlier,
            keys,
            asked,
            me,
            now,
        } = beside;
        let redaction = RedactionView::new(words, review, &rules, asked, (me, now), struck);
        let earlier = EarlierReadView::new(words, earlier, &rules, &review.topic.zone, unclosed);
        let canned = rules.iter().map(|rule| CannedView::new(words, rule, &canned, theirs)).collect();
        let talk = messages.map(|all| {
            let (notes, messages): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|message| message.audience == CaseAudience::Moderators);
            let (for_notes, for_author) = match said {
                Some(said) if said.audience == CaseAudience::Moderators => (Some(said), None),
                said => (None, said),
            };
            let thread = |said: Vec<Message>, typed: Option<Said>| ThreadView::new(words, review, said, typed);
            TalkView { waits: author_waits, notes: thread(notes, for_notes), messages: thread(messages, for_author) }
        });
        let back = format!("/moderation/{}", review.contribution.reference);
        let answer = if review.text.late { "closed-no-answer" } else { "closed-answer-until" };
        let hints = hints.about(words, review.text.id);
        Self {
            canned,
            talk,
            earlier,
            hints,
            translations: ReviewedView::new(words, review, &translations),
            right_of_reply: review
                .contribution
                .right_of_reply
                .then(|| right_of_reply_of(words, &review.contribution.spoken_as)),
            closed: closed.then_some(answer),
            filed: filed.map(|filed| FiledView::new(words, filed)),
            keys: KeysView { on: keys, one_by_one: true, back },
            redaction,
        }
    }
}

impl CannedView {
    fn new(words: Words, rule: &Rule, all: &[Canned], theirs: Language) -> Self {
        let text = |kind: DecisionKind, language: Language| {
            all.iter().find(|text| text.rule_code == rule.code && text.kind == kind && text.language == language.code())
        };
        let view = |(kind, label): (DecisionKind, &str)| {
            let own = text(kind, words.0).filter(|_| words.0 != theirs);
            text(kind, theirs).map(|text| CannedTextView {
                label: words.text(label),
                value: format!("{}-{}", rule.code, kind.label()),
                body: text.body.clone(),
                language: theirs.code(),
                direction: theirs.direction().as_str(),
                own: own.map(|own| OwnTextView {
                    body: own.body.clone(),
                    language: words.0.code(),
                    direction: words.0.direction().as_str(),
                }),
            })
        };
        let kinds =
            [(DecisionKind::RequestChanges, "canned-for-changes"), (DecisionKind::Decline, "canned-for-declining")];
        Self {
            title: rule_title(words, &rule.code, rule.title.clone()),
            code: rule.code.clone(),
            texts: kinds.into_iter().filter_map(view).collect(),
        }
    }
}

impl ThreadView {
    fn new(words: Words, review: &Review, said: Vec<Message>, typed: Option<Said>) -> Self {
        let view = |message: Message| SaidView {
            who: if message.by_author { words.text("case-the-author") } else { message.writer },
            by_author: message.by_author,
            at: TimeView::exact(words, message.written_at, &review.topic.zone),
            words: message.body,
        };
        let said = said.into_iter().map(view).collect();
        match typed {
            Some(Said { typed, key, complaints, .. }) => Self { said, key, typed, complaints },
            None => Self {
                said,
                key: PostingKey::fresh().as_str().to_owned(),
                typed: String::new(),
                complaints: Complaints::default(),
            },
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::moderation::case::earlier_read::samples::earlier_read;
    use crate::http::pages::moderation::case::hints::samples::hints;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn beside(full: bool) -> BesideView {
        let own = || OwnTextView { body: "<b>".into(), language: "en", direction: "ltr" };
        let text = |other: bool| CannedTextView {
            label: "To decline".into(),
            value: "R1-decline".into(),
            body: "<b>".into(),
            language: "ar",
            direction: "rtl",
            own: other.then(own),
        };
        let thread = || ThreadView {
            said: vec![
                SaidView { who: "<b>".into(), by_author: false, at: time(), words: "<b>".into() },
                SaidView { who: "x".into(), by_author: true, at: time(), words: "<b>".into() },
            ],
            key: "k".into(),
            typed: "<b>".into(),
            complaints: Complaints::default(),
        };
        BesideView {
            canned: vec![CannedView {
                code: "R1".into(),
                title: "<b>".into(),
                texts: if full { vec![text(true), text(false)] } else { vec![] },
            }],
            talk: full.then(|| TalkView { waits: true, notes: thread(), messages: thread() }),
            earlier: full.then(earlier_read),
            hints: if full { hints() } else { vec![] },
            translations: crate::http::pages::moderation::case::translations::samples::reviewed(full),
            right_of_reply: full.then(|| "<b>".into()),
            closed: full.then_some("closed-answer-until"),
            filed: full.then(crate::http::pages::moderation::case::filed::samples::filed),
            keys: KeysView { on: full, one_by_one: true, back: "/moderation/a".into() },
            redaction: Some(crate::http::pages::moderation::case::redaction::samples::redaction(full)),
        }
    }
}
