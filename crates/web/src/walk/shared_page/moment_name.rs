//! How a moment is called, and when it was.

use hullie_store::walk::moment::Moment;

use crate::{
    format::day,
    visit::Visit,
    words::{Language, Words},
};

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
    if moment.withdrawn_at.is_some() { visit.t("moment-taken-back") } else { called(visit, &moment.title) }
}

/// The titles that the program gives, to what was told without one and to a call of one tap.
const GIVEN: [&str; 3] = ["own-untitled", "called-title-spoke", "called-title-nobody"];

/// A title as it is read: what the program gave in another language is said in that of the reader.
#[must_use]
pub fn called(visit: &Visit, title: &str) -> String {
    let given = GIVEN
        .into_iter()
        .find(|key| Language::all().into_iter().any(|language| Words::new(language).get(*key) == title));
    given.map_or_else(|| title.to_owned(), |key| visit.t(key))
}
