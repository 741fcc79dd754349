//! A small organisation with people in every role, two teams, one service of three steps and two customers.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use axum::Router;
use hullie_app::{
    App,
    house::{link, sign_in},
    secret,
};
use hullie_domain::{
    AccountId, Actor, Chair, Day, LinkId, Localised, MomentId, OrganisationId, PromiseId, Role, ServiceId,
    StepId, StoryText, TeamId, Timestamp, TrajectoryId, Value,
    house::profile::SectorProfile,
    walk::moment::{Channel, Release, Side},
};
use hullie_store::{
    house::{
        account::{self, Account},
        organisation, session,
    },
    tell::view,
    walk::{moment, promise, trajectory},
};
use hullie_web::{Settings, Site};

use crate::{Database, TestStore, Visitor, databases};

/// The password of everybody in the test world.
pub const PASSWORD: &str = "een paar woorden";
/// Its hash with the smallest work that argon2id knows: a test is about who comes in, not about how long that
/// takes.
const PASSWORD_HASH: &str =
    "$argon2id$v=19$m=8,t=1,p=1$c2FsdCBvZiB0aGUgdGVzdHM$s3epj9+7c/fPj8KeL4jaMB19FGGWEAEkhdB3sYqA7Ws";
/// Words that must never be seen by who may not read them.
pub const SECRET_WORDS: &str = "zeldzame-woorden-van-de-klant";
/// Words of the employee that must never be seen by who may not read them.
pub const EMPLOYEE_WORDS: &str = "zeldzame-woorden-van-de-medewerker";

/// The world.
pub struct World {
    /// The program.
    pub app: App,
    /// The pages.
    pub router: Router,
    /// The database of the program, past the store.
    pub database: Database,
    /// What the pages share.
    pub site: Site,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The team that helps, and another one.
    pub teams: [TeamId; 2],
    /// The service.
    pub service: ServiceId,
    /// Its three steps.
    pub steps: Vec<StepId>,
    /// Who sits across from the first customer.
    pub employee: AccountId,
    /// The first customer's trajectory.
    pub trajectory: TrajectoryId,
    /// Another customer's trajectory, with another employee of the same team.
    pub other: TrajectoryId,
    /// A moment at which both told, and one at which only the customer did.
    pub moments: [MomentId; 2],
    /// An open promise.
    pub promise: PromiseId,
    /// Personal link of the first customer, as a path.
    pub link: String,
    clock: Arc<AtomicI64>,
    guests: AtomicI64,
    _store: TestStore,
}

/// The mail address of somebody in this role.
#[must_use]
pub fn email(role: Role) -> String {
    format!("{}@test.example", role.code())
}

impl World {
    /// A fresh world on SQLite, or on PostgreSQL when `HULLIE_TEST_ENGINE` says `postgres`.
    ///
    /// # Panics
    /// When it cannot be made, which fails the test.
    pub async fn new() -> Self {
        let store = if std::env::var("HULLIE_TEST_ENGINE").is_ok_and(|engine| engine == "postgres") {
            databases::postgres().await.expect("a PostgreSQL for tests: run through scripts/with-postgres")
        } else {
            databases::sqlite().await
        };
        Self::on(store).await
    }

    /// A fresh world on this store.
    ///
    /// # Panics
    /// When it cannot be made, which fails the test.
    pub async fn on(store: TestStore) -> Self {
        let start = Day::parse("2026-06-15").expect("a day").noon_in(&jiff::tz::TimeZone::UTC);
        let clock = Arc::new(AtomicI64::new(start.0));
        let tick = Arc::clone(&clock);
        let mut app = App::new(store.store.clone(), jiff::tz::TimeZone::UTC, move || {
            Timestamp(tick.fetch_add(1, Ordering::Relaxed))
        });
        // a test is about what a mirror says, not about how busy this machine is
        app.patience = std::time::Duration::from_secs(60);
        app.wrong_takes = std::time::Duration::ZERO;
        let (organisation, teams, service, steps) = house(&app).await;
        let mut employee = None;
        for role in Role::ALL {
            let id = person(&app, organisation, role, &email(role), vec![teams[0]]).await;
            employee = employee.or((role == Role::Employee).then_some(id));
        }
        let employee = employee.expect("there is an employee");
        let colleague =
            person(&app, organisation, Role::Employee, "colleague@test.example", vec![teams[0]]).await;
        person(&app, organisation, Role::Employee, "stranger@test.example", vec![teams[1]]).await;
        let mut work = app.store.write().await.expect("a transaction");
        let mut ids = Vec::new();
        for (name, employee) in [("Robin", employee), ("Ander", colleague)] {
            let new = trajectory::New {
                id: TrajectoryId::new(),
                service,
                team: teams[0],
                employee: Some(employee),
                name: name.to_owned(),
                started_at: app.now(),
                segment: None,
            };
            trajectory::insert(&mut work, organisation, &new).await.expect("a trajectory");
            ids.push(new.id);
        }
        let mut moments = Vec::new();
        for (days, step) in [(5, steps[0]), (2, steps[1])] {
            let new = moment::New {
                id: MomentId::new(),
                step: Some(step),
                team: Some(teams[0]),
                side: Side::Organisation,
                channel: Channel::Phone,
                title: "Wij belden u".to_owned(),
                benefit: Some("U weet waar u aan toe bent.".to_owned()),
                happened_at: app.now().plus_days(-days),
                more: moment::More::default(),
            };
            moment::insert(&mut work, ids[0], Chair::Employee, &new, app.now()).await.expect("a moment");
            let view = tell(new.id, Chair::Customer, 2, Some(SECRET_WORDS));
            view::insert(&mut work, ids[0], (Chair::Customer, None), &view, app.now()).await.expect("a view");
            moments.push(new.id);
        }
        for view in [
            tell(moments[0], Chair::Employee, 4, Some(EMPLOYEE_WORDS)),
            tell(moments[0], Chair::Customer, 5, None),
        ] {
            view::insert(&mut work, ids[0], (Chair::Employee, None), &view, app.now()).await.expect("a view");
        }
        let due = app.today().plus_days(5);
        let promise =
            promise::insert(&mut work, ids[0], &promise::New::by_us("Wij bellen u.", due), app.now())
                .await
                .expect("a promise");
        let token = link::make(&mut work, ids[0], app.now()).await.expect("a link");
        work.commit().await.expect("it is kept");
        let settings = Settings { public_address: "http://hullie.test".to_owned(), ..Settings::default() };
        let site = Site::new(app.clone(), settings).await.expect("a site");
        Self {
            router: hullie_web::router(site.clone()),
            site,
            organisation,
            teams,
            service,
            steps,
            employee,
            trajectory: ids[0],
            other: ids[1],
            moments: [moments[0], moments[1]],
            promise,
            link: format!("/l/{}", token.reveal()),
            clock,
            guests: AtomicI64::new(0),
            database: store.database.clone(),
            _store: store,
            app,
        }
    }

    /// Lets days go by.
    pub fn days_later(&self, days: i64) {
        self.clock.fetch_add(days * Timestamp::DAY, Ordering::Relaxed);
    }

    /// The first customer, as the program knows who came in by the customer's own link.
    #[must_use]
    pub fn as_customer(&self) -> Actor {
        Actor::Customer {
            link: LinkId::new(),
            trajectory: self.trajectory,
            organisation: self.organisation,
            voice: None,
            speaker: None,
        }
    }

    /// Somebody who did not come in yet.
    #[must_use]
    pub fn visitor(&self) -> Visitor {
        Visitor::on(self.router.clone(), self.site.clone())
    }

    /// The first customer, in by personal link.
    pub async fn customer(&self) -> Visitor {
        let mut visitor = self.visitor();
        visitor.enter(&self.link).await;
        visitor
    }

    /// As [`World::customer`], and says so where that is asked because somebody else spoke by this link.
    ///
    /// # Panics
    /// When that is refused, which fails the test.
    pub async fn customer_by_word(&self) -> Visitor {
        let mut visitor = self.visitor();
        if visitor.enter(&self.link).await.location == "/mine/do/voice" {
            assert_eq!(visitor.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
        }
        visitor
    }

    /// Somebody of another organisation, whom the first customer invited to the second moment.
    ///
    /// # Panics
    /// When the invitation cannot be made, which fails the test.
    pub async fn guest(&self) -> Visitor {
        let mut customer = self.customer_by_word().await;
        let address = format!("/mine/moments/{}/invite", self.moments[1]);
        // a name is for one guest
        let number = self.guests.fetch_add(1, Ordering::Relaxed);
        let party = if number == 0 { "Bakkerij Zon".to_owned() } else { format!("Bakkerij Zon {number}") };
        let made = customer.post(&address, &[("party", &party)]).await.body;
        let link = made.split("http://hullie.test").nth(1).and_then(|l| l.split('<').next());
        let mut visitor = self.visitor();
        visitor.enter(link.expect("a link is shown")).await;
        visitor
    }

    /// Somebody who works here and has a session already, for tests that are not about signing in.
    ///
    /// # Panics
    /// When nobody has this address, which fails the test.
    pub async fn staff(&self, email: &str) -> Visitor {
        self.with_session(self.account(email).await).await
    }

    /// The account with this mail address.
    ///
    /// # Panics
    /// When there is none, which fails the test.
    pub async fn account(&self, email: &str) -> AccountId {
        let mut work = self.app.store.read().await.expect("a transaction");
        let found = account::find_credentials(&mut work, email).await.expect("an answer");
        found.unwrap_or_else(|| panic!("nobody has the address {email}")).id
    }

    /// The one with this account, with a session as signing in makes it.
    ///
    /// # Panics
    /// When it cannot be made, which fails the test.
    pub async fn with_session(&self, account: AccountId) -> Visitor {
        let (token, now) = (secret::Token::new(), self.app.now());
        let (hash, until) =
            (secret::hash(token.reveal()), Timestamp(now.0 + sign_in::HOURS * Timestamp::DAY / 24));
        let mut work = self.app.store.write().await.expect("a transaction");
        session::create(&mut work, &hash, Some(account), None, None, now, until).await.expect("a session");
        work.commit().await.expect("it is kept");
        let mut visitor = self.visitor();
        visitor.set_cookie("hullie_staff", token.reveal());
        visitor
    }

    /// Somebody who works here and comes in by the page for it, with the password.
    ///
    /// # Panics
    /// When the door stays shut, which fails the test.
    pub async fn signed_in(&self, email: &str) -> Visitor {
        let mut visitor = self.visitor();
        let reply = visitor.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert_eq!(reply.status, 303, "{email} can sign in");
        visitor
    }
}

fn tell(moment: MomentId, about: Chair, value: i64, words: Option<&str>) -> view::New {
    let words = words.map(|words| StoryText::new(words).expect("words"));
    view::New { moment, about, value: Value::new(value), words, release: Release::Closed, voice: None }
}

async fn person(
    app: &App,
    organisation: OrganisationId,
    role: Role,
    email: &str,
    teams: Vec<TeamId>,
) -> AccountId {
    let new = Account {
        id: AccountId::new(),
        organisation_id: organisation,
        email: email.to_owned(),
        name: email.split('@').next().expect("a name").to_owned(),
        role,
    };
    let mut work = app.store.write().await.expect("a transaction");
    account::create(&mut work, &new, &teams, PASSWORD_HASH, app.now()).await.expect("an account");
    work.commit().await.expect("it is kept");
    new.id
}

/// A text in Dutch and in English.
#[must_use]
pub fn both(dutch: &str, english: &str) -> Localised {
    Localised::new([("nl", dutch), ("en", english)]).expect("codes of languages")
}

async fn house(app: &App) -> (OrganisationId, [TeamId; 2], ServiceId, Vec<StepId>) {
    let mut work = app.store.write().await.expect("a transaction");
    let text = |t: &str| t.to_owned();
    let organisation = organisation::Organisation {
        id: OrganisationId::new(),
        name: text("Gemeente Toets"),
        profile: SectorProfile::Government,
        phone: text("0123 456 789"),
        promise: both("Wij doen wat wij zeggen.", "We do what we say."),
    };
    organisation::create(&mut work, &organisation).await.expect("an organisation");
    let teams = [TeamId::new(), TeamId::new()];
    for (team, key) in teams.iter().zip(["een", "twee"]) {
        let row = organisation::Team {
            id: *team,
            organisation_id: organisation.id,
            key: text(key),
            name: both(&format!("Team {key}"), &format!("Team {key}")),
            does: both("Wij helpen u.", "We help you."),
            phone: None,
        };
        organisation::create_team(&mut work, &row).await.expect("a team");
    }
    let service = organisation::Service {
        id: ServiceId::new(),
        organisation_id: organisation.id,
        team_id: teams[0],
        key: text("hulp"),
        position: 0,
        name: both("Hulp thuis", "Help at home"),
        summary: both("U krijgt hulp.", "You get help."),
    };
    organisation::create_service(&mut work, &service).await.expect("a service");
    let mut steps = Vec::new();
    for (position, key) in ["vraag", "gesprek", "hulp"].iter().enumerate() {
        let step = organisation::Step {
            id: StepId::new(),
            service_id: service.id,
            team_id: teams[0],
            key: text(key),
            position: position as i64,
            name: both(&format!("Stap {key}"), &format!("Step {key}")),
            promised_days: Some(7),
            benefit: both("U weet meer.", "You know more."),
            customer_minutes: (position < 2).then_some(45),
        };
        organisation::create_step(&mut work, &step).await.expect("a step");
        steps.push(step.id);
    }
    work.commit().await.expect("it is kept");
    (organisation.id, teams, service.id, steps)
}
