//! The indicators on the mirror page: at most six, each with the decision it serves.

use hullie_domain::{Day, OrganisationId, permission::MayChooseIndicators};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

/// How many indicators an organisation can have at once (N01, D13).
pub const MOST: usize = 6;

row! {
    /// An indicator in use.
    pub struct Indicator {
        /// Which figure.
        pub kind: String,
        /// The decision it serves.
        pub decision: String,
        /// The last day on which it is shown: an indicator is chosen for a while, not for ever (D13).
        pub until_day: Option<Day>,
    }
}

/// The indicators of an organisation, in their order.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, organisation: OrganisationId) -> Result<Vec<Indicator>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT kind, decision, until_day FROM indicator WHERE organisation_id = $1 ORDER BY position, kind",
        organisation.0)
        .fetch_all(c).await)?)
}

/// Puts an indicator on the page.
///
/// # Errors
/// [`StoreError::Full`] when there are six: one has to go first. [`StoreError::Already`] when it is there.
pub async fn create(
    work: &mut Work,
    may: &MayChooseIndicators,
    kind: &str,
    decision: &str,
    until: Day,
) -> Result<(), StoreError> {
    insert(work, may.organisation(), kind, decision).await?;
    on!(work, c => sql!(Db, "UPDATE indicator SET until_day = $3 WHERE organisation_id = $1 AND kind = $2",
        may.organisation().0, kind, until.number())
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// As [`create`], for the program itself, without a last day.
///
/// # Errors
/// As [`create`].
pub async fn insert(
    work: &mut Work,
    organisation: OrganisationId,
    kind: &str,
    decision: &str,
) -> Result<(), StoreError> {
    let known = list(work, organisation).await?;
    if known.len() >= MOST {
        return Err(StoreError::Full);
    }
    on!(work, c => sql!(Db,
        "INSERT INTO indicator (organisation_id, kind, decision, position) \
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1 FROM indicator WHERE organisation_id = $1",
        organisation.0, kind, decision)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Takes an indicator off the page.
///
/// # Errors
/// When the database fails.
pub async fn delete(work: &mut Work, may: &MayChooseIndicators, kind: &str) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "DELETE FROM indicator WHERE organisation_id = $1 AND kind = $2", may.organisation().0, kind)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
