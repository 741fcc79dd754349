//! The texts of the living example, and the form of the file that describes an organisation.

use anyhow::{Context, Result};
use hullie_domain::{OrganisationId, ServiceId, StepId, TeamId, profile::SectorProfile};
use hullie_store::{Work, organisation as store};
use serde::Deserialize;

const TEXT: &str = include_str!("../../demo/municipality.toml");

/// An organisation with its teams, services and routes, as it stands in a file.
#[derive(Debug, Deserialize)]
pub struct Organisation {
    pub organisation: About,
    pub teams: Vec<Team>,
    pub services: Vec<Service>,
}

/// Everything in the living example.
#[derive(Debug, Deserialize)]
pub struct Content {
    pub names: Vec<String>,
    #[serde(flatten)]
    pub house: Organisation,
    pub interviews: Vec<Interview>,
    pub featured: Vec<Featured>,
}

#[derive(Debug, Deserialize)]
pub struct About {
    pub name: String,
    #[serde(default = "government")]
    pub profile: String,
    pub phone: String,
    pub promise_nl: String,
    #[serde(default)]
    pub promise_en: String,
}

fn government() -> String {
    SectorProfile::Government.code().to_owned()
}

#[derive(Debug, Deserialize)]
pub struct Team {
    pub key: String,
    pub name_nl: String,
    #[serde(default)]
    pub name_en: String,
    pub does_nl: String,
    #[serde(default)]
    pub does_en: String,
    pub phone: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Service {
    pub key: String,
    pub team: String,
    pub name_nl: String,
    #[serde(default)]
    pub name_en: String,
    pub summary_nl: String,
    #[serde(default)]
    pub summary_en: String,
    pub steps: Vec<Step>,
    #[serde(default)]
    pub expectations: Vec<Expectation>,
}

#[derive(Debug, Deserialize)]
pub struct Step {
    pub key: String,
    pub team: String,
    pub name_nl: String,
    #[serde(default)]
    pub name_en: String,
    pub promised_days: Option<i64>,
    /// How much time the step asks of the customer, in minutes.
    pub customer_minutes: Option<i64>,
    pub benefit_nl: String,
    #[serde(default)]
    pub benefit_en: String,
    #[serde(default)]
    pub tales: Vec<Tale>,
}

#[derive(Debug, Deserialize)]
pub struct Tale {
    pub words: String,
    pub value: i64,
    pub employee_words: String,
    pub employee_value: i64,
    pub guess: i64,
    pub noticed: String,
    pub release: bool,
}

#[derive(Debug, Deserialize)]
pub struct Expectation {
    pub own_words: String,
    pub result: String,
    pub time: String,
    pub who: String,
    pub contact: String,
    pub satisfied: i64,
    pub source: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Interview {
    pub service: String,
    pub step: String,
    pub words: String,
    pub value: i64,
    pub release: bool,
}

#[derive(Debug, Deserialize)]
pub struct Featured {
    pub name: String,
    pub expectation_own: String,
    pub expectation_result: String,
    pub expectation_time: String,
    pub expectation_who: String,
    pub expectation_contact: String,
    pub expectation_source: Option<String>,
    pub satisfied: i64,
    pub moments: Vec<FeaturedMoment>,
    #[serde(default)]
    pub entries: Vec<FeaturedEntry>,
}

/// Something that one of the two put on the page.
#[derive(Debug, Deserialize)]
pub struct FeaturedEntry {
    /// A short word for other entries to point at.
    pub key: Option<String>,
    pub kind: String,
    pub by: String,
    /// What it is about: `moment:` with a title, `step:` with a key, `promise:` with its words, `entry:` with a key, `expectation`.
    pub about: Option<String>,
    pub other: Option<String>,
    pub words: Option<String>,
    pub more: Option<String>,
    pub place: Option<String>,
    pub code: Option<String>,
    pub basis: Option<String>,
    pub number: Option<i64>,
    pub days_ago: i64,
    /// A day, counted back from today; a negative number lies ahead.
    pub day: Option<i64>,
    pub until: Option<i64>,
}

#[derive(Debug, Deserialize)]
pub struct FeaturedMoment {
    pub step: String,
    pub side: String,
    pub title_nl: String,
    pub benefit_nl: Option<String>,
    pub days_after: i64,
    pub channel: String,
    pub rough: Option<String>,
    pub clock: Option<i64>,
    pub party: Option<String>,
    pub sent_by: Option<String>,
    pub outcome: Option<String>,
    pub words: Option<String>,
    pub value: Option<i64>,
    pub employee_words: Option<String>,
    pub employee_value: Option<i64>,
    pub guess: Option<i64>,
}

impl Content {
    /// Reads the texts inside the program.
    pub fn load() -> Result<Self> {
        toml::from_str(TEXT).context("the texts of the example cannot be read")
    }
}

/// What was put in place, with the identifiers that belong to the keys in the file.
pub struct House {
    pub organisation: OrganisationId,
    pub teams: Vec<(String, TeamId)>,
    pub services: Vec<(ServiceId, TeamId, Vec<StepId>)>,
}

impl House {
    pub fn team(&self, key: &str) -> Result<TeamId> {
        let found = self.teams.iter().find(|(k, _)| k == key).map(|(_, id)| *id);
        found.with_context(|| format!("there is no team \"{key}\" in the file; name one of the [[teams]]"))
    }
}

/// Puts an organisation with its teams, services and routes in place.
pub async fn house(work: &mut Work, content: &Organisation) -> Result<House> {
    let about = &content.organisation;
    let profile = SectorProfile::from_code(&about.profile).with_context(|| {
        format!("\"{}\" is no profile; choose government, coaching, insurer or care", about.profile)
    })?;
    let organisation = OrganisationId::new();
    let row = store::Organisation {
        id: organisation,
        name: about.name.clone(),
        profile,
        phone: about.phone.clone(),
        promise_nl: about.promise_nl.clone(),
        promise_en: about.promise_en.clone(),
    };
    store::create(work, &row).await?;
    let mut house = House { organisation, teams: Vec::new(), services: Vec::new() };
    for team in &content.teams {
        let row = store::Team {
            id: TeamId::new(),
            organisation_id: organisation,
            key: team.key.clone(),
            name_nl: team.name_nl.clone(),
            name_en: team.name_en.clone(),
            does_nl: team.does_nl.clone(),
            does_en: team.does_en.clone(),
            phone: team.phone.clone(),
        };
        store::create_team(work, &row).await?;
        house.teams.push((team.key.clone(), row.id));
    }
    for (position, service) in content.services.iter().enumerate() {
        let made = one_service(work, &house, service, position as i64).await?;
        house.services.push(made);
    }
    Ok(house)
}

async fn one_service(
    work: &mut Work,
    house: &House,
    service: &Service,
    position: i64,
) -> Result<(ServiceId, TeamId, Vec<StepId>)> {
    let row = store::Service {
        id: ServiceId::new(),
        organisation_id: house.organisation,
        team_id: house.team(&service.team)?,
        key: service.key.clone(),
        position,
        name_nl: service.name_nl.clone(),
        name_en: service.name_en.clone(),
        summary_nl: service.summary_nl.clone(),
        summary_en: service.summary_en.clone(),
    };
    store::create_service(work, &row).await?;
    let mut steps = Vec::new();
    for (position, step) in service.steps.iter().enumerate() {
        let new = store::Step {
            id: StepId::new(),
            service_id: row.id,
            team_id: house.team(&step.team)?,
            key: step.key.clone(),
            position: position as i64,
            name_nl: step.name_nl.clone(),
            name_en: step.name_en.clone(),
            promised_days: step.promised_days,
            benefit_nl: step.benefit_nl.clone(),
            benefit_en: step.benefit_en.clone(),
            customer_minutes: step.customer_minutes,
        };
        store::create_step(work, &new).await?;
        steps.push(new.id);
    }
    Ok((row.id, row.team_id, steps))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_example_can_be_read_and_points_nowhere_outside() {
        let content = Content::load().unwrap();
        let teams: HashSet<&str> = content.house.teams.iter().map(|team| team.key.as_str()).collect();
        for service in &content.house.services {
            assert!(teams.contains(service.team.as_str()));
            assert!(
                service.steps.iter().all(|step| teams.contains(step.team.as_str()) && !step.tales.is_empty())
            );
        }
        assert!(content.names.len() >= 40);
    }

    #[test]
    fn the_organisation_speaks_plainly_in_the_example() {
        let content = Content::load().unwrap();
        let house = &content.house;
        let mut texts: Vec<&str> = vec![&house.organisation.promise_nl];
        texts.extend(house.teams.iter().flat_map(|team| [team.name_nl.as_str(), team.does_nl.as_str()]));
        for service in &house.services {
            texts.extend([service.name_nl.as_str(), service.summary_nl.as_str()]);
            texts.extend(service.steps.iter().flat_map(|s| [s.name_nl.as_str(), s.benefit_nl.as_str()]));
        }
        for text in texts {
            assert!(hullie_text::jargon::find(text).is_empty(), "{text}");
        }
    }
}
