//! The audit trail for who keeps it: who read and wrote what, never a told word.

use hullie_domain::permission::MayAdministrate;
use hullie_store::audit::{self, Line};

use crate::{App, Result, Who};

/// The most lines at once.
pub const MOST_LISTED: i64 = 200;

/// The latest lines. Looking is noted too.
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn trail(app: &App, who: Who<'_>) -> Result<Vec<Line>> {
    let may = MayAdministrate::check(who)?;
    let mut work = app.store.write().await?;
    let lines = audit::list(&mut work, &may, MOST_LISTED).await?;
    audit::create(&mut work, who, "read", "audit", None, app.now()).await?;
    work.commit_aside().await?;
    Ok(lines)
}
