//! One session: when, who, what is asked in its topics; and how sure its time is.

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Feed, Kept, Page};
use crate::http::pages::following;
use crate::http::pages::following::buttons::FollowView;
use crate::http::pages::parts::{GroupView, Groups, LinkView, TimeView};
use crate::http::pages::sessions::parts::{WhenView, phase};
use crate::http::pages::topics::lines::TopicLine;
use crate::organisations::{self, StakeholderGroup};
use crate::sessions::clock::Zone;
use crate::sessions::parts::{Part, Parts, Person, Settlement, ShownSection, TimeReading, disagree};
use crate::sessions::queries::{processes, public};
use crate::sessions::{LinkRole, OrganisationRole, Process, Session, SessionKind};
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;
use crate::topics::{self, Topic, TopicId};

/// One session.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SessionPage {
    title: String,
    process: LinkView,
    kind: String,
    attendance: String,
    side_event: bool,
    subtitle: Option<String>,
    when: WhenView,
    phase: String,
    cancelled: bool,
    /// What its topics are called together, by whether it has passed.
    topics_heading: String,
    readings: Option<ReadingsView>,
    sections: Vec<SectionView>,
    topics: Vec<TopicLine>,
    people: Vec<PersonView>,
    programme: Vec<PartView>,
    /// Whether any part of the programme tells its hours.
    timed: bool,
    venue: Vec<String>,
    occasion: Option<String>,
    external_id: Option<String>,
    admission: Option<String>,
    contact: Option<String>,
    contact_hidden: bool,
    organisations: Vec<RoleView>,
    links: Vec<OutwardLink>,
    source_note: Option<String>,
    calendar: String,
    /// What is said in its topics, to subscribe to.
    feed: String,
    /// For whoever is signed in.
    follow: Option<FollowView>,
    schema_org: serde_json::Value,
}

/// What the source says about time, where it says it more than once or differently.
#[derive(Debug, Serialize)]
struct ReadingsView {
    /// They disagree, or did until an organiser settled it.
    apart: bool,
    conflict: bool,
    settled: Option<SettledView>,
    readings: Vec<ReadingView>,
}

#[derive(Debug, Serialize)]
struct SettledView {
    reason: String,
    at: TimeView,
}

#[derive(Debug, Serialize)]
struct ReadingView {
    words: String,
    found_in: String,
    when: WhenView,
    zone: Option<String>,
    used: bool,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct SectionView {
    id: usize,
    heading: String,
    html: SanitisedHtml,
}

#[derive(Debug, Serialize)]
struct PersonView {
    name: String,
    role: String,
    affiliation: String,
    group: Option<GroupView>,
}

#[derive(Debug, Serialize)]
struct PartView {
    title: String,
    starts: Option<String>,
    hours: Option<String>,
}

#[derive(Debug, Serialize)]
struct RoleView {
    role: String,
    names: Vec<String>,
}

/// A link that leads away from the site.
#[derive(Debug, Serialize)]
struct OutwardLink {
    role: String,
    url: String,
    label: String,
}

impl Page for SessionPage {
    const TEMPLATE: &'static str = "sessions/show";
    const KEPT: Kept = Kept::Publicly;

    fn feeds(&self) -> Vec<Feed> {
        vec![Feed::calendar(self.calendar.clone()), Feed::atom(self.feed.clone())]
    }
}

struct Loaded {
    session: Session,
    process: Process,
    parts: Parts<ShownSection>,
    settlement: Option<Settlement>,
    topics: Vec<Topic>,
    published: Vec<(TopicId, i32)>,
    groups: Vec<StakeholderGroup>,
}

/// `GET /sessions/{slug}`
pub(in crate::http) async fn show(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let loaded = frame.site.db.public(move |conn| load(conn, &slug)).await?;
    let follow = following::list::of_session(&frame, &loaded.session.slug).await?;
    frame.show(&SessionPage::new(&frame, loaded, follow))
}

fn load(conn: &mut PgConnection, slug: &str) -> Result<Loaded, AppError> {
    let session = public::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let topics = topics::queries::of_session(conn, session.id)?;
    let ids: Vec<TopicId> = topics.iter().map(|topic| topic.id).collect();
    Ok(Loaded {
        process: processes::by_id(conn, session.process_id)?,
        parts: public::parts(conn, session.id)?,
        settlement: public::settlement(conn, session.id)?,
        published: topics::queries::published(conn, &ids)?,
        groups: organisations::queries::groups(conn)?,
        topics,
        session,
    })
}

impl SessionPage {
    fn new(frame: &Frame, loaded: Loaded, follow: Option<FollowView>) -> Self {
        let words = frame.words;
        let Loaded { session, process, parts, settlement, topics, published, groups } = loaded;
        let groups = Groups::new(words, &groups);
        let address = format!("{}/sessions/{}", frame.site.config.public_base(), session.slug);
        let schema_org = crate::http::pages::sessions::calendar::event(&session, &parts, &address);
        let zone = Zone::parse(&session.zone).unwrap_or(Zone::UTC);
        let passed = session.ends_at <= frame.now;
        let lines = |text: &Option<String>| text.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
        Self {
            process: LinkView { href: format!("/processes/{}", process.slug), words: process.short_name },
            kind: words.text(&format!("session-kind-{}", session.kind.label())),
            attendance: words.text(&format!("attendance-{}", session.attendance.label())),
            side_event: session.kind == SessionKind::SideEvent,
            when: WhenView::new(words, session.starts_at, session.ends_at, &session.zone),
            phase: phase(words, frame.now, session.starts_at, session.ends_at),
            cancelled: session.cancelled,
            topics_heading: words.text(if passed { "session-topics-past" } else { "session-topics" }),
            readings: ReadingsView::new(words, &session.zone, &parts.readings, settlement),
            sections: (1..).zip(parts.sections).map(|(id, section)| SectionView::new(id, section)).collect(),
            topics: topics.into_iter().map(|topic| TopicLine::new(words, frame.now, topic, &published)).collect(),
            people: parts.people.into_iter().map(|person| PersonView::new(&groups, person)).collect(),
            timed: parts.programme.iter().any(|part| part.starts_at.is_some()),
            programme: parts.programme.into_iter().map(|part| PartView::new(zone, part)).collect(),
            organisations: by_role(words, &parts.organisations),
            links: by_purpose(words, &parts.links, passed && !session.cancelled),
            venue: lines(&session.venue),
            calendar: format!("/sessions/{}.ics", session.slug),
            feed: format!("/sessions/{}.atom", session.slug),
            title: session.title,
            subtitle: session.subtitle,
            occasion: session.occasion,
            external_id: session.external_id,
            admission: session.admission,
            contact: session.contact,
            contact_hidden: session.contact_hidden_at_source,
            source_note: session.source_note,
            follow,
            schema_org,
        }
    }
}

impl SectionView {
    fn new(id: usize, section: ShownSection) -> Self {
        Self { id, heading: section.heading, html: section.html }
    }
}

impl PartView {
    fn new(zone: Zone, part: Part) -> Self {
        Self {
            title: part.title,
            starts: part.starts_at.map(|at| zone.iso(at)),
            hours: part.starts_at.map(|from| hours(zone, from, part.ends_at)),
        }
    }
}

fn hours(zone: Zone, from: chrono::DateTime<chrono::Utc>, until: Option<chrono::DateTime<chrono::Utc>>) -> String {
    let clock = |at| zone.local(at).format("%H:%M").to_string();
    match until {
        Some(until) => format!("{}-{}", clock(from), clock(until)),
        None => clock(from),
    }
}

impl ReadingsView {
    /// One plain statement of time is nothing to speak of.
    fn new(words: Words, zone: &str, readings: &[TimeReading], settled: Option<Settlement>) -> Option<Self> {
        let disagree = disagree(readings);
        (disagree || readings.iter().any(|reading| reading.zone.is_none())).then(|| Self {
            apart: disagree,
            conflict: disagree && settled.is_none(),
            settled: settled
                .filter(|_| disagree)
                .map(|settled| SettledView { reason: settled.reason, at: TimeView::date(words, settled.settled_at) }),
            readings: readings
                .iter()
                .map(|reading| ReadingView {
                    words: reading.words.clone(),
                    found_in: reading.found_in.clone(),
                    when: WhenView::new(
                        words,
                        reading.starts_at,
                        reading.ends_at,
                        reading.zone.as_deref().unwrap_or(zone),
                    ),
                    zone: reading.zone.clone(),
                    used: reading.chosen,
                    note: reading.note.clone(),
                })
                .collect(),
        })
    }
}

impl PersonView {
    fn new(groups: &Groups, person: Person) -> Self {
        Self {
            name: person.name,
            role: person.role,
            affiliation: person.affiliation,
            group: person.group_id.map(|id| groups.get(&id)),
        }
    }
}

fn by_role(words: Words, organisations: &[crate::sessions::parts::Involved]) -> Vec<RoleView> {
    let named = |role: OrganisationRole| -> Vec<String> {
        organisations.iter().filter(|known| known.role == role).map(|known| known.name.clone()).collect()
    };
    OrganisationRole::ALL
        .iter()
        .map(|role| RoleView { role: words.text(&format!("organisation-role-{}", role.label())), names: named(*role) })
        .filter(|view| !view.names.is_empty())
        .collect()
}

fn by_purpose(words: Words, links: &[crate::sessions::parts::SessionLink], passed: bool) -> Vec<OutwardLink> {
    let purpose = |role: LinkRole| {
        let past = passed.then(|| words.known(&format!("link-role-{}-past", role.label()))).flatten();
        past.unwrap_or_else(|| words.text(&format!("link-role-{}", role.label())))
    };
    LinkRole::ALL
        .iter()
        .flat_map(|role| links.iter().filter(move |link| link.role == *role))
        .map(|link| OutwardLink {
            role: purpose(link.role),
            label: if link.label.is_empty() { link.url.clone() } else { link.label.clone() },
            url: link.url.clone(),
        })
        .collect()
}

#[cfg(test)]
#[path = "samples/show.rs"]
pub(in crate::http::pages) mod samples;
