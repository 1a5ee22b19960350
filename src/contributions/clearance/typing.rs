//! What is kept as somebody types it: they pressed nothing, so that it ends no clearance.

use diesel::pg::PgConnection;

use crate::contributions::Text;
use crate::contributions::case::{Case, Refused};
use crate::contributions::queries::clearances;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::{Clearance, Leaving};

/// Refuses another text than the one that a focal point is asked about, or has cleared.
pub(in crate::contributions) fn ends_nothing(conn: &mut PgConnection, case: &Case, text: &Text) -> Result<(), Refused> {
    let about_the_draft = matches!(case.standing.clearance, Some(Clearance { leaving: Leaving::Draft, .. }));
    if about_the_draft && !clearances::reads_as_draft(conn, case.contribution.id, text)? {
        return Err(Refusal::EndsClearance.into());
    }
    Ok(())
}
