//! Sessions as programs read them: the data in their pages.

use crate::sessions::publish;
use crate::support::Plenary;
use crate::support::record::{FORUM, with};

#[actix_web::test]
async fn programs_read_the_session_too() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let named = with(FORUM, "title", "Ends </script><b>here & there");
    let page = plenary.anybody().visit(&publish(&nora, &named).await).await;
    let data = page.data();
    assert_eq!(data["name"], "Ends </script><b>here & there");
    assert_eq!(data["startDate"], "2021-04-19T14:00:00+02:00");
    assert_eq!(data["performer"][0]["affiliation"]["name"], "Royal Holloway, University of London");
    assert_eq!(data["location"]["url"], "https://example.org/live?a=1&b=2");
    assert!(page.html.contains("rel=\"nofollow noopener noreferrer\""));
}

#[actix_web::test]
async fn programs_read_who_holds_the_session_and_not_who_leads_the_project_behind_it() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let roles = ["co-lead", "host", "partner", "convenor", "facilitator"];
    let involved: Vec<String> = roles.iter().map(|role| format!("The {role} | {role}")).collect();
    let involved = involved.join("\n") + "\nThe host | facilitator";
    let page = plenary.anybody().visit(&publish(&nora, &with(FORUM, "organisations", &involved)).await).await;
    let organisers = page.data()["organizer"].as_array().unwrap().clone();
    let mut names: Vec<&str> = organisers.iter().map(|organiser| organiser["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["The convenor", "The facilitator", "The host"]);
    for role in roles {
        assert!(page.words().contains(&format!("The {role}")), "the page itself names all of them");
    }
}
