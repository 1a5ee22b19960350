//! From published contributions to a summary, and back.

mod desk;
mod published;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, Visitor};

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
