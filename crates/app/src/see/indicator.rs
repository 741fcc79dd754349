//! Choosing the indicators of the mirror page: at most six, each with the decision it serves (N01, D13).

use hullie_domain::{
    Title,
    permission::MayChooseIndicators,
    verb::{Subject, Verb},
};
use hullie_store::see::indicator::{self, Indicator};

use crate::{App, AppError, Result, Who, deed::HouseDeed, error::FieldProblem, see::mirror::Kind};

/// For how many months an indicator is chosen. After that somebody has to want it again (D13).
pub const MONTHS_SHOWN: i64 = 12;

/// The indicators in use.
///
/// # Errors
/// Refuses who may not choose.
pub async fn list(app: &App, who: Who<'_>) -> Result<Vec<Indicator>> {
    let may = MayChooseIndicators::check(who)?;
    let mut work = app.store.read().await?;
    Ok(indicator::list(&mut work, may.organisation()).await?)
}

/// Puts an indicator on the page. Without a decision it is refused; with six in use one has to go first.
///
/// # Errors
/// As said; [`AppError::Full`] above the limit.
pub async fn add(app: &App, who: Who<'_>, kind: &str, decision: &Title) -> Result<()> {
    let may = MayChooseIndicators::check(who)?;
    let kind =
        Kind::from_code(kind).ok_or(AppError::Field { field: "kind", problem: FieldProblem::NotAnAnswer })?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let until = app.today().plus_days(MONTHS_SHOWN * 365 / 12);
    indicator::create(&mut deed.work, &may, kind.code(), decision.as_str(), until).await?;
    deed.keep(Verb::Write, Subject::Indicator, None).await
}

/// Takes an indicator off the page.
///
/// # Errors
/// Refuses who may not choose.
pub async fn remove(app: &App, who: Who<'_>, kind: &str) -> Result<()> {
    let may = MayChooseIndicators::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    indicator::delete(&mut deed.work, &may, kind).await?;
    deed.keep(Verb::Remove, Subject::Indicator, None).await
}
