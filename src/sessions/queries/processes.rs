//! SQL about processes, their issues and norms.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::public_view;
use crate::db::schema::{norm, process, process_issue, topic_issue, topic_norm, watched_word};
use crate::sessions::written::{WrittenNorm, WrittenProcess};
use crate::sessions::{Norm, Process, ProcessId, ProcessIssue};

/// The process with this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Process>> {
    Process::query().filter(public_view::process::slug.eq(slug)).first(conn).optional()
}

/// The process with this number.
pub fn by_id(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Process> {
    Process::query().filter(public_view::process::id.eq(id)).first(conn)
}

/// Processes in the order of their slugs, after the one given.
pub fn list(conn: &mut PgConnection, after: &str, limit: i64) -> QueryResult<Vec<Process>> {
    use public_view::process;
    Process::query().filter(process::slug.gt(after.to_owned())).order(process::slug).limit(limit).load(conn)
}

/// The slugs of processes, newest first.
pub fn slugs(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<String>> {
    use public_view::process;
    process::table.order(process::id.desc()).limit(limit).select(process::slug).load(conn)
}

/// What a form offers: processes in the order of their slugs, the one with this slug always among them.
pub fn offered(conn: &mut PgConnection, wanted: &str, limit: i64) -> QueryResult<Vec<Process>> {
    use public_view::process;
    let mut found = Process::query().order((process::slug.eq(wanted).desc(), process::slug)).limit(limit).load(conn)?;
    found.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(found)
}

/// These processes.
pub fn by_ids(conn: &mut PgConnection, ids: &[ProcessId]) -> QueryResult<Vec<Process>> {
    Process::query().filter(public_view::process::id.eq_any(ids)).load(conn)
}

/// The issues of a process in their order.
pub fn issues(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Vec<ProcessIssue>> {
    use public_view::process_issue;
    ProcessIssue::query().filter(process_issue::process_id.eq(id)).order(process_issue::position).load(conn)
}

/// The norms of a process by letter.
pub fn norms(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Vec<Norm>> {
    use public_view::norm;
    Norm::query().filter(norm::process_id.eq(id)).order(norm::letter).load(conn)
}

/// Number and version of the process with this slug, locked until the transaction ends.
pub(in crate::sessions) fn lock(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<(ProcessId, i32)>> {
    process::table
        .filter(process::slug.eq(slug))
        .select((process::id, process::version))
        .for_update()
        .first(conn)
        .optional()
}

/// How often a process was changed.
pub fn version(conn: &mut PgConnection, id: ProcessId) -> QueryResult<i32> {
    process::table.find(id).select(process::version).first(conn)
}

/// Whether it takes two to decline or remove what a State says in a process.
pub fn second_person(conn: &mut PgConnection, id: ProcessId) -> QueryResult<bool> {
    process::table.find(id).select(process::second_person).first(conn)
}

/// Stores a new process; `None` where the slug is taken.
pub fn insert_process(conn: &mut PgConnection, slug: &str, written: &WrittenProcess) -> QueryResult<Option<ProcessId>> {
    let id: Option<ProcessId> = diesel::insert_into(process::table)
        .values((
            process::slug.eq(slug),
            process::short_name.eq(&written.short_name),
            process::name.eq(&written.name),
            process::mandate_symbol.eq(&written.mandate_symbol),
            process::status_note.eq(&written.status_note),
            process::second_person.eq(written.second_person),
        ))
        .on_conflict(process::slug)
        .do_nothing()
        .returning(process::id)
        .get_result(conn)
        .optional()?;
    if let Some(id) = id {
        put_issues(conn, id, &written.issues)?;
        put_norms(conn, id, &written.norms)?;
        put_watched(conn, id, &written.watched)?;
    }
    Ok(id)
}

/// Replaces what a process says of itself, and its issues and norms; those that topics refer to
/// keep their row.
pub(in crate::sessions) fn replace_process(
    conn: &mut PgConnection,
    id: ProcessId,
    written: &WrittenProcess,
) -> QueryResult<()> {
    diesel::update(process::table.find(id))
        .set((
            process::short_name.eq(&written.short_name),
            process::name.eq(&written.name),
            process::mandate_symbol.eq(&written.mandate_symbol),
            process::status_note.eq(&written.status_note),
            process::second_person.eq(written.second_person),
            process::version.eq(process::version + 1),
        ))
        .execute(conn)?;
    // Out of the way, so that places can be exchanged.
    diesel::update(process_issue::table.filter(process_issue::process_id.eq(id)))
        .set(process_issue::position.eq(process_issue::position * -1 - 1))
        .execute(conn)?;
    put_issues(conn, id, &written.issues)?;
    let left = process_issue::table.filter(process_issue::process_id.eq(id)).filter(process_issue::position.lt(0));
    diesel::delete(left).execute(conn)?;
    put_norms(conn, id, &written.norms)?;
    let letters: Vec<&str> = written.norms.iter().map(|norm| norm.letter.as_str()).collect();
    let left = norm::table.filter(norm::process_id.eq(id)).filter(norm::letter.ne_all(letters));
    diesel::delete(left).execute(conn)?;
    put_watched(conn, id, &written.watched)
}

/// The words that moderators of a process are shown wherever they occur; for its organisers and moderators only.
pub fn watched(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Vec<String>> {
    watched_word::table
        .filter(watched_word::process_id.eq(id))
        .order(watched_word::word)
        .select(watched_word::word)
        .load(conn)
}

fn put_watched(conn: &mut PgConnection, id: ProcessId, words: &[String]) -> QueryResult<()> {
    diesel::delete(watched_word::table.filter(watched_word::process_id.eq(id))).execute(conn)?;
    let rows: Vec<_> =
        words.iter().map(|word| (watched_word::process_id.eq(id), watched_word::word.eq(word))).collect();
    diesel::insert_into(watched_word::table).values(rows).on_conflict_do_nothing().execute(conn).map(drop)
}

fn put_issues(conn: &mut PgConnection, id: ProcessId, issues: &[(String, String)]) -> QueryResult<()> {
    for (position, (code, title)) in (1..).zip(issues) {
        let told = (process_issue::position.eq(position), process_issue::title.eq(title));
        diesel::insert_into(process_issue::table)
            .values((process_issue::process_id.eq(id), process_issue::code.eq(code), told))
            .on_conflict((process_issue::process_id, process_issue::code))
            .do_update()
            .set(told)
            .execute(conn)?;
    }
    Ok(())
}

fn put_norms(conn: &mut PgConnection, id: ProcessId, norms: &[WrittenNorm]) -> QueryResult<()> {
    for written in norms {
        let told = (
            norm::reference.eq(&written.reference),
            norm::short_title.eq(&written.short_title),
            norm::paraphrase.eq(&written.paraphrase),
        );
        diesel::insert_into(norm::table)
            .values((norm::process_id.eq(id), norm::letter.eq(&written.letter), told))
            .on_conflict((norm::process_id, norm::letter))
            .do_update()
            .set(told)
            .execute(conn)?;
    }
    Ok(())
}

/// The codes of issues that topics refer to.
pub(in crate::sessions) fn issues_in_use(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Vec<String>> {
    process_issue::table
        .filter(process_issue::process_id.eq(id))
        .filter(process_issue::id.eq_any(topic_issue::table.select(topic_issue::issue_id)))
        .select(process_issue::code)
        .load(conn)
}

/// The letters of norms that topics refer to.
pub(in crate::sessions) fn norms_in_use(conn: &mut PgConnection, id: ProcessId) -> QueryResult<Vec<String>> {
    norm::table
        .filter(norm::process_id.eq(id))
        .filter(norm::id.eq_any(topic_norm::table.select(topic_norm::norm_id)))
        .select(norm::letter)
        .load(conn)
}
