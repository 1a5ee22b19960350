//! What every handler may need, in one place.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::kept::pages::KeptPages;
use super::kept::parts::KeptParts;
use super::kept::threads::KeptThreads;
use crate::config::Config;
use crate::contributions::thread::outlines::Outlines;
use crate::db::Db;
use crate::people::password::{Cost, Hashing};

/// POSTs a minute that one network may send.
const POSTS_A_MINUTE: NonZeroU32 = NonZeroU32::new(300).unwrap();

/// One per process, shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// Where passwords are hashed.
    pub hashing: Hashing,
    pub(super) kept_pages: Arc<KeptPages>,
    pub(super) kept_parts: Arc<KeptParts>,
    pub(super) kept_threads: Arc<KeptThreads>,
    /// What answers what, in topics that were read lately.
    pub(super) outlines: Arc<Outlines>,
    /// By the first address of the network.
    pub(super) posts: Arc<DefaultKeyedRateLimiter<IpAddr>>,
}

impl Site {
    /// Nothing is kept yet.
    pub fn new(config: Config, db: Db, cost: Cost) -> Self {
        Self {
            config: Arc::new(config),
            db,
            hashing: Hashing::new(cost),
            kept_pages: Arc::new(KeptPages::new()),
            kept_parts: Arc::new(KeptParts::new()),
            kept_threads: Arc::new(KeptThreads::new()),
            outlines: Arc::default(),
            posts: Arc::new(RateLimiter::keyed(Quota::per_minute(POSTS_A_MINUTE))),
        }
    }

    /// Forgets networks that have not posted for a while.
    pub fn forget_quiet_addresses(&self) {
        self.posts.retain_recent();
        self.posts.shrink_to_fit();
    }
}
