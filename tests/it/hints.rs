//! What a program notices, and that it decides nothing.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Plenary};

const TEXT: &str = "Hospitals need one point of contact in every State, known beforehand, that answers at night and on \
    holidays, because an attack does not wait for office hours and a ward cannot either.";

/// The kinds of hints about texts that begin so.
fn kinds(plenary: &Plenary, beginning: &str) -> String {
    plenary.text(&format!(
        "select coalesce(string_agg(h.kind::text, ' ' order by h.kind), '') from hint h
         join revision r on r.id = h.revision_id where r.body like '{beginning}%'"
    ))
}

#[actix_web::test]
async fn nearly_the_same_text_is_shown_with_how_much_and_where() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    ana.contribute(TEXT).await;
    mia.approve_next().await;
    ben.contribute(&format!("Dear colleagues, {TEXT} Thank you.")).await;
    assert_eq!(plenary.count("hint"), 0, "nothing is looked at while it is posted");
    plenary.look_at_texts();
    assert_eq!(kinds(&plenary, "Dear"), "near_duplicate first_contribution");
    let queue = mia.visit("/moderation").await;
    assert!(queue.html.contains("% of its words stand in") && queue.html.contains("first contribution of its author"));
    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    assert!(
        page.html.contains("It decides nothing") && page.html.contains("No. 1 in “What should come first?”"),
        "{}",
        page.words()
    );
    assert!(!ben.visit(&case.replace("/moderation/", "/desk/")).await.html.contains("of its words"));
}

#[actix_web::test]
async fn a_campaign_shows_on_all_its_texts_that_wait() {
    let plenary = Plenary::new().await;
    for (name, speaks) in [("ana", INDUSTRY), ("ben", CIVIL_SOCIETY), ("cas", NOBODY_ELSE)] {
        let author = plenary.person(name, speaks, &["contributor"]).await;
        author.contribute(&format!("{name} says: {TEXT}")).await;
    }
    plenary.look_at_texts();
    for name in ["ana", "ben", "cas"] {
        assert_eq!(kinds(&plenary, name), "near_duplicate campaign first_contribution", "{name}");
    }
    let mia = plenary.moderator("mia").await;
    assert!(mia.visit("/moderation").await.html.contains("3 nearly equal texts by 3 authors"));
}

#[actix_web::test]
async fn an_edit_is_no_duplicate_of_its_own_earlier_text() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute(TEXT).await.location().to_owned();
    plenary.look_at_texts();
    let edit = format!("Again: {TEXT}");
    ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", &edit)]).await;
    plenary.look_at_texts();
    assert_eq!(kinds(&plenary, "Again"), "");
    assert_eq!(plenary.count("unexamined"), 0);
}

#[actix_web::test]
async fn a_translation_is_looked_at_as_its_text_is_and_the_hint_names_its_language() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    plenary.sql("insert into watched_word (process_id, word) values (1, 'absurde')");
    ben.contribute(TEXT).await;
    let desk = ana.write(&[("body", "Un seul point de contact."), ("action", "draft"), ("language", "fr")]).await;
    let desk = desk.location().to_owned();
    let links = "[a](https://a.example) [b](https://b.example) [c](https://c.example) [d](https://d.example)";
    for (language, text) in [("en", TEXT.to_owned()), ("es", format!("Un punto absurde. {links}"))] {
        let address = format!("{desk}/translations/{language}");
        let seen = ana.visit(&address).await.field("seen");
        let form = [("action", "draft"), ("seen", seen.as_str()), ("body", text.as_str())];
        assert_eq!(ana.submit(&address, &form).await.status, 303);
    }
    let seen = ana.visit(&desk).await.field("revision");
    let body = "Un seul point de contact.";
    ana.submit(&desk, &[("action", "submit"), ("revision", &seen), ("body", body), ("language", "fr")]).await;
    plenary.look_at_texts();
    let of = |beginning: &str| {
        plenary.text(&format!(
            "select string_agg(h.language || ':' || h.kind, ' ' order by h.language, h.kind) from hint h
             join revision r on r.id = h.revision_id where r.body like '{beginning}%'"
        ))
    };
    assert_eq!(of("Un seul"), "en:near_duplicate es:links es:watched_words fr:first_contribution");
    assert_eq!(of("Hospitals"), "en:near_duplicate en:first_contribution", "whoever waits is told of it too");
    let page = mia.visit("/moderation").await.words();
    for told in ["English (courtesy translation): 100 % of its words", "Spanish (courtesy translation): 4 links"] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[actix_web::test]
async fn whatever_is_noticed_a_machine_decides_nothing() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let form = olga.visit("/organise/processes/a-process").await;
    let (version, name) = (form.field("version"), form.field("name"));
    let fields = [
        ("version", version.as_str()),
        ("short_name", "A Process"),
        ("name", name.as_str()),
        ("issues", "Threats | threats\nNorms | norms"),
        ("norms", "f | A/70/174, para. 13 (f) | Do not damage | In our words."),
        ("watched_words", "fool*\nsnake oil"),
    ];
    let page = olga.submit("/organise/processes/a-process", &fields).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert!(olga.visit("/organise/processes/a-process").await.html.contains("fool*\nsnake oil</textarea>"));

    let links = "[a](https://a.example) [b](https://b.example) [c](https://c.example) [d](https://d.example)";
    let worst = format!("ONLY FOOLISH PEOPLE BELIEVE THIS NONSENSE ABOUT HOSPITALS. {TEXT} {links}");
    for (name, speaks) in [("ana", INDUSTRY), ("ben", CIVIL_SOCIETY), ("cas", NOBODY_ELSE)] {
        plenary.person(name, speaks, &["contributor"]).await.contribute(&worst).await;
    }
    let before = plenary
        .text("select string_agg(r.state || c.visibility::text || r.version, ' ') from revision r, contribution c");
    plenary.look_at_texts();
    let newest = plenary.text(
        "select string_agg(kind::text, ' ' order by kind) from hint where revision_id = (select max(id) from revision)",
    );
    assert_eq!(newest, "near_duplicate campaign links first_contribution watched_words");
    let after = plenary
        .text("select string_agg(r.state || c.visibility::text || r.version, ' ') from revision r, contribution c");
    assert_eq!(before, after);
    assert_eq!(plenary.count("revision where state = 'submitted'"), 3);
    assert_eq!(plenary.count("decision") + plenary.count("outbox where kind = 'contribution_declined'"), 0);
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    assert!(page.html.contains("watched words: fool*") && page.html.contains("4 links"), "{}", page.words());
    assert_eq!(mia.decide(&case, "approve", &[]).await.status, 303, "and a person may see it otherwise");
    assert!(
        plenary.refuses("delete from hint") && plenary.refuses("update hint set detail = '{}'"),
        "what was noticed stays"
    );
}

#[actix_web::test]
async fn a_statement_of_reasons_says_what_part_automation_had() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let reasons = [("rule", "R6"), ("explanation", "It says what was said before.")];
    let decline = async |shouting: bool| {
        let text = if shouting { "HOSPITALS NEED ONE POINT OF CONTACT IN EVERY STATE, KNOWN BEFOREHAND" } else { TEXT };
        let desk = ana.contribute(text).await.location().to_owned();
        plenary.look_at_texts();
        let case = mia.claim().await;
        assert_eq!(mia.decide(&case, "decline", &reasons).await.status, 303);
        (ana.visit(&desk).await.words(), plenary.last_letter("ana@example.org").text)
    };
    let (page, letter) = decline(false).await;
    assert_eq!(plenary.text("select string_agg(kind::text, ' ') from hint"), "first_contribution");
    for told in [&page, &letter] {
        assert!(told.contains("A person decided; no automation had a part in it."), "{told}");
    }
    let (page, letter) = decline(true).await;
    assert_eq!(plenary.count("hint where kind = 'shouting'"), 1);
    for told in [&page, &letter] {
        assert!(told.contains("Automated detection had a part in it; a person decided."), "{told}");
    }
    // What is noticed afterwards had no part.
    plenary.sql("alter table hint disable trigger user; update hint set found_at = now() + interval '1 minute'");
    assert_eq!(plenary.count("decision d where automation_had_a_part(d.revision_id, d.decided_at)"), 0);
}
