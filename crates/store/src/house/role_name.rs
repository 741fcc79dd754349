//! What an organisation calls its roles and the people whom it helps: a job coach is not everywhere a job
//! coach (P20).

use hullie_domain::{Localised, OrganisationId, Role, permission::MayAdministrate};

use crate::{
    Store, StoreError, Work,
    db::{on, sql, sql_as},
    house::before::both,
};

row! {
    /// The own name of a role.
    pub struct RoleName {
        /// Which role.
        pub role: Role,
        /// For one.
        pub name: Localised,
        /// For more; empty where nobody typed it.
        pub more: Localised,
    }
}

row! {
    /// The own name of the people whom an organisation helps.
    pub struct CustomerName {
        /// For one.
        pub one: Localised,
        /// For more.
        pub more: Localised,
    }
}

/// The own names in an organisation: of its roles, and of those whom it helps where they have one.
///
/// # Errors
/// When the database fails.
pub async fn list(
    store: &Store,
    organisation: OrganisationId,
) -> Result<(Vec<RoleName>, Option<CustomerName>), StoreError> {
    list_in(&mut store.read().await?, organisation).await
}

/// As [`list`], in work that goes on.
///
/// # Errors
/// When the database fails.
pub async fn list_in(
    work: &mut Work,
    organisation: OrganisationId,
) -> Result<(Vec<RoleName>, Option<CustomerName>), StoreError> {
    let roles = on!(work, c => sql_as!(Db,
        "SELECT role, name, more FROM role_name
         WHERE organisation_id = $1 ORDER BY role",
        organisation.0)
        .fetch_all(c).await)?;
    let customer = on!(work, c => sql_as!(Db,
        "SELECT one, more FROM customer_name WHERE organisation_id = $1",
        organisation.0)
        .fetch_optional(c).await)?;
    Ok((roles, customer))
}

/// Sets the own name of a role; one without any name brings the common name back.
///
/// # Errors
/// When the database fails.
pub async fn set(work: &mut Work, may: &MayAdministrate, name: &RoleName) -> Result<(), StoreError> {
    replace(work, may.organisation(), name).await
}

/// As [`set`], for the program itself: when texts are read from a file.
pub(super) async fn replace(
    work: &mut Work,
    organisation: OrganisationId,
    name: &RoleName,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "DELETE FROM role_name WHERE organisation_id = $1 AND role = $2",
        organisation.0, name.role.code())
        .execute(c).await.map(|_| ()))?;
    if !name.name.is_empty() {
        insert(work, organisation, name).await?;
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
    let (one, more) = (both(&name.name), both(&name.more));
    on!(work, c => sql!(Db,
        "INSERT INTO role_name (organisation_id, role, name, more, name_nl, name_en, more_nl, more_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        organisation.0, name.role.code(), name.name.to_json(), name.more.to_json(), one[0], one[1], more[0],
        more[1])
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Sets the own name of those who are helped; none brings the name back that goes with the kind of
/// organisation.
///
/// # Errors
/// When the database fails.
pub async fn set_customer(
    work: &mut Work,
    may: &MayAdministrate,
    name: Option<&CustomerName>,
) -> Result<(), StoreError> {
    replace_customer(work, may.organisation(), name).await
}

/// As [`set_customer`], for the program itself: when texts are read from a file.
pub(super) async fn replace_customer(
    work: &mut Work,
    organisation: OrganisationId,
    name: Option<&CustomerName>,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "DELETE FROM customer_name WHERE organisation_id = $1", organisation.0)
        .execute(c).await.map(|_| ()))?;
    match name {
        Some(name) => insert_customer(work, organisation, name).await,
        None => Ok(()),
    }
}

/// Puts the own name of those who are helped in place, for the program itself.
///
/// # Errors
/// When the database fails or there is an own name already.
pub async fn insert_customer(
    work: &mut Work,
    organisation: OrganisationId,
    name: &CustomerName,
) -> Result<(), StoreError> {
    let (one, more) = (both(&name.one), both(&name.more));
    on!(work, c => sql!(Db,
        "INSERT INTO customer_name (organisation_id, one, more, one_nl, one_en, more_nl, more_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        organisation.0, name.one.to_json(), name.more.to_json(), one[0], one[1], more[0], more[1])
        .execute(c).await.map(|_| ()))?;
    Ok(())
}
