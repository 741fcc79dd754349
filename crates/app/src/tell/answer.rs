//! Questions about a moment: outcome, treatment and talk apart, each with room for "yes, but". Answered once,
//! all free to skip.

use hullie_domain::{
    Chair, MomentId, StoryText, TrajectoryId, Value,
    kind::Kind,
    tell::question,
    verb::{Subject, Verb},
};
use hullie_store::{tell::answer, walk::trajectory};

use crate::{App, AppError, Result, Who, deed::Deed, error::FieldProblem};

/// An answer to one question.
#[derive(Debug, Clone)]
pub struct Given {
    /// Which question.
    pub code: &'static str,
    /// The answer, when one was chosen: "yes, but" may be all that somebody wants to say.
    pub value: Option<Value>,
    /// "Yes, but".
    pub nuance: Option<StoryText>,
}

/// Keeps answers about a moment. What was answered before stays as it was.
///
/// # Errors
/// Refuses who does not sit at the table; asks for at least one answer; [`AppError::Answered`] when a
/// question was answered otherwise before, perhaps in another window, or is not asked: then nothing is kept;
/// [`AppError::TookBack`] for an employee who took back what was told or answered there.
pub async fn answer(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, given: &[Given]) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    deed.may(Kind::Answer)?;
    let (sit, by, now) = (deed.sit()?, deed.by()?, deed.now);
    deed.at(at).await?;
    if let Some(account) = sit.account()
        && answer::took_back(&mut deed.work, at, account).await?
    {
        // the customer's answers were on the page: what comes after them is not blind any more
        return Err(AppError::TookBack);
    }
    if given.is_empty() {
        return Err(AppError::Field { field: "items", problem: FieldProblem::Needed });
    }
    let (row, _) = trajectory::open(&mut deed.work, who, id).await?;
    let before = answer::list_answered(&mut deed.work, at, (by.0, by.1, deed.me.as_deref())).await?;
    for one in given {
        let asked = question::asked(sit.chair(), row.profile).any(|item| item.code == one.code);
        let words = one.nuance.as_ref().map(StoryText::as_str);
        match before.iter().find(|answered| answered.question == one.code) {
            Some(same) if same.value == one.value && same.nuance.as_deref() == words => continue,
            Some(_) => return Err(AppError::Answered),
            // a house can ask others from one day to the next
            None if !asked => return Err(AppError::Answered),
            None => {}
        }
        let new = answer::New {
            moment: at,
            question: one.code,
            value: one.value,
            nuance: words.map(str::to_owned),
            voice: deed.me.clone(),
        };
        answer::insert(&mut deed.work, id, by, &new, now).await?;
    }
    let verb = if sit.chair() == Chair::Customer { Verb::Tell } else { Verb::Answer };
    deed.keep(verb, Subject::Moment, Some(at.0)).await
}
