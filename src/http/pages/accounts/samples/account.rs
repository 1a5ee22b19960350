//! Samples of one's own account.

use crate::http::pages::accounts::account::*;
use crate::http::pages::accounts::person_fields::samples::{groups, languages};
use crate::http::pages::parts::samples::group;
use crate::text::language::Language;
use crate::text::words::Words;

pub(in crate::http) fn accounts() -> Vec<AccountPage> {
    let mut complaints = Complaints::default();
    for field in ["name", "group", "language", "organisation", "organisation_group", "old_password", "new_password"] {
        complaints.add(field, "<b>".into());
    }
    let mandate = MandateView {
        organisation: "<b>".into(),
        group: group(),
        state: "submitted",
        state_words: "Waits".into(),
        explained: "Until then you write in person.".into(),
    };
    let page = |typed: &str, mandates, notice, complaints: Complaints| AccountPage {
        title: "A".into(),
        notice,
        email: "a@b.example".into(),
        mandates,
        asking: !typed.is_empty(),
        next: typed.into(),
        organisation: typed.into(),
        organisation_groups: groups(),
        name: typed.into(),
        groups: groups(),
        languages: languages(),
        errors: complaints.listed(Words(Language::English), ORDER),
        complaints,
    };
    vec![page("<b>", vec![mandate], Some("Kept.".into()), complaints), page("", vec![], None, Complaints::default())]
}
