//! Who reads what on a shared page. Pages, lists, forms and the sentence on a form that says who reads it
//! all ask here.

use crate::{
    Chair,
    entry::{Kind, side_of},
    moment::Side,
};

/// Who reads something, apart from whoever wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sight {
    /// The two at the table and the team that helps.
    Shared,
    /// The two at the table; the team once the customer said yes to it. What the customer wrote is said yes
    /// to.
    Agreed,
    /// The two at the table only.
    Table,
    /// The two at the table, each only after an own answer at that moment (E12, H15).
    Blind,
    /// The two at the table, each only after an own one of the same kind (P19).
    InTurn,
}

impl Sight {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Shared, Self::Agreed, Self::Table, Self::Blind, Self::InTurn];

    /// The fixed word, for the sentence that says it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Agreed => "agreed",
            Self::Table => "table",
            Self::Blind | Self::InTurn => "blind",
        }
    }

    /// Whether only those who sit at the table may write it: nobody else could read it back.
    #[must_use]
    pub fn needs_seat(self) -> bool {
        matches!(self, Self::Table | Self::Blind | Self::InTurn)
    }
}

/// Something that is said and is no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// How a moment was, in words or on the scale.
    View,
    /// What somebody thinks that the other will say.
    Guess,
    /// Whether the customer noticed what was done.
    Recognition,
    /// What the customer expects.
    Expectation,
    /// That something happened, with its title.
    Moment,
}

impl Thing {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::View, Self::Guess, Self::Recognition, Self::Expectation, Self::Moment];

    /// Who reads it.
    #[must_use]
    pub fn sight(self) -> Sight {
        match self {
            Self::View | Self::Guess | Self::Recognition => Sight::Blind,
            Self::Expectation | Self::Moment => Sight::Shared,
        }
    }
}

/// What is known of the reader and of an entry, where it decides whether it may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// The reader gave an own answer at the moment that it is about.
    pub sat: bool,
    /// The reader answered the same question, or is not asked it.
    pub answered: bool,
    /// The reader said how it all looks.
    pub impression: bool,
    /// The customer wrote it or said yes to it, and nobody on behalf of the customer did.
    pub agreed: bool,
}

/// Whether somebody may read an entry of this kind that this side wrote. `reader` is the chair at the
/// table; a colleague or lead of the team has none.
#[must_use]
pub fn may_see(kind: Kind, by: Side, reader: Option<Chair>, known: Known) -> bool {
    let seated = reader.is_some();
    let own = reader.map(side_of) == Some(by);
    match kind.rule().sight {
        Sight::Shared => true,
        Sight::Agreed => seated || known.agreed,
        Sight::Table => seated,
        Sight::InTurn => seated && (own || known.impression),
        Sight::Blind => seated && (own || (known.sat && (kind != Kind::Answer || known.answered))),
    }
}

/// Whether somebody who speaks on behalf of the customer may read an entry that may be read in the customer's chair. `own` says
/// that it was said under the own name: what the customer says at the table, and what was written down of it, is for the employee.
#[must_use]
pub fn may_see_beside(kind: Kind, by: Side, own: bool) -> bool {
    let from_customer = by == Side::Customer || kind == Kind::ByPhone;
    own || !(from_customer && kind.rule().sight.needs_seat())
}

/// Whether somebody may read how a moment was for the other, the guess of the other, and whether the customer noticed it.
/// `by` is the chair that said it, `sat` whether the reader gave an own answer there.
#[must_use]
pub fn may_see_told(by: Chair, reader: Option<Chair>, sat: bool) -> bool {
    reader.is_some_and(|reader| reader == by || sat)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_KNOWN: Known = Known { sat: true, answered: true, impression: true, agreed: true };
    const READERS: [Option<Chair>; 3] = [Some(Chair::Customer), Some(Chair::Employee), None];

    #[test]
    fn the_team_reads_what_is_shared_and_never_what_is_for_the_table() {
        for kind in Kind::ALL {
            let sight = kind.rule().sight;
            for by in [Side::Customer, Side::Organisation, Side::Other] {
                let team = may_see(*kind, by, None, ALL_KNOWN);
                assert_eq!(team, !sight.needs_seat(), "{kind:?}");
                for chair in Chair::BOTH {
                    assert!(may_see(*kind, by, Some(chair), ALL_KNOWN), "{kind:?} {chair:?}");
                }
            }
        }
    }

    #[test]
    fn a_summary_is_for_the_team_once_the_customer_wrote_it_or_said_yes() {
        let see =
            |by, reader, agreed| may_see(Kind::Summary, by, reader, Known { agreed, ..Known::default() });
        for reader in READERS {
            assert_eq!(see(Side::Organisation, reader, false), reader.is_some());
            assert!(see(Side::Organisation, reader, true) && see(Side::Customer, reader, true));
        }
    }

    #[test]
    fn an_answer_is_read_after_the_own_answer_to_the_same_question_by_either_chair() {
        for (reader, by) in [(Chair::Customer, Side::Organisation), (Chair::Employee, Side::Customer)] {
            for (sat, answered) in [(false, false), (true, false), (false, true), (true, true)] {
                let known = Known { sat, answered, ..Known::default() };
                let see = |kind| may_see(kind, by, Some(reader), known);
                assert_eq!(see(Kind::Answer), sat && answered, "{reader:?} {known:?}");
                assert_eq!(see(Kind::Observation), sat, "{reader:?} {known:?}");
            }
            assert!(may_see(Kind::Answer, side_of(reader), Some(reader), Known::default()), "the own one");
        }
    }

    #[test]
    fn how_it_all_looks_is_read_after_the_own_impression_and_pressure_at_once() {
        for impression in [false, true] {
            let known = Known { impression, ..Known::default() };
            let see = |kind, by| may_see(kind, by, Some(Chair::Employee), known);
            assert_eq!(see(Kind::Impression, Side::Customer), impression);
            assert!(see(Kind::Impression, Side::Organisation) && see(Kind::Pressure, Side::Customer));
        }
    }

    #[test]
    fn what_was_told_is_read_by_the_other_after_the_own_answer_and_by_nobody_else() {
        for by in Chair::BOTH {
            for sat in [false, true] {
                assert!(may_see_told(by, Some(by), sat));
                assert_eq!(may_see_told(by, Some(by.other()), sat), sat);
                assert!(!may_see_told(by, None, sat));
            }
        }
    }

    #[test]
    fn whoever_speaks_for_the_customer_reads_nothing_that_the_customer_said_at_the_table() {
        for kind in Kind::ALL {
            let at_the_table = kind.rule().sight.needs_seat();
            assert_eq!(may_see_beside(*kind, Side::Customer, false), !at_the_table, "{kind:?}");
            assert!(may_see_beside(*kind, Side::Customer, true), "{kind:?}");
            let employee = may_see_beside(*kind, Side::Organisation, false);
            assert_eq!(employee, !(at_the_table && *kind == Kind::ByPhone), "{kind:?}");
        }
    }

    #[test]
    fn the_words_of_things_are_for_whom_their_sight_says() {
        let blind = |thing: Thing| thing.sight() == Sight::Blind;
        assert_eq!(Thing::ALL.map(blind), [true, true, true, false, false]);
        assert_eq!(Sight::ALL.map(Sight::needs_seat), [false, false, true, true, true]);
        // what is read in turn is read after an own answer, and is said in the same words
        assert_eq!(Sight::ALL.map(Sight::code), ["shared", "agreed", "table", "blind", "blind"]);
    }
}
