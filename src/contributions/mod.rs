//! What contributors say.
