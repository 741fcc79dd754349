//! What was taken back is gone, everywhere: everything that somebody can say is said with words of its own,
//! taken back by whoever said it, and looked for on every page of everybody and in the tables of the
//! database (A.2, N18, D04).

use hullie_app::walk::shared_page;
use hullie_domain::{
    Chair::{self, Customer, Employee},
    Role,
    kind::Kind,
    rule::{About, Need},
    time::Sense,
};
use hullie_testkit::table::whole;
use hullie_testkit::{
    Table, Visitor, World, part,
    table::{moment_of, send},
    world::email,
};
use hullie_web::addresses::ADDRESSES;

use crate::security::{EVERYBODY, come_in, path};

/// The start of all words that are taken back.
const GONE: &str = "terugtewoord";
/// The start of words that stay: they say what became of something.
const STAYS: &str = "blijfwoord";

/// That it ended, when it did.
async fn ended(table: &Table) -> Option<String> {
    let who = table.world.as_customer();
    let page = shared_page::page(&table.world.app, &who, table.world.trajectory).await.unwrap();
    page.ending().map(|ended| ended.id.to_string())
}

/// It goes on again, so that it can end again.
async fn goes_on(table: &mut Table) {
    if let Some(id) = ended(table).await {
        table.puts(Customer, "reopened", &[("about", &id)]).await;
    }
}

/// What a kind is about, made ready by whoever may.
async fn target(table: &mut Table, chair: Chair, kind: Kind, said: &str) -> Option<String> {
    let moment = match kind {
        // what the customer told is not written down for them
        Kind::ByPhone => table.happened("Wij belden", "phone").await,
        _ => table.world.moments[0].to_string(),
    };
    match kind.rule().about {
        About::Whole | About::PromiseOrWhole | About::EntryOrWhole(_) => None,
        About::Moment | About::MomentOrWhole | About::PromiseOrMomentOr(_) | About::Anything => Some(moment),
        About::Step | About::StepOrWhole => Some(table.world.steps[2].to_string()),
        About::Expectation | About::ExpectationOr(_) => Some(said.to_owned()),
        About::Told(_) => Some(table.puts(Customer, "opinion", &[("words", "over de regel")]).await),
        About::Promise => Some(table.world.promise.to_string()),
        About::Entry(kinds) => Some(match kinds[0] {
            Kind::Wish if kind == Kind::Win => table.agreed_wish("een wens").await,
            Kind::Wish => table.puts(Customer, "wish", &[("words", "een wens")]).await,
            Kind::Proposal => {
                let wish = table.puts(Customer, "wish", &[("words", "een wens")]).await;
                table.puts(Employee, "proposal", &[("about", &wish), ("words", "een voorstel")]).await
            }
            Kind::Ended => match ended(table).await {
                Some(id) => id,
                None => table.puts(Employee, "ended", &[]).await,
            },
            Kind::OurAnswer => {
                table.puts(Employee, "our-answer", &[("about", said), ("words", "dit kunnen wij")]).await
            }
            Kind::Claim => table.puts(Employee, "claim", &[("about", &moment), ("code", "K01")]).await,
            Kind::NotPromised | Kind::Talk => table.puts(Customer, "talk", &[("about", &moment)]).await,
            Kind::Win => {
                let wish = table.agreed_wish("een wens").await;
                table.puts(chair, "win", &[("about", &wish), ("words", "iets")]).await
            }
            other => panic!("nothing is made ready for {other:?}"),
        }),
    }
}

/// Says one thing of a kind, with words of its own in every field of text. Gives its identifier.
async fn say(table: &mut Table, chair: Chair, kind: Kind, said: &str, prefix: &str) -> String {
    let (rule, code) = (kind.rule(), kind.code());
    if matches!(kind, Kind::Did | Kind::Ended) {
        goes_on(table).await;
    }
    let about = target(table, chair, kind, said).await;
    let text = |field: &str| format!("{prefix}-{code}-{}-{field}", chair.code());
    let mut fields: Vec<(&str, String)> = about.map(|id| ("about", id)).into_iter().collect();
    for (field, need) in [("words", rule.words), ("more", rule.more), ("place", rule.place)] {
        if need != Need::No {
            fields.push((field, text(field)));
        }
    }
    // a name is given by somebody else than the customer
    let first = if kind == Kind::Voice { Some(&"other") } else { rule.codes.first() };
    fields.extend(first.map(|code| ("code", (*code).to_owned())));
    fields.extend(rule.bases.first().map(|code| ("basis", (*code).to_owned())));
    for (field, need) in [("day", rule.day), ("until", rule.until)] {
        if need != Need::No {
            let day = if kind.sense() == Sense::Planned { "2026-06-25" } else { "2026-06-10" };
            fields.push((field, day.to_owned()));
        }
    }
    if rule.number != Need::No {
        fields.push(("number", "3".to_owned()));
    }
    if rule.other != Need::No {
        fields.push(("other", table.happened(&format!("Gesprek over {code}"), "phone").await));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let said = table.puts(chair, code, &fields).await;
    if kind == Kind::Voice {
        table.puts(chair, code, &[("code", "self")]).await;
    }
    said
}

/// Every address that can be looked at, for every moment that there is.
fn addresses(world: &World, moments: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for address in ADDRESSES.iter().filter(|a| a.method == "GET" && !a.path.starts_with("/language")) {
        let first = world.moments[0].to_string();
        let path = path(world, address);
        all.extend(moments.iter().map(|moment| path.replace(&first, moment)));
        all.push(path);
    }
    all.extend(["/desk/search?q=Robin".to_owned(), "/desk/search?q=".to_owned()]);
    all.sort();
    all.dedup();
    all
}

/// On which pages of whom a text stands.
async fn seen(world: &World, text: &str, moments: &[String], guest: &Visitor) -> Vec<String> {
    let mut found = Vec::new();
    let all = addresses(world, moments);
    let mut everybody = vec![("the guest who said it".to_owned(), guest.clone())];
    for who in EVERYBODY {
        everybody.push((format!("{who:?}"), come_in(world, who).await));
    }
    for (name, mut visitor) in everybody {
        for path in &all {
            let body = visitor.get(path).await.body;
            if body.contains(text) {
                found.push(format!("{name} at {path}: {}", part(&body, text, "<").trim()));
            }
        }
    }
    found
}

#[tokio::test]
async fn every_kind_of_entry_is_gone_from_every_page_and_table_once_it_is_taken_back() {
    for chair in [Customer, Employee] {
        let mut table = Table::new(Some("iets")).await;
        let said = table.expectation().await;
        let mut all = Vec::new();
        for kind in Kind::ALL.iter().filter(|kind| kind.may_put(chair.into())) {
            let back = kind.rule().back;
            // a yes has no words; that of a summary has a test of its own
            if matches!(kind, Kind::Agree) {
                continue;
            }
            let prefix = if back.is_by_itself() { GONE } else { STAYS };
            all.push((*kind, say(&mut table, chair, *kind, &said, prefix).await));
        }
        let texts = table.world.database.find_text(GONE).await.unwrap();
        assert!(texts.contains(&"entry.words".to_owned()), "the test says something: {texts:?}");
        let guest = table.world.visitor();
        let before = seen(&table.world, GONE, &[], &guest).await;
        assert!(before.iter().any(|line| line.contains("/mine")) && before.len() > 5, "{before:?}");
        for (kind, id) in &all {
            let base = if chair == Customer { "/mine".to_owned() } else { table.page.clone() };
            let mine = if chair == Customer { &mut table.customer } else { &mut table.employee };
            // the general page and the moment show the way back where it is right, and the address follows
            let address = format!("{base}/back/{id}");
            let status = mine.post(&address, &[("why", "private")]).await.status;
            let nobody = !kind.rule().back.is_by_itself();
            assert_eq!(status, if nobody { 403 } else { 303 }, "{kind:?} by {chair:?}");
        }
        assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new(), "{chair:?}");
        assert_eq!(seen(&table.world, GONE, &[], &guest).await, Vec::<String>::new(), "{chair:?}");
        if chair == Employee {
            let stays = table.world.database.find_text(STAYS).await.unwrap();
            assert!(
                stays.contains(&"promise_change.reason".to_owned()),
                "what became of a promise stays: {stays:?}"
            );
        }
        // that it was there, the day and the reason stay
        let body = table.customer.get("/mine/whole").await.body;
        assert!(body.contains("Teruggenomen op maandag 15 juni: dit is te persoonlijk."));
    }
}

#[tokio::test]
async fn the_page_offers_the_way_back_to_the_writer_and_to_nobody_else() {
    for chair in [Customer, Employee] {
        let mut table = Table::new(Some("iets")).await;
        let said = table.expectation().await;
        for kind in Kind::ALL.iter().filter(|kind| kind.may_put(chair.into()) && **kind != Kind::Agree) {
            let id = say(&mut table, chair, *kind, &said, GONE).await;
            let moment = match kind {
                Kind::ByPhone => moment_of(&table.customer.get("/mine/whole").await.body, "Wij belden"),
                _ => table.world.moments[0].to_string(),
            };
            let [mine, theirs] = table.both().await;
            let at = |base: &str| format!("{base}/moments/{moment}");
            let mine = mine + &table.customer.get(&at("/mine")).await.body;
            let page = table.page.clone();
            let theirs = theirs + &table.employee.get(&at(&page)).await.body;
            let colleague = table.seen_by("colleague@test.example").await;
            let link = format!("/back/{id}\"");
            let offered = kind.rule().back.is_by_itself();
            let by_phone = *kind == Kind::ByPhone;
            // a plan is put on the sheet of steps and shows no words of its own
            if *kind != Kind::Plan && *kind != Kind::Pace {
                assert_eq!(
                    mine.contains(&link),
                    offered && (chair == Customer || by_phone),
                    "{kind:?} {chair:?}"
                );
                assert_eq!(theirs.contains(&link), offered && chair == Employee, "{kind:?} {chair:?}");
            }
            assert!(!colleague.contains(&link), "{kind:?}: no colleague takes it back");
            let back = format!("{page}/back/{id}");
            let mut other = table.world.staff("colleague@test.example").await;
            assert_eq!(other.post(&back, &[("why", "private")]).await.status, 403, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn how_a_moment_was_goes_with_its_answers_and_everything_that_hangs_on_it() {
    let table = Table::new(None).await;
    let (world, mut customer, mut employee, page) = (table.world, table.customer, table.employee, table.page);
    let moment = world.moments[1].to_string();
    let (mine, theirs) = (format!("/mine/moments/{moment}"), format!("{page}/moments/{moment}"));
    // the employee first, then the customer, so that each saw the other
    let said = [("guess", "5"), ("own", "4"), ("words", "terugtewoord-blind")];
    assert_eq!(employee.post(&theirs, &said).await.status, 303);
    let questions = [("result", "4"), ("but-result", "terugtewoord-jamaar"), ("glad", "2")];
    for (who, address) in [(&mut customer, &mine), (&mut employee, &theirs)] {
        assert_eq!(who.post(&format!("{address}/questions"), &questions).await.status, 303);
    }
    let told =
        [("words", "terugtewoord mail a@b.example"), ("value", "1"), ("recognition", "no"), ("quote", "yes")];
    assert_eq!(customer.post(&mine, &told).await.status, 303);
    hullie_app::jobs::run_all(&world.app).await.unwrap();
    let coach = world.app.clone();
    let listeners = employee.get(&theirs).await.body;
    let account = part(&listeners, "name=\"account\" value=\"", "\"").to_owned();
    assert_eq!(employee.post(&format!("{theirs}/show"), &[("account", &account)]).await.status, 303);
    drop(coach);
    let guest = world.visitor();
    let everywhere = world.database.find_text(GONE).await.unwrap();
    assert_eq!(everywhere, ["answer.nuance", "view.words"], "the test says something");
    // the customer first
    assert_eq!(customer.post(&format!("{mine}/withdraw"), &[("why", "changed")]).await.status, 303);
    let body = employee.get(&theirs).await.body;
    assert!(!body.contains("terugtewoord mail") && !body.contains("a@b.example"));
    assert!(body.contains("teruggenomen"), "not: has not said it yet");
    assert_eq!(
        body.matches("terugtewoord-jamaar").count(),
        1,
        "the own answer stands, the customer's is gone"
    );
    let again = customer.get(&format!("{mine}/questions")).await.body;
    assert!(again.contains("name=\"result\""), "the question can be answered again");
    let noticed = employee.get(&whole(&page)).await.body;
    assert!(!noticed.contains("Voor Robin gebeurde er niets."), "{noticed}");
    // then the employee: what was guessed stays, and nobody answers blind after having seen
    let page_before = employee.get(&theirs).await.body;
    assert!(
        page_before.contains(&format!("{theirs}/withdraw"))
            && page_before.contains("Raadde u hier iets? Dat blijft staan")
    );
    assert_eq!(employee.post(&format!("{theirs}/withdraw"), &[("why", "private")]).await.status, 303);
    assert_eq!(world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
    assert_eq!(seen(&world, GONE, &[moment], &guest).await, Vec::<String>::new());
    let after = employee.get(&theirs).await.body;
    assert!(after.contains("U nam uw antwoorden hier terug.") && after.contains("heel tevreden"), "{after}");
    assert_eq!(employee.post(&theirs, &said).await.status, 409, "a guess is given once");
    assert_eq!(employee.post(&format!("{theirs}/questions"), &questions).await.status, 409);
    let shown = world.staff(&email(Role::TeamLead)).await.get("/shown").await.body;
    assert!(!shown.contains("Wij belden u"), "what a lead was shown is gone: {shown}");
}

#[tokio::test]
async fn what_was_only_answered_or_only_noticed_has_a_way_back_that_leaves_a_trace() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Screening gedaan", "phone").await;
    let address = format!("/mine/moments/{moment}");
    for said in [
        ("", vec![("recognition", "not_noticed")]),
        ("/questions", vec![("result", "1"), ("but-result", "terugtewoord")]),
    ] {
        assert!(!table.customer.get(&address).await.body.contains("/withdraw\""), "nothing to take back");
        assert_eq!(table.customer.post(&format!("{address}{}", said.0), &said.1).await.status, 303);
        assert!(table.customer.get(&address).await.body.contains("/withdraw\""), "{}", said.0);
        let why = [("why", "mistake")];
        assert_eq!(table.customer.post(&format!("{address}/withdraw"), &why).await.status, 303);
        let body = table.customer.get(&address).await.body + &table.customer.get("/mine/whole").await.body;
        assert!(body.contains("er stond een vergissing in"), "a trace of {}: {body}", said.0);
        assert!(!body.contains("U had dit niet gemerkt.") && !body.contains("terugtewoord"));
    }
    assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_expectation_and_an_own_moment_are_gone_and_leave_a_trace() {
    let mut table = Table::new(None).await;
    let text = |field: &str| format!("terugtewoord-{field}");
    let fields: Vec<(&str, String)> =
        ["own_words", "result", "time", "who", "contact"].into_iter().map(|f| (f, text(f))).collect();
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(f, t)| (*f, t.as_str())).collect();
    fields.extend([("satisfied", "5"), ("source", "self")]);
    table.customer.post("/mine/expectation", &fields[..6]).await;
    let said = table.expectation().await;
    let own = [
        ("title", "terugtewoord-titel"),
        ("words", "terugtewoord-verhaal"),
        ("day", "2026-06-10"),
        ("rough", "in de ochtend"),
        ("party", "terugtewoord-bank"),
        ("sent_by", "terugtewoord-loket"),
        ("value", "1"),
        ("outcome", "failed"),
    ];
    assert_eq!(table.customer.post("/mine/moments/new", &own[..7]).await.status, 303);
    let moment = moment_of(&table.customer.get("/mine/whole").await.body, "terugtewoord-titel");
    table.puts(Customer, "felt", &[("about", &moment), ("words", "terugtewoord-gevoel")]).await;
    table
        .puts(
            Employee,
            "fact",
            &[
                ("about", &moment),
                ("words", "wat de gegevens zeggen"),
                ("more", "de telefoon"),
                ("day", "2026-06-10"),
                ("code", "measured"),
            ],
        )
        .await;
    let found = table.world.database.find_text(GONE).await.unwrap();
    assert!(found.len() > 8, "{found:?}");
    // who takes back only what was told there is told that the own title stays, and how it goes too
    let own = table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    let way = part(&own, "De titel van dit moment schreef u zelf.", "</form>");
    assert!(way.contains(&format!("href=\"/mine/back/{moment}\"")), "{way}");
    let other = table.customer.get(&format!("/mine/moments/{}", table.world.moments[1])).await.body;
    assert!(other.contains("Ik wil dit terugnemen") && !other.contains("De titel van dit moment schreef"));
    let theirs = format!("{}/back/{moment}", table.page);
    assert_eq!(table.employee.post(&theirs, &[("why", "private")]).await.status, 403, "not the other's");
    for id in [&said, &moment] {
        let form = table.customer.get(&format!("/mine/back/{id}")).await;
        assert!(form.status == 200 && form.body.contains("terugtewoord"), "{id} {said} {}", form.body);
        let refused = table.customer.post(&format!("/mine/back/{id}"), &[("why", "daarom")]).await;
        assert_eq!(refused.status, 400, "a reason of the list");
        let back = table.customer.post(&format!("/mine/back/{id}"), &[("why", "private")]).await;
        assert_eq!(back.status, 303, "{}", back.body);
        let twice = table.customer.post(&format!("/mine/back/{id}"), &[("why", "private")]).await;
        assert!(
            twice.status == 409 && twice.body.contains("niets van u dat u kunt terugnemen"),
            "it is gone"
        );
    }
    assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
    let guest = table.world.visitor();
    assert_eq!(seen(&table.world, GONE, std::slice::from_ref(&moment), &guest).await, Vec::<String>::new());
    for body in table.both().await {
        assert!(body.contains("Een moment dat is teruggenomen"));
        assert!(body.matches("Teruggenomen op maandag 15 juni: dit is te persoonlijk.").count() > 1);
        assert!(body.contains("wat de gegevens zeggen"), "what the other said stays with the other");
    }
    let telling = table.customer.post(&format!("/mine/moments/{moment}"), &[("words", "toch")]).await;
    assert_ne!(telling.status, 500);
}

#[tokio::test]
async fn an_employee_takes_back_a_moment_only_while_the_customer_said_nothing_there() {
    let mut table = Table::new(None).await;
    let moment = table.happened("terugtewoord-van-ons", "phone").await;
    let address = format!("{}/back/{moment}", table.page);
    let mine = format!("/mine/moments/{moment}");
    assert_eq!(table.customer.post(&format!("/mine/back/{moment}"), &[("why", "private")]).await.status, 403);
    let page = format!("{}/moments/{moment}", table.page);
    assert!(table.employee.get(&page).await.body.contains(&address), "offered while it may");
    table.customer.post(&mine, &[("recognition", "no"), ("words", "zo was het")]).await;
    assert!(!table.employee.get(&page).await.body.contains(&address), "offered only while it may");
    assert_eq!(table.employee.get(&address).await.status, 409);
    assert_eq!(
        table.employee.post(&address, &[("why", "mistake")]).await.status,
        409,
        "it would take the ground away"
    );
    table.customer.post(&format!("{mine}/withdraw"), &[("why", "changed")]).await;
    assert_eq!(table.employee.post(&address, &[("why", "mistake")]).await.status, 303);
    assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
    table.both_see(&["Een moment dat is teruggenomen", "er stond een vergissing in"], &[]).await;
}

#[tokio::test]
async fn what_was_said_by_phone_is_the_customers_to_take_back_before_and_after_the_yes() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let fields = [("about", moment.as_str()), ("words", "terugtewoord-telefoon"), ("number", "1")];
    let said = table.puts(Employee, "by-phone", &fields).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{said}"), &[("why", "private")]).await.status, 303);
    assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
    let said = table.puts(Employee, "by-phone", &fields).await;
    table.puts(Customer, "agree", &[("about", &said)]).await;
    let theirs = format!("{}/back/{said}", table.page);
    let refused = table.employee.post(&theirs, &[("why", "private")]).await;
    assert!(
        refused.status == 409 && refused.body.contains("neemt alleen de klant het nog terug"),
        "it is the customer's now"
    );
    let withdraw = format!("/mine/moments/{moment}/withdraw");
    assert_eq!(table.customer.post(&withdraw, &[("why", "private")]).await.status, 303);
    assert_eq!(table.world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_guest_a_note_a_request_and_an_interview_have_their_way_back() {
    let world = World::new().await;
    let mut guest = world.guest().await;
    guest.post("/guest", &[("words", "terugtewoord-gast")]).await;
    let body = guest.get("/guest").await.body;
    let id = part(&body, "name=\"back\" value=\"", "\"").to_owned();
    assert_eq!(guest.post("/guest", &[("back", &id), ("why", "daarom")]).await.status, 400);
    assert_eq!(guest.post("/guest", &[("back", &id), ("why", "private")]).await.status, 303);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let mut colleague = world.staff("colleague@test.example").await;
    employee.post("/reflection", &[("words", "terugtewoord-voor-mij")]).await;
    let note = part(&employee.get("/reflection").await.body, "name=\"back\" value=\"", "\"").to_owned();
    assert_eq!(colleague.post("/reflection", &[("back", &note)]).await.status, 403, "nobody else's note");
    assert_eq!(employee.post("/reflection", &[("back", &note)]).await.status, 303);
    let to = first_choice(&employee.get("/support").await.body);
    employee.post("/support", &[("to", &to), ("words", "terugtewoord-napraten")]).await;
    let asked = part(&employee.get("/support").await.body, "name=\"back\" value=\"", "\"").to_owned();
    assert_eq!(colleague.post("/support", &[("back", &asked)]).await.status, 403);
    assert_eq!(employee.post("/support", &[("back", &asked)]).await.status, 303);
    let mut interviewer = world.staff(&email(Role::Interviewer)).await;
    let form = interviewer.get("/interviews/new").await.body;
    let about = first_choice(&form);
    let story = [
        ("words", "terugtewoord-gesprek"),
        ("about", &about),
        ("teller", "terugtewoord-naam"),
        ("staff", "yes"),
    ];
    assert_eq!(interviewer.post("/interviews/new", &story).await.status, 303);
    let stories = interviewer.get("/stories").await.body;
    let at = format!("/interviews/{}", part(&stories, "action=\"/interviews/", "\""));
    assert!(employee.get("/stories").await.body.contains("terugtewoord-gesprek"));
    assert_eq!(interviewer.post(&at, &[("do", "back")]).await.status, 303);
    assert_eq!(world.database.find_text(GONE).await.unwrap(), Vec::<String>::new());
    assert_eq!(seen(&world, GONE, &[], &guest).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_yes_to_a_summary_can_be_taken_back_and_then_the_team_does_not_read_it() {
    let mut table = Table::new(None).await;
    let summary = table.puts(Employee, "summary", &[("words", "het korte verhaal")]).await;
    let team = "colleague@test.example";
    assert!(!table.seen_by(team).await.contains("het korte verhaal"));
    let yes = table.puts(Customer, "agree", &[("about", &summary)]).await;
    assert!(table.seen_by(team).await.contains("het korte verhaal"));
    assert!(table.customer.get("/mine/whole").await.body.contains(&format!("/mine/back/{yes}")));
    assert_eq!(
        table.employee.post(&format!("{}/back/{yes}", table.page), &[("why", "private")]).await.status,
        403
    );
    assert_eq!(table.customer.post(&format!("/mine/back/{yes}"), &[("why", "private")]).await.status, 303);
    assert!(!table.seen_by(team).await.contains("het korte verhaal"));
}

#[tokio::test]
async fn taking_back_is_asked_of_the_right_person_and_a_relative_takes_back_the_own_words_only() {
    let mut table = Table::new(Some("iets")).await;
    let said = table.expectation().await;
    let wish = table.puts(Customer, "wish", &[("words", "een wens")]).await;
    let made = table.customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    let mut sanne = table.world.visitor();
    send(&mut sanne, &link, &link, &[]).await;
    sanne.get(&link).await;
    for id in [&said, &wish, &table.world.moments[0].to_string()] {
        let status = sanne.post(&format!("/mine/back/{id}"), &[("why", "private")]).await.status;
        assert!(matches!(status, 401 | 403), "{status}");
    }
    let page = sanne.get("/mine/whole").await.body;
    assert!(!page.contains(&format!("/mine/back/{wish}")), "nor is it offered to a relative");
    let withdraw = format!("/mine/moments/{}/withdraw", table.world.moments[0]);
    sanne.post(&withdraw, &[("why", "private")]).await;
    let body = table.customer.get("/mine/whole").await.body;
    assert!(body.contains(hullie_testkit::world::SECRET_WORDS) && body.contains("een wens"));
}

/// What the first answer of the first list on a page sends; before it stands that nothing is chosen.
fn first_choice(body: &str) -> String {
    let values = body.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.into_iter().find(|value| !value.is_empty()).unwrap().to_owned()
}

#[tokio::test]
async fn who_takes_back_an_answer_reads_which_question_it_was() {
    let mut table = Table::new(None).await;
    let moment = format!("/mine/moments/{}", table.world.moments[0]);
    let sent = table.customer.post(&format!("{moment}/questions"), &[("serious", "4")]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = table.customer.get(&moment).await.body;
    let mut asked = String::new();
    for rest in page.split("href=\"/mine/back/").skip(1) {
        let id = rest.split('"').next().unwrap();
        asked += &table.customer.get(&format!("/mine/back/{id}")).await.body;
    }
    assert!(asked.contains("<p>serieus genomen</p>"), "{asked}");
    assert!(!asked.contains("[code-"), "no key stands there");
}
