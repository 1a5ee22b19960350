//! Letters about appeals and reports, to whom they concern.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::about_contributions::title_of;
use super::queries::{self, Told};
use super::wording::{Envelope, quoted};
use crate::contributions::ReportState;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};
use crate::moderation::second_looks::waiting_for;
use crate::people::{self, AccountId};
use crate::text::words::Words;

/// To the author, and to whoever was asked to look at the appeal.
pub(super) fn about_appeal(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(appeal) = queries::appeal(conn, due.subject_id)? else { return Ok(None) };
    let told = appeal.contribution;
    // Whoever had to look at it has not to any more.
    if due.kind == LetterKind::AppealAssigned && (appeal.closed || appeal.assigned.as_ref() != Some(&due.recipient)) {
        return Ok(None);
    }
    // Whoever got it back meanwhile has it.
    if due.kind == LetterKind::AppealGivenOn && (appeal.closed || appeal.assigned.as_ref() == Some(&due.recipient)) {
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

/// To the author of an earlier text that moderators closed to comparison.
pub(super) fn comparison_closed(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let Some(closed) = queries::comparison_closed(conn, due.subject_id)? else { return Ok(None) };
    let title = title_of(conn, to, &closed.rule_code, closed.rule_version)?;
    let link = to.link(&format!("/desk/{}/texts/{}", closed.contribution.reference, closed.text_number));
    let mut facts = facts(conn, to, closed.contribution)?;
    facts.extend([
        ("link", link),
        ("text", closed.text_number.to_string()),
        ("rules", to.link(&format!("/rules#{}", closed.rule_code))),
        ("rule", format!("{}: {title}", closed.rule_code)),
        ("explanation", quoted(&closed.explanation)),
    ]);
    Ok(Some(to.letter(due.kind.label(), &facts)))
}

/// To whoever may look at appeals or answer reports: how many wait at this moment, if any still do.
pub(super) fn waiting(conn: &mut PgConnection, to: &Envelope<'_>, due: &Due) -> QueryResult<Option<Letter>> {
    let reader = people::queries::contributor(conn, AccountId(due.subject_id))?;
    let Some(reader) = reader.filter(|reader| reader.account.email == due.recipient && reader.is_staff()) else {
        return Ok(None);
    };
    let waits = waiting_for(conn, &reader)?;
    if waits.is_nothing() {
        return Ok(None);
    }
    let facts = [
        ("appeals", waits.appeals.to_string()),
        ("reports", waits.reports.to_string()),
        ("appeals_link", to.link("/moderation/appeals")),
        ("reports_link", to.link("/moderation/reports")),
    ];
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
