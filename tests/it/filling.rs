//! Load data: the same for the same seed, and as sound as what people write.

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use plenary::audit::seal;
use plenary::commands::verify;
use plenary::db::Db;
use plenary::demo::fill::{Wanted, fill};
use plenary::text::Body;
use plenary::text::markdown;

use crate::support::Plenary;

const SMALL: Wanted = Wanted { topics: 3, contributions: 200, seed: 1, characters: 120, depth: 8 };

async fn filled(wanted: &Wanted) -> Plenary {
    let plenary = Plenary::empty().await;
    fill_in(&plenary, wanted).unwrap();
    plenary
}

fn fill_in(plenary: &Plenary, wanted: &Wanted) -> anyhow::Result<()> {
    Db::connect(&plenary.database.url, 1).unwrap().write_now(|conn| fill(conn, wanted))
}

fn digest(plenary: &Plenary) -> String {
    plenary.text(
        "select md5(string_agg(concat_ws('|', c.id, c.reference, t.slug, c.parent_id, a.email, o.slug, c.no, c.sort_path,
                                         c.root_group_id, r.body, r.html, r.words, c.published_at), E'\\n' order by c.id))
         from contribution c join topic t on t.id = c.topic_id join account a on a.id = c.author_id
         left join organisation o on o.id = c.organisation_id join revision r on r.id = c.live_revision_id",
    )
}

#[actix_web::test]
async fn the_same_seed_gives_the_same_rows() {
    let (one, other) = (filled(&SMALL).await, filled(&SMALL).await);
    assert_eq!(digest(&one), digest(&other));
    let third = filled(&Wanted { seed: 2, ..SMALL }).await;
    assert_ne!(digest(&one), digest(&third));
    assert_eq!(one.text("select string_agg(next_no::text, ' ' order by slug) from topic"), "68 68 67");
}

#[actix_web::test]
async fn it_breaks_no_promise_and_says_what_it_is() {
    let plenary = filled(&SMALL).await;
    let faults = Db::connect(&plenary.database.url, 1)
        .unwrap()
        .write_now(|conn| {
            seal::seal(conn)?;
            anyhow::Ok(verify::faults(conn)?)
        })
        .unwrap();
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(plenary.count("organisation where not invented"), 0);
    assert_eq!(plenary.text("select slug from process"), "load-data");
    assert_eq!(
        plenary.count("contribution where length(sort_path) = 36"),
        plenary.count("contribution where length(sort_path) >= 36")
    );

    let page = plenary.anybody().visit("/topics/load-1-1?view=order").await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains("Load data organisation"), "{}", page.words());
}

#[derive(QueryableByName)]
struct Stored {
    #[diesel(sql_type = Text)]
    body: String,
    #[diesel(sql_type = Text)]
    html: String,
    #[diesel(sql_type = Integer)]
    words: i32,
}

#[actix_web::test]
async fn its_texts_are_stored_as_they_would_be_rendered_and_counted() {
    let plenary = filled(&SMALL).await;
    let stored: Vec<Stored> =
        diesel::sql_query("select body, html, words from revision").load(&mut plenary.database.connect()).unwrap();
    for Stored { body, html, words } in stored {
        let body = Body::parse(&body).unwrap();
        assert_eq!(markdown::render(&body).as_str(), html);
        assert_eq!(body.words(), usize::try_from(words).unwrap());
    }
}

#[actix_web::test]
async fn a_seed_is_good_for_once_and_others_stand_beside_it() {
    let plenary = filled(&SMALL).await;
    assert!(fill_in(&plenary, &SMALL).unwrap_err().to_string().contains("--seed"));
    fill_in(&plenary, &Wanted { topics: 1, contributions: 5, seed: 9, ..SMALL }).unwrap();
    assert_eq!(plenary.count("contribution"), 205);
    plenary.sql(
        "insert into contribution (reference, topic_id, author_id, group_id, capacity, spoken_as, posting_key)
                 select repeat('a', 26), 1, id, 'other', 'personal', 'A', 'any other key' from account limit 1",
    );
}
