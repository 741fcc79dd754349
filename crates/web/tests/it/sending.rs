//! A form says for whom it is and which sending it is: it is kept once, and never on the page of somebody
//! else.

use hullie_app::house::link;
use hullie_domain::Role;
use hullie_testkit::{Reply, Visitor, World, each_engine, part, table::customer, world::email};
use hullie_web::{
    Settings, Site,
    addresses::{ADDRESSES, For},
    form_address,
};

const WORDS: &str = "Zij belden terug & legden <alles> uit.";
const NOT_KEPT: &str = "Dit is nog niet bewaard";

/// The action and the mark of each form on a page.
fn forms(body: &str) -> Vec<(String, Option<String>)> {
    let forms = body.split("<form ").skip(1).filter(|form| part(form, "", ">").contains("method=\"post\""));
    forms
        .map(|form| {
            let form = part(form, "", "</form>");
            let mark =
                form.contains("name=\"mark\"").then(|| part(form, "name=\"mark\" value=\"", "\"").to_owned());
            (part(form, "action=\"", "\"").to_owned(), mark)
        })
        .collect()
}

/// What a page that did not keep a form would send when its button is pressed.
fn again(reply: &Reply) -> (String, Vec<(String, String)>) {
    let form = part(&reply.body, "data-own-mark=\"yes\"", "</form>");
    let form = format!(
        "{}{form}",
        reply.body.split("data-own-mark").next().unwrap().rsplit("<form").next().unwrap()
    );
    let text = |html: &str| {
        html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    };
    let mut fields = Vec::new();
    for input in form.split("<input ").skip(1) {
        fields.push((part(input, "name=\"", "\"").to_owned(), text(part(input, "value=\"", "\""))));
    }
    for area in form.split("<textarea ").skip(1) {
        fields.push((part(area, "name=\"", "\"").to_owned(), text(part(area, ">\n", "</textarea>"))));
    }
    (part(&form, "action=\"", "\"").to_owned(), fields)
}

async fn press_again(who: &mut Visitor, reply: &Reply) -> Reply {
    let (path, fields) = again(reply);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post_unmarked(&path, &fields).await
}

/// Rows of everything that people put there: looking writes lines in the trail, coming in begins a session.
async fn rows(world: &World) -> i64 {
    let all = world.database.rows().await.unwrap();
    all.iter()
        .filter(|(table, _)| !["audit", "session", "sending"].contains(&table.as_str()))
        .map(|(_, n)| n)
        .sum()
}

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for store in each_engine().await {
        worlds.push(World::on(store).await);
    }
    worlds
}

fn path(world: &World, pattern: &str) -> String {
    let nobody = world.trajectory.to_string();
    let mut path = pattern.replace("{moment}", &world.moments[1].to_string());
    path = path.replace("{promise}", &world.promise.to_string()).replace("{service}", "hulp");
    path = path.replace("{language}", "nl").replace("{choice}", "large").replace("{step}", "gesprek");
    path = path.replace("{file}", "map.svg").replace("{kind}", "talk");
    for name in ["{trajectory}", "{story}", "{entry}", "{link}", "{invitation}", "{token}"] {
        path = path.replace(name, &nobody);
    }
    path
}

/// Fields that make a form of an address whole.
fn fields(world: &World, pattern: &str) -> Vec<(&'static str, String)> {
    let text = |text: &str| text.to_owned();
    match pattern {
        "/mine/moments/new" => {
            vec![("title", text("Zij belden")), ("words", text(WORDS)), ("day", text("2026-06-10"))]
        }
        "/mine/moments/{moment}" => {
            vec![("words", text(WORDS)), ("value", text("4")), ("quote", text("yes"))]
        }
        "/mine/expectation" => vec![("own_words", text(WORDS))],
        "/mine/people" => vec![("name", text("Mijn dochter"))],
        "/mine/mail" => vec![("email", text("robin@voorbeeld.example"))],
        "/mine/moments/{moment}/invite" => vec![("party", text("Bakkerij Maan"))],
        "/mine/moments/{moment}/guess" => vec![("guess", text("3"))],
        "/mine/do/{kind}" | "/trajectories/{trajectory}/do/{kind}" => vec![("words", text(WORDS))],
        "/trajectories/new" => vec![("name", text("Yara")), ("service", world.service.to_string())],
        "/trajectories/{trajectory}/moments" => vec![
            ("title", text("Wij belden")),
            ("side", text("organisation")),
            ("benefit", text("U weet meer.")),
            ("day", text("2026-06-15")),
        ],
        "/trajectories/{trajectory}/moments/{moment}" => vec![("guess", text("2")), ("words", text(WORDS))],
        "/guest" | "/reflection" => vec![("words", text(WORDS))],
        "/interviews/new" => vec![("words", text(WORDS)), ("about", format!("{} ", world.service))],
        "/accounts" => vec![
            ("name", text("Nieuw")),
            ("email", text("nieuw@test.example")),
            ("role", text("coach")),
            ("password", text("een lang wachtwoord")),
        ],
        "/indicators" => vec![("kind", text("noticed")), ("decision", text("Bellen wij vaker?"))],
        "/roles" => vec![("role", text("employee")), ("name_nl", text("begeleider"))],
        "/roles/profile" => vec![("profile", text("care"))],
        _ => vec![],
    }
}

async fn who(world: &World, pattern: &str, for_whom: For) -> Visitor {
    let role = match pattern {
        "/interviews/new" => Role::Interviewer,
        "/accounts" | "/roles" | "/roles/profile" => Role::Administrator,
        "/indicators" | "/indicators/remove" => Role::Manager,
        _ => Role::Employee,
    };
    match for_whom {
        For::Customer => customer(world).await,
        For::Guest => world.guest().await,
        For::Both => {
            let mut both = world.staff(&email(role)).await;
            both.enter(&world.link).await;
            both
        }
        _ => world.staff(&email(role)).await,
    }
}

async fn somebody_else(world: &World, for_whom: For) -> Visitor {
    match for_whom {
        For::Customer | For::Guest => {
            let mut work = world.app.store.write().await.unwrap();
            let token = link::make(&mut work, world.other, world.app.now()).await.unwrap();
            work.commit().await.unwrap();
            let mut other = world.visitor();
            other.enter(&format!("/l/{}", token.reveal())).await;
            other
        }
        _ => world.staff("stranger@test.example").await,
    }
}

#[tokio::test]
async fn every_form_has_a_mark_of_its_own_for_who_reads_it() {
    let world = World::new().await;
    let mut readers = vec![world.customer().await, world.guest().await];
    for role in Role::ALL {
        readers.push(world.staff(&email(role)).await);
    }
    let mut both = world.staff(&email(Role::Employee)).await;
    both.enter(&world.link).await;
    readers.push(both);
    let mut seen = std::collections::BTreeMap::new();
    for reader in &mut readers {
        let mut found = Vec::new();
        for address in ADDRESSES.iter().filter(|a| a.method == "GET") {
            for kind in ["talk", "wish", "callme"] {
                let body = reader.get(&path(&world, &address.path.replace("{kind}", kind))).await.body;
                for (action, mark) in
                    forms(&body).into_iter().filter(|(action, _)| !form_address::is_door(action))
                {
                    let mark =
                        mark.unwrap_or_else(|| panic!("no mark in the form to {action} on {}", address.path));
                    assert!(
                        seen.insert(mark.clone(), ()).is_none(),
                        "{action} has the number of another form"
                    );
                    found.push((action, mark));
                }
            }
        }
        // whatever else is wrong with an empty form: it is for this person
        for (action, mark) in found {
            let reply = reader.clone().post_marked(&action, &[], &mark).await;
            assert!(reply.status != 401 && !reply.body.contains(NOT_KEPT), "{action}: {}", reply.body);
        }
    }
    assert!(seen.len() > 60, "the pages have forms: {}", seen.len());
}

#[tokio::test]
async fn every_form_is_kept_once_and_only_for_whom_it_was_made() {
    for address in ADDRESSES.iter().filter(|a| a.method == "POST" && !form_address::is_door(a.path)) {
        let world = World::new().await;
        let path = path(&world, address.path);
        let fields = fields(&world, address.path);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut person = who(&world, address.path, address.for_whom).await;
        let other = somebody_else(&world, address.for_whom).await.mark(&path).await;
        let before = rows(&world).await;

        for (wrong, said) in
            [(other.as_str(), "iemand anders"), ("geen-merk", "iemand anders"), ("", "Klopt wat hier staat")]
        {
            let reply = if wrong.is_empty() {
                person.post_unmarked(&path, &fields).await
            } else {
                person.post_marked(&path, &fields, wrong).await
            };
            assert_eq!(
                (reply.status, reply.body.contains(said)),
                (409, true),
                "{path} {wrong}: {}",
                reply.body
            );
            assert!(
                !reply.body.contains(">Ander") && !reply.body.contains("Ander "),
                "no name of somebody else"
            );
            assert_eq!(rows(&world).await, before, "{path} kept something with the mark {wrong:?}");
        }

        let mark = person.mark(&path).await;
        let first = person.post_marked(&path, &fields, &mark).await;
        let after = rows(&world).await;
        let second = person.post_marked(&path, &fields, &mark).await;
        assert_eq!(rows(&world).await, after, "{path} was kept twice");
        let kept = hullie_web::mark::number(&mark).unwrap();
        if hullie_app::sending::find(&world.app, kept).await.unwrap().is_some() {
            assert!(first.status < 400, "{path} was kept: {}", first.status);
            assert_eq!(second.status, 303, "{path}: {}", second.body);
            let leads = second.location.split('?').next().unwrap();
            if first.status == 303 {
                // to the page, or to the part of it where it stands
                let led = first.location.split(['?', '#']).next().unwrap();
                let parts = ["/road", "/said"].map(|part| format!("{leads}{part}"));
                assert!(led == leads || parts.iter().any(|part| part == led), "{path} leads to {led}");
            }
            let page = person.get(&second.location).await;
            assert!(
                page.body.contains("Dit hadden wij al") || page.body.contains("Dit was al gemaakt"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn fifty_at_once_are_one_on_every_engine() {
    for world in worlds().await {
        for (pattern, for_whom) in [
            ("/mine/moments/new", For::Customer),
            ("/mine/moments/{moment}", For::Customer),
            ("/mine/expectation", For::Customer),
            ("/trajectories/new", For::Staff),
            ("/trajectories/{trajectory}/moments", For::Staff),
            ("/interviews/new", For::Staff),
        ] {
            let person = who(&world, pattern, for_whom).await;
            let path = path(&world, pattern);
            let mark = person.mark(&path).await;
            let before = rows(&world).await;
            let fields: Vec<(&'static str, String)> = fields(&world, pattern);
            let mut all = tokio::task::JoinSet::new();
            for _ in 0..50 {
                let (mut person, path, fields, mark) =
                    (person.clone(), path.clone(), fields.clone(), mark.clone());
                all.spawn(async move {
                    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
                    person.post_marked(&path, &fields, &mark).await
                });
            }
            let replies = all.join_all().await;
            let once = replies.iter().filter(|r| r.status < 400 && !r.location.contains("?already")).count();
            assert_eq!(once, 1, "{pattern}");
            assert!(
                replies.iter().all(|r| r.status < 400),
                "{pattern}: the others are led to the same place"
            );
            let made = rows(&world).await - before;
            // one row, or a few that belong together, such as a moment with its words and their reading
            assert!((1..=4).contains(&made), "{pattern} made {made} rows");
        }
    }
}

#[tokio::test]
async fn words_of_one_tab_never_land_on_the_page_of_another() {
    let world = World::new().await;
    let mut browser = customer(&world).await;
    let body = browser.get("/mine/moments/new").await.body;
    let (action, mark) = forms(&body).into_iter().find(|(action, _)| action == "/mine/moments/new").unwrap();
    // the second tab: somebody else's link in the same browser
    let other = somebody_else(&world, For::Customer).await;
    let mut tabs = other.clone();
    let fields =
        [("title", "Van Robin"), ("words", WORDS), ("day", "2026-06-10"), ("value", "2"), ("quote", "yes")];
    let reply = tabs.post_marked(&action, &fields, &mark.unwrap()).await;
    assert_eq!(reply.status, 409);
    for said in
        [NOT_KEPT, "Open uw eigen link", "Van Robin", "Zij belden terug &amp; legden &lt;alles&gt; uit."]
    {
        assert!(reply.body.contains(said), "{said}: {}", reply.body);
    }
    assert!(!tabs.get("/mine/whole").await.body.contains("Van Robin"), "not on the page of the other");
    // the own link again in another tab, then the button
    let mut browser = customer(&world).await;
    assert_eq!(press_again(&mut browser, &reply).await.status, 303);
    let mine = browser.get("/mine/whole").await.body;
    assert!(mine.contains("Van Robin"));
    assert!(press_again(&mut browser, &reply).await.location.contains("?already"), "and once");
}

#[tokio::test]
async fn a_session_that_ends_while_somebody_types_loses_nothing() {
    let world = World::new().await;
    for (pattern, for_whom, come_back) in [
        ("/mine/moments/new", For::Customer, "eigen link"),
        ("/trajectories/{trajectory}/moments", For::Staff, "Inloggen in een ander tabblad"),
        ("/guest", For::Guest, "uitnodiging"),
    ] {
        let person = who(&world, pattern, for_whom).await;
        let path = path(&world, pattern);
        let mark = person.mark(&path).await;
        let fields = fields(&world, pattern);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let before = rows(&world).await;
        let reply = world.visitor().post_marked(&path, &fields, &mark).await;
        assert_eq!(reply.status, 401, "{path}");
        assert!(reply.body.contains(come_back) && reply.body.contains(NOT_KEPT), "{path}: {}", reply.body);
        assert_eq!(rows(&world).await, before);
        let (action, kept) = again(&reply);
        assert_eq!(action, path);
        for (name, value) in &fields {
            assert!(kept.iter().any(|(n, v)| n == name && v == value), "{path} lost {name}: {kept:?}");
        }
        // in again, in another tab: the same person, another session
        let mut back = who(&world, pattern, for_whom).await;
        let kept = press_again(&mut back, &reply).await;
        if for_whom == For::Guest {
            // this one came by another invitation: that is somebody else
            assert_eq!(kept.status, 409);
        } else {
            assert_eq!(kept.status, 303, "{path}: {}", kept.body);
            assert!(press_again(&mut back, &reply).await.location.contains("already"));
        }
    }
}

#[tokio::test]
async fn an_answer_that_was_lost_is_given_again_and_nothing_is_kept_twice() {
    let world = World::new().await;
    let mut person = customer(&world).await;
    let fields = [("value", "2"), ("words", "een\r\ntwee"), ("title", "Gebeld"), ("day", "2026-06-10")];
    let mark = person.mark("/mine/moments/new").await;
    // kept, but the answer never came; meanwhile the session ended
    assert_eq!(person.post_marked("/mine/moments/new", &fields, &mark).await.status, 303);
    let reply = world.visitor().post_marked("/mine/moments/new", &fields, &mark).await;
    assert_eq!(reply.status, 401);
    let before = rows(&world).await;
    assert_eq!(press_again(&mut person, &reply).await.location, "/mine?already");
    assert_eq!(rows(&world).await, before);
}

#[tokio::test]
async fn a_form_that_was_refused_can_be_sent_again_with_the_same_number() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let mark = customer.mark(&address).await;
    assert_eq!(customer.post_marked(&address, &[("words", "")], &mark).await.status, 400);
    assert_eq!(customer.post_marked(&address, &[("words", WORDS)], &mark).await.status, 303);
    // the page of accounts writes a line about looking before the account is made
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let mark = administrator.mark("/accounts").await;
    let mut fields = vec![
        ("name", "Nieuw"),
        ("email", "geen adres"),
        ("role", "coach"),
        ("password", "lang genoeg woord"),
    ];
    assert_eq!(administrator.post_marked("/accounts", &fields, &mark).await.status, 400);
    fields[1].1 = "nieuw@test.example";
    assert_eq!(administrator.post_marked("/accounts", &fields, &mark).await.status, 303);
}

#[tokio::test]
async fn other_words_under_a_number_that_was_kept_are_asked_about_and_not_lost() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let mark = customer.mark(&address).await;
    customer.post_marked(&address, &[("words", "eerste woorden")], &mark).await;
    // back, other words, and sent
    let reply = customer.post_marked(&address, &[("words", "tweede woorden")], &mark).await;
    assert_eq!(reply.status, 409);
    assert!(reply.body.contains("met andere woorden") && reply.body.contains("tweede woorden"));
    assert_eq!(press_again(&mut customer, &reply).await.status, 303);
    let page = customer.get(&address).await.body;
    assert!(page.contains("eerste woorden") && page.contains("tweede woorden"));
}

#[tokio::test]
async fn a_form_without_a_mark_is_asked_about_first() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let reply = customer.post_unmarked(&address, &[("words", WORDS), ("value", "2")]).await;
    assert!(reply.status == 409 && reply.body.contains("Klopt wat hier staat"));
    assert_eq!(press_again(&mut customer, &reply).await.status, 303);
}

#[tokio::test]
async fn the_script_can_ask_whether_a_form_was_kept() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let mark = customer.mark(&address).await;
    let asked = format!("/sent/{mark}");
    assert_eq!(customer.get(&asked).await.body, "{\"kept\":false}");
    customer.post_marked(&address, &[("words", "")], &mark).await;
    assert_eq!(customer.get(&asked).await.body, "{\"kept\":false}", "a refused form is not kept");
    customer.post_marked(&address, &[("words", WORDS)], &mark).await;
    assert_eq!(customer.get(&asked).await.body, "{\"kept\":true}");
    assert_eq!(customer.get("/sent/iets").await.status, 404);
}

#[tokio::test]
async fn two_servers_and_a_restart_know_each_others_forms() {
    let world = World::new().await;
    let second = Site::new(world.app.clone(), Settings::default()).await.unwrap();
    let mut here = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let mark = here.mark(&address).await;
    let mut there = Visitor::on(hullie_web::router(second.clone()), second);
    there.enter(&world.link).await;
    assert_eq!(there.post_marked(&address, &[("words", WORDS)], &mark).await.status, 303);
    assert!(here.post_marked(&address, &[("words", WORDS)], &mark).await.location.ends_with("?already"));
}

#[tokio::test]
async fn every_link_of_the_customer_is_the_same_person_and_a_relative_is_another() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let made = customer.post("/mine/people", &[("name", "Dochter")]).await.body;
    let link = made.split("http://hullie.test").nth(1).and_then(|l| l.split('<').next()).unwrap();
    let mut daughter = world.visitor();
    daughter.enter(link).await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let mark = customer.mark(&address).await;
    assert_eq!(daughter.post_marked(&address, &[("words", WORDS)], &mark).await.status, 409);
    // the second link of the customer opens the same page for the same person
    let mut work = world.app.store.write().await.unwrap();
    let token = link::make(&mut work, world.trajectory, world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    let mut other_phone = world.visitor();
    other_phone.enter(&format!("/l/{}", token.reveal())).await;
    assert_eq!(other_phone.post_marked(&address, &[("words", WORDS)], &mark).await.status, 303);
}
