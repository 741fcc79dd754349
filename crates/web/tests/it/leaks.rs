//! Somebody with an ordinary account asks everything, on every day, in every filter, and subtracts: what did that one person say?
//!
//! Small made-up towns and a clock that moves; everything that is known here comes out of pages and data, as anybody gets them.
//! `HULLIE_LIVES=40` plays more lives of a town, `HULLIE_SEED=7` other ones.

use std::collections::BTreeMap;

use hullie_app::{jobs, tell};
use hullie_domain::{
    AccountId, Actor, Chair, LinkId, MomentId, Role, StoryText, TrajectoryId, Value,
    entry::Kind,
    moment::{Channel, Release, Side},
};
use hullie_measure::resample::Draw;
use hullie_store::{account, entry, indicator, job, moment, segment, trajectory, view};
use hullie_testkit::{Visitor, World, world::email};

/// A customer with one moment at each of the first two steps.
#[derive(Clone, Copy)]
struct Person {
    id: TrajectoryId,
    moments: [MomentId; 2],
}

struct Town {
    world: World,
    people: Vec<Person>,
}

async fn employee(world: &World) -> AccountId {
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
    async fn new() -> Self {
        let world = World::new().await;
        let mut work = world.app.store.write().await.unwrap();
        for (place, key) in ["eerste", "weer"].into_iter().enumerate() {
            let kind = segment::Segment { key: key.into(), name_nl: key.into(), name_en: key.into() };
            segment::insert(&mut work, world.organisation, place as i64, &kind).await.unwrap();
        }
        for kind in ["satisfied", "noticed"] {
            indicator::insert(&mut work, world.organisation, kind, "besluit").await.unwrap();
        }
        work.commit().await.unwrap();
        for moment in world.moments {
            let first = customer(&world, world.trajectory);
            tell::withdraw(&world.app, &first, world.trajectory, moment, "private").await.unwrap();
        }
        Self { world, people: Vec::new() }
    }

    /// So many customers of a kind; each with an employee of their own, unless one is given.
    async fn grow(&mut self, customers: usize, kind: Option<&str>, of: Option<AccountId>) {
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
    async fn happened(&self, trajectory: TrajectoryId, step: usize) -> MomentId {
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
    async fn tells(&self, person: usize, step: usize, value: i64, words: Option<&str>) {
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
            job::create(&mut work, tell::READ_WORDS, id.0, now).await.unwrap();
        }
        work.commit().await.unwrap();
        jobs::run_all(&self.world.app).await.unwrap();
    }

    /// A customer answers a question about the first moment.
    async fn answers(&self, person: usize, question: &str, value: i64) {
        let one = self.people[person];
        let answer = entry::New {
            about: Some(one.moments[0].0),
            code: Some(question.to_owned()),
            number: Some(value),
            ..entry::New::default()
        };
        let now = self.world.app.now();
        let mut work = self.world.app.store.write().await.unwrap();
        entry::insert(&mut work, one.id, Kind::Answer, (Side::Customer, None), &answer, now).await.unwrap();
        work.commit().await.unwrap();
    }

    async fn takes_back(&self, person: usize, step: usize) {
        let one = self.people[person];
        let who = customer(&self.world, one.id);
        tell::withdraw(&self.world.app, &who, one.id, one.moments[step], "private").await.unwrap();
    }

    async fn manager(&self) -> Visitor {
        self.world.staff(&email(Role::Manager)).await
    }

    /// What the answers at a step are, as the mirror lists them; `None` when it does not.
    async fn list(&self, query: &str, step: usize) -> Option<Vec<i64>> {
        let body = self.manager().await.get(&format!("/mirror/hulp{query}")).await.body;
        list_of(&body, ["Stap vraag", "Stap gesprek"][step])
    }

    /// So many of so many in the data, for one figure.
    async fn share(&self, query: &str, figure: &str) -> Option<(i64, i64)> {
        let body = self.manager().await.get(&format!("/api/v1/mirror/hulp{query}")).await.body;
        share_of(&body, figure)
    }
}

fn customer(world: &World, trajectory: TrajectoryId) -> Actor {
    Actor::Customer { link: LinkId::new(), trajectory, organisation: world.organisation }
}

/// The list of answers of customers in the table of the map, at a step.
fn list_of(body: &str, step: &str) -> Option<Vec<i64>> {
    let row = body.split("<th scope=\"row\">").find(|row| row.starts_with(step) && row.contains("<td>"))?;
    let cell = row.split("<td>").nth(2)?.split("</td>").next()?;
    let numbers: Vec<i64> =
        cell.strip_prefix("antwoorden: ")?.split(", ").filter_map(|n| n.parse().ok()).collect();
    Some(numbers)
}

fn share_of(body: &str, figure: &str) -> Option<(i64, i64)> {
    let one = body.split("{\"indicator\":").find(|one| one.starts_with(&format!("\"{figure}\"")))?;
    let number = |name: &str| {
        let value = one.split(&format!("\"{name}\":")).nth(1)?;
        value.split([',', '}']).next()?.parse::<i64>().ok()
    };
    Some((number("part")?, number("whole")?))
}

/// The shares of the page of answers, by the question: so many answers are yes, of so many.
fn answers_of(body: &str) -> BTreeMap<String, String> {
    let rows = body.split("<tr>").filter(|row| row.contains("antwoorden is ja"));
    rows.map(|row| {
        let text: String = row.split("</tr>").next().unwrap_or_default().to_owned();
        let question = text.split('>').nth(1).and_then(|t| t.split('<').next()).unwrap_or_default();
        let said = text.split("<td>").find(|cell| cell.contains("antwoorden is ja")).unwrap_or_default();
        let said = said.split(" antwoorden is ja").next().unwrap_or_default();
        (question.to_owned(), said.to_owned())
    })
    .collect()
}

/// How many answers one list has more than another, and the other way around: a difference of few is about few.
fn apart(one: &[i64], two: &[i64]) -> usize {
    let count = |all: &[i64], n: i64| all.iter().filter(|m| **m == n).count() as i64;
    (1..=5).map(|n| (count(one, n) - count(two, n)).unsigned_abs() as usize).sum()
}

#[track_caller]
fn about_five_or_nobody(apart: usize, what: &str) {
    assert!(apart == 0 || apart >= 5, "{what}: worked out {apart} answers");
}

#[tokio::test]
async fn f2_a_filter_subtracted_from_everybody_tells_nobodys_answer() {
    let mut town = Town::new().await;
    town.grow(12, Some("eerste"), None).await;
    town.grow(5, Some("weer"), None).await;
    for (person, value) in [1, 2, 2, 3, 4, 4, 5, 5].into_iter().enumerate() {
        town.tells(person, 0, value, None).await;
    }
    town.tells(12, 0, 1, None).await;
    town.world.days_later(1);
    let all = town.list("", 0).await.expect("nine answers are shown");
    for kind in ["eerste", "weer"] {
        let query = format!("?segment={kind}");
        if let Some(some) = town.list(&query, 0).await {
            about_five_or_nobody(apart(&all, &some), kind);
        }
        let (everybody, some) = (town.share("", "satisfied").await, town.share(&query, "satisfied").await);
        if let (Some(everybody), Some(some)) = (everybody, some) {
            about_five_or_nobody((everybody.1 - some.1) as usize, kind);
        }
    }
}

#[tokio::test]
async fn f3_what_staff_writes_brings_no_answer_of_one_customer_out() {
    let mut town = Town::new().await;
    town.grow(12, Some("eerste"), None).await;
    for person in 0..8 {
        town.tells(person, 0, [1, 2, 2, 3, 4, 4, 5, 5][person], None).await;
    }
    for person in 8..11 {
        town.answers(person, "result", 5).await;
    }
    town.world.days_later(1);
    let before = town.list("", 0).await.expect("eight answers are shown");
    town.tells(11, 0, 5, None).await;
    for person in 0..9 {
        town.happened(town.people[person].id, 1).await;
    }
    for _ in 0..2 {
        town.world.days_later(1);
        let after = town.list("", 0).await.expect("they are still shown");
        about_five_or_nobody(apart(&before, &after), "the next day");
    }
}

#[tokio::test]
async fn f4_the_questions_follow_the_same_releases() {
    let mut town = Town::new().await;
    town.grow(16, None, None).await;
    let questions = ["result", "works", "glad"];
    for person in 0..6 {
        for question in questions {
            town.answers(person, question, 5).await;
        }
    }
    town.world.days_later(1);
    let before = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert!(!before.contains("6 van de 6 antwoorden is ja"), "six of six is the answer of each: {before}");
    assert!(before.contains("Bijna iedereen zei ja."), "and it is still said in words");
    for person in 6..10 {
        for question in questions {
            town.answers(person, question, if person == 6 { 1 } else { 4 }).await;
        }
    }
    town.world.days_later(1);
    let after = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert_eq!(answers_of(&before), answers_of(&after), "four more wait for company");
    for person in 10..16 {
        for question in questions {
            town.answers(person, question, 2).await;
        }
    }
    town.world.days_later(1);
    let later = answers_of(&town.manager().await.get("/mirror/hulp/answers").await.body);
    assert!(later.values().any(|said| said == "9 van de 16"), "{later:?}");
}

#[tokio::test]
async fn f5_what_is_taken_back_is_gone_at_once_and_no_list_loses_one() {
    let mut town = Town::new().await;
    town.grow(16, None, None).await;
    for person in 0..9 {
        town.tells(person, 0, [1, 2, 2, 3, 4, 4, 5, 5, 2][person], None).await;
    }
    town.world.days_later(1);
    let before = town.list("", 0).await.expect("nine answers are shown");
    town.takes_back(4, 0).await;
    let after = town.list("", 0).await.unwrap_or_default();
    assert_ne!(before, after, "it is gone on the same day");
    about_five_or_nobody(apart(&before, &after), "just after");
    assert_eq!(town.share("", "satisfied").await, None);
    town.world.days_later(1);
    let after = town.list("", 0).await.unwrap_or_default();
    about_five_or_nobody(apart(&before, &after), "the next day");
    // with enough new answers the others come back, together
    for person in 9..15 {
        town.tells(person, 0, [1, 2, 3, 4, 5, 5][person - 9], None).await;
    }
    town.world.days_later(1);
    let (_, whole) = town.share("", "satisfied").await.expect("fourteen answers are shown");
    assert_eq!(whole, 14, "all but the one that was taken back");
}

#[tokio::test]
async fn f6_who_invents_nine_customers_does_not_reach_the_tenth() {
    let mut town = Town::new().await;
    let inventor = employee(&town.world).await;
    town.grow(9, None, Some(inventor)).await;
    town.grow(1, None, None).await;
    for person in 0..9 {
        town.tells(person, 0, 5, None).await;
        town.answers(person, "result", 5).await;
    }
    town.tells(9, 0, 1, None).await;
    town.answers(9, "result", 1).await;
    town.world.days_later(1);
    assert_eq!(town.list("", 0).await, None);
    assert_eq!(town.share("", "satisfied").await, None);
    let page = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert!(answers_of(&page).is_empty(), "{page}");
    // five real ones of others make company
    town.grow(5, None, None).await;
    for person in 10..15 {
        town.tells(person, 0, 3, None).await;
    }
    town.world.days_later(1);
    assert_eq!(town.share("", "satisfied").await, Some((9, 15)));
}

#[tokio::test]
async fn f15_released_words_wait_for_the_release_on_every_page() {
    let mut town = Town::new().await;
    town.grow(14, None, None).await;
    for person in 0..7 {
        town.tells(person, 0, 2 + (person % 3) as i64, Some(&format!("lang gewacht {person}"))).await;
    }
    town.world.days_later(1);
    let pages = ["", "/stories", "/steps/vraag", "/answers", "/distance"];
    let mut manager = town.manager().await;
    assert!(manager.get("/mirror/hulp/stories").await.body.contains("lang gewacht"));
    town.tells(7, 0, 2, Some("zojuist verteld")).await;
    for page in pages {
        let body = manager.get(&format!("/mirror/hulp{page}")).await.body;
        assert!(!body.contains("zojuist verteld"), "{page} on the same day");
    }
    town.world.days_later(1);
    let mut manager = town.manager().await;
    for page in pages {
        let body = manager.get(&format!("/mirror/hulp{page}")).await.body;
        assert!(!body.contains("zojuist verteld"), "{page}: one is no company");
    }
    for person in 8..14 {
        town.tells(person, 0, 4, Some(&format!("fijn gesprek {person}"))).await;
    }
    town.world.days_later(1);
    let body = town.manager().await.get("/mirror/hulp/stories").await.body;
    let stories: Vec<&str> = body.split("<blockquote").skip(1).collect();
    assert_eq!(stories.len(), 14);
    let place = |words: &str| stories.iter().position(|story| story.contains(words)).unwrap();
    let order: Vec<usize> = (0..7).map(|n| place(&format!("lang gewacht {n}"))).collect();
    let told: Vec<usize> = {
        let mut o = order.clone();
        o.sort_unstable();
        o
    };
    let back: Vec<usize> = told.iter().rev().copied().collect();
    assert!(order != told && order != back, "the order tells nothing of who told when: {order:?}");
    // taken back: gone at once, from every page
    town.takes_back(0, 0).await;
    let mut manager = town.manager().await;
    for page in pages {
        assert!(!manager.get(&format!("/mirror/hulp{page}")).await.body.contains("lang gewacht 0"), "{page}");
    }
}

#[tokio::test]
async fn who_says_nothing_is_no_company_and_every_role_reads_the_same() {
    let mut town = Town::new().await;
    town.grow(12, None, None).await;
    for person in 0..4 {
        town.tells(person, 0, 1 + person as i64, None).await;
    }
    town.world.days_later(1);
    let page = town.manager().await.get("/mirror/hulp").await.body;
    assert!(page.contains("Nog te weinig antwoorden") && !page.contains("12 klanten"), "four are too few");
    for person in 4..8 {
        town.tells(person, 0, person as i64 - 3, None).await;
    }
    town.world.days_later(1);
    let list = town.list("", 0).await;
    assert_eq!(list, Some(vec![1, 1, 2, 2, 3, 3, 4, 4]));
    for role in Role::ALL {
        let mut visitor = town.world.staff(&email(role)).await;
        let reply = visitor.get("/mirror/hulp").await;
        if reply.status == 200 {
            assert_eq!(list_of(&reply.body, "Stap vraag"), list, "{role:?}");
        }
    }
}

/// What happens in a life of a town. Each answer that is given has a number.
#[derive(Debug, Clone, Copy)]
enum Act {
    Tells { person: usize, step: usize, value: i64 },
    Answers { person: usize, value: i64 },
    TakesBack { person: usize, step: usize },
    StaffWrites { person: usize },
    Released,
}

const PEOPLE: usize = 14;

fn life(seed: u64) -> Vec<Act> {
    let mut draw = Draw::new(seed);
    let mut told = [[false; 2]; PEOPLE];
    let mut asked = [false; PEOPLE];
    let mut acts = Vec::new();
    for day in 0..4 {
        for person in 0..PEOPLE {
            let value = [1, 2, 4, 5][draw.below(4)];
            let step = draw.below(2);
            match draw.below(if day < 2 { 4 } else { 9 }) {
                0..=2 if !told[person][step] => {
                    told[person][step] = true;
                    acts.push(Act::Tells { person, step, value });
                }
                3 if !asked[person] => {
                    asked[person] = true;
                    acts.push(Act::Answers { person, value });
                }
                5 if told[person][step] => {
                    told[person][step] = false;
                    acts.push(Act::TakesBack { person, step });
                }
                6 => acts.push(Act::StaffWrites { person }),
                _ => {}
            }
        }
        acts.push(Act::Released);
    }
    acts
}

/// Plays a life, with the answer of one act turned around, and gives everything that was read: in the evening of each day and on
/// the morning after.
async fn played(acts: &[Act], turned: Option<usize>) -> BTreeMap<String, String> {
    let mut town = Town::new().await;
    town.grow(PEOPLE / 2, Some("eerste"), None).await;
    town.grow(PEOPLE / 2, Some("weer"), None).await;
    let mut read = BTreeMap::new();
    for (n, act) in acts.iter().enumerate() {
        let said = |value: i64| if turned == Some(n) { 6 - value } else { value };
        match *act {
            Act::Tells { person, step, value } => town.tells(person, step, said(value), None).await,
            Act::Answers { person, value } => town.answers(person, "result", said(value)).await,
            Act::TakesBack { person, step } => town.takes_back(person, step).await,
            Act::StaffWrites { person } => {
                town.happened(town.people[person].id, 1).await;
            }
            Act::Released => {
                everything(&town, &format!("{n} evening"), &mut read).await;
                town.world.days_later(1);
                everything(&town, &format!("{n} morning"), &mut read).await;
            }
        }
    }
    read
}

/// Every number that is a sum over people, by what it is and when it was read.
async fn everything(town: &Town, when: &str, read: &mut BTreeMap<String, String>) {
    let mut visitor = town.manager().await;
    for query in ["", "?segment=eerste", "?segment=weer", "?channel=phone", "?period=2026-2", "?team=een"] {
        let page = visitor.get(&format!("/mirror/hulp{query}")).await.body;
        for step in ["Stap vraag", "Stap gesprek"] {
            if let Some(list) = list_of(&page, step) {
                read.insert(format!("{when} {query} {step}"), format!("{list:?}"));
            }
        }
        let data = visitor.get(&format!("/api/v1/mirror/hulp{query}")).await.body;
        if let Some(share) = share_of(&data, "satisfied") {
            read.insert(format!("{when} {query} satisfied"), format!("{share:?}"));
        }
    }
    let page = visitor.get("/mirror/hulp/answers").await.body;
    for (question, said) in answers_of(&page) {
        read.insert(format!("{when} {question}"), said);
    }
}

const PRIME: u128 = (1 << 61) - 1;

fn rank(mut rows: Vec<Vec<u128>>) -> usize {
    let inverse = |of: u128| {
        let (mut base, mut n, mut result) = (of, PRIME - 2, 1);
        while n > 0 {
            result = if n & 1 == 1 { result * base % PRIME } else { result };
            base = base * base % PRIME;
            n >>= 1;
        }
        result
    };
    let mut done = 0;
    for column in 0..rows.first().map_or(0, Vec::len) {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let lead = rows[done].clone();
        let times = inverse(lead[column]);
        for row in &mut rows[done + 1..] {
            let factor = row[column] * times % PRIME;
            for (mine, its) in row.iter_mut().zip(&lead) {
                *mine = (*mine + PRIME - factor * its % PRIME) % PRIME;
            }
        }
        done += 1;
    }
    done
}

/// The few people about whom some combination of everything that was read says something.
fn worked_out(rows: &[Vec<u128>], owner: &[usize]) -> Option<Vec<usize>> {
    let full = rank(rows.to_vec());
    for some in 1u32..1 << PEOPLE {
        if some.count_ones() > 4 {
            continue;
        }
        let keep: Vec<usize> = (0..owner.len()).filter(|n| some >> owner[*n] & 1 == 0).collect();
        let left = rank(rows.iter().map(|row| keep.iter().map(|n| row[*n]).collect()).collect());
        if left < full {
            return Some((0..PEOPLE).filter(|person| some >> person & 1 == 1).collect());
        }
    }
    None
}

/// Who is behind a number is found from outside: the same life is played again with one answer turned around, for each answer, and
/// a number that changes has that answer in it. Then everything is added and subtracted in every way.
#[tokio::test]
async fn whatever_is_read_in_a_life_of_a_town_nothing_follows_about_fewer_than_five_who_answered() {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let (seed, lives) = (number("HULLIE_SEED").unwrap_or(1), number("HULLIE_LIVES").unwrap_or(2));
    let mut shown = 0;
    for seed in seed..seed + lives {
        let acts = life(seed);
        let plain = played(&acts, None).await;
        let mut behind: BTreeMap<&String, Vec<u128>> = plain.keys().map(|slot| (slot, Vec::new())).collect();
        let mut owner = Vec::new();
        for (n, act) in acts.iter().enumerate() {
            let (Act::Tells { person, .. } | Act::Answers { person, .. }) = act else { continue };
            owner.push(*person);
            let other = played(&acts, Some(n)).await;
            for (slot, row) in &mut behind {
                row.push(u128::from(plain.get(*slot) != other.get(*slot)));
            }
        }
        let rows: Vec<Vec<u128>> = behind.into_values().filter(|row| row.contains(&1)).collect();
        shown += rows.len();
        assert_eq!(worked_out(&rows, &owner), None, "seed {seed}: {plain:#?}\n{acts:?}");
    }
    assert!(shown > 15, "the mirror still shows something: {shown} numbers");
}
