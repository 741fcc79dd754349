//! The one rule of the domain, asked of the running program: for every kind, every reader and every verb the
//! pages answer as [`hullie_domain::kind::Kind::rule`] says.
//!
//! Everything is walked along the lists of the domain: a new kind or a new reader without a way here fails
//! with a sentence that says so. Each test looks at all of it and then names every difference.

mod back;
mod counted;
mod ground;
mod once;
mod people;
mod race;
mod seen;
mod ways;
mod write;

use hullie_domain::{kind::Kind, reader::Reader};

use ground::Ground;
use ways::Writing;

/// What was asked, and every answer that is not as the rule says.
#[derive(Default)]
pub struct Asked {
    times: usize,
    wrong: Vec<String>,
}

impl Asked {
    /// Something was asked, and this is whether the answer is right.
    pub fn that(&mut self, right: bool, said: impl FnOnce() -> String) -> bool {
        self.times += 1;
        if !right {
            self.wrong.push(said());
        }
        right
    }

    /// Nothing was wrong, and no less was asked than this.
    #[track_caller]
    pub fn all_right(self, least: usize) {
        println!("asked {} times", self.times);
        assert!(self.wrong.is_empty(), "{} of {}:\n{}", self.wrong.len(), self.times, self.wrong.join("\n"));
        assert!(self.times >= least, "only {} were asked", self.times);
    }
}

/// How nobody is told whether it is there at all.
pub fn is_refusal(status: u16) -> bool {
    matches!(status, 401 | 403 | 404)
}

/// Where the program is narrower than the table of the domain, with the reason.
///
/// To show the own answers somebody needs answers at that moment in that chair: only whoever sits in it has
/// them, so the other employees of the rule are refused at the address of somebody else's customer.
pub fn is_narrower(kind: Kind, reader: Reader) -> bool {
    kind == Kind::Shown && reader != Reader::Employee
}

/// Whether what is sent is kept as another kind, which its sender may write: who speaks for nobody else has
/// no seat beside the two chairs, and tells how it was.
pub fn is_kept_as_another(kind: Kind, reader: Reader) -> bool {
    kind == Kind::Beside && reader == Reader::Customer
}

/// Whoever writes this is another one afterwards, shuts somebody out, or puts it in the place of what was
/// there: whatever is asked next is asked in a house of its own.
pub fn spends_the_house(kind: Kind) -> bool {
    matches!(kind, Kind::Handover | Kind::Door | Kind::MailAddress)
}

pub fn writing<'a>(kind: Kind, reader: Reader, ground: &'a Ground, seen: &'a str) -> Writing<'a> {
    Writing { kind, reader, ground, word: "zeldzaam", seen }
}
