//! What a focal point clears and what somebody writes at the same moment: nothing leaves that nobody saw.

use chrono::Utc;
use plenary::contributions::clearance;
use plenary::contributions::post::Sending;
use plenary::contributions::queries::clearances;
use plenary::contributions::queries::{desk as queries, invariants};
use plenary::contributions::{ClearanceId, revise};
use plenary::organisations::delegate;
use plenary::people::roles::Contributor;

use super::desk::{Desk, ROUNDS, Refused, race, rounds, text};

/// Ana's organisation clears, and the moderator is its focal point besides.
async fn clearing() -> Desk {
    let desk = Desk::with_moderators(&["fay"]).await;
    desk.database.run(
        "insert into mandate (account_id, organisation_id, status, decided_at, focal_point)
         select a.id, o.id, 'verified', now(), true from account a, organisation o where a.name = 'fay';
         update organisation set clears = true",
    );
    desk
}

/// Asks for clearance; says the name of the case and of the clearance.
fn asked(desk: &Desk, words: &str) -> (String, ClearanceId) {
    let reference = desk.submit(words);
    let id = desk.database.text(&format!(
        "select k.id from clearance k join contribution c on c.id = k.contribution_id where c.reference = '{reference}'"
    ));
    (reference, ClearanceId(id.parse().unwrap()))
}

fn is_sound(desk: &Desk) {
    let broken = desk.act(|conn| Ok(invariants::broken(conn)?)).unwrap();
    assert_eq!(broken, Vec::<String>::new());
}

impl From<delegate::Refused> for Refused {
    fn from(refused: delegate::Refused) -> Self {
        panic!("{refused}")
    }
}

#[actix_web::test]
async fn an_edit_while_it_is_cleared_never_leaves_as_cleared() {
    let desk = clearing().await;
    let fay: &Contributor = &desk.moderators[0];
    rounds(|round| {
        let (reference, seen) = asked(&desk, &format!("Seen {round}."));
        let new = text("Swapped.").into();
        let (cleared, edited) = race(
            || desk.act(|conn| Ok(clearance::answer::clear(conn, fay, &reference, seen, Utc::now())?)),
            || desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Draft, Utc::now())?)),
        );
        assert!(edited.is_ok(), "an author can always write");
        drop(cleared);
        // Whatever came first, the new words were not cleared.
        let sent = desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Submit, Utc::now())?));
        assert!(sent.is_ok());
        desk.act(|conn| {
            let own = queries::own(conn, desk.ana.account.id, &reference)?.unwrap();
            let open = clearances::open(conn, own.id)?.unwrap();
            assert!(!open.given && open.id != seen, "asked for anew");
            Ok(())
        })
        .unwrap();
    });
    assert_eq!(desk.count("revision"), 0);
    is_sound(&desk);
}

#[actix_web::test]
async fn what_a_focal_point_clears_and_sends_is_what_they_saw() {
    let desk = clearing().await;
    let fay: &Contributor = &desk.moderators[0];
    rounds(|round| {
        let (reference, seen) = asked(&desk, &format!("Seen {round}."));
        let new = text("Swapped.").into();
        let (sent, edited) = race(
            || desk.act(|conn| Ok(clearance::answer::send(conn, fay, &reference, seen, Utc::now())?)),
            || desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Draft, Utc::now())?)),
        );
        assert!(edited.is_ok());
        let bodies = desk.database.text(&format!(
            "select coalesce(string_agg(r.body, '|'), 'nothing') from contribution c join revision r on r.contribution_id = c.id
             where c.reference = '{reference}'"
        ));
        assert_eq!(bodies, if sent.is_ok() { format!("Seen {round}.") } else { "nothing".to_owned() });
    });
    is_sound(&desk);
}

#[actix_web::test]
async fn what_is_sent_while_an_organisation_begins_or_ceases_to_clear_keeps_the_promise() {
    let desk = clearing().await;
    let fay: &Contributor = &desk.moderators[0];
    for round in 0..ROUNDS {
        let (set, _) = race(
            || desk.act(|conn| Ok(delegate::set_clears(conn, fay, "invented-devices", round % 2 == 1)?)),
            || desk.submit("In its name."),
        );
        assert!(set.is_ok());
    }
    assert!(desk.count("revision") > 0 && desk.count("clearance") > 0);
    is_sound(&desk);
}
