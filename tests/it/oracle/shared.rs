//! What an author writes in person, and what the people of an organisation share and clear.

use super::scene::Scene;

impl Scene {
    /// What the author writes in person, and what the organisation clears: its colleague is the focal point.
    pub(super) async fn keep_to_oneself_and_ask_for_clearance(&self) {
        let (author, colleague) = (self.visitor("author"), self.visitor("colleague"));
        let own = [("body", "Mine: zqpersonaldraft."), ("action", "draft"), ("capacity", "personal")];
        assert_eq!(author.write(&own).await.status, 303);
        self.plenary.sql(
            "update mandate set focal_point = true
             where account_id = (select id from account where name = 'zqcolleaguename');
             update organisation set clears = true where slug = 'invented-devices'",
        );
        for words in ["To be cleared: zqtoclear.", "To be sent back, and shorter."] {
            let desk = author.write(&[("body", words), ("action", "ask_clearance")]).await.location().to_owned();
            if words.contains("sent back") {
                let seen = colleague.visit(&desk).await.field("clearance");
                let form = [("action", "send_back"), ("clearance", seen.as_str()), ("reason", "Too long: zqsentback.")];
                assert_eq!(colleague.submit(&format!("{desk}/clearance"), &form).await.status, 303);
            }
        }
        self.plenary.sql("update organisation set clears = false");
    }
}
