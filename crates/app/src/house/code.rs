//! A code on paper, and the word of the customer's own without which it opens nothing.

use std::net::IpAddr;

use data_encoding::BASE32_NOPAD;
use hullie_domain::{
    LinkId, Speaker, Timestamp, TrajectoryId,
    house::way_in::{Door, Ended, WRONG_CLOSES, WRONG_WAITS, WordProblem, check_word, plain_word},
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError,
    house::{
        audit,
        way_in::{self, Link, New},
    },
};

use crate::{
    App, AppError, Result, Who, brake,
    deed::Deed,
    error::FieldProblem,
    house::{
        apart,
        link::{self as links, CameIn, Device},
        password,
    },
    secret,
};

/// Letters and digits of a code on paper: 16 of 32 different ones, 80 bits.
const CODE_BYTES: usize = 10;
/// How long a code waits after a few wrong words, in microseconds: a quarter of an hour.
const WAIT: i64 = 15 * 60 * 1_000_000;

/// Makes a code to come back with, to be printed on paper: four groups of four letters and digits.
///
/// # Errors
/// Refuses everybody but the customer and the employee in the other chair.
pub async fn make(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<String> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.let_in()?, deed.now);
    let mut bytes = [0; CODE_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| AppError::Failed(error.to_string()))?;
    let code = BASE32_NOPAD.encode(&bytes);
    let new = New {
        id: LinkId::new(),
        trajectory: id,
        kind: Door::Code,
        voice: None,
        made_by: may.account(),
        made_with: who.link(),
        made_as: who.speaker().and_then(Speaker::another),
        expires: now.plus_days(links::DAYS),
    };
    way_in::create(&mut deed.work, &new, &secret::hash(&code), now).await?;
    deed.keep(Verb::Print, Subject::Trajectory, Some(id.0)).await?;
    let groups: Vec<String> =
        code.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok(groups.join("-"))
}

/// A code as somebody typed it, made ready to be looked up: capitals, no spaces or dashes, and the digits
/// that are no letters of it read as the letters that they look like.
#[must_use]
pub fn typed_code(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(|c| match c {
            '0' => 'O',
            '1' => 'I',
            '8' => 'B',
            other => other,
        })
        .collect()
}

/// What comes of a code.
pub enum Coded {
    /// It is used for the first time: ask for a new word, twice.
    AskNew,
    /// Ask for its word.
    Ask,
    /// It opens.
    Open(CameIn),
}

/// Uses a code. Its first use sets the word; nothing is opened before. Without a word typed it only says what
/// to ask.
///
/// # Errors
/// [`AppError::DeadLink`] when there is no such code; [`AppError::CodeClosed`] after too many wrong words;
/// [`AppError::TooMany`] after a few of them, for a quarter of an hour; [`AppError::WrongWord`]; a field
/// error when a new word is too short, too easy, or not typed the same twice; [`AppError::WorksHere`] when
/// who signed in on the same device cannot be this customer.
pub async fn open(
    app: &App,
    device: Device<'_>,
    typed: (&str, &str, &str),
    sender: Option<IpAddr>,
) -> Result<Coded> {
    let (code, word, again) = typed;
    let now = app.now();
    let code = typed_code(code);
    let look = async {
        let mut work = app.store.read().await?;
        let found = way_in::find(&mut work, &secret::hash(&code), now).await?;
        found.filter(|one| one.kind == Door::Code).ok_or(AppError::DeadLink)
    };
    let found = app.brakes.key(sender, now, look).await?;
    // nobody else sets the word: who works here and is this customer said so by the link
    apart::keep_apart(app, device.staff, found.trajectory_id).await?;
    match (found.revoked_at, found.ended_by) {
        (None, _) => {}
        (Some(_), Some(Ended::Wrong)) => return Err(AppError::CodeClosed),
        (Some(_), _) => return Err(AppError::DeadLink),
    }
    let word = plain_word(word);
    match (&found.word_hash, word.is_empty()) {
        (None, true) => Ok(Coded::AskNew),
        (Some(_), true) => Ok(Coded::Ask),
        (None, false) => first(app, device, &found, (&code, &word, &plain_word(again)), now).await,
        (Some(hash), false) => later(app, device, &found, &word, hash.clone(), now).await,
    }
}

/// The first use: keeps the word, and opens.
async fn first(
    app: &App,
    device: Device<'_>,
    found: &Link,
    typed: (&str, &str, &str),
    now: Timestamp,
) -> Result<Coded> {
    let (code, word, again) = typed;
    check_word(word, code, &found.name).map_err(|problem| AppError::Field {
        field: "word",
        problem: match problem {
            WordProblem::Short => FieldProblem::TooShort,
            WordProblem::Easy => FieldProblem::TooEasy,
        },
    })?;
    if word != again {
        return Err(AppError::Field { field: "again", problem: FieldProblem::NotTheSame });
    }
    let hash = password::hash_word(app, word).await?;
    let mut work = app.store.write().await?;
    match way_in::set_word(&mut work, found.id, &hash).await {
        Ok(()) => {}
        // somebody was first, perhaps the same person by a second press: then it is the word that goes with
        // it
        Err(StoreError::Already) => {
            let set = way_in::find(&mut work, &secret::hash(code), now).await?;
            drop(work);
            let hash = set.and_then(|set| set.word_hash).ok_or(AppError::WrongWord)?;
            return later(app, device, found, word, hash, now).await;
        }
        Err(error) => return Err(error.into()),
    }
    let came = links::begin(&mut work, device, found, now).await?;
    let actor = links::actor(found);
    audit::create(&mut work, &actor, Verb::SetWord, Subject::Trajectory, Some(found.trajectory_id.0), now)
        .await?;
    work.commit().await?;
    Ok(Coded::Open(came))
}

/// A later use: the word has to be right. Each try is counted before it is looked at, so that many at once
/// count too.
async fn later(
    app: &App,
    device: Device<'_>,
    found: &Link,
    word: &str,
    hash: String,
    now: Timestamp,
) -> Result<Coded> {
    let mut work = app.store.write().await?;
    let counted = way_in::count_wrong(&mut work, found.id, now, (WRONG_WAITS, Timestamp(now.0 - WAIT))).await;
    let tries = match counted {
        Ok(Ok(tries)) => tries,
        Ok(Err(last)) => {
            return Err(AppError::TooMany { minutes: brake::minutes(Timestamp(last.0 + WAIT), now) });
        }
        // somebody else's tries closed it meanwhile
        Err(StoreError::NotThere) => return Err(AppError::CodeClosed),
        Err(error) => return Err(error.into()),
    };
    work.commit().await?;
    if tries > WRONG_CLOSES {
        return close(app, found, now).await;
    }
    if password::matches(app, word, Some(hash)).await? {
        let mut work = app.store.write().await?;
        let came = links::begin(&mut work, device, found, now).await?;
        work.commit().await?;
        return Ok(Coded::Open(came));
    }
    if tries >= WRONG_CLOSES {
        return close(app, found, now).await;
    }
    Err(AppError::WrongWord)
}

async fn close(app: &App, found: &Link, now: Timestamp) -> Result<Coded> {
    let mut work = app.store.write().await?;
    way_in::close_code(&mut work, found.id, now).await?;
    let actor = links::actor(found);
    audit::create(&mut work, &actor, Verb::CloseCode, Subject::Trajectory, Some(found.trajectory_id.0), now)
        .await?;
    work.commit().await?;
    Err(AppError::CodeClosed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_sloppily() {
        assert_eq!(typed_code(" abcd-ef23 10x8 "), "ABCDEF23IOXB");
    }
}
