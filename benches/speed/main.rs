//! How fast the site is, beside the least that the same work could cost, in one run on one machine.
//!
//! Run by `script/bench`, which names a data folder of its own in `PLENARY_DATA`. Everything goes
//! over loopback, is bounded in time, and ends only what it started.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod by_hand;
mod decisions;
mod load;
mod machine;
mod posts;
mod program;
mod queue;

use std::net::SocketAddr;
use std::time::Duration;

use by_hand::GZIP;
use load::{Load, Target};
use plenary::db::Db;
use plenary::db::private_postgres::PrivatePostgres;
use program::{Program, Server};

/// How long everything is measured, and among how much.
struct Scale {
    rounds: usize,
    round: Duration,
    large: u32,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let asked = arguments.iter().skip_while(|argument| *argument != "--large").nth(1);
    let mut scale = match quick {
        true => Scale { rounds: 1, round: Duration::from_secs(1), large: 20_000 },
        false => Scale { rounds: 3, round: Duration::from_secs(2), large: 200_000 },
    };
    if let Some(asked) = asked {
        scale.large = asked.parse().expect("--large wants a number of contributions");
    }
    let data = std::env::var_os("PLENARY_DATA").expect("PLENARY_DATA: run this by script/bench");
    machine::describe(quick);
    // Kept running, so that starting is measured without it.
    let postgres = PrivatePostgres::for_command(data.as_ref()).unwrap();
    let program = Program::on(&postgres.url());
    program.fill(1, 1, 1_000);
    program.fill(2, 50, 1_000);
    program.fill(3, 2, 10_000);
    starting(&program);
    let server = program.serve();
    let idle = server.memory();
    let db = Db::connect(&postgres.url(), 16).unwrap();
    let bench = by_hand::start(db, server.address);
    let cookie = posts::sign_in(&program, &server);
    println!("| what | Plenary | beside it | ratio | goal |\n|---|---|---|---|---|");
    if arguments.iter().any(|argument| argument == "--posts") {
        return posts::compare(&scale, &program, &server, &cookie);
    }
    if arguments.iter().any(|argument| argument == "--queue") {
        return queue::compare(&scale, &program, &server);
    }
    if arguments.iter().any(|argument| argument == "--decisions") {
        return decisions::compare(&program, &server);
    }
    kept_pages(&scale, &server, bench);
    pages_made_anew(&scale, &server, bench, &cookie);
    posts::compare(&scale, &program, &server, &cookie);
    decisions::compare(&program, &server);
    let (at_most, now) = (server.memory_at_most(), server.memory());
    println!(
        "| memory idle / at most under load / afterwards | {idle} / {at_most} / {now} MiB | | | 25 / 100 / - MiB |"
    );
    let filling = program.fill(4, scale.large / 5_000, scale.large - scale.large % 5_000);
    middle(&scale, &program, &server);
    queue::compare(&scale, &program, &server);
    println!("| filling in {} contributions | {:.0} s | | | |", scale.large, filling.as_secs_f64());
    drop(server);
    drop(postgres);
}

/// Pages with their names, and whether there is one by hand beside them.
const PAGES: [(&str, &str, bool); 5] = [
    ("topic, 200 of 1,000", "/topics/load-1-1?view=order", true),
    ("topic, 200 of 1,000, by group", "/topics/load-1-1", false),
    ("topic, 20 contributions", "/topics/load-2-1?view=order", true),
    ("list of topics", "/topics", false),
    ("front page", "/", false),
];

/// Pages to visitors, as they are kept, beside the same bytes from memory.
fn kept_pages(scale: &Scale, server: &Server, bench: SocketAddr) {
    for (name, path, _) in PAGES {
        for (form, headers) in [("", &[][..]), (", compressed", &[GZIP][..])] {
            let site = Target::get(server.address, path, headers);
            let from_memory = Target::get(bench, &format!("/memory{path}"), headers);
            let bytes = site.once().body.len();
            for connections in [1, 16] {
                let load = Load { connections, round: scale.round };
                let [own, memory] = load.beside(scale.rounds, [&site, &from_memory]);
                let goal = if (name, form) == ("topic, 20 contributions", "") { "25,000/s" } else { "" };
                row(&format!("{name}{form}, {bytes} bytes, {connections} at once: from memory"), own, memory, goal);
            }
        }
    }
    let path = "/topics/load-1-1?view=order";
    let tag = Target::get(server.address, path, &[]).once().etag;
    let known = Target::get(server.address, path, &[("if-none-match", &tag)]).answering(304);
    let least = Target::get(bench, "/least", &[]).answering(304);
    let [own, least] = Load { connections: 16, round: scale.round }.beside(scale.rounds, [&known, &least]);
    row("304, 16 at once: least possible answer", own, least, "0.8");
}

/// Pages made anew at each request, to visitors under addresses that nobody asked for and to somebody signed in,
/// beside the same SQL with HTML written by hand.
fn pages_made_anew(scale: &Scale, server: &Server, bench: SocketAddr, cookie: &str) {
    for (name, path, _) in PAGES.into_iter().filter(|(_, _, has_twin)| *has_twin) {
        let by_hand = Target::get(bench, &format!("/by-hand{path}"), &[]);
        let (site, member) =
            (Target::anew(server.address, path), Target::get(server.address, path, &[("cookie", cookie)]));
        // Members last: what is kept for them serves visitors too.
        for (target, whose, goal) in [(&site, "made anew", "at least 0.33"), (&member, "to a member", "")] {
            for connections in [1, 16] {
                let load = Load { connections, round: scale.round };
                let [own, hand] = load.beside(scale.rounds, [target, &by_hand]);
                row(&format!("{name}, {connections} at once, {whose}: by hand"), own, hand, goal);
            }
        }
    }
}

fn row(what: &str, own: load::Measured, other: load::Measured, goal: &str) {
    println!("| {what} | {own} | {other} | {:.2} | {goal} |", own.per_second / other.per_second);
}

/// Pages of 200 from all over one topic of 5,000, among many contributions and, in a database of their own, among
/// 10,000: in turns, and each time another page, so that none was kept.
fn middle(scale: &Scale, program: &Program, among_many: &Server) {
    let few = program.beside("few");
    few.fill(3, 2, 10_000);
    let among_few = few.serve();
    let anywhere = |number: u64| format!("/topics/load-3-1?view=order&from={}", 1 + number * 37 % 4_800);
    let targets = [&among_few, among_many].map(|server| Target::each(server.address, anywhere));
    // Each contribution is rendered once before it counts.
    targets.iter().for_each(|target| (0..150).for_each(|_| drop(target.once())));
    let load = Load { connections: 1, round: scale.round };
    let [few, many] = load.beside(scale.rounds, [&targets[0], &targets[1]]);
    println!(
        "| 200 from anywhere in 5,000, among {} | {many} | among 10,000: {few} | {:.2} of the time | 1.2 |",
        scale.large,
        few.per_second / many.per_second,
    );
}

/// From the start of the program to its first answer, the database running.
fn starting(program: &Program) {
    let mut times: Vec<Duration> = (0..5).map(|_| program.serve().took).collect();
    times.sort();
    eprintln!("from start to the first answer, the database running: {:.2} s (goal 0.3 s)", times[2].as_secs_f64());
}
