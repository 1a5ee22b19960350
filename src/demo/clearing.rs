//! Texts of the demonstration that an organisation has to clear before they are sent in its name.

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;

use super::content::Clearance;
use super::people::Company;
use crate::contributions::Text;
use crate::contributions::post::{self, Floor, PostingKey, Sending, Written};
use crate::contributions::speaker::Speaker;
use crate::organisations::delegate::{self, Change};
use crate::organisations::queries as organisations;
use crate::text::Body;
use crate::text::language::ContentLanguage;

/// Names the focal points, lets their organisations clear from now on, and asks them.
pub(super) fn ask(
    conn: &mut PgConnection,
    told: &[Clearance],
    company: &Company,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let organiser = company.organiser()?;
    for one in told {
        let who = |id: &String| company.contributors.get(id).context("nobody of this name");
        let (author, focal_point) = (who(&one.author)?, who(&one.focal_point)?);
        let mandates = organisations::mandates_of(conn, focal_point.account.id)?;
        let mandate = mandates.first().context("speaks for nobody")?;
        let organisation = mandate.organisation.slug.clone();
        delegate::change(conn, &organiser, mandate.id, Change::NameFocalPoint)?;
        delegate::set_clears(conn, focal_point, &organisation, true)?;
        let written = Written {
            key: PostingKey::fresh(),
            text: Text::new(Body::parse(&one.body)?, ContentLanguage::parse(&one.language)?),
            speaker: Speaker::For { organisation, group: None, for_group: false },
            reply_to: None,
            seen: None,
            right_of_reply: false,
        };
        let floor = Floor::take(conn, author, &one.topic)?.context("a topic is gone")?;
        post::post(conn, author, &floor, &written, Sending::AskClearance, now - Duration::hours(one.hours_ago))?;
    }
    Ok(())
}
