//! Fills an empty database with a living example. The same seed gives the same lives, counted back from
//! today.

use anyhow::{Context, Result};
use hullie_app::{
    App,
    house::{
        account::{self, NewAccount},
        link,
    },
    jobs,
};
use hullie_domain::{
    AccountId, Chair, Job, MomentId, Name, Role, StoryId, StoryText, TeamId, Timestamp, TrajectoryId, Value,
    permission::MayInterview,
    walk::{
        expectation::Expectation,
        moment::{Release, Source},
    },
};
use hullie_measure::resample::Draw;
use hullie_store::{
    Work,
    house::{organisation, session},
    job,
    see::indicator,
    tell::{story, view},
    walk::trajectory,
};

use super::{
    content::{self, Content, House},
    featured,
    life::Life,
};

/// Of every ten customers so many have only just begun, and so many are half-way.
const BEGINNING: usize = 2;
const HALF_WAY: usize = 2;

/// The figures on the mirror page, each with the decision that it serves.
const DECISIONS: [(&str, &str); 6] = [
    ("noticed", "Leggen wij vooraf uit wat wij gaan doen?"),
    ("satisfied", "Welke stap pakken wij dit kwartaal samen aan?"),
    ("understood", "Gaan wij vaker in de andere stoel zitten?"),
    ("rosy", "Waar vragen wij door voordat wij denken dat het goed is?"),
    ("kept", "Welke beloften passen wij aan, en voor welke maken wij tijd?"),
    ("expected", "Wat zeggen wij eerlijker aan het begin?"),
];

/// What a visitor can open.
pub struct Built {
    /// Personal link of the customer with a long trajectory.
    pub half_way: String,
    /// Personal link of a customer who starts today.
    pub newcomer: String,
}

/// Fills an empty database. `progress` is told how far it is: done, of how many.
pub async fn build(app: &App, content: &Content, progress: impl Fn(usize, usize)) -> Result<()> {
    let mut work = app.store.write().await?;
    let house = content::house(&mut work, &content.house).await?;
    work.commit().await?;
    let people = people(app, content, &house).await?;
    let total: usize = content.house.services.iter().map(|service| service.customers).sum();
    let mut draw = Draw::new(2_026);
    let mut names = content.names.iter().cycle();
    let mut done = 0;
    for (number, service) in content.house.services.iter().enumerate() {
        for one in 0..service.customers {
            let mut work = app.store.write().await?;
            let life = Life {
                app,
                house: &house,
                number,
                service,
                segments: &content.house.segments,
                name: names.next().context("the example has no names")?,
                employees: &people.employees[number],
                answers: &content.answers,
            };
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
    let id = featured::life(app, &mut work, content, &house, featured, people.first).await?;
    work.commit().await?;
    let mut work = app.store.write().await?;
    featured::entries(app, &mut work, &house, featured, id, people.first).await?;
    newcomer(app, &mut work, content, &house, people.first).await?;
    interviews(&mut work, content, &house, people.interviewer, app.now()).await?;
    for (kind, decision) in DECISIONS {
        indicator::insert(&mut work, house.organisation, kind, decision).await?;
    }
    work.commit().await?;
    jobs::run_all(app).await?;
    Ok(())
}

struct People {
    /// The employee whom a visitor can be.
    first: AccountId,
    interviewer: AccountId,
    /// For each service.
    employees: Vec<Vec<AccountId>>,
}

async fn people(app: &App, content: &Content, house: &House) -> Result<People> {
    let services = &content.house.services;
    let team = house.team(&services.first().context("the example has no service")?.team)?;
    let mut ids = Vec::new();
    for one in &content.accounts {
        let new = NewAccount {
            email: content.email(&one.name),
            name: Name::new(&one.name)?,
            role: one.role()?,
            teams: vec![team],
            password: content.password.clone(),
        };
        ids.push((new.role, account::insert(app, house.organisation, new).await?));
    }
    let find = |role: Role| {
        let found = ids.iter().find(|(other, _)| *other == role).map(|(_, id)| *id);
        found.with_context(|| format!("the example has nobody with the role {}", role.code()))
    };
    let first = find(Role::Employee)?;
    let mut employees = Vec::new();
    let mut colleagues = content.colleagues.iter();
    let mut work = app.store.write().await?;
    for (number, service) in services.iter().enumerate() {
        let team: TeamId = house.team(&service.team)?;
        let mut of_service = if number == 0 { vec![first] } else { Vec::new() };
        while of_service.len() < service.employees {
            let id = AccountId::new();
            let name = colleagues.next().context("the example has too few colleagues")?;
            let row = hullie_store::house::account::Account {
                id,
                organisation_id: house.organisation,
                email: content.email(name),
                name: name.clone(),
                role: Role::Employee,
            };
            // nobody signs in as these colleagues: no password has this hash
            hullie_store::house::account::create(&mut work, &row, &[team], "none", app.now()).await?;
            of_service.push(id);
        }
        employees.push(of_service);
    }
    work.commit().await?;
    Ok(People { first, interviewer: find(Role::Interviewer)?, employees })
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
        job::create(work, Job::ReadWords(view_id), when).await?;
    }
    Ok(())
}

/// What an employee said in the blind step, with the reading of the words in the queue.
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
        let has_words = new.words.is_some();
        let view_id = view::insert(work, id, (Chair::Employee, None), &new, when).await?;
        if has_words {
            job::create(work, Job::ReadWords(view_id), when).await?;
        }
    }
    Ok(())
}

/// Somebody who starts today: the first page asks what they expect.
async fn newcomer(
    app: &App,
    work: &mut Work,
    content: &Content,
    house: &House,
    employee: AccountId,
) -> Result<()> {
    let (service, team, _) = &house.services[0];
    let new = trajectory::New {
        id: TrajectoryId::new(),
        service: *service,
        team: *team,
        employee: Some(employee),
        name: content.newcomer.clone(),
        started_at: app.now(),
        segment: content.first_segment(),
    };
    Ok(trajectory::insert(work, house.organisation, &new).await?)
}

async fn interviews(
    work: &mut Work,
    content: &Content,
    house: &House,
    interviewer: AccountId,
    now: Timestamp,
) -> Result<()> {
    let actor = hullie_domain::Actor::Staff {
        account: interviewer,
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
            for_staff: true,
            teller: if index % 2 == 0 { content.names.get(index).map(Name::new).transpose()? } else { None },
            told_at: now.plus_days(-(index as i64) * 6 - 2),
        };
        story::create(work, &may, &new).await?;
    }
    Ok(())
}

/// Makes new personal links for the two customers that a visitor can be. Old links keep working.
pub async fn open_links(app: &App, content: &Content, address: &str) -> Result<Built> {
    let featured = &content.featured.first().context("the example has no first customer")?.name;
    let mut work = app.store.write().await?;
    let house =
        organisation::find_first(&mut work).await?.context("the example is empty; start it with --fresh")?;
    let mut links = Vec::new();
    for name in [featured, &content.newcomer] {
        let id = session::find_trajectory_by_name(&mut work, house.id, name).await?;
        let id =
            id.with_context(|| format!("{name} is not in the example any more; start it with --fresh"))?;
        let token = link::make(&mut work, id, app.now()).await?;
        links.push(format!("{address}/l/{}", token.reveal()));
    }
    work.commit().await?;
    let newcomer = links.pop().unwrap_or_default();
    Ok(Built { half_way: links.pop().unwrap_or_default(), newcomer })
}
