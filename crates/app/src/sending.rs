//! A form is kept once: the key that marks forms, and whether a sending arrived.

use hullie_store::sending;
use uuid::Uuid;

use crate::{App, Result, secret::Token};

/// The key that forms are marked with: one for all servers on this database, and the same after a restart.
///
/// # Errors
/// When the database fails.
pub async fn key(app: &App) -> Result<String> {
    Ok(sending::key(&app.store, "forms", Token::new().reveal()).await?)
}

/// What was in the sending with this number, when it was kept.
///
/// # Errors
/// When the database fails.
pub async fn find(app: &App, id: Uuid) -> Result<Option<String>> {
    Ok(sending::find(&app.store, id).await?)
}
