//! The program from outside: over its own HTTP, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod architecture;
mod demonstration;
mod filling;
mod private_postgres;
mod publishing;
mod schema;
mod support;
