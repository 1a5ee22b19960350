//! What the program logs while the tests run.
//!
//! There is one listener for the whole program of tests: what one thread alone listens for, others can silence.

use std::cell::RefCell;
use std::io::Write;
use std::sync::{Mutex, Once};

static EVERYTHING: Mutex<Vec<u8>> = Mutex::new(Vec::new());

thread_local! {
    static HERE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// What was logged so far, by all tests.
pub struct Log;

impl Log {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&EVERYTHING.lock().unwrap()).into_owned()
    }
}

/// What was logged on this thread, which is that of one test.
pub struct Here;

impl Here {
    pub fn text(&self) -> String {
        HERE.with_borrow(|lines| String::from_utf8_lossy(lines).into_owned())
    }
}

struct Lines;

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        HERE.with_borrow_mut(|lines| lines.extend_from_slice(line));
        EVERYTHING.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Listens from now on, as the server logs by default and more.
pub fn listen() -> Log {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        tracing_subscriber::fmt()
            .json()
            .with_env_filter("info,plenary=trace")
            .with_writer(|| Lines)
            .try_init()
            .expect("no other listener");
    });
    Log
}

/// Listens to this test from now on.
pub fn here() -> Here {
    listen();
    Here
}
