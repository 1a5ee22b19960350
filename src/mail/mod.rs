//! Letters, and the outbox they leave by.

pub mod outbox;
pub mod queries;

use std::path::PathBuf;

use crate::db::pg_enum;

pg_enum! {
    /// What a letter tells.
    pub enum LetterKind: LetterKind {
        /// Confirm the address you signed up with.
        ConfirmSignUp = "confirm_sign_up",
        /// Somebody signed up with the address of your account.
        AccountExists = "account_exists",
        /// Choose a new password.
        ResetPassword = "reset_password",
        /// Your text has arrived.
        ContributionReceived = "contribution_received",
        /// Your text is published.
        ContributionPublished = "contribution_published",
        /// Your new text is read in place of the old one.
        ContributionCorrected = "contribution_corrected",
        /// A moderator asks for another text.
        ChangesRequested = "changes_requested",
        /// Your text will not be published.
        ContributionDeclined = "contribution_declined",
        /// Your text was taken down.
        ContributionRemoved = "contribution_removed",
        /// Your text was put back.
        ContributionRestored = "contribution_restored",
        /// You may speak for the organisation.
        MandateVerified = "mandate_verified",
        /// You may not.
        MandateRefused = "mandate_refused",
    }
}

/// Where letters go.
#[derive(Clone)]
pub enum Route {
    /// To a mail server, as in `smtps://name:password@host`.
    Smtp(String),
    /// Into a folder, one `.eml` file a letter.
    Folder(PathBuf),
}

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Smtp(_) => f.write_str("Smtp(…)"),
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
        }
    }
}
