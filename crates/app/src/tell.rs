//! What the customer says: expectation, how it was, a moment of their own, and taking it back.

use hullie_domain::{
    Chair, Job, MomentId, Refused, StoryText, Timestamp, Title, TrajectoryId, Value,
    entry::{Kind, Whose},
    expectation::{Expectation, is_remembered},
    moment::{Channel, Recognition, Release, Side},
    permission::{MaySit, may_sit, may_walk},
};
use hullie_store::{Work, audit, entry, expectation, job, moment, trajectory, view};

use crate::{
    App, AppError, Result, Who,
    doors::decides,
    entry::{put_in, speaks_as},
    error::FieldProblem,
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

async fn sit_as_customer(work: &mut Work, who: Who<'_>, id: TrajectoryId) -> Result<MaySit> {
    let facts = trajectory::get_facts(work, id).await?;
    let sit = may_sit(who, &facts)?;
    if sit.chair() == Chair::Customer { Ok(sit) } else { Err(Refused::NotForYou.into()) }
}

/// Keeps what the customer expects. Said after the first step it is marked as remembered (P01). Empty means skipped.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn expectation(app: &App, who: Who<'_>, id: TrajectoryId, said: &Expectation) -> Result<()> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let sit = sit_as_customer(&mut work, who, id).await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let first_step = moment::find_first_step(&mut work, &may_walk(who, &facts)?).await?;
    let voice = speaks_as(&mut work, who, id).await?;
    expectation::create(&mut work, &sit, voice.as_deref(), said, is_remembered(now, first_step), now).await?;
    trajectory::touch(&mut work, id, Side::Customer, now).await?;
    audit::create(&mut work, who, "tell", "expectation", Some(id.0), now).await?;
    Ok(work.commit().await?)
}

/// Keeps how a moment was for the customer, and puts the reading of the words in the queue in the same transaction.
///
/// # Errors
/// Refuses everyone but the customer; asks for at least one answer when everything is empty.
pub async fn moment(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, told: Told) -> Result<()> {
    let mut work = app.store.write().await?;
    moment_in(app, &mut work, who, id, at, told).await?;
    Ok(work.commit().await?)
}

/// The customer tells at a moment, and it is about a rule: words and answer become an opinion, which is another thing than
/// what somebody lived through, and which nobody guesses (V09). Whether it was noticed is kept together with it.
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
    let mut work = app.store.write().await?;
    let says_something = told.words.is_some() || told.value.is_some();
    if says_something {
        let new = entry::New {
            about: Some(at.0),
            words: told.words.take().map(|words| words.as_str().to_owned()),
            number: told.value.take().map(|value| i64::from(value.get())),
            ..entry::New::default()
        };
        put_in(app, &mut work, who, id, (Kind::Opinion, told.whose), new, None).await?;
    }
    if !says_something || told.recognition.is_some() {
        moment_in(app, &mut work, who, id, at, told).await?;
    }
    Ok(work.commit().await?)
}

async fn moment_in(
    app: &App,
    work: &mut Work,
    who: Who<'_>,
    id: TrajectoryId,
    at: MomentId,
    told: Told,
) -> Result<()> {
    let now = app.now();
    if told.words.is_none() && told.value.is_none() && told.recognition.is_none() {
        return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
    }
    let sit = sit_as_customer(work, who, id).await?;
    // it may have been taken back while this was being typed
    if entry::find_target(work, id, at.0).await?.is_none_or(|found| found.what != "moment") {
        return Err(Refused::NotForYou.into());
    }
    let voice = speaks_as(work, who, id).await?;
    keep(work, &sit, at, told, voice.as_deref(), now).await?;
    trajectory::touch(work, id, Side::Customer, now).await?;
    audit::create(work, who, "tell", "moment", Some(at.0), now).await?;
    Ok(())
}

async fn keep(
    work: &mut Work,
    sit: &MaySit,
    at: MomentId,
    told: Told,
    voice: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    if voice.is_some() {
        let whose = told.whose.ok_or(AppError::Field { field: "whose", problem: FieldProblem::Needed })?;
        if whose == Whose::Own {
            return keep_beside(work, sit, at, told, voice, now).await;
        }
    }
    if let Some(answer) = told.recognition {
        moment::set_recognition(work, sit, voice, at, answer, now).await?;
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
            voice: voice.map(str::to_owned),
        };
        let id = view::create(work, sit, &new, now).await?;
        if has_words {
            job::create(work, Job::ReadWords(id), now).await?;
        }
    }
    Ok(())
}

/// Keeps how it was for who speaks on behalf of the customer, by name, beside the two chairs (V27).
async fn keep_beside(
    work: &mut Work,
    sit: &MaySit,
    at: MomentId,
    told: Told,
    voice: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let new = entry::New {
        about: Some(at.0),
        voice: voice.map(str::to_owned),
        words: told.words.map(|words| words.as_str().to_owned()),
        number: told.value.map(|value| i64::from(value.get())),
        code: told.recognition.map(|answer| answer.code().to_owned()),
        ..entry::New::default()
    };
    entry::insert(work, sit.trajectory(), Kind::Beside, (Side::Customer, None), &new, now).await?;
    Ok(())
}

/// Keeps the customer's guess of how it was for the employee. Given once, and not after the answer is on the page (E12).
///
/// # Errors
/// Refuses everyone but the customer; [`AppError::Already`] on a second guess.
pub async fn guess(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, value: Value) -> Result<()> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let sit = sit_as_customer(&mut work, who, id).await?;
    // the guess is the customer's own, given once
    decides(&mut work, who, id).await?;
    if speaks_as(&mut work, who, id).await?.is_some() {
        return Err(Refused::NotForYou.into());
    }
    if view::both_ever_told(&mut work, &sit, at).await? {
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
    view::create(&mut work, &sit, &new, now).await?;
    audit::create(&mut work, who, "guess", "moment", Some(at.0), now).await?;
    Ok(work.commit().await?)
}

/// Sets whether the own words at a moment may be quoted without a name.
///
/// # Errors
/// Refuses everyone but the customer.
pub async fn release(app: &App, who: Who<'_>, id: TrajectoryId, at: MomentId, may_quote: bool) -> Result<()> {
    let mut work = app.store.write().await?;
    let may = decides(&mut work, who, id).await?;
    if may_quote && speaks_as(&mut work, who, id).await?.is_some() {
        // who speaks for another may close words, and opens none
        return Err(Refused::NotForYou.into());
    }
    let release = if may_quote { Release::Quote } else { Release::Closed };
    view::set_release(&mut work, &may, at, release).await?;
    audit::create(
        &mut work,
        who,
        if may_quote { "release" } else { "close" },
        "moment",
        Some(at.0),
        app.now(),
    )
    .await?;
    Ok(work.commit().await?)
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
/// Refuses everyone but the customer, and a day that is still to come. No day is contradicted, whatever the organisation's own
/// dates say (H20).
pub async fn own_moment(app: &App, who: Who<'_>, id: TrajectoryId, new: OwnMoment) -> Result<MomentId> {
    let now = app.now();
    crate::serve_customer::happened_then(app, new.happened_at)?;
    let mut work = app.store.write().await?;
    let sit = sit_as_customer(&mut work, who, id).await?;
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
    let voice = speaks_as(&mut work, who, id).await?;
    moment::create_own(&mut work, &sit, voice.as_deref(), &row, now).await?;
    let says_how = new.told.words.is_some() || new.told.value.is_some() || new.told.recognition.is_some();
    if says_how {
        keep(&mut work, &sit, moment_id, new.told, voice.as_deref(), now).await?;
    }
    trajectory::touch(&mut work, id, Side::Customer, now).await?;
    audit::create(&mut work, who, "write", "moment", Some(moment_id.0), now).await?;
    work.commit().await?;
    Ok(moment_id)
}
