//! A connection that is held for a while, and whether it may be used by others afterwards.
//!
//! A connection goes back only when nothing is open on it. On which BEGIN, COMMIT or ROLLBACK did not end
//! well is closed: it would refuse every transaction after it until the program is started again.

use sqlx::{Connection as _, Database, Executor, database::HasStatementCache};

use crate::pool::{CHECK, Pooled};

/// A connection with a transaction on it, or with one statement.
pub(crate) struct Held<DB: Database> {
    connection: Option<Pooled<DB>>,
    end: End<DB>,
}

/// What has to be done with the connection when it is let go of.
enum End<DB: Database> {
    /// Close it: BEGIN or COMMIT was sent and not answered well, or the database went away.
    Close,
    /// Undo what was done, and give it back.
    Undo(fn(Pooled<DB>)),
    /// Give it back.
    GiveBack,
}

impl<DB: Database> Held<DB> {
    /// For one statement, without a transaction. Until [`Held::done`] it is not known to be whole.
    pub(crate) fn alone(connection: Pooled<DB>) -> Self {
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
    pub(crate) async fn begin(connection: Pooled<DB>, statement: &'static str) -> Result<Self, sqlx::Error> {
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
fn undo<DB: Database>(mut connection: Pooled<DB>)
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
{
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return connection.close() };
    runtime.spawn(async move {
        let undone = tokio::time::timeout(CHECK, sqlx::raw_sql("ROLLBACK").execute(&mut *connection)).await;
        if !matches!(undone, Ok(Ok(_))) {
            connection.close();
        }
    });
}

impl<DB: Database> Drop for Held<DB> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        match self.end {
            End::GiveBack => {}
            End::Undo(undo) => undo(connection),
            End::Close => connection.close(),
        }
    }
}

impl<DB: Database> std::fmt::Debug for Held<DB> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Held")
    }
}
