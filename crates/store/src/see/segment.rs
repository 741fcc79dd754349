//! The kinds of customers that an organisation tells apart, such as "for the first time".

use hullie_domain::{Localised, OrganisationId};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
    house::before::both,
};

row! {
    /// A kind of customer.
    pub struct Segment {
        /// The fixed word that is stored.
        pub key: String,
        /// The name.
        pub name: Localised,
    }
}

/// The kinds of an organisation, in their order.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, organisation: OrganisationId) -> Result<Vec<Segment>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT key, name FROM segment WHERE organisation_id = $1 ORDER BY position, key",
        organisation.0)
        .fetch_all(c).await)?)
}

/// Adds a kind.
///
/// # Errors
/// When the database fails or the word is taken.
pub async fn insert(
    work: &mut Work,
    organisation: OrganisationId,
    position: i64,
    segment: &Segment,
) -> Result<(), StoreError> {
    let [nl, en] = both(&segment.name);
    on!(work, c => sql!(Db,
        "INSERT INTO segment (organisation_id, key, position, name, name_nl, name_en) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        organisation.0, &segment.key, position, segment.name.to_json(), nl, en)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
