//! The questions that can be answered about a moment: outcome and treatment apart (V19), never an average of
//! them.

use crate::{Chair, Timestamp, house::profile::SectorProfile};

/// To which block a question belongs. Blocks are shown and reported apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Block {
    /// What came of it.
    Outcome,
    /// How people were treated.
    Treatment,
    /// What was said and asked, and how (E05).
    Talk,
}

impl Block {
    /// All blocks in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Outcome, Self::Treatment, Self::Talk];

    /// The fixed word.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Treatment => "treatment",
            Self::Talk => "talk",
        }
    }
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The fixed word that is stored.
    pub code: &'static str,
    /// Its block.
    pub block: Block,
    /// Whether the customer is asked.
    pub customer: bool,
    /// Whether the employee is asked the mirror question.
    pub employee: bool,
    /// Whether it only makes sense where the customer pays.
    pub pays: bool,
    /// Whether it only makes sense where the customer can leave.
    pub leaves: bool,
}

const fn item(code: &'static str, block: Block, customer: bool, employee: bool) -> Item {
    Item { code, block, customer, employee, pays: false, leaves: false }
}

impl Item {
    /// Whether this chair is asked it, in an organisation of any kind.
    #[must_use]
    pub fn is_for(&self, chair: Chair) -> bool {
        match chair {
            Chair::Customer => self.customer,
            Chair::Employee => self.employee,
        }
    }
}

/// All questions, in order.
pub const ITEMS: [Item; 18] = [
    item("result", Block::Outcome, true, true),
    item("works", Block::Outcome, true, false),
    item("glad", Block::Outcome, true, true),
    item("quality", Block::Outcome, true, true),
    Item { pays: true, ..item("price", Block::Outcome, true, false) },
    Item { leaves: true, ..item("stay", Block::Outcome, true, false) },
    item("nuisance", Block::Outcome, true, false),
    item("serious", Block::Treatment, true, true),
    item("trusted", Block::Treatment, true, true),
    item("understood", Block::Treatment, true, true),
    item("welcome", Block::Treatment, true, true),
    item("interest", Block::Treatment, true, true),
    item("room", Block::Treatment, false, true),
    item("said", Block::Talk, true, true),
    item("asked", Block::Talk, true, true),
    item("tone", Block::Talk, true, true),
    item("voice", Block::Talk, true, true),
    // how high employees think that expectations are, to lay beside how high they are (H14)
    item("expected", Block::Talk, false, true),
];

/// The codes of all questions.
pub const CODES: [&str; 18] = {
    let mut codes = [""; 18];
    let mut i = 0;
    while i < 18 {
        codes[i] = ITEMS[i].code;
        i += 1;
    }
    codes
};

/// The questions for a chair in an organisation of this kind (V07, E03, E04).
pub fn asked(chair: Chair, profile: SectorProfile) -> impl Iterator<Item = &'static Item> {
    ITEMS.iter().filter(move |item| {
        let chair = if chair == Chair::Customer { item.customer } else { item.employee };
        chair && (!item.pays || profile.customer_pays()) && (!item.leaves || profile.customer_can_leave())
    })
}

/// What is asked at once at a moment that happened then and is called so: one question of each block, which
/// differ from moment to moment, so that over many moments all are asked (A9). Each question has its place at
/// a moment, the same for both chairs; what only one of them is asked goes before for that one. The others
/// wait until somebody wants more questions.
///
/// Whoever is asked about inconvenience is asked about interest as well: the two are read together (V12).
#[must_use]
pub fn first(chair: Chair, profile: SectorProfile, happened: Timestamp, title: &str) -> [&'static Item; 3] {
    let place = |item: &&Item| mixed(happened, title, item.code);
    let of = |chair, block| {
        let of_block = asked(chair, profile).filter(|item| item.block == block);
        of_block.min_by_key(place).unwrap_or(&ITEMS[0])
    };
    let mut first = Block::ALL.map(|block| of(chair, block));
    // both chairs are asked about interest where the customer is asked about inconvenience
    if of(Chair::Customer, Block::Outcome).code == "nuisance"
        && let Some(interest) = asked(chair, profile).find(|item| item.code == "interest")
    {
        first[1] = interest;
    }
    first
}

/// A number that differs for each moment and question and is the same wherever it is asked: FNV-1a.
fn mixed(happened: Timestamp, title: &str, code: &str) -> u64 {
    let bytes = happened.0.to_le_bytes().into_iter().chain(title.bytes()).chain(code.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |mixed, byte| {
        (mixed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn who_cannot_leave_is_not_asked_to_stay_and_who_does_not_pay_not_about_the_price() {
        let has = |profile, code| asked(Chair::Customer, profile).any(|item| item.code == code);
        assert!(!has(SectorProfile::Government, "stay") && !has(SectorProfile::Government, "price"));
        assert!(has(SectorProfile::Insurer, "stay") && has(SectorProfile::Insurer, "price"));
    }

    #[test]
    fn three_come_unasked_one_of_each_block_and_over_many_moments_all_of_them() {
        for profile in SectorProfile::ALL.iter().copied() {
            for chair in Chair::BOTH {
                let mut seen = HashSet::new();
                for n in 0..500 {
                    let moment = Timestamp(1_781_500_000 + n * 86_400);
                    let three = first(chair, profile, moment, "Gesprek");
                    assert_eq!(three.map(|item| item.block), Block::ALL);
                    assert_eq!(three, first(chair, profile, moment, "Gesprek"), "the same at every look");
                    assert!(three[0].code != "nuisance" || three[1].code == "interest");
                    seen.extend(three.map(|item| item.code));
                }
                let all: HashSet<&str> = asked(chair, profile).map(|item| item.code).collect();
                assert_eq!(seen, all, "{chair:?} {profile:?}");
            }
        }
    }

    #[test]
    fn both_chairs_are_mostly_asked_the_same() {
        let same = (0..500).filter(|n| {
            let moment = Timestamp(1_781_500_000 + n * 86_400);
            let of = |chair| first(chair, SectorProfile::Government, moment, "Gesprek");
            of(Chair::Customer)[2] == of(Chair::Employee)[2]
        });
        assert!(same.count() > 300);
        // moments of one day are not asked the same
        let at = Timestamp(1_781_500_000);
        let of = |n: u32| first(Chair::Customer, SectorProfile::Government, at, &format!("Gesprek {n}"));
        let different: HashSet<_> = (0..20).map(|n| of(n).map(|item| item.code)).collect();
        assert!(different.len() > 5, "{different:?}");
    }

    #[test]
    fn both_chairs_are_asked_about_respect_and_trust() {
        for chair in Chair::BOTH {
            for code in ["serious", "trusted", "understood"] {
                assert!(
                    asked(chair, SectorProfile::Government).any(|item| item.code == code),
                    "{chair:?} {code}"
                );
            }
        }
        assert!(asked(Chair::Employee, SectorProfile::Government).any(|item| item.code == "room"));
        assert!(!asked(Chair::Customer, SectorProfile::Government).any(|item| item.code == "room"));
    }
}
