//! PostgreSQL's functions that queries use and diesel does not know.

use diesel::sql_types::{Integer, Nullable, Text};

#[diesel::declare_sql_function]
extern "SQL" {
    /// The first of both that is not null.
    fn coalesce(value: Nullable<Integer>, otherwise: Integer) -> Integer;
    /// The first letters of a text.
    fn left(text: Text, letters: Integer) -> Text;
    /// A text in small letters, as the database's locale has them.
    fn lower(text: Text) -> Text;
}
