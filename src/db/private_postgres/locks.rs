//! Who may do what with the cluster, between programs that know nothing of each other.
//!
//! Three files in `DATA/locks`, locked with flock, so that a killed program holds nothing:
//! - `starting` is held for the moment in which somebody starts, joins or stops the cluster;
//! - `owning` is held by the program whose child the server is, as long as it is that;
//! - `using` is shared by the commands that joined: the owner stops when nobody holds it.
//!
//! A server program that joined another one's cluster does not hold `using`: it takes the cluster
//! over when the owner goes, instead of keeping it from going.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::error::{StartError, cannot};

/// How long somebody else may take to start or stop, recovery after a crash included.
const PATIENCE: Duration = Duration::from_secs(300);

/// Between two looks at a lock.
pub(super) const PAUSE: Duration = Duration::from_millis(50);

/// What a program wants the cluster for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// To serve for as long as it runs.
    Server,
    /// To do one thing and end.
    Command,
}

/// The locks of one data folder.
#[derive(Debug, Clone)]
pub(super) struct Locks {
    data: PathBuf,
    folder: PathBuf,
}

/// A lock, held until dropped.
#[derive(Debug)]
pub(super) struct Held {
    _file: File,
}

impl Locks {
    /// The locks of `data`, whose folder is made where it is missing.
    pub(super) fn of(data: &Path) -> Result<Self, StartError> {
        let folder = data.join("locks");
        // In a folder of the program's user, not the database's: that one could put links there.
        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(cannot("create the folder", &folder))?;
        let data = data.to_owned();
        Ok(Self { data, folder })
    }

    /// Waits until nobody else starts, joins or stops the cluster.
    pub(super) fn starting(&self) -> Result<Held, StartError> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(held) = self.try_starting()? {
                return Ok(held);
            }
            if Instant::now() > until {
                return Err(StartError::Busy { data: self.data.clone(), seconds: PATIENCE.as_secs() });
            }
            sleep(PAUSE);
        }
    }

    /// As [`Locks::starting`], without waiting.
    pub(super) fn try_starting(&self) -> Result<Option<Held>, StartError> {
        let file = self.open("starting")?;
        let free = self.locks(&file)?;
        Ok(free.then_some(Held { _file: file }))
    }

    /// Takes the ownership where nobody has it, and notes what the owner is. The caller holds
    /// `starting`.
    pub(super) fn own(&self, kind: Kind) -> Result<Option<Held>, StartError> {
        let mut file = self.open("owning")?;
        if !self.locks(&file)? {
            return Ok(None);
        }
        let note = match kind {
            Kind::Server => "server\n",
            Kind::Command => "command\n",
        };
        file.rewind()
            .and_then(|()| file.set_len(0))
            .and_then(|()| file.write_all(note.as_bytes()))
            .map_err(cannot("write", &self.folder.join("owning")))?;
        Ok(Some(Held { _file: file }))
    }

    /// What the owner is. The caller holds `starting`, and has seen that there is an owner.
    pub(super) fn owner(&self) -> Kind {
        match fs::read_to_string(self.folder.join("owning")) {
            Ok(note) if note.trim() == "command" => Kind::Command,
            _ => Kind::Server,
        }
    }

    /// Keeps the owner from stopping. The caller holds `starting`.
    pub(super) fn join(&self) -> Result<Held, StartError> {
        let file = self.open("using")?;
        // Nobody holds it alone without holding `starting`, so this does not wait.
        file.lock_shared().map_err(cannot("lock", &self.folder.join("using")))?;
        Ok(Held { _file: file })
    }

    /// Is no command using the cluster? The caller holds `starting`, so that none can join.
    pub(super) fn is_unused(&self) -> Result<bool, StartError> {
        let file = self.open("using")?;
        self.locks(&file)
    }

    fn open(&self, name: &str) -> Result<File, StartError> {
        let path = self.folder.join(name);
        OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(cannot("open", &path))
    }

    fn locks(&self, file: &File) -> Result<bool, StartError> {
        match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(cannot("lock a file in", &self.folder)(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Locks};

    #[test]
    fn one_owns_and_the_owner_sees_who_uses() {
        let data = tempfile::tempdir().unwrap();
        let (one, other) = (Locks::of(data.path()).unwrap(), Locks::of(data.path()).unwrap());
        let owning = one.own(Kind::Command).unwrap();
        assert!(owning.is_some());
        assert!(other.own(Kind::Server).unwrap().is_none());
        assert_eq!(other.owner(), Kind::Command);

        let using = other.join().unwrap();
        assert!(!one.is_unused().unwrap());
        drop(using);
        assert!(one.is_unused().unwrap());

        drop(owning);
        assert!(other.own(Kind::Server).unwrap().is_some());
        assert_eq!(one.owner(), Kind::Server);
    }
}
