//! An author consents to a redaction while somebody changes or removes what it is about: one of them comes second, and
//! readers never read words that were struck out.

use chrono::Utc;
use plenary::contributions::post::Sending;
use plenary::contributions::queries::invariants;
use plenary::contributions::redaction::answer::{self, Answer};
use plenary::contributions::{RedactionId, RevisionId, revise};
use plenary::moderation::decide::{self, Decision};
use plenary::moderation::redact;

use super::desk::{Desk, Refused, race, reasons, rounds, text};

impl From<answer::Refused> for Refused {
    fn from(refused: answer::Refused) -> Self {
        match refused {
            answer::Refused::Case(refused) => refused.into(),
            other => panic!("{other}"),
        }
    }
}

impl From<redact::Refused> for Refused {
    fn from(refused: redact::Refused) -> Self {
        match refused {
            redact::Refused::Decision(refused) => refused.into(),
            other => panic!("{other}"),
        }
    }
}

/// A text that is read, and the question about its words.
struct Asked {
    reference: String,
    live: RevisionId,
    question: RedactionId,
}

impl Desk {
    fn asked(&self) -> Asked {
        let mia = &self.moderators[0];
        let reference = self.submit("The clinic of Zqsecret closed.");
        let shown = self.hold(mia, &reference);
        self.decide(mia, &reference, shown, Decision::Approve).unwrap();
        let live = shown.revision;
        self.act(|conn| Ok(redact::propose(conn, mia, &reference, live, "Zqsecret", reasons(), Utc::now())?)).unwrap();
        let question = self.database.text(&format!(
            "select x.id from redaction x join contribution c on c.id = x.contribution_id where c.reference = '{reference}'"
        ));
        Asked { reference, live, question: RedactionId(question.parse().unwrap()) }
    }

    fn consents(&self, asked: &Asked) -> Result<(), Refused> {
        let consent = Answer::Consent;
        self.act(|conn| Ok(answer::answer(conn, &self.ana, &asked.reference, asked.question, consent, Utc::now())?))
    }

    fn of(&self, asked: &Asked, what: &str) -> String {
        self.database.text(&format!("select {what} from contribution c where c.reference = '{}'", asked.reference))
    }

    fn is_sound(&self) {
        let broken = self.act(|conn| Ok(invariants::broken(conn)?)).unwrap();
        assert_eq!(broken, Vec::<String>::new());
    }
}

const READ: &str = "(select r.body from revision r where r.id = c.live_revision_id)";
const STATE: &str = "(select x.state::text from redaction x where x.contribution_id = c.id)";

#[actix_web::test]
async fn an_edit_while_its_author_consents_ends_the_question_or_comes_after_it() {
    let desk = Desk::with_moderators(&["mia"]).await;
    rounds(|_| {
        let asked = desk.asked();
        let new = text("The clinic closed.").into();
        let (consented, edited) = race(
            || desk.consents(&asked),
            || {
                let sent = |conn: &mut _| {
                    Ok(revise::revise(conn, &desk.ana, &asked.reference, &new, Sending::Submit, Utc::now())?)
                };
                desk.act(sent)
            },
        );
        assert!(edited.is_ok(), "an author can always send another text");
        let struck = !desk.of(&asked, READ).contains("Zqsecret");
        assert_eq!(struck, consented.is_ok());
        assert_eq!(desk.of(&asked, STATE), if struck { "consented" } else { "cancelled" });
    });
    desk.is_sound();
}

#[actix_web::test]
async fn a_removal_while_its_author_consents_is_about_one_text_or_the_other() {
    let desk = Desk::with_moderators(&["mia", "max"]).await;
    rounds(|_| {
        let asked = desk.asked();
        let max = &desk.moderators[1];
        let (consented, removed) = race(
            || desk.consents(&asked),
            || {
                let removes =
                    |conn: &mut _| Ok(decide::remove(conn, max, &asked.reference, asked.live, reasons(), Utc::now())?);
                desk.act(removes)
            },
        );
        assert!(consented.is_ok() != removed.is_ok(), "{consented:?} {removed:?}");
        let expected = if consented.is_ok() { ("live", "consented") } else { ("removed", "cancelled") };
        assert_eq!((desk.of(&asked, "c.visibility").as_str(), desk.of(&asked, STATE).as_str()), expected);
    });
    desk.is_sound();
}
