//! Questions under discussion.
