//! The distance between the two chairs of a service, as groups: too rosy or too gloomy, whether differences are noticed, whether
//! the two come closer (H18), how high expectations are against how high employees think they are (H14), and how both sides
//! speak of "they" (H09). Two figures about guesses stand beside each other and are never made into one.

use std::collections::{BTreeSet, HashMap};

use hullie_domain::{Chair, Value, moment::Side, permission::MaySeeMirror};
use hullie_measure::{
    Figure,
    bias::{self, BiasAndTracking},
    compare::{self, Approach, Distributions},
    proportion::OutOf,
    release::{Released, Thresholds},
    tracking,
};
use hullie_store::{
    mirror::{self as columns, ItemAnswer, Talk},
    organisation::Service,
};

use super::{Filter, ReleasedQuote, figures, quotes, slice::Slice};
use crate::{App, Result, Who};

/// Fewer texts than this of one side say nothing about how that side speaks.
pub const LEAST_TEXTS: usize = 20;

/// The page.
#[derive(Debug, Clone)]
pub struct Distance {
    /// The service.
    pub service: Service,
    /// Released words.
    pub quotes: Vec<ReleasedQuote>,
    /// Bias and tracking over moments, with the seed of their ranges.
    pub guesses: Released<BiasAndTracking>,
    /// Whether the ups and downs of one customer are noticed, step by step.
    pub within: Released<Figure>,
    /// How far guesses are off at the first and at the last moment of the same customers.
    pub closer: Released<Approach>,
    /// What customers expected beside what employees think that customers expect.
    pub expectations: Released<Distributions>,
    /// Of the texts of customers, those that speak of "they".
    pub customers_they: Released<Share>,
    /// Of the texts of employees, those that speak of "they".
    pub employees_they: Released<Share>,
}

/// So many texts of so many, with the range of the share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many of how many.
    pub of: OutOf,
    /// The share with its range.
    pub figure: hullie_measure::Estimate,
}

/// Opens the page of a service by its key.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn distance(app: &App, who: Who<'_>, key: &str) -> Result<Distance> {
    let opened = super::look(app, who, key).await?;
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    let until = opened.glass.until();
    let talk = columns::list_talk(&mut work, &may, opened.service.id, until).await?;
    let answers = columns::list_items(&mut work, &may, opened.service.id, until).await?;
    drop(work);
    let thresholds = &app.thresholds;
    let slice = Slice::of(&opened.glass, &Filter::default());
    let pairs = figures::pairs(&slice);
    let customers: BTreeSet<u32> = pairs.iter().map(|pair| pair.walker).collect();
    let enough = thresholds.allows_guesses(customers.len(), figures::employees(&pairs), pairs.len());
    let guesses: Vec<bias::Guess> = pairs.iter().map(|pair| pair.guess).collect();
    let [customers_they, employees_they] = Chair::BOTH.map(|chair| they(&talk, chair, thresholds));
    Ok(Distance {
        quotes: quotes(opened.words.iter(), thresholds.customers())
            .into_iter()
            .map(|quote| ReleasedQuote { step: None, ..quote })
            .collect(),
        guesses: Released::when(enough, bias::report(&guesses, figures::SEED)),
        within: Released::when(enough, within(&pairs)),
        closer: closer(&pairs, thresholds),
        expectations: expectations(&slice, &answers, thresholds),
        customers_they,
        employees_they,
        service: opened.service,
    })
}

fn within(pairs: &[figures::Pair]) -> Figure {
    let steps: Vec<tracking::Step> = pairs
        .iter()
        .map(|pair| tracking::Step {
            trajectory: u64::from(pair.walker),
            guesser: pair.guess.guesser,
            guess: pair.guess.guess,
            truth: pair.guess.truth,
        })
        .collect();
    tracking::within(&steps, figures::SEED).correlation
}

/// The first and the last pair of each customer with more than one.
fn closer(pairs: &[figures::Pair], thresholds: &Thresholds) -> Released<Approach> {
    let mut ends: HashMap<u32, (f64, f64, u64, usize)> = HashMap::new();
    for pair in pairs {
        let gap = pair.guess.guess - pair.guess.truth;
        let end = ends.entry(pair.walker).or_insert((gap, gap, pair.guess.guesser, 0));
        end.1 = gap;
        end.3 += 1;
    }
    let mut twice: Vec<(u32, (f64, f64, u64, usize))> =
        ends.into_iter().filter(|(_, end)| end.3 > 1).collect();
    twice.sort_by_key(|(walker, _)| *walker);
    let employees = twice.iter().map(|(_, end)| end.2).collect::<BTreeSet<_>>().len();
    let (before, after): (Vec<f64>, Vec<f64>) = twice.iter().map(|(_, end)| (end.0, end.1)).unzip();
    match compare::closer(&before, &after) {
        Ok(found) if thresholds.allows_guesses(before.len(), employees, before.len()) => {
            Released::Shown(found)
        }
        _ => Released::Hidden,
    }
}

/// The first expectation of each customer who counts, beside what employees answered to the same question about them.
fn expectations(
    slice: &Slice<'_>,
    answers: &[ItemAnswer],
    thresholds: &Thresholds,
) -> Released<Distributions> {
    let all = slice.glass.seen.expected.iter().zip(&slice.is_in);
    let expected: Vec<u8> = all.filter(|(answer, is_in)| **is_in && **answer > 0).map(|(a, _)| *a).collect();
    let of_staff: Vec<&ItemAnswer> = answers
        .iter()
        .filter(|a| a.code == "expected" && a.by_side == Side::Organisation && a.value.is_some())
        .collect();
    let employees = of_staff.iter().filter_map(|a| a.account_id).collect::<BTreeSet<_>>().len();
    let customers = of_staff.iter().map(|a| a.trajectory_id).collect::<BTreeSet<_>>().len();
    let thought: Vec<u8> = of_staff.iter().filter_map(|a| a.value.map(Value::get)).collect();
    let enough =
        thresholds.allows(expected.len()) && thresholds.allows_guesses(customers, employees, thought.len());
    Released::when(enough, compare::distributions(&expected, &thought))
}

/// Of the texts of one side, how many speak of "they". Only for a group, on both sides alike (N04).
fn they(talk: &[Talk], chair: Chair, thresholds: &Thresholds) -> Released<Share> {
    let texts: Vec<&Talk> = talk.iter().filter(|text| text.by_chair == chair).collect();
    let customers = texts.iter().map(|text| text.trajectory_id).collect::<BTreeSet<_>>().len();
    let employees = texts.iter().filter_map(|text| text.employee_id).collect::<BTreeSet<_>>().len();
    let enough = match chair {
        Chair::Customer => thresholds.allows(customers),
        Chair::Employee => thresholds.allows_guesses(customers, employees, texts.len()),
    };
    let of = OutOf { part: texts.iter().filter(|text| text.sides == 2).count(), whole: texts.len() };
    match of.share() {
        Ok(figure) if enough && texts.len() >= LEAST_TEXTS => Released::Shown(Share { of, figure }),
        _ => Released::Hidden,
    }
}

#[cfg(test)]
mod tests {
    use hullie_domain::{AccountId, TrajectoryId};

    use super::*;

    #[test]
    fn h09_they_is_told_of_twenty_texts_and_of_groups_only() {
        let of = |employee: AccountId, sides| Talk {
            trajectory_id: TrajectoryId::new(),
            by_chair: Chair::Employee,
            employee_id: Some(employee),
            sides,
        };
        let one = AccountId::new();
        let mut all: Vec<Talk> = (0..30).map(|n| of(one, if n < 9 { 2 } else { 1 })).collect();
        assert_eq!(they(&all, Chair::Employee, &Thresholds::default()), Released::Hidden, "one employee");
        all.iter_mut().for_each(|text| text.employee_id = Some(AccountId::new()));
        let Released::Shown(found) = they(&all, Chair::Employee, &Thresholds::default()) else {
            panic!("thirty texts of thirty employees are shown");
        };
        assert_eq!((found.of.part, found.of.whole, found.figure.n), (9, 30, 30));
        assert!(found.figure.interval.is_some_and(|range| range.contains(0.3)));
        assert_eq!(they(&all[..19], Chair::Employee, &Thresholds::default()), Released::Hidden);
        assert_eq!(they(&all, Chair::Customer, &Thresholds::default()), Released::Hidden);
    }
}
