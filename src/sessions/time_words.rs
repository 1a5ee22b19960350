//! Times as people give them, and what to ask back. Never guessed at: an hour's error is the
//! classic one.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::OffsetName;

use super::clock::Zone;

/// What an organiser is asked about the words of a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The abbreviation stands for several zones.
    Ambiguous {
        /// As given.
        abbreviation: String,
        /// The zones it may mean.
        zones: &'static [&'static str],
    },
    /// The abbreviation is not one of those that are clear everywhere.
    Unknown {
        /// As given.
        abbreviation: String,
    },
    /// On that date the clocks go by the other one of the pair.
    OutOfSeason {
        /// As given.
        abbreviation: String,
        /// What would be usual on that date.
        usual: String,
    },
    /// "12 pm" is noon to some and midnight to others.
    NoonOrMidnight,
    /// There is a time and no zone.
    NoZone,
}

impl Question {
    /// The message that asks.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Ambiguous { .. } => "question-zone-ambiguous",
            Self::Unknown { .. } => "question-zone-unknown",
            Self::OutOfSeason { .. } => "question-zone-out-of-season",
            Self::NoonOrMidnight => "question-noon-or-midnight",
            Self::NoZone => "question-no-zone",
        }
    }
}

/// Clear everywhere, with a place whose clocks go by them.
const CLEAR: [(&str, &str); 7] = [
    ("UTC", "UTC"),
    ("GMT", "UTC"),
    ("Z", "UTC"),
    ("CET", "Europe/Zurich"),
    ("CEST", "Europe/Zurich"),
    ("EST", "America/New_York"),
    ("EDT", "America/New_York"),
];

const AMBIGUOUS: [(&str, &[&str]); 4] = [
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("CST", &["America/Chicago", "Asia/Shanghai", "America/Havana"]),
    ("BST", &["Europe/London", "Asia/Dhaka"]),
    ("AST", &["America/Halifax", "Asia/Riyadh"]),
];

/// Whether this is the name of an offset rather than of a place, as in `CET`.
pub fn is_abbreviation(name: &str) -> bool {
    (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

/// The places whose clocks an abbreviation may mean; none where it is not known.
pub fn places(abbreviation: &str) -> Vec<&'static str> {
    let clear = CLEAR.iter().filter(|(name, _)| *name == abbreviation).map(|(_, place)| *place);
    let ambiguous = AMBIGUOUS.iter().filter(|(name, _)| *name == abbreviation).flat_map(|(_, places)| *places);
    clear.chain(ambiguous.copied()).collect()
}

/// What the words of a time on that date leave open.
pub fn question(words: &str, date: NaiveDate) -> Vec<Question> {
    let words = words.replace("a.m.", "am").replace("p.m.", "pm");
    let tokens = tokens(&words);
    let mut questions = Vec::new();
    let mut has_zone = false;
    for (at, token) in tokens.iter().enumerate() {
        let follows_a_time = at > 0 && ends_a_time(&tokens[..at]);
        if let Some((_, place)) = CLEAR.iter().find(|(name, _)| name == token) {
            has_zone = true;
            questions.extend(out_of_season(token, place, date));
        } else if let Some((_, zones)) = AMBIGUOUS.iter().find(|(name, _)| name == token) {
            has_zone = true;
            questions.push(Question::Ambiguous { abbreviation: (*token).to_owned(), zones });
        } else if follows_a_time && looks_like_a_zone(token) {
            has_zone = true;
            questions.push(Question::Unknown { abbreviation: (*token).to_owned() });
        }
    }
    if is_noon_or_midnight(&tokens) {
        questions.push(Question::NoonOrMidnight);
    }
    if !has_zone && !words.contains('/') && has_time(&words, &tokens) {
        questions.push(Question::NoZone);
    }
    questions
}

/// Runs of digits and runs of letters.
fn tokens(words: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut tokens = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
        if first.is_ascii_digit() || first.is_alphabetic() {
            tokens.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    tokens
}

fn ends_a_time(tokens: &[&str]) -> bool {
    tokens
        .last()
        .is_some_and(|last| is_half_of_day(last) || (last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit())))
}

fn is_half_of_day(token: &str) -> bool {
    token.eq_ignore_ascii_case("am") || token.eq_ignore_ascii_case("pm")
}

fn looks_like_a_zone(token: &str) -> bool {
    (3..=5).contains(&token.len())
        && token.bytes().all(|b| b.is_ascii_uppercase())
        && (token.ends_with('T') || token == "MSK")
}

fn is_noon_or_midnight(tokens: &[&str]) -> bool {
    let twelve = |run: &[&str]| match run {
        [.., "12", half] | [.., "12", "00", half] => is_half_of_day(half),
        _ => false,
    };
    (2..=tokens.len()).any(|end| twelve(&tokens[..end]))
}

fn has_time(words: &str, tokens: &[&str]) -> bool {
    let clock = |(at, _): (usize, &str)| {
        let around = (words[..at].chars().next_back(), words[at + 1..].chars().next());
        matches!(around, (Some(before), Some(after)) if before.is_ascii_digit() && after.is_ascii_digit())
    };
    words.match_indices(':').any(clock) || tokens.iter().any(|token| is_half_of_day(token))
}

/// "CET" on a summer date is most often a slip for "CEST", an hour away.
fn out_of_season(said: &str, place: &str, date: NaiveDate) -> Option<Question> {
    let zone = Zone::parse(place).ok().filter(|zone| *zone != Zone::UTC)?;
    let noon: DateTime<Utc> = date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc();
    let local = zone.local(noon);
    let usual = local.offset().abbreviation()?;
    (usual != said).then(|| Question::OutOfSeason { abbreviation: said.to_owned(), usual: usual.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &str, date: &str) -> Vec<&'static str> {
        question(words, date.parse().unwrap()).iter().map(Question::message_key).collect()
    }

    #[test]
    fn clear_words_are_taken_as_they_are() {
        for (words, date) in [
            ("Time: 14:00-15:00 CEST", "2021-04-19"),
            ("14:00-15:00 CET", "2021-01-19"),
            ("6:45 - 9:30 pm EST", "2021-12-15"),
            ("18:00 UTC", "2021-07-01"),
            ("1 to 2 pm GMT", "2021-07-01"),
            ("18:45 America/New_York", "2021-07-01"),
            ("15 December 2021", "2021-12-15"),
        ] {
            assert_eq!(asked(words, date), Vec::<&str>::new(), "{words}");
        }
    }

    #[test]
    fn doubtful_words_are_questioned() {
        for (words, date, key) in [
            ("3 pm IST", "2021-04-19", "question-zone-ambiguous"),
            ("15:00 CST", "2021-04-19", "question-zone-ambiguous"),
            ("14:00 CET", "2021-07-19", "question-zone-out-of-season"),
            ("14:00 CEST", "2021-12-19", "question-zone-out-of-season"),
            ("9 am EST", "2021-07-19", "question-zone-out-of-season"),
            ("9 am PDT", "2021-07-19", "question-zone-unknown"),
            ("(15:00 MSK)", "2021-07-19", "question-zone-unknown"),
            ("12 pm UTC", "2021-07-19", "question-noon-or-midnight"),
            ("12:00 p.m. UTC", "2021-07-19", "question-noon-or-midnight"),
            ("10am-12pm UTC", "2021-07-19", "question-noon-or-midnight"),
            ("15 December 2021, 6:45 to 9:30 pm", "2021-12-15", "question-no-zone"),
            ("19 April 2021 @ 3:00 pm - 4:00 pm", "2021-04-19", "question-no-zone"),
        ] {
            assert_eq!(asked(words, date), vec![key], "{words}");
        }
    }

    #[test]
    fn a_slip_of_season_names_the_usual_one() {
        let asked = question("14:00 CET", "2021-07-19".parse().unwrap());
        let expected = Question::OutOfSeason { abbreviation: "CET".into(), usual: "CEST".into() };
        assert_eq!(asked, vec![expected]);
    }

    #[test]
    fn words_that_are_no_zone_are_let_be() {
        assert_eq!(asked("OEWG on ICT, room 4, 15:00 UTC", "2021-07-19"), Vec::<&str>::new());
    }
}
