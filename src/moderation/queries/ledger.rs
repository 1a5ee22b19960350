//! SQL of the public ledger.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::DecisionKind;
use crate::db::public_view;
use crate::moderation::ledger::filter::Filter;
use crate::moderation::ledger::{Key, LedgerLine};

/// What one of the views of the ledger has for a filter, as far as they are alike.
macro_rules! lines {
    ($view:ident, $no:expr, $group:expr, $filter:expr, $after:expr) => {{
        use public_view::$view as lines;
        let Filter { topic, group: _, action, rule, month } = $filter;
        let mut query = lines::table
            .select((
                lines::id,
                lines::decided_on,
                lines::kind,
                lines::topic_slug,
                lines::topic_title,
                $no,
                lines::rule_code,
                $group,
                lines::waited_hours,
            ))
            .into_boxed();
        if let Some(topic) = topic {
            query = query.filter(lines::topic_id.eq(*topic));
        }
        if let Some(action) = action {
            query = query.filter(lines::kind.eq(*action));
        }
        if let Some(rule) = rule {
            query = query.filter(lines::rule_code.eq(rule));
        }
        if let Some(month) = month {
            query = query.filter(lines::decided_on.ge(month.first_day())).filter(lines::decided_on.lt(month.next()));
        }
        if let Some((day, id)) = $after {
            // The first condition says the same less exactly, for the index.
            query = query.filter(lines::decided_on.le(day)).filter(lines::decided_on.lt(day).or(lines::id.lt(id)));
        }
        query.order((lines::decided_on.desc(), lines::id.desc()))
    }};
}

/// What the ledger has for a filter, newest day first, after the line given: of what is or was read, and of what was
/// sent back, each from an index of its own.
pub fn lines(conn: &mut PgConnection, filter: &Filter, after: Option<Key>, limit: i64) -> QueryResult<Vec<LedgerLine>> {
    let read = of_read(conn, filter, after, limit)?;
    let sent_back = of_sent_back(conn, filter, after, limit)?;
    Ok(newest_first(read, sent_back, usize::try_from(limit).unwrap_or(usize::MAX)))
}

fn of_read(conn: &mut PgConnection, filter: &Filter, after: Option<Key>, limit: i64) -> QueryResult<Vec<LedgerLine>> {
    use public_view::ledger_of_read::{group_id, no};
    if filter.action.is_some_and(DecisionKind::sends_back) {
        return Ok(Vec::new());
    }
    let query = lines!(ledger_of_read, no.nullable(), group_id.nullable(), filter, after).limit(limit);
    match &filter.group {
        Some(group) => query.filter(group_id.eq(group)).load(conn),
        None => query.load(conn),
    }
}

fn of_sent_back(
    conn: &mut PgConnection,
    filter: &Filter,
    after: Option<Key>,
    limit: i64,
) -> QueryResult<Vec<LedgerLine>> {
    use public_view::{ledger_of_sent_back as any, ledger_of_sent_back_by_group as named};
    if filter.action.is_some_and(|action| !action.sends_back()) {
        return Ok(Vec::new());
    }
    match &filter.group {
        Some(group) => lines!(ledger_of_sent_back_by_group, named::no, named::group_id.nullable(), filter, after)
            .filter(named::group_id.eq(group))
            .limit(limit)
            .load(conn),
        None => lines!(ledger_of_sent_back, any::no, any::group_id, filter, after).limit(limit).load(conn),
    }
}

/// Both in one order, as many as are asked for.
fn newest_first(read: Vec<LedgerLine>, sent_back: Vec<LedgerLine>, limit: usize) -> Vec<LedgerLine> {
    let mut lines = read;
    lines.extend(sent_back);
    lines.sort_unstable_by_key(|line| std::cmp::Reverse(line.key()));
    lines.truncate(limit);
    lines
}

/// Slug and title of the topics to choose from, the one that closed last or will close last first.
pub fn topics(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<(String, String)>> {
    use public_view::topic;
    topic::table
        .select((topic::slug, topic::title))
        .order((topic::closes_at.desc(), topic::id.desc()))
        .limit(limit)
        .load(conn)
}
