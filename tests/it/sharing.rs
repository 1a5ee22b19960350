//! Drafts in the name of an organisation: everybody who speaks for it sees and continues them, and nobody else.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Plenary, TOPIC, Visitor};

const DESK: &str = "/desk/organisations/invented-devices";
const STANDING: &str = "/organise/mandates/standing";

async fn draft(by: &Visitor, body: &str) -> String {
    let page = by.write(&[("body", body), ("action", "draft")]).await;
    assert_eq!(page.status, 303, "{}", page.html);
    page.location().to_owned()
}

/// The row of somebody's mandate.
fn mandate_of(plenary: &Plenary, name: &str) -> String {
    plenary.text(&format!("select m.id from mandate m join account a on a.id = m.account_id where a.name = '{name}'"))
}

#[actix_web::test]
async fn a_colleague_sees_the_draft_with_who_wrote_last_and_goes_on_with_it() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
    let desk = draft(&ana, "Begun by Ana.").await;
    let list = ben.visit("/desk").await;
    assert!(list.words().contains("Your organisations\nInvented Devices"), "{}", list.words());
    assert!(list.links().contains(&desk) && list.words().contains("Last written by\nana"), "{}", list.words());
    let page = ben.visit(&desk).await;
    assert!(
        page.words().contains("Those who may speak for \u{2068}Invented Devices\u{2069} see it"),
        "{}",
        page.words()
    );
    assert!(!page.html.contains("name=\"capacity\""), "for whom it speaks is for Ana to say");
    let (seen, going_on) = (page.field("revision"), [("language", "en"), ("body", "Finished by Ben.")]);
    let form = [&[("action", "draft"), ("revision", seen.as_str())][..], &going_on].concat();
    assert_eq!(ben.submit(&desk, &form).await.status, 303);
    assert!(ana.visit(&desk).await.words().contains("Last written by\nben"));
    assert!(ana.visit(DESK).await.words().contains("Finished by Ben."));

    let seen = ben.visit(&desk).await.field("revision");
    let form = [&[("action", "submit"), ("revision", seen.as_str())][..], &going_on].concat();
    assert_eq!(ben.submit(&desk, &form).await.status, 303);
    let said = plenary.text(
        "select c.spoken_as || ' by ' || a.name || ', sent by ' || s.name from contribution c
         join revision r on r.contribution_id = c.id join account a on a.id = c.author_id join account s on s.id = r.sent_by",
    );
    assert_eq!(said, "Invented Devices by ana, sent by ben");
    plenary.moderator("mia").await.approve_next().await;
    assert!(plenary.anybody().visit(TOPIC).await.html.contains("Finished by Ben."));
}

#[actix_web::test]
async fn two_colleagues_who_write_at_once_see_both_texts() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
    let desk = draft(&ana, "Begun.").await;
    let seen = ana.visit(&desk).await.field("revision");
    let keep = async |who: &Visitor, body: &str| {
        who.keep(&desk, &[("revision", &seen), ("body", body), ("language", "en")]).await
    };
    assert_eq!(keep(&ben, "Ben's words.").await.0, 200);
    let (status, told) = keep(&ana, "Ana's words.").await;
    assert_eq!((status, told["stored"].as_str()), (409, Some("Ben's words.")));
    let form = [("action", "draft"), ("revision", seen.as_str()), ("body", "Ana's words."), ("language", "en")];
    let page = ana.submit(&desk, &form).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Ben&#x27;s words.") && page.html.contains("Ana&#x27;s words."), "{}", page.html);
    assert_eq!(plenary.text("select body from draft"), "Ben's words.");
}

#[actix_web::test]
async fn what_is_written_in_person_stays_ones_own() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
    let form = [("body", "My own thought."), ("action", "draft"), ("capacity", "personal")];
    let desk = ana.write(&form).await.location().to_owned();
    assert_eq!(ben.visit(&desk).await.status, 404);
    assert_eq!(ben.submit(&desk, &[("action", "submit"), ("body", "Taken.")]).await.status, 404);
    for address in ["/desk", DESK] {
        assert!(!ben.visit(address).await.html.contains("My own thought."), "{address}");
    }
    // As soon as it is for the organisation, it is shared; and no longer when it is not.
    let speak = async |capacity: &str| {
        let form = [("action", "draft"), ("body", "My own thought."), ("language", "en"), ("capacity", capacity)];
        assert_eq!(ana.submit(&desk, &form).await.status, 303);
        plenary.text("select count(organisation_id) from draft")
    };
    assert_eq!(
        ana.submit(&desk, &[("action", "draft"), ("body", "A thought for us."), ("capacity", "organisation")])
            .await
            .status,
        303
    );
    assert_eq!(
        (ben.visit(&desk).await.status, plenary.text("select count(organisation_id) from draft").as_str()),
        (200, "1")
    );
    assert_eq!((speak("personal").await.as_str(), ben.visit(&desk).await.status), ("0", 404));
}

#[actix_web::test]
async fn nobody_else_sees_the_drafts_of_an_organisation() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = draft(&ana, "Between us.").await;
    let case = desk.replace("/desk/", "/moderation/");
    for (name, speaks, role) in [
        ("cara", CIVIL_SOCIETY, "contributor"),
        ("nils", NOBODY_ELSE, "contributor"),
        ("mia", NOBODY_ELSE, "moderator"),
        ("olga", NOBODY_ELSE, "organiser"),
        ("ada", NOBODY_ELSE, "administrator"),
    ] {
        let visitor = plenary.person(name, speaks, &[role]).await;
        for address in [desk.as_str(), DESK] {
            assert_eq!(visitor.visit(address).await.status, 404, "{name} at {address}");
        }
        assert_ne!(visitor.visit(&case).await.status, 200, "{name}");
        assert!(!visitor.visit("/desk").await.html.contains("Between us."), "{name}");
    }
    // Whoever only asked to speak for it is nobody of it, and what they write in its name is theirs until then.
    let eve = plenary.contributor("eve", NOBODY_ELSE).await;
    eve.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    assert_eq!((eve.visit(&desk).await.status, eve.visit(DESK).await.status), (404, 404));
    let form = [("body", "In your name."), ("action", "draft"), ("capacity", "organisation")];
    let page = eve.write(&[&form[..], &[("organisation", "invented-devices")]].concat()).await;
    assert_eq!((ana.visit(page.location()).await.status, eve.visit(page.location()).await.status), (404, 200));
    assert!(!ana.visit(DESK).await.html.contains("In your name."));
}

#[actix_web::test]
async fn whoever_loses_the_mandate_loses_sight_at_once_and_colleagues_go_on() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
    let olga = plenary.organiser("olga").await;
    let (begun, sent) =
        (draft(&ana, "Begun by Ana.").await, ana.contribute("Sent by Ana.").await.location().to_owned());
    let form = [("mandate", mandate_of(&plenary, "ana")), ("action", "end".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(olga.visit(STANDING).await.words().contains("ana"));
    assert!(olga.submit(STANDING, &form).await.location().starts_with(STANDING));
    assert_eq!(olga.submit(STANDING, &form).await.status, 409, "ended already");
    for address in [begun.as_str(), sent.as_str(), DESK] {
        assert_eq!(ana.visit(address).await.status, 404, "{address}");
    }
    assert_eq!(ana.submit(&begun, &[("action", "draft"), ("body", "Mine!")]).await.status, 404);
    let desk = ana.visit("/desk").await.html;
    assert!(!desk.contains("Begun by Ana.") && !desk.contains("Sent by Ana."));
    assert!(!ana.visit(TOPIC).await.html.contains("Begun by Ana."), "nor beside the form of the topic");
    assert!(plenary.last_letter("ana@example.org").text.contains("ended your mandate to speak for Invented Devices"));
    // Asking again brings nothing back.
    ana.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    assert_eq!(ana.visit(&begun).await.status, 404);

    let mia = plenary.moderator("mia").await;
    for desk in [&begun, &sent] {
        let seen = ben.visit(desk).await.field("revision");
        let form = [("action", "submit"), ("body", "Ours."), ("language", "en"), ("revision", seen.as_str())];
        assert_eq!(ben.submit(desk, &form).await.status, 303);
        mia.approve_next().await;
    }
    assert_eq!(plenary.count("contribution where visibility = 'live'"), 2, "Ben answers for it");
}

#[actix_web::test]
async fn who_may_write_is_the_same_in_sql_and_in_the_table_of_states() {
    use diesel::Connection as _;
    use plenary::contributions::case::Case;
    use plenary::contributions::queries::desk;
    use plenary::contributions::transition::event::Event;
    use plenary::people::queries as people;
    let plenary = Plenary::new().await;
    let mut references = Vec::new();
    let names = ["ana", "ben", "cara", "nils"];
    for (name, speaks) in names.iter().zip([INDUSTRY, INDUSTRY, CIVIL_SOCIETY, NOBODY_ELSE]) {
        let visitor = plenary.contributor(name, speaks).await;
        visitor.submit("/account", &[("action", "mandate"), ("organisation", "Somebody's Trust")]).await;
        let trust = plenary.text("select slug from organisation where name = 'Somebody''s Trust'");
        let own = speaks.1.map(|name| name.to_lowercase().replace(' ', "-"));
        for organisation in [Some(trust), own].into_iter().flatten() {
            let form = [("body", "Words."), ("action", "draft"), ("capacity", "organisation")];
            let page = visitor.write(&[&form[..], &[("organisation", organisation.as_str())]].concat()).await;
            references.push(page.location().replace("/desk/", ""));
        }
        let personal = visitor.write(&[("body", "Words."), ("action", "draft"), ("capacity", "personal")]).await;
        references.push(personal.location().replace("/desk/", ""));
    }
    assert_eq!(references.len(), 11);
    for change in [
        "select 1",
        "update mandate set status = 'ended', ended_at = now() where account_id = (select id from account where name = 'ana') and status = 'verified'",
    ] {
        plenary.sql(change);
        for name in names {
            for reference in &references {
                plenary.database.connect().test_transaction::<_, diesel::result::Error, _>(|conn| {
                    let account = people::by_email(conn, &format!("{name}@example.org"))?.unwrap();
                    let who = people::contributor(conn, account.id)?.unwrap();
                    let by_query = desk::own(conn, account.id, reference)?.is_some();
                    let case = Case::lock(conn, reference)?.unwrap();
                    let by_table = case.act(conn, &who, &Event::DiscardDraft, None, chrono::Utc::now()).is_ok();
                    assert_eq!(by_query, by_table, "{name} and {reference} after {change}");
                    // The second way in is the form that it was begun with, for its author alone.
                    let key =
                        plenary.text(&format!("select posting_key from contribution where reference = '{reference}'"));
                    let by_form = desk::by_key(conn, account.id, &key)?.is_some();
                    let own = case.contribution.author_id == account.id;
                    assert_eq!(by_form, own && by_query, "the form of {name} and {reference} after {change}");
                    Ok(())
                });
            }
        }
    }
}

#[actix_web::test]
async fn whoever_speaks_for_many_organisations_finds_the_desk_of_each() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.sql(
        "insert into organisation (slug, name, group_id)
         select 'invented-' || n, 'Invented ' || n, 'industry' from generate_series(10, 22) n;
         insert into mandate (account_id, organisation_id, status, decided_at)
         select a.id, o.id, 'verified', now() from account a, organisation o where a.name = 'ana' and o.slug ~ '^invented-[0-9]'",
    );
    let links = ana.visit("/desk").await.links();
    let missing: Vec<_> = (10..=22).filter(|n| !links.contains(&format!("/desk/organisations/invented-{n}"))).collect();
    assert_eq!(missing, Vec::<i32>::new());
}
