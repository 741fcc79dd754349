//! Sector profiles: what differs between a municipality, a coaching agency, an insurer and a care home.
//!
//! Switching the profile changes which questions are asked and which words are used; the data stay (V07).

/// The kind of organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectorProfile {
    /// A body with a public task: the customer cannot leave, the service costs nothing at the counter.
    Government,
    /// Job coaching and comparable guidance.
    Coaching,
    /// An insurer or another firm that the customer can leave.
    Insurer,
    /// A care home or another carer.
    Care,
}

impl SectorProfile {
    /// All profiles.
    pub const ALL: [Self; 4] = [Self::Government, Self::Coaching, Self::Insurer, Self::Care];

    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Coaching => "coaching",
            Self::Insurer => "insurer",
            Self::Care => "care",
        }
    }

    /// Reads the stored word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.code() == code)
    }

    /// Whether the customer can go elsewhere. Where not, nobody is asked whether they want to stay (E04).
    #[must_use]
    pub fn customer_can_leave(self) -> bool {
        matches!(self, Self::Insurer | Self::Care)
    }

    /// Whether the customer pays for the service directly. Where not, price is not asked (E03).
    #[must_use]
    pub fn customer_pays(self) -> bool {
        matches!(self, Self::Insurer | Self::Care)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_does_not_ask_whether_you_want_to_stay() {
        assert!(!SectorProfile::Government.customer_can_leave());
        assert!(SectorProfile::Insurer.customer_can_leave());
        for profile in SectorProfile::ALL {
            assert_eq!(SectorProfile::from_code(profile.code()), Some(profile));
        }
    }
}
