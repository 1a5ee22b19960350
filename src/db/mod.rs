//! The database: a pool, and the only ways to use it: [`Db::public`], [`Db::read`], [`Db::ask`], [`Db::write`].

pub mod changes;
pub mod check;
pub mod connections;
pub(crate) mod functions;
mod id;
mod listener;
pub mod paging;
mod pg_enum;
mod pg_json;
mod prepared;
pub mod private_postgres;
#[allow(missing_docs)]
pub mod public_view;
#[allow(missing_docs)]
pub mod schema;
pub mod turn;

use std::cell::Cell;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Error as R2d2Error, Pool, PoolError, PooledConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use changes::Changes;
pub(crate) use id::pg_id;
pub(crate) use pg_enum::pg_enum;
pub(crate) use pg_json::pg_json;
pub(crate) use prepared::prepared;
use turn::Turn;

/// All migrations, built in.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Longest time a request waits for the database, whatever it asks of it. What was under way may still
/// happen, which is why forms carry keys.
pub const PATIENCE: Duration = Duration::from_secs(9);

tokio::task_local! {
    /// How much of the time that somebody may wait for the database is left.
    static LEFT: Cell<Duration>;
}

/// Lets all that `work` asks of the database take no longer than this, together.
pub async fn within<T>(longest: Duration, work: impl Future<Output = T>) -> T {
    LEFT.scope(Cell::new(longest.min(left())), work).await
}

fn left() -> Duration {
    LEFT.try_with(Cell::get).unwrap_or(PATIENCE)
}

/// How a transaction begins, in one batch each.
const BEGIN_PUBLIC: &str = "begin read only; set local role plenary_public";
const BEGIN_READ: &str = "begin read only";
const BEGIN_WRITE: &str = "begin";

/// A handle on the database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool<ConnectionManager<PgConnection>>,
    changes: Arc<Changes>,
}

/// The database could not be asked at all.
#[derive(Debug, thiserror::Error)]
pub enum Unavailable {
    /// No connection came free in time.
    #[error("no database connection: {0}")]
    NoConnection(#[from] PoolError),
    /// It did not answer in time.
    #[error("the database did not answer in time")]
    TooSlow,
    /// The blocking task was lost: it panicked, or the server is stopping.
    #[error("the database task was lost")]
    TaskLost,
}

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrationFailed {
    /// No connection.
    #[error("no database connection: {0}")]
    Connection(#[from] ConnectionError),
    /// The lock could not be taken.
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    /// A migration failed; nothing of it remains.
    #[error("a migration failed: {0}")]
    Migration(Box<dyn std::error::Error + Send + Sync>),
}

/// Limits that every connection carries, so that nothing waits for ever.
#[derive(Debug)]
struct Limits;

impl CustomizeConnection<PgConnection, R2d2Error> for Limits {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), R2d2Error> {
        conn.batch_execute(
            "set statement_timeout = '5s'; set lock_timeout = '2s'; \
             set idle_in_transaction_session_timeout = '10s'; set timezone = 'UTC'",
        )
        .map_err(R2d2Error::QueryError)
    }
}

impl Db {
    /// Opens a pool of at most `size` connections; a request waits 2 s for one.
    pub fn connect(url: &str, size: u32) -> Result<Self, PoolError> {
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(2))
            .test_on_check_out(false)
            .connection_customizer(Box::new(Limits))
            .build(ConnectionManager::new(url))?;
        Ok(Self { pool, changes: Arc::new(Changes::new()) })
    }

    /// Lets the database at `url`, which is this one, tell what changes for the public, whoever changes it.
    pub fn listen(&self, url: &str) -> std::io::Result<()> {
        listener::listen(url, &self.changes)
    }

    /// What has changed for the public.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Reads what everybody may see, as a role that can see nothing else.
    pub async fn public<T, E, F>(&self, job: F) -> Result<T, E>
    where
        F: FnOnce(&mut PgConnection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + From<Unavailable> + Send + 'static,
    {
        self.transact(BEGIN_PUBLIC, job).await
    }

    /// Runs queries that change nothing, in one read-only transaction.
    pub async fn read<T, E, F>(&self, job: F) -> Result<T, E>
    where
        F: FnOnce(&mut PgConnection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + From<Unavailable> + Send + 'static,
    {
        self.transact(BEGIN_READ, job).await
    }

    /// Runs a single reading statement, which needs no transaction around it. It may be run again, on a
    /// connection that is not dead.
    pub async fn ask<T, E, F>(&self, statement: F) -> Result<T, E>
    where
        F: Fn(&mut PgConnection) -> QueryResult<T> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + From<Unavailable> + Send + 'static,
    {
        let db = self.clone();
        off_the_async_threads(move || db.on_a_living_connection(statement).map(|(answer, _)| answer)).await
    }

    /// Runs one action in one transaction: all of it happens, or none.
    pub async fn write<T, E, F>(&self, job: F) -> Result<T, E>
    where
        F: FnOnce(&mut PgConnection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + From<Unavailable> + Send + 'static,
    {
        self.transact(BEGIN_WRITE, job).await
    }

    /// [`Db::public`] for commands and background threads.
    pub fn public_now<T, E>(&self, job: impl FnOnce(&mut PgConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error> + From<Unavailable>,
    {
        self.in_transaction(BEGIN_PUBLIC, job)
    }

    /// [`Db::read`] for commands and background threads.
    pub fn read_now<T, E>(&self, job: impl FnOnce(&mut PgConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error> + From<Unavailable>,
    {
        self.in_transaction(BEGIN_READ, job)
    }

    /// [`Db::write`] for commands and background threads.
    pub fn write_now<T, E>(&self, job: impl FnOnce(&mut PgConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error> + From<Unavailable>,
    {
        self.in_transaction(BEGIN_WRITE, job)
    }

    async fn transact<T, E, F>(&self, begin: &'static str, job: F) -> Result<T, E>
    where
        F: FnOnce(&mut PgConnection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + From<Unavailable> + Send + 'static,
    {
        let db = self.clone();
        off_the_async_threads(move || db.in_transaction(begin, job)).await
    }

    fn in_transaction<T, E>(&self, begin: &str, job: impl FnOnce(&mut PgConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error> + From<Unavailable>,
    {
        // Nothing has happened before BEGIN, so that it can be tried again.
        let begun =
            self.on_a_living_connection::<_, E>(|conn| AnsiTransactionManager::begin_transaction_sql(conn, begin));
        let conn: &mut PgConnection = &mut begun?.1;
        let done = job(conn).and_then(|done| match begin {
            BEGIN_WRITE => Ok((done, changes::announced(conn)?)),
            _ => Ok((done, Vec::new())),
        });
        match done {
            Ok((done, announced)) => {
                let committed = AnsiTransactionManager::commit_transaction(conn);
                // Before anybody is told that it happened; and where nobody knows, it may have happened.
                self.changes.raise(&announced);
                committed?;
                Ok(done)
            }
            Err(refused) => {
                // The cause matters more than a rollback that fails because the connection is gone.
                let _ = AnsiTransactionManager::rollback_transaction(conn);
                Err(refused)
            }
        }
    }

    /// The answer to a first statement, and the connection. After a restart of the database every connection in
    /// the pool is dead and shows it only when it is used; then the next one is tried.
    fn on_a_living_connection<T, E>(
        &self,
        first: impl Fn(&mut PgConnection) -> QueryResult<T>,
    ) -> Result<(T, PooledConnection<ConnectionManager<PgConnection>>), E>
    where
        E: From<diesel::result::Error> + From<Unavailable>,
    {
        let mut others = self.pool.max_size();
        loop {
            let mut conn = self.pool.get().map_err(Unavailable::from)?;
            match first(&mut conn) {
                Ok(answer) => return Ok((answer, conn)),
                Err(cause) if is_lost(&cause) && others > 0 => {
                    // Else the pool would hand out this one again.
                    AnsiTransactionManager::transaction_manager_status_mut(&mut *conn).set_in_error();
                    others -= 1;
                }
                Err(cause) => return Err(cause.into()),
            }
        }
    }
}

/// Waits for the database on a thread that may wait, and no longer than [`within`] says.
async fn off_the_async_threads<T, E>(job: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Unavailable> + Send + 'static,
{
    let (began, left) = (Instant::now(), left());
    if left.is_zero() {
        return Err(Unavailable::TooSlow.into());
    }
    let span = tracing::Span::current();
    let task = tokio::task::spawn_blocking(move || span.in_scope(job));
    let answer = tokio::time::timeout(left, task).await;
    // Outside of a request nothing is left to be counted.
    let _ = LEFT.try_with(|left| left.set(left.get().saturating_sub(began.elapsed())));
    match answer {
        Ok(done) => done.map_err(|_| E::from(Unavailable::TaskLost))?,
        Err(_) => Err(Unavailable::TooSlow.into()),
    }
}

/// Whether a failure means that the connection is gone.
fn is_lost(error: &diesel::result::Error) -> bool {
    use diesel::result::{DatabaseErrorKind, Error};
    match error {
        Error::DatabaseError(DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand, _)
        | Error::BrokenTransactionManager => true,
        // The number of a type is asked for on the way, where a connection has not used it yet.
        Error::SerializationError(cause) => cause.to_string().contains("Failed to find a type oid"),
        Error::DatabaseError(_, info) => {
            let message = info.message();
            message.contains("terminating connection")
                || message.contains("server closed the connection")
                || message.contains("no connection to the server")
                || message.contains("could not receive data")
        }
        _ => false,
    }
}

/// Whether a failure means that the database is away or overloaded, rather than that a statement is wrong.
pub fn is_away(error: &diesel::result::Error) -> bool {
    use diesel::result::Error;
    match error {
        Error::DatabaseError(_, info) => {
            let message = info.message();
            is_lost(error)
                || message.contains("the database system is")
                || message.contains("canceling statement due to")
                // Two actions waited for each other; nothing of this one remains, and it can be sent again.
                || message.contains("deadlock detected")
        }
        Error::RollbackErrorOnCommit { .. } => true,
        _ => is_lost(error),
    }
}

/// Asks the database the least there is to ask.
pub fn answers(conn: &mut PgConnection) -> QueryResult<()> {
    conn.batch_execute("select 1")
}

/// Brings the database at `url` up to the schema this program was built with. Safe to run
/// side by side: the programs queue up.
pub fn migrate(url: &str) -> Result<(), MigrationFailed> {
    let mut conn = PgConnection::establish(url)?;
    let turn = Turn::Migrating.number();
    conn.batch_execute(&format!("select pg_advisory_lock({turn})"))?;
    let migrated = conn.run_pending_migrations(MIGRATIONS).map(drop).map_err(MigrationFailed::Migration);
    let outcome = migrated.and_then(|()| Ok(conn.batch_execute("select announce_what_else_is_public()")?));
    conn.batch_execute(&format!("select pg_advisory_unlock({turn})"))?;
    outcome
}
