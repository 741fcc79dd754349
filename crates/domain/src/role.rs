//! The roles that people who work here can have.

/// What somebody does in the organisation. A role is about work, never about rank in what one may know of a
/// person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Helps customers and sits in the chair across from them.
    Employee,
    /// Looks after a team.
    TeamLead,
    /// Listens to customers as an outsider and shields who they are.
    Interviewer,
    /// Helps an employee to learn; sees only what that employee shows.
    Coach,
    /// Decides with the mirror page in hand; sees groups, never persons.
    Manager,
    /// Keeps accounts, services and the audit trail; sees no told words.
    Administrator,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 6] =
        [Self::Employee, Self::TeamLead, Self::Interviewer, Self::Coach, Self::Manager, Self::Administrator];

    /// The fixed word that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::TeamLead => "team-lead",
            Self::Interviewer => "interviewer",
            Self::Coach => "coach",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
        }
    }

    /// Reads the stored word back.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}
