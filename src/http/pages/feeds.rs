//! Feeds of topics, of what one group says in a topic, and of sessions.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::Deserialize;

use super::parts::Groups;
use crate::contributions::published::Published;
use crate::contributions::queries::thread;
use crate::contributions::redaction::mark::in_words;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item, Translated};
use crate::http::frame::{Frame, escaped};
use crate::http::pages::contributions::saying::filed;
use crate::http::pages::contributions::translation_view::TranslationView;
use crate::sessions::queries::public as sessions;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{SanitisedHtml, with_marks_told};
use crate::text::translations::ShownTranslations;
use crate::text::words::{Words, isolated};
use crate::topics::Topic;
use crate::{organisations, topics};

/// Contributions in a feed.
const FEED: i64 = 50;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// What stands behind the question mark.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    /// Whose contributions alone.
    group: String,
}

/// `GET /topics/{slug}.atom`
pub(in crate::http) async fn topic_atom(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, group) = (slug.into_inner(), Some(asked.into_inner().group).filter(|group| !group.is_empty()));
    let wanted = group.clone();
    let (topic, latest, groups) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let groups = organisations::queries::groups(conn)?;
            if wanted.as_ref().is_some_and(|group| groups.iter().all(|known| known.id != *group)) {
                return Err(AppError::NotFound);
            }
            let latest = thread::latest_of(conn, topic.id, wanted.as_deref(), FEED)?;
            Ok::<_, AppError>((topic, latest, groups))
        })
        .await?;
    let address = format!("{}/topics/{}", frame.site.config.public_base(), topic.slug);
    let items = latest.into_iter().filter_map(|said| item(&frame, &address, None, said)).collect();
    let feed = match group {
        None => Feed { own: format!("{address}.atom"), page: address, title: topic.title, items },
        Some(group) => {
            let named = Groups::new(frame.words, &groups).get(&group).plural;
            let arguments = [("group", named.into()), ("topic", topic.title.into())];
            let query = format!("?group={}", escaped(&group));
            Feed {
                title: frame.words.with("feed-of-group", &arguments),
                own: format!("{address}.atom{query}"),
                page: format!("{address}{query}"),
                items,
            }
        }
    };
    Ok(frame.file(ATOM, feed.write(frame.words)))
}

/// `GET /sessions/{slug}.atom`
pub(in crate::http) async fn session_atom(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let (session, latest) = frame
        .site
        .db
        .public(move |conn| {
            let session = sessions::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let topics = topics::queries::of_session(conn, session.id)?;
            Ok::<_, AppError>((session, latest_of_all(conn, topics)?))
        })
        .await?;
    let base = frame.site.config.public_base();
    let items = latest
        .into_iter()
        .filter_map(|(topic, said)| item(&frame, &format!("{base}/topics/{}", topic.slug), Some(&topic.title), said))
        .collect();
    let page = format!("{base}/sessions/{}", session.slug);
    let feed = Feed { title: session.title, own: format!("{page}.atom"), page, items };
    Ok(frame.file(ATOM, feed.write(frame.words)))
}

/// What was published or corrected last in any of these topics: of each the numbers, and the texts of the latest alone.
fn latest_of_all(conn: &mut PgConnection, topics: Vec<Topic>) -> Result<Vec<(Topic, Published)>, AppError> {
    let mut numbers = Vec::new();
    for topic in &topics {
        let of_topic = thread::latest_numbers(conn, topic.id, FEED)?;
        numbers.extend(of_topic.into_iter().map(|(since, no)| (since, topic.id, no)));
    }
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    numbers.truncate(usize::try_from(FEED).unwrap_or(usize::MAX));
    let mut latest = Vec::new();
    for topic in topics {
        let own: Vec<i32> = numbers.iter().filter(|(_, of, _)| *of == topic.id).map(|(.., no)| *no).collect();
        if !own.is_empty() {
            let said = thread::numbered(conn, topic.id, &own)?;
            latest.extend(said.into_iter().map(|said| (topic.clone(), said)));
        }
    }
    latest.sort_by_key(|(topic, said)| std::cmp::Reverse((since(said), topic.id, said.no)));
    Ok(latest)
}

fn since(said: &Published) -> chrono::DateTime<chrono::Utc> {
    said.changed_at.unwrap_or(said.published_at)
}

/// An entry; among those of several topics it names its own.
fn item(frame: &Frame, address: &str, topic: Option<&str>, said: Published) -> Option<Item> {
    Some(Item {
        id: format!("{address}/{}", said.no),
        title: title(frame.words, topic, &said),
        link: format!("{address}/{}", said.no),
        published: said.published_at.date_naive(),
        updated: since(&said).date_naive(),
        about: filed(frame.words, &said),
        author: said.spoken_as,
        translations: translations(frame.words, said.language.as_deref(), said.translations),
        language: said.language,
        html: Some(with_marks_told(&SanitisedHtml::trusting_stored(said.html?), in_words(frame.words))),
    })
}

/// The number, with what it is where it is a right of reply.
fn title(words: Words, topic: Option<&str>, said: &Published) -> String {
    let number = match topic {
        None => words.with("number", &[("no", said.no.into())]),
        Some(topic) => words.with("number-in-topic", &[("no", said.no.into()), ("topic", topic.into())]),
    };
    match (said.right_of_reply, said.parent_no, &said.spoken_as) {
        (true, Some(answers), Some(who)) => {
            let told = [("number", number.into()), ("who", isolated(who).into()), ("no", answers.into())];
            words.with("number-right-of-reply", &told)
        }
        _ => number,
    }
}

fn translations(words: Words, original: Option<&str>, all: Option<ShownTranslations>) -> Vec<Translated> {
    let original = original.map_or(ContentLanguage::OTHER, ContentLanguage::stored);
    let views = TranslationView::all(words, original, all, true);
    let translated =
        |TranslationView { label, language, direction, html, .. }| Translated { label, language, direction, html };
    views.into_iter().map(translated).collect()
}
