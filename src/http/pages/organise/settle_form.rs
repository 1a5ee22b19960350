//! The form that settles which of several times is right.

use serde::{Deserialize, Serialize};

use crate::http::form::Filled;
use crate::http::pages::sessions::parts::WhenView;
use crate::sessions::parts::{Settlement, disagree};
use crate::sessions::written::Written;
use crate::text::words::Words;

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct SettleForm {
    pub(super) version: String,
    /// The place of the reading, from 1 on.
    pub(super) reading: String,
    pub(super) reason: String,
}

/// The readings to choose from.
#[derive(Debug, Serialize)]
pub(super) struct SettleView {
    /// Why one was chosen before.
    settled: Option<String>,
    readings: Vec<ChoiceOfTime>,
    form: Filled<SettleForm>,
}

#[derive(Debug, Serialize)]
struct ChoiceOfTime {
    number: usize,
    when: WhenView,
    words: String,
    found_in: String,
    chosen: bool,
}

impl SettleView {
    /// Where the readings of a session disagree.
    pub(super) fn new(
        words: Words,
        written: &Written,
        settled: Option<&Settlement>,
        form: Filled<SettleForm>,
    ) -> Option<Self> {
        let readings = &written.parts.readings;
        disagree(readings).then(|| Self {
            settled: settled.map(|settled| settled.reason.clone()),
            readings: (1..)
                .zip(readings)
                .map(|(number, reading)| ChoiceOfTime {
                    when: WhenView::new(
                        words,
                        reading.starts_at,
                        reading.ends_at,
                        reading.zone.as_deref().unwrap_or(&written.facts.zone),
                    ),
                    words: reading.words.clone(),
                    found_in: reading.found_in.clone(),
                    chosen: form.typed.reading == number.to_string(),
                    number,
                })
                .collect(),
            form,
        })
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::http::pages::sessions::parts::samples::when;

    pub(in crate::http::pages::organise) fn settle(full: bool) -> SettleView {
        let choice = |number, chosen| ChoiceOfTime {
            number,
            when: when(),
            words: "<b>".into(),
            found_in: "page".into(),
            chosen,
        };
        SettleView {
            settled: full.then(|| "<b>".into()),
            readings: vec![choice(1, false), choice(2, full)],
            form: Filled::with(SettleForm::default()),
        }
    }
}
