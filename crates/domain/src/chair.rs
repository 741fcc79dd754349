//! Who speaks, about whose experience, and the five-point answer.

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chair {
    /// The person who is served.
    Customer,
    /// The person who serves.
    Employee,
}

impl Chair {
    /// Both chairs, the customer first: that is the reading order everywhere.
    pub const BOTH: [Self; 2] = [Self::Customer, Self::Employee];

    /// The one across the table.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Customer => Self::Employee,
            Self::Employee => Self::Customer,
        }
    }

    /// The fixed word that is stored and used in addresses and exports.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Employee => "employee",
        }
    }

    /// Reads the stored word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|chair| chair.code() == code)
    }
}

/// One of the four places at the table: who speaks, and whose experience is spoken about.
///
/// Speaking about your own experience gives a direct view, about the other's a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seat {
    /// Who speaks.
    pub by: Chair,
    /// Whose experience it is about.
    pub about: Chair,
}

impl Seat {
    /// The four seats in reading order: the customer's two, then the employee's two.
    pub const ALL: [Self; 4] = [
        Self { by: Chair::Customer, about: Chair::Customer },
        Self { by: Chair::Customer, about: Chair::Employee },
        Self { by: Chair::Employee, about: Chair::Employee },
        Self { by: Chair::Employee, about: Chair::Customer },
    ];

    /// The seat in which `chair` speaks about its own experience.
    #[must_use]
    pub fn own(chair: Chair) -> Self {
        Self { by: chair, about: chair }
    }

    /// The seat in which `chair` guesses the other's experience.
    #[must_use]
    pub fn guess(chair: Chair) -> Self {
        Self { by: chair, about: chair.other() }
    }

    /// Whether this is a guess about the other.
    #[must_use]
    pub fn is_guess(self) -> bool {
        self.by != self.about
    }
}

/// An answer on the labelled five-point scale: 1 is very dissatisfied, 5 is very satisfied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Value(u8);

impl Value {
    /// All answers, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Takes 1 to 5; anything else is not an answer.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|n| (1..=5).contains(n)).map(Self)
    }

    /// The number, 1 to 5.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// Signed distance from `other` to this answer, in steps: -4 to +4.
    #[must_use]
    pub fn steps_above(self, other: Self) -> i8 {
        i8::try_from(self.0).unwrap_or(0) - i8::try_from(other.0).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_one_to_five() {
        assert_eq!(Value::new(0), None);
        assert_eq!(Value::new(6), None);
        assert_eq!(Value::new(-1), None);
        assert_eq!(Value::new(5).map(Value::get), Some(5));
    }

    #[test]
    fn distance_is_signed() {
        let (low, high) = (Value::ALL[0], Value::ALL[4]);
        assert_eq!(high.steps_above(low), 4);
        assert_eq!(low.steps_above(high), -4);
    }

    #[test]
    fn two_of_four_seats_are_guesses() {
        assert_eq!(Seat::ALL.iter().filter(|seat| seat.is_guess()).count(), 2);
        assert_eq!(Seat::guess(Chair::Employee), Seat { by: Chair::Employee, about: Chair::Customer });
    }
}
