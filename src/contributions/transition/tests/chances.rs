//! How far chance gets in the worlds of `properties`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::properties::{play, worlds};

/// What happened in many worlds, and what was refused.
static CHANCES: LazyLock<(BTreeSet<String>, BTreeSet<&'static str>)> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let (mut accepted, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..4_000 {
        let mut world = play(worlds().new_tree(&mut runner).unwrap().current());
        accepted.append(&mut world.accepted);
        refused.append(&mut world.refused);
    }
    (accepted, refused)
});

fn lines<S: AsRef<str>>(of: &BTreeSet<S>) -> String {
    of.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("\n")
}

/// Tests of chance would prove little if it never got anywhere.
#[test]
fn chance_gets_everywhere() {
    insta::assert_snapshot!(lines(&CHANCES.0), @r"
    appeal
    appeal expires
    approval takes effect
    approval takes effect, live text swapped
    approval takes effect, published
    approve for later
    approve, live text swapped
    approve, published
    ask for clearance
    ask for clearance to withdraw
    assign
    call a clearance off
    claim
    clear
    consent to redaction
    decline
    discard draft
    edit live
    edit submitted
    lease expires
    overturn
    overturn, live text swapped
    overturn, published
    overturn, put back
    partly
    propose to decline, to a second person
    propose to remove, to a second person
    redact, the author is asked
    redact, to a second person
    refuse redaction
    release
    remove
    renew
    report
    report acted on
    report without action
    report without an account
    request changes
    restore, put back
    resubmit
    save draft
    second person agrees
    second person agrees, the author is asked
    second person does not agree
    send back for clearance
    submit
    take a proposal back
    take a question about words back
    take over
    undo
    uphold
    withdraw appeal
    withdraw live
    withdraw open
    ");
}

#[test]
fn chance_is_refused_for_every_reason() {
    insta::assert_snapshot!(lines(&CHANCES.1), @r"
    refusal-already-appealed
    refusal-already-involved
    refusal-already-open
    refusal-already-reported
    refusal-approval-pending
    refusal-changed-approved
    refusal-changed-changes-requested
    refusal-changed-declined
    refusal-changed-live-text
    refusal-changed-newer-text
    refusal-changed-removed
    refusal-changed-withdrawn
    refusal-clearance-over
    refusal-cleared-already
    refusal-ended
    refusal-held-by-another
    refusal-kept-for-another
    refusal-lease-expired
    refusal-mandate-not-verified
    refusal-needs-clearance
    refusal-needs-second-person
    refusal-no-appeal-open
    refusal-no-clearance-needed
    refusal-no-draft
    refusal-no-report-open
    refusal-not-a-focal-point
    refusal-not-acted-on
    refusal-not-assigned
    refusal-not-holding
    refusal-not-live
    refusal-not-open-for-writing
    refusal-not-removed
    refusal-not-the-author
    refusal-not-yet-expired
    refusal-not-your-proposal
    refusal-nothing-open
    refusal-nothing-to-appeal
    refusal-nothing-to-decide
    refusal-nothing-to-undo
    refusal-of-the-convener
    refusal-own-organisation
    refusal-own-proposal
    refusal-own-report
    refusal-own-text
    refusal-proposal-ended
    refusal-proposal-open
    refusal-redaction-asked
    refusal-redaction-ended
    refusal-too-late-to-appeal
    refusal-too-late-to-resubmit
    refusal-too-many-reports
    ");
}
