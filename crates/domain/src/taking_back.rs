//! Who may take back what was said (N18). One voice does not undo what two agreed, and nobody takes back
//! what became of something.

use crate::{
    Chair, Refused,
    kind::Kind,
    reader::{Reader, Readers},
    walk::moment::Side,
};

/// Who may take back an entry of a kind (N18).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Whoever wrote it, until the other side said yes to it: one voice does not undo what two agreed (P16).
    Writer,
    /// Whoever wrote it, and the customer: they are the customer's words in the employee's hand.
    WriterOrCustomer,
    /// A yes that lets others read something can be taken back by whoever gave it; a yes that made an
    /// agreement cannot.
    Consent,
    /// Nobody by itself: it goes when whoever gave it takes back everything that was told at that moment.
    WithTelling,
    /// It is no word on a page: it is ended where it stands, by these.
    Ended(Readers),
    /// Nobody: it is no word that was said but what became of something, such as whose turn it was; or a
    /// guess, which is given once and stands (E12).
    Nobody,
}

impl Back {
    /// Whether it is taken back by itself, as a word that was said.
    #[must_use]
    pub fn is_by_itself(self) -> bool {
        !matches!(self, Self::WithTelling | Self::Ended(_) | Self::Nobody)
    }
}

/// An entry as far as it decides who may take it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Its kind.
    pub kind: Kind,
    /// The kind of the entry that it is about, when it is about one.
    pub about: Option<Kind>,
    /// Which side wrote it.
    pub by: Side,
    /// Whether it is this very person's: see [`is_own`].
    pub own: bool,
    /// Whether the other side said yes to it.
    pub agreed: bool,
}

/// May take one entry back. Only [`may_take_back`] makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayTakeBack(());

/// Whether something is the reader's to take back. The customer decides about all that the own side said;
/// whoever speaks on behalf of the customer (under the name `me`) about what was said under that name, also
/// about who speaks; an employee about what the same account wrote.
#[must_use]
pub fn is_own(reader: Reader, me: Option<&str>, voice: Option<&str>, same_account: bool) -> bool {
    match reader {
        Reader::Customer => true,
        Reader::OnBehalf | Reader::Bereaved | Reader::Relative => voice == me,
        _ => same_account,
    }
}

/// Checks whether somebody may take something back.
///
/// # Errors
/// Refuses everybody but the writer, whatever nobody may take back, and what two agreed.
pub fn may_take_back(written: &Written, reader: Reader) -> Result<MayTakeBack, Refused> {
    // what an employee wrote stays that employee's, also when a colleague of another team helps now
    let side = reader.side().or(Readers::EMPLOYEES.contains(reader).then_some(Side::Organisation));
    let own = written.own && side == Some(written.by);
    let may = match written.kind.rule().back {
        Back::Writer => own && !written.agreed,
        Back::WriterOrCustomer => (own || reader == Reader::Customer) && !written.agreed,
        Back::Consent => own && written.about == Some(Kind::Summary),
        Back::WithTelling | Back::Ended(_) | Back::Nobody => false,
    };
    if may { Ok(MayTakeBack(())) } else { Err(Refused::NotForYou) }
}

/// A moment as far as it decides who may take it back as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MomentWritten<'a> {
    /// Which chair wrote it down.
    pub by: Chair,
    /// Who wrote it on behalf of the customer, when somebody else did.
    pub voice: Option<&'a str>,
    /// Whether anybody on the customer's side but the one who asks said something at it, or for an
    /// employee another employee.
    pub told: bool,
}

/// Whether somebody in this chair, who speaks with this voice, may take back a moment with its title and what
/// the own chair said there. Whoever takes the ground from under another's words is refused; the customer
/// alone decides about all that the own side wrote.
#[must_use]
pub fn may_take_moment_back(moment: &MomentWritten<'_>, chair: Chair, voice: Option<&str>) -> bool {
    moment.by == chair
        && match (chair, voice) {
            (Chair::Customer, None) => true,
            (Chair::Customer, Some(_)) => moment.voice == voice && !moment.told,
            (Chair::Employee, _) => !moment.told,
        }
}

/// Why somebody took something back, by code (N18). All of them are fine; the last says nothing.
pub const TAKEN_BACK: [&str; 4] = ["changed", "private", "mistake", "unsaid"];

#[cfg(test)]
mod tests {
    use super::*;

    /// Written out by hand: this is the rule, the code has to follow it.
    #[test]
    fn whoever_wrote_it_takes_it_back_and_nobody_takes_back_what_became_of_something() {
        let never =
            [Kind::Turn, Kind::Handover, Kind::HasRead, Kind::Extend, Kind::WithdrawPromise, Kind::Agree];
        for kind in Kind::PUT {
            for by in [Side::Customer, Side::Organisation, Side::Other] {
                for reader in Reader::ALL.iter().copied() {
                    for (own, agreed) in [(true, false), (true, true), (false, false), (false, true)] {
                        let written = Written { kind: *kind, about: None, by, own, agreed };
                        let may = may_take_back(&written, reader).is_ok();
                        let said_by_phone = *kind == Kind::ByPhone && reader == Reader::Customer;
                        let employee = Readers::EMPLOYEES.contains(reader) && by == Side::Organisation;
                        let theirs = own && (reader.side() == Some(by) || employee);
                        let expected = !never.contains(kind) && !agreed && (theirs || said_by_phone);
                        assert_eq!(may, expected, "{written:?} by {reader:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_expectation_is_taken_back_by_whoever_said_it() {
        for reader in Reader::ALL.iter().copied() {
            let by = Side::Customer;
            let written = Written { kind: Kind::Expectation, about: None, by, own: true, agreed: false };
            let may = may_take_back(&written, reader).is_ok();
            assert_eq!(may, Readers::CUSTOMER_SIDE.contains(reader), "{reader:?}");
        }
    }

    #[test]
    fn each_has_the_own_words_and_the_customer_those_of_the_own_side() {
        let sanne = Some("Sanne");
        for (reader, me, voice, same, own) in [
            (Reader::Customer, None, sanne, false, true),
            (Reader::Relative, sanne, sanne, false, true),
            (Reader::Relative, sanne, None, false, false),
            (Reader::OnBehalf, sanne, sanne, false, true),
            (Reader::OnBehalf, sanne, None, false, false),
            (Reader::OnBehalf, Some("Joke"), sanne, false, false),
            (Reader::Employee, None, None, true, true),
            (Reader::Employee, None, None, false, false),
        ] {
            assert_eq!(is_own(reader, me, voice, same), own, "{reader:?} {voice:?}");
        }
    }

    #[test]
    fn a_moment_goes_with_whoever_wrote_it_while_nobody_else_stands_on_it() {
        let may =
            |by, voice, told, chair, me| may_take_moment_back(&MomentWritten { by, voice, told }, chair, me);
        let (c, e) = (Chair::Customer, Chair::Employee);
        for told in [false, true] {
            assert!(
                may(c, None, told, c, None) && may(c, Some("Sanne"), told, c, None),
                "the customer decides"
            );
            assert_eq!(may(c, Some("Sanne"), told, c, Some("Sanne")), !told);
            assert_eq!(may(e, None, told, e, None), !told);
            assert!(!may(c, None, told, c, Some("Sanne")) && !may(c, Some("Piet"), told, c, Some("Sanne")));
            assert!(!may(e, None, told, c, None) && !may(c, None, told, e, None));
        }
    }

    #[test]
    fn a_yes_to_an_agreement_stands_and_a_yes_to_showing_can_be_taken_back() {
        let yes = |about, by, reader, own| {
            let written = Written { kind: Kind::Agree, about: Some(about), by, own, agreed: false };
            may_take_back(&written, reader).is_ok()
        };
        for about in [Kind::Proposal, Kind::Reword, Kind::ByPhone, Kind::Talked] {
            assert!(!yes(about, Side::Customer, Reader::Customer, true), "{about:?}");
        }
        assert!(yes(Kind::Summary, Side::Customer, Reader::Customer, true));
        assert!(!yes(Kind::Summary, Side::Customer, Reader::Employee, true));
        assert!(!yes(Kind::Summary, Side::Customer, Reader::Customer, false));
    }
}
