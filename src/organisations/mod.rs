//! For whom people speak.
