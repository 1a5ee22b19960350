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
    let rows: Vec<(String, String)> = translation::table
        .filter(translation::revision_id.eq(text))
        .order(translation::language)
        .select((translation::language, translation::html))
        .load(conn)?;
    let shown = |(language, html): (String, String)| ShownTranslation {
        language: ContentLanguage::stored(&language),
        html: SanitisedHtml::trusting_stored(html),
    };
    Ok(rows.into_iter().map(shown).collect())
}
