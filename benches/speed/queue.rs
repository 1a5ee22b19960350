//! The moderators' queue with few texts waiting, and with very many.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::Scale;
use crate::load::{Load, Measured, Target};
use crate::program::{Program, Server};

const EMAIL: &str = "queue-moderator@example.org";
const PASSWORD: &str = "a password for benchmarks";
const FEW: u32 = 100;
/// The pages that are asked for: all of the queue, and each of its filters.
const PAGES: [(&str, &str); 5] = [
    ("all", "/moderation"),
    ("by topic", "/moderation?topic=load-1-1"),
    ("by group", "/moderation?group=industry"),
    ("by language", "/moderation?language=en"),
    ("what nobody holds", "/moderation?state=free"),
];

/// Texts that wait, like those of the load data.
const WAITING: &str = "
with made as (
    insert into contribution (reference, topic_id, author_id, group_id, capacity, spoken_as, posting_key)
    select translate(lpad(n::text, 26, '0'), '0123456789', 'abcdefghij'), t.id, speaker.id, 'industry', 'personal',
           'Load data speaker', 'waiting-' || n
    from generate_series(START, END) n, topic t, (select min(id) as id from account where email like 'load-1-1@%') speaker
    where t.slug = 'load-1-1'
    returning id, posting_key
)
insert into revision (contribution_id, number, language, body, html, renderer, words, submitted_at)
select id, 1, 'en', 'One of many texts that wait.', '<p>One of many texts that wait.</p>', 1, 6,
       '2025-02-01Z'::timestamptz + split_part(posting_key, '-', 2)::int * interval '1 second'
from made";

/// The page with a hundred texts waiting, then with a hundred thousand.
pub(crate) fn compare(scale: &Scale, program: &Program, server: &Server) {
    let add = [
        "account",
        "add",
        "--email",
        EMAIL,
        "--name",
        "Load data moderator",
        "--role",
        "moderator",
        "--password-stdin",
    ];
    program.run(&add, PASSWORD);
    let form = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
    let cookie = Target::post(server.address, "/login", "", move |_| form.clone()).once().cookie;
    let mut database = PgConnection::establish(&program.database).unwrap();
    wait(&mut database, 1, FEW);
    let few: Vec<Measured> = PAGES.iter().map(|(_, path)| measure(scale, server, &cookie, path)).collect();
    let many = scale.large / 2;
    wait(&mut database, FEW + 1, many);
    for ((name, path), few) in PAGES.iter().zip(few) {
        let now = measure(scale, server, &cookie, path);
        let ratio = few.per_second / now.per_second;
        println!(
            "| the queue {name}, {many} texts waiting | {now} | {FEW} waiting: {few} | {ratio:.2} of the time | 1.2 |"
        );
    }
}

fn wait(database: &mut PgConnection, from: u32, to: u32) {
    let statement = WAITING.replace("START", &from.to_string()).replace("END", &to.to_string());
    database
        .batch_execute(&format!("{statement}; delete from unexamined; analyze contribution; analyze revision"))
        .unwrap();
}

fn measure(scale: &Scale, server: &Server, cookie: &str, path: &str) -> Measured {
    let target = Target::get(server.address, path, &[("cookie", cookie)]);
    let [measured] = Load { connections: 1, round: scale.round }.beside(scale.rounds, [&target]);
    measured
}
