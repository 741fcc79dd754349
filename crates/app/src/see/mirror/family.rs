//! The figures that have blocks of their own. Two figures that are made of the same answers share one
//! family, so that nothing follows from laying them side by side.

use hullie_domain::{Chair, Seat, StepId, tell::question::ITEMS};
use hullie_measure::blocks::{Behind, narrowest_first};

use super::glass::ATTRIBUTES;

/// The step of a moment that is not on the route.
pub(super) const NO_STEP: u16 = u16::MAX;

/// A family of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Family {
    /// That somebody began. No answer: it is laid beside how many said something.
    Started,
    /// How somebody walked, as far as it was known when it was released.
    Journey,
    /// The first answer of a seat at a step (its place in the route).
    Seat(Seat, u16),
    /// Released words at a step.
    Quote(u16),
    /// Whether the customer noticed.
    Noticed,
    /// A guess of an employee with what the customer said at the same moment.
    Pair,
    /// The last answer beside what was expected.
    Gap,
    /// How satisfied a customer expected to be.
    Expected,
    /// How satisfied an employee thinks that the customer expected to be.
    Thought,
    /// What kind of expectation it was.
    Kind,
    /// An answer to a question (its place in [`ITEMS`]) by a chair.
    Item(usize, Chair),
    /// The answers of a customer to the questions about interest and about nuisance, at moments where both
    /// were answered: the two questions and their table are made of the same people.
    Interest,
    /// Something that did not work.
    Limited,
    /// Whether a promise was kept in time.
    Kept,
    /// How late a promise was kept.
    Late,
    /// Whether a text of a chair speaks of "they".
    They(Chair),
}

/// What customers say of their own experience.
pub(super) const OWN: Seat = Seat { by: Chair::Customer, about: Chair::Customer };

/// The place of a seat in [`Seat::ALL`].
pub(super) fn place(seat: Seat) -> usize {
    Seat::ALL.iter().position(|other| *other == seat).unwrap_or(0)
}

/// The place of a question in [`ITEMS`].
pub(super) fn question(code: &str) -> Option<usize> {
    ITEMS.iter().position(|item| item.code == code)
}

impl Family {
    /// Every family of a route of so many steps.
    pub fn all(steps: usize) -> Vec<Self> {
        let places = || (0..steps.min(usize::from(NO_STEP)) as u16).chain([NO_STEP]);
        let mut all =
            vec![Self::Started, Self::Journey, Self::Noticed, Self::Pair, Self::Gap, Self::Expected];
        all.extend([Self::Thought, Self::Kind, Self::Interest, Self::Limited, Self::Kept, Self::Late]);
        all.extend(Seat::ALL.into_iter().flat_map(|seat| places().map(move |step| Self::Seat(seat, step))));
        all.extend(places().map(Self::Quote));
        all.extend((0..ITEMS.len()).flat_map(|item| Chair::BOTH.map(|chair| Self::Item(item, chair))));
        all.extend(Chair::BOTH.map(Self::They));
        all
    }

    /// The fixed word that is stored. Steps are named by their identifier: a route may change.
    pub fn code(self, route: &[StepId]) -> String {
        let step =
            |place: u16| route.get(usize::from(place)).map_or("-".to_owned(), |step| step.0.to_string());
        match self {
            Self::Started => "started".to_owned(),
            Self::Journey => "journey".to_owned(),
            Self::Seat(seat, at) => {
                format!("seat/{}/{}/{}", seat.by.code(), seat.about.code(), step(at))
            }
            Self::Quote(at) => format!("quote/{}", step(at)),
            Self::Noticed => "noticed".to_owned(),
            Self::Pair => "pair".to_owned(),
            Self::Gap => "gap".to_owned(),
            Self::Expected => "expected".to_owned(),
            Self::Thought => "thought".to_owned(),
            Self::Kind => "kind".to_owned(),
            Self::Item(item, by) => format!("item/{}/{}", by.code(), ITEMS[item].code),
            Self::Interest => "interest".to_owned(),
            Self::Limited => "limited".to_owned(),
            Self::Kept => "kept".to_owned(),
            Self::Late => "late".to_owned(),
            Self::They(by) => format!("they/{}", by.code()),
        }
    }

    /// Whether employees said it or guessed it.
    fn is_of_employees(self) -> bool {
        match self {
            Self::Thought => true,
            Self::Seat(seat, _) => seat.by == Chair::Employee,
            Self::Item(_, by) | Self::They(by) => by == Chair::Employee,
            _ => false,
        }
    }

    /// Who has to stand behind a block besides customers.
    pub fn behind(self) -> Behind {
        match self {
            // what customers say of an employee is about that employee
            Self::Seat(seat, _) if seat != OWN => Behind::Employees,
            Self::Pair => Behind::Employees,
            _ if self.is_of_employees() => Behind::Employees,
            _ => Behind::Customers,
        }
    }

    /// Whether only customers count who said something themselves.
    pub fn needs_voice(self) -> bool {
        self != Self::Started && !self.is_of_employees()
    }

    /// Whether one answer of each customer counts; else all of them do.
    pub fn is_one_each(self) -> bool {
        matches!(
            self,
            Self::Started | Self::Journey | Self::Seat(..) | Self::Gap | Self::Expected | Self::Kind
        )
    }

    /// What its blocks may say of their people. What no page can filter is kept together.
    pub fn sets(self) -> Vec<[bool; ATTRIBUTES]> {
        match self {
            Self::Expected | Self::Thought | Self::Kind | Self::Interest | Self::Limited | Self::They(_) => {
                vec![[false; ATTRIBUTES]]
            }
            // how much room employees have is told of their team
            Self::Item(item, by) if ITEMS[item].code == "room" && by == Chair::Employee => {
                vec![[false, true, false, false]]
            }
            Self::Item(..) => vec![[false; ATTRIBUTES]],
            _ => narrowest_first(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_family_has_a_word_of_its_own() {
        let route = [StepId::new(), StepId::new()];
        let all = Family::all(route.len());
        let words: HashSet<String> = all.iter().map(|family| family.code(&route)).collect();
        assert_eq!(words.len(), all.len());
    }
}
