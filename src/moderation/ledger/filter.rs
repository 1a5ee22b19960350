//! What somebody looks for in the ledger.

use chrono::{Datelike, Months, NaiveDate};

use super::action::Action;
use crate::topics::TopicId;

/// Everything that a line has to be; nothing where anything will do.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In this topic.
    pub topic: Option<TopicId>,
    /// By somebody of this group, as far as the ledger names it.
    pub group: Option<String>,
    /// Decided or settled so.
    pub action: Option<Action>,
    /// By this rule.
    pub rule: Option<String>,
    /// In this month.
    pub month: Option<Month>,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month(NaiveDate);

/// What was given is no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoMonth;

impl Month {
    /// A month as forms send it: `2021-12`.
    pub fn parse(text: &str) -> Result<Self, NoMonth> {
        let (year, month) = text.trim().split_once('-').ok_or(NoMonth)?;
        let (year, month) = (year.parse().map_err(|_| NoMonth)?, month.parse().map_err(|_| NoMonth)?);
        // What PostgreSQL has no days for nothing was decided in.
        let day = NaiveDate::from_ymd_opt(year, month, 1).filter(|day| (1..=9999).contains(&day.year()));
        day.map(Self).ok_or(NoMonth)
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// The first day that it does not have.
    pub fn next(self) -> NaiveDate {
        self.0.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_all_its_days_and_no_others() {
        let december = Month::parse(" 2021-12 ").unwrap();
        assert_eq!(
            (december.first_day().to_string(), december.next().to_string()),
            ("2021-12-01".into(), "2022-01-01".into())
        );
    }

    #[test]
    fn nothing_else_is_a_month() {
        for text in
            ["", "2021", "2021-13", "2021-00", "December 2021", "12/2021", "-1-12", "99999-12", "2021-12-15", "0-1"]
        {
            assert_eq!(Month::parse(text), Err(NoMonth), "{text}");
        }
    }
}
