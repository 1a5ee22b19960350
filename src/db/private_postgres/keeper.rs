//! The thread whose child the server is: starts it, starts it again when it was killed, stops it.
//!
//! It is a thread of its own because the system ends the server together with the *thread* that
//! spawned it: the keeper lives exactly as long as the server is wanted, whoever asked for it.

use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::cluster::Cluster;
use super::error::{StartError, cannot};
use super::leftovers::{self, ASKING};
use super::locks::{Held, Kind, Locks, PAUSE};
use super::roles;
use super::unix::send;

/// How long a start may take, recovery after a crash included.
const READY_WITHIN: Duration = Duration::from_secs(300);

/// How long the orphans of a killed server may keep its memory, and with it the next one, busy.
const FREE_WITHIN: Duration = Duration::from_secs(60);

/// How long the end waits for commands that joined. After that they are cut off.
const JOINED_WITHIN: Duration = Duration::from_secs(300);

/// Between two starts of a server that does not stay up, at most.
const LONGEST_REST: Duration = Duration::from_secs(5);

/// A handle on the thread; dropping it stops the server and waits for its end.
#[derive(Debug)]
pub(super) struct Keeper {
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread works with.
struct Work {
    cluster: Cluster,
    locks: Locks,
    stopping: Arc<AtomicBool>,
}

impl Keeper {
    /// Starts the server and returns when it takes connections. The caller holds `starting`.
    pub(super) fn own(cluster: &Cluster, locks: &Locks, owning: Held) -> Result<Self, StartError> {
        let (tell, told) = mpsc::channel();
        let keeper = Self::spawn(cluster, locks, move |work| match work.first_start() {
            Ok(server) => {
                // The caller goes on from here; the thread stays with the server.
                let _ = tell.send(Ok(()));
                work.keep(server, owning);
            }
            Err(error) => drop(tell.send(Err(error))),
        })?;
        let lost = |_| Err(cluster.ended("the thread that watches it was lost".into()));
        told.recv().unwrap_or_else(lost).map(|()| keeper)
    }

    /// Takes the cluster over when the program that owns it is gone.
    pub(super) fn stand_by(cluster: &Cluster, locks: &Locks) -> Result<Self, StartError> {
        Self::spawn(cluster, locks, Work::stand_by)
    }

    fn spawn(cluster: &Cluster, locks: &Locks, job: impl FnOnce(&Work) + Send + 'static) -> Result<Self, StartError> {
        let stopping = Arc::new(AtomicBool::new(false));
        let work = Work { cluster: cluster.clone(), locks: locks.clone(), stopping: stopping.clone() };
        let thread = thread::Builder::new()
            .name("private-postgres".into())
            .spawn(move || job(&work))
            .map_err(cannot("start a thread for", &cluster.folder))?;
        Ok(Self { stopping, thread: Some(thread) })
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // A panic there has been reported there.
            let _ = thread.join();
        }
    }
}

impl Work {
    fn first_start(&self) -> Result<Child, StartError> {
        self.cluster.create_if_missing()?;
        let server = self.start()?;
        match roles::make(&self.cluster) {
            Ok(()) => Ok(server),
            Err(error) => {
                end(server);
                Err(error)
            }
        }
    }

    /// Starts the server, and again while what is left of one before it is in the way.
    fn start(&self) -> Result<Child, StartError> {
        let until = Instant::now() + FREE_WITHIN;
        loop {
            leftovers::clear(&self.cluster)?;
            self.cluster.put_long_log_aside()?;
            let said_before = self.cluster.log_length();
            let mut server = self.cluster.launch()?;
            let Err(error) = self.wait_until_ready(&mut server, said_before) else {
                return Ok(server);
            };
            end(server);
            if !in_the_way(&error) || Instant::now() > until || self.is_stopping() {
                return Err(error);
            }
            thread::park_timeout(PAUSE * 4);
        }
    }

    /// Until it takes connections, or is no longer wanted.
    fn wait_until_ready(&self, server: &mut Child, said_before: u64) -> Result<(), StartError> {
        let until = Instant::now() + READY_WITHIN;
        while !self.is_stopping() {
            if let Some(status) = server.try_wait().ok().flatten() {
                let said = self.cluster.last_words(said_before);
                return Err(self.cluster.ended(said.unwrap_or(status.to_string())));
            }
            // The file may still be that of a server before this one.
            if self.cluster.noted_process() == Some(server.id()) && self.cluster.is_ready() {
                return Ok(());
            }
            if Instant::now() > until {
                return Err(self.cluster.not_ready(READY_WITHIN));
            }
            thread::park_timeout(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Watches until the server is no longer wanted, then ends it.
    fn keep(&self, mut server: Child, owning: Held) {
        let (mut rest, mut started) = (PAUSE, Instant::now());
        while !self.is_stopping() {
            // Only an end counts: a server that was merely stopped (SIGSTOP) goes on where it was.
            if matches!(server.try_wait(), Ok(None)) {
                thread::park_timeout(PAUSE);
                continue;
            }
            let stayed_up = started.elapsed() > LONGEST_REST * 6;
            rest = if stayed_up { PAUSE } else { LONGEST_REST.min(rest * 2) };
            tracing::error!("PostgreSQL ended; starting it again");
            thread::park_timeout(rest);
            started = Instant::now();
            match self.start() {
                Ok(again) => {
                    server = again;
                    tracing::info!("PostgreSQL is back");
                }
                Err(error) => tracing::error!(%error, "PostgreSQL does not start"),
            }
        }
        self.stop(server, owning);
    }

    /// Ends the server when no command uses it any more.
    fn stop(&self, server: Child, owning: Held) {
        let until = Instant::now() + JOINED_WITHIN;
        let mut told = false;
        let starting = loop {
            let starting = self.locks.starting();
            let wanted = starting.is_ok() && matches!(self.locks.is_unused(), Ok(false));
            if !wanted || Instant::now() > until {
                break starting;
            }
            drop(starting);
            if !told {
                tracing::info!("waiting for a command that uses the database");
                told = true;
            }
            thread::sleep(PAUSE);
        };
        end(server);
        drop(owning);
        drop(starting);
    }

    fn stand_by(&self) {
        while !self.is_stopping() {
            thread::park_timeout(PAUSE * 4);
            match self.take_over() {
                Ok(Some((server, owning))) => {
                    tracing::info!("took the database over from a program that ended");
                    return self.keep(server, owning);
                }
                Ok(None) => {}
                Err(error) => tracing::error!(%error, "the database cannot be taken over"),
            }
        }
    }

    fn take_over(&self) -> Result<Option<(Child, Held)>, StartError> {
        let Some(_starting) = self.locks.try_starting()? else {
            return Ok(None);
        };
        let Some(owning) = self.locks.own(Kind::Server)? else {
            return Ok(None);
        };
        Ok(Some((self.start()?, owning)))
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}

/// Is something in the way that goes by itself: memory that orphans still hold, a file that a
/// server is about to remove? The server speaks English: its locale for messages is set.
fn in_the_way(error: &StartError) -> bool {
    matches!(error, StartError::Ended { reason, .. }
        if reason.contains("still in use") || reason.contains("already exists"))
}

/// Asks the server to end, more and more firmly, and waits for it.
fn end(mut server: Child) {
    for (signal, patience) in ASKING {
        let until = Instant::now() + patience;
        // Not yet waited for, so the number is still this server's.
        if !matches!(server.try_wait(), Ok(None)) {
            return;
        }
        send(signal, server.id());
        while Instant::now() < until {
            if !matches!(server.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}
