//! Whatever goes wrong, a person gets a page of the organisation: its name, its telephone, what happened,
//! what was typed, and the way home, in the language that the person reads.

use axum::{Router, middleware, routing::get};
use hullie_domain::Role;
use hullie_testkit::{Reply, Table, Visitor, World, part, world::email};
use hullie_web::problem;
use tower_http::catch_panic::CatchPanicLayer;

const WORDS: &str = "een heel verhaal over de wachttijd";

fn is_a_page(reply: &Reply, status: u16, home: &str, english: bool) {
    assert_eq!(reply.status, status, "{}", reply.body);
    let kind = reply.headers.get("content-type").unwrap().to_str().unwrap();
    assert!(kind.starts_with("text/html"), "{kind}");
    let (lang, title) = if english { ("en", "<title>Error: ") } else { ("nl", "<title>Fout: ") };
    for wanted in [
        &format!("<html lang=\"{lang}\""),
        title,
        "Gemeente Toets",
        "href=\"tel:0123456789\"",
        "<h1>",
        "#main",
    ] {
        assert!(reply.body.contains(wanted), "{wanted} is not in {}", reply.body);
    }
    let main = part(&reply.body, "<main", "</main>");
    assert!(main.contains(&format!("href=\"{home}\">")), "the way home is {home}: {main}");
}

/// Somebody with the other language.
async fn in_english(visitor: &Visitor) -> Visitor {
    let mut visitor = visitor.clone();
    visitor.get("/language/en").await;
    visitor
}

#[tokio::test]
async fn every_error_is_a_page_of_the_organisation() {
    let world = World::new().await;
    let (nobody, customer) = (world.visitor(), world.customer().await);
    let (guest, employee) = (world.guest().await, world.staff(&email(Role::Employee)).await);
    let other = format!("/trajectories/{}", hullie_domain::TrajectoryId::new());
    for (who, home) in [(&nobody, "/"), (&customer, "/mine"), (&employee, "/desk")] {
        for english in [false, true] {
            let mut who = if english { in_english(who).await } else { who.clone() };
            is_a_page(&who.get("/nergens").await, 404, home, english);
            is_a_page(&who.get("/static/nergens/nergens.css").await, 404, home, english);
            is_a_page(&who.post_unmarked("/nergens", &[("words", WORDS)]).await, 404, home, english);
            is_a_page(&who.ask("DELETE", "/services").await, 405, home, english);
        }
    }
    let mut visitor = customer.clone();
    is_a_page(&visitor.get("/mine/nergens").await, 404, "/mine", false);
    is_a_page(&visitor.get("/mine/mail").await, 405, "/mine", false);
    is_a_page(&visitor.get("/mine/moments/x").await, 403, "/mine", false);
    is_a_page(&world.visitor().get("/mine/whole").await, 401, "/", false);
    is_a_page(&world.visitor().get("/guest").await, 401, "/", false);
    is_a_page(&guest.clone().get("/guest/nergens").await, 404, "/guest", false);
    is_a_page(&employee.clone().get(&other).await, 403, "/desk", false);
    is_a_page(&employee.clone().get("/accounts").await, 403, "/desk", false);
    for address in ["/l/abcdefghijkmnopqrstuvwxyz2345678", "/i/abcdefghijkmnopqrstuvwxyz2345678"] {
        let reply = world.visitor().get(address).await;
        assert!(reply.status == 410 && reply.body.contains("tel:0123456789"), "{address}: {}", reply.body);
    }
}

#[tokio::test]
async fn a_405_still_says_what_is_allowed_and_programs_get_no_page() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let allowed = customer.get("/mine/mail").await.headers.get("allow").cloned();
    assert_eq!(allowed.unwrap(), "POST");
    for (path, status) in [("/api/v1/mirror/nergens", 403), ("/api/nergens", 404)] {
        let reply = customer.get(path).await;
        assert_eq!(
            (reply.status, &reply.headers["content-type"]),
            (status, &"application/problem+json".parse().unwrap())
        );
        assert!(
            reply.body.contains(&format!("\"status\":{status}")) && !reply.body.contains('<'),
            "{}",
            reply.body
        );
    }
    assert_eq!(customer.get("/health").await.body, "ok");
}

#[tokio::test]
async fn what_cannot_be_read_or_comes_from_elsewhere_is_said_in_words() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let large = "woord ".repeat(100_000);
    let reply = customer.post(&address, &[("words", &large)]).await;
    is_a_page(&reply, 413, "/mine", false);
    assert!(reply.body.contains("Er is niets bewaard") && reply.body.len() < 20_000);
    let reply = customer.post(&address, &[("words", &"woord ".repeat(600_000))]).await;
    is_a_page(&reply, 413, "/mine", false);
    let reply = customer.send_text(&address, "application/json", "{\"words\":1}").await;
    is_a_page(&reply, 400, "/mine", false);
    // a page of another site filled this in: its words are not shown as if they were typed here
    let reply = customer.post_from_elsewhere(&address, &[("words", WORDS)]).await;
    is_a_page(&reply, 403, "/mine", false);
    assert!(reply.body.contains("niet van onze eigen pagina") && !reply.body.contains(WORDS));
    // a proxy that changes what the browser says refuses everybody; the mark shows that it was our own page
    let mark = customer.mark(&address).await;
    let reply = customer.post_from_elsewhere(&address, &[("words", WORDS), ("mark", &mark)]).await;
    is_a_page(&reply, 403, "/mine", false);
    assert!(reply.body.contains(WORDS));
}

#[tokio::test]
async fn who_works_here_is_not_told_to_ring_the_own_number() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    for path in ["/accounts", "/nergens", "/desk/nergens"] {
        let body = employee.get(path).await.body;
        let main = part(&body, "<main", "</main>");
        assert!(!main.contains("Bel ons") && !main.contains("tel:"), "{main}");
    }
    let body = world.customer().await.get("/mine/nergens").await.body;
    assert!(part(&body, "<main", "</main>").contains("tel:"));
}

#[tokio::test]
async fn when_the_database_is_away_the_page_has_everything_and_what_was_typed() {
    let world = World::new().await;
    let (customer, guest) = (world.customer().await, world.guest().await);
    let employee = world.staff(&email(Role::Employee)).await;
    let staff_page = format!("/trajectories/{}", world.trajectory);
    let address = format!("/mine/moments/{}", world.moments[1]);
    let sent = [
        (&customer, address.clone(), "/mine"),
        (&guest, "/guest".to_owned(), "/guest"),
        (&employee, format!("{staff_page}/do/talk"), "/desk"),
    ];
    let mut marks = Vec::new();
    for (who, path, _) in &sent {
        marks.push(who.mark(path).await);
    }
    world.app.store.close().await;
    for (who, page, home) in [
        (&customer, "/mine", "/mine"),
        (&guest, "/guest", "/guest"),
        (&employee, staff_page.as_str(), "/desk"),
        (&employee, "/sign-in", "/desk"),
    ] {
        for english in [false, true] {
            let mut who = if english { in_english(who).await } else { who.clone() };
            is_a_page(&who.get(page).await, 503, home, english);
        }
    }
    for ((who, path, home), mark) in sent.iter().zip(&marks) {
        let mut who = (*who).clone();
        who.set_cookie("hullie_reading", "l");
        let reply = who.post_marked(path, &[("words", WORDS), ("value", "4")], mark).await;
        is_a_page(&reply, 503, home, false);
        assert!(reply.body.contains(WORDS) && reply.body.contains("class=\"large\""), "{path}");
        assert!(reply.body.contains(mark), "the same number: nobody knows whether it was kept");
        assert!(reply.body.contains("name=\"value\" value=\"4\""));
    }
    let reply =
        world.visitor().post("/sign-in", &[("email", "a@b.example"), ("password", "geheim woord")]).await;
    is_a_page(&reply, 503, "/", false);
    assert!(!reply.body.contains("geheim woord") && !reply.body.contains("a@b.example"));
    let mut administrator = employee.clone();
    let reply = administrator.post("/accounts", &[("name", "Nieuw"), ("password", "geheim woord")]).await;
    assert!(reply.body.contains("Nieuw") && !reply.body.contains("geheim woord"));
}

async fn breaks() -> &'static str {
    panic!("a fault in the program")
}

#[tokio::test]
async fn a_fault_in_the_program_is_a_page_with_a_reference() {
    let world = World::new().await;
    let router = Router::new()
        .route("/breaks", get(breaks).post(breaks))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(world.site.clone(), problem::answers));
    let mut visitor = Visitor::new(router);
    is_a_page(&visitor.get("/breaks").await, 500, "/", false);
    let reply = visitor.post_unmarked("/breaks", &[("words", WORDS)]).await;
    is_a_page(&reply, 500, "/", false);
    assert!(reply.body.contains(WORDS) && reply.body.contains("bel ons en noem"));
}

#[tokio::test]
async fn the_switches_on_the_answer_to_a_form_lead_to_a_page() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let staff_page = format!("/trajectories/{}", world.trajectory);
    for (who, path) in
        [(&mut customer, "/mine/mail".to_owned()), (&mut employee, format!("{staff_page}/moments"))]
    {
        let reply = who.post(&path, &[("email", "geen adres")]).await;
        assert_eq!(reply.status, 400, "{path}");
        for switch in ["/language/en?back=", "/reading/large?back="] {
            let back = part(&reply.body, switch, "\"");
            assert_eq!(who.get(back).await.status, 200, "{path} goes back to {back}");
        }
    }
}

#[tokio::test]
async fn a_refused_form_says_so_in_its_title_and_leads_to_the_field() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let replies = [
        customer.post(&address, &[("words", " ")]).await,
        customer.post(&address, &[("words", "x"), ("value", "9")]).await,
        customer.post("/mine/people", &[("name", "")]).await,
        customer.post("/mine/moments/new", &[("title", "")]).await,
        customer.post("/mine/do/wish", &[("words", "x".repeat(21_000).as_str())]).await,
        administrator.post("/accounts", &[("name", "A"), ("email", "nee"), ("role", "coach")]).await,
    ];
    for reply in replies {
        assert_eq!(reply.status, 400);
        assert!(reply.body.contains("<title>Fout: "), "{}", reply.body);
        let summary = part(&reply.body, "id=\"problem\"", "</div>");
        let field = part(summary, "href=\"#", "\"");
        assert!(reply.body.contains(&format!(" id=\"{field}\"")), "{field} is on the page");
    }
}

#[tokio::test]
async fn an_address_that_is_in_use_is_said_to_be_so() {
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let fields = [
        ("name", "Nieuw"),
        ("email", "coach@test.example"),
        ("role", "coach"),
        ("password", "lang genoeg woord"),
    ];
    let reply = administrator.post("/accounts", &fields).await;
    assert_eq!(reply.status, 409);
    assert!(reply.body.contains("heeft al een account") && reply.body.contains("href=\"#email\""));
}

#[tokio::test]
async fn letters_that_cannot_be_read_are_refused_and_not_kept_as_something_else() {
    let mut table = Table::new(None).await;
    let mark = table.customer.mark("/mine/do/wish").await;
    let form = "application/x-www-form-urlencoded";
    for (letters, status) in [("Ren%E9e", 400), ("Ren%C3%A9e", 303)] {
        let body = format!("mark={mark}&words={letters}+zei+het");
        let reply = table.customer.send_text("/mine/do/wish", form, &body).await;
        assert_eq!(reply.status, status, "{}", reply.body);
    }
    let page = table.customer.get("/mine/whole").await.body;
    assert!(page.contains("Renée zei het") && !page.contains('\u{fffd}'), "{page}");
}

#[tokio::test]
async fn nothing_around_what_is_shown_once_leads_away_from_it() {
    let table = Table::new(None).await;
    let mut customer = table.customer;
    let before = customer.get("/mine/paper").await.body;
    assert!(before.contains("/reading/large") && before.contains("/language/en"));
    let shown = customer.post("/mine/paper", &[]).await.body;
    assert!(shown.contains("U ziet de code alleen nu"), "{shown}");
    assert!(!shown.contains("/reading/") && !shown.contains("/language/"), "{shown}");
}
