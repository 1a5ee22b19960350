//! E-mail addresses: the strict part of the standard that every mail server agrees on.

use std::fmt;

use super::TextRefused;

/// Where somebody receives mail, in lower case. Quoted names, comments, routes and numeric
/// hosts are legal mail and are refused: they serve to smuggle, not to write to people.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The longest address that mail can carry.
    pub const MAX: usize = 254;

    /// Reads what was typed; the domain needs a dot.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        // Only spaces: a line end beside an address may be an attempt at a second header.
        let text = typed.trim_matches(' ');
        if text.is_empty() {
            return Err(TextRefused::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(TextRefused::NotAllowed);
        }
        if !text.is_ascii() {
            return Err(TextRefused::NotAscii);
        }
        if text.len() > Self::MAX {
            return Err(TextRefused::TooLong { max: Self::MAX });
        }
        match text.split_once('@') {
            Some((local, domain)) if is_local(local) && is_domain(domain) => Ok(Self(text.to_ascii_lowercase())),
            _ => Err(TextRefused::Malformed),
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Hides the address: it has no place in the log.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EmailAddress(hidden)")
    }
}

fn is_local(local: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"#$&'*+-/=?^_{}~".contains(&b))
    };
    local.len() <= 64 && local.split('.').all(is_atom)
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(is_label)
        && top.len() >= 2
        && top.starts_with(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usual_addresses_are_taken_in_lower_case() {
        for (typed, kept) in [
            (" Info@CyberPeaceInstitute.org ", "info@cyberpeaceinstitute.org"),
            ("o'brien+oewg@mission.example", "o'brien+oewg@mission.example"),
            ("a@xn--e1afmkfd.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai"),
            ("first.last@a-b.co.uk", "first.last@a-b.co.uk"),
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn whatever_could_smuggle_is_refused() {
        for typed in [
            "plain",
            "@example.org",
            "a@",
            "a@b@example.org",
            "a@localhost",
            "a..b@example.org",
            ".a@example.org",
            "a.@example.org",
            "\"a b\"@example.org",
            "a(x)@example.org",
            "a%b@example.org",
            "a!b@example.org",
            "a,b@example.org",
            "a b@example.org",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a@[IPv6:::1]",
            "a@-x.org",
            "a@x-.org",
            "a@x..org",
            "a@example.org.",
            "a@.example.org",
            "a@exa_mple.org",
            "<a@example.org>",
            "a@x.1a",
            "a|b@example.org",
            "a;b@example.org",
            "a:b@example.org",
            "a\\b@example.org",
        ] {
            assert_eq!(EmailAddress::parse(typed), Err(TextRefused::Malformed), "{typed}");
        }
        for typed in ["a@example.org\r\nBcc: b@example.org", "a@example.org\n", "a\0@example.org"] {
            assert_eq!(EmailAddress::parse(typed), Err(TextRefused::NotAllowed), "{typed:?}");
        }
    }

    #[test]
    fn other_scripts_are_refused_by_name() {
        for typed in ["a@пример.рф", "имя@example.org", "a@exаmple.org"] {
            assert_eq!(EmailAddress::parse(typed), Err(TextRefused::NotAscii), "{typed}");
        }
    }

    #[test]
    fn lengths_are_those_of_mail() {
        let local = "a".repeat(64);
        assert!(EmailAddress::parse(&format!("{local}@example.org")).is_ok());
        assert!(EmailAddress::parse(&format!("{local}a@example.org")).is_err());
        let domain = format!("{}.org", "a.".repeat(120).trim_end_matches('.'));
        assert_eq!(EmailAddress::parse(&format!("{local}@{domain}")), Err(TextRefused::TooLong { max: 254 }));
    }

    #[test]
    fn the_log_sees_nothing() {
        let address = EmailAddress::parse("a@example.org").unwrap();
        assert_eq!(format!("{address:?}"), "EmailAddress(hidden)");
    }

    proptest! {
        #[test]
        fn an_address_fits_on_one_line_and_parses_to_itself(typed in "[ -~]{0,12}@[ -~]{0,12}") {
            if let Ok(address) = EmailAddress::parse(&typed) {
                prop_assert!(address.as_str().bytes().all(|b| b.is_ascii_graphic()));
                prop_assert_eq!(address.as_str().matches('@').count(), 1);
                prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address));
            }
        }
    }
}
