//! What the customer says: expectation, how it was, a moment of their own, and taking it back.

use hullie_domain::{
    Chair, MomentId, Refused, StoryText, TrajectoryId, Value, ViewId,
    kind::{Kind, Whose},
    reader::Reader,
    verb::{Subject, Verb},
    walk::moment::{Recognition, Release},
};
use hullie_store::{
    tell::{recognition, view},
    walk::entry,
};

use crate::{
    App, AppError, Result, Who,
    deed::Deed,
    error::FieldProblem,
    tell::reading::read_later,
    walk::entry::{Put, put_in},
};

/// What a customer tells at a moment. Everything may be left empty but not all of it.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// In own words.
    pub words: Option<StoryText>,
    /// How it was.
    pub value: Option<Value>,
    /// Whether it was noticed.
    pub recognition: Option<Recognition>,
    /// Whether the words may be quoted without a name. Only the customer lets that happen.
    pub may_quote: bool,
    /// For whom it was so, when somebody tells on behalf of the customer (V27).
    pub whose: Option<Whose>,
}

/// Keeps how a moment was for the customer, and puts the reading of the words in the queue in the same
/// transaction.
///
/// # Errors
/// Refuses everyone but the customer; asks for at least one answer when everything is empty.
pub async fn moment(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, told: Told) -> Result<()> {
    let mut deed = Deed::as_customer(app, who, id, Kind::View).await?;
    moment_in(&mut deed, at, told).await?;
    deed.end().await
}

/// The customer tells at a moment, and it is about a rule: words and answer become an opinion, which is
/// another thing than what somebody lived through, and which nobody guesses (V09). Whether it was noticed is
/// kept together with it.
///
/// # Errors
/// As [`moment`].
pub async fn about_rule(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    at: MomentId,
    mut told: Told,
) -> Result<()> {
    let mut deed = Deed::as_customer(app, who, id, Kind::Opinion).await?;
    let says_something = told.words.is_some() || told.value.is_some();
    if says_something {
        let new = entry::New {
            about: Some(at.0),
            words: told.words.take().map(|words| words.as_str().to_owned()),
            number: told.value.take().map(|value| i64::from(value.get())),
            ..entry::New::default()
        };
        put_in(&mut deed, Put::just(Kind::Opinion, told.whose), new, None).await?;
    }
    if !says_something || told.recognition.is_some() {
        moment_in(&mut deed, at, told).await?;
    }
    deed.end().await
}

async fn moment_in(deed: &mut Deed<'_>, at: MomentId, told: Told) -> Result<()> {
    if told.words.is_none() && told.value.is_none() && told.recognition.is_none() {
        return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
    }
    deed.at(at).await?;
    keep(deed, at, told).await?;
    deed.did(Verb::Tell, Subject::Moment, Some(at.0));
    Ok(())
}

pub(crate) async fn keep(deed: &mut Deed<'_>, at: MomentId, told: Told) -> Result<()> {
    let (sit, voice, now) = (deed.sit()?, deed.me.clone(), deed.now);
    if voice.is_some() {
        let whose = told.whose.ok_or(AppError::Field { field: "whose", problem: FieldProblem::Needed })?;
        if whose == Whose::Own {
            return keep_beside(deed, at, told).await;
        }
    }
    let work = &mut deed.work;
    if let Some(answer) = told.recognition {
        recognition::set(work, &sit, voice.as_deref(), at, answer, now).await?;
    }
    if told.words.is_some() || told.value.is_some() {
        let quote = told.may_quote && voice.is_none();
        let release = if quote { Release::Quote } else { Release::Closed };
        let has_words = told.words.is_some();
        let new = view::New {
            moment: at,
            about: Chair::Customer,
            value: told.value,
            words: told.words,
            release,
            voice,
        };
        let id = view::create(work, &sit, &new, now).await?;
        if has_words {
            read_later(work, id, now).await?;
        }
    }
    Ok(())
}

/// Keeps how it was for who speaks on behalf of the customer, by name, beside the two chairs (V27).
async fn keep_beside(deed: &mut Deed<'_>, at: MomentId, told: Told) -> Result<()> {
    let (id, by, now) = (deed.id(), deed.by()?, deed.now);
    let new = entry::New {
        about: Some(at.0),
        voice: deed.me.clone(),
        words: told.words.map(|words| words.as_str().to_owned()),
        number: told.value.map(|value| i64::from(value.get())),
        code: told.recognition.map(|answer| answer.code().to_owned()),
        ..entry::New::default()
    };
    entry::insert(&mut deed.work, id, Kind::Beside, by, &new, now).await?;
    Ok(())
}

/// Keeps the customer's guess of how it was for the employee. Given once, and not after the answer is on the
/// page (E12).
///
/// # Errors
/// Refuses everyone but the customer; [`AppError::Already`] on a second guess.
pub async fn guess(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, value: Value) -> Result<()> {
    // the guess is the customer's own, given once
    let mut deed = Deed::as_customer(app, who, id, Kind::Guess).await?;
    let (sit, now) = (deed.sit()?, deed.now);
    deed.at(at).await?;
    if view::both_ever_told(&mut deed.work, &sit, at).await? {
        // the answer was on the page: what comes after it is no guess, also when something was taken back
        return Err(AppError::Already);
    }
    let new = view::New {
        moment: at,
        about: Chair::Employee,
        value: Some(value),
        words: None,
        release: Release::Closed,
        voice: None,
    };
    view::create(&mut deed.work, &sit, &new, now).await?;
    deed.keep(Verb::Guess, Subject::Moment, Some(at.0)).await
}

/// Lets the own words at a moment be quoted without a name: those that stood beside the button, and none that
/// were told since. Who reads `told` has at most [`MOST_RELEASED`] of them.
///
/// # Errors
/// Refuses everyone but the customer; [`AppError::Changed`] when it is not said which;
/// [`AppError::TakenBack`] when none of them stands any more.
pub async fn release(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, told: &[ViewId]) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    if deed.reader != Reader::Customer {
        // whoever speaks for another may close words, and opens none
        return Err(Refused::NotForYou.into());
    }
    if told.is_empty() || told.len() > MOST_RELEASED {
        return Err(AppError::Changed);
    }
    if !view::release(&mut deed.work, &may, at, told).await? {
        // an older page offered it: the words are gone, and so is what could be done with them
        return Err(AppError::TakenBack);
    }
    deed.keep(Verb::Release, Subject::Moment, Some(at.0)).await
}

/// How many tellings one button can let go.
const MOST_RELEASED: usize = 1000;

/// Takes the own words at a moment from the mirror, also those of somebody for whom another speaks now.
///
/// # Errors
/// Refuses everyone but the customer's side; [`AppError::TakenBack`] when there are none any more.
pub async fn close(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    if !view::close(&mut deed.work, &may, at).await? {
        return Err(AppError::TakenBack);
    }
    deed.keep(Verb::Close, Subject::Moment, Some(at.0)).await
}
