//! How somebody asks to read a topic: what stands behind the question mark, and the address that says it again.

use serde::Deserialize;

use crate::contributions::thread::facets::Wanted;
use crate::contributions::thread::outline::Order;
use crate::http::frame::escaped;

/// What stands behind the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    view: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    fold: String,
    /// The group whose branches, or under [`Layout::SideBySide`] whose own contributions, are read.
    #[serde(default)]
    pub(in crate::http::pages) group: String,
    /// The group whose own contributions alone are read.
    #[serde(default)]
    pub(in crate::http::pages) said_by: String,
    /// The organisation whose contributions alone are read, by the name that is shown.
    #[serde(default)]
    pub(in crate::http::pages) organisation: String,
    /// The language whose contributions alone are read.
    #[serde(default)]
    pub(in crate::http::pages) language: String,
    pub(in crate::http::pages) from: Option<i32>,
    pub(in crate::http::pages) reply_to: Option<i32>,
}

/// How the contributions are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http::pages) enum Layout {
    /// Branches under the group that began them.
    Grouped,
    /// Branch after branch.
    InOrder,
    /// What each group said itself, in columns.
    SideBySide,
}

impl Layout {
    pub(in crate::http::pages) const ALL: [Self; 3] = [Self::Grouped, Self::InOrder, Self::SideBySide];

    /// Its name in addresses.
    pub(in crate::http::pages) fn name(self) -> &'static str {
        match self {
            Self::Grouped => "grouped",
            Self::InOrder => "order",
            Self::SideBySide => "compare",
        }
    }
}

/// In which order branches are read under [`Layout::InOrder`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http::pages) enum Sort {
    /// As they began.
    Thread,
    /// What began last first.
    Newest,
    /// What has most replies first.
    Discussed,
}

impl Sort {
    pub(in crate::http::pages) const ALL: [Self; 3] = [Self::Thread, Self::Newest, Self::Discussed];

    /// Its name in addresses.
    pub(in crate::http::pages) fn name(self) -> &'static str {
        match self {
            Self::Thread => "thread",
            Self::Newest => "newest",
            Self::Discussed => "discussed",
        }
    }
}

impl Asked {
    /// Which layout; by group where nobody asked for a known one.
    pub(in crate::http::pages) fn layout(&self) -> Layout {
        Layout::ALL.into_iter().find(|layout| layout.name() == self.view).unwrap_or(Layout::Grouped)
    }

    /// Which order; that of the thread where nobody asked for a known one.
    pub(in crate::http::pages) fn sort(&self) -> Sort {
        let known = Sort::ALL.into_iter().find(|sort| sort.name() == self.sort);
        known.filter(|_| self.layout() == Layout::InOrder).unwrap_or(Sort::Thread)
    }

    /// The order of branches, with the groups in theirs.
    pub(in crate::http::pages) fn order(&self, groups: impl Iterator<Item = String>) -> Order {
        match (self.layout(), self.sort()) {
            (Layout::Grouped, _) => Order::Grouped(groups.collect()),
            (Layout::InOrder, Sort::Newest) => Order::Newest,
            (Layout::InOrder, Sort::Discussed) => Order::Discussed,
            (Layout::InOrder, Sort::Thread) | (Layout::SideBySide, _) => Order::Thread,
        }
    }

    /// The one group that is asked for.
    pub(in crate::http::pages) fn group(&self) -> Option<&str> {
        Some(self.group.as_str()).filter(|group| !group.is_empty())
    }

    /// Whether several columns stand beside each other. One group's alone is a page like any other.
    pub(in crate::http::pages) fn in_columns(&self) -> bool {
        self.layout() == Layout::SideBySide && self.group.is_empty()
    }

    /// Whether only the beginnings of branches are read.
    pub(in crate::http::pages) fn is_folded(&self) -> bool {
        self.fold == "roots" && self.layout() != Layout::SideBySide && !self.is_filtered()
    }

    /// Whether only some contributions are read, each for itself.
    pub(in crate::http::pages) fn is_filtered(&self) -> bool {
        let looked_for = [&self.said_by, &self.organisation, &self.language];
        self.layout() == Layout::InOrder && looked_for.into_iter().any(|wanted| !wanted.is_empty())
    }

    /// What is looked for.
    pub(in crate::http::pages) fn wanted(&self) -> Wanted<'_> {
        Wanted { group: &self.said_by, organisation: &self.organisation, language: &self.language }
    }

    /// The same, folded or unfolded, from the beginning.
    pub(in crate::http::pages) fn folded(&self, folded: bool) -> Self {
        Self { fold: if folded { "roots".to_owned() } else { String::new() }, from: None, ..self.clone() }
    }

    /// The address that asks for the same of the topic at `topic`, for one group or all, from a number on.
    pub(in crate::http::pages) fn address(&self, topic: &str, group: &str, from: Option<i32>) -> String {
        let mut address = format!("{topic}?view={}", self.layout().name());
        let sort = if self.sort() == Sort::Thread { "" } else { self.sort().name() };
        let fold = if self.is_folded() { "roots" } else { "" };
        let wanted = if self.is_filtered() { self.wanted() } else { Wanted::default() };
        let found = [("said_by", wanted.group), ("organisation", wanted.organisation), ("language", wanted.language)];
        for (name, value) in [("sort", sort), ("group", group), ("fold", fold)].into_iter().chain(found) {
            if !value.is_empty() {
                address.push_str(&format!("&{name}={}", escaped(value)));
            }
        }
        match from {
            Some(no) => format!("{address}&from={no}"),
            None => address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        serde_html_form::from_str(query).unwrap()
    }

    #[test]
    fn an_address_says_again_what_was_asked_for_and_nothing_else() {
        for (query, address) in [
            ("", "/t?view=grouped"),
            ("view=nothing&sort=newest&fold=leaves", "/t?view=grouped"),
            ("view=order&sort=newest&said_by=&from=7", "/t?view=order&sort=newest&from=7"),
            ("view=order&sort=thread&said_by=a%26b", "/t?view=order&said_by=a%26b"),
            ("view=order&said_by=state&fold=roots", "/t?view=order&said_by=state"),
            ("view=order&organisation=a&language=fr&from=3", "/t?view=order&organisation=a&language=fr&from=3"),
            ("fold=roots", "/t?view=grouped&fold=roots"),
            ("view=compare&fold=roots&sort=newest&said_by=state", "/t?view=compare"),
        ] {
            let asked = asked(query);
            assert_eq!(asked.address("/t", "", asked.from), address, "{query}");
        }
        assert_eq!(asked("view=order").address("/t", "state", None), "/t?view=order&group=state");
    }
}
