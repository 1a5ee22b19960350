//! How much a speaker may say in a topic, and how much of it is used: told before anything is written.

use diesel::QueryResult;
use diesel::pg::PgConnection;
use serde::Serialize;

use crate::contributions::Contribution;
use crate::contributions::caps::{Speaking, Used};
use crate::contributions::queries::caps as queries;
use crate::contributions::transition::Tie;
use crate::organisations::{Mandate, MandateStatus};
use crate::people::AccountId;
use crate::text::words::{Words, isolated};
use crate::topics::{self, Caps, TopicId};

/// Most organisations of one person that are told of.
const TOLD: usize = 20;

/// What is used, by each for whom somebody may speak.
#[derive(Debug)]
pub(in crate::http::pages) struct CapsUsed {
    caps: Caps,
    /// The name of an organisation, or nobody's, and what is used in it.
    lines: Vec<(Option<String>, Used)>,
}

/// The same in words.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct CapsView {
    lines: Vec<String>,
}

impl CapsUsed {
    /// For whoever is about to write; nothing where everybody may say as much as they like.
    pub(in crate::http::pages) fn by_writer(
        conn: &mut PgConnection,
        topic: TopicId,
        account: AccountId,
        mandates: &[Mandate],
    ) -> QueryResult<Option<Self>> {
        let caps = topics::queries::opening(conn, topic)?.caps;
        if !caps.any() {
            return Ok(None);
        }
        let mut lines = Vec::new();
        for mandate in mandates.iter().take(TOLD) {
            let used = queries::share(conn, topic, Speaking::under(mandate), None)?.whole();
            lines.push((Some(mandate.organisation.name.clone()), used));
        }
        lines.push((None, queries::share(conn, topic, Speaking::InPerson(account), None)?.whole()));
        Ok(Some(Self { caps, lines }))
    }

    /// For the author of a contribution that something of was sent: its speaker is settled.
    pub(in crate::http::pages) fn by_speaker(
        conn: &mut PgConnection,
        contribution: &Contribution,
        mandates: &[Mandate],
    ) -> QueryResult<Option<Self>> {
        let caps = topics::queries::opening(conn, contribution.topic_id)?.caps;
        if !caps.any() || contribution.right_of_reply {
            return Ok(None);
        }
        let is_verified = |mandate: &Mandate| {
            Some(mandate.organisation.id) == contribution.organisation_id && mandate.status == MandateStatus::Verified
        };
        // Whoever reads it without a mandate is its author, who asked for one.
        let tie = if mandates.iter().any(is_verified) { Tie::Speaks } else { Tie::Asked };
        let speaking = Speaking::of(contribution, tie);
        let used = queries::share(conn, contribution.topic_id, speaking, Some(contribution.id))?.whole();
        let who = contribution.organisation_id.map(|_| contribution.spoken_as.clone());
        Ok(Some(Self { caps, lines: vec![(who, used)] }))
    }
}

impl CapsView {
    pub(in crate::http::pages) fn new(words: Words, CapsUsed { caps, lines }: CapsUsed) -> Self {
        let line = |(who, used): (Option<String>, Used)| {
            // In a sentence of the site a name keeps its own direction: what <bdi> does where markup may stand.
            let who = who.map_or_else(|| words.text("caps-in-person"), |name| isolated(&name));
            let who = ("who", who.into());
            match (caps.contributions, caps.words) {
                (Some(cap), Some(most)) => {
                    let (used, said) = (used.contributions, used.words);
                    let facts = [
                        who,
                        ("used", used.into()),
                        ("cap", cap.into()),
                        ("words", said.into()),
                        ("most", most.into()),
                    ];
                    words.with("caps-both", &facts)
                }
                (Some(cap), None) => {
                    words.with("caps-contributions", &[who, ("used", used.contributions.into()), ("cap", cap.into())])
                }
                (None, most) => {
                    let most = most.unwrap_or_default();
                    words.with("caps-words", &[who, ("words", used.words.into()), ("most", most.into())])
                }
            }
        };
        Self { lines: lines.into_iter().map(line).collect() }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn caps() -> CapsView {
        CapsView { lines: vec!["<b>".into(), "<b>".into()] }
    }
}
