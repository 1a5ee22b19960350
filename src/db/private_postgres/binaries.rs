//! Finding PostgreSQL's server programs where the usual packages put them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::account::Account;
use super::error::StartError;

/// The oldest version that the migrations are written for.
const OLDEST: u32 = 14;

/// Folders that hold one folder per version, and where below that its programs are.
const SHELVES: [(&str, &str); 8] = [
    ("/usr/lib/postgresql", "bin"),                          // Debian, Ubuntu
    ("/usr", "bin"),                                         // PostgreSQL's own rpm packages
    ("/usr/libexec", ""),                                    // Alpine
    ("/opt/homebrew/opt", "bin"),                            // Homebrew
    ("/usr/local/opt", "bin"),                               // Homebrew on older machines
    ("/Applications/Postgres.app/Contents/Versions", "bin"), // Postgres.app
    ("/opt/local/lib", "bin"),                               // MacPorts
    ("/Library/PostgreSQL", "bin"),                          // EnterpriseDB
];

/// A folder with `initdb` and `postgres`, of one version.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    folder: PathBuf,
    /// 15, 16, 17...
    pub(super) major: u32,
}

impl Binaries {
    /// Looks in PG_BIN_DIR, then along PATH, then on the known shelves, newest first. For an
    /// existing cluster only the version that wrote it will do.
    pub(super) fn find(account: Account, cluster: &Path) -> Result<Self, StartError> {
        let wanted = version_of(cluster);
        named_folders()
            .chain(on_shelves())
            .filter_map(|folder| Self::look(account, folder))
            .find(|found| wanted.map_or(found.major >= OLDEST, |wanted| found.major == wanted))
            .ok_or_else(|| match wanted {
                Some(wanted) => StartError::OtherVersion { folder: cluster.to_owned(), wanted },
                None => StartError::NoPrograms { oldest: OLDEST },
            })
    }

    /// The path of one of the programs.
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Asks as the account that will run them: programs below root's home are of no use to it.
    fn look(account: Account, folder: PathBuf) -> Option<Self> {
        let postgres = folder.join("postgres");
        if !postgres.is_file() || !folder.join("initdb").is_file() {
            return None;
        }
        let answer = account.command(&postgres).arg("--version").output().ok()?;
        let major = major(&String::from_utf8_lossy(&answer.stdout))?;
        Some(Self { folder, major })
    }
}

/// The version that wrote the cluster; none where there is no cluster.
pub(super) fn version_of(cluster: &Path) -> Option<u32> {
    let text = fs::read_to_string(cluster.join("PG_VERSION")).ok()?;
    text.trim().parse().ok()
}

fn named_folders() -> impl Iterator<Item = PathBuf> {
    let named = env::var_os("PG_BIN_DIR").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let along: Vec<PathBuf> = env::split_paths(&path).collect();
    named.into_iter().chain(along)
}

fn on_shelves() -> impl Iterator<Item = PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = SHELVES
        .iter()
        .flat_map(|(shelf, below)| {
            fs::read_dir(shelf).into_iter().flatten().flatten().filter_map(move |entry| {
                let version = version_in_name(&entry.file_name().to_string_lossy())?;
                Some((version, entry.path().join(below)))
            })
        })
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found.into_iter().map(|(_, folder)| folder)
}

/// `17`, `postgresql@17`, `postgresql17`, `pgsql-17` are versions; `python3` is not.
fn version_in_name(name: &str) -> Option<u32> {
    let rest = ["postgresql", "pgsql", "postgres"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    rest.trim_start_matches(['@', '-']).parse().ok()
}

/// The 15 of `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`; also of `17beta1`.
fn major(answer: &str) -> Option<u32> {
    let (_, version) = answer.split_once("(PostgreSQL) ")?;
    let end = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{major, version_in_name};

    #[test]
    fn the_version_is_read_from_what_postgres_says() {
        let debian = "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n";
        assert_eq!(major(debian), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("something else 12\n"), None);
    }

    #[test]
    fn folders_are_versions_only_when_their_names_say_so() {
        for name in ["17", "postgresql@17", "postgresql17", "pgsql-17"] {
            assert_eq!(version_in_name(name), Some(17), "{name}");
        }
        for name in ["python3", "postgresql", "latest", "postgresql@17-old"] {
            assert_eq!(version_in_name(name), None, "{name}");
        }
    }
}
