//! The mirror page: groups only, both chairs, and small groups hidden before anything leaves this module.

mod figures;
mod map;
pub mod told;

use hullie_domain::{OrganisationId, StepId, permission::MaySeeMirror};
use hullie_measure::release::Released;
use hullie_store::{
    indicator,
    mirror::{self as columns, Answer, Expected, Kept, Lived, Noticed, Quote, Reached},
    organisation::{self, Organisation, Service, Step, Team},
};

pub use figures::{Figure, Kind, Shape};
pub use map::{Lane, Lanes, StepFeeling};

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
    /// How people walked, small groups taken out.
    pub map: map::Walked,
    /// How each chair felt at each step.
    pub lanes: Lanes,
    /// The indicators, at most six.
    pub figures: Vec<Figure>,
    /// How many customers started and answered; hidden when few.
    pub reached: Released<(usize, usize)>,
    /// The first and last day that the page is about.
    pub period: Option<(hullie_domain::Day, hullie_domain::Day)>,
}

/// Words that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedQuote {
    /// The words, byte for byte.
    pub words: String,
    /// The step they belong to.
    pub step: Option<StepId>,
}

/// Everything that the mirror is counted from. It does not leave this module.
pub(crate) struct Columns {
    pub lived: Vec<Lived>,
    pub answers: Vec<Answer>,
    pub noticed: Vec<Noticed>,
    pub kept: Vec<Kept>,
    pub expected: Vec<Expected>,
    pub quotes: Vec<Quote>,
    pub reached: Reached,
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

/// Opens the mirror of a service by its key.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn open(app: &App, who: Who<'_>, key: &str) -> Result<Mirror> {
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    let organisation = organisation::get(&mut work, may.organisation()).await?;
    let services = organisation::list_services(&mut work, may.organisation()).await?;
    let service =
        services.into_iter().find(|service| service.key == key).ok_or(hullie_domain::Refused::NotForYou)?;
    let route = organisation::list_steps(&mut work, service.id).await?;
    let teams: Vec<Team> = organisation::list_teams(&mut work, may.organisation()).await?;
    let columns = Columns {
        lived: columns::list_lived(&mut work, &may, service.id).await?,
        answers: columns::list_answers(&mut work, &may, service.id).await?,
        noticed: columns::list_noticed(&mut work, &may, service.id).await?,
        kept: columns::list_kept(&mut work, &may, service.id).await?,
        expected: columns::list_expected(&mut work, &may, service.id).await?,
        quotes: columns::list_quotes(&mut work, &may, service.id).await?,
        reached: columns::get_reached(&mut work, &may, service.id).await?,
    };
    let chosen = indicator::list(&mut work, may.organisation()).await?;
    drop(work);
    let thresholds = &app.thresholds;
    let days = columns.lived.iter().map(|lived| lived.happened_at.day_in(&app.zone));
    let period = days.clone().min().zip(days.max());
    let started = usize::try_from(columns.reached.started).unwrap_or(0);
    let answered = usize::try_from(columns.reached.answered).unwrap_or(0);
    // who did not answer is a group as well: when it is small, the count of who did is not shown beside the whole
    let both = hullie_measure::release::shown(
        &[answered, started.saturating_sub(answered)],
        &[vec![0, 1]],
        thresholds,
    );
    let safe = |n: usize| {
        // beside the number of customers who started, a count gives away how many are left
        let left = started.saturating_sub(n);
        hullie_measure::release::shown(&[n, left], &[vec![0, 1]], thresholds)[0] && thresholds.allows(n)
    };
    let map = map::walked(&columns, &route, thresholds);
    let mut lanes = map::lanes(&columns, &route, thresholds);
    for (index, step) in route.iter().enumerate() {
        if !map.steps.iter().any(|walked| walked.step == step.id) {
            // what is felt at a hidden step would tell how many came there
            lanes.hide(index);
        }
    }
    let mut figures = figures::figures(&columns, &chosen, thresholds, app.today());
    for figure in &mut figures {
        figure.customers =
            figure.customers.shown().map_or(Released::Hidden, |n| Released::when(safe(*n), *n));
    }
    let map = map::Walked {
        customers: map.customers.shown().map_or(Released::Hidden, |n| Released::when(safe(*n), *n)),
        ..map
    };
    let enough_walked = !map.steps.is_empty();
    // the step of a quote is named only where the step itself may be shown
    let quotes = quotes(&columns.quotes, thresholds.customers())
        .into_iter()
        .map(|quote| ReleasedQuote {
            step: quote.step.filter(|s| map.steps.iter().any(|w| w.step == *s)),
            ..quote
        })
        .collect();
    Ok(Mirror {
        quotes,
        map,
        lanes,
        figures,
        reached: Released::when(both[0] && thresholds.allows(started), (answered, started)),
        organisation,
        service,
        route,
        period: period.filter(|_| enough_walked),
        teams,
    })
}

/// At most this many quotes on a page.
const QUOTES: usize = 3;

/// The latest released words, one for each person, when at least `least` people released theirs (S10).
fn quotes(all: &[Quote], least: usize) -> Vec<ReleasedQuote> {
    let mut people = std::collections::HashSet::new();
    let firsts: Vec<&Quote> = all.iter().filter(|quote| people.insert(quote.trajectory_id)).collect();
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
