//! What is for one person who works here: the own notes (P20), asking a colleague for a talk (D06), being a
//! customer too (D01).

use hullie_domain::{
    AccountId, Actor, LinkId, StoryText, TrajectoryId,
    permission::{MayReflect, MaySupport},
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError,
    house::{
        account::{self, Account},
        own::{self, OwnSide, Reflection, Request},
        way_in as store_link,
    },
    walk::trajectory,
};

use uuid::Uuid;

use crate::{App, AppError, Result, Who, deed::HouseDeed, error::FieldProblem, house::link, secret::Token};

/// The own notes.
///
/// # Errors
/// Refuses who does not work here.
pub async fn reflections(app: &App, who: Who<'_>) -> Result<Vec<Reflection>> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.read().await?;
    Ok(own::list_reflections(&mut work, &may).await?)
}

/// Keeps a note. Nothing of it, not even that it was made, goes into the audit trail.
///
/// # Errors
/// Refuses who does not work here; asks for words.
pub async fn reflect(app: &App, who: Who<'_>, words: Option<StoryText>) -> Result<()> {
    let may = MayReflect::check(who)?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut work = app.store.write().await?;
    own::create_reflection(&mut work, &may, &words, app.now()).await?;
    Ok(work.commit().await?)
}

/// Throws an own note away.
///
/// # Errors
/// Refuses everybody but whoever wrote it.
pub async fn forget(app: &App, who: Who<'_>, id: Uuid) -> Result<()> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.write().await?;
    own::delete_reflection(&mut work, &may, id).await?;
    Ok(work.commit().await?)
}

/// Talks that were asked for.
#[derive(Debug, Clone, Default)]
pub struct Talks {
    /// Whom the reader can ask.
    pub people: Vec<Account>,
    /// Who asked the reader.
    pub to_me: Vec<Request>,
    /// Whom the reader asked.
    pub by_me: Vec<Request>,
}

/// Whom an employee can ask for a talk, who asked the reader, and whom the reader asked.
///
/// # Errors
/// Refuses other roles.
pub async fn support(app: &App, who: Who<'_>) -> Result<Talks> {
    let may = MaySupport::check(who)?;
    let mut work = app.store.read().await?;
    Ok(Talks {
        people: account::list_colleagues(&mut work, may.organisation(), may.account()).await?,
        to_me: own::list_requests(&mut work, &may).await?,
        by_me: own::list_asked(&mut work, &may).await?,
    })
}

/// Takes back an own request for a talk.
///
/// # Errors
/// Refuses everybody but whoever asked.
pub async fn ask_back(app: &App, who: Who<'_>, id: Uuid) -> Result<()> {
    let may = MaySupport::check(who)?;
    let mut work = app.store.write().await?;
    own::withdraw_request(&mut work, &may, id, app.now()).await?;
    Ok(work.commit().await?)
}

/// Asks one chosen colleague for a talk. Nobody else sees it.
///
/// # Errors
/// Refuses other roles; asks for words and for whom.
pub async fn ask(app: &App, who: Who<'_>, to: Option<AccountId>, words: Option<StoryText>) -> Result<()> {
    let may = MaySupport::check(who)?;
    let to = to.ok_or(AppError::Field { field: "to", problem: FieldProblem::Needed })?;
    let words = words.ok_or(AppError::Field { field: "words", problem: FieldProblem::Needed })?;
    let mut work = app.store.write().await?;
    own::create_request(&mut work, &may, to, &words, app.now()).await?;
    Ok(work.commit().await?)
}

/// The services in which somebody who works here is a customer.
///
/// # Errors
/// Refuses who does not work here.
pub async fn sides(app: &App, who: Who<'_>) -> Result<Vec<OwnSide>> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.read().await?;
    Ok(own::list_sides(&mut work, &may, app.now()).await?)
}

/// Keeps that the customer who came by this link is also the one who signed in, so that one sign-in opens
/// both. It stands on the customer's page.
///
/// # Errors
/// Refuses when one of the two is not there; [`AppError::OwnTeam`] when who signed in helps this customer, or
/// is of the team that does: that would shut the customer's helpers out.
pub async fn join(app: &App, who: Who<'_>, customer: Who<'_>) -> Result<()> {
    let may = MayReflect::check(who)?;
    let now = app.now();
    let Actor::Customer { link, trajectory, .. } = customer else {
        return Err(hullie_domain::Refused::SignIn.into());
    };
    let mut deed = HouseDeed::begin(app, who).await?;
    match own::create_side(&mut deed.work, &may, *link, now).await {
        Err(StoreError::NotThere) => return Err(AppError::OwnTeam),
        other => other?,
    }
    deed.keep(Verb::Join, Subject::Trajectory, Some(trajectory.0)).await
}

/// Undoes that somebody who works here is the customer of a link: it was not so.
///
/// # Errors
/// Refuses when that side is not the own one.
pub async fn leave(app: &App, who: Who<'_>, from: LinkId) -> Result<()> {
    let may = MayReflect::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let trajectory = own::delete_side(&mut deed.work, &may, from).await?;
    deed.keep(Verb::Unjoin, Subject::Trajectory, Some(trajectory.0)).await
}

/// Whether who signed in helps this customer, or is of the team that does.
///
/// # Errors
/// When the database fails.
pub async fn helps(app: &App, who: Who<'_>, customer: TrajectoryId) -> Result<bool> {
    let Actor::Staff { account, teams, .. } = who else { return Ok(false) };
    let mut work = app.store.read().await?;
    let facts = trajectory::get_facts(&mut work, customer).await?;
    Ok(facts.employee == Some(*account) || teams.contains(&facts.team))
}

/// Goes to the customer's side of oneself. Returns the token for the customer's cookie.
///
/// # Errors
/// Refuses when that side is not the own one.
pub async fn switch(app: &App, who: Who<'_>, to: LinkId) -> Result<Token> {
    let may = MayReflect::check(who)?;
    let now = app.now();
    let mut deed = HouseDeed::begin(app, who).await?;
    let own_sides = own::list_sides(&mut deed.work, &may, now).await?;
    if !own_sides.iter().any(|side| side.open && side.link_id == to) {
        return Err(hullie_domain::Refused::NotForYou.into());
    }
    // it is a use of that way in like any other: the list of who can get in shows it
    let found = store_link::get_open(&mut deed.work, to, now).await?;
    let token = link::begin(&mut deed.work, &found, now).await?;
    deed.keep_aside(Verb::Switch, Subject::Account, None).await?;
    Ok(token)
}
