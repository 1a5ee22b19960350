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
use crate::http::templates::Templates;
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
fn rendered<P: Page>(templates: &Templates, samples: Vec<P>) -> String {
    assert!(samples.len() > 1, "{} needs a full and an empty sample", P::TEMPLATE);
    for (n, page) in samples.iter().enumerate() {
        for (language, signed_in) in
            Language::ALL.into_iter().flat_map(|language| [(language, true), (language, false)])
        {
            let html = templates
                .render(language, P::TEMPLATE, &Framed { frame: frame(language, signed_in), page })
                .unwrap_or_else(|error| panic!("{} sample {n}: {error}", P::TEMPLATE));
            assert!(!html.contains("<b>"), "{} sample {n} shows markup that somebody typed", P::TEMPLATE);
        }
    }
    P::TEMPLATE.to_owned()
}

#[test]
fn every_template_belongs_to_a_page_and_renders() {
    let templates = Templates::load().unwrap();
    let typed = Typed::new("body=%3Cb%3E&key=k".into());
    let again = Again::new(Words(Language::English), "/".into(), &typed);
    let errors = vec![
        ErrorPage { title: "A".into(), status: 503, message: "Away".into(), request: "r".into(), again },
        ErrorPage { title: "A".into(), status: 404, message: "<b>".into(), request: String::new(), again: None },
    ];
    let rendered = BTreeSet::from([
        rendered(&templates, account::samples::accounts()),
        rendered(&templates, administration::rule::samples::forms()),
        rendered(&templates, administration::rules::samples::lists()),
        rendered(&templates, sign_in::samples::sign_in()),
        rendered(&templates, sign_in::samples::sign_out()),
        rendered(&templates, forgotten::samples::asking()),
        rendered(&templates, forgotten::samples::choosing()),
        rendered(&templates, mailed_link::samples::gone()),
        rendered(&templates, sign_up::samples::forms()),
        rendered(&templates, sign_up::samples::sent()),
        rendered(&templates, sign_up::samples::confirming()),
        rendered(&templates, desk::earlier::samples::texts()),
        rendered(&templates, desk::item::samples::items()),
        rendered(&templates, desk::list::samples::lists()),
        rendered(&templates, desk::organisation::show::samples::desks()),
        rendered(&templates, desk::translations::form::samples::pages()),
        rendered(&templates, desk::filings::show::samples::filings()),
        rendered(&templates, errors),
        rendered(&templates, home::samples::homes()),
        rendered(&templates, moderation::queue::samples::queues()),
        rendered(&templates, moderation::case::view::samples::items()),
        rendered(&templates, moderation::appeals::list::samples::lists()),
        rendered(&templates, moderation::appeals::view::samples::appeals()),
        rendered(&templates, moderation::reports::list::samples::lists()),
        rendered(&templates, moderation::reports::show::samples::texts()),
        rendered(&templates, reports::form::samples::forms()),
        rendered(&templates, reports::outcome::samples::reports()),
        rendered(&templates, moderation::bulk::view::samples::bulks()),
        rendered(&templates, summaries::desk_list::samples::lists()),
        rendered(&templates, summaries::new::samples::forms()),
        rendered(&templates, summaries::list::samples::lists()),
        rendered(&templates, summaries::show::samples::summaries()),
        rendered(&templates, summaries::desk::samples::desks()),
        rendered(&templates, summaries::publishing::samples::publishings()),
        rendered(&templates, contribute::samples::composing()),
        rendered(&templates, contributions::show::samples::contributions()),
        rendered(&templates, comparison::samples::comparisons()),
        rendered(&templates, about::samples::abouts()),
        rendered(&templates, ledger::list::samples::ledgers()),
        rendered(&templates, ledger::line::samples::pages()),
        rendered(&templates, rules::samples::rules()),
        rendered(&templates, statistics::public::samples::lists()),
        rendered(&templates, statistics::public::samples::topics()),
        rendered(&templates, statistics::staff::samples::lists()),
        rendered(&templates, statistics::staff::samples::topics()),
        rendered(&templates, organise::filings::samples::lists()),
        rendered(&templates, organise::filings::samples::forms()),
        rendered(&templates, organise::filing::samples::filings()),
        rendered(&templates, organise::mandates::samples::mandates()),
        rendered(&templates, organise::affiliation::samples::forms()),
        rendered(&templates, organise::organisations::samples::lists()),
        rendered(&templates, organise::organisations::samples::forms()),
        rendered(&templates, organise::overview::samples::overviews()),
        rendered(&templates, organise::standing::samples::standing()),
        rendered(&templates, organise::processes::samples::forms()),
        rendered(&templates, organise::processes::samples::lists()),
        rendered(&templates, organise::sessions::samples::forms()),
        rendered(&templates, organise::sessions::samples::lists()),
        rendered(&templates, organise::topics::samples::forms()),
        rendered(&templates, organise::topic_list::samples::lists()),
        rendered(&templates, print::samples::prints()),
        rendered(&templates, processes::show::samples::processes()),
        rendered(&templates, saying::samples::views()),
        rendered(&templates, sessions::show::samples::sessions()),
        rendered(&templates, sessions::list::samples::lists()),
        rendered(&templates, topics::shared::samples::crumbs()),
        rendered(&templates, topics::shared::samples::above()),
        rendered(&templates, topics::shared::samples::threads()),
        rendered(&templates, topics::shared::samples::beside()),
        rendered(&templates, topics::show::samples::topics()),
        rendered(&templates, unsent::samples::unsent()),
        rendered(&templates, following::list::samples::lists()),
        rendered(&templates, unsubscribe::samples::pages()),
        rendered(&templates, topics::list::samples::lists()),
        rendered(&templates, processes::list::samples::lists()),
    ]);
    let known: BTreeSet<String> = Templates::names().filter(|name| !name.starts_with("partials/")).collect();
    assert_eq!(rendered, known);
}

#[test]
fn a_kept_part_is_what_would_be_rendered_and_every_change_shows() {
    let (templates, kept) = (Templates::load().unwrap(), KeptParts::new());
    let views = saying::samples::views();
    for (view, language) in views.iter().chain(&views).flat_map(|view| Language::ALL.map(|language| (view, language))) {
        let rendered = templates.render(language, "topics/saying", view).unwrap();
        assert_eq!(*kept.render(&templates, language, view).unwrap(), *rendered);
    }
}
