//! Logs made at random, for the tests of this crate.

use proptest::prelude::*;

use crate::{Log, LogBuilder};

/// Trajectory, step, time in microseconds, team.
pub(crate) type Told = (u8, u8, i64, Option<u8>);

pub(crate) fn log(told: &[Told]) -> Log {
    let mut builder = LogBuilder::new();
    for (trajectory, step, time, actor) in told {
        let actor = actor.map(|a| format!("team {a}"));
        builder.push(&trajectory.to_string(), &format!("step {step}"), *time, actor.as_deref());
    }
    builder.finish()
}

pub(crate) fn told() -> impl Strategy<Value = Vec<Told>> {
    let event = (0u8..12, 0u8..6, 0i64..1_000_000_000, proptest::option::of(0u8..3));
    proptest::collection::vec(event, 1..120)
}

/// A log in which each trajectory takes the given steps, one second apart.
pub(crate) fn ways(ways: &[&[&str]]) -> Log {
    let mut builder = LogBuilder::new();
    for (trajectory, steps) in ways.iter().enumerate() {
        for (second, step) in steps.iter().enumerate() {
            builder.push(&trajectory.to_string(), step, second as i64 * crate::SECOND, None);
        }
    }
    builder.finish()
}
