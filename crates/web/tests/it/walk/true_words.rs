//! What the page says is so: to whoever speaks for the customer, after a death, of mail that cannot leave, of
//! what nobody told yet, and of what was just done.

use hullie_testkit::table::whole;
use std::{future::Future, pin::Pin, sync::Arc};

use hullie_app::Post;
use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
};
use hullie_store::house::mail::Waiting;
use hullie_testkit::{
    Table, Visitor, World, part,
    table::{customer, send, to_mirror},
    world::email,
};
use hullie_web::{Settings, Site};

/// Somebody to whom the customer gave a link, in by it.
async fn let_in(world: &World, customer: &mut Visitor, name: &str) -> Visitor {
    let made = customer.post("/mine/people", &[("name", name)]).await.body;
    let mut one = world.visitor();
    assert_eq!(one.enter(part(&made, "http://hullie.test", "<")).await.location, "/mine");
    one
}

#[tokio::test]
async fn who_speaks_for_the_customer_is_not_held_up_by_what_the_customer_expects() {
    for code in ["other", "deceased"] {
        let world = World::new().await;
        let mut own = world.customer().await;
        assert_eq!(own.get("/mine/whole").await.location, "/mine/expectation", "the customer is asked once");
        let asked = own.get("/mine/expectation").await.body;
        assert!(asked.contains("<a href=\"/mine/do/voice\">Vertelt u voor iemand anders?</a>"), "{asked}");
        assert_eq!(own.get("/mine/do/voice").await.status, 200);
        let said = [("code", code), ("words", "Sanne, de dochter")];
        assert_eq!(own.post("/mine/do/voice", &said).await.status, 303);
        assert_eq!(own.get("/mine/whole").await.status, 200, "{code}");
        let form = own.get("/mine/expectation").await.body;
        assert!(!form.contains("Dag Robin") && !form.contains("Vertelt u voor iemand anders?"), "{form}");
        for fields in [[("own_words", "zij wil rust")], [("skip", "yes")]] {
            own.post("/mine/expectation", &fields).await;
            assert_eq!(
                own.get("/mine/whole").await.status,
                200,
                "{code}: once said or passed by, never again"
            );
        }
        assert_eq!(own.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
        assert_eq!(
            own.get("/mine/whole").await.location,
            "/mine/expectation",
            "the customer was not asked yet"
        );
        own.post("/mine/expectation", &[("skip", "yes")]).await;
        assert_eq!(own.get("/mine/whole").await.status, 200);
    }
}

#[tokio::test]
async fn after_a_death_nothing_of_what_was_to_come_is_left_and_what_is_next_is_said() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let to_come =
        ["Wat nog komt", "href=\"/mine/days.ics\"", "Uiterlijk zaterdag 20 juni", "Wij zijn aan zet"];
    let before = table.customer.get("/mine/whole").await.body;
    assert!(before.contains("Wat nog komt") && before.contains("days.ics"), "{before}");
    assert!(
        table.customer.get("/mine/overview").await.body.contains("Dit vraagt") || before.contains("Wat nog")
    );
    let said = [("code", "deceased"), ("words", "Sanne")];
    let kept = table.tries(Customer, "voice", &said).await;
    let after = table.customer.get(kept.location.split('#').next().unwrap()).await.body;
    assert!(after.contains("Wij vragen Robin niets meer en sturen geen mail meer."), "{after}");
    let after = table.customer.get("/mine/whole").await.body;
    let theirs = table.employee.get(&whole(&page)).await.body;
    for body in [&after, &theirs] {
        for words in to_come {
            assert!(!body.contains(words), "{words}: {body}");
        }
        assert!(body.contains("Er wordt nu niets gevraagd.") && body.contains("Beloofd voor"), "{body}");
        assert!(!body.contains("sindsdien:"), "nobody waits any more");
    }
    for overview in [
        table.customer.get("/mine/overview").await.body,
        table.employee.get(&format!("{page}/overview")).await.body,
    ] {
        assert!(!overview.contains("Binnen ") && !overview.contains("bij elkaar"), "{overview}");
    }
    let calendar = table.employee.get(&format!("{page}/days.ics")).await.body;
    assert!(!calendar.contains("VEVENT"), "{calendar}");
    // what is promised after that is for who is left, and is shown
    let form = format!("{page}/moments/new");
    let fields = [
        ("title", "Wij spraken met Sanne"),
        ("side", "organisation"),
        ("benefit", "Zij weet wat er nog moet."),
        ("day", "2026-06-15"),
        ("promise", "Wij sturen de papieren."),
        ("due", "2026-06-22"),
    ];
    let kept = send(&mut table.employee, &format!("{page}/moments"), &form, &fields).await;
    assert_eq!(kept.status, 303);
    let body = table.customer.get("/mine/whole").await.body;
    assert!(body.contains("Uiterlijk maandag 22 juni: Wij sturen de papieren."), "{body}");
}

/// Mail that goes nowhere.
struct Nowhere;

impl Post for Nowhere {
    fn send(&self, _: Waiting) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn mail_is_offered_only_where_it_can_leave_and_each_deed_is_said_by_its_own_name() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let people = own.get("/mine/people").await.body;
    assert!(people.contains("Wij sturen nu geen e-mail.") && !people.contains("name=\"email\""), "{people}");
    let address = [("email", "robin@voorbeeld.example")];
    let kept = own.post("/mine/mail", &address).await;
    let said = own.get(&kept.location).await.body;
    assert!(!said.contains("Wij mailen naar") && said.contains("Wij sturen u geen e-mail."), "{said}");
    assert!(said.contains("name=\"email\""), "an address that is kept can be taken away");
    // where mail can leave
    let mut app = world.app.clone();
    app.post = Some(Arc::new(Nowhere));
    let settings = Settings { public_address: "http://hullie.test".to_owned(), ..Settings::default() };
    let site = Site::new(app, settings).await.unwrap();
    let mut mailed = Visitor::on(hullie_web::router(site.clone()), site);
    mailed.set_cookie("hullie_customer", own.cookie("hullie_customer"));
    let kept = mailed.post("/mine/mail", &address).await;
    assert!(mailed.get(&kept.location).await.body.contains("Dank u. Wij mailen naar"));
    // a link that is closed is said to be closed
    let_in(&world, &mut own, "Sanne").await;
    let people = own.get("/mine/people").await.body;
    let close = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    let closed = own.post(&format!("/mine/people/{close}/close"), &[]).await;
    let said = own.get(&closed.location).await.body;
    let said = part(&said, "class=\"good\"", "</div>");
    assert!(said.contains("De link is gesloten.") && !said.contains("mail"), "{said}");
}

#[tokio::test]
async fn the_customers_own_summary_waits_for_nobody() {
    let mut table = Table::new(Some("iets")).await;
    let mut sanne = let_in(&table.world, &mut table.customer, "Sanne").await;
    let waits = "Tot dan leest het team dit niet.";
    table.puts(Employee, "summary", &[("words", "van de medewerker")]).await;
    let mine = table.customer.get("/mine/whole").await.body;
    let now = part(&mine, "Wacht op uw ja.", "</section>");
    assert!(now.contains("Ik ben het hiermee eens"), "what waits can be answered: {now}");
    table.puts(Customer, "summary", &[("words", "van Robin zelf")]).await;
    for body in [
        table.customer.get("/mine/whole").await.body,
        sanne.get("/mine/whole").await.body,
        table.employee.get(&whole(&table.page)).await.body,
    ] {
        assert!(body.contains("van Robin zelf") && !body.contains(waits), "{body}");
    }
    assert!(table.seen_by("colleague@test.example").await.contains("van Robin zelf"), "the team reads it");
    // who speaks on behalf of the customer by the customer's own link writes one too, and takes no place
    table.puts(Customer, "voice", &[("code", "other"), ("words", "Ria")]).await;
    for words in ["eerst van Ria", "nu van Ria"] {
        table.puts(Customer, "summary", &[("words", words)]).await;
    }
    for body in
        [table.customer.get("/mine/whole").await.body, table.employee.get(&whole(&table.page)).await.body]
    {
        let (stands, before) = part(&body, "id=\"told-once\"", "</section>").split_once("<details").unwrap();
        assert!(stands.contains("van Robin zelf") && stands.contains("nu van Ria"), "{stands}");
        assert!(!stands.contains("eerst van Ria") && before.contains("eerst van Ria"), "{before}");
        assert!(!body.contains(waits), "{body}");
    }
    // what waits for the customer's yes is not said to wait without a way to say it
    table.puts(Employee, "summary", &[("words", "nog een versie")]).await;
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("Wacht op het ja van Robin."), "{mine}");
}

#[tokio::test]
async fn the_guess_page_promises_an_answer_only_where_there_is_one() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Gesprek", "desk").await;
    let at = format!("{}/moments/{moment}", table.page);
    let there = "Daarna ziet u het echte antwoord.";
    let later = "Het echte antwoord ziet u zodra dat er is.";
    let form = table.employee.get(&at).await.body;
    assert!(form.contains(later) && !form.contains(there) && !form.contains("Laat het zien"), "{form}");
    table.customer.post(&format!("/mine/moments/{moment}"), &[("words", "zeldzaam"), ("value", "2")]).await;
    let form = table.employee.get(&at).await.body;
    assert!(form.contains(there) && !form.contains(later) && form.contains("Laat het zien"), "{form}");
    assert!(!form.contains("zeldzaam"));
}

#[tokio::test]
async fn sentences_fit_who_reads_them_and_who_said_it() {
    let mut table = Table::new(Some("iets")).await;
    let mut sanne = let_in(&table.world, &mut table.customer, "Sanne").await;
    let moment = table.happened("Gesprek", "desk").await;
    // one sign too many is one sign
    let long = "a".repeat(hullie_domain::StoryText::MOST + 1);
    let refused = table.customer.post(&format!("/mine/moments/{moment}"), &[("words", &long)]).await;
    assert!(refused.body.contains("Dit is 1 teken te lang."), "{}", refused.body);
    // the customer is "you" in what can be done, a relative reads the name
    let rights = format!("/mine/do/rights?about={moment}");
    for (who, title) in [
        (&mut table.customer, "Hier kwam u op voor een recht"),
        (&mut sanne, "Hier kwam Robin op voor een recht"),
    ] {
        assert!(who.get(&rights).await.body.contains(&format!("<h1>{title}</h1>")));
        assert!(who.get(&format!("/mine/moments/{moment}")).await.body.contains(&format!(">{title}</a>")));
    }
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    table.puts(Employee, "proposal", &[("about", &wish), ("words", "Om negen uur")]).await;
    let open = "Nog geen afspraak. Het geldt pas als";
    assert!(
        table
            .customer
            .get("/mine/whole")
            .await
            .body
            .contains(&format!("{open} u het er allebei mee eens bent."))
    );
    assert!(sanne.get("/mine/whole").await.body.contains(&format!("{open} Robin en de medewerker")));
    // what a relative says stands under a heading that says so
    assert_eq!(sanne.post("/mine/do/wish", &[("words", "Bel haar")]).await.status, 303);
    assert_eq!(sanne.post("/mine/do/opinion", &[("words", "Een rare regel")]).await.status, 303);
    for body in
        [table.customer.get("/mine/whole").await.body, table.employee.get(&whole(&table.page)).await.body]
    {
        assert!(
            body.contains("Wat Robin wil, zegt Sanne") && body.contains("Wat Sanne van de regel vindt"),
            "{body}"
        );
        assert!(!body.contains("Wat Robin van de regel vindt"));
    }
    // a form that asks only how it was for the customer says nothing of another
    let at_once = "Was het zo voor uzelf?";
    assert!(!sanne.get(&format!("/mine/moments/{moment}/questions")).await.body.contains(at_once));
    assert!(sanne.get(&format!("/mine/moments/{moment}")).await.body.contains(at_once));
    // what is closed says who reads it, and when
    table.customer.post(&format!("/mine/moments/{moment}"), &[("words", "stil")]).await;
    let told = table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    assert!(told.contains("De medewerker ziet ze pas na een eigen antwoord."), "{told}");
    // on paper nothing is asked
    let sheet = table.employee.post(&format!("{}/paper", table.page), &[]).await.body;
    assert!(!sheet.contains("Hoe was dit voor u?") && sheet.contains("Gesprek"), "{sheet}");
}

#[tokio::test]
async fn the_page_of_another_is_not_called_the_own_one() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let made = own.post("/mine/people", &[("name", "Sanne")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    let address = format!("/mine/moments/{}/invite", world.moments[1]);
    let made = own.post(&address, &[("party", "Bakkerij Zon")]).await.body;
    let invitation = part(&made, "http://hullie.test", "<").to_owned();
    for door in [&link, &invitation] {
        let door = world.visitor().get(door).await.body;
        assert!(door.contains(">Ga verder</button>") && !door.contains("mijn pagina"), "{door}");
        assert!(!door.contains("Uw pagina"), "{door}");
    }
    let mut sanne = world.visitor();
    sanne.enter(&link).await;
    let refused = sanne.get("/mine/people").await;
    assert!(refused.status == 403 && !refused.body.contains("mijn eigen pagina"), "{}", refused.body);
    assert!(!sanne.get("/mine/whole").await.body.contains(">Uw stappen</a>"));
    // whoever holds the customer's link for the customer is not spoken to as the customer
    for code in ["other", "deceased"] {
        own.post("/mine/do/voice", &[("code", code), ("words", "Ria")]).await;
        let people = own.get("/mine/people").await.body;
        for words in ["uw pagina", "met u meekijkt", "Uw persoonlijke link", "van u gevraagd", "deze klant"] {
            assert!(!people.contains(words), "{code}, {words}: {people}");
        }
        assert_eq!(people.contains("Er is gezegd dat Robin is overleden."), code == "deceased");
    }
}

#[tokio::test]
async fn the_trail_says_who_it_was_and_what_was_done() {
    let world = World::new().await;
    let mut own = world.customer().await;
    own.post("/mine/expectation", &[("skip", "yes")]).await;
    let mut sanne = let_in(&world, &mut own, "Sanne").await;
    sanne.post("/mine/do/wish", &[("words", "Bel haar")]).await;
    let mut guest = world.guest().await;
    assert_eq!(guest.post("/guest", &[("words", "wij kwamen op tijd")]).await.status, 303);
    let trail = world.staff(&email(Role::Administrator)).await.get("/audit").await.body;
    let line = |who: &str, did: &str, to: &str| {
        trail.contains(&format!("<td>{who}</td><td>{did}</td><td>{to}</td>"))
    };
    assert!(line("klant", "sloeg over", "wat een klant verwacht"), "{trail}");
    assert!(!line("klant", "vertelde", "wat een klant verwacht"), "{trail}");
    assert!(line("een andere organisatie", "schreef", "iets op de pagina"), "{trail}");
    assert!(line("wie meekijkt", "schreef", "iets op de pagina"), "{trail}");
    assert!(!line("klant", "schreef", "iets op de pagina"), "{trail}");
}

#[tokio::test]
async fn what_is_asked_is_asked_of_somebody() {
    let mut table = Table::new(None).await;
    let (address, form) = (format!("{}/moments", table.page), format!("{}/moments/new", table.page));
    let mut fields = vec![
        ("title", "Wij belden"),
        ("side", "organisation"),
        ("benefit", "U weet meer."),
        ("day", "2026-06-15"),
        ("ask", "Stuur uw loonstrook"),
    ];
    let refused = send(&mut table.employee, &address, &form, &fields).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("href=\"#turn\">Kies ook wie dit moet doen."), "{}", refused.body);
    assert!(
        refused.body.contains("value=\"Stuur uw loonstrook\"")
            && refused.body.contains("value=\"Wij belden\"")
    );
    fields.push(("turn", "customer"));
    let kept = send(&mut table.employee, &address, &form, &fields).await;
    assert_eq!(kept.status, 303);
    assert!(table.customer.get("/mine/whole").await.body.contains("U bent aan zet,"));
}

#[tokio::test]
async fn a_form_that_would_be_refused_is_not_opened() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let moment = table.happened("Gesprek", "desk").await;
    let by_phone = format!("{page}/do/by-phone?about={moment}");
    assert_eq!(table.employee.get(&by_phone).await.status, 200);
    table.customer.post(&format!("/mine/moments/{moment}"), &[("value", "2")]).await;
    assert_eq!(table.employee.get(&by_phone).await.status, 409, "the customer told it");
    for kind in ["want", "proposal", "key", "withdraw-promise", "extend", "our-answer"] {
        assert_eq!(
            table.employee.get(&format!("{page}/do/{kind}")).await.status,
            403,
            "{kind} about nothing"
        );
    }
    let promise = table.world.promise;
    let withdraw = format!("{page}/do/withdraw-promise?about={promise}");
    assert_eq!(table.employee.get(&withdraw).await.status, 200);
    let done = table.employee.post(&format!("{page}/promises/{promise}"), &[]).await;
    assert_eq!(done.status, 303);
    assert_eq!(table.employee.get(&withdraw).await.status, 409, "what was done is not withdrawn");
    // what was taken back is not asked or said anything about
    let gone = table.happened("Vergissing", "desk").await;
    let back = table.employee.post(&format!("{page}/back/{gone}"), &[("why", "mistake")]).await;
    assert_eq!(back.status, 303);
    let body = table.employee.get(&format!("{page}/moments/{gone}")).await.body;
    for kind in ["questions", "do/claim", "do/fact", "do/cause"] {
        assert!(!body.contains(&format!("/{kind}")), "{kind}: {body}");
    }
    for address in [
        format!("moments/{gone}/questions"),
        format!("do/fact?about={gone}"),
        format!("do/claim?about={gone}"),
    ] {
        let form = table.employee.get(&format!("{page}/{address}")).await;
        assert!(form.status == 409 && form.body.contains("intussen is teruggenomen"), "{address}");
    }
}

#[tokio::test]
async fn only_the_box_itself_lets_words_go_to_the_mirror() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Gesprek", "desk").await;
    let at = format!("/mine/moments/{moment}");
    table.customer.post(&at, &[("words", "zeldzaam"), ("quote", "bogus")]).await;
    let closed = "Uw woorden zien nu alleen u";
    assert!(table.customer.get(&at).await.body.contains(closed));
    for (quote, stays) in [("bogus", true), ("on", true), ("yes", false), ("bogus", true)] {
        let shown = table.customer.get(&at).await.body;
        let mut fields = to_mirror(&shown);
        fields[0].1 = quote;
        table.customer.post(&format!("{at}/release"), &fields).await;
        assert_eq!(table.customer.get(&at).await.body.contains(closed), stays, "{quote}");
    }
}

#[tokio::test]
async fn after_a_death_the_pages_of_who_works_here_say_so_and_the_team_that_helped_is_named() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let died = [("code", "deceased"), ("words", "Wilma")];
    assert_eq!(table.customer.post("/mine/do/voice", &died).await.status, 303);
    for form in ["hand-over", "doors", "moments/new", "do/pause"] {
        let body = table.employee.get(&format!("{page}/{form}")).await.body;
        assert!(body.contains("Iemand zei dat Robin is overleden."), "{form}: {body}");
    }
    let shown = table.employee.get(&whole(&page)).await.body;
    assert!(!shown.contains(&format!("{page}/paper")), "no paper to write on is offered");
    // what happened is not called nothing
    let sheet = table.employee.get(&format!("{page}/overview")).await.body;
    assert!(!sheet.contains("Er is nog niets gebeurd."), "{sheet}");
    let before = table.customer.get("/mine/whole").await.body;
    let helped = part(&before, "hielp Robin", "<").len();
    let team = before[..before.find(" hielp Robin").unwrap()].rsplit('>').next().unwrap().to_owned();
    assert!(helped > 0 && team.starts_with("Team "), "{team}");
    table.world.days_later(1);
    table.employee = table.world.staff(&email(Role::Employee)).await;
    let stranger = table.world.account("stranger@test.example").await;
    let to = format!("{stranger} {}", table.world.teams[1]);
    let form = format!("{page}/hand-over");
    let fields = [("to", to.as_str()), ("words", "andere wijk")];
    assert_eq!(send(&mut table.employee, &form, &form, &fields).await.status, 303);
    let after = table.customer.get("/mine/whole").await.body;
    assert!(after.contains(&format!("{team} hielp Robin")), "who came later did not help: {after}");
}

#[tokio::test]
async fn after_a_death_the_address_for_mail_stays_what_it_was() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mine = "robin@post.example";
    assert_eq!(own.post("/mine/mail", &[("email", mine)]).await.status, 303);
    let died = [("code", "deceased"), ("words", "Wilma")];
    assert_eq!(own.post("/mine/do/voice", &died).await.status, 303);
    assert!(!own.get("/mine/people").await.body.contains("action=\"/mine/mail\""), "it is not asked");
    let refused = own.post("/mine/mail", &[("email", "wilma@post.example")]).await;
    assert!(refused.status == 403 && refused.body.contains("blijft het"), "{}", refused.body);
    assert!(refused.body.contains("wilma@post.example"), "what was typed is still there");
    assert_eq!(own.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert!(own.get("/mine/people").await.body.contains(mine), "everything is back");
}
