//! Every template belongs to a page, and every sample of every page renders in every language.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{about, administration, desk, home, moderation, organise, rules, statistics, summaries};
use crate::http::again::Again;
use crate::http::error_page::ErrorPage;
use crate::http::form::Typed;
use crate::http::frame::samples::frame;
use crate::http::kept::parts::KeptParts;
use crate::http::page::Page;
use crate::http::pages::accounts::{account, forgotten, mailed_link, sign_in, sign_up};
use crate::http::pages::contributions::{comparison, saying};
use crate::http::pages::following::unsubscribe;
use crate::http::pages::topics::print;
use crate::http::pages::writing::{contribute, unsent};
use crate::http::pages::{contributions, following, ledger, processes, reports, sessions, topics};
use crate::http::templates;
use crate::text::language::Language;
use crate::text::words::Words;

/// A page inside a sample of its frame.
#[derive(Serialize)]
struct Framed<'a, P: Page> {
    frame: crate::http::frame::FrameView,
    #[serde(flatten)]
    page: &'a P,
}

/// Renders samples of one page and returns the template's name.
fn rendered<P: Page>(samples: Vec<P>) -> String {
    assert!(samples.len() > 1, "{} needs a full and an empty sample", P::TEMPLATE);
    for (n, page) in samples.iter().enumerate() {
        for (language, signed_in) in
            Language::ALL.into_iter().flat_map(|language| [(language, true), (language, false)])
        {
            let html = templates::render(language, P::TEMPLATE, &Framed { frame: frame(language, signed_in), page })
                .unwrap_or_else(|error| panic!("{} sample {n}: {error}", P::TEMPLATE));
            assert!(!html.contains("<b>"), "{} sample {n} shows markup that somebody typed", P::TEMPLATE);
        }
    }
    P::TEMPLATE.to_owned()
}

#[test]
fn every_template_belongs_to_a_page_and_renders() {
    let typed = Typed::new("body=%3Cb%3E&key=k".into());
    let again = Again::new(Words(Language::English), "/".into(), &typed);
    let errors = vec![
        ErrorPage { title: "A".into(), status: 503, message: "Away".into(), request: "r".into(), again },
        ErrorPage { title: "A".into(), status: 404, message: "<b>".into(), request: String::new(), again: None },
    ];
    let rendered = BTreeSet::from([
        rendered(account::samples::accounts()),
        rendered(administration::rule::samples::forms()),
        rendered(administration::rules::samples::lists()),
        rendered(sign_in::samples::sign_in()),
        rendered(sign_in::samples::sign_out()),
        rendered(forgotten::samples::asking()),
        rendered(forgotten::samples::choosing()),
        rendered(mailed_link::samples::gone()),
        rendered(sign_up::samples::forms()),
        rendered(sign_up::samples::sent()),
        rendered(sign_up::samples::confirming()),
        rendered(desk::earlier::samples::texts()),
        rendered(desk::item::samples::items()),
        rendered(desk::list::samples::lists()),
        rendered(desk::organisation::show::samples::desks()),
        rendered(desk::translations::form::samples::pages()),
        rendered(desk::filings::show::samples::filings()),
        rendered(errors),
        rendered(home::samples::homes()),
        rendered(moderation::queue::samples::queues()),
        rendered(moderation::case::view::samples::items()),
        rendered(moderation::appeals::list::samples::lists()),
        rendered(moderation::appeals::view::samples::appeals()),
        rendered(moderation::reports::list::samples::lists()),
        rendered(moderation::reports::show::samples::texts()),
        rendered(reports::form::samples::forms()),
        rendered(reports::outcome::samples::reports()),
        rendered(moderation::bulk::view::samples::bulks()),
        rendered(summaries::desk_list::samples::lists()),
        rendered(summaries::new::samples::forms()),
        rendered(summaries::list::samples::lists()),
        rendered(summaries::show::samples::summaries()),
        rendered(summaries::desk::samples::desks()),
        rendered(summaries::publishing::samples::publishings()),
        rendered(contribute::samples::composing()),
        rendered(contributions::show::samples::contributions()),
        rendered(comparison::samples::comparisons()),
        rendered(about::samples::abouts()),
        rendered(ledger::list::samples::ledgers()),
        rendered(ledger::line::samples::pages()),
        rendered(rules::samples::rules()),
        rendered(statistics::public::samples::lists()),
        rendered(statistics::public::samples::topics()),
        rendered(statistics::staff::samples::lists()),
        rendered(statistics::staff::samples::topics()),
        rendered(organise::filings::samples::lists()),
        rendered(organise::filings::samples::forms()),
        rendered(organise::filing::samples::filings()),
        rendered(organise::mandates::samples::mandates()),
        rendered(organise::affiliation::samples::forms()),
        rendered(organise::organisations::samples::lists()),
        rendered(organise::organisations::samples::forms()),
        rendered(organise::overview::samples::overviews()),
        rendered(organise::standing::samples::standing()),
        rendered(organise::processes::samples::forms()),
        rendered(organise::processes::samples::lists()),
        rendered(organise::sessions::samples::forms()),
        rendered(organise::sessions::samples::lists()),
        rendered(organise::topics::samples::forms()),
        rendered(organise::topic_list::samples::lists()),
        rendered(print::samples::prints()),
        rendered(processes::show::samples::processes()),
        rendered(saying::samples::views()),
        rendered(sessions::show::samples::sessions()),
        rendered(sessions::list::samples::lists()),
        rendered(topics::shared::samples::crumbs()),
        rendered(topics::shared::samples::above()),
        rendered(topics::shared::samples::threads()),
        rendered(topics::shared::samples::beside()),
        rendered(topics::show::samples::topics()),
        rendered(unsent::samples::unsent()),
        rendered(following::list::samples::lists()),
        rendered(unsubscribe::samples::pages()),
        rendered(topics::list::samples::lists()),
        rendered(processes::list::samples::lists()),
    ]);
    let known: BTreeSet<String> = templates::names().filter(|name| !name.starts_with("partials/")).collect();
    assert_eq!(rendered, known);
}

#[test]
fn a_kept_part_is_what_would_be_rendered_and_every_change_shows() {
    let kept = KeptParts::new();
    let views = saying::samples::views();
    for (view, language) in views.iter().chain(&views).flat_map(|view| Language::ALL.map(|language| (view, language))) {
        let rendered = templates::render(language, "topics/saying", view).unwrap();
        assert_eq!(*kept.render(language, view).unwrap(), *rendered);
    }
}
