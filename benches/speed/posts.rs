//! Submitting a contribution over HTTP, beside the same transaction in pgbench.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::Scale;
use crate::load::{Load, Target};
use crate::program::{Program, Server};

const EMAIL: &str = "writer@example.org";
/// Everybody's here.
pub(crate) const PASSWORD: &str = "a password for benchmarks";
const BODY: &str = "Load data says that a ward with a tested restore, a register of devices and a known contact is back \
    sooner than one without; that a budget for exercises is cheaper than a night on paper; that a supplier who answers \
    at once is worth more than a warranty; that an incident which is reported without blame teaches three neighbours; \
    and that a patient who is told what happened comes back.";

/// The statements of the one transaction of `contributions::post`, in its order.
const TRANSACTION: &str = "\
begin;
select t.id, t.slug, t.process_id, t.title, t.question, t.introduction_html, t.opens_at, t.closes_at, t.zone, t.word_limit, \
t.version, topic_row.grace_minutes from public_view.topic t join topic topic_row on topic_row.id = t.id \
where t.slug = 'load-1-1' for key share;
select m.id, m.account_id, m.status, o.id, o.slug, o.name, o.group_id, o.invented from mandate m join organisation o \
on o.id = m.organisation_id where m.account_id = :author and m.status = any ('{requested,verified}') order by o.name;
insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as, posting_key, created_at) \
values (left(translate(:key, '0123456789', 'ghijklmnop'), 26), :topic, :author, :organisation, 'industry', 'organisation', \
'Load data writer', :key, now()) on conflict (author_id, posting_key) do nothing returning id \\gset
insert into revision (contribution_id, number, language, body, html, renderer, words, late, submitted_at) \
values (:id, coalesce((select max(number) from revision where contribution_id = :id), 0) + 1, 'en', :body, \
'<p dir=\"auto\">' || :body || '</p>', 1, 60, false, now());
insert into outbox (kind, recipient, subject_id) select 'contribution_received', email, :id from account where id = :author;
insert into audit_entry (at, actor_id, action, contribution_id, subject, detail) \
values (now(), :author, 'contribution.submitted', :id, 'contribution:' || :key, '{}');
commit;
";

/// Somebody who may write, signed in: the cookie.
pub(crate) fn sign_in(program: &Program, server: &Server) -> String {
    let add = ["account", "add", "--email", EMAIL, "--name", "Load data writer", "--role", "contributor"];
    let speaks = ["--group", "industry", "--organisation", "Load data writers", "--password-stdin"];
    program.run(&[&add[..], &speaks[..]].concat(), PASSWORD);
    let form = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
    let cookie = Target::post(server.address, "/login", "", move |_| form.clone()).once().cookie;
    // Hashing that password took its memory and gave it back.
    server.watch_anew();
    cookie
}

/// One at once and eight at once.
pub(crate) fn compare(scale: &Scale, program: &Program, server: &Server, cookie: &str) {
    let began = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_micros();
    let text = BODY.replace(' ', "+").replace(';', "%3B").replace(',', "%2C");
    let posting = Target::post(server.address, "/topics/load-1-1/contributions", cookie, move |number| {
        format!(
            "body={text}&action=submit&language=en&capacity=organisation&organisation=load-data-writers&key=bench-{began}-{number}"
        )
    });
    let (statements, seconds) = (transaction(&program.database), scale.round.as_secs().to_string());
    for connections in [1, 8] {
        let load = Load { connections, round: scale.round };
        let (mut own, mut other) = (Vec::new(), Vec::new());
        for _ in 0..scale.rounds {
            let [measured] = load.beside(1, [&posting]);
            own.push(measured);
            other.push(pgbench(&program.database, connections, &["--time", &seconds], &statements));
        }
        own.sort_by(|a, b| a.per_second.total_cmp(&b.per_second));
        other.sort_by(f64::total_cmp);
        let (own, other) = (own[own.len() / 2], other[other.len() / 2]);
        let ratio = own.per_second / other;
        println!("| submitting, {connections} at once: pgbench | {own} | {other:.0}/s | {ratio:.2} | at least 0.5 |");
    }
}

#[derive(QueryableByName)]
struct Ids {
    #[diesel(sql_type = BigInt)]
    author: i64,
    #[diesel(sql_type = BigInt)]
    organisation: i64,
    #[diesel(sql_type = BigInt)]
    topic: i64,
}

/// The transaction for whoever submits.
fn transaction(url: &str) -> String {
    let ids: Ids = diesel::sql_query(
        "select m.account_id as author, m.organisation_id as organisation, t.id as topic
         from mandate m join account a on a.id = m.account_id, topic t where a.email = $1 and t.slug = 'load-1-1'",
    )
    .bind::<diesel::sql_types::Text, _>(EMAIL)
    .get_result(&mut PgConnection::establish(url).unwrap())
    .unwrap();
    // A key of 32 digits, new each time, put together outside the transaction.
    let key = "select md5(:client_id::text || clock_timestamp()::text || random()::text) as key \\gset\n";
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let statements = TRANSACTION
        .replace(":author", &ids.author.to_string())
        .replace(":organisation", &ids.organisation.to_string())
        .replace(":topic", &ids.topic.to_string())
        .replace(":body", &quoted(BODY));
    format!("{key}{statements}")
}

/// Runs a script by so many at once, for as long as it says; how often a second.
pub(crate) fn pgbench(url: &str, clients: usize, until: &[&str], statements: &str) -> f64 {
    let script = std::env::temp_dir().join(format!("plenary-bench-{}.sql", std::process::id()));
    fs::write(&script, statements).unwrap();
    let output = Command::new(found())
        .args(["--no-vacuum", "--protocol", "prepared", "--jobs", "1", "--client", &clients.to_string()])
        .args(until)
        .arg("--file")
        .arg(&script)
        .arg(url)
        .output()
        .unwrap();
    let _ = fs::remove_file(&script);
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines()
        .find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| panic!("pgbench: {said}{}", String::from_utf8_lossy(&output.stderr)))
}

/// The program, where Debian's package puts it or on the path.
fn found() -> PathBuf {
    let mut places: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin/pgbench"))
        .filter(|path| path.exists())
        .collect();
    places.sort();
    places.pop().unwrap_or_else(|| "pgbench".into())
}
