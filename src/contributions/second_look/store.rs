//! Storing what follows for appeals and reports, and telling whom it concerns.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::happening::{About, Happening};
use crate::contributions::queries::{appeals, closings, reports, speaking};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::{Effect, Letter};
use crate::contributions::{AppealId, Contribution, ContributionId, ReportId};
use crate::mail::{LetterKind, outbox};
use crate::people::AccountId;

/// The appeal and the report that an event is about, as far as they are stored by now.
#[derive(Debug)]
pub(in crate::contributions) struct Looking {
    appeal: Option<AppealId>,
    report: Option<ReportId>,
    /// Whom the appeal was given to.
    given_to: Option<AccountId>,
}

/// The transition was computed from other rows than these.
const NOT_THERE: diesel::result::Error = diesel::result::Error::NotFound;

impl Looking {
    pub(in crate::contributions) fn of(about: &About) -> Self {
        Self { appeal: about.appeal, report: about.report, given_to: None }
    }

    /// The appeal that leads to a decision, where settling one does.
    pub(in crate::contributions) fn led_to_by(&self, event: &Event) -> Option<AppealId> {
        self.appeal.filter(|_| matches!(event, Event::SettleAppeal { .. }))
    }

    /// Stores an effect on an appeal or a report; the others are not its affair.
    pub(in crate::contributions) fn store(
        &mut self,
        conn: &mut PgConnection,
        of: ContributionId,
        happening: &Happening<'_>,
        effect: &Effect,
    ) -> QueryResult<()> {
        let Happening { by, now, about, .. } = *happening;
        match effect {
            Effect::OpenAppeal => {
                let decision = about.decision.ok_or(NOT_THERE)?;
                self.appeal = Some(appeals::open_appeal(conn, decision, about.words.as_ref(), now)?);
            }
            Effect::AssignAppeal { to } => {
                appeals::assign_appeal(conn, self.appeal.ok_or(NOT_THERE)?, *to, now)?;
                self.given_to = Some(*to);
            }
            Effect::CloseAppeal { end, statement } => {
                appeals::close_appeal(conn, self.appeal.ok_or(NOT_THERE)?, end.state(), statement.as_ref(), now)?;
            }
            Effect::OpenReport { revision, by, reasons } => {
                self.report = Some(reports::open_report(conn, of, *revision, *by, reasons, now)?);
            }
            Effect::CloseComparison { reason, .. } => {
                let (report, by) = self.report.zip(by).ok_or(NOT_THERE)?;
                closings::close_reported(conn, of, report, (by, reason.as_str()), now)?;
            }
            Effect::CloseReport { finding, reason } => {
                let report = self.report.ok_or(NOT_THERE)?;
                reports::close_report(conn, report, finding.state(), by.ok_or(NOT_THERE)?, reason, now)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Writes a letter about an appeal or a report; says whether it was one.
    pub(in crate::contributions) fn tell(
        &self,
        conn: &mut PgConnection,
        contribution: &Contribution,
        letter: Letter,
    ) -> QueryResult<bool> {
        let (kind, to) = match letter {
            Letter::AppealAssigned => (LetterKind::AppealAssigned, self.given_to.into_iter().collect()),
            Letter::AppealGivenOn { from } => (LetterKind::AppealGivenOn, vec![from]),
            Letter::ReportReceived => (LetterKind::ReportReceived, self.reporter(conn)?),
            Letter::ReportAnswered => (LetterKind::ReportAnswered, self.reporter(conn)?),
            _ => match to_its_author(letter) {
                Some(kind) => (kind, speaking::concerned(conn, contribution)?),
                None => return Ok(false),
            },
        };
        let about = match kind {
            LetterKind::ReportReceived | LetterKind::ReportAnswered | LetterKind::ReportClosed => {
                self.report.map(|report| report.0)
            }
            _ => self.appeal.map(|appeal| appeal.0),
        };
        let about = about.ok_or(NOT_THERE)?;
        to.into_iter().try_for_each(|who: AccountId| outbox::post(conn, kind, who.0, about))?;
        Ok(true)
    }

    /// Whoever reported by an account.
    fn reporter(&self, conn: &mut PgConnection) -> QueryResult<Vec<AccountId>> {
        Ok(reports::reporter(conn, self.report.ok_or(NOT_THERE)?)?.into_iter().collect())
    }
}

/// Letters to whom the case concerns.
fn to_its_author(letter: Letter) -> Option<LetterKind> {
    match letter {
        Letter::AppealReceived => Some(LetterKind::AppealReceived),
        Letter::AppealUpheld => Some(LetterKind::AppealUpheld),
        Letter::AppealOverturned => Some(LetterKind::AppealOverturned),
        Letter::AppealPartly => Some(LetterKind::AppealPartly),
        Letter::AppealExpired => Some(LetterKind::AppealExpired),
        Letter::ReportClosed => Some(LetterKind::ReportClosed),
        _ => None,
    }
}
