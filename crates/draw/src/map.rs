//! The journey map: what to draw. Steps are places on a road that runs down, waits are the empty distance
//! between them, paths are as thick as the people on them, paths to a step higher on the map run up on the
//! left, and what returns to a step where somebody was before is dashed.
//!
//! Nothing has to be filled but what there is: everything else is left to `..Sheet::default()`,
//! `..Step::default()` and `..Path::default()`.

use hullie_domain::Chair;

/// Everything on the map, in words and numbers, ready to be placed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// The title; a long one is wrapped.
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
    /// Whether the lanes stand left of the road instead of right: both tracks are equally wide, either may
    /// come first.
    pub feeling_first: bool,
    /// Whole ways from start to end, the most frequent first.
    pub variants: Option<Variants>,
    /// How long a distance on the road is, at the foot.
    pub scale: Option<Scale>,
    /// What each sign means, at the foot.
    pub legend: Vec<LegendEntry>,
    /// What the picture shows, for who cannot see it.
    pub description: String,
    /// What the ids inside the picture begin with; empty is `map`. Two pictures in one page need two of
    /// these.
    pub prefix: String,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Lines below the name: how many, who acts. The first one is the count.
    pub lines: Vec<String>,
    /// Share of the trajectories that come here, 0 to 1.
    pub share: f64,
    /// Whether it stands beside the road because few people come here.
    pub aside: bool,
    /// A heart cry: a few words that a teller released, without quotation marks. At most three lines of it
    /// are drawn.
    pub cry: Option<String>,
    /// Where the card leads when it is chosen. An address that needs the page around it (`/…`, `?…`, `#…`) is
    /// drawn only with
    /// [`crate::Paint::Page`]: in a file it would lead nowhere.
    pub link: Option<String>,
    /// How often the work goes to another team here, in words.
    pub handovers: Option<String>,
    /// What was promised here and how much of it was kept.
    pub promise: Option<Promise>,
    /// How often the step is done again, in words; drawn beside the count.
    pub rework: Option<String>,
    /// The whole step for who hears the map: number, name, counts, and the feelings of both chairs in words.
    /// When empty, the number, the name and every word on the card.
    pub spoken: String,
}

/// What was promised at a step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Promise {
    /// The figure in words.
    pub words: String,
    /// Which part was kept, 0 to 1.
    pub kept: f64,
}

/// A place on the map: a step by its number, or one of the two ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Where everybody starts.
    #[default]
    Start,
    /// A step, by its place in [`Sheet::steps`].
    Step(usize),
    /// Where everybody ends.
    End,
}

/// A path between two places.
#[derive(Debug, Clone, Default, PartialEq)]
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
    /// Which part of the moves went back to a step where that person had been before, 0 to 1; `None` where
    /// that is not told. That part of the line is dashed, whatever way it runs: the order of the map is not
    /// the order of anybody's steps.
    pub returns: Option<f64>,
    /// Whether the work goes to another team on this path.
    pub handover: bool,
    /// The path for who hears the map. When empty: where from, where to and the label.
    pub spoken: String,
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
    pub chair: Chair,
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
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Way {
    /// Share of the trajectories, 0 to 1.
    pub share: f64,
    /// The share in words.
    pub label: String,
    /// The steps by their numbers on the map.
    pub steps: String,
}

/// How long a distance on the road is: the same function places the cards and draws these.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scale {
    /// The line above the marks.
    pub title: String,
    /// Each a wait in seconds and the same in words.
    pub marks: Vec<(f64, String)>,
}

/// What one sign means.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// The sign.
    pub mark: Mark,
    /// Its meaning.
    pub words: String,
}

/// A sign on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// What people in this chair lived through: filled, in the shape of the chair.
    Own(Chair),
    /// What people in this chair guessed about the other: open and dashed.
    Guess(Chair),
    /// The band of the middle half of the answers of this chair.
    Spread(Chair),
    /// The area between what was lived through and what was guessed.
    Gap,
    /// A path.
    Path,
    /// A path back to a step where people had been before.
    Return,
    /// A path of which a part goes back.
    Partly,
    /// A path to a step higher on the map that goes back to nothing.
    Up,
    /// The work goes to another team.
    Handover,
    /// A step that is done again.
    Rework,
    /// The bar of who comes at a step.
    Share,
    /// The bar of promises: solid is kept, hatched is late.
    Promise,
    /// A heart cry.
    Cry,
}

mod svg;

pub use svg::svg;
