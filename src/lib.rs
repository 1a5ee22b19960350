//! Plenary: multi-stakeholder consultation in writing.
//!
//! Read the modules from top to bottom: each uses only the ones above it, and
//! `tests/it/architecture.rs` keeps it so. A request goes `http::pages` -> a noun's action
//! -> the noun's queries -> `db`, and never back.

/// The database: one pool, four ways to use it, and the private PostgreSQL.
pub mod db;

/// What people type, parsed once: titles, bodies, addresses; Markdown; differences. And the site's own words.
pub mod text;

/// What happened: append-only, sealed in a chain.
pub mod audit;

/// Letters, and the outbox they leave by.
pub mod mail;

/// Accounts, passwords, sign-ins, roles.
pub mod people;

/// Stakeholder groups, organisations, and the mandates to speak for them.
pub mod organisations;

/// Processes, their sessions, and time.
pub mod sessions;

/// The questions under discussion.
pub mod topics;

/// What contributors say, and the one table of what may happen to it.
pub mod contributions;

/// Texts that staff enter for whoever sent a letter, who confirms them.
pub mod filings;

/// Deciding what is published, with reasons and in the open.
pub mod moderation;

/// Numbered paragraphs that cite the contributions behind them.
pub mod summaries;

/// Files to take along: an allow-list of columns over what everybody reads.
pub mod export;

/// The environment, read once.
pub mod config;

/// Who is told what: the letters, composed when they are sent.
pub mod notices;

/// The demonstration, and load data.
pub mod demo;

/// The web: the only module that knows HTTP.
pub mod http;

/// The commands of the program.
pub mod commands;
