//! A moment that the customer adds.

use hullie_domain::{
    MomentId, Timestamp, Title, TrajectoryId,
    kind::Kind,
    verb::{Subject, Verb},
    walk::moment::{Channel, Side},
};
use hullie_store::walk::moment;

use crate::{
    App, Result, Who,
    days::happened_then,
    deed::Deed,
    tell::telling::{Told, keep},
};

/// A moment in the customer's own words.
#[derive(Debug, Clone)]
pub struct OwnMoment {
    /// What happened, in one line.
    pub title: Title,
    /// When: a day, taken at noon.
    pub happened_at: Timestamp,
    /// Whose doing it was.
    pub side: Side,
    /// Along which way.
    pub channel: Channel,
    /// What else is known: a rough time, with whom, how it ended.
    pub more: moment::More,
    /// How it was.
    pub told: Told,
}

/// Adds a moment of the customer's own (H05), with how it was.
///
/// # Errors
/// Refuses everyone but the customer, and a day that is still to come. No day is contradicted, whatever the
/// organisation's own dates say (H20).
pub async fn own_moment(app: &App, who: Who<'_>, id: TrajectoryId, new: OwnMoment) -> Result<MomentId> {
    happened_then(app, new.happened_at)?;
    let mut deed = Deed::as_customer(app, who, id, Kind::Moment).await?;
    let (sit, now) = (deed.sit()?, deed.now);
    let moment_id = MomentId::new();
    let row = moment::New {
        id: moment_id,
        step: None,
        team: None,
        side: new.side,
        channel: new.channel,
        title: new.title.as_str().to_owned(),
        benefit: None,
        happened_at: new.happened_at,
        more: new.more,
    };
    moment::create_own(&mut deed.work, &sit, deed.me.as_deref(), &row, now).await?;
    let says_how = new.told.words.is_some() || new.told.value.is_some() || new.told.recognition.is_some();
    if says_how {
        keep(&mut deed, moment_id, new.told).await?;
    }
    deed.keep(Verb::Write, Subject::Moment, Some(moment_id.0)).await?;
    Ok(moment_id)
}
