//! Who is told of a publication, and how often: of what somebody follows, the narrowest counts.

use chrono::{DateTime, Utc};

use super::{Following, FollowingId, Level, Rhythm, Settings, rhythm};
use crate::contributions::ContributionId;
use crate::people::AccountId;
use crate::sessions::SessionId;
use crate::topics::TopicId;

/// What was published, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) topic: TopicId,
    pub(super) author: AccountId,
    /// Whether it was published before and reads otherwise now.
    pub(super) corrects: bool,
    /// The group of its author.
    pub(super) group: String,
    /// Whose contribution it answers.
    pub(super) answers: Option<AccountId>,
    /// What it stands below, from the root down.
    pub(super) below: Vec<ContributionId>,
    pub(super) sessions: Vec<SessionId>,
}

/// That somebody is to be told.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) account: AccountId,
    /// Why; nothing where only their settings say so.
    pub(super) following: Option<FollowingId>,
    pub(super) rhythm: Rhythm,
    pub(super) due_at: DateTime<Utc>,
}

impl Said {
    /// How narrow something followed is that this stands in; nothing where it does not.
    fn precision(&self, of: &Following) -> Option<usize> {
        let in_topic = of.topic_id == Some(self.topic);
        match of {
            Following { session_id: Some(session), .. } => self.sessions.contains(session).then_some(0),
            Following { contribution_id: Some(root), .. } => {
                self.below.iter().position(|above| above == root).map(|depth| 3 + depth)
            }
            Following { group_id: Some(group), .. } => (in_topic && *group == self.group).then_some(2),
            _ => in_topic.then_some(1),
        }
    }

    /// Whether and how somebody is told who follows these things. Nobody is told what they said themselves.
    pub(super) fn told_to(
        &self,
        account: AccountId,
        followed: &[Following],
        settings: &Settings,
        now: DateTime<Utc>,
    ) -> Option<Told> {
        let narrowest = followed
            .iter()
            .filter(|following| following.account_id == account)
            .filter_map(|following| Some((self.precision(following)?, following)))
            .max_by_key(|(precision, _)| *precision)
            .map(|(_, following)| following);
        let level = narrowest.map_or(settings.level, |following| following.level);
        let rhythm = narrowest.map_or(settings.rhythm, |following| following.rhythm);
        let wanted = match level {
            Level::All => true,
            Level::Replies => !self.corrects && self.answers == Some(account),
            Level::Nothing => false,
        };
        (wanted && account != self.author).then(|| Told {
            account,
            following: narrowest.map(|following| following.id),
            rhythm,
            due_at: rhythm::due(rhythm, settings, now),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: AccountId = AccountId(1);
    const BEN: AccountId = AccountId(2);

    /// No. 3 by Ben, in reply to Ana's No. 2, which answers No. 1; of a topic of one session.
    fn said() -> Said {
        Said {
            topic: TopicId(7),
            author: BEN,
            corrects: false,
            group: "industry".into(),
            answers: Some(ANA),
            below: vec![ContributionId(1), ContributionId(2)],
            sessions: vec![SessionId(9)],
        }
    }

    fn anything(level: Level) -> Following {
        Following {
            id: FollowingId(1),
            account_id: ANA,
            topic_id: None,
            group_id: None,
            contribution_id: None,
            session_id: None,
            level,
            rhythm: Rhythm::Daily,
        }
    }

    fn topic(level: Level) -> Following {
        Following { topic_id: Some(TopicId(7)), ..anything(level) }
    }

    fn group(id: &str, level: Level) -> Following {
        Following { group_id: Some(id.into()), ..topic(level) }
    }

    fn branch(root: i64, level: Level) -> Following {
        Following { contribution_id: Some(ContributionId(root)), ..topic(level) }
    }

    fn session(level: Level) -> Following {
        Following { session_id: Some(SessionId(9)), ..anything(level) }
    }

    /// Whether somebody is told who follows these, of something that is an answer to them or not.
    fn told(followed: &[Following], default: Level, answers_them: bool) -> bool {
        let said = Said { answers: answers_them.then_some(ANA), ..said() };
        let settings = Settings { level: default, ..Settings::default() };
        said.told_to(ANA, followed, &settings, DateTime::UNIX_EPOCH).is_some()
    }

    #[test]
    fn each_level_tells_what_it_says() {
        for (level, of_all, of_answers) in
            [(Level::All, true, true), (Level::Replies, false, true), (Level::Nothing, false, false)]
        {
            for followed in [topic(level), group("industry", level), branch(1, level), session(level)] {
                assert_eq!(told(std::slice::from_ref(&followed), Level::All, false), of_all, "{followed:?}");
                assert_eq!(told(std::slice::from_ref(&followed), Level::All, true), of_answers, "{followed:?}");
            }
            assert_eq!((told(&[], level, false), told(&[], level, true)), (of_all, of_answers), "{level:?} by default");
        }
    }

    #[test]
    fn the_narrowest_counts() {
        use Level::{All, Nothing};
        for (followed, expected) in [
            (vec![session(All), topic(Nothing)], false),
            (vec![session(Nothing), topic(All)], true),
            (vec![topic(All), group("industry", Nothing)], false),
            (vec![topic(Nothing), group("industry", All)], true),
            (vec![group("industry", All), branch(1, Nothing)], false),
            (vec![branch(2, All), branch(1, Nothing)], true),
        ] {
            assert_eq!(told(&followed, Nothing, false), expected, "{followed:?}");
        }
    }

    #[test]
    fn what_is_followed_elsewhere_tells_nothing() {
        let other_topic = Following { topic_id: Some(TopicId(8)), ..anything(Level::All) };
        let other_session = Following { session_id: Some(SessionId(8)), ..anything(Level::All) };
        let somebody_elses = Following { account_id: AccountId(5), ..topic(Level::All) };
        for followed in [other_topic, other_session, somebody_elses, group("state", Level::All), branch(8, Level::All)]
        {
            assert!(!told(std::slice::from_ref(&followed), Level::Nothing, true), "{followed:?}");
        }
    }

    #[test]
    fn a_correction_is_told_to_whoever_wants_to_hear_everything() {
        let corrected = Said { corrects: true, answers: Some(ANA), ..said() };
        for (level, expected) in [(Level::All, true), (Level::Replies, false), (Level::Nothing, false)] {
            let told = corrected.told_to(ANA, &[topic(level)], &Settings::default(), DateTime::UNIX_EPOCH);
            assert_eq!(told.is_some(), expected, "{level:?}");
        }
    }

    #[test]
    fn nobody_is_told_what_they_said_themselves() {
        let own = Said { author: ANA, answers: Some(ANA), ..said() };
        assert_eq!(own.told_to(ANA, &[topic(Level::All)], &Settings::default(), DateTime::UNIX_EPOCH), None);
    }
}
