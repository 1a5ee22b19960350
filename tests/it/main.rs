//! it
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod private_postgres;
