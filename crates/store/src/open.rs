//! Opening a database: what the versions before left is brought up to date first.

use crate::{Store, StoreError, house::before, migrate, walk::trajectory};

impl Store {
    /// Opens a database and brings it up to date: `sqlite:PATH` or `postgres://...`.
    ///
    /// # Errors
    /// When the address cannot be used, the database cannot be reached, or it was made by a newer version.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let store = Self::connect(address).await?;
        migrate::up(&store).await?;
        let folded = trajectory::fold_names(&store).await?;
        if folded > 0 {
            tracing::info!(folded, "names can be found in any writing");
        }
        let brought = before::bring_along(&store).await?;
        if brought > 0 {
            tracing::info!(brought, "texts of the organisation stand in one place for all languages");
        }
        Ok(store)
    }
}
