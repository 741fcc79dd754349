//! Being a customer too (D01): one sign-in, two sides that never meet.

use hullie_domain::{
    Actor, LinkId, TrajectoryId,
    permission::MayReflect,
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError,
    house::{
        own_side::{self, OwnSide},
        way_in as store_link,
    },
    walk::trajectory,
};

use crate::{
    App, AppError, Result, Who,
    deed::HouseDeed,
    house::link::{self, Device},
    secret::Token,
};

/// The services in which somebody who works here is a customer.
///
/// # Errors
/// Refuses who does not work here.
pub async fn sides(app: &App, who: Who<'_>) -> Result<Vec<OwnSide>> {
    let may = MayReflect::check(who)?;
    let mut work = app.store.read().await?;
    Ok(own_side::list_sides(&mut work, &may, app.now()).await?)
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
    let Actor::Customer { link, trajectory, voice, .. } = customer else {
        return Err(hullie_domain::Refused::SignIn.into());
    };
    if voice.is_some() {
        // who speaks for a customer is not that customer
        return Err(AppError::WorksHere);
    }
    let mut deed = HouseDeed::begin(app, who).await?;
    // nobody begins to help this customer meanwhile
    trajectory::hold(&mut deed.work, *trajectory).await?;
    match own_side::create_side(&mut deed.work, &may, *link, now).await {
        Err(StoreError::NotThere) => return Err(AppError::OwnTeam),
        other => other?,
    }
    deed.keep(Verb::Join, Subject::Trajectory, Some(trajectory.0)).await
}

/// Whether who signed in can be the customer of this trajectory: who helps there, or did, cannot.
///
/// # Errors
/// When the database fails.
pub async fn may_join(app: &App, who: Who<'_>, customer: TrajectoryId) -> Result<bool> {
    let Actor::Staff { account, .. } = who else { return Ok(false) };
    Ok(own_side::may_be_side(&mut app.store.read().await?, *account, customer).await?)
}

/// Undoes that somebody who works here is the customer of a link: it was not so.
///
/// # Errors
/// Refuses when that side is not the own one.
pub async fn leave(app: &App, who: Who<'_>, from: LinkId) -> Result<()> {
    let may = MayReflect::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let trajectory = own_side::delete_side(&mut deed.work, &may, from).await?;
    deed.keep(Verb::Unjoin, Subject::Trajectory, Some(trajectory.0)).await
}

/// Goes to the customer's side of oneself. Returns the token for the customer's cookie.
///
/// # Errors
/// Refuses when that side is not the own one.
pub async fn switch(app: &App, device: Device<'_>, to: LinkId) -> Result<Token> {
    let who = device.staff;
    let may = MayReflect::check(who)?;
    let now = app.now();
    let mut deed = HouseDeed::begin(app, who).await?;
    let own_sides = own_side::list_sides(&mut deed.work, &may, now).await?;
    if !own_sides.iter().any(|side| side.open && side.link_id == to) {
        return Err(hullie_domain::Refused::NotForYou.into());
    }
    // it is a use of that way in like any other: the list of who can get in shows it
    let found = store_link::get_open(&mut deed.work, to, now).await?;
    let came = link::begin(&mut deed.work, device, &found, now).await?;
    deed.keep_aside(Verb::Switch, Subject::Account, None).await?;
    Ok(came.token)
}
