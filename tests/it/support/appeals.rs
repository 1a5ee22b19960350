//! A text that was declined, an appeal against that, and what comes of it: all through the forms.

use super::{Plenary, Visitor};

/// Why Mia declines.
pub const DECLINE: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "It is about another question.")];
/// Why somebody else sees it so or otherwise.
pub const SECOND: &[(&str, &str)] =
    &[("rule", "R1"), ("explanation", "It does answer the question, in its last line.")];

/// Ana's text, declined by Mia; says the address of its page on Ana's desk.
pub async fn declined(ana: &Visitor, mia: &Visitor) -> String {
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    let case = mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
    desk
}

/// Appeals from the page of the text on the author's desk.
pub async fn appeals(author: &Visitor, desk: &str, words: &str) {
    let decision = author.visit(desk).await.field("decision");
    let form = [("action", "appeal"), ("decision", decision.as_str()), ("words", words)];
    let page = author.submit(&format!("{desk}/appeal"), &form).await;
    assert_eq!((page.status, page.location()), (303, desk), "{}", page.html);
}

/// The page of the newest appeal.
pub fn newest(plenary: &Plenary) -> String {
    format!("/moderation/appeals/{}", plenary.text("select public_id from appeal order by id desc limit 1"))
}

/// Settles an appeal that one looks at; says how that was answered.
pub async fn settle(by: &Visitor, appeal: &str, ruling: &str) -> u16 {
    by.submit(appeal, &[&[("action", ruling)], SECOND].concat()).await.status
}
