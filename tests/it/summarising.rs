//! From published contributions to a summary, and back.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Page, Plenary, STATE, TOPIC, Visitor};

const DESK: &str = "/organise/summaries/what-was-said";
const SUMMARY: &str = "/summaries/what-was-said";

/// An organiser with a summary of the topic of every test, not yet written.
async fn with_a_summary(plenary: &Plenary) -> Visitor {
    let olga = plenary.organiser("olga").await;
    let fields = [("title", "What was said"), ("process", "a-process"), ("topic", "what-first")];
    let page = olga.submit("/organise/summaries", &fields).await;
    assert_eq!((page.status, page.location()), (303, DESK), "{}", page.html);
    olga
}

/// Two published contributions, No. 1 of industry and No. 2 of civil society, and who wrote and approved them.
async fn two_published(plenary: &Plenary) -> (Visitor, Visitor, Visitor) {
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let ben = plenary.contributor("ben", CIVIL_SOCIETY).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("Name a point of contact.").await;
    mia.approve_next().await;
    ben.contribute("Train the staff at night.").await;
    mia.approve_next().await;
    (ana, ben, mia)
}

/// Adds something at the end of the text, by the form as it was rendered.
async fn add(olga: &Visitor, fields: &[(&str, &str)]) -> Page {
    let desk = olga.visit(DESK).await;
    let (version, after) = (desk.field("version"), desk.field("after"));
    let form = [("version", version.as_str()), ("after", after.as_str()), ("topic", "what-first")];
    let fields: Vec<(&str, &str)> = form.into_iter().chain(fields.iter().copied()).collect();
    olga.submit(&format!("{DESK}/blocks"), &fields).await
}

async fn paragraph(olga: &Visitor, text: &str, cites: &[&str]) -> Page {
    let cites = cites.iter().map(|cite| ("cite", *cite));
    let fields: Vec<(&str, &str)> = [("kind", "paragraph"), ("text", text)].into_iter().chain(cites).collect();
    add(olga, &fields).await
}

async fn publish(olga: &Visitor) -> Page {
    let version = olga.visit(DESK).await.field("version");
    olga.submit(&format!("{DESK}/publication"), &[("version", &version)]).await
}

fn block(page: &Page) -> &str {
    page.location().rsplit("#b").next().unwrap()
}

async fn change(olga: &Visitor, id: &str, fields: &[(&str, &str)]) -> Page {
    let version = olga.visit(DESK).await.field("version");
    let fields: Vec<(&str, &str)> = [("version", version.as_str())].into_iter().chain(fields.iter().copied()).collect();
    olga.submit(&format!("{DESK}/blocks/{id}"), &fields).await
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
    let desk = ana.visit("/desk").await;
    let own = desk.links().into_iter().find(|link| link.starts_with("/desk/")).unwrap();
    assert!(ana.visit(&own).await.links().contains(&format!("{SUMMARY}#p1")));
    assert_eq!(plenary.count("audit_entry where action = 'summary.published'"), 1);
}

#[actix_web::test]
async fn only_what_is_published_in_its_topics_can_be_cited() {
    let plenary = Plenary::new().await;
    let (ana, _, mia) = two_published(&plenary).await;
    ana.contribute("This one waits.").await;
    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
         values ('another', 1, 'Another topic', 'Why?', now() - interval '1 day', now() + interval '1 day', 'UTC', now())",
    );
    let olga = with_a_summary(&plenary).await;
    for source in ["what-first/3", "another/1", "what-first/0", "nowhere/1"] {
        let page = paragraph(&olga, "A text that must not be lost.", &["what-first/1", source]).await;
        assert_eq!(page.status, 422, "{source}");
        assert!(
            page.html.contains("A text that must not be lost.") && page.html.contains("can be cited"),
            "{}",
            page.html
        );
    }
    let page = add(&olga, &[("text", "Kept."), ("numbers", "1, x")]).await;
    assert!(page.status == 422 && page.html.contains("numbers only") && page.html.contains("value=\"1, x\""));

    let address = mia.claim().await;
    mia.decide(&address, "decline", &[("rule", "R1"), ("explanation", "It names a private person.")]).await;
    assert_eq!(paragraph(&olga, "It was declined.", &["what-first/3"]).await.status, 422);
    assert_eq!(plenary.count("citation") + plenary.count("summary_block"), 0);

    let page = add(&olga, &[("text", "By number."), ("numbers", "2; 1")]).await;
    assert_eq!(page.status, 303, "{}", page.html);
    let cited = "select string_agg(c.no::text, ' ' order by x.position) from citation x join contribution c on c.id = x.contribution_id";
    assert_eq!(plenary.text(cited), "2 1");
}

#[actix_web::test]
async fn the_desk_says_what_no_paragraph_cites_and_a_click_cites_it() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    assert!(olga.visit(DESK).await.words().contains("Next: write the first paragraph"));
    let written = paragraph(&olga, "Nothing behind it yet.", &[]).await;
    let words = olga.visit(DESK).await.words();
    assert!(
        words.contains("Next: 2 contributions are in no paragraph") && words.contains("Paragraph 1 cites nothing.")
    );

    let refused = publish(&olga).await;
    assert!(refused.status == 422 && refused.html.contains("every paragraph must lead to a contribution"));
    assert!(refused.html.contains("href=\"#publish\""));

    for source in ["what-first/2", "what-first/1"] {
        let version = olga.visit(DESK).await.field("version");
        let form = [("version", version.as_str()), ("block", block(&written)), ("source", source)];
        let page = olga.submit(&format!("{DESK}/citations"), &form).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }
    let words = olga.visit(DESK).await.words();
    assert!(words.contains("Next: read it once more") && !words.contains("In no paragraph yet"), "{words}");
}

#[actix_web::test]
async fn paragraphs_are_edited_moved_and_deleted() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    let order = "select string_agg(body, ' ' order by position) from summary_block";
    let first = paragraph(&olga, "One.", &["what-first/1"]).await;
    paragraph(&olga, "Two.", &["what-first/1"]).await;
    let third = paragraph(&olga, "Three.", &["what-first/2"]).await;

    change(&olga, block(&third), &[("action", "up")]).await;
    assert_eq!(plenary.text(order), "One. Three. Two.");
    change(&olga, block(&first), &[("action", "up")]).await;
    change(&olga, block(&first), &[("action", "down")]).await;
    assert_eq!(plenary.text(order), "Three. One. Two.");
    change(&olga, block(&third), &[("kind", "paragraph"), ("text", "Three, corrected."), ("cite", "what-first/1")])
        .await;
    change(&olga, block(&first), &[("action", "delete")]).await;
    assert_eq!(plenary.text(order), "Three, corrected. Two.");
    let desk = olga.visit(DESK).await;
    let (version, between) = (desk.field("version"), block(&third).to_owned());
    let form =
        [("version", version.as_str()), ("after", between.as_str()), ("text", "Between."), ("kind", "paragraph")];
    olga.submit(&format!("{DESK}/blocks"), &form).await;
    assert_eq!(plenary.text(order), "Three, corrected. Between. Two.");
    assert_eq!(plenary.text("select string_agg(position::text, ' ' order by position) from summary_block"), "1 2 3");
    assert_eq!(plenary.count("citation"), 2);
    assert_eq!(change(&olga, "999", &[("action", "up")]).await.status, 404);
}

#[actix_web::test]
async fn who_saves_second_sees_both_texts() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    let otto = plenary.organiser("otto").await;
    let written = paragraph(&olga, "As it was.", &["what-first/1"]).await;
    let address = format!("{DESK}?block={}", block(&written));
    let old = otto.visit(&address).await.field("version");
    change(&olga, block(&written), &[("kind", "paragraph"), ("text", "As Olga wrote it."), ("cite", "what-first/1")])
        .await;

    let form =
        [("version", old.as_str()), ("kind", "paragraph"), ("text", "As Otto wrote it."), ("cite", "what-first/2")];
    let page = otto.submit(&format!("{DESK}/blocks/{}", block(&written)), &form).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("As Olga wrote it.") && page.html.contains("As Otto wrote it."));
    assert_eq!(plenary.text("select body from summary_block"), "As Olga wrote it.");

    let form = [("version", old.as_str()), ("title", "Otto's title"), ("preface", "Otto's preface")];
    let page = otto.submit(DESK, &form).await;
    assert!(page.status == 409 && page.html.contains("Otto&#x27;s preface") && page.html.contains("What was said"));

    let fresh = page.field("version");
    let form = [("version", fresh.as_str()), ("title", "Otto's title"), ("preface", "Otto's preface")];
    assert_eq!(otto.submit(DESK, &form).await.status, 303);
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
    assert!(plenary.refuses("update summary set title = 'Other'"));
    assert!(plenary.refuses("update summary_block set body = 'Thawed.'"));
    assert!(plenary.refuses("delete from citation"));
    let broken = plenary::summaries::queries::invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken, Vec::<String>::new());
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

    let own = ana.visit("/desk").await.links().into_iter().find(|link| link.starts_with("/desk/")).unwrap();
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
    assert_eq!(rows.len(), 2);
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

    let file = anybody.visit(&format!("{SUMMARY}.md")).await;
    assert_eq!(file.header("content-type"), "text/markdown; charset=utf-8");
    for expected in
        ["# What was said", "\\- not a list", "## A. Sums \\& \\<b\\>parts\\</b\\>", "1\\. =HYPERLINK", "\\*said\\*"]
    {
        assert!(file.html.contains(expected), "{expected} in {}", file.html);
    }
    assert!(file.html.contains("[No. 2](http://127.0.0.1:8080/topics/what-first/2), [No. 1]"));

    let file = anybody.visit(&format!("{SUMMARY}.html")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"what-was-said.html\"");
    assert!(!file.html.contains("<script") && !file.html.contains("src=") && !file.html.contains("<link"));
    assert!(file.html.contains("&lt;script&gt;") && file.html.contains("A. Sums &amp; &lt;b&gt;"));
    assert_eq!(anybody.visit(&format!("{SUMMARY}.docx")).await.status, 404);
}

#[actix_web::test]
async fn a_summary_is_begun_with_all_it_needs() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let page = olga.submit("/organise/summaries", &[("title", "No"), ("preface", "Kept.")]).await;
    assert_eq!(page.status, 422);
    assert!(
        page.html.contains("at least 3") && page.html.contains("at least one topic") && page.html.contains("Kept.")
    );
    for (process, topic) in [("a-process", "no-such"), ("no-such", "what-first")] {
        let fields = [("title", "New"), ("process", process), ("topic", topic)];
        assert_eq!(olga.submit("/organise/summaries", &fields).await.status, 422);
    }
    let fields = [("title", "New"), ("process", "a-process"), ("topic", "what-first")];
    assert_eq!(olga.submit("/organise/summaries", &fields).await.location(), "/organise/summaries/new-2");
    assert!(olga.visit("/organise/summaries").await.links().contains(&"/organise/summaries/new-2".to_owned()));
    assert_eq!(
        olga.submit("/organise/summaries/new-2/blocks", &[("version", "x"), ("text", "Kept.")]).await.status,
        409
    );
}
