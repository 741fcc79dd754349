//! Everybody who can have something to do with one trajectory, each with cookies of their own.

use std::collections::BTreeMap;

use hullie_app::house::link;
use hullie_domain::{
    AccountId, OrganisationId, Role, TeamId, TrajectoryId,
    house::profile::SectorProfile,
    reader::{Reader, Readers},
    walk::moment::Side,
};
use hullie_store::house::{
    account::{self, Account},
    organisation,
};
use hullie_testkit::{Visitor, World, part, table, world::both, world::email};

/// The name of whoever holds the customer's own link when that is not the customer.
pub const HOLDER: &str = "Tim";
/// The name of whoever has a link that the customer gave.
pub const RELATIVE: &str = "Sanne";

/// How many kinds are said in one house: a new one takes a while, and so do long pages.
const KINDS_IN_ONE: usize = 4;

/// From where somebody asks: each has a cookie and addresses of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The customer's side of one page.
    Mine,
    /// The side of who works here, of one page.
    Desk,
    /// What is no page of a customer: notes, stories, what the mirror shows.
    House,
    /// Another organisation.
    Guest,
}

/// Somebody who is nobody here, in one of the ways in which that can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nobody {
    /// Not signed in.
    Unknown,
    /// Another customer of the same organisation.
    OtherCustomer,
    /// An employee of another organisation.
    Elsewhere,
}

/// One trajectory, and everybody around it.
pub struct House {
    pub world: World,
    /// The page on the organisation's side.
    pub page: String,
    /// Whoever holds the customer's own link, and as whom that link speaks now.
    own: Visitor,
    spoken: Option<Reader>,
    others: BTreeMap<Reader, Visitor>,
    pub strangers: Vec<(Nobody, Visitor)>,
}

impl House {
    pub async fn new() -> Self {
        let world = World::new().await;
        let own = table::customer(&world).await;
        let mut others = BTreeMap::new();
        for reader in Reader::ALL.iter().copied() {
            if !Readers::OWN_LINK.contains(reader) && reader != Reader::Stranger {
                others.insert(reader, comes(&world, reader).await);
            }
        }
        let strangers = strangers(&world).await;
        let page = format!("/trajectories/{}", world.trajectory);
        Self { world, page, own, spoken: Some(Reader::Customer), others, strangers }
    }

    /// A fresh one, when enough was said in this one to make its pages long.
    pub async fn after(self, kinds_said: usize) -> Self {
        if kinds_said.is_multiple_of(KINDS_IN_ONE) { Self::new().await } else { self }
    }

    /// The customer and the employee of another trajectory of this world, and nobody else.
    pub async fn around(mut world: World, trajectory: TrajectoryId) -> Self {
        let mut work = world.app.store.read().await.unwrap();
        let facts = hullie_store::walk::trajectory::get_facts(&mut work, trajectory).await.unwrap();
        drop(work);
        world.trajectory = trajectory;
        world.employee = facts.employee.expect("somebody helps");
        let own = customer_of(&world, trajectory).await;
        let others = BTreeMap::from([(Reader::Employee, world.with_session(world.employee).await)]);
        let page = format!("/trajectories/{trajectory}");
        Self { world, page, own, spoken: Some(Reader::Customer), others, strangers: Vec::new() }
    }

    /// This reader, with what was said of the customer's own link as it has to be.
    pub async fn is(&mut self, reader: Reader) -> &mut Visitor {
        if !Readers::OWN_LINK.contains(reader) {
            return self.others.get_mut(&reader).unwrap_or_else(|| panic!("say how {reader:?} comes in"));
        }
        if self.spoken != Some(reader) {
            let code = match reader {
                Reader::Customer => "self",
                Reader::OnBehalf => "other",
                Reader::Bereaved => "deceased",
                other => panic!("say for whom the own link speaks as {other:?}"),
            };
            let mut said = vec![("code", code)];
            if reader != Reader::Customer {
                // the holder is the same each time
                said.extend([("words", HOLDER), ("same", HOLDER)]);
            }
            let reply = self.own.post("/mine/do/voice", &said).await;
            assert_eq!(reply.status, 303, "{reader:?}: {}", reply.body);
            self.spoken = Some(reader);
        }
        &mut self.own
    }

    /// Whether somebody has to be said of the customer's own link before this reader can ask anything.
    pub fn has_to_say(&self, reader: Reader) -> bool {
        Readers::OWN_LINK.contains(reader) && self.spoken != Some(reader)
    }

    /// Something was said of the own link, or taken back: it is said anew before the next one asks.
    pub fn forget_who_speaks(&mut self) {
        self.spoken = None;
    }

    /// After a hand-over one is what the other was.
    pub fn change_places(&mut self, one: Reader, other: Reader) {
        let (first, second) = (self.others.remove(&one), self.others.remove(&other));
        self.others.extend(second.map(|who| (one, who)));
        self.others.extend(first.map(|who| (other, who)));
    }

    /// The version of the page as it is now.
    pub async fn version(&mut self) -> String {
        let form = format!("{}/moments/new", self.page);
        let body = self.is(Reader::Employee).await.get(&form).await.body;
        part(&body, "name=\"seen\" value=\"", "\"").to_owned()
    }

    /// How many rows there are, but for the trail of who looked.
    pub async fn rows(&self) -> BTreeMap<String, i64> {
        let mut rows = self.world.database.rows().await.unwrap();
        rows.remove("audit");
        rows
    }
}

/// On which half of the site somebody is known.
pub fn half(reader: Reader) -> Option<Half> {
    match reader {
        Reader::Customer | Reader::OnBehalf | Reader::Bereaved | Reader::Relative => Some(Half::Mine),
        Reader::Guest => Some(Half::Guest),
        Reader::Stranger => None,
        Reader::Employee
        | Reader::Colleague
        | Reader::Lead
        | Reader::Coach
        | Reader::Interviewer
        | Reader::Manager
        | Reader::Administrator
        | Reader::OtherEmployee
        | Reader::OtherLead => Some(Half::Desk),
    }
}

/// Under which name somebody speaks on the customer's side.
pub fn voice(reader: Reader) -> Option<&'static str> {
    match reader {
        Reader::OnBehalf | Reader::Bereaved => Some(HOLDER),
        Reader::Relative => Some(RELATIVE),
        _ => None,
    }
}

/// The mail address of who works here, as the world made it.
pub fn address(reader: Reader) -> String {
    match reader {
        Reader::Colleague => "colleague@test.example".to_owned(),
        Reader::OtherEmployee => "stranger@test.example".to_owned(),
        Reader::OtherLead => "other-lead@test.example".to_owned(),
        Reader::Employee => email(Role::Employee),
        Reader::Lead => email(Role::TeamLead),
        Reader::Coach => email(Role::Coach),
        Reader::Interviewer => email(Role::Interviewer),
        Reader::Manager => email(Role::Manager),
        Reader::Administrator => email(Role::Administrator),
        Reader::Customer
        | Reader::OnBehalf
        | Reader::Bereaved
        | Reader::Relative
        | Reader::Guest
        | Reader::Stranger => panic!("{reader:?} does not work here"),
    }
}

async fn comes(world: &World, reader: Reader) -> Visitor {
    match reader {
        Reader::Relative => relative(world, RELATIVE).await,
        Reader::Guest => world.guest().await,
        Reader::OtherLead => {
            let team = world.teams[1];
            let new = person(world, world.organisation, Role::TeamLead, &address(reader), team).await;
            world.with_session(new).await
        }
        Reader::Customer | Reader::OnBehalf | Reader::Bereaved | Reader::Stranger => {
            panic!("{reader:?} comes in another way")
        }
        staff => world.staff(&address(staff)).await,
    }
}

/// Somebody to whom the customer gives a link under this name.
pub async fn relative(world: &World, name: &str) -> Visitor {
    let made = world.customer().await.post("/mine/people", &[("name", name)]).await.body;
    let mut visitor = world.visitor();
    visitor.enter(part(&made, "http://hullie.test", "<")).await;
    visitor
}

async fn person(
    world: &World,
    organisation: OrganisationId,
    role: Role,
    email: &str,
    team: TeamId,
) -> AccountId {
    let id = AccountId::new();
    let name = email.split('@').next().unwrap_or_default().to_owned();
    let new = Account { id, organisation_id: organisation, email: email.to_owned(), name, role };
    let mut work = world.app.store.write().await.unwrap();
    account::create(&mut work, &new, &[team], "none", world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// The customer of a trajectory, by a link of its own.
pub async fn customer_of(world: &World, trajectory: TrajectoryId) -> Visitor {
    let mut work = world.app.store.write().await.unwrap();
    let token = link::make(&mut work, trajectory, world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    let mut visitor = world.visitor();
    visitor.enter(&format!("/l/{}", token.reveal())).await;
    visitor.post("/mine/expectation", &[("skip", "yes")]).await;
    visitor
}

async fn strangers(world: &World) -> Vec<(Nobody, Visitor)> {
    let text = |text: &str| text.to_owned();
    let other = organisation::Organisation {
        id: OrganisationId::new(),
        name: text("Gemeente Elders"),
        profile: SectorProfile::Government,
        phone: text("0987 654 321"),
        promise: both("Iets.", "Something."),
    };
    let team = organisation::Team {
        id: TeamId::new(),
        organisation_id: other.id,
        key: text("elders"),
        name: both("Team elders", "Team elsewhere"),
        does: both("Iets.", "Something."),
        phone: None,
    };
    let mut work = world.app.store.write().await.unwrap();
    organisation::create(&mut work, &other).await.unwrap();
    organisation::create_team(&mut work, &team).await.unwrap();
    work.commit().await.unwrap();
    let away = person(world, other.id, Role::Employee, "elders@test.example", team.id).await;
    vec![
        (Nobody::Unknown, world.visitor()),
        (Nobody::OtherCustomer, customer_of(world, world.other).await),
        (Nobody::Elsewhere, world.with_session(away).await),
    ]
}

/// The side for which somebody writes; somebody of the organisation who writes on no page writes for it too.
pub fn side(reader: Reader) -> Side {
    reader.side().unwrap_or(Side::Organisation)
}
