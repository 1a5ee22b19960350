//! By what readers look for contributions in a topic: for whom they speak, and in which language. Pure.

use std::collections::BTreeMap;

use crate::contributions::thread::outline::Outline;

/// What is read of a topic, as far as readers look for it.
#[derive(Debug, Clone)]
pub struct Facet {
    /// Its number.
    pub no: i32,
    /// The organisation it speaks for, by the name that is shown.
    pub organisation: Option<String>,
    /// In which language it is.
    pub language: String,
}

/// What readers may look for in a topic.
#[derive(Debug, Default)]
pub struct Facets {
    /// The organisations that spoke, and how often, by name.
    pub organisations: Vec<Found>,
    /// The languages that were used, and how often, by code.
    pub languages: Vec<Found>,
    /// By number: places move when something is published, numbers never do.
    points: Vec<Option<Point>>,
}

/// One thing to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// A name or a code.
    pub name: String,
    /// How many contributions there are of it.
    pub count: usize,
}

/// Of one contribution: which of the organisations and languages.
#[derive(Debug, Clone, Copy)]
struct Point {
    organisation: Option<u16>,
    language: u16,
}

/// What somebody looks for. What they do not ask for is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Id of a group.
    pub group: &'a str,
    /// Name of an organisation.
    pub organisation: &'a str,
    /// Code of a language.
    pub language: &'a str,
}

impl Facets {
    /// Of all that is read in a topic.
    pub fn gather(facets: &[Facet]) -> Self {
        let organisations = counted(facets.iter().filter_map(|facet| facet.organisation.as_deref()));
        let languages = counted(facets.iter().map(|facet| facet.language.as_str()));
        let at = |list: &[Found], name: &str| {
            u16::try_from(list.binary_search_by(|one| one.name.as_str().cmp(name)).ok()?).ok()
        };
        let highest = facets.iter().map(|facet| facet.no).max().map_or(0, index);
        let mut points = vec![None; highest + 1];
        for facet in facets {
            let organisation = facet.organisation.as_ref().and_then(|name| at(&organisations, name));
            points[index(facet.no)] = at(&languages, &facet.language).map(|language| Point { organisation, language });
        }
        Self { organisations, languages, points }
    }

    /// How much memory they take, in bytes.
    pub fn weight(&self) -> usize {
        let named = |list: &[Found]| list.iter().map(|found| 48 + found.name.len()).sum::<usize>();
        self.points.len() * size_of::<Option<Point>>() + named(&self.organisations) + named(&self.languages)
    }

    /// Marks what somebody looks for, by place. Tombstones are nobody's any more.
    pub fn marks(&self, outline: &Outline, wanted: Wanted<'_>) -> Vec<bool> {
        let is =
            |list: &[Found], at: u16, name: &str| list.get(usize::from(at)).is_some_and(|found| found.name == name);
        let fits = |place: usize, point: &Point| {
            let organisation = point.organisation.is_some_and(|at| is(&self.organisations, at, wanted.organisation));
            (wanted.group.is_empty() || outline.is_of(place, wanted.group))
                && (wanted.organisation.is_empty() || organisation)
                && (wanted.language.is_empty() || is(&self.languages, point.language, wanted.language))
        };
        let point = |place: usize| self.points.get(index(outline.no(place))).and_then(Option::as_ref);
        (0..outline.len()).map(|place| point(place).is_some_and(|point| fits(place, point))).collect()
    }
}

/// Numbers are above nought.
fn index(no: i32) -> usize {
    usize::try_from(no).unwrap_or_default()
}

/// Each once, by name, with how often it was there.
fn counted<'a>(all: impl Iterator<Item = &'a str>) -> Vec<Found> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().map(|(name, count)| Found { name: name.to_owned(), count }).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::contributions::Visibility;
    use crate::contributions::thread::outline::Line;
    use crate::contributions::thread::sort_path::SortPath;

    #[test]
    fn readers_find_by_all_that_they_ask_for_at_once() {
        let line =
            |no, group: &str| Line { path: SortPath::root(no), group: group.to_owned(), visibility: Visibility::Live };
        let lines = vec![line(1, "state"), line(2, "industry"), line(3, "industry"), line(4, "state")];
        let outline = Outline::draw(lines, &HashMap::new());
        let facet = |no, organisation: Option<&str>, language: &str| Facet {
            no,
            organisation: organisation.map(str::to_owned),
            language: language.to_owned(),
        };
        let facets = Facets::gather(&[facet(1, Some("b"), "fr"), facet(2, Some("a"), "en"), facet(3, None, "fr")]);
        let names = |list: &[Found]| list.iter().map(|one| format!("{} {}", one.name, one.count)).collect::<Vec<_>>();
        assert_eq!(names(&facets.organisations), ["a 1", "b 1"]);
        assert_eq!(names(&facets.languages), ["en 1", "fr 2"]);
        let found = |group, organisation, language| {
            let marks = facets.marks(&outline, Wanted { group, organisation, language });
            marks.iter().enumerate().filter(|(_, found)| **found).map(|(at, _)| at + 1).collect::<Vec<_>>()
        };
        assert_eq!(found("", "", ""), [1, 2, 3], "a tombstone is not found");
        assert_eq!(found("", "", "fr"), [1, 3]);
        assert_eq!(found("industry", "", "fr"), [3]);
        assert_eq!(found("", "b", "fr"), [1]);
        assert_eq!(found("industry", "b", ""), Vec::<usize>::new());
        assert_eq!(found("", "nobody", ""), Vec::<usize>::new());
    }
}
