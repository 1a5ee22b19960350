//! The program in a real browser, on a real server: journeys of people, with and without JavaScript.
#![allow(clippy::unwrap_used, clippy::expect_used, unreachable_pub)]

mod appealing;
mod authoring;
mod every_page;
mod hostile;
mod journey;
mod keyboard;
mod moderating;
mod steps;
mod support;
mod trouble;
