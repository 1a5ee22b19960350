//! What a server that did not end in order leaves behind: processes, and files that name them.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::cluster::Cluster;
use super::error::StartError;
use super::unix::{Signal, send};

/// How a server is asked to end, more and more firmly, and how long it gets each time.
pub(super) const ASKING: [(Signal, Duration); 3] = [
    (Signal::FastShutdown, Duration::from_secs(30)),
    (Signal::ImmediateShutdown, Duration::from_secs(5)),
    (Signal::Kill, Duration::from_secs(5)),
];

/// Ends a server without an owner, and the orphans of one that was killed. Only for who holds the
/// ownership of the cluster: then nobody else can have started these.
pub(super) fn clear(cluster: &Cluster) -> Result<(), StartError> {
    let Some(noted) = cluster.noted_process() else {
        return Ok(());
    };
    if belongs(noted, &cluster.folder) {
        tracing::warn!(process = noted, "stopping a PostgreSQL whose owner is gone");
        end(&[noted], &cluster.folder);
    }
    // Backends notice the end of their server by themselves, but one that computes does not look.
    let orphans = of_cluster(&cluster.folder);
    if !orphans.is_empty() {
        end(&orphans, &cluster.folder);
    }
    if exists(noted) && !belongs(noted, &cluster.folder) {
        // The number went to somebody else's process; PostgreSQL would wait for it for ever.
        cluster.remove_pid_files()?;
    }
    Ok(())
}

/// Asks the processes to end, more and more firmly. Looks before every signal, because numbers of
/// processes are given again.
fn end(processes: &[u32], cluster: &Path) {
    for (signal, patience) in ASKING {
        let left: Vec<u32> = still_there(processes, cluster);
        left.iter().for_each(|process| send(signal, *process));
        let until = Instant::now() + patience;
        while !still_there(processes, cluster).is_empty() && Instant::now() < until {
            sleep(Duration::from_millis(20));
        }
    }
}

fn still_there(processes: &[u32], cluster: &Path) -> Vec<u32> {
    let there = |process: &&u32| belongs(**process, cluster);
    processes.iter().filter(there).copied().collect()
}

/// All processes that work in the cluster's folder, as far as the system lets us look.
fn of_cluster(cluster: &Path) -> Vec<u32> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process| works_in(*process, cluster))
        .collect()
}

#[cfg(target_os = "linux")]
fn exists(process: u32) -> bool {
    Path::new("/proc").join(process.to_string()).exists()
}

/// Is it a process of this cluster? Every process of a server works in its folder; where that
/// cannot be seen (root without all of its powers), the server's arguments name it.
#[cfg(target_os = "linux")]
fn belongs(process: u32, cluster: &Path) -> bool {
    use std::os::unix::ffi::OsStrExt;
    let arguments = Path::new("/proc").join(process.to_string()).join("cmdline");
    works_in(process, cluster)
        || fs::read(arguments).is_ok_and(|text| {
            let mut words = text.split(|byte| *byte == 0);
            words.any(|word| word == b"-D") && words.next() == Some(cluster.as_os_str().as_bytes())
        })
}

/// Somebody's shell may stand in the folder as well: only what is called postgres counts.
fn works_in(process: u32, cluster: &Path) -> bool {
    let about = Path::new("/proc").join(process.to_string());
    fs::read_link(about.join("cwd")).is_ok_and(|folder| folder == cluster)
        && fs::read_to_string(about.join("comm")).is_ok_and(|name| name.trim() == "postgres")
}

#[cfg(not(target_os = "linux"))]
fn exists(process: u32) -> bool {
    !arguments(process).is_empty()
}

#[cfg(not(target_os = "linux"))]
fn belongs(process: u32, cluster: &Path) -> bool {
    arguments(process).contains(&format!("-D {}", cluster.display()))
}

#[cfg(not(target_os = "linux"))]
fn arguments(process: u32) -> String {
    let mut ps = std::process::Command::new("/bin/ps");
    ps.args(["-ww", "-o", "command=", "-p", &process.to_string()]);
    let answer = ps.output().map(|answer| answer.stdout).unwrap_or_default();
    String::from_utf8_lossy(&answer).trim().to_owned()
}
