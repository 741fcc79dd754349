//! Notes to oneself (P20): only their writer ever reads them.

use hullie_domain::{StoryText, Timestamp, permission::MayReflect};
use uuid::Uuid;

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// A note to oneself.
    pub struct Reflection {
        /// Which one.
        pub id: Uuid,
        /// The words.
        pub words: String,
        /// When.
        pub at: Timestamp,
    }
}

/// Keeps a note to oneself.
///
/// # Errors
/// When the database fails.
pub async fn create_reflection(
    work: &mut Work,
    may: &MayReflect,
    words: &StoryText,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "INSERT INTO reflection (id, account_id, words, at) VALUES ($1, $2, $3, $4)",
        Uuid::now_v7(), may.account().0, words.as_str(), now.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The own notes, all of them, latest first. There is no way to ask for somebody else's.
///
/// # Errors
/// When the database fails.
pub async fn list_reflections(work: &mut Work, may: &MayReflect) -> Result<Vec<Reflection>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, words, at FROM reflection WHERE account_id = $1 ORDER BY at DESC, id DESC",
            may.account().0)
        .fetch_all(c).await)?)
}

/// Throws an own note away. Nobody else ever read it, so nothing of it stays.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no note of this account.
pub async fn delete_reflection(work: &mut Work, may: &MayReflect, id: Uuid) -> Result<(), StoreError> {
    let gone = on!(work, c => sql!(Db, "DELETE FROM reflection WHERE id = $1 AND account_id = $2",
        id, may.account().0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if gone == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}
