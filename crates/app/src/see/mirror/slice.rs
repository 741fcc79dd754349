//! Which customers a page is about: a filter that somebody chose, and the blocks that may be added up for it.

use std::borrow::Cow;

use hullie_domain::{Day, TeamId, walk::moment::Channel};
use hullie_journey::Journey;

use super::{
    family::Family,
    gather::channel,
    glass::{ATTRIBUTES, Glass, Look, Shown, quarter_begins},
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
    pub(super) fn wanted(&self, glass: &Glass) -> [Option<Vec<u32>>; ATTRIBUTES] {
        let place = |found: Option<usize>| found.map_or_else(Vec::new, |place| vec![place as u32]);
        [
            (!self.quarters.is_empty()).then(|| self.quarters.clone()),
            self.team.map(|team| place(glass.teams.iter().position(|other| *other == team))),
            self.channel.map(|wanted| vec![channel(wanted)]),
            self.segment.as_ref().map(|key| place(glass.segments.iter().position(|other| other == key))),
        ]
    }
}

/// The values that can be chosen: those that a block with ways says, so that choosing one never shows that
/// nobody is there.
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

pub(super) fn choices(look: &Look) -> Choices {
    let glass = &look.glass;
    let said = |attribute: usize| -> Vec<u32> {
        let blocks = glass.periods.iter().map(|(block, ..)| *block);
        let blocks = blocks.filter(|block| !look.gone.contains(block));
        let mut codes: Vec<u32> =
            blocks.filter_map(|block| glass.blocks[block as usize][attribute]).collect();
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

/// The blocks of a filter, and how their people walked.
pub(super) struct Slice<'g> {
    pub glass: &'g Glass,
    /// For each block whether it is in it.
    has: Vec<bool>,
    /// How many customers' ways.
    pub customers: usize,
    pub journey: Cow<'g, Journey>,
    /// Whether some customers could not be told apart far enough, or wait for company.
    pub leaves_out: bool,
}

impl<'g> Slice<'g> {
    pub fn of(look: &'g Look, filter: &Filter) -> Self {
        let glass = &*look.glass;
        let wanted = filter.wanted(glass);
        let fits = |said: &[Option<u32>; ATTRIBUTES]| {
            said.iter().zip(&wanted).all(|(said, wanted)| match (said, wanted) {
                (_, None) => true,
                (Some(code), Some(codes)) => codes.contains(code),
                (None, Some(_)) => false,
            })
        };
        let has =
            glass.blocks.iter().zip(0..).map(|(said, n)| fits(said) && !look.gone.contains(&n)).collect();
        let says = |block: u32| {
            let said = &glass.blocks[block as usize];
            !look.gone.contains(&block)
                && said.iter().zip(&wanted).all(|(said, w)| w.is_none() || said.is_some())
        };
        let leaves_out = glass.waits || !glass.periods.iter().all(|(block, ..)| says(*block));
        Self::with(glass, has, leaves_out, filter.is_everybody() && look.gone.is_empty())
    }

    /// Everything else that is shown: whole blocks again.
    pub fn others(look: &'g Look, one: &Self) -> Self {
        let all = Self::of(look, &Filter::default());
        let has = all.has.iter().zip(&one.has).map(|(all, one)| *all && !*one).collect();
        Self::with(one.glass, has, one.leaves_out, false)
    }

    fn with(glass: &'g Glass, has: Vec<bool>, leaves_out: bool, is_everybody: bool) -> Self {
        let journey = if is_everybody {
            Cow::Borrowed(&glass.everybody)
        } else {
            Cow::Owned(Journey::of(&glass.log.only_trajectories(|t| has[glass.log_block[t] as usize])))
        };
        let customers = glass.periods.iter().filter(|(block, ..)| has[*block as usize]).count();
        Self { glass, has, customers, journey, leaves_out }
    }

    /// Whether this block is in it.
    pub fn has(&self, block: u32) -> bool {
        self.has.get(block as usize).copied().unwrap_or(false)
    }

    /// The answers of a family that are shown, customer by customer and in the order in which they were
    /// given.
    pub fn shown(&self, family: Family) -> impl Iterator<Item = &'g Shown> + '_ {
        let all = self.glass.shown.get(&family).map_or(&[][..], Vec::as_slice);
        all.iter().filter(|one| self.has(one.block))
    }

    /// How many days each customer of the slice took who came to the last step, from the first visit to the
    /// last. Who is still on the way would make those who began later look quick.
    pub fn days(&self, last: u32) -> Vec<f64> {
        let traces = self.glass.log.traces().enumerate();
        let mine = traces.filter(|(trajectory, _)| self.has(self.glass.log_block[*trajectory]));
        let done = mine.filter(|(_, trace)| trace.steps.contains(&last));
        done.filter_map(|(_, trace)| trace.duration()).map(|d| d as f64 / 86_400e6).collect()
    }
}
