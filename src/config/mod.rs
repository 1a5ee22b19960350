//! The environment, read once; a wrong value is refused by name.

mod kept_secret;

use std::env::{self, VarError};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;
use url::Url;

use crate::db::connections::MOST_WORKERS;
use crate::mail::Route;
use crate::people::secret::Secret;

/// Every setting that is read here.
pub const NAMES: [&str; 15] = [
    "DATABASE_READ_URL",
    "DATABASE_URL",
    "PLENARY_BIND",
    "PLENARY_CONTACT",
    "PLENARY_DATA",
    "PLENARY_LOG",
    "PLENARY_MAIL_DIR",
    "PLENARY_METRICS_BIND",
    "PLENARY_PUBLIC_URL",
    "PLENARY_SECRET",
    "PLENARY_SMTP_URL",
    "PLENARY_STAFF_SECOND_FACTOR",
    "PLENARY_TRUSTED_PROXIES",
    "PLENARY_UNSAFE_DATABASE",
    "PLENARY_WORKERS",
];

/// Settings of one running instance.
#[derive(Debug, Clone)]
pub struct Config {
    /// `PLENARY_BIND`: address and port to answer on.
    pub bind: SocketAddr,
    /// `PLENARY_DATA`: the folder for everything that is kept outside the database, and for the private one.
    pub data: PathBuf,
    /// `DATABASE_URL`: a database of somebody else's; none means the private one.
    pub database_url: Option<String>,
    /// `PLENARY_PUBLIC_URL`: what stands before every path in links; without a slash at the end.
    pub public_url: Url,
    /// `PLENARY_SECRET`, or the one kept in the data folder.
    pub secret: Secret,
    /// `PLENARY_SMTP_URL` or `PLENARY_MAIL_DIR`: where letters go.
    pub mail: Route,
    /// `PLENARY_TRUSTED_PROXIES`: networks whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<IpNet>,
    /// `PLENARY_WORKERS`: threads that answer requests.
    pub workers: usize,
    /// `PLENARY_LOG`: what is logged, as in `info,plenary=debug`.
    pub log: String,
    /// Settings that were given and that this version does not act on.
    pub without_effect: Vec<&'static str>,
    /// `PLENARY_CONTACT`: where whoever runs the site can be reached, as a `mailto:` or `https:` address.
    pub contact: Option<Url>,
    /// `PLENARY_UNSAFE_DATABASE`: run although the database may lose what was acknowledged.
    pub unsafe_database: bool,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {why}")]
pub struct Wrong {
    name: &'static str,
    why: String,
}

fn wrong(name: &'static str, why: impl ToString) -> Wrong {
    Wrong { name, why: why.to_string() }
}

impl Config {
    /// Reads the environment.
    pub fn from_env() -> Result<Self, Wrong> {
        let garbled = |name: &&str| matches!(env::var(name), Err(VarError::NotUnicode(_)));
        if let Some(name) = NAMES.into_iter().find(garbled) {
            return Err(wrong(name, "text in UTF-8 is wanted"));
        }
        Self::read(|name| env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// Reads settings from anywhere.
    pub fn read(get: impl Fn(&'static str) -> Option<String>) -> Result<Self, Wrong> {
        let bind = bind(get("PLENARY_BIND"))?;
        let data = PathBuf::from(get("PLENARY_DATA").unwrap_or_else(|| "./data".into()));
        let public_url = public_url(get("PLENARY_PUBLIC_URL"), bind)?;
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Self {
            mail: mail_route(&get, &data)?,
            secret: secret(get("PLENARY_SECRET"), &data)?,
            trusted_proxies: trusted_proxies(&get("PLENARY_TRUSTED_PROXIES").unwrap_or_default())?,
            log: log_filter(get("PLENARY_LOG"))?,
            contact: contact(get("PLENARY_CONTACT"))?,
            unsafe_database: match get("PLENARY_UNSAFE_DATABASE").as_deref() {
                None | Some("no") => false,
                Some("yes") => true,
                Some(_) => return Err(wrong("PLENARY_UNSAFE_DATABASE", "`yes` or `no` is wanted")),
            },
            without_effect: without_effect(&get)?,
            database_url: database_url(get("DATABASE_URL"))?,
            bind,
            data,
            public_url,
            workers: workers(get("PLENARY_WORKERS"), processors)?,
        })
    }

    /// The same, once `address` answers: where any free port was asked for, the address that people use has that one.
    #[must_use]
    pub fn answering_on(self, address: SocketAddr) -> Self {
        let any_port = self.bind.port() == 0 && self.public_url.port() == Some(0);
        let settled = any_port.then(|| Url::parse(&format!("http://{address}")).ok()).flatten();
        Self { public_url: settled.unwrap_or(self.public_url), bind: address, ..self }
    }

    /// The public address without a slash at the end: paths are put behind it.
    pub fn public_base(&self) -> &str {
        self.public_url.as_str().trim_end_matches('/')
    }

    /// What letters have after the `@`: the name of the public address, as far as it has one.
    pub fn mail_host(&self) -> String {
        self.public_url.domain().unwrap_or("localhost").to_owned()
    }

    /// The contact as people read it: an address of mail without its scheme.
    pub fn contact_in_words(&self) -> Option<String> {
        let url = self.contact.as_ref()?.as_str();
        Some(url.strip_prefix("mailto:").unwrap_or(url).to_owned())
    }

    /// Whether browsers reach the site by https, so that cookies can insist on it.
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

fn bind(value: Option<String>) -> Result<SocketAddr, Wrong> {
    let text = value.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let wanted = "an address with a port, such as 127.0.0.1:8080, is wanted";
    text.trim().parse().map_err(|_| wrong("PLENARY_BIND", wanted))
}

fn public_url(value: Option<String>, bind: SocketAddr) -> Result<Url, Wrong> {
    const NAME: &str = "PLENARY_PUBLIC_URL";
    let text = value.unwrap_or_else(|| format!("http://{bind}"));
    let url = Url::parse(&text).map_err(|cause| wrong(NAME, cause))?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(wrong(NAME, "an address that begins with http:// or https:// is wanted"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong(NAME, "an address without a user name and a password is wanted: everybody reads it"));
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong(NAME, "an address without a path is wanted"));
    }
    let loopback = match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    };
    if url.scheme() == "http" && !loopback {
        return Err(wrong(NAME, "http is for this machine alone; an address that begins with https:// is wanted"));
    }
    Ok(url)
}

/// As many threads as asked for, else one for each processor, as far as that is sensible.
fn workers(value: Option<String>, processors: usize) -> Result<usize, Wrong> {
    let Some(text) = value else {
        return Ok(processors.min(MOST_WORKERS));
    };
    let sensible = text.trim().parse().ok().filter(|number| (1..=MOST_WORKERS).contains(number));
    sensible.ok_or_else(|| wrong("PLENARY_WORKERS", format!("a number of threads from 1 to {MOST_WORKERS} is wanted")))
}

fn mail_route(get: &impl Fn(&'static str) -> Option<String>, data: &Path) -> Result<Route, Wrong> {
    match (get("PLENARY_SMTP_URL"), get("PLENARY_MAIL_DIR")) {
        (Some(_), Some(_)) => Err(wrong("PLENARY_SMTP_URL", "give this or PLENARY_MAIL_DIR, not both")),
        (Some(url), None) => match Url::parse(&url) {
            Ok(parsed) if matches!(parsed.scheme(), "smtp" | "smtps") => Ok(Route::Smtp(url)),
            _ => Err(wrong("PLENARY_SMTP_URL", "an address such as smtps://name:password@host is wanted")),
        },
        (None, folder) => Ok(Route::Folder(folder.map_or_else(|| data.join("mail"), PathBuf::from))),
    }
}

fn database_url(value: Option<String>) -> Result<Option<String>, Wrong> {
    match value {
        Some(url) if !url.starts_with("postgres://") && !url.starts_with("postgresql://") => {
            Err(wrong("DATABASE_URL", "an address that begins with postgresql:// is wanted"))
        }
        given => Ok(given),
    }
}

/// Settings that are checked like the others although nothing follows from them yet.
fn without_effect(get: &impl Fn(&'static str) -> Option<String>) -> Result<Vec<&'static str>, Wrong> {
    database_url(get("DATABASE_READ_URL")).map_err(|cause| wrong("DATABASE_READ_URL", cause.why))?;
    if let Some(bind) = get("PLENARY_METRICS_BIND") {
        let parsed: Result<SocketAddr, _> = bind.parse();
        parsed.map_err(|_| wrong("PLENARY_METRICS_BIND", "an address with a port is wanted"))?;
    }
    match get("PLENARY_STAFF_SECOND_FACTOR").as_deref() {
        None | Some("optional") => {}
        Some("required") => {
            return Err(wrong("PLENARY_STAFF_SECOND_FACTOR", "there is no second factor yet; `optional` is wanted"));
        }
        Some(_) => return Err(wrong("PLENARY_STAFF_SECOND_FACTOR", "`optional` or `required` is wanted")),
    }
    let known = ["DATABASE_READ_URL", "PLENARY_METRICS_BIND"];
    Ok(known.into_iter().filter(|name| get(name).is_some()).collect())
}

fn trusted_proxies(value: &str) -> Result<Vec<IpNet>, Wrong> {
    value
        .split([',', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.parse::<IpNet>()
                .or_else(|_| part.parse::<std::net::IpAddr>().map(IpNet::from))
                .map_err(|_| wrong("PLENARY_TRUSTED_PROXIES", format!("{part} is no address and no network")))
        })
        .collect()
}

fn contact(value: Option<String>) -> Result<Option<Url>, Wrong> {
    let wanted =
        || wrong("PLENARY_CONTACT", "an address such as mailto:name@example.org or https://example.org is wanted");
    value
        .map(|text| Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "mailto" | "https")).ok_or_else(wanted))
        .transpose()
}

/// Where no level is named, the framework takes a misspelt one for the name of a module, and logs nothing.
fn log_filter(value: Option<String>) -> Result<String, Wrong> {
    const NAME: &str = "PLENARY_LOG";
    let filter = value.unwrap_or_else(|| "info".to_owned());
    let mut parts = filter.split(',').map(str::trim).filter(|part| !part.is_empty() && !part.contains('='));
    if let Some(part) = parts.find(|part| part.parse::<LevelFilter>().is_err()) {
        return Err(wrong(NAME, format!("{part} is no level (error, warn, info, debug, trace, off)")));
    }
    EnvFilter::try_new(&filter).map(|_| filter).map_err(|cause| wrong(NAME, cause))
}

/// The secret given, else the one kept in the data folder, else a new one kept there.
fn secret(given: Option<String>, data: &Path) -> Result<Secret, Wrong> {
    const NAME: &str = "PLENARY_SECRET";
    if let Some(text) = given {
        return Secret::new(text).ok_or_else(|| wrong(NAME, "at least 32 characters are wanted"));
    }
    let file = data.join("secret");
    let kept = kept_secret::read_or_make(data, &file)
        .map_err(|cause| wrong("PLENARY_DATA", format!("{}: {cause}", file.display())))?;
    Secret::new(kept.trim()).ok_or_else(|| wrong(NAME, format!("{} is too short", file.display())))
}

#[cfg(test)]
mod tests;
