//! What the pages are measured against: the same statements with HTML written by hand, and bytes from memory.

use std::fmt::Write;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, mpsc};

use actix_web::http::header;
use actix_web::web::{Bytes, Data, Path};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use plenary::contributions::published::Published;
use plenary::contributions::thread::outline::{Only, Order};
use plenary::contributions::thread::outlines::Outlines;
use plenary::contributions::thread::page::{Item, Standing};
use plenary::contributions::thread::reading::{self, Place};
use plenary::db::{Db, Unavailable};
use plenary::organisations::{self, StakeholderGroup};
use plenary::topics::{self, Topic};

use crate::load::Target;

/// Bytes of the site, by path and by whether they are compressed.
type Kept = Arc<Mutex<Vec<(String, bool, Bytes)>>>;

/// What a browser says that it takes.
pub(crate) const GZIP: (&str, &str) = ("accept-encoding", "gzip, deflate, br");

/// Starts the server beside, in this process, with as many workers as the site has.
pub(crate) fn start(db: Db, site: SocketAddr) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let (kept, outlines) = (Kept::default(), Arc::<Outlines>::default());
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::new((db.clone(), site, kept.clone(), outlines.clone())))
                .route("/least", web::get().to(least))
                .route("/memory{path:.*}", web::get().to(from_memory))
                .route("/by-hand/topics/{slug}", web::get().to(topic))
        })
        .workers(std::thread::available_parallelism().map_or(2, usize::from))
        .bind("127.0.0.1:0")
        .unwrap();
        tell.send(server.addrs()[0]).unwrap();
        actix_web::rt::System::new().block_on(server.run()).unwrap();
    });
    told.recv().unwrap()
}

type Shared = Data<(Db, SocketAddr, Kept, Arc<Outlines>)>;

async fn least() -> HttpResponse {
    HttpResponse::NotModified().finish()
}

/// The bytes that the site answered the first time.
async fn from_memory(request: HttpRequest, shared: Shared) -> HttpResponse {
    let path = request.uri().to_string().replacen("/memory", "", 1);
    let compressed = request.headers().contains_key(header::ACCEPT_ENCODING);
    let (_, site, kept, _) = shared.get_ref();
    let mut kept = kept.lock().unwrap();
    let bytes = match kept.iter().find(|(known, form, _)| *known == path && *form == compressed) {
        Some((_, _, bytes)) => bytes.clone(),
        None => {
            let headers: &[(&str, &str)] = if compressed { &[GZIP] } else { &[] };
            let bytes = Bytes::from(Target::get(*site, &path, headers).once().body);
            kept.push((path, compressed, bytes.clone()));
            bytes
        }
    };
    drop(kept);
    let mut answer = HttpResponse::Ok();
    if compressed {
        answer.insert_header((header::CONTENT_ENCODING, "gzip"));
    }
    answer.content_type("text/html; charset=utf-8").body(bytes)
}

#[derive(Debug)]
struct Failed;

impl From<diesel::result::Error> for Failed {
    fn from(_: diesel::result::Error) -> Self {
        Self
    }
}

impl From<Unavailable> for Failed {
    fn from(_: Unavailable) -> Self {
        Self
    }
}

/// The statements of the topic's page in the order of the thread, and HTML of about the same length.
async fn topic(slug: Path<String>, shared: Shared) -> HttpResponse {
    let (slug, outlines) = (slug.into_inner(), shared.3.clone());
    let html = shared.0.public(move |conn| {
        let topic = topics::queries::by_slug(conn, &slug)?.ok_or(Failed)?;
        let groups = organisations::queries::groups(conn)?;
        let counts = topics::queries::published_per_group(conn, topic.id)?;
        let outline = outlines.of(conn, &topic)?;
        let at = Place { topic: topic.id, outline: &outline };
        let read = outline.sequence(&Order::Thread, Only::Everything);
        let page = reading::page_of(conn, at, &read, None, Standing::InBranches)?.ok_or(Failed)?;
        Ok::<_, Failed>(page_of(&topic, &groups, &counts, &page.items))
    });
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html.await.unwrap())
}

fn page_of(topic: &Topic, groups: &[StakeholderGroup], counts: &[(String, i32)], items: &[Item<Published>]) -> String {
    let mut html = String::with_capacity(2000 + items.len() * 2000);
    let _ = write!(
        html,
        "<!doctype html><html lang=en><head><title>{0}</title><link rel=\"stylesheet\" href=\"/assets/plenary.css\"></head>\
         <body><main class=\"page\"><h1>{0}</h1><p>{1}</p>{2}<ol class=\"sayings\">",
        Escaped(&topic.title),
        Escaped(&topic.question),
        topic.introduction_html
    );
    for item in items {
        saying(&mut html, &topic.slug, groups, item);
    }
    html.push_str("</ol><dl>");
    for (group, count) in counts {
        let _ = write!(html, "<dt>{}</dt><dd>{count}</dd>", label(groups, group));
    }
    html.push_str("</dl></main></body></html>");
    html
}

fn label<'a>(groups: &'a [StakeholderGroup], id: &'a str) -> &'a str {
    groups.iter().find(|group| group.id == id).map_or(id, |group| &group.label)
}

/// The markup of `templates/partials/sayings.hbs`.
fn saying(html: &mut String, slug: &str, groups: &[StakeholderGroup], item: &Item<Published>) {
    let (no, group) = (item.no, &item.shown.group_id);
    let _ = write!(
        html,
        "<li class=\"saying depth-{} is-{group}\" id=\"n{no}\"><article aria-labelledby=\"h{no}\">\
         <svg class=\"mark\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#mark-{group}\"/></svg>\
         <header><h3 id=\"h{no}\"><a href=\"/topics/{slug}/{no}\">No. {no}</a>",
        item.indent
    );
    if let Some(parent) = item.parent {
        let _ = write!(
            html,
            "<span class=\"re\">, in reply to <a href=\"/topics/{slug}/{parent}\">No. {parent}</a></span>"
        );
    }
    let date = item.shown.published_at.date_naive();
    let _ = write!(
        html,
        "</h3><p class=\"meta\"><time datetime=\"{date}\">{}</time></p><p class=\"by\"><bdi class=\"who\">{}</bdi> \
         <span class=\"badge\">{}</span>{} <small class=\"soft\"><bdi>on behalf of the organisation</bdi></small></p></header>\
         <div class=\"words\" lang=\"{}\" dir=\"ltr\">{}</div><ul class=\"acts\">\
         <li><a href=\"/topics/{slug}?reply_to={no}#write\">Reply<span class=\"sr\"> No. {no}</span></a></li>\
         <li><a href=\"/topics/{slug}/{no}\">Branch<span class=\"sr\"> No. {no}</span></a></li></ul></article></li>",
        date.format("%-d %B %Y"),
        Escaped(item.shown.spoken_as.as_deref().unwrap_or_default()),
        Escaped(label(groups, group)),
        if item.shown.invented { " <span class=\"tag\">invented</span>" } else { "" },
        Escaped(item.shown.language.as_deref().unwrap_or_default()),
        item.shown.html.as_deref().unwrap_or_default(),
    );
}

/// Text in HTML.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chars().try_for_each(|letter| match letter {
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '&' => f.write_str("&amp;"),
            '"' => f.write_str("&quot;"),
            letter => f.write_char(letter),
        })
    }
}
