//! The whole table on one screen.

use chrono::Duration;

use super::model::Model;
use super::people::{
    ANA, MEI, NIA, OLA, approve, approve_later, assign, claim_next, claim_this, close_report, confirm, consent,
    decline, dispute, propose_declining, propose_redaction, propose_removal, reasons, refuse, report, request_changes,
    take_effect, take_over, token, undo, withdraw_proposal, withdraw_redaction,
};
use crate::contributions::transition::event::{Event, Finding, Named, Ruling};
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{APPEAL_LASTS, Appeal, LEASE, Place, Review, Standing, UNDO_WINDOW};
use crate::contributions::{ReportState, RevisionId};

/// One step of a story.
type Step = fn(&mut Model);

fn draft(model: &mut Model) {
    model.act(ANA, &Event::SaveDraft).unwrap();
}

fn send(model: &mut Model) {
    let sending = model.standing().sending().unwrap();
    model.act(ANA, &sending).unwrap();
}

fn claimed(model: &mut Model) {
    model.act(MEI, &claim_next(1)).unwrap();
}

fn forgotten(model: &mut Model) {
    model.wait(LEASE);
}

fn later(model: &mut Model) {
    model.act(MEI, &approve_later(model.form())).unwrap();
}

fn asked(model: &mut Model) {
    claimed(model);
    model.act(MEI, &request_changes(model.form())).unwrap();
}

fn published(model: &mut Model) {
    send(model);
    claimed(model);
    model.act(MEI, &approve(model.form())).unwrap();
}

fn declined(model: &mut Model) {
    send(model);
    claimed(model);
    model.act(MEI, &decline(model.form())).unwrap();
}

fn removed(model: &mut Model) {
    let revision = model.live.unwrap();
    model.act(NIA, &Event::Remove { revision, reasons: reasons() }).unwrap();
}

fn withdrawn(model: &mut Model) {
    model.act(ANA, &Event::WithdrawLive).unwrap();
}

fn appealed(model: &mut Model) {
    model.act(ANA, &Event::Appeal).unwrap();
}

fn assigned(model: &mut Model) {
    model.act(OLA, &assign(OLA)).unwrap();
}

fn upheld(model: &mut Model) {
    model.act(OLA, &Event::SettleAppeal { ruling: Ruling::Uphold, reasons: reasons() }).unwrap();
}

fn reported(model: &mut Model) {
    model.act(NIA, &report(true, 1)).unwrap();
}

fn dismissed(model: &mut Model) {
    model.act(OLA, &close_report(Finding::NoAction)).unwrap();
}

fn proposed(model: &mut Model) {
    model.act(MEI, &propose_declining(model.form())).unwrap();
}

fn removal_proposed(model: &mut Model) {
    model.act(NIA, &propose_removal(1)).unwrap();
}

fn words_asked(model: &mut Model) {
    model.act(NIA, &propose_redaction(1)).unwrap();
}

/// Every kind of standing, by how it comes about.
const STORIES: [&[Step]; 30] = [
    &[],
    &[draft],
    &[send],
    &[send, claimed],
    &[send, claimed, forgotten],
    &[send, claimed, later],
    &[send, asked],
    &[declined],
    &[declined, appealed],
    &[declined, appealed, assigned],
    &[declined, appealed, assigned, upheld],
    &[published],
    &[published, send],
    &[published, send, claimed],
    &[published, send, claimed, later],
    &[published, send, asked],
    &[published, declined],
    &[published, declined, appealed, assigned],
    &[published, withdrawn],
    &[published, removed],
    &[published, send, claimed, removed],
    &[published, send, claimed, later, removed],
    &[published, removed, appealed],
    &[published, removed, appealed, assigned],
    &[published, reported],
    &[published, reported, removed],
    &[published, reported, dismissed],
    &[send, claimed, proposed],
    &[published, removal_proposed],
    &[published, words_asked],
];

/// Every event, with who has reason to let it happen, just after `model`'s last step.
fn events(model: &Model) -> Vec<(&'static str, i64, Event)> {
    let standing = model.standing();
    let open = standing.open.as_ref();
    let named = Named {
        revision: open.map_or(RevisionId(1), |open| open.revision),
        version: open.map_or(1, |open| open.version),
        token: token(1),
    };
    let revision = model.live.unwrap_or(RevisionId(1));
    let proposer = model.proposal.as_ref().map_or(MEI, |proposal| proposal.by.0);
    let settle = |ruling| Event::SettleAppeal { ruling, reasons: reasons() };
    vec![
        ("save draft", ANA, Event::SaveDraft),
        ("discard draft", ANA, Event::DiscardDraft),
        ("submit", ANA, Event::Submit),
        ("edit what waits", ANA, Event::EditSubmitted),
        ("resubmit", ANA, Event::Resubmit),
        ("edit what is live", ANA, Event::EditLive),
        ("withdraw what is open", ANA, Event::WithdrawOpen),
        ("withdraw what is live", ANA, Event::WithdrawLive),
        ("claim next", NIA, claim_next(2)),
        ("claim this", NIA, claim_this(2)),
        ("take over", NIA, take_over(2)),
        ("renew", MEI, Event::Renew { token: token(1) }),
        ("release", MEI, Event::Release { token: token(1) }),
        ("lease expires", ANA, Event::LeaseExpires),
        ("approve", MEI, approve(named)),
        ("approve for later", MEI, approve_later(named)),
        ("undo the approval", MEI, undo(named.revision.0, 2)),
        ("approval takes effect", MEI, take_effect()),
        ("request changes", MEI, request_changes(named)),
        ("decline", MEI, decline(named)),
        ("propose to decline", MEI, propose_declining(named)),
        ("propose to remove", NIA, propose_removal(revision.0)),
        ("second agrees", OLA, confirm(1)),
        ("second does not", OLA, dispute(1)),
        ("proposal taken back", proposer, withdraw_proposal(1)),
        ("ask for words", NIA, propose_redaction(revision.0)),
        ("author consents", ANA, consent(1)),
        ("author does not", ANA, refuse(1)),
        ("asking taken back", NIA, withdraw_redaction(1)),
        ("remove", NIA, Event::Remove { revision, reasons: reasons() }),
        ("restore", NIA, Event::Restore { reasons: reasons() }),
        ("appeal", ANA, Event::Appeal),
        ("assign the appeal", OLA, assign(OLA)),
        ("uphold", OLA, settle(Ruling::Uphold)),
        ("overturn", OLA, settle(Ruling::Overturn)),
        ("settle in part", OLA, settle(Ruling::Partly)),
        ("withdraw the appeal", ANA, Event::WithdrawAppeal),
        ("appeal expires", ANA, Event::AppealExpires),
        ("report", NIA, report(true, revision.0)),
        ("report, no account", NIA, report(false, revision.0)),
        ("report acted on", OLA, close_report(Finding::Acted)),
        ("report, no action", OLA, close_report(Finding::NoAction)),
    ]
}

/// A standing in seven signs: what readers see, the open text, a draft, the appeal, the report, what waits for a second
/// person, what the author is asked.
fn signs(model: &Model, standing: &Standing) -> String {
    let place = match standing.place {
        Place::Unpublished => "-",
        Place::Live { .. } => "L",
        Place::Withdrawn => "W",
        Place::Removed { .. } => "R",
        Place::Closed => "C",
    };
    let open = match standing.open.as_ref().map(|open| &open.review) {
        None => "",
        Some(Review::ChangesRequested { .. }) => "q",
        Some(Review::Approving { .. }) => "a",
        Some(Review::Submitted { claim: None, .. }) => "s",
        Some(Review::Submitted { claim: Some(claim), .. }) if claim.holds_at(model.now) => "c",
        Some(Review::Submitted { claim: Some(_), .. }) => "x",
    };
    let draft = if standing.draft { "d" } else { "" };
    let appeal = match standing.negative.as_ref().map(|negative| negative.appeal) {
        None => "",
        Some(None) => "!",
        Some(Some(Appeal::Open { .. })) => "?",
        Some(Some(Appeal::Assigned { .. })) => "/",
        Some(Some(Appeal::Ended(_))) => ".",
    };
    let report = match standing.report.map(|report| report.state) {
        None => "",
        Some(ReportState::Open) => "*",
        Some(ReportState::Acted | ReportState::NoAction) => "+",
    };
    let proposal = if standing.proposal.is_some() { "2" } else { "" };
    let words = if standing.redaction.is_some() { "w" } else { "" };
    format!("{place}{open}{draft}{appeal}{report}{proposal}{words}")
}

fn cell(model: &Model, who: i64, event: &Event) -> String {
    let mut context = model.context(who);
    match event {
        Event::AppealExpires => context.now += APPEAL_LASTS + Duration::seconds(1),
        Event::ApprovalTakesEffect { .. } => context.now += UNDO_WINDOW,
        _ => {}
    }
    transition(&model.standing(), event, &context)
        .map_or_else(|_| "  ".to_owned(), |outcome| signs(model, &outcome.standing))
}

#[test]
fn what_may_happen_when() {
    let models: Vec<Model> = STORIES
        .iter()
        .map(|steps| {
            let mut model = Model::new();
            for step in *steps {
                // Ids tell nothing of time, so that decisions must.
                model.wait(Duration::seconds(1));
                step(&mut model);
            }
            model
        })
        .collect();
    let line = |name: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!("{cell:<4}")).collect();
        format!("{name:<22}{cells}").trim_end().to_owned()
    };
    let standings = models.iter().map(|model| signs(model, &model.standing()));
    let mut screen = vec![line("", standings.collect())];
    let names: Vec<&str> = events(&models[0]).iter().map(|(name, ..)| *name).collect();
    for (row, name) in names.iter().enumerate() {
        let cells = models.iter().map(|model| {
            let (_, who, event) = &events(model)[row];
            cell(model, *who, event)
        });
        screen.push(line(name, cells.collect()));
    }
    // L live, W withdrawn, R removed, C closed, - not published; s submitted, c claimed, x claimed
    // but the lease is over, a approved for later, q changes requested; d draft; a negative decision that may be
    // appealed !, is ?, is assigned /, was .; a report that is open *, was closed +; 2 waits for a second person; w the
    // author is asked about words
    insta::assert_snapshot!(screen.join("\n"), @r"
                          -   -d  -s  -c  -x  -a  -q  C!  C?  C/  C.  L   Ls  Lc  La  Lq  L!  L/  W   R!  Rc! Ra! R?  R/  L*  R!* L+  -s2 L2  Lw
    save draft            -d  -d  -sd -cd -xd -ad -qd                 Ld  Lsd Lcd Lad Lqd Ld! Ld/         Rcd!Rad!        Ld*     Ld+ -sd2Ld2 Ldw
    discard draft             -
    submit                -s  -s
    edit what waits               -s  -s  -s  -s                          Ls  Ls  Ls                      Rs! Rs!                     -s
    resubmit                                      -s                                  Ls
    edit what is live                                                 Ls                  Ls! Ls/                         Ls*     Ls+     Ls2 Ls
    withdraw what is open         -   -   -   -   -                       L   L   L   L                   R!  R!                      -
    withdraw what is live                                             W   W   W   W   W   W!  W/                          W*      W+      W   W
    claim next                    -c      -c                              Lc
    claim this                    -c      -c                              Lc
    take over                     -c  -c  -c                              Lc  Lc                          Rc!
    renew                             -c                                      Lc                          Rc!
    release                           -s                                      Ls                          Rs!
    lease expires                         -s
    approve                           L                                       L
    approve for later                 -a                                      La
    undo the approval                         -c                                  Lc                          Rc!
    approval takes effect                     L                                   L                           Rs!
    request changes                   -q                                      Lq                          Rq!
    decline                           C!                                      L!                          R!
    propose to decline                -s2                                     Ls2                         Rs!2
    propose to remove                                                 L2  Ls2 Lc2 La2 Lq2 L!2 L/2                         L*2     L+2         L2w
    second agrees                                                                                                                     C!  R!
    second does not                                                                                                                   -s  L
    proposal taken back                                                                                                               -s  L
    ask for words                                                     Lw                  L!w L/w                         L*w     L+w
    author consents                                                                                                                           L
    author does not                                                                                                                           L
    asking taken back                                                                                                                         L
    remove                                                            R!  Rs! Rc! Ra! Rq! R!  R!                          R!*     R!+     R!  R!
    restore                                                                                           L!  Lc! La! L?  L/      L!*
    appeal                                            C?                                  L?          R?  Rc? Ra?             R?*
    assign the appeal                                     C/  C/                              L/                  R/  R/
    uphold                                                    C.                              L.                      R.
    overturn                                                  L.                              L.                      L.
    settle in part                                            C.                              L.                      R.
    withdraw the appeal                                   C.  C.                              L.                  R.  R.
    appeal expires                                        C.  C.                              L.                  R.  R.
    report                                                            L*  Ls* Lc* La* Lq* L!* L/*                                 L*      L*2 L*w
    report, no account                                                L*  Ls* Lc* La* Lq* L!* L/*                         L*      L*      L*2 L*w
    report acted on                                                                                                           R!+
    report, no action                                                                                                     L+
    ");
}
