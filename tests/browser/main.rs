//! The program in a real browser, on a real server: journeys of people, with and without JavaScript.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod every_page;
mod journey;
mod steps;
mod support;
mod trouble;
