//! Letters about appeals and reports, to whom they concern.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::about_contributions::title_of;
use super::queries::{self, Told};
use super::wording::{Envelope, quoted};
use crate::contributions::ReportState;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};
use crate::text::words::Words;

/// To the author, and to whoever was asked to look at the appeal.
pub(super) fn about_appeal(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(appeal) = queries::appeal(conn, due.subject_id)? else { return Ok(None) };
    let told = appeal.contribution;
    // Whoever had to look at it has not to any more.
    if due.kind == LetterKind::AppealAssigned && (appeal.closed || appeal.assigned.as_ref() != Some(&due.recipient)) {
        return Ok(None);
    }
    let code = appeal.rule_code.unwrap_or_default();
    let title = title_of(conn, to, &code, appeal.rule_version)?;
    let mut facts = facts(conn, to, told)?;
    facts.extend([
        ("link", to.link(&format!("/moderation/appeals/{}", appeal.public_id))),
        ("rules", to.link(&format!("/rules#{code}"))),
        ("rule", format!("{code}: {title}")),
        ("explanation", quoted(&appeal.reasons.unwrap_or_default())),
    ]);
    Ok(Some(to.letter(due.kind.label(), &facts)))
}

/// To whoever reported, and to the author: never who reported.
pub(super) fn about_report(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(report) = queries::report(conn, due.subject_id)? else { return Ok(None) };
    // The author is told once of what was answered at once.
    if due.kind == LetterKind::ReportClosed && queries::told_by_another(conn, &report)? {
        return Ok(None);
    }
    let words = Words(to.language);
    let title = title_of(conn, to, &report.rule_code, report.rule_version)?;
    let outcome = match report.state {
        ReportState::Open => "report-open",
        ReportState::Acted => "report-acted",
        ReportState::NoAction => "report-no-action",
    };
    let mut facts = facts(conn, to, report.contribution)?;
    facts.extend([
        ("link", to.link(&format!("/reports/{}", report.reference))),
        ("rule", format!("{}: {title}", report.rule_code)),
        ("outcome", words.text(outcome)),
        ("explanation", quoted(&report.reason.unwrap_or_default())),
    ]);
    Ok(Some(to.letter(due.kind.label(), &facts)))
}

fn facts(conn: &mut PgConnection, to: &Envelope<'_>, told: Told) -> QueryResult<Vec<(&'static str, String)>> {
    Ok(vec![
        ("topic", queries::topic(conn, told.topic_id)?.map(|(_, title)| title).unwrap_or_default()),
        ("number", told.no.map(|no| no.to_string()).unwrap_or_default()),
        ("desk", to.link(&format!("/desk/{}", told.reference))),
        ("reference", told.reference),
    ])
}
