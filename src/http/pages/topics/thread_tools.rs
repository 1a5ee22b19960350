//! The form above a thread by which readers choose an order and look for some contributions.

use serde::Serialize;

use crate::contributions::thread::facets::{Facets, Found};
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::Groups;
use crate::http::pages::topics::thread_asked::{Asked, Sort};
use crate::http::pages::topics::thread_view::Threads;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// So many organisations are listed, those that spoke most; the others are typed.
const LISTED: usize = 100;

/// The form, and what came of it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ToolsView {
    action: String,
    /// Whether something was chosen in it.
    used: bool,
    sorts: Vec<Choice>,
    groups: Vec<Choice>,
    organisations: Vec<Choice>,
    /// Whether there are more organisations than a list may hold, so that their names are typed.
    many_organisations: bool,
    /// What was typed.
    typed: String,
    languages: Vec<Choice>,
    /// "37 found"; where only some are read.
    found: Option<String>,
}

impl ToolsView {
    /// For a topic in which there is something to choose from, unless it is read in columns.
    pub(in crate::http::pages) fn new(
        words: Words,
        groups: &Groups,
        counts: &[(String, i32)],
        facets: &Facets,
        topic: &str,
        asked: &Asked,
        threads: &Threads,
    ) -> Option<Self> {
        let published: i32 = counts.iter().map(|(_, count)| count).sum();
        if asked.in_columns() || (published < 2 && !asked.is_filtered()) {
            return None;
        }
        let sort = |sort: Sort| Choice {
            value: sort.name().to_owned(),
            label: words.text(&format!("sort-{}", sort.name())),
            chosen: sort == asked.sort(),
        };
        let group = |(id, _): &(String, i32)| Choice {
            value: id.clone(),
            label: groups.get(id).plural,
            chosen: *id == asked.said_by,
        };
        let organisation = |found: &Found| Choice {
            value: found.name.clone(),
            label: format!("{} ({})", found.name, found.count),
            chosen: found.name == asked.organisation,
        };
        let language = |found: &Found| {
            let name = words.text(&format!("language-{}", ContentLanguage::stored(&found.name).as_str()));
            Choice {
                label: format!("{name} ({})", found.count),
                chosen: found.name == asked.language,
                value: found.name.clone(),
            }
        };
        let most = |of: &[Found]| {
            let mut most: Vec<&Found> = of.iter().collect();
            most.sort_by_key(|found| std::cmp::Reverse(found.count));
            most.truncate(LISTED);
            most.sort_by_key(|found| &found.name);
            most.into_iter().map(organisation).collect()
        };
        let all = threads.first().map_or(0, |(_, first)| first.bounds.all);
        Some(Self {
            action: topic.to_owned(),
            used: asked.is_filtered() || asked.sort() != Sort::Thread,
            sorts: Sort::ALL.into_iter().map(sort).collect(),
            groups: counts.iter().map(group).collect(),
            organisations: most(&facets.organisations),
            many_organisations: facets.organisations.len() > LISTED,
            typed: asked.organisation.clone(),
            languages: facets.languages.iter().map(language).collect(),
            found: asked.is_filtered().then(|| words.with("found-count", &[("count", all.into())])),
        })
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn tools() -> ToolsView {
        let choice = || vec![Choice { value: "a".into(), label: "<b>".into(), chosen: true }];
        ToolsView {
            action: "/topics/a".into(),
            used: true,
            sorts: choice(),
            groups: choice(),
            organisations: choice(),
            many_organisations: true,
            typed: "<b>".into(),
            languages: choice(),
            found: Some("3 found".into()),
        }
    }
}
