//! A connection that is held for a while, and whether it may be used by others afterwards.
//!
//! A connection goes back only when nothing is open on it. On which BEGIN, COMMIT or ROLLBACK did not end
//! well is closed: it would refuse every transaction after it until the program is started again.

use std::time::Duration;

use sqlx::{Connection, Database, Executor, database::HasStatementCache, pool::PoolConnection};

/// How long a connection may take to undo what was not kept, and to show that it still answers.
const CHECK: Duration = Duration::from_secs(1);

/// A connection with a transaction on it, or with one statement.
pub(crate) struct Held<DB: Database> {
    connection: Option<PoolConnection<DB>>,
    end: End<DB>,
}

/// What has to be done with the connection when it is let go of.
enum End<DB: Database> {
    /// Close it: BEGIN or COMMIT was sent and not answered well, or the database went away.
    Close,
    /// Undo what was done, and give it back.
    Undo(fn(PoolConnection<DB>)),
    /// Give it back.
    GiveBack,
}

impl<DB: Database> Held<DB> {
    /// For one statement, without a transaction. Until [`Held::done`] it is not known to be whole.
    pub(crate) fn alone(connection: PoolConnection<DB>) -> Self {
        Self { connection: Some(connection), end: End::Close }
    }

    /// The connection, for a statement.
    pub(crate) fn connection(&mut self) -> &mut DB::Connection {
        // only `drop` takes it out
        self.connection.as_deref_mut().expect("a connection that is held")
    }

    /// How many statements are prepared on it.
    pub(crate) fn prepared(&mut self) -> usize
    where
        DB: HasStatementCache,
    {
        self.connection().cached_statements_size()
    }

    /// The statement was answered, well or not.
    pub(crate) fn done(&mut self) {
        self.end = End::GiveBack;
    }

    /// The database went away in the middle: nobody is to wait for this connection any more.
    pub(crate) fn lost(&mut self) {
        self.end = End::Close;
    }
}

impl<DB: Database> Held<DB>
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
{
    /// Begins a transaction.
    pub(crate) async fn begin(
        connection: PoolConnection<DB>,
        statement: &'static str,
    ) -> Result<Self, sqlx::Error> {
        let mut held = Self { connection: Some(connection), end: End::Close };
        sqlx::raw_sql(statement).execute(held.connection()).await?;
        held.end = End::Undo(undo::<DB>);
        Ok(held)
    }

    /// Keeps what was done.
    pub(crate) async fn commit(mut self) -> Result<(), sqlx::Error> {
        self.end = End::Close;
        sqlx::raw_sql("COMMIT").execute(self.connection()).await?;
        self.end = End::GiveBack;
        Ok(())
    }
}

/// Undoes what was done on a connection, beside what goes on here. When that cannot be done the connection is
/// closed, and with that everything on it is undone as well.
fn undo<DB: Database>(mut connection: PoolConnection<DB>)
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
{
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return connection.close_on_drop() };
    runtime.spawn(async move {
        let undone = tokio::time::timeout(CHECK, sqlx::raw_sql("ROLLBACK").execute(&mut *connection)).await;
        if !matches!(undone, Ok(Ok(_))) {
            connection.close_on_drop();
        }
    });
}

impl<DB: Database> Drop for Held<DB> {
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.take() else { return };
        match self.end {
            End::GiveBack => {}
            End::Undo(undo) => undo(connection),
            End::Close => connection.close_on_drop(),
        }
    }
}

impl<DB: Database> std::fmt::Debug for Held<DB> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Held")
    }
}

/// A connection that answered so lately goes out without being asked: asking each of them costs a page more
/// than half of its statements do. When the server went away since, the statement itself says so.
const FRESH: Duration = Duration::from_millis(250);

/// Whether a connection that nobody used for so long may go out.
pub(crate) async fn may_be_used<C: Connection>(
    connection: &mut C,
    idle: Duration,
) -> Result<bool, sqlx::Error> {
    if idle < FRESH { Ok(true) } else { answers(connection).await }
}

/// Whether a connection on its way back still answers.
pub(crate) async fn answers<C: Connection>(connection: &mut C) -> Result<bool, sqlx::Error> {
    match tokio::time::timeout(CHECK, connection.ping()).await {
        Ok(answer) => answer.map(|()| true),
        Err(_) => Ok(false),
    }
}
