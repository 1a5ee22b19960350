//! Load data: many topics and contributions, the same for the same seed, and marked as what they are.

use diesel::pg::PgConnection;

use super::queries::fill::{self as queries, Told};
use super::shape::{self, Dice};
use crate::audit::{self, Entry};
use crate::text::{Body, markdown};

/// How much of it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// How many topics.
    pub topics: u32,
    /// How many contributions, spread evenly over the topics.
    pub contributions: u32,
    /// Same seed, same rows.
    pub seed: u32,
    /// About how long a contribution is.
    pub characters: u16,
    /// How deep replies go.
    pub depth: u8,
}

/// How many people speak: five of each group.
const SPEAKERS: usize = 35;

/// How many different texts there are; a sentence with its own number stands before each.
const TEXTS: usize = 64;

/// Fills in what is wanted; refuses a seed that was used before.
pub fn fill(conn: &mut PgConnection, wanted: &Wanted) -> anyhow::Result<()> {
    queries::take_time(conn)?;
    let seed = wanted.seed.to_string();
    if !queries::speakers(conn, &seed, SPEAKERS)? {
        anyhow::bail!("--seed: load data of seed {seed} are there already; another seed gives other rows");
    }
    queries::texts(conn, &texts(wanted))?;
    for topic in 1..=wanted.topics {
        let length = share(wanted, topic);
        let mut dice = Dice::new(wanted.seed.into(), topic.into());
        let thread = shape::thread(&mut dice, length, wanted.depth.into(), SPEAKERS, TEXTS);
        queries::topic(conn, &seed, topic)?;
        queries::thread(conn, &seed, topic, &thread)?;
    }
    queries::finish(conn)?;
    audit::queries::note(conn, &Entry::new(None, "load_data.filled", format!("seed:{seed}")))?;
    Ok(())
}

/// An even share; what does not divide goes to the first topics.
fn share(wanted: &Wanted, topic: u32) -> usize {
    let topics = wanted.topics.max(1);
    let more = u32::from(topic <= wanted.contributions % topics);
    usize::try_from(wanted.contributions / topics + more).unwrap_or_default()
}

fn texts(wanted: &Wanted) -> Vec<Told> {
    let mut dice = Dice::new(wanted.seed.into(), 0);
    (0..TEXTS)
        .filter_map(|_| {
            let text = shape::prose(&mut dice, wanted.characters.into());
            let body = Body::parse(&text).ok()?;
            let html = markdown::render(&body);
            let (before, after) = html.as_str().split_once(&text)?;
            let words = i32::try_from(body.words()).ok()?;
            Some(Told { before: before.to_owned(), after: after.to_owned(), words, text })
        })
        .collect()
}
