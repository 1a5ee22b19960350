//! `plenary serve`: migrate, answer requests, end what runs when told to.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::HttpServer;
use tracing_subscriber::EnvFilter;

use super::{Database, Failed, For, demo};
use crate::config::Config;
use crate::contributions::second_look::{appeal, report};
use crate::db::{Db, connections};
use crate::http::{self, site::Site};
use crate::mail::{Route, outbox};
use crate::moderation::hints::examine::examine;
use crate::moderation::second_looks;
use crate::moderation::statistics::publish;
use crate::moderation::taking_effect;
use crate::notices::courier::Courier;
use crate::people::password::Cost;
use crate::{audit, people};

/// How many threads the web server starts is of interest where somebody asks for it, by a later directive.
const QUIET: &str = "actix_server=warn,actix_web=warn";

/// Serves until it is told to end; with the demonstration, that is loaded before the port opens.
pub fn serve(demonstrating: bool) -> Result<(), Failed> {
    let config = Config::from_env()?;
    log(&config);
    for name in &config.without_effect {
        tracing::warn!("{name} is set and has no effect in this version");
    }
    let database = Database::ready(&config, For::Server)?;
    let db = database.pool(connections::of_a_server(config.workers))?;
    db.listen(&database.url)?;
    if demonstrating {
        demo::load(&db)?;
    }
    let bind = config.bind;
    let listener = TcpListener::bind(bind).map_err(|cause| Failed(format!("PLENARY_BIND: {bind}: {cause}")))?;
    let config = config.answering_on(listener.local_addr()?);
    let site = Site::new(config, db.clone(), Cost::PRODUCTION);
    let courier = Courier::new(db.clone(), &site.config).map_err(|cause| Failed(wrong_mail(&site.config, &cause)))?;
    let served = actix_web::rt::System::new().block_on(answer(site, listener, db, courier));
    drop(database);
    served
}

fn log(config: &Config) {
    let filter = EnvFilter::new(format!("{QUIET},{}", config.log));
    // Somebody else may have set up logging already, as tests do.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Names the setting by which letters cannot leave.
fn wrong_mail(config: &Config, cause: &impl std::fmt::Display) -> String {
    match &config.mail {
        Route::Smtp(_) => format!("PLENARY_SMTP_URL: {cause}"),
        Route::Folder(folder) => format!("PLENARY_MAIL_DIR: {}: {cause}", folder.display()),
    }
}

async fn answer(site: Site, listener: TcpListener, db: Db, courier: Courier) -> Result<(), Failed> {
    let (address, workers) = (site.config.bind, site.config.workers);
    let kept = site.clone();
    let server = HttpServer::new(move || http::app(&site))
        .workers(workers)
        .client_request_timeout(Duration::from_secs(5))
        .shutdown_timeout(10)
        .listen(listener)?;
    let housekeeping = tokio::task::spawn_local(keep_house(kept, db.clone()));
    let stop = Arc::new(AtomicBool::new(false));
    let approvals = tokio::task::spawn_local(let_approvals_take_effect(db.clone(), stop.clone()));
    let letters = tokio::task::spawn_local(send_letters(Arc::new(courier), stop.clone()));
    let hints = tokio::task::spawn_local(look_at_texts(db.clone(), stop.clone()));
    let statistics = tokio::task::spawn_local(count_statistics(db, stop.clone()));
    let running = server.run();
    println!("listening on http://{address}");
    let ended = running.await;
    housekeeping.abort();
    stop.store(true, Ordering::Relaxed);
    // A letter under way is finished; one that hangs is sent again after the next start.
    let _ = tokio::time::timeout(Duration::from_secs(5), async { tokio::join!(letters, approvals, hints, statistics) })
        .await;
    Ok(ended?)
}

/// Looks into the outbox every second. A mail server that does not answer delays letters and nothing else.
async fn send_letters(courier: Arc<Courier>, stop: Arc<AtomicBool>) {
    while !stop.load(Ordering::Relaxed) {
        let (courier, stop) = (courier.clone(), stop.clone());
        match tokio::task::spawn_blocking(move || courier.deliver(&stop)).await {
            Ok(Ok(())) => {}
            Ok(Err(cause)) => tracing::warn!(%cause, "the outbox could not be read"),
            Err(cause) => tracing::error!(%cause, "sending letters broke off"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Looks every second for approvals that cannot be undone any more.
async fn let_approvals_take_effect(db: Db, stop: Arc<AtomicBool>) {
    while !stop.load(Ordering::Relaxed) {
        let (db, stop) = (db.clone(), stop.clone());
        match tokio::task::spawn_blocking(move || taking_effect::all_due(&db, &stop)).await {
            Ok(Ok(())) => {}
            Ok(Err(cause)) => tracing::warn!(%cause, "approvals could not be looked for"),
            Err(cause) => tracing::error!(%cause, "letting approvals take effect broke off"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Looks at what was submitted every second, for what moderators may want to know of it.
async fn look_at_texts(db: Db, stop: Arc<AtomicBool>) {
    while !stop.load(Ordering::Relaxed) {
        let (db, stop) = (db.clone(), stop.clone());
        match tokio::task::spawn_blocking(move || examine(&db, &stop)).await {
            Ok(Ok(())) => {}
            Ok(Err(cause)) => tracing::warn!(%cause, "texts could not be looked at"),
            Err(cause) => tracing::error!(%cause, "looking at texts broke off"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Counts every twenty seconds what closed topics tell, which may take its time.
async fn count_statistics(db: Db, stop: Arc<AtomicBool>) {
    while !stop.load(Ordering::Relaxed) {
        let (db, until) = (db.clone(), stop.clone());
        match tokio::task::spawn_blocking(move || publish::keep_up(&db, chrono::Utc::now(), &until)).await {
            Ok(Ok(_)) => {}
            Ok(Err(cause)) => tracing::warn!(%cause, "the statistics of closed topics could not be counted"),
            Err(cause) => tracing::error!(%cause, "counting statistics broke off"),
        }
        for _ in 0..20 {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// Forgets what no longer counts.
fn sweep(conn: &mut diesel::PgConnection) -> diesel::QueryResult<()> {
    people::queries::sweep(conn)?;
    report::sweep(conn, chrono::Utc::now())?;
    outbox::sweep(conn, chrono::Utc::now())
}

/// Writes to whoever could give the second looks that wait.
async fn remind_of_second_looks(db: &Db) {
    let told = db.write(|conn| Ok::<_, http::error::AppError>(second_looks::remind(conn, chrono::Utc::now())?)).await;
    if let Err(cause) = told {
        tracing::warn!(%cause, "nobody could be reminded of appeals and reports that wait");
    }
}

/// Ends the appeals whose time has run out.
async fn expire_appeals(db: &Db) {
    let ended =
        db.write(|conn| Ok::<_, http::error::AppError>(appeal::expire_overdue(conn, chrono::Utc::now())?)).await;
    match ended {
        Ok(0) => {}
        Ok(ended) => tracing::info!(ended, "nobody settled these appeals in time"),
        Err(cause) => tracing::warn!(%cause, "appeals that ran out could not be ended"),
    }
}

/// What has to be done from time to time: seal the trail, forget what no longer counts.
async fn keep_house(site: Site, db: Db) {
    let mut rounds: u64 = 0;
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        rounds += 1;
        let sealed = db.write(|conn| Ok::<_, http::error::AppError>(audit::seal::seal(conn)?)).await;
        if let Err(cause) = sealed {
            tracing::error!(%cause, "the trail could not be sealed");
        }
        if rounds.is_multiple_of(300) {
            site.forget_quiet_addresses();
            expire_appeals(&db).await;
            remind_of_second_looks(&db).await;
            let swept = db.write(|conn| Ok::<_, http::error::AppError>(sweep(conn)?)).await;
            if let Err(cause) = swept {
                tracing::warn!(%cause, "old sign-ins and letters could not be removed");
            }
        }
    }
}
