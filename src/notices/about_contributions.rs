//! Letters to authors about their contributions.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::{self, Decided, Told};
use super::wording::{Envelope, quoted};
use crate::contributions::queries::redactions;
use crate::contributions::queries::reports::first_reports;
use crate::contributions::redaction::mark::in_words;
use crate::contributions::transition::{APPEAL_WITHIN, answer_until};
use crate::contributions::{ContributionId, RevisionId};
use crate::db::Db;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};
use crate::moderation::queries::rule_versions;
use crate::moderation::rule_as_read;
use crate::sessions::clock::Zone;
use crate::sessions::dates::date_and_time;
use crate::text::markdown::{self, SanitisedHtml};
use crate::text::words::Words;
use crate::topics::queries::opening;

/// A receipt.
pub(super) fn received(conn: &mut PgConnection, to: &Envelope<'_>, contribution: i64) -> QueryResult<Option<Letter>> {
    let Some(told) = queries::contribution(conn, contribution)? else {
        return Ok(None);
    };
    let Some((_, topic)) = queries::topic(conn, told.topic_id)? else {
        return Ok(None);
    };
    let facts = [("topic", topic), ("desk", desk(to, &told)), ("reference", told.reference)];
    Ok(Some(to.letter(LetterKind::ContributionReceived.label(), &facts)))
}

/// That a text can be read, with the text: as everybody sees it, or not at all.
pub(super) fn published<E>(db: &Db, to: &Envelope<'_>, due: &Due) -> Result<Option<Letter>, E>
where
    E: From<diesel::result::Error> + From<crate::db::Unavailable>,
{
    let Some(Decided { contribution: told, .. }) =
        db.read_now(|conn| Ok::<_, E>(queries::decision(conn, due.subject_id)?))?
    else {
        return Ok(None);
    };
    let public = db.public_now(|conn| {
        let Some(((slug, topic), no)) = queries::topic(conn, told.topic_id)?.zip(told.no) else {
            return Ok::<_, E>(None);
        };
        Ok(queries::public_text(conn, told.topic_id, no)?.map(|html| (slug, topic, no, html)))
    })?;
    let Some((slug, topic, no, html)) = public else {
        let facts = [("desk", desk(to, &told)), ("reference", told.reference)];
        return Ok(Some(to.letter("changed-since", &facts)));
    };
    let facts = [
        ("topic", topic),
        ("number", no.to_string()),
        ("link", to.link(&format!("/topics/{slug}/{no}"))),
        ("text", quoted(&read(to, html))),
    ];
    Ok(Some(to.letter(due.kind.label(), &facts)))
}

/// A statement of reasons: what was decided, for how long, on which facts, by which rule, why, and what can be
/// done about it and until when.
pub(super) fn reasons(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(decided) = queries::decision(conn, due.subject_id)? else {
        return Ok(None);
    };
    let reported = first_reports(conn, decided.contribution_id)?;
    let topic = queries::topic(conn, decided.contribution.topic_id)?.map(|(_, title)| title).unwrap_or_default();
    let code = decided.rule_code.clone().unwrap_or_default();
    let title = title_of(conn, to, &code, decided.rule_version)?;
    let facts = [
        ("topic", topic),
        ("rules", to.link(&format!("/rules#{code}"))),
        ("rule", format!("{code}: {title}")),
        ("explanation", quoted(decided.explanation.as_deref().unwrap_or_default())),
        ("desk", desk(to, &decided.contribution)),
        ("automation", Words(to.language).text(automation_key(decided.automated))),
        ("restriction", restriction(Words(to.language), due.kind)),
        ("facts", facts_of(Words(to.language), &decided, &reported)),
        ("answer", answer(conn, to, &decided)?),
        ("until", date_and_time(decided.decided_at + APPEAL_WITHIN, Zone::UTC, to.language)),
        ("reference", decided.contribution.reference),
    ];
    Ok(Some(to.letter(due.kind.label(), &facts)))
}

/// Until when another text can be sent, where one was asked for.
fn answer(conn: &mut PgConnection, to: &Envelope<'_>, decided: &Decided) -> QueryResult<String> {
    let opening = opening(conn, decided.contribution.topic_id)?;
    let opening = if decided.contribution.right_of_reply { opening.for_replies() } else { opening };
    let until = answer_until(decided.late, decided.decided_at, opening.closes_at);
    let words = Words(to.language);
    if until <= decided.decided_at {
        return Ok(words.text("letter-answer-over"));
    }
    Ok(words.with("letter-answer-until", &[("until", date_and_time(until, Zone::UTC, to.language).into())]))
}

/// What a rule was called when somebody decided by it, in the language of the letter.
pub(super) fn title_of(
    conn: &mut PgConnection,
    to: &Envelope<'_>,
    code: &str,
    version: Option<i32>,
) -> QueryResult<String> {
    let versions = rule_versions(conn)?;
    let read = rule_as_read(&versions, code, version);
    Ok(read.map(|rule| rule.title.told(Words(to.language))).unwrap_or_default())
}

/// The words for the part that automation had in what a person decided.
fn automation_key(automated: bool) -> &'static str {
    if automated { "statement-automated" } else { "no-automation" }
}

/// What was restricted, and for how long.
fn restriction(words: Words, kind: LetterKind) -> String {
    let (what, lasts) = match kind {
        LetterKind::ContributionRemoved => ("statement-removed", "statement-removed-lasts"),
        LetterKind::ContributionRedacted => ("statement-redacted", "statement-redacted-lasts"),
        _ => ("statement-declined", "statement-declined-lasts"),
    };
    format!("{} {}", words.text(what), words.text(lasts))
}

/// Which text it was about, when it was sent and decided about, and what led to it.
fn facts_of(words: Words, decided: &Decided, reported: &[(RevisionId, DateTime<Utc>)]) -> String {
    let told = |at| date_and_time(at, Zone::UTC, words.0);
    let sent = words.with("statement-text", &[("number", decided.text_number.into())]);
    let after_report = reported.iter().any(|(text, at)| *text == decided.revision_id && *at < decided.decided_at);
    let led_to_it = if after_report { "statement-after-report" } else { "statement-own-reading" };
    format!(
        "{sent} {}. {} {}. {}",
        told(decided.submitted_at),
        words.text("statement-decided"),
        told(decided.decided_at),
        words.text(led_to_it)
    )
}

/// That words are to be struck out, if the author consents; nothing where nobody asks that any more. The words
/// themselves are on the desk only.
pub(super) fn redaction(conn: &mut PgConnection, to: &Envelope<'_>, contribution: i64) -> QueryResult<Option<Letter>> {
    let asked = redactions::asked(conn, ContributionId(contribution))?;
    let Some((told, redaction)) = queries::contribution(conn, contribution)?.zip(asked) else {
        return Ok(None);
    };
    let topic = queries::topic(conn, told.topic_id)?.map(|(_, title)| title).unwrap_or_default();
    let code = redaction.reasons.rule();
    let title = title_of(conn, to, code, None)?;
    let facts = [
        ("topic", topic),
        ("rules", to.link(&format!("/rules#{code}"))),
        ("rule", format!("{code}: {title}")),
        ("explanation", quoted(redaction.reasons.explanation())),
        ("desk", desk(to, &told)),
        ("reference", told.reference),
    ];
    Ok(Some(to.letter(LetterKind::RedactionAsked.label(), &facts)))
}

/// A text as it is read, in words.
fn read(to: &Envelope<'_>, html: String) -> String {
    let html = SanitisedHtml::trusting_stored(html);
    markdown::plain(&markdown::with_marks_told(&html, in_words(Words(to.language))))
}

/// What a moderator wrote to the author.
pub(super) fn message(conn: &mut PgConnection, to: &Envelope<'_>, message: i64) -> QueryResult<Option<Letter>> {
    let Some((told, words)) = queries::message(conn, message)? else {
        return Ok(None);
    };
    let topic = queries::topic(conn, told.topic_id)?.map(|(_, title)| title).unwrap_or_default();
    let facts = [("topic", topic), ("text", quoted(&words)), ("desk", desk(to, &told)), ("reference", told.reference)];
    Ok(Some(to.letter(LetterKind::CaseMessage.label(), &facts)))
}

fn desk(to: &Envelope<'_>, told: &Told) -> String {
    to.link(&format!("/desk/{}", told.reference))
}
