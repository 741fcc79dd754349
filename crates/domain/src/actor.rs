//! Who asks, and what must be known of a trajectory to decide what somebody may do there.

use thiserror::Error;

use crate::{AccountId, InvitationId, LinkId, MomentId, OrganisationId, Role, TeamId, TrajectoryId};

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
