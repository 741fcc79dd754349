//! Asking one chosen colleague for a talk (D06). Nobody else sees it.

use hullie_domain::{AccountId, StoryText, permission::MaySupport};
use hullie_store::{
    change::support::{self as asked, Request},
    house::account::{self, Account},
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, error::FieldProblem};

/// Talks that were asked for.
#[derive(Debug, Clone, Default)]
pub struct Talks {
    /// Whom the reader can ask.
    pub people: Vec<Account>,
    /// Who asked the reader.
    pub to_me: Vec<Request>,
    /// Whom the reader asked.
    pub by_me: Vec<Request>,
}

/// Whom an employee can ask for a talk, who asked the reader, and whom the reader asked.
///
/// # Errors
/// Refuses other roles.
pub async fn support(app: &App, who: Who<'_>) -> Result<Talks> {
    let may = MaySupport::check(who)?;
    let mut work = app.store.read().await?;
    Ok(Talks {
        people: account::list_colleagues(&mut work, may.organisation(), may.account()).await?,
        to_me: asked::list_requests(&mut work, &may).await?,
        by_me: asked::list_asked(&mut work, &may).await?,
    })
}

/// For how many days the day tells that a colleague asked for a talk.
const DAYS: i64 = 14;

/// How many asked the reader for a talk lately; none of those whom nobody can ask.
///
/// # Errors
/// When the database fails.
pub async fn waiting(app: &App, who: Who<'_>) -> Result<i64> {
    let Ok(may) = MaySupport::check(who) else { return Ok(0) };
    Ok(asked::count_requests(&app.store, may.account(), app.now().plus_days(-DAYS)).await?)
}

/// Takes back an own request for a talk.
///
/// # Errors
/// Refuses everybody but whoever asked.
pub async fn ask_back(app: &App, who: Who<'_>, id: Uuid) -> Result<()> {
    let may = MaySupport::check(who)?;
    let mut work = app.store.write().await?;
    asked::withdraw_request(&mut work, &may, id, app.now()).await?;
    Ok(work.commit().await?)
}

/// Asks one chosen colleague for a talk. Nobody else sees it.
///
/// # Errors
/// Refuses other roles; asks for words and for whom.
pub async fn ask(app: &App, who: Who<'_>, to: Option<AccountId>, words: Option<StoryText>) -> Result<()> {
    let may = MaySupport::check(who)?;
    let to = to.ok_or(AppError::Field { field: "to", problem: FieldProblem::Needed })?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut work = app.store.write().await?;
    asked::create_request(&mut work, &may, to, &words, app.now()).await?;
    Ok(work.commit().await?)
}
