//! The audit trail for who keeps it: who read and wrote what, never a told word.

use hullie_domain::{
    permission::MayAdministrate,
    verb::{Subject, Verb},
};
use hullie_store::house::audit::{self, Line};

use crate::{App, Result, Who, deed::HouseDeed};

/// The most lines at once.
pub const MOST_LISTED: i64 = 200;

/// The latest lines. Looking is noted too.
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn trail(app: &App, who: Who<'_>) -> Result<Vec<Line>> {
    let may = MayAdministrate::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let lines = audit::list(&mut deed.work, &may, MOST_LISTED).await?;
    deed.keep_aside(Verb::Read, Subject::Audit, None).await?;
    Ok(lines)
}
