//! What people type, parsed once and valid ever after.
