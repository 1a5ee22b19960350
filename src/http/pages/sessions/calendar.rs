//! Sessions for programs: schema.org data, and calendars to download or to subscribe to.

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::sessions::calendar::{Entry, Status, calendar};
use crate::sessions::clock::{Window, Zone};
use crate::sessions::parts::{Involved, Parts, Person, ShownSection};
use crate::sessions::queries::public;
use crate::sessions::schema_org::{Event, Performer, schema_org};
use crate::sessions::{LinkRole, OrganisationRole, Session, SessionId};
use crate::text::language::Language;
use crate::text::markdown::plain;
use crate::text::words::Words;

/// Most sessions in the calendar of all; the newest are in it.
const MOST: i64 = 1_000;

/// The content type of iCalendar.
const ICALENDAR: &str = "text/calendar; charset=utf-8";

/// The session as an Event of schema.org.
pub(in crate::http::pages) fn event(
    session: &Session,
    parts: &Parts<ShownSection>,
    address: &str,
) -> serde_json::Value {
    let Some(window) = Window::between(session.starts_at, session.ends_at) else {
        return serde_json::Value::Null;
    };
    let description = parts.sections.first().map_or_else(String::new, |section| plain(&section.html));
    let organisers = organisers(&parts.organisations);
    let venue = session.venue.as_deref().map(|venue| venue.split_once('\n').unwrap_or((venue, "")));
    let rest = venue.map(|(_, rest)| rest.replace('\n', ", ")).filter(|rest| !rest.is_empty());
    let stream = parts.links.iter().find(|link| link.role == LinkRole::LiveStream);
    schema_org(&Event {
        name: &session.title,
        description: &description,
        url: address,
        window,
        zone: Zone::parse(&session.zone).unwrap_or(Zone::UTC),
        attendance: session.attendance,
        cancelled: session.cancelled,
        place: venue.map(|(name, _)| (name, rest.as_deref())),
        stream: stream.map(|link| link.url.as_str()),
        organisers: &organisers,
        performers: &parts.people.iter().map(performer).collect::<Vec<_>>(),
    })
}

/// Who holds the session, each once; not who leads the project behind it or takes part in the work.
fn organisers(involved: &[Involved]) -> Vec<&str> {
    let holds = [OrganisationRole::Host, OrganisationRole::Convenor, OrganisationRole::Facilitator];
    let mut names = Vec::new();
    for known in involved.iter().filter(|known| holds.contains(&known.role)) {
        if !names.contains(&known.name.as_str()) {
            names.push(known.name.as_str());
        }
    }
    names
}

fn performer(person: &Person) -> Performer<'_> {
    Performer {
        name: &person.name,
        role: Some(person.role.as_str()).filter(|role| !role.is_empty()),
        affiliation: Some(person.affiliation.as_str()).filter(|affiliation| !affiliation.is_empty()),
    }
}

/// `GET /sessions/{slug}.ics`
pub(in crate::http) async fn one(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let found = frame.site.db.public(move |conn| {
        let session = public::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
        with_streams(conn, vec![session])
    });
    let (sessions, streams) = found.await?;
    let name = sessions.first().map_or_else(String::new, |session| session.title.clone());
    Ok(frame.file(ICALENDAR, written(&frame, &name, &sessions, &streams)))
}

/// `GET /calendar.ics`
pub(in crate::http) async fn all(frame: Frame) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let found = frame.site.db.public(move |conn| {
        let mut sessions = public::to_come(conn, now, None, MOST)?;
        sessions.extend(public::past(conn, now, None, MOST)?);
        with_streams(conn, sessions)
    });
    let (sessions, streams) = found.await?;
    let name = Words(Language::English).text("calendar-name");
    Ok(frame.file(ICALENDAR, written(&frame, &name, &sessions, &streams)))
}

type WithStreams = (Vec<Session>, Vec<(SessionId, String)>);

fn with_streams(conn: &mut PgConnection, sessions: Vec<Session>) -> Result<WithStreams, AppError> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let streams = public::streams(conn, &ids)?;
    Ok((sessions, streams))
}

/// A file that everybody may keep has to be the same for everybody: it is in English.
fn written(frame: &Frame, name: &str, sessions: &[Session], streams: &[(SessionId, String)]) -> String {
    let words = Words(Language::English);
    let base = frame.site.config.public_base();
    let host = base.split("://").nth(1).unwrap_or(base);
    let told: Vec<Told> = sessions.iter().map(|session| Told::new(words, base, host, session)).collect();
    let entries: Vec<Entry<'_>> = sessions
        .iter()
        .zip(&told)
        .filter_map(|(session, told)| {
            Some(Entry {
                uid: &told.uid,
                sequence: u32::try_from(session.sequence).unwrap_or(0),
                stamp: session.updated_at,
                window: Window::between(session.starts_at, session.ends_at)?,
                zone: Zone::parse(&session.zone).unwrap_or(Zone::UTC),
                title: &session.title,
                description: &told.description,
                location: told.location.as_deref(),
                url: &told.url,
                stream: streams.iter().find(|(id, _)| *id == session.id).map(|(_, url)| url.as_str()),
                status: status(session),
            })
        })
        .collect();
    calendar(name, &entries)
}

fn status(session: &Session) -> Status {
    match session {
        Session { cancelled: true, .. } => Status::Cancelled,
        Session { time_in_conflict: true, .. } => Status::Tentative,
        _ => Status::Confirmed,
    }
}

/// The words of one entry.
struct Told {
    uid: String,
    url: String,
    description: String,
    location: Option<String>,
}

impl Told {
    fn new(words: Words, base: &str, host: &str, session: &Session) -> Self {
        let conflict = session.time_in_conflict.then(|| words.text("session-conflict-heading"));
        let lines = [
            session.subtitle.clone(),
            Some(words.text(&format!("session-kind-{}", session.kind.label()))),
            session.occasion.clone(),
            conflict,
            Some(words.text("session-not-official")),
        ];
        Self {
            uid: format!("session-{}@{host}", session.id.0),
            url: format!("{base}/sessions/{}", session.slug),
            description: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            location: session.venue.as_ref().map(|venue| venue.replace('\n', ", ")),
        }
    }
}
