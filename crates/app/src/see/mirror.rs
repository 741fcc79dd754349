//! The mirror page: groups only, both chairs, and small groups hidden before anything leaves this module.

mod beside;
pub mod compared;
pub mod distance;
mod family;
mod figures;
mod gather;
mod glass;
mod maker;
mod map;
mod potential;
mod promised;
mod released;
mod slice;
pub mod stories;
pub mod told;

use std::collections::HashSet;

use hullie_domain::{Actor, Day, OrganisationId, StepId, Timestamp, permission::MaySeeMirror};
use hullie_measure::release::{Released, Thresholds};
use hullie_store::{
    house::organisation::{self, Organisation, Service, Step, Team},
    see::{
        indicator,
        mirror::{self as columns, Quote},
        segment::{self, Segment},
    },
};

use beside::Beside;
use family::Family;
pub use figures::{Figure, Kind, Nearly, Shape};
use glass::Look;
pub use glass::{quarter, quarter_begins};
use maker::off;
pub use maker::{Makers, PATIENCE};
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
    look: Look,
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
    drop(work);
    let ids: Vec<StepId> = route.iter().map(|step| step.id).collect();
    // no connection is held while somebody waits for the maker
    let glass = maker::ready(app, service.id, &ids).await?;
    let mut work = app.store.read().await?;
    let part = columns::Part { service: service.id, until: Timestamp(glass.until) };
    let mut words = columns::list_quotes(&mut work, &may, part, hullie_text::personal::VERSION).await?;
    let look = Look::at(&mut work, service.id, glass).await?;
    if let Actor::Staff { account, .. } = who {
        let to_guess = columns::list_to_guess(&mut work, *account, service.id).await?;
        words.retain(|quote| !to_guess.contains(&quote.view_id));
    }
    drop(work);
    words.retain(|quote| look.glass.quotes.contains_key(&quote.view_id));
    // neither order nor time of words tells anything: each release deals them anew
    words.sort_by_key(|quote| dealt(quote.view_id.0.as_u128(), look.glass.release));
    Ok(Opened { organisation, service, route, teams, segments, look, chosen, words })
}

/// A place in an order that has nothing to do with who spoke or when.
fn dealt(id: u128, release: u32) -> u64 {
    let seed = (id as u64) ^ (id >> 64) as u64 ^ u64::from(release).rotate_left(32);
    hullie_measure::resample::Draw::new(seed).bits()
}

/// Begins the making of the mirror of every service that is not ready, in the background.
///
/// # Errors
/// When the database fails.
pub async fn prepare(app: &App) -> Result<()> {
    let Some((_, _, services)) = organisation(app).await? else { return Ok(()) };
    for service in services {
        let ids: Vec<StepId> = route(app, &service).await?.into_iter().map(|step| step.id).collect();
        maker::prepare(app, service.id, &ids)?;
    }
    Ok(())
}

/// Opens the mirror of a service by its key, for the customers of a filter.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn open(app: &App, who: Who<'_>, key: &str, filter: &Filter) -> Result<Mirror> {
    let opened = look(app, who, key).await?;
    let filter = filter.clone();
    off(app, move |app| mirror(app, opened, &filter)).await
}

fn mirror(app: &App, opened: Opened, filter: &Filter) -> Mirror {
    let slice = Slice::of(&opened.look, filter);
    let whole = (!filter.is_everybody()).then(|| Slice::of(&opened.look, &Filter::default()));
    let thresholds = &app.thresholds;
    let route: Vec<StepId> = opened.route.iter().map(|step| step.id).collect();
    let beside = Beside::of(&opened.look, filter, route.len(), thresholds);
    let map = map::walked(&slice, whole.as_ref().map(|whole| &*whole.journey), &beside, &route, thresholds);
    let mut lanes = map::lanes(&slice, route.len(), thresholds);
    for (index, step) in route.iter().enumerate() {
        if !map.steps.iter().any(|walked| walked.step == *step) {
            // what is felt at a hidden step would tell how many came there
            lanes.hide(index);
        }
    }
    let enough_walked = !map.steps.is_empty();
    let words: Vec<&Quote> = opened.words.iter().filter(|quote| is_in(&slice, quote)).collect();
    let cries = cries(&words, &map, thresholds);
    // the step of a quote is named only where the step itself may be shown
    let quotes = quotes(&words, thresholds.customers(), slice.glass.release)
        .into_iter()
        .map(|quote| ReleasedQuote {
            step: quote.step.filter(|s| map.steps.iter().any(|w| w.step == *s)),
            ..quote
        })
        .collect();
    let figures = figures::figures(&slice, &opened.chosen, thresholds, app.today());
    // above the map stands no figure that somebody took off the page (N01)
    let promised = if figures.iter().any(|figure| figure.kind == Kind::Kept) {
        promised::promised(&slice)
    } else {
        Released::Hidden
    };
    Mirror {
        reached: response(&slice, thresholds),
        promised,
        choices: slice::choices(&opened.look),
        leaves_out: slice.leaves_out,
        as_of: Day::from_number(i64::from(slice.glass.release)),
        period: period(&slice, app).filter(|_| enough_walked),
        figures,
        quotes,
        cries,
        map,
        lanes,
        organisation: opened.organisation,
        service: opened.service,
        route: opened.route,
        teams: opened.teams,
        segments: opened.segments,
    }
}

/// Whether the block of these words is in a slice.
fn is_in(slice: &Slice<'_>, quote: &Quote) -> bool {
    slice.glass.quotes.get(&quote.view_id).is_some_and(|block| slice.has(*block))
}

/// The heart cry of each step: the shortest of some of the words, when enough people released words there
/// (S10).
fn cries(words: &[&Quote], map: &map::Walked, thresholds: &Thresholds) -> Vec<(StepId, String)> {
    map.steps
        .iter()
        .filter_map(|step| {
            let here = || words.iter().filter(|quote| quote.step_id == Some(step.step));
            let people: HashSet<_> = here().map(|quote| quote.trajectory_id).collect();
            let some = here().take(QUOTES * 4);
            let shortest = some.min_by_key(|quote| quote.words.chars().count())?;
            thresholds.allows(people.len()).then(|| (step.step, shortest.words.clone()))
        })
        .collect()
}

/// The quarters in which something happened to the customers of a slice: a first day would be the day of one
/// of them.
fn period(slice: &Slice<'_>, app: &App) -> Option<(Day, Day)> {
    let mine = || slice.glass.periods.iter().filter(|(block, ..)| slice.has(*block));
    let first = mine().map(|(_, first, _)| *first).min()?;
    let last = mine().map(|(.., last)| *last).max()?;
    let of = |time: i64| glass::quarter(hullie_domain::Timestamp(time).day_in(&app.zone));
    let end = glass::quarter_begins(of(last) + 1).plus_days(-1);
    let today = Day::from_number(i64::from(slice.glass.release));
    Some((glass::quarter_begins(of(first)), if end < today { end } else { today }))
}

/// How many customers said something themselves, of how many who started. When fewer than may be shown did
/// not, only that so many or more did (N17).
fn response(slice: &Slice<'_>, thresholds: &Thresholds) -> Released<Response> {
    let (answered, started) = (slice.customers, slice.shown(Family::Started).count());
    let Some(silent) = started.checked_sub(answered) else { return Released::Hidden };
    if !thresholds.allows(started) || !thresholds.allows(answered) {
        return Released::Hidden;
    }
    let at_least = (1..thresholds.customers()).contains(&silent);
    let answered = if at_least { started.saturating_sub(thresholds.customers()) } else { answered };
    Released::Shown(Response { answered, started, at_least })
}

/// At most this many quotes on a page.
const QUOTES: usize = 3;

/// Released words, one text of each person, when at least `least` people released theirs (S10). In an order
/// that tells nothing.
fn quotes(all: &[&Quote], least: usize, release: u32) -> Vec<ReleasedQuote> {
    let mut people = HashSet::new();
    let firsts: Vec<&Quote> =
        all.iter().copied().filter(|quote| people.insert(quote.trajectory_id)).collect();
    if people.len() < least {
        return Vec::new();
    }
    // one hard and one warm word, when there are both: never only praise, never only blame
    let value = |quote: &&Quote| quote.value.map_or(3, hullie_domain::Value::get);
    let hard = firsts.iter().find(|quote| value(quote) <= 2);
    let warm = firsts.iter().find(|quote| value(quote) >= 4);
    let mut chosen: Vec<&Quote> = hard.into_iter().chain(warm).copied().collect();
    for quote in firsts {
        if chosen.len() < QUOTES && !chosen.iter().any(|one| one.words == quote.words) {
            chosen.push(quote);
        }
    }
    chosen.sort_by_key(|quote| dealt(quote.view_id.0.as_u128(), release));
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
