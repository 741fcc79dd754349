//! A route that bends for one customer (E26).

use hullie_domain::Chair::{Customer, Employee};
use hullie_testkit::{Table, part, table::send};

/// A customer who starts today, by the own page and that of the employee.
async fn begins(table: &mut Table) -> (hullie_testkit::Visitor, String) {
    let service = table.world.service.to_string();
    let made = table.employee.post("/trajectories/new", &[("name", "Nieuw"), ("service", &service)]).await;
    let link = part(&made.body, "http://hullie.test", "<").to_owned();
    let page = format!("/trajectories/{}", part(&made.body, "href=\"/trajectories/", "\""));
    let mut customer = table.world.visitor();
    customer.enter(&link).await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    (customer, page)
}

#[tokio::test]
async fn e26_a_step_that_one_customer_does_not_need_goes_with_the_reason_and_promises_follow() {
    let mut table = Table::new(None).await;
    let (mut customer, page) = begins(&mut table).await;
    let [first, second, third] = [0, 1, 2].map(|n| table.world.steps[n].to_string());
    let road = customer.get("/mine/road").await.body;
    let steps = |body: &str| body.matches("<li class=\"ahead\">").count();
    assert_eq!(steps(&road), 3, "{road}");
    let bend = format!("{page}/do/bend");
    let form = format!("{bend}?about={first}");
    let why = "U kwam al twee keer bij ons.";
    let fields = [("about", first.as_str()), ("code", "not-needed")];
    let without = send(&mut table.employee, &bend, &form, &fields).await;
    assert!(without.status == 400 && without.body.contains("en schrijf waarom"), "{}", without.body);
    let kept = send(&mut table.employee, &bend, &form, &[fields[0], fields[1], ("words", why)]).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    // both pages and the sheet: two steps, and why
    for body in [
        customer.get("/mine/road").await.body,
        table.employee.get(&format!("{page}/road")).await.body,
        customer.get("/mine/overview").await.body,
        table.employee.get(&format!("{page}/overview")).await.body,
    ] {
        assert!(body.contains(why), "{body}");
        assert!(body.contains("Voor u niet nodig") || body.contains("Voor Nieuw niet nodig"), "{body}");
        assert!(!body.contains("<li class=\"ahead\">") || steps(&body) == 2, "{body}");
    }
    // what was promised of it is withdrawn with the reason, and the next step is promised
    let mine = customer.get("/mine/whole").await.body;
    assert!(
        mine.contains("Ingetrokken op maandag 15 juni.") && mine.contains("Deze stap komt uiterlijk"),
        "{mine}"
    );
    // another step first, and a step of the customer's own by a day, which is a promise
    let fields = [("about", third.as_str()), ("code", "first"), ("words", "Uw geld raakt op.")];
    assert_eq!(send(&mut table.employee, &bend, &format!("{bend}?about={third}"), &fields).await.status, 303);
    let own = format!("{page}/do/own-step");
    let fields = [("more", "Samen naar de bank"), ("words", "Alleen durft u niet."), ("day", "2026-06-19")];
    assert_eq!(send(&mut table.employee, &own, &own, &fields).await.status, 303);
    let road = customer.get("/mine/road").await.body;
    let ahead = part(&road, "id=\"ahead\"", "</main>");
    let place = |words: &str| ahead.find(words).unwrap_or_else(|| panic!("{words}: {ahead}"));
    assert!(place("Samen naar de bank") < place("Uw geld raakt op."), "{ahead}");
    assert!(ahead.contains("Alleen durft u niet.") && ahead.contains("Een stap alleen voor u"));
    let mine = customer.get("/mine").await.body;
    assert!(mine.contains("Straks: <bdi>Samen naar de bank"), "{mine}");
    assert!(table.employee.get("/desk").await.body.contains("Samen naar de bank"));
    // what comes first is what is promised of the route
    assert!(mine.contains("Samen naar de bank"));
    let said = customer.get("/mine/whole").await.body;
    assert!(part(&said, "id=\"promised\"", "</section>").contains("Stap: Stap hulp"), "{said}");
    // once it was done it does not come any more, and stays said
    let whole = table.employee.get(&format!("{page}/whole")).await.body;
    let promised = part(&whole, "Samen naar de bank</bdi></strong>", "</li>");
    let promise = part(promised, &format!("{page}/promises/"), "\"").to_owned();
    assert_eq!(table.employee.post(&format!("{page}/promises/{promise}"), &[]).await.status, 303);
    let road = customer.get("/mine/road").await.body;
    assert!(steps(&road) == 2 && road.contains("Alleen durft u niet."), "{road}");
    // a step that happened bends no more, and one that goes as planned after all comes again
    let happened = [
        ("title", "Kennismaking"),
        ("side", "organisation"),
        ("benefit", "U weet meer."),
        ("day", "2026-06-15"),
        ("step", second.as_str()),
    ];
    let new = format!("{page}/moments/new");
    assert_eq!(send(&mut table.employee, &format!("{page}/moments"), &new, &happened).await.status, 303);
    let late = [("about", second.as_str()), ("code", "first"), ("words", "te laat")];
    assert_eq!(send(&mut table.employee, &bend, &form, &late).await.status, 403);
    let again = [("about", third.as_str()), ("code", "as-planned"), ("words", "Het geld kwam.")];
    assert_eq!(send(&mut table.employee, &bend, &format!("{bend}?about={third}"), &again).await.status, 303);
    let road = customer.get("/mine/road").await.body;
    assert!(road.contains("Zo is de route eerder aangepast") && road.contains("Uw geld raakt op."), "{road}");
    // a step that was not needed and happened all the same keeps its reason in sight
    let happened = [happened[0], happened[1], happened[2], happened[3], ("step", first.as_str())];
    assert_eq!(send(&mut table.employee, &format!("{page}/moments"), &new, &happened).await.status, 303);
    assert!(customer.get("/mine/road").await.body.contains(why));
    assert!(!customer.get("/mine/overview").await.body.contains("eerst: "), "it did not come first");
}

#[tokio::test]
async fn only_who_serves_bends_a_route_and_not_after_it_ended() {
    let mut table = Table::new(None).await;
    let step = table.world.steps[2].to_string();
    let bend = [("about", step.as_str()), ("code", "not-needed"), ("words", "dat hebt u al")];
    assert_eq!(table.tries(Customer, "bend", &bend).await.status, 403);
    assert_eq!(table.other_tries("stranger@test.example", "bend", &bend).await, 403);
    table.puts(Employee, "bend", &bend).await;
    table.puts(Employee, "ended", &[]).await;
    let again = [("about", step.as_str()), ("code", "as-planned"), ("words", "toch wel")];
    let late = table.tries(Employee, "bend", &again).await;
    assert!(late.status == 409 && late.body.contains("Dit is afgerond."), "{}", late.body);
    assert!(late.body.contains("toch wel"), "what was typed stays");
}
