//! All SQL of the demonstration and of load data.

pub(super) mod fill;
pub(super) mod people;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::turn::Turn;

/// Lets only one program load at a time, until the transaction ends.
pub(super) fn wait_for_turn(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute("set local lock_timeout = '60s'; set local statement_timeout = '60s'")?;
    Turn::LoadingDemonstration.wait(conn)
}
