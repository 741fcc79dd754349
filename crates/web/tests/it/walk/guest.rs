//! Who else comes in on the customer's side and how: another organisation, a representative, a code on paper,
//! mail.

use hullie_testkit::table::whole;
use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use hullie_app::{App, Post, jobs};
use hullie_domain::Role;
use hullie_store::house::mail::Waiting;
use hullie_testkit::{
    Table, Visitor, World, part,
    table::{customer, moment_of},
    world::email,
};

const ADDRESS: &str = "robin@voorbeeld.example";

/// Keeps what would be sent, by kind and address.
#[derive(Default)]
struct Recorder(Mutex<Vec<(String, String)>>);

impl Recorder {
    fn kinds(&self) -> Vec<String> {
        let sent = self.0.lock().unwrap();
        assert!(sent.iter().all(|(_, address)| address == ADDRESS));
        sent.iter().map(|(kind, _)| kind.clone()).collect()
    }
}

impl Post for Recorder {
    fn send(&self, letter: Waiting) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        self.0.lock().unwrap().push((letter.kind, letter.address));
        Box::pin(std::future::ready(Ok::<(), String>(())))
    }
}

/// The program with a way to send mail.
fn with_post(world: &World) -> (App, Arc<Recorder>) {
    let recorder = Arc::new(Recorder::default());
    let post: Arc<dyn Post> = recorder.clone();
    let mut app = world.app.clone();
    app.post = Some(post);
    (app, recorder)
}

/// The customer of the other trajectory, in by personal link.
async fn other_customer(world: &World) -> Visitor {
    let mut work = world.app.store.write().await.unwrap();
    let token = hullie_app::house::link::make(&mut work, world.other, world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    let mut other = world.visitor();
    other.enter(&format!("/l/{}", token.reveal())).await;
    other
}

/// The employee asks the customer something, by a day.
async fn asks(world: &World, due: &str) {
    let mut employee = world.staff(&email(Role::Employee)).await;
    let fields = [
        ("title", "Wij vroegen iets"),
        ("side", "organisation"),
        ("benefit", "Dan kunnen wij verder."),
        ("day", "2026-06-15"),
        ("turn", "customer"),
        ("ask", "Stuur het formulier op"),
        ("ask_due", due),
    ];
    let address = format!("/trajectories/{}/moments", world.trajectory);
    let form = format!("{address}/new");
    assert_eq!(hullie_testkit::table::send(&mut employee, &address, &form, &fields).await.status, 303);
}

#[tokio::test]
async fn v01_another_organisation_sees_one_moment_only_and_only_while_invited() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let fields = [
        ("title", "Bij de bakker"),
        ("day", "2026-06-14"),
        ("side", "other"),
        ("party", "Bakkerij Zon"),
        ("words", "het was er druk"),
    ];
    assert_eq!(customer.post("/mine/moments/new", &fields).await.status, 303, "any step may be elsewhere");
    let page = format!("/trajectories/{}", world.trajectory);
    let bakery = moment_of(&customer.get("/mine/whole").await.body, "Bij de bakker");
    let address = format!("/mine/moments/{bakery}/invite");
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert_eq!(
        employee.post(&address, &[("party", "Bakkerij Zon")]).await.status,
        401,
        "the customer invites"
    );
    let made = customer.post(&address, &[("party", "Bakkerij Zon")]).await.body;
    let link = part(&made, "http://hullie.test", "<");
    let mut guest = world.visitor();
    assert_eq!(guest.enter(link).await.location, "/guest");
    let seen = guest.get("/guest").await.body;
    assert!(seen.contains("Bij de bakker"));
    assert!(seen.contains("Robin vroeg u om te vertellen hoe deze stap bij u ging."));
    for words in ["Wij belden u", "Wij bellen u.", "het was er druk", "Stap vraag"] {
        assert!(!seen.contains(words), "{words} is not for a guest");
    }
    assert_eq!(guest.get("/mine/whole").await.status, 401);
    assert_eq!(guest.get(&whole(&page)).await.location, "/sign-in");
    assert_eq!(guest.post("/guest", &[("words", "er stond een rij tot buiten")]).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(
            body.contains("Verteld door een andere organisatie")
                && body.contains("Bakkerij Zon, 15 juni 2026")
        );
        assert!(body.contains("er stond een rij tot buiten"));
        assert!(body.contains("Gevraagd om mee te kijken: Bakkerij Zon."));
    }
    let close = customer.get(&address).await.body;
    let close = format!("/mine/invitations/{}/close", part(&close, "/mine/invitations/", "/close"));
    assert_eq!(other_customer(&world).await.post(&close, &[]).await.status, 403);
    assert_eq!(customer.post(&close, &[]).await.status, 303);
    assert_eq!(guest.get("/guest").await.status, 401, "closed at once");
    assert_eq!(guest.post("/guest", &[("words", "nog iets")]).await.status, 401);
    assert_eq!(world.visitor().get(link).await.status, 410);
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("er stond een rij tot buiten") && !body.contains("Gevraagd om mee te kijken"));
    // who is invited under the same name reads what was said under it, so that is asked
    let again = customer.post(&address, &[("party", "Bakkerij Zon")]).await;
    assert!(
        again.status == 400 && again.body.contains("Onder deze naam is hier al verteld."),
        "{}",
        again.body
    );
    assert_eq!(
        customer.post(&address, &[("party", "Bakkerij Zon"), ("same", "Bakkerij Zon")]).await.status,
        200
    );
}

#[tokio::test]
async fn v13_a_representative_tells_with_the_name_and_can_be_closed() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    asks(&world, "2026-06-30").await;
    let made = customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let link = part(&made, "http://hullie.test", "<");
    let people = customer.get("/mine/people").await.body;
    assert!(people.contains("<strong>Sanne</strong>") && !people.contains(link), "the link is shown once");
    let mut sanne = world.visitor();
    assert_eq!(sanne.enter(link).await.location, "/mine");
    let moment = moment_of(&sanne.get("/mine/whole").await.body, "Wij vroegen iets");
    let told = [("words", "mijn moeder schrok ervan"), ("whose", "theirs")];
    assert_eq!(sanne.post(&format!("/mine/moments/{moment}"), &told).await.status, 303);
    assert_eq!(sanne.post("/mine/do/wish", &[("words", "Bel haar in de ochtend")]).await.status, 303);
    // who speaks for somebody opens no other door, and takes back the own words only
    let wish = customer.post("/mine/do/wish", &[("words", "Zelf gezegd")]).await.location;
    let wish = wish.split("#e-").nth(1).unwrap().to_owned();
    for (path, fields) in [
        ("/mine/people".to_owned(), vec![("name", "Nog iemand")]),
        ("/mine/paper".to_owned(), vec![]),
        ("/mine/mail".to_owned(), vec![("email", ADDRESS)]),
        (format!("/mine/back/{wish}"), vec![("why", "changed")]),
    ] {
        assert_eq!(sanne.post(&path, &fields).await.status, 403, "{path}");
    }
    assert_eq!(sanne.get("/mine/people").await.status, 403);
    assert!(!sanne.get("/mine/whole").await.body.contains("href=\"/mine/people\""));
    let close = format!(
        "/mine/people/{}/close",
        part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap()
    );
    assert_eq!(other_customer(&world).await.post(&close, &[]).await.status, 403);
    assert_eq!(world.staff(&email(Role::Employee)).await.post(&close, &[]).await.status, 401);
    assert_eq!(sanne.get("/mine/whole").await.status, 200, "only who gave the link closes it");
    assert_eq!(customer.post(&close, &[]).await.status, 303);
    assert_eq!(sanne.get("/mine/whole").await.status, 401);
    assert_eq!(world.visitor().get(link).await.status, 410);
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("Verteld door Sanne.") && body.contains("mijn moeder schrok ervan"));
    assert!(body.contains("Sanne, 15 juni 2026"), "what was told stays, with the name");
}

#[tokio::test]
async fn v13_bereaved_pages_ask_nothing_of_who_died() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = format!("/trajectories/{}", world.trajectory);
    assert_eq!(customer.post("/mine/mail", &[("email", ADDRESS)]).await.status, 303);
    asks(&world, "2026-06-16").await;
    let asked = ["href=\"/mine/expectation\"", "Zeg wat u nu verwacht"];
    let body = customer.get("/mine/whole").await.body;
    assert!(asked.iter().all(|words| body.contains(words)));
    let died = [("code", "deceased"), ("words", "Sanne, de dochter,")];
    assert_eq!(employee.post(&format!("{page}/do/voice"), &died).await.status, 403);
    assert_eq!(
        customer.post("/mine/do/voice", &[("words", "Sanne")]).await.status,
        400,
        "for whom is needed"
    );
    assert_eq!(customer.post("/mine/do/voice", &died).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("Sanne, de dochter, vertelt hier over Robin, die is overleden."));
        for words in asked {
            assert!(!body.contains(words), "{words}");
        }
    }
    let (app, recorder) = with_post(&world);
    jobs::remind(&app).await.unwrap();
    jobs::run_all(&app).await.unwrap();
    assert!(recorder.kinds().is_empty(), "nobody is reminded of anything");
    assert_eq!(customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert!(customer.get("/mine/whole").await.body.contains(asked[0]), "who says so last is right");
}

#[tokio::test]
async fn v13_who_died_is_asked_nothing_whoever_said_it_and_a_living_customer_puts_it_right() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    assert_eq!(customer.post("/mine/mail", &[("email", ADDRESS)]).await.status, 303);
    asks(&world, "2026-06-16").await;
    let made = customer.post("/mine/people", &[("name", "Piet")]).await.body;
    let mut piet = world.visitor();
    piet.enter(part(&made, "http://hullie.test", "<")).await;
    let page = format!("/trajectories/{}", world.trajectory);
    let mut employee = world.staff(&email(Role::Employee)).await;
    // a claim and a turn that the employee was typing when it was said
    let claim = [("code", "K01"), ("basis", "seen")];
    let seen = |body: &str| part(body, "name=\"seen\" value=\"", "\"").to_owned();
    let first = seen(&employee.get(&format!("{page}/moments/new")).await.body);
    let turn = |seen: &str| {
        [
            ("title", "Gebeld"),
            ("benefit", "Robin weet meer"),
            ("day", "2026-06-15"),
            ("side", "organisation"),
            ("channel", "phone"),
            ("turn", "customer"),
            ("seen", seen),
        ]
        .map(|(field, typed)| (field, typed.to_owned()))
    };
    assert_eq!(piet.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    let changed = employee.post(&format!("{page}/moments"), &pairs(&turn(&first))).await;
    assert_eq!(changed.status, 409, "the page is not what it was");
    let refused = employee.post(&format!("{page}/moments"), &pairs(&turn(&seen(&changed.body)))).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("is overleden") && refused.body.contains("value=\"Gebeld\""));
    assert!(!refused.body.contains("<option value=\"customer\">De klant"), "{}", refused.body);
    let asked = employee.post(&format!("{page}/do/claim"), &claim).await;
    assert!(asked.status == 409 && asked.body.contains("is overleden"), "a form that was open says why");
    assert_eq!(employee.get(&format!("{page}/do/claim")).await.status, 409, "and is not opened any more");
    let body = employee.get(&whole(&page)).await.body;
    assert!(body.contains("Piet vertelt hier over Robin, die is overleden.") && !body.contains("/do/claim"));
    for list in ["/desk", "/desk/search?q=Robin"] {
        let body = employee.get(list).await.body;
        assert!(body.contains("Er is gezegd dat Robin is overleden."), "{list}");
        assert!(!body.contains("graag uiterlijk"), "{list}");
    }
    assert!(!piet.get("/mine/days.ics").await.body.contains("BEGIN:VEVENT"));
    let (app, recorder) = with_post(&world);
    jobs::remind(&app).await.unwrap();
    jobs::run_all(&app).await.unwrap();
    assert!(recorder.kinds().is_empty(), "nobody is reminded of anything");
    // to whoever holds the own link the page speaks as before, and says what was said
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("href=\"/mine/expectation\"") && body.contains("Piet zei dat u bent overleden."));
    assert_eq!(customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert!(!customer.get("/mine/whole").await.body.contains("overleden."));
    assert!(!employee.get("/desk").await.body.contains("is overleden"));
    world.days_later(1);
    jobs::remind(&app).await.unwrap();
    jobs::run_all(&app).await.unwrap();
    assert!(!recorder.kinds().is_empty(), "and the mail goes on");
}

#[tokio::test]
async fn a_code_on_paper_opens_the_page() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    assert!(!customer.get("/mine/paper").await.body.contains("Uw code"), "a look makes no code");
    let sheet = customer.post("/mine/paper", &[]).await.body;
    assert!(sheet.contains("Wat er gebeurde") && sheet.contains("Wij bellen u."), "the page itself is on it");
    let code = part(&sheet, "Uw code: ", "<");
    let groups: Vec<usize> = code.split('-').map(str::len).collect();
    assert_eq!(groups, [4, 4, 4, 4]);
    let mut visitor = world.visitor();
    assert_eq!(visitor.get("/mine/whole").await.status, 401);
    let wrong = visitor.post("/code", &[("code", "aaaa bbbb cccc dddd")]).await;
    assert_eq!(wrong.status, 410);
    assert!(
        wrong.body.contains("Deze code kennen wij niet.")
            && wrong.body.contains("value=\"aaaa bbbb cccc dddd\"")
    );
    let typed = code.to_lowercase().replace('-', " ");
    let asked = visitor.post("/code", &[("code", &typed)]).await;
    assert!(
        asked.status == 200 && asked.body.contains("Kies een woord bij uw code"),
        "nothing is opened yet"
    );
    assert_eq!(visitor.get("/mine/whole").await.status, 401);
    let word = [("code", typed.as_str()), ("word", "mijn fiets"), ("again", "Mijn fiets ")];
    assert_eq!(visitor.post("/code", &word).await.location, "/mine");
    assert!(visitor.get("/mine/whole").await.body.contains("Dag Robin."));
    let address = format!("/trajectories/{}/paper", world.trajectory);
    for (who, status) in [
        ("employee@test.example", 200),
        ("colleague@test.example", 403),
        ("team-lead@test.example", 403),
        ("stranger@test.example", 403),
    ] {
        assert_eq!(world.staff(who).await.post(&address, &[]).await.status, status, "{who}");
    }
    assert_eq!(world.visitor().post("/mine/paper", &[]).await.status, 401);
}

#[tokio::test]
async fn large_letters_and_feeling_first_are_remembered_on_the_device() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (large, swapped) = ("class=\"large\"", "<ol class=\"road swap\">");
    let body = customer.get("/mine/whole").await.body;
    assert!(!body.contains(large) && !body.contains(swapped));
    assert!(
        body.contains("href=\"/reading/feeling?back=/mine/whole\"")
            && body.contains("href=\"/reading/large?back=/mine/whole\"")
    );
    assert_eq!(customer.get("/reading/large?back=/mine").await.location, "/mine");
    assert_eq!(customer.get("/reading/feeling?back=/mine").await.location, "/mine");
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains(large) && body.contains(swapped), "both are remembered");
    assert!(customer.get("/services").await.body.contains(large), "on every page");
    customer.get("/reading/common?back=/mine").await;
    let body = customer.get("/mine/whole").await.body;
    assert!(!body.contains(large) && body.contains(swapped), "one goes back without the other");
    customer.get("/reading/fact").await;
    assert!(!customer.get("/mine/whole").await.body.contains(swapped));
    for outside in ["https://elders.example", "//elders.example", "/\\elders.example"] {
        let reply = customer.get(&format!("/reading/large?back={outside}")).await;
        assert_eq!(reply.location, "/", "{outside}");
    }
    assert!(
        !world.customer().await.get("/mine/whole").await.body.contains(large),
        "another device has its own"
    );
}

#[tokio::test]
async fn where_mail_goes_is_nothing_that_was_told_and_makes_no_page_older() {
    let mut table = Table::new(None).await;
    table.employee.get(&table.page.clone()).await;
    table.world.days_later(1);
    let mut employee = table.world.staff(&email(Role::Employee)).await;
    let new = "sinds u keek";
    let version = |body: String| {
        part(&body, "name=\"seen\" value=\"", "\"").parse::<i64>().expect("the version of the page")
    };
    let form = "/mine/do/wish";
    let before = version(table.customer.get(form).await.body);
    let address = [("email", "robin@voorbeeld.example")];
    assert_eq!(table.customer.post("/mine/mail", &address).await.status, 303);
    assert_eq!(version(table.customer.get(form).await.body), before);
    assert!(!employee.get("/desk").await.body.contains(new), "nothing was told");
    table.puts(hullie_domain::Chair::Customer, "wish", &[("words", "Graag op dinsdag")]).await;
    assert!(version(table.customer.get(form).await.body) > before);
    let day = employee.get("/desk").await;
    assert!(day.status == 200 && day.body.contains(new), "and now something was");
}

#[tokio::test]
async fn mail_is_queued_only_for_who_wants_it_and_one_reminder_ever() {
    let world = World::new().await;
    assert!(world.app.post.is_none(), "nothing leaves unless the owner wants it");
    let (app, recorder) = with_post(&world);
    let mut customer = customer(&world).await;
    asks(&world, "2026-06-17").await;
    assert_eq!(jobs::remind(&app).await.unwrap(), 0);
    jobs::run_all(&app).await.unwrap();
    assert!(recorder.kinds().is_empty(), "who gave no address gets no mail");

    let wrong = customer.post("/mine/mail", &[("email", "robin")]).await;
    assert!(wrong.status == 400 && wrong.body.contains("Dit is geen e-mailadres."));
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert_eq!(
        employee.post("/mine/mail", &[("email", ADDRESS)]).await.status,
        401,
        "the customer's own choice"
    );
    assert_eq!(customer.post("/mine/mail", &[("email", ADDRESS)]).await.status, 303);
    asks(&world, "2026-06-17").await;
    jobs::run_all(&app).await.unwrap();
    assert_eq!(recorder.kinds(), ["turn"]);
    assert_eq!(jobs::remind(&app).await.unwrap(), 0, "who was just asked is not reminded of it");
    world.days_later(1);
    assert_eq!(jobs::remind(&app).await.unwrap(), 1);
    assert_eq!(jobs::remind(&app).await.unwrap(), 0, "asked twice, reminded once");
    jobs::run_all(&app).await.unwrap();
    assert_eq!(recorder.kinds(), ["turn", "reminder"]);
    world.days_later(1);
    asks(&world, "2026-06-17").await;
    assert_eq!(jobs::remind(&app).await.unwrap(), 0, "there is no second reminder, ever");
    jobs::run_all(&app).await.unwrap();
    assert_eq!(recorder.kinds(), ["turn", "reminder", "turn"]);

    assert_eq!(customer.post("/mine/mail", &[("email", "")]).await.status, 303);
    asks(&world, "2026-06-18").await;
    jobs::run_all(&app).await.unwrap();
    assert_eq!(recorder.kinds().len(), 3, "who emptied the field gets no mail any more");
}

fn pairs<'a>(owned: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    owned.iter().map(|(field, typed)| (*field, typed.as_str())).collect()
}

#[tokio::test]
async fn who_works_here_is_not_the_other_organisation() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let address = format!("/mine/moments/{}/invite", world.moments[1]);
    let made = customer.post(&address, &[("party", "Bakkerij Zon")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    for who in [email(Role::Employee), email(Role::Manager)] {
        let mut staff = world.staff(&who).await;
        let refused = staff.post(&link, &[]).await;
        assert!(refused.status == 403 && refused.body.contains("niet voor wie hier werkt"), "{who}");
        // nor by a page that was open before
        let mut both = world.visitor();
        both.enter(&link).await;
        both.set_cookie("hullie_staff", staff.cookie("hullie_staff"));
        assert_eq!(both.get("/guest").await.status, 403, "{who}");
        assert_eq!(both.post("/guest", &[("words", "wij kwamen op tijd")]).await.status, 403, "{who}");
        both.post("/sign-out", &[]).await;
        assert_eq!(both.get("/guest").await.status, 200, "{who}");
    }
}

#[tokio::test]
async fn nobody_who_works_here_sets_the_word_of_a_customers_code_or_joins_by_a_relatives_link() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let sheet = customer.post("/mine/paper", &[]).await.body;
    let code = part(&sheet, "Uw code: ", "<").to_owned();
    let word =
        [("code", code.as_str()), ("asked", "word"), ("word", "gekozen fiets"), ("again", "gekozen fiets")];
    for who in ["stranger@test.example".to_owned(), email(Role::Employee), email(Role::Administrator)] {
        let mut staff = world.staff(&who).await;
        for fields in [&word[..1], &word[..]] {
            assert_eq!(staff.post("/code", fields).await.status, 403, "{who}");
        }
    }
    let asked = world.visitor().post("/code", &word[..1]).await;
    assert!(asked.body.contains("Kies een woord bij uw code"), "it is still the customer's to choose");
    let made = customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    let mut staff = world.staff("stranger@test.example").await;
    assert_eq!(staff.post(&link, &[]).await.location, "/join");
    assert_eq!(staff.get("/join").await.status, 403, "who speaks for a customer is not that customer");
    assert_eq!(staff.get("/mine/whole").await.status, 403);
}
