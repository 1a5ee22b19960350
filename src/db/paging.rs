//! One page of a list, and whether another one follows: one line more is asked for than is shown.

/// The lines of a page.
#[derive(Debug)]
pub struct Paged<T> {
    /// As many as a page holds, or fewer.
    pub lines: Vec<T>,
    further: Option<T>,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self { lines: Vec::new(), further: None }
    }
}

impl<T> Paged<T> {
    /// Asks for a page of so many lines; the question is told how many lines to answer at most.
    pub fn ask<E>(size: usize, question: impl FnOnce(i64) -> Result<Vec<T>, E>) -> Result<Self, E> {
        let limit = i64::try_from(size).unwrap_or(i64::MAX).saturating_add(1);
        let mut lines = question(limit)?;
        lines.truncate(size.saturating_add(1));
        let further = if lines.len() > size { lines.pop() } else { None };
        Ok(Self { lines, further })
    }

    /// The last line, where the next page goes on after it.
    pub fn last(&self) -> Option<&T> {
        self.lines.last().filter(|_| self.further.is_some())
    }

    /// The line that the next page begins with.
    pub fn further(&self) -> Option<&T> {
        self.further.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of three out of so many.
    fn page(of: i64) -> Paged<i64> {
        Paged::ask(3, |limit| Ok::<_, ()>((1..=of.min(limit)).collect())).unwrap()
    }

    #[test]
    fn a_page_goes_on_only_where_a_line_follows() {
        for of in 0..=3 {
            let page = page(of);
            assert_eq!(page.lines, (1..=of).collect::<Vec<_>>());
            assert_eq!((page.last(), page.further()), (None, None), "{of}");
        }
        for of in 4..=9 {
            let page = page(of);
            assert_eq!(page.lines, [1, 2, 3]);
            assert_eq!((page.last(), page.further()), (Some(&3), Some(&4)), "{of}");
        }
    }

    #[test]
    fn a_question_that_fails_has_no_page() {
        assert_eq!(Paged::<()>::ask(3, |_| Err("away")).unwrap_err(), "away");
    }
}
