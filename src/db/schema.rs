// @generated automatically by Diesel CLI.

pub mod sql_types {
    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "account_status"))]
    pub struct AccountStatus;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "appeal_state"))]
    pub struct AppealState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "attendance"))]
    pub struct Attendance;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "block_kind"))]
    pub struct BlockKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "capacity"))]
    pub struct Capacity;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "case_audience"))]
    pub struct CaseAudience;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "clearance_kind"))]
    pub struct ClearanceKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "clearance_state"))]
    pub struct ClearanceState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "decision_kind"))]
    pub struct DecisionKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "filing_state"))]
    pub struct FilingState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "follow_level"))]
    pub struct FollowLevel;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "follow_rhythm"))]
    pub struct FollowRhythm;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "hint_kind"))]
    pub struct HintKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "letter_kind"))]
    pub struct LetterKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "link_purpose"))]
    pub struct LinkPurpose;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "link_role"))]
    pub struct LinkRole;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "mandate_status"))]
    pub struct MandateStatus;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "organisation_role"))]
    pub struct OrganisationRole;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "proposal_kind"))]
    pub struct ProposalKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "proposal_state"))]
    pub struct ProposalState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "redaction_state"))]
    pub struct RedactionState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "report_state"))]
    pub struct ReportState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "revision_state"))]
    pub struct RevisionState;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "role"))]
    pub struct Role;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "session_kind"))]
    pub struct SessionKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "source_kind"))]
    pub struct SourceKind;

    #[derive(diesel::query_builder::QueryId, Clone, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "visibility"))]
    pub struct Visibility;
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::AccountStatus;

    /// A person whose address was confirmed by mail, or who was added on the command line.
    account (id) {
        id -> Int8,
        email -> Text,
        name -> Text,
        password_hash -> Text,
        /// The stakeholder group somebody belongs to when writing in a personal capacity.
        group_id -> Text,
        language -> Text,
        status -> AccountStatus,
        /// Made up for the demonstration, as is all that they write.
        invented -> Bool,
        created_at -> Timestamptz,
        /// Whether single keys act on the moderators' desk.
        desk_keys -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// A badge on an organisation, never a gate to contribute.
    accreditation (organisation_id, process_id) {
        organisation_id -> Int8,
        process_id -> Int8,
        accredited_on -> Nullable<Date>,
        source -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Published, and not yet noted for everybody who follows it: one row a publication, however many they are.
    announcement (contribution_id) {
        contribution_id -> Int8,
        published_at -> Timestamptz,
        /// Accounts up to this number have been gone through.
        told_up_to -> Int8,
        /// Whether another text took the place of one that was read already.
        corrects -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::AppealState;

    /// A second look at a decision that keeps a text from readers: once for each, by somebody else, with a statement of its own.
    appeal (id) {
        id -> Int8,
        decision_id -> Int8,
        state -> AppealState,
        opened_at -> Timestamptz,
        assigned_to -> Nullable<Int8>,
        reasons -> Nullable<Text>,
        closed_at -> Nullable<Timestamptz>,
        /// Its name on the ledger and on the moderators' desk. Random: row numbers would count what is not public.
        public_id -> Uuid,
        /// What the author says to it, if anything.
        words -> Nullable<Text>,
        assigned_at -> Nullable<Timestamptz>,
        /// The rule that the second statement is about.
        rule_code -> Nullable<Text>,
        rule_version -> Nullable<Int4>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::DecisionKind;
    use super::sql_types::AppealState;

    /// Appeals that were settled, as the ledger is looked through: without persons and without words. The database writes it when an appeal is settled.
    appeal_outcome (appeal_id) {
        appeal_id -> Int8,
        /// Of the appeal; its name on the ledger.
        public_id -> Uuid,
        decision_id -> Int8,
        against -> DecisionKind,
        kind -> AppealState,
        /// Of the contribution, as with decisions.
        topic_id -> Int8,
        group_id -> Text,
        /// The rule as the ledger names it: the removal of a statement of a State names none, and neither does what came of an appeal against it, nor an outcome by which a declined text was published, whose number would name it.
        shown_rule -> Nullable<Text>,
        settled_at -> Timestamptz,
        /// From the appeal to its outcome.
        waited -> Interval,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::AppealState;

    /// Whose appeals against declined texts were settled so in a topic, each once: the ledger names a group from five of them on.
    appeal_speaker (topic_id, group_id, kind, speaker) {
        topic_id -> Int8,
        group_id -> Text,
        kind -> AppealState,
        /// The organisation, or with a minus the account of who spoke for nobody else.
        speaker -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What happened, in the words "noun.verb"; append-only.
    audit_entry (id) {
        id -> Int8,
        at -> Timestamptz,
        /// The account that acted, null for the program itself; no foreign key, because the entry outlives the account.
        actor_id -> Nullable<Int8>,
        action -> Text,
        /// Set where the entry belongs to the history of one contribution; no foreign key, because the trail stands below contributions.
        contribution_id -> Nullable<Int8>,
        /// What it happened to, as "noun:reference".
        subject -> Text,
        detail -> Jsonb,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// A chain: each hash covers the one before it and the entries of its batch.
    audit_seal (id) {
        id -> Int8,
        sealed_at -> Timestamptz,
        entries -> Int4,
        previous -> Bytea,
        hash -> Bytea,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Which batch an entry was sealed in. Entries commit out of order, so a batch is a set and no range of numbers.
    audit_sealed (entry_id) {
        entry_id -> Int8,
        seal_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Entries that wait for the next seal. Each gets here with the transaction that writes it, so that one that commits late is not passed over, and sealing costs the same however long the trail is.
    audit_unsealed (entry_id) {
        entry_id -> Int8,
        /// When it was written; the entry itself may tell of an earlier time.
        since -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::DecisionKind;

    /// What moderators start from when they write to an author: by rule, in the author's language.
    canned_text (rule_code, kind, language) {
        rule_code -> Text,
        kind -> DecisionKind,
        language -> Text,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::CaseAudience;

    /// What is written inside a case, append-only: notes between moderators, and messages between them and the author.
    case_message (id) {
        id -> Int8,
        contribution_id -> Int8,
        /// Who reads it besides its writer: moderators alone, or the author and moderators.
        audience -> CaseAudience,
        written_by -> Int8,
        body -> Text,
        posting_key -> Text,
        written_at -> Timestamptz,
        /// Whether the author wrote it, or a colleague who may write the contribution in their place; else a moderator did.
        by_author -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// From a paragraph to the exact text behind it.
    citation (block_id, contribution_id) {
        block_id -> Int8,
        position -> Int4,
        contribution_id -> Int8,
        revision_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::ClearanceKind;
    use super::sql_types::ClearanceState;

    /// A text, or the withdrawal of one, that a focal point is asked to clear or cleared. On no page but those of the organisation before something was sent with it.
    clearance (id) {
        id -> Int8,
        contribution_id -> Int8,
        organisation_id -> Int8,
        kind -> ClearanceKind,
        state -> ClearanceState,
        /// Of the text that it is about, by text_digest: clearing names exactly that one.
        digest -> Bytea,
        /// Of a text: what was sent with it. Of a withdrawal: what readers read when it was asked for.
        revision_id -> Nullable<Int8>,
        asked_by -> Int8,
        asked_at -> Timestamptz,
        cleared_by -> Nullable<Int8>,
        cleared_at -> Nullable<Timestamptz>,
        ended_at -> Nullable<Timestamptz>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// When an organisation wanted clearance: what was sent in its name in between was cleared.
    clearance_period (organisation_id, since) {
        organisation_id -> Int8,
        since -> Timestamptz,
        until -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Earlier texts that moderators closed to comparison, with the reasons that their author reads. The author does not open them again.
    comparison_closing (revision_id) {
        revision_id -> Int8,
        contribution_id -> Int8,
        closed_by -> Int8,
        rule_code -> Text,
        rule_version -> Nullable<Int4>,
        explanation -> Text,
        closed_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::Capacity;
    use super::sql_types::Visibility;
    use super::sql_types::SourceKind;

    /// One statement in a topic: who speaks for whom, and where it stands. Its texts are revisions.
    contribution (id) {
        id -> Int8,
        /// 128 random bits in base32: the name of a case before and after publication, on the author's desk and the moderators'.
        reference -> Text,
        topic_id -> Int8,
        parent_id -> Nullable<Int8>,
        author_id -> Int8,
        organisation_id -> Nullable<Int8>,
        group_id -> Text,
        capacity -> Capacity,
        /// The name shown, frozen when the text was first submitted.
        spoken_as -> Text,
        on_behalf_of -> Nullable<Text>,
        posting_key -> Text,
        visibility -> Visibility,
        /// Number within the topic, given at first publication, never reused: what waits or was declined leaves no gap.
        no -> Nullable<Int4>,
        /// Four big-endian bytes per level: ordering by it reads the thread depth first.
        sort_path -> Nullable<Bytea>,
        /// Group of the contribution that began the branch.
        root_group_id -> Nullable<Text>,
        live_revision_id -> Nullable<Int8>,
        published_at -> Nullable<Timestamptz>,
        changed_at -> Nullable<Timestamptz>,
        removed_rule -> Nullable<Text>,
        version -> Int4,
        created_at -> Timestamptz,
        /// Who entered its first text for whoever sent it: they decide nothing about it.
        filed_by -> Nullable<Int8>,
        /// What the first text was entered from, where staff entered it; readers are told.
        filed_from -> Nullable<SourceKind>,
        /// When that was received.
        received_on -> Nullable<Date>,
        /// Written as the reply that whoever is named in a contribution has a right to; for good, whatever becomes of what it answers.
        right_of_reply -> Bool,
        /// Whether the right is used by it: as long as a text of it is under review or read. What was declined or taken back leaves it to another.
        holds_right_of_reply -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::DecisionKind;

    /// Append-only: who decided what about which text, and why.
    decision (id) {
        id -> Int8,
        contribution_id -> Int8,
        revision_id -> Int8,
        decided_by -> Int8,
        kind -> DecisionKind,
        rule_code -> Nullable<Text>,
        explanation -> Nullable<Text>,
        automated -> Bool,
        decided_at -> Timestamptz,
        /// From submission to this decision.
        waited -> Interval,
        /// Its name on the ledger. Random: row numbers would count what is not public.
        public_id -> Uuid,
        /// The second person, where it took two.
        confirmed_by -> Nullable<Int8>,
        /// The appeal that led to it: its statement has the reasons.
        appeal_id -> Nullable<Int8>,
        /// The version of the rule in force then; the database names it.
        rule_version -> Nullable<Int4>,
        /// Of the contribution, for the ledger; no foreign key: a moderator would wait for the topic's lock.
        topic_id -> Int8,
        /// Of the contribution, for the ledger.
        group_id -> Text,
        /// The rule as the ledger names it: where a statement of a State was removed, came back, or lost words, none.
        shown_rule -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// A text that nobody sees but its author or, where it is for an organisation, those who may speak for it; submitting turns it into a revision.
    draft (contribution_id) {
        contribution_id -> Int8,
        language -> Text,
        body -> Text,
        /// Rises with every text kept, from anywhere on: a window that has seen another number has not seen this text.
        sequence -> Int4,
        saved_at -> Timestamptz,
        /// Who kept it last.
        written_by -> Int8,
        /// Of its contribution, repeated so that the desk of an organisation finds its drafts.
        organisation_id -> Nullable<Int8>,
        /// Courtesy translations kept with the text: language and body of each.
        translations -> Jsonb,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Topics that were extended and whose people are yet to be told of it.
    extension (topic_id) {
        topic_id -> Int8,
        extended_at -> Timestamptz,
        /// The account that was told last, in the order of their numbers; zero before anybody was.
        told_up_to -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::SourceKind;
    use super::sql_types::FilingState;

    /// A text that staff entered from what somebody sent on paper or by mail. It is no contribution before whoever sent it has confirmed it.
    filing (id) {
        id -> Int8,
        reference -> Text,
        topic_id -> Int8,
        reply_to -> Nullable<Int4>,
        /// The address of whoever sent it: only an account of this address sees the text and can confirm it.
        recipient -> Text,
        sender_name -> Text,
        language -> Text,
        body -> Text,
        source_kind -> SourceKind,
        received_on -> Date,
        /// What was received, from whom and how, in the words of staff: shown to staff and to whoever sent it.
        source -> Text,
        filed_by -> Int8,
        filed_at -> Timestamptz,
        state -> FilingState,
        answered_at -> Nullable<Timestamptz>,
        contribution_id -> Nullable<Int8>,
        /// Minted into the form of staff: what is sent twice is entered once.
        posting_key -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::FollowLevel;
    use super::sql_types::FollowRhythm;

    /// What somebody wants to be written to about: a session, a topic, what one group says in it, or a branch of it. Of several that fit, the narrowest counts.
    following (id) {
        id -> Int8,
        account_id -> Int8,
        topic_id -> Nullable<Int8>,
        group_id -> Nullable<Text>,
        /// The contribution that begins the branch.
        contribution_id -> Nullable<Int8>,
        session_id -> Nullable<Int8>,
        /// Everything that is published in it, answers to oneself, or nothing: whoever unsubscribed keeps the line, so that nothing wider speaks up in its place.
        level -> FollowLevel,
        rhythm -> FollowRhythm,
        since -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::HintKind;

    /// What a program found about a text and showed to moderators: never a decision, and kept so that a statement of reasons can say that automation had this part.
    hint (revision_id, kind, language) {
        revision_id -> Int8,
        kind -> HintKind,
        detail -> Jsonb,
        found_at -> Timestamptz,
        /// Of the text itself or of one of its courtesy translations.
        language -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::LinkPurpose;

    /// SHA-256 of secrets sent by mail; each is good once.
    mailed_link (token_hash) {
        token_hash -> Bytea,
        account_id -> Int8,
        purpose -> LinkPurpose,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::MandateStatus;

    /// A person speaks for an organisation once an organiser has verified it.
    mandate (id) {
        id -> Int8,
        account_id -> Int8,
        organisation_id -> Int8,
        /// The group that the person named for the organisation: what an organiser sees when verifying. Null where nobody was asked.
        asked_group_id -> Nullable<Text>,
        status -> MandateStatus,
        requested_at -> Timestamptz,
        decided_at -> Nullable<Timestamptz>,
        /// Null where the command line verified it.
        decided_by -> Nullable<Int8>,
        ended_at -> Nullable<Timestamptz>,
        /// Whether the person clears what is sent in the name of the organisation, where it wants that; an organiser says so.
        focal_point -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::FollowRhythm;

    /// Of what somebody is to be told: numbers only, read through the public views when the letter is written.
    news (account_id, contribution_id) {
        account_id -> Int8,
        contribution_id -> Int8,
        /// Why; null where nothing but the settings of the account say so.
        following_id -> Nullable<Int8>,
        rhythm -> FollowRhythm,
        due_at -> Timestamptz,
        /// The letter that tells it; the row goes with it.
        letter_id -> Nullable<Int8>,
        /// Whether a correction is told; what was not told yet is told once, as it reads by then.
        corrects -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    norm (id) {
        id -> Int8,
        process_id -> Int8,
        letter -> Text,
        reference -> Text,
        /// Popular, not official; the letter is.
        short_title -> Text,
        /// In our own words, not a quotation.
        paraphrase -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::FollowLevel;
    use super::sql_types::FollowRhythm;

    /// How somebody is written to where they follow nothing narrower; without a row as the defaults say.
    notice_settings (account_id) {
        account_id -> Int8,
        /// Everything in topics they wrote in, answers to themselves, or nothing.
        level -> FollowLevel,
        rhythm -> FollowRhythm,
        /// When the letters leave that come once a day or once a week, on the clocks of the zone.
        hour -> Int2,
        zone -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    organisation (id) {
        id -> Int8,
        slug -> Text,
        name -> Text,
        /// The group that was named first, until an organiser verifies the first mandate and settles it.
        group_id -> Text,
        /// Made up for the demonstration, and marked so wherever it is shown.
        invented -> Bool,
        created_at -> Timestamptz,
        /// The organisation that it is an affiliate of: both count as one against the caps of a topic. A parent has no parent.
        parent_id -> Nullable<Int8>,
        parent_since -> Nullable<Timestamptz>,
        /// Whether nothing leaves in its name that no focal point has cleared; a focal point says so.
        clears -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What an organisation is called as well: short, in other languages, in initials. Whoever is named by one of them is named.
    organisation_alias (organisation_id, name) {
        organisation_id -> Int8,
        name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::LetterKind;

    /// Letters to send, written in the transaction that causes them. They carry numbers and a path at most: the text is read when the letter is sent.
    outbox (id) {
        id -> Int8,
        kind -> LetterKind,
        recipient -> Text,
        /// What the letter is about: the sign-up, account, decision, contribution or mandate, as its kind says.
        subject_id -> Int8,
        /// The path of this site that somebody was on the way to when they caused the letter.
        next -> Nullable<Text>,
        created_at -> Timestamptz,
        due_at -> Timestamptz,
        attempts -> Int4,
        leased_until -> Nullable<Timestamptz>,
        sent_at -> Nullable<Timestamptz>,
        given_up_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What the input is for, such as a working group or a forum.
    process (id) {
        id -> Int8,
        slug -> Text,
        short_name -> Text,
        name -> Text,
        /// Symbol of the resolution that established it.
        mandate_symbol -> Nullable<Text>,
        status_note -> Nullable<Text>,
        version -> Int4,
        /// Whether it takes two moderators to decline or remove what a State says with a verified mandate.
        second_person -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    process_issue (id) {
        id -> Int8,
        process_id -> Int8,
        position -> Int4,
        code -> Text,
        title -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::ProposalKind;
    use super::sql_types::ProposalState;

    /// What one person cannot decide alone, and what somebody else said to it. No decision, and on no public surface, before it is agreed to.
    proposal (id) {
        id -> Int8,
        contribution_id -> Int8,
        revision_id -> Int8,
        kind -> ProposalKind,
        state -> ProposalState,
        proposed_by -> Int8,
        rule_code -> Text,
        explanation -> Text,
        proposed_at -> Timestamptz,
        /// Who agreed or did not, took it back, or ended the text that it is about.
        ended_by -> Nullable<Int8>,
        ended_at -> Nullable<Timestamptz>,
        reason -> Nullable<Text>,
        /// The words that are to be struck out, as written.
        passage -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Up to which number somebody has read a topic. Numbers grow with publication, so that one is enough.
    read_mark (account_id, topic_id) {
        account_id -> Int8,
        topic_id -> Int8,
        no -> Int4,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::RedactionState;

    /// Words that moderators ask an author to have struck out of what is read, and what the author said. The words stay here and in the text they stand in, for staff and the author; on no public surface.
    redaction (id) {
        id -> Int8,
        contribution_id -> Int8,
        /// The text that the words stand in.
        revision_id -> Int8,
        /// The words, as written.
        passage -> Text,
        rule_code -> Text,
        rule_version -> Nullable<Int4>,
        explanation -> Text,
        asked_by -> Int8,
        /// The second person, where it took two to ask.
        confirmed_by -> Nullable<Int8>,
        asked_at -> Timestamptz,
        state -> RedactionState,
        ended_by -> Nullable<Int8>,
        ended_at -> Nullable<Timestamptz>,
        /// Why the author did not consent, or why somebody else than who asked took the question back.
        reason -> Nullable<Text>,
        /// What stands in their place in the source of later texts; the renderer makes it visible there.
        mark -> Nullable<Text>,
        redacted_revision_id -> Nullable<Int8>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::ReportState;

    /// What readers say about a text that they read, and what came of it.
    report (id) {
        id -> Int8,
        contribution_id -> Int8,
        revision_id -> Int8,
        /// Null without an account; of those nobody can be told apart.
        reported_by -> Nullable<Int8>,
        rule_code -> Text,
        explanation -> Text,
        reported_at -> Timestamptz,
        state -> ReportState,
        closed_by -> Nullable<Int8>,
        closed_at -> Nullable<Timestamptz>,
        /// Why it was closed as it was; both sides are told.
        reason -> Nullable<Text>,
        /// By it whoever reported finds what came of it, also without an account.
        reference -> Uuid,
        rule_version -> Nullable<Int4>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Reports without an account, to let one network send only so many in an hour; forgotten afterwards.
    report_sent (id) {
        id -> Int8,
        /// A keyed hash: it names no address.
        network -> Bytea,
        sent_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::RevisionState;

    /// One text of a contribution; its words never change, its state and lease do.
    revision (id) {
        id -> Int8,
        contribution_id -> Int8,
        number -> Int4,
        language -> Text,
        body -> Text,
        html -> Text,
        renderer -> Int2,
        words -> Int4,
        late -> Bool,
        submitted_at -> Timestamptz,
        state -> RevisionState,
        version -> Int4,
        claimed_by -> Nullable<Int8>,
        /// Proof of the lease that the decision form carries.
        claim_token -> Nullable<Uuid>,
        claimed_at -> Nullable<Timestamptz>,
        claim_until -> Nullable<Timestamptz>,
        /// Leased to whoever decided about another text, without being asked for: given back when they claim something else.
        claim_unasked -> Bool,
        preferred_moderator -> Nullable<Int8>,
        preferred_until -> Nullable<Timestamptz>,
        /// Since when readers may not compare the text that is read now with this earlier one; that it was corrected stays told.
        comparison_closed_at -> Nullable<Timestamptz>,
        /// As its contribution has it, which cannot change once a text was sent; for the indexes of the queue.
        topic_id -> Int8,
        /// As its contribution has it; for the indexes of the queue.
        group_id -> Text,
        /// Who approved it, as long as that can be undone: no decision yet, and nobody else learns of it.
        approved_by -> Nullable<Int8>,
        /// When that takes effect.
        approval_due -> Nullable<Timestamptz>,
        /// Whether words of it, or of a text that came after it, were redacted: nobody opens it to comparison again.
        closed_by_redaction -> Bool,
        /// Who sent it: the author or a colleague. Null where that was not noted, and then its author.
        sent_by -> Nullable<Int8>,
        /// How many courtesy translations were sent with it: rows of translation, to which none is ever added.
        translations -> Int2,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::Role;

    role_grant (account_id, role) {
        account_id -> Int8,
        role -> Role,
        granted_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// The rules of conduct, published under their codes.
    rule (code) {
        code -> Text,
        position -> Int4,
        /// In English, as first published; what is in force stands in rule_text.
        title -> Text,
        /// In English, as first published; what is in force stands in rule_text.
        body -> Text,
        /// Whether it is asked of verified statements of States too: scope, mandate, length and language.
        for_states -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What a version of a rule says in one language; what is missing shows in English.
    rule_text (rule_code, version, language) {
        rule_code -> Text,
        version -> Int4,
        language -> Text,
        title -> Text,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Rules as they read from a time on, until the next version of the same rule; append-only. Whoever changes a rule adds a version and its texts, in one transaction.
    rule_version (rule_code, version) {
        rule_code -> Text,
        version -> Int4,
        in_force_from -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::DecisionKind;

    /// Of whom texts were sent back or declined in a topic, each once: the ledger names a group from five of them on. No foreign keys: the contribution has them, and a moderator would wait for the topic's lock.
    sent_back_speaker (topic_id, group_id, kind, speaker) {
        topic_id -> Int8,
        group_id -> Text,
        kind -> DecisionKind,
        /// The organisation, or with a minus the account of who spoke for nobody else.
        speaker -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::SessionKind;
    use super::sql_types::Attendance;

    /// One event of a process or beside it. Null published_at: a draft that organisers alone see.
    session (id) {
        id -> Int8,
        slug -> Text,
        process_id -> Int8,
        kind -> SessionKind,
        title -> Text,
        subtitle -> Nullable<Text>,
        occasion -> Nullable<Text>,
        external_id -> Nullable<Text>,
        attendance -> Attendance,
        /// IANA name; the instants stand beside it, an offset alone never does.
        zone -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        /// Lines as given.
        venue -> Nullable<Text>,
        admission -> Nullable<Text>,
        contact -> Nullable<Text>,
        contact_hidden_at_source -> Bool,
        source_note -> Nullable<Text>,
        published_at -> Nullable<Timestamptz>,
        /// It does not take place, and stays where it was announced.
        cancelled_at -> Nullable<Timestamptz>,
        /// Rises with every change; SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4).
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::LinkRole;

    session_link (session_id, position) {
        session_id -> Int8,
        position -> Int4,
        role -> LinkRole,
        url -> Text,
        label -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::OrganisationRole;

    session_organisation (session_id, position) {
        session_id -> Int8,
        position -> Int4,
        name -> Text,
        role -> OrganisationRole,
        organisation_id -> Nullable<Int8>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    session_part (session_id, position) {
        session_id -> Int8,
        position -> Int4,
        title -> Text,
        starts_at -> Nullable<Timestamptz>,
        ends_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    session_person (session_id, position) {
        session_id -> Int8,
        position -> Int4,
        name -> Text,
        role -> Text,
        affiliation -> Text,
        group_id -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// The concept note, section by section: as written, and as rendered once.
    session_section (session_id, position) {
        session_id -> Int8,
        position -> Int4,
        heading -> Text,
        body -> Text,
        html -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Every statement of time in the source, in its words. Where they disagree the session is in conflict until an organiser settles it.
    session_time_reading (id) {
        id -> Int8,
        session_id -> Int8,
        position -> Int4,
        words -> Text,
        found_in -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        /// IANA name, where the words name a zone; null where the instants are inferred.
        zone -> Nullable<Text>,
        chosen -> Bool,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    session_time_settlement (session_id) {
        session_id -> Int8,
        reason -> Text,
        settled_by -> Int8,
        settled_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Browsers that are signed in; the key in the cookie is stored as SHA-256 only.
    sign_in (key_hash) {
        key_hash -> Bytea,
        account_id -> Int8,
        created_at -> Timestamptz,
        last_seen_at -> Timestamptz,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Failed sign-ins of an address or a network, by keyed hash; from a number of failures on the next try has to wait.
    sign_in_failure (key) {
        key -> Bytea,
        failures -> Int4,
        last_at -> Timestamptz,
        not_before -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Who asked for an account and has not confirmed the address: no account exists before that.
    sign_up (id) {
        id -> Int8,
        email -> Text,
        name -> Text,
        /// Of the password that was typed. Whoever confirms the address accepts it, and is told so, or sets another one while confirming.
        password_hash -> Text,
        group_id -> Text,
        organisation_name -> Nullable<Text>,
        language -> Text,
        /// The path of this site that somebody was on the way to when they signed up.
        next -> Nullable<Text>,
        /// SHA-256 of the secret in the letter; set when the letter is written, because the outbox carries no secrets.
        token_hash -> Nullable<Bytea>,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        confirmed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// State, civil society, industry and the others: data, because each process groups differently.
    stakeholder_group (id) {
        id -> Text,
        position -> Int4,
        label -> Text,
        label_plural -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What an organiser reports of one or more topics. Null published_at: a draft that organisers alone see.
    summary (id) {
        id -> Int8,
        slug -> Text,
        process_id -> Int8,
        title -> Text,
        preface -> Text,
        language -> Text,
        published_at -> Nullable<Timestamptz>,
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::BlockKind;

    /// A heading or a paragraph. Paragraphs are numbered through the whole text, headings lettered.
    summary_block (id) {
        id -> Int8,
        summary_id -> Int8,
        position -> Int4,
        kind -> BlockKind,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    summary_topic (summary_id, topic_id) {
        summary_id -> Int8,
        topic_id -> Int8,
        position -> Int4,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Fingerprints: texts of which most words stand alike share a band or more (locality-sensitive hashing over three words in a row).
    text_band (band, revision_id) {
        band -> Int8,
        revision_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// A question under discussion. Null published_at: a draft that organisers alone see.
    topic (id) {
        id -> Int8,
        slug -> Text,
        process_id -> Int8,
        title -> Text,
        question -> Text,
        introduction -> Text,
        introduction_html -> Text,
        opens_at -> Timestamptz,
        closes_at -> Timestamptz,
        zone -> Text,
        /// What arrives this long after closing is accepted and marked late.
        grace_minutes -> Int4,
        word_limit -> Int4,
        published_at -> Nullable<Timestamptz>,
        /// The number of the next contribution to be published; taken under the row's lock.
        next_no -> Int4,
        /// Rises in the transaction that changes anything the public sees of the topic.
        version -> Int8,
        /// Rises with every edit by an organiser, so that two at once do not overwrite each other.
        edition -> Int4,
        created_at -> Timestamptz,
        /// Who looks at appeals in this topic, as long as they had no part in the case; else whoever is found when one is brought.
        appeals_to -> Nullable<Int8>,
        /// Most contributions of one organisation with its affiliates, or of one person who speaks for nobody: what is open or read counts. Null for as many as they like.
        cap_contributions -> Nullable<Int4>,
        /// Most words in all of them together.
        cap_words -> Nullable<Int4>,
        /// Since when the caps are what they are: what was sent before is not measured by them.
        caps_since -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Live contributions per group of their author; kept in the transaction that changes them.
    topic_group_count (topic_id, group_id) {
        topic_id -> Int8,
        group_id -> Text,
        published -> Int4,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    topic_issue (topic_id, issue_id) {
        topic_id -> Int8,
        issue_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    topic_norm (topic_id, norm_id) {
        topic_id -> Int8,
        norm_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    topic_session (topic_id, session_id) {
        topic_id -> Int8,
        session_id -> Int8,
        position -> Int4,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What everybody may know of the decisions in a topic that has closed: counted once and kept, because counting is dear. Nothing under five is in it, nor anything that such a figure could be worked out from.
    topic_statistics (topic_id) {
        topic_id -> Int8,
        made_at -> Timestamptz,
        figures -> Jsonb,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// A courtesy translation by the author, sent and decided about with its text, which prevails. Its words never change.
    translation (revision_id, language) {
        revision_id -> Int8,
        language -> Text,
        body -> Text,
        html -> Text,
        renderer -> Int2,
        words -> Int4,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Cases in which the author wrote last and waits for moderators, whatever becomes of the text meanwhile.
    unanswered (contribution_id) {
        contribution_id -> Int8,
        since -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Texts that no program has looked at yet. No foreign key: whoever submits would pay for it.
    unexamined (revision_id) {
        revision_id -> Int8,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// What somebody sent whose sign-in had run out, kept for a while so that it is given back after signing in. Only the browser that sent it knows the token, of which SHA-256 is stored.
    unsent_form (token_hash) {
        token_hash -> Bytea,
        /// From where, by keyed hash: one network may leave only so many here.
        network -> Bytea,
        path -> Text,
        body -> Bytea,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Words that moderators of a process are shown wherever they occur. No text is refused for them.
    watched_word (process_id, word) {
        process_id -> Int8,
        word -> Text,
    }
}

diesel::joinable!(account -> stakeholder_group (group_id));
diesel::joinable!(accreditation -> organisation (organisation_id));
diesel::joinable!(accreditation -> process (process_id));
diesel::joinable!(announcement -> contribution (contribution_id));
diesel::joinable!(appeal -> account (assigned_to));
diesel::joinable!(appeal -> rule (rule_code));
diesel::joinable!(appeal_outcome -> appeal (appeal_id));
diesel::joinable!(appeal_outcome -> decision (decision_id));
diesel::joinable!(audit_sealed -> audit_entry (entry_id));
diesel::joinable!(audit_sealed -> audit_seal (seal_id));
diesel::joinable!(audit_unsealed -> audit_entry (entry_id));
diesel::joinable!(canned_text -> rule (rule_code));
diesel::joinable!(case_message -> account (written_by));
diesel::joinable!(case_message -> contribution (contribution_id));
diesel::joinable!(citation -> summary_block (block_id));
diesel::joinable!(clearance -> contribution (contribution_id));
diesel::joinable!(clearance -> organisation (organisation_id));
diesel::joinable!(clearance_period -> organisation (organisation_id));
diesel::joinable!(comparison_closing -> account (closed_by));
diesel::joinable!(comparison_closing -> rule (rule_code));
diesel::joinable!(contribution -> organisation (organisation_id));
diesel::joinable!(contribution -> rule (removed_rule));
diesel::joinable!(contribution -> topic (topic_id));
diesel::joinable!(decision -> rule (rule_code));
diesel::joinable!(draft -> account (written_by));
diesel::joinable!(draft -> contribution (contribution_id));
diesel::joinable!(draft -> organisation (organisation_id));
diesel::joinable!(extension -> topic (topic_id));
diesel::joinable!(filing -> account (filed_by));
diesel::joinable!(filing -> contribution (contribution_id));
diesel::joinable!(filing -> topic (topic_id));
diesel::joinable!(following -> account (account_id));
diesel::joinable!(following -> session (session_id));
diesel::joinable!(following -> stakeholder_group (group_id));
diesel::joinable!(following -> topic (topic_id));
diesel::joinable!(hint -> revision (revision_id));
diesel::joinable!(mailed_link -> account (account_id));
diesel::joinable!(mandate -> organisation (organisation_id));
diesel::joinable!(mandate -> stakeholder_group (asked_group_id));
diesel::joinable!(news -> account (account_id));
diesel::joinable!(news -> contribution (contribution_id));
diesel::joinable!(news -> following (following_id));
diesel::joinable!(news -> outbox (letter_id));
diesel::joinable!(norm -> process (process_id));
diesel::joinable!(notice_settings -> account (account_id));
diesel::joinable!(organisation -> stakeholder_group (group_id));
diesel::joinable!(organisation_alias -> organisation (organisation_id));
diesel::joinable!(process_issue -> process (process_id));
diesel::joinable!(proposal -> rule (rule_code));
diesel::joinable!(read_mark -> account (account_id));
diesel::joinable!(read_mark -> topic (topic_id));
diesel::joinable!(redaction -> rule (rule_code));
diesel::joinable!(report -> rule (rule_code));
diesel::joinable!(role_grant -> account (account_id));
diesel::joinable!(rule_version -> rule (rule_code));
diesel::joinable!(session -> process (process_id));
diesel::joinable!(session_link -> session (session_id));
diesel::joinable!(session_organisation -> organisation (organisation_id));
diesel::joinable!(session_organisation -> session (session_id));
diesel::joinable!(session_part -> session (session_id));
diesel::joinable!(session_person -> session (session_id));
diesel::joinable!(session_person -> stakeholder_group (group_id));
diesel::joinable!(session_section -> session (session_id));
diesel::joinable!(session_time_reading -> session (session_id));
diesel::joinable!(session_time_settlement -> account (settled_by));
diesel::joinable!(session_time_settlement -> session (session_id));
diesel::joinable!(sign_in -> account (account_id));
diesel::joinable!(sign_up -> stakeholder_group (group_id));
diesel::joinable!(summary -> process (process_id));
diesel::joinable!(summary_block -> summary (summary_id));
diesel::joinable!(summary_topic -> summary (summary_id));
diesel::joinable!(summary_topic -> topic (topic_id));
diesel::joinable!(text_band -> revision (revision_id));
diesel::joinable!(topic -> account (appeals_to));
diesel::joinable!(topic -> process (process_id));
diesel::joinable!(topic_group_count -> stakeholder_group (group_id));
diesel::joinable!(topic_group_count -> topic (topic_id));
diesel::joinable!(topic_issue -> process_issue (issue_id));
diesel::joinable!(topic_issue -> topic (topic_id));
diesel::joinable!(topic_norm -> norm (norm_id));
diesel::joinable!(topic_norm -> topic (topic_id));
diesel::joinable!(topic_session -> session (session_id));
diesel::joinable!(topic_session -> topic (topic_id));
diesel::joinable!(topic_statistics -> topic (topic_id));
diesel::joinable!(translation -> revision (revision_id));
diesel::joinable!(unanswered -> contribution (contribution_id));
diesel::joinable!(watched_word -> process (process_id));

diesel::allow_tables_to_appear_in_same_query!(
    account,
    accreditation,
    announcement,
    appeal,
    appeal_outcome,
    appeal_speaker,
    audit_entry,
    audit_seal,
    audit_sealed,
    audit_unsealed,
    canned_text,
    case_message,
    citation,
    clearance,
    clearance_period,
    comparison_closing,
    contribution,
    decision,
    draft,
    extension,
    filing,
    following,
    hint,
    mailed_link,
    mandate,
    news,
    norm,
    notice_settings,
    organisation,
    organisation_alias,
    outbox,
    process,
    process_issue,
    proposal,
    read_mark,
    redaction,
    report,
    report_sent,
    revision,
    role_grant,
    rule,
    rule_text,
    rule_version,
    sent_back_speaker,
    session,
    session_link,
    session_organisation,
    session_part,
    session_person,
    session_section,
    session_time_reading,
    session_time_settlement,
    sign_in,
    sign_in_failure,
    sign_up,
    stakeholder_group,
    summary,
    summary_block,
    summary_topic,
    text_band,
    topic,
    topic_group_count,
    topic_issue,
    topic_norm,
    topic_session,
    topic_statistics,
    translation,
    unanswered,
    unexamined,
    unsent_form,
    watched_word,
);
