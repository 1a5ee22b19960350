//! SQL about rules, the queue and the ledger.

pub mod appeals;
pub mod canned;
pub(super) mod claiming;
pub mod decided;
pub mod held;
pub mod ledger;
pub mod messages;
pub mod proposals;
pub mod queue;
pub mod redactions;
pub mod reports;
pub mod review;
pub mod rule_versions;
pub mod second_looks;
pub mod statistics;
pub mod to_come;
pub mod unanswered;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use super::{Rule, RuleVersion};
use crate::db::public_view;
use crate::db::schema::rule;

/// The rules in force, in their order.
pub fn rules(conn: &mut PgConnection) -> QueryResult<Vec<Rule>> {
    Rule::query().order(public_view::rule::position).load(conn)
}

/// The rules in their order, each with its versions, the newest first.
pub fn rule_versions(conn: &mut PgConnection) -> QueryResult<Vec<RuleVersion>> {
    use public_view::rule_version;
    let order = (rule_version::position, rule_version::in_force_from.desc());
    RuleVersion::query().order(order).limit(1_000).load(conn)
}

/// The codes of the rules that are asked of what States say with a verified mandate.
pub(super) fn rules_for_states(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    rule::table.filter(rule::for_states).order(rule::position).select(rule::code).load(conn)
}

/// Whether a rule is asked of what States say with a verified mandate.
pub(super) fn rule_is_for_states(conn: &mut PgConnection, code: &str) -> QueryResult<bool> {
    rule::table.find(code).select(rule::for_states).first(conn)
}

/// The median of the last hundred times from submission to decision, in seconds; nothing where fewer than five were
/// decided, which would tell about single ones.
pub fn usual_wait(conn: &mut PgConnection) -> QueryResult<Option<i64>> {
    #[derive(QueryableByName)]
    struct Usual {
        #[diesel(sql_type = Nullable<BigInt>)]
        seconds: Option<i64>,
    }
    diesel::sql_query(
        "select extract(epoch from percentile_cont(0.5) within group (order by d.waited))::bigint as seconds
         from (select waited from decision where kind in ('approve', 'request_changes', 'decline')
               order by decided_at desc limit 100) d
         having count(*) >= 5",
    )
    .get_result::<Usual>(conn)
    .optional()
    .map(|usual| usual.and_then(|usual| usual.seconds))
}
