//! The table, told in sentences, seen on one screen, and put through what chance thinks of.

mod appeals;
mod invariants;
mod model;
mod people;
mod properties;
mod screen;
mod sentences;
mod stories;
