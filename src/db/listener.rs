//! The thread that hears what is announced, on a connection of its own.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::changes::{CHANNEL, Changes, Scope};

/// How often the database is asked. Its answer comes after all that was announced before the question.
const EVERY: Duration = Duration::from_millis(100);

/// Why nothing is heard.
#[derive(Debug, thiserror::Error)]
enum Deaf {
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
}

/// Listens for as long as somebody keeps these.
pub(super) fn listen(url: &str, changes: &Arc<Changes>) -> std::io::Result<()> {
    let (url, changes) = (url.to_owned(), Arc::downgrade(changes));
    thread::Builder::new().name("announcements".into()).spawn(move || keep_listening(&url, &changes)).map(drop)
}

fn keep_listening(url: &str, changes: &Weak<Changes>) {
    while let Err(cause) = until_it_breaks_off(url, changes) {
        let Some(changes) = changes.upgrade() else { return };
        changes.distrust();
        tracing::warn!(%cause, "announcements of the database do not arrive; public pages are made anew for everybody");
        drop(changes);
        thread::sleep(EVERY);
    }
}

/// Ends well when nobody keeps the changes any more.
fn until_it_breaks_off(url: &str, changes: &Weak<Changes>) -> Result<(), Deaf> {
    let mut conn = PgConnection::establish(url)?;
    conn.batch_execute("set statement_timeout = '5s'; set application_name = 'plenary announcements'")?;
    conn.batch_execute(&format!("listen {CHANNEL}"))?;
    let mut first = true;
    while let Some(changes) = changes.upgrade() {
        if std::mem::take(&mut first) {
            // What was announced before is not told again.
            changes.raise(&[Scope::Everything]);
        }
        let asked = Instant::now();
        super::answers(&mut conn)?;
        let told = conn.notifications_iter().map(|told| told.map(|told| Scope::parse_all(&told.payload)));
        let told: Vec<Scope> = told.collect::<QueryResult<Vec<_>>>()?.concat();
        changes.raise(&told);
        changes.told_until(asked);
        drop(changes);
        thread::sleep(EVERY);
    }
    Ok(())
}
