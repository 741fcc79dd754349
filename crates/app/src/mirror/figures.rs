//! The indicators: what each is, from how many people, how sure, over how many. At most six are ever shown.

use hullie_domain::{Chair, Day, moment::Recognition};
use hullie_measure::{
    Interval,
    bias::{self, Guess},
    ordinal,
    proportion::wilson,
    release::{Released, Thresholds},
};
use hullie_store::indicator::Indicator;

use super::{
    glass::{NONE, seat},
    slice::Slice,
};

/// The seed of the bootstrap: the same answers always give the same range.
pub const SEED: u64 = 20_261_122;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $sides:expr;)*) => {
        /// Which figure an indicator shows. Told and counted are never added up: each is made of one kind of data only (E02).
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

/// A figure before suppression: the shape, the customers behind it, and employees and pairs when it is about guesses.
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
        .take(hullie_store::indicator::MOST)
        .map(|(kind, indicator)| {
            let raw = raw(kind, slice, today);
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

fn raw(kind: Kind, slice: &Slice<'_>, today: Day) -> Raw {
    match kind {
        Kind::Noticed => noticed(slice),
        Kind::Satisfied => satisfied(slice),
        Kind::Understood => understood(slice),
        Kind::Rosy => rosy(slice),
        Kind::Kept => kept(slice, today),
        Kind::Late => late(slice),
        Kind::Expected => expected(slice),
    }
}

fn share(part: usize, whole: usize) -> Option<Shape> {
    wilson(part, whole).map(|interval| Shape::Share { part, whole, interval })
}

/// How many different people, of numbers that stand in order.
fn people(mut walkers: Vec<u32>) -> usize {
    walkers.sort_unstable();
    walkers.dedup();
    walkers.len()
}

/// Yes against no and not noticed; who does not know is counted apart (P08).
fn noticed(slice: &Slice<'_>) -> Raw {
    let sure: Vec<(u32, Recognition)> = slice
        .moments()
        .filter_map(|moment| {
            let answer = moment.noticed?;
            (answer != Recognition::Unknown).then_some((moment.walker, answer))
        })
        .collect();
    let yes = sure.iter().filter(|(_, answer)| *answer == Recognition::Yes).count();
    Raw {
        shape: share(yes, sure.len()),
        customers: people(sure.into_iter().map(|(walker, _)| walker).collect()),
        guesses: None,
    }
}

/// What customers said of their own experience, moment by moment.
fn own_answers<'s>(slice: &'s Slice<'_>) -> impl Iterator<Item = (u32, u8)> + 's {
    let own = seat(Chair::Customer, Chair::Customer);
    slice.moments().filter_map(move |moment| Some((moment.walker, moment.answer(own)?)))
}

fn satisfied(slice: &Slice<'_>) -> Raw {
    let (mut high, mut whole, mut walkers) = (0, 0, Vec::new());
    for (walker, answer) in own_answers(slice) {
        high += usize::from(answer >= 4);
        whole += 1;
        walkers.push(walker);
    }
    Raw { shape: share(high, whole), customers: people(walkers), guesses: None }
}

/// A guess laid beside what the customer said at the same moment. The own view may be missing.
pub(super) struct Pair {
    pub walker: u32,
    pub guess: Guess,
}

/// All such pairs, in order of customer and time.
pub(super) fn pairs(slice: &Slice<'_>) -> Vec<Pair> {
    let [truth, guess, own] = [
        seat(Chair::Customer, Chair::Customer),
        seat(Chair::Employee, Chair::Customer),
        seat(Chair::Employee, Chair::Employee),
    ];
    slice
        .moments()
        .filter(|moment| moment.employee != NONE)
        .filter_map(|moment| {
            let answer = |seat| moment.answer(seat).map(f64::from);
            Some(Pair {
                walker: moment.walker,
                guess: Guess {
                    guess: answer(guess)?,
                    truth: answer(truth)?,
                    own: answer(own).unwrap_or(f64::NAN),
                    guesser: u64::from(moment.employee),
                },
            })
        })
        .collect()
}

fn about_guesses(pairs: &[Pair], shape: Option<Shape>) -> Raw {
    Raw {
        shape,
        customers: people(pairs.iter().map(|pair| pair.walker).collect()),
        guesses: Some((employees(pairs), pairs.len())),
    }
}

/// How many employees stand behind these pairs.
pub(super) fn employees(pairs: &[Pair]) -> usize {
    let mut guessers: Vec<bool> = Vec::new();
    for pair in pairs {
        let guesser = pair.guess.guesser as usize;
        if guesser >= guessers.len() {
            guessers.resize(guesser + 1, false);
        }
        guessers[guesser] = true;
    }
    guessers.iter().filter(|spoke| **spoke).count()
}

fn understood(slice: &Slice<'_>) -> Raw {
    let pairs = pairs(slice);
    let exact = pairs.iter().filter(|pair| pair.guess.guess == pair.guess.truth).count();
    about_guesses(&pairs, share(exact, pairs.len()))
}

fn rosy(slice: &Slice<'_>) -> Raw {
    let pairs = pairs(slice);
    let guesses: Vec<Guess> = pairs.iter().map(|pair| pair.guess).collect();
    let shape = bias::direction(&guesses).map(|value| Shape::Middle {
        value,
        whole: guesses.len(),
        interval: bias::direction_interval(&guesses, SEED),
    });
    about_guesses(&pairs, shape)
}

/// Promises whose day has come: in time, late, or still not done. An open promise that is overdue counts as not in time.
fn kept(slice: &Slice<'_>, today: Day) -> Raw {
    let (mut in_time, mut whole, mut walkers) = (0, 0, Vec::new());
    for promise in slice.promises().filter(|p| p.done.is_some() || p.due < today) {
        in_time += usize::from(promise.done.is_some_and(|day| day <= promise.due));
        whole += 1;
        walkers.push(promise.walker);
    }
    Raw { shape: share(in_time, whole), customers: people(walkers), guesses: None }
}

/// Days over the promised day of promises that were kept; below zero is early.
fn late(slice: &Slice<'_>) -> Raw {
    let days: Vec<(u32, f64)> = slice
        .promises()
        .filter_map(|promise| Some((promise.walker, promise.done?.days_since(promise.due) as f64)))
        .collect();
    middle(&days)
}

/// Perception at the last moment minus expectation before, same scale: the subtractive form, which is named as such (B5).
fn expected(slice: &Slice<'_>) -> Raw {
    let mut gaps: Vec<(u32, f64)> = Vec::new();
    // customer by customer and in order of time: the last one of a customer stands at the end
    for (walker, answer) in own_answers(slice) {
        let expected = slice.glass.seen.expected[walker as usize];
        if expected == 0 {
            continue;
        }
        let gap = f64::from(answer) - f64::from(expected);
        match gaps.last_mut() {
            Some(last) if last.0 == walker => last.1 = gap,
            _ => gaps.push((walker, gap)),
        }
    }
    middle(&gaps)
}

fn middle(numbers: &[(u32, f64)]) -> Raw {
    let values: Vec<f64> = numbers.iter().map(|(_, value)| *value).collect();
    let shape = ordinal::median(&values).map(|value| Shape::Middle {
        value,
        whole: values.len(),
        interval: ordinal::median_interval(&values),
    });
    Raw { shape, customers: people(numbers.iter().map(|(walker, _)| *walker).collect()), guesses: None }
}
