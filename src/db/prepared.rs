//! SQL written out that the connection keeps prepared, as it keeps what diesel builds; `diesel::sql_query` is parsed
//! and planned anew each time. For statements on hot paths, of which there are few texts.

use std::marker::PhantomData;

use diesel::pg::{Pg, PgConnection};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{HasSqlType, Untyped};

/// A statement with its values in the order of their numbers, `$1` the first. No other `$` may stand in it.
pub(crate) fn prepared<'a>(sql: impl Into<String>) -> Prepared<'a> {
    Prepared { sql: sql.into(), values: Vec::new() }
}

/// A statement that is asked for often; its rows are read by name.
pub(crate) struct Prepared<'a> {
    sql: String,
    values: Vec<Box<dyn Value + 'a>>,
}

impl<'a> Prepared<'a> {
    /// The next value.
    pub(crate) fn bind<ST: 'a, T>(mut self, value: T) -> Self
    where
        Pg: HasSqlType<ST>,
        T: ToSql<ST, Pg> + 'a,
    {
        self.values.push(Box::new(Typed(value, PhantomData)));
        self
    }
}

trait Value {
    fn push<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()>;
}

struct Typed<ST, T>(T, PhantomData<ST>);

impl<ST, T> Value for Typed<ST, T>
where
    Pg: HasSqlType<ST>,
    T: ToSql<ST, Pg>,
{
    fn push<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_bind_param(&self.0)
    }
}

impl QueryFragment<Pg> for Prepared<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let mut pieces = self.sql.split('$');
        out.push_sql(pieces.next().unwrap_or_default());
        for piece in pieces {
            let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = piece.split_at(digits);
            let value = number.parse::<usize>().ok().and_then(|number| self.values.get(number.checked_sub(1)?));
            let missing = || diesel::result::Error::QueryBuilderError(format!("no value for ${number}").into());
            value.ok_or_else(missing)?.push(&mut out)?;
            out.push_sql(rest);
        }
        Ok(())
    }
}

/// The text and the types of the values are the key under which it is kept.
impl QueryId for Prepared<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Prepared<'_> {
    type SqlType = Untyped;
}

impl RunQueryDsl<PgConnection> for Prepared<'_> {}

#[cfg(test)]
mod tests {
    use diesel::sql_types::{BigInt, Text};

    use super::*;

    #[test]
    fn a_value_may_be_named_more_than_once() {
        let statement = prepared("select $2 where $1 = $1").bind::<BigInt, _>(7_i64).bind::<Text, _>("seven");
        let shown = diesel::debug_query::<Pg, _>(&statement).to_string();
        assert!(shown.starts_with("select $1 where $2 = $3"), "{shown}");
    }

    #[test]
    fn a_number_without_a_value_is_an_error() {
        let statement = prepared("select $2").bind::<BigInt, _>(7_i64);
        let mut builder = diesel::pg::PgQueryBuilder::default();
        assert!(QueryFragment::<Pg>::to_sql(&statement, &mut builder, &Pg).is_err());
    }
}
