//! Letters, and the outbox they leave by.

mod html;
pub mod outbox;
pub mod post_office;
mod queries;

use std::path::PathBuf;

use crate::db::pg_enum;
use crate::text::language::Language;

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
        /// A moderator wrote to you about your contribution.
        CaseMessage = "case_message",
        /// Your appeal has arrived.
        AppealReceived = "appeal_received",
        /// An appeal is yours to look at.
        AppealAssigned = "appeal_assigned",
        /// Your appeal changed nothing.
        AppealUpheld = "appeal_upheld",
        /// Your appeal was right.
        AppealOverturned = "appeal_overturned",
        /// Your appeal was right in part.
        AppealPartly = "appeal_partly",
        /// Nobody settled your appeal in time.
        AppealExpired = "appeal_expired",
        /// Your report has arrived.
        ReportReceived = "report_received",
        /// What came of your report.
        ReportAnswered = "report_answered",
        /// What came of a report about your text.
        ReportClosed = "report_closed",
        /// What was published in what you follow, as it comes.
        NewsImmediately = "news_immediately",
        /// The same, of a day.
        NewsDaily = "news_daily",
        /// The same, of a week.
        NewsWeekly = "news_weekly",
        /// Staff entered what you sent: please confirm it.
        FilingToConfirm = "filing_to_confirm",
        /// A topic that you wrote in or follow takes text for longer.
        TopicExtended = "topic_extended",
        /// Words of your text are to be struck out, if you consent.
        RedactionAsked = "redaction_asked",
        /// They were, with your consent.
        ContributionRedacted = "contribution_redacted",
        /// Somebody of your organisation asks whether something may be sent in its name.
        ClearanceAsked = "clearance_asked",
        /// It may.
        ClearanceGiven = "clearance_given",
        /// It may not.
        ClearanceSentBack = "clearance_sent_back",
        /// You are a focal point of the organisation.
        FocalPointNamed = "focal_point_named",
        /// You do not speak for the organisation any more.
        MandateEnded = "mandate_ended",
        /// Moderators closed an earlier text of yours to comparison.
        ComparisonClosed = "comparison_closed",
        /// An appeal that was yours to look at is somebody else's now.
        AppealGivenOn = "appeal_given_on",
        /// Appeals that nobody looks at, or reports that nobody has answered.
        SecondLooksWait = "second_looks_wait",
    }
}

/// Letters that are counted together: so many of one class an address gets in a while, whatever the others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Anybody who knows an address can make the site write them. One that could not be sent for long is
    /// dropped, because whoever still wants it can ask again.
    Anybody,
    /// That something of one's own has arrived.
    Receipt,
    /// What others decided about it, or wrote to its author.
    Decision,
    /// What others published. What is beyond their number comes together in the next one.
    News,
}

impl LetterKind {
    /// With which others it is counted.
    pub fn class(self) -> Class {
        match self {
            Self::ConfirmSignUp | Self::AccountExists | Self::ResetPassword => Class::Anybody,
            Self::ContributionReceived | Self::AppealReceived | Self::ReportReceived => Class::Receipt,
            Self::ContributionPublished
            | Self::ContributionCorrected
            | Self::ChangesRequested
            | Self::ContributionDeclined
            | Self::ContributionRemoved
            | Self::ContributionRestored
            | Self::RedactionAsked
            | Self::ContributionRedacted
            | Self::MandateVerified
            | Self::MandateRefused
            | Self::AppealAssigned
            | Self::AppealGivenOn
            | Self::SecondLooksWait
            | Self::ComparisonClosed
            | Self::AppealUpheld
            | Self::AppealOverturned
            | Self::AppealPartly
            | Self::AppealExpired
            | Self::ReportAnswered
            | Self::ReportClosed
            | Self::CaseMessage
            | Self::FilingToConfirm
            | Self::TopicExtended
            | Self::ClearanceAsked
            | Self::ClearanceGiven
            | Self::ClearanceSentBack
            | Self::FocalPointNamed
            | Self::MandateEnded => Class::Decision,
            Self::NewsImmediately | Self::NewsDaily | Self::NewsWeekly => Class::News,
        }
    }
}

impl Class {
    /// The kinds of letters in it.
    pub fn kinds(self) -> Vec<LetterKind> {
        LetterKind::ALL.iter().copied().filter(|kind| kind.class() == self).collect()
    }
}

/// A letter as it is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The address.
    pub recipient: String,
    /// What it is written in.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// Where one click ends letters like this one, if one may.
    pub unsubscribe: Option<String>,
}

/// Says that there is one, and not to whom or about what.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter({} bytes)", self.text.len())
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
