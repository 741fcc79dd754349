//! The indicators: what each is, from how many people, how sure, over how many. At most six are ever shown.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hullie_domain::{AccountId, Chair, Day, MomentId, TrajectoryId, moment::Recognition};
use hullie_measure::{
    Interval,
    bias::{self, Guess},
    ordinal, perception,
    proportion::wilson,
    release::{Released, Thresholds},
};
use hullie_store::{indicator::Indicator, mirror::Answer};

use super::Columns;

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
    columns: &Columns,
    chosen: &[Indicator],
    thresholds: &Thresholds,
    today: Day,
) -> Vec<Figure> {
    chosen
        .iter()
        .filter_map(|indicator| Some((Kind::from_code(&indicator.kind)?, indicator.decision.clone())))
        .take(hullie_store::indicator::MOST)
        .map(|(kind, decision)| {
            let raw = raw(kind, columns, today);
            let enough = match raw.guesses {
                Some((employees, pairs)) => thresholds.allows_guesses(raw.customers, employees, pairs),
                None => thresholds.allows(raw.customers),
            };
            let shape = raw.shape.map_or(Released::Hidden, |shape| Released::when(enough, shape));
            let customers = Released::when(shape.shown().is_some(), raw.customers);
            Figure { kind, decision, customers, shape }
        })
        .collect()
}

fn raw(kind: Kind, columns: &Columns, today: Day) -> Raw {
    match kind {
        Kind::Noticed => noticed(columns),
        Kind::Satisfied => satisfied(columns),
        Kind::Understood => understood(columns),
        Kind::Rosy => rosy(columns),
        Kind::Kept => kept(columns, today),
        Kind::Late => late(columns),
        Kind::Expected => expected(columns),
    }
}

fn share(part: usize, whole: usize) -> Option<Shape> {
    wilson(part, whole).map(|interval| Shape::Share { part, whole, interval })
}

fn people<'a>(ids: impl Iterator<Item = &'a TrajectoryId>) -> usize {
    ids.collect::<BTreeSet<_>>().len()
}

/// Yes against no and not noticed; who does not know is counted apart (P08).
fn noticed(columns: &Columns) -> Raw {
    let sure: Vec<_> = columns.noticed.iter().filter(|n| n.answer != Recognition::Unknown).collect();
    let yes = sure.iter().filter(|n| n.answer == Recognition::Yes).count();
    Raw {
        shape: share(yes, sure.len()),
        customers: people(sure.iter().map(|n| &n.trajectory_id)),
        guesses: None,
    }
}

/// The first answer of a chair about a seat at each moment.
fn first_answers(columns: &Columns, by: Chair, about: Chair) -> BTreeMap<MomentId, &Answer> {
    let mut found = BTreeMap::new();
    for answer in columns.answers.iter().filter(|a| a.by_chair == by && a.about_chair == about) {
        found.entry(answer.moment_id).or_insert(answer);
    }
    found
}

fn satisfied(columns: &Columns) -> Raw {
    let answers = first_answers(columns, Chair::Customer, Chair::Customer);
    let high = answers.values().filter(|a| a.value.get() >= 4).count();
    Raw {
        shape: share(high, answers.len()),
        customers: people(answers.values().map(|a| &a.trajectory_id)),
        guesses: None,
    }
}

/// Guesses laid beside what the customer said at the same moment. The own view may be missing: no figure here uses it.
fn pairs(columns: &Columns) -> Vec<(TrajectoryId, AccountId, Guess)> {
    let truths = first_answers(columns, Chair::Customer, Chair::Customer);
    let owns = first_answers(columns, Chair::Employee, Chair::Employee);
    let mut numbers: HashMap<AccountId, u64> = HashMap::new();
    first_answers(columns, Chair::Employee, Chair::Customer)
        .into_iter()
        .filter_map(|(moment, guess)| {
            let (truth, employee) = (truths.get(&moment)?, guess.employee_id?);
            let next = numbers.len() as u64;
            let guesser = *numbers.entry(employee).or_insert(next);
            let number = |answer: &Answer| f64::from(answer.value.get());
            Some((
                guess.trajectory_id,
                employee,
                Guess {
                    guess: number(guess),
                    truth: number(truth),
                    own: owns.get(&moment).map_or(f64::NAN, |own| number(own)),
                    guesser,
                },
            ))
        })
        .collect()
}

fn about_guesses(pairs: &[(TrajectoryId, AccountId, Guess)], shape: Option<Shape>) -> Raw {
    let employees = pairs.iter().map(|(_, employee, _)| *employee).collect::<BTreeSet<_>>().len();
    Raw {
        shape,
        customers: people(pairs.iter().map(|(id, _, _)| id)),
        guesses: Some((employees, pairs.len())),
    }
}

fn understood(columns: &Columns) -> Raw {
    let pairs = pairs(columns);
    let signed: Vec<i8> = pairs.iter().map(|(_, _, g)| (g.guess - g.truth) as i8).collect();
    let shape = perception::differences(&signed).and_then(|found| share(found.exact, found.pairs));
    about_guesses(&pairs, shape)
}

fn rosy(columns: &Columns) -> Raw {
    let pairs = pairs(columns);
    let guesses: Vec<Guess> = pairs.iter().map(|(_, _, guess)| *guess).collect();
    let shape = bias::direction(&guesses).map(|value| Shape::Middle {
        value,
        whole: guesses.len(),
        interval: bias::direction_interval(&guesses, SEED),
    });
    about_guesses(&pairs, shape)
}

/// Promises whose day has come: in time, late, or still not done. An open promise that is overdue counts as not in time.
fn kept(columns: &Columns, today: Day) -> Raw {
    let due: Vec<_> = columns.kept.iter().filter(|p| p.done_day.is_some() || p.due_day < today).collect();
    let in_time = due.iter().filter(|p| p.done_day.is_some_and(|day| day <= p.due_day)).count();
    Raw {
        shape: share(in_time, due.len()),
        customers: people(due.iter().map(|p| &p.trajectory_id)),
        guesses: None,
    }
}

/// Days over the promised day of promises that were kept; below zero is early.
fn late(columns: &Columns) -> Raw {
    let days: Vec<(TrajectoryId, f64)> = columns
        .kept
        .iter()
        .filter_map(|p| Some((p.trajectory_id, p.done_day?.days_since(p.due_day) as f64)))
        .collect();
    middle(&days)
}

/// Perception at the last moment minus expectation before, same scale: the subtractive form, which is named as such (B5).
fn expected(columns: &Columns) -> Raw {
    let mut last: BTreeMap<TrajectoryId, (hullie_domain::Timestamp, i8)> = BTreeMap::new();
    for answer in first_answers(columns, Chair::Customer, Chair::Customer).values() {
        let value = i8::try_from(answer.value.get()).unwrap_or(0);
        let entry = last.entry(answer.trajectory_id).or_insert((answer.happened_at, value));
        if answer.happened_at >= entry.0 {
            *entry = (answer.happened_at, value);
        }
    }
    let mut seen = BTreeSet::new();
    let gaps: Vec<(TrajectoryId, f64)> = columns
        .expected
        .iter()
        .filter(|expected| seen.insert(expected.trajectory_id))
        .filter_map(|expected| {
            let (_, value) = last.get(&expected.trajectory_id)?;
            Some((expected.trajectory_id, f64::from(*value) - f64::from(expected.satisfied.get())))
        })
        .collect();
    middle(&gaps)
}

fn middle(numbers: &[(TrajectoryId, f64)]) -> Raw {
    let values: Vec<f64> = numbers.iter().map(|(_, value)| *value).collect();
    let shape = ordinal::median(&values).map(|value| Shape::Middle {
        value,
        whole: values.len(),
        interval: ordinal::median_interval(&values),
    });
    Raw { shape, customers: people(numbers.iter().map(|(id, _)| id)), guesses: None }
}
