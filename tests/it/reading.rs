//! Reading long topics: pages by key that stay where they are.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, TOPIC, Visitor};

/// 450 published contributions: every third begins a branch, the others answer the one before;
/// branches alternate between industry and civil society.
async fn long_topic() -> Plenary {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await;
    plenary.sql(
        "insert into contribution (reference, topic_id, parent_id, author_id, group_id, capacity, spoken_as, posting_key)
         select lpad(translate(n::text, '0123456789', 'abcdefghij'), 26, 'a'), 1, case when n % 3 = 1 then null else n - 1 end, 1,
                case when n % 6 in (1, 2, 3) then 'industry' else 'civil_society' end, 'personal', 'Somebody', 'key-' || n
         from generate_series(1, 450) n;
         insert into revision (contribution_id, number, language, body, html, renderer, words, state)
         select n, 1, 'en', 'Text ' || n, '<p>Text ' || n || '.</p>', 1, 2, 'approved' from generate_series(1, 450) n;
         update contribution set visibility = 'live', no = id, live_revision_id = id, published_at = now(), root_group_id = group_id,
                sort_path = case id % 3 when 1 then int4send(id::int)
                                        when 2 then int4send(id::int - 1) || int4send(id::int)
                                        else int4send(id::int - 2) || int4send(id::int - 1) || int4send(id::int) end;
         insert into topic_group_count (topic_id, group_id, published) select 1, group_id, count(*) from contribution group by group_id;
         update topic set next_no = 451;",
    );
    plenary
}

/// The numbers on a page, in order.
fn numbers(page: &Page) -> Vec<i32> {
    page.html.split("id=\"n").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

fn link(page: &Page, rel: &str) -> Option<String> {
    let rest = page.html.split(&format!("rel=\"{rel}\" href=\"")).nth(1)?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&#x3D;", "="))
}

/// Reads on from page to page, and back again.
async fn all_pages(reader: &Visitor, first: &str) -> Vec<Vec<i32>> {
    let mut pages = Vec::new();
    let mut address = first.to_owned();
    let last = loop {
        let page = reader.visit(&address).await;
        assert_eq!(page.status, 200, "{address}");
        pages.push(numbers(&page));
        match link(&page, "next") {
            Some(next) => address = next,
            None => break page,
        }
    };
    let mut back = vec![numbers(&last)];
    let mut page = last;
    while let Some(previous) = link(&page, "prev") {
        page = reader.visit(&previous).await;
        back.insert(0, numbers(&page));
    }
    assert_eq!(back, pages, "the way back shows the same pages");
    pages
}

#[actix_web::test]
async fn pages_in_order_hold_everything_once() {
    let plenary = long_topic().await;
    let pages = all_pages(&plenary.anybody(), &format!("{TOPIC}?view=order")).await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [200, 200, 50]);
    assert_eq!(pages.concat(), (1..=450).collect::<Vec<_>>());
}

#[actix_web::test]
async fn pages_by_group_hold_everything_once_group_after_group() {
    let plenary = long_topic().await;
    let pages = all_pages(&plenary.anybody(), TOPIC).await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [200, 200, 50]);
    let (civil, industry): (Vec<i32>, Vec<i32>) = (1..=450).partition(|n| ![1, 2, 3].contains(&(n % 6)));
    assert_eq!(pages.concat(), [civil, industry].concat());
}

#[actix_web::test]
async fn a_page_may_begin_inside_a_branch_and_names_what_stands_above() {
    let plenary = long_topic().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}?view=order&from=6")).await;
    assert_eq!(numbers(&page)[..2], [6, 7]);
    assert!(
        page.words().contains("This page begins in the middle of a discussion, below\nNo. 4\nNo. 5"),
        "{}",
        &page.words()[..600]
    );
}

#[actix_web::test]
async fn a_link_to_a_page_stays_right_when_more_is_published() {
    let plenary = long_topic().await;
    let reader = plenary.anybody();
    let address = format!("{TOPIC}?view=order&from=100");
    let before = numbers(&reader.visit(&address).await);
    plenary.sql(
        "insert into contribution (reference, topic_id, parent_id, author_id, group_id, capacity, spoken_as, posting_key)
         values (repeat('z', 26), 1, 4, 1, 'industry', 'personal', 'Somebody', 'later');
         insert into revision (contribution_id, number, language, body, html, renderer, words, state)
         values (451, 1, 'en', 'Later', '<p>Later.</p>', 1, 1, 'approved');
         update contribution set visibility = 'live', no = 451, live_revision_id = 451, published_at = now(), root_group_id = 'industry',
                sort_path = int4send(4) || int4send(451) where id = 451;
         update topic set version = version + 1;",
    );
    assert_eq!(numbers(&reader.visit(&address).await), before);
}

#[actix_web::test]
async fn a_visitor_who_has_the_page_is_told_so() {
    let plenary = long_topic().await;
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(page.header("cache-control").starts_with("public"));
    let request = actix_web::test::TestRequest::get().uri(TOPIC).insert_header(("if-none-match", page.header("etag")));
    let again = plenary.anybody().send(request).await;
    assert_eq!((again.status, again.html.as_str()), (304, ""));
}

#[actix_web::test]
async fn a_group_or_a_number_that_is_not_there_is_not_found() {
    let plenary = long_topic().await;
    let reader = plenary.anybody();
    for view in ["grouped", "order", "compare"] {
        for (more, status) in [
            ("", 200),
            ("&from=450", 200),
            ("&from=451", 404),
            ("&from=0", 404),
            ("&from=-1", 404),
            ("&group=industry", 200),
            ("&group=academia", 200),
            ("&group=nobody", 404),
            ("&group=Industry", 404),
            ("&group=industry&from=451", 404),
            ("&group=academia&from=1", 404),
        ] {
            let address = format!("{TOPIC}?view={view}{more}");
            assert_eq!(reader.visit(&address).await.status, status, "{address}");
        }
    }
}

#[actix_web::test]
async fn columns_lead_on_one_by_one_and_each_holds_all_that_its_group_said() {
    let plenary = long_topic().await;
    let reader = plenary.anybody();
    let columns = reader.visit(&format!("{TOPIC}?view=compare")).await;
    assert_eq!((link(&columns, "next"), link(&columns, "prev")), (None, None), "no page leads on in all of them");
    assert_eq!(numbers(&columns).len(), 80);
    let (industry, civil): (Vec<i32>, Vec<i32>) = (1..=450).partition(|no| [1, 2, 3].contains(&(no % 6)));
    for (group, said) in [("industry", industry), ("civil_society", civil)] {
        let more = columns.links().into_iter().find(|link| link.contains(&format!("group={group}"))).unwrap();
        let rest = reader.visit(&more).await;
        assert!(rest.html.contains("class=\"with-side\"") && !rest.html.contains("class=\"compare\""), "{more}");
        let column = numbers(&columns).into_iter().filter(|no| said.contains(no));
        assert_eq!(column.chain(numbers(&rest)).collect::<Vec<_>>(), said, "{more}");
        let back = reader.visit(&link(&rest, "prev").unwrap()).await;
        assert_eq!(numbers(&back), said[..200], "the way back begins with the first");
        assert_eq!(link(&rest, "next"), None);
    }
}

#[actix_web::test]
async fn a_column_that_begins_with_a_reply_begins_nothing_in_the_middle() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    ana.contribute("First.").await;
    mia.approve_next().await;
    ben.reply(1, "A reply.").await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}?view=compare")).await;
    assert!(page.html.contains("A reply.") && !page.words().contains("in the middle"), "{}", page.words());
    assert!(!page.html.contains("depth-1"), "columns are too narrow to indent in");
}

#[actix_web::test]
async fn where_nothing_was_published_a_sentence_says_so() {
    let empty = Plenary::new().await;
    let long = long_topic().await;
    let all = ["", "?view=order", "?view=compare", "?group=industry", "?view=compare&group=industry"];
    let nobody = ["?group=academia", "?view=order&group=academia", "?view=compare&group=academia"];
    for (plenary, views) in [(&empty, all.as_slice()), (&long, nobody.as_slice())] {
        for view in views {
            let page = plenary.anybody().visit(&format!("{TOPIC}{view}")).await;
            assert!(page.words().contains("Nothing has been published here yet."), "{view}");
            assert!(!page.html.contains("class=\"sayings\""), "{view}");
        }
    }
}

/// The feed of the topic that every test has.
async fn feed(plenary: &Plenary) -> atom_syndication::Feed {
    let page = plenary.anybody().visit(&format!("{TOPIC}.atom")).await;
    assert_eq!((page.status, page.header("content-type")), (200, "application/atom+xml; charset=utf-8"));
    page.html.parse().unwrap()
}

fn titles(feed: &atom_syndication::Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.title.as_str()).collect()
}

#[actix_web::test]
async fn the_feed_of_a_topic_holds_what_was_published_or_corrected_last() {
    let plenary = long_topic().await;
    plenary.sql("update contribution set published_at = now() - interval '3 days'");
    let before = feed(&plenary).await;
    assert_eq!((before.entries.len(), before.entries[0].title.as_str()), (50, "No. 450"));
    plenary.sql("update contribution set changed_at = now() where no = 7");
    assert_eq!(titles(&feed(&plenary).await)[..2], ["No. 7", "No. 450"]);
}

#[actix_web::test]
async fn the_feed_of_a_topic_gives_days_and_lets_go_of_what_was_taken_back() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let first = ana.contribute("The first.").await.location().to_owned();
    mia.approve_next().await;
    let second = ana.contribute("The second.").await.location().to_owned();
    mia.approve_next().await;
    plenary.sql("update contribution set published_at = '2025-03-04 15:16:17Z'");
    ana.submit(&first, &[("action", "submit"), ("language", "en"), ("body", "The first, corrected.")]).await;
    mia.approve_next().await;

    let found = feed(&plenary).await;
    assert_eq!(titles(&found), ["No. 1", "No. 2"], "what was corrected comes back");
    let times = |entry: &atom_syndication::Entry| (entry.published.unwrap().to_rfc3339(), entry.updated.to_rfc3339());
    let (day, today) = ("2025-03-04T00:00:00+00:00", chrono::Utc::now().format("%Y-%m-%dT00:00:00+00:00").to_string());
    assert_eq!(times(&found.entries[0]), (day.into(), today.clone()));
    assert_eq!(times(&found.entries[1]), (day.into(), day.into()));
    assert_eq!(found.updated.to_rfc3339(), today);

    ana.submit(&second, &[("action", "withdraw_published")]).await;
    assert_eq!(titles(&feed(&plenary).await), ["No. 1"]);
    let case = first.replace("/desk", "/moderation");
    let version = mia.visit(&case).await.field("version");
    let removal = [("action", "remove"), ("version", &version), ("rule", "R1"), ("explanation", "Another question.")];
    assert_eq!(mia.submit(&case, &removal).await.status, 303);
    let page = plenary.anybody().visit(&format!("{TOPIC}.atom")).await.html;
    assert!(!page.contains("<entry>") && !page.contains("corrected"), "{page}");
}

#[actix_web::test]
async fn closing_times_are_told_on_the_topics_clocks_and_in_utc() {
    let plenary = Plenary::new().await;
    let reader = plenary.anybody();
    plenary.sql("update topic set closes_at = '2099-12-15 23:45Z'");
    let time = "<time datetime=\"2099-12-15T23:45:00Z\" data-zone=\"America/New_York\" data-reader-zone=\"your time: {time}\">\
                <bdi>15 December 2099 at 18:45 EST (UTC-05:00), 23:45 UTC</bdi></time>";
    for address in [TOPIC, "/topics", "/sessions/a-session"] {
        let page = reader.visit(address).await;
        assert!(page.html.contains(time), "{address}: {}", page.html);
    }
    plenary.sql("update topic set closes_at = '2099-12-16 04:59Z'");
    let words = reader.visit(TOPIC).await.words();
    assert!(words.contains("15 December 2099 at 23:59 EST (UTC-05:00), 16 December 2099 at 04:59 UTC"), "{words}");
}
