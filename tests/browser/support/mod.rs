//! A server of one's own, a browser, and a critical look at every page.

#[path = "../../it/support/addresses.rs"]
#[allow(dead_code)]
pub mod addresses;
mod browser;
mod command;
#[path = "../../it/support/database.rs"]
#[allow(dead_code)]
mod database;
mod letters;
mod look;
mod server;

pub use browser::{Browser, Scripts};
pub use server::Server;

/// What comes of a question that is asked until there is an answer, for ten seconds at most.
pub async fn soon<T>(question: impl AsyncFn() -> Option<T>) -> Option<T> {
    for _ in 0..400 {
        if let Some(answer) = question().await {
            return Some(answer);
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    None
}

/// The password of everybody in the tests.
pub const PASSWORD: &str = "a password for the tests";
/// The topic that every server has: open, of a process and a session of its own.
pub const TOPIC: &str = "/topics/what-first";
