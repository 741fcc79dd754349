//! Statements that go to the database together, in one trip.
//!
//! A trip to a PostgreSQL server costs more than most of the small statements of a page do. So a page puts
//! what it asks for together and takes each answer by its place. On PostgreSQL everything goes in one
//! message: what begins the transaction, each statement by the name under which the connection knows it, and
//! what ends the transaction. SQLite lives in the program, and answers one after the other.
//!
//! Only identifiers and numbers can be asked with: on PostgreSQL they stand in the text of the message, and
//! nothing that anybody typed ever does.

use std::{borrow::Cow, fmt::Write as _, marker::PhantomData};

use futures_util::TryStreamExt as _;
use hullie_domain::{AccountId, TrajectoryId};
use sqlx::{
    AssertSqlSafe, Either, FromRow, PgConnection, Postgres, Sqlite, postgres::PgRow, sqlite::SqliteRow,
};
use uuid::Uuid;

use crate::{
    Store, StoreError, Work,
    db::{Counts, Engine, Inner},
    held::Held,
};

/// What a statement is asked with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Given {
    /// An identifier, or none.
    Id(Option<Uuid>),
    /// A number.
    Number(i64),
}

impl From<TrajectoryId> for Given {
    fn from(id: TrajectoryId) -> Self {
        Self::Id(Some(id.0))
    }
}

impl From<AccountId> for Given {
    fn from(id: AccountId) -> Self {
        Self::Id(Some(id.0))
    }
}

impl From<Option<AccountId>> for Given {
    fn from(id: Option<AccountId>) -> Self {
        Self::Id(id.map(|id| id.0))
    }
}

impl From<i64> for Given {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A statement, what it is asked with, and what its rows are read into.
pub(crate) struct Ask<T> {
    text: Cow<'static, str>,
    given: Vec<Given>,
    rows: PhantomData<fn() -> T>,
}

impl<T> Ask<T> {
    /// A statement that gives rows.
    pub(crate) fn new(text: impl Into<Cow<'static, str>>, given: impl Into<Vec<Given>>) -> Self {
        Self { text: text.into(), given: given.into(), rows: PhantomData }
    }
}

/// Builds an [`Ask`]: `ask!("SELECT $1", one)`.
macro_rules! ask {
    ($text:expr $(, $value:expr)* $(,)?) => {
        $crate::together::Ask::new($text, [$($crate::together::Given::from($value)),*])
    };
}
pub(crate) use ask;

/// What is asked for together.
#[derive(Default)]
pub(crate) struct Together(Vec<(Cow<'static, str>, Vec<Given>)>);

/// Where the answer to one statement is.
pub(crate) struct Place<T>(Option<usize>, PhantomData<fn() -> T>);

impl Together {
    /// Adds a statement.
    pub(crate) fn add<T>(&mut self, ask: Ask<T>) -> Place<T> {
        self.0.push((ask.text, ask.given));
        Place(Some(self.0.len() - 1), PhantomData)
    }

    /// Adds a statement when it is needed; otherwise its answer is that there is nothing.
    pub(crate) fn add_if<T>(&mut self, is_needed: bool, ask: Ask<T>) -> Place<T> {
        if is_needed { self.add(ask) } else { Place(None, PhantomData) }
    }
}

/// The rows of one statement.
enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

/// The answers to what was asked together.
pub(crate) struct Answers(Vec<Rows>);

impl Answers {
    /// The answer to one statement, once.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub(crate) fn take<T>(&mut self, place: Place<T>) -> Result<Vec<T>, StoreError>
    where
        T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let Some(rows) = place.0.and_then(|at| self.0.get_mut(at)) else { return Ok(Vec::new()) };
        let read: Result<Vec<T>, sqlx::Error> = match rows {
            Rows::Sqlite(rows) => rows.drain(..).map(|row| T::from_row(&row)).collect(),
            Rows::Postgres(rows) => rows.drain(..).map(|row| T::from_row(&row)).collect(),
        };
        Ok(read?)
    }
}

impl Store {
    /// Asks several things at once, without a transaction: each statement sees its own moment in time.
    pub(crate) async fn together(&self, asks: Together) -> Result<Answers, StoreError> {
        match &self.engine {
            Engine::Sqlite { read, .. } => {
                let mut held = Held::alone(read.acquire().await?);
                let answers = on_sqlite(&mut held, asks, &self.counts).await?;
                held.done();
                Ok(answers)
            }
            Engine::Postgres(pool, watch) => {
                let mut held = watch.guard(async { pool.acquire().await.map(Held::alone) }).await?;
                let answers = watch.guard(on_postgres(&mut held, asks, true, &self.counts)).await?;
                held.done();
                Ok(answers)
            }
        }
    }
}

impl Work {
    /// Asks one thing.
    pub(crate) async fn all<T>(&mut self, ask: Ask<T>) -> Result<Vec<T>, StoreError>
    where
        T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let mut asks = Together::default();
        let place = asks.add(ask);
        self.together(asks).await?.take(place)
    }

    /// Asks several things at once.
    pub(crate) async fn together(&mut self, asks: Together) -> Result<Answers, StoreError> {
        match &mut self.inner {
            Inner::Sqlite(held) => on_sqlite(held, asks, &self.counts).await,
            Inner::Postgres(held, watch) => watch.guard(on_postgres(held, asks, false, &self.counts)).await,
        }
    }

    /// Asks several things at once, the last that are asked in a transaction that reads.
    pub(crate) async fn together_at_last(mut self, asks: Together) -> Result<Answers, StoreError> {
        if let Inner::Postgres(held, watch) = &mut self.inner {
            return watch.guard(on_postgres(held, asks, true, &self.counts)).await;
        }
        let answers = self.together(asks).await?;
        self.end().await?;
        Ok(answers)
    }
}

/// One statement after the other.
async fn on_sqlite(held: &mut Held<Sqlite>, asks: Together, counts: &Counts) -> Result<Answers, StoreError> {
    let mut answers = Vec::with_capacity(asks.0.len());
    for (text, given) in asks.0 {
        let known = held.prepared();
        let mut query = sqlx::query::<Sqlite>(AssertSqlSafe(text));
        for value in given {
            query = match value {
                Given::Id(id) => query.bind(id),
                Given::Number(number) => query.bind(number),
            };
        }
        let rows = query.fetch_all(held.connection()).await;
        counts.statement(known, held.prepared());
        answers.push(Rows::Sqlite(rows?));
    }
    Ok(Answers(answers))
}

/// Everything in one message. It begins the transaction where that was not begun, and ends it when this is
/// the last that is asked.
async fn on_postgres(
    held: &mut Held<Postgres>,
    asks: Together,
    is_last: bool,
    counts: &Counts,
) -> Result<Answers, sqlx::Error> {
    let mut message = Message::default();
    let ends = is_last && held.is_in_transaction();
    if let Some(begin) = held.take_begin() {
        message.quiet(begin);
    }
    let names = held.names();
    let mut new: Vec<(&str, usize)> = Vec::new();
    for (text, given) in &asks.0 {
        let known = names.find(text);
        let number = known.or_else(|| new.iter().find(|(one, _)| one == text).map(|(_, number)| *number));
        let number = number.unwrap_or_else(|| {
            let number = names.next();
            message.prepare(text, given, number);
            new.push((text, number));
            number
        });
        message.execute(given, number);
    }
    if ends {
        message.quiet("COMMIT");
    }
    let rows = message.send(held.connection()).await.inspect_err(|_| held.lost())?;
    if ends {
        held.done();
    }
    counts.statements(asks.0.len(), new.len());
    let names = held.names();
    new.into_iter().for_each(|(text, number)| names.keep(text, number));
    Ok(Answers(rows.into_iter().map(Rows::Postgres).collect()))
}

/// A message with several statements, and which of them give the rows that are asked for.
#[derive(Default)]
struct Message {
    text: String,
    gives_rows: Vec<bool>,
}

impl Message {
    /// A statement that gives no rows.
    fn quiet(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(';');
        self.gives_rows.push(false);
    }

    /// Gives a statement a name, for as long as the connection lives.
    fn prepare(&mut self, text: &str, given: &[Given], number: usize) {
        // writing into a text does not fail
        let _ = write!(self.text, "PREPARE hullie_{number}");
        self.list(given, |text, value| {
            text.push_str(match value {
                Given::Id(_) => "uuid",
                Given::Number(_) => "bigint",
            });
        });
        self.text.push_str(" AS ");
        self.quiet(text);
    }

    /// Asks a statement by its name.
    fn execute(&mut self, given: &[Given], number: usize) {
        let _ = write!(self.text, "EXECUTE hullie_{number}");
        self.list(given, |text, value| {
            let _ = match value {
                Given::Id(Some(id)) => write!(text, "'{id}'"),
                Given::Id(None) => write!(text, "NULL"),
                Given::Number(number) => write!(text, "{number}"),
            };
        });
        self.text.push(';');
        self.gives_rows.push(true);
    }

    /// What stands between brackets, when there is something.
    fn list(&mut self, given: &[Given], write: impl Fn(&mut String, Given)) {
        for (place, value) in given.iter().enumerate() {
            self.text.push_str(if place == 0 { "(" } else { ", " });
            write(&mut self.text, *value);
        }
        if !given.is_empty() {
            self.text.push(')');
        }
    }

    /// Sends it and gathers the rows of each statement that gives some.
    async fn send(self, connection: &mut PgConnection) -> Result<Vec<Vec<PgRow>>, sqlx::Error> {
        let mut answers = Vec::with_capacity(self.gives_rows.len());
        let mut rows = Vec::new();
        let mut parts = self.gives_rows.into_iter();
        let mut stream = sqlx::raw_sql(AssertSqlSafe(self.text)).fetch_many(connection);
        while let Some(part) = stream.try_next().await? {
            match part {
                Either::Right(row) => rows.push(row),
                Either::Left(_) => {
                    let rows = std::mem::take(&mut rows);
                    if parts.next() == Some(true) {
                        answers.push(rows);
                    }
                }
            }
        }
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_nothing_in_it_but_identifiers_and_numbers() {
        let id = Uuid::from_u128(1);
        let mut message = Message::default();
        message.quiet("BEGIN");
        message.prepare("SELECT $1, $2", &[Given::Id(None), Given::Number(1)], 0);
        message.execute(&[Given::Id(Some(id)), Given::Number(-7)], 0);
        message.execute(&[Given::Id(None), Given::Number(0)], 0);
        message.execute(&[], 1);
        assert_eq!(
            message.text,
            "BEGIN;PREPARE hullie_0(uuid, bigint) AS SELECT $1, $2;\
             EXECUTE hullie_0('00000000-0000-0000-0000-000000000001', -7);EXECUTE hullie_0(NULL, 0);\
             EXECUTE hullie_1;"
        );
        assert_eq!(message.gives_rows, [false, false, true, true, true]);
    }
}
