//! What holds for a kind of thing: see [`crate::kind`].

use crate::{kind::Kind, reader::Readers, sight::Sight, taking_back::Back};

/// What something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The whole trajectory.
    Whole,
    /// One moment.
    Moment,
    /// One moment, or the whole trajectory.
    MomentOrWhole,
    /// A designed step, or the whole trajectory.
    StepOrWhole,
    /// A designed step.
    Step,
    /// An expectation.
    Expectation,
    /// An expectation, or an earlier entry of one of these kinds.
    ExpectationOr(&'static [Kind]),
    /// A promise.
    Promise,
    /// A promise, or the whole trajectory.
    PromiseOrWhole,
    /// A promise, a moment, or an earlier entry of one of these kinds.
    PromiseOrMomentOr(&'static [Kind]),
    /// A moment at which something was told, or something else that was told: what did not work, or an entry
    /// of one of these kinds.
    Told(&'static [Kind]),
    /// An earlier entry of one of these kinds.
    Entry(&'static [Kind]),
    /// An earlier entry of one of these kinds, or the whole trajectory.
    EntryOrWhole(&'static [Kind]),
    /// Any item on the page.
    Anything,
}

impl About {
    /// Whether it can be said of the whole trajectory, without anything that it is about.
    #[must_use]
    pub fn may_be_whole(self) -> bool {
        match self {
            Self::Whole
            | Self::MomentOrWhole
            | Self::PromiseOrWhole
            | Self::StepOrWhole
            | Self::EntryOrWhole(_)
            | Self::Anything => true,
            Self::Moment
            | Self::Step
            | Self::Expectation
            | Self::ExpectationOr(_)
            | Self::Promise
            | Self::PromiseOrMomentOr(_)
            | Self::Told(_)
            | Self::Entry(_) => false,
        }
    }
}

/// Whether a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Not asked.
    No,
    /// May be left empty.
    May,
    /// May be left empty when another such field of the form is not: words alone are enough, and so is an
    /// answer alone.
    Any,
    /// Nothing can be kept without it.
    Must,
}

/// What holds for a kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Who may write it.
    pub by: Readers,
    /// What it is about.
    pub about: About,
    /// The main words.
    pub words: Need,
    /// A second text: a reason or a source.
    pub more: Need,
    /// A third text: where something stands.
    pub place: Need,
    /// The answers to choose from, when there are any.
    pub codes: &'static [&'static str],
    /// Whether one of them has to be chosen.
    pub code: Need,
    /// A second list of answers.
    pub bases: &'static [&'static str],
    /// A day.
    pub day: Need,
    /// A last day.
    pub until: Need,
    /// A number: an answer of 1 to 5, or minutes.
    pub number: Need,
    /// A moment that it points to.
    pub other: Need,
    /// Who reads it.
    pub sight: Sight,
    /// The most that each side may have standing about one thing; 0 is no limit. One is held by the
    /// database as well.
    pub most: usize,
    /// Who may take it back. Nothing is ever corrected by writing over it: it is taken back and said anew.
    pub back: Back,
    /// Whether it is made by another deed, such as a hand-over, and not written by itself.
    pub made: bool,
    /// Whether its writer has to have seen the page as it is now: the other may just have changed what it
    /// is about.
    pub fresh: bool,
    /// Whether it is counted or is a state, and so has a table and a type of its own; the others are words.
    pub typed: bool,
    /// Whether figures are made of it.
    pub counted: bool,
}

impl Rule {
    pub(crate) const BASE: Self = Self {
        by: Readers::NONE,
        about: About::Whole,
        words: Need::No,
        more: Need::No,
        place: Need::No,
        codes: &[],
        code: Need::No,
        bases: &[],
        day: Need::No,
        until: Need::No,
        number: Need::No,
        other: Need::No,
        sight: Sight::Shared,
        most: 0,
        back: Back::Writer,
        made: false,
        fresh: false,
        typed: false,
        counted: false,
    };
}
