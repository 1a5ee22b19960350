//! `plenary account add`: a confirmed account, for the first staff and for tests from outside.

use std::io::Read;

use clap::Args;
use diesel::PgConnection;

use super::{Database, Failed, For};
use crate::audit::{self, Entry};
use crate::config::Config;
use crate::organisations::{INDIVIDUAL, Organisation, join, queries as organisations};
use crate::people::password::{self, Cost, Password};
use crate::people::queries::{self, NewAccount};
use crate::people::secret::random_name;
use crate::people::{AccountId, Role};
use crate::text::email_address::EmailAddress;
use crate::text::{Name, OrganisationName};

/// What was typed.
#[derive(Debug, Args)]
pub struct Add {
    /// Address to sign in with.
    #[arg(long)]
    email: String,
    /// Name shown.
    #[arg(long)]
    name: String,
    /// What the account is entrusted with; may repeat.
    #[arg(long, required = true, value_parser = ["contributor", "moderator", "organiser", "administrator"])]
    role: Vec<String>,
    /// Stakeholder group, such as civil_society; without it the organisation's, or individual.
    #[arg(long)]
    group: Option<String>,
    /// Organisation to speak for; its mandate counts as verified.
    #[arg(long)]
    organisation: Option<String>,
    /// Read the password from standard input; otherwise one is made and printed.
    #[arg(long)]
    password_stdin: bool,
}

/// An account that the command line vouches for.
pub(crate) struct Vouched {
    pub(crate) email: EmailAddress,
    pub(crate) name: Name,
    pub(crate) roles: Vec<Role>,
    pub(crate) group: Option<String>,
    pub(crate) organisation: Option<OrganisationName>,
    pub(crate) invented: bool,
}

/// Adds the account.
pub fn add(add: Add) -> Result<(), Failed> {
    let config = Config::from_env()?;
    let vouched = Vouched {
        email: EmailAddress::parse(&add.email).map_err(|cause| Failed(format!("--email: {cause}")))?,
        name: Name::parse(&add.name).map_err(|cause| Failed(format!("--name: {cause}")))?,
        roles: Role::ALL.iter().copied().filter(|role| add.role.iter().any(|label| label == role.label())).collect(),
        organisation: match add.organisation.as_deref().map(OrganisationName::parse) {
            None => None,
            Some(parsed) => Some(parsed.map_err(|cause| Failed(format!("--organisation: {cause}")))?),
        },
        group: add.group,
        invented: false,
    };
    let (typed, made) = if add.password_stdin { (from_stdin()?, false) } else { (random_name(15), true) };
    let about = [vouched.email.as_str(), vouched.name.as_str()];
    let password = Password::parse(&typed, &about).map_err(|refused| {
        Failed(match refused {
            password::PasswordRefused::TooShort => {
                format!("the password needs at least {} characters", Password::SHORTEST)
            }
            password::PasswordRefused::TooLong => {
                format!("the password may have at most {} bytes", Password::LONGEST)
            }
            password::PasswordRefused::TooCommon => "that password is among the first that anybody tries".to_owned(),
        })
    })?;
    let hash = password::hash(&password, Cost::PRODUCTION).map_err(|cause| Failed(cause.to_string()))?;
    let database = Database::ready(&config, For::Command)?;
    database.pool(1)?.write_now(|conn| insert(conn, &vouched, &hash))?;
    println!("added {}", vouched.email.as_str());
    if made {
        println!("password {typed}");
    }
    Ok(())
}

fn from_stdin() -> Result<String, Failed> {
    let mut typed = String::new();
    std::io::stdin().take(4096).read_to_string(&mut typed)?;
    Ok(typed.trim_end_matches(['\n', '\r']).to_owned())
}

/// Stores a vouched-for account with its roles and mandate.
pub(crate) fn insert(conn: &mut PgConnection, vouched: &Vouched, password_hash: &str) -> Result<AccountId, Failed> {
    let known = match &vouched.organisation {
        Some(name) => organisations::by_name(conn, name.as_str())?,
        None => None,
    };
    let usual = known.as_ref().map_or(INDIVIDUAL, |organisation| &organisation.group_id);
    let group = vouched.group.as_deref().unwrap_or(usual);
    if !organisations::group_exists(conn, group)? {
        return Err(Failed(format!("--group: there is no stakeholder group {group}")));
    }
    if let Some(Organisation { name, group_id, .. }) = &known
        && group_id != join::group_of(group)
    {
        return Err(Failed(format!("--group: {name} belongs to {group_id}; name that, or leave --group out")));
    }
    let new = NewAccount {
        email: vouched.email.as_str(),
        name: vouched.name.as_str(),
        password_hash,
        group_id: group,
        language: "en",
        invented: vouched.invented,
    };
    let id = queries::insert_account(conn, &new)?
        .ok_or_else(|| Failed(format!("--email: {} has an account already", vouched.email.as_str())))?;
    for role in &vouched.roles {
        queries::grant_role(conn, id, *role)?;
    }
    if let Some(name) = &vouched.organisation {
        let organisation = join::named(conn, name, join::group_of(group), vouched.invented)?;
        organisations::insert_verified(conn, id, organisation)?;
    }
    audit::queries::note(conn, &Entry::new(None, "account.added", format!("account:{}", id.0)))?;
    Ok(id)
}
