//! Reporting what is read: anybody may, also without an account.

use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;
use uuid::Uuid;

use crate::contributions::case::{self, Case, Meant};
use crate::contributions::queries::reports as queries;
use crate::contributions::transition::event::Event;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::people::roles::Contributor;
use crate::topics::Topic;

/// The time in which so many reports of one sender are taken.
pub const WINDOW: Duration = Duration::hours(1);

/// Who reports.
#[derive(Debug, Clone)]
pub enum Sender {
    /// Somebody signed in, who is told by letter.
    Known(Box<Contributor>),
    /// Somebody without an account: the keyed hash of their network.
    Network([u8; 32]),
}

/// What somebody reports about the text that they read.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The number of the contribution in its topic.
    pub no: i32,
    /// The how-manyth of its texts that were read; the one that is read now, where they do not say.
    pub edition: Option<i32>,
    /// Which rule, and how.
    pub reasons: Reasons,
}

/// Why no report was stored.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Nothing of this number is or was read.
    #[error("no such contribution")]
    NotThere,
    /// There is no rule of that code.
    #[error("no such rule")]
    NoSuchRule,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Reports what is read in a topic; says by which reference its sender finds what comes of it.
pub fn report(
    conn: &mut PgConnection,
    by: &Sender,
    topic: &Topic,
    reported: &Reported,
    now: DateTime<Utc>,
) -> Result<Uuid, Refused> {
    if !queries::rule_exists(conn, reported.reasons.rule())? {
        return Err(Refused::NoSuchRule);
    }
    let found = queries::numbered(conn, topic.id, reported.no)?.ok_or(Refused::NotThere)?;
    let meant = match by {
        Sender::Known(who) => Meant::ReportsOf(who.account.id),
        Sender::Network(_) => Meant::LastDecision,
    };
    let case = Case::lock_about(conn, &found.reference, meant)?.ok_or(Refused::NotThere)?;
    let lately = match by {
        Sender::Known(who) => {
            queries::wait_for_turn_of_account(conn, who.account.id)?;
            queries::reports_of_account(conn, who.account.id, now - WINDOW)?
        }
        Sender::Network(network) => {
            queries::wait_for_turn_of(conn, network)?;
            queries::reports_of_network(conn, network, now - WINDOW)?
        }
    };
    let case = case.after_reports(usize::try_from(lately).unwrap_or(usize::MAX));
    let seen = match reported.edition {
        Some(edition) => queries::text_of_edition(conn, found.id, edition)?,
        None => case.contribution.live_revision_id,
    };
    let revision = seen.ok_or(case::Refused::ByRule(Refusal::Changed(Change::LiveText)))?;
    let event = |signed_in| Event::Report { signed_in, revision, reasons: reported.reasons.clone() };
    match by {
        Sender::Known(who) => drop(case.act(conn, who, &event(true), None, now)?),
        Sender::Network(network) => {
            case.happen_by_itself(conn, &event(false), now)?;
            queries::count_report(conn, network, now)?;
        }
    }
    // The case is locked, so that its newest report is this one.
    Ok(queries::newest_reference(conn, found.id)?)
}

/// Forgets which networks reports came from.
pub fn sweep(conn: &mut PgConnection, now: DateTime<Utc>) -> diesel::QueryResult<()> {
    queries::forget_reports_sent(conn, now - WINDOW)
}
