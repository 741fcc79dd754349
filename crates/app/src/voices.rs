//! Who speaks on the customer's side beside the customer: a relative, a representative (V13); and where mail
//! goes.

use hullie_domain::{LinkId, Name, TrajectoryId, door::Door};
use hullie_store::{
    audit,
    link::{self, New},
    mail,
};

use crate::{
    App, AppError, Result, Who, doors::decides, error::FieldProblem, link as links, mail_address, secret,
    secret::Token,
};

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
/// Refuses everybody but the customer; asks for a name.
pub async fn add(app: &App, who: Who<'_>, id: TrajectoryId, name: Option<Name>) -> Result<Token> {
    let now = app.now();
    let mut work = app.store.write().await?;
    decides(&mut work, who, id).await?;
    let name = name.ok_or(AppError::Field { field: "name", problem: FieldProblem::Needed })?;
    let token = Token::new();
    let new = New {
        id: LinkId::new(),
        trajectory: id,
        kind: Door::Voice,
        voice: Some(name.as_str()),
        made_by: None,
        made_with: who.link(),
        expires: now.plus_days(links::DAYS),
    };
    link::create(&mut work, &new, &secret::hash(token.reveal()), now).await?;
    audit::create(&mut work, who, "invite", "trajectory", Some(id.0), now).await?;
    work.commit().await?;
    Ok(token)
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
    let mut work = app.store.write().await?;
    let may = decides(&mut work, who, id).await?;
    let address = address.trim();
    if !address.is_empty() && mail_address::read(address).is_none() {
        return Err(AppError::Field { field: "email", problem: FieldProblem::NotAnAnswer });
    }
    mail::set_address(&mut work, &may, (!address.is_empty()).then_some(address), language).await?;
    audit::create(&mut work, who, "write", "trajectory", Some(id.0), app.now()).await?;
    Ok(work.commit().await?)
}
