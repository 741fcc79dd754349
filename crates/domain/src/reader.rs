//! Who is looking: every person who can have something to do with one trajectory, as the rules tell them
//! apart.

use crate::{
    Chair, Role,
    actor::{Actor, Speaks, TrajectoryFacts},
    walk::moment::Side,
};

macro_rules! readers {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// Who is looking at a trajectory, or wants to do something there.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reader { $($(#[$doc])* $name,)* }

        impl Reader {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The fixed word.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

readers! {
    /// The customer, by the own link.
    Customer = "customer",
    /// Somebody who holds the customer's own link and said to speak for the customer (V13).
    OnBehalf = "on-behalf",
    /// As [`Reader::OnBehalf`], after the customer died.
    Bereaved = "bereaved",
    /// Somebody to whom the customer gave a link of their own, to speak on the customer's behalf.
    Relative = "relative",
    /// The employee in the other chair.
    Employee = "employee",
    /// Another employee of the team that helps.
    Colleague = "colleague",
    /// The lead of the team that helps.
    Lead = "lead",
    /// Somebody of another organisation who was invited to one moment (V01).
    Guest = "guest",
    /// A coach of this organisation.
    Coach = "coach",
    /// A neutral interviewer of this organisation.
    Interviewer = "interviewer",
    /// A manager of this organisation.
    Manager = "manager",
    /// An administrator of this organisation.
    Administrator = "administrator",
    /// An employee of this organisation whose team does not help here.
    OtherEmployee = "other-employee",
    /// A lead of this organisation whose team does not help here.
    OtherLead = "other-lead",
    /// Anybody else: not signed in, another customer, another organisation.
    Stranger = "stranger",
}

/// Some of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Readers(u16);

impl Readers {
    /// Nobody.
    pub const NONE: Self = Self(0);
    /// Whoever holds the customer's own link.
    pub const OWN_LINK: Self = Self::of(&[Reader::Customer, Reader::OnBehalf, Reader::Bereaved]);
    /// Whoever speaks on behalf of the customer.
    pub const SPEAKERS: Self = Self::of(&[Reader::OnBehalf, Reader::Bereaved, Reader::Relative]);
    /// The customer's side.
    pub const CUSTOMER_SIDE: Self = Self::OWN_LINK.and(Self::SPEAKERS);
    /// The employee in the other chair alone.
    pub const EMPLOYEE: Self = Self::of(&[Reader::Employee]);
    /// Those who work on the trajectory: the employees of the team that helps.
    pub const SERVERS: Self = Self::of(&[Reader::Employee, Reader::Colleague]);
    /// The two at the table, and whoever speaks on behalf of the customer there.
    pub const TABLE: Self = Self::CUSTOMER_SIDE.and(Self::EMPLOYEE);
    /// Those who say who comes in on the customer's side.
    pub const LET_IN: Self = Self::OWN_LINK.and(Self::EMPLOYEE);
    /// The customer's side and those who serve.
    pub const BOTH: Self = Self::CUSTOMER_SIDE.and(Self::SERVERS);
    /// Everybody who reads the shared page.
    pub const PAGE: Self = Self::BOTH.and(Self::of(&[Reader::Lead]));
    /// All employees of the organisation.
    pub const EMPLOYEES: Self = Self::SERVERS.and(Self::of(&[Reader::OtherEmployee]));
    /// All leads of the organisation.
    pub const LEADS: Self = Self::of(&[Reader::Lead, Reader::OtherLead]);
    /// Everybody who works for the organisation.
    pub const STAFF: Self = Self::EMPLOYEES.and(Self::LEADS).and(Self::of(&[
        Reader::Coach,
        Reader::Interviewer,
        Reader::Manager,
        Reader::Administrator,
    ]));

    /// Everybody who has to do with the organisation: those who work for it and those it serves.
    pub const ORGANISATION: Self = Self::CUSTOMER_SIDE.and(Self::STAFF);

    /// These.
    #[must_use]
    pub const fn of(all: &[Reader]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < all.len() {
            bits |= 1 << all[i] as u16;
            i += 1;
        }
        Self(bits)
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether somebody is one of them.
    #[must_use]
    pub const fn contains(self, one: Reader) -> bool {
        self.0 & (1 << one as u16) != 0
    }
}

impl Reader {
    /// Who this is for one trajectory. What was said of the customer's own link tells its holders apart.
    #[must_use]
    pub fn of(who: &Actor, facts: &TrajectoryFacts, speaks: Speaks) -> Self {
        match who {
            Actor::Customer { trajectory, voice, .. } if *trajectory == facts.id => match (voice, speaks) {
                (Some(_), _) => Self::Relative,
                (None, Speaks::Customer) => Self::Customer,
                (None, Speaks::Another) => Self::OnBehalf,
                (None, Speaks::Survivor) => Self::Bereaved,
            },
            Actor::Guest { trajectory, .. } if *trajectory == facts.id => Self::Guest,
            Actor::Staff { account, organisation, role, teams } if *organisation == facts.organisation => {
                let helps = teams.contains(&facts.team);
                match role {
                    Role::Employee if facts.employee == Some(*account) => Self::Employee,
                    Role::Employee if helps => Self::Colleague,
                    Role::TeamLead if helps => Self::Lead,
                    role => Self::of_role(*role),
                }
            }
            Actor::Nobody | Actor::Customer { .. } | Actor::Guest { .. } | Actor::Staff { .. } => {
                Self::Stranger
            }
        }
    }

    /// Who somebody in this role is where no trajectory of the own team is meant.
    #[must_use]
    pub fn of_role(role: Role) -> Self {
        match role {
            Role::Employee => Self::OtherEmployee,
            Role::TeamLead => Self::OtherLead,
            Role::Interviewer => Self::Interviewer,
            Role::Coach => Self::Coach,
            Role::Manager => Self::Manager,
            Role::Administrator => Self::Administrator,
        }
    }

    /// The chair at the table, for those who sit there.
    #[must_use]
    pub fn chair(self) -> Option<Chair> {
        match self {
            Self::Employee => Some(Chair::Employee),
            _ if Readers::CUSTOMER_SIDE.contains(self) => Some(Chair::Customer),
            _ => None,
        }
    }

    /// The side for which somebody writes on the shared page; `None` for those who only read.
    #[must_use]
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Guest => Some(Side::Other),
            _ if Readers::CUSTOMER_SIDE.contains(self) => Some(Side::Customer),
            _ if Readers::SERVERS.contains(self) => Some(Side::Organisation),
            _ => None,
        }
    }
}

impl From<Chair> for Reader {
    /// The one of the two who sits in this chair.
    fn from(chair: Chair) -> Self {
        match chair {
            Chair::Customer => Self::Customer,
            Chair::Employee => Self::Employee,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AccountId, InvitationId, LinkId, MomentId, OrganisationId, TeamId, TrajectoryId};

    #[test]
    fn everybody_is_told_apart_by_what_they_have_to_do_with_the_trajectory() {
        let (organisation, team, seat) = (OrganisationId::new(), TeamId::new(), AccountId::new());
        let facts = TrajectoryFacts { id: TrajectoryId::new(), organisation, team, employee: Some(seat) };
        let staff = |account, organisation, role, teams: &[TeamId]| Actor::Staff {
            account,
            organisation,
            role,
            teams: teams.to_vec(),
        };
        let link = |trajectory, voice: Option<&str>| Actor::Customer {
            link: LinkId::new(),
            trajectory,
            organisation,
            voice: voice.map(str::to_owned),
            speaker: None,
        };
        let guest = |trajectory| Actor::Guest {
            invitation: InvitationId::new(),
            trajectory,
            moment: MomentId::new(),
            organisation,
        };
        let somebody = AccountId::new();
        let of = |who: &Actor| Reader::of(who, &facts, Speaks::Customer);
        for (who, expected) in [
            (Actor::Nobody, Reader::Stranger),
            (link(facts.id, None), Reader::Customer),
            (link(facts.id, Some("Sanne")), Reader::Relative),
            (link(TrajectoryId::new(), None), Reader::Stranger),
            (guest(facts.id), Reader::Guest),
            (guest(TrajectoryId::new()), Reader::Stranger),
            (staff(seat, organisation, Role::Employee, &[]), Reader::Employee),
            (staff(seat, organisation, Role::TeamLead, &[team]), Reader::Lead),
            (staff(seat, OrganisationId::new(), Role::Employee, &[team]), Reader::Stranger),
            (staff(somebody, organisation, Role::Employee, &[team]), Reader::Colleague),
            (staff(somebody, organisation, Role::Employee, &[TeamId::new()]), Reader::OtherEmployee),
            (staff(somebody, organisation, Role::TeamLead, &[team]), Reader::Lead),
            (staff(somebody, organisation, Role::TeamLead, &[]), Reader::OtherLead),
            (staff(somebody, organisation, Role::Coach, &[team]), Reader::Coach),
            (staff(somebody, organisation, Role::Interviewer, &[team]), Reader::Interviewer),
            (staff(somebody, organisation, Role::Manager, &[team]), Reader::Manager),
            (staff(somebody, organisation, Role::Administrator, &[team]), Reader::Administrator),
        ] {
            assert_eq!(of(&who), expected, "{who:?}");
        }
        for (speaks, expected) in [(Speaks::Another, Reader::OnBehalf), (Speaks::Survivor, Reader::Bereaved)]
        {
            assert_eq!(Reader::of(&link(facts.id, None), &facts, speaks), expected);
            assert_eq!(Reader::of(&link(facts.id, Some("Sanne")), &facts, speaks), Reader::Relative);
        }
    }

    #[test]
    fn two_sides_sit_at_the_table_and_only_those_who_serve_write_for_the_organisation() {
        for reader in Reader::ALL.iter().copied() {
            assert_eq!(reader.chair().is_some(), Readers::TABLE.contains(reader), "{reader:?}");
            let writes = Readers::BOTH.contains(reader) || reader == Reader::Guest;
            assert_eq!(reader.side().is_some(), writes, "{reader:?}");
            assert!(!Readers::NONE.contains(reader));
        }
        let codes: std::collections::BTreeSet<_> = Reader::ALL.iter().map(|reader| reader.code()).collect();
        assert_eq!(codes.len(), Reader::ALL.len());
    }
}
