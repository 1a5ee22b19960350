//! A row per citation, for spreadsheets.

use super::Edition;
use crate::summaries::report::{Citation, Part};

/// The columns, and nothing else.
const COLUMNS: [&str; 7] = ["paragraph", "text", "contribution", "revision", "group", "topic", "standing"];

/// Spreadsheets take a file for UTF-8 if it begins so.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The file. A paragraph that cites nothing any more has a row of its own, so that no text is lost; and so has a
/// contribution that no paragraph cites.
pub fn file(edition: &Edition<'_>) -> Result<String, ::csv::Error> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for part in edition.report.parts.iter().filter(|part| part.label.number().is_some()) {
        if part.citations.is_empty() {
            writer.write_record(row(edition, part, None))?;
        }
        for cited in &part.citations {
            writer.write_record(row(edition, part, Some(cited)))?;
        }
    }
    for uncited in &edition.report.uncited {
        let standing = if uncited.later { "published-later" } else { "not-cited" };
        let (no, topic) = (uncited.source.no.to_string(), edition.topic(&uncited.source.topic));
        let cells = ["", "", &no, "", &uncited.group_id, &topic, standing];
        writer.write_record(cells.map(|cell| defused(cell.to_owned())))?;
    }
    let bytes = writer.into_inner().map_err(|cause| ::csv::Error::from(cause.into_error()))?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
}

fn row(edition: &Edition<'_>, part: &Part, cited: Option<&Citation>) -> [String; COLUMNS.len()] {
    let of = |say: &dyn Fn(&Citation) -> String| cited.map(say).unwrap_or_default();
    [
        part.label.to_string(),
        part.text.clone(),
        of(&|cited| cited.no.to_string()),
        of(&|cited| cited.edition.to_string()),
        of(&|cited| cited.group_id.clone()),
        of(&|cited| edition.topic(&cited.topic)),
        of(&|cited| cited.standing.word().to_owned()),
    ]
    .map(defused)
}

/// A cell that no spreadsheet takes for a formula.
fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(defused(cell.to_owned()), format!("'{cell}"));
        }
        assert_eq!(defused("One State said = no.".to_owned()), "One State said = no.");
    }
}
