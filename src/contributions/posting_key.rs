//! The key of a form, by which what is sent twice is stored once.

use crate::people::secret::random_name;

/// The key minted into a form: up to 200 visible ASCII characters.
#[derive(Debug, Clone)]
pub struct PostingKey(String);

impl PostingKey {
    /// Reads a key as sent.
    pub fn parse(sent: &str) -> Option<Self> {
        let fits = (1..=200).contains(&sent.len()) && sent.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(sent.to_owned()))
    }

    /// A new key.
    pub fn fresh() -> Self {
        Self(random_name(16))
    }

    /// The key of what staff entered under this reference; the space in it can come from no form.
    pub fn of_filing(reference: &str) -> Self {
        Self(format!("filing {reference}"))
    }

    /// The key of what comes from the same form after its author left the organisation for which they had begun
    /// something by it; the same each time.
    pub(super) fn anew(&self) -> Self {
        // Not longer than a key may be, and as no form can send it.
        Self(format!("{} anew", &self.0[self.0.len().saturating_sub(190)..]))
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
