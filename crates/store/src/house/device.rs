//! Devices on which somebody signed in before. Only hashes of tokens are kept.

use hullie_domain::{AccountId, Timestamp};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
    house::session::Count,
};

/// Remembers that somebody signed in on a device, and forgets the devices that were not used for too long.
///
/// # Errors
/// When the database fails.
pub async fn remember(
    work: &mut Work,
    token_hash: &str,
    account: AccountId,
    now: Timestamp,
    expires: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO device (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (token_hash, account_id) DO UPDATE SET expires_at = $4",
        token_hash, account.0, now.0, expires.0)
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db, "DELETE FROM device WHERE expires_at < $1", now.0).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether this person signed in on this device before.
///
/// # Errors
/// When the database fails.
pub async fn is_known(
    work: &mut Work,
    token_hash: &str,
    account: AccountId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found: Count = on!(work, c => sql_as!(Db,
        "SELECT COUNT(*) AS n FROM device WHERE token_hash = $1 AND account_id = $2 AND expires_at > $3",
        token_hash, account.0, now.0)
        .fetch_one(c).await)?;
    Ok(found.n > 0)
}
