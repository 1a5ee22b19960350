//! Deciding what is published.
