//! Who speaks on the customer's side beside the customer: a relative, a representative (V13); and where mail
//! goes.

use hullie_domain::{
    LinkId, Name, OrganisationId, Speaker, TrajectoryId,
    house::way_in::Door,
    kind::Kind,
    letters,
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    house::{
        mail, organisation, speaker,
        way_in::{self, New},
    },
    walk::{entry, guest, trajectory},
};

use crate::{
    App, AppError, Result, Who,
    deed::Deed,
    error::FieldProblem,
    house::{link as links, way_in::decides},
    secret::{self, Token},
};

/// How many digits in a row a name can have: more are a number of a case or a telephone.
const NAME_DIGITS: usize = 4;

/// Where mail goes, when the customer said so.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn address(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Option<mail::Address>> {
    let mut work = app.store.read().await?;
    let may = decides(&mut work, who, id).await?;
    Ok(mail::find_address(&mut work, &may).await?)
}

/// Makes a link for somebody who speaks on behalf of the customer. What they tell is marked with their name.
///
/// # Errors
/// Refuses everybody but the customer; asks for a name, and as [`as_before`].
pub async fn add(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    name: Option<Name>,
    is_same: bool,
) -> Result<Token> {
    let mut deed = Deed::begin(app, who, id).await?;
    deed.decide()?;
    let now = deed.now;
    let name = name.ok_or(AppError::Field { field: "name", problem: FieldProblem::Needed })?;
    is_free_here(&mut deed, name.as_str(), "name").await?;
    let name = as_before(&mut deed, name, is_same, "name").await?;
    let token = Token::new();
    let new = New {
        id: LinkId::new(),
        trajectory: id,
        kind: Door::Voice,
        voice: Some(name.as_str()),
        made_by: None,
        made_with: who.link(),
        made_as: who.speaker().and_then(Speaker::another),
        expires: now.plus_days(links::DAYS),
    };
    way_in::create(&mut deed.work, &new, &secret::hash(token.reveal()), now).await?;
    deed.keep(Verb::Invite, Subject::Trajectory, Some(id.0)).await?;
    Ok(token)
}

/// As [`is_free`], for somebody who comes to speak on the customer's side: nobody who can come in by a link
/// of the own or an invitation has the name, nor does the customer.
///
/// # Errors
/// [`FieldProblem::HasLink`] for the name of somebody whose own link is open: that person comes by it; else
/// as [`is_free`]; refuses whoever does not say who comes in.
pub(crate) async fn is_free_here(deed: &mut Deed<'_>, name: &str, field: &'static str) -> Result<()> {
    if list_linked(deed).await?.iter().any(|other| letters::is_same_name(other, name)) {
        return Err(AppError::Field { field, problem: FieldProblem::HasLink });
    }
    let (id, now) = (deed.id(), deed.now);
    let mut taken = vec![trajectory::get_name(&mut deed.work, id).await?];
    let guests = guest::list_open(&mut deed.work, id, None, now).await?;
    taken.extend(guests.into_iter().map(|one| one.party));
    // what an organisation said here stands under its name also when it is not there any more
    taken.extend(entry::list_guests(&mut deed.work, id).await?);
    is_free(deed, name, taken.iter().map(String::as_str), field).await
}

/// How those are called who can come in by a link of the own, beside the customer.
///
/// # Errors
/// Refuses whoever does not say who comes in.
async fn list_linked(deed: &mut Deed<'_>) -> Result<Vec<String>> {
    let (may, now) = (deed.let_in()?, deed.now);
    let doors = way_in::list(&mut deed.work, &may).await?;
    Ok(doors.into_iter().filter(|door| door.is_open(now)).filter_map(|door| door.voice).collect())
}

/// How everybody on the customer's side is called, the customer among them: who can come in by a link of the
/// own, who speaks by the customer's, and who told something for the customer.
///
/// # Errors
/// Refuses whoever does not say who comes in.
pub(crate) async fn list_sides(deed: &mut Deed<'_>) -> Result<Vec<String>> {
    let (id, now) = (deed.id(), deed.now);
    let mut all = list_linked(deed).await?;
    all.push(trajectory::get_name(&mut deed.work, id).await?);
    all.extend(speaker::list_names(&mut deed.work, id, now).await?);
    all.extend(speaker::list_known(&mut deed.work, id).await?);
    Ok(all)
}

/// A name for somebody who comes to speak on the customer's side, as it was written before where it is the
/// same person's: who has the name reads what was said under it, and takes that back. Asks once whether it
/// is.
///
/// # Errors
/// When somebody spoke for the customer under this name before, and it is not said that this is the same
/// person.
pub(crate) async fn as_before(
    deed: &mut Deed<'_>,
    name: Name,
    is_same: bool,
    field: &'static str,
) -> Result<Name> {
    let id = deed.id();
    let known = speaker::list_known(&mut deed.work, id).await?;
    same_as(known, name, is_same, field)
}

/// As [`as_before`], among these names.
///
/// # Errors
/// As [`as_before`].
pub(crate) fn same_as(known: Vec<String>, name: Name, is_same: bool, field: &'static str) -> Result<Name> {
    let alike: Vec<String> =
        known.into_iter().filter(|one| letters::is_same_name(one, name.as_str())).collect();
    if alike.is_empty() {
        return Ok(name);
    }
    if !is_same {
        return Err(AppError::Field { field, problem: FieldProblem::NameKnown });
    }
    if alike.iter().any(|one| one == name.as_str()) {
        return Ok(name);
    }
    // what is kept was checked when it came
    Ok(alike.into_iter().find_map(|one| Name::new(&one).ok().filter(|n| n.as_str() == one)).unwrap_or(name))
}

/// Whether somebody said on this device before to speak under this name. A device that only went on as
/// another one did knows nobody.
///
/// # Errors
/// When the database fails.
pub(crate) async fn spoke_here(deed: &mut Deed<'_>, name: &str) -> Result<bool> {
    let Some(session) = deed.who.speaker().map(|speaker| speaker.session) else { return Ok(false) };
    let here = speaker::list_said_here(&mut deed.work, session).await?;
    Ok(here.iter().any(|said| letters::is_same_name(said, name)))
}

/// A name stands for one person: who has it reads what was said under it, and takes that back. What the pages
/// call people is no name of anybody here.
///
/// # Errors
/// When somebody else can come in under this name, or the pages call somebody so.
pub(crate) async fn is_free<'n>(
    deed: &mut Deed<'_>,
    name: &str,
    mut taken: impl Iterator<Item = &'n str>,
    field: &'static str,
) -> Result<()> {
    is_a_name(deed.app, &mut deed.work, deed.facts.organisation, name, field).await?;
    if taken.any(|other| letters::is_same_name(other, name)) {
        return Err(AppError::Field { field, problem: FieldProblem::NameTaken });
    }
    Ok(())
}

/// Refuses what is no name of a person or an organisation: a number, and what the pages call people or teams.
///
/// # Errors
/// As said.
pub(crate) async fn is_a_name(
    app: &App,
    work: &mut Work,
    of: OrganisationId,
    name: &str,
    field: &'static str,
) -> Result<()> {
    let is_number = !name.chars().any(char::is_alphabetic)
        || name.split(|c: char| !c.is_numeric()).any(|digits| digits.chars().count() > NAME_DIGITS);
    if is_number {
        return Err(AppError::Field { field, problem: FieldProblem::NumberForName });
    }
    // two names that look the same are one; what joins or parts letters in some writings is seen
    if name.chars().any(|c| letters::is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}')) {
        return Err(AppError::Field { field, problem: FieldProblem::NotAName });
    }
    let teams = organisation::list_teams(work, of).await?;
    let mut teams = teams.iter().flat_map(|team| team.name.iter());
    if app.speaks_of(name) || teams.any(|(_, team)| letters::is_same_name(team, name)) {
        return Err(AppError::Field { field, problem: FieldProblem::CalledSo });
    }
    Ok(())
}

/// Where the customer wants mail about the turn and about what is due; nothing stops it.
///
/// # Errors
/// Refuses everybody but the customer; asks for an address that looks like one.
pub async fn mail_to(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
    address: &str,
    language: &'static str,
) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    let address = address.trim();
    if !address.is_empty() && super::mail::read(address).is_none() {
        return Err(AppError::Field { field: "email", problem: FieldProblem::NotAnAnswer });
    }
    let wanted = (!address.is_empty()).then_some(address);
    if trajectory::is_bereaved(&mut deed.work, id).await? && wanted.is_some() {
        // the address of somebody who turns out to live is still there
        return Err(AppError::Field { field: "email", problem: FieldProblem::NoMail });
    }
    deed.may(Kind::MailAddress)?;
    mail::set_address(&mut deed.work, &may, wanted, language).await?;
    deed.keep(Verb::Write, Subject::MailAddress, Some(id.0)).await
}
