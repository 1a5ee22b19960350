//! Reading a summary, and taking it along.

use super::*;
use crate::support::appeals::{appeals, declined, newest, settle};
use crate::support::{NOBODY_ELSE, STATE, TOPIC};

/// The address of the first contribution on somebody's desk.
async fn own_case(who: &Visitor) -> String {
    let is_case = |link: &String| link.starts_with("/desk/") && !link.starts_with("/desk/organisations/");
    who.visit("/desk").await.links().into_iter().find(is_case).unwrap()
}

#[actix_web::test]
async fn a_reader_goes_from_a_paragraph_to_its_contributions_and_back() {
    let plenary = Plenary::new().await;
    let (ana, ..) = two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    add(&olga, &[("kind", "heading"), ("text", "Points of contact")]).await;
    let page = paragraph(&olga, "One company named a point of contact.", &["what-first/1"]).await;
    assert_eq!(page.status, 303, "{}", page.html);
    add(&olga, &[("kind", "heading"), ("text", "Training")]).await;
    paragraph(&olga, "Two agreed on training.", &["what-first/2", "what-first/1"]).await;
    assert_eq!(publish(&olga).await.location(), SUMMARY);

    let anybody = plenary.anybody();
    let page = anybody.visit(SUMMARY).await;
    assert_eq!(page.status, 200);
    let words = page.words();
    for expected in
        ["A. Points of contact", "B. Training", "1.\nOne company", "2.\nTwo agreed", "1 of 1", "Invented Devices"]
    {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(words.contains("Civil society, No.\n2\nIndustry, No.\n1"), "the order of citations is kept: {words}");
    assert!(page.html.contains("id=\"p2\"") && page.links().contains(&format!("{TOPIC}/2")));

    let contribution = anybody.visit(&format!("{TOPIC}/1")).await;
    assert!(contribution.words().contains("Cited in\nParagraph 1 of\nWhat was said\nParagraph 2 of"));
    assert!(contribution.links().contains(&format!("{SUMMARY}#p2")));
    assert!(anybody.visit("/summaries").await.links().contains(&SUMMARY.to_owned()));
    assert!(anybody.visit(TOPIC).await.links().contains(&SUMMARY.to_owned()));
    let own = own_case(&ana).await;
    assert!(ana.visit(&own).await.links().contains(&format!("{SUMMARY}#p1")));
    assert_eq!(plenary.count("audit_entry where action = 'summary.published'"), 1);
}

#[actix_web::test]
async fn what_is_published_never_changes() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    assert!(publish(&olga).await.html.contains("no paragraph to publish"));
    let written = paragraph(&olga, "Frozen.", &["what-first/1"]).await;
    let version = olga.visit(DESK).await.field("version");
    assert_eq!(publish(&olga).await.status, 303);

    let form = [("version", version.as_str()), ("kind", "paragraph"), ("text", "Thawed.")];
    let page = olga.submit(&format!("{DESK}/blocks/{}", block(&written)), &form).await;
    assert!(page.status == 409 && page.html.contains("Thawed.") && page.html.contains("frozen"), "{}", page.html);
    for (address, form) in [
        ("/blocks", vec![("text", "Thawed."), ("kind", "paragraph")]),
        ("/publication", vec![]),
        ("", vec![("title", "Thawed")]),
    ] {
        assert_eq!(olga.submit(&format!("{DESK}{address}"), &form).await.status, 409, "{address}");
    }
    assert!(plenary.anybody().visit(SUMMARY).await.html.contains("Frozen."));
    // A Russian date ends in a full stop already.
    let desk = olga.visit(&format!("{DESK}?lang=ru")).await.words();
    assert!(desk.contains("г.\n") && !desk.contains("г.\n."), "{desk}");
    assert!(plenary.refuses("update summary set title = 'Other'"));
    assert!(plenary.refuses("update summary_block set body = 'Thawed.'"));
    assert!(plenary.refuses("delete from citation"));
    let broken = plenary::summaries::queries::invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken, Vec::<String>::new());
}

#[actix_web::test]
async fn a_summary_is_not_frozen_while_an_appeal_in_its_topics_is_under_way() {
    let plenary = Plenary::new().await;
    let (ana, _, mia) = two_published(&plenary).await;
    let max = plenary.moderator("max").await;
    let olga = with_a_summary(&plenary).await;
    paragraph(&olga, "Both agreed.", &["what-first/1", "what-first/2"]).await;
    let declined = declined(&ana, &mia).await;
    appeals(&ana, &declined, "").await;
    let appeal = newest(&plenary);
    let desk = olga.visit(DESK).await;
    assert!(
        desk.words().contains("Next: an appeal is under way") && desk.links().contains(&appeal),
        "{}",
        desk.words()
    );
    let look = olga.visit(&format!("{DESK}/publication")).await;
    assert!(look.links().contains(&appeal) && !look.html.contains("Publish and freeze"), "{}", look.words());
    let page = publish(&olga).await;
    assert_eq!(page.status, 422);
    assert!(page.words().contains("appeals in these topics are under way"), "{}", page.words());

    assert_eq!(max.submit(&appeal, &[("action", "take")]).await.status, 303);
    assert_eq!(settle(&max, &appeal, "uphold").await, 303);
    assert_eq!(publish(&olga).await.status, 303);
}

#[actix_web::test]
async fn files_tell_which_of_the_texts_that_were_read_is_cited() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let desk = ana.contribute("A first try.").await.location().to_owned();
    // Two texts that nobody read: replaced by their author before anybody decided.
    for text in ["A second try.", "A third try."] {
        ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", text)]).await;
    }
    mia.approve_next().await;
    let olga = with_a_summary(&plenary).await;
    paragraph(&olga, "One try.", &["what-first/1"]).await;
    assert_eq!(publish(&olga).await.status, 303);
    let file: serde_json::Value =
        serde_json::from_str(&plenary.anybody().visit(&format!("{SUMMARY}.json")).await.html).unwrap();
    assert!(file.to_string().contains("\"revision\":1"), "{file}");
    assert_eq!(plenary.count("revision"), 3);
}

#[actix_web::test]
async fn a_draft_is_there_for_organisers_only() {
    let plenary = Plenary::new().await;
    let (ana, _, mia) = two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    paragraph(&olga, "A secret for now.", &["what-first/1"]).await;
    let anybody = plenary.anybody();
    let missing = anybody.visit("/summaries/no-such-thing").await.words();
    for visitor in [&anybody, &ana, &mia, &olga] {
        for ending in ["", ".html", ".md", ".csv", ".json", ".docx"] {
            let page = visitor.visit(&format!("{SUMMARY}{ending}")).await;
            assert_eq!(page.status, 404, "{ending}");
            assert!(!page.html.contains("secret") && !page.html.contains("What was said"));
        }
        for address in ["/summaries".to_owned(), "/".to_owned(), TOPIC.to_owned(), format!("{TOPIC}/1")] {
            assert!(!visitor.visit(&address).await.html.contains("What was said"), "{address}");
        }
    }
    let lines =
        |words: &str| words.lines().filter(|line| !line.starts_with("Number")).take(3).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(&anybody.visit(SUMMARY).await.words()), lines(&missing));

    for address in ["/organise/summaries", "/organise/summaries/new", DESK, "/organise/summaries/no-such-thing"] {
        assert_eq!(anybody.visit(address).await.status, 303, "{address}");
        for visitor in [&ana, &mia] {
            assert_eq!(visitor.visit(address).await.status, 403, "{address}");
        }
    }
    for visitor in [&ana, &mia] {
        for address in ["", "/blocks", "/blocks/1", "/citations", "/publication"] {
            let page = visitor.submit(&format!("{DESK}{address}"), &[("version", "2"), ("text", "Mine.")]).await;
            assert_eq!(page.status, 403, "{address}");
        }
        assert_eq!(visitor.submit("/organise/summaries", &[("title", "Mine")]).await.status, 403);
    }
    assert_eq!(olga.visit("/organise/summaries/no-such-thing").await.status, 404);
    assert_eq!(plenary.count("summary_block"), 1);
}

#[actix_web::test]
async fn what_was_removed_since_is_said_and_not_shown() {
    let plenary = Plenary::new().await;
    let (ana, _, mia) = two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    paragraph(&olga, "Both spoke.", &["what-first/1", "what-first/2"]).await;

    let own = own_case(&ana).await;
    ana.submit(&own, &[("action", "submit"), ("body", "Name two points of contact."), ("language", "en")]).await;
    mia.approve_next().await;
    let desk = olga.visit(DESK).await;
    assert!(desk.words().contains("No. 1 in paragraph 1 was corrected after it was cited."));
    let form = [("version", desk.field("version")), ("action", "renew".into()), ("block", desk.field("block"))];
    let mut form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    form.push(("source", "what-first/1"));
    assert_eq!(olga.submit(&format!("{DESK}/citations"), &form).await.status, 303);
    assert!(!olga.visit(DESK).await.words().contains("was corrected"));
    assert_eq!(publish(&olga).await.status, 303);

    plenary.sql(
        "update contribution set visibility = 'removed', removed_rule = (select code from rule limit 1) where no = 1",
    );
    let page = plenary.anybody().visit(SUMMARY).await;
    assert!(page.words().contains("No. 1 was removed by a moderator after it was cited."), "{}", page.words());
    for ending in ["", ".html", ".md", ".csv", ".json"] {
        let page = plenary.anybody().visit(&format!("{SUMMARY}{ending}")).await;
        assert!(!page.html.contains("points of contact") && !page.html.contains("Invented Devices"), "{ending}");
    }
}

#[actix_web::test]
async fn the_files_hold_what_the_page_shows() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let cara = plenary.contributor("cara", STATE).await;
    let nora = plenary.contributor("nora", NOBODY_ELSE).await;
    cara.contribute("A third.").await;
    plenary.moderator("max").await.approve_next().await;
    drop(nora);
    let olga = with_a_summary(&plenary).await;
    let version = olga.visit(DESK).await.field("version");
    let form = [("version", version.as_str()), ("title", "What was said"), ("preface", "- not a list\n\nSecond.")];
    olga.submit(DESK, &form).await;
    add(&olga, &[("kind", "heading"), ("text", "Sums & <b>parts</b>")]).await;
    paragraph(
        &olga,
        "=HYPERLINK(\"http://evil.example\") <script>alert(1)</script> *said* \"one\"",
        &["what-first/2", "what-first/1"],
    )
    .await;
    publish(&olga).await;
    let anybody = plenary.anybody();

    let file = anybody.visit(&format!("{SUMMARY}.csv")).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"what-was-said.csv\"");
    assert_eq!(file.header("content-security-policy"), "sandbox; default-src 'none'");
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(file.html.strip_prefix('\u{feff}').unwrap().as_bytes())
        .records()
        .map(Result::unwrap)
        .collect();
    assert_eq!(rows.len(), 3);
    assert_eq!((&rows[2][0], &rows[2][2], &rows[2][4], &rows[2][6]), ("", "3", "state", "not-cited"));
    assert!(rows[0][1].starts_with("'=HYPERLINK(\"http"), "{:?}", &rows[0]);
    assert_eq!((&rows[0][0], &rows[0][2], &rows[0][3], &rows[0][4]), ("1", "2", "1", "civil_society"));
    assert_eq!(&rows[1][5], "http://127.0.0.1:8080/topics/what-first");

    let file = anybody.visit(&format!("{SUMMARY}.json")).await;
    let json: serde_json::Value = serde_json::from_str(&file.html).unwrap();
    assert_eq!(json["blocks"][0]["letter"], "A");
    assert_eq!(json["blocks"][1]["citations"][1]["address"], "http://127.0.0.1:8080/topics/what-first/1");
    assert_eq!(json["coverage"][0]["group"], "state");
    assert_eq!(
        (&json["coverage"][0]["organisations_cited"], &json["coverage"][0]["organisations_published"]),
        (&0.into(), &1.into())
    );

    assert_eq!(json["uncited"][0]["address"], "http://127.0.0.1:8080/topics/what-first/3");

    let file = anybody.visit(&format!("{SUMMARY}.md")).await;
    assert!(file.html.contains("## Not cited\n\n- [No. 3](http://127.0.0.1:8080/topics/what-first/3), State"));
    assert_eq!(file.header("content-type"), "text/markdown; charset=utf-8");
    for expected in
        ["# What was said", "\\- not a list", "## A. Sums \\& \\<b\\>parts\\</b\\>", "1\\. =HYPERLINK", "\\*said\\*"]
    {
        assert!(file.html.contains(expected), "{expected} in {}", file.html);
    }
    assert!(file.html.contains("[No. 2](http://127.0.0.1:8080/topics/what-first/2), [No. 1]"));
    let source =
        "| 1 | [No. 2](http://127.0.0.1:8080/topics/what-first/2) | Civil society | 1 |  | What should come first? |";
    assert!(file.html.contains(source), "{}", file.html);

    let file = anybody.visit(&format!("{SUMMARY}.html")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"what-was-said.html\"");
    assert!(!file.html.contains("<script") && !file.html.contains("src=") && !file.html.contains("<link"));
    assert!(file.html.contains("<caption>Not cited</caption>") && file.html.contains("/topics/what-first/3\""));
    assert!(file.html.contains("&lt;script&gt;") && file.html.contains("A. Sums &amp; &lt;b&gt;"));
    assert_eq!(anybody.visit(&format!("{SUMMARY}.docx")).await.status, 404);
}

#[actix_web::test]
async fn what_no_paragraph_cites_is_listed_page_after_page() {
    let plenary = Plenary::new().await;
    let (ana, _, mia) = two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    paragraph(&olga, "One company named a point of contact.", &["what-first/1"]).await;
    publish(&olga).await;
    ana.contribute("A third, too late.").await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(SUMMARY).await;
    let words = page.words();
    let (_, uncited) = words.split_once("\nNot cited\n").unwrap();
    assert!(uncited.contains("Civil society\nNo. 2\nIndustry\nNo. 3\npublished after this summary"), "{uncited}");
    assert!(!uncited.contains("No. 1\n"), "{uncited}");

    plenary.sql(
        "insert into contribution (reference, topic_id, author_id, group_id, capacity, spoken_as, posting_key, no,
                                   sort_path, root_group_id, visibility, live_revision_id, published_at)
         select translate(lpad(n::text, 26, 'a'), '0189', 'bcde'), 1, author_id, group_id, 'personal', 'Somebody', 'k-' || n, n,
                int4send(n), group_id, 'withdrawn', null, now()
         from contribution, generate_series(4, 110) n where no = 2;
         insert into revision (contribution_id, number, language, body, html, renderer, words, state)
         select id, 1, 'en', 'Words', '<p>Words</p>', 1, 1, 'approved' from contribution where no > 3;
         update contribution c set visibility = 'live', live_revision_id = r.id
         from revision r where r.contribution_id = c.id and c.no > 3",
    );
    let first = plenary.anybody().visit(SUMMARY).await;
    let next = first.links().into_iter().find(|link| link.contains("uncited=")).unwrap();
    assert_eq!(next, format!("{SUMMARY}?uncited=what-first/102#uncited"));
    let second = plenary.anybody().visit(next.split('#').next().unwrap()).await;
    for no in 2..=110 {
        let link = format!("{TOPIC}/{no}\"");
        assert_eq!(first.html.matches(&link).count() + second.html.matches(&link).count(), 1, "{no}");
    }
}
