//! The program from outside: over its own HTTP, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod architecture;
mod forgetting;
mod letters;
mod mandates;
mod private_postgres;
mod publishing;
mod schema;
mod signing_in;
mod signing_up;
mod support;
