//! The database.

pub mod check;
pub mod private_postgres;
