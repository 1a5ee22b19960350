//! The demonstration, and load data for benchmarks. Both say of everything that it is invented.

mod clearing;
mod content;
mod discussion;
mod filings;
pub mod fill;
pub mod load;
mod people;
mod queries;
mod record;
mod reports;
mod schedule;
mod shape;
