//! Who reads what. Pages, lists, forms and the sentence on a form that says who reads it all ask here.

use crate::{
    Chair,
    kind::Kind,
    reader::{Reader, Readers},
    walk::moment::Side,
};

/// Who reads something, apart from whoever wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sight {
    /// The two at the table and the team that helps.
    Shared,
    /// As [`Sight::Shared`]; but what the customer said at a moment is read there by who guessed how it was
    /// (E12), and by nobody who may come to guess it later.
    AfterGuess,
    /// Whoever wrote it and the customer; all others of the page once the customer said yes to it. What the
    /// customer wrote is said yes to.
    Agreed,
    /// The two at the table only.
    Table,
    /// The two at the table, each only after an own answer at that moment (E12, H15).
    Blind,
    /// The two at the table, each only after an own one of the same kind (P19).
    InTurn,
    /// These and nobody else.
    Only(Readers),
    /// Whoever wrote it, and whom it was written to.
    Own,
}

impl Sight {
    /// Those that something on a shared page can have.
    pub const ON_PAGE: [Self; 6] =
        [Self::Shared, Self::AfterGuess, Self::Agreed, Self::Table, Self::Blind, Self::InTurn];

    /// The fixed word, for the sentence that says it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::AfterGuess => "after-guess",
            Self::Agreed => "agreed",
            Self::Table => "table",
            Self::Blind | Self::InTurn => "blind",
            Self::Only(_) => "only",
            Self::Own => "own",
        }
    }

    /// Whether only those who sit at the table read it.
    #[must_use]
    pub fn needs_seat(self) -> bool {
        matches!(self, Self::Table | Self::Blind | Self::InTurn)
    }
}

/// Something that was said, as far as it decides who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// What kind it is.
    pub kind: Kind,
    /// Which side said it.
    pub by: Side,
    /// Whether this very reader said it: the same account, or the same voice on the customer's side.
    pub own: bool,
}

/// What the reader did that decides whether something may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// The reader gave an own answer at the moment that it is about.
    pub sat: bool,
    /// It is about a moment, and the reader did not guess there how it was for the customer.
    pub to_guess: bool,
    /// The reader answered the same question. What only the customer is asked, an employee reads after the
    /// own chair; what only employees are asked is for groups of employees, no customer reads it (E16).
    pub answered: bool,
    /// The reader said how it all looks after this was said, or this was the first word after it.
    pub impression: bool,
    /// The customer wrote it or said yes to it, and nobody on behalf of the customer did.
    pub agreed: bool,
    /// It was said before the customer was handed over to the employee who sits in the chair now: a guess of
    /// the customer is about who sat there then.
    pub before: bool,
    /// What it is about is for the two at the table, and not for this reader; or what it answers is not: see
    /// [`Kind::is_read_with_its_ground`].
    pub hidden_ground: bool,
}

/// Whether somebody may read something.
#[must_use]
pub fn may_see(said: Said, reader: Reader, known: Known) -> bool {
    let chair = reader.chair();
    let on_page = Readers::PAGE.contains(reader) || said.own;
    if known.hidden_ground && !said.own {
        return false;
    }
    match said.kind.rule().sight {
        Sight::Shared => on_page,
        Sight::AfterGuess => on_page && (said.own || said.by != Side::Customer || !known.to_guess),
        Sight::Only(readers) => readers.contains(reader),
        Sight::Own => said.own,
        Sight::Agreed => on_page && (said.own || chair == Some(Chair::Customer) || known.agreed),
        Sight::Table | Sight::Blind | Sight::InTurn if chair.is_none() => false,
        // what the customer tells the employee, and what was written down of it, is for the employee alone
        _ if reader == Reader::Relative && !said.own && is_customers(said) => false,
        // whoever comes new reads what the customer said by phone as everything that the customer told: after
        // an own guess
        Sight::Table => said.kind != Kind::ByPhone || reader != Reader::Employee || said.own || known.sat,
        // how it was for a colleague who sat here before is for that colleague and the customer
        _ if reader.side() == Some(said.by) => said.own || chair == Some(Chair::Customer),
        _ if said.kind == Kind::Guess && reader == Reader::Employee && known.before => false,
        Sight::Blind => known.sat && (said.kind != Kind::Answer || known.answered),
        Sight::InTurn => known.impression,
    }
}

/// Whether it are the customer's words, also where the employee wrote them down.
fn is_customers(said: Said) -> bool {
    said.by == Side::Customer || said.kind == Kind::ByPhone
}

/// Whether something on the customer's side was said by this reader, for what it opens: a relative under the
/// own name, and the customer's own link under no name or the one that was said for it (`me`).
#[must_use]
pub fn is_by_reader(reader: Reader, me: Option<&str>, voice: Option<&str>) -> bool {
    match reader {
        Reader::Relative => voice == me,
        _ => voice.is_none() || voice == me,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_KNOWN: Known = Known {
        sat: true,
        to_guess: false,
        answered: true,
        impression: true,
        agreed: true,
        before: false,
        hidden_ground: false,
    };
    const SIDES: [Side; 3] = [Side::Customer, Side::Organisation, Side::Other];

    fn said(kind: Kind, by: Side) -> Said {
        Said { kind, by, own: false }
    }

    #[test]
    fn the_team_reads_what_is_shared_and_never_what_is_for_the_table() {
        for kind in Kind::PUT {
            for by in SIDES {
                for reader in [Reader::Colleague, Reader::Lead] {
                    let seen = may_see(said(*kind, by), reader, ALL_KNOWN);
                    assert_eq!(seen, !kind.rule().sight.needs_seat(), "{kind:?} {reader:?}");
                }
                for reader in Reader::ALL.iter().copied().filter(|one| !Readers::PAGE.contains(*one)) {
                    assert!(!may_see(said(*kind, by), reader, ALL_KNOWN), "{kind:?} {reader:?}");
                }
            }
        }
    }

    #[test]
    fn the_customer_reads_everything_in_time_and_the_employee_all_but_what_a_colleague_felt() {
        for kind in Kind::PUT {
            let sight = kind.rule().sight;
            for by in SIDES {
                for reader in [Reader::Customer, Reader::OnBehalf, Reader::Bereaved] {
                    assert!(may_see(said(*kind, by), reader, ALL_KNOWN), "{kind:?} {reader:?}");
                }
                let felt = matches!(sight, Sight::Blind | Sight::InTurn) && by == Side::Organisation;
                let seen = may_see(said(*kind, by), Reader::Employee, ALL_KNOWN);
                assert_eq!(seen, !felt, "{kind:?} {by:?}");
                let own = Said { own: true, ..said(*kind, by) };
                assert!(may_see(own, Reader::Employee, Known::default()) || by != Side::Organisation);
            }
        }
    }

    #[test]
    fn what_is_about_what_is_for_the_table_is_for_the_table() {
        let known = Known { hidden_ground: true, ..ALL_KNOWN };
        for kind in Kind::PUT {
            let see = |known| may_see(said(*kind, Side::Organisation), Reader::Lead, known);
            assert!(!see(known), "{kind:?}");
        }
        let own = Said { own: true, ..said(Kind::OurAnswer, Side::Organisation) };
        assert!(may_see(own, Reader::Colleague, known), "who wrote it reads it");
    }

    #[test]
    fn a_summary_is_for_others_once_the_customer_wrote_it_or_said_yes() {
        for (reader, own, before) in [
            (Reader::Customer, false, true),
            (Reader::Employee, true, true),
            // who came new, and who left
            (Reader::Employee, false, false),
            (Reader::Colleague, true, true),
            (Reader::Lead, false, false),
        ] {
            let one = Said { own, ..said(Kind::Summary, Side::Organisation) };
            let see = |agreed| may_see(one, reader, Known { agreed, ..Known::default() });
            assert_eq!(see(false), before, "{reader:?}");
            assert!(see(true), "{reader:?}");
        }
    }

    #[test]
    fn what_the_customer_said_at_a_moment_is_read_after_the_guess() {
        let see = |kind, by, reader, to_guess| {
            may_see(said(kind, by), reader, Known { to_guess, ..Known::default() })
        };
        for kind in [Kind::Felt, Kind::Retold, Kind::Key, Kind::Rights, Kind::Limitation] {
            assert!(!see(kind, Side::Customer, Reader::Employee, true), "{kind:?}");
            assert!(see(kind, Side::Customer, Reader::Employee, false), "{kind:?}");
            assert!(see(kind, Side::Organisation, Reader::Employee, true), "{kind:?}");
            assert!(!see(kind, Side::Customer, Reader::Colleague, true), "{kind:?}");
            assert!(see(kind, Side::Customer, Reader::Colleague, false), "about no moment: {kind:?}");
        }
        for kind in [Kind::NotHelped, Kind::Talk, Kind::Opinion] {
            assert!(
                see(kind, Side::Customer, Reader::Employee, true),
                "somebody waits for it, or it is about a rule: {kind:?}"
            );
        }
    }

    #[test]
    fn an_answer_is_read_after_the_own_answer_to_the_same_question_by_either_chair() {
        for (reader, by) in [(Reader::Customer, Side::Organisation), (Reader::Employee, Side::Customer)] {
            for (sat, answered) in [(false, false), (true, false), (false, true), (true, true)] {
                let known = Known { sat, answered, ..Known::default() };
                let see = |kind| may_see(said(kind, by), reader, known);
                assert_eq!(see(Kind::Answer), sat && answered, "{reader:?} {known:?}");
                for kind in [Kind::Observation, Kind::View, Kind::Guess, Kind::Recognition] {
                    assert_eq!(see(kind), sat, "{kind:?} {reader:?} {known:?}");
                }
            }
        }
    }

    #[test]
    fn how_it_all_looks_is_read_after_the_own_impression_and_pressure_at_once() {
        for impression in [false, true] {
            let known = Known { impression, ..Known::default() };
            let see = |kind, by| may_see(said(kind, by), Reader::Employee, known);
            assert_eq!(see(Kind::Impression, Side::Customer), impression);
            assert!(see(Kind::Pressure, Side::Customer));
        }
    }

    #[test]
    fn whoever_speaks_for_the_customer_by_a_link_of_their_own_reads_nothing_that_was_told_at_the_table() {
        for kind in Kind::PUT {
            let at_the_table = kind.rule().sight.needs_seat();
            let see = |by, own| may_see(Said { kind: *kind, by, own }, Reader::Relative, ALL_KNOWN);
            assert_eq!(see(Side::Customer, false), !at_the_table, "{kind:?}");
            assert!(see(Side::Customer, true), "{kind:?}");
            assert_eq!(see(Side::Organisation, false), *kind != Kind::ByPhone, "{kind:?}");
        }
    }

    #[test]
    fn who_comes_new_reads_what_was_said_by_phone_after_an_own_guess() {
        let see = |own, sat| {
            let one = Said { own, ..said(Kind::ByPhone, Side::Organisation) };
            may_see(one, Reader::Employee, Known { sat, ..Known::default() })
        };
        assert!(!see(false, false) && see(false, true) && see(true, false));
    }

    #[test]
    fn what_is_for_some_only_is_for_nobody_else() {
        for reader in Reader::ALL.iter().copied() {
            let see = |kind| may_see(said(kind, Side::Organisation), reader, ALL_KNOWN);
            assert_eq!(see(Kind::Door), Readers::LET_IN.contains(reader));
            assert_eq!(see(Kind::MailAddress), matches!(reader, Reader::Customer | Reader::OnBehalf));
            assert_eq!(see(Kind::Teller), reader == Reader::Interviewer);
            assert!(!see(Kind::Reflection));
        }
    }

    #[test]
    fn the_words_for_who_reads_are_the_same_for_what_is_read_in_turn() {
        assert_eq!(
            Sight::ON_PAGE.map(Sight::code),
            ["shared", "after-guess", "agreed", "table", "blind", "blind"]
        );
        assert_eq!(Sight::ON_PAGE.map(Sight::needs_seat), [false, false, false, true, true, true]);
    }
}
