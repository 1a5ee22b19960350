//! Everything that the program logs while the tests run.

use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};

/// What was logged so far.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Listens from now on, as the server logs by default and more.
pub fn listen() -> Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let kept = log.clone();
        tracing_subscriber::fmt()
            .json()
            .with_env_filter("info,plenary=trace")
            .with_writer(move || kept.clone())
            .try_init()
            .expect("no other test listens to the log");
        log
    })
    .clone()
}
