//! SQL about reports on the desk: texts that were reported, and what readers say about one.

use chrono::{DateTime, Utc};
use diesel::dsl::not;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};
use uuid::Uuid;

use crate::contributions::{ContributionId, ReportId, ReportState, RevisionId, Visibility};
use crate::db::functions::is_of_its_author;
use crate::db::schema::{contribution, report, revision, topic};
use crate::people::AccountId;

/// A report as the lists show it, with the text that it is about.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = report)]
#[diesel(base_query = report::table
    .inner_join(contribution::table.on(contribution::id.eq(report::contribution_id)))
    .inner_join(revision::table.on(revision::id.eq(report::revision_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id))))]
pub struct Listed {
    /// The key of the lists, with the time.
    pub id: ReportId,
    /// Its name in addresses.
    pub reference: Uuid,
    /// About which text.
    pub revision_id: RevisionId,
    /// Of which contribution.
    pub contribution_id: ContributionId,
    /// How far it has come.
    pub state: ReportState,
    /// When it was brought.
    pub reported_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The name of the case.
    #[diesel(select_expression = contribution::reference)]
    pub case: String,
    /// The number of the contribution.
    #[diesel(select_expression = contribution::no.assume_not_null())]
    pub no: i32,
    /// The name shown beside it.
    #[diesel(select_expression = contribution::spoken_as)]
    pub spoken_as: String,
    /// The author's group.
    #[diesel(select_expression = contribution::group_id)]
    pub group_id: String,
    /// What readers see of it now.
    #[diesel(select_expression = contribution::visibility)]
    pub visibility: Visibility,
    /// The text that they read.
    #[diesel(select_expression = contribution::live_revision_id)]
    pub live_revision_id: Option<RevisionId>,
    /// The language of the text that was reported.
    #[diesel(select_expression = revision::language)]
    pub language: String,
    /// That text, rendered and sanitised.
    #[diesel(select_expression = revision::html)]
    pub html: String,
    /// The name of the topic in addresses.
    #[diesel(select_expression = topic::slug)]
    pub topic_slug: String,
    /// Its title.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
    /// The zone that its times are given in.
    #[diesel(select_expression = topic::zone)]
    pub zone: String,
}

impl Listed {
    /// Whether readers still read the text that was reported.
    pub fn is_read(&self) -> bool {
        self.visibility == Visibility::Live && self.live_revision_id == Some(self.revision_id)
    }
}

/// The first open report of each text, oldest first, after the key given; none about a text of the reader's own or of
/// their organisation.
pub fn waiting(
    conn: &mut PgConnection,
    reader: AccountId,
    after: Option<(DateTime<Utc>, ReportId)>,
    limit: i64,
) -> QueryResult<Vec<Listed>> {
    #[derive(QueryableByName)]
    struct First {
        #[diesel(sql_type = BigInt)]
        id: ReportId,
    }
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, ReportId(0)));
    let first: Vec<First> = diesel::sql_query(
        "select r.id from report r
         where r.state = 'open' and (r.reported_at, r.id) > ($1, $2) and not exists (
             select from report earlier
             where earlier.revision_id = r.revision_id and earlier.state = 'open' and earlier.id < r.id)
           and not exists (select from own_contribution($4, r.contribution_id))
         order by r.reported_at, r.id limit $3",
    )
    .bind::<Timestamptz, _>(at)
    .bind::<BigInt, _>(id)
    .bind::<BigInt, _>(limit)
    .bind::<BigInt, _>(reader)
    .load(conn)?;
    Listed::query()
        .filter(report::id.eq_any(first.into_iter().map(|first| first.id)))
        .order((report::reported_at, report::id))
        .load(conn)
}

/// Reports that were closed, newest first, before the key given; the same are left out.
pub fn closed(
    conn: &mut PgConnection,
    reader: AccountId,
    before: Option<(DateTime<Utc>, ReportId)>,
    limit: i64,
) -> QueryResult<Vec<Listed>> {
    let of_others = not(is_of_its_author(reader, report::contribution_id));
    let mut query = Listed::query().filter(report::state.ne(ReportState::Open)).filter(of_others).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(report::closed_at.lt(at).or(report::closed_at.eq(at).and(report::id.lt(id))));
    }
    query.order((report::closed_at.desc(), report::id.desc())).limit(limit).load(conn)
}

/// How many reports about each of these texts are open.
pub fn open_counts(conn: &mut PgConnection, texts: &[RevisionId]) -> QueryResult<Vec<(RevisionId, i64)>> {
    report::table
        .filter(report::revision_id.eq_any(texts))
        .filter(report::state.eq(ReportState::Open))
        .group_by(report::revision_id)
        .select((report::revision_id, diesel::dsl::count_star()))
        .load(conn)
}

/// The report of this name, with the text that it is about.
pub fn named(conn: &mut PgConnection, name: Uuid) -> QueryResult<Option<Listed>> {
    Listed::query().filter(report::reference.eq(name)).first(conn).optional()
}

/// What a reader says about a text, and what came of it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = report)]
pub struct Said {
    /// Row number.
    pub id: ReportId,
    /// Whose it is; nobody else is told.
    pub reported_by: Option<AccountId>,
    /// How far it has come.
    pub state: ReportState,
    /// When.
    pub reported_at: DateTime<Utc>,
    /// Which rule it breaks.
    pub rule_code: String,
    /// How.
    pub explanation: String,
    /// When it was answered.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it was answered so.
    pub reason: Option<String>,
}

/// All that was said about a text, oldest first.
pub fn about(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<Said>> {
    Said::query().filter(report::revision_id.eq(text)).order(report::id).limit(200).load(conn)
}

/// One of them.
pub fn said(conn: &mut PgConnection, id: ReportId) -> QueryResult<Said> {
    Said::query().filter(report::id.eq(id)).first(conn)
}
