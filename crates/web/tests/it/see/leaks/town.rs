//! A made-up town, and what its mirror says, read from pages and data as anybody gets them.

use std::collections::BTreeMap;

use hullie_app::{jobs, taking_back};
use hullie_domain::{
    AccountId, Actor, Chair, Job, LinkId, MomentId, Role, StoryText, TrajectoryId, Value,
    tell::question,
    walk::moment::{Channel, Release, Side},
};
use hullie_store::{
    house::account,
    job,
    see::{indicator, segment},
    tell::{answer, view},
    walk::{moment, trajectory},
};
use hullie_testkit::{Visitor, World, world::email};

/// A customer with one moment at each of the first two steps.
#[derive(Clone, Copy)]
pub struct Person {
    pub id: TrajectoryId,
    pub moments: [MomentId; 2],
}

pub struct Town {
    pub world: World,
    pub people: Vec<Person>,
}

pub async fn employee(world: &World) -> AccountId {
    let id = AccountId::new();
    let new = account::Account {
        id,
        organisation_id: world.organisation,
        email: format!("{}@test.example", id.0),
        name: "Collega".to_owned(),
        role: Role::Employee,
    };
    let mut work = world.app.store.write().await.unwrap();
    account::create(&mut work, &new, &[world.teams[0]], "none", world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    id
}

impl Town {
    /// A town without its first two customers: only those that a test adds say something.
    pub async fn new() -> Self {
        let world = World::new().await;
        let mut work = world.app.store.write().await.unwrap();
        for (place, key) in ["eerste", "weer"].into_iter().enumerate() {
            let kind = segment::Segment { key: key.into(), name: hullie_domain::Localised::first(key) };
            segment::insert(&mut work, world.organisation, place as i64, &kind).await.unwrap();
        }
        for kind in ["satisfied", "noticed"] {
            indicator::insert(&mut work, world.organisation, kind, "besluit").await.unwrap();
        }
        work.commit().await.unwrap();
        for moment in world.moments {
            let first = customer(&world, world.trajectory);
            taking_back::telling(&world.app, &first, world.trajectory, moment, "private").await.unwrap();
        }
        Self { world, people: Vec::new() }
    }

    /// So many customers of a kind; each with an employee of their own, unless one is given.
    pub async fn grow(&mut self, customers: usize, kind: Option<&str>, of: Option<AccountId>) {
        for _ in 0..customers {
            let employee = match of {
                Some(one) => one,
                None => employee(&self.world).await,
            };
            let now = self.world.app.now();
            let new = trajectory::New {
                id: TrajectoryId::new(),
                service: self.world.service,
                team: self.world.teams[0],
                employee: Some(employee),
                name: "klant".to_owned(),
                started_at: now,
                segment: kind.map(str::to_owned),
            };
            let mut work = self.world.app.store.write().await.unwrap();
            trajectory::insert(&mut work, self.world.organisation, &new).await.unwrap();
            work.commit().await.unwrap();
            let mut moments = Vec::new();
            for step in 0..2 {
                moments.push(self.happened(new.id, step).await);
            }
            self.people.push(Person { id: new.id, moments: [moments[0], moments[1]] });
        }
    }

    /// Staff writes something down.
    pub async fn happened(&self, trajectory: TrajectoryId, step: usize) -> MomentId {
        let now = self.world.app.now();
        let new = moment::New {
            id: MomentId::new(),
            step: Some(self.world.steps[step]),
            team: Some(self.world.teams[0]),
            side: Side::Organisation,
            channel: Channel::Phone,
            title: "Wij belden".to_owned(),
            benefit: Some("U weet meer.".to_owned()),
            happened_at: now.plus_days(step as i64 - 3),
            more: moment::More::default(),
        };
        let mut work = self.world.app.store.write().await.unwrap();
        moment::insert(&mut work, trajectory, Chair::Employee, &new, now).await.unwrap();
        work.commit().await.unwrap();
        new.id
    }

    /// A customer tells, at a step, with or without words that may be quoted.
    pub async fn tells(&self, person: usize, step: usize, value: i64, words: Option<&str>) {
        let one = self.people[person];
        let told = view::New {
            moment: one.moments[step],
            about: Chair::Customer,
            value: Value::new(value),
            words: words.map(|words| StoryText::new(words).unwrap()),
            release: if words.is_some() { Release::Quote } else { Release::Closed },
            voice: None,
        };
        let now = self.world.app.now();
        let mut work = self.world.app.store.write().await.unwrap();
        let id = view::insert(&mut work, one.id, (Chair::Customer, None), &told, now).await.unwrap();
        if words.is_some() {
            job::create(&mut work, Job::ReadWords(id), now).await.unwrap();
        }
        work.commit().await.unwrap();
        jobs::run_all(&self.world.app).await.unwrap();
    }

    /// A customer answers a question about the first moment.
    pub async fn answers(&self, person: usize, question: &str, value: i64) {
        let one = self.people[person];
        let answer = answer::New {
            moment: one.moments[0],
            question: question::CODES.into_iter().find(|code| *code == question).unwrap(),
            value: Value::new(value),
            nuance: None,
            voice: None,
        };
        let now = self.world.app.now();
        let mut work = self.world.app.store.write().await.unwrap();
        answer::insert(&mut work, one.id, (Side::Customer, None), &answer, now).await.unwrap();
        work.commit().await.unwrap();
    }

    pub async fn takes_back(&self, person: usize, step: usize) {
        let one = self.people[person];
        let who = customer(&self.world, one.id);
        taking_back::telling(&self.world.app, &who, one.id, one.moments[step], "private").await.unwrap();
    }

    pub async fn manager(&self) -> Visitor {
        self.world.staff(&email(Role::Manager)).await
    }

    /// What the answers at a step are, as the mirror lists them; `None` when it does not.
    pub async fn list(&self, query: &str, step: usize) -> Option<Vec<i64>> {
        let body = self.manager().await.get(&format!("/mirror/hulp{query}")).await.body;
        list_of(&body, ["Stap vraag", "Stap gesprek"][step])
    }

    /// So many of so many in the data, for one figure.
    pub async fn share(&self, query: &str, figure: &str) -> Option<(i64, i64)> {
        let body = self.manager().await.get(&format!("/api/v1/mirror/hulp{query}")).await.body;
        share_of(&body, figure)
    }
}

pub fn customer(world: &World, trajectory: TrajectoryId) -> Actor {
    Actor::Customer {
        link: LinkId::new(),
        trajectory,
        organisation: world.organisation,
        voice: None,
        speaker: None,
    }
}

/// The list of answers of customers in the table of the map, at a step.
pub fn list_of(body: &str, step: &str) -> Option<Vec<i64>> {
    let row = body.split("<th scope=\"row\">").find(|row| row.starts_with(step) && row.contains("<td>"))?;
    let cell = row.split("<td>").nth(2)?.split("</td>").next()?;
    let numbers: Vec<i64> =
        cell.strip_prefix("antwoorden: ")?.split(", ").filter_map(|n| n.parse().ok()).collect();
    Some(numbers)
}

pub fn share_of(body: &str, figure: &str) -> Option<(i64, i64)> {
    let one = body.split("{\"indicator\":").find(|one| one.starts_with(&format!("\"{figure}\"")))?;
    let number = |name: &str| {
        let value = one.split(&format!("\"{name}\":")).nth(1)?;
        value.split([',', '}']).next()?.parse::<i64>().ok()
    };
    Some((number("part")?, number("whole")?))
}

/// The shares of the page of answers, by the question: so many answers are yes, of so many.
pub fn answers_of(body: &str) -> BTreeMap<String, String> {
    let rows = body.split("<tr>").filter(|row| row.contains("antwoorden: ja"));
    rows.map(|row| {
        let text: String = row.split("</tr>").next().unwrap_or_default().to_owned();
        let question = text.split('>').nth(1).and_then(|t| t.split('<').next()).unwrap_or_default();
        let said = text.split("<td>").find(|cell| cell.contains("antwoorden: ja")).unwrap_or_default();
        let said = said.split(" antwoorden: ja").next().unwrap_or_default();
        (question.to_owned(), said.to_owned())
    })
    .collect()
}
