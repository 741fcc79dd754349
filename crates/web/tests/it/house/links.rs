//! Personal links and invitations as people and programs meet them: a look opens nothing, a button does, and
//! what other programs put around a link does no harm.

use hullie_domain::Role;
use hullie_testkit::table::whole;
use hullie_testkit::{Visitor, World, part, world::email};

const BUTTON: &str = "Naar mijn pagina";

fn sets_cookie(reply: &hullie_testkit::Reply) -> bool {
    reply.headers.contains_key("set-cookie")
}

/// How often somebody came in, as the customer's own list tells it.
async fn opened(world: &World) -> usize {
    let mut work = world.app.store.read().await.unwrap();
    let administrator = hullie_domain::Actor::Staff {
        account: world.employee,
        organisation: world.organisation,
        role: Role::Administrator,
        teams: Vec::new(),
    };
    let may = hullie_domain::permission::MayAdministrate::check(&administrator).unwrap();
    let lines = hullie_store::house::audit::list(&mut work, &may, 1_000).await.unwrap();
    lines.iter().filter(|line| line.action == "open-link").count()
}

#[tokio::test]
async fn programs_that_look_at_a_link_open_nothing() {
    let world = World::new().await;
    let before = opened(&world).await;
    let mut robot = world.visitor();
    for _ in 0..3 {
        let looked = robot.get(&world.link).await;
        assert!(looked.status == 200 && !sets_cookie(&looked), "{}", looked.body);
        assert!(looked.body.contains(BUTTON) && looked.body.contains("Gemeente Toets"));
        assert!(
            !looked.body.contains("Robin") && !looked.body.contains("Hulp thuis"),
            "nor does it tell whose it is"
        );
        assert_eq!(looked.headers["cache-control"], "no-store");
        assert_eq!(looked.headers["referrer-policy"], "strict-origin");
    }
    let head = robot.head(&world.link).await;
    assert!(head.status == 200 && !sets_cookie(&head) && head.body.is_empty());
    assert_eq!(robot.get("/mine/whole").await.status, 401);
    assert_eq!(opened(&world).await, before, "no line in the trail");
    let came = robot.enter(&world.link).await;
    assert!(came.status == 303 && sets_cookie(&came) && came.location == "/mine");
    assert_eq!(opened(&world).await, before + 1);
    assert_eq!(robot.get("/mine/whole").await.location, "/mine/expectation", "the page of the link");
    let elsewhere = world.visitor().post_from_elsewhere(&world.link, &[]).await;
    assert!(elsewhere.status == 403 && !sets_cookie(&elsewhere), "another site presses no button");
}

#[tokio::test]
async fn an_invitation_opens_by_its_button_only() {
    let world = World::new().await;
    let mut customer = hullie_testkit::table::customer(&world).await;
    let address = format!("/mine/moments/{}/invite", world.moments[1]);
    let made = customer.post(&address, &[("party", "Bakkerij Zon")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    let mut guest = world.visitor();
    let looked = guest.get(&link).await;
    assert!(looked.status == 200 && !sets_cookie(&looked) && !looked.body.contains("Robin"));
    assert!(!sets_cookie(&guest.head(&link).await));
    assert_eq!(guest.get("/guest").await.status, 401);
    assert_eq!(guest.enter(&format!("{link}).")).await.location, "/guest");
    assert_eq!(guest.get("/guest").await.status, 200);
    let part_of = guest.get(&link[..20]).await;
    assert!(part_of.status == 404 && part_of.body.contains("Er mist een stuk van de link"));
}

#[tokio::test]
async fn marks_behind_a_link_do_no_harm() {
    let world = World::new().await;
    for behind in [
        "",
        ".",
        ",",
        ")",
        "%3E",
        "]",
        "'",
        "%22",
        "=",
        "%20",
        "%0A",
        "/",
        "%E2%80%8B",
        "%20groet",
        "?fbclid=abc",
        "./",
        ").%20Tot%20dan",
        "%E2%80%A6",
        "&x=1",
    ] {
        let mut visitor: Visitor = world.visitor();
        let link = format!("{}{behind}", world.link);
        assert_eq!(visitor.enter(&link).await.location, "/mine", "{behind}");
        assert_eq!(visitor.get("/mine/whole").await.status, 303, "{behind}");
    }
    let mut visitor = world.visitor();
    let cut = visitor.get(&world.link[..20]).await;
    assert_eq!(cut.status, 404);
    for said in ["Er mist een stuk van de link", "helemaal tot het eind", "tel:0123456789", "href=\"/code\""]
    {
        assert!(cut.body.contains(said), "{said}: {}", cut.body);
    }
    let dead = visitor.get(&format!("/l/{}", "A".repeat(32))).await;
    assert_eq!(dead.status, 410);
    assert!(dead.body.contains("Deze link opent niets meer") && dead.body.contains("tel:0123456789"));
    assert!(!dead.body.contains("Er mist een stuk"));
}

#[tokio::test]
async fn who_opens_a_link_of_somebody_else_is_asked_first() {
    let world = World::new().await;
    let mut customer = hullie_testkit::table::customer(&world).await;
    let own = customer.get(&world.link).await.body;
    assert!(!own.contains("is nu de pagina van"), "the own page again is nothing to ask about");
    let mut work = world.app.store.write().await.unwrap();
    let other = hullie_app::house::link::make(&mut work, world.other, world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    let other = format!("/l/{}", other.reveal());
    let asked = customer.get(&other).await.body;
    assert!(asked.contains("Op dit apparaat is nu de pagina van Robin open."), "{asked}");
    assert!(!asked.contains("Ander"), "whose link it is, is not told");
    assert!(customer.get("/mine/whole").await.body.contains("Dag Robin."), "looking changed nothing");
    customer.enter(&other).await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    assert!(customer.get("/mine/whole").await.body.contains("Dag Ander."));
}

#[tokio::test]
async fn who_helps_a_customer_cannot_become_that_customer_and_a_join_can_be_undone() {
    let world = World::new().await;
    let mut customer = hullie_testkit::table::customer(&world).await;
    let page = format!("/trajectories/{}", world.trajectory);
    for who in [email(Role::Employee), "colleague@test.example".to_owned(), email(Role::TeamLead)] {
        let mut employee = world.staff(&who).await;
        let looked = employee.get(&world.link).await;
        assert_eq!(looked.status, 403, "{who}");
        assert!(looked.body.contains("Deze pagina is niet voor wie hier werkt"), "{who}");
        assert!(
            looked.body.contains("action=\"/sign-out\"") && looked.body.contains("href=\"/desk\""),
            "{who}"
        );
        assert_eq!(employee.post(&world.link, &[]).await.status, 403, "{who}");
        assert_eq!(employee.get("/mine/whole").await.status, 401, "{who} is not in as the customer");
        assert_eq!(employee.get(&whole(&page)).await.status, 200, "{who} is not shut out");
        // a page of the customer that was open before is closed as long as who helps is signed in
        let mut both = hullie_testkit::table::customer(&world).await;
        both.set_cookie("hullie_staff", employee.cookie("hullie_staff"));
        for path in ["/mine", "/mine/people", "/mine/do/wish"] {
            assert_eq!(both.get(path).await.status, 403, "{who} at {path}");
        }
        let said = [("words", "ik wil dit niet")];
        assert_eq!(both.post("/mine/do/wish", &said).await.status, 403, "{who}");
        for refused in [both.get("/join").await, both.post("/join", &[]).await] {
            assert!(refused.status == 403 && refused.body.contains("Vraag uw leidinggevende"), "{who}");
        }
        both.post("/sign-out", &[]).await;
        assert_eq!(both.get("/mine/whole").await.status, 200, "{who} is away");
    }
    // of another team it can be so, it stands on the customer's page, and it can be undone by both
    let mut person = world.staff("stranger@test.example").await;
    assert_eq!(person.enter(&world.link).await.location, "/join");
    assert_eq!(person.post("/join", &[]).await.location, "/desk/sides");
    assert!(customer.get("/mine/whole").await.body.contains("zei: dit is mijn eigen pagina"));
    let people = customer.get("/mine/people").await.body;
    assert!(people.contains("Iemand die hier werkt zei: dit is mijn eigen pagina. Rol: medewerker."));
    // who is the customer is not handed the customer
    let mut employee = world.staff(&email(Role::Employee)).await;
    let form = employee.get(&format!("{page}/hand-over")).await.body;
    assert!(!form.contains(">stranger"), "and not listed");
    let to = format!("{} {}", world.account("stranger@test.example").await, world.teams[1]);
    let fields =
        [("to", to.as_str()), ("words", "ik ga weg"), ("seen", part(&form, "name=\"seen\" value=\"", "\""))];
    assert_eq!(employee.post(&format!("{page}/hand-over"), &fields).await.status, 400, "choose another");

    let sides = person.get("/desk/sides").await.body;
    let leave = format!("/desk/sides/{}", part(&sides, "/desk/sides/", "\""));
    assert_eq!(
        world.staff("colleague@test.example").await.post(&format!("{leave}/leave"), &[]).await.status,
        403
    );
    assert_eq!(person.post(&format!("{leave}/leave"), &[]).await.location, "/desk/sides");
    assert!(person.get("/desk/sides").await.body.contains("nog geen pagina als klant"));
    assert!(customer.get("/mine/whole").await.body.contains("zei: dit is toch niet mijn pagina"));
    person.post("/join", &[]).await;
    let people = customer.get("/mine/people").await.body;
    let undo = format!("/mine/people/{}/not-staff", part(&people, "action=\"/mine/people/", "/not-staff"));
    assert_eq!(customer.post(&undo, &[]).await.status, 303);
    assert!(!customer.get("/mine/people").await.body.contains("Iemand die hier werkt zei"));
}

#[tokio::test]
async fn who_is_the_customer_does_nothing_there_as_a_colleague_when_the_work_moves_to_that_team() {
    use hullie_testkit::table::{Table, send};
    let table = Table::new(None).await;
    let world = &table.world;
    let helper = hullie_store::house::account::Account {
        id: hullie_domain::AccountId::new(),
        organisation_id: world.organisation,
        email: "helper@test.example".to_owned(),
        name: "Helper".to_owned(),
        role: Role::Employee,
    };
    let mut work = world.app.store.write().await.unwrap();
    let now = world.app.now();
    hullie_store::house::account::create(&mut work, &helper, &world.teams[1..2], "none", now).await.unwrap();
    work.commit().await.unwrap();
    let mut person = world.staff("stranger@test.example").await;
    assert_eq!(person.enter(&world.link).await.location, "/join");
    assert_eq!(person.post("/join", &[]).await.location, "/desk/sides");
    // the work goes to the team of somebody who is the customer
    let mut lead = world.staff(&email(Role::TeamLead)).await;
    let form = format!("{}/hand-over", table.page);
    let to = format!("{} {}", helper.id, world.teams[1]);
    let fields = [("to", to.as_str()), ("words", "ander team")];
    assert_eq!(send(&mut lead, &form, &form, &fields).await.status, 303);
    assert_eq!(person.get(&whole(&table.page)).await.status, 403);
    let happened = [
        ("title", "Wij belden"),
        ("side", "organisation"),
        ("benefit", "U weet meer."),
        ("day", "2026-06-15"),
        ("channel", "phone"),
    ];
    let deeds: [(&str, &[(&str, &str)]); 3] = [
        ("do/meaning", &[("words", "zo is het gegaan")]),
        ("do/pause", &[("words", "even niet"), ("day", "2027-01-01")]),
        ("moments", &happened),
    ];
    // the list of the day opens no page before it ticks a promise off
    let ticked = format!("{} {}", world.trajectory, world.promise);
    assert_eq!(person.post("/desk/promises", &[("done", &ticked)]).await.status, 403);
    let mut helper = world.staff("helper@test.example").await;
    for (deed, fields) in deeds {
        let address = format!("{}/{deed}", table.page);
        assert_eq!(person.post(&address, fields).await.status, 403, "{deed}");
        let done = send(&mut helper, &address, &address, fields).await;
        assert_eq!(done.status, 303, "{deed}: it is who it is, not what is sent");
    }
}
