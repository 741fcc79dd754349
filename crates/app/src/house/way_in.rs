//! Who can come in on the customer's side: every link and code in one list, how each was used, and ending
//! each. The customer does it alone; the employee in the other chair does it on the customer's request, by
//! phone.

use hullie_domain::{
    LinkId, Refused, TrajectoryId,
    house::way_in::{Door, Ended},
    permission::{MayDecide, may_decide, may_let_in},
    verb::{Subject, Verb},
};
use hullie_store::{
    Work,
    house::way_in::{self, Joined, Listed, Use},
    walk::{
        guest::{self, Invited},
        trajectory,
    },
};

use crate::{App, Result, Who, deed::Deed, house::link as links, secret::Token};

/// How many uses are shown.
const USES: i64 = 200;

/// What the customer sees.
#[derive(Debug, Clone, Default)]
pub struct Doors {
    /// Every link and code, latest first.
    pub all: Vec<Listed>,
    /// The latest uses of them, latest first; for the customer only.
    pub uses: Vec<Use>,
    /// Who of the organisation said to be the customer; for the customer only.
    pub joined: Vec<Joined>,
    /// Which other organisations can look at a moment now; for the customer only.
    pub guests: Vec<Invited>,
}

pub(crate) async fn decides(work: &mut Work, who: Who<'_>, id: TrajectoryId) -> Result<MayDecide> {
    let facts = trajectory::get_facts(work, id).await?;
    Ok(may_decide(who, &facts)?)
}

/// Every link and code.
///
/// # Errors
/// Refuses everybody but the customer and the employee in the other chair.
pub async fn list(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Doors> {
    let mut work = app.store.read().await?;
    let facts = trajectory::get_facts(&mut work, id).await?;
    let all = way_in::list(&mut work, &may_let_in(who, &facts)?).await?;
    Ok(match may_decide(who, &facts) {
        Ok(may) => Doors {
            all,
            uses: way_in::list_uses(&mut work, &may, USES).await?,
            joined: way_in::list_joined(&mut work, &may).await?,
            guests: guest::list_open(&mut work, id, None, app.now()).await?,
        },
        Err(_) => Doors { all, ..Doors::default() },
    })
}

/// Ends a link or code. Who came by it is out at once.
///
/// # Errors
/// Refuses everybody but the customer and the employee in the other chair.
pub async fn end(app: &App, who: Who<'_>, id: TrajectoryId, of: LinkId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.let_in()?, deed.now);
    let why = if may.account().is_some() { Ended::Organisation } else { Ended::Customer };
    let by = deed.me.clone().filter(|_| who.speaker().is_some());
    if !way_in::end(&mut deed.work, &may, of, (why, by.as_deref()), now).await? {
        // closed already, in another window or by somebody else: that is what was wanted
        return Ok(());
    }
    deed.keep(Verb::EndLink, Subject::Trajectory, Some(id.0)).await
}

/// Makes a new personal link that takes the place of the old ones. The token is handed out here and never
/// again.
///
/// # Errors
/// Refuses everybody but the employee in the other chair, who does it on the customer's request.
pub async fn replace(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<Token> {
    let mut deed = Deed::begin(app, who, id).await?;
    let (may, now) = (deed.let_in()?, deed.now);
    if may.account().is_none() {
        return Err(Refused::NotForYou.into());
    }
    for old in way_in::list(&mut deed.work, &may).await? {
        if old.kind == Door::Personal && old.revoked_at.is_none() {
            way_in::end(&mut deed.work, &may, old.id, (Ended::Replaced, None), now).await?;
        }
    }
    let token = links::make_by(&mut deed.work, id, may.account(), now).await?;
    deed.keep(Verb::NewLink, Subject::Trajectory, Some(id.0)).await?;
    Ok(token)
}

/// Says that nobody who works here is the customer of this link.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn not_staff(app: &App, who: Who<'_>, id: TrajectoryId, of: LinkId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    way_in::delete_joined(&mut deed.work, &may, of).await?;
    deed.keep(Verb::Unjoin, Subject::Trajectory, Some(id.0)).await
}

/// Says that all that was said by codes before they had a word was said by the customer.
///
/// # Errors
/// Refuses everybody but the customer.
pub async fn confirm_said(app: &App, who: Who<'_>, id: TrajectoryId) -> Result<()> {
    let mut deed = Deed::begin(app, who, id).await?;
    let may = deed.decide()?;
    way_in::confirm_said(&mut deed.work, &may).await?;
    deed.keep(Verb::Confirm, Subject::Trajectory, Some(id.0)).await
}
