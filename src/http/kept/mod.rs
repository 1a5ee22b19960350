//! What was rendered before and still holds: whole answers to visitors, threads for members, and parts of pages.

pub(super) mod answer;
pub(super) mod holding;
pub(super) mod keeping;
pub(super) mod layer;
pub(super) mod pages;
pub(super) mod parts;
pub(super) mod threads;
