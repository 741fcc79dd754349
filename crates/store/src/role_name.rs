//! What an organisation calls its roles: a job coach is not everywhere a job coach (P20).

use hullie_domain::{OrganisationId, Role, permission::MayAdministrate};

use crate::{
    Store, StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// The own name of a role.
    pub struct RoleName {
        /// Which role.
        pub role: Role,
        /// In Dutch.
        pub name_nl: String,
        /// In English.
        pub name_en: String,
    }
}

/// The own names of roles in an organisation.
///
/// # Errors
/// When the database fails.
pub async fn list(store: &Store, organisation: OrganisationId) -> Result<Vec<RoleName>, StoreError> {
    let mut work = store.read().await?;
    Ok(
        on!(work, c => sql_as!(Db, "SELECT role, name_nl, name_en FROM role_name WHERE organisation_id = $1 ORDER BY role",
        organisation.0)
        .fetch_all(c).await)?,
    )
}

/// Sets the own name of a role; an empty one brings the common name back.
///
/// # Errors
/// When the database fails.
pub async fn set(
    work: &mut Work,
    may: &MayAdministrate,
    role: Role,
    name_nl: &str,
    name_en: &str,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "DELETE FROM role_name WHERE organisation_id = $1 AND role = $2", may.organisation().0, role.code())
        .execute(c).await.map(|_| ()))?;
    if !name_nl.is_empty() {
        let name = RoleName { role, name_nl: name_nl.to_owned(), name_en: name_en.to_owned() };
        insert(work, may.organisation(), &name).await?;
    }
    Ok(())
}

/// Puts the own name of a role in place, for the program itself: when an organisation is read from a file.
///
/// # Errors
/// When the database fails or the role has an own name already.
pub async fn insert(
    work: &mut Work,
    organisation: OrganisationId,
    name: &RoleName,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "INSERT INTO role_name (organisation_id, role, name_nl, name_en) VALUES ($1, $2, $3, $4)",
        organisation.0, name.role.code(), &name.name_nl, &name.name_en)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
