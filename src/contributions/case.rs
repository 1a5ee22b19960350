//! One contribution with all that decides what may happen to it: rows in, [`Standing`] and [`Context`] out.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::Text;
use super::caps::Speaking;
use super::happening::{About, Happening};
use super::opening::opening_of;
use super::queries::{caps, case as queries, clearances, proposals, redactions, reports, right_of_reply};
use super::store;
use super::transition::event::Event;
use super::transition::origin::Origin;
use super::transition::outcome::Outcome;
use super::transition::refusal::Refusal;
use super::transition::table::transition;
use super::transition::{Context, Delegation, Person, Room, Standing, Tie, Window, guards};
use super::{ClearanceId, Contribution, ProposalId, RedactionId, ReportId, RevisionId};
use crate::organisations::queries as organisations;
use crate::organisations::{Mandate, MandateStatus, OrganisationId};
use crate::people::AccountId;
use crate::people::roles::Contributor;
use crate::text::Lines;
use crate::topics::{Opening, Taking};

/// A contribution, locked until the transaction ends.
#[derive(Debug)]
pub struct Case {
    /// Its row.
    pub contribution: Contribution,
    /// Where it stands.
    pub standing: Standing,
    /// Whether any text of it was ever sent to the moderators.
    pub was_sent: bool,
    pub(super) origin: Origin,
    /// How its author stands to the organisation that it is for.
    pub(super) tie: Tie,
    /// Of the texts that something can happen to, those which speak for it with a mandate.
    pub(super) with_mandate: Vec<RevisionId>,
    /// Those of the author.
    pub(super) mandates: Vec<Mandate>,
    opening: Opening,
    about: About,
}

/// Which decision or report of a case something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// The last decision that keeps a text from readers.
    LastDecision,
    /// The decision of this public name.
    Decision(Uuid),
    /// This report.
    Report(ReportId),
    /// The last report of this account.
    ReportsOf(AccountId),
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
        Self::lock_about(conn, reference, Meant::LastDecision)
    }

    /// The same, where what happens is about one decision or report of it; `None` where it has no such.
    pub fn lock_about(conn: &mut PgConnection, reference: &str, meant: Meant) -> QueryResult<Option<Self>> {
        let Some(contribution) = queries::lock(conn, reference)? else {
            return Ok(None);
        };
        let id = contribution.id;
        let negative = match meant {
            Meant::Decision(name) => queries::negative_of_name(conn, id, name)?,
            _ => queries::last_negative(conn, id)?,
        };
        let report = match meant {
            Meant::Report(report) => reports::report(conn, id, report)?,
            Meant::ReportsOf(account) => reports::last_report_of(conn, id, account)?,
            Meant::LastDecision | Meant::Decision(_) => None,
        };
        if matches!(meant, Meant::Decision(_)) && negative.is_none()
            || matches!(meant, Meant::Report(_)) && report.is_none()
        {
            return Ok(None);
        }
        let about = About {
            decision: negative.as_ref().map(|found| found.decision),
            appeal: negative.as_ref().and_then(|found| found.appeal),
            report: report.map(|(id, _)| id),
            ..About::default()
        };
        let standing = Standing {
            place: queries::place(conn, &contribution)?,
            draft: queries::has_draft(conn, id)?,
            open: queries::open_revision(conn, id)?,
            negative: negative.map(|found| found.negative),
            report: report.map(|(_, report)| report),
            proposal: proposals::waiting(conn, id)?,
            redaction: redactions::asked(conn, id)?,
            clearance: clearances::open(conn, id)?,
        };
        let was_sent = queries::was_sent(conn, id)?;
        let mandates = organisations::mandates_of(conn, contribution.author_id)?;
        let opening = opening_of(conn, &contribution)?;
        let case = Self { was_sent, about, ..Self::new(contribution, standing, &mandates, opening) };
        Ok(Some(case.with_its_organisation(conn)?))
    }

    /// With what the author says to an appeal.
    pub(super) fn saying(mut self, words: Option<Lines>) -> Self {
        self.about.words = words;
        self
    }

    /// Knowing how many reports came lately from whoever sends one.
    pub(super) fn after_reports(mut self, lately: usize) -> Self {
        self.about.reports_lately = lately;
        self
    }

    /// A case whose rows are known already, to act on if nothing of it was sent yet, else to look at; `mandates`
    /// are those of its author, `opening` is the one that holds for it.
    pub fn new(contribution: Contribution, standing: Standing, mandates: &[Mandate], opening: Opening) -> Self {
        let author = Person { account: contribution.author_id, organisations: verified(mandates) };
        let speaks = contribution.organisation_id.is_some_and(|wanted| author.organisations.contains(&wanted));
        let (organisation, filed_by) = (contribution.organisation_id, contribution.filed_by);
        Self {
            contribution,
            standing,
            was_sent: false,
            origin: Origin { author, organisation, senders: Vec::new(), filed_by },
            tie: if speaks { Tie::Speaks } else { Tie::Asked },
            with_mandate: Vec::new(),
            mandates: mandates.to_vec(),
            opening,
            about: About::default(),
        }
    }

    /// The same case with its row as it is now, which speaks for somebody else.
    pub(super) fn speaking(self, conn: &mut PgConnection, contribution: Contribution) -> QueryResult<Self> {
        let (was_sent, about) = (self.was_sent, self.about);
        let case = Self::new(contribution, self.standing, &self.mandates, self.opening);
        Self { was_sent, about, ..case }.with_its_organisation(conn)
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
        let actor = self.person(conn, by)?;
        self.happen(conn, Some(actor), event, text, now)
    }

    fn person(&self, conn: &mut PgConnection, who: &Contributor) -> QueryResult<Person> {
        let author = &self.origin.author;
        if who.account.id == author.account { Ok(author.clone()) } else { person(conn, who) }
    }

    /// Whether somebody may write it, for whom it speaks now.
    pub(super) fn is_writable(
        &self,
        conn: &mut PgConnection,
        by: &Contributor,
        now: DateTime<Utc>,
    ) -> Result<(), Refused> {
        let context = self.context(self.person(conn, by)?, Vec::new(), now);
        Ok(guards::author(&context)?)
    }

    /// Lets something happen that nobody signed in does: time passes, a reader without account reports.
    pub fn happen_by_itself(
        &self,
        conn: &mut PgConnection,
        event: &Event,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Refused> {
        self.happen(conn, None, event, None, now)
    }

    /// By whom it happens may be whoever time lets act.
    pub fn happen(
        &self,
        conn: &mut PgConnection,
        actor: Option<Person>,
        event: &Event,
        text: Option<&Text>,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Refused> {
        let by = actor.as_ref().map(|actor| actor.account);
        let involved = match event {
            Event::AssignAppeal { .. } | Event::SettleAppeal { .. } => {
                queries::had_a_part(conn, self.contribution.id, self.about.appeal)?
            }
            _ => Vec::new(),
        };
        let context = Context {
            delegation: self.delegation(conn, by, event, text, now)?,
            two_decide: self.two_decide(conn, event)?,
            conveners: self.conveners(conn, event)?,
            room: self.room(conn, event, text)?,
            ..self.context(actor.unwrap_or(NOBODY), involved, now)
        };
        let outcome = transition(&self.standing, event, &context)?;
        let happening = Happening { by, event, text, now, about: &self.about };
        store::apply(conn, &self.contribution, &happening, &outcome.effects)?;
        if self.contribution.right_of_reply {
            right_of_reply::hold(conn, &self.contribution, outcome.standing.is_under_way())?;
        }
        Ok(outcome)
    }

    /// Whether it speaks for others without a mandate that somebody verified: the text under review, else what would
    /// be sent.
    pub fn lacks_mandate(&self) -> bool {
        let has_mandate = match &self.standing.open {
            Some(open) => self.with_mandate.contains(&open.revision),
            None => self.tie.makes_it_shared(),
        };
        self.contribution.organisation_id.is_some() && !has_mandate
    }

    /// Whether a State says this text, with a mandate that somebody verified.
    pub fn is_of_a_state(&self, text: RevisionId) -> bool {
        self.contribution.is_for_a_state() && self.with_mandate.contains(&text)
    }

    /// Whether it takes two to decline or remove this text, or to ask for words of it.
    pub fn takes_two(&self, conn: &mut PgConnection, text: RevisionId) -> QueryResult<bool> {
        Ok(self.is_of_a_state(text) && proposals::second_person_wanted(conn, self.contribution.topic_id)?)
    }

    /// Whether what is sent fits into what its speaker may say in the topic. Whoever else sends something there waits
    /// until this transaction has ended, so that two never share the last place.
    fn room(&self, conn: &mut PgConnection, event: &Event, text: Option<&Text>) -> QueryResult<Room> {
        let counts = self.opening.caps.any() && !self.contribution.right_of_reply;
        let Some(text) = text.filter(|_| counts && event.sends_text()) else {
            return Ok(Room::Enough);
        };
        let topic = self.contribution.topic_id;
        caps::wait_for_turn(conn, topic)?;
        let speaking = Speaking::of(&self.contribution, self.tie);
        let share = caps::share(conn, topic, speaking, Some(self.contribution.id))?;
        Ok(share.room_for(i64::try_from(text.body.words()).unwrap_or(i64::MAX), self.opening.caps))
    }

    fn two_decide(&self, conn: &mut PgConnection, event: &Event) -> QueryResult<bool> {
        match event {
            Event::Decline { .. } | Event::Remove { .. } | Event::ProposeRedaction { .. } => {
                let topic = self.contribution.topic_id;
                Ok(self.contribution.is_for_a_state() && proposals::second_person_wanted(conn, topic)?)
            }
            _ => Ok(false),
        }
    }

    fn conveners(&self, conn: &mut PgConnection, event: &Event) -> QueryResult<Vec<OrganisationId>> {
        match event {
            Event::Confirm { .. } | Event::Dispute { .. } => proposals::conveners(conn, self.contribution.topic_id),
            _ => Ok(Vec::new()),
        }
    }

    pub(super) fn context(&self, actor: Person, involved: Vec<AccountId>, now: DateTime<Utc>) -> Context {
        Context {
            actor,
            now,
            origin: self.origin.clone(),
            capacity: self.contribution.capacity,
            with_mandate: self.with_mandate.clone(),
            window: window(self.opening.at(now)),
            room: Room::Enough,
            involved,
            reports_lately: self.about.reports_lately,
            next_revision: RevisionId(0),
            next_proposal: ProposalId(0),
            next_redaction: RedactionId(0),
            next_clearance: ClearanceId(0),
            delegation: Delegation { tie: self.tie, ..Delegation::default() },
            two_decide: false,
            conveners: Vec::new(),
        }
    }
}

/// Who stands for nobody where the table of states does not ask who acts.
const NOBODY: Person = Person { account: AccountId(0), organisations: Vec::new() };

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
fn window(taking: Taking) -> Window {
    match taking {
        Taking::Open => Window::Open,
        Taking::Late => Window::Grace,
        Taking::NotYet | Taking::Closed => Window::Closed,
    }
}
