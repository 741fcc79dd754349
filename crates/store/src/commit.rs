//! Keeping a transaction, and with it the number of the form that was sent.

use crate::{StoreError, Work, sending};

impl Work {
    /// Keeps everything that was done.
    ///
    /// # Errors
    /// When the database cannot keep it; then nothing was done. [`StoreError::Sent`] when it is the work of a
    /// form that was kept before; then nothing was done either.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        let sending = if self.writes { sending::note(&mut self).await? } else { None };
        self.end().await?;
        sending::noted(sending);
        Ok(())
    }

    /// Keeps everything that was done, when that is not what a form was sent for: a line in the trail about
    /// looking, an attempt that is counted, a session that begins. The number of the form stays free, so that
    /// the form can be sent again.
    ///
    /// # Errors
    /// When the database cannot keep it; then nothing was done.
    pub async fn commit_aside(self) -> Result<(), StoreError> {
        self.end().await
    }
}
