//! One contribution with all that decides what may happen to it: rows in, [`Standing`] and [`Context`] out.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Text;
use super::queries::case as queries;
use super::store::{self, Happening};
use super::transition::event::Event;
use super::transition::outcome::Outcome;
use super::transition::refusal::Refusal;
use super::transition::table::transition;
use super::transition::{Context, Person, Standing, Window};
use super::{Contribution, RevisionId};
use crate::organisations::queries as organisations;
use crate::organisations::{Mandate, MandateStatus, OrganisationId};
use crate::people::AccountId;
use crate::people::roles::Contributor;
use crate::topics::{self, Opening, Taking};

/// A contribution, locked until the transaction ends.
#[derive(Debug)]
pub struct Case {
    /// Its row.
    pub contribution: Contribution,
    /// Where it stands.
    pub standing: Standing,
    /// Whether any text of it was ever sent to the moderators.
    pub was_sent: bool,
    author: Person,
    mandate_verified: bool,
    opening: Opening,
}

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The table of states does not allow it.
    #[error("refused: {0:?}")]
    ByRule(Refusal),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::ByRule(refusal)
    }
}

impl Case {
    /// Loads and locks the case of this reference. Whoever loads it must be allowed to know of it.
    pub fn lock(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<Self>> {
        let Some(contribution) = queries::lock(conn, reference)? else {
            return Ok(None);
        };
        let standing = Standing {
            place: queries::place(conn, &contribution)?,
            draft: queries::has_draft(conn, contribution.id)?,
            open: queries::open_revision(conn, contribution.id)?,
            negative: queries::last_negative(conn, contribution.id)?,
            // Reports have no pages yet, so none is read.
            report: None,
        };
        let was_sent = queries::was_sent(conn, contribution.id)?;
        let mandates = organisations::mandates_of(conn, contribution.author_id)?;
        let opening = topics::queries::opening(conn, contribution.topic_id)?;
        Ok(Some(Self { was_sent, ..Self::new(contribution, standing, &mandates, opening) }))
    }

    /// A case whose rows are known already, to act on if nothing of it was sent yet, else to look at; `mandates`
    /// are those of its author.
    pub fn new(contribution: Contribution, standing: Standing, mandates: &[Mandate], opening: Opening) -> Self {
        let mandate_verified = mandates.iter().any(|mandate| {
            Some(mandate.organisation.id) == contribution.organisation_id && mandate.status == MandateStatus::Verified
        });
        let author = Person { account: contribution.author_id, organisations: verified(mandates) };
        Self { contribution, standing, was_sent: false, author, mandate_verified, opening }
    }

    /// The same case with its row as it is now, which speaks for somebody else.
    pub(super) fn speaking(self, contribution: Contribution, mandates: &[Mandate]) -> Self {
        Self { was_sent: self.was_sent, ..Self::new(contribution, self.standing, mandates, self.opening) }
    }

    /// Lets something happen: checks it against the table of states and stores what follows.
    pub fn act(
        &self,
        conn: &mut PgConnection,
        by: &Contributor,
        event: &Event,
        text: Option<&Text>,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Refused> {
        let actor = if by.account.id == self.author.account { self.author.clone() } else { person(conn, by)? };
        let involved = match event {
            Event::AssignAppeal { .. } | Event::SettleAppeal { .. } => queries::involved(conn, self.contribution.id)?,
            _ => Vec::new(),
        };
        let outcome = transition(&self.standing, event, &self.context(actor, involved, now))?;
        store::apply(conn, &self.contribution, &Happening { by, event, text, now }, &outcome.effects)?;
        Ok(outcome)
    }

    /// Whether its author may let something happen now.
    pub fn allows_its_author(&self, event: &Event, now: DateTime<Utc>) -> Result<(), Refusal> {
        transition(&self.standing, event, &self.context(self.author.clone(), Vec::new(), now)).map(drop)
    }

    /// Whether it speaks for others without a mandate that somebody verified.
    pub fn lacks_mandate(&self) -> bool {
        self.contribution.organisation_id.is_some() && !self.mandate_verified
    }

    fn context(&self, actor: Person, involved: Vec<AccountId>, now: DateTime<Utc>) -> Context {
        Context {
            actor,
            now,
            author: self.author.clone(),
            organisation: self.contribution.organisation_id,
            capacity: self.contribution.capacity,
            mandate_verified: self.mandate_verified,
            window: window(&self.opening, now),
            involved,
            reports_lately: 0,
            next_revision: RevisionId(0),
        }
    }
}

/// Somebody with the organisations they may speak for.
pub fn person(conn: &mut PgConnection, who: &Contributor) -> QueryResult<Person> {
    Ok(Person { account: who.account.id, organisations: verified(&organisations::mandates_of(conn, who.account.id)?) })
}

/// For whom somebody with these mandates may speak.
pub fn verified(mandates: &[Mandate]) -> Vec<OrganisationId> {
    let verified = mandates.iter().filter(|mandate| mandate.status == MandateStatus::Verified);
    verified.map(|mandate| mandate.organisation.id).collect()
}

/// Whether a topic takes text, in the words of the table of states.
pub fn window(opening: &Opening, now: DateTime<Utc>) -> Window {
    match opening.at(now) {
        Taking::Open => Window::Open,
        Taking::Late => Window::Grace,
        Taking::NotYet | Taking::Closed => Window::Closed,
    }
}
