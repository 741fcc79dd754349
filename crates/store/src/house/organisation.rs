//! Organisations with their teams, services and routes.

use hullie_domain::{
    Localised, OrganisationId, ServiceId, house::profile::SectorProfile, localised::FIRST,
    permission::MayAdministrate,
};

pub use super::design::{House, Service, Step, Team};
use crate::{
    StoreError, Work,
    db::{Inner, on, sql, sql_as},
    house::before::both,
};

row! {
    /// An organisation.
    pub struct Organisation {
        /// Which one.
        pub id: OrganisationId,
        /// Its name.
        pub name: String,
        /// What kind it is.
        pub profile: SectorProfile,
        /// The number that people can call.
        pub phone: String,
        /// What it stands for.
        pub promise: Localised,
    }
}

/// Says that a team, a service or a route of this organisation changed, so that nobody goes on with the old
/// one.
pub(super) async fn changed(work: &mut Work, organisation: OrganisationId) -> Result<(), StoreError> {
    on!(work, c => sql!(Db, "UPDATE organisation SET house = house + 1 WHERE id = $1", organisation.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Creates an organisation.
///
/// # Errors
/// When the database fails.
pub async fn create(work: &mut Work, new: &Organisation) -> Result<(), StoreError> {
    let [nl, en] = both(&new.promise);
    on!(work, c => sql!(Db,
        "INSERT INTO organisation (id, name, profile, phone, promise, promise_nl, promise_en) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id.0, &new.name, new.profile.code(), &new.phone, new.promise.to_json(), nl, en)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Creates a team.
///
/// # Errors
/// [`StoreError::Already`] when the organisation has a team with this key.
pub async fn create_team(work: &mut Work, new: &Team) -> Result<(), StoreError> {
    let (name, does) = (both(&new.name), both(&new.does));
    on!(work, c => sql!(Db,
        "INSERT INTO team (id, organisation_id, key, name, does, phone, name_nl, name_en, does_nl, does_en) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id.0, new.organisation_id.0, &new.key, new.name.to_json(), new.does.to_json(),
        new.phone.as_deref(), name[0], name[1], does[0], does[1])
        .execute(c).await.map(|_| ()))?;
    changed(work, new.organisation_id).await
}

/// Creates a service.
///
/// # Errors
/// [`StoreError::Already`] when the organisation has a service with this key.
pub async fn create_service(work: &mut Work, new: &Service) -> Result<(), StoreError> {
    let (name, summary) = (both(&new.name), both(&new.summary));
    on!(work, c => sql!(Db,
        "INSERT INTO service (id, organisation_id, team_id, key, position, name, summary, name_nl, \
         name_en, summary_nl, summary_en) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        new.id.0, new.organisation_id.0, new.team_id.0, &new.key, new.position, new.name.to_json(),
        new.summary.to_json(), name[0], name[1], summary[0], summary[1])
        .execute(c).await.map(|_| ()))?;
    changed(work, new.organisation_id).await
}

/// Creates a step of a route.
///
/// # Errors
/// [`StoreError::Already`] when the service has a step with this key.
pub async fn create_step(work: &mut Work, new: &Step) -> Result<(), StoreError> {
    let (name, benefit) = (both(&new.name), both(&new.benefit));
    on!(work, c => sql!(Db,
        "INSERT INTO step (id, service_id, team_id, key, position, name, promised_days, benefit, \
         customer_minutes, name_nl, name_en, benefit_nl, benefit_en) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        new.id.0, new.service_id.0, new.team_id.0, &new.key, new.position, new.name.to_json(),
        new.promised_days, new.benefit.to_json(), new.customer_minutes, name[0], name[1], benefit[0],
        benefit[1])
        .execute(c).await.map(|_| ()))?;
    on!(work, c => sql!(Db,
        "UPDATE organisation SET house = house + 1 \
         WHERE id = (SELECT s.organisation_id FROM service s WHERE s.id = $1)",
        new.service_id.0)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The organisation that this installation serves; `None` when there is none yet.
///
/// # Errors
/// When the database fails.
pub async fn find_first(work: &mut Work) -> Result<Option<Organisation>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, name, profile, phone, promise FROM organisation ORDER BY id LIMIT 1")
        .fetch_optional(c).await)?)
}

/// An organisation.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none with this identifier.
pub async fn get(work: &mut Work, id: OrganisationId) -> Result<Organisation, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, name, profile, phone, promise FROM organisation WHERE id = $1", id.0)
        .fetch_one(c).await)?)
}

/// Makes whoever else writes in the house of an organisation wait until this work ends, as
/// [`crate::walk::trajectory::hold`] does for a trajectory: how many of something there may be, and whether
/// it is there already, is decided by one at a time.
///
/// # Errors
/// When the database fails.
pub async fn hold(work: &mut Work, id: OrganisationId) -> Result<(), StoreError> {
    if let Inner::Postgres(..) = work.inner {
        on!(work, c => sql!(Db, "SELECT 1 FROM organisation WHERE id = $1 FOR NO KEY UPDATE", id.0)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Sets what kind of organisation it is. Questions and words follow it; the data stay (V07).
///
/// # Errors
/// When the database fails.
pub async fn set_profile(
    work: &mut Work,
    may: &MayAdministrate,
    profile: SectorProfile,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "UPDATE organisation SET profile = $2 WHERE id = $1", may.organisation().0, profile.code())
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The teams of an organisation, by their name in the first language.
///
/// # Errors
/// When the database fails.
pub async fn list_teams(work: &mut Work, organisation: OrganisationId) -> Result<Vec<Team>, StoreError> {
    let mut teams: Vec<Team> = on!(work, c => sql_as!(Db,
        "SELECT id, organisation_id, key, name, does, phone \
         FROM team \
         WHERE organisation_id = $1 \
         ORDER BY key",
        organisation.0)
        .fetch_all(c).await)?;
    // the column holds all languages: what stands in it first is no name to sort by
    teams.sort_by(|one, other| one.name.pick(FIRST).cmp(other.name.pick(FIRST)));
    Ok(teams)
}

/// The services of an organisation, in their order.
///
/// # Errors
/// When the database fails.
pub async fn list_services(
    work: &mut Work,
    organisation: OrganisationId,
) -> Result<Vec<Service>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, organisation_id, team_id, key, position, name, summary \
         FROM service \
         WHERE organisation_id = $1 \
         ORDER BY position",
        organisation.0)
        .fetch_all(c).await)?)
}

/// The route of a service, in order.
///
/// # Errors
/// When the database fails.
pub async fn list_steps(work: &mut Work, service: ServiceId) -> Result<Vec<Step>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, service_id, team_id, key, position, name, promised_days, benefit, customer_minutes \
         FROM step \
         WHERE service_id = $1 \
         ORDER BY position",
        service.0)
        .fetch_all(c).await)?)
}
