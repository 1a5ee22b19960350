//! SQL about courtesy translations: rows that belong to a text that was sent, and never change.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::RevisionId;
use crate::db::schema::translation;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{RENDERER, SanitisedHtml};
use crate::text::translations::{ShownTranslation, Translation, Translations};

/// Stores what was sent with a text, each as rendered.
pub fn insert(conn: &mut PgConnection, of: RevisionId, all: &[(&Translation, SanitisedHtml)]) -> QueryResult<()> {
    let row = |(one, html): &(&Translation, SanitisedHtml)| {
        (
            translation::revision_id.eq(of),
            translation::language.eq(one.language.as_str()),
            translation::body.eq(one.body.as_str().to_owned()),
            translation::html.eq(html.as_str().to_owned()),
            translation::renderer.eq(RENDERER),
            translation::words.eq(i32::try_from(one.body.words()).unwrap_or(i32::MAX)),
        )
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    diesel::insert_into(translation::table).values(rows).execute(conn).map(drop)
}

/// What was sent with a text.
pub fn of(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Translations> {
    let rows: Vec<(String, String)> = translation::table
        .filter(translation::revision_id.eq(text))
        .select((translation::language, translation::body))
        .load(conn)?;
    let read = |(language, body): (String, String)| {
        Some(Translation { language: ContentLanguage::stored(&language), body: Body::parse(&body).ok()? })
    };
    Ok(Translations::of(rows.into_iter().filter_map(read)))
}

/// The same as it was rendered.
pub fn shown_with(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<ShownTranslation>> {
    Ok(shown_with_all(conn, &[text])?.into_iter().map(|(_, shown)| shown).collect())
}

/// What was sent with these texts, as rendered, beside the row number of its text.
pub fn shown_with_all(
    conn: &mut PgConnection,
    texts: &[RevisionId],
) -> QueryResult<Vec<(RevisionId, ShownTranslation)>> {
    let rows: Vec<(RevisionId, String, String)> = translation::table
        .filter(translation::revision_id.eq_any(texts))
        .order((translation::revision_id, translation::language))
        .select((translation::revision_id, translation::language, translation::html))
        .load(conn)?;
    let shown = |(text, language, html): (RevisionId, String, String)| {
        let html = SanitisedHtml::trusting_stored(html);
        (text, ShownTranslation { language: ContentLanguage::stored(&language), html })
    };
    Ok(rows.into_iter().map(shown).collect())
}
