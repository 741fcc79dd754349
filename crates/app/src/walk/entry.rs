//! Putting something on the shared page: who may, whether it is whole, and what follows from it. One rule for
//! each kind.

use hullie_domain::{
    Chair, EntryId, MomentId, Name, PromiseId, Refused, StepId, StoryText, Timestamp, Value,
    kind::{Kind, Whose},
    localised::FIRST,
    reader::Reader,
    rule::{About, Need, Rule},
    verb::{Subject, Verb},
    walk::{
        limitation::Outcome,
        moment::{Release, Side},
    },
};
use hullie_store::{
    StoreError,
    house::{organisation, speaker},
    tell::view,
    walk::{
        agreement,
        entry::{self, Entry, New, Target},
        limitation, moment,
        promise::{self, Promise},
        trajectory,
    },
};
use uuid::Uuid;

use crate::{
    App, AppError, Result, Who,
    days::sensible,
    deed::Deed,
    error::{FieldProblem, InField},
    house::helper,
    tell::reading::read_later,
    walk::{
        expectation::{promise_answer, promise_with},
        shared_page::SharedPage,
        turn,
    },
};

/// What is put on the page, beside what it says.
#[derive(Debug, Clone, Copy)]
pub struct Put {
    /// Its kind.
    pub kind: Kind,
    /// For whom it was so, when somebody tells on behalf of the customer (V27).
    pub whose: Option<Whose>,
    /// Whether the writer says that a name under which something was told before is the same person's.
    pub is_same: bool,
}

impl Put {
    /// Something of this kind, with nothing more to it.
    #[must_use]
    pub fn just(kind: Kind, whose: Option<Whose>) -> Self {
        Self { kind, whose, is_same: false }
    }
}

/// Puts something on the page, which is what the writer just read there: nothing is said about what is not
/// for that reader, and whether it is there at all is not told. `seen` is the version of the page that the
/// writer looked at, for what two people can change at once.
///
/// # Errors
/// Refuses those who may not write this kind; asks for what is missing; [`AppError::OneVoice`] when the other
/// side has to say it; [`AppError::Changed`] when the other changed meanwhile what this is about;
/// [`AppError::Bereaved`] when it asks something of somebody who has died.
pub async fn put(
    app: &App,
    who: Who<'_>,
    page: &SharedPage,
    what: Put,
    new: New,
    seen: Option<i64>,
) -> Result<Uuid> {
    let kind = what.kind;
    if new.about.is_some_and(|about| !page.shows(about)) {
        return Err(Refused::NotForYou.into());
    }
    let is_answer = |one: &Promise| Some(one.id.0) == new.about && page.is_to_answer(one);
    if matches!(kind, Kind::WriteBack | Kind::Bend) || page.promises.iter().any(is_answer) {
        // who did not guess there yet has not read what was told; what happened bends no more; what is
        // promised to be answered is answered
        page.is_open_to(kind, new.about)?;
    }
    // who said it before, in another window, is told so, and not that somebody else changed something
    page.has_room(kind, new.about)?;
    let promise = page.promises.iter().find(|one| kind == Kind::Extend && Some(one.id.0) == new.about);
    // what somebody else changed meanwhile, and what is past, is told as that
    let is_new = seen == Some(page.trajectory.version);
    if let (Some(promise), Some(day)) = (promise.filter(|_| is_new), new.day)
        && day <= promise.due_day
        && day >= app.today()
    {
        return Err(AppError::Field { field: "day", problem: FieldProblem::NotLater });
    }
    let mut deed = Deed::begin(app, who, page.trajectory.id).await?;
    let put = put_in(&mut deed, what, new, seen).await?;
    deed.end().await?;
    Ok(put)
}

/// As [`put`], as a part of a larger deed.
pub(crate) async fn put_in(deed: &mut Deed<'_>, what: Put, new: New, seen: Option<i64>) -> Result<Uuid> {
    let Put { kind, whose, .. } = what;
    if !kind.may_put(deed.reader) {
        return Err(AppError::not_for(kind, deed.reader));
    }
    if kind.stops_at_death(deed.reader) {
        let stopped = turn::asks_nobody_dead(deed).await;
        stopped.map_err(|error| match error {
            AppError::Bereaved => AppError::stopped_at_death(deed.reader),
            error => error,
        })?;
    }
    // whoever says to speak for another says that as the one who came in
    let voice = if kind == Kind::Voice { deed.who.voice().map(str::to_owned) } else { deed.me.clone() };
    // whoever speaks on behalf of the customer says for whom it was so; the own feeling has a seat of its own
    // (V27)
    let kept_as = if kind.tells_how_it_was() && voice.is_some() {
        let whose = whose.ok_or(AppError::Field { field: "whose", problem: FieldProblem::Needed })?;
        if whose == Whose::Own { Kind::Beside } else { kind }
    } else {
        kind
    };
    let rule = kind.rule();
    let target = target(deed, rule, new.about).await?;
    whole(rule, &new)?;
    for (day, field) in [(new.day, "day"), (new.until, "until")] {
        if let Some(day) = day {
            sensible(deed.app, kind.sense(), day, field)?;
        }
    }
    if rule.fresh || (seen.is_some() && says_of_a_death(deed, kind, &new).await?) {
        deed.fresh(seen).await?;
    }
    let new = New { voice, ..new };
    let new = if kind == Kind::Voice { speaks(deed, new, what.is_same).await? } else { new };
    fits(deed, kind, &new, target.as_ref()).await?;
    let id = keep(deed, kept_as, &new).await?;
    follow(deed, (kind, id), &new, target.as_ref()).await?;
    deed.did(Verb::Write, Subject::Entry, Some(deed.facts.id.0));
    Ok(id)
}

/// Whether this says that the customer has died, or lives. A form that was opened before that was said says
/// nothing of it any more; the button by which the customer says to live is about what stands on the page.
async fn says_of_a_death(deed: &mut Deed<'_>, kind: Kind, new: &New) -> Result<bool> {
    let id = deed.id();
    Ok(match new.code.as_deref().filter(|_| kind == Kind::Voice) {
        Some("deceased") => true,
        Some("self") => trajectory::is_bereaved(&mut deed.work, id).await?,
        _ => false,
    })
}

/// Keeps it where its kind is kept.
async fn keep(deed: &mut Deed<'_>, kind: Kind, new: &New) -> Result<Uuid> {
    let (trajectory, by, now) = (deed.id(), deed.by()?, deed.now);
    let about = new.about.unwrap_or_default();
    let words = new.words.as_deref().unwrap_or_default();
    Ok(match kind {
        Kind::Agree => {
            let voice = new.voice.as_deref();
            agreement::insert(&mut deed.work, trajectory, by, EntryId(about), voice, now).await?.0
        }
        Kind::Limitation => {
            let new = limitation::New {
                moment: MomentId(about),
                outcome: new.code.as_deref().and_then(Outcome::from_code),
                words: new.words.clone(),
                voice: new.voice.clone(),
            };
            limitation::insert(&mut deed.work, trajectory, by, &new, now).await?.0
        }
        Kind::Extend => {
            let day = new.day.ok_or(AppError::Field { field: "day", problem: FieldProblem::Needed })?;
            let may = deed.serve()?;
            open(promise::extend(&mut deed.work, &may, PromiseId(about), day, (words, now)).await)?.0
        }
        Kind::WithdrawPromise => {
            let (may, today) = (deed.serve()?, deed.app.today());
            open(promise::withdraw(&mut deed.work, &may, PromiseId(about), today, (words, now)).await)?.0
        }
        _ => entry::insert(&mut deed.work, trajectory, kind, by, new, now).await?.0,
    })
}

/// A promise of this page that is not open any more was done or withdrawn, perhaps by somebody else.
fn open<T>(done: std::result::Result<T, StoreError>) -> Result<T> {
    done.map_err(|error| match error {
        StoreError::NotThere => AppError::Closed,
        other => other.into(),
    })
}

/// What the entry is about, when that fits its kind.
async fn target(deed: &mut Deed<'_>, rule: Rule, about: Option<Uuid>) -> Result<Option<Target>> {
    let gone = || AppError::Refused(Refused::NotForYou);
    let Some(about) = about else {
        return if rule.about.may_be_whole() { Ok(None) } else { Err(gone()) };
    };
    let Some(found) = entry::find_target(&mut deed.work, deed.facts.id, about).await? else {
        return Err(deed.no_more(about).await?);
    };
    let kind = Kind::from_code(&found.what);
    let fits = match rule.about {
        About::Whole => false,
        About::Moment | About::MomentOrWhole => found.what == "moment",
        About::Step | About::StepOrWhole => found.what == "step",
        About::Expectation => found.what == "expectation",
        About::ExpectationOr(kinds) => {
            found.what == "expectation" || kind.is_some_and(|kind| kinds.contains(&kind))
        }
        About::Promise | About::PromiseOrWhole => found.what == "promise",
        About::PromiseOrMomentOr(kinds) => {
            matches!(found.what.as_str(), "promise" | "moment")
                || kind.is_some_and(|kind| kinds.contains(&kind))
        }
        About::Told(kinds) => found.what == "moment" || kind.is_some_and(|kind| kinds.contains(&kind)),
        About::Entry(kinds) | About::EntryOrWhole(kinds) => kind.is_some_and(|kind| kinds.contains(&kind)),
        About::Anything => true,
    };
    if fits { Ok(Some(found)) } else { Err(gone()) }
}

/// Whether every field that the kind needs is there, and every answer is one of those that are offered.
fn whole(rule: Rule, new: &New) -> Result<()> {
    let needed = |need: Need, there: bool, field: &'static str| {
        if need == Need::Must && !there {
            Err(AppError::Field { field, problem: FieldProblem::Needed })
        } else {
            Ok(())
        }
    };
    let fields = [
        (rule.words, new.words.is_some()),
        (rule.code, new.code.is_some()),
        (rule.number, new.number.is_some()),
        // a second list of answers is never needed, and answers as well
        (if rule.bases.is_empty() { Need::No } else { rule.code }, new.basis.is_some()),
    ];
    if fields.iter().any(|(need, _)| *need == Need::Any)
        && !fields.iter().any(|(need, there)| *need == Need::Any && *there)
    {
        return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
    }
    needed(rule.words, new.words.is_some(), "words")?;
    needed(rule.more, new.more.is_some(), "more")?;
    needed(rule.place, new.place.is_some(), "place")?;
    needed(rule.code, new.code.is_some(), "code")?;
    needed(rule.day, new.day.is_some(), "day")?;
    needed(rule.until, new.until.is_some(), "until")?;
    needed(rule.number, new.number.is_some(), "number")?;
    needed(rule.other, new.other.is_some(), "other")?;
    let offered = |code: &Option<String>, codes: &[&str]| code.as_deref().is_none_or(|c| codes.contains(&c));
    if !offered(&new.code, rule.codes) {
        return Err(AppError::Field { field: "code", problem: FieldProblem::NotAnAnswer });
    }
    if !offered(&new.basis, rule.bases) {
        return Err(AppError::Field { field: "basis", problem: FieldProblem::NotAnAnswer });
    }
    if let (Some(from), Some(until)) = (new.day, new.until)
        && until < from
    {
        return Err(AppError::Field { field: "until", problem: FieldProblem::BeforeFirst });
    }
    Ok(())
}

/// Whether this may be said now, by this side, about this.
async fn fits(deed: &mut Deed<'_>, kind: Kind, new: &New, target: Option<&Target>) -> Result<()> {
    let (side, _) = deed.by()?;
    let id = deed.id();
    match kind {
        Kind::NotHelped => {
            let promise = target.filter(|t| t.what == Kind::Promise.code()).and(new.about).map(PromiseId);
            if let Some(promise) = promise
                && !promise::is_done(&mut deed.work, id, promise).await?
            {
                // what was not done yet cannot have helped
                return Err(Refused::NotForYou.into());
            }
        }
        Kind::Agree => may_agree(deed, new, target).await?,
        Kind::ByPhone => {
            // where the customer told, the own words stand, and there is something to guess first (E12)
            let at = MomentId(new.about.unwrap_or_default());
            if !view::list_tellers(&mut deed.work, id, at).await?.is_empty() {
                return Err(AppError::ToldMeanwhile);
            }
            is_answer(new)?;
        }
        // what came of an agreement is said where there is one
        Kind::Win if !agreement::is_agreed(&mut deed.work, id, new.about.unwrap_or_default()).await? => {
            return Err(Refused::NotForYou.into());
        }
        // what is asked is done by the customer, while it is the customer's turn; what was to be brought
        // later is brought whoever's turn it is
        Kind::Did if new.about.is_none() => {
            let (row, _) = trajectory::open(&mut deed.work, deed.who, id).await?;
            if row.turn_side != Side::Customer || is_over(deed).await? {
                return Err(AppError::Changed);
            }
        }
        Kind::Ended if is_over(deed).await? => return Err(AppError::Already),
        // how it ended is said of how it ended last
        Kind::HowItEnded | Kind::Reopened if !is_over(deed).await? => return Err(AppError::Changed),
        // nobody ticks the other's win (P18)
        Kind::WinCame if target.and_then(|t| t.by_side) != Some(side) => {
            return Err(Refused::NotForYou.into());
        }
        Kind::Talked => {
            is_not_closed(deed, new.about).await?;
            let problem = AppError::Field { field: "other", problem: FieldProblem::NotAnAnswer };
            let at = MomentId(new.other.unwrap_or_default());
            let found = moment::find_contact(&mut deed.work, id, at).await?;
            let Some(found) = found else { return Err(problem) };
            // an old letter is no talk about what was asked today
            let asked = entry::find_at(&mut deed.work, EntryId(new.about.unwrap_or_default())).await?;
            let day = |at: Timestamp| at.day_in(&deed.app.zone);
            if !found.channel.is_talk() || asked.is_none_or(|asked| day(found.happened_at) < day(asked)) {
                return Err(problem);
            }
        }
        // nothing is promised any more, and no step comes, before it goes on
        Kind::OwnStep | Kind::Bend if is_over(deed).await? => return Err(AppError::Ended),
        Kind::OurAnswer => is_answered_whole(new)?,
        Kind::WriteBack => is_told(deed, new, target).await?,
        // to an answer that another took the place of nothing is said any more
        Kind::ToOurAnswer => {
            let ground = target.and_then(|target| target.about_id);
            let all = entry::list_about(&mut deed.work, id, Kind::OurAnswer, ground).await?;
            if all.last().map(|last| last.id.0) != new.about {
                return Err(AppError::Replaced);
            }
            // what has to be otherwise is said
            if new.code.as_deref() == Some("but") && new.words.is_none() {
                return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
            }
        }
        Kind::Impression | Kind::Opinion => is_answer(new)?,
        Kind::Plan if new.number.is_some_and(|n| !(0..=60_000).contains(&n)) => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::NotANumber });
        }
        Kind::Plan if new.number.is_none() && new.day.is_none() => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::Needed });
        }
        _ => {}
    }
    let rule = kind.rule();
    // what has a table of its own is held to once by that table
    if rule.most > 0 && !rule.typed {
        let there = entry::list_about(&mut deed.work, id, kind, new.about).await?;
        // each person once: what somebody says on behalf of the customer takes nobody's place (N19)
        let mine = there.iter().filter(|e| e.by_side == side && e.voice == new.voice).count();
        if mine >= rule.most {
            return Err(if rule.most == 1 { AppError::Already } else { AppError::Most });
        }
    }
    Ok(())
}

/// Whether it ended, as the organisation said last.
async fn is_over(deed: &mut Deed<'_>) -> Result<bool> {
    let id = deed.id();
    Ok(trajectory::has_ended(&mut deed.work, id).await?)
}

/// What somebody says of for whom they speak, as it is kept: a name as it was written here before, where it
/// is the same person's.
async fn speaks(deed: &mut Deed<'_>, new: New, is_same: bool) -> Result<New> {
    let is_own = new.code.as_deref() == Some("self");
    match new.words.as_deref() {
        // whose a link of the own is, and under which name, stands with that link
        _ if new.voice.is_some() && is_own => {
            Err(AppError::Field { field: "code", problem: FieldProblem::NotAnAnswer })
        }
        Some(_) if new.voice.is_some() => {
            Err(AppError::Field { field: "words", problem: FieldProblem::NotAnAnswer })
        }
        None if new.voice.is_some() || is_own => Ok(new),
        // whoever speaks for another is named at every word
        None => Err(AppError::Field { field: "words", problem: FieldProblem::Needed }),
        // a name says that it is somebody else
        Some(_) if is_own => Err(AppError::Field { field: "words", problem: FieldProblem::NameOfAnother }),
        Some(name) => {
            let name = Name::new(name).in_field("words")?;
            helper::is_free_here(deed, name.as_str(), "words").await?;
            let is_same = is_same || helper::spoke_here(deed, name.as_str()).await?;
            let name = helper::as_before(deed, name, is_same, "words").await?;
            Ok(New { words: Some(name.as_str().to_owned()), ..new })
        }
    }
}

/// Whether somebody on the customer's side told what is written back to.
async fn is_told(deed: &mut Deed<'_>, new: &New, target: Option<&Target>) -> Result<()> {
    let id = deed.id();
    let by = target.and_then(|target| target.by_side);
    let is_told = match target.filter(|target| target.what == "moment") {
        Some(_) => {
            let at = MomentId(new.about.unwrap_or_default());
            !view::list_tellers(&mut deed.work, id, at).await?.is_empty()
        }
        None => by == Some(Side::Customer),
    };
    // it was taken back meanwhile, or it is of the own side
    if is_told { Ok(()) } else { Err(AppError::TakenBack) }
}

/// Whether an answer to what is expected says enough: why not, where something cannot (P15, P21), and what,
/// where it names a day.
fn is_answered_whole(new: &New) -> Result<()> {
    let is_less = matches!(new.code.as_deref(), Some("partly" | "no"));
    if is_less && new.more.is_none() {
        return Err(AppError::Field { field: "more", problem: FieldProblem::Needed });
    }
    if new.day.is_some() && new.words.is_none() {
        return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
    }
    Ok(())
}

/// Whether the number is an answer on the scale.
fn is_answer(new: &New) -> Result<()> {
    if new.number.is_some_and(|n| Value::new(n).is_none()) {
        return Err(AppError::Field { field: "number", problem: FieldProblem::NotAnAnswer });
    }
    Ok(())
}

/// Whether this reader says yes to something of this kind that this side wrote.
///
/// # Errors
/// [`AppError::OneVoice`] for what the own side wrote; refuses what is confirmed by somebody else.
pub(crate) fn agrees_to(reader: Reader, what: Option<Kind>, by: Option<Side>) -> Result<()> {
    if by == reader.side() {
        return Err(AppError::OneVoice);
    }
    // what the customer said or expects is confirmed by nobody else
    let of_the_customer = matches!(what, Some(Kind::ByPhone | Kind::Reword));
    // the customer's word is what counts for a rewording, a summary, what was said by phone and a talk
    let may = match reader.side() {
        Some(Side::Customer) => reader == Reader::Customer || !of_the_customer,
        _ => what == Some(Kind::Proposal),
    };
    if may { Ok(()) } else { Err(Refused::NotForYou.into()) }
}

/// Whether this reader may say yes to this: to what the other wrote, and to the latest of it.
async fn may_agree(deed: &mut Deed<'_>, new: &New, target: Option<&Target>) -> Result<()> {
    let Some(target) = target else { return Err(Refused::NotForYou.into()) };
    let what = Kind::from_code(&target.what);
    agrees_to(deed.reader, what, target.by_side)?;
    let id = deed.id();
    for ground in [target.about_id, target.other_id].into_iter().flatten() {
        if entry::find_target(&mut deed.work, id, ground).await?.is_none() {
            // nobody says yes any more to what rests on something that was taken back
            return Err(AppError::TakenBack);
        }
    }
    if let (Some(Kind::ByPhone), Some(moment)) = (what, target.about_id)
        && view::list_tellers(&mut deed.work, id, MomentId(moment))
            .await?
            .iter()
            .any(|one| one.voice.is_none())
    {
        // the own words stand there, and there is something to guess (E12)
        return Err(AppError::OwnWords);
    }
    if what == Some(Kind::Talked) {
        is_not_closed(deed, target.about_id).await?;
    }
    // a later one took its place
    if let Some(kind) = what.filter(|kind| kind.has_versions()) {
        let mut all = entry::list_about(&mut deed.work, id, kind, target.about_id).await?;
        // nobody's proposal but those of the two is a way to agree, and their own words stand beside others'
        all.retain(|one| kind == Kind::Proposal || one.voice.is_none());
        let latest = all.last().filter(|one| Some(one.id.0) == new.about).ok_or(AppError::Changed)?;
        if latest.voice.is_some() {
            // it was written on behalf of the customer, who did not say yes to it
            return Err(AppError::OneVoice);
        }
    }
    Ok(())
}

/// Refuses what was said already with the customer's word: that two talked about a question.
async fn is_not_closed(deed: &mut Deed<'_>, question: Option<Uuid>) -> Result<()> {
    let id = deed.id();
    for talked in entry::list_about(&mut deed.work, id, Kind::Talked, question).await? {
        let by_customer = talked.by_side == Side::Customer && talked.voice.is_none();
        if by_customer || agreement::is_said(&mut deed.work, talked.id).await? {
            return Err(AppError::Already);
        }
    }
    Ok(())
}

/// What follows from it, in the same transaction.
async fn follow(
    deed: &mut Deed<'_>,
    (kind, id): (Kind, Uuid),
    new: &New,
    target: Option<&Target>,
) -> Result<()> {
    match kind {
        Kind::NotHelped => {
            // what was done stays done, on its day: that it did not help makes it our turn and no promise
            // late
            let trajectory = deed.id();
            let (row, _) = trajectory::open(&mut deed.work, deed.who, trajectory).await?;
            let (turn, why) = (Side::Organisation.into(), Some(EntryId(id)));
            if row.turn_side == Side::Organisation {
                // it was our turn already: what we were doing, and by when, stays in sight
                turn::note(deed, &turn, why).await?;
            } else {
                turn::set(deed, &turn, why).await?;
            }
        }
        Kind::Did if new.about.is_some() => {
            let (trajectory, today) = (deed.id(), deed.app.today());
            let promise = PromiseId(new.about.unwrap_or_default());
            open(promise::close_own(&mut deed.work, trajectory, promise, today).await)?;
        }
        // what was asked is done, or it is not over after all: the organisation goes on
        Kind::Did | Kind::Reopened => {
            turn::set(deed, &Side::Organisation.into(), Some(EntryId(id))).await?;
        }
        // what answers something keeps what the organisation promised about it: a talk, whoever says so, and
        // what the organisation says to a wish
        Kind::Talked | Kind::Want | Kind::Limit | Kind::Proposal => {
            let answers = kind == Kind::Talked || deed.by()?.0 == Side::Organisation;
            if let Some(about) = new.about.filter(|_| answers) {
                answered(deed, about).await?;
            }
        }
        Kind::OurAnswer => {
            if let Some(ground) = new.about {
                answered_all(deed, ground).await?;
                // what was to be done by an answer that this one takes the place of is not promised any
                // more; what two agreed on is, until they agree on another
                replaced(deed, ground, id, false).await?;
            }
            promise_with(deed, id, new.day).await?;
        }
        Kind::Pressure => promise_answer(deed, id).await?,
        Kind::Bend => bent(deed, new).await?,
        // a step of the customer's own is promised by its day
        Kind::OwnStep => promise_with(deed, id, new.day).await?,
        // "yes, but" and no are answered as what was expected first
        Kind::ToOurAnswer if new.code.as_deref() != Some("yes") && new.voice.is_none() => {
            promise_answer(deed, id).await?;
        }
        Kind::ToOurAnswer if new.voice.is_none() => {
            if let (Some(ground), Some(answer)) = (target.and_then(|one| one.about_id), new.about) {
                replaced(deed, ground, answer, true).await?;
            }
        }
        Kind::Voice => {
            // it holds on the telephone on which it was said
            if let Some(speaker) = deed.who.speaker() {
                speaker::set(&mut deed.work, speaker.session, EntryId(id)).await?;
            }
        }
        Kind::Agree if target.is_some_and(|t| t.what == Kind::ByPhone.code()) => {
            confirmed_by_phone(deed, target, new.about.unwrap_or_default()).await?;
        }
        // a yes to what the customer proposed is what the organisation says to the wish
        Kind::Agree if deed.by()?.0 == Side::Organisation => {
            if let Some(wish) = target.and_then(|one| one.about_id) {
                answered(deed, wish).await?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// What the route promised of a step that is not needed, or comes later, is withdrawn, and the step that
/// comes instead is promised by the days that the route says. The reason stands with the step itself.
async fn bent(deed: &mut Deed<'_>, new: &New) -> Result<()> {
    let (Some(step), Some(code)) = (new.about.map(StepId), new.code.as_deref()) else { return Ok(()) };
    let (id, today, now) = (deed.id(), deed.app.today(), deed.now);
    // of a step that is not needed its own promise goes; of one that comes first that of the others
    let is_first = code == "first";
    if code == "as-planned" || promise::drop_steps(&mut deed.work, id, (step, !is_first), today).await? == 0 {
        return Ok(());
    }
    let (row, _) = trajectory::open(&mut deed.work, deed.who, id).await?;
    let mut steps = organisation::list_steps(&mut deed.work, row.service_id).await?;
    steps.sort_by_key(|one| one.position);
    let mut later = steps.iter().skip_while(|one| one.id != step).skip(usize::from(!is_first));
    if let Some((next, days)) = later.find_map(|one| Some((one, one.promised_days?))) {
        let (words, due) = (next.name.pick(FIRST), today.plus_days(days));
        let promised = promise::New { step: Some(next.id), ..promise::New::by_us(words, due) };
        promise::insert(&mut deed.work, id, &promised, now).await?;
    }
    Ok(())
}

/// Something that was asked was answered: what the organisation promised about it is kept.
async fn answered(deed: &mut Deed<'_>, asked: Uuid) -> Result<()> {
    let (trajectory, today) = (deed.id(), deed.app.today());
    promise::close_for(&mut deed.work, trajectory, asked, today).await?;
    Ok(())
}

/// Withdraws what was to be done by other answers to the same than this one; also by those that the customer
/// said yes to, where `agreed`.
async fn replaced(deed: &mut Deed<'_>, ground: Uuid, by: Uuid, agreed: bool) -> Result<()> {
    let (id, today) = (deed.id(), deed.app.today());
    let all = entry::list_about(&mut deed.work, id, Kind::OurAnswer, Some(ground)).await?;
    for before in all.iter().filter(|one| one.id.0 != by) {
        let said = entry::list_about(&mut deed.work, id, Kind::ToOurAnswer, Some(before.id.0)).await?;
        if agreed || !said.iter().any(Entry::is_customers_yes) {
            promise::drop_for(&mut deed.work, id, before.id.0, today).await?;
        }
    }
    Ok(())
}

/// As [`answered`], with what the customer said to each answer to it.
async fn answered_all(deed: &mut Deed<'_>, ground: Uuid) -> Result<()> {
    answered(deed, ground).await?;
    let id = deed.id();
    for answer in entry::list_about(&mut deed.work, id, Kind::OurAnswer, Some(ground)).await? {
        for said in entry::list_about(&mut deed.work, id, Kind::ToOurAnswer, Some(answer.id.0)).await? {
            answered(deed, said.id.0).await?;
        }
    }
    Ok(())
}

/// What a customer said by phone becomes their own telling once they confirm it.
async fn confirmed_by_phone(deed: &mut Deed<'_>, target: Option<&Target>, id: Uuid) -> Result<()> {
    let (sit, trajectory, now) = (deed.sit()?, deed.id(), deed.now);
    let Some(moment) = target.and_then(|t| t.about_id) else { return Ok(()) };
    let said = entry::list_about(&mut deed.work, trajectory, Kind::ByPhone, Some(moment)).await?;
    let Some(said) = said.into_iter().find(|one| one.id.0 == id) else { return Ok(()) };
    let new = view::New {
        moment: MomentId(moment),
        about: Chair::Customer,
        value: said.number.and_then(Value::new),
        words: said.words.and_then(|words| StoryText::new(words).ok()),
        release: Release::Closed,
        voice: None,
    };
    let view = view::create(&mut deed.work, &sit, &new, now).await?;
    read_later(&mut deed.work, view, now).await
}
