//! Whether a day that somebody gave can be meant: one rule for every road along which a day comes in.

use hullie_domain::{
    Day,
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
