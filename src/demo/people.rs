//! Who appears in the demonstration: invented organisations, invented people, and who runs the place.

use std::collections::HashMap;

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;

use super::content::{Organisation, Person, StaffMember};
use super::queries::people as queries;
use crate::audit::{self, Entry};
use crate::organisations::{INDIVIDUAL, OrganisationId, queries as organisations};
use crate::people::password::{self, Cost, Password};
use crate::people::queries::{self as accounts, NewAccount};
use crate::people::roles::{Contributor, Moderator, Organiser};
use crate::people::secret::random_name;
use crate::people::{AccountId, Role};

/// In place of a hash where nobody knows a password: no password opens it.
pub(super) const NO_PASSWORD: &str = "!";

/// Who of the contributors can be signed in as.
const GUIDE: &str = "thomas-beispiel";

/// How long before the loading the place was set up.
const SET_UP: Duration = Duration::days(90);

/// An account with a password that is told once.
#[derive(Debug, Clone)]
pub struct Key {
    /// Whose.
    pub name: String,
    /// What they may do, or for whom they speak.
    pub as_whom: String,
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
}

/// Everybody, as they act.
#[derive(Default)]
pub(super) struct Company {
    pub(super) contributors: HashMap<String, Contributor>,
    pub(super) moderators: Vec<Moderator>,
    pub(super) organisers: Vec<Organiser>,
    /// The slugs of the organisations that contributors speak for.
    pub(super) speak_for: HashMap<String, String>,
    pub(super) everybody: Vec<AccountId>,
    pub(super) keys: Vec<Key>,
}

/// The address of somebody in the demonstration.
pub(super) fn address(id: &str) -> String {
    format!("{id}@example.org")
}

/// Lets those appear who run the place.
pub(super) fn staff(
    conn: &mut PgConnection,
    members: &[StaffMember],
    cost: Cost,
    now: DateTime<Utc>,
) -> anyhow::Result<Company> {
    let mut company = Company::default();
    for member in members {
        employ(conn, &mut company, member, cost, now - SET_UP)?;
    }
    Ok(company)
}

/// Lets those appear who contribute, and for whom they speak.
pub(super) fn join(
    conn: &mut PgConnection,
    company: &mut Company,
    organisations: &[Organisation],
    people: &[Person],
    cost: Cost,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let founded = found(conn, organisations)?;
    for person in people {
        admit(conn, company, person, &founded, cost, now - SET_UP + Duration::days(3))?;
    }
    Ok(())
}

impl Company {
    /// Who enters the record, verifies mandates and writes the summaries.
    pub(super) fn organiser(&self) -> anyhow::Result<Organiser> {
        self.organisers.first().cloned().context("nobody organises the demonstration")
    }
}

fn employ(
    conn: &mut PgConnection,
    company: &mut Company,
    member: &StaffMember,
    cost: Cost,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (hash, key) = key(&member.id, &member.name, member.roles.join(" and "), cost)?;
    let new = NewAccount {
        email: &key.email,
        name: &member.name,
        password_hash: &hash,
        group_id: INDIVIDUAL,
        language: "en",
        invented: true,
    };
    let roles: Vec<Role> =
        Role::ALL.iter().copied().filter(|role| member.roles.iter().any(|label| label == role.label())).collect();
    let who = account(conn, &new, &roles, at)?;
    company.everybody.push(who.account.id);
    company.organisers.extend(who.clone().as_organiser());
    company.moderators.extend(who.as_moderator());
    company.keys.push(key);
    Ok(())
}

fn found(
    conn: &mut PgConnection,
    invented: &[Organisation],
) -> anyhow::Result<HashMap<String, (OrganisationId, String)>> {
    let mut founded = HashMap::new();
    for one in invented {
        let id = organisations::insert(conn, &one.slug, &one.name, &one.group, true)
            .with_context(|| format!("organisation {}", one.slug))?
            .with_context(|| format!("the name {} is taken", one.name))?;
        queries::accredit(conn, id, &one.accredited_in)?;
        founded.insert(one.slug.clone(), (id, one.name.clone()));
    }
    Ok(founded)
}

fn admit(
    conn: &mut PgConnection,
    company: &mut Company,
    person: &Person,
    founded: &HashMap<String, (OrganisationId, String)>,
    cost: Cost,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let speaks_for = person.organisation.as_ref().and_then(|slug| founded.get(slug));
    let email = address(&person.id);
    let mut hash = NO_PASSWORD.to_owned();
    if person.id == GUIDE {
        let for_whom = speaks_for.map_or("", |(_, name)| name);
        let (opened, key) = key(&person.id, &person.name, format!("contributor for {for_whom}"), cost)?;
        hash = opened;
        company.keys.push(key);
    }
    let new = NewAccount {
        email: &email,
        name: &person.name,
        password_hash: &hash,
        group_id: &person.group,
        language: &person.language,
        invented: true,
    };
    let who = account(conn, &new, &[Role::Contributor], at)?;
    if let Some(organisation) = &person.organisation {
        company.speak_for.insert(person.id.clone(), organisation.clone());
    }
    if let Some((organisation, _)) = speaks_for {
        let organiser = company.organiser()?.account.id;
        let (asked, verified) = (at + Duration::hours(1), at + Duration::hours(20));
        queries::mandate(conn, who.account.id, *organisation, organiser, asked, verified)?;
        let subject = format!("mandate:{}/{}", who.account.id.0, organisation.0);
        let entry = Entry::new(Some(who.account.id.0), "mandate.requested", subject.clone()).at(asked);
        audit::queries::note(conn, &entry)?;
        audit::queries::note(conn, &Entry::new(Some(organiser.0), "mandate.verified", subject).at(verified))?;
    }
    company.everybody.push(who.account.id);
    company.contributors.insert(person.id.clone(), who);
    Ok(())
}

fn account(
    conn: &mut PgConnection,
    new: &NewAccount<'_>,
    roles: &[Role],
    at: DateTime<Utc>,
) -> anyhow::Result<Contributor> {
    let id = accounts::insert_account(conn, new)?.with_context(|| format!("{} has an account already", new.email))?;
    for role in roles {
        accounts::grant_role(conn, id, *role)?;
    }
    queries::backdate(conn, id, at)?;
    audit::queries::note(conn, &Entry::new(None, "account.added", format!("account:{}", id.0)).at(at))?;
    accounts::contributor(conn, id)?.context("an account is gone")
}

/// A new password, hashed and to be told.
fn key(id: &str, name: &str, as_whom: String, cost: Cost) -> anyhow::Result<(String, Key)> {
    let key = Key { name: name.to_owned(), as_whom, email: address(id), password: random_name(15) };
    let password = Password::parse(&key.password, &[]).map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let hash = password::hash(&password, cost).map_err(|cause| anyhow::anyhow!("{cause}"))?;
    Ok((hash, key))
}
