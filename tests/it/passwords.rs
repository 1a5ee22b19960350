//! A password takes a while to check. What happens meanwhile counts.

use std::time::Duration;

use actix_web::rt::time::sleep;
use diesel::connection::SimpleConnection;
use futures_util::future::join;
use plenary::people::password::{self, Cost, Password};

use crate::support::{NOBODY_ELSE, PASSWORD, Page, Plenary, Visitor};

const OTHER: &str = "another password for the tests";

fn hash(typed: &str, cost: Cost) -> String {
    password::hash(&Password::parse(typed, &[]).ok().unwrap(), cost).unwrap()
}

async fn sign_in(who: &Visitor, password: &str) -> Page {
    who.submit("/login", &[("email", "ana@example.org"), ("password", password)]).await
}

/// Does something while a reset to [`OTHER`] has been made and is not committed yet.
async fn during_a_reset(plenary: &Plenary, what: impl Future<Output = Page>) -> Page {
    let mut resetting = plenary.database.connect();
    resetting
        .batch_execute(&format!(
            "begin; update account set password_hash = '{}' where email = 'ana@example.org'; delete from sign_in",
            hash(OTHER, Cost::TEST)
        ))
        .unwrap();
    let commit = async {
        for _ in 0..100 {
            sleep(Duration::from_millis(10)).await;
            if plenary.count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") > 0 {
                break;
            }
        }
        resetting.batch_execute("commit").unwrap();
    };
    join(what, commit).await.0
}

#[actix_web::test]
async fn a_sign_in_that_was_checked_before_a_reset_is_none_after_it() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let thief = plenary.anybody();
    let page = during_a_reset(&plenary, sign_in(&thief, PASSWORD)).await;
    assert_eq!((page.status, plenary.count("sign_in")), (422, 0));
    assert_eq!(thief.visit("/desk").await.status, 303);
    assert_eq!(sign_in(&plenary.anybody(), OTHER).await.status, 303);
}

#[actix_web::test]
async fn hashing_a_password_anew_does_not_undo_a_reset() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let outdated = hash(PASSWORD, Cost::PRODUCTION);
    plenary.sql(&format!("update account set password_hash = '{outdated}'"));
    let page = during_a_reset(&plenary, sign_in(&plenary.anybody(), PASSWORD)).await;
    assert_eq!((page.status, plenary.count("sign_in")), (422, 0));
    assert_eq!(sign_in(&plenary.anybody(), OTHER).await.status, 303, "the reset was undone");

    plenary.sql(&format!("update account set password_hash = '{outdated}'"));
    assert_eq!(sign_in(&plenary.anybody(), PASSWORD).await.status, 303);
    assert_ne!(plenary.text("select password_hash from account"), outdated);
    assert_eq!(sign_in(&plenary.anybody(), PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn somebody_with_the_old_password_cannot_overwrite_a_reset() {
    let plenary = Plenary::new().await;
    let thief = plenary.contributor("ana", NOBODY_ELSE).await;
    let form = [("action", "password"), ("old_password", PASSWORD), ("new_password", "a password of the thief")];
    let page = during_a_reset(&plenary, thief.submit("/account", &form)).await;
    assert_eq!(page.status, 422);
    assert!(page.html.contains("id=\"old_password-error\""));
    assert_eq!((sign_in(&plenary.anybody(), OTHER).await.status, plenary.count("sign_in")), (303, 1));
}

#[actix_web::test]
async fn an_unknown_address_costs_as_many_hashes_as_a_wrong_password() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    let mut hashes = Vec::new();
    for email in ["ana@example.org", "nobody@example.org", "no address"] {
        let before = plenary.hashing.done();
        stranger.submit("/login", &[("email", email), ("password", "wrong")]).await;
        hashes.push(plenary.hashing.done() - before);
    }
    assert_eq!(hashes, [1, 1, 1]);

    let mut hashes = Vec::new();
    for email in ["ana@example.org", "nobody@example.org"] {
        let before = plenary.hashing.done();
        stranger.submit("/account/new", &[("email", email), ("name", "A"), ("password", PASSWORD)]).await;
        stranger.submit("/account/forgot", &[("email", email)]).await;
        hashes.push(plenary.hashing.done() - before);
    }
    assert_eq!(hashes, [1, 1]);
}
