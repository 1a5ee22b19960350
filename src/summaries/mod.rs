//! From contributions to a summary.
