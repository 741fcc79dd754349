//! The distance between the two chairs of a service, as groups: too rosy or too gloomy, whether differences
//! are noticed, whether the two come closer (H18), how high expectations are against how high employees
//! think they are (H14), and how both sides speak of "they" (H09). Two figures about guesses stand beside
//! each other and are never made into one.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use hullie_domain::{Chair, Day};
use hullie_measure::{
    Figure,
    bias::{self, BiasAndTracking},
    compare::{self, Approach, Distributions},
    proportion::OutOf,
    release::{Released, Thresholds},
    tracking,
};
use hullie_store::house::organisation::Service;

use super::{
    Filter, ReleasedQuote,
    family::Family,
    figures::{self, Nearly},
    glass::{Look, Shown},
    potential::NONE,
    quotes,
    slice::Slice,
};
use crate::{App, AppError, Result, Who};

/// Fewer texts than this of one side say nothing about how that side speaks.
pub const LEAST_TEXTS: usize = 20;

/// The page.
#[derive(Debug, Clone)]
pub struct Distance {
    /// The service.
    pub service: Service,
    /// Released words.
    pub quotes: Vec<ReleasedQuote>,
    /// The figures.
    pub counted: Arc<Counted>,
    /// The release that the figures are as of.
    pub as_of: Day,
}

/// The figures of the page.
#[derive(Debug, Clone)]
pub struct Counted {
    /// Bias and tracking over moments, with the seed of their ranges.
    pub guesses: Released<BiasAndTracking>,
    /// Whether the ups and downs of one customer are noticed, step by step.
    pub within: Released<Figure>,
    /// How far guesses are off at the first and at the last moment of the same customers.
    pub closer: Released<Approach>,
    /// What customers expected beside what employees think that customers expect.
    pub expectations: Released<Distributions>,
    /// Of the texts of customers, and of those of employees, those that speak of "they".
    pub they: [Released<Share>; 2],
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
    let words: Vec<_> = opened.words.iter().collect();
    let quotes = quotes(&words, app.thresholds.customers(), opened.look.glass.release)
        .into_iter()
        .map(|quote| ReleasedQuote { step: None, ..quote })
        .collect();
    let as_of = Day::from_number(i64::from(opened.look.glass.release));
    // counted once for everybody who waits, and to its end when the one who asked goes away
    let (app, look) = (app.clone(), opened.look);
    let counted: tokio::task::JoinHandle<Result<Arc<Counted>>> = tokio::spawn(async move {
        let mut kept = look.glass.distance.lock().await;
        match &*kept {
            Some((gone, counted)) if *gone == look.gone => Ok(Arc::clone(counted)),
            _ => {
                let asked = look.clone();
                let counted = super::off(&app, move |app| Arc::new(count(app, &asked))).await?;
                *kept = Some((look.gone.clone(), Arc::clone(&counted)));
                Ok(counted)
            }
        }
    });
    let counted = counted.await.map_err(|error| AppError::Failed(error.to_string()))??;
    Ok(Distance { quotes, service: opened.service, counted, as_of })
}

/// Counts the figures of everybody who is shown.
pub(super) fn count(app: &App, look: &Look) -> Counted {
    let thresholds = &app.thresholds;
    let slice = Slice::of(look, &Filter::default());
    let pairs = figures::pairs(&slice);
    let customers: BTreeSet<u32> = pairs.iter().map(|pair| pair.walker).collect();
    let enough = thresholds.allows_guesses(customers.len(), figures::employees(&pairs), pairs.len());
    let guesses: Vec<bias::Guess> = pairs.iter().map(|pair| pair.guess).collect();
    Counted {
        guesses: Released::when(enough, bias::report(&guesses, figures::SEED)),
        within: Released::when(enough, within(&pairs)),
        closer: closer(&pairs, thresholds),
        expectations: expectations(&slice, thresholds),
        they: Chair::BOTH.map(|chair| {
            let texts: Vec<Shown> = slice.shown(Family::They(chair)).copied().collect();
            they(&texts, chair, thresholds)
        }),
    }
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

/// What customers expected, beside what employees answered to the same question about them.
fn expectations(slice: &Slice<'_>, thresholds: &Thresholds) -> Released<Distributions> {
    let answers =
        |family| -> Vec<u8> { slice.shown(family).map(|one| one.number.clamp(1, 5) as u8).collect() };
    let (expected, thought) = (answers(Family::Expected), answers(Family::Thought));
    let speakers = slice.shown(Family::Thought).map(|one| one.speaker).collect::<BTreeSet<_>>().len();
    let customers = figures::people(slice.shown(Family::Thought));
    let alike = |all: &[u8]| all.len() < Nearly::ENOUGH && all.windows(2).all(|two| two[0] == two[1]);
    let enough = thresholds.allows(expected.len())
        && thresholds.allows_guesses(customers, speakers, thought.len())
        && !alike(&expected)
        && !alike(&thought);
    Released::when(enough, compare::distributions(&expected, &thought))
}

/// Of the texts of one side, how many speak of "they". Only for a group, on both sides alike (N04).
fn they(texts: &[Shown], chair: Chair, thresholds: &Thresholds) -> Released<Share> {
    let customers = figures::people(texts.iter());
    let employees = texts.iter().map(|text| text.speaker).filter(|speaker| *speaker != NONE);
    let employees = employees.collect::<BTreeSet<_>>().len();
    let enough = match chair {
        Chair::Customer => thresholds.allows(customers),
        Chair::Employee => thresholds.allows_guesses(customers, employees, texts.len()),
    };
    let of = OutOf { part: texts.iter().filter(|text| text.number == 1).count(), whole: texts.len() };
    let nearly = Nearly::of(of.part, of.whole, customers).is_some();
    match of.share() {
        Ok(figure) if enough && !nearly && texts.len() >= LEAST_TEXTS => {
            Released::Shown(Share { of, figure })
        }
        _ => Released::Hidden,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h09_they_is_told_of_twenty_texts_and_of_groups_only() {
        let of = |n: u32, speaker| Shown {
            block: 0,
            walker: n,
            speaker,
            number: i32::from(n < 9),
            others: [0; 3],
        };
        let of_one: Vec<Shown> = (0..30).map(|n| of(n, 0)).collect();
        let default = Thresholds::default();
        assert_eq!(they(&of_one, Chair::Employee, &default), Released::Hidden, "one employee");
        let all: Vec<Shown> = (0..30).map(|n| of(n, n)).collect();
        let Released::Shown(found) = they(&all, Chair::Employee, &default) else {
            panic!("thirty texts of thirty employees are shown");
        };
        assert_eq!((found.of.part, found.of.whole, found.figure.n), (9, 30, 30));
        assert!(found.figure.interval.is_some_and(|range| range.contains(0.3)));
        assert_eq!(they(&all[..19], Chair::Employee, &default), Released::Hidden);
        assert_eq!(they(&[], Chair::Customer, &default), Released::Hidden);
    }
}
