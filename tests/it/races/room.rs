//! Two colleagues, and the last place that their organisation has in a topic.

use chrono::Utc;
use plenary::contributions::post::{self, Floor, PostingKey, Sending, Written};
use plenary::contributions::speaker::Speaker;
use plenary::people::queries as people;
use plenary::people::roles::Contributor;

use super::desk::{Desk, ROUNDS, Refused, race, rounds, text};

/// A colleague of ana's, and a topic for each round that takes one contribution of an organisation.
const COLLEAGUE: &str = "
    with new as (insert into account (email, name, password_hash, group_id)
                 values ('bo@example.org', 'bo', '', 'industry') returning id),
         role as (insert into role_grant (account_id, role) select id, 'contributor' from new)
    insert into mandate (account_id, organisation_id, status, decided_at)
    select new.id, o.id, 'verified', now() from new, organisation o where o.slug = 'invented-devices';
    insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at, cap_contributions)
    select 'round-' || n, 1, 'A round', 'Who is first?', now() - interval '1 day', now() + interval '1 day', 'UTC', now(), 1
    from generate_series(0, 199) n";

#[actix_web::test]
async fn of_two_colleagues_who_send_the_last_one_at_the_same_moment_exactly_one_does() {
    let desk = Desk::with_moderators(&[]).await;
    desk.database.run(COLLEAGUE);
    let bo = desk.act(|conn| {
        let account = people::by_email(conn, "bo@example.org")?.unwrap();
        Ok(people::contributor(conn, account.id)?.unwrap())
    });
    let bo = bo.unwrap();
    rounds(|round| {
        let send = |by: &Contributor| {
            let key = PostingKey::fresh();
            let written = Written {
                key,
                text: text("The last."),
                speaker: Speaker::Usual,
                reply_to: None,
                right_of_reply: false,
                seen: None,
            };
            desk.act(|conn| {
                let floor = Floor::take(conn, by, &format!("round-{round}"))?.unwrap();
                post::post(conn, by, &floor, &written, Sending::Submit, Utc::now())?;
                Ok::<_, Refused>(())
            })
        };
        let (hers, his) = race(|| send(&desk.ana), || send(&bo));
        assert!(hers.is_ok() != his.is_ok(), "round {round}: {hers:?} {his:?}");
    });
    let sent = i64::try_from(ROUNDS).unwrap();
    assert_eq!((desk.count("contribution"), desk.count("revision where state = 'submitted'")), (sent, sent));
}
