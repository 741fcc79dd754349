//! Who comes in on the customer's side: the customer, a relative, a representative (V13), and by which code on paper.

use data_encoding::BASE32_NOPAD;
use hullie_domain::{
    Actor, LinkId, Name, Refused, TrajectoryId,
    permission::{MaySit, may_serve, may_sit},
};
use hullie_store::{
    Work, audit, mail,
    session::{self, VoiceLink},
    trajectory,
};

use crate::{App, AppError, Result, Who, error::FieldProblem, link, mail_address, secret, secret::Token};

async fn customer(work: &mut Work, who: Who<'_>, id: TrajectoryId) -> Result<MaySit> {
    let facts = trajectory::get_facts(work, id).await?;
    let sit = may_sit(who, &facts)?;
    if let Actor::Customer { link, .. } = who
        && session::get_voice(work, *link).await?.is_none()
    {
        return Ok(sit);
    }
    // who speaks on behalf of the customer opens no door for anybody, also not for later
    Err(Refused::NotForYou.into())
}

/// Who else speaks on the customer's side, and where mail goes.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn list(
    app: &App,
    who: Who<'_>,
    id: TrajectoryId,
) -> Result<(Vec<VoiceLink>, Option<mail::Address>)> {
    let mut work = app.store.read().await?;
    let sit = customer(&mut work, who, id).await?;
    let voices = session::list_voices(&mut work, &sit).await?;
    Ok((voices, mail::find_address(&mut work, &sit).await?))
}

/// Makes a link for somebody who speaks on behalf of the customer. What they tell is marked with their name.
///
/// # Errors
/// Refuses everybody but the customer; asks for a name.
pub async fn add(app: &App, who: Who<'_>, id: TrajectoryId, name: Option<Name>) -> Result<Token> {
    let now = app.now();
    let mut work = app.store.write().await?;
    customer(&mut work, who, id).await?;
    let name = name.ok_or(AppError::Field { field: "name", problem: FieldProblem::Needed })?;
    let token = Token::new();
    let hash = secret::hash(token.reveal());
    session::create_link(
        &mut work,
        LinkId::new(),
        id,
        &hash,
        Some(name.as_str()),
        now,
        now.plus_days(link::DAYS),
    )
    .await?;
    audit::create(&mut work, who, "invite", "trajectory", Some(id.0), now).await?;
    work.commit().await?;
    Ok(token)
}

/// Withdraws such a link. Who came by it is out at once.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn revoke(app: &App, who: Who<'_>, id: TrajectoryId, of: LinkId) -> Result<()> {
    let mut work = app.store.write().await?;
    let sit = customer(&mut work, who, id).await?;
    session::revoke_link(&mut work, &sit, of, app.now()).await?;
    audit::create(&mut work, who, "close", "trajectory", Some(id.0), app.now()).await?;
    Ok(work.commit().await?)
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
    let sit = customer(&mut work, who, id).await?;
    let address = address.trim();
    if !address.is_empty() && mail_address::read(address).is_none() {
        return Err(AppError::Field { field: "email", problem: FieldProblem::NotAnAnswer });
    }
    mail::set_address(&mut work, &sit, (!address.is_empty()).then_some(address), language).await?;
    audit::create(&mut work, who, "write", "trajectory", Some(id.0), app.now()).await?;
    Ok(work.commit().await?)
}

/// Letters and digits of a code on paper: 16 of 32 different ones, 80 bits.
const CODE_BYTES: usize = 10;

/// Makes a code to come back with, to be printed on paper: four groups of four letters and digits.
///
/// # Errors
/// Refuses who does not serve this customer and is not the customer.
pub async fn paper_code(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<String> {
    let now = app.now();
    let mut work = app.store.write().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    match who {
        Actor::Customer { .. } => {
            customer(&mut work, who, id).await?;
        }
        _ => {
            may_serve(who, &facts)?;
        }
    }
    let mut bytes = [0; CODE_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| AppError::Failed(error.to_string()))?;
    let code = BASE32_NOPAD.encode(&bytes);
    session::create_link(
        &mut work,
        LinkId::new(),
        id,
        &secret::hash(&code),
        None,
        now,
        now.plus_days(link::DAYS),
    )
    .await?;
    audit::create(&mut work, who, "print", "trajectory", Some(id.0), now).await?;
    work.commit().await?;
    let groups: Vec<String> =
        code.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok(groups.join("-"))
}

/// A code as somebody typed it, made ready to be looked up: capitals, no spaces or dashes, and the digits that are no letters of
/// it read as the letters that they look like.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_sloppily() {
        assert_eq!(typed_code(" abcd-ef23 10x8 "), "ABCDEF23IOXB");
    }
}
