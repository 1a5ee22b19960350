//! All SQL of the demonstration and of load data.

pub(super) mod fill;
pub(super) mod people;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;

/// The number under which programs that load the demonstration queue up.
const TURN: i64 = 0x504c_454e_4152_5902;

/// Lets only one program load at a time, until the transaction ends.
pub(super) fn wait_for_turn(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute(&format!(
        "set local lock_timeout = '60s'; set local statement_timeout = '60s'; select pg_advisory_xact_lock({TURN})"
    ))
}
