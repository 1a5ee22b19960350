//! Letters: what they say when they leave, in which form, how many, and what happens when they cannot.

use std::sync::atomic::AtomicBool;

use diesel::prelude::*;
use diesel::sql_types::Text;
use plenary::config::Config;
use plenary::db::Db;
use plenary::notices::courier::Courier;

use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, TOPIC};

const WAITING: &str = "outbox where sent_at is null and given_up_at is null";
const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "The second sentence is about a person.")];

#[actix_web::test]
async fn a_letter_is_a_whole_message_and_its_links_stay_whole() {
    let plenary = Plenary::new().await;
    plenary.anybody().submit("/account/forgot", &[("email", "ana@example.org")]).await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    plenary.anybody().submit("/account/forgot", &[("email", "ana@example.org")]).await;
    let letter = plenary.last_letter("ana@example.org");
    assert_eq!(letter.from, "plenary@localhost");
    for line in
        ["Auto-Submitted: auto-generated", "Message-ID: <", "Date: ", "MIME-Version: 1.0", "Content-Language: en"]
    {
        assert!(letter.raw.contains(line), "{line} in {}", letter.raw);
    }
    assert!(letter.raw.lines().all(|line| line.len() <= 78), "{}", letter.raw);
    assert_eq!(letter.link().len(), "/account/reset/".len() + 52);
    assert_eq!(plenary.anybody().visit(letter.link()).await.status, 200);
    // Nothing half-written lies about, and the files are nobody else's.
    for file in std::fs::read_dir(plenary.mail.path()).unwrap() {
        use std::os::unix::fs::PermissionsExt;
        let file = file.unwrap();
        assert!(file.file_name().to_str().unwrap().ends_with(".eml"));
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0);
    }
}

#[actix_web::test]
async fn what_one_address_has_waiting_is_found_among_many() {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let plenary = Plenary::new().await;
    let mut conn = plenary.database.connect();
    plenary.sql(
        "insert into outbox (kind, recipient, subject_id)
         select 'contribution_received', n || '@example.org', n from generate_series(1, 5000) n;
         analyze outbox",
    );
    let found = "recipient = '7@example.org' and kind = any('{contribution_received}') and sent_at is null and given_up_at is null";
    for asked in [
        format!("select count(*) from outbox where {found} and leased_until > now()"),
        format!("update outbox set due_at = now() where {found} and due_at < now()"),
    ] {
        let plan: Vec<Line> = diesel::sql_query(format!("explain {asked}")).load(&mut conn).unwrap();
        let plan: String = plan.into_iter().map(|line| line.line).collect();
        assert!(plan.contains("outbox_waiting_per_recipient"), "{plan}");
    }
}

#[actix_web::test]
async fn an_author_is_told_at_every_step() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;

    let desk = ana.contribute("Each State names a *point of contact*.").await.location().to_owned();
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("Your contribution was received"), "{}", letter.subject);
    assert!(letter.text.contains("Topic: What should come first?"), "{}", letter.text);
    assert_eq!(letter.link(), desk);

    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("Please change your contribution"), "{}", letter.subject);
    assert!(letter.text.contains("R3: Address the point, not the person"), "{}", letter.text);
    assert!(letter.text.contains("> The second sentence is about a person."), "{}", letter.text);
    assert!(letter.links().contains(&format!("http://127.0.0.1:8080{desk}").as_str()), "{}", letter.text);
    assert!(!letter.text.contains("mia"), "the moderator is named");

    let changed = [("action", "submit"), ("language", "en"), ("body", "Each State names a *desk*.")];
    assert_eq!(ana.submit(&desk, &changed).await.status, 303);
    mia.approve_next().await;
    let letter = plenary.last_letter("ana@example.org");
    assert_eq!(letter.subject, "Your contribution is published: No. 1");
    assert!(letter.text.contains("> Each State names a desk."), "{}", letter.text);
    assert_eq!(letter.link(), format!("{TOPIC}/1"));

    let version = mia.visit(&case).await.field("version");
    let removal = [&[("action", "remove"), ("version", version.as_str())], REASONS].concat();
    assert_eq!(mia.submit(&case, &removal).await.status, 303);
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("Your contribution was removed"), "{}", letter.subject);
    assert!(letter.text.contains("you can appeal there by one button"), "{}", letter.text);
    assert_eq!(plenary.count(WAITING), 0);
}

#[actix_web::test]
async fn a_declined_text_comes_with_a_statement_of_reasons() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("Something.").await;
    let case = mia.claim().await;
    mia.decide(&case, "decline", REASONS).await;
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("Your contribution was not published"), "{}", letter.subject);
    for part in ["R3", "> The second sentence", "no automation", "appeal", "/rules#R3"] {
        assert!(letter.text.contains(part), "{part} in {}", letter.text);
    }
}

#[actix_web::test]
async fn what_was_taken_back_meanwhile_is_not_mailed() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("A sentence to regret.").await;
    let case = mia.claim().await;
    mia.decide(&case, "approve", &[]).await;
    let version = mia.visit(&case).await.field("version");
    mia.submit(&case, &[&[("action", "remove"), ("version", version.as_str())], REASONS].concat()).await;
    let letters = plenary.mail_to("ana@example.org");
    assert_eq!(letters.len(), 3);
    assert!(letters[1].subject.starts_with("A decision about your contribution"), "{}", letters[1].subject);
    assert!(letters.iter().all(|letter| !letter.text.contains("regret")));
}

#[actix_web::test]
async fn a_mandate_that_was_decided_is_told() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.submit("/account", &[("action", "mandate"), ("organisation", "Fictional Patients")]).await;
    let tell = |kind: &str, status: &str| {
        format!(
            "insert into outbox (kind, recipient, subject_id)
             select '{kind}', 'ana@example.org', id from mandate where status = '{status}'"
        )
    };
    plenary.sql(&tell("mandate_verified", "verified"));
    assert_eq!(plenary.last_letter("ana@example.org").subject, "You may speak for Invented Devices");
    // Decided anew before it left: there is nothing to tell.
    plenary.sql(&tell("mandate_refused", "requested"));
    assert_eq!(plenary.mail().len(), 1);
    plenary.sql("update mandate set status = 'refused', decided_at = now() where status = 'requested'");
    plenary.sql(&tell("mandate_refused", "refused"));
    assert_eq!(plenary.last_letter("ana@example.org").subject, "Your mandate for Fictional Patients was not verified");
}

#[actix_web::test]
async fn an_address_gets_five_letters_in_half_an_hour_and_the_others_wait() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    for _ in 0..8 {
        stranger.submit("/account/forgot", &[("email", "ana@example.org")]).await;
    }
    stranger
        .submit("/account/new", &[("email", "b@example.org"), ("name", "B"), ("password", "a long password, B")])
        .await;
    assert_eq!((plenary.mail_to("ana@example.org").len(), plenary.mail_to("b@example.org").len()), (5, 1));
    assert_eq!(plenary.count(WAITING), 3);

    plenary
        .sql("update outbox set sent_at = sent_at - interval '31 minutes', due_at = now() where sent_at is not null");
    plenary.sql("update outbox set due_at = now() where sent_at is null");
    assert_eq!(plenary.mail_to("ana@example.org").len(), 8);
}

#[actix_web::test]
async fn what_anybody_can_cause_is_dropped_when_it_is_old() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.submit("/account/forgot", &[("email", "ana@example.org")]).await;
    ana.contribute("Something.").await;
    plenary.sql("update outbox set created_at = now() - interval '3 hours'");
    let letters = plenary.mail_to("ana@example.org");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].subject.starts_with("Your contribution was received"));
    assert_eq!(plenary.count(WAITING), 0);
}

#[actix_web::test]
async fn two_couriers_send_no_letter_twice() {
    let plenary = Plenary::new().await;
    for n in 0..20 {
        let email = format!("n{n}@example.org");
        let form = [("email", email.as_str()), ("name", "N"), ("password", "a long password, N")];
        plenary.anybody().submit("/account/new", &form).await;
    }
    let (url, folder) = (plenary.database.url.clone(), plenary.mail.path().to_owned());
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let (url, folder) = (url.clone(), folder.clone());
            std::thread::spawn(move || {
                courier(&url, "PLENARY_MAIL_DIR", folder.to_str().unwrap()).deliver(&AtomicBool::new(false))
            })
        })
        .collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap().unwrap());
    assert_eq!(plenary.mail().len(), 20);
}

#[actix_web::test]
async fn a_mail_server_that_is_down_delays_letters_and_loses_none() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("Something.").await;
    let broken = courier(&plenary.database.url, "PLENARY_SMTP_URL", "smtp://127.0.0.1:9");
    broken.deliver(&AtomicBool::new(false)).unwrap();
    assert_eq!(plenary.count("outbox where attempts = 1 and due_at > now() and leased_until is null"), 1);
    assert!(plenary.mail().is_empty(), "it was tried again at once");
    plenary.sql("update outbox set due_at = now()");
    assert_eq!(plenary.mail_to("ana@example.org").len(), 1);

    ana.contribute("Something else.").await;
    for _ in 0..8 {
        plenary.sql("update outbox set due_at = now()");
        broken.deliver(&AtomicBool::new(false)).unwrap();
    }
    assert_eq!(plenary.count("outbox where given_up_at is not null"), 1);
    assert_eq!(plenary.mail().len(), 1);
}

#[actix_web::test]
async fn a_mail_server_gets_the_same_letter() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("Something.").await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("smtp://{}", listener.local_addr().unwrap());
    let received = std::thread::spawn(move || receive(&listener));
    courier(&plenary.database.url, "PLENARY_SMTP_URL", &server).deliver(&AtomicBool::new(false)).unwrap();
    let said = received.join().unwrap();
    for line in
        ["MAIL FROM:<plenary@localhost>", "RCPT TO:<ana@example.org>", "Subject: Your contribution was received"]
    {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert_eq!(plenary.count("outbox where sent_at is not null"), 1);
}

/// A mail server for one letter: says yes to everything, and afterwards what it was told.
fn receive(listener: &std::net::TcpListener) -> String {
    use std::io::{BufRead, BufReader, Write};
    let (mut stream, _) = listener.accept().unwrap();
    stream.write_all(b"220 here\r\n").unwrap();
    let (mut said, mut in_letter) = (String::new(), false);
    for line in BufReader::new(stream.try_clone().unwrap()).lines() {
        let line = line.unwrap();
        let answer: &[u8] = match line.as_str() {
            "." => b"250 taken\r\n",
            "DATA" => b"354 go on\r\n",
            _ if in_letter => b"",
            _ => b"250 yes\r\n",
        };
        in_letter = line == "DATA" || (in_letter && line != ".");
        said.push_str(&format!("{line}\n"));
        stream.write_all(answer).unwrap();
        if line == "." {
            break;
        }
    }
    said
}

#[actix_web::test]
async fn a_letter_whose_courier_died_is_taken_up_when_its_lease_ends() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("Something.").await;
    plenary.sql("update outbox set leased_until = now() + interval '1 minute'");
    assert!(plenary.mail().is_empty());
    plenary.sql("update outbox set leased_until = now() - interval '1 second'");
    assert_eq!(plenary.mail().len(), 1);
}

fn courier(url: &str, name: &'static str, value: &str) -> Courier {
    let config = Config::read(|asked| match asked {
        "PLENARY_SECRET" => Some("a secret that only the tests know".to_owned()),
        _ if asked == name => Some(value.to_owned()),
        _ => None,
    })
    .unwrap();
    Courier::new(Db::connect(url, 2).unwrap(), &config).unwrap()
}

#[actix_web::test]
async fn letters_that_anybody_can_cause_hold_no_others_back_and_are_held_back_by_none() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    for n in 0..8 {
        plenary.anybody().submit("/account/forgot", &[("email", "ana@example.org")]).await;
        ana.contribute(&format!("Text {n}.")).await;
    }
    for _ in 0..8 {
        mia.approve_next().await;
    }
    let letters = plenary.mail_to("ana@example.org");
    let of = |subject: &str| letters.iter().filter(|letter| letter.subject.starts_with(subject)).count();
    assert_eq!((of("Choose a new password"), of("Your contribution was received")), (5, 5));
    assert_eq!(of("Your contribution is published"), 8);
    assert_eq!(plenary.count(WAITING), 6);
}

#[actix_web::test]
async fn what_a_mail_server_says_about_a_recipient_stays_out_of_the_log() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("Something.").await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("smtp://{}", listener.local_addr().unwrap());
    let refusing = std::thread::spawn(move || refuse(&listener));
    let log = crate::support::log::here();
    courier(&plenary.database.url, "PLENARY_SMTP_URL", &server).deliver(&AtomicBool::new(false)).unwrap();
    assert!(refusing.join().unwrap().contains("<ana@example.org>"), "the server never heard of her");
    let logged = log.text();
    assert!(logged.contains("a letter will be tried again") && logged.contains("refused (550)"), "{logged}");
    assert!(!logged.contains("example.org"), "{logged}");
}

/// A mail server that knows no recipient, and says whom it does not know.
fn refuse(listener: &std::net::TcpListener) -> String {
    use std::io::{BufRead, BufReader, Write};
    let (mut stream, _) = listener.accept().unwrap();
    stream.write_all(b"220 here\r\n").unwrap();
    for line in BufReader::new(stream.try_clone().unwrap()).lines() {
        let line = line.unwrap();
        match line.strip_prefix("RCPT TO:") {
            Some(recipient) => {
                stream.write_all(format!("550 5.1.1 {recipient} unknown here\r\n").as_bytes()).unwrap();
                return recipient.to_owned();
            }
            None => stream.write_all(b"250 yes\r\n").unwrap(),
        }
    }
    String::new()
}
