//! Passwords: argon2id, hashed two at a time, never printed, never compared by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// How much work one hash costs. Tests choose the cheap one.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    kib: u32,
    passes: u32,
}

impl Cost {
    /// Three times the memory of OWASP's minimum for argon2id (19 MiB, two passes), and a pass more.
    pub const PRODUCTION: Self = Self { kib: 65_536, passes: 3 };
    /// As little as argon2 allows.
    pub const TEST: Self = Self { kib: 8, passes: 1 };

    fn argon2(self) -> Argon2<'static> {
        let params = Params::new(self.kib, self.passes, 1, None).unwrap_or_default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }
}

/// A password as typed: long enough, and none that everybody tries first.
pub struct Password(String);

/// Why a password was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRefused {
    /// Fewer than [`Password::SHORTEST`] characters.
    TooShort,
    /// More than [`Password::LONGEST`] bytes.
    TooLong,
    /// Among the first that an attacker tries.
    TooCommon,
}

/// What everybody tries first, as far as it is long enough; compared as a whole, without case.
const COMMON: &[&str] = &[
    "passwordpassword",
    "password12345678",
    "password123456789",
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "qwertyuiopasdfghjkl",
    "qwertyuiopasdfghjklzxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
    "iloveyouiloveyou",
    "letmeinletmeinletmein",
    "administrator123",
    "changemechangeme",
    "unitednationsunitednations",
];

/// The words of the site, which everybody tries who attacks it: they do not count towards a password.
const OF_THE_SITE: &[&str] = &["plenary", "consultation"];

/// So many letters and digits at least, other than the words of the site.
const BESIDE_THE_SITE: usize = 8;

impl Password {
    /// Fewest characters (NIST SP 800-63B-4, 3.1.1.2: 15 where it is the only factor).
    pub const SHORTEST: usize = 15;
    /// Most bytes, so that hashing has a bound.
    pub const LONGEST: usize = 1024;

    /// Reads what was typed by somebody called `about` (name, address), whose own words do not count.
    pub fn parse(typed: &str, about: &[&str]) -> Result<Self, PasswordRefused> {
        let password: String = typed.nfkc().collect();
        if password.len() > Self::LONGEST {
            return Err(PasswordRefused::TooLong);
        }
        if password.chars().count() < Self::SHORTEST {
            return Err(PasswordRefused::TooShort);
        }
        let lower = password.to_lowercase();
        let known = COMMON.contains(&lower.as_str())
            || about.iter().any(|word| !word.is_empty() && lower == word.to_lowercase())
            || is_monotonous(&lower)
            || is_one_word(&lower)
            || is_of_the_site(&lower);
        if known { Err(PasswordRefused::TooCommon) } else { Ok(Self(password)) }
    }
}

/// One short piece repeated ("abcabcabc"), or neighbours all along ("123456…").
fn is_monotonous(password: &str) -> bool {
    let chars: Vec<char> = password.chars().collect();
    let repeats = (1..=4).any(|period| chars.iter().zip(chars.iter().skip(period)).all(|(a, b)| a == b));
    let steps: Vec<i64> =
        chars.windows(2).map(|pair| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0]))).collect();
    repeats || steps.iter().all(|step| *step == 1) || steps.iter().all(|step| *step == -1)
}

/// One word again and again ("welcome welcome welcome"), whatever stands between.
fn is_one_word(password: &str) -> bool {
    let letters = letters(password);
    let length = letters.len();
    (1..=length / 2).any(|period| length.is_multiple_of(period) && letters[period..] == letters[..length - period])
}

/// The words of the site, and little else.
fn is_of_the_site(password: &str) -> bool {
    let rest = OF_THE_SITE.iter().fold(password.to_owned(), |rest, word| rest.replace(word, " "));
    rest.len() < password.len() && letters(&rest).len() < BESIDE_THE_SITE
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Hashes a password for storage. Takes its time: never on an async thread.
pub fn hash(password: &Password, cost: Cost) -> Result<String, argon2::password_hash::Error> {
    Ok(cost.argon2().hash_password(password.0.as_bytes())?.to_string())
}

/// Does `typed` open this stored hash? An absent hash costs as much to refuse as a wrong one.
fn opens(typed: &str, stored: Option<&str>, cost: Cost) -> bool {
    let typed: String = typed.chars().take(Password::LONGEST).nfkc().collect();
    match stored.map(PasswordHash::new) {
        Some(Ok(parsed)) => cost.argon2().verify_password(typed.as_bytes(), &parsed).is_ok(),
        _ => {
            let _ = cost.argon2().hash_password(typed.as_bytes());
            false
        }
    }
}

/// Whether a stored hash was made with other parameters than today's.
pub fn is_outdated(stored: &str, cost: Cost) -> bool {
    !stored.contains(&format!("m={},t={},p=1", cost.kib, cost.passes))
}

/// A place of its own for hashing: two at a time, because each takes 64 MiB and a core.
#[derive(Clone)]
pub struct Hashing {
    cost: Cost,
    places: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    done: Arc<AtomicUsize>,
}

/// Too many people are signing in at once.
#[derive(Debug, thiserror::Error)]
#[error("too many passwords are being checked at once")]
pub struct Crowded;

impl Hashing {
    const AT_ONCE: usize = 2;
    const WAITING: usize = 32;

    /// A place with hashes of this cost.
    pub fn new(cost: Cost) -> Self {
        Self { cost, places: Arc::new(Semaphore::new(Self::AT_ONCE)), waiting: Arc::default(), done: Arc::default() }
    }

    /// How many hashes were made or checked so far.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// The cost of one hash.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Checks a password against a stored hash, or against nothing at the same cost.
    pub async fn opens(&self, typed: String, stored: Option<String>) -> Result<bool, Crowded> {
        let cost = self.cost;
        self.run(move || opens(&typed, stored.as_deref(), cost)).await
    }

    /// Hashes a password for storage.
    pub async fn hash(&self, password: Password) -> Result<String, Crowded> {
        let cost = self.cost;
        self.run(move || hash(&password, cost)).await?.map_err(|_| Crowded)
    }

    async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T, Crowded> {
        let waiting = Waiting::among(&self.waiting);
        if waiting.others >= Self::WAITING {
            return Err(Crowded);
        }
        let place = self.places.clone().acquire_owned().await.map_err(|_| Crowded)?;
        drop(waiting);
        self.done.fetch_add(1, Ordering::Relaxed);
        tokio::task::spawn_blocking(move || {
            let done = job();
            drop(place);
            done
        })
        .await
        .map_err(|_| Crowded)
    }
}

/// Somebody who waits for a place, until it is dropped: a browser may leave while it waits.
struct Waiting<'a> {
    all: &'a AtomicUsize,
    others: usize,
}

impl<'a> Waiting<'a> {
    fn among(all: &'a AtomicUsize) -> Self {
        Self { all, others: all.fetch_add(1, Ordering::Relaxed) }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.all.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    fn refused(typed: &str) -> Option<PasswordRefused> {
        Password::parse(typed, &["Ana Example of the Forum"]).err()
    }

    #[test]
    fn length_counts_characters_and_nothing_else_is_demanded() {
        assert_eq!(refused("short"), Some(PasswordRefused::TooShort));
        assert_eq!(refused("ééééééééàààààài"), None);
        assert_eq!(refused("only small letters here"), None);
        assert_eq!(refused("our plenary meets on Tuesdays"), None);
        assert_eq!(refused("................................"), Some(PasswordRefused::TooCommon));
        assert_eq!(refused(&"xy".repeat(600)), Some(PasswordRefused::TooLong));
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for common in [
            "Correct Horse Battery Staple",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabcabc",
            "abcdefghijklmnop",
            "ana example of the forum",
            "plenary plenary plenary",
            "Plenary-Plenary-Plenary!",
            "PlenaryPlenary2026",
            "plenary consultation 1",
            "welcome welcome welcome",
            "WelcomeWelcome!!",
        ] {
            assert_eq!(refused(common), Some(PasswordRefused::TooCommon), "{common}");
        }
    }

    #[tokio::test]
    async fn who_leaves_while_waiting_makes_room() {
        let hashing = Hashing::new(Cost::TEST);
        let hash = || Box::pin(hashing.opens("a password".into(), None));
        for _ in 0..3 {
            let taken = hashing.places.clone().acquire_many_owned(2).await.unwrap();
            let mut crowd: Vec<_> = (0..Hashing::WAITING).map(|_| hash()).collect();
            assert!(crowd.iter_mut().all(|one| one.now_or_never().is_none()));
            assert!(hash().await.is_err());
            drop((crowd, taken));
            assert!(!hash().await.unwrap());
        }
    }

    #[test]
    fn a_hash_opens_for_its_password_only() {
        let stored = hash(&Password::parse("a long enough one", &[]).ok().unwrap(), Cost::TEST).unwrap();
        assert!(opens("a long enough one", Some(&stored), Cost::TEST));
        assert!(!opens("another long one", Some(&stored), Cost::TEST));
        assert!(!opens("a long enough one", None, Cost::TEST));
        assert!(is_outdated(&stored, Cost::PRODUCTION) && !is_outdated(&stored, Cost::TEST));
    }
}
