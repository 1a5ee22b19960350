//! How many connections there are, and for whom: what a server opens, and what a database has to take.

/// Threads that answer requests, at most.
pub const MOST_WORKERS: usize = 64;

/// What one server opens at most. A PostgreSQL as it is delivered takes 100, and a server with commands beside it
/// fits in there.
pub const MOST_OF_A_SERVER: u32 = 79;

/// What one command opens: it looks whether the database will do, and works.
pub const OF_A_COMMAND: u32 = 2;

/// For what happens in the background of a server.
const SPARE: u32 = 8;

/// For each thread of a server that answers requests; while one of them waits for the database, others go on.
const A_WORKER: u32 = 4;

/// On which a server hears what was changed by others.
const LISTENING: u32 = 1;

/// Servers on one private database: where one takes it over from another, both are there for a while.
const SERVERS: u32 = 2;

/// Commands beside them.
const COMMANDS: u32 = 8;

/// Kept by PostgreSQL for its superuser, and from version 16 on for a role of its own.
const RESERVED: u32 = 5;

/// What a private database takes.
pub(super) const OF_A_PRIVATE_DATABASE: u32 =
    SERVERS * (MOST_OF_A_SERVER + LISTENING + OF_A_COMMAND) + COMMANDS * OF_A_COMMAND + RESERVED;

/// What a server with so many workers opens.
pub fn of_a_server(workers: usize) -> u32 {
    let workers = u32::try_from(workers.min(MOST_WORKERS)).unwrap_or_default();
    (workers * A_WORKER + SPARE).min(MOST_OF_A_SERVER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_database_takes_two_servers_of_any_size_with_commands_beside_them() {
        for workers in 1..=MOST_WORKERS {
            let one = of_a_server(workers) + LISTENING + OF_A_COMMAND;
            assert!(SERVERS * one + COMMANDS * OF_A_COMMAND + RESERVED <= OF_A_PRIVATE_DATABASE, "{workers}");
            assert!(of_a_server(workers) > SPARE && workers <= usize::try_from(of_a_server(workers)).unwrap());
        }
        assert_eq!((of_a_server(2), of_a_server(MOST_WORKERS)), (16, MOST_OF_A_SERVER));
    }

    #[test]
    fn a_postgresql_as_it_is_delivered_takes_a_server_with_commands_beside_it() {
        let delivered = 100;
        assert!(MOST_OF_A_SERVER + LISTENING + OF_A_COMMAND + 6 * OF_A_COMMAND + RESERVED < delivered);
    }
}
