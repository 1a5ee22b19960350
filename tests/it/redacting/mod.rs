//! Words that are struck out of what is read, with the consent of whoever wrote them.

mod questions;

use plenary::contributions::queries::invariants;
use plenary::http::routes::SITE_MAP;

use crate::support::addresses::fill;
use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, STATE, Speaks, TOPIC, Visitor};

const TEXT: &str = "The clinic of *Doctor Zqsecret* closed. Others stayed open.";
const COMPARE: &str = "/topics/what-first/1/earlier";
const WHY: (&str, &str) = ("explanation", "It names a person who did not agree to it.");

pub(crate) struct Room {
    pub(crate) plenary: Plenary,
    pub(crate) ana: Visitor,
    pub(crate) mia: Visitor,
    pub(crate) desk: String,
    pub(crate) case: String,
}

impl Room {
    /// Ana's text is read, and Mia moderates.
    pub(crate) async fn new() -> Self {
        Self::of(INDUSTRY).await
    }

    async fn of(speaks: Speaks) -> Self {
        let plenary = Plenary::new().await;
        let (ana, mia) = (plenary.contributor("ana", speaks).await, plenary.moderator("mia").await);
        let desk = ana.contribute(TEXT).await.location().to_owned();
        let case = mia.claim().await;
        assert_eq!(mia.decide(&case, "approve", &[]).await.status, 303);
        Self { plenary, ana, mia, desk, case }
    }

    /// Mia fills the form of the case as it was rendered.
    async fn ask(&self, words: &str) -> Page {
        let page = self.mia.visit(&self.case).await;
        let form = page.html.split("data-redaction").nth(1).unwrap_or_else(|| panic!("no form: {}", page.words()));
        let version = form.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let form = [("action", "ask"), ("version", version.as_str()), ("passage", words), ("rule", "R5"), WHY];
        self.mia.submit(&format!("{}/redaction", self.case), &form).await
    }

    pub(crate) async fn asked(&self) {
        let page = self.ask("Doctor Zqsecret").await;
        assert_eq!((page.status, page.location()), (303, self.case.as_str()), "{}", page.words());
    }

    /// Ana answers what her desk asks.
    async fn answer(&self, action: &str, reason: &str) -> Page {
        let asked = self.plenary.text("select coalesce(max(id), 0)::text from redaction");
        let form = [("redaction", asked.as_str()), ("action", action), ("reason", reason)];
        self.ana.submit(&format!("{}/redaction", self.desk), &form).await
    }

    pub(crate) async fn consented(&self) {
        let page = self.answer("consent", "").await;
        assert_eq!((page.status, page.location()), (303, self.desk.as_str()), "{}", page.words());
    }

    async fn correct(&self, text: &str) {
        let form = [("action", "submit"), ("body", text), ("language", "en")];
        assert_eq!(self.ana.submit(&self.desk, &form).await.status, 303);
        self.mia.approve_next().await;
    }

    async fn reads(&self, address: &str) -> Page {
        self.plenary.anybody().visit(address).await
    }

    fn nothing_is_broken(&self) {
        assert_eq!(invariants::broken(&mut self.plenary.database.connect()).unwrap(), Vec::<String>::new());
    }
}

#[actix_web::test]
async fn nothing_changes_for_readers_until_the_author_has_answered() {
    let room = Room::new().await;
    let before = room.reads(TOPIC).await;
    room.asked().await;
    let during = room.reads(TOPIC).await;
    assert_eq!((before.header("etag"), &before.html), (during.header("etag"), &during.html));
    assert!(!room.reads("/ledger.json").await.html.contains("redact"));

    let letter = room.plenary.last_letter("ana@example.org");
    assert!(letter.subject.contains("May words of your contribution be redacted?"), "{}", letter.subject);
    assert!(letter.text.contains("did not agree") && !letter.text.contains("Zqsecret"), "{}", letter.text);
    assert!(room.ana.visit("/desk").await.words().contains("Waiting for you"));
    assert!(letter.text.contains(&room.desk), "{}", letter.text);
    let page = room.ana.visit(&room.desk).await;
    assert!(page.words().contains("May these words be redacted?") && page.html.contains(">Doctor Zqsecret</pre>"));
    assert!(page.html.contains("The clinic of <em><bdi class=\"redacted\""), "as it would read: {}", page.html);
    let case = room.mia.visit(&room.case).await;
    assert!(case.words().contains("The author is asked to consent") && !case.html.contains("data-redaction"));
    room.nothing_is_broken();
}

#[actix_web::test]
async fn with_consent_a_mark_takes_the_place_of_the_words_in_the_reader_s_language() {
    let room = Room::new().await;
    room.asked().await;
    room.consented().await;
    let page = room.reads(TOPIC).await;
    let today = page.html.split("words redacted under rule R5, ").nth(1).unwrap_or_else(|| panic!("{}", page.words()));
    assert!(
        today.starts_with(char::is_numeric)
            && page.html.contains("<em><bdi class=\"redacted\" lang=\"en\" dir=\"ltr\">")
    );
    assert!(room.reads("/topics/what-first?lang=fr").await.html.contains("lang=\"fr\" dir=\"ltr\""));
    assert!(room.reads("/topics/what-first/1?lang=ar").await.html.contains("lang=\"ar\" dir=\"rtl\""));
    assert!(room.reads("/topics/what-first.atom").await.html.contains("words redacted under rule R5"));
    assert!(room.reads("/?lang=es").await.html.contains("palabras suprimidas"));
    let ledger = room.reads("/ledger?action=redact").await;
    assert!(ledger.words().contains("Words redacted") && ledger.links().contains(&"/rules#R5".to_owned()));
    assert!(room.reads("/ledger.csv").await.html.contains("redact,what-first,1,R5,industry"));

    let desk = room.ana.visit(&room.desk).await;
    for told in ["Words of the text were redacted with its author’s consent.", "It names a person", "no appeal lies"]
    {
        assert!(desk.html.contains(told), "{told}: {}", desk.words());
    }
    assert!(!desk.html.contains("value=\"appeal\""));
    assert_eq!(room.ana.submit(&format!("{}/appeal", room.desk), &[]).await.status, 409);
    let letter = room.plenary.last_letter("ana@example.org");
    assert!(letter.text.contains("no appeal lies") && !letter.text.contains("Zqsecret"), "{}", letter.text);
    let case = room.mia.visit(&room.case).await;
    assert!(case.html.contains("Zqsecret") && case.words().contains("Words redacted with the author"), "for staff");
    assert_eq!(room.plenary.count("audit_entry where action = 'contribution.redacted'"), 1);
    room.nothing_is_broken();
}

/// Everything that everybody can ask for, in the languages that have a page of their own.
async fn everything_public(plenary: &Plenary) -> Vec<Page> {
    let anybody = plenary.anybody();
    let mut pages = Vec::new();
    for (path, _) in SITE_MAP.iter().filter(|(_, methods)| methods.contains(&"GET")) {
        pages.push(anybody.visit(&fill(path, "x")).await);
    }
    let views = ["?view=grouped", "?view=order&sort=newest", "?view=compare", "?lang=fr", "?from=1", "?reply_to=1"];
    for more in views {
        pages.push(anybody.visit(&format!("{TOPIC}{more}")).await);
    }
    for text in ["", "?text=1", "?text=2", "?text=3"] {
        pages.push(anybody.visit(&format!("{COMPARE}{text}")).await);
    }
    let ledger = anybody.visit("/ledger").await;
    for line in ledger.links().iter().filter(|href| href.starts_with("/ledger/")) {
        pages.push(anybody.visit(line).await);
    }
    pages
}

#[actix_web::test]
async fn the_words_are_on_no_public_surface_any_more_nor_in_letters_that_have_not_left() {
    let room = Room::new().await;
    room.plenary.keeps_pages().await;
    room.correct("Doctor Zqsecret closed *a* clinic. Others stayed open.").await;
    let bea = room.plenary.contributor("bea", CIVIL_SOCIETY).await;
    bea.submit("/account/following", &[("action", "follow"), ("topic", "what-first")]).await;
    room.plenary.add_one_of_each();
    let tells = |pages: &[Page]| {
        pages
            .iter()
            .filter(|page| format!("{} {:?}", page.html, page.headers).to_lowercase().contains("zqsecret"))
            .count()
    };
    assert!(tells(&everything_public(&room.plenary).await) > 5, "it could be found before");
    room.asked().await;
    room.consented().await;
    assert_eq!(tells(&everything_public(&room.plenary).await), 0);
    assert!(room.reads(COMPARE).await.words().contains("because words were redacted"));
    assert!(room.reads("/summaries/a-summary").await.words().contains("corrected"), "cited before: told as corrected");
    for letter in room.plenary.mail() {
        let told = format!("{} {} {}", letter.subject, letter.text, letter.html);
        assert!(!told.contains("Zqsecret"), "{told}");
    }
    let another = room.plenary.contributor("cleo", CIVIL_SOCIETY).await;
    for page in [another.visit(TOPIC).await, bea.visit("/desk").await] {
        assert!(!page.html.contains("Zqsecret"));
    }
    room.nothing_is_broken();
}

#[actix_web::test]
async fn earlier_texts_stay_closed_whatever_their_author_wishes_later() {
    let room = Room::new().await;
    room.correct("Doctor Zqsecret closed a clinic.").await;
    room.asked().await;
    room.consented().await;
    for number in [1, 2] {
        let text = format!("{}/texts/{number}", room.desk);
        let page = room.ana.visit(&text).await;
        assert!(page.words().contains("Readers cannot compare it any more.") && !page.html.contains("value=\"open\""));
        room.ana.submit(&text, &[("action", "open")]).await;
        assert!(!room.reads(&format!("{COMPARE}?text={number}")).await.html.contains("Zqsecret"));
    }
    for more in ["closed_by_redaction = false", "comparison_closed_at = null"] {
        assert!(room.plenary.refuses(&format!("update revision set {more} where number = 1")), "{more}");
    }
}

#[actix_web::test]
async fn a_later_text_keeps_the_mark_and_nobody_gives_themselves_one() {
    let room = Room::new().await;
    room.asked().await;
    room.consented().await;
    let source = room.plenary.text("select body from revision order by id desc limit 1");
    assert!(source.contains("⟦▒▒▒ R5 "), "{source}");
    let edited = format!("{source} All of them.");
    let preview = room.ana.submit(&room.desk, &[("action", "preview"), ("body", &edited), ("language", "en")]).await;
    assert!(preview.html.matches("<bdi class=\"redacted\"").count() >= 1, "{}", preview.html);
    room.correct(&edited).await;
    let page = room.reads(TOPIC).await;
    assert!(page.html.contains("<bdi class=\"redacted\"") && page.html.contains("All of them."));
    let bea = room.plenary.contributor("bea", CIVIL_SOCIETY).await;
    let quote = bea.visit(&format!("{TOPIC}?reply_to=1&quote=1")).await;
    for page in [room.reads(&format!("{COMPARE}?text=2")).await, quote] {
        assert!(page.html.contains("words redacted under rule R5") && !page.html.contains("⟦▒▒▒"), "{}", page.html);
    }
    bea.contribute(&edited).await;
    assert!(room.mia.visit("/moderation").await.words().contains("▒▒▒ closed"), "nobody says that it was granted");
    room.mia.approve_next().await;
    let forged = room.reads("/topics/what-first/2").await;
    assert!(!forged.html.contains("class=\"redacted\"") && forged.html.contains("⟦▒▒▒ R5 "), "{}", forged.words());
}

#[actix_web::test]
async fn the_words_stand_in_the_text_exactly_once_and_leave_its_form_as_it_is() {
    let room = Room::new().await;
    for (words, complaint) in [
        ("Doctor Somebody", "do not stand in the text"),
        ("clos", ""),
        ("e", "stand in the text 7 times"),
        ("of *Doctor", "would look different"),
        ("  ", "write"),
        (TEXT, "Nothing would be left"),
    ] {
        let page = room.ask(words).await;
        if complaint.is_empty() {
            assert_eq!(page.status, 303);
            let asked = room.plenary.text("select max(id)::text from redaction");
            let back = [("action", "withdraw"), ("redaction", asked.as_str())];
            assert_eq!(room.mia.submit(&format!("{}/redaction", room.case), &back).await.status, 303);
            continue;
        }
        assert_eq!(
            (page.status, page.complained_about()),
            (422, vec!["redaction-passage"]),
            "{words}: {}",
            page.words()
        );
        assert!(page.words().to_lowercase().contains(&complaint.to_lowercase()), "{complaint}: {}", page.words());
        assert!(page.html.contains("value=\"R5\" selected") && page.html.contains("did not agree to it.</textarea>"));
    }
    let version = room.plenary.text("select live_revision_id::text from contribution");
    let form = [("action", "ask"), ("version", version.as_str()), ("passage", "Zqsecret"), ("explanation", "No.")];
    let page = room.mia.submit(&format!("{}/redaction", room.case), &form).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["redaction-rule", "redaction-explanation"]));
    assert!(page.html.contains(">Zqsecret</textarea>"));
}

#[actix_web::test]
async fn an_author_who_does_not_consent_says_why_and_nothing_changes() {
    let room = Room::new().await;
    room.asked().await;
    let page = room.answer("refuse", "no").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["redaction-reason"]));
    assert!(page.html.contains(">no</textarea>") && page.words().contains("May these words be redacted?"));
    assert_eq!(room.answer("refuse", "The doctor agreed to be named, and wrote so.").await.status, 303);
    assert!(room.reads(TOPIC).await.html.contains("Zqsecret"));
    assert!(room.mia.visit(&room.case).await.html.contains("agreed to be named, and wrote so."));
    let late = room.answer("consent", "").await;
    assert!(late.status == 409 && late.words().contains("This question is over"), "{}", late.words());
    assert_eq!(room.plenary.count("decision where kind = 'redact'"), 0);
}

#[actix_web::test]
async fn another_text_ends_the_question_and_whoever_asked_may_take_it_back() {
    let room = Room::new().await;
    room.asked().await;
    let form = [("action", "submit"), ("body", "The clinic closed."), ("language", "en")];
    assert_eq!(room.ana.submit(&room.desk, &form).await.status, 303);
    let page = room.answer("refuse", "I have taken the name out myself.").await;
    assert!(page.status == 409 && page.html.contains("I have taken the name out myself."), "{}", page.words());
    assert!(!room.mia.visit(&room.case).await.html.contains("data-redaction"), "another text is under review");
    room.mia.approve_next().await;
    let mo = room.plenary.moderator("mo").await;
    let page = room.ask("clinic").await;
    assert_eq!(page.status, 303, "{}", page.words());
    let asked = room.plenary.text("select max(id)::text from redaction");
    let back = [("action", "withdraw"), ("redaction", asked.as_str())];
    assert_eq!(mo.submit(&format!("{}/redaction", room.case), &back).await.status, 403);
    assert_eq!(room.mia.submit(&format!("{}/redaction", room.case), &back).await.status, 303);
    assert_eq!(room.mia.submit(&format!("{}/redaction", room.case), &back).await.status, 409);
    room.nothing_is_broken();
}

#[actix_web::test]
async fn what_a_state_says_takes_a_second_person_before_its_author_is_asked_and_the_mark_names_no_rule() {
    let room = Room::of(STATE).await;
    room.asked().await;
    assert_eq!(room.plenary.count("redaction") + room.plenary.count("outbox where kind = 'redaction_asked'"), 0);
    assert!(!room.ana.visit(&room.desk).await.words().to_lowercase().contains("redact"));
    let mo = room.plenary.moderator("mo").await;
    assert!(mo.visit("/moderation").await.links().contains(&room.case));
    let page = mo.visit(&room.case).await;
    assert!(page.words().contains("Redaction of words proposed") && page.html.contains("Doctor Zqsecret</p>"));
    let proposal = room.plenary.text("select max(id)::text from proposal");
    let agree = [("proposal", proposal.as_str()), ("action", "confirm")];
    assert_eq!(room.mia.submit(&format!("{}/proposal", room.case), &agree).await.status, 403);
    assert_eq!(mo.submit(&format!("{}/proposal", room.case), &agree).await.status, 303);
    room.consented().await;
    let page = room.reads(TOPIC).await;
    assert!(page.html.contains("words redacted, ") && !page.html.contains("R5") && !page.html.contains("Zqsecret"));
    assert!(!room.reads("/ledger.json").await.html.contains("R5"));
    let both = "decision d join account a on a.id = d.decided_by join account b on b.id = d.confirmed_by
                where a.name = 'mia' and b.name = 'mo' and d.kind = 'redact'";
    assert_eq!(room.plenary.count(both), 1);
    room.nothing_is_broken();
}
