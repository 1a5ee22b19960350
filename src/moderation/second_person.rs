//! What the second person says to a proposal, and taking one back.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::decide::{self, Refused};
use crate::contributions::ProposalId;
use crate::contributions::transition::event::Event;
use crate::people::roles::Moderator;
use crate::text::Reason;

/// What a moderator says to a proposal.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The second person agrees: it takes effect.
    Confirm,
    /// The second person does not agree.
    Dispute(Reason),
    /// Whoever proposed it takes it back.
    Withdraw,
}

/// Answers the proposal that the form showed.
pub fn answer(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    proposal: ProposalId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = match answer {
        Answer::Confirm => Event::Confirm { proposal },
        Answer::Dispute(reason) => Event::Dispute { proposal, reason },
        Answer::Withdraw => Event::WithdrawProposal { proposal },
    };
    decide::act(conn, by, reference, &event, now)
}
