//! The instance's secret, and what is derived from it; and random names that nobody can guess.

use hmac::{Hmac, KeyInit, Mac};
use rand::Rng;
use sha2::{Digest, Sha256};

/// The secret of this instance. Never shown, never logged.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// At least 32 bytes; `None` if shorter.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Option<Self> {
        let bytes = bytes.into();
        (bytes.len() >= 32).then_some(Self(bytes))
    }

    /// HMAC-SHA-256 of `data`, different for every `purpose`.
    pub fn keyed(&self, purpose: &str, data: &str) -> [u8; 32] {
        // HMAC takes a key of any length (RFC 2104, 3), so this cannot fail.
        #[allow(clippy::expect_used)]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any key length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(data.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// SHA-256, for secrets that are random themselves (sign-in keys, links in letters).
pub fn sha256(data: &str) -> [u8; 32] {
    Sha256::digest(data.as_bytes()).into()
}

/// `bytes` random bytes as base32 without padding (RFC 4648, in lower case): 128 bits are 26 letters.
pub fn random_name(bytes: usize) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut random = vec![0_u8; bytes];
    rand::rng().fill_bytes(&mut random);
    let (mut name, mut pending, mut bits) = (String::new(), 0_u32, 0);
    for byte in random {
        pending = pending << 8 | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            name.push(char::from(LETTERS[(pending >> bits & 31) as usize]));
        }
    }
    if bits > 0 {
        name.push(char::from(LETTERS[(pending << (5 - bits) & 31) as usize]));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_long_as_promised_and_never_the_same() {
        assert_eq!(random_name(16).len(), 26);
        assert_eq!(random_name(32).len(), 52);
        assert_ne!(random_name(16), random_name(16));
        assert!(random_name(16).bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b)));
    }

    #[test]
    fn each_purpose_has_its_own_hash() {
        let secret = Secret::new([7; 32]).unwrap();
        assert_ne!(secret.keyed("a", "x"), secret.keyed("b", "x"));
        assert_eq!(secret.keyed("a", "x"), secret.keyed("a", "x"));
    }

    #[test]
    fn a_short_secret_is_none() {
        assert!(Secret::new([7; 31]).is_none());
    }
}
