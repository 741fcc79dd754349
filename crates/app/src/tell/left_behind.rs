//! What an employee told at moments of customers whom somebody else helps now (N18).

use hullie_domain::{
    permission::MayShare,
    reader::Reader,
    taking_back::{Written, may_take_back},
    verb::{Subject, Verb},
    walk::moment::Side,
};
use hullie_store::{
    house::audit,
    tell::left_behind::{self, AnswerLeft, LeftBehind, PutThere, ShownTo},
};

use crate::{App, Result, Who};

/// The most that is shown: the latest.
const MOST: i64 = 200;

/// What was told at one moment.
#[derive(Debug, Clone)]
pub struct Told {
    /// The answer and the words.
    pub view: LeftBehind,
    /// The answers to questions about it.
    pub answers: Vec<AnswerLeft>,
    /// Those to whom it is shown.
    pub shown: Vec<ShownTo>,
}

/// What an employee left behind, the latest first.
#[derive(Debug, Clone, Default)]
pub struct Left {
    /// What was told at moments.
    pub told: Vec<Told>,
    /// What else was put on the pages, as far as its writer takes it back by itself.
    pub put: Vec<PutThere>,
}

/// What stands of the reader with customers whom somebody else helps now.
///
/// # Errors
/// Refuses who is no employee.
pub async fn list(app: &App, who: Who<'_>) -> Result<Left> {
    let may = MayShare::check(who)?;
    let mut work = app.store.read().await?;
    let (told, shown) = left_behind::list(&mut work, &may, MOST).await?;
    let answers = left_behind::list_answers(&mut work, &may).await?;
    let mut put = left_behind::list_put(&mut work, &may, MOST).await?;
    put.retain(|one| {
        let (kind, about, agreed) = (one.kind, one.about_kind, one.agreed);
        let written = Written { kind, about, by: Side::Organisation, own: true, agreed };
        kind.rule().back.is_by_itself() && may_take_back(&written, Reader::Colleague).is_ok()
    });
    drop(work);
    audit::note(&app.store, who, Verb::Read, Subject::List, None, app.now()).await?;
    let with = told.into_iter().map(|view| {
        let shown = shown.iter().filter(|one| one.moment_id == view.moment_id).cloned().collect();
        let answers = answers.iter().filter(|one| one.moment_id == view.moment_id).cloned().collect();
        Told { view, answers, shown }
    });
    Ok(Left { told: with.collect(), put })
}
