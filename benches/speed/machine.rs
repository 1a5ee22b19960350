//! Which machine this is.

use std::fs;

/// Names processor, cores, memory and system above the figures.
pub(crate) fn describe(quick: bool) {
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = field(&cpuinfo, "model name").unwrap_or("unknown processor");
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 =
        field(&memory, "MemTotal").and_then(|value| value.split(' ').next()?.parse().ok()).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    println!(
        "{model}, {cores} cores shared with the load generator and the database, {} GiB, Linux {}{}\n",
        kib / 1024 / 1024,
        system.trim(),
        if quick { "; a quick trial, no figures to quote" } else { "" }
    );
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines()
        .find(|line| line.starts_with(name))
        .and_then(|line| line.split_once(':'))
        .map(|(_, value)| value.trim())
}
