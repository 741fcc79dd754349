//! Notes to oneself (P20). Nothing of them, not even that one was made, goes into the audit trail.

use hullie_domain::{StoryText, permission::MayReflect};
use hullie_store::tell::reflection::{self, Reflection};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, error::FieldProblem};

/// The own notes.
///
/// # Errors
/// Refuses who does not work here.
pub async fn reflections(app: &App, who: Who<'_>) -> Result<Vec<Reflection>> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.read().await?;
    Ok(reflection::list_reflections(&mut work, &may).await?)
}

/// Keeps a note. Nothing of it, not even that it was made, goes into the audit trail.
///
/// # Errors
/// Refuses who does not work here; asks for words.
pub async fn reflect(app: &App, who: Who<'_>, words: Option<StoryText>) -> Result<()> {
    let may = MayReflect::check(who)?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut work = app.store.write().await?;
    reflection::create_reflection(&mut work, &may, &words, app.now()).await?;
    Ok(work.commit().await?)
}

/// Throws an own note away.
///
/// # Errors
/// Refuses everybody but whoever wrote it.
pub async fn forget(app: &App, who: Who<'_>, id: Uuid) -> Result<()> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.write().await?;
    reflection::delete_reflection(&mut work, &may, id).await?;
    Ok(work.commit().await?)
}
