//! A server of one's own, a browser, and a critical look at every page.

#[path = "../../it/support/addresses.rs"]
#[allow(dead_code)]
pub mod addresses;
mod browser;
mod command;
#[path = "../../it/support/database.rs"]
#[allow(dead_code)]
mod database;
mod look;
mod server;

pub use browser::{Browser, Scripts};
pub use server::Server;

/// The password of everybody in the tests.
pub const PASSWORD: &str = "a password for the tests";
/// The topic that every server has: open, of a process and a session of its own.
pub const TOPIC: &str = "/topics/what-first";
