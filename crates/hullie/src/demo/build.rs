//! Fills an empty database with the living example. The same seed gives the same lives, counted back from today.

use anyhow::{Context, Result};
use hullie_app::{App, account, account::NewAccount, jobs, link, tell::READ_WORDS};
use hullie_domain::{
    AccountId, Chair, MomentId, Name, Role, ServiceId, StoryId, StoryText, TeamId, Timestamp, TrajectoryId,
    Value,
    expectation::Expectation,
    moment::{Release, Source},
    permission::MayInterview,
};
use hullie_measure::resample::Draw;
use hullie_store::{Work, indicator, job, organisation, session, story, trajectory, view};

use super::{
    content::{self, Content, House},
    featured,
    life::Life,
};

/// The password of every account in the example.
pub const PASSWORD: &str = "veldhaven-voorbeeld";
/// How many trajectories each service has.
const TRAJECTORIES: [usize; 3] = [60, 36, 9];
/// Of every ten customers so many have only just begun, and so many are half-way.
const BEGINNING: usize = 2;
const HALF_WAY: usize = 2;
/// How many employees each service has.
const EMPLOYEES: [usize; 3] = [10, 6, 3];

/// Colleagues whom nobody signs in as: every employee but the first.
const COLLEAGUES: [&str; 18] = [
    "Aisha", "Bas", "Carla", "Deniz", "Esther", "Frank", "Gonca", "Hugo", "Irene", "Jamal", "Karin", "Lars",
    "Mirjam", "Nico", "Olga", "Pieter", "Quinta", "Roos",
];

/// The accounts that a visitor can use: mail address, role, name.
const ACCOUNTS: [(&str, Role, &str); 6] = [
    ("samira@veldhaven.example", Role::Employee, "Samira"),
    ("bert@veldhaven.example", Role::TeamLead, "Bert"),
    ("ilse@veldhaven.example", Role::Interviewer, "Ilse"),
    ("joris@veldhaven.example", Role::Coach, "Joris"),
    ("hanneke@veldhaven.example", Role::Manager, "Hanneke"),
    ("dorien@veldhaven.example", Role::Administrator, "Dorien"),
];

/// The accounts that a visitor can use.
pub fn accounts() -> [(&'static str, Role, &'static str); 6] {
    ACCOUNTS
}

/// What a visitor can open.
pub struct Built {
    /// Personal link of the customer with a long trajectory.
    pub yara: String,
    /// Personal link of a customer who starts today.
    pub newcomer: String,
}

/// Fills an empty database. `progress` is told how far it is: done, of how many.
pub async fn build(app: &App, progress: impl Fn(usize, usize)) -> Result<()> {
    let content = Content::load()?;
    let mut work = app.store.write().await?;
    let house = content::house(&mut work, &content.house).await?;
    work.commit().await?;
    let people = people(app, &content, &house).await?;
    let total: usize = TRAJECTORIES.iter().sum();
    let mut draw = Draw::new(2_026);
    let mut names = content.names.iter().cycle();
    let mut done = 0;
    for (number, service) in content.house.services.iter().enumerate() {
        for one in 0..TRAJECTORIES[number] {
            let mut work = app.store.write().await?;
            let name = names.next().context("the example has no names")?;
            let life =
                Life { app, house: &house, number, service, name, employees: &people.employees[number] };
            let until = match one % 10 {
                n if n < BEGINNING => 0,
                n if n < BEGINNING + HALF_WAY => 3,
                _ => service.steps.len() - 1,
            };
            life.live(&mut work, &mut draw, until).await?;
            work.commit().await?;
            done += 1;
            progress(done, total);
        }
    }
    let mut work = app.store.write().await?;
    let featured = content.featured.first().context("the example has no first customer")?;
    let yara = featured::life(app, &mut work, &content, &house, featured, people.samira).await?;
    work.commit().await?;
    let mut work = app.store.write().await?;
    featured::entries(app, &mut work, &house, featured, yara, people.samira).await?;
    newcomer(app, &mut work, &house, people.samira).await?;
    interviews(&mut work, &content, &house, people.ilse, app.now()).await?;
    for (kind, decision) in [
        ("noticed", "Leggen wij vooraf uit wat wij gaan doen?"),
        ("satisfied", "Welke stap pakken wij dit kwartaal samen aan?"),
        ("understood", "Gaan wij vaker in de andere stoel zitten?"),
        ("rosy", "Waar vragen wij door voordat wij denken dat het goed is?"),
        ("kept", "Welke beloften passen wij aan, en voor welke maken wij tijd?"),
        ("expected", "Wat zeggen wij eerlijker aan het begin?"),
    ] {
        indicator::insert(&mut work, house.organisation, kind, decision).await?;
    }
    work.commit().await?;
    jobs::run_all(app).await?;
    Ok(())
}

struct People {
    samira: AccountId,
    ilse: AccountId,
    employees: Vec<Vec<AccountId>>,
}

async fn people(app: &App, content: &Content, house: &House) -> Result<People> {
    let mut ids = Vec::new();
    for (email, role, name) in ACCOUNTS {
        let new = NewAccount {
            email: email.to_owned(),
            name: Name::new(name)?,
            role,
            teams: vec![house.team("werk")?],
            password: PASSWORD.to_owned(),
        };
        ids.push(account::insert(app, house.organisation, new).await?);
    }
    let mut employees = Vec::new();
    let mut colleagues = COLLEAGUES.iter();
    let mut work = app.store.write().await?;
    for (number, service) in content.house.services.iter().enumerate() {
        let team: TeamId = house.team(&service.team)?;
        let mut of_service = if number == 0 { vec![ids[0]] } else { Vec::new() };
        while of_service.len() < EMPLOYEES[number] {
            let id = AccountId::new();
            let name = colleagues.next().context("the example has too few colleagues")?;
            let row = hullie_store::account::Account {
                id,
                organisation_id: house.organisation,
                email: format!("{}@veldhaven.example", name.to_lowercase()),
                name: (*name).to_owned(),
                role: Role::Employee,
            };
            // nobody signs in as these colleagues: no password has this hash
            hullie_store::account::create(&mut work, &row, &[team], "none", app.now()).await?;
            of_service.push(id);
        }
        employees.push(of_service);
    }
    work.commit().await?;
    Ok(People { samira: ids[0], ilse: ids[2], employees })
}

pub(super) fn morning(app: &App, days_ago: i64) -> Timestamp {
    app.today().plus_days(-days_ago).noon_in(&app.zone)
}

pub(super) fn expected(answers: [&str; 5], satisfied: i64, source: Option<&str>) -> Result<Expectation> {
    let [own_words, result, time, who, contact] = answers.map(StoryText::optional);
    Ok(Expectation {
        own_words: own_words?,
        result: result?,
        time: time?,
        who: who?,
        contact: contact?,
        satisfied: Value::new(satisfied),
        source: source.and_then(Source::from_code),
    })
}

pub(super) async fn insert(
    work: &mut Work,
    house: &House,
    id: TrajectoryId,
    (service, team): (ServiceId, TeamId),
    employee: Option<AccountId>,
    name: &str,
    started_at: Timestamp,
) -> Result<()> {
    let new = trajectory::New { id, service, team, employee, name: name.to_owned(), started_at };
    Ok(trajectory::insert(work, house.organisation, &new).await?)
}

/// What a customer told, with the reading of the words in the queue.
pub(super) async fn told(
    work: &mut Work,
    id: TrajectoryId,
    at: MomentId,
    words: Option<&str>,
    value: Option<i64>,
    release: bool,
    when: Timestamp,
) -> Result<()> {
    let words = words.map(StoryText::new).transpose()?;
    let release = if release { Release::Quote } else { Release::Closed };
    let has_words = words.is_some();
    let new = view::New {
        moment: at,
        about: Chair::Customer,
        value: value.and_then(Value::new),
        words,
        release,
        voice: None,
    };
    let view_id = view::insert(work, id, (Chair::Customer, None), &new, when).await?;
    if has_words {
        job::create(work, READ_WORDS, view_id.0, when).await?;
    }
    Ok(())
}

/// What an employee said in the blind step.
pub(super) async fn sat(
    work: &mut Work,
    id: TrajectoryId,
    at: MomentId,
    words: Option<&str>,
    value: Option<i64>,
    guess: Option<i64>,
    when: Timestamp,
) -> Result<()> {
    let words = words.map(StoryText::new).transpose()?;
    for (about, value, words) in [(Chair::Employee, value, words), (Chair::Customer, guess, None)] {
        let new = view::New {
            moment: at,
            about,
            value: value.and_then(Value::new),
            words,
            release: Release::Closed,
            voice: None,
        };
        view::insert(work, id, (Chair::Employee, None), &new, when).await?;
    }
    Ok(())
}

/// Somebody who starts today: the first page asks what they expect.
async fn newcomer(app: &App, work: &mut Work, house: &House, samira: AccountId) -> Result<()> {
    let (service, team, _) = &house.services[0];
    insert(work, house, TrajectoryId::new(), (*service, *team), Some(samira), NEWCOMER, app.now()).await
}

/// The customer who starts today.
const NEWCOMER: &str = "Daan";

async fn interviews(
    work: &mut Work,
    content: &Content,
    house: &House,
    ilse: AccountId,
    now: Timestamp,
) -> Result<()> {
    let actor = hullie_domain::Actor::Staff {
        account: ilse,
        organisation: house.organisation,
        role: Role::Interviewer,
        teams: Vec::new(),
    };
    let may = MayInterview::check(&actor)?;
    for (index, told) in content.interviews.iter().enumerate() {
        let Some(number) = content.house.services.iter().position(|s| s.key == told.service) else {
            continue;
        };
        let (service, _, steps) = &house.services[number];
        let step =
            content.house.services[number].steps.iter().position(|s| s.key == told.step).map(|p| steps[p]);
        let new = story::New {
            id: StoryId::new(),
            service: *service,
            step,
            words: StoryText::new(told.words.clone())?,
            value: Value::new(told.value),
            release: if told.release { Release::Quote } else { Release::Closed },
            teller: if index % 2 == 0 { content.names.get(index).map(Name::new).transpose()? } else { None },
            told_at: now.plus_days(-(index as i64) * 6 - 2),
        };
        story::create(work, &may, &new).await?;
    }
    Ok(())
}

/// Makes new personal links for the two customers that a visitor can be. Old links keep working.
pub async fn open_links(app: &App, address: &str) -> Result<Built> {
    let content = Content::load()?;
    let yara = &content.featured.first().context("the example has no first customer")?.name;
    let mut work = app.store.write().await?;
    let house =
        organisation::find_first(&mut work).await?.context("the example is empty; start it with --fresh")?;
    let mut links = Vec::new();
    for name in [yara.as_str(), NEWCOMER] {
        let id = session::find_trajectory_by_name(&mut work, house.id, name).await?;
        let id =
            id.with_context(|| format!("{name} is not in the example any more; start it with --fresh"))?;
        let token = link::make(&mut work, id, app.now()).await?;
        links.push(format!("{address}/l/{}", token.reveal()));
    }
    work.commit().await?;
    let newcomer = links.pop().unwrap_or_default();
    Ok(Built { yara: links.pop().unwrap_or_default(), newcomer })
}
