//! Requests for a talk: one who works here asks one chosen colleague (D06).

use hullie_domain::{AccountId, StoryText, Timestamp, permission::MaySupport};
use uuid::Uuid;

use crate::{
    Store, StoreError, Work,
    db::{alone, found, on, sql, sql_as},
};

row! {
    /// A request for a talk.
    pub struct Request {
        /// Which one.
        pub id: Uuid,
        /// Who asks, or whom the reader asked.
        pub name: String,
        /// In which words.
        pub words: String,
        /// When.
        pub at: Timestamp,
        /// When it was taken back: then there are no words left.
        pub withdrawn_at: Option<Timestamp>,
    }
}

row! {
    /// How many there are.
    pub struct Count {
        /// So many.
        pub count: i64,
    }
}

/// Asks one chosen colleague of the organisation for a talk.
///
/// # Errors
/// [`StoreError::NotThere`] when there is no such colleague.
pub async fn create_request(
    work: &mut Work,
    may: &MaySupport,
    to: AccountId,
    words: &StoryText,
    now: Timestamp,
) -> Result<(), StoreError> {
    let added = on!(work, c => sql!(Db,
        "INSERT INTO support (id, from_id, to_id, words, at) SELECT $1, $2, a.id, $4, $5 FROM account a \
         WHERE a.id = $3 AND a.organisation_id = $6",
        Uuid::now_v7(), may.account().0, to.0, words.as_str(), now.0, may.organisation().0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    if added == 0 { Err(StoreError::NotThere) } else { Ok(()) }
}

/// Who asked me for a talk, latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_requests(work: &mut Work, may: &MaySupport) -> Result<Vec<Request>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT r.id, a.name, r.words, r.at, r.withdrawn_at FROM support r JOIN account a ON a.id = \
         r.from_id WHERE r.to_id = $1 \
         ORDER BY r.at DESC, r.id DESC",
        may.account().0)
        .fetch_all(c).await)?)
}

/// How many ask this account for a talk since that day, and did not take it back.
///
/// # Errors
/// When the database fails.
pub async fn count_requests(store: &Store, account: AccountId, since: Timestamp) -> Result<i64, StoreError> {
    let found: Count = alone!(store, c => sql_as!(Db,
        "SELECT COUNT(*) AS count FROM support WHERE to_id = $1 AND at >= $2 AND withdrawn_at IS NULL",
        account.0, since.0)
        .fetch_one(c).await)?;
    Ok(found.count)
}

/// Whom I asked for a talk, latest first.
///
/// # Errors
/// When the database fails.
pub async fn list_asked(work: &mut Work, may: &MaySupport) -> Result<Vec<Request>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT r.id, a.name, r.words, r.at, r.withdrawn_at FROM support r JOIN account a ON a.id = \
         r.to_id WHERE r.from_id = $1 \
         ORDER BY r.at DESC, r.id DESC",
        may.account().0)
        .fetch_all(c).await)?)
}

/// Takes back an own request for a talk: the words are gone, that something was asked and on which day stays.
///
/// # Errors
/// [`StoreError::NotThere`] when it is no request of this account that stands.
pub async fn withdraw_request(
    work: &mut Work,
    may: &MaySupport,
    id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let changed = on!(work, c => sql!(Db,
        "UPDATE support SET words = '', withdrawn_at = $3 WHERE id = $1 AND from_id = $2 AND withdrawn_at \
         IS NULL",
        id, may.account().0, now.0)
        .execute(c).await.map(|done| done.rows_affected()))?;
    found(changed)
}
