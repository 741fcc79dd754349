//! Everything that an organisation says of itself, in all its languages, to read and write as one.

use hullie_domain::{Localised, OrganisationId};

use super::{
    design::{Service, Step, Team},
    organisation::{self, Organisation, changed},
    role_name::{self, CustomerName, RoleName},
};
use crate::{
    StoreError, Work,
    db::{on, sql},
    house::before::both,
    see::segment::{self, Segment},
};

/// The rows of an organisation that have texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    /// The organisation itself: its promise.
    pub organisation: Organisation,
    /// Own names of roles.
    pub roles: Vec<RoleName>,
    /// The own name of those who are helped.
    pub customer: Option<CustomerName>,
    /// The kinds of customers.
    pub segments: Vec<Segment>,
    /// The teams.
    pub teams: Vec<Team>,
    /// The services, each with its route.
    pub services: Vec<(Service, Vec<Step>)>,
}

/// Reads all texts of an organisation.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none with this identifier.
pub async fn read(work: &mut Work, id: OrganisationId) -> Result<Texts, StoreError> {
    let organisation = organisation::get(work, id).await?;
    let (roles, customer) = role_name::list_in(work, id).await?;
    let segments = segment::list(work, id).await?;
    let teams = organisation::list_teams(work, id).await?;
    let mut services = Vec::new();
    for service in organisation::list_services(work, id).await? {
        let steps = organisation::list_steps(work, service.id).await?;
        services.push((service, steps));
    }
    Ok(Texts { organisation, roles, customer, segments, teams, services })
}

/// Writes all texts back, for the program itself: when a file with a language is read. Nothing else of the
/// rows changes.
///
/// # Errors
/// When the database fails.
pub async fn write(work: &mut Work, texts: &Texts) -> Result<(), StoreError> {
    let id = texts.organisation.id;
    let promise = columns(&texts.organisation.promise);
    on!(work, c => sql!(Db,
        "UPDATE organisation SET promise = $2, promise_nl = $3, promise_en = $4 WHERE id = $1",
        id.0, &promise.0, promise.1, promise.2)
        .execute(c).await.map(|_| ()))?;
    for role in &texts.roles {
        role_name::replace(work, id, role).await?;
    }
    if let Some(customer) = &texts.customer {
        role_name::replace_customer(work, id, Some(customer)).await?;
    }
    for kind in &texts.segments {
        let name = columns(&kind.name);
        on!(work, c => sql!(Db,
            "UPDATE segment SET name = $3, name_nl = $4, name_en = $5 \
             WHERE organisation_id = $1 AND key = $2",
            id.0, &kind.key, &name.0, name.1, name.2)
            .execute(c).await.map(|_| ()))?;
    }
    for team in &texts.teams {
        let [name, does] = [&team.name, &team.does].map(columns);
        on!(work, c => sql!(Db,
            "UPDATE team SET name = $2, name_nl = $3, name_en = $4, does = $5, does_nl = $6, does_en = $7 \
             WHERE id = $1",
            team.id.0, &name.0, name.1, name.2, &does.0, does.1, does.2)
            .execute(c).await.map(|_| ()))?;
    }
    for (service, steps) in &texts.services {
        let [name, summary] = [&service.name, &service.summary].map(columns);
        on!(work, c => sql!(Db,
            "UPDATE service SET name = $2, name_nl = $3, name_en = $4, summary = $5, summary_nl = $6, \
             summary_en = $7 WHERE id = $1",
            service.id.0, &name.0, name.1, name.2, &summary.0, summary.1, summary.2)
            .execute(c).await.map(|_| ()))?;
        for step in steps {
            let [name, benefit] = [&step.name, &step.benefit].map(columns);
            on!(work, c => sql!(Db,
                "UPDATE step SET name = $2, name_nl = $3, name_en = $4, benefit = $5, benefit_nl = $6, \
                 benefit_en = $7 WHERE id = $1",
                step.id.0, &name.0, name.1, name.2, &benefit.0, benefit.1, benefit.2)
                .execute(c).await.map(|_| ()))?;
        }
    }
    changed(work, id).await
}

/// A text as it stands in its columns: for all languages, and the two of before.
fn columns(text: &Localised) -> (String, &str, &str) {
    let [nl, en] = both(text);
    (text.to_json(), nl, en)
}
