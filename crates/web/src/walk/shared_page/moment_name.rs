//! How a moment is called, and when it was.

use hullie_store::walk::moment::Moment;

use crate::{format::day, visit::Visit};

/// When a moment was, as exact as it was told: "maandag 4 mei, 08:30", or just "begin mei" (V03).
#[must_use]
pub fn when(visit: &Visit, moment: &Moment) -> String {
    let known = day(visit.words, moment.happened_at.day_in(&visit.app().zone), visit.today);
    if !moment.placed {
        // it stands where it was told, and says so
        let told = visit.words.with("when-unknown", &[("day", (&known).into())]);
        return moment.rough.as_ref().map_or_else(|| told.clone(), |rough| format!("{rough} ({told})"));
    }
    let on = match &moment.rough {
        Some(rough) if moment.day_known => format!("{known}, {rough}"),
        Some(rough) => rough.clone(),
        // the words in which the time was told were taken back: that makes it no day
        None if !moment.day_known => visit.t("when-rough"),
        None => known,
    };
    match moment.clock {
        Some(minutes) => format!("{on}, {:02}:{:02}", minutes / 60, minutes % 60),
        None => on,
    }
}

/// What a moment was; when it was taken back, that it was.
#[must_use]
pub fn title(visit: &Visit, moment: &Moment) -> String {
    if moment.withdrawn_at.is_some() { visit.t("moment-taken-back") } else { moment.title.clone() }
}
