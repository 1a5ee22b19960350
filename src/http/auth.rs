//! Who is asking: from a cookie to a [`Contributor`], [`Moderator`], [`Organiser`] or [`Administrator`].
//!
//! The only file that touches the browser's cookie, which actix calls a session; in this program
//! a session is an event, and the row behind the cookie a sign-in.

use std::collections::HashMap;
use std::future::{Ready, ready};

pub(super) use actix_session::Session as Cookie;
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_session::{SessionExt, SessionMiddleware};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::error::AppError;
use super::site::Site;
use crate::db::{Db, Unavailable};
use crate::people::roles::{Administrator, Arbiter, Contributor, Moderator, Organiser};
use crate::people::secret::{random_name, sha256};
use crate::people::{LONGEST_HOURS, queries};

/// Under this name a new key goes from the handler that stored its sign-in to the cookie.
const KEY: &str = "key";
/// Under this name a request finds who is signed in, read anew each time.
const VISITOR: &str = "visitor";
/// Set where the database could not say who is asking.
const UNKNOWN: &str = "unknown";

/// What the cookie is called, by http and by https.
const COOKIES: [&str; 2] = ["plenary", "__Host-plenary"];

/// Whether the browser says that somebody is signed in. Whether it is true is not looked at.
pub(super) fn has_cookie(request: &HttpRequest) -> bool {
    COOKIES.iter().any(|name| request.cookie(name).is_some())
}

/// Sign-ins as rows in the database.
pub(super) struct SignIns(Db);

/// The layer that reads and writes the cookie.
pub(super) fn cookie(site: &Site) -> SessionMiddleware<SignIns> {
    let https = site.config.is_https();
    let key = [site.config.secret.keyed("cookie", "1"), site.config.secret.keyed("cookie", "2")].concat();
    SessionMiddleware::builder(SignIns(site.db.clone()), Key::from(&key))
        .cookie_name(if https { COOKIES[1] } else { COOKIES[0] }.to_owned())
        .cookie_content_security(CookieContentSecurity::Private)
        .cookie_same_site(SameSite::Lax)
        .cookie_http_only(true)
        .cookie_secure(https)
        .session_lifecycle(
            PersistentSession::default()
                .session_ttl(Duration::hours(LONGEST_HOURS.into()))
                .session_ttl_extension_policy(actix_session::config::TtlExtensionPolicy::OnStateChanges),
        )
        .build()
}

/// The key of a sign-in that is about to begin, which nobody knew before. It is stored with what the handler
/// decides, in one transaction: whatever ends the sign-ins of an account at that moment ends this one too.
pub(super) struct NewKey(String);

impl NewKey {
    /// 256 random bits.
    pub(super) fn new() -> Self {
        Self(random_name(32))
    }

    /// What is stored of it.
    pub(super) fn hash(&self) -> [u8; 32] {
        sha256(&self.0)
    }
}

/// Gives the browser the key of the sign-in that was just stored, and ends the one it had.
pub(super) fn remember(cookie: &Cookie, key: NewKey) -> Result<(), AppError> {
    cookie.clear();
    cookie.renew();
    cookie.insert(KEY, key.0).map_err(|cause| AppError::Internal(cause.into()))
}

/// Ends this sign-in, unless the database is away: nobody is to believe that they are signed out.
pub(super) fn forget(cookie: &Cookie) -> Result<(), AppError> {
    if cookie.get::<bool>(UNKNOWN).ok().flatten().is_some() {
        return Err(AppError::Busy(Unavailable::TaskLost));
    }
    cookie.purge();
    Ok(())
}

/// Who is signed in, if somebody is.
pub(super) fn visitor(request: &HttpRequest) -> Option<Contributor> {
    request.get_session().get(VISITOR).ok().flatten()
}

fn signed_in(request: &HttpRequest) -> Result<Contributor, AppError> {
    let session = request.get_session();
    if session.get::<bool>(UNKNOWN).ok().flatten().is_some() {
        return Err(AppError::Busy(Unavailable::TaskLost));
    }
    visitor(request).ok_or_else(|| {
        let here = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let back = if request.method().is_safe() { here } else { request.path() };
        AppError::SignInFirst(back.to_owned())
    })
}

macro_rules! extracts {
    ($($who:ident: $prove:expr;)+) => {$(
        impl FromRequest for $who {
            type Error = AppError;
            type Future = Ready<Result<Self, AppError>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let prove: fn(Contributor) -> Option<Self> = $prove;
                ready(signed_in(request).and_then(|who| prove(who).ok_or(AppError::Forbidden)))
            }
        }
    )+};
}

extracts! {
    Contributor: Some;
    Moderator: Contributor::as_moderator;
    Organiser: Contributor::as_organiser;
    Administrator: Contributor::as_administrator;
    Arbiter: Contributor::as_arbiter;
}

impl SessionStore for SignIns {
    async fn load(&self, key: &SessionKey) -> Result<Option<HashMap<String, String>>, LoadError> {
        let hash = sha256(key.as_ref());
        let found = self.0.ask(move |conn| queries::signed_in(conn, &hash)).await;
        match found {
            Ok(None) => Ok(None),
            Ok(Some((who, stale))) => {
                if stale {
                    // A visit that cannot be noted is no reason to refuse it.
                    let _ = self.0.write(move |conn| Ok::<_, Failed>(queries::touch_sign_in(conn, &hash)?)).await;
                }
                let visitor = serde_json::to_string(&who).map_err(|cause| LoadError::Deserialization(cause.into()))?;
                Ok(Some(HashMap::from([(VISITOR.to_owned(), visitor)])))
            }
            // Public pages can still be tried, and a form can say that its text is kept.
            Err(Failed) => Ok(Some(HashMap::from([(UNKNOWN.to_owned(), "true".to_owned())]))),
        }
    }

    /// The key of the sign-in that the handler stored.
    async fn save(&self, state: HashMap<String, String>, _: &Duration) -> Result<SessionKey, SaveError> {
        let key: Option<String> = state.get(KEY).and_then(|key| serde_json::from_str(key).ok());
        key.and_then(|key| key.try_into().ok()).ok_or_else(|| SaveError::Other(Failed.into()))
    }

    /// Writes nothing: what a sign-in holds never changes, and one that was ended meanwhile must not come back.
    async fn update(
        &self,
        key: SessionKey,
        _: HashMap<String, String>,
        _: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        Ok(key)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), ErrorOfStore> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), ErrorOfStore> {
        let hash = sha256(key.as_ref());
        self.0
            .write(move |conn| Ok::<_, Failed>(queries::delete_sign_in(conn, &hash)?))
            .await
            .map(drop)
            .map_err(Into::into)
    }
}

/// The error type that the trait asks for.
type ErrorOfStore = anyhow::Error;

/// The store could not be asked.
#[derive(Debug, thiserror::Error)]
#[error("sign-ins could not be read or written")]
struct Failed;

impl From<diesel::result::Error> for Failed {
    fn from(_: diesel::result::Error) -> Self {
        Self
    }
}

impl From<Unavailable> for Failed {
    fn from(_: Unavailable) -> Self {
        Self
    }
}
