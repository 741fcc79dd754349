//! One invented customer's run through a service: days, promises, and what both chairs said.

use anyhow::Result;
use hullie_app::App;
use hullie_domain::{
    AccountId, Chair, MomentId, StepId, Timestamp, TrajectoryId,
    entry::Kind,
    moment::{Channel, Recognition, Side},
};
use hullie_measure::resample::Draw;
use hullie_store::{Work, entry, expectation, moment, promise, trajectory};

use super::{
    build::{expected, insert, morning, sat, told},
    content::{House, Service, Step, Tale},
};

/// One invented customer's run through a service.
pub struct Life<'a> {
    pub app: &'a App,
    pub house: &'a House,
    pub number: usize,
    pub service: &'a Service,
    pub name: &'a str,
    pub employees: &'a [AccountId],
}

fn chance(draw: &mut Draw, percent: usize) -> bool {
    draw.below(100) < percent
}

/// A step of a life: which step, on which day counted from the start, and on which day it was promised.
struct Planned {
    step: usize,
    day: i64,
    promised: i64,
}

impl Life<'_> {
    /// Invents the days of a life, up to the step where it is now. A few people skip a step, a few come back to one.
    fn plan(&self, draw: &mut Draw, until: usize) -> Vec<Planned> {
        let last = self.service.steps.len() - 1;
        let skipped = chance(draw, 22).then_some(2);
        let again = chance(draw, 20).then_some(3);
        let mut planned = vec![Planned { step: 0, day: 0, promised: 0 }];
        let mut day = 0;
        for (index, step) in self.service.steps.iter().enumerate().take(until.min(last) + 1).skip(1) {
            if Some(index) == skipped {
                continue;
            }
            let promised = step.promised_days.unwrap_or(7).max(1);
            let due = day + promised;
            day += (promised * (55 + draw.below(130) as i64) / 100).max(1);
            planned.push(Planned { step: index, day, promised: due });
            if Some(index) == again && until > index {
                let due = day + 4;
                day += 3 + draw.below(5) as i64;
                planned.push(Planned { step: index, day, promised: due });
            }
        }
        planned
    }

    /// `until` is the step that this customer has reached; the last step means that it is over.
    pub async fn live(&self, work: &mut Work, draw: &mut Draw, until: usize) -> Result<()> {
        let (service, team, steps) = &self.house.services[self.number];
        let planned = self.plan(draw, until);
        let over = until >= self.service.steps.len() - 1;
        let rest = if over { 4 + draw.below(150) as i64 } else { 1 + draw.below(6) as i64 };
        let length = planned.last().map_or(0, |last| last.day);
        let age = length + rest;
        let started_at = morning(self.app, age + 1);
        let id = TrajectoryId::new();
        let employee = self.employees[draw.below(self.employees.len())];
        insert(work, self.house, id, (*service, *team), Some(employee), self.name, started_at).await?;
        if chance(draw, 88) && !self.service.expectations.is_empty() {
            let said = &self.service.expectations[draw.below(self.service.expectations.len())];
            let said = expected(
                [&said.own_words, &said.result, &said.time, &said.who, &said.contact],
                said.satisfied,
                said.source.as_deref(),
            )?;
            expectation::insert(work, id, &said, false, started_at).await?;
        }
        for one in &planned {
            let step = &self.service.steps[one.step];
            if one.day > 0 {
                self.promise(work, id, step, age - one.promised, Some(age - one.day)).await?;
            }
            self.step(work, draw, id, step, steps[one.step], age - one.day).await?;
        }
        if let Some(next) = self.service.steps.get(until + 1) {
            let promised = next.promised_days.unwrap_or(7);
            self.promise(work, id, next, rest - promised, None).await?;
        }
        let turn = if over || chance(draw, 35) { Side::Customer } else { Side::Organisation };
        trajectory::set_turn(work, id, &turn.into(), morning(self.app, rest)).await?;
        Ok(())
    }

    /// A promise for a step: due so many days ago, done so many days ago.
    async fn promise(
        &self,
        work: &mut Work,
        id: TrajectoryId,
        step: &Step,
        due: i64,
        done: Option<i64>,
    ) -> Result<()> {
        let day = |age| morning(self.app, age).day_in(&self.app.zone);
        let words = format!("{}.", step.name_nl);
        promise::insert(work, id, Side::Organisation, &words, day(due), done.map(day), self.app.now())
            .await?;
        Ok(())
    }

    async fn step(
        &self,
        work: &mut Work,
        draw: &mut Draw,
        id: TrajectoryId,
        step: &Step,
        step_id: StepId,
        age: i64,
    ) -> Result<()> {
        let at = morning(self.app, age);
        let channel = Channel::ALL[draw.below(Channel::ALL.len())];
        let new = moment::New {
            id: MomentId::new(),
            step: Some(step_id),
            team: Some(self.house.team(&step.team)?),
            side: Side::Organisation,
            channel,
            title: step.name_nl.clone(),
            benefit: Some(step.benefit_nl.clone()),
            happened_at: at,
            more: moment::More::default(),
        };
        moment::insert(work, id, Chair::Employee, &new, at).await?;
        if !chance(draw, 78) || step.tales.is_empty() {
            return Ok(());
        }
        let tale = &step.tales[draw.below(step.tales.len())];
        self.tale(work, draw, id, new.id, tale, at).await
    }

    async fn tale(
        &self,
        work: &mut Work,
        draw: &mut Draw,
        id: TrajectoryId,
        at: MomentId,
        tale: &Tale,
        when: Timestamp,
    ) -> Result<()> {
        if let Some(answer) = Recognition::from_code(&tale.noticed) {
            moment::insert_recognition(work, id, at, answer, when).await?;
        }
        told(work, id, at, Some(&tale.words), Some(tale.value), tale.release, when.plus_days(1)).await?;
        if chance(draw, 60) {
            self.answer(work, draw, id, at, Side::Customer, tale.value, when.plus_days(1)).await?;
        }
        if chance(draw, 72) {
            self.answer(work, draw, id, at, Side::Organisation, tale.employee_value, when.plus_days(2))
                .await?;
            sat(
                work,
                id,
                at,
                Some(&tale.employee_words),
                Some(tale.employee_value),
                Some(tale.guess),
                when.plus_days(2),
            )
            .await?;
        }
        Ok(())
    }

    /// A few answers to the questions about a moment, near to how it was for whoever answers.
    #[allow(clippy::too_many_arguments, reason = "a life is told in one call")]
    async fn answer(
        &self,
        work: &mut Work,
        draw: &mut Draw,
        id: TrajectoryId,
        at: MomentId,
        by: Side,
        value: i64,
        when: Timestamp,
    ) -> Result<()> {
        let (codes, account): (&[&str], _) = if by == Side::Customer {
            (&["result", "works", "nuisance", "serious", "trusted", "understood", "interest", "tone"], None)
        } else {
            (
                &["result", "serious", "trusted", "understood", "room"],
                Some(self.employees[draw.below(self.employees.len())]),
            )
        };
        for code in codes {
            if chance(draw, 25) {
                continue;
            }
            let new = entry::New {
                about: Some(at.0),
                code: Some((*code).to_owned()),
                number: Some((value + draw.below(3) as i64 - 1).clamp(1, 5)),
                ..entry::New::default()
            };
            entry::insert(work, id, Kind::Answer, (by, account), &new, when).await?;
        }
        Ok(())
    }
}
