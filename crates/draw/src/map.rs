//! The journey map: what to draw. Steps are places on a road that runs down, waits are the empty distance between them,
//! paths are as thick as the people on them, returns run back up on the left.

/// Everything on the map, in words and numbers, ready to be placed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// The title, one line.
    pub title: String,
    /// What it is about, how many, which period, what was left out: each a sentence.
    pub caption: Vec<String>,
    /// The word at the top of the road.
    pub start: String,
    /// The word at the end of the road.
    pub end: String,
    /// The steps in order of flow.
    pub steps: Vec<Step>,
    /// The paths between them.
    pub paths: Vec<Path>,
    /// How people felt at each step, for each chair.
    pub lanes: Option<Lanes>,
    /// Whole ways from start to end, the most frequent first.
    pub variants: Option<Variants>,
    /// What the picture shows, for who cannot see it.
    pub description: String,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Lines below the name: how many, who acts.
    pub lines: Vec<String>,
    /// Share of the trajectories that come here, 0 to 1.
    pub share: f64,
    /// Whether it stands beside the road because few people come here.
    pub aside: bool,
}

/// A place on the map: a step by its number, or one of the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Where everybody starts.
    Start,
    /// A step, by its place in [`Sheet::steps`].
    Step(usize),
    /// Where everybody ends.
    End,
}

/// A path between two places.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where it comes from.
    pub from: Place,
    /// Where it goes.
    pub to: Place,
    /// Share of the people on the busiest path, 0 to 1.
    pub weight: f64,
    /// How many and how long.
    pub label: String,
    /// How long, in seconds: between neighbours it becomes distance.
    pub wait_seconds: f64,
}

/// How people felt at each step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lanes {
    /// One for each chair, the customer first.
    pub chairs: Vec<Lane>,
    /// The words at the low and the high end of the scale.
    pub ends: (String, String),
    /// What stands where too few people answered.
    pub hidden: String,
}

/// One chair's lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Whose lane it is.
    pub chair: hullie_domain::Chair,
    /// The name above it.
    pub name: String,
    /// The name of the guess that is drawn in it, when there is one.
    pub guess_name: Option<String>,
    /// One for each step, in the same order.
    pub feelings: Vec<Feeling>,
}

/// How one chair felt at one step.
#[derive(Debug, Clone, PartialEq)]
pub enum Feeling {
    /// Too few answers to show.
    Hidden,
    /// Few answers: each one is a dot, no line.
    Dots(Vec<u8>),
    /// Enough answers for a middle and a spread.
    Spread {
        /// Lower quarter, median, upper quarter on the scale 1 to 5.
        quarters: [f64; 3],
        /// The median of what the other chair guessed, when it may be shown.
        guess: Option<f64>,
    },
}

/// Whole ways from start to end.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variants {
    /// The line above them.
    pub title: String,
    /// Each way.
    pub ways: Vec<Way>,
}

/// One way from start to end.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Share of the trajectories, 0 to 1.
    pub share: f64,
    /// The share in words.
    pub label: String,
    /// The steps by their numbers on the map.
    pub steps: String,
}

mod svg;

pub use svg::svg;
