//! The indicators: what each is, from how many people, how sure, over how many. At most six are ever shown.

use std::collections::BTreeSet;

use hullie_domain::Day;
use hullie_measure::{
    Interval,
    bias::{self, Guess},
    ordinal,
    proportion::wilson,
    release::{Released, Thresholds},
};
use hullie_store::see::indicator::Indicator;

use super::{
    family::{Family, OWN},
    glass::Shown,
    slice::Slice,
};

/// The seed of the bootstrap: the same answers always give the same range.
pub const SEED: u64 = 20_261_122;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $sides:expr;)*) => {
        /// Which figure an indicator shows. Told and counted are never added up: each is made of one kind of
        /// data only (E02).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// All figures that can be chosen.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The fixed word that is stored.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The figure with this word.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// Which chairs it is made of: both, or the word that one side is missing (P14).
            #[must_use]
            pub fn has_both_sides(self) -> bool {
                match self { $(Self::$name => $sides,)* }
            }
        }
    };
}

kinds! {
    /// How many actions of the organisation customers noticed (told).
    Noticed = "noticed", false;
    /// How many moments customers were satisfied with (told).
    Satisfied = "satisfied", false;
    /// How many guesses of employees were right (told, both sides).
    Understood = "understood", true;
    /// Whether employees guess rosier or gloomier than customers say (told, both sides).
    Rosy = "rosy", true;
    /// How many promises were kept in time (counted).
    Kept = "kept", false;
    /// Days over the promised day, in the middle (counted).
    Late = "late", false;
    /// How satisfied customers were against what they expected before (told).
    Expected = "expected", false;
}

/// What is said of a share in a small group in which nearly everybody answered the same: with the numbers,
/// the answer of each of them would be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearly {
    /// Four fifths or more.
    Everybody,
    /// One fifth or less.
    Nobody,
}

impl Nearly {
    /// Both, the most first.
    pub const ALL: [Self; 2] = [Self::Everybody, Self::Nobody];
    /// From this many people on the numbers are always said.
    pub const ENOUGH: usize = 20;

    /// What is said instead of so many of so many answers of these people; `None` when the numbers are said.
    #[must_use]
    pub fn of(part: usize, whole: usize, people: usize) -> Option<Self> {
        if people >= Self::ENOUGH || whole == 0 {
            None
        } else if part * 5 >= whole * 4 {
            Some(Self::Everybody)
        } else if part * 5 <= whole {
            Some(Self::Nobody)
        } else {
            None
        }
    }

    /// The fixed word.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::Nobody => "nobody",
        }
    }
}

/// The form of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// So many of so many, with the range of the share.
    Share {
        /// How many.
        part: usize,
        /// Of how many.
        whole: usize,
        /// Range of the share at 95%.
        interval: Interval,
    },
    /// Nearly everybody or nearly nobody, of few people.
    Nearly(Nearly),
    /// A middle value in steps or days, with its range when there is enough to know one.
    Middle {
        /// The figure.
        value: f64,
        /// Of how many.
        whole: usize,
        /// Range at 95%.
        interval: Option<Interval>,
    },
}

/// One indicator on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which figure.
    pub kind: Kind,
    /// The decision it serves.
    pub decision: String,
    /// The last day on which it is shown, when one was set.
    pub until: Option<Day>,
    /// How many customers stand behind it; hidden with the figure.
    pub customers: Released<usize>,
    /// The figure, when enough people stand behind it.
    pub shape: Released<Shape>,
}

/// A figure before suppression: the shape, the customers behind it, and employees and pairs when it is about
/// guesses.
struct Raw {
    shape: Option<Shape>,
    customers: usize,
    guesses: Option<(usize, usize)>,
}

/// Makes the chosen figures and hides what too few people stand behind.
pub(super) fn figures(
    slice: &Slice<'_>,
    chosen: &[Indicator],
    thresholds: &Thresholds,
    today: Day,
) -> Vec<Figure> {
    chosen
        .iter()
        .filter(|indicator| indicator.until_day.is_none_or(|day| day >= today))
        .filter_map(|indicator| Some((Kind::from_code(&indicator.kind)?, indicator)))
        .take(hullie_store::see::indicator::MOST)
        .map(|(kind, indicator)| {
            let raw = raw(kind, slice);
            let enough = match raw.guesses {
                Some((employees, pairs)) => thresholds.allows_guesses(raw.customers, employees, pairs),
                None => thresholds.allows(raw.customers),
            };
            let shape = raw.shape.map_or(Released::Hidden, |shape| Released::when(enough, shape));
            let customers = Released::when(shape.shown().is_some(), raw.customers);
            Figure {
                kind,
                decision: indicator.decision.clone(),
                until: indicator.until_day,
                customers,
                shape,
            }
        })
        .collect()
}

fn raw(kind: Kind, slice: &Slice<'_>) -> Raw {
    match kind {
        Kind::Noticed => share(slice.shown(Family::Noticed), |one| one.number == 1),
        Kind::Satisfied => share(own_answers(slice), |one| one.number >= 4),
        Kind::Understood => understood(slice),
        Kind::Rosy => rosy(slice),
        // an open promise that is overdue counts as not in time
        Kind::Kept => share(slice.shown(Family::Kept), |one| one.number == 1),
        Kind::Late => middle(slice.shown(Family::Late)),
        Kind::Expected => middle(slice.shown(Family::Gap)),
    }
}

/// How many different customers stand behind answers.
pub(super) fn people<'s>(all: impl Iterator<Item = &'s Shown>) -> usize {
    all.map(|one| one.walker).collect::<BTreeSet<u32>>().len()
}

/// What customers said of their own experience, the first answer of each at each step.
fn own_answers<'s>(slice: &'s Slice<'_>) -> impl Iterator<Item = &'s Shown> {
    let own = slice.glass.shown.keys().filter(|family| matches!(family, Family::Seat(OWN, _)));
    own.flat_map(|family| slice.shown(*family))
}

fn share<'s>(all: impl Iterator<Item = &'s Shown>, is_part: impl Fn(&Shown) -> bool) -> Raw {
    let all: Vec<&Shown> = all.collect();
    let part = all.iter().filter(|one| is_part(one)).count();
    let customers = people(all.iter().copied());
    Raw { shape: shape(part, all.len(), customers), customers, guesses: None }
}

fn shape(part: usize, whole: usize, customers: usize) -> Option<Shape> {
    let interval = wilson(part, whole)?;
    Some(match Nearly::of(part, whole, customers) {
        Some(nearly) => Shape::Nearly(nearly),
        None => Shape::Share { part, whole, interval },
    })
}

/// A guess laid beside what the customer said at the same moment. The own view may be missing.
pub(super) struct Pair {
    pub walker: u32,
    pub guess: Guess,
}

/// All such pairs, customer by customer and in order of time.
pub(super) fn pairs(slice: &Slice<'_>) -> Vec<Pair> {
    slice
        .shown(Family::Pair)
        .map(|one| {
            let [guess, truth, own] = one.others.map(f64::from);
            let own = if own > 0.0 { own } else { f64::NAN };
            let guess = Guess { guess, truth, own, guesser: u64::from(one.speaker) };
            Pair { walker: one.walker, guess }
        })
        .collect()
}

fn about_guesses(pairs: &[Pair], shape: impl Fn(usize) -> Option<Shape>) -> Raw {
    let customers = pairs.iter().map(|pair| pair.walker).collect::<BTreeSet<u32>>().len();
    Raw { shape: shape(customers), customers, guesses: Some((employees(pairs), pairs.len())) }
}

/// How many employees stand behind these pairs.
pub(super) fn employees(pairs: &[Pair]) -> usize {
    pairs.iter().map(|pair| pair.guess.guesser).collect::<BTreeSet<u64>>().len()
}

fn understood(slice: &Slice<'_>) -> Raw {
    let pairs = pairs(slice);
    let exact = pairs.iter().filter(|pair| pair.guess.guess == pair.guess.truth).count();
    about_guesses(&pairs, |customers| shape(exact, pairs.len(), customers))
}

fn rosy(slice: &Slice<'_>) -> Raw {
    let pairs = pairs(slice);
    let guesses: Vec<Guess> = pairs.iter().map(|pair| pair.guess).collect();
    let shape = bias::direction(&guesses).map(|value| Shape::Middle {
        value,
        whole: guesses.len(),
        interval: bias::direction_interval(&guesses, SEED),
    });
    about_guesses(&pairs, |_| shape)
}

fn middle<'s>(all: impl Iterator<Item = &'s Shown>) -> Raw {
    let all: Vec<&Shown> = all.collect();
    let values: Vec<f64> = all.iter().map(|one| f64::from(one.number)).collect();
    let shape = ordinal::median(&values).map(|value| Shape::Middle {
        value,
        whole: values.len(),
        interval: ordinal::median_interval(&values),
    });
    Raw { shape, customers: people(all.into_iter()), guesses: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_everybody_of_few_is_no_number_and_of_many_is() {
        assert_eq!(Nearly::of(5, 5, 5), Some(Nearly::Everybody));
        assert_eq!(Nearly::of(8, 10, 10), Some(Nearly::Everybody));
        assert_eq!(Nearly::of(7, 10, 10), None);
        assert_eq!(Nearly::of(2, 10, 10), Some(Nearly::Nobody));
        assert_eq!(Nearly::of(0, 0, 0), None);
        assert_eq!(Nearly::of(20, 20, 20), None);
    }
}
