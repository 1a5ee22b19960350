//! Everybody of the policy, and what they act on.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use plenary::people::secret::random_name;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, PASSWORD, Plenary, TOPIC, Visitor};

/// The columns of `policy.txt`.
pub const WHO: [&str; 9] =
    ["visitor", "contributor", "colleague", "author", "moderator", "own", "partial", "organiser", "administrator"];

/// A Plenary with everybody signed in, one published contribution, and a topic that nobody may know of.
pub struct Cast {
    plenary: Plenary,
    people: Vec<(&'static str, Visitor)>,
    scenes: RefCell<HashMap<&'static str, Scene>>,
    written: Cell<u32>,
    /// Where authors write: another browser of theirs, which stays signed in whatever is tried.
    pens: Vec<(&'static str, Visitor)>,
}

/// In a line that names one of these, whoever changes something needs texts of their own for it.
const OF_TEXTS: [&str; 5] = ["{reference}", "{draft}", "{key}", "{token}", "{version}"];

/// What somebody asks for: a submitted text, a draft, a summary in preparation, a link of a letter.
#[derive(Clone)]
pub struct Scene {
    who: &'static str,
    pub reference: String,
    draft: String,
    key: String,
    token: String,
    version: String,
    prepared: Prepared,
}

/// What no form has to make: written straight into the database, anew for every request.
#[derive(Clone, Default)]
struct Prepared {
    summary: String,
    block: String,
    secret: String,
    mandate: String,
    conflict: String,
    appeal: String,
    report: String,
    filing: String,
    /// The number of an organiser, who may look at appeals.
    other: String,
}

impl Cast {
    pub async fn gather() -> Self {
        let plenary = Plenary::new().await;
        plenary.sql(
            "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone)
             values ('hidden', 1, 'A topic in preparation', 'Which one?', now(), now() + interval '3 days', 'UTC');
             insert into process (slug, short_name, name) values ('another', 'Another', 'Another process');
             insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at)
             values ('hidden', 1, 'side_event', 'A session in preparation', 'online', 'UTC', now(), now() + interval '1 day')",
        );
        let mut people = vec![("visitor", plenary.anybody())];
        for (who, speaks, role) in [
            ("contributor", CIVIL_SOCIETY, "contributor"),
            ("colleague", INDUSTRY, "contributor"),
            ("author", INDUSTRY, "contributor"),
            ("moderator", NOBODY_ELSE, "moderator"),
            ("own", CIVIL_SOCIETY, "moderator"),
            ("partial", INDUSTRY, "moderator"),
            ("organiser", NOBODY_ELSE, "organiser"),
            ("administrator", NOBODY_ELSE, "administrator"),
        ] {
            people.push((who, plenary.person(who, speaks, &[role]).await));
        }
        let mut pens = Vec::new();
        for author in ["author", "own"] {
            let pen = plenary.anybody();
            let email = format!("{author}@example.org");
            pen.submit("/login", &[("email", &email), ("password", PASSWORD)]).await;
            pens.push((author, pen));
        }
        let cast = Self { plenary, people, pens, scenes: RefCell::default(), written: Cell::new(0) };
        cast.visitor("author").contribute("Published.").await;
        cast.visitor("moderator").approve_next().await;
        cast.plenary.add_one_of_each();
        cast.plenary
            .sql("update revision set claimed_by = null, claim_token = null, claimed_at = null, claim_until = null");
        cast
    }

    pub fn visitor(&self, who: &str) -> &Visitor {
        self.people.iter().find(|(known, _)| *known == who).map(|(_, visitor)| visitor).unwrap()
    }

    /// Whether so much was written that the limit for one address comes near.
    pub fn is_worn_out(&self) -> bool {
        self.written.get() > 60
    }

    /// What `asker` acts on as the line says: for reading the same each time, for everything else something new.
    pub async fn scene(&self, asker: &'static str, method: &str, line: &str) -> Scene {
        let known = self.scenes.borrow().get(asker).cloned();
        let mut scene = match known {
            Some(scene) if method == "GET" || !OF_TEXTS.iter().any(|place| line.contains(place)) => scene,
            _ => {
                let scene = self.set_up(asker).await;
                self.scenes.borrow_mut().insert(asker, scene.clone());
                scene
            }
        };
        if [
            "{summary}",
            "{block}",
            "{secret}",
            "{mandate}",
            "{conflict}",
            "{filing}",
            "> /moderation/appeals/{appeal}",
            "/{report} |",
            "/{report} ?",
        ]
        .iter()
        .any(|place| line.contains(place))
        {
            scene.prepared = self.prepare();
        }
        scene
    }

    /// A summary in preparation that could be published, links of letters that were not used yet, a mandate that
    /// waits, and a session whose times disagree.
    fn prepare(&self) -> Prepared {
        let n = self.plenary.text("select max(id) + 1 from summary");
        let (summary, secret) = (format!("draft-{n}"), format!("a-secret-of-letter-{n}"));
        let conflict = format!("two-times-{n}");
        let filing = random_name(16);
        self.plenary.sql(&format!(
            "insert into summary (slug, process_id, title) values ('{summary}', 1, 'A summary in preparation');
             insert into summary_topic (summary_id, topic_id, position) select id, 1, 1 from summary where slug = '{summary}';
             insert into summary_block (summary_id, position, kind, body)
             select id, 1, 'paragraph', 'Somebody said something.' from summary where slug = '{summary}';
             insert into citation (block_id, position, contribution_id, revision_id)
             select max(b.id), 1, c.id, c.live_revision_id from summary_block b, contribution c where c.no = 1 group by c.id;
             insert into mailed_link (token_hash, account_id, purpose, expires_at)
             select sha256('{secret}'), id, 'reset_password', now() + interval '1 hour'
             from account where email = 'forgetful@example.org';
             insert into sign_up (email, name, password_hash, group_id, token_hash)
             values ('newcomer-{n}@example.org', 'Somebody new', '', 'individual', sha256('{secret}'));
             insert into organisation (slug, name, group_id) values ('asked-for-{n}', 'Asked for {n}', 'academia');
             insert into mandate (account_id, organisation_id)
             select a.id, max(o.id) from account a, organisation o where a.email = 'forgetful@example.org' group by a.id;
             insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at)
             values ('{conflict}', 1, 'side_event', 'A session with two times', 'online', 'UTC', now(), now() + interval '1 hour');
             insert into session_time_reading (session_id, position, words, found_in, starts_at, ends_at, zone)
             select max(s.id), place, 'at ' || place, 'body', now() + place * interval '1 hour', now() + interval '3 hours', 'UTC'
             from session s, generate_series(1, 2) place group by place;
             insert into filing (reference, topic_id, recipient, sender_name, language, body, source_kind, received_on, source, filed_by)
             select '{filing}', 1, 'author@example.org', 'The author', 'en', 'Hear more', 'letter', '2021-05-03', 'A letter', id
             from account where email = 'forgetful@example.org'"
        ));
        let (appeal, report) = self.prepare_second_looks(&n);
        let newest = |table: &str| self.plenary.text(&format!("select max(id) from {table}"));
        Prepared {
            block: newest("summary_block"),
            mandate: newest("mandate"),
            summary,
            secret,
            conflict,
            filing,
            appeal,
            report,
            other: self.plenary.text("select id from account where email = 'organiser@example.org'"),
        }
    }

    /// An appeal against a decision about a text of the author, and a report of what is published.
    fn prepare_second_looks(&self, n: &str) -> (String, String) {
        self.plenary.sql(&format!(
            "insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as,
                                       posting_key, visibility)
             select left(translate(md5('{n}'), '0123456789', 'ghijklmnop'), 26), 1, author_id, organisation_id, group_id,
                    capacity, spoken_as, 'declined-{n}', 'closed' from contribution where no = 1;
             insert into revision (contribution_id, number, language, body, html, renderer, words, state)
             select id, 1, 'en', 'Text', '<p>Text</p>', 1, 1, 'declined' from contribution where posting_key = 'declined-{n}';
             insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
             select r.contribution_id, r.id, a.id, 'decline', 'R1', 'Not about the question.', interval '0'
             from revision r, account a
             where a.email = 'administrator@example.org' and r.id = (select max(id) from revision);
             insert into appeal (decision_id) select max(id) from decision;
             insert into report (contribution_id, revision_id, rule_code, explanation)
             select id, live_revision_id, 'R3', 'It is about a person.' from contribution where no = 1"
        ));
        let newest = |column: &str, table: &str| {
            self.plenary.text(&format!("select {column} from {table} order by id desc limit 1"))
        };
        (newest("public_id", "appeal"), newest("reference", "report"))
    }

    /// A text of the author's, or of the asker where it has to be their own, that the asker holds.
    async fn set_up(&self, asker: &'static str) -> Scene {
        self.written.set(self.written.get() + 1);
        let author = if asker == "own" { asker } else { "author" };
        let pen = self.pens.iter().find(|(known, _)| *known == author).map(|(_, pen)| pen).unwrap();
        let write = async |action: &str| {
            let page = pen.write(&[("body", "To be decided about."), ("action", action)]).await;
            page.location().strip_prefix("/desk/").unwrap_or_else(|| panic!("{}", page.html)).to_owned()
        };
        let (reference, draft) = (write("submit").await, write("draft").await);
        let holder = if asker == "visitor" { "moderator" } else { asker };
        self.plenary.sql(&format!(
            "update revision set claimed_by = a.id, claim_token = gen_random_uuid(), claimed_at = now(),
                                 claim_until = now() + interval '15 minutes'
             from account a, contribution c
             where a.email = '{holder}@example.org' and c.id = contribution_id and c.reference = '{reference}'"
        ));
        let of_text = |what: &str| {
            self.plenary.text(&format!(
                "select {what} from revision r join contribution c on c.id = r.contribution_id where c.reference = '{reference}'"
            ))
        };
        let key = pen.visit(TOPIC).await.field("key");
        Scene {
            who: asker,
            token: of_text("r.claim_token"),
            version: of_text("r.id || '-' || r.version"),
            draft,
            key,
            reference,
            prepared: Prepared::default(),
        }
    }
}

impl Scene {
    /// The text with its places filled.
    pub fn fill(&self, text: &str) -> String {
        text.replace("{who}", self.who)
            .replace("{reference}", &self.reference)
            .replace("{draft}", &self.draft)
            .replace("{nothing}", "aaaaaaaaaaaaaaaaaaaaaaaaaa")
            .replace("{key}", &self.key)
            .replace("{token}", &self.token)
            .replace("{version}", &self.version)
            .replace("{summary}", &self.prepared.summary)
            .replace("{block}", &self.prepared.block)
            .replace("{secret}", &self.prepared.secret)
            .replace("{mandate}", &self.prepared.mandate)
            .replace("{conflict}", &self.prepared.conflict)
            .replace("{appeal}", &self.prepared.appeal)
            .replace("{report}", &self.prepared.report)
            .replace("{filing}", &self.prepared.filing)
            .replace("{other}", &self.prepared.other)
    }
}
