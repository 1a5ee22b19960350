//! An address on the web that a page may link to. Never fetched.

use url::Url;

use super::TextRefused;

/// An absolute `http` or `https` address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// The most bytes.
    pub const MAX: usize = 2_000;

    /// Reads what was typed, as a browser would.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let url = match typed.trim() {
            "" => return Err(TextRefused::Empty),
            typed if typed.len() > Self::MAX => return Err(TextRefused::TooLong { max: Self::MAX }),
            typed => Url::parse(typed).map_err(|_| TextRefused::Malformed)?,
        };
        let is_plain = matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none();
        if is_plain { Ok(Self(url.into())) } else { Err(TextRefused::Malformed) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_linked_to() {
        assert_eq!(WebAddress::parse(" https://example.org/a?b ").unwrap().as_str(), "https://example.org/a?b");
        for typed in ["javascript:alert(1)", "ftp://example.org", "/sessions", "https://", "https://a:b@example.org"] {
            assert_eq!(WebAddress::parse(typed), Err(TextRefused::Malformed), "{typed}");
        }
        assert_eq!(WebAddress::parse(" "), Err(TextRefused::Empty));
    }
}
