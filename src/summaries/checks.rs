//! What the desk finds before a summary is published.

use super::Standing;
use super::desk::Desk;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// So many published contributions stand in no paragraph.
    InNoParagraph(i64),
    /// This paragraph leads to no contribution.
    WithoutCitation {
        /// Its place among the blocks.
        block: usize,
    },
    /// This paragraph cites a text that is no longer what readers see.
    NoLongerAsCited {
        /// Its place among the blocks.
        block: usize,
        /// Which of its citations.
        citation: usize,
        /// What became of the text.
        standing: Standing,
    },
    /// This appeal in one of its topics is under way.
    AppealUnderWay {
        /// Its place among them.
        appeal: usize,
    },
}

/// Everything that is found, in the order in which it should be settled.
pub fn findings(desk: &Desk) -> Vec<Finding> {
    let mut found = Vec::new();
    let in_no_paragraph = desk.topics.iter().map(|topic| topic.uncited).sum();
    if in_no_paragraph > 0 {
        found.push(Finding::InNoParagraph(in_no_paragraph));
    }
    for (block, part) in desk.parts.iter().enumerate() {
        if part.label.number().is_some() && part.citations.is_empty() {
            found.push(Finding::WithoutCitation { block });
        }
        for (citation, cited) in part.citations.iter().enumerate() {
            if cited.standing != Standing::AsCited {
                found.push(Finding::NoLongerAsCited { block, citation, standing: cited.standing });
            }
        }
    }
    found.extend((0..desk.appeals.len()).map(|appeal| Finding::AppealUnderWay { appeal }));
    found
}
