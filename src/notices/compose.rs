//! What a letter says: read when it is sent, from its kind and the number of what it is about.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::about_clearances;
use super::about_contributions as contributions;
use super::about_second_looks as second_looks;
use super::about_topics as topics_told;
use super::news::news;
use super::queries;
use super::wording::{Envelope, quoted};
use crate::config::Config;
use crate::db::{Db, Unavailable};
use crate::filings;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};
use crate::organisations::queries::mandate;
use crate::organisations::{MandateId, MandateStatus};
use crate::people::secret::Secret;
use crate::people::{forgotten, sign_up};
use crate::sessions::clock::Zone;
use crate::sessions::dates::date_and_time;
use crate::text::language::Language;
use crate::text::words::Words;
use crate::topics;

/// The database could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Not at all.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// In vain.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What letters say of the site itself.
pub(super) struct Addresses {
    base: String,
    /// Signs the links that end letters.
    secret: Secret,
}

impl Addresses {
    pub(super) fn new(config: &Config) -> Self {
        Self { base: config.public_base().to_owned(), secret: config.secret.clone() }
    }
}

/// Writes the letter; `None` where there is nothing to say any more.
pub(super) fn compose(db: &Db, due: &Due, site: &Addresses, now: DateTime<Utc>) -> Result<Option<Letter>, Failed> {
    let known = db.read_now(|conn| Ok::<_, Failed>(queries::language_of(conn, &due.recipient)?))?;
    let language = known.as_deref().and_then(Language::from_tag);
    let to = Envelope { recipient: &due.recipient, language: language.unwrap_or(Language::English), base: &site.base };
    match due.kind {
        LetterKind::ConfirmSignUp | LetterKind::AccountExists if known.is_some() => Ok(Some(account_exists(&to))),
        LetterKind::ConfirmSignUp | LetterKind::AccountExists => {
            db.write_now(|conn| Ok(confirm_sign_up(conn, &to, due.subject_id)?))
        }
        LetterKind::ResetPassword => db.write_now(|conn| Ok(reset_password(conn, &to, due)?)),
        LetterKind::MandateVerified
        | LetterKind::MandateRefused
        | LetterKind::FocalPointNamed
        | LetterKind::MandateEnded => db.read_now(|conn| Ok(about_mandate(conn, &to, due)?)),
        LetterKind::ClearanceAsked | LetterKind::ClearanceGiven | LetterKind::ClearanceSentBack => {
            db.read_now(|conn| Ok(about_clearances::letter(conn, &to, due)?))
        }
        LetterKind::CaseMessage => db.read_now(|conn| Ok(contributions::message(conn, &to, due.subject_id)?)),
        LetterKind::TopicExtended => topics_told::extended(db, &to, due, now),
        LetterKind::FilingToConfirm => db.read_now(|conn| Ok(filing_to_confirm(conn, &to, due)?)),
        LetterKind::ContributionReceived => db.read_now(|conn| Ok(contributions::received(conn, &to, due.subject_id)?)),
        LetterKind::ContributionPublished | LetterKind::ContributionCorrected | LetterKind::ContributionRestored => {
            contributions::published(db, &to, due)
        }
        LetterKind::ChangesRequested
        | LetterKind::ContributionDeclined
        | LetterKind::ContributionRemoved
        | LetterKind::ContributionRedacted => db.read_now(|conn| Ok(contributions::reasons(conn, &to, due)?)),
        LetterKind::RedactionAsked => db.read_now(|conn| Ok(contributions::redaction(conn, &to, due.subject_id)?)),
        LetterKind::AppealReceived
        | LetterKind::AppealAssigned
        | LetterKind::AppealGivenOn
        | LetterKind::AppealUpheld
        | LetterKind::AppealOverturned
        | LetterKind::AppealPartly
        | LetterKind::AppealExpired => db.read_now(|conn| Ok(second_looks::about_appeal(conn, &to, due)?)),
        LetterKind::ReportReceived | LetterKind::ReportAnswered | LetterKind::ReportClosed => {
            db.read_now(|conn| Ok(second_looks::about_report(conn, &to, due)?))
        }
        LetterKind::ComparisonClosed => db.read_now(|conn| Ok(second_looks::comparison_closed(conn, &to, due)?)),
        LetterKind::SecondLooksWait => db.read_now(|conn| Ok(second_looks::waiting(conn, &to, due)?)),
        LetterKind::NewsImmediately | LetterKind::NewsDaily | LetterKind::NewsWeekly => {
            news(db, &to, due, &site.secret)
        }
    }
}

fn account_exists(to: &Envelope<'_>) -> Letter {
    let facts = [("link", to.link("/login")), ("forgot", to.link("/account/forgot"))];
    to.letter(LetterKind::AccountExists.label(), &facts)
}

fn confirm_sign_up(conn: &mut PgConnection, to: &Envelope<'_>, sign_up: i64) -> diesel::QueryResult<Option<Letter>> {
    Ok(sign_up::new_link(conn, sign_up)?.map(|(secret, asked)| {
        let language = Language::from_tag(&asked.language).unwrap_or(to.language);
        let to = Envelope { language, ..*to };
        let facts = [("link", to.link(&format!("/account/confirm/{secret}")))];
        to.letter(LetterKind::ConfirmSignUp.label(), &facts)
    }))
}

fn reset_password(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> diesel::QueryResult<Option<Letter>> {
    let link = forgotten::new_link(conn, due.subject_id)?;
    Ok(link.filter(|(_, account)| account.email == to.recipient).map(|(secret, _)| {
        let escaped = |next: &String| url::form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>();
        let onwards = due.next.as_ref().map_or_else(String::new, |next| format!("?next={}", escaped(next)));
        let link = to.link(&format!("/account/reset/{secret}{onwards}"));
        let facts = [("link", link), ("minutes", forgotten::MINUTES.to_string())];
        to.letter(LetterKind::ResetPassword.label(), &facts)
    }))
}

/// Nothing, where it was taken back meanwhile.
fn filing_to_confirm(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> diesel::QueryResult<Option<Letter>> {
    let found = filings::queries::by_id(conn, due.subject_id)?.filter(|(filing, _)| filing.waits());
    let Some((filing, topic)) = found else { return Ok(None) };
    // Who has no account yet is written to in the language that they wrote in, where the site speaks it.
    let language = match queries::language_of(conn, to.recipient)? {
        Some(_) => to.language,
        None => Language::from_tag(&filing.language).unwrap_or(to.language),
    };
    let until = filing.until(topics::queries::opening(conn, filing.topic_id)?);
    // On a line of its own, where it answers something.
    let reply = filing.reply_to.map(|no| Words(language).with("in-reply-to-number", &[("no", no.into())]));
    let facts = [
        ("until", date_and_time(until, Zone::UTC, language)),
        ("reply", reply.map_or_else(String::new, |reply| format!("\n{reply}"))),
        ("name", filing.sender_name),
        ("topic", topic),
        ("link", to.link(&format!("/filings/{}", filing.reference))),
        ("text", quoted(&filing.body)),
    ];
    Ok(Some(Envelope { language, ..*to }.letter(due.kind.label(), &facts)))
}

/// Nothing, where the mandate has ended or was decided anew meanwhile.
fn about_mandate(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> diesel::QueryResult<Option<Letter>> {
    let told = match due.kind {
        LetterKind::MandateVerified | LetterKind::FocalPointNamed => MandateStatus::Verified,
        LetterKind::MandateEnded => MandateStatus::Ended,
        _ => MandateStatus::Refused,
    };
    let mandate = mandate(conn, MandateId(due.subject_id))?.filter(|mandate| mandate.status == told);
    let mandate = mandate.filter(|mandate| due.kind != LetterKind::FocalPointNamed || mandate.focal_point);
    Ok(mandate.map(|mandate| {
        let desk = to.link(&format!("/desk/organisations/{}", mandate.organisation.slug));
        let facts = [("organisation", mandate.organisation.name), ("account", to.link("/account")), ("desk", desk)];
        to.letter(due.kind.label(), &facts)
    }))
}
