//! What the journals say beside what is stored.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::program::Program;
use super::workers::{Decided, Journal};

/// Of contributions, or of decisions.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) acknowledged: usize,
    /// Where the first answer did not come.
    pub(super) in_doubt: usize,
    pub(super) lost: Vec<String>,
    pub(super) twice: Vec<String>,
    /// Stored and never sent.
    pub(super) strange: Vec<String>,
}

#[derive(Debug)]
pub(super) struct Found {
    pub(super) contributions: Tally,
    pub(super) decisions: Tally,
    pub(super) verified: bool,
}

#[derive(QueryableByName)]
struct StoredText {
    #[diesel(sql_type = Text)]
    key: String,
    #[diesel(sql_type = Text)]
    reference: String,
    #[diesel(sql_type = Nullable<Text>)]
    body: Option<String>,
    #[diesel(sql_type = BigInt)]
    texts: i64,
}

#[derive(QueryableByName)]
struct StoredDecision {
    #[diesel(sql_type = Text)]
    reference: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

const TEXTS: &str = "select c.posting_key as key, c.reference, min(r.body) as body, count(r.id) as texts
    from contribution c join account a on a.id = c.author_id left join revision r on r.contribution_id = c.id
    where a.email like 'writer-%' group by c.id";
const DECISIONS: &str =
    "select c.reference, d.kind::text as kind from decision d join contribution c on c.id = d.contribution_id
    join account a on a.id = c.author_id where a.email like 'writer-%'";

impl Found {
    pub(super) fn compare(journal: &Journal, program: &Program) -> Self {
        let verified = program.is_whole();
        let (_postgres, mut conn) = program.stored();
        let texts: Vec<StoredText> = diesel::sql_query(TEXTS).load(&mut conn).unwrap();
        let decisions: Vec<StoredDecision> = diesel::sql_query(DECISIONS).load(&mut conn).unwrap();
        Self { contributions: of_texts(journal, &texts), decisions: of_decisions(journal, &decisions), verified }
    }

    /// Everything that should not be.
    pub(super) fn wrong(&self) -> Vec<String> {
        let both = [&self.contributions, &self.decisions];
        let named =
            |what: &str, names: &[String]| names.iter().map(|name| format!("{what}: {name}")).collect::<Vec<_>>();
        both.iter()
            .flat_map(|tally| {
                [named("lost", &tally.lost), named("twice", &tally.twice), named("never sent", &tally.strange)].concat()
            })
            .collect()
    }
}

fn of_texts(journal: &Journal, stored: &[StoredText]) -> Tally {
    let sent = journal.sent.lock().unwrap();
    let mut by_key: BTreeMap<&str, Vec<&StoredText>> = BTreeMap::new();
    stored.iter().for_each(|text| by_key.entry(&text.key).or_default().push(text));
    let mut tally = Tally { in_doubt: sent.values().filter(|entry| entry.in_doubt).count(), ..Tally::default() };
    for (key, entry) in &*sent {
        let Some(reference) = &entry.acknowledged else { continue };
        tally.acknowledged += 1;
        let kept = by_key.get(key.as_str()).is_some_and(|texts| {
            texts.iter().any(|text| text.reference == *reference && text.body.as_ref() == Some(&entry.text))
        });
        if !kept {
            tally.lost.push(key.clone());
        }
    }
    for (key, texts) in by_key {
        if texts.len() > 1 || texts.iter().any(|text| text.texts != 1) {
            tally.twice.push(key.to_owned());
        }
        if texts.iter().any(|text| sent.get(key).is_none_or(|entry| text.body.as_ref() != Some(&entry.text))) {
            tally.strange.push(key.to_owned());
        }
    }
    tally
}

fn of_decisions(journal: &Journal, stored: &[StoredDecision]) -> Tally {
    let decided = journal.decided.lock().unwrap();
    let mut tally = Tally { in_doubt: decided.iter().filter(|entry| entry.in_doubt).count(), ..Tally::default() };
    let is = |entry: &Decided, row: &StoredDecision| row.reference == entry.reference && row.kind == entry.action;
    for entry in decided.iter().filter(|entry| entry.acknowledged) {
        tally.acknowledged += 1;
        if !stored.iter().any(|row| is(entry, row)) {
            tally.lost.push(entry.reference.clone());
        }
    }
    let mut seen = BTreeSet::new();
    for row in stored {
        if !seen.insert(&row.reference) {
            tally.twice.push(row.reference.clone());
        }
        if !decided.iter().any(|entry| is(entry, row)) {
            tally.strange.push(row.reference.clone());
        }
    }
    tally
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "contributions {}; decisions {}", self.contributions, self.decisions)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { acknowledged, in_doubt, lost, twice, strange } = self;
        let (lost, twice, strange) = (lost.len(), twice.len(), strange.len());
        write!(
            f,
            "{acknowledged} acknowledged ({in_doubt} in doubt at first), {lost} lost, {twice} twice, {strange} never sent"
        )
    }
}
