//! The pages of something long, as links: 1–200, 201–400, and so on.

use serde::Serialize;

use crate::contributions::thread::page::Bounds;
use crate::http::pages::parts::LinkView;
use crate::text::words::Words;

/// Pages on either side of this one that are always named; the first and the last ones are too.
const NEAR: usize = 4;

/// Where one page of several stands, and where the others are.
#[derive(Debug, Default, Serialize)]
pub(in crate::http::pages) struct PagesView {
    pub(in crate::http::pages) previous: Option<String>,
    pub(in crate::http::pages) next: Option<String>,
    /// "201 to 400 of 5,000"; nothing where it is all on one page.
    pub(in crate::http::pages) standing: Option<String>,
    pub(in crate::http::pages) links: Vec<PageLink>,
}

/// A link to a page, or in place of several a gap.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct PageLink {
    /// Nothing for a gap.
    pub(in crate::http::pages) page: Option<LinkView>,
    pub(in crate::http::pages) current: bool,
}

impl PagesView {
    /// The pages of `size` whose bounds these are; `page_from` makes the address of one that begins with a number.
    pub(in crate::http::pages) fn new(
        words: Words,
        bounds: &Bounds,
        size: usize,
        page_from: impl Fn(i32) -> String,
    ) -> Self {
        let last = |first: usize| (first + size).min(bounds.all);
        let range = |key: &str, first: usize| {
            let numbers = [("first", (first + 1).into()), ("last", last(first).into()), ("all", bounds.all.into())];
            words.with(key, &numbers)
        };
        let several = bounds.previous_from.is_some() || bounds.next_from.is_some();
        // A page that begins anywhere stands among the others where most of it does.
        let here = (bounds.before + size / 2) / size.max(1);
        let mut links: Vec<PageLink> = Vec::new();
        for (index, from) in bounds.starts.iter().enumerate().filter(|_| several) {
            let named = index == 0 || index + 1 == bounds.starts.len() || index.abs_diff(here) <= NEAR;
            if named {
                let page = LinkView { href: page_from(*from), words: range("page-range", index * size) };
                links.push(PageLink { page: Some(page), current: index * size == bounds.before });
            } else if links.last().is_some_and(|before| before.page.is_some()) {
                links.push(PageLink { page: None, current: false });
            }
        }
        Self {
            previous: bounds.previous_from.map(&page_from),
            next: bounds.next_from.map(&page_from),
            standing: several.then(|| range("page-standing", bounds.before)),
            links,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn pages() -> PagesView {
        let link = |words: &str| Some(LinkView { href: "/topics/a?from=1".into(), words: words.into() });
        PagesView {
            previous: Some("/".into()),
            next: Some("/".into()),
            standing: Some("201 to 400 of 900".into()),
            links: vec![
                PageLink { page: link("1–200"), current: false },
                PageLink { page: link("201–400"), current: true },
                PageLink { page: None, current: false },
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contributions::thread::page::PAGE;
    use crate::text::language::Language;

    fn links(all: usize, before: usize) -> Vec<String> {
        let number = |position: usize| i32::try_from(position + 1).unwrap();
        let starts = (0..all).step_by(PAGE).map(number).collect();
        let next_from = (before + PAGE < all).then(|| number(before + PAGE));
        let previous_from = before.checked_sub(PAGE).map(number);
        let bounds = Bounds { previous_from, next_from, starts, before, all };
        let view = PagesView::new(Words(Language::English), &bounds, PAGE, |from| format!("?from={from}"));
        let told = |link: PageLink| match link.page {
            Some(page) if link.current => format!("[{}]", page.words),
            Some(page) => page.words,
            None => "…".into(),
        };
        view.links.into_iter().map(told).collect()
    }

    #[test]
    fn what_fits_on_one_page_has_no_list_of_pages() {
        assert!(links(0, 0).is_empty() && links(200, 0).is_empty());
    }

    #[test]
    fn few_pages_are_all_named_and_of_many_those_nearby() {
        assert_eq!(links(450, 200), ["1–200", "[201–400]", "401–450"]);
        let many = links(5_000, 2_400);
        assert_eq!((many.len(), many[0].as_str(), many[1].as_str()), (13, "1–200", "…"));
        assert_eq!(many[6], "[2401–2600]");
        assert_eq!(many[11..], ["…", "4801–5000"]);
    }
}
