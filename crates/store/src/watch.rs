//! Whether the database server is there. One small question, again and again, on a connection of its own: so
//! everybody who waits for a server that went away is told so within a second or so, however long their own
//! statement may take, and a server that is only busy is not taken for one that is away.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use sqlx::{Connection, PgConnection, Postgres, postgres::PgConnectOptions};
use tokio::{sync::watch, task::JoinHandle, time::timeout};

use crate::{StoreError, pool::Pool};

/// How long the server has to answer the small question.
const ANSWER: Duration = Duration::from_millis(900);
/// How long until it is asked again. Together with [`ANSWER`] the longest that anybody waits for a server
/// that went away.
const PAUSE: Duration = Duration::from_millis(250);
/// How long the start of the program waits for a server.
const START: Duration = Duration::from_millis(2_000);

const NO_ANSWER: &str = "the database server does not answer";
/// What PostgreSQL says when all its connections are taken: it is there.
const ALL_TAKEN: &str = "53300";

/// Knows whether the server is there.
#[derive(Debug, Clone)]
pub(crate) struct Watch {
    away: watch::Receiver<bool>,
    task: Arc<Task>,
}

#[derive(Debug)]
struct Task(JoinHandle<()>);

impl Drop for Task {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Connects for the first time, so that a server that is not there is said at once and by name.
pub(crate) async fn first(options: &PgConnectOptions) -> Result<PgConnection, StoreError> {
    let place = match options.get_socket() {
        Some(socket) => socket.display().to_string(),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    };
    match timeout(START, PgConnection::connect_with(options)).await {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(sqlx::Error::Io(cause))) => Err(StoreError::Unreachable(format!("{place} ({cause})"))),
        Ok(Err(error)) => Err(StoreError::Database(error)),
        Err(_) => Err(StoreError::Unreachable(format!("{place} (no answer in {} seconds)", START.as_secs()))),
    }
}

impl Watch {
    /// Begins to watch, with a connection that is there.
    pub(crate) fn start(options: PgConnectOptions, own: PgConnection, pool: Pool<Postgres>) -> Self {
        let (sender, away) = watch::channel(false);
        let task = tokio::spawn(async move {
            let mut own = Some(own);
            let mut since = None;
            loop {
                let is_here = timeout(ANSWER, ask(&mut own, &options)).await.unwrap_or(false);
                match (is_here, since) {
                    (false, None) => {
                        tracing::error!("the database server is away");
                        since = Some(Instant::now());
                    }
                    (true, Some(when)) => {
                        let seconds = Instant::elapsed(&when).as_secs();
                        tracing::warn!(seconds, "the database server is back");
                        since = None;
                    }
                    _ => {}
                }
                if !is_here {
                    own = None;
                    // nobody is to be given one of the connections that led to it
                    pool.forget();
                }
                sender.send_replace(!is_here);
                tokio::time::sleep(PAUSE).await;
            }
        });
        Self { away, task: Arc::new(Task(task)) }
    }

    /// Does something with the server, as long as it is there.
    pub(crate) async fn guard<T>(
        &self,
        work: impl Future<Output = Result<T, sqlx::Error>>,
    ) -> Result<T, StoreError> {
        let mut away = self.away.clone();
        tokio::select! {
            biased;
            Ok(_) = away.wait_for(|away| *away) => Err(StoreError::Away(NO_ANSWER)),
            done = work => done.map_err(StoreError::from),
        }
    }

    /// Stops watching.
    pub(crate) fn stop(&self) {
        self.task.0.abort();
    }
}

/// Asks whether the server is there. A connection that was cut is not yet a server that is away: then a new
/// one is tried.
async fn ask(own: &mut Option<PgConnection>, options: &PgConnectOptions) -> bool {
    // taken out: a question that is dropped half-way leaves a connection on which nothing can be asked any
    // more
    if let Some(mut known) = own.take()
        && known.ping().await.is_ok()
    {
        *own = Some(known);
        return true;
    }
    match PgConnection::connect_with(options).await {
        Ok(new) => {
            *own = Some(new);
            true
        }
        Err(sqlx::Error::Database(cause)) => cause.code().is_some_and(|code| code == ALL_TAKEN),
        Err(_) => false,
    }
}
