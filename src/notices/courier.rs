//! Sending what is due, one letter after the other; whatever fails is tried again later.

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};

use super::compose::{self, Addresses, Failed};
use super::gather::gather;
use super::spread::spread;
use crate::config::Config;
use crate::db::Db;
use crate::mail::outbox::{self, Due};
use crate::mail::post_office::{NotSent, PostOffice};
use crate::topics::extension;

/// Takes letters out of the outbox and hands them over. Works on a thread that may wait.
pub struct Courier {
    db: Db,
    office: PostOffice,
    site: Addresses,
}

impl Courier {
    /// # Errors
    /// Where letters cannot be handed over at all, as the settings stand.
    pub fn new(db: Db, config: &Config) -> Result<Self, NotSent> {
        let office = PostOffice::open(&config.mail, &config.mail_host())?;
        Ok(Self { db, office, site: Addresses::new(config) })
    }

    /// Sends what is due now, until nothing is or `stop` says so.
    ///
    /// # Errors
    /// Where the database cannot be asked; a letter under way is tried again when its lease has run out.
    pub fn deliver(&self, stop: &AtomicBool) -> Result<(), Failed> {
        self.deliver_by(Utc::now, stop)
    }

    /// [`Courier::deliver`] by another clock.
    ///
    /// # Errors
    /// As there.
    pub fn deliver_by(&self, clock: impl Fn() -> DateTime<Utc>, stop: &AtomicBool) -> Result<(), Failed> {
        let goes_on = || !stop.load(Ordering::Relaxed);
        // News that cannot be gathered hold up no other letter.
        if let Err(cause) = self.gather_news(&clock, &goes_on) {
            tracing::error!(%cause, "news could not be gathered");
        }
        // Some of them each time: in between leaves what somebody waits for.
        if let Err(cause) = self.db.write_now(|conn| Ok::<_, Failed>(extension::tell_next(conn)?)) {
            tracing::error!(%cause, "nobody could be told of an extension");
        }
        while goes_on() {
            let Some(due) = self.db.write_now(|conn| Ok::<_, Failed>(outbox::take(conn, clock())?))? else {
                break;
            };
            self.deliver_one(&due, &clock)?;
        }
        Ok(())
    }

    /// Notes who is to be told of what was published, and puts what is due into letters.
    fn gather_news(&self, clock: &impl Fn() -> DateTime<Utc>, goes_on: &impl Fn() -> bool) -> Result<(), Failed> {
        while goes_on() && self.db.write_now(|conn| Ok::<_, Failed>(spread(conn, clock())?))? {}
        self.db.write_now(|conn| Ok(gather(conn, clock())?))
    }

    fn deliver_one(&self, due: &Due, clock: &impl Fn() -> DateTime<Utc>) -> Result<(), Failed> {
        let kind = due.kind.label();
        let outcome = match compose::compose(&self.db, due, &self.site, clock()) {
            Ok(Some(letter)) => self.office.send(&letter, due.id).map(|()| true).map_err(|cause| cause.to_string()),
            Ok(None) => Ok(false),
            Err(cause) => Err(cause.to_string()),
        };
        self.db.write_now(|conn| {
            match outcome {
                Ok(sent) => outbox::done(conn, due, sent, clock())?,
                Err(cause) if outbox::failed(conn, due, clock())? => {
                    tracing::error!(letter = due.id, kind, cause, "a letter was given up");
                }
                Err(cause) => tracing::warn!(letter = due.id, kind, cause, "a letter will be tried again"),
            }
            Ok::<_, Failed>(())
        })
    }
}
