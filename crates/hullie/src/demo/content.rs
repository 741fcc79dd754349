//! The texts of the living examples, and the form of the file that describes an organisation.

use anyhow::{Context, Result};
use clap::ValueEnum;
use hullie_app::house::account::{self, NameFields};
use hullie_domain::{
    Localised, OrganisationId, Role, ServiceId, StepId, TeamId, house::profile::SectorProfile,
    localised::FIRST,
};
use hullie_store::{
    Work,
    house::{organisation as store, role_name},
    see::segment,
};
use serde::Deserialize;

use super::texts::Texts;

/// Which living example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sector {
    /// A municipality.
    Municipality,
    /// A job coaching agency.
    Coaching,
    /// An insurer.
    Insurer,
    /// A care home.
    Care,
}

impl Sector {
    /// Everything that is told of it.
    fn text(self) -> &'static str {
        match self {
            Self::Municipality => include_str!("../../demo/municipality.toml"),
            Self::Coaching => include_str!("../../demo/coaching.toml"),
            Self::Insurer => include_str!("../../demo/insurer.toml"),
            Self::Care => include_str!("../../demo/care.toml"),
        }
    }

    /// The name of the database that keeps it, so that one folder can keep them all.
    pub fn database(self) -> &'static str {
        match self {
            Self::Municipality => "hullie.sqlite",
            Self::Coaching => "hullie-coaching.sqlite",
            Self::Insurer => "hullie-insurer.sqlite",
            Self::Care => "hullie-care.sqlite",
        }
    }
}

/// An organisation with its teams, services and routes, as it stands in a file.
#[derive(Debug, Deserialize)]
pub struct Organisation {
    pub organisation: About,
    /// Own names of roles: what the employee's chair is called here, among others.
    #[serde(default)]
    pub roles: Vec<RoleCalled>,
    /// The own name of those who are helped.
    pub customer: Option<CustomerCalled>,
    /// The kinds of customers that the organisation tells apart.
    #[serde(default, rename = "segment")]
    pub segments: Vec<Segment>,
    pub teams: Vec<Team>,
    pub services: Vec<Service>,
}

/// Everything in a living example.
#[derive(Debug, Deserialize)]
pub struct Content {
    /// The password of every account that a visitor can use.
    pub password: String,
    /// What stands after the @ of every mail address.
    pub domain: String,
    /// The customer who starts today.
    pub newcomer: String,
    /// Colleagues whom nobody signs in as: every employee but the first.
    pub colleagues: Vec<String>,
    pub names: Vec<String>,
    pub accounts: Vec<Account>,
    /// What was answered to what customers expect, in turn.
    pub answers: Vec<OurAnswer>,
    #[serde(flatten)]
    pub house: Organisation,
    pub interviews: Vec<Interview>,
    pub featured: Vec<Featured>,
}

/// What the organisation answered to what a customer expects.
#[derive(Debug, Deserialize)]
pub struct OurAnswer {
    pub code: String,
    pub words: String,
    pub more: Option<String>,
}

/// Somebody whom a visitor can sign in as.
#[derive(Debug, Deserialize)]
pub struct Account {
    pub name: String,
    pub role: String,
}

impl Account {
    /// What this person does.
    pub fn role(&self) -> Result<Role> {
        role(&self.role)
    }
}

fn role(code: &str) -> Result<Role> {
    Role::from_code(code).with_context(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("\"{code}\" is no role; choose one of {}", known.join(", "))
    })
}

#[derive(Debug, Deserialize)]
pub struct RoleCalled {
    pub role: String,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

/// What those who are helped are called.
#[derive(Debug, Deserialize)]
pub struct CustomerCalled {
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

#[derive(Debug, Deserialize)]
pub struct Segment {
    pub key: String,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

#[derive(Debug, Deserialize)]
pub struct About {
    pub name: String,
    #[serde(default = "government")]
    pub profile: String,
    pub phone: String,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

fn government() -> String {
    SectorProfile::Government.code().to_owned()
}

#[derive(Debug, Deserialize)]
pub struct Team {
    pub key: String,
    pub phone: Option<String>,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

#[derive(Debug, Deserialize)]
pub struct Service {
    pub key: String,
    pub team: String,
    /// In a living example: how many customers there are.
    #[serde(default)]
    pub customers: usize,
    /// In a living example: how many employees there are.
    #[serde(default)]
    pub employees: usize,
    /// In a living example: the last step of who is done was at most so many days ago.
    #[serde(default = "five_months")]
    pub ended_within: usize,
    pub steps: Vec<Step>,
    #[serde(default)]
    pub expectations: Vec<Expectation>,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
}

fn five_months() -> usize {
    150
}

#[derive(Debug, Deserialize)]
pub struct Step {
    pub key: String,
    pub team: String,
    pub promised_days: Option<i64>,
    /// How much time the step asks of the customer, in minutes.
    pub customer_minutes: Option<i64>,
    /// In a living example: along which ways it goes; all of them when nothing is said.
    #[serde(default)]
    pub channels: Vec<String>,
    #[serde(default)]
    pub tales: Vec<Tale>,
    /// Its texts, by language.
    #[serde(flatten)]
    pub texts: Texts,
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
    pub promises: Vec<FeaturedPromise>,
    #[serde(default)]
    pub entries: Vec<FeaturedEntry>,
}

/// A promise of the organisation, made at the start. Days are counted back from today; a negative number lies
/// ahead.
#[derive(Debug, Deserialize)]
pub struct FeaturedPromise {
    pub words: String,
    pub due: i64,
    pub done: Option<i64>,
}

/// Something that one of the two put on the page.
#[derive(Debug, Deserialize)]
pub struct FeaturedEntry {
    /// A short word for other entries to point at.
    pub key: Option<String>,
    pub kind: String,
    pub by: String,
    /// What it is about: `moment:` with a title, `step:` with a key, `promise:` with its words, `entry:` with
    /// a key, `expectation`.
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
    pub title: String,
    pub benefit: Option<String>,
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
    pub fn load(sector: Sector) -> Result<Self> {
        toml::from_str(sector.text()).context("the texts of the example cannot be read")
    }

    /// The mail address of somebody who works here.
    pub fn email(&self, name: &str) -> String {
        format!("{}@{}", name.to_lowercase(), self.domain)
    }

    /// The first kind of customer, when the organisation tells them apart.
    pub fn first_segment(&self) -> Option<String> {
        self.house.segments.first().map(|segment| segment.key.clone())
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

/// What to do about a name in the file that cannot be used.
pub(super) fn unusable(section: &str, name: &str) -> String {
    format!(
        "the name \"{name}\" in {section} cannot be used; give one and more of it \
        (more_nl, and the same in each other language), \
        each one line of at most {} characters",
        hullie_domain::Name::MOST
    )
}

/// The languages in which a name is written, with how its fields are called in an error.
fn languages(texts: &[Localised]) -> Vec<NameFields<'_>> {
    let mut codes: Vec<&str> = texts.iter().flat_map(Localised::iter).map(|(code, _)| code).collect();
    codes.sort_by_key(|code| (*code != FIRST, *code));
    codes.dedup();
    codes.into_iter().map(|code| NameFields { code, one: "name", more: "more" }).collect()
}

/// Puts an organisation with its teams, services, routes and own names in place.
pub async fn house(work: &mut Work, content: &Organisation) -> Result<House> {
    let about = &content.organisation;
    let profile = SectorProfile::from_code(&about.profile).with_context(|| {
        format!("\"{}\" is no profile; choose government, coaching, insurer or care", about.profile)
    })?;
    let organisation = OrganisationId::new();
    let row = store::Organisation {
        id: organisation,
        name: about.name.trim().to_owned(),
        profile,
        phone: about.phone.clone(),
        promise: about.texts.get("promise", "[organisation]")?,
    };
    store::create(work, &row).await?;
    for called in &content.roles {
        let of = format!("[[roles]] \"{}\"", called.role);
        let texts = [called.texts.get("name", &of)?, called.texts.optional("more", &of)?];
        let name = account::read_role_name(role(&called.role)?, &languages(&texts), |fields, more| {
            texts[usize::from(more)].get(fields.code).unwrap_or_default().to_owned()
        });
        let name = name.with_context(|| unusable(&of, texts[0].pick(FIRST)))?;
        role_name::insert(work, organisation, &name).await?;
    }
    if let Some(called) = &content.customer {
        let texts = [called.texts.get("one", "[customer]")?, called.texts.optional("more", "[customer]")?];
        let name = account::read_customer_name(&languages(&texts), |fields, more| {
            texts[usize::from(more)].get(fields.code).unwrap_or_default().to_owned()
        });
        if let Some(name) = name.with_context(|| unusable("[customer]", texts[0].pick(FIRST)))? {
            role_name::insert_customer(work, organisation, &name).await?;
        }
    }
    for (position, kind) in content.segments.iter().enumerate() {
        let name = kind.texts.get("name", &format!("[[segment]] \"{}\"", kind.key))?;
        let row = segment::Segment { key: kind.key.clone(), name };
        segment::insert(work, organisation, position as i64, &row).await?;
    }
    let mut house = House { organisation, teams: Vec::new(), services: Vec::new() };
    for team in &content.teams {
        let of = format!("[[teams]] \"{}\"", team.key);
        let row = store::Team {
            id: TeamId::new(),
            organisation_id: organisation,
            key: team.key.clone(),
            name: team.texts.get("name", &of)?,
            does: team.texts.get("does", &of)?,
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
    let of = format!("[[services]] \"{}\"", service.key);
    let row = store::Service {
        id: ServiceId::new(),
        organisation_id: house.organisation,
        team_id: house.team(&service.team)?,
        key: service.key.clone(),
        position,
        name: service.texts.get("name", &of)?,
        summary: service.texts.get("summary", &of)?,
    };
    store::create_service(work, &row).await?;
    let mut steps = Vec::new();
    for (position, step) in service.steps.iter().enumerate() {
        let of = format!("[[services.steps]] \"{}\"", step.key);
        let new = store::Step {
            id: StepId::new(),
            service_id: row.id,
            team_id: house.team(&step.team)?,
            key: step.key.clone(),
            position: position as i64,
            name: step.texts.get("name", &of)?,
            promised_days: step.promised_days,
            benefit: step.texts.get("benefit", &of)?,
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

    use hullie_domain::walk::moment::{Channel, Recognition, Source};
    use hullie_text::{
        jargon, personal,
        sides::{Sides, sides},
    };

    use super::*;

    fn each() -> impl Iterator<Item = (Sector, Content)> {
        Sector::value_variants().iter().map(|sector| (*sector, Content::load(*sector).unwrap()))
    }

    #[test]
    fn the_examples_can_be_read_and_point_nowhere_outside() {
        for (sector, content) in each() {
            let teams: HashSet<&str> = content.house.teams.iter().map(|team| team.key.as_str()).collect();
            for service in &content.house.services {
                assert!(teams.contains(service.team.as_str()), "{sector:?} {}", service.key);
                assert!(service.steps.len() >= 5 && !service.expectations.is_empty(), "{sector:?}");
                assert!(service.ended_within > 0, "{sector:?} {}", service.key);
                for step in &service.steps {
                    assert!(teams.contains(step.team.as_str()) && !step.tales.is_empty(), "{}", step.key);
                    assert!(step.channels.iter().all(|code| Channel::from_code(code).is_some()));
                    assert!(step.tales.iter().all(|tale| Recognition::from_code(&tale.noticed).is_some()));
                }
                let mut sources = service.expectations.iter().filter_map(|said| said.source.as_deref());
                assert!(sources.all(|code| Source::from_code(code).is_some()), "{sector:?}");
            }
            let employees: usize = content.house.services.iter().map(|service| service.employees).sum();
            assert!(content.colleagues.len() + 1 >= employees, "{sector:?} has too few colleagues");
            assert!(content.accounts.iter().all(|account| account.role().is_ok()), "{sector:?}");
            let is_whole = |one: &OurAnswer| one.code == "yes" || one.more.is_some();
            assert!(!content.answers.is_empty() && content.answers.iter().all(is_whole), "{sector:?}");
            assert!(content.names.len() >= 40, "{sector:?}");
            let featured = &content.featured[0].name;
            assert!(!content.names.iter().any(|name| name == featured || *name == content.newcomer));
        }
    }

    #[test]
    fn one_service_of_each_example_has_enough_for_a_full_mirror() {
        for (sector, content) in each() {
            let first = &content.house.services[0];
            assert!(first.customers >= 24 && first.employees >= 6, "{sector:?}");
            let tales: Vec<&Tale> = first.steps.iter().flat_map(|step| &step.tales).collect();
            assert!(tales.iter().filter(|tale| tale.release).count() >= 12, "{sector:?}");
            assert!(tales.iter().any(|tale| tale.value >= 4) && tales.iter().any(|tale| tale.value <= 2));
            if sector == Sector::Municipality {
                continue;
            }
            for wanted in [Sides::They, Sides::We] {
                let customers = tales.iter().filter(|tale| sides(&tale.words) == wanted).count();
                let employees = tales.iter().filter(|tale| sides(&tale.employee_words) == wanted).count();
                assert!(customers > 1 && employees > 1, "{sector:?} {wanted:?}: {customers}, {employees}");
            }
        }
    }

    #[test]
    fn the_organisations_speak_plainly_in_the_examples() {
        for (sector, content) in each() {
            let house = &content.house;
            let dutch = |texts: &Texts, what: &str| texts.get(what, what).unwrap().pick(FIRST).to_owned();
            let mut texts: Vec<String> = vec![dutch(&house.organisation.texts, "promise")];
            texts.extend(house.roles.iter().map(|role| dutch(&role.texts, "name")));
            texts.extend(house.segments.iter().map(|kind| dutch(&kind.texts, "name")));
            texts.extend(
                house.teams.iter().flat_map(|team| ["name", "does"].map(|what| dutch(&team.texts, what))),
            );
            for service in &house.services {
                texts.extend(["name", "summary"].map(|what| dutch(&service.texts, what)));
                texts.extend(
                    service
                        .steps
                        .iter()
                        .flat_map(|step| ["name", "benefit"].map(|what| dutch(&step.texts, what))),
                );
            }
            for featured in &content.featured {
                texts.extend(featured.moments.iter().map(|moment| moment.title.clone()));
                texts.extend(featured.moments.iter().filter_map(|moment| moment.benefit.clone()));
                texts.extend(featured.promises.iter().map(|promise| promise.words.clone()));
            }
            for text in texts {
                assert!(jargon::find(&text).is_empty(), "{sector:?}: {text}");
                assert!(!text.contains('!') && !text.to_lowercase().contains("helaas"), "{sector:?}: {text}");
                for sentence in text.split(['.', '?', ':']) {
                    assert!(sentence.split_whitespace().count() <= 26, "{sector:?}: {sentence}");
                }
            }
        }
    }

    #[test]
    fn nothing_that_is_told_points_to_a_person() {
        for (sector, content) in each() {
            for tale in content.house.services.iter().flat_map(|s| &s.steps).flat_map(|step| &step.tales) {
                for words in [&tale.words, &tale.employee_words] {
                    assert!(personal::find(words).is_empty(), "{sector:?}: {words}");
                }
            }
        }
    }
}
