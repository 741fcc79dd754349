//! The slice from end to end: expectation, the shared page, telling, the blind step, both chairs, taking
//! back.

use hullie_domain::{Role, Timestamp};
use hullie_store::see::{mirror, segment};
use hullie_testkit::table::whole;
use hullie_testkit::{World, world::email};

#[tokio::test]
async fn from_expectation_to_two_chairs() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = format!("/trajectories/{}", world.trajectory);

    // the expectation, in own words, said after the first step: kept, and marked as such (P01)
    let said = [("own_words", "Binnen een maand hulp"), ("time", "een maand"), ("satisfied", "4")];
    let kept = customer.post("/mine/expectation", &said).await.location;
    let told = customer.get(&kept).await.body;
    assert!(
        told.contains("Het staat erop. Wij antwoorden uiterlijk maandag 22 juni."),
        "and it is said: {told}"
    );
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("Binnen een maand hulp") && body.contains("een maand"), "both see it");
        assert!(body.contains("Achteraf gezegd, toen het al begonnen was."));
        assert!(
            body.contains("Wij zijn aan zet")
                && (body.contains("U hoort uiterlijk") || body.contains("Robin hoort uiterlijk")),
            "whose turn, and the promised day"
        );
    }

    // the employee does something: without the plain line it is kept, and still to be explained (P07)
    let address = format!("{page}/moments");
    let mut fields = vec![
        ("title", "Screening gedaan"),
        ("day", "2026-06-14"),
        ("side", "organisation"),
        ("turn", "customer"),
    ];
    fields.extend([("promise", "U krijgt een plan."), ("due", "2026-06-30")]);
    let form = format!("{address}/new");
    let kept = hullie_testkit::table::send(&mut employee, &address, &form, &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let mine = customer.get("/mine/whole").await.body;
    assert!(
        mine.contains("Wat u hieraan hebt, staat er nog niet bij.")
            && mine.contains("U bent aan zet")
            && mine.contains("U krijgt een plan.")
    );

    // the customer tells: words first, then the five answers
    let moment = mine
        .rsplit("/mine/moments/")
        .find(|p| p.contains("Screening gedaan"))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let desk = employee.get("/desk").await.body;
    let explain = format!("{page}/moments/{moment}/explain");
    assert!(desk.contains(&format!("href=\"{explain}\"")), "asked again the same day: {desk}");
    let refused = employee.post(&explain, &[("benefit", "")]).await;
    assert!(refused.status == 400 && refused.body.contains("Screening gedaan"), "{}", refused.body);
    assert_eq!(employee.post(&explain, &[("benefit", "Wij weten nu wat u kunt.")]).await.status, 303);
    assert_eq!(employee.post(&explain, &[("benefit", "Anders.")]).await.status, 409, "it stands");
    let mine = customer.get("/mine/whole").await.body;
    assert!(mine.contains("Wij weten nu wat u kunt.") && !mine.contains("staat er nog niet bij"), "{mine}");
    let address = format!("/mine/moments/{moment}");
    let form = customer.get(&address).await.body;
    assert!(form.find("<textarea").unwrap() < form.find("type=\"radio\"").unwrap(), "words before numbers");
    let told = [
        ("words", "fijn <b>gesprek</b>\r\n\r\nhttps://voorbeeld.nl/a."),
        ("value", "5"),
        ("recognition", "yes"),
    ];
    assert_eq!(customer.post(&address, &told).await.status, 303);
    let both = customer.get(&address).await.body;
    assert!(both.contains("fijn &lt;b&gt;gesprek&lt;/b&gt;"), "tags are shown as typed");
    assert!(both.contains("<a href=\"https://voorbeeld.nl/a\" rel=\"nofollow noopener ugc\">"));
    assert!(both.contains("De medewerker heeft dit nog niet gezegd."));

    // the employee sits down blind, then both see the distance
    let chair = format!("{page}/moments/{moment}");
    assert!(!employee.get(&chair).await.body.contains("fijn"));
    assert_eq!(
        employee.post(&chair, &[("own", "3"), ("words", "het liep uit"), ("guess", "4")]).await.status,
        303
    );
    assert!(
        employee
            .get(&chair)
            .await
            .body
            .contains("U dacht: tevreden. De klant zei: heel tevreden. Een stap verschil.")
    );
    let seen = customer.get(&address).await.body;
    assert!(seen.contains("De medewerker dacht: tevreden. U zei: heel tevreden. Een stap verschil."));
    // agreement and bias stand beside understanding (E01), and after both the way to a talk (H15)
    assert!(seen.contains("De medewerker dacht er somberder over dan het voor u was."), "{seen}");
    assert!(
        seen.contains("Voor de een was het") || seen.contains("Voor allebei was het hetzelfde."),
        "{seen}"
    );
    assert!(seen.contains("/mine/do/talk?about="), "{seen}");
    assert!(seen.contains("het liep uit"));

    // taken back: gone for both at once (D04)
    assert_eq!(customer.post(&format!("{address}/withdraw"), &[]).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&chair).await.body] {
        assert!(!body.contains("fijn"));
    }
}

#[tokio::test]
async fn e10_both_chairs_see_the_same_page() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("own_words", "Snel hulp")]).await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let chair = format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[1]);
    employee.post(&chair, &[("own", "3"), ("guess", "2")]).await;
    // the shared part, without what only one of the two can do, in the words that are the same for both
    let shared = |body: &str, address: &str| {
        let start = body.find("<h1>").unwrap();
        let end = body.find("<details class=\"tools\"><summary>Wie keek hier?").unwrap();
        let mut text = body[start..end]
            .replace(address, "")
            .replace("De medewerker dacht", "U dacht")
            .replace("U zei", "De klant zei")
            .replace("U hoort uiterlijk", "Robin hoort uiterlijk")
            .replace("Uw stappen", "Stappen van Robin")
            .replace("helpt u.", "helpt Robin.")
            .replace("Wat hebt u hieraan", "Wat Robin hieraan heeft")
            .replace("van u.", "van Robin.")
            .replace("U verwacht dit.", "Robin verwacht dit.")
            .replace("op wat u verwacht", "op wat Robin verwacht")
            .replace("Wat u verwachtte", "Wat Robin verwachtte")
            .replace("u</span>: hebt", "X</span>: heeft")
            .replace("klant</span>: heeft", "X</span>: heeft")
            .replace("medewerker</span>: heeft", "X</span>: heeft");
        let parts = text.find("<nav").unwrap()..text.find("</nav>").unwrap();
        text.replace_range(parts, "");
        while let (Some(from), Some(length)) = (text.find("<menu"), text.find("</menu>").map(|e| e + 7)) {
            text.replace_range(from..length, "");
        }
        text
    };
    let mine = customer.get("/mine/whole").await.body;
    let theirs = employee.get(&format!("/trajectories/{}/whole", world.trajectory)).await.body;
    let trajectory = format!("/trajectories/{}/moments", world.trajectory);
    assert_eq!(shared(&mine, "/mine/moments"), shared(&theirs, &trajectory));
}

#[tokio::test]
async fn a_new_customer_gets_a_link_that_works() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let fields = [("name", "mevrouw De Wit"), ("service", &world.service.to_string())];
    let started = employee.post("/trajectories/new", &fields).await;
    assert_eq!(started.status, 200);
    let link = started.body.split("http://hullie.test").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let mut customer = world.visitor();
    assert_eq!(customer.enter(&link).await.location, "/mine");
    let page = customer.get("/mine/expectation").await.body;
    assert!(page.contains("Dag mevrouw De Wit.") && page.contains("wat verwacht u?"));
}

#[tokio::test]
async fn the_kind_of_customer_is_asked_where_an_organisation_tells_them_apart() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert!(!employee.get("/trajectories/new").await.body.contains("id=\"segment\""), "nothing to choose");
    let mut work = world.app.store.write().await.unwrap();
    let kind = segment::Segment {
        key: "eerste".to_owned(),
        name: hullie_domain::Localised::first("Voor het eerst hier"),
    };
    segment::insert(&mut work, world.organisation, 0, &kind).await.unwrap();
    work.commit().await.unwrap();
    let form = employee.get("/trajectories/new").await.body;
    assert!(form.contains("Voor het eerst hier") && form.contains("niet gekozen"), "{form}");
    let service = world.service.to_string();
    let start = |kind: &'static str| [("name", "Noor"), ("service", service.as_str()), ("segment", kind)];
    let refused = employee.post("/trajectories/new", &start("geen-soort")).await;
    assert_eq!(refused.status, 400, "a kind that is not there");
    for chosen in ["", "eerste"] {
        assert_eq!(employee.post("/trajectories/new", &start(chosen)).await.status, 200, "{chosen}");
    }
    let part = mirror::Part { service: world.service, until: Timestamp(i64::MAX) };
    let mut work = world.app.store.read().await.unwrap();
    let started = mirror::list_started(&mut work, part).await.unwrap();
    let kinds: Vec<Option<&str>> = started.iter().map(|one| one.segment.as_deref()).collect();
    assert_eq!(kinds, [None, None, None, Some("eerste")]);
}

#[tokio::test]
async fn the_customer_adds_a_moment_of_their_own() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let fields = [
        ("title", "Ik belde zelf"),
        ("day", "2026-06-10"),
        ("side", "customer"),
        ("channel", "phone"),
        ("words", "in de wacht"),
        ("value", "2"),
    ];
    assert_eq!(customer.post("/mine/moments/new", &fields).await.status, 303);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = employee.get(&format!("/trajectories/{}", world.trajectory)).await.body;
    assert!(page.contains("Ik belde zelf"));
    assert!(!page.contains("in de wacht"), "how it was waits for the employee's own answer");
    let early = [("title", "Lang geleden"), ("day", "2019-07-01"), ("words", "x")];
    assert_eq!(customer.post("/mine/moments/new", &early).await.status, 303, "no day is contradicted");
    let future = [("title", "Morgen"), ("day", "2026-07-01"), ("words", "x")];
    let refused = customer.post("/mine/moments/new", &future).await;
    assert_eq!(refused.status, 400, "what has still to come did not happen");
    assert!(refused.body.contains("Deze dag moet nog komen") && refused.body.contains("Morgen"));
}

#[tokio::test]
async fn a_promise_is_closed_once_with_its_reason() {
    let world = World::new().await;
    world.days_later(8);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let address = format!("/trajectories/{}/promises/{}", world.trajectory, world.promise);
    assert_eq!(employee.post(&address, &[("reason", "een collega was ziek")]).await.status, 303);
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let page = customer.get("/mine/whole").await.body;
    assert!(
        page.contains("Beloofd voor zaterdag 20 juni. Gedaan op dinsdag 23 juni, dat is 3 dagen later.")
            && page.contains("een collega was ziek")
    );
    let twice = employee.post(&address, &[]).await;
    assert!(
        twice.status == 409 && twice.body.contains("Deze belofte staat niet meer open."),
        "{}",
        twice.body
    );
}

#[tokio::test]
async fn the_customers_page_is_light() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let page = customer.get("/mine/whole").await.body;
    let style = page.split("href=\"/static/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let css = customer.get(&format!("/static/{style}")).await.body;
    let script = page.split("src=\"/static/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let js = customer.get(&format!("/static/{script}")).await.body;
    assert!(js.len() < 10_000, "the script is small: {}", js.len());
    assert!(page.len() + css.len() + js.len() < 50_000, "{} + {} + {}", page.len(), css.len(), js.len());
}

#[tokio::test]
async fn the_public_page_says_what_is_promised_and_who_does_what_for_you() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    let page = visitor.get("/services").await.body;
    assert!(page.contains("Wij doen wat wij zeggen."));
    assert!(page.contains("Team een") && page.contains("Wij helpen u."), "a team is what it does for you");
    assert!(!page.contains(&world.teams[0].to_string()), "no internal code");
    let route = visitor.get("/services/hulp").await.body;
    assert!(
        route.contains("Stap gesprek") && route.contains("Binnen 7 dagen") && route.contains("U weet meer.")
    );
}
