//! A connection that is held for a while, and whether it may be used by others afterwards.
//!
//! A connection goes back only when nothing is open on it. On which BEGIN, COMMIT or ROLLBACK did not end
//! well is closed: it would refuse every transaction after it until the program is started again.

use sqlx::{Connection as _, Database, Executor, database::HasStatementCache};

use crate::pool::{CHECK, Names, Pooled};

/// A connection with a transaction on it, or with one statement.
pub(crate) struct Held<DB: Database> {
    connection: Option<Pooled<DB>>,
    end: End<DB>,
    /// What begins the transaction, as long as nothing was asked in it.
    begin: Option<&'static str>,
}

/// What has to be done with the connection when it is let go of.
enum End<DB: Database> {
    /// Close it: BEGIN or COMMIT was sent and not answered well, or the database went away.
    Close,
    /// Give it back once it answers again: whoever asked something alone left before the answer.
    Wait,
    /// Undo what was done, and give it back.
    Undo(fn(Pooled<DB>)),
    /// Give it back.
    GiveBack,
}

impl<DB: Database> Held<DB> {
    /// For one statement, without a transaction. Until [`Held::done`] it is not known to be whole.
    pub(crate) fn alone(connection: Pooled<DB>) -> Self {
        Self { connection: Some(connection), end: End::Wait, begin: None }
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

    /// The statement was answered, well or not, and no transaction is open any more.
    pub(crate) fn done(&mut self) {
        self.end = End::GiveBack;
    }

    /// Whether a transaction is open on it, or will be with the next that is asked.
    pub(crate) fn is_in_transaction(&self) -> bool {
        self.begin.is_some() || matches!(self.end, End::Undo(_))
    }

    /// Whether the transaction has to be begun before a statement.
    pub(crate) fn waits_to_begin(&self) -> bool {
        self.begin.is_some()
    }

    /// Under which numbers the connection knows which statements.
    pub(crate) fn names(&mut self) -> &mut Names {
        // only `drop` takes it out
        self.connection.as_mut().expect("a connection that is held").names()
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
        let mut held = Self::later(connection, statement);
        held.begun().await?;
        Ok(held)
    }

    /// For a transaction that begins together with the first that is asked in it.
    pub(crate) fn later(connection: Pooled<DB>, statement: &'static str) -> Self {
        Self { connection: Some(connection), end: End::GiveBack, begin: Some(statement) }
    }

    /// Begins the transaction where that was not done.
    pub(crate) async fn begun(&mut self) -> Result<(), sqlx::Error> {
        if let Some(statement) = self.begin.take() {
            // whoever leaves in the middle leaves something to undo; what did not begin well is closed
            self.end = End::Undo(undo::<DB>);
            let begun = sqlx::raw_sql(statement).execute(self.connection()).await;
            begun.inspect_err(|_| self.end = End::Close)?;
        }
        Ok(())
    }

    /// What begins the transaction, for who sends it now. From here on there is something to undo.
    pub(crate) fn take_begin(&mut self) -> Option<&'static str> {
        let begin = self.begin.take()?;
        self.end = End::Undo(undo::<DB>);
        Some(begin)
    }

    /// Keeps what was done.
    pub(crate) async fn commit(mut self) -> Result<(), sqlx::Error> {
        if self.begin.is_some() {
            return Ok(());
        }
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
            End::Wait => connection.give_back_when_it_answers(),
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
