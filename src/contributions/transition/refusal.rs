//! Why something may not happen.

/// Why an event is refused. Each has its sentence for people in the message catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The topic takes no text now.
    NotOpenForWriting,
    /// The speaker has no contribution left in the topic.
    NoContributionLeft,
    /// The speaker has not so many words left in the topic.
    NoWordsLeft,
    /// Five days have passed since changes were asked, and the topic has closed.
    TooLateToResubmit,
    /// Only the author, or who speaks for the same organisation, may do this.
    NotTheAuthor,
    /// Nobody decides about their own text.
    OwnText,
    /// Nobody decides about a text that they entered for its author.
    OwnFiling,
    /// Nobody decides about a text of their own organisation.
    OwnOrganisation,
    /// The mandate to speak for the organisation or group is not verified yet.
    MandateNotVerified,
    /// There is no draft.
    NoDraft,
    /// A text is under review already.
    AlreadyOpen,
    /// No text of it is under review.
    NothingOpen,
    /// The contribution is over: withdrawn, removed or closed.
    Ended,
    /// It is not visible to readers.
    NotLive,
    /// It was not taken down.
    NotRemoved,
    /// No text waits for a moderator.
    NothingToDecide,
    /// Something changed since the form was rendered.
    Changed(Change),
    /// The claim is somebody else's.
    HeldByAnother,
    /// For a day the queue keeps it for whoever asked for the changes.
    KeptForAnother,
    /// There is no such claim.
    NotHolding,
    /// The lease ran out.
    LeaseExpired,
    /// A moderator has approved it, and that takes effect in a moment.
    ApprovalPending,
    /// No approval is waiting to take effect.
    NothingToUndo,
    /// A proposal about it waits for somebody else.
    ProposalOpen,
    /// That proposal is over.
    ProposalEnded,
    /// It takes a second person, so that it can only be proposed.
    NeedsSecondPerson,
    /// Nobody agrees to their own proposal.
    OwnProposal,
    /// Only whoever proposed it takes it back.
    NotYourProposal,
    /// The second person comes from outside the organisation that convenes.
    OfTheConvener,
    /// The author has been asked about words of it already.
    RedactionAsked,
    /// The author is not asked that any more.
    RedactionEnded,
    /// The lease, or the time for the appeal, still runs.
    NotYetExpired,
    /// There is no negative decision.
    NothingToAppeal,
    /// Once per decision.
    AlreadyAppealed,
    /// Six months have passed since the decision.
    TooLateToAppeal,
    /// No appeal is under way.
    NoAppealOpen,
    /// The appeal was not assigned to whoever wants to settle it.
    NotAssigned,
    /// An appeal goes to somebody who never had a part in the case.
    AlreadyInvolved,
    /// One open report of the same person about the same contribution is enough.
    AlreadyReported,
    /// Too many in an hour.
    TooManyReports,
    /// The report is closed, or there is none.
    NoReportOpen,
    /// Nobody answers their own report.
    OwnReport,
    /// What was reported is still read, so nobody has acted on it.
    NotActedOn,
    /// The organisation clears what is sent in its name, and nobody has cleared this.
    NeedsClearance,
    /// The organisation clears nothing.
    NoClearanceNeeded,
    /// A focal point of the organisation clears, and nobody else.
    NotAFocalPoint,
    /// Another text took its place meanwhile, it has left, or nobody asks any more.
    ClearanceOver,
    /// Somebody cleared it already.
    ClearedAlready,
    /// Another text would end the clearance, and nobody asked to keep it.
    EndsClearance,
}

/// What changed since a form was rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The author sent another text for it.
    NewerText,
    /// Its row was written to.
    Row,
    /// A moderator asked for changes.
    ChangesRequested,
    /// A moderator approved it.
    Approved,
    /// A moderator declined it.
    Declined,
    /// The author took it back.
    Withdrawn,
    /// A moderator took it down.
    Removed,
    /// Readers see another text of it now.
    LiveText,
}

impl Refusal {
    /// The id of its sentence in the message catalogue.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NotOpenForWriting => "refusal-not-open-for-writing",
            Self::NoContributionLeft => "refusal-no-contribution-left",
            Self::NoWordsLeft => "refusal-no-words-left",
            Self::TooLateToResubmit => "refusal-too-late-to-resubmit",
            Self::NotTheAuthor => "refusal-not-the-author",
            Self::OwnText => "refusal-own-text",
            Self::OwnFiling => "refusal-own-filing",
            Self::OwnOrganisation => "refusal-own-organisation",
            Self::MandateNotVerified => "refusal-mandate-not-verified",
            Self::NoDraft => "refusal-no-draft",
            Self::AlreadyOpen => "refusal-already-open",
            Self::NothingOpen => "refusal-nothing-open",
            Self::Ended => "refusal-ended",
            Self::NotLive => "refusal-not-live",
            Self::NotRemoved => "refusal-not-removed",
            Self::NothingToDecide => "refusal-nothing-to-decide",
            Self::Changed(change) => change.message_key(),
            Self::HeldByAnother => "refusal-held-by-another",
            Self::KeptForAnother => "refusal-kept-for-another",
            Self::NotHolding => "refusal-not-holding",
            Self::LeaseExpired => "refusal-lease-expired",
            Self::ApprovalPending => "refusal-approval-pending",
            Self::NothingToUndo => "refusal-nothing-to-undo",
            Self::ProposalOpen => "refusal-proposal-open",
            Self::ProposalEnded => "refusal-proposal-ended",
            Self::NeedsSecondPerson => "refusal-needs-second-person",
            Self::OwnProposal => "refusal-own-proposal",
            Self::NotYourProposal => "refusal-not-your-proposal",
            Self::OfTheConvener => "refusal-of-the-convener",
            Self::RedactionAsked => "refusal-redaction-asked",
            Self::RedactionEnded => "refusal-redaction-ended",
            Self::NotYetExpired => "refusal-not-yet-expired",
            Self::NothingToAppeal => "refusal-nothing-to-appeal",
            Self::AlreadyAppealed => "refusal-already-appealed",
            Self::TooLateToAppeal => "refusal-too-late-to-appeal",
            Self::NoAppealOpen => "refusal-no-appeal-open",
            Self::NotAssigned => "refusal-not-assigned",
            Self::AlreadyInvolved => "refusal-already-involved",
            Self::AlreadyReported => "refusal-already-reported",
            Self::TooManyReports => "refusal-too-many-reports",
            Self::NoReportOpen => "refusal-no-report-open",
            Self::OwnReport => "refusal-own-report",
            Self::NotActedOn => "refusal-not-acted-on",
            Self::NeedsClearance => "refusal-needs-clearance",
            Self::NoClearanceNeeded => "refusal-no-clearance-needed",
            Self::NotAFocalPoint => "refusal-not-a-focal-point",
            Self::ClearanceOver => "refusal-clearance-over",
            Self::ClearedAlready => "refusal-cleared-already",
            Self::EndsClearance => "refusal-ends-clearance",
        }
    }

    /// Whether the same request would have been right a moment ago, so that the browser is to be
    /// shown what changed instead of an error.
    pub fn is_conflict(self) -> bool {
        match self {
            Self::AlreadyOpen
            | Self::NothingOpen
            | Self::NoDraft
            | Self::Ended
            | Self::NotLive
            | Self::NotRemoved
            | Self::NothingToDecide
            | Self::Changed(_)
            | Self::HeldByAnother
            | Self::KeptForAnother
            | Self::NotHolding
            | Self::LeaseExpired
            | Self::ApprovalPending
            | Self::NothingToUndo
            | Self::ProposalOpen
            | Self::ProposalEnded
            | Self::NeedsSecondPerson
            | Self::RedactionAsked
            | Self::RedactionEnded
            | Self::NotYetExpired
            | Self::AlreadyAppealed
            | Self::NoAppealOpen
            | Self::NotAssigned
            | Self::AlreadyReported
            | Self::NoReportOpen
            | Self::NotActedOn
            | Self::ClearanceOver
            | Self::ClearedAlready
            | Self::EndsClearance => true,
            Self::NotOpenForWriting
            | Self::NoContributionLeft
            | Self::NoWordsLeft
            | Self::TooLateToResubmit
            | Self::NotTheAuthor
            | Self::OwnText
            | Self::OwnFiling
            | Self::OwnOrganisation
            | Self::OwnProposal
            | Self::OwnReport
            | Self::NotYourProposal
            | Self::OfTheConvener
            | Self::MandateNotVerified
            | Self::NothingToAppeal
            | Self::TooLateToAppeal
            | Self::AlreadyInvolved
            | Self::TooManyReports
            | Self::NeedsClearance
            | Self::NoClearanceNeeded
            | Self::NotAFocalPoint => false,
        }
    }
}

impl Change {
    fn message_key(self) -> &'static str {
        match self {
            Self::NewerText => "refusal-changed-newer-text",
            Self::Row => "refusal-changed-row",
            Self::ChangesRequested => "refusal-changed-changes-requested",
            Self::Approved => "refusal-changed-approved",
            Self::Declined => "refusal-changed-declined",
            Self::Withdrawn => "refusal-changed-withdrawn",
            Self::Removed => "refusal-changed-removed",
            Self::LiveText => "refusal-changed-live-text",
        }
    }
}
