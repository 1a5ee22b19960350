//! Whom PostgreSQL runs as: the user of this program or, because it refuses root, an ordinary one.

use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::error::{StartError, cannot};
use super::unix;

/// Tried in this order when the program runs as root and there is no cluster yet.
const ACCOUNTS: [&str; 2] = ["postgres", "nobody"];

/// The user that owns the cluster and runs its processes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Account {
    user: u32,
    /// Set where this program has to change over to it.
    group: Option<u32>,
}

impl Account {
    /// The owner of the cluster in `folder`; where there is none yet, who is to own it.
    pub(super) fn of_cluster(folder: &Path) -> Result<Self, StartError> {
        let this = unix::effective_user();
        let Ok(found) = fs::symlink_metadata(folder) else {
            return Self::for_new_cluster(this);
        };
        // Whoever made it goes on with it, even if `postgres` was installed since.
        let ours = if this == 0 { found.uid() != 0 } else { found.uid() == this };
        if !ours {
            return Err(StartError::NotOurs {
                folder: folder.to_owned(),
                owner: found.uid(),
                expected: Self::for_new_cluster(this)?.user,
            });
        }
        Ok(Self { user: found.uid(), group: (this == 0).then_some(found.gid()) })
    }

    fn for_new_cluster(this: u32) -> Result<Self, StartError> {
        if this != 0 {
            return Ok(Self { user: this, group: None });
        }
        let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let (user, group) = ACCOUNTS.iter().find_map(|name| numbers(&known, name)).ok_or(StartError::NoAccount)?;
        Ok(Self { user, group: Some(group) })
    }

    /// A command that runs as this account, with an environment that says nothing of ours.
    pub(super) fn command(self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .envs([("PATH", "/usr/bin:/bin"), ("LC_ALL", "C"), ("TZ", "UTC")])
            .current_dir("/")
            .stdin(Stdio::null());
        if let Some(group) = self.group {
            command.uid(self.user).gid(group);
        }
        unix::end_with_this_thread(&mut command);
        command
    }

    /// Is `data` reachable? If not, names the first folder on the way that is closed.
    pub(super) fn check_reach(self, data: &Path) -> Result<(), StartError> {
        if self.can_enter(data) {
            return Ok(());
        }
        let mut way: Vec<&Path> = data.ancestors().collect();
        way.reverse();
        let closed = way.into_iter().find(|folder| !self.can_enter(folder));
        Err(StartError::Unreachable {
            data: data.to_owned(),
            closed: closed.unwrap_or(data).to_owned(),
            user: self.user,
        })
    }

    /// Tried, not read from mode bits: access lists and mounts have a say as well.
    fn can_enter(self, folder: &Path) -> bool {
        let mut nothing = self.command(Path::new("/bin/sh"));
        nothing.args(["-c", ":"]).current_dir(folder);
        nothing.status().is_ok_and(|status| status.success())
    }

    /// Makes a folder that only this account may enter, or checks that the one there is such.
    pub(super) fn own_folder(self, folder: &Path) -> Result<(), StartError> {
        if !folder.exists() {
            DirBuilder::new().mode(0o700).create(folder).map_err(cannot("create the folder", folder))?;
            if let Some(group) = self.group {
                chown(folder, Some(self.user), Some(group)).map_err(cannot("give away the folder", folder))?;
            }
        }
        // Not followed: somebody else's link is somebody else's folder.
        let found = fs::symlink_metadata(folder).map_err(cannot("look at", folder))?;
        if !found.is_dir() || found.uid() != self.user {
            return Err(StartError::NotOurs { folder: folder.to_owned(), owner: found.uid(), expected: self.user });
        }
        fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(cannot("close the folder", folder))
    }
}

/// User and group number of `name` in a file like /etc/passwd.
fn numbers(passwd: &str, name: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn accounts_are_found_by_their_whole_name() {
        let passwd =
            "root:x:0:0::/root:/bin/sh\npostgresql:x:7:8::/:/bin/sh\npostgres:x:101:104:a,b:/:/bin/sh\nbroken:x\n";
        assert_eq!(numbers(passwd, "postgres"), Some((101, 104)));
        assert_eq!(numbers(passwd, "nobody"), None);
        assert_eq!(numbers(passwd, "broken"), None);
    }
}
