//! The employee takes the chair: first the own view and the guess, blind; only then what the customer said
//! (E01, E12).

use hullie_domain::{
    Chair, MomentId, Refused, StoryText, TrajectoryId, Value,
    kind::Kind,
    verb::{Subject, Verb},
    walk::moment::Release,
};
use hullie_store::{tell::view, walk::entry};

use crate::{App, AppError, Result, Who, deed::Deed, error::FieldProblem, tell::reading::read_later};

/// The blind step: what the employee says before seeing anything of the other.
#[derive(Debug, Clone)]
pub struct Blind {
    /// How it was for the employee.
    pub own: Option<Value>,
    /// In the employee's own words.
    pub words: Option<StoryText>,
    /// What the employee thinks the customer answers.
    pub guess: Option<Value>,
}

/// Keeps the blind step. Own view and guess are kept together, once, and cannot be changed after. Where the
/// employee wrote down what the customer said by phone there is nothing to guess any more, and only the own
/// view is kept.
///
/// # Errors
/// Refuses everyone but the employee in this chair; asks for the guess when it is missing, and where there
/// is none for an own view; [`AppError::Already`] when the chair was taken before; [`AppError::TookBack`]
/// when the own side was taken back; [`AppError::Known`] when what is said is no guess.
pub async fn blind(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, said: Blind) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    deed.may(Kind::Guess)?;
    let (sit, now) = (deed.sit()?, deed.now);
    let needed = |field| AppError::Field { field, problem: FieldProblem::Needed };
    let Some(account) = sit.account() else { return Err(Refused::NotForYou.into()) };
    deed.at(at).await?;
    // also when it was taken back: whoever wrote it down knows it
    let knows = entry::wrote_down(&mut deed.work, id, at, account).await?;
    // where the customer told something else than the call that was written down, the guess comes after the
    // own side, also when that was taken back
    let told = view::find_own_side(&mut deed.work, at, account).await?;
    let tells = said.own.is_some() || said.words.is_some();
    match said.guess {
        // the employee wrote down what the customer said: what comes after it is no guess
        Some(_) if knows && !tells => return Err(AppError::Known),
        guess
            if told.as_ref().is_some_and(|own| own.withdrawn_at.is_some())
                && (tells || knows || guess.is_none()) =>
        {
            return Err(AppError::TookBack);
        }
        _ if told.is_some() && tells => return Err(AppError::Already),
        Some(_) if knows => return Err(AppError::Known),
        None if knows && !tells => return Err(needed("words")),
        None if !knows => return Err(needed("guess")),
        _ => {}
    }
    let own = view::New {
        moment: at,
        about: Chair::Employee,
        value: said.own,
        words: said.words,
        release: Release::Closed,
        voice: None,
    };
    let has_words = own.words.is_some();
    if told.is_none() {
        let written = view::create(&mut deed.work, &sit, &own, now).await?;
        if has_words {
            // how employees' words speak of the two sides is read too, and told of groups only (H09)
            read_later(&mut deed.work, written, now).await?;
        }
    }
    if let Some(guess) = said.guess {
        let guess = view::New {
            moment: at,
            about: Chair::Customer,
            value: Some(guess),
            words: None,
            release: Release::Closed,
            voice: None,
        };
        view::create(&mut deed.work, &sit, &guess, now).await?;
    }
    let verb = if knows { Verb::Tell } else { Verb::Guess };
    deed.keep(verb, Subject::Moment, Some(at.0)).await
}
