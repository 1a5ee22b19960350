//! The table, told in sentences, seen on one screen, and put through what chance thinks of.

mod appeals;
mod authors;
mod chances;
mod clearances;
mod invariants;
mod letters;
mod mandates;
mod model;
mod moderators;
mod names;
mod people;
mod properties;
mod proposals;
mod redactions;
mod reports;
mod rows;
mod screen;
mod stories;
mod undoing;
