//! `plenary serve`: migrate, answer requests, end what runs when told to.

use std::time::Duration;

use actix_web::HttpServer;
use tracing_subscriber::EnvFilter;

use super::{Database, Failed, For, demo};
use crate::config::Config;
use crate::db::Db;
use crate::http::{self, site::Site};
use crate::people::password::Cost;
use crate::{audit, people};

/// Database connections beyond one a worker: for what happens in the background.
const SPARE_CONNECTIONS: u32 = 8;

/// Serves until it is told to end; with the demonstration, that is loaded before the port opens.
pub fn serve(demonstrating: bool) -> Result<(), Failed> {
    let config = Config::from_env()?;
    log(&config);
    let database = Database::ready(&config, For::Server)?;
    let workers = u32::try_from(config.workers).unwrap_or(2);
    let db = database.pool(workers * 4 + SPARE_CONNECTIONS)?;
    if demonstrating {
        demo::load(&db)?;
    }
    let site = Site::new(config, db.clone(), Cost::PRODUCTION)?;
    let served = actix_web::rt::System::new().block_on(answer(site, db));
    drop(database);
    served
}

fn log(config: &Config) {
    let filter = EnvFilter::new(&config.log);
    // Somebody else may have set up logging already, as tests do.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

async fn answer(site: Site, db: Db) -> Result<(), Failed> {
    let (bind, workers) = (site.config.bind, site.config.workers);
    let kept = site.clone();
    let server = HttpServer::new(move || http::app(&site))
        .workers(workers)
        .client_request_timeout(Duration::from_secs(5))
        .shutdown_timeout(10)
        .bind(bind)
        .map_err(|cause| Failed(format!("PLENARY_BIND: {bind}: {cause}")))?;
    let address = server.addrs().first().copied().unwrap_or(bind);
    let housekeeping = tokio::task::spawn_local(keep_house(kept, db));
    let running = server.run();
    println!("listening on http://{address}");
    running.await?;
    housekeeping.abort();
    Ok(())
}

/// What has to be done from time to time: seal the trail, forget what no longer counts.
async fn keep_house(site: Site, db: Db) {
    let mut rounds: u64 = 0;
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        rounds += 1;
        let sealed = db.write(|conn| Ok::<_, http::error::AppError>(audit::seal::seal(conn)?)).await;
        if let Err(cause) = sealed {
            tracing::warn!(%cause, "the trail could not be sealed");
        }
        if rounds.is_multiple_of(300) {
            site.forget_quiet_addresses();
            let swept = db.write(|conn| Ok::<_, http::error::AppError>(people::queries::sweep(conn)?)).await;
            if let Err(cause) = swept {
                tracing::warn!(%cause, "old sign-ins could not be removed");
            }
        }
    }
}
