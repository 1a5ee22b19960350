//! Sixteen moderators who claim and decide over HTTP, beside the same transactions in pgbench.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::load::{Browser, Target};
use crate::posts::{PASSWORD, pgbench};
use crate::program::{Program, Server};

const MODERATORS: usize = 16;

/// Two thousand texts that wait: of the contributions in fifty topics some three each, but none of States, which take a
/// second moderator.
const WAITING: &str = "
with taken as (update revision set state = 'withdrawn', version = version + 1, claimed_by = null, claim_token = null,
                                   claimed_at = null, claim_until = null, claim_unasked = false
               where state = 'submitted'),
new as (
    insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as, posting_key)
    select left(translate(md5(c.id || 'TRIAL' || n), '0123456789', 'ghijklmnop'), 26), topic_id, author_id,
           organisation_id, group_id, capacity, spoken_as, 'TRIAL-' || c.id || '-' || n
    from contribution c join topic t on t.id = c.topic_id, generate_series(1, 3) n
    where t.slug like 'load-2-%' and c.visibility = 'live' and c.posting_key = c.reference
      and c.group_id <> 'state'
    order by n, c.id limit 2000
    returning id)
insert into revision (contribution_id, number, language, body, html, renderer, words)
select id, 1, 'en', 'Words that wait.', '<p dir=\"auto\">Words that wait.</p>', 1, 3 from new;
analyze revision";

/// The statements of a claim and of an approval, without what the program asks to check its rules and to show the text.
const TRANSACTIONS: &str = "\
select (array[:moderators])[:client_id + 1] as me \\gset
begin;
update revision u set claimed_by = :me, claim_until = now() + interval '15 minutes', claim_token = gen_random_uuid(), \
claimed_at = now() from (select r.id, c.reference from revision r join contribution c on c.id = r.contribution_id \
where r.state = 'submitted' and (r.claim_until is null or r.claim_until < now() or r.claimed_by = :me) and c.author_id <> :me \
and (r.preferred_moderator is null or r.preferred_moderator = :me or r.preferred_until < now()) \
order by r.submitted_at, r.id limit 1 for update of r skip locked) next where u.id = next.id \
returning u.id as revision, u.contribution_id as contribution, next.reference \\gset
insert into audit_entry (actor_id, action, contribution_id, subject) \
values (:me, 'contribution.claimed', :contribution, 'contribution:' || cast(:reference as text));
update revision r set claimed_by = null, claim_token = null, claimed_at = null, claim_until = null, claim_unasked = false \
from contribution c where c.id = r.contribution_id and r.claimed_by = :me and r.claim_unasked and c.reference <> cast(:reference as text);
commit;
begin;
select id, topic_id as topic from contribution where reference = cast(:reference as text) for update \\gset
select state from revision where contribution_id = :contribution and state in ('submitted', 'changes_requested') for update;
update revision set state = 'approved', version = version + 1, claimed_by = null, claim_token = null, claimed_at = null, \
claim_until = null, claim_unasked = false where id = :revision and state in ('submitted', 'changes_requested');
insert into decision (contribution_id, revision_id, decided_by, kind, decided_at, waited, topic_id, group_id) \
select :contribution, r.id, :me, 'approve', now(), now() - r.submitted_at, c.topic_id, c.group_id \
from revision r join contribution c on c.id = r.contribution_id where r.id = :revision;
insert into outbox (kind, recipient, subject_id) select 'contribution_published', a.email, c.id \
from contribution c join account a on a.id = c.author_id where c.id = :contribution;
insert into audit_entry (actor_id, action, contribution_id, subject) \
values (:me, 'contribution.approved', :contribution, 'contribution:' || cast(:reference as text));
update topic set next_no = next_no + 1, version = version + 1 where id = :topic returning next_no - 1 as no \\gset
update contribution set visibility = 'live', live_revision_id = :revision, no = :no, sort_path = int4send(:no), \
root_group_id = group_id, published_at = now(), version = version + 1 where id = :contribution;
update topic_group_count set published = published + 1 where topic_id = :topic \
and group_id = (select group_id from contribution where id = :contribution);
commit;
";

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// What one moderator did.
#[derive(Default)]
struct Done {
    cases: Vec<String>,
    longest: Duration,
    /// What claiming, looking and approving took, all of them together.
    steps: [Duration; 3],
    /// Answers that were not what a moderator alone would get.
    refused: usize,
}

/// All that waits, decided once over HTTP and once in pgbench.
pub(crate) fn compare(program: &Program, server: &Server) {
    let mut conn = PgConnection::establish(&program.database).unwrap();
    let cookies: Vec<String> = (0..MODERATORS).map(|n| sign_in(program, server.address, n)).collect();
    let waiting = wait(&mut conn, "http");
    let began = Instant::now();
    let done: Vec<Done> = std::thread::scope(|scope| {
        let moderators: Vec<_> = cookies.iter().map(|cookie| scope.spawn(|| work(server.address, cookie))).collect();
        moderators.into_iter().map(|moderator| moderator.join().unwrap()).collect()
    });
    let own = waiting as f64 / began.elapsed().as_secs_f64();
    let cases: Vec<&String> = done.iter().flat_map(|done| &done.cases).collect();
    let (decided, apart) = (cases.len(), cases.iter().collect::<BTreeSet<_>>().len());
    let refused: usize = done.iter().map(|done| done.refused).sum();
    let longest = done.iter().map(|done| done.longest).max().unwrap_or_default();
    let [claiming, looking, approving] = [0, 1, 2].map(|step| {
        let sum: Duration = done.iter().map(|done| done.steps[step]).sum();
        sum.as_secs_f64() * 1000.0 / cases.len() as f64
    });
    assert_eq!((decided, apart, refused), (waiting, waiting, 0), "each is decided once, and nobody is in the way");

    let waiting = wait(&mut conn, "pgbench");
    let ids: Vec<Id> =
        diesel::sql_query("select id from account where email like 'moderator-%' order by id").load(&mut conn).unwrap();
    let ids = ids.iter().map(|row| row.id.to_string()).collect::<Vec<_>>().join(",");
    let each = (waiting / MODERATORS).to_string();
    let script = TRANSACTIONS.replace(":moderators", &ids);
    let other = pgbench(&program.database, MODERATORS, &["--transactions", &each], &script);
    println!(
        "| {waiting} texts claimed, looked at and approved by {MODERATORS}: pgbench without looking | {own:.0}/s, at most {:.0} ms (claiming {claiming:.1}, looking {looking:.1}, approving {approving:.1} ms) | \
         {other:.0}/s | {:.2} | 0.7 |",
        longest.as_secs_f64() * 1000.0,
        own / other
    );
}

fn sign_in(program: &Program, address: SocketAddr, n: usize) -> String {
    let email = format!("moderator-{n}@example.org");
    let add = ["account", "add", "--email", &email, "--name", "Load data moderator", "--role", "moderator"];
    program.run(&[&add[..], &["--password-stdin"]].concat(), PASSWORD);
    let form = format!("email={email}&password={}", PASSWORD.replace(' ', "+"));
    Target::post(address, "/login", "", move |_| form.clone()).once().cookie
}

/// Lets texts wait, and nothing else; how many.
fn wait(conn: &mut PgConnection, trial: &str) -> usize {
    conn.batch_execute(&WAITING.replace("TRIAL", trial)).unwrap();
    let count = "select count(*)::text as line from revision where state = 'submitted'";
    diesel::sql_query(count).get_result::<Line>(conn).unwrap().line.parse().unwrap()
}

/// Claims, looks, approves, until nothing waits.
fn work(address: SocketAddr, cookie: &str) -> Done {
    let (mut browser, mut done) = (Browser::new(address, cookie), Done::default());
    loop {
        let began = Instant::now();
        let claimed = browser.post("/moderation/claim", "");
        let claiming = began.elapsed();
        let case = claimed.location;
        if case == "/moderation" {
            return done;
        }
        let page = browser.get(&case);
        let looking = began.elapsed() - claiming;
        let (token, version) = (page.field("token"), page.field("version"));
        let decided = browser.post(&case, &format!("action=approve&token={token}&version={version}"));
        done.refused += usize::from((claimed.status, page.status, decided.status) != (303, 200, 303));
        done.longest = done.longest.max(began.elapsed());
        for (sum, step) in done.steps.iter_mut().zip([claiming, looking, began.elapsed() - claiming - looking]) {
            *sum += step;
        }
        done.cases.push(case);
    }
}
