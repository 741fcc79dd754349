//! One invented customer's run through a service: days, promises, and what both chairs said.

use anyhow::Result;
use hullie_app::App;
use hullie_domain::{
    AccountId, Chair, ExpectationId, MomentId, StepId, Timestamp, TrajectoryId, Value,
    kind::Kind,
    localised::FIRST,
    walk::{
        expectation::answered_by,
        moment::{Channel, Recognition, Side},
    },
};
use hullie_measure::resample::Draw;
use hullie_store::{
    Work,
    tell::{answer, recognition},
    walk::{entry, expectation, moment, promise, trajectory},
};

use super::{
    build::{expected, morning, sat, told},
    content::{House, OurAnswer, Segment, Service, Step, Tale},
};

/// One invented customer's run through a service.
pub struct Life<'a> {
    pub app: &'a App,
    pub house: &'a House,
    pub number: usize,
    pub service: &'a Service,
    pub segments: &'a [Segment],
    pub name: &'a str,
    pub employees: &'a [AccountId],
    pub answers: &'a [OurAnswer],
}

fn chance(draw: &mut Draw, percent: usize) -> bool {
    draw.below(100) < percent
}

/// A step of a life: which step, on which day counted from the start, when a promise was made about it, and
/// by which day.
struct Planned {
    step: usize,
    day: i64,
    made: i64,
    promised: i64,
}

/// A moment at which the two tell how it was.
#[derive(Clone, Copy)]
struct Spot {
    id: TrajectoryId,
    employee: AccountId,
    moment: MomentId,
    when: Timestamp,
    is_first: bool,
}

impl Life<'_> {
    /// Invents the days of a life, up to the step where it is now. A few people skip a step, a few come back
    /// to one.
    fn plan(&self, draw: &mut Draw, until: usize) -> Vec<Planned> {
        let last = self.service.steps.len() - 1;
        let skipped = chance(draw, 22).then_some(2);
        let again = chance(draw, 20).then_some(3);
        let mut planned = vec![Planned { step: 0, day: 0, made: 0, promised: 0 }];
        let mut day = 0;
        for (index, step) in self.service.steps.iter().enumerate().take(until.min(last) + 1).skip(1) {
            if Some(index) == skipped {
                continue;
            }
            let promised = step.promised_days.unwrap_or(7).max(1);
            let made = day;
            day += (promised * (55 + draw.below(130) as i64) / 100).max(1);
            planned.push(Planned { step: index, day, made, promised: made + promised });
            if Some(index) == again && until > index {
                let made = day;
                day += 3 + draw.below(5) as i64;
                planned.push(Planned { step: index, day, made, promised: made + 4 });
            }
        }
        planned
    }

    /// `until` is the step that this customer has reached; the last step means that it is over.
    pub async fn live(&self, work: &mut Work, draw: &mut Draw, until: usize) -> Result<()> {
        let (service, team, steps) = &self.house.services[self.number];
        let planned = self.plan(draw, until);
        let over = until >= self.service.steps.len() - 1;
        let rest =
            if over { 4 + draw.below(self.service.ended_within) as i64 } else { 1 + draw.below(6) as i64 };
        let length = planned.last().map_or(0, |last| last.day);
        let age = length + rest;
        let started_at = morning(self.app, age + 1);
        let id = TrajectoryId::new();
        let employee = self.employees[draw.below(self.employees.len())];
        let segment = match self.segments {
            [] => None,
            segments => Some(segments[draw.below(segments.len())].key.clone()),
        };
        let new = trajectory::New {
            id,
            service: *service,
            team: *team,
            employee: Some(employee),
            name: self.name.to_owned(),
            started_at,
            segment,
        };
        trajectory::insert(work, self.house.organisation, &new).await?;
        if chance(draw, 88) && !self.service.expectations.is_empty() {
            let which = draw.below(self.service.expectations.len());
            let said = &self.service.expectations[which];
            let said = expected(
                [&said.own_words, &said.result, &said.time, &said.who, &said.contact],
                said.satisfied,
                said.source.as_deref(),
            )?;
            if let Some(said) = expectation::insert(work, id, &said, false, started_at).await? {
                self.our_answer(work, (id, employee), (said, which), started_at).await?;
            }
        }
        for one in &planned {
            let step = &self.service.steps[one.step];
            if one.day > 0 {
                self.promise(work, id, step, (age - one.made, age - one.promised), Some(age - one.day))
                    .await?;
            }
            let spot = Spot {
                id,
                employee,
                moment: MomentId::new(),
                when: morning(self.app, age - one.day),
                is_first: one.step == 0,
            };
            self.step(work, draw, spot, step, steps[one.step]).await?;
        }
        if let Some(next) = self.service.steps.get(until + 1) {
            let promised = next.promised_days.unwrap_or(7);
            self.promise(work, id, next, (rest, rest - promised), None).await?;
        }
        let turn = if over || chance(draw, 35) { Side::Customer } else { Side::Organisation };
        trajectory::set_turn(work, id, &turn.into(), morning(self.app, rest)).await?;
        if over {
            let (by, at) = ((Side::Organisation, Some(employee)), morning(self.app, rest));
            entry::insert(work, id, Kind::Ended, by, &entry::New::default(), at).await?;
        }
        Ok(())
    }

    /// Somebody answers what the customer expects within the days for that, and the customer says yes. To who
    /// began just now it is promised.
    async fn our_answer(
        &self,
        work: &mut Work,
        (id, employee): (TrajectoryId, AccountId),
        (said, which): (ExpectationId, usize),
        at: Timestamp,
    ) -> Result<()> {
        let due = answered_by(at.day_in(&self.app.zone));
        if due >= self.app.today() {
            let new = promise::New { about: Some(said.0), ..promise::New::by_us(promise::TO_ANSWER, due) };
            promise::insert(work, id, &new, at).await?;
            return Ok(());
        }
        let ours = &self.answers[which % self.answers.len()];
        let new = entry::New {
            about: Some(said.0),
            code: Some(ours.code.clone()),
            words: Some(ours.words.clone()),
            more: ours.more.clone(),
            ..entry::New::default()
        };
        let by = (Side::Organisation, Some(employee));
        let answer = entry::insert(work, id, Kind::OurAnswer, by, &new, at.plus_days(1)).await?;
        let yes = entry::New { about: Some(answer.0), code: Some("yes".to_owned()), ..entry::New::default() };
        let by = (Side::Customer, None);
        entry::insert(work, id, Kind::ToOurAnswer, by, &yes, at.plus_days(2)).await?;
        Ok(())
    }

    /// A promise for a step: made so many days ago and due so many days ago, done so many days ago.
    async fn promise(
        &self,
        work: &mut Work,
        id: TrajectoryId,
        step: &Step,
        (made, due): (i64, i64),
        done: Option<i64>,
    ) -> Result<()> {
        let day = |age| morning(self.app, age).day_in(&self.app.zone);
        let words = format!("{}.", step.texts.get("name", &step.key)?.pick(FIRST));
        let made = morning(self.app, made);
        let new = promise::New { done: done.map(day), ..promise::New::by_us(&words, day(due)) };
        promise::insert(work, id, &new, made).await?;
        Ok(())
    }

    /// When something is said: so many days after the moment, but before today. The mirror shows what was
    /// written down by then.
    fn later(&self, when: Timestamp, days: i64) -> Timestamp {
        when.plus_days(days).min(morning(self.app, 1))
    }

    async fn step(
        &self,
        work: &mut Work,
        draw: &mut Draw,
        spot: Spot,
        step: &Step,
        step_id: StepId,
    ) -> Result<()> {
        let own: Vec<Channel> = step.channels.iter().filter_map(|code| Channel::from_code(code)).collect();
        let channels: &[Channel] = if own.is_empty() { Channel::ALL } else { &own };
        let new = moment::New {
            id: spot.moment,
            step: Some(step_id),
            team: Some(self.house.team(&step.team)?),
            side: Side::Organisation,
            channel: channels[draw.below(channels.len())],
            title: step.texts.get("name", &step.key)?.pick(FIRST).to_owned(),
            benefit: Some(step.texts.get("benefit", &step.key)?.pick(FIRST).to_owned()),
            happened_at: spot.when,
            more: moment::More::default(),
        };
        moment::insert(work, spot.id, Chair::Employee, &new, spot.when).await?;
        if !chance(draw, 78) || step.tales.is_empty() {
            return Ok(());
        }
        let tale = &step.tales[draw.below(step.tales.len())];
        self.tale(work, draw, spot, tale).await
    }

    async fn tale(&self, work: &mut Work, draw: &mut Draw, spot: Spot, tale: &Tale) -> Result<()> {
        let (id, at) = (spot.id, spot.moment);
        if let Some(answer) = Recognition::from_code(&tale.noticed) {
            recognition::insert(work, id, at, answer, spot.when).await?;
        }
        let said = self.later(spot.when, 1);
        told(work, id, at, Some(&tale.words), Some(tale.value), tale.release, said).await?;
        if chance(draw, 60) {
            self.answer(work, draw, spot, Side::Customer, tale.value).await?;
        }
        if chance(draw, 72) {
            self.answer(work, draw, spot, Side::Organisation, tale.employee_value).await?;
            let said = self.later(spot.when, 2);
            if spot.is_first {
                // what the employee thinks that the customer expects
                let by = (Side::Organisation, Some(spot.employee));
                answer::insert(work, id, by, &answer(spot, "expected", tale.guess), said).await?;
            }
            let words = Some(tale.employee_words.as_str());
            sat(work, id, at, words, Some(tale.employee_value), Some(tale.guess), said).await?;
        }
        Ok(())
    }

    /// A few answers to the questions about a moment, near to how it was for whoever answers.
    async fn answer(&self, work: &mut Work, draw: &mut Draw, spot: Spot, by: Side, value: i64) -> Result<()> {
        let (codes, account, days): (&[&'static str], _, _) = if by == Side::Customer {
            (
                &["result", "works", "nuisance", "serious", "trusted", "understood", "interest", "tone"],
                None,
                1,
            )
        } else {
            (
                &["result", "serious", "trusted", "understood", "room"],
                Some(self.employees[draw.below(self.employees.len())]),
                2,
            )
        };
        for code in codes {
            if chance(draw, 25) {
                continue;
            }
            let new = answer(spot, code, value + draw.below(3) as i64 - 1);
            let said = self.later(spot.when, days);
            answer::insert(work, spot.id, (by, account), &new, said).await?;
        }
        Ok(())
    }
}

/// An answer to a question about a moment.
fn answer(spot: Spot, question: &'static str, value: i64) -> answer::New {
    answer::New {
        moment: spot.moment,
        question,
        value: Value::new(value.clamp(1, 5)),
        nuance: None,
        voice: None,
    }
}
