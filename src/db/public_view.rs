//! The views that the public reads through; `tests/it/schema.rs` compares them with the database.
//!
//! `diesel print-schema` does not know views, so these stand here by hand.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::Visibility;

    public_view.citation (block_id, position) {
        block_id -> BigInt,
        position -> Integer,
        summary_id -> BigInt,
        topic_id -> BigInt,
        topic_slug -> Text,
        no -> Integer,
        group_id -> Text,
        edition -> Integer,
        visibility -> Visibility,
        changed_since -> Bool,
        paragraph -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::Capacity;
    use crate::db::schema::sql_types::SourceKind;
    use crate::db::schema::sql_types::Visibility;

    /// What was published: approved texts that are live, and tombstones.
    public_view.contribution (topic_id, no) {
        topic_id -> BigInt,
        no -> Integer,
        sort_path -> Binary,
        root_group_id -> Text,
        parent_no -> Nullable<Integer>,
        group_id -> Text,
        capacity -> Capacity,
        spoken_as -> Nullable<Text>,
        on_behalf_of -> Nullable<Text>,
        invented -> Bool,
        accredited -> Bool,
        visibility -> Visibility,
        removed_rule -> Nullable<Text>,
        published_at -> Timestamptz,
        changed_at -> Nullable<Timestamptz>,
        text_since -> Timestamptz,
        revision_id -> Nullable<BigInt>,
        language -> Nullable<Text>,
        html -> Nullable<Text>,
        filed_from -> Nullable<SourceKind>,
        received_on -> Nullable<Date>,
        right_of_reply -> Bool,
        translations -> Nullable<Jsonb>,
    }
}

diesel::table! {
    /// What was read of a live contribution before its text was corrected.
    public_view.earlier_text (topic_id, no, edition) {
        topic_id -> BigInt,
        no -> Integer,
        edition -> Integer,
        read_since -> Date,
        closed -> Bool,
        language -> Nullable<Text>,
        html -> Nullable<Text>,
        redacted -> Bool,
        translations -> Nullable<Jsonb>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::Visibility;

    /// What was published, as far as the shape of a topic needs it.
    public_view.outline (topic_id, sort_path) {
        topic_id -> BigInt,
        sort_path -> Binary,
        group_id -> Text,
        visibility -> Visibility,
    }
}

diesel::table! {
    public_view.newest_contribution (topic_id, no) {
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Integer,
        group_id -> Text,
        spoken_as -> Nullable<Text>,
        invented -> Bool,
        published_at -> Timestamptz,
        language -> Nullable<Text>,
        html -> Nullable<Text>,
    }
}

diesel::table! {
    public_view.facet (topic_id, no) {
        topic_id -> BigInt,
        no -> Integer,
        organisation -> Nullable<Text>,
        language -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::AppealState;

    /// What came of appeals against removals.
    public_view.ledger_of_appeals_of_read (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> AppealState,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Integer,
        rule_code -> Nullable<Text>,
        group_id -> Text,
        waited_hours -> Integer,
        about -> Uuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::AppealState;

    /// What came of appeals against declined texts, after the topic has closed.
    public_view.ledger_of_appeals_of_sent_back (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> AppealState,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Nullable<Integer>,
        rule_code -> Nullable<Text>,
        group_id -> Nullable<Text>,
        waited_hours -> Integer,
        about -> Nullable<Uuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::AppealState;

    /// The lines among them that name their group.
    public_view.ledger_of_appeals_of_sent_back_by_group (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> AppealState,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Nullable<Integer>,
        rule_code -> Nullable<Text>,
        group_id -> Text,
        waited_hours -> Integer,
        about -> Nullable<Uuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::DecisionKind;

    /// Decisions about what is or was read, without persons and without words.
    public_view.ledger_of_read (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> DecisionKind,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Integer,
        rule_code -> Nullable<Text>,
        group_id -> Text,
        waited_hours -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::DecisionKind;

    /// What was declined or sent back, after the topic has closed.
    public_view.ledger_of_sent_back (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> DecisionKind,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Nullable<Integer>,
        rule_code -> Nullable<Text>,
        group_id -> Nullable<Text>,
        waited_hours -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::DecisionKind;

    /// The lines among them that name their group.
    public_view.ledger_of_sent_back_by_group (id) {
        id -> Uuid,
        decided_on -> Date,
        kind -> DecisionKind,
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        no -> Nullable<Integer>,
        rule_code -> Nullable<Text>,
        group_id -> Text,
        waited_hours -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.norm (id) {
        id -> BigInt,
        process_id -> BigInt,
        letter -> Text,
        reference -> Text,
        short_title -> Text,
        paraphrase -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.process (id) {
        id -> BigInt,
        slug -> Text,
        short_name -> Text,
        name -> Text,
        mandate_symbol -> Nullable<Text>,
        status_note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.process_issue (id) {
        id -> BigInt,
        process_id -> BigInt,
        position -> Integer,
        code -> Text,
        title -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.rule (code) {
        code -> Text,
        position -> Integer,
        title -> Jsonb,
        body -> Jsonb,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    /// Every version of a rule that is or was in force, in all its languages.
    public_view.rule_version (rule_code, version) {
        rule_code -> Text,
        position -> Integer,
        version -> Integer,
        in_force_from -> Timestamptz,
        in_force_until -> Nullable<Timestamptz>,
        title -> Jsonb,
        body -> Jsonb,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::Attendance;
    use crate::db::schema::sql_types::SessionKind;

    public_view.session (id) {
        id -> BigInt,
        slug -> Text,
        process_id -> BigInt,
        kind -> SessionKind,
        title -> Text,
        subtitle -> Nullable<Text>,
        occasion -> Nullable<Text>,
        external_id -> Nullable<Text>,
        attendance -> Attendance,
        zone -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        venue -> Nullable<Text>,
        admission -> Nullable<Text>,
        contact -> Nullable<Text>,
        contact_hidden_at_source -> Bool,
        source_note -> Nullable<Text>,
        sequence -> Integer,
        updated_at -> Timestamptz,
        cancelled -> Bool,
        time_in_conflict -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::LinkRole;

    public_view.session_link (session_id, position) {
        session_id -> BigInt,
        position -> Integer,
        role -> LinkRole,
        url -> Text,
        label -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::OrganisationRole;

    public_view.session_organisation (session_id, position) {
        session_id -> BigInt,
        position -> Integer,
        name -> Text,
        role -> OrganisationRole,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.session_part (session_id, position) {
        session_id -> BigInt,
        position -> Integer,
        title -> Text,
        starts_at -> Nullable<Timestamptz>,
        ends_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.session_person (session_id, position) {
        session_id -> BigInt,
        position -> Integer,
        name -> Text,
        role -> Text,
        affiliation -> Text,
        group_id -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.session_section (session_id, position) {
        session_id -> BigInt,
        position -> Integer,
        heading -> Text,
        html -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.session_time_reading (id) {
        id -> BigInt,
        session_id -> BigInt,
        position -> Integer,
        words -> Text,
        found_in -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        zone -> Nullable<Text>,
        chosen -> Bool,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.session_time_settlement (session_id) {
        session_id -> BigInt,
        reason -> Text,
        settled_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.stakeholder_group (id) {
        id -> Text,
        position -> Integer,
        label -> Text,
        label_plural -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.summary (id) {
        id -> BigInt,
        slug -> Text,
        process_id -> BigInt,
        title -> Text,
        preface -> Text,
        language -> Text,
        published_at -> Timestamptz,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::schema::sql_types::BlockKind;

    public_view.summary_block (id) {
        id -> BigInt,
        summary_id -> BigInt,
        position -> Integer,
        kind -> BlockKind,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.summary_coverage (summary_id, group_id) {
        summary_id -> BigInt,
        group_id -> Text,
        spoke -> BigInt,
        cited -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.summary_topic (summary_id, topic_id) {
        summary_id -> BigInt,
        topic_id -> BigInt,
        position -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic (id) {
        id -> BigInt,
        slug -> Text,
        process_id -> BigInt,
        title -> Text,
        question -> Text,
        introduction_html -> Text,
        opens_at -> Timestamptz,
        closes_at -> Timestamptz,
        zone -> Text,
        word_limit -> Integer,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic_group_count (topic_id, group_id) {
        topic_id -> BigInt,
        group_id -> Text,
        published -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic_issue (topic_id, issue_id) {
        topic_id -> BigInt,
        issue_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic_norm (topic_id, norm_id) {
        topic_id -> BigInt,
        norm_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic_session (topic_id, session_id) {
        topic_id -> BigInt,
        session_id -> BigInt,
        position -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    public_view.topic_statistics (topic_id) {
        topic_id -> BigInt,
        topic_slug -> Text,
        topic_title -> Text,
        closes_at -> Timestamptz,
        made_on -> Date,
        figures -> Jsonb,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    citation,
    contribution,
    earlier_text,
    ledger_of_appeals_of_read,
    ledger_of_appeals_of_sent_back,
    ledger_of_appeals_of_sent_back_by_group,
    ledger_of_read,
    ledger_of_sent_back,
    ledger_of_sent_back_by_group,
    norm,
    process,
    process_issue,
    rule,
    rule_version,
    session,
    session_link,
    session_organisation,
    session_part,
    session_person,
    session_section,
    session_time_reading,
    session_time_settlement,
    stakeholder_group,
    summary,
    summary_block,
    summary_coverage,
    summary_topic,
    topic,
    topic_group_count,
    topic_issue,
    topic_norm,
    topic_session,
    topic_statistics,
);

// Whoever writes in a topic reads it as everybody does, and locks its row.
use super::schema::topic as topic_row;
diesel::allow_tables_to_appear_in_same_query!(topic, topic_row);
