//! Taking back what was told at a moment, by whoever told it, also after somebody else came to sit there.

use crate::{
    AccountId, Chair, Refused, TrajectoryId,
    actor::{Actor, Speaks, TrajectoryFacts},
    permission::{MaySit, may_sit},
    reader::{Reader, Readers},
};

/// May take back what the own chair told at the moments of one trajectory: those who sit at the table, and an
/// employee who sat there before, what the same account told. Only [`may_take_telling_back`] and a
/// [`MaySit`] make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayTakeTellingBack {
    trajectory: TrajectoryId,
    chair: Chair,
    account: Option<AccountId>,
    relative: bool,
}

impl MayTakeTellingBack {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The chair in which it was told.
    #[must_use]
    pub fn chair(&self) -> Chair {
        self.chair
    }

    /// The account that told it, on the organisation's side.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        self.account
    }

    /// Whether it is somebody who speaks on behalf of the customer (V13).
    #[must_use]
    pub fn is_relative(&self) -> bool {
        self.relative
    }
}

impl From<MaySit> for MayTakeTellingBack {
    fn from(sit: MaySit) -> Self {
        let relative = sit.is_relative();
        Self { trajectory: sit.trajectory(), chair: sit.chair(), account: sit.account(), relative }
    }
}

/// Checks whether somebody may take back what was told in the own name. What an employee told stays that
/// employee's when a colleague helps the customer from then on.
///
/// # Errors
/// Refuses everybody else.
pub fn may_take_telling_back(who: &Actor, facts: &TrajectoryFacts) -> Result<MayTakeTellingBack, Refused> {
    let reader = Reader::of(who, facts, Speaks::Customer);
    match who {
        Actor::Staff { account, .. } if Readers::EMPLOYEES.contains(reader) => Ok(MayTakeTellingBack {
            trajectory: facts.id,
            chair: Chair::Employee,
            account: Some(*account),
            relative: false,
        }),
        _ => Ok(may_sit(who, facts)?.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LinkId, OrganisationId, Role, TeamId};

    #[test]
    fn who_sat_there_before_takes_back_what_the_own_account_told() {
        let (organisation, team, seat) = (OrganisationId::new(), TeamId::new(), AccountId::new());
        let facts = TrajectoryFacts { id: TrajectoryId::new(), organisation, team, employee: Some(seat) };
        let staff =
            |account, organisation, role| Actor::Staff { account, organisation, role, teams: vec![team] };
        let other = AccountId::new();
        for (account, role) in [(seat, Role::Employee), (other, Role::Employee)] {
            let may = may_take_telling_back(&staff(account, organisation, role), &facts).unwrap();
            assert_eq!((may.account(), may.chair()), (Some(account), Chair::Employee));
        }
        for refused in [
            staff(other, OrganisationId::new(), Role::Employee),
            staff(other, organisation, Role::TeamLead),
            staff(other, organisation, Role::Manager),
            Actor::Nobody,
        ] {
            assert!(may_take_telling_back(&refused, &facts).is_err(), "{refused:?}");
        }
        let voice = Some("Sanne".to_owned());
        let relative =
            Actor::Customer { link: LinkId::new(), trajectory: facts.id, organisation, voice, speaker: None };
        let may = may_take_telling_back(&relative, &facts).unwrap();
        assert!(may.is_relative() && may.account().is_none() && may.chair() == Chair::Customer);
    }
}
