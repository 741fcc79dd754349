//! Whether the program can do its work: it writes a row in earnest. What was found is told again for a
//! second, so that asking often costs nothing.

use std::time::{Duration, Instant};

use hullie_store::{StoreError, house::health};
use tokio::sync::Mutex;

use crate::App;

/// How long what was found is told again.
pub const KEPT: Duration = Duration::from_secs(1);
/// Longer than this nobody waits for an answer.
const WAIT: Duration = Duration::from_secs(8);

/// What was found last.
#[derive(Debug, Default)]
pub struct Health(Mutex<Option<(Instant, Result<(), &'static str>)>>);

/// Whether the database can be written at this moment, or at most a second ago.
///
/// # Errors
/// Why not, in a few words without names, places or secrets.
pub async fn check(app: &App) -> Result<(), &'static str> {
    // everybody who asks at the same time waits for one answer
    let mut last = app.health.0.lock().await;
    if let Some((when, found)) = *last
        && when.elapsed() < KEPT
    {
        return found;
    }
    let found = match tokio::time::timeout(WAIT, health::check(&app.store, app.now())).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(StoreError::Away(why))) => Err(why),
        Ok(Err(error)) => {
            tracing::error!(%error, "the database cannot be written");
            Err("the database failed")
        }
        Err(_) => Err("the database does not answer"),
    };
    if last.is_none_or(|(_, before)| before != found)
        && let Err(why) = found
    {
        tracing::error!(why, "this program cannot do its work");
    }
    *last = Some((Instant::now(), found));
    found
}
