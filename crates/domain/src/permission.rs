//! Who may do what, as values. A function that needs a permission takes it as an argument, so that code which
//! never asked cannot call it.
//!
//! The fields are private: only the functions here make these values, and each checks the facts first.
//! The rules are the day-one rules of Hullie: see `docs/decisions/0003-permission-as-a-value.md`.

use crate::{
    AccountId, Chair, InvitationId, MomentId, OrganisationId, Role, TeamId, TrajectoryId,
    actor::{Actor, Refused, Speaks, TrajectoryFacts},
    kind::Kind,
    reader::{Reader, Readers},
    sight::Sight,
};

/// May read the shared page of one trajectory: steps, promises, turn, expectation. No views of either chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayWalk {
    trajectory: TrajectoryId,
    chair: Option<Chair>,
}

impl MayWalk {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The chair at the table, when the reader has one; a colleague has none.
    #[must_use]
    pub fn chair(&self) -> Option<Chair> {
        self.chair
    }
}

/// May sit at the table of one trajectory: answer in one chair and see what the two told each other.
///
/// There are two who get this: the customer and the employee in the other chair. Who speaks on behalf of the
/// customer sits in the customer's chair, and [`MaySit::is_relative`] says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaySit {
    trajectory: TrajectoryId,
    chair: Chair,
    account: Option<AccountId>,
    relative: bool,
}

impl MaySit {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The own chair.
    #[must_use]
    pub fn chair(&self) -> Chair {
        self.chair
    }

    /// The account, when it is the employee who sits here.
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

/// What only the customer may do, and nobody on behalf of the customer: take back what the customer said, let
/// words go to the mirror or close them, invite, make and end links and codes, say where mail goes, agree,
/// guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayDecide {
    trajectory: TrajectoryId,
}

impl MayDecide {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }
}

/// Says who comes in on the customer's side: makes and ends links and codes. The customer, and the employee
/// in the other chair, who does it on the customer's request; nobody else of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayLetIn {
    trajectory: TrajectoryId,
    account: Option<AccountId>,
}

impl MayLetIn {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The account, when it is the employee.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        self.account
    }
}

/// May work on a trajectory: write moments, promises and the turn on behalf of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayServe {
    trajectory: TrajectoryId,
    account: AccountId,
}

impl MayServe {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The account that works on it.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }
}

macro_rules! staff_permissions {
    ($($(#[$doc:meta])* $name:ident for $readers:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            account: AccountId,
            organisation: OrganisationId,
            role: Role,
            teams: Vec<TeamId>,
        }

        impl $name {
            /// Gives the permission to those who may have it.
            ///
            /// # Errors
            /// Refuses those who did not sign in and those who have another role.
            pub fn check(actor: &Actor) -> Result<Self, Refused> {
                match actor {
                    Actor::Staff { account, organisation, role, teams }
                        if $readers.contains(Reader::of_role(*role)) =>
                    {
                        Ok(Self {
                            account: *account,
                            organisation: *organisation,
                            role: *role,
                            teams: teams.clone(),
                        })
                    }
                    Actor::Nobody => Err(Refused::SignIn),
                    _ => Err(Refused::NotForYou),
                }
            }

            /// Whose permission it is.
            #[must_use]
            pub fn account(&self) -> AccountId {
                self.account
            }

            /// In which organisation it holds.
            #[must_use]
            pub fn organisation(&self) -> OrganisationId {
                self.organisation
            }

            /// The role that gave it.
            #[must_use]
            pub fn role(&self) -> Role {
                self.role
            }

            /// The teams of this person.
            #[must_use]
            pub fn teams(&self) -> &[TeamId] {
                &self.teams
            }
        }
    )*};
}

/// Those for whom something of this kind is, and nobody else.
fn readers_of(kind: Kind) -> Readers {
    match kind.rule().sight {
        Sight::Only(readers) => readers,
        _ => Readers::NONE,
    }
}

staff_permissions! {
    /// May see the list of trajectories of the own teams and start a new one.
    MayList for Readers::EMPLOYEES.and(Readers::LEADS);
    /// May start a trajectory and sit in it.
    MayStart for Readers::EMPLOYEES;
    /// May keep notes for the own eyes only (P20). Everybody who works here may; nobody else ever reads them.
    MayReflect for Kind::Reflection.rule().by;
    /// May ask a colleague for a talk, and read who asked (D06).
    MaySupport for Kind::Support.rule().by;
    /// May show an own answer to a coach or lead, and take that back.
    MayShare for Kind::Shown.rule().by;
    /// May see what employees chose to show.
    MayReadShared for readers_of(Kind::Shown);
    /// May write down what a customer told, and see who told it.
    MayInterview for Kind::Story.rule().by;
    /// May read told stories without who told them.
    MayReadStories for readers_of(Kind::Story);
    /// May choose the indicators on the mirror page.
    MayChooseIndicators for Kind::Indicator.rule().by;
    /// May keep accounts and read the audit trail.
    MayAdministrate for Readers::of(&[Reader::Administrator]);
}

/// May see the mirror page of an organisation: groups only, after suppression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaySeeMirror {
    organisation: OrganisationId,
}

impl MaySeeMirror {
    /// Everyone who has something to do with the organisation may see it, customers too.
    ///
    /// # Errors
    /// Refuses who did not sign in or came without a personal link.
    pub fn check(actor: &Actor) -> Result<Self, Refused> {
        match actor {
            Actor::Nobody => Err(Refused::SignIn),
            Actor::Guest { .. } => Err(Refused::NotForYou),
            Actor::Customer { organisation, .. } | Actor::Staff { organisation, .. } => {
                Ok(Self { organisation: *organisation })
            }
        }
    }

    /// The organisation whose mirror it is.
    #[must_use]
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// May see one moment of somebody else's trajectory and say how it was there (V01). Nothing else of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayVisit {
    invitation: InvitationId,
    trajectory: TrajectoryId,
    moment: MomentId,
}

impl MayVisit {
    /// Only who was invited, and only to that moment.
    ///
    /// # Errors
    /// Refuses everyone else.
    pub fn check(actor: &Actor) -> Result<Self, Refused> {
        match actor {
            Actor::Guest { invitation, trajectory, moment, .. } => {
                Ok(Self { invitation: *invitation, trajectory: *trajectory, moment: *moment })
            }
            Actor::Nobody => Err(Refused::SignIn),
            _ => Err(Refused::NotForYou),
        }
    }

    /// The invitation.
    #[must_use]
    pub fn invitation(&self) -> InvitationId {
        self.invitation
    }

    /// The trajectory that the moment is in.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// The one moment.
    #[must_use]
    pub fn moment(&self) -> MomentId {
        self.moment
    }
}

/// Checks who may read the shared page.
///
/// The customer by link; the employee in the other chair; colleagues and the lead of the same team, who see
/// the steps but not what the two told each other. Managers, coaches, interviewers and administrators do not.
///
/// # Errors
/// Refuses everyone else.
pub fn may_walk(actor: &Actor, facts: &TrajectoryFacts) -> Result<MayWalk, Refused> {
    let reader = one_of(Readers::PAGE, actor, facts)?;
    Ok(MayWalk { trajectory: facts.id, chair: reader.chair() })
}

/// Who somebody is here, when it is one of these. The holders of the customer's own link are told apart where
/// something is said, not here: the link lets each of them in.
fn one_of(these: Readers, actor: &Actor, facts: &TrajectoryFacts) -> Result<Reader, Refused> {
    let reader = Reader::of(actor, facts, Speaks::Customer);
    match actor {
        Actor::Nobody => Err(Refused::SignIn),
        _ if these.contains(reader) => Ok(reader),
        _ => Err(Refused::NotForYou),
    }
}

/// Checks who may sit at the table: the customer, and the one employee in the other chair.
///
/// # Errors
/// Refuses everyone else, whatever their role.
pub fn may_sit(actor: &Actor, facts: &TrajectoryFacts) -> Result<MaySit, Refused> {
    let reader = one_of(Readers::TABLE, actor, facts)?;
    let account = match actor {
        Actor::Staff { account, .. } => Some(*account),
        _ => None,
    };
    let relative = reader == Reader::Relative;
    let chair = reader.chair().ok_or(Refused::NotForYou)?;
    Ok(MaySit { trajectory: facts.id, chair, account, relative })
}

/// Checks who may decide as the customer: the customer alone, not who speaks on behalf of the customer.
///
/// # Errors
/// Refuses everyone else.
pub fn may_decide(actor: &Actor, facts: &TrajectoryFacts) -> Result<MayDecide, Refused> {
    one_of(Readers::OWN_LINK, actor, facts)?;
    Ok(MayDecide { trajectory: facts.id })
}

/// Checks who may say who comes in on the customer's side: the customer, and the employee in the other chair.
///
/// # Errors
/// Refuses everyone else: colleagues of the same team too, and who speaks on behalf of the customer.
pub fn may_let_in(actor: &Actor, facts: &TrajectoryFacts) -> Result<MayLetIn, Refused> {
    one_of(Kind::Door.rule().by, actor, facts)?;
    let account = match actor {
        Actor::Staff { account, .. } => Some(*account),
        _ => None,
    };
    Ok(MayLetIn { trajectory: facts.id, account })
}

/// Checks who may write on behalf of the organisation: employees of the team that helps.
///
/// # Errors
/// Refuses everyone else.
pub fn may_serve(actor: &Actor, facts: &TrajectoryFacts) -> Result<MayServe, Refused> {
    one_of(Readers::SERVERS, actor, facts)?;
    match actor {
        Actor::Staff { account, .. } => Ok(MayServe { trajectory: facts.id, account: *account }),
        _ => Err(Refused::NotForYou),
    }
}

/// May give a trajectory to another employee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayHandOver {
    trajectory: TrajectoryId,
    account: AccountId,
    organisation: OrganisationId,
}

impl MayHandOver {
    /// The trajectory.
    #[must_use]
    pub fn trajectory(&self) -> TrajectoryId {
        self.trajectory
    }

    /// Who hands over.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// In which organisation.
    #[must_use]
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// Checks whether somebody may give a trajectory to another employee: the one who sits in the chair, and
/// the lead of the team, for when that one is away. A colleague may not: whoever sits in the chair reads
/// what only two read.
///
/// # Errors
/// Refuses everyone else.
pub fn may_hand_over(actor: &Actor, facts: &TrajectoryFacts) -> Result<MayHandOver, Refused> {
    one_of(Kind::Handover.rule().by, actor, facts)?;
    match actor {
        Actor::Staff { account, organisation, .. } => {
            Ok(MayHandOver { trajectory: facts.id, account: *account, organisation: *organisation })
        }
        _ => Err(Refused::NotForYou),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LinkId;

    struct World {
        organisation: OrganisationId,
        team: TeamId,
        employee: AccountId,
        facts: TrajectoryFacts,
    }

    fn world() -> World {
        let (organisation, team, employee) = (OrganisationId::new(), TeamId::new(), AccountId::new());
        let facts = TrajectoryFacts { id: TrajectoryId::new(), organisation, team, employee: Some(employee) };
        World { organisation, team, employee, facts }
    }

    fn staff(world: &World, account: AccountId, role: Role, teams: Vec<TeamId>) -> Actor {
        Actor::Staff { account, organisation: world.organisation, role, teams }
    }

    #[test]
    fn only_who_sits_in_the_chair_and_the_lead_of_the_team_hand_over() {
        let world = world();
        for (account, role, teams, may) in [
            (world.employee, Role::Employee, vec![], true),
            (AccountId::new(), Role::Employee, vec![world.team], false),
            (AccountId::new(), Role::TeamLead, vec![world.team], true),
            (AccountId::new(), Role::TeamLead, vec![TeamId::new()], false),
            (world.employee, Role::Coach, vec![world.team], false),
            (world.employee, Role::Administrator, vec![world.team], false),
        ] {
            let who = staff(&world, account, role, teams);
            assert_eq!(may_hand_over(&who, &world.facts).is_ok(), may, "{role:?}");
        }
        assert_eq!(may_hand_over(&Actor::Nobody, &world.facts), Err(Refused::SignIn));
    }

    #[test]
    fn only_two_people_sit_at_the_table() {
        let world = world();
        let customer = Actor::Customer {
            link: LinkId::new(),
            trajectory: world.facts.id,
            organisation: world.organisation,
            voice: None,
            speaker: None,
        };
        assert_eq!(may_sit(&customer, &world.facts).unwrap().chair(), Chair::Customer);
        let employee = staff(&world, world.employee, Role::Employee, vec![world.team]);
        assert_eq!(may_sit(&employee, &world.facts).unwrap().chair(), Chair::Employee);
        for role in Role::ALL {
            let somebody = staff(&world, AccountId::new(), role, vec![world.team]);
            assert_eq!(may_sit(&somebody, &world.facts), Err(Refused::NotForYou), "{role:?}");
        }
        assert_eq!(may_sit(&Actor::Nobody, &world.facts), Err(Refused::SignIn));
    }

    #[test]
    fn who_speaks_for_the_customer_decides_nothing_and_the_team_lets_nobody_in() {
        let world = world();
        let customer = |voice: Option<&str>| Actor::Customer {
            link: LinkId::new(),
            trajectory: world.facts.id,
            organisation: world.organisation,
            voice: voice.map(str::to_owned),
            speaker: None,
        };
        let (own, daughter) = (customer(None), customer(Some("Sanne")));
        let employee = staff(&world, world.employee, Role::Employee, vec![world.team]);
        let colleague = staff(&world, AccountId::new(), Role::Employee, vec![world.team]);
        assert!(may_sit(&daughter, &world.facts).unwrap().is_relative());
        for (who, decides, lets_in) in [
            (&own, true, true),
            (&daughter, false, false),
            (&employee, false, true),
            (&colleague, false, false),
        ] {
            assert_eq!(may_decide(who, &world.facts).is_ok(), decides, "{who:?}");
            assert_eq!(may_let_in(who, &world.facts).is_ok(), lets_in, "{who:?}");
        }
    }

    #[test]
    fn a_lead_who_is_also_named_as_employee_is_no_employee() {
        let world = world();
        let lead = staff(&world, world.employee, Role::TeamLead, vec![world.team]);
        assert_eq!(may_sit(&lead, &world.facts), Err(Refused::NotForYou));
    }

    #[test]
    fn the_steps_are_for_the_team_only() {
        let world = world();
        for (role, allowed) in [
            (Role::Employee, true),
            (Role::TeamLead, true),
            (Role::Interviewer, false),
            (Role::Coach, false),
            (Role::Manager, false),
            (Role::Administrator, false),
        ] {
            let inside = staff(&world, AccountId::new(), role, vec![world.team]);
            let outside = staff(&world, AccountId::new(), role, vec![TeamId::new()]);
            assert_eq!(may_walk(&inside, &world.facts).is_ok(), allowed, "{role:?}");
            assert!(may_walk(&outside, &world.facts).is_err(), "{role:?}");
        }
    }

    #[test]
    fn only_employees_of_the_team_serve_and_the_one_in_the_chair() {
        let world = world();
        let anybody = AccountId::new();
        let may = |account, role, teams: &[TeamId]| {
            may_serve(&staff(&world, account, role, teams.to_vec()), &world.facts).is_ok()
        };
        assert!(may(anybody, Role::Employee, &[world.team]) && may(world.employee, Role::Employee, &[]));
        assert!(!may(anybody, Role::Employee, &[TeamId::new()]) && !may(anybody, Role::Employee, &[]));
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Employee) {
            assert!(!may(anybody, role, &[world.team]), "{role:?}");
        }
    }

    #[test]
    fn another_customers_link_opens_nothing() {
        let world = world();
        let other = Actor::Customer {
            link: LinkId::new(),
            trajectory: TrajectoryId::new(),
            organisation: world.organisation,
            voice: None,
            speaker: None,
        };
        assert_eq!(may_walk(&other, &world.facts), Err(Refused::NotForYou));
        assert_eq!(may_serve(&other, &world.facts), Err(Refused::NotForYou));
    }

    #[test]
    fn another_organisation_gets_nothing() {
        let world = world();
        let stranger = Actor::Staff {
            account: world.employee,
            organisation: OrganisationId::new(),
            role: Role::Employee,
            teams: vec![world.team],
        };
        assert!(may_walk(&stranger, &world.facts).is_err());
        assert!(may_serve(&stranger, &world.facts).is_err());
    }
}
