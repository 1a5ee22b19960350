//! People who act at the same moment, each on a connection of their own: the table of states and the
//! database decide, and nothing that nobody saw is published.

mod clearing;
mod desk;
mod later;
mod redacting;
mod room;

use std::thread;

use chrono::Utc;
use diesel::pg::PgConnection;
use plenary::contributions::post::{PostingKey, Sending, Stored};
use plenary::contributions::revise;
use plenary::contributions::transition::event::Event;
use plenary::moderation::decide::{self, Decision};
use plenary::moderation::queue::Narrowed;
use plenary::people::roles::Moderator;
use plenary::text::Reason;

use desk::{Desk, ROUNDS, race, reasons, rounds, text};

#[actix_web::test]
async fn an_edit_while_it_is_approved_is_never_published_unseen() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    rounds(|round| {
        let reference = desk.submit(&format!("Seen {round}."));
        let shown = desk.hold(mia, &reference);
        let new = text("Swapped.").into();
        let (approved, edited) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Submit, Utc::now())?)),
        );
        assert!(edited.is_ok(), "an author can always send another text");
        let live = desk.database.text(&format!(
            "select coalesce(max(r.body), 'nothing') from contribution c join revision r on r.id = c.live_revision_id
             where c.reference = '{reference}'"
        ));
        assert_eq!(live, if approved.is_ok() { format!("Seen {round}.") } else { "nothing".to_owned() });
    });
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn a_text_withdrawn_while_it_is_approved_is_withdrawn_or_read_and_never_both() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    rounds(|_| {
        let reference = desk.submit("Taken back.");
        let shown = desk.hold(mia, &reference);
        let (approved, withdrawn) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.act(|conn| Ok(revise::take_back(conn, &desk.ana, &reference, &Event::WithdrawOpen, Utc::now())?)),
        );
        assert_ne!(approved.is_ok(), withdrawn.is_ok());
        let visible =
            desk.database.text(&format!("select visibility from contribution where reference = '{reference}'"));
        assert_eq!(visible, if approved.is_ok() { "live" } else { "unpublished" });
    });
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn one_moderator_in_two_windows_decides_once() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    rounds(|_| {
        let reference = desk.submit("Decided once.");
        let shown = desk.hold(mia, &reference);
        let (approved, declined) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.decide(mia, &reference, shown, Decision::Decline(reasons())),
        );
        assert_ne!(approved.is_ok(), declined.is_ok());
    });
    assert_eq!(desk.count("decision"), i64::try_from(ROUNDS).unwrap());
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn two_moderators_decide_once() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    let (mia, mo) = (&desk.moderators[0], &desk.moderators[1]);
    rounds(|_| {
        let reference = desk.submit("Decided once.");
        let shown = desk.hold(mia, &reference);
        let (approved, declined) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || {
                let reason = Reason::parse("My colleague has gone home.").unwrap();
                desk.act(|conn| Ok(decide::take_over(conn, mo, &reference, reason, Utc::now())?))?;
                desk.decide(mo, &reference, desk.shown(&reference), Decision::Decline(reasons()))
            },
        );
        assert_ne!(approved.is_ok(), declined.is_ok());
    });
    assert_eq!(desk.count("decision"), i64::try_from(ROUNDS).unwrap());
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn two_moderators_never_claim_the_same_text() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    for _ in 0..ROUNDS {
        let reference = desk.submit("For one of them.");
        let claim = |by: &Moderator| {
            desk.act(|conn| Ok(decide::claim_next(conn, by, &Narrowed::default(), Utc::now())?)).unwrap()
        };
        let claims: (Option<String>, Option<String>) =
            race(|| claim(&desk.moderators[0]), || claim(&desk.moderators[1]));
        // Whoever came too late gets back what they hold from before, if anything.
        let got = [claims.0, claims.1].into_iter().flatten().filter(|claimed| *claimed == reference).count();
        assert_eq!(got, 1);
    }
}

#[actix_web::test]
async fn a_form_sent_twice_at_once_is_stored_once() {
    let desk = Desk::with_moderators(&[]).await;
    rounds(|_| {
        let key = PostingKey::fresh();
        let (one, other) = race(|| desk.send(&key, "Once."), || desk.send(&key, "Once."));
        match (one.unwrap(), other.unwrap()) {
            (Stored::Receipt(one), Stored::Receipt(other)) => assert_eq!(one, other),
            other => panic!("{other:?}"),
        }
    });
    assert_eq!(desk.count("contribution"), i64::try_from(ROUNDS).unwrap());
    assert_eq!(desk.count("revision"), i64::try_from(ROUNDS).unwrap());
}

#[actix_web::test]
async fn eight_moderators_empty_a_queue_of_200_without_colliding() {
    const TEXTS: i64 = 200;
    let desk = Desk::with_moderators(&["ma", "mb", "mc", "md", "me", "mf", "mg", "mh"]).await;
    for _ in 0..TEXTS {
        desk.submit("One of many.");
    }
    let approve_all = |by: &Moderator| {
        let mut decided = 0;
        while let Some(reference) =
            desk.act(|conn| Ok(decide::claim_next(conn, by, &Narrowed::default(), Utc::now())?)).unwrap()
        {
            desk.decide(by, &reference, desk.shown(&reference), Decision::Approve).unwrap();
            decided += 1;
        }
        decided
    };
    let approve_all = &approve_all;
    let decided: Vec<i64> = thread::scope(|scope| {
        let busy: Vec<_> = desk.moderators.iter().map(|by| scope.spawn(move || approve_all(by))).collect();
        busy.into_iter().map(|moderator| moderator.join().unwrap()).collect()
    });
    assert_eq!(decided.iter().sum::<i64>(), TEXTS);
    assert_eq!(desk.count("decision"), TEXTS);
    assert_eq!(desk.count("contribution where visibility = 'live' and no between 1 and 200"), TEXTS);
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn approvals_and_withdrawals_in_one_group_never_wait_for_each_other_crosswise() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    let (mia, mo) = (&desk.moderators[0], &desk.moderators[1]);
    let publish = |words: &str| {
        let reference = desk.submit(words);
        let shown = desk.hold(mia, &reference);
        desk.decide(mia, &reference, shown, Decision::Approve).unwrap();
        (reference, shown.revision)
    };
    for _ in 0..50 {
        let ((withdrawn, _), (removed, seen)) = (publish("Taken back."), publish("Taken down."));
        let waiting = desk.submit("New.");
        let shown = desk.hold(mia, &waiting);
        let approve = || desk.decide(mia, &waiting, shown, Decision::Approve);
        let remove = || desk.act(|conn| Ok(decide::remove(conn, mo, &removed, seen, reasons(), Utc::now())?));
        let take_back = |conn: &mut PgConnection| {
            Ok(revise::take_back(conn, &desk.ana, &withdrawn, &Event::WithdrawLive, Utc::now())?)
        };
        let ((approved, gone), back) = race(|| race(approve, remove), || desk.act(take_back));
        assert!(approved.is_ok() && gone.is_ok() && back.is_ok());
    }
    desk.nothing_unseen_is_read();
}
