//! What the customer says: expectation, how it was, a moment of their own, and taking it back.

use hullie_domain::{
    Chair, Job, MomentId, Refused, StoryText, Timestamp, Title, TrajectoryId, Value, ViewId,
    kind::{Kind, Whose},
    permission::may_walk,
    reader::Reader,
    verb::{Subject, Verb},
    walk::{
        expectation::{Expectation, is_remembered},
        moment::{Channel, Recognition, Release, Side},
    },
};
use hullie_store::{
    Work, job,
    tell::view,
    walk::{entry, expectation, moment},
};

use crate::{App, AppError, Result, Who, deed::Deed, error::FieldProblem, walk::entry::put_in};

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

/// Puts the reading of told words in the queue.
pub(crate) async fn read_later(work: &mut Work, view: ViewId, now: Timestamp) -> Result<()> {
    job::create(work, Job::ReadWords(view), now).await?;
    Ok(())
}

/// A deed of the customer's side.
async fn as_customer<'a>(app: &'a App, who: Who<'a>, id: TrajectoryId, kind: Kind) -> Result<Deed<'a>> {
    let deed = Deed::begin(app, who, id).await?;
    deed.may(kind)?;
    if deed.reader.chair() == Some(Chair::Customer) { Ok(deed) } else { Err(Refused::NotForYou.into()) }
}

/// Keeps what the customer expects. Said after the first step it is marked as remembered (P01). Empty means
/// skipped.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn expectation(app: &App, who: Who<'_>, id: TrajectoryId, said: &Expectation) -> Result<()> {
    let mut deed = as_customer(app, who, id, Kind::Expectation).await?;
    let (sit, walk, now) = (deed.sit()?, may_walk(who, &deed.facts)?, deed.now);
    let first_step = moment::find_first_step(&mut deed.work, &walk).await?;
    let remembered = is_remembered(now, first_step);
    expectation::create(&mut deed.work, &sit, deed.me.as_deref(), said, remembered, now).await?;
    deed.keep(Verb::Tell, Subject::Expectation, Some(id.0)).await
}

/// Keeps how a moment was for the customer, and puts the reading of the words in the queue in the same
/// transaction.
///
/// # Errors
/// Refuses everyone but the customer; asks for at least one answer when everything is empty.
pub async fn moment(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, told: Told) -> Result<()> {
    let mut deed = as_customer(app, who, id, Kind::View).await?;
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
    let mut deed = as_customer(app, who, id, Kind::Opinion).await?;
    let says_something = told.words.is_some() || told.value.is_some();
    if says_something {
        let new = entry::New {
            about: Some(at.0),
            words: told.words.take().map(|words| words.as_str().to_owned()),
            number: told.value.take().map(|value| i64::from(value.get())),
            ..entry::New::default()
        };
        put_in(&mut deed, (Kind::Opinion, told.whose), new, None).await?;
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
    // it may have been taken back while this was being typed
    if !deed.has_moment(at).await? {
        return Err(Refused::NotForYou.into());
    }
    keep(deed, at, told).await?;
    deed.did(Verb::Tell, Subject::Moment, Some(at.0));
    Ok(())
}

async fn keep(deed: &mut Deed<'_>, at: MomentId, told: Told) -> Result<()> {
    let (sit, voice, now) = (deed.sit()?, deed.me.clone(), deed.now);
    if voice.is_some() {
        let whose = told.whose.ok_or(AppError::Field { field: "whose", problem: FieldProblem::Needed })?;
        if whose == Whose::Own {
            return keep_beside(deed, at, told).await;
        }
    }
    let work = &mut deed.work;
    if let Some(answer) = told.recognition {
        moment::set_recognition(work, &sit, voice.as_deref(), at, answer, now).await?;
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
    let mut deed = as_customer(app, who, id, Kind::Guess).await?;
    let (sit, now) = (deed.sit()?, deed.now);
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

/// Sets whether the own words at a moment may be quoted without a name.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn release(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, may_quote: bool) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    if may_quote && deed.reader != Reader::Customer {
        // whoever speaks for another may close words, and opens none
        return Err(Refused::NotForYou.into());
    }
    let (release, verb) =
        if may_quote { (Release::Quote, Verb::Release) } else { (Release::Closed, Verb::Close) };
    view::set_release(&mut deed.work, &may, at, release).await?;
    deed.keep(verb, Subject::Moment, Some(at.0)).await
}

/// A moment in the customer's own words.
#[derive(Debug, Clone)]
pub struct OwnMoment {
    /// What happened, in one line.
    pub title: Title,
    /// When: a day, taken at noon.
    pub happened_at: Timestamp,
    /// Whose doing it was.
    pub side: Side,
    /// Along which way.
    pub channel: Channel,
    /// What else is known: a rough time, with whom, how it ended.
    pub more: moment::More,
    /// How it was.
    pub told: Told,
}

/// Adds a moment of the customer's own (H05), with how it was.
///
/// # Errors
/// Refuses everyone but the customer, and a day that is still to come. No day is contradicted, whatever the
/// organisation's own dates say (H20).
pub async fn own_moment(app: &App, who: Who<'_>, id: TrajectoryId, new: OwnMoment) -> Result<MomentId> {
    crate::walk::serve_customer::happened_then(app, new.happened_at)?;
    let mut deed = as_customer(app, who, id, Kind::Moment).await?;
    let (sit, now) = (deed.sit()?, deed.now);
    let moment_id = MomentId::new();
    let row = moment::New {
        id: moment_id,
        step: None,
        team: None,
        side: new.side,
        channel: new.channel,
        title: new.title.as_str().to_owned(),
        benefit: None,
        happened_at: new.happened_at,
        more: new.more,
    };
    moment::create_own(&mut deed.work, &sit, deed.me.as_deref(), &row, now).await?;
    let says_how = new.told.words.is_some() || new.told.value.is_some() || new.told.recognition.is_some();
    if says_how {
        keep(&mut deed, moment_id, new.told).await?;
    }
    deed.keep(Verb::Write, Subject::Moment, Some(moment_id.0)).await?;
    Ok(moment_id)
}
