//! Whether a day that somebody gave can be meant: one rule for every road along which a day comes in.

use hullie_domain::{
    Day, Timestamp,
    time::{NotPossible, Sense},
};

use crate::{App, AppError, Result, error::FieldProblem};

/// Refuses a day that cannot be meant, with the reason and the field.
pub(crate) fn sensible(app: &App, sense: Sense, day: Day, field: &'static str) -> Result<()> {
    sense.check(day, app.today()).map_err(|reason| {
        let problem = match reason {
            NotPossible::Future => FieldProblem::Future,
            NotPossible::LongAgo => FieldProblem::LongAgo,
            NotPossible::Past => FieldProblem::Past,
            NotPossible::TooFar => FieldProblem::TooFar,
        };
        AppError::Field { field, problem }
    })
}

/// Refuses a time at which something cannot have happened: still to come, also later today, or longer ago
/// than anybody lived.
pub(crate) fn happened_then(app: &App, at: Timestamp) -> Result<()> {
    let day = at.day_in(&app.zone);
    sensible(app, Sense::Happened, day, "day")?;
    // a day without a clock stands at noon: only a clock can lie later today
    let noon = day.noon_in(&app.zone);
    if at > app.now() && at != noon {
        return Err(AppError::Field { field: "clock", problem: FieldProblem::Future });
    }
    Ok(())
}
