//! The program from outside: over its own HTTP, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used)]
// Nothing can reach into a program of tests, so `pub` says here what modules share, and no more.
#![allow(unreachable_pub)]

mod architecture;
mod assets;
mod deciding;
mod demonstration;
mod desk;
mod drafting;
mod every_address;
mod failing;
mod filling;
mod floors;
mod following;
mod forgetting;
mod frozen;
mod languages;
mod ledger;
mod letters;
mod mandates;
mod moderating;
mod moderators_desk;
mod oracle;
mod organisers_desk;
mod organising;
mod passwords;
mod permissions;
mod private_postgres;
mod program;
mod promises;
mod publishing;
mod races;
mod reading;
mod schema;
mod sealing;
mod secrets;
mod session_data;
mod sessions;
mod signing_in;
mod signing_up;
mod summarising;
mod support;
mod topics_organised;
mod unsent;
mod words;
mod writing;
