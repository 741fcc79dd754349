//! Putting something on the shared page: who may, whether it is whole, and what follows from it. One rule for each kind.

use hullie_domain::{
    Actor, Chair, EntryId, MomentId, PromiseId, Refused, StoryText, TrajectoryId, Value,
    entry::{About, Kind, Need, Rule, TAKEN_BACK, side_of},
    moment::{Release, Side},
    permission::{TrajectoryFacts, may_serve, may_sit, may_walk},
};
use hullie_store::{
    Work, audit,
    entry::{self, New, Target},
    job, promise, session, trajectory, view,
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who, error::FieldProblem, tell::READ_WORDS, turn};

/// Who writes, as far as the page shows it.
pub(crate) struct Writer {
    pub(crate) side: Side,
    pub(crate) account: Option<hullie_domain::AccountId>,
    pub(crate) voice: Option<String>,
}

/// Finds out in which chair somebody writes on this page. A customer's side may be spoken for by somebody else (V13).
pub(crate) async fn writer(work: &mut Work, who: Who<'_>, facts: &TrajectoryFacts) -> Result<Writer> {
    match who {
        Actor::Customer { link, .. } => {
            may_sit(who, facts)?;
            let voice = session::get_voice(work, *link).await?;
            Ok(Writer { side: Side::Customer, account: None, voice })
        }
        _ => {
            let may = may_serve(who, facts)?;
            Ok(Writer { side: Side::Organisation, account: Some(may.account()), voice: None })
        }
    }
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
    let mut work = app.store.write().await?;
    let entry = put_in(app, &mut work, who, id, kind, new, seen).await?;
    work.commit().await?;
    Ok(entry)
}

/// As [`put`], in the transaction of a caller.
pub(crate) async fn put_in(
    app: &App,
    work: &mut Work,
    who: Who<'_>,
    id: TrajectoryId,
    kind: Kind,
    new: New,
    seen: Option<i64>,
) -> Result<EntryId> {
    let now = app.now();
    let facts = trajectory::get_facts(work, id).await?;
    let writer = writer(work, who, &facts).await?;
    let rule = kind.rule();
    if kind.is_made() || !may_write(rule, writer.side) {
        return Err(Refused::NotForYou.into());
    }
    if rule.sight != hullie_domain::entry::Sight::Shared {
        may_sit(who, &facts)?;
    }
    let target = target(work, id, rule, new.about).await?;
    whole(rule, &new)?;
    fits(work, id, kind, &writer, &new, target.as_ref()).await?;
    if kind.needs_fresh_page()
        && let Some(seen) = seen
    {
        trajectory::claim_version(work, id, seen).await?;
    }
    let new = New { voice: writer.voice.clone(), ..new };
    let entry = entry::insert(work, id, kind, (writer.side, writer.account), &new, now).await?;
    follow(app, work, who, &facts, (kind, entry), &new, target.as_ref()).await?;
    trajectory::touch(work, id, writer.side, now).await?;
    audit::create(work, who, "write", "entry", Some(id.0), now).await?;
    Ok(entry)
}

fn may_write(rule: Rule, side: Side) -> bool {
    Chair::BOTH.into_iter().any(|chair| side_of(chair) == side && rule.by.includes(chair))
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
        return Err(AppError::Field { field: "until", problem: FieldProblem::NotADay });
    }
    Ok(())
}

/// Whether this may be said now, by this side, about this.
async fn fits(
    work: &mut Work,
    id: TrajectoryId,
    kind: Kind,
    writer: &Writer,
    new: &New,
    target: Option<&Target>,
) -> Result<()> {
    let by = target.and_then(|t| t.by_side);
    match kind {
        Kind::Agree => {
            if by == Some(writer.side) {
                return Err(AppError::OneVoice);
            }
            // the customer's word is what counts for a rewording, a summary and what was said by phone
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
            let moment = new.other.unwrap_or_default();
            let found = entry::find_target(work, id, moment).await?;
            if found.is_none_or(|f| f.what != "moment") {
                return Err(AppError::Field { field: "other", problem: FieldProblem::NotAnAnswer });
            }
        }
        Kind::Impression | Kind::ByPhone if new.number.is_some_and(|n| Value::new(n).is_none()) => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::NotAnAnswer });
        }
        Kind::Plan if new.number.is_some_and(|n| !(0..=60_000).contains(&n)) => {
            return Err(AppError::Field { field: "number", problem: FieldProblem::NotAnAnswer });
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
            let sit = may_sit(who, facts)?;
            if target.is_some_and(|t| t.what == "promise") {
                promise::reopen(work, &sit, PromiseId(about), entry).await?;
            }
            turn::set(app, work, facts.id, (Side::Customer, None), &Side::Organisation.into()).await?;
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
    job::create(work, READ_WORDS, view.0, app.now()).await?;
    Ok(())
}

/// Takes an own entry back, with the reason from a short list (N18). The words are gone; that it was there stays.
///
/// # Errors
/// Refuses everybody but who sits at the table and wrote it; asks for one of the reasons.
pub async fn take_back(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    entry_id: EntryId,
    why: &str,
) -> Result<()> {
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let sit = may_sit(who, &facts)?;
    if !TAKEN_BACK.contains(&why) {
        return Err(AppError::Field { field: "why", problem: FieldProblem::NotAnAnswer });
    }
    // who speaks on behalf of the customer takes back the own words only
    let voice = match who {
        Actor::Customer { link, .. } => session::get_voice(&mut work, *link).await?,
        _ => None,
    };
    entry::withdraw(&mut work, &sit, entry_id, voice.as_deref(), why, app.now()).await?;
    trajectory::touch(&mut work, id, side_of(sit.chair()), app.now()).await?;
    audit::create(&mut work, who, "withdraw", "entry", Some(id.0), app.now()).await?;
    Ok(work.commit().await?)
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
    if kind.rule().sight != hullie_domain::entry::Sight::Shared {
        may_sit(who, facts)?;
    }
    if kind.is_made() || !may_write(kind.rule(), side) { Err(Refused::NotForYou.into()) } else { Ok(()) }
}
