//! Connections that are used again and again, so many at most.
//!
//! A pool that asks each connection whether it is still there, before it is used and again when it comes
//! back, spends more on a page than half of its statements do. Here a connection is given back by whoever
//! knows that it is whole, see [`crate::held`], and is asked only when it was not used for a while.

use std::{
    collections::HashMap,
    ops::{Deref, DerefMut},
    time::Duration,
};

use deadpool::managed::{self, Metrics, PoolError, QueueMode, RecycleError, RecycleResult};
use sqlx::{Connection, Database};
use tokio::time::timeout;

use crate::away::away;

/// How long somebody waits for a connection, or on SQLite for the only pen, and then once more for another
/// program that has it. A page that waits several times still answers before the limit on a request (30
/// seconds).
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);
/// How long a connection may take to show that it still answers, to undo what was not kept, or to close.
pub(crate) const CHECK: Duration = Duration::from_secs(1);
/// A connection that was taken so lately is used without asking it first.
const FRESH: Duration = Duration::from_millis(250);
/// How long a server that is just starting, or that has no connection left, is given until it is tried again.
const AGAIN: Duration = Duration::from_millis(100);
/// A connection that is so old is closed: what a server keeps for one only grows.
const OLD: Duration = Duration::from_mins(30);
/// How often closing looks whether everybody gave the connections back.
const LOOK: Duration = Duration::from_millis(10);

/// Connections to one database.
pub(crate) struct Pool<DB: Database>(managed::Pool<Maker<DB>>);

/// How connections are made, and whether one that was used is used again.
struct Maker<DB: Database> {
    options: <DB::Connection as Connection>::Options,
}

/// The place of one connection.
struct Place<DB: Database> {
    /// `None` once that was closed: the place is not used again then.
    connection: Option<DB::Connection>,
    /// Which statements it knows under which numbers, see [`crate::together`].
    names: Names,
}

/// Under which numbers a connection knows which statements. A number is given once: when somebody leaves
/// before the answer, nobody knows whether a statement got its name, and it gets another one the next time.
#[derive(Debug, Default)]
pub(crate) struct Names {
    known: HashMap<Box<str>, usize>,
    given: usize,
}

impl Names {
    /// The next number.
    pub(crate) fn next(&mut self) -> usize {
        self.given += 1;
        self.given
    }

    /// The number of a statement that has one.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.known.get(text).copied()
    }

    /// A statement got this number.
    pub(crate) fn keep(&mut self, text: &str, number: usize) {
        self.known.insert(text.into(), number);
    }
}

impl<DB: Database> managed::Manager for Maker<DB> {
    type Type = Place<DB>;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<Place<DB>, sqlx::Error> {
        loop {
            match DB::Connection::connect_with(&self.options).await {
                Err(sqlx::Error::Database(cause)) if away(&*cause).is_some() => {}
                Err(sqlx::Error::Io(cause)) if cause.kind() == std::io::ErrorKind::ConnectionRefused => {}
                done => {
                    let names = Names::default();
                    return done.map(|connection| Place { connection: Some(connection), names });
                }
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn recycle(&self, place: &mut Place<DB>, metrics: &Metrics) -> RecycleResult<sqlx::Error> {
        let is_good = match &mut place.connection {
            Some(_) if metrics.age() > OLD => false,
            Some(_) if metrics.last_used() < FRESH => true,
            Some(connection) => answers(connection).await,
            None => false,
        };
        if is_good { Ok(()) } else { Err(RecycleError::message("closed, old, or without an answer")) }
    }
}

impl<DB: Database> Clone for Pool<DB> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<DB: Database> std::fmt::Debug for Pool<DB> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pool").field(&self.0.status()).finish()
    }
}

impl<DB: Database> Pool<DB> {
    /// A pool that connects when somebody asks for a connection.
    pub(crate) fn new(options: <DB::Connection as Connection>::Options, most: usize) -> Self {
        // the one that was used last comes first: what it and its server know is still near
        let pool = managed::Pool::builder(Maker { options }).max_size(most).queue_mode(QueueMode::Lifo);
        let pool = pool.build();
        Self(pool.expect("a pool without time limits of its own needs no runtime"))
    }

    /// A pool that has one connection already, so that a database that cannot be opened is said at once.
    pub(crate) async fn open(
        options: <DB::Connection as Connection>::Options,
        most: usize,
    ) -> Result<Self, sqlx::Error> {
        let pool = Self::new(options, most);
        drop(pool.acquire().await?);
        Ok(pool)
    }

    /// How it connects.
    pub(crate) fn options(&self) -> &<DB::Connection as Connection>::Options {
        &self.0.manager().options
    }

    /// A connection, for as long as it is held. Who asked first gets one first.
    pub(crate) async fn acquire(&self) -> Result<Pooled<DB>, sqlx::Error> {
        match timeout(PATIENCE, self.get()).await {
            Ok(Ok(place)) => Ok(Pooled(place)),
            Ok(Err(PoolError::Backend(cause))) => Err(cause),
            Ok(Err(PoolError::Closed)) => Err(sqlx::Error::PoolClosed),
            Ok(Err(_)) | Err(_) => Err(sqlx::Error::PoolTimedOut),
        }
    }

    /// A connection that is there, or a new one. Whoever leaves while that is made throws nothing away: it is
    /// made all the same, and is there for the next. Otherwise a flood of people who leave would have nobody
    /// come in.
    async fn get(&self) -> Result<managed::Object<Maker<DB>>, PoolError<sqlx::Error>> {
        if self.0.status().available > 0 {
            // on the heap: every page waits here, and what it waits in is large
            return Box::pin(self.0.get()).await;
        }
        let pool = self.0.clone();
        // not longer than anybody waits: what is away would be asked for by ever more who left
        let made = tokio::spawn(async move { timeout(PATIENCE, pool.get()).await });
        match made.await {
            Ok(Ok(made)) => made,
            Ok(Err(_)) => Err(PoolError::Timeout(managed::TimeoutType::Wait)),
            // it ends early only when the runtime does
            Err(_) => Err(PoolError::Closed),
        }
    }

    /// Lets go of every connection that is in nobody's hands: nobody is to be given one of them.
    pub(crate) fn forget(&self) {
        self.0.retain(|_, _| false);
    }

    /// Gives nobody a connection any more, closes those that are there, and waits for those that are held.
    pub(crate) async fn close(&self) {
        for place in self.0.retain(|_, _| false).removed {
            if let Some(connection) = place.connection {
                // what does not close in an orderly way is closed all the same
                let _ = connection.close().await;
            }
        }
        self.0.close();
        while self.0.status().size > 0 {
            tokio::time::sleep(LOOK).await;
        }
    }
}

/// A connection in somebody's hands. It goes back when it is dropped, whole as it has to be then.
pub(crate) struct Pooled<DB: Database>(managed::Object<Maker<DB>>);

impl<DB: Database> Deref for Pooled<DB> {
    type Target = DB::Connection;

    fn deref(&self) -> &DB::Connection {
        // only `close` takes it out
        self.0.connection.as_ref().expect("a connection that is held")
    }
}

impl<DB: Database> DerefMut for Pooled<DB> {
    fn deref_mut(&mut self) -> &mut DB::Connection {
        self.0.connection.as_mut().expect("a connection that is held")
    }
}

impl<DB: Database> Pooled<DB> {
    /// Under which numbers it knows which statements, for as long as it lives.
    pub(crate) fn names(&mut self) -> &mut Names {
        &mut self.0.names
    }

    /// Gives it back as soon as it answers, beside what goes on here; what does not answer is closed.
    pub(crate) fn give_back_when_it_answers(mut self) {
        // without a runtime it is dropped as it is, and closed with that
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return drop(self.0.connection.take());
        };
        runtime.spawn(async move {
            if !answers(&mut *self).await {
                self.close();
            }
        });
    }

    /// Closes it, beside what goes on here. Another is opened when it is closed.
    pub(crate) fn close(mut self) {
        let Some(connection) = self.0.connection.take() else { return };
        // without a runtime it is dropped, which closes it as well
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            let _ = timeout(CHECK, connection.close()).await;
            drop(self);
        });
    }
}

/// Whether a connection still answers.
async fn answers<C: Connection>(connection: &mut C) -> bool {
    matches!(timeout(CHECK, connection.ping()).await, Ok(Ok(())))
}

#[cfg(test)]
mod tests {
    use sqlx::{Sqlite, sqlite::SqliteConnectOptions};

    use super::*;

    fn pool(most: usize) -> Pool<Sqlite> {
        Pool::new(SqliteConnectOptions::new().in_memory(true), most)
    }

    /// Marks a connection, and says whether it was marked before.
    async fn was_marked(connection: &mut Pooled<Sqlite>) -> bool {
        let made = sqlx::raw_sql("CREATE TABLE mark (id INTEGER)").execute(&mut **connection).await;
        made.is_err()
    }

    #[tokio::test]
    async fn a_connection_that_comes_back_is_used_again_and_one_that_is_closed_is_not() {
        let pool = pool(2);
        let mut one = pool.acquire().await.unwrap();
        assert!(!was_marked(&mut one).await);
        drop(one);
        let mut again = pool.acquire().await.unwrap();
        assert!(was_marked(&mut again).await);
        again.close();
        assert!(!was_marked(&mut pool.acquire().await.unwrap()).await);
        pool.forget();
        assert!(!was_marked(&mut pool.acquire().await.unwrap()).await);
    }

    #[tokio::test]
    async fn who_comes_when_all_are_taken_waits_for_one() {
        let pool = pool(1);
        let mut one = pool.acquire().await.unwrap();
        assert!(!was_marked(&mut one).await);
        let (waited, ()) = tokio::join!(pool.acquire(), async { drop(one) });
        assert!(was_marked(&mut waited.unwrap()).await, "it is the same");
    }

    #[tokio::test]
    async fn closing_waits_for_what_is_held_and_lets_nobody_in() {
        let pool = pool(1);
        let one = pool.acquire().await.unwrap();
        let closing = tokio::spawn({
            let pool = pool.clone();
            async move { pool.close().await }
        });
        tokio::task::yield_now().await;
        assert!(!closing.is_finished());
        drop(one);
        closing.await.unwrap();
        assert!(matches!(pool.acquire().await, Err(sqlx::Error::PoolClosed)));
    }
}
