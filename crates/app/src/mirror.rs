//! The mirror page: groups only, both chairs, and small groups hidden before anything leaves this module.

pub mod compared;
pub mod distance;
mod figures;
mod glass;
mod map;
mod promised;
mod seen;
mod slice;
pub mod stories;
pub mod told;

use std::{collections::HashSet, sync::Arc};

use hullie_domain::{Chair, Day, OrganisationId, StepId, permission::MaySeeMirror};
use hullie_measure::release::{Released, Thresholds};
use hullie_store::{
    indicator,
    mirror::{self as columns, Quote},
    organisation::{self, Organisation, Service, Step, Team},
    segment::{self, Segment},
};

pub use figures::{Figure, Kind, Shape};
pub use glass::{Glasses, quarter, quarter_begins};
pub use map::{Lane, Lanes, StepFeeling};
pub use promised::Promised;
use slice::Slice;
pub use slice::{Choices, Filter};

use crate::{App, Result, Who};

/// The mirror of one service.
#[derive(Debug, Clone)]
pub struct Mirror {
    /// The organisation.
    pub organisation: Organisation,
    /// The service.
    pub service: Service,
    /// Its route.
    pub route: Vec<Step>,
    /// The teams, to name who does each step.
    pub teams: Vec<Team>,
    /// Released words, with the step they belong to. Empty when fewer than five people released theirs.
    pub quotes: Vec<ReleasedQuote>,
    /// A few released words for each step at which enough people released theirs.
    pub cries: Vec<(StepId, String)>,
    /// How people walked, small groups taken out.
    pub map: map::Walked,
    /// How each chair felt at each step.
    pub lanes: Lanes,
    /// The indicators, at most six.
    pub figures: Vec<Figure>,
    /// How many customers started and answered; hidden when few.
    pub reached: Released<Response>,
    /// The first and last day that the page is about.
    pub period: Option<(Day, Day)>,
    /// Promises whose day has come.
    pub promised: Released<Promised>,
    /// What can be chosen in the filter.
    pub choices: Choices,
    /// The kinds of customers that the organisation tells apart.
    pub segments: Vec<Segment>,
    /// Whether some customers are not counted yet because their group is too small.
    pub leaves_out: bool,
    /// The release that the figures are as of.
    pub as_of: Day,
}

/// Words that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedQuote {
    /// The words, byte for byte.
    pub words: String,
    /// The step they belong to.
    pub step: Option<StepId>,
}

/// How many answered, of how many who started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// Customers who answered at least once.
    pub answered: usize,
    /// Customers who started.
    pub started: usize,
    /// Whether it were this many or more: the exact number would show how few were silent.
    pub at_least: bool,
}

/// The services that have a mirror.
///
/// # Errors
/// Refuses who has nothing to do with the organisation.
pub async fn services(app: &App, who: Who<'_>) -> Result<Vec<Service>> {
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    Ok(organisation::list_services(&mut work, may.organisation()).await?)
}

/// The teams of the organisation, to read a filter by their keys.
///
/// # Errors
/// Refuses who has nothing to do with the organisation.
pub async fn teams(app: &App, who: Who<'_>) -> Result<Vec<Team>> {
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    Ok(organisation::list_teams(&mut work, may.organisation()).await?)
}

/// What is needed to look into the mirror of a service.
struct Opened {
    organisation: Organisation,
    service: Service,
    route: Vec<Step>,
    teams: Vec<Team>,
    segments: Vec<Segment>,
    glass: Arc<glass::Glass>,
    chosen: Vec<indicator::Indicator>,
    words: Vec<Quote>,
}

async fn look(app: &App, who: Who<'_>, key: &str) -> Result<Opened> {
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    let organisation = organisation::get(&mut work, may.organisation()).await?;
    let services = organisation::list_services(&mut work, may.organisation()).await?;
    let service =
        services.into_iter().find(|service| service.key == key).ok_or(hullie_domain::Refused::NotForYou)?;
    let route = organisation::list_steps(&mut work, service.id).await?;
    let teams: Vec<Team> = organisation::list_teams(&mut work, may.organisation()).await?;
    let segments = segment::list(&mut work, may.organisation()).await?;
    let chosen = indicator::list(&mut work, may.organisation()).await?;
    let words = columns::list_quotes(&mut work, &may, service.id, hullie_text::personal::VERSION).await?;
    drop(work);
    let ids: Vec<StepId> = route.iter().map(|step| step.id).collect();
    let glass = glass::open(app, &may, service.id, &ids).await?;
    Ok(Opened { organisation, service, route, teams, segments, glass, chosen, words })
}

/// Opens the mirror of a service by its key, for the customers of a filter.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn open(app: &App, who: Who<'_>, key: &str, filter: &Filter) -> Result<Mirror> {
    let opened = look(app, who, key).await?;
    let slice = Slice::of(&opened.glass, filter);
    let whole = (!filter.is_everybody()).then(|| Slice::of(&opened.glass, &Filter::default()));
    let thresholds = &app.thresholds;
    let route: Vec<StepId> = opened.route.iter().map(|step| step.id).collect();
    let map = map::walked(&slice, whole.as_ref().map(|whole| &*whole.journey), &route, thresholds);
    let at = map::at_steps(&slice, route.len());
    let mut lanes = map::lanes(&at, thresholds);
    for (index, step) in route.iter().enumerate() {
        if !map.steps.iter().any(|walked| walked.step == *step) {
            // what is felt at a hidden step would tell how many came there
            lanes.hide(index);
        }
    }
    let started = slice.customers;
    let safe = |n: usize| {
        // beside the number of customers who started, a count gives away how many are left
        let left = started.saturating_sub(n);
        hullie_measure::release::shown(&[n, left], &[vec![0, 1]], thresholds)[0] && thresholds.allows(n)
    };
    let mut figures = figures::figures(&slice, &opened.chosen, thresholds, app.today());
    for figure in &mut figures {
        figure.customers =
            figure.customers.shown().map_or(Released::Hidden, |n| Released::when(safe(*n), *n));
    }
    let map = map::Walked {
        customers: map.customers.shown().map_or(Released::Hidden, |n| Released::when(safe(*n), *n)),
        ..map
    };
    let enough_walked = !map.steps.is_empty();
    let cries = cries(&opened.words, &slice, &map, thresholds);
    let words = opened.words.iter().filter(|quote| slice.contains(&quote.trajectory_id));
    // the step of a quote is named only where the step itself may be shown
    let quotes = quotes(words, thresholds.customers())
        .into_iter()
        .map(|quote| ReleasedQuote {
            step: quote.step.filter(|s| map.steps.iter().any(|w| w.step == *s)),
            ..quote
        })
        .collect();
    Ok(Mirror {
        reached: response(&slice, thresholds),
        promised: promised::promised(&slice, thresholds, app.today()),
        choices: slice::choices(&opened.glass),
        leaves_out: slice.leaves_out,
        as_of: Day::from_number(i64::from(opened.glass.release)),
        period: period(&slice, app).filter(|_| enough_walked),
        quotes,
        cries,
        map,
        lanes,
        figures,
        organisation: opened.organisation,
        service: opened.service,
        route: opened.route,
        teams: opened.teams,
        segments: opened.segments,
    })
}

/// The heart cry of each step: the shortest of the latest words, when enough people released words there (S10).
fn cries(
    words: &[Quote],
    slice: &Slice<'_>,
    map: &map::Walked,
    thresholds: &Thresholds,
) -> Vec<(StepId, String)> {
    map.steps
        .iter()
        .filter_map(|step| {
            let here: Vec<&Quote> = words
                .iter()
                .filter(|quote| quote.step_id == Some(step.step) && slice.contains(&quote.trajectory_id))
                .collect();
            let people: HashSet<_> = here.iter().map(|quote| quote.trajectory_id).collect();
            let latest = here.iter().take(QUOTES * 4);
            let shortest = latest.min_by_key(|quote| quote.words.chars().count())?;
            thresholds.allows(people.len()).then(|| (step.step, shortest.words.clone()))
        })
        .collect()
}

/// The first and the last day on which something happened to the customers of a slice.
fn period(slice: &Slice<'_>, app: &App) -> Option<(Day, Day)> {
    let mut times: Option<(i64, i64)> = None;
    for moment in slice.moments() {
        let (first, last) = times.unwrap_or((moment.time, moment.time));
        times = Some((first.min(moment.time), last.max(moment.time)));
    }
    let day = |time: i64| hullie_domain::Timestamp(time).day_in(&app.zone);
    times.map(|(first, last)| (day(first), day(last)))
}

/// How many customers answered at least once, of how many who started. When fewer than may be shown did not answer, only that
/// so many or more did (N17).
fn response(slice: &Slice<'_>, thresholds: &Thresholds) -> Released<Response> {
    let own = glass::seat(Chair::Customer, Chair::Customer);
    let guess = glass::seat(Chair::Customer, Chair::Employee);
    let mut last = glass::NONE;
    let mut answered = 0;
    for moment in slice.moments() {
        let spoke = moment.answer(own).or(moment.answer(guess)).is_some();
        if spoke && last != moment.walker {
            last = moment.walker;
            answered += 1;
        }
    }
    let started = slice.customers;
    let silent = started.saturating_sub(answered);
    if !thresholds.allows(started) || (1..thresholds.customers()).contains(&answered) {
        return Released::Hidden;
    }
    let at_least = (1..thresholds.customers()).contains(&silent);
    let answered = if at_least { started - thresholds.customers() } else { answered };
    Released::Shown(Response { answered, started, at_least })
}

/// At most this many quotes on a page.
const QUOTES: usize = 3;

/// The latest released words, one for each person, when at least `least` people released theirs (S10).
fn quotes<'q>(all: impl Iterator<Item = &'q Quote>, least: usize) -> Vec<ReleasedQuote> {
    let mut people = HashSet::new();
    let firsts: Vec<&Quote> = all.filter(|quote| people.insert(quote.trajectory_id)).collect();
    if people.len() < least {
        return Vec::new();
    }
    // one hard and one warm word first, when there are both: never only praise, never only blame
    let value = |quote: &&Quote| quote.value.map_or(3, hullie_domain::Value::get);
    let hard = firsts.iter().find(|quote| value(quote) <= 2);
    let warm = firsts.iter().find(|quote| value(quote) >= 4);
    let mut chosen: Vec<&Quote> = hard.into_iter().chain(warm).copied().collect();
    for quote in firsts {
        if chosen.len() < QUOTES && !chosen.iter().any(|one| one.words == quote.words) {
            chosen.push(quote);
        }
    }
    chosen
        .into_iter()
        .map(|quote| ReleasedQuote { words: quote.words.clone(), step: quote.step_id })
        .collect()
}

/// The organisation that this installation serves, for the public pages.
///
/// # Errors
/// When the database fails.
pub async fn organisation(app: &App) -> Result<Option<(Organisation, Vec<Team>, Vec<Service>)>> {
    let mut work = app.store.read().await?;
    let Some(found) = organisation::find_first(&mut work).await? else { return Ok(None) };
    let id: OrganisationId = found.id;
    let teams = organisation::list_teams(&mut work, id).await?;
    let services = organisation::list_services(&mut work, id).await?;
    Ok(Some((found, teams, services)))
}

/// The route of a service, for the public pages.
///
/// # Errors
/// When the database fails.
pub async fn route(app: &App, service: &Service) -> Result<Vec<Step>> {
    let mut work = app.store.read().await?;
    Ok(organisation::list_steps(&mut work, service.id).await?)
}
