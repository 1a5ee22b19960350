//! What was sent from the page of an appeal, read into what should happen.

use serde::Deserialize;

use crate::contributions::transition::event::Ruling;
use crate::contributions::transition::reasons::{Incomplete, Reasons};
use crate::http::error::AppError;
use crate::http::form::Complaints;
use crate::people::AccountId;
use crate::people::roles::Arbiter;
use crate::text::Reason;
use crate::text::words::Words;

/// What was sent: who looks at it, or what comes of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct AppealForm {
    pub(in crate::http::pages::moderation) action: String,
    /// With whom the page showed it.
    shown: String,
    pub(in crate::http::pages::moderation) to: String,
    pub(in crate::http::pages::moderation) rule: String,
    pub(in crate::http::pages::moderation) explanation: String,
}

/// What whoever sent the form wants.
pub(in crate::http::pages::moderation) enum Wanted {
    /// Somebody looks at it.
    Assign { shown: Option<AccountId>, to: AccountId },
    /// It is settled.
    Settle(Ruling, Reasons),
}

impl AppealForm {
    /// What is wanted; nothing where a field has to be filled in differently.
    pub(in crate::http::pages::moderation) fn read(
        &self,
        words: Words,
        by: &Arbiter,
        complaints: &mut Complaints,
    ) -> Result<Option<Wanted>, AppError> {
        let account = |typed: &str| typed.parse().map(AccountId).ok();
        let ruling = match self.action.as_str() {
            "take" => return Ok(Some(Wanted::Assign { shown: account(&self.shown), to: by.account.id })),
            "assign" => {
                let to = account(&self.to);
                if to.is_none() {
                    complaints.add("to", words.text("refused-choice"));
                }
                return Ok(to.map(|to| Wanted::Assign { shown: account(&self.shown), to }));
            }
            "uphold" => Ruling::Uphold,
            "overturn" => Ruling::Overturn,
            "partly" => Ruling::Partly,
            _ => return Err(AppError::Unreadable),
        };
        match Reasons::parse(&self.rule, &self.explanation) {
            Ok(reasons) => return Ok(Some(Wanted::Settle(ruling, reasons))),
            Err(Incomplete::NoRule) => complaints.add("rule", words.text("refused-no-rule")),
            Err(Incomplete::Explanation(_)) => {}
        }
        complaints.check(words, "explanation", Reason::parse(&self.explanation));
        Ok(None)
    }
}
