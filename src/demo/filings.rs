//! What staff of the demonstration entered from letters, and what waits for those who sent them.

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;

use super::content::Filing;
use super::people::{Company, address};
use crate::contributions::Text;
use crate::contributions::post::PostingKey;
use crate::filings::{Entered, Sender, Source, file};
use crate::text::email_address::EmailAddress;
use crate::text::language::ContentLanguage;
use crate::text::{Body, Lines, Name};

/// Enters them; their senders have not answered yet.
pub(super) fn enter(
    conn: &mut PgConnection,
    told: &[Filing],
    company: &Company,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let organiser = company.organiser()?;
    for one in told {
        let received = now - Duration::days(one.days_ago);
        let who = company.contributors.get(&one.sender).context("nobody sent it")?;
        let entered = Entered {
            key: PostingKey::fresh(),
            sender: Sender {
                address: EmailAddress::parse(&address(&one.sender))?,
                name: Name::parse(&who.account.name)?,
            },
            text: Text::new(Body::parse(&one.body)?, ContentLanguage::parse(&one.language)?),
            reply_to: None,
            source: Source {
                kind: one.source,
                received_on: received.date_naive(),
                words: Lines::parse(&one.received)?,
            },
        };
        file::file(conn, &organiser, &one.topic, &entered, received + Duration::hours(3))?;
    }
    Ok(())
}
