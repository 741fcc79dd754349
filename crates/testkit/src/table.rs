//! The two at one table, as tests walk it: what each puts on the page, and what each then sees.

use hullie_domain::{
    Chair::{self, Customer, Employee},
    Role,
    walk::moment::Side,
};
use hullie_store::walk::trajectory;

use crate::{Reply, Visitor, World, world::email};

/// The two at one table, and the address of the page on the employee's side.
pub struct Table {
    /// The world around it.
    pub world: World,
    /// The first customer, who was asked what they expect.
    pub customer: Visitor,
    /// The employee in the other chair.
    pub employee: Visitor,
    /// The page on the employee's side.
    pub page: String,
}

/// The identifier of the moment with this title, as the page of both shows it.
///
/// # Panics
/// When there is none, which fails the test.
#[must_use]
pub fn moment_of(body: &str, title: &str) -> String {
    let heading = format!("<h3 dir=\"auto\">{title}</h3>");
    let (before, _) = body.split_once(&heading).unwrap_or_else(|| panic!("no moment {title} in {body}"));
    before.rsplit("id=\"m-").next().and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// What stands on a page after one text, up to the next.
///
/// # Panics
/// When the first text is not there, which fails the test.
#[must_use]
pub fn part<'a>(body: &'a str, from: &str, until: &str) -> &'a str {
    let (_, rest) = body.split_once(from).unwrap_or_else(|| panic!("{from} is not there: {body}"));
    rest.split(until).next().unwrap_or_default()
}

/// The address of everything on a shared page, from the address of that page.
#[must_use]
pub fn whole(page: &str) -> String {
    format!("{page}/whole")
}

/// The fields of the button by which the own words on this page of a moment go to the mirror.
#[must_use]
pub fn to_mirror(body: &str) -> Vec<(&str, &str)> {
    let mut fields = vec![("quote", "yes")];
    let told = body.split("name=\"told\" value=\"").skip(1);
    fields.extend(told.filter_map(|rest| Some(("told", rest.split_once('"')?.0))));
    fields
}

/// The fields of a form with the version of the page that the form shows, as a browser sends it; as they
/// are when they name one, or when there is no such form for this visitor.
pub async fn with_seen(who: &mut Visitor, form: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    if !all.iter().any(|(name, _)| name == "seen") {
        // the form of what is about something opens only with that
        let about = fields.iter().find(|(name, _)| *name == "about").filter(|_| form.contains("/do/"));
        let form = about.map_or(form.to_owned(), |(_, about)| format!("{form}?about={about}"));
        let body = who.get(&form).await.body;
        if let Some((_, rest)) = body.split_once("name=\"seen\" value=\"") {
            all.push(("seen".to_owned(), rest.split('"').next().unwrap_or_default().to_owned()));
        }
    }
    all
}

/// Sends a form of which [`with_seen`] made the fields.
pub async fn send(who: &mut Visitor, address: &str, form: &str, fields: &[(&str, &str)]) -> Reply {
    let all = with_seen(who, form, fields).await;
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(address, &all).await
}

/// Puts something on the page: gives its identifier.
///
/// # Panics
/// When it is refused, which fails the test.
pub async fn put(who: &mut Visitor, address: &str, fields: &[(&str, &str)]) -> String {
    let reply = send(who, address, address, fields).await;
    assert_eq!(reply.status, 303, "{address}: {}", reply.body);
    reply.location.split("#e-").nth(1).expect("where it stands").to_owned()
}

/// The first customer, who skipped the question what they expect.
pub async fn customer(world: &World) -> Visitor {
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    customer
}

/// The employee in the other chair, and the address of the page.
pub async fn employee(world: &World) -> (Visitor, String) {
    (world.staff(&email(Role::Employee)).await, format!("/trajectories/{}", world.trajectory))
}

impl Table {
    /// A fresh one. The customer says this of what they expect, or skips the question.
    pub async fn new(expected: Option<&str>) -> Self {
        let world = World::new().await;
        let mut customer = world.customer().await;
        let said = expected.map_or(("skip", "yes"), |words| ("own_words", words));
        customer.post("/mine/expectation", &[said]).await;
        let employee = world.staff(&email(Role::Employee)).await;
        let page = format!("/trajectories/{}", world.trajectory);
        Self { world, customer, employee, page }
    }

    /// Somebody in one of the chairs tries to put something on the page. Who says to have done what is asked
    /// gets the turn first, so that something is asked.
    pub async fn tries(&mut self, chair: Chair, kind: &str, fields: &[(&str, &str)]) -> Reply {
        match chair {
            Customer => {
                if kind == "did" && fields.iter().all(|(name, _)| *name != "about") {
                    self.turns_to_customer().await;
                }
                let address = format!("/mine/do/{kind}");
                send(&mut self.customer, &address, &address, fields).await
            }
            Employee => {
                let address = format!("{}/do/{kind}", self.page);
                send(&mut self.employee, &address, &address, fields).await
            }
        }
    }

    /// The same, and it is put there: gives its identifier.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn puts(&mut self, chair: Chair, kind: &str, fields: &[(&str, &str)]) -> String {
        let reply = self.tries(chair, kind, fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        reply.location.split("#e-").nth(1).expect("where it stands").to_owned()
    }

    /// It is the customer's turn.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn turns_to_customer(&mut self) {
        let mut work = self.world.app.store.write().await.expect("the database");
        let (id, now) = (self.world.trajectory, self.world.app.now());
        trajectory::set_turn(&mut work, id, &Side::Customer.into(), now).await.expect("the turn");
        work.commit().await.expect("it is kept");
    }

    /// A wish of the customer that both came to an agreement about.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn agreed_wish(&mut self, words: &str) -> String {
        let wish = self.puts(Chair::Customer, "wish", &[("words", words)]).await;
        let about = ("about", wish.as_str());
        let proposal = self.puts(Chair::Employee, "proposal", &[about, ("words", "Zo doen we het")]).await;
        self.puts(Chair::Customer, "agree", &[("about", &proposal)]).await;
        wish
    }

    /// The employee hands the customer to somebody of another team, who comes in.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn hands_over(&mut self) -> Visitor {
        let stranger = self.world.account("stranger@test.example").await;
        let to = format!("{stranger} {}", self.world.teams[1]);
        let form = format!("{}/hand-over", self.page);
        let fields = [("to", to.as_str()), ("words", "andere wijk")];
        let reply = send(&mut self.employee, &form, &form, &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        self.world.staff("stranger@test.example").await
    }

    /// Somebody to whom the customer gives a link under this name comes in.
    pub async fn relative(&mut self, name: &str) -> Visitor {
        let made = self.customer.post("/mine/people", &[("name", name)]).await.body;
        let mut relative = self.world.visitor();
        relative.enter(part(&made, "http://hullie.test", "<")).await;
        relative
    }

    /// Somebody else who works here tries it: the status.
    pub async fn other_tries(&self, who: &str, kind: &str, fields: &[(&str, &str)]) -> u16 {
        let mut visitor = self.world.staff(who).await;
        let address = format!("{}/do/{kind}", self.page);
        send(&mut visitor, &address, &address, fields).await.status
    }

    /// The page as the customer and as the employee sees it.
    pub async fn both(&mut self) -> [String; 2] {
        [self.customer.get("/mine/whole").await.body, self.employee.get(&whole(&self.page)).await.body]
    }

    /// On the page of each of the two all of these words stand, and none of those.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn both_see(&mut self, there: &[&str], not: &[&str]) {
        for body in self.both().await {
            for words in there.iter().chain(not) {
                assert_eq!(body.contains(*words), there.contains(words), "{words}: {body}");
            }
        }
    }

    /// The identifier of the expectation.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn expectation(&mut self) -> String {
        let body = self.employee.get(&whole(&self.page)).await.body;
        part(&body, "/do/our-answer?about=", "\"").to_owned()
    }

    /// The address at which the employee puts something on the page.
    #[must_use]
    pub fn at(&self, kind: &str) -> String {
        format!("{}/do/{kind}", self.page)
    }

    /// The page as somebody else who works here sees it.
    pub async fn seen_by(&self, who: &str) -> String {
        self.world.staff(who).await.get(&whole(&self.page)).await.body
    }

    /// The employee writes down a call of today, with these fields besides.
    pub async fn calls(&mut self, more: &[(&str, &str)]) -> Reply {
        let call = [
            ("title", "Wij belden"),
            ("side", "organisation"),
            ("benefit", "U weet meer."),
            ("day", "2026-06-15"),
        ];
        let (address, form) = (format!("{}/moments", self.page), format!("{}/moments/new", self.page));
        send(&mut self.employee, &address, &form, &[&call[..], more].concat()).await
    }

    /// The employee writes down what happened today: gives the identifier of the moment.
    ///
    /// # Panics
    /// When it is not so, which fails the test.
    pub async fn happened(&mut self, title: &str, channel: &str) -> String {
        let fields = [
            ("title", title),
            ("side", "organisation"),
            ("benefit", "U weet meer."),
            ("day", "2026-06-15"),
            ("channel", channel),
        ];
        let reply = self.employee.post(&format!("{}/moments", self.page), &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let body = self.customer.get("/mine/whole").await.body;
        let before = body.split(&format!("<h3>{title}</h3>")).next().expect("it is there");
        before
            .rsplit("id=\"m-")
            .next()
            .expect("it is there")
            .split('"')
            .next()
            .expect("it is there")
            .to_owned()
    }
}
