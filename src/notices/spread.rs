//! From one publication to everybody who follows it, in batches, after the transaction that published it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::choosing::Said;
use super::queries::{following, news};
use crate::contributions::ContributionId;
use crate::contributions::thread::sort_path::SortPath;
use crate::people::AccountId;

/// So many people are gone through in one transaction.
const BATCH: usize = 500;

/// Notes for the next people who is to be told of the publication that has waited longest; says whether one waited.
pub(super) fn spread(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<bool> {
    let Some(news::Waiting { contribution, after, corrects }) = news::next_announcement(conn)? else {
        return Ok(false);
    };
    let said = said(conn, contribution, corrects)?;
    let readers = news::readers(conn, &said, after, i64::try_from(BATCH).unwrap_or(i64::MAX))?;
    let followed = following::of_accounts(conn, &readers, said.topic, &said.sessions)?;
    let settings: BTreeMap<AccountId, _> = following::settings_of(conn, &readers)?.into_iter().collect();
    let told: Vec<_> = readers
        .iter()
        .filter_map(|reader| said.told_to(*reader, &followed, &settings.get(reader).cloned().unwrap_or_default(), now))
        .collect();
    news::note(conn, contribution, corrects, &told)?;
    match readers.last() {
        Some(last) if readers.len() == BATCH => news::told_up_to(conn, contribution, *last)?,
        _ => news::announced(conn, contribution)?,
    }
    Ok(true)
}

fn said(conn: &mut PgConnection, contribution: ContributionId, corrects: bool) -> QueryResult<Said> {
    let published = news::published(conn, contribution)?;
    let path = published.sort_path.and_then(|bytes| SortPath::try_from(bytes).ok());
    let numbers: Vec<i32> =
        path.iter().flat_map(SortPath::ancestors).filter_map(|number| i32::try_from(number).ok()).collect();
    let known: BTreeMap<i32, ContributionId> =
        following::numbered(conn, published.topic_id, &numbers)?.into_iter().collect();
    let mut below: Vec<ContributionId> = numbers.iter().filter_map(|number| known.get(number).copied()).collect();
    // In deep branches a reply stands beside what it answers.
    below.extend(published.parent_id.filter(|parent| !below.contains(parent)));
    // Whoever follows a branch has read what began it.
    below.extend(corrects.then_some(contribution));
    Ok(Said {
        topic: published.topic_id,
        author: published.author_id,
        corrects,
        group: published.group_id,
        answers: published.parent_id.map(|parent| news::author_of(conn, parent)).transpose()?,
        below,
        sessions: news::sessions_of(conn, published.topic_id)?,
    })
}
