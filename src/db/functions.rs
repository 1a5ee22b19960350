//! PostgreSQL's functions that queries use and diesel does not know.

use diesel::sql_types::{Bool, Integer, Nullable, Text};

#[diesel::declare_sql_function]
extern "SQL" {
    /// The first of both that is not null.
    fn coalesce(value: Nullable<Integer>, otherwise: Integer) -> Integer;
    /// A setting of the transaction; nothing where it was never set and may be missing.
    fn current_setting(name: Text, may_be_missing: Bool) -> Nullable<Text>;
    /// The higher of both.
    fn greatest(one: Integer, other: Integer) -> Integer;
    /// The first letters of a text.
    fn left(text: Text, letters: Integer) -> Text;
    /// A text in small letters, as the database's locale has them.
    fn lower(text: Text) -> Text;
}
