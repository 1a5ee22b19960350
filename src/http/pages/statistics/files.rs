//! The statistics that everybody may know, as files to take along.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::moderation::queries::statistics::{self as queries, Published};
use crate::moderation::statistics::disclose::Row;

/// Topics that are asked for at once.
const PIECE: i64 = 500;

/// A line of the files, with these names as columns; empty where nothing is told.
#[derive(Debug, Serialize)]
struct Line<'a> {
    topic: &'a str,
    closed_on: String,
    counted_on: String,
    /// A group, `others` for several small ones together, or `all`.
    group: &'a str,
    published: Option<usize>,
    decided: Option<usize>,
    published_at_first: Option<usize>,
    sent_back_at_first: Option<usize>,
    declined_at_first: Option<usize>,
    withdrawn: Option<usize>,
    median_hours: Option<i64>,
    ninetieth_percentile_hours: Option<i64>,
}

/// `GET /statistics.csv`
pub(in crate::http) async fn csv(frame: Frame) -> Result<HttpResponse, AppError> {
    let topics = everything(&frame).await?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let broken = |cause: csv::Error| AppError::Internal(cause.into());
    each_line(&topics, |line| table.serialize(line).map_err(broken))?;
    let bytes = table.into_inner().map_err(|cause| broken(cause.into_error().into()))?;
    let text = format!("\u{feff}{}", String::from_utf8_lossy(&bytes));
    Ok(frame.download("text/csv; charset=utf-8", "statistics.csv", text))
}

/// `GET /statistics.json`
pub(in crate::http) async fn json(frame: Frame) -> Result<HttpResponse, AppError> {
    let topics = everything(&frame).await?;
    let mut lines = Vec::new();
    let broken = |cause: serde_json::Error| AppError::Internal(cause.into());
    each_line(&topics, |line| {
        lines.push(serde_json::to_string(&line).map_err(broken)?);
        Ok(())
    })?;
    let text = if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) };
    Ok(frame.download("application/json", "statistics.json", text))
}

/// All topics: there are as many as people closed, and each is a few lines.
async fn everything(frame: &Frame) -> Result<Vec<Published>, AppError> {
    let mut topics: Vec<Published> = Vec::new();
    loop {
        let before = topics.last().map(|last| (last.closes_at, last.topic_id));
        let piece =
            frame.site.db.public(move |conn| Ok::<_, AppError>(queries::published(conn, before, PIECE)?)).await?;
        let full = i64::try_from(piece.len()).unwrap_or_default() == PIECE;
        topics.extend(piece);
        if !full {
            return Ok(topics);
        }
    }
}

fn each_line(topics: &[Published], mut write: impl FnMut(Line<'_>) -> Result<(), AppError>) -> Result<(), AppError> {
    for topic in topics {
        let told = topic.figures().map_err(|cause| AppError::Internal(cause.into()))?;
        for row in &told.groups {
            write(Line::new(topic, row.group.as_deref().unwrap_or("others"), row))?;
        }
        write(Line::new(topic, "all", &told.all))?;
    }
    Ok(())
}

impl<'a> Line<'a> {
    fn new(topic: &'a Published, group: &'a str, row: &Row) -> Self {
        Self {
            topic: &topic.topic_slug,
            closed_on: topic.closes_at.date_naive().to_string(),
            counted_on: topic.made_on.to_string(),
            group,
            published: row.published,
            decided: row.decided,
            published_at_first: row.at_first,
            sent_back_at_first: row.sent_back,
            declined_at_first: row.declined,
            withdrawn: row.withdrawn,
            median_hours: row.median_hours,
            ninetieth_percentile_hours: row.ninetieth_hours,
        }
    }
}
