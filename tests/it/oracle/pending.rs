//! Step by step through all that waits or is decided behind the doors: after each step every public answer is, byte for
//! byte and with its ETag, what it was before; made anew, and as it is kept for visitors.

use std::sync::atomic::AtomicBool;

use chrono::Utc;
use plenary::db::Db;
use plenary::moderation::statistics::publish;

use super::crawl::{Reading, crawl, read};
use super::scene::{CLOSED, Scene};
use crate::support::{Plenary, STATE, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "Not about the question.")];

/// Where something new would show first.
fn addresses() -> Vec<String> {
    let mut all: Vec<String> =
        ["/", "/topics", "/processes/a-process", "/sessions/a-session.atom", "/sitemap.xml", "/rules"]
            .into_iter()
            .chain([
                "/ledger",
                "/ledger.atom",
                "/ledger.csv",
                "/ledger.json",
                "/ledger?topic=what-first&action=decline",
            ])
            .chain(["/ledger?action=appeal_upheld", "/statistics", "/statistics.csv", "/statistics.json"])
            .map(str::to_owned)
            .collect();
    all.push("/statistics?topic=what-was-first".to_owned());
    for topic in [TOPIC, CLOSED] {
        for rest in
            ["", "?view=order", "?view=compare", "?view=order&sort=discussed", ".atom", "/print", "/news?since=0"]
        {
            all.push(format!("{topic}{rest}"));
        }
        for no in 1..=6 {
            all.extend([format!("{topic}/{no}"), format!("{topic}/{no}/earlier")]);
        }
    }
    all
}

/// What everybody reads, on two servers: one that makes every answer anew, and one that keeps them.
struct Public {
    anew: Plenary,
    keeping: Plenary,
    before: Vec<Reading>,
}

async fn read_all(site: &Plenary) -> Vec<Reading> {
    let visitor = site.anybody();
    let mut readings = Vec::new();
    for address in addresses() {
        readings.push(read(&visitor, address).await);
    }
    readings
}

impl Public {
    async fn of(anew: &Plenary) -> Self {
        let keeping = anew.beside().await;
        keeping.keeps_pages().await;
        Self { anew: anew.clone(), before: read_all(anew).await, keeping }
    }

    /// Fails where an answer is another one than before.
    async fn is_unchanged(&self, after: &str) {
        for (site, readings) in [("anew", read_all(&self.anew).await), ("kept", read_all(&self.keeping).await)] {
            for (before, now) in self.before.iter().zip(&readings) {
                assert!(
                    now.tells_the_same(before),
                    "{after}: {} tells of it, {site}: {before:?} {now:?}",
                    before.address
                );
            }
        }
    }

    /// Whether more answers than so many become other ones than before; the other server is told within a second.
    async fn changes(&self, more_than: usize) -> bool {
        for _ in 0..30 {
            if self.changed().await > more_than {
                return true;
            }
            actix_web::rt::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        false
    }

    /// How many answers are other ones than before.
    async fn changed(&self) -> usize {
        read_all(&self.keeping)
            .await
            .iter()
            .zip(&self.before)
            .filter(|(now, before)| !now.tells_the_same(before))
            .count()
    }
}

/// A text of the author's, sent and in the moderator's hands: the name of its case.
async fn held(scene: &Scene, text: &str) -> String {
    let reference = scene.submitted(text).await;
    scene.visitor("moderator").submit("/moderation/claim", &[("reference", &reference)]).await;
    reference
}

async fn sent(visitor: &Visitor, address: &str, form: &[(&str, &str)]) {
    let page = visitor.submit(address, form).await;
    assert_eq!(page.status, 303, "{address} {form:?}: {}", page.html);
}

#[actix_web::test]
async fn nothing_that_waits_is_written_read_held_or_talked_about_in_a_public_byte() {
    let scene = Scene::set().await;
    let public = Public::of(&scene.plenary).await;
    let (author, moderator) = (scene.visitor("author"), scene.visitor("moderator"));
    sent(author, &format!("{TOPIC}/contributions"), &[("key", "k1"), ("body", "Kept for later."), ("action", "draft")])
        .await;
    public.is_unchanged("a draft").await;
    scene.visitor("contributor").reply(1, "A reply that waits.").await;
    public.is_unchanged("a reply that was sent").await;
    let read = scene.reference_of("zqapproved");
    scene.revise(&read, "submit", "A correction that waits.").await;
    public.is_unchanged("a correction that was sent").await;
    let case = held(&scene, "A text to talk about.").await;
    public.is_unchanged("a claim").await;
    let (desk, case) = (format!("/desk/{case}"), format!("/moderation/{case}"));
    sent(moderator, &format!("{case}/notes"), &[("body", "A note.")]).await;
    sent(moderator, &format!("{case}/messages"), &[("body", "A message.")]).await;
    sent(author, &format!("{desk}/messages"), &[("body", "An answer.")]).await;
    public.is_unchanged("a note, a message and an answer").await;
    moderator.decide(&case, "release", &[]).await;
    scene.plenary.look_at_texts();
    public.is_unchanged("a text that was given back, and hints").await;
    sent(scene.visitor("contributor"), &format!("{TOPIC}/read"), &[("no", "1")]).await;
    sent(
        scene.visitor("colleague"),
        "/account/following",
        &[("action", "follow"), ("topic", "what-first"), ("no", "1")],
    )
    .await;
    public.is_unchanged("a mark and a reader who follows").await;
}

#[actix_web::test]
async fn nothing_that_is_decided_behind_the_doors_of_an_open_topic_changes_a_public_byte() {
    let scene = Scene::set().await;
    let delegate = scene.plenary.contributor("zqdelegate", STATE).await;
    let second = scene.plenary.moderator("zqsecond").await;
    let public = Public::of(&scene.plenary).await;
    let moderator = scene.visitor("moderator");
    scene.decline_and_send_back().await;
    public.is_unchanged("a text that was declined, and one that was sent back").await;

    let later = held(&scene, "To be approved for later.").await;
    scene.decide(&later, "approve_later", &[]).await;
    public.is_unchanged("an approval that can be undone").await;
    let revision = scene.plenary.text("select id from revision where approved_by is not null");
    sent(moderator, &format!("/moderation/{later}/undo"), &[("revision", &revision)]).await;
    public.is_unchanged("an approval that was undone").await;

    let reference = delegate.contribute("We name our hospitals.").await.location().replace("/desk/", "");
    scene.decide(&reference, "decline", REASONS).await;
    public.is_unchanged("a proposal to decline what a State says").await;
    let proposal = second.visit(&format!("/moderation/{reference}")).await.field("proposal");
    let form = [("proposal", proposal.as_str()), ("action", "confirm")];
    sent(&second, &format!("/moderation/{reference}/proposal"), &form).await;
    public.is_unchanged("what a State says, declined by two").await;

    // The appeal was brought when the scene was set.
    let appeal = format!("/moderation/appeals/{}", scene.plenary.text("select max(public_id::text) from appeal"));
    sent(&second, &appeal, &[("action", "take")]).await;
    public.is_unchanged("an appeal that somebody looks at").await;
    sent(&second, &appeal, &[&[("action", "uphold")], REASONS].concat()).await;
    public.is_unchanged("an appeal against a text that nobody reads, settled").await;
    let report = format!("/moderation/reports/{}", scene.plenary.text("select reference from report"));
    sent(moderator, &report, &[("action", "no_action"), ("reason", "Nobody is named in it.")]).await;
    public.is_unchanged("a report that came to nothing").await;

    // The comparison can tell: a text that is published is seen.
    let published = held(&scene, "Read by everybody.").await;
    scene.decide(&published, "approve", &[]).await;
    assert!(public.changes(8).await, "what was published is not told");
}

#[actix_web::test]
async fn what_waits_in_a_closed_topic_changes_neither_its_statistics_nor_anything_that_links_from_there() {
    let scene = Scene::set().await;
    let keep_up = || {
        let db = Db::connect(&scene.plenary.database.url, 1).unwrap();
        scene.plenary.sql("update topic_statistics set made_at = made_at - interval '2 days'");
        publish::keep_up(&db, Utc::now(), &AtomicBool::new(false)).unwrap()
    };
    assert_eq!(keep_up(), 1);
    let everywhere = addresses();
    let before = crawl(&scene.plenary.anybody(), &everywhere).await;
    assert!(before.iter().any(|reading| reading.address == "/statistics?topic=what-was-first" && reading.is_there()));
    let closed = "(select id from topic where slug = 'what-was-first')";
    let waiting = scene.plenary.text(&format!(
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where c.topic_id = {closed} and r.state = 'submitted'"
    ));
    scene.visitor("moderator").submit("/moderation/claim", &[("reference", &waiting)]).await;
    let case = format!("/moderation/{waiting}");
    sent(scene.visitor("moderator"), &format!("{case}/messages"), &[("body", "Which one?")]).await;
    sent(scene.visitor("author"), &format!("/desk/{waiting}/messages"), &[("body", "The first.")]).await;
    scene.plenary.look_at_texts();
    assert_eq!(keep_up(), 1, "counted anew");
    let after = crawl(&scene.plenary.anybody(), &everywhere).await;
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{} tells that something waits", before.address);
    }
}
