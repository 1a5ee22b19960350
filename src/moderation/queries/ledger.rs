//! SQL of the public ledger: decisions and what came of appeals; of each what is or was read, and what was sent back,
//! from an index of its own.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Uuid as SqlUuid};
use uuid::Uuid;

use crate::contributions::transition::event::Ruling;
use crate::contributions::{AppealState, DecisionKind};
use crate::db::public_view;
use crate::moderation::ledger::action::Action;
use crate::moderation::ledger::filter::Filter;
use crate::moderation::ledger::{Key, LedgerLine};

/// Lines of one of the views of the ledger, in its order.
macro_rules! lines {
    ($view:ident, $about:expr) => {{
        use public_view::$view as lines;
        lines::table
            .select((
                lines::id,
                lines::decided_on,
                lines::kind,
                lines::topic_slug,
                lines::topic_title,
                lines::no.nullable(),
                lines::rule_code,
                lines::group_id.nullable(),
                lines::waited_hours,
                $about,
            ))
            .order((lines::decided_on.desc(), lines::id.desc()))
            .into_boxed()
    }};
}

/// Those of them that are looked for, after the line given.
macro_rules! looked_for {
    ($view:ident, $about:expr, $kind:expr, $asked:expr) => {{
        use public_view::$view as lines;
        let Asked { filter: Filter { topic, group: _, action: _, rule, month }, after, limit } = $asked;
        let mut query = lines!($view, $about).limit(limit);
        if let Some(kind) = $kind {
            query = query.filter(lines::kind.eq(kind));
        }
        if let Some(topic) = topic {
            query = query.filter(lines::topic_id.eq(*topic));
        }
        if let Some(rule) = rule {
            query = query.filter(lines::rule_code.eq(rule));
        }
        if let Some(month) = month {
            query = query.filter(lines::decided_on.ge(month.first_day())).filter(lines::decided_on.lt(month.next()));
        }
        if let Some((day, id)) = after {
            // The first condition says the same less exactly, for the index.
            query = query.filter(lines::decided_on.le(day)).filter(lines::decided_on.lt(day).or(lines::id.lt(id)));
        }
        query
    }};
}

#[derive(Clone, Copy)]
struct Asked<'a> {
    filter: &'a Filter,
    after: Option<Key>,
    limit: i64,
}

/// A decision is about a text; only an appeal is about another line.
fn about_no_line() -> diesel::dsl::AsExprOf<Option<Uuid>, Nullable<SqlUuid>> {
    None::<Uuid>.into_sql::<Nullable<SqlUuid>>()
}

/// What the ledger has for a filter, newest day first, after the line given.
pub fn lines(conn: &mut PgConnection, filter: &Filter, after: Option<Key>, limit: i64) -> QueryResult<Vec<LedgerLine>> {
    let asked = Asked { filter, after, limit };
    let mut lines = Vec::new();
    match filter.action {
        None => {
            lines.extend(decided_about_read(conn, asked, None)?);
            lines.extend(sent_back(conn, asked, None)?);
            lines.extend(settled(conn, asked, None)?);
        }
        Some(Action::Decided(kind)) if kind.sends_back() => lines.extend(sent_back(conn, asked, Some(kind))?),
        Some(Action::Decided(kind)) => lines.extend(decided_about_read(conn, asked, Some(kind))?),
        Some(Action::Settled(ruling)) => lines.extend(settled(conn, asked, Some(ruling))?),
    }
    lines.sort_unstable_by_key(|line| std::cmp::Reverse(line.key()));
    lines.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(lines)
}

fn decided_about_read(
    conn: &mut PgConnection,
    asked: Asked<'_>,
    kind: Option<DecisionKind>,
) -> QueryResult<Vec<LedgerLine>> {
    use public_view::ledger_of_read::group_id;
    let query = looked_for!(ledger_of_read, about_no_line(), kind, asked);
    match &asked.filter.group {
        Some(group) => query.filter(group_id.eq(group)).load(conn),
        None => query.load(conn),
    }
}

fn sent_back(conn: &mut PgConnection, asked: Asked<'_>, kind: Option<DecisionKind>) -> QueryResult<Vec<LedgerLine>> {
    use public_view::ledger_of_sent_back_by_group::group_id;
    match &asked.filter.group {
        Some(group) => looked_for!(ledger_of_sent_back_by_group, about_no_line(), kind, asked)
            .filter(group_id.eq(group))
            .load(conn),
        None => looked_for!(ledger_of_sent_back, about_no_line(), kind, asked).load(conn),
    }
}

/// What came of appeals, against removals and against declined texts.
fn settled(conn: &mut PgConnection, asked: Asked<'_>, ruling: Option<Ruling>) -> QueryResult<Vec<LedgerLine>> {
    use public_view::{
        ledger_of_appeals_of_read as of_read, ledger_of_appeals_of_sent_back as of_sent_back,
        ledger_of_appeals_of_sent_back_by_group as named,
    };
    let state: Option<AppealState> = ruling.map(|ruling| ruling.end().state());
    let about_read = looked_for!(ledger_of_appeals_of_read, of_read::about.nullable(), state, asked);
    let (mut lines, others): (Vec<LedgerLine>, Vec<LedgerLine>) = match &asked.filter.group {
        Some(group) => (
            about_read.filter(of_read::group_id.eq(group)).load(conn)?,
            looked_for!(ledger_of_appeals_of_sent_back_by_group, named::about, state, asked)
                .filter(named::group_id.eq(group))
                .load(conn)?,
        ),
        None => (
            about_read.load(conn)?,
            looked_for!(ledger_of_appeals_of_sent_back, of_sent_back::about, state, asked).load(conn)?,
        ),
    };
    lines.extend(others);
    Ok(lines)
}

/// One line by its name.
pub fn line(conn: &mut PgConnection, id: Uuid) -> QueryResult<Option<LedgerLine>> {
    use public_view::{
        ledger_of_appeals_of_read as appeal_of_read, ledger_of_appeals_of_sent_back as appeal_of_sent_back,
        ledger_of_read as read, ledger_of_sent_back as sent_back,
    };
    let decided = lines!(ledger_of_read, about_no_line()).filter(read::id.eq(id)).first(conn).optional()?;
    if decided.is_some() {
        return Ok(decided);
    }
    let decided = lines!(ledger_of_sent_back, about_no_line()).filter(sent_back::id.eq(id)).first(conn).optional()?;
    if decided.is_some() {
        return Ok(decided);
    }
    let settled = lines!(ledger_of_appeals_of_read, appeal_of_read::about.nullable())
        .filter(appeal_of_read::id.eq(id))
        .first(conn)
        .optional()?;
    if settled.is_some() {
        return Ok(settled);
    }
    lines!(ledger_of_appeals_of_sent_back, appeal_of_sent_back::about)
        .filter(appeal_of_sent_back::id.eq(id))
        .first(conn)
        .optional()
}

/// What came of the appeal against a decision, where the ledger says that it was against that one.
pub fn settled_about(conn: &mut PgConnection, decision: Uuid, topic_slug: &str) -> QueryResult<Option<LedgerLine>> {
    use public_view::{ledger_of_appeals_of_read as of_read, ledger_of_appeals_of_sent_back as of_sent_back};
    let settled = lines!(ledger_of_appeals_of_read, of_read::about.nullable())
        .filter(of_read::about.eq(decision))
        .first(conn)
        .optional()?;
    if settled.is_some() {
        return Ok(settled);
    }
    lines!(ledger_of_appeals_of_sent_back, of_sent_back::about)
        .filter(of_sent_back::topic_slug.eq(topic_slug))
        .filter(of_sent_back::about.eq(decision))
        .first(conn)
        .optional()
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
