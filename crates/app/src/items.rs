//! Questions about a moment: outcome, treatment and talk apart, each with room for "yes, but". Answered once, all free to skip.

use hullie_domain::{
    Chair, MomentId, StoryText, TrajectoryId, Value,
    entry::{Kind, side_of},
    item,
    permission::may_sit,
};
use hullie_store::{
    audit,
    entry::{self, New},
    trajectory,
};

use crate::{App, AppError, Result, Who, error::FieldProblem};

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
/// Refuses who does not sit at the table; asks for at least one answer.
pub async fn answer(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, given: &[Given]) -> Result<()> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let (row, opened) = trajectory::open(&mut work, who, id).await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    if given.is_empty() {
        return Err(AppError::Field { field: "items", problem: FieldProblem::Needed });
    }
    if entry::find_target(&mut work, opened.walk.trajectory(), at.0).await?.is_none_or(|t| t.what != "moment")
    {
        return Err(hullie_domain::Refused::NotForYou.into());
    }
    let mut writer = crate::entry::writer(who, &facts)?;
    writer.voice = crate::entry::speaks_as(&mut work, who, id).await?;
    if let Some(account) = sit.account()
        && entry::took_back_answers(&mut work, id, at, account).await?
    {
        // the customer's answers were on the page: what comes after them is not blind any more
        return Err(AppError::Already);
    }
    let by = (writer.side, writer.account, writer.voice.as_deref());
    let before = entry::list_answered(&mut work, id, at, by).await?;
    for one in given {
        let asked = item::asked(sit.chair(), row.profile).any(|item| item.code == one.code);
        let known = before.iter().any(|code| code == one.code);
        if !asked || known {
            continue;
        }
        let new = New {
            about: Some(at.0),
            code: Some(one.code.to_owned()),
            number: one.value.map(|value| i64::from(value.get())),
            words: one.nuance.as_ref().map(|words| words.as_str().to_owned()),
            voice: writer.voice.clone(),
            ..New::default()
        };
        entry::insert(&mut work, id, Kind::Answer, (writer.side, writer.account), &new, now).await?;
    }
    trajectory::touch(&mut work, id, side_of(sit.chair()), now).await?;
    let action = if sit.chair() == Chair::Customer { "tell" } else { "answer" };
    audit::create(&mut work, who, action, "moment", Some(at.0), now).await?;
    Ok(work.commit().await?)
}
