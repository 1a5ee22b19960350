//! When what happens to each contribution of the demonstration. Pure: instants in, instants out.

use chrono::{DateTime, Duration, Utc};

use super::content::{Contribution, State};

/// Something that happens to a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    KeepDraft,
    Submit,
    Claim,
    Approve,
    RequestChanges,
    Decline,
    Revise,
    Withdraw,
    Remove,
}

/// How long a moderator reads before deciding: less than a lease.
const READING: Duration = Duration::minutes(9);

/// Since when the one that is being read is being read.
const READ_SINCE: Duration = Duration::minutes(2);

/// Everything that happens, to which contribution of the list, in the order in which it happens.
pub(super) fn schedule(
    contributions: &[Contribution],
    opened: impl Fn(&str) -> DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<(DateTime<Utc>, usize, Act)> {
    let mut all = Vec::new();
    for (index, one) in contributions.iter().enumerate() {
        let opened = opened(&one.topic);
        let sent = opened + Duration::hours(one.hours_after_opening);
        let answered = contributions
            .iter()
            .filter(|reply| reply.reply_to.as_ref() == Some(&one.id))
            .map(|reply| opened + Duration::hours(reply.hours_after_opening))
            .max();
        all.extend(acts(one.state, sent, wait(index), answered, now).into_iter().map(|(at, act)| (at, index, act)));
    }
    all.sort_by_key(|(at, index, _)| (*at, *index));
    all
}

/// Moderators take between one and five hours.
fn wait(index: usize) -> Duration {
    Duration::minutes(70 + i64::try_from(index).unwrap_or_default() * 47 % 230)
}

fn acts(
    state: State,
    sent: DateTime<Utc>,
    wait: Duration,
    answered: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Vec<(DateTime<Utc>, Act)> {
    let decided = sent + wait;
    let corrected = decided + Duration::hours(26);
    let review = |at: DateTime<Utc>, act| vec![(at - READING, Act::Claim), (at, act)];
    let submitted = (sent, Act::Submit);
    let published = || [vec![submitted], review(decided, Act::Approve)].concat();
    match state {
        State::Draft => vec![(sent, Act::KeepDraft)],
        State::Submitted => vec![submitted],
        State::Claimed => vec![submitted, (now - READ_SINCE, Act::Claim)],
        State::ChangesRequested => [vec![submitted], review(decided, Act::RequestChanges)].concat(),
        State::Declined => [vec![submitted], review(decided, Act::Decline)].concat(),
        State::Published => published(),
        State::Corrected => {
            [published(), vec![(corrected, Act::Revise)], review(corrected + wait, Act::Approve)].concat()
        }
        State::EditPending => [published(), vec![(now - Duration::hours(4), Act::Revise)]].concat(),
        State::Withdrawn => [published(), vec![(decided + Duration::hours(41), Act::Withdraw)]].concat(),
        // What answers it was sent while it could still be read.
        State::Removed => {
            let noticed = answered.unwrap_or(decided).max(decided) + Duration::hours(3);
            [published(), vec![(noticed, Act::Remove)]].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::content::Content;
    use super::*;

    #[test]
    fn everything_has_happened_by_the_time_of_loading_and_answers_follow_what_they_answer() {
        let content = Content::read().unwrap();
        let now = Utc::now();
        let opened = |slug: &str| content.topics.iter().find(|topic| topic.slug == slug).unwrap().opens_at(now);
        let all = schedule(&content.contributions, opened, now);
        assert!(all.iter().all(|(at, ..)| *at <= now));
        for (index, one) in content.contributions.iter().enumerate() {
            let Some(parent) = &one.reply_to else { continue };
            let sent = all.iter().position(|(_, of, act)| *of == index && matches!(act, Act::Submit | Act::KeepDraft));
            let approved = |of: usize, act| content.contributions[of].id == *parent && act == Act::Approve;
            let answered = all.iter().position(|(_, of, act)| approved(*of, *act));
            assert!(answered.is_some());
            assert!(answered < sent, "{} answers {parent}", one.id);
        }
    }
}
