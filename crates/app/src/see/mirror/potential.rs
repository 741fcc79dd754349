//! Answers that could be counted once they find company, and the people who gave them.

use std::collections::{BTreeMap, HashMap};

use hullie_domain::{AccountId, TeamId, TrajectoryId};

use super::{family::Family, glass::ATTRIBUTES};

/// The code of something that is not known.
pub(super) const NONE: u32 = u32::MAX;

/// From this answer on somebody says yes to a question.
pub(super) const YES: i64 = 4;

/// A customer's way through the service.
#[derive(Debug, Clone)]
pub(super) struct Walker {
    pub id: TrajectoryId,
    /// Quarter, team, channel of the first moment, kind of customer.
    pub attributes: [u32; ATTRIBUTES],
    /// Who of the staff could have made this customer up: who wrote down that it began, and who helps.
    pub staff: [u32; 2],
    /// The release that took in the last thing that this customer said; `None` for who said nothing, or took
    /// all of it back.
    pub spoke: Option<u32>,
    /// Whether something happened.
    pub has_moments: bool,
}

/// A moment of a customer, as far as the way goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub walker: u32,
    pub time: i64,
    /// Place in the route, or [`NO_STEP`].
    pub step: u16,
    /// The release that took it in.
    pub release: u32,
    pub id: u128,
}

/// An answer that may be counted once it finds company.
#[derive(Debug, Clone, Copy)]
pub(super) struct Potential {
    /// What it is made of: one or two rows, the second zero when there is one.
    pub made_of: [u128; 2],
    pub walker: u32,
    /// Which employee said it, or sat across.
    pub speaker: u32,
    /// When it was said.
    pub at: i64,
    pub number: i32,
    pub others: [u8; 3],
}

impl Potential {
    /// What names it.
    pub fn key(&self) -> u128 {
        self.made_of[0] ^ self.made_of[1].rotate_left(64)
    }

    /// What it says, as a short number: another one makes it another answer.
    pub fn mark(&self) -> u32 {
        let others = u32::from_le_bytes([self.others[0], self.others[1], self.others[2], 1]);
        mixed(u64::from(self.number as u32) << 32 | u64::from(others))
    }
}

/// Mixes the bits of a number.
fn mixed(number: u64) -> u32 {
    let mixed = (number ^ number >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 32) as u32
}

/// Everything of a service up to a time.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub walkers: Vec<Walker>,
    pub numbers: HashMap<TrajectoryId, u32>,
    /// In order of customer and time.
    pub moments: Vec<Moment>,
    /// For each walker where the moments begin; one more at the end.
    pub begins: Vec<u32>,
    /// In each family in order of customer, and of when it was said.
    pub potentials: BTreeMap<Family, Vec<Potential>>,
    pub teams: Vec<TeamId>,
    pub segments: Vec<String>,
    pub employees: HashMap<AccountId, u32>,
}

impl Gathered {
    /// What a customer's way was when a release was made, as a short number: a moment more or less makes it
    /// another way.
    pub fn way(&self, walker: u32, until: u32) -> u32 {
        let [from, to] = [walker, walker + 1].map(|w| self.begins[w as usize] as usize);
        let known = self.moments[from..to].iter().filter(|moment| moment.release <= until);
        known.fold(1, |sum, m| sum ^ mixed(m.id as u64 ^ (m.id >> 64) as u64 ^ u64::from(m.step) << 17))
    }
}
