//! What may be shown of a group of customers when everybody can ask for the groups beside it as well: of
//! three quarters that make up all, whoever sees two and the whole knows the third (S11). So the counts of
//! all values of an attribute are decided together, the same way whichever of them is asked for.

use std::collections::BTreeMap;

use hullie_measure::release::{Thresholds, shown};

use super::{
    glass::{ATTRIBUTES, Look},
    slice::Filter,
};

/// Which steps and paths of a group may be counted, beside the groups that it is one of.
#[derive(Debug, Clone)]
pub(super) struct Beside {
    steps: usize,
    step: Vec<bool>,
    path: Vec<bool>,
}

/// How many of the customers with one value of an attribute came to each step, and went along each path.
#[derive(Debug, Clone)]
struct Cell {
    is_wanted: bool,
    customers: usize,
    step: Vec<usize>,
    path: Vec<usize>,
}

impl Beside {
    /// For the customers of a filter, along a route of so many steps.
    pub fn of(look: &Look, filter: &Filter, steps: usize, thresholds: &Thresholds) -> Self {
        let mut all = Self { steps, step: vec![true; steps], path: vec![true; steps * steps] };
        let wanted = filter.wanted(&look.glass);
        for attribute in (0..ATTRIBUTES).filter(|attribute| wanted[*attribute].is_some()) {
            let cells = cells(look, &wanted, attribute, steps);
            let customers: Vec<usize> = cells.iter().map(|cell| cell.customers).collect();
            let is_wanted: Vec<bool> = cells.iter().map(|cell| cell.is_wanted).collect();
            let may = |counts: Vec<usize>| are_safe(&counts, &customers, &is_wanted, thresholds);
            for (place, step) in all.step.iter_mut().enumerate() {
                *step &= may(cells.iter().map(|cell| cell.step[place]).collect());
            }
            for (place, path) in all.path.iter_mut().enumerate() {
                *path &= may(cells.iter().map(|cell| cell.path[place]).collect());
            }
        }
        all
    }

    /// Whether it may be told how many came to this step.
    pub fn step(&self, code: u32) -> bool {
        self.step.get(code as usize).copied().unwrap_or(false)
    }

    /// Whether it may be told how many went this way.
    pub fn path(&self, from: u32, to: u32) -> bool {
        self.path.get(from as usize * self.steps + to as usize).copied().unwrap_or(false)
    }
}

/// Counts the customers of every value of an attribute, those whose block keeps it to itself included,
/// within what else is asked for.
fn cells(look: &Look, wanted: &[Option<Vec<u32>>; ATTRIBUTES], attribute: usize, steps: usize) -> Vec<Cell> {
    let glass = &look.glass;
    let fits = |block: u32| {
        let said = &glass.blocks[block as usize];
        !look.gone.contains(&block)
            && said.iter().zip(wanted).enumerate().all(|(other, (said, wanted))| match (said, wanted) {
                _ if other == attribute => true,
                (_, None) => true,
                (Some(code), Some(codes)) => codes.contains(code),
                (None, Some(_)) => false,
            })
    };
    let mut cells: BTreeMap<Option<u32>, Cell> = BTreeMap::new();
    let (mut at_step, mut on_path) = (vec![usize::MAX; steps], vec![usize::MAX; steps * steps]);
    for (trajectory, trace) in glass.log.traces().enumerate() {
        let block = glass.log_block[trajectory];
        if !fits(block) {
            continue;
        }
        let said = glass.blocks[block as usize][attribute];
        let asked = wanted[attribute].as_ref();
        let cell = cells.entry(said).or_insert_with(|| Cell {
            is_wanted: said.is_some_and(|code| asked.is_some_and(|codes| codes.contains(&code))),
            customers: 0,
            step: vec![0; steps],
            path: vec![0; steps * steps],
        });
        cell.customers += 1;
        let mut before = None;
        for code in trace.steps.iter().map(|code| *code as usize).filter(|code| *code < steps) {
            if std::mem::replace(&mut at_step[code], trajectory) != trajectory {
                cell.step[code] += 1;
            }
            if let Some(before) = before {
                let path: usize = before * steps + code;
                if std::mem::replace(&mut on_path[path], trajectory) != trajectory {
                    cell.path[path] += 1;
                }
            }
            before = Some(code);
        }
    }
    cells.into_values().collect()
}

/// Whether the counts of all groups that are asked for may be shown, when those of the others may be asked
/// for too and the sum of all is known, of who came and of who did not.
fn are_safe(counts: &[usize], customers: &[usize], is_wanted: &[bool], thresholds: &Thresholds) -> bool {
    let n = counts.len();
    let rests = customers.iter().zip(counts).map(|(all, came)| all - came);
    let both: Vec<usize> = counts.iter().copied().chain(rests).collect();
    let mut sums = vec![(0..n).collect(), (n..2 * n).collect()];
    sums.extend((0..n).map(|place| vec![place, n + place]));
    let may = shown(&both, &sums, thresholds);
    (0..n).filter(|place| is_wanted[*place]).all(|place| may[place] && may[n + place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_and_the_whole_tell_nothing_of_the_third() {
        let customers = [19, 13, 10];
        let safe = |counts: [usize; 3], asked: usize| {
            let is_wanted: Vec<bool> = (0..3).map(|place| place == asked).collect();
            are_safe(&counts, &customers, &is_wanted, &Thresholds::default())
        };
        // 33 of 42 came: 19 of 19, 13 of 13 and 1 of 10
        assert!(!safe([19, 13, 1], 2), "one is too few");
        assert!(!(safe([19, 13, 1], 0) && safe([19, 13, 1], 1)), "and so is 33 less 19 less 13");
        assert!(safe([19, 13, 10], 0) && safe([19, 13, 10], 1) && safe([19, 13, 10], 2));
        assert!(safe([12, 7, 5], 2), "five of ten, and five who did not");
        assert!(!safe([12, 11, 5], 1), "two who did not come are two");
        // several at once are shown when each of them is
        let all = [true, true, false];
        assert!(!are_safe(&[19, 13, 1], &customers, &all, &Thresholds::default()));
    }
}
