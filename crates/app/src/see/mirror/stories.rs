//! The words behind the mirror: what tellers released about a service or one of its steps, and which of them
//! are about the same.

use hullie_domain::StepId;
use hullie_measure::release::Released;
use hullie_store::{
    house::organisation::{Service, Step, Team},
    see::{mirror::Quote, segment::Segment},
};
use hullie_text::similar::{Similar, similar};

use super::{Filter, StepFeeling, beside::Beside, map, slice::Slice};
use crate::{App, Result, Who};

/// At most this many stories on a page.
const STORIES: usize = 24;

/// The page.
#[derive(Debug, Clone)]
pub struct Stories {
    /// The service.
    pub service: Service,
    /// The step, when it is about one.
    pub step: Option<Step>,
    /// The teams.
    pub teams: Vec<Team>,
    /// The kinds of customers.
    pub segments: Vec<Segment>,
    /// How many customers came to the step, when that may be told.
    pub came: Released<usize>,
    /// How the step was for customers and for employees.
    pub felt: Option<[StepFeeling; 2]>,
    /// The words. Empty when fewer people released theirs than may be shown.
    pub stories: Vec<Story>,
}

/// Words that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The words, byte for byte.
    pub words: String,
    /// Others on this page that are about the same, and why (V15).
    pub similar: Vec<Similar>,
}

/// Opens the words behind a service or behind one of its steps.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service or step that is not there looks the same.
pub async fn stories(
    app: &App,
    who: Who<'_>,
    key: &str,
    step: Option<&str>,
    filter: &Filter,
) -> Result<Stories> {
    let opened = super::look(app, who, key).await?;
    let place = match step {
        None => None,
        Some(key) => {
            Some(opened.route.iter().position(|s| s.key == key).ok_or(hullie_domain::Refused::NotForYou)?)
        }
    };
    let filter = filter.clone();
    super::off(app, move |app| behind(app, opened, place, &filter)).await
}

fn behind(app: &App, opened: super::Opened, place: Option<usize>, filter: &Filter) -> Stories {
    let slice = Slice::of(&opened.look, filter);
    let whole = (!filter.is_everybody()).then(|| Slice::of(&opened.look, &Filter::default()));
    let thresholds = &app.thresholds;
    let route: Vec<StepId> = opened.route.iter().map(|step| step.id).collect();
    let beside = Beside::of(&opened.look, filter, route.len(), thresholds);
    let walked =
        map::walked(&slice, whole.as_ref().map(|whole| &*whole.journey), &beside, &route, thresholds);
    let here = place.map(|place| &opened.route[place]);
    let shown = here.is_none_or(|here| walked.steps.iter().any(|step| step.step == here.id));
    let came = here.and_then(|here| walked.steps.iter().find(|step| step.step == here.id));
    let felt = place.filter(|_| shown).map(|place| {
        let lanes = map::lanes(&slice, route.len(), thresholds);
        [lanes.customer.steps[place].clone(), lanes.employee.steps[place].clone()]
    });
    let words: Vec<&Quote> = opened
        .words
        .iter()
        .filter(|quote| super::is_in(&slice, quote))
        .filter(|quote| here.is_none_or(|here| quote.step_id == Some(here.id)))
        .collect();
    let people: std::collections::HashSet<_> = words.iter().map(|quote| quote.trajectory_id).collect();
    let enough = shown && thresholds.allows(people.len());
    let mut told = std::collections::HashSet::new();
    // the same words twice are shown once
    let texts: Vec<&str> = words
        .iter()
        .filter(|_| enough)
        .map(|quote| quote.words.as_str())
        .filter(|words| told.insert(*words))
        .take(STORIES)
        .collect();
    let stories = texts
        .iter()
        .zip(similar(&texts))
        .map(|(words, similar)| Story { words: (*words).to_owned(), similar })
        .collect();
    Stories {
        came: came.map_or(Released::Hidden, |step| Released::Shown(step.customers)),
        step: here.cloned(),
        felt,
        stories,
        service: opened.service,
        teams: opened.teams,
        segments: opened.segments,
    }
}
