//! Which customers a page is about: a filter that somebody chose, and the people who may be counted for it.

use std::borrow::Cow;

use hullie_domain::{Day, TeamId, TrajectoryId, moment::Channel};
use hullie_journey::Journey;

use super::{
    glass::{ATTRIBUTES, Glass, channel, quarter_begins},
    seen::{Promise, Row},
};

/// What somebody asked for. Nothing chosen means everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Customers who began in these quarters, as numbers of [`super::quarter`].
    pub quarters: Vec<u32>,
    /// Customers of this team at their first moment.
    pub team: Option<TeamId>,
    /// Customers whose first moment went this way.
    pub channel: Option<Channel>,
    /// Customers of this kind, as the organisation tells them apart.
    pub segment: Option<String>,
}

impl Filter {
    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_everybody(&self) -> bool {
        *self == Self::default()
    }

    /// The codes that are wanted for each attribute; a name that nobody has wants nobody.
    fn wanted(&self, glass: &Glass) -> [Option<Vec<u32>>; ATTRIBUTES] {
        let place = |found: Option<usize>| found.map_or_else(Vec::new, |place| vec![place as u32]);
        [
            (!self.quarters.is_empty()).then(|| self.quarters.clone()),
            self.team.map(|team| place(glass.teams.iter().position(|other| *other == team))),
            self.channel.map(|wanted| vec![channel(wanted)]),
            self.segment.as_ref().map(|key| place(glass.segments.iter().position(|other| other == key))),
        ]
    }
}

/// The values that can be chosen: those that somebody in a group has said, so that choosing one never shows that nobody is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Quarters, the latest first, with their first day.
    pub quarters: Vec<(u32, Day)>,
    /// Teams.
    pub teams: Vec<TeamId>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Kinds of customers.
    pub segments: Vec<String>,
}

pub(super) fn choices(glass: &Glass) -> Choices {
    let said = |attribute: usize| -> Vec<u32> {
        let mut codes: Vec<u32> =
            glass.editions.groups().iter().filter_map(|group| group[attribute]).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    };
    let pick = |code: &u32| *code as usize;
    Choices {
        quarters: said(0).iter().rev().map(|code| (*code, quarter_begins(*code))).collect(),
        teams: said(1).iter().filter_map(|code| glass.teams.get(pick(code)).copied()).collect(),
        channels: said(2).iter().filter_map(|code| Channel::ALL.get(pick(code)).copied()).collect(),
        segments: said(3).iter().filter_map(|code| glass.segments.get(pick(code)).cloned()).collect(),
    }
}

/// The customers of a filter, and how they walked.
pub(super) struct Slice<'g> {
    pub glass: &'g Glass,
    /// For each walker whether they are in it.
    pub is_in: Vec<bool>,
    /// How many.
    pub customers: usize,
    pub journey: Cow<'g, Journey>,
    /// Whether some customers could not be told apart far enough, or wait for company.
    pub leaves_out: bool,
    everybody: bool,
}

impl<'g> Slice<'g> {
    pub fn of(glass: &'g Glass, filter: &Filter) -> Self {
        let wanted = filter.wanted(glass);
        let asked = std::array::from_fn(|i| wanted[i].is_some());
        let is_in = glass.editions.slice(&std::array::from_fn(|i| wanted[i].as_deref()));
        let journey = if filter.is_everybody() {
            Cow::Borrowed(&glass.seen.everybody)
        } else {
            let walkers = &glass.seen.log_walker;
            Cow::Owned(Journey::of(&glass.seen.log.only_trajectories(|t| is_in[walkers[t] as usize])))
        };
        Self {
            customers: is_in.iter().filter(|is_in| **is_in).count(),
            leaves_out: !glass.editions.is_complete(&asked),
            everybody: filter.is_everybody(),
            glass,
            is_in,
            journey,
        }
    }

    /// Whether this trajectory is in it.
    pub fn contains(&self, id: &TrajectoryId) -> bool {
        self.glass.numbers.get(id).is_some_and(|walker| self.is_in[*walker as usize])
    }

    /// Everybody who counts and is not in the other slice: whole groups again.
    pub fn others(glass: &'g Glass, one: &Self) -> Self {
        let all = glass.editions.slice(&[None; ATTRIBUTES]);
        let is_in: Vec<bool> = all.iter().zip(&one.is_in).map(|(all, one)| *all && !*one).collect();
        let walkers = &glass.seen.log_walker;
        let journey = Journey::of(&glass.seen.log.only_trajectories(|t| is_in[walkers[t] as usize]));
        Self {
            customers: is_in.iter().filter(|is_in| **is_in).count(),
            leaves_out: one.leaves_out,
            everybody: false,
            journey: Cow::Owned(journey),
            glass,
            is_in,
        }
    }

    /// How many days each customer of the slice took who came to the last step, from the first visit that counts to the last.
    /// Who is still on the way would make those who began later look quick.
    pub fn days(&self, last: u32) -> Vec<f64> {
        let seen = &self.glass.seen;
        let traces = seen.log.traces().enumerate();
        let mine = traces.filter(|(trajectory, _)| self.is_in[seen.log_walker[*trajectory] as usize]);
        let done = mine.filter(|(_, trace)| trace.steps.contains(&last));
        done.filter_map(|(_, trace)| trace.duration()).map(|d| d as f64 / 86_400e6).collect()
    }

    /// The moments that count, customer by customer and in order of time.
    pub fn moments(&self) -> impl Iterator<Item = &'g Row> + '_ {
        let seen = &self.glass.seen;
        let all = if self.everybody { &seen.rows[..] } else { &[] };
        // nobody's rows lie between those of the customers of a slice: whole runs are passed over
        let runs = if self.everybody { 0..0 } else { 0..self.is_in.len() };
        let chosen = runs
            .filter(|walker| self.is_in[*walker])
            .flat_map(|walker| &seen.rows[seen.begins[walker] as usize..seen.begins[walker + 1] as usize]);
        all.iter().chain(chosen)
    }

    /// The promises that count.
    pub fn promises(&self) -> impl Iterator<Item = &'g Promise> + '_ {
        self.glass.seen.promises.iter().filter(|promise| self.is_in[promise.walker as usize])
    }
}
