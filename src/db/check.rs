//! What a database must be before it is trusted with anybody's words.

use std::thread::sleep;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::turn::Turn;

/// The database would lose what it acknowledged, takes names for others than they are, or protects nothing from a
/// mistake of ours.
#[derive(Debug, thiserror::Error)]
pub enum UnsafeDatabase {
    /// What is wrong, all of it.
    #[error(
        "the database is not safe: {}; change that, or set PLENARY_UNSAFE_DATABASE=yes for a trial \
         whose data may be lost or wrong",
        .0.join("; ")
    )]
    Refused(Vec<&'static str>),
    /// It could not be asked.
    #[error("the database could not be asked for its settings: {0}")]
    Database(#[from] diesel::result::Error),
}

/// The role that public pages read as is missing, and may not be made from here.
#[derive(Debug, thiserror::Error)]
pub enum NoPublicRole {
    /// Somebody with the right to make roles has to.
    #[error(
        "the database lacks a role that only its administrator can make; let them run:\n{sql}\n\
         (the database said: {said})"
    )]
    Refused {
        /// Exactly what has to be run.
        sql: String,
        /// Why it could not be run from here.
        said: String,
    },
    /// It could not be asked.
    #[error("the database could not be asked for its roles: {0}")]
    Database(#[from] diesel::result::Error),
}

#[derive(QueryableByName)]
struct Safety {
    #[diesel(sql_type = Bool)]
    fsync_off: bool,
    #[diesel(sql_type = Bool)]
    commit_off: bool,
    #[diesel(sql_type = Bool)]
    superuser: bool,
    #[diesel(sql_type = Bool)]
    other_encoding: bool,
    #[diesel(sql_type = Bool)]
    ascii_only: bool,
}

/// Refuses a database that does not keep what it acknowledged or does not know what a letter is, and a role that
/// no rule binds; where they are `allowed`, says so in the log and goes on.
pub fn refuse_unsafe(conn: &mut PgConnection, allowed: bool) -> Result<(), UnsafeDatabase> {
    let found: Safety = diesel::sql_query(
        "select not current_setting('fsync')::bool as fsync_off,
                current_setting('synchronous_commit') = 'off' as commit_off,
                current_setting('is_superuser')::bool as superuser,
                current_setting('server_encoding') <> 'UTF8' as other_encoding,
                lower(chr(201)) <> chr(233) as ascii_only",
    )
    .get_result(conn)?;
    let faults: Vec<&'static str> = [
        (found.fsync_off, "fsync is off, so a crash loses everything"),
        (found.commit_off, "synchronous_commit is off, so a crash loses what was acknowledged last"),
        (found.superuser, "plenary signs in to it as a superuser, whom no rule of the database binds"),
        (found.other_encoding, "its encoding is not UTF8, so that it cannot keep every script"),
        (
            found.ascii_only,
            "its lc_ctype takes only ASCII for letters, so that names that differ in capitals count as different; \
             a database made with lc_ctype C.UTF-8 does not",
        ),
    ]
    .into_iter()
    .filter_map(|(wrong, fault)| wrong.then_some(fault))
    .collect();
    if faults.is_empty() {
        return Ok(());
    }
    if allowed {
        tracing::warn!(faults = faults.join("; "), "the database is not safe");
        return Ok(());
    }
    Err(UnsafeDatabase::Refused(faults))
}

#[derive(QueryableByName)]
struct PublicRole {
    #[diesel(sql_type = Bool)]
    exists: bool,
    #[diesel(sql_type = Bool)]
    usable: bool,
    #[diesel(sql_type = Text)]
    me: String,
}

/// Times that somebody else may be making the role at the same moment, in this database (which
/// the lock orders) or in another one of the same cluster (which it cannot).
const TRIES: u32 = 5;

/// Sees to it that the role `plenary_public` exists and that this connection may take it on.
pub fn ensure_public_role(conn: &mut PgConnection) -> Result<(), NoPublicRole> {
    let mut said = None;
    for pause in 0..TRIES {
        sleep(Duration::from_millis(20) * pause);
        let role = look(conn)?;
        if role.usable {
            return Ok(());
        }
        said = make(conn, role.exists).err();
    }
    let role = look(conn)?;
    match said {
        _ if role.usable => Ok(()),
        said => Err(NoPublicRole::Refused {
            sql: sql_for_administrator(&role),
            said: said.map_or_else(String::new, |error| error.to_string()),
        }),
    }
}

/// From version 16 on a role can be a member of another without being allowed to take it on.
fn look(conn: &mut PgConnection) -> QueryResult<PublicRole> {
    diesel::sql_query(
        "select role.oid is not null as exists,
                coalesce(pg_has_role(current_user, role.oid,
                    case when current_setting('server_version_num')::int >= 160000
                         then 'SET' else 'MEMBER' end), false) as usable,
                quote_ident(current_user) as me
         from (select) as one left join pg_roles as role on role.rolname = 'plenary_public'",
    )
    .get_result(conn)
}

fn make(conn: &mut PgConnection, exists: bool) -> QueryResult<()> {
    conn.transaction(|conn| {
        conn.batch_execute("set local client_min_messages = warning")?;
        Turn::MakingPublicRole.wait(conn)?;
        if !exists {
            conn.batch_execute("create role plenary_public nologin")?;
        }
        conn.batch_execute("grant plenary_public to current_user")
    })
}

fn sql_for_administrator(role: &PublicRole) -> String {
    let create = if role.exists { "" } else { "create role plenary_public nologin;\n" };
    format!("{create}grant plenary_public to {};", role.me)
}
