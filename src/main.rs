//! `plenary`: the commands, wiring only.

use clap::{Parser, Subcommand};
use plenary::commands::{self, Failed};

/// Multi-stakeholder consultation in writing.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Migrate, then serve until told to end.
    Serve {
        /// Load the demonstration before the port opens.
        #[arg(long)]
        demo: bool,
    },
    /// Bring the database up to date.
    Migrate,
    /// Load the demonstration: two sessions, three topics, invented contributors who say so.
    Demo,
    /// Fill in load data for benchmarks.
    Fill(commands::demo::Fill),
    /// Work with accounts.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Check the stored data against every invariant and the audit chain.
    Verify,
}

#[derive(Subcommand)]
enum AccountCommand {
    /// Add a confirmed account.
    Add(commands::account::Add),
}

fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Serve { demo } => commands::serve::serve(demo),
        Command::Migrate => commands::migrate(),
        Command::Demo => commands::demo::demo(),
        Command::Fill(fill) => commands::demo::fill(fill),
        Command::Account(AccountCommand::Add(add)) => commands::account::add(add),
        Command::Verify => commands::verify::verify(),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(Failed(why)) => {
            eprintln!("plenary: {why}");
            std::process::ExitCode::FAILURE
        }
    }
}
