//! One contribution for each state, and people, each with a word of their own in every field.

use std::collections::BTreeSet;

use plenary::http::routes::SITE_MAP;

use super::account;
use crate::support::addresses::fill;
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, PASSWORD, Plenary, TOPIC, Visitor};

/// A topic that is closed by now.
pub const CLOSED: &str = "/topics/what-was-first";

/// What moderators write to an author.
const ASK: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "Please: zqreasonschanges.")];
const DECLINE: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "Declined: zqreasonsdecline.")];

/// Everybody who reads.
pub const WHO: [&str; 8] =
    ["visitor", "contributor", "colleague", "author", "moderator", "partial", "organiser", "administrator"];

/// The site with all of it.
pub struct Scene {
    pub plenary: Plenary,
    /// Names of cases, with who may know them.
    pub references: Vec<(String, &'static str)>,
    people: Vec<(&'static str, Visitor)>,
}

impl Scene {
    pub async fn set() -> Self {
        let plenary = Plenary::new().await;
        let mut people = vec![("visitor", plenary.anybody())];
        for (who, speaks, role) in [
            ("contributor", CIVIL_SOCIETY, "contributor"),
            ("colleague", INDUSTRY, "contributor"),
            ("author", INDUSTRY, "contributor"),
            ("moderator", NOBODY_ELSE, "moderator"),
            // Of the author's organisation, and so no moderator of these texts.
            ("partial", INDUSTRY, "moderator"),
            ("organiser", NOBODY_ELSE, "organiser"),
            ("administrator", NOBODY_ELSE, "administrator"),
        ] {
            people.push((who, plenary.person(&account(who), speaks, &[role]).await));
            let named = format!("update account set name = 'zq{who}name' where email = '{}@example.org'", account(who));
            plenary.sql(&named);
        }
        plenary.sql(include_str!("in_preparation.sql"));
        let mut scene = Self { plenary, people, references: Vec::new() };
        scene.write().await;
        scene.write_where_it_is_closed_by_now().await;
        scene.enter_for_the_author().await;
        scene.sign_up().await;
        scene.references = scene.known_references();
        scene
    }

    pub fn visitor(&self, who: &str) -> &Visitor {
        self.people.iter().find(|(known, _)| *known == who).map(|(_, visitor)| visitor).unwrap()
    }

    /// Every address of the site map, with everything that could stand in its places.
    pub fn every_address(&self) -> Vec<String> {
        let mut all = BTreeSet::new();
        for (path, _) in SITE_MAP.iter().filter(|(_, methods)| methods.contains(&"GET")) {
            for (reference, _) in &self.references {
                all.insert(fill(path, reference));
            }
            if path.starts_with("/topics/{slug}") {
                for topic in [TOPIC, CLOSED] {
                    let path = path.replace("/topics/{slug}", topic);
                    all.extend((1..12).map(|no| fill(&path, "x").replace("/1", &format!("/{no}"))));
                }
            }
            for hidden in ["zqtopicdraft", "zqsessiondraft", "zqsummarydraft"] {
                all.insert(fill(&path.replace("{slug}", hidden), "x"));
            }
        }
        for view in ["grouped", "order", "compare"] {
            all.insert(format!("{CLOSED}?view={view}"));
            all.extend((1..12).map(|no| format!("/topics/what-first?view={view}&from={no}&reply_to={no}")));
            let of_group = |group| format!("/topics/what-first?view={view}&group={group}");
            all.extend(["industry", "civil_society"].map(of_group));
        }
        all.into_iter().filter(|address| !address.starts_with("/assets/")).collect()
    }

    async fn write(&self) {
        for who in ["contributor", "colleague", "author", "organiser"] {
            for thing in [("topic", "what-first"), ("session", "a-session")] {
                let page = self.visitor(who).submit("/account/following", &[("action", "follow"), thing]).await;
                assert_eq!(page.status, 303, "{}", page.html);
            }
        }
        let approved = self.submitted("The approved one: zqapproved.").await;
        self.decide(&approved, "approve", &[]).await;
        self.visitor("author").reply(1, "A reply that waits: zqreplywaiting.").await;

        let corrected = self.submitted("Before its correction: zqcorrectedold.").await;
        self.decide(&corrected, "approve", &[]).await;
        self.revise(&corrected, "submit", "After its correction: zqcorrectednew.").await;
        self.decide(&corrected, "approve", &[]).await;

        let closed = self.submitted("Before its correction: zqcorrectedclosed.").await;
        self.decide(&closed, "approve", &[]).await;
        self.revise(&closed, "submit", "After its correction, nothing to compare with.").await;
        self.decide(&closed, "approve", &[]).await;
        let earlier = format!("/desk/{closed}/texts/1");
        assert_eq!(self.visitor("author").submit(&earlier, &[("action", "close")]).await.status, 303);

        let removed = self.submitted("To be removed: zqremoved.").await;
        self.decide(&removed, "approve", &[]).await;
        self.remove(&removed).await;

        let taken_back = self.submitted("Taken back after all: zqtakenback.").await;
        self.decide(&taken_back, "approve", &[]).await;
        self.revise(&taken_back, "withdraw_published", "").await;
        let never = self.submitted("Taken back at once: zqneverpublished.").await;
        self.revise(&never, "withdraw", "").await;

        let declined = self.submitted("To be declined: zqdeclined.").await;
        self.decide(&declined, "decline", DECLINE).await;
        self.take_second_looks(&declined).await;
        let asked = self.submitted("To be changed: zqchangesasked.").await;
        self.decide(&asked, "request_changes", ASK).await;
        let again = self.submitted("The first try: zqsuperseded.").await;
        self.decide(&again, "request_changes", ASK).await;
        self.revise(&again, "submit", "The second try: zqresubmitted.").await;

        let edited = self.submitted("Read by everybody: zqedited.").await;
        self.decide(&edited, "approve", &[]).await;
        self.revise(&edited, "submit", "An edit that waits: zqeditpending.").await;

        let waiting = self.submitted("Another that waits: zqsubmitted.").await;
        self.revise(&waiting, "draft", "A draft of an edit: zqeditdraft.").await;
        let (desk, case) = (format!("/desk/{waiting}"), format!("/moderation/{waiting}"));
        let moderator = self.visitor("moderator");
        for (address, words) in [("notes", "A note: zqcasenote."), ("messages", "A message: zqcasemessage.")] {
            assert_eq!(moderator.submit(&format!("{case}/{address}"), &[("body", words)]).await.status, 303);
        }
        let answer = [("body", "An answer: zqcaseanswer.")];
        assert_eq!(self.visitor("author").submit(&format!("{desk}/messages"), &answer).await.status, 303);
        let redacted = self.submitted("Names zqredactedwords, and more: zqredactedrest.").await;
        self.decide(&redacted, "approve", &[]).await;
        self.redact(&redacted, "zqredactedwords").await;
        self.plenary.sql(
            "insert into watched_word (process_id, word) values (1, 'zqwatched*');
             insert into hint (revision_id, kind, language, detail)
             select id, 'watched_words', language, '{\"words\": [\"zqwatched*\"]}' from revision order by id desc limit 1",
        );
        let draft = [("body", "Nobody else's business: zqdraft."), ("action", "draft")];
        assert_eq!(self.visitor("author").write(&draft).await.status, 303);
        self.write_in_other_languages().await;
        self.keep_to_oneself_and_ask_for_clearance().await;
        assert_eq!(self.plenary.count("contribution where visibility = 'live'"), 6);
        assert_eq!(self.plenary.count("revision where state = 'submitted'"), 5);
    }

    /// Courtesy translations, of texts in each state.
    async fn write_in_other_languages(&self) {
        let read = self.translated("With a translation.", "zqtranslationread").await;
        self.decide(&read, "approve", &[]).await;
        let removed = self.translated("With a translation, to be removed.", "zqtranslationremoved").await;
        self.decide(&removed, "approve", &[]).await;
        self.remove(&removed).await;
        let waiting = self.translated("With a translation, waiting.", "zqtranslationwaiting").await;
        self.translate(&waiting, "zqtranslationdraft").await;
    }

    /// Submits a text of the author with a French translation.
    async fn translated(&self, text: &str, french: &str) -> String {
        let draft = self.visitor("author").write(&[("body", text), ("action", "draft"), ("language", "en")]).await;
        let reference = draft.location().trim_start_matches("/desk/").to_owned();
        self.translate(&reference, french).await;
        self.revise(&reference, "submit", text).await;
        reference
    }

    async fn translate(&self, reference: &str, french: &str) {
        let form = [("action", "draft"), ("body", french)];
        let page = self.visitor("author").submit(&format!("/desk/{reference}/translations/fr"), &form).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }

    /// Words go with the author's consent.
    async fn redact(&self, reference: &str, words: &str) {
        let version = self
            .plenary
            .text(&format!("select live_revision_id::text from contribution where reference = '{reference}'"));
        let ask = [
            ("action", "ask"),
            ("version", version.as_str()),
            ("passage", words),
            ("rule", "R5"),
            ("explanation", "It names somebody: zqreasonsredact."),
        ];
        let page = self.visitor("moderator").submit(&format!("/moderation/{reference}/redaction"), &ask).await;
        assert_eq!(page.status, 303, "{}", page.html);
        let asked = self.plenary.text("select max(id)::text from redaction");
        let consent = [("action", "consent"), ("redaction", asked.as_str())];
        let page = self.visitor("author").submit(&format!("/desk/{reference}/redaction"), &consent).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }

    /// The author appeals against what was decided, and somebody reports what everybody reads.
    async fn take_second_looks(&self, declined: &str) {
        let words = [("words", "Not fair: zqappealwords.")];
        let page = self.visitor("author").submit(&format!("/desk/{declined}/appeal"), &words).await;
        assert_eq!(page.status, 303, "{}", page.html);
        let report = [("rule", "R5"), ("words", "It names somebody: zqreportwords.")];
        let page = self.visitor("visitor").submit(&format!("{TOPIC}/1/report"), &report).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }

    /// Staff enter what the author sent: one waits for an answer, one was confirmed, one refused.
    async fn enter_for_the_author(&self) {
        let email = format!("{}@example.org", account("author"));
        for (word, answer) in [("zqfilingwaiting", ""), ("zqfilingconfirmed", "confirm"), ("zqfilingrefused", "refuse")]
        {
            let body = format!("As it came by letter: {word}.");
            let form = [
                ("topic", "what-first"),
                ("name", "zqauthorname"),
                ("email", email.as_str()),
                ("source_kind", "letter"),
                ("received_on", "2021-05-03"),
                ("source", "A letter: zqfilingsource."),
                ("body", body.as_str()),
            ];
            let page = self.visitor("organiser").submit("/organise/filings/new", &form).await;
            let address = page.location().strip_prefix("/organise").unwrap_or_else(|| panic!("{}", page.html));
            if !answer.is_empty() {
                let form = [("action", answer), ("body", body.as_str()), ("language", "en")];
                let page = self.visitor("author").submit(address, &form).await;
                assert_eq!(page.status, 303, "{}", page.html);
            }
        }
    }

    /// After a topic has closed the ledger shows more of it than before: of each kind of decision, one there.
    async fn write_where_it_is_closed_by_now(&self) {
        self.plenary.sql(include_str!("closed_by_now.sql"));
        let submitted = async |text: &str| self.submitted_in(CLOSED, text).await;
        let declined = submitted("To be declined: zqcloseddeclined.").await;
        self.decide(&declined, "decline", DECLINE).await;
        let asked = submitted("To be changed: zqclosedasked.").await;
        self.decide(&asked, "request_changes", ASK).await;
        let again = submitted("The first try: zqclosedfirst.").await;
        self.decide(&again, "request_changes", ASK).await;
        self.revise(&again, "submit", "The second try: zqclosedsecond.").await;
        self.decide(&again, "approve", &[]).await;
        let taken_back = submitted("Taken back after all: zqclosedtakenback.").await;
        self.decide(&taken_back, "approve", &[]).await;
        self.revise(&taken_back, "withdraw_published", "").await;
        let never = submitted("Taken back at once: zqclosednever.").await;
        self.revise(&never, "withdraw", "").await;
        let removed = submitted("To be removed: zqclosedremoved.").await;
        self.decide(&removed, "approve", &[]).await;
        self.remove(&removed).await;
        submitted("Nobody decided in time: zqclosedwaiting.").await;
        self.plenary.sql("update topic set closes_at = now() - interval '1 hour' where slug = 'what-was-first'");
    }

    /// Decisions that the public may not know of before the topic has closed.
    pub async fn decline_and_send_back(&self) {
        for action in ["decline", "request_changes"] {
            let reference = self.submitted(&format!("To {action}.")).await;
            self.decide(&reference, action, &[("rule", "R1"), ("explanation", "Not about the question.")]).await;
        }
    }

    /// Somebody asks for an account and never confirms; the author wants to speak for somebody else as well.
    async fn sign_up(&self) {
        let email = format!("{}@example.org", account("newcomer"));
        let form = [("email", email.as_str()), ("name", "zqnewcomername"), ("password", PASSWORD)];
        let organisation = [("capacity", "organisation"), ("organisation", "Zqnewcomerorganisation Ltd")];
        let page = self.plenary.anybody().submit("/account/new", &[&form[..], &organisation].concat()).await;
        assert_eq!(page.status, 303, "{}", page.html);
        let form = [("action", "mandate"), ("organisation", "Zqmandateasked Institute")];
        let page = self.visitor("author").submit("/account", &form).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }

    /// Submits a text of the author and says the name of its case.
    pub async fn submitted(&self, text: &str) -> String {
        self.submitted_in(TOPIC, text).await
    }

    async fn submitted_in(&self, topic: &str, text: &str) -> String {
        let author = self.visitor("author");
        let key = author.visit(topic).await.field("key");
        let form = [("key", key.as_str()), ("body", text), ("action", "submit")];
        let page = author.submit(&format!("{topic}/contributions"), &form).await;
        page.location().strip_prefix("/desk/").unwrap_or_else(|| panic!("{}", page.html)).to_owned()
    }

    pub async fn revise(&self, reference: &str, action: &str, body: &str) {
        let form = [("action", action), ("body", body), ("language", "en")];
        let page = self.visitor("author").submit(&format!("/desk/{reference}"), &form).await;
        assert_eq!(page.status, 303, "{action} {body}: {}", page.html);
    }

    /// Lets the moderator decide about a case.
    pub async fn decide(&self, reference: &str, action: &str, reasons: &[(&str, &str)]) {
        let moderator = self.visitor("moderator");
        moderator.submit("/moderation/claim", &[("reference", reference)]).await;
        let page = moderator.decide(&format!("/moderation/{reference}"), action, reasons).await;
        assert_eq!(page.status, 303, "{action}: {}", page.html);
    }

    /// Lets the moderator take down what readers see of a case.
    pub async fn remove(&self, reference: &str) {
        let version =
            self.plenary.text(&format!("select live_revision_id from contribution where reference = '{reference}'"));
        let reasons = [("rule", "R2"), ("explanation", "Removed: zqreasonsremove.")];
        let form: Vec<_> = [("action", "remove"), ("version", version.as_str())].into_iter().chain(reasons).collect();
        let page = self.visitor("moderator").submit(&format!("/moderation/{reference}"), &form).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }

    /// The case whose live text holds the word.
    pub fn reference_of(&self, word: &str) -> String {
        self.plenary.text(&format!(
            "select c.reference from contribution c join revision r on r.id = c.live_revision_id where r.body like '%{word}%'"
        ))
    }

    fn known_references(&self) -> Vec<(String, &'static str)> {
        let sent = "exists (select from revision r where r.contribution_id = c.id)";
        let kinds = [
            (format!("{sent} and c.capacity <> 'personal'"), "author colleague moderator partial"),
            (format!("{sent} and c.capacity = 'personal'"), "author moderator partial"),
            (format!("not {sent} and c.capacity <> 'personal'"), "author colleague partial"),
            (format!("not {sent} and c.capacity = 'personal'"), "author"),
        ];
        let of_kind = |(condition, may): (String, &'static str)| {
            let found = self.plenary.text(&format!(
                "select coalesce(string_agg(reference, ' ' order by id), '') from contribution c where {condition}"
            ));
            found.split_whitespace().map(|reference| (reference.to_owned(), may)).collect::<Vec<_>>()
        };
        let filed = self.plenary.text("select string_agg(reference, ' ') from filing");
        let filed = filed.split_whitespace().map(|reference| (reference.to_owned(), "author organiser"));
        let filed: Vec<_> = filed.collect();
        kinds.into_iter().flat_map(of_kind).chain(filed).collect()
    }
}
