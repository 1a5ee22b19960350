//! The roles and the database of a private cluster. The only place that connects as superuser.

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::cluster::{Cluster, SUPERUSER};
use super::error::StartError;

/// The role the program works as, and its database.
pub(super) const OWNER: &str = "plenary";

/// Each step looks first, so that it can be repeated after being cut short anywhere.
const ROLES: &str = "
    set client_min_messages = warning;
    do $$ begin
        if not exists (select from pg_roles where rolname = 'plenary') then
            create role plenary login nosuperuser nocreatedb nocreaterole;
        end if;
        if not exists (select from pg_roles where rolname = 'plenary_public') then
            create role plenary_public nologin;
        end if;
        grant plenary_public to plenary;
    end $$;";

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    there: bool,
}

/// Makes what is missing. The caller holds the lock `starting`.
pub(super) fn make(cluster: &Cluster) -> Result<(), StartError> {
    let url = cluster.url(SUPERUSER, "postgres");
    let mut conn = PgConnection::establish(&url).map_err(|error| StartError::Roles(error.to_string()))?;
    make_with(&mut conn).map_err(|error| StartError::Roles(error.to_string()))
}

fn make_with(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute(ROLES)?;
    let sql = "select exists (select from pg_database where datname = 'plenary') as there";
    let answer: Answer = diesel::sql_query(sql).get_result(conn)?;
    if !answer.there {
        // A statement of its own: it cannot stand in a transaction, nor in a block.
        conn.batch_execute("create database plenary owner plenary")?;
    }
    Ok(())
}
