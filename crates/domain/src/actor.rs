//! Who asks, and what must be known of a trajectory to decide what somebody may do there.

use thiserror::Error;

use crate::{
    AccountId, InvitationId, LinkId, MomentId, OrganisationId, Role, SessionId, TeamId, TrajectoryId,
};

/// For whom somebody speaks by the customer's own link, as that was said last there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Speaks {
    /// For the customer.
    #[default]
    Customer,
    /// Somebody else does, on the customer's behalf.
    Another,
    /// Somebody else does, and the customer is no longer alive.
    Survivor,
}

impl Speaks {
    /// What was said by the answer that was chosen; who gave none speaks for somebody else.
    #[must_use]
    pub fn from_code(code: Option<&str>) -> Self {
        match code {
            Some("self") => Self::Customer,
            Some("deceased") => Self::Survivor,
            _ => Self::Another,
        }
    }
}

/// Who speaks by the customer's own link in one session (V13). A link can lie on two telephones: each of them
/// says so for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The session.
    pub session: SessionId,
    /// For whom.
    pub speaks: Speaks,
    /// Who that is, when somebody else than the customer speaks; empty when no name was given.
    pub name: String,
}

impl Speaker {
    /// Who speaks for the customer; `None` when the customer does.
    #[must_use]
    pub fn another(&self) -> Option<&str> {
        (self.speaks != Speaks::Customer).then_some(self.name.as_str())
    }
}

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who did not sign in.
    Nobody,
    /// A customer who came by personal link.
    Customer {
        /// The link that was used.
        link: LinkId,
        /// The one trajectory that the link opens.
        trajectory: TrajectoryId,
        /// The organisation of that trajectory.
        organisation: OrganisationId,
        /// Who speaks on behalf of the customer, when the customer gave this link to somebody (V13).
        voice: Option<String>,
        /// By the customer's own link: who speaks in this session. Outside of a session that is the customer.
        speaker: Option<Speaker>,
    },
    /// Somebody of another organisation who was invited to one moment (V01).
    Guest {
        /// The invitation.
        invitation: InvitationId,
        /// The trajectory that the moment is in.
        trajectory: TrajectoryId,
        /// The one moment that the invitation opens.
        moment: MomentId,
        /// The organisation that the trajectory belongs to.
        organisation: OrganisationId,
    },
    /// Somebody who works here.
    Staff {
        /// The account.
        account: AccountId,
        /// The organisation that the account belongs to.
        organisation: OrganisationId,
        /// What this person does.
        role: Role,
        /// The teams that this person is in.
        teams: Vec<TeamId>,
    },
}

/// Why something is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    /// First say who you are.
    #[error("sign in first")]
    SignIn,
    /// This is not for you. The same answer is given when it does not exist, so that nothing leaks.
    #[error("not for this role")]
    NotForYou,
}

impl Actor {
    /// Who speaks on behalf of the customer; `None` for the customer, and for everybody else.
    #[must_use]
    pub fn voice(&self) -> Option<&str> {
        match self {
            Self::Customer { voice, .. } => voice.as_deref(),
            _ => None,
        }
    }

    /// Who speaks in this session, when somebody came by the customer's own link.
    #[must_use]
    pub fn speaker(&self) -> Option<&Speaker> {
        match self {
            Self::Customer { speaker, voice: None, .. } => speaker.as_ref(),
            _ => None,
        }
    }

    /// The link or code by which somebody on the customer's side came in.
    #[must_use]
    pub fn link(&self) -> Option<LinkId> {
        match self {
            Self::Customer { link, .. } => Some(*link),
            _ => None,
        }
    }
}

/// What must be known of a trajectory to decide who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrajectoryFacts {
    /// The trajectory.
    pub id: TrajectoryId,
    /// Whose service it is.
    pub organisation: OrganisationId,
    /// The team that helps.
    pub team: TeamId,
    /// The employee in the other chair.
    pub employee: Option<AccountId>,
}
