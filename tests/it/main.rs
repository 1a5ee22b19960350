//! The program from outside: over its own HTTP, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod architecture;
mod organising;
mod private_postgres;
mod publishing;
mod schema;
mod sessions;
mod support;
mod topics_organised;
