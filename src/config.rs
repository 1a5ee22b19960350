//! The environment, read once; a wrong value is refused by name.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use url::Url;

use crate::mail::Route;
use crate::people::secret::{Secret, random_name};

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
        Self::read(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// Reads settings from anywhere.
    pub fn read(get: impl Fn(&'static str) -> Option<String>) -> Result<Self, Wrong> {
        let bind: SocketAddr =
            parsed(&get, "PLENARY_BIND", "127.0.0.1:8080", "an address with a port, such as 127.0.0.1:8080")?;
        let data = PathBuf::from(get("PLENARY_DATA").unwrap_or_else(|| "./data".into()));
        let public_url = public_url(get("PLENARY_PUBLIC_URL"), bind)?;
        let workers = std::thread::available_parallelism().map_or(2, usize::from).to_string();
        let workers = parsed(&get, "PLENARY_WORKERS", &workers, "a number of threads from 1 to 64")?;
        if !(1..=64).contains(&workers) {
            return Err(wrong("PLENARY_WORKERS", "a number of threads from 1 to 64 is wanted"));
        }
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
            workers,
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

fn parsed<T: std::str::FromStr>(
    get: &impl Fn(&'static str) -> Option<String>,
    name: &'static str,
    fallback: &str,
    wanted: &str,
) -> Result<T, Wrong> {
    let value = get(name).unwrap_or_else(|| fallback.to_owned());
    value.trim().parse().map_err(|_| wrong(name, format!("{wanted} is wanted")))
}

fn public_url(value: Option<String>, bind: SocketAddr) -> Result<Url, Wrong> {
    const NAME: &str = "PLENARY_PUBLIC_URL";
    let text = value.unwrap_or_else(|| format!("http://{bind}"));
    let url = Url::parse(&text).map_err(|cause| wrong(NAME, cause))?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(wrong(NAME, "an address that begins with http:// or https:// is wanted"));
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

fn log_filter(value: Option<String>) -> Result<String, Wrong> {
    let filter = value.unwrap_or_else(|| "info".to_owned());
    tracing_subscriber::EnvFilter::try_new(&filter).map(|_| filter).map_err(|cause| wrong("PLENARY_LOG", cause))
}

/// The secret given, else the one kept in the data folder, else a new one kept there.
fn secret(given: Option<String>, data: &Path) -> Result<Secret, Wrong> {
    const NAME: &str = "PLENARY_SECRET";
    if let Some(text) = given {
        return Secret::new(text).ok_or_else(|| wrong(NAME, "at least 32 characters are wanted"));
    }
    let file = data.join("secret");
    let kept = match std::fs::read_to_string(&file) {
        Ok(kept) => kept,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => keep_new_secret(data, &file)
            .map_err(|cause| wrong("PLENARY_DATA", format!("{}: {cause}", file.display())))?,
        Err(cause) => {
            return Err(wrong("PLENARY_DATA", format!("{}: {cause}", file.display())));
        }
    };
    Secret::new(kept.trim()).ok_or_else(|| wrong(NAME, format!("{} is too short", file.display())))
}

/// Writes a new secret under a name that nobody reads, and then gives it its own, unless somebody else was first.
fn keep_new_secret(data: &Path, file: &Path) -> std::io::Result<String> {
    use std::io::{ErrorKind, Write};
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::create_dir_all(data)?;
    let fresh = random_name(32);
    let unfinished = data.join(format!(".secret.{}", random_name(8)));
    let mut open = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    let written = open.write_all(fresh.as_bytes()).and_then(|()| open.sync_all());
    let kept = written.and_then(|()| match std::fs::hard_link(&unfinished, file) {
        Ok(()) => std::fs::File::open(data)?.sync_all().map(|()| fresh),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => std::fs::read_to_string(file),
        Err(cause) => Err(cause),
    });
    std::fs::remove_file(&unfinished)?;
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, Wrong> {
        Config::read(|name| {
            let secret = ("PLENARY_SECRET", "0123456789abcdef0123456789abcdef");
            pairs.iter().chain([&secret]).find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn everything_has_a_default() {
        let config = read(&[]).unwrap();
        assert_eq!(config.public_base(), "http://127.0.0.1:8080");
        assert!(!config.is_https() && !config.unsafe_database);
    }

    #[test]
    fn letters_come_from_the_name_of_the_site() {
        assert_eq!(read(&[]).unwrap().mail_host(), "localhost");
        let named = read(&[("PLENARY_PUBLIC_URL", "https://plenary.example:8443")]).unwrap();
        assert_eq!(named.mail_host(), "plenary.example");
    }

    #[test]
    fn a_wrong_value_is_refused_by_name() {
        for (name, value) in [
            ("PLENARY_BIND", "8080"),
            ("PLENARY_PUBLIC_URL", "plenary.example"),
            ("PLENARY_PUBLIC_URL", "http://plenary.example"),
            ("PLENARY_PUBLIC_URL", "https://plenary.example/a"),
            ("PLENARY_WORKERS", "0"),
            ("PLENARY_WORKERS", "many"),
            ("PLENARY_TRUSTED_PROXIES", "10.0.0.0/99"),
            ("PLENARY_SECRET", "short"),
            ("PLENARY_SMTP_URL", "mail.example"),
            ("PLENARY_LOG", "=[,"),
            ("PLENARY_UNSAFE_DATABASE", "maybe"),
            ("DATABASE_URL", "mysql://x"),
            ("DATABASE_READ_URL", "mysql://x"),
            ("PLENARY_METRICS_BIND", "9100"),
            ("PLENARY_STAFF_SECOND_FACTOR", "required"),
            ("PLENARY_STAFF_SECOND_FACTOR", "maybe"),
            ("PLENARY_CONTACT", "somebody"),
            ("PLENARY_CONTACT", "javascript:alert(1)"),
        ] {
            let refused = read(&[(name, value)]).unwrap_err();
            assert!(refused.to_string().starts_with(name), "{name}={value}: {refused}");
        }
    }

    #[test]
    fn a_free_port_becomes_part_of_the_public_address() {
        let any = read(&[("PLENARY_BIND", "127.0.0.1:0")]).unwrap();
        assert_eq!(any.answering_on("127.0.0.1:4711".parse().unwrap()).public_base(), "http://127.0.0.1:4711");
        let named =
            read(&[("PLENARY_BIND", "127.0.0.1:0"), ("PLENARY_PUBLIC_URL", "https://plenary.example")]).unwrap();
        assert_eq!(named.answering_on("127.0.0.1:4711".parse().unwrap()).public_base(), "https://plenary.example");
    }

    #[test]
    fn programs_that_start_at_once_share_one_secret() {
        for _ in 0..50 {
            let data = tempfile::tempdir().unwrap();
            let together = std::sync::Barrier::new(4);
            let start = || {
                together.wait();
                let config =
                    Config::read(|name| (name == "PLENARY_DATA").then(|| data.path().to_str().unwrap().into()));
                config.unwrap().secret.keyed("a", "b")
            };
            let kept: Vec<_> = std::thread::scope(|scope| {
                let programs: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
                programs.into_iter().map(|program| program.join().unwrap()).collect()
            });
            assert!(kept.windows(2).all(|pair| pair[0] == pair[1]));
            assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 1, "something is left over");
        }
    }
}
