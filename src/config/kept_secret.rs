//! The secret of an instance that was given none: made once, and kept in the data folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::people::secret::random_name;

/// What `file` in the folder `data` holds; made now where it is not there.
pub(super) fn read_or_make(data: &Path, file: &Path) -> io::Result<String> {
    match fs::read_to_string(file) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => make(data, file),
        read => read,
    }
}

/// Writes a new secret under a name that nobody reads, and then gives it its own, unless somebody else was first.
fn make(data: &Path, file: &Path) -> io::Result<String> {
    fs::create_dir_all(data)?;
    let fresh = random_name(32);
    let unfinished = data.join(format!(".secret.{}", random_name(8)));
    let mut open = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    let written = open.write_all(fresh.as_bytes()).and_then(|()| open.sync_all());
    let kept = written.and_then(|()| match fs::hard_link(&unfinished, file) {
        Ok(()) => File::open(data)?.sync_all().map(|()| fresh),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => fs::read_to_string(file),
        Err(cause) => Err(cause),
    });
    fs::remove_file(&unfinished)?;
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_that_start_at_once_share_one_secret() {
        for _ in 0..50 {
            let data = tempfile::tempdir().unwrap();
            let (file, together) = (data.path().join("secret"), std::sync::Barrier::new(4));
            let start = || {
                together.wait();
                read_or_make(data.path(), &file).unwrap()
            };
            let kept: Vec<_> = std::thread::scope(|scope| {
                let programs: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
                programs.into_iter().map(|program| program.join().unwrap()).collect()
            });
            assert!(kept.windows(2).all(|pair| pair[0] == pair[1]));
            assert_eq!(fs::read_dir(data.path()).unwrap().count(), 1, "something is left over");
        }
    }
}
