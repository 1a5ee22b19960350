//! `plenary demo` and `plenary fill`: the demonstration, and load data for benchmarks.

use chrono::Utc;
use clap::Args;

use super::{Database, Failed, For};
use crate::config::Config;
use crate::db::Db;
use crate::demo::fill::{self, Wanted};
use crate::demo::load::{self, Key, Loaded};
use crate::people::password::Cost;

/// Loads the demonstration.
pub fn demo() -> Result<(), Failed> {
    let config = Config::from_env()?;
    let database = Database::ready(&config, For::Command)?;
    load(&database.pool(1)?)
}

/// Loads the demonstration and tells its passwords, or that it was there before.
pub(crate) fn load(db: &Db) -> Result<(), Failed> {
    let loaded = db.write_now(|conn| load::load(conn, Cost::PRODUCTION, Utc::now())).map_err(failed)?;
    match loaded {
        Loaded::Before => println!(
            "the demonstration is here already, nothing changed; its passwords were printed when it was loaded"
        ),
        Loaded::Now(keys) => {
            println!("loaded the demonstration; sign in as one of these (printed only this once):");
            print!("{}", table(&keys));
        }
    }
    Ok(())
}

/// Columns under one another.
fn table(keys: &[Key]) -> String {
    let rows: Vec<[&str; 3]> = keys.iter().map(|key| [&*key.as_whom, &*key.email, &*key.password]).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let (first, second) = (width(0), width(1));
    rows.iter().map(|[role, email, password]| format!("  {role:first$}  {email:second$}  {password}\n")).collect()
}

/// How much load data.
#[derive(Debug, Args)]
pub struct Fill {
    /// Topics.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    topics: u32,
    /// Contributions, spread evenly over the topics.
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=100_000_000))]
    contributions: u32,
    /// Same seed, same rows.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// About how long a contribution is.
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u16).range(20..=10_000))]
    characters: u16,
    /// How many levels replies go down.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u8).range(0..=31))]
    depth: u8,
}

/// Fills in load data.
pub fn fill(fill: Fill) -> Result<(), Failed> {
    let config = Config::from_env()?;
    let database = Database::ready(&config, For::Command)?;
    let Fill { topics, contributions, seed, characters, depth } = fill;
    let wanted = Wanted { topics, contributions, seed, characters, depth };
    database.pool(1)?.write_now(|conn| fill::fill(conn, &wanted)).map_err(failed)?;
    println!("filled in {contributions} contributions in {topics} topics, load-{seed}-1 and on");
    Ok(())
}

fn failed(cause: anyhow::Error) -> Failed {
    Failed(format!("{cause:#}").replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_stand_under_one_another() {
        let key = |as_whom: &str, email: &str| Key {
            name: "A".into(),
            as_whom: as_whom.into(),
            email: email.into(),
            password: "secret".into(),
        };
        let table = table(&[key("moderator", "a@example.org"), key("organiser and moderator", "bb@example.org")]);
        assert_eq!(
            table,
            "  moderator                a@example.org   secret\n  organiser and moderator  bb@example.org  secret\n"
        );
    }
}
