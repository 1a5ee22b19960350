//! PostgreSQL's functions that queries use and diesel does not know.

use diesel::sql_types::{BigInt, Bool, Integer, Jsonb, Nullable, Text, Timestamptz};

#[diesel::declare_sql_function]
extern "SQL" {
    /// Whether a program pointed something out about a text to moderators before then.
    fn automation_had_a_part(text: BigInt, before: Timestamptz) -> Bool;
    /// The first of both that is not null.
    fn coalesce(value: Nullable<Integer>, otherwise: Integer) -> Integer;
    /// A setting of the transaction; nothing where it was never set and may be missing.
    fn current_setting(name: Text, may_be_missing: Bool) -> Nullable<Text>;
    /// The higher of both.
    fn greatest(one: Integer, other: Integer) -> Integer;
    /// Whether an account wrote a contribution or sent a text of it, or is of its author's organisation.
    fn is_of_its_author(account: BigInt, contribution: BigInt) -> Bool;
    /// The first letters of a text.
    fn left(text: Text, letters: Integer) -> Text;
    /// A text in small letters, as the database's locale has them.
    fn lower(text: Text) -> Text;
    /// Whether a text speaks for nobody else, or with a mandate that was verified when it was sent or has been since.
    fn speaks_with_mandate(text: BigInt) -> Bool;
    /// What names a text exactly, in its language, with its courtesy translations.
    fn text_digest(language: Text, body: Text, translations: Jsonb) -> Binary;
    /// What was sent with a text, as a draft keeps it.
    fn translations_of(text: BigInt) -> Jsonb;
}
