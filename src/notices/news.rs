//! Letters about what others published: of what can be read when they are sent.

use std::collections::BTreeSet;

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::FollowingId;
use super::labels::labels;
use super::queries::following::{self, Followed};
use super::queries::news::{self as queries, Item};
use super::unsubscribe::{Scope, Stop};
use super::wording::{Envelope, excerpt, group_name, quoted};
use crate::contributions::published::Published;
use crate::contributions::redaction::mark::in_words;
use crate::db::{Db, Unavailable};
use crate::mail::Letter;
use crate::mail::outbox::Due;
use crate::organisations::{self, StakeholderGroup};
use crate::people::AccountId;
use crate::people::secret::Secret;
use crate::text::markdown::{self, SanitisedHtml};
use crate::text::words::Words;
use crate::topics::{self, Topic, TopicId};

/// So many contributions one letter tells of.
const MOST: usize = 60;

/// What the letter is about, as numbers.
struct Noted {
    items: Vec<Item>,
    own: Vec<(TopicId, i32)>,
    followed: Vec<Followed>,
    further: bool,
}

impl Noted {
    /// Whether what is told of this number is a correction.
    fn corrects(&self, topic: TopicId, no: i32) -> bool {
        self.items.iter().any(|item| item.topic_id == topic && item.no == no && item.corrects)
    }
}

/// What of it can be read, topic by topic.
struct Readable {
    groups: Vec<StakeholderGroup>,
    topics: Vec<(Topic, Vec<Published>)>,
}

/// One letter of everything that is due to somebody; nothing where none of it can be read any more.
pub(super) fn news<E>(db: &Db, to: &Envelope<'_>, due: &Due, secret: &Secret) -> Result<Option<Letter>, E>
where
    E: From<diesel::result::Error> + From<Unavailable>,
{
    let account = AccountId(due.subject_id);
    let noted = db.read_now(|conn| Ok::<_, E>(noted(conn, account, due)?))?;
    let Some(noted) = noted else {
        return Ok(None);
    };
    let read = db.public_now(|conn| Ok::<_, E>(readable(conn, &noted.items)?))?;
    let said: Vec<(&Topic, &Published)> =
        read.topics.iter().flat_map(|(topic, said)| said.iter().map(move |said| (topic, said))).collect();
    let Some((topic, first)) = said.first() else {
        return Ok(None);
    };
    let why = Why::new(&noted, &read);
    let facts = [
        ("count", said.len().into()),
        ("topic", topic.title.as_str().into()),
        ("number", first.no.into()),
        ("list", list(to, &noted, &read, said.len() == 1).into()),
        ("why", why.lines(to, &read.groups, account, secret).into()),
        ("all", to.link(&Stop { account, scope: Scope::Everything }.path(secret)).into()),
        ("settings", to.link("/account/following").into()),
    ];
    let subject = match said.len() {
        1 if noted.corrects(topic.id, first.no) => "news-one-corrected",
        1 => "news-one",
        _ => due.kind.label(),
    };
    let stop = Stop { account, scope: why.scope() };
    Ok(Some(Letter { unsubscribe: Some(to.link(&stop.path(secret))), ..to.letter_about(subject, "news", &facts) }))
}

fn noted(conn: &mut PgConnection, account: AccountId, due: &Due) -> QueryResult<Option<Noted>> {
    if queries::reader(conn, account, &due.recipient)?.is_none() {
        return Ok(None);
    }
    let mut items = queries::in_letter(conn, due.id, i64::try_from(MOST).unwrap_or(i64::MAX).saturating_add(1))?;
    let further = items.len() > MOST;
    items.truncate(MOST);
    let topics: Vec<TopicId> = distinct(items.iter().map(|item| item.topic_id));
    let reasons: Vec<FollowingId> = distinct(items.iter().filter_map(|item| item.following_id));
    let own = queries::own_numbers(conn, account, &topics)?;
    Ok(Some(Noted { own, followed: following::named(conn, &reasons)?, items, further }))
}

fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.collect::<BTreeSet<T>>().into_iter().collect()
}

/// Through the public views: whatever was taken back meanwhile is not in it, and a corrected text is the corrected one.
fn readable(conn: &mut PgConnection, items: &[Item]) -> QueryResult<Readable> {
    let mut read = Vec::new();
    for id in distinct(items.iter().map(|item| item.topic_id)) {
        let numbers: Vec<i32> = items.iter().filter(|item| item.topic_id == id).map(|item| item.no).collect();
        if let Some(topic) = topics::queries::published_one(conn, id)? {
            read.push((topic, queries::live(conn, id, &numbers)?));
        }
    }
    Ok(Readable { groups: organisations::queries::groups(conn)?, topics: read })
}

/// What is new, under its topics.
fn list(to: &Envelope<'_>, noted: &Noted, read: &Readable, in_full: bool) -> String {
    let mut parts = Vec::new();
    for (topic, said) in read.topics.iter().filter(|(_, said)| !said.is_empty()) {
        parts.push(format!("{}\n{}", topic.title, to.link(&format!("/topics/{}", topic.slug))));
        parts.extend(said.iter().map(|said| item(to, noted, &read.groups, topic, said, in_full)));
    }
    if noted.further {
        parts.push(Words(to.language).text("letter-news-more"));
    }
    parts.join("\n\n")
}

/// One contribution: its number, who says it, where to read it, and how it begins.
fn item(
    to: &Envelope<'_>,
    noted: &Noted,
    groups: &[StakeholderGroup],
    topic: &Topic,
    said: &Published,
    in_full: bool,
) -> String {
    let words = Words(to.language);
    let group = group_name(words, groups, &said.group_id);
    let who = match &said.spoken_as {
        Some(name) => words.with("letter-news-who", &[("name", name.as_str().into()), ("group", group.into())]),
        None => group,
    };
    let kind = match said.parent_no {
        None => "letter-news-item",
        Some(parent) if noted.own.contains(&(topic.id, parent)) => "letter-news-answer-to-you",
        Some(_) => "letter-news-answer",
    };
    let facts =
        [("number", said.no.into()), ("who", who.into()), ("parent", said.parent_no.unwrap_or_default().into())];
    let head = words.with(kind, &facts);
    let head = match noted.corrects(topic.id, said.no) {
        true => words.with("letter-news-corrected", &[("item", head.into())]),
        false => head,
    };
    let link = to.link(&format!("/topics/{}?view=order&from={}", topic.slug, said.no));
    let text = said.html.as_ref().map_or_else(String::new, |html| {
        let html = SanitisedHtml::trusting_stored(html.clone());
        markdown::plain(&markdown::with_marks_told(&html, in_words(words)))
    });
    let text = if in_full { quoted(&text) } else { quoted(&excerpt(&text)) };
    let about: Vec<String> = std::iter::once(head).chain(labels(words, said)).collect();
    format!("{}\n{link}\n\n{text}", about.join("\n"))
}

/// Why somebody gets the letter: for what can be read of it.
struct Why<'a> {
    followed: Vec<&'a Followed>,
    /// Whether anything is told without being followed.
    usual: bool,
}

impl<'a> Why<'a> {
    fn new(noted: &'a Noted, read: &Readable) -> Self {
        let shown = |item: &&Item| {
            read.topics
                .iter()
                .any(|(topic, said)| topic.id == item.topic_id && said.iter().any(|said| said.no == item.no))
        };
        let reasons: BTreeSet<Option<FollowingId>> =
            noted.items.iter().filter(shown).map(|item| item.following_id).collect();
        Self {
            followed: noted.followed.iter().filter(|one| reasons.contains(&Some(one.following.id))).collect(),
            usual: reasons.contains(&None),
        }
    }

    /// What one click ends: the one reason, or where there are several everything.
    fn scope(&self) -> Scope {
        match (self.followed.as_slice(), self.usual) {
            ([], true) => Scope::Usual,
            ([one], false) => Scope::One(one.following.id),
            _ => Scope::Everything,
        }
    }

    /// A sentence for each reason, with the link that ends it.
    fn lines(&self, to: &Envelope<'_>, groups: &[StakeholderGroup], account: AccountId, secret: &Secret) -> String {
        let words = Words(to.language);
        let line = |sentence: String, scope: Scope| {
            let link = to.link(&Stop { account, scope }.path(secret));
            let end = words.with("letter-news-stop", &[("link", link.into())]);
            format!("{sentence}\n{end}")
        };
        let usual = self.usual.then(|| line(words.text("letter-news-why-usual"), Scope::Usual));
        let followed =
            self.followed.iter().map(|followed| line(followed.why(words, groups), Scope::One(followed.following.id)));
        followed.chain(usual).collect::<Vec<_>>().join("\n\n")
    }
}

impl Stop {
    /// The address that ends these letters.
    fn path(self, secret: &Secret) -> String {
        format!("/unsubscribe/{}", self.token(secret))
    }
}

impl Followed {
    /// That somebody follows it, in words.
    fn why(&self, words: Words, groups: &[StakeholderGroup]) -> String {
        let title =
            |named: &Option<(String, String)>| named.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
        let (topic, session) = (title(&self.topic), title(&self.session));
        if self.following.session_id.is_some() {
            return words.with("letter-news-why-session", &[("session", session.into())]);
        }
        match (&self.following.group_id, self.no) {
            (Some(group), _) => {
                let group = group_name(words, groups, group);
                words.with("letter-news-why-group", &[("group", group.into()), ("topic", topic.into())])
            }
            (None, Some(no)) => words.with("letter-news-why-branch", &[("number", no.into()), ("topic", topic.into())]),
            (None, None) => words.with("letter-news-why-topic", &[("topic", topic.into())]),
        }
    }
}
