//! All SQL of the demonstration and of load data.

pub(super) mod fill;
pub(super) mod people;
pub(super) mod record;
