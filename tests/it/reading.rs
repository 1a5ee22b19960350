//! Reading long topics: pages by key that stay where they are.

use crate::support::{INDUSTRY, Page, Plenary, TOPIC, Visitor};

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
                sort_path = int4send(4) || int4send(451) where id = 451;",
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
async fn the_feed_of_a_topic_holds_what_was_published_last() {
    let plenary = long_topic().await;
    let feed = plenary.anybody().visit(&format!("{TOPIC}.atom")).await;
    assert_eq!((feed.status, feed.header("content-type")), (200, "application/atom+xml; charset=utf-8"));
    let feed: atom_syndication::Feed = feed.html.parse().unwrap();
    assert_eq!(feed.entries.len(), 50);
    assert_eq!(feed.entries[0].title.as_str(), "No. 450");
}
