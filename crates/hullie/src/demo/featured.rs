//! The customer that the example opens with: a long path, with everything that the two put on the page
//! together.

use std::collections::HashMap;

use anyhow::{Context, Result};
use hullie_app::App;
use hullie_domain::{
    AccountId, Chair, Day, EntryId, MomentId, PromiseId, TeamId, Timestamp, TrajectoryId, Value,
    kind::Kind,
    tell::question,
    walk::{
        limitation::Outcome as Handled,
        moment::{Channel, Outcome, Side},
        promise::Became,
    },
};
use hullie_store::{
    Work,
    tell::answer,
    walk::{agreement, entry, expectation, handover, limitation, moment, promise, trajectory, turn},
};
use uuid::Uuid;

use super::{
    build::{expected, morning, sat, told},
    content::{Content, Featured, FeaturedEntry, House},
};

/// The customer that the example opens with.
pub async fn life(
    app: &App,
    work: &mut Work,
    content: &Content,
    house: &House,
    featured: &Featured,
    employee: AccountId,
) -> Result<TrajectoryId> {
    let (service, team, steps) = &house.services[0];
    let route = &content.house.services[0].steps;
    let length: i64 = featured.moments.iter().map(|m| m.days_after).sum();
    let mut age = length + 3;
    let id = TrajectoryId::new();
    let started_at = morning(app, age + 1);
    let new = trajectory::New {
        id,
        service: *service,
        team: *team,
        employee: Some(employee),
        name: featured.name.clone(),
        started_at,
        segment: content.first_segment(),
    };
    trajectory::insert(work, house.organisation, &new).await?;
    let answers = [
        &featured.expectation_own,
        &featured.expectation_result,
        &featured.expectation_time,
        &featured.expectation_who,
        &featured.expectation_contact,
    ];
    let said =
        expected(answers.map(String::as_str), featured.satisfied, featured.expectation_source.as_deref())?;
    expectation::insert(work, id, &said, false, started_at).await?;
    for one in &featured.moments {
        age -= one.days_after;
        let at = morning(app, age);
        let place = route.iter().position(|step| step.key == one.step);
        let side = Side::from_code(&one.side).unwrap_or(Side::Organisation);
        let new = moment::New {
            id: MomentId::new(),
            step: place.map(|p| steps[p]),
            team: if side == Side::Organisation {
                place.map(|p| house.team(&route[p].team)).transpose()?
            } else {
                None
            },
            side,
            channel: Channel::from_code(&one.channel).unwrap_or(Channel::Conversation),
            title: one.title.clone(),
            benefit: one.benefit.clone(),
            happened_at: at,
            more: moment::More {
                rough: one.rough.clone(),
                day_known: one.rough.is_none(),
                placed: true,
                clock: one.clock,
                party: one.party.clone(),
                sent_by: one.sent_by.clone(),
                outcome: one.outcome.as_deref().and_then(Outcome::from_code),
            },
        };
        moment::insert(work, id, Chair::Employee, &new, at).await?;
        if one.words.is_some() || one.value.is_some() {
            told(work, id, new.id, one.words.as_deref(), one.value, false, at.plus_days(1)).await?;
        }
        if one.guess.is_some() {
            sat(
                work,
                id,
                new.id,
                one.employee_words.as_deref(),
                one.employee_value,
                one.guess,
                at.plus_days(2),
            )
            .await?;
        }
    }
    let day = |age| morning(app, age).day_in(&app.zone);
    for one in &featured.promises {
        let done = one.done.map(day);
        let new = promise::New { done, ..promise::New::by_us(&one.words, day(one.due)) };
        promise::insert(work, id, &new, started_at).await?;
    }
    Ok(id)
}

/// Puts what the two said beside the moments on the page, the turn of each stretch included.
pub async fn entries(
    app: &App,
    work: &mut Work,
    house: &House,
    featured: &Featured,
    id: TrajectoryId,
    employee: AccountId,
) -> Result<()> {
    let actor = hullie_domain::Actor::Staff {
        account: employee,
        organisation: house.organisation,
        role: hullie_domain::Role::Employee,
        teams: Vec::new(),
    };
    let (_, _, page) = hullie_store::walk::shared_page::open(&app.store, &actor, id).await?;
    let mut known: HashMap<String, Uuid> = HashMap::new();
    known.extend(page.moments.iter().map(|m| (format!("moment:{}", m.title), m.id.0)));
    known.extend(page.house.route.iter().map(|s| (format!("step:{}", s.key), s.id.0)));
    known.extend(page.promises.iter().map(|p| (format!("promise:{}", p.words), p.id.0)));
    known.extend(page.expectations.iter().map(|s| ("expectation".to_owned(), s.id.0)));
    known.extend(house.teams.iter().map(|(key, team)| (format!("team:{key}"), team.0)));
    for one in &featured.entries {
        let kind = Kind::from_code(&one.kind).with_context(|| format!("{} is no kind of entry", one.kind))?;
        if kind == Kind::HasRead {
            // it is a part of the hand-over that it is about
            continue;
        }
        let side = Side::from_code(&one.by).with_context(|| format!("{} is no side", one.by))?;
        let by = (side, (side == Side::Organisation).then_some(employee));
        let new = new_entry(app, one, &known)?;
        let at = morning(app, one.days_ago);
        let read = featured.entries.iter().find(|other| {
            other.kind == Kind::HasRead.code()
                && one.key.is_some()
                && other.about.as_deref().and_then(|about| about.strip_prefix("entry:")) == one.key.as_deref()
        });
        let read = read.map(|other| (employee, morning(app, other.days_ago)));
        let put = put(work, id, (kind, by), new, at, read).await?;
        if let Some(key) = &one.key {
            known.insert(format!("entry:{key}"), put);
        }
    }
    Ok(())
}

/// Puts one thing where its kind is kept.
async fn put(
    work: &mut Work,
    id: TrajectoryId,
    (kind, by): (Kind, (Side, Option<AccountId>)),
    new: entry::New,
    at: Timestamp,
    read: Option<(AccountId, Timestamp)>,
) -> Result<Uuid> {
    let about = new.about.unwrap_or_default();
    let reason = new.words.as_deref();
    Ok(match kind {
        Kind::Answer => {
            let question = question::CODES.into_iter().find(|code| new.code.as_deref() == Some(*code));
            let new = answer::New {
                moment: MomentId(about),
                question: question.context("no such question")?,
                value: new.number.and_then(Value::new),
                nuance: new.words,
                voice: None,
            };
            answer::insert(work, id, by, &new, at).await?.0
        }
        Kind::Limitation => {
            let new = limitation::New {
                moment: MomentId(about),
                outcome: new.code.as_deref().and_then(Handled::from_code),
                words: new.words,
                voice: None,
            };
            limitation::insert(work, id, by, &new, at).await?.0
        }
        Kind::Turn => {
            let side = new.code.as_deref().and_then(Side::from_code).unwrap_or(Side::Organisation);
            let turn = trajectory::Turn { side, ask: new.words, due: new.day };
            trajectory::set_turn(work, id, &turn, at).await?;
            turn::insert(work, id, by, &turn, new.other.map(EntryId), at).await?.0
        }
        Kind::Agree => agreement::insert(work, id, by, EntryId(about), None, at).await?.0,
        Kind::Handover => {
            let teams = (new.about.map(TeamId), new.other.map(TeamId));
            let made = handover::New { teams, by: by.1, reason, read };
            handover::insert(work, id, &made, at).await?.0
        }
        Kind::Extend | Kind::WithdrawPromise => {
            let became = Became::from_code(kind.code()).context("no such change of a promise")?;
            let reason = reason.unwrap_or_default();
            let change = promise::NewChange { promise: PromiseId(about), became, reason, day: new.day };
            promise::insert_change(work, id, by.1, &change, at).await?.0
        }
        _ => entry::insert(work, id, kind, by, &new, at).await?.0,
    })
}

fn new_entry(app: &App, one: &FeaturedEntry, known: &HashMap<String, Uuid>) -> Result<entry::New> {
    let find = |name: &Option<String>| -> Result<Option<Uuid>> {
        let found = name
            .as_ref()
            .map(|name| known.get(name).copied().with_context(|| format!("nothing is called {name}")));
        found.transpose()
    };
    let day = |days: Option<i64>| -> Option<Day> { days.map(|ago| app.today().plus_days(-ago)) };
    Ok(entry::New {
        about: find(&one.about)?,
        other: find(&one.other)?,
        voice: None,
        words: one.words.clone(),
        more: one.more.clone(),
        place: one.place.clone(),
        code: one.code.clone(),
        basis: one.basis.clone(),
        day: day(one.day),
        until: day(one.until),
        number: one.number,
    })
}
