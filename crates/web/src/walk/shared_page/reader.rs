//! Who reads a shared page. "You" is always whoever reads: the same sentence says "you" to the customer,
//! and the customer's name to a relative, to the employee and to a colleague.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, walk::moment::Side};

use crate::{
    visit::Visit,
    words::{Fill, Key, keys},
};

/// Somebody who reads a shared page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The customer.
    Customer,
    /// Somebody who speaks on behalf of the customer.
    Relative,
    /// Somebody who speaks about a customer who has died.
    Bereaved,
    /// The employee in the other chair.
    Employee,
    /// A colleague or lead of the team.
    Colleague,
}

impl Reader {
    /// Who reads this page.
    #[must_use]
    pub fn of(shared: &SharedPage) -> Self {
        match shared.chair {
            Some(Chair::Customer) if shared.is_bereaved() => Self::Bereaved,
            // by a link of their own, or by the customer's link after they said for whom they speak
            Some(Chair::Customer) if shared.relative.is_some() => Self::Relative,
            Some(Chair::Customer) if shared.voice().is_some() => Self::Relative,
            Some(Chair::Customer) => Self::Customer,
            Some(Chair::Employee) => Self::Employee,
            None => Self::Colleague,
        }
    }

    /// The word that chooses between the ways to say something. It is no word that stands in a text.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "self",
            Self::Relative => "kin",
            Self::Bereaved => "bereaved",
            Self::Employee => "seat",
            Self::Colleague => "team",
        }
    }

    /// Whether this reader is called "you" where something is said of this side.
    #[must_use]
    pub fn is(self, side: Side) -> bool {
        matches!((self, side), (Self::Customer, Side::Customer) | (Self::Employee, Side::Organisation))
    }
}

/// Sentences that say of the customer what is still to come or still goes on: of somebody who has died
/// nobody reads them so, also not who works here (V13).
const STILL_TO_COME: [&str; 25] = [
    "asks-time",
    "benefit",
    "blind-guess",
    "blind-later",
    "blind-then",
    "blind-why",
    "by-phone-open",
    "claim-open",
    "entry-call-me",
    "entry-talk-way",
    "entry-wish",
    "help-from",
    "kept-next-customer",
    "kept-next-read",
    "noticed-apart",
    "noticed-unknown",
    "overview-time",
    "overview-total",
    "overview-why",
    "promise-next",
    "promise-overdue-now",
    "reword-open",
    "seat-empty-kin",
    "summary-waits",
    "unknown-hear-by",
];

/// A side as this reader calls it: the customer is who reads, or is called by name.
#[must_use]
pub fn side_name(visit: &Visit, shared: &SharedPage, side: Side) -> String {
    if side == Side::Customer {
        say(visit, shared, "wait-party-customer")
    } else {
        visit.words.get(keys::SIDE.of(side))
    }
}

/// A sentence as this reader reads it, with these filled in besides.
#[must_use]
pub fn say_with(
    visit: &Visit,
    shared: &SharedPage,
    key: impl Into<Key>,
    fill: &[(&str, Fill<'_>)],
) -> String {
    let key = key.into();
    let of_the_dead = shared.is_bereaved() && STILL_TO_COME.contains(&key.as_str());
    let reader = if of_the_dead { Reader::Bereaved } else { Reader::of(shared) };
    let mut all = vec![("reader", reader.code().into()), ("name", (&shared.trajectory.name).into())];
    all.extend_from_slice(fill);
    visit.words.with(key, &all)
}

/// A sentence as this reader reads it.
#[must_use]
pub fn say(visit: &Visit, shared: &SharedPage, key: impl Into<Key>) -> String {
    say_with(visit, shared, key, &[])
}
