//! Putting something on the shared page: who may, whether it is whole, and what follows from it. One rule for each kind.

use hullie_domain::{
    Actor, Chair, EntryId, MomentId, PromiseId, Refused, StoryText, Timestamp, TrajectoryId, Value,
    entry::{About, Kind, Need, Rule, Whose},
    moment::{Release, Side},
    permission::{TrajectoryFacts, may_decide, may_serve, may_sit, may_walk},
};
use hullie_store::{
    Work, audit,
    entry::{self, New, Target},
    job, moment, promise, trajectory, view,
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, days::sensible, error::FieldProblem, turn};

/// Who writes, as far as the page shows it.
pub(crate) struct Writer {
    pub(crate) side: Side,
    pub(crate) account: Option<hullie_domain::AccountId>,
    pub(crate) voice: Option<String>,
}

/// Finds out in which chair somebody writes on this page. A customer's side may be spoken for by somebody else (V13).
pub(crate) fn writer(who: Who<'_>, facts: &TrajectoryFacts) -> Result<Writer> {
    match who {
        Actor::Customer { voice, .. } => {
            may_sit(who, facts)?;
            Ok(Writer { side: Side::Customer, account: None, voice: voice.clone() })
        }
        _ => {
            let may = may_serve(who, facts)?;
            Ok(Writer { side: Side::Organisation, account: Some(may.account()), voice: None })
        }
    }
}

/// Under which name somebody speaks on the customer's side: that of the link that the customer gave, or the
/// one that was said for the customer's own link (V13). `None` for the customer, and for who works here.
pub(crate) async fn speaks_as(work: &mut Work, who: Who<'_>, id: TrajectoryId) -> Result<Option<String>> {
    Ok(match who {
        Actor::Customer { voice: Some(voice), .. } => Some(voice.clone()),
        Actor::Customer { voice: None, .. } => entry::find_spoken(work, id).await?,
        _ => None,
    })
}

/// Puts an entry on the page. `seen` is the version of the page that the writer looked at, for what two people can change at once.
///
/// # Errors
/// Refuses who may not write this kind; asks for what is missing; [`AppError::OneVoice`] when the other side has to say it;
/// [`AppError::Changed`] when the other changed meanwhile what this is about.
pub async fn put(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    kind: Kind,
    new: New,
    seen: Option<i64>,
) -> Result<EntryId> {
    put_for(app, who, id, kind, new, seen, None).await
}

/// As [`put`], with for whom it was so when somebody tells on behalf of the customer (V27).
///
/// # Errors
/// As [`put`]; asks for whom it was so.
pub async fn put_for(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    kind: Kind,
    new: New,
    seen: Option<i64>,
    whose: Option<Whose>,
) -> Result<EntryId> {
    let mut work = app.store.write().await?;
    let entry = put_in(app, &mut work, who, id, (kind, whose), new, seen).await?;
    work.commit().await?;
    Ok(entry)
}

/// As [`put_for`], in the transaction of a caller.
pub(crate) async fn put_in(
    app: &App,
    work: &mut Work,
    who: Who<'_>,
    id: TrajectoryId,
    (kind, whose): (Kind, Option<Whose>),
    new: New,
    seen: Option<i64>,
) -> Result<EntryId> {
    let now = app.now();
    let facts = trajectory::get_facts(work, id).await?;
    let mut writer = writer(who, &facts)?;
    if kind != Kind::Voice {
        writer.voice = speaks_as(work, who, id).await?;
    }
    let rule = kind.rule();
    if !kind.may_write(writer.side) {
        return Err(Refused::NotForYou.into());
    }
    if kind.is_for_customer_alone() && writer.side == Side::Customer {
        may_decide(who, &facts)?;
    }
    // whoever speaks on behalf of the customer says for whom it was so; the own feeling has a seat of its own
    // (V27)
    let kept_as = if kind.tells_how_it_was() && writer.voice.is_some() {
        let whose = whose.ok_or(AppError::Field { field: "whose", problem: FieldProblem::Needed })?;
        if whose == Whose::Own { Kind::Beside } else { kind }
    } else {
        kind
    };
    if kind.needs_seat() {
        may_sit(who, &facts)?;
    }
    let target = target(work, id, rule, new.about).await?;
    whole(rule, &new)?;
    for (day, field) in [(new.day, "day"), (new.until, "until")] {
        if let Some(day) = day {
            sensible(app, kind.sense(), day, field)?;
        }
    }
    if kind.needs_fresh_page() {
        // who does not say what they looked at may have looked at anything
        trajectory::claim_version(work, id, seen.ok_or(AppError::Changed)?).await?;
    }
    fits(app, work, id, kind, &writer, &new, target.as_ref()).await?;
    let new = New { voice: writer.voice.clone(), ..new };
    let entry = entry::insert(work, id, kept_as, (writer.side, writer.account), &new, now).await?;
    follow(app, work, who, &facts, (kind, entry), &new, target.as_ref()).await?;
    trajectory::touch(work, id, writer.side, now).await?;
    audit::create(work, who, "write", "entry", Some(id.0), now).await?;
    Ok(entry)
}

/// What the entry is about, when that fits its kind.
async fn target(
    work: &mut Work,
    id: TrajectoryId,
    rule: Rule,
    about: Option<Uuid>,
) -> Result<Option<Target>> {
    let gone = || AppError::Refused(Refused::NotForYou);
    let Some(about) = about else {
        let whole = matches!(
            rule.about,
            About::Whole
                | About::MomentOrWhole
                | About::StepOrWhole
                | About::EntryOrWhole(_)
                | About::Anything
        );
        return if whole { Ok(None) } else { Err(gone()) };
    };
    let found = entry::find_target(work, id, about).await?.ok_or_else(gone)?;
    let kind = Kind::from_code(&found.what);
    let fits = match rule.about {
        About::Whole => false,
        About::Moment | About::MomentOrWhole => found.what == "moment",
        About::Step | About::StepOrWhole => found.what == "step",
        About::Expectation => found.what == "expectation",
        About::Promise => found.what == "promise",
        About::PromiseOrMoment => matches!(found.what.as_str(), "promise" | "moment"),
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
async fn fits(
    app: &App,
    work: &mut Work,
    id: TrajectoryId,
    kind: Kind,
    writer: &Writer,
    new: &New,
    target: Option<&Target>,
) -> Result<()> {
    let by = target.and_then(|t| t.by_side);
    let promise = target.filter(|t| t.what == "promise").and(new.about).map(PromiseId);
    if let (Kind::NotHelped, Some(promise)) = (kind, promise)
        && !promise::is_done(work, id, promise).await?
    {
        // what was not done yet cannot have helped
        return Err(Refused::NotForYou.into());
    }
    match kind {
        Kind::Agree => {
            if by == Some(writer.side) {
                return Err(AppError::OneVoice);
            }
            // what the customer said or expects is confirmed by nobody else
            let of_the_customer =
                |t: &Target| [Kind::ByPhone, Kind::Reword].iter().any(|kind| t.what == kind.code());
            if writer.voice.is_some() && target.is_some_and(of_the_customer) {
                return Err(Refused::NotForYou.into());
            }
            // the customer's word is what counts for a rewording, a summary, what was said by phone and a
            // talk
            if target.is_some_and(|t| t.what != Kind::Proposal.code()) && writer.side != Side::Customer {
                return Err(Refused::NotForYou.into());
            }
            if let Some(Target { what, about_id: Some(wish), .. }) = target
                && what == Kind::Proposal.code()
            {
                let latest = entry::list_about(work, id, Kind::Proposal, Some(*wish)).await?;
                if latest.last().map(|p| Some(p.id.0)) != Some(new.about) {
                    return Err(AppError::Changed);
                }
            }
        }
        // nobody ticks the other's win (P18)
        Kind::WinCame if by != Some(writer.side) => return Err(Refused::NotForYou.into()),
        Kind::Talked => {
            let problem = AppError::Field { field: "other", problem: FieldProblem::NotAnAnswer };
            let found = moment::find_contact(work, id, MomentId(new.other.unwrap_or_default())).await?;
            let Some(found) = found else { return Err(problem) };
            // an old letter is no talk about what was asked today
            let asked = entry::find_at(work, EntryId(new.about.unwrap_or_default())).await?;
            let day = |at: Timestamp| at.day_in(&app.zone);
            if !found.channel.is_talk() || asked.is_none_or(|asked| day(found.happened_at) < day(asked)) {
                return Err(problem);
            }
        }
        Kind::Impression | Kind::ByPhone | Kind::Opinion
            if new.number.is_some_and(|n| Value::new(n).is_none()) =>
        {
            return Err(AppError::Field { field: "number", problem: FieldProblem::NotAnAnswer });
        }
        // whoever speaks for another is named at every word
        Kind::Voice
            if writer.voice.is_none() && new.words.is_none() && new.code.as_deref() != Some("self") =>
        {
            return Err(AppError::Field { field: "words", problem: FieldProblem::Needed });
        }
        Kind::Plan if new.number.is_some_and(|n| !(0..=60_000).contains(&n)) => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::NotANumber });
        }
        Kind::Plan if new.number.is_none() && new.day.is_none() => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::Needed });
        }
        _ => {}
    }
    let most = kind.rule().most;
    if most > 0 {
        let there = entry::list_about(work, id, kind, new.about).await?;
        let mine = there.iter().filter(|e| e.by_side == writer.side).count();
        if mine >= most {
            return Err(if most == 1 { AppError::Already } else { AppError::Most });
        }
    }
    Ok(())
}

/// What follows from an entry, in the same transaction.
async fn follow(
    app: &App,
    work: &mut Work,
    who: Who<'_>,
    facts: &TrajectoryFacts,
    (kind, entry): (Kind, EntryId),
    new: &New,
    target: Option<&Target>,
) -> Result<()> {
    let about = new.about.unwrap_or_default();
    match kind {
        Kind::Extend => {
            let may = may_serve(who, facts)?;
            let day = new.day.ok_or(AppError::Field { field: "day", problem: FieldProblem::Needed })?;
            promise::extend(work, &may, PromiseId(about), day).await?;
        }
        Kind::WithdrawPromise => {
            let may = may_serve(who, facts)?;
            let reason = new.words.as_deref().unwrap_or_default();
            promise::withdraw(work, &may, PromiseId(about), app.today(), reason).await?;
        }
        Kind::NotHelped => {
            // what was done stays done, on its day: that it did not help makes it our turn and no promise
            // late
            may_sit(who, facts)?;
            let by = (Side::Customer, None);
            let (row, _) = trajectory::open(work, who, facts.id).await?;
            if row.turn_side == Side::Organisation {
                // it was our turn already: what we were doing, and by when, stays in sight
                turn::note(app, work, facts.id, by, &Side::Organisation.into(), Some(entry)).await?;
            } else {
                turn::because(app, work, facts.id, by, &Side::Organisation.into(), Some(entry)).await?;
            }
        }
        Kind::Agree if target.is_some_and(|t| t.what == Kind::ByPhone.code()) => {
            confirmed_by_phone(app, work, who, facts, target, about).await?;
        }
        _ => {}
    }
    Ok(())
}

/// What a customer said by phone becomes their own telling once they confirm it.
async fn confirmed_by_phone(
    app: &App,
    work: &mut Work,
    who: Who<'_>,
    facts: &TrajectoryFacts,
    target: Option<&Target>,
    id: Uuid,
) -> Result<()> {
    let sit = may_sit(who, facts)?;
    let Some(moment) = target.and_then(|t| t.about_id) else { return Ok(()) };
    let said = entry::list_about(work, facts.id, Kind::ByPhone, Some(moment)).await?;
    let Some(said) = said.into_iter().find(|one| one.id.0 == id) else { return Ok(()) };
    let new = view::New {
        moment: MomentId(moment),
        about: Chair::Customer,
        value: said.number.and_then(Value::new),
        words: said.words.and_then(|words| StoryText::new(words).ok()),
        release: Release::Closed,
        voice: None,
    };
    let view = view::create(work, &sit, &new, app.now()).await?;
    job::create(work, hullie_domain::Job::ReadWords(view), app.now()).await?;
    Ok(())
}

/// Whether somebody may write an entry of this kind here: for pages that offer it.
///
/// # Errors
/// Refuses who may not.
pub fn may_put(who: Who<'_>, facts: &TrajectoryFacts, kind: Kind) -> Result<()> {
    may_walk(who, facts)?;
    let side = if matches!(who, Actor::Customer { .. }) { Side::Customer } else { Side::Organisation };
    if side == Side::Organisation {
        may_serve(who, facts)?;
    }
    if kind.needs_seat() {
        may_sit(who, facts)?;
    }
    if kind.is_for_customer_alone() && side == Side::Customer {
        may_decide(who, facts)?;
    }
    if kind.may_write(side) { Ok(()) } else { Err(Refused::NotForYou.into()) }
}
