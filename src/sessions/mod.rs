//! Processes, sessions, time.
