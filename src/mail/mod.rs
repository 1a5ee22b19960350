//! Letters and the outbox.
