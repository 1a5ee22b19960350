//! Topics as long and as deep as discussions get: 5,000 contributions, replies 100 levels deep.

use crate::support::{INDUSTRY, Page, Plenary, TOPIC};

/// 50 branches, each of 100 contributions that answer one another; every other branch is of industry.
async fn long_and_deep() -> Plenary {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await;
    plenary.sql(
        "insert into contribution (reference, topic_id, parent_id, author_id, group_id, capacity, spoken_as, posting_key)
         select lpad(translate(n::text, '0123456789', 'abcdefghij'), 26, 'a'), 1, case when n % 100 = 1 then null else n - 1 end, 1,
                case when (n - 1) / 100 % 2 = 0 then 'industry' else 'state' end, 'personal', 'Somebody', 'key-' || n
         from generate_series(1, 5000) n;
         insert into revision (contribution_id, number, language, body, html, renderer, words, state)
         select n, 1, 'en', 'Text ' || n, '<p>Text ' || n || '.</p>', 1, 2, 'approved' from generate_series(1, 5000) n;
         update contribution set visibility = 'live', no = id, live_revision_id = id, published_at = now(),
                root_group_id = group_id,
                sort_path = (select string_agg(int4send(k::int), ''::bytea order by k)
                             from generate_series(id - (id - 1) % 100, id - (id - 1) % 100 + least((id - 1) % 100, 30)) k)
                            || case when (id - 1) % 100 > 30 then int4send(id::int) else '' end;
         insert into topic_group_count (topic_id, group_id, published) select 1, group_id, count(*) from contribution group by group_id;
         update topic set next_no = 5001, version = version + 1;",
    );
    plenary
}

/// The numbers on a page, in order.
fn numbers(page: &Page) -> Vec<i32> {
    page.html.split("id=\"n").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

fn next(page: &Page) -> Option<String> {
    let pager = page.html.split("class=\"pager\"").nth(1)?.split("</nav>").next()?;
    let rest = pager.split("rel=\"next\" href=\"").nth(1)?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&#x3D;", "="))
}

#[actix_web::test]
async fn five_thousand_contributions_a_hundred_levels_deep_are_read_page_by_page() {
    let plenary = long_and_deep().await;
    let reader = plenary.anybody();
    let mut address = format!("{TOPIC}?view=order");
    let mut seen = Vec::new();
    loop {
        let page = reader.visit(&address).await;
        assert_eq!(page.status, 200, "{address}");
        seen.extend(numbers(&page));
        match next(&page) {
            Some(further) => address = further,
            None => break,
        }
    }
    assert_eq!(seen, (1..=5_000).collect::<Vec<_>>());

    let middle = reader.visit(&format!("{TOPIC}?view=order&from=2550")).await;
    let words = middle.words();
    assert!(words.contains("No. 2501 …\nNo. 2544\nNo. 2545\nNo. 2546\nNo. 2547\nNo. 2548\nNo. 2549"), "{words}");
    assert!(words.contains("Contributions 2550 to 2749 of 5000"), "{words}");
    assert!(words.contains("1–200\n…\n1801–2000"), "{words}");
    assert!(words.ends_with("4801–5000") || words.contains("…\n4801–5000"), "{words}");
    assert!(!middle.html.contains("depth-6") && middle.html.contains("depth-5"));

    let deep = reader.visit(&format!("{TOPIC}/2590")).await;
    assert_eq!(numbers(&deep), (2590..=2600).collect::<Vec<_>>(), "also where the path cannot tell any more");
    assert!(deep.words().contains("in reply to\nNo. 2589"), "{}", deep.words());
    assert_eq!(numbers(&reader.visit(&format!("{TOPIC}/2501")).await), (2501..=2600).collect::<Vec<_>>());
}

#[actix_web::test]
async fn nobody_is_refused_a_reply_for_its_depth() {
    let plenary = long_and_deep().await;
    let (ben, mia) = (plenary.contributor("ben", INDUSTRY).await, plenary.moderator("mia").await);
    ben.reply(5_000, "One level deeper.").await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}/5000")).await;
    assert_eq!(numbers(&page), [5_000, 5_001]);
    assert!(page.words().contains("No. 5001\n, in reply to\nNo. 5000"), "{}", page.words());
}

#[actix_web::test]
async fn branches_are_read_in_the_order_somebody_asks_for() {
    let plenary = long_and_deep().await;
    let reader = plenary.anybody();
    let first = async |query: &str| numbers(&reader.visit(&format!("{TOPIC}{query}")).await)[0];
    assert_eq!(first("?view=order&sort=newest").await, 4_901);
    assert_eq!(first("?view=order&sort=discussed").await, 1, "the first of those that have as many");
    assert_eq!(first("?view=order&sort=anything").await, 1);
    assert_eq!(first("?view=order&sort=newest&group=industry").await, 4_801);
    assert_eq!(first("?view=grouped").await, 101, "States come first");
    plenary.sql(
        "update contribution set visibility = 'withdrawn', live_revision_id = null where no between 2 and 4000;
         update topic set version = version + 1",
    );
    assert_eq!(first("?view=order&sort=discussed").await, 4_001, "tombstones are no discussion");
}

#[actix_web::test]
async fn branches_fold_to_what_began_them_without_any_script() {
    let plenary = long_and_deep().await;
    let reader = plenary.anybody();
    let page = reader.visit(&format!("{TOPIC}?view=order")).await;
    let fold = page.links().into_iter().find(|link| link.contains("fold=roots")).unwrap();
    let folded = reader.visit(&fold).await;
    assert_eq!(numbers(&folded), (0..50).map(|branch| branch * 100 + 1).collect::<Vec<_>>());
    assert!(folded.words().contains("99 replies"), "{}", folded.words());
    assert!(folded.links().contains(&format!("{TOPIC}/4901")), "each leads to its branch");
    let grouped = reader.visit(&format!("{TOPIC}?fold=roots&group=state")).await;
    assert_eq!(numbers(&grouped).len(), 25);
    let unfolded = reader.visit(&format!("{TOPIC}?view=order&fold=roots&from=150")).await;
    assert_eq!(numbers(&unfolded)[0], 101, "a reply is found with its branch");
}

#[actix_web::test]
async fn a_topic_or_a_branch_is_printed_as_a_document() {
    let plenary = long_and_deep().await;
    let reader = plenary.anybody();
    let topic = reader.visit(&format!("{TOPIC}/print")).await;
    assert_eq!(numbers(&topic), (1..=1_000).collect::<Vec<_>>());
    assert_eq!(numbers(&reader.visit(&next(&topic).unwrap()).await)[0], 1_001);
    let branch = reader.visit(&format!("{TOPIC}/print?branch=4950")).await;
    assert_eq!(numbers(&branch), (4_950..=5_000).collect::<Vec<_>>());
    assert!(branch.words().contains("Contributions") && next(&branch).is_none());
    for nothing in ["branch=5001", "from=5001", "branch=1&from=500"] {
        assert_eq!(reader.visit(&format!("{TOPIC}/print?{nothing}")).await.status, 404, "{nothing}");
    }
}
