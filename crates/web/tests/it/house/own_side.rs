//! What is for one person who works here: own notes, names of roles, the other side of oneself, the day, and
//! the questions that each chair is asked.

use hullie_domain::Role;
use hullie_testkit::table::whole;
use hullie_testkit::{
    World, part,
    table::{customer, employee, send},
    world::email,
};
use hullie_web::addresses::{ADDRESSES, Address};

const COLLEAGUE: &str = "colleague@test.example";
const STRANGER: &str = "stranger@test.example";
const LEAD: &str = "team-lead@test.example";

/// An address of the site in this world.
fn path(world: &World, address: &Address) -> String {
    let trajectory = world.trajectory.to_string();
    let mut path = address
        .path
        .replace("{moment}", &world.moments[0].to_string())
        .replace("{promise}", &world.promise.to_string())
        .replace("{service}", "hulp")
        .replace("{language}", "nl")
        .replace("{choice}", "large")
        .replace("{kind}", "talk")
        .replace("{token}", "no-such-token");
    for name in ["{trajectory}", "{entry}", "{link}", "{invitation}", "{story}"] {
        path = path.replace(name, &trajectory);
    }
    path
}

#[tokio::test]
async fn p20_a_reflection_is_read_by_its_writer_only() {
    let world = World::new().await;
    let words = "volgende keer vraag ik eerst hoe het gaat";
    let mut writer = world.staff(&email(Role::Employee)).await;
    assert_eq!(writer.post("/reflection", &[("words", " ")]).await.status, 400);
    assert_eq!(writer.post("/reflection", &[("words", words)]).await.location, "/reflection");
    assert!(writer.get("/reflection").await.body.contains(words));
    let mut others = vec![("the customer", customer(&world).await)];
    for who in [
        COLLEAGUE,
        STRANGER,
        LEAD,
        "coach@test.example",
        "manager@test.example",
        "interviewer@test.example",
        "administrator@test.example",
    ] {
        others.push((who, world.staff(who).await));
    }
    for (who, other) in &others {
        for address in ADDRESSES.iter().filter(|address| address.method == "GET") {
            let path = path(&world, address);
            assert!(!other.clone().get(&path).await.body.contains(words), "{who} read it at {path}");
        }
    }
    assert_eq!(world.visitor().get("/reflection").await.location, "/sign-in");
}

#[tokio::test]
async fn p20_a_renamed_role_shows_everywhere() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let renamed = [("role", "employee"), ("name_nl", "jobcoach"), ("name_en", "job coach")];
    assert_eq!(employee.post("/roles", &renamed).await.status, 403, "nobody renames the own role");
    employee.get(&whole(&page)).await;
    assert!(customer.get("/mine/whole").await.body.contains("maandag 15 juni: medewerker, las"));
    assert_eq!(administrator.post("/roles", &renamed).await.status, 303);
    employee.get(&whole(&page)).await;
    let mut colleague = world.staff(COLLEAGUE).await;
    for (body, shown) in [
        (employee.get("/desk").await.body, "<p class=\"small\">jobcoach</p>"),
        (customer.get("/mine/whole").await.body, "maandag 15 juni: jobcoach, las"),
        (colleague.get("/support").await.body, ">employee, jobcoach</option>"),
        (administrator.get("/accounts").await.body, ">jobcoach</option>"),
    ] {
        assert!(body.contains(shown), "{shown}: {body}");
        assert!(!body.contains("medewerker"), "nor in any sentence: {body}");
    }
    employee.get("/language/en").await;
    assert!(employee.get("/desk").await.body.contains("<p class=\"small\">job coach</p>"));
    administrator.post("/roles", &[("role", "employee")]).await;
    assert!(
        customer.get("/mine/whole").await.body.contains("maandag 15 juni: medewerker, las"),
        "the common name is back"
    );
}

#[tokio::test]
async fn d01_everybody_who_works_here_can_be_a_customer_but_not_of_whom_they_help() {
    let world = World::new().await;
    for role in Role::ALL {
        let helps = matches!(role, Role::Employee | Role::TeamLead);
        // all of them are of the team that helps; only some of them help
        let mut staff = world.staff(&email(role)).await;
        assert_eq!(staff.get(&world.link).await.status, if helps { 403 } else { 200 }, "{role:?}");
        let came = staff.post(&world.link, &[]).await;
        if helps {
            assert_eq!(came.status, 403, "{role:?}");
            continue;
        }
        assert_eq!(came.location, "/join", "{role:?}");
        assert!(staff.get("/join").await.body.contains("Ja, dit is mijn eigen pagina"), "{role:?}");
        assert_eq!(staff.get("/mine/whole").await.status, 403, "{role:?}: not before that is said");
        assert_eq!(staff.post("/join", &[]).await.location, "/desk/sides", "{role:?}");
        assert!([200, 303].contains(&staff.get("/mine/whole").await.status), "{role:?}");
    }
}

#[tokio::test]
async fn d01_one_sign_in_two_sides_that_never_meet() {
    let world = World::new().await;
    customer(&world).await;
    let found = format!("href=\"/trajectories/{}\"", world.trajectory);
    let mut person = world.staff(COLLEAGUE).await;
    assert!(person.get("/desk/search?q=Robin").await.body.contains(&found), "as a colleague, before");
    // today who helps cannot join any more, but somebody may have joined before, or have come to the team
    // since
    let joined = format!(
        "INSERT INTO own_trajectory (account_id, link_id) SELECT a.id, l.id FROM account a, link l \
         WHERE a.email = '{COLLEAGUE}' AND l.trajectory_id = {{id:{}}}",
        world.trajectory.0.simple()
    );
    world.database.run(&joined).await.unwrap();

    // a new sign-in, without the link: one sign-in opens both sides
    let mut person = world.staff(COLLEAGUE).await;
    assert_eq!(person.get("/mine/whole").await.status, 401);
    let sides = person.get("/desk/sides").await.body;
    assert!(sides.contains("Hulp thuis"));
    let go = format!("/desk/sides/{}", part(&sides, "action=\"/desk/sides/", "\""));
    assert_eq!(world.staff(STRANGER).await.post(&go, &[]).await.status, 403, "the side of somebody else");
    assert_eq!(person.post(&go, &[]).await.location, "/mine");
    let (mine, listed) = (person.get("/mine/whole").await.body, "<bdi>Ander</bdi>");
    assert!(mine.contains("Dag Robin.") && !mine.contains(listed), "one's own page, no list of customers");
    let desk = person.get("/desk").await.body;
    assert!(desk.contains(listed) && !desk.contains("Robin"), "a list of customers, not oneself: {desk}");
    let search = person.get("/desk/search?q=Robin").await.body;
    assert!(!search.contains(&found) && search.contains("Niemand."), "a search in one never finds the other");
    let page = format!("/trajectories/{}", world.trajectory);
    assert_eq!(person.get(&whole(&page)).await.status, 403, "nor does the address of the page itself");
    assert_eq!(person.post(&format!("{page}/do/talk"), &[]).await.status, 403);
    assert_eq!(world.visitor().post(&go, &[]).await.status, 401);
}

#[tokio::test]
async fn the_day_has_promises_that_can_be_ticked_off_together() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let fields = [
        ("title", "Wij maakten een plan"),
        ("side", "organisation"),
        ("benefit", "U weet wat er komt."),
        ("day", "2026-06-15"),
        ("promise", "U krijgt het plan."),
        ("due", "2026-06-18"),
    ];
    let form = format!("{page}/moments/new");
    assert_eq!(send(&mut employee, &format!("{page}/moments"), &form, &fields).await.status, 303);
    let boxes = |desk: &str| -> Vec<String> {
        let rest = desk.split("name=\"done\" value=\"").skip(1);
        rest.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let desk = employee.get("/desk").await.body;
    assert!(desk.contains("Robin: Wij bellen u.") && desk.contains("Robin: U krijgt het plan."));
    let both = boxes(&desk);
    assert_eq!(both.len(), 2);
    let done: Vec<(&str, &str)> = both.iter().map(|value| ("done", value.as_str())).collect();
    for who in [STRANGER, LEAD] {
        world.staff(who).await.post("/desk/promises", &done).await;
        assert_eq!(boxes(&employee.get("/desk").await.body).len(), 2, "{who} closes nothing here");
    }
    assert_eq!(world.visitor().post("/desk/promises", &done).await.status, 401);
    assert_eq!(employee.post("/desk/promises", &[]).await.location, "/desk?ticked_none");
    assert_eq!(employee.post("/desk/promises", &done).await.location, "/desk?ticked");
    assert!(employee.get("/desk?ticked").await.body.contains("Dat is gedaan."));
    let late = employee.post("/desk/promises", &done).await;
    assert!(late.status == 409, "they are closed: {}", late.body);
    assert!(employee.get("/desk").await.body.contains("Niets beloofd voor vandaag."));
    let mine = customer.get("/mine/whole").await.body;
    assert_eq!(mine.matches("Gedaan op maandag 15 juni, op tijd.").count(), 2);
}

#[tokio::test]
async fn search_finds_own_customers_only() {
    let world = World::new().await;
    let found = format!("href=\"/trajectories/{}\"", world.trajectory);
    for (who, query, there) in [
        ("employee@test.example", "Robin", true),
        ("employee@test.example", "rob", true),
        (COLLEAGUE, "Robin", true),
        (LEAD, "Robin", true),
        ("employee@test.example", "Noor", false),
        ("employee@test.example", "%25", false),
        (STRANGER, "Robin", false),
        (STRANGER, "", false),
    ] {
        let body = world.staff(who).await.get(&format!("/desk/search?q={query}")).await.body;
        assert_eq!(body.contains(&found), there, "{who} {query}");
        assert_eq!(body.contains("Niemand."), !there, "{who} {query}");
    }
    for role in [Role::Administrator, Role::Manager, Role::Coach, Role::Interviewer] {
        let reply = world.staff(&email(role)).await.get("/desk/search?q=Robin").await;
        assert_eq!(reply.status, 403, "{role:?}");
    }
}

#[tokio::test]
async fn items_outcome_and_treatment_apart_with_a_nuance() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let (mine, chair) =
        (format!("/mine/moments/{}", world.moments[1]), format!("{page}/moments/{}", world.moments[1]));
    let address = format!("{mine}/questions");
    let form = customer.get(&address).await.body;
    for question in [
        "Kreeg u wat u nodig had?",
        "Werkte het voor u?",
        "Werd u serieus genomen?",
        "Voelde u dat wij u vertrouwden?",
        "Voelde u zich begrepen?",
        "Voelde u zich welkom?",
        "Was duidelijk wat er gezegd werd?",
        "Vond u redelijk wat er van u gevraagd werd?",
        "Vond u de toon goed?",
    ] {
        assert!(form.contains(&format!("<legend>{question}</legend>")), "{question}");
    }
    let empty = customer.post(&address, &[]).await;
    assert!(empty.status == 400 && empty.body.contains("Kies bij een vraag een antwoord, of"));
    let nuance = "ja, maar pas na een uur";
    let answers = [("result", "2"), ("serious", "5"), ("but-serious", nuance), ("tone", "4")];
    assert_eq!(customer.post(&address, &answers).await.location, format!("{mine}?items"));
    assert!(
        customer.get(&format!("{mine}?items")).await.body.contains("Dank u. Uw antwoorden zijn bewaard.")
    );
    assert!(
        !customer.get(&address).await.body.contains("Werd u serieus genomen?"),
        "what was said is not asked again"
    );

    // the employee sees nothing of it before the own answer, a colleague and a lead never do
    for path in [&page, &chair, &format!("{chair}/questions")] {
        let body = employee.get(path).await.body;
        assert!(!body.contains(nuance) && !body.contains("Wat beide stoelen zeiden"), "{path}");
    }
    assert_eq!(world.staff(COLLEAGUE).await.post(&format!("{chair}/questions"), &answers).await.status, 403);
    assert_eq!(world.staff(LEAD).await.get(&chair).await.status, 403);
    assert_eq!(employee.post(&format!("{chair}/questions"), &[("serious", "3")]).await.status, 303);
    assert!(!employee.get(&chair).await.body.contains(nuance), "a few questions are no own answer yet");
    assert_eq!(employee.post(&chair, &[("own", "3"), ("guess", "2")]).await.status, 303);
    // each sees the other's answer to a question once the own answer to that question is in (H15)
    let body = employee.get(&chair).await.body;
    assert!(!body.contains("niet echt") && !body.contains("goede toon"), "{body}");
    let more = [("result", "4"), ("tone", "4")];
    assert_eq!(employee.post(&format!("{chair}/questions"), &more).await.status, 303);
    for body in [customer.get(&mine).await.body, employee.get(&chair).await.body] {
        for (block, row, said) in [
            ("Wat het opleverde", "gekregen wat nodig was", "niet echt"),
            ("De omgang", "serieus genomen", "helemaal wel"),
            ("De omgang", "serieus genomen", "een beetje"),
            ("De omgang", "serieus genomen", nuance),
            ("Het gesprek", "goede toon", "<div>wel"),
        ] {
            let table = part(&body, &format!("<caption>{block}</caption>"), "</table>");
            assert!(part(table, &format!(">{row}</th>"), "</tr>").contains(said), "{row} {said}: {body}");
        }
        assert!(!body.contains("gemiddeld"), "blocks are never added up");
    }
}

#[tokio::test]
async fn e04_and_e03_government_asks_no_price_and_no_staying() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let address = format!("/mine/moments/{}/questions", world.moments[1]);
    let form = customer.get(&address).await.body;
    for question in ["Bent u blij met wat het opleverde?", "Vindt u dat het goed gedaan is?"] {
        assert!(form.contains(question), "{question}");
    }
    for (code, question) in [("price", "Was het de prijs waard?"), ("stay", "Wilt u bij ons blijven?")] {
        assert!(!form.contains(question), "{question}");
        assert_eq!(customer.post(&address, &[(code, "5")]).await.status, 409, "{code} is not taken either");
    }
    let mine = customer.get(&format!("/mine/moments/{}", world.moments[1])).await.body;
    assert!(!mine.contains("de prijs waard") && !mine.contains("willen blijven"));
    assert_eq!(world.visitor().get(&address).await.status, 401);
}

#[tokio::test]
async fn e07_the_employee_is_asked_about_trust_and_room() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let address = format!("{page}/moments/{}/questions", world.moments[0]);
    let mine = format!("/mine/moments/{}/questions", world.moments[0]);
    let (trusted, room) = ("Vertrouwde u de klant?", "Had u ruimte om te doen wat nodig was?");
    let form = employee.get(&address).await.body;
    assert!(form.contains(trusted) && form.contains(room));
    let form = customer.get(&mine).await.body;
    assert!(form.contains("Voelde u dat wij u vertrouwden?") && !form.contains("ruimte om te doen"));
    assert_eq!(customer.post(&mine, &[("room", "1")]).await.status, 409, "only who works here is asked that");
    assert_eq!(customer.post(&mine, &[("trusted", "2")]).await.status, 303);
    let answers = [("trusted", "4"), ("room", "2"), ("but-room", "het was druk")];
    for who in [COLLEAGUE, LEAD, STRANGER] {
        assert_eq!(world.staff(who).await.post(&address, &answers).await.status, 403, "{who}");
    }
    assert_eq!(employee.post(&address, &answers).await.status, 303);
    let chair = format!("{page}/moments/{}", world.moments[0]);
    let theirs = customer.get(&format!("/mine/moments/{}", world.moments[0])).await.body;
    let own = employee.get(&chair).await.body;
    assert!(!theirs.contains("het was druk"), "how much room there was is for groups of employees (E16)");
    assert!(part(&own, ">ruimte om te doen wat nodig was</th>", "</tr>").contains("het was druk"));
    for body in [own, theirs] {
        let row = |name: &str| part(&body, &format!(">{name}</th>"), "</tr>").to_owned();
        assert!(
            row("vertrouwen gekregen").contains("niet echt")
                && row("vertrouwen gekregen").contains("<div>wel")
        );
    }
}
