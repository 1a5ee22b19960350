//! Everything that the program logs while the tests run.

pub use crate::support::log::{Log, listen};
