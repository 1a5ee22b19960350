//! Races about what takes effect later: an approval that can be undone, a proposal that waits for a second person.

use std::sync::atomic::AtomicBool;

use chrono::Utc;
use plenary::contributions::post::Sending;
use plenary::contributions::revise;
use plenary::contributions::transition::event::Event;
use plenary::moderation::decide::{self, Decision};
use plenary::moderation::second_person::{self, Answer};
use plenary::moderation::taking_effect::all_due;
use plenary::text::Reason;

use super::desk::{Desk, ROUNDS, Refused, race, reasons, rounds, text};

impl Desk {
    /// A text that the first moderator approved for later, and that is due.
    fn due(&self, words: &str) -> (String, decide::Shown) {
        let mia = &self.moderators[0];
        let reference = self.submit(words);
        let shown = self.hold(mia, &reference);
        self.decide(mia, &reference, shown, Decision::ApproveLater).unwrap();
        self.database.run(&format!(
            "update revision set approval_due = now() - interval '1 second' where id = {}",
            shown.revision.0
        ));
        (reference, shown)
    }

    /// As every process that serves does once a second.
    fn let_take_effect(&self) {
        all_due(&self.db, &AtomicBool::new(false)).unwrap();
    }

    fn visibility(&self, reference: &str) -> String {
        self.database.text(&format!("select visibility from contribution where reference = '{reference}'"))
    }

    fn decisions(&self, reference: &str) -> i64 {
        self.count(&format!(
            "decision d join contribution c on c.id = d.contribution_id where c.reference = '{reference}'"
        ))
    }
}

#[actix_web::test]
async fn an_approval_is_undone_or_takes_effect_and_never_both() {
    let desk = Desk::with_moderators(&["mia"]).await;
    rounds(|_| {
        let (reference, shown) = desk.due("Undone or read.");
        let undo =
            || desk.act(|conn| Ok(decide::undo(conn, &desk.moderators[0], &reference, shown.revision, Utc::now())?));
        let (undone, ()) = race(undo, || desk.let_take_effect());
        let expected = if undone.is_ok() { ("unpublished", 0) } else { ("live", 1) };
        // Whoever else was at the case just then leaves it to the next second.
        desk.let_take_effect();
        assert_eq!((desk.visibility(&reference).as_str(), desk.decisions(&reference)), expected);
    });
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn an_edit_while_an_approval_takes_effect_is_never_published_unseen() {
    let desk = Desk::with_moderators(&["mia"]).await;
    rounds(|round| {
        let (reference, _) = desk.due(&format!("Seen {round}."));
        let new = text("Swapped.").into();
        let edit =
            || desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Submit, Utc::now())?));
        let (edited, ()) = race(edit, || desk.let_take_effect());
        assert!(edited.is_ok(), "an author can always send another text");
        desk.let_take_effect();
        let live = desk.database.text(&format!(
            "select coalesce(max(r.body), 'nothing') from contribution c join revision r on r.id = c.live_revision_id
             where c.reference = '{reference}'"
        ));
        assert!(live == "nothing" || live == format!("Seen {round}."), "{live}");
    });
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn three_processes_let_each_approval_take_effect_once() {
    let desk = Desk::with_moderators(&["mia"]).await;
    for _ in 0..ROUNDS {
        desk.due("Once.");
    }
    race(
        || race(|| desk.let_take_effect(), || desk.let_take_effect()),
        || {
            desk.let_take_effect();
            desk.let_take_effect();
        },
    );
    desk.let_take_effect();
    let all = i64::try_from(ROUNDS).unwrap();
    assert_eq!((desk.count("decision"), desk.count("contribution where visibility = 'live'")), (all, all));
    assert_eq!(desk.count("outbox where kind = 'contribution_published'"), all);
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn a_second_person_agrees_or_not_or_the_author_edits_and_one_of_it_counts() {
    let desk = Desk::with_moderators(&["mia", "mo", "max"]).await;
    // What industry says takes two as well, for this test.
    desk.database.run("update contribution set group_id = 'state'; update organisation set group_id = 'state'");
    rounds(|_| {
        let reference = desk.submit("It takes two.");
        let shown = desk.hold(&desk.moderators[0], &reference);
        desk.decide(&desk.moderators[0], &reference, shown, Decision::Decline(reasons())).unwrap();
        let id =
            desk.database.text(&format!("select max(id)::text from proposal where revision_id = {}", shown.revision.0));
        let proposal = plenary::contributions::ProposalId(id.parse().unwrap());
        let say = |who: usize, answer: Answer| -> Result<(), Refused> {
            desk.act(|conn| {
                Ok(second_person::answer(conn, &desk.moderators[who], &reference, proposal, answer, Utc::now())?)
            })
        };
        let reason = Reason::parse("It answers the question.").unwrap();
        let withdraw =
            || desk.act(|conn| Ok(revise::take_back(conn, &desk.ana, &reference, &Event::WithdrawOpen, Utc::now())?));
        let ((agreed, not), back) =
            race(|| race(|| say(1, Answer::Confirm), || say(2, Answer::Dispute(reason))), withdraw);
        assert!(!(agreed.is_ok() && (not.is_ok() || back.is_ok())), "declined for good, or not at all");
        let closed = desk.visibility(&reference) == "closed";
        assert_eq!((closed, desk.decisions(&reference)), (agreed.is_ok(), i64::from(agreed.is_ok())));
    });
    assert_eq!(desk.count("proposal where state = 'open'"), 0);
    desk.nothing_unseen_is_read();
}
