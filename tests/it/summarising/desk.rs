//! Writing a summary.

use super::*;

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

#[actix_web::test]
async fn a_summary_belongs_to_the_process_of_its_topics() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    plenary.sql(
        "insert into process (slug, short_name, name) values ('b-process', 'B Process', 'Another process');
         insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
         select 'another', id, 'Another topic', 'Why?', now() - interval '1 day', now() + interval '1 day', 'UTC', now()
         from process where slug = 'b-process'",
    );
    let process = |slug: &str| {
        plenary.text(&format!(
            "select p.slug from process p join summary s on s.process_id = p.id where s.slug = '{slug}'"
        ))
    };
    let begin = async |fields: &[(&str, &str)]| olga.submit("/organise/summaries", fields).await;

    assert_eq!(begin(&[("title", "Of one"), ("process", ""), ("topic", "another")]).await.status, 303);
    assert_eq!(process("of-one"), "b-process");
    let page = begin(&[("title", "Of none"), ("process", "b-process"), ("topic", "what-first")]).await;
    assert_eq!(page.status, 422);
    assert!(
        page.html.contains("id=\"process-error\">None of the topics chosen belongs to this process."),
        "{}",
        page.html
    );
    let both = [("title", "Of both"), ("topic", "what-first"), ("topic", "another")];
    let page = begin(&both).await;
    assert!(page.status == 422 && page.html.contains("belong to several processes"), "{}", page.html);
    let named: Vec<_> = both.into_iter().chain([("process", "b-process")]).collect();
    assert_eq!(begin(&named).await.status, 303);
    assert_eq!(process("of-both"), "b-process");
    assert_eq!(plenary.count("summary"), 2);
}

#[actix_web::test]
async fn who_saves_too_late_takes_no_citation_of_a_colleague_away() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    let otto = plenary.organiser("otto").await;
    let written = paragraph(&olga, "Both.", &["what-first/1"]).await;
    let old = otto.visit(DESK).await.field("version");
    let fields = [("kind", "paragraph"), ("text", "Both."), ("cite", "what-first/1"), ("cite", "what-first/2")];
    change(&olga, block(&written), &fields).await;

    let late = [("version", old.as_str()), ("kind", "paragraph"), ("text", "Otto's."), ("cite", "what-first/1")];
    let page = otto.submit(&format!("{DESK}/blocks/{}", block(&written)), &late).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("What it cites now"), "{}", page.words());
    for no in [1, 2] {
        assert!(page.html.contains(&format!("value=\"what-first/{no}\" checked")), "{}", page.html);
    }
    assert_eq!(page.html.matches("it was not ticked in your form").count(), 1);
}

#[actix_web::test]
async fn publishing_shows_what_is_open_before_it_is_for_ever() {
    let plenary = Plenary::new().await;
    two_published(&plenary).await;
    let olga = with_a_summary(&plenary).await;
    let address = format!("{DESK}/publication");
    let written = paragraph(&olga, "Nothing behind it yet.", &[]).await;
    assert!(olga.visit(DESK).await.links().contains(&address));
    let page = olga.visit(&address).await;
    assert!(page.words().contains("Cite something in 1") && !page.html.contains("Publish and freeze"), "{}", page.html);

    change(&olga, block(&written), &[("kind", "paragraph"), ("text", "One."), ("cite", "what-first/1")]).await;
    let page = olga.visit(&address).await;
    let words = page.words();
    assert!(words.contains("Contributions that no paragraph cites") && words.contains("No. 2"), "{words}");
    assert!(page.links().contains(&"/topics/what-first/2".to_owned()), "{}", page.html);
    assert_eq!(plenary.count("summary where published_at is not null"), 0, "looking publishes nothing");
    let version = page.field("version");
    assert_eq!(olga.submit(&address, &[("version", &version)]).await.location(), SUMMARY);
    assert_eq!(olga.visit(&address).await.location(), SUMMARY);
}

#[actix_web::test]
async fn two_of_the_same_title_at_once_are_two_summaries() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let fields = [("title", "What was said"), ("topic", "what-first")];
    let begin = || olga.submit("/organise/summaries", &fields);
    let (one, two, three) = futures_util::future::join3(begin(), begin(), begin()).await;
    let mut places = [one, two, three].map(|page| page.location().to_owned());
    places.sort();
    assert_eq!(places, [DESK.to_owned(), format!("{DESK}-2"), format!("{DESK}-3")]);
}
