//! The calls to the system that need `unsafe`; nothing else in the program does.
#![allow(unsafe_code)]

use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// What a PostgreSQL server understands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Signal {
    /// Roll back what runs, write everything down, end.
    FastShutdown,
    /// End at once; the next start recovers.
    ImmediateShutdown,
    /// End without being asked.
    Kill,
}

/// The user this program runs as.
pub(super) fn effective_user() -> u32 {
    // SAFETY: no arguments, cannot fail.
    unsafe { libc::geteuid() }
}

/// Sends `signal`; a process that is gone, or is somebody else's, is left as it is.
pub(super) fn send(signal: Signal, pid: u32) {
    let number = match signal {
        Signal::FastShutdown => libc::SIGINT,
        Signal::ImmediateShutdown => libc::SIGQUIT,
        Signal::Kill => libc::SIGKILL,
    };
    // 0 and negative numbers mean groups of processes, 1 is the system's.
    if let Some(pid) = i32::try_from(pid).ok().filter(|pid| *pid > 1) {
        // SAFETY: plain numbers; a failure changes nothing.
        unsafe { libc::kill(pid, number) };
    }
}

/// Has the system interrupt the child when the **thread** that spawns it ends, however it ends.
///
/// Only Linux can; elsewhere a killed program leaves its server running, and the next start
/// finds and stops it.
pub(super) fn end_with_this_thread(command: &mut Command) {
    #[cfg(target_os = "linux")]
    {
        let parent = std::process::id();
        // SAFETY: between fork and exec only calls that are safe after a fork: prctl, getppid.
        unsafe {
            command.pre_exec(move || {
                if libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGINT) != 0 {
                    return Err(io::Error::last_os_error());
                }
                // The parent may have died before the wish was made.
                if u32::try_from(libc::getppid()) != Ok(parent) {
                    return Err(io::ErrorKind::NotConnected.into());
                }
                Ok(())
            });
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (command, io::ErrorKind::NotConnected);
}
