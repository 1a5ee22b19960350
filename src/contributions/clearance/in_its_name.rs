//! What is written in the name of an organisation: whether its author still speaks for it, and whether it is cleared.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::Text;
use crate::contributions::case::{Case, Refused, verified};
use crate::contributions::queries::{clearances, speaking};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{Context, Delegation, Leaving, Person, Place, Tie};
use crate::organisations::Mandate;
use crate::people::AccountId;
use crate::people::roles::Contributor;

impl Case {
    /// Knowing whether its author has left the organisation that it is for, who sent texts of it, and which of these
    /// speak for it with a mandate.
    pub(in crate::contributions) fn with_its_organisation(mut self, conn: &mut PgConnection) -> QueryResult<Self> {
        let Some(organisation) = self.contribution.organisation_id else { return Ok(self) };
        let (author, since) = (self.contribution.author_id, self.contribution.created_at);
        if self.tie == Tie::Asked && speaking::has_left(conn, author, organisation, since)? {
            self.tie = Tie::Left;
        }
        let texts = self.standing.texts();
        if !texts.is_empty() {
            self.origin.senders = speaking::senders(conn, self.contribution.id)?;
            self.with_mandate = speaking::with_mandate(conn, &texts)?;
        }
        Ok(self)
    }

    /// Lets the author, or a colleague, send a text or take down what is read; where the organisation clears that
    /// first and nobody has, a focal point is asked instead.
    pub fn send(
        &self,
        conn: &mut PgConnection,
        by: &Contributor,
        event: &Event,
        text: Option<&Text>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused> {
        if *event == Event::AskClearance {
            return self.ask(conn, by, event, text, now);
        }
        match self.act(conn, by, event, text, now) {
            Err(Refused::ByRule(Refusal::NeedsClearance)) => {
                let asking = if text.is_some() { Event::AskClearance } else { Event::AskClearanceToWithdraw };
                self.ask(conn, by, &asking, text, now)
            }
            other => other.map(drop),
        }
    }

    /// Asks a focal point. Who was asked about the very same already is not asked twice.
    fn ask(
        &self,
        conn: &mut PgConnection,
        by: &Contributor,
        asking: &Event,
        text: Option<&Text>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused> {
        let asked_already = match (self.standing.clearance.map(|clearance| clearance.leaving), text) {
            (Some(Leaving::Draft), Some(text)) => clearances::reads_as_draft(conn, self.contribution.id, text)?,
            (Some(Leaving::Withdrawal { revision }), None) => self.standing.place == Place::Live { revision },
            _ => false,
        };
        if asked_already { Ok(()) } else { self.act(conn, by, asking, text, now).map(drop) }
    }

    /// Whether somebody with these mandates, who has the newest text before them, may let something happen now.
    pub fn allows(
        &self,
        who: AccountId,
        mandates: &[Mandate],
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        let of_it = mandates.iter().find(|mandate| Some(mandate.organisation.id) == self.contribution.organisation_id);
        let delegation = Delegation {
            tie: self.tie,
            clears: of_it.is_some_and(|mandate| mandate.organisation.clears),
            focal_point: of_it.is_some_and(|mandate| mandate.focal_point),
            reads_as_draft: true,
        };
        let who = Person { account: who, organisations: verified(mandates) };
        let context = Context { delegation, ..self.context(who, Vec::new(), now) };
        transition(&self.standing, event, &context).map(drop)
    }

    /// What the organisation has to say, as far as the event asks for it.
    pub(in crate::contributions) fn delegation(
        &self,
        conn: &mut PgConnection,
        by: Option<AccountId>,
        event: &Event,
        text: Option<&Text>,
        now: DateTime<Utc>,
    ) -> QueryResult<Delegation> {
        let mut delegation = Delegation { tie: self.tie, ..Delegation::default() };
        let (Some(organisation), Some(by)) = (self.contribution.organisation_id, by) else { return Ok(delegation) };
        if event.concerns_the_organisation() {
            (delegation.clears, delegation.focal_point) = clearances::clears(conn, organisation, by, now)?;
        }
        if let Some(text) = text.filter(|_| self.standing.clearance.is_some()) {
            delegation.reads_as_draft = clearances::reads_as_draft(conn, self.contribution.id, text)?;
        }
        Ok(delegation)
    }
}
