//! The program from outside: over its own HTTP, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, unreachable_pub)]

mod architecture;
mod every_address;
mod failing;
mod oracle;
mod permissions;
mod private_postgres;
mod publishing;
mod races;
mod schema;
mod support;
