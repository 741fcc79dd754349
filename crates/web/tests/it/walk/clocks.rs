//! Time on the page: waits counted and felt, times as exact or rough as they are known, promised days, whose
//! turn it is.

use hullie_testkit::table::whole;
use hullie_testkit::{
    Reply, Visitor, World, part,
    table::{customer, employee, send},
};

/// The customer writes down a moment.
async fn own_moment(customer: &mut Visitor, title: &str, more: &[(&str, &str)]) -> Reply {
    let mut fields = vec![("title", title), ("side", "customer")];
    if !more.iter().any(|(name, _)| *name == "channel") {
        fields.push(("channel", "phone"));
    }
    fields.extend(more);
    customer.post("/mine/moments/new", &fields).await
}

/// The employee writes down what happened.
async fn happened(employee: &mut Visitor, page: &str, title: &str, more: &[(&str, &str)]) -> Reply {
    let mut fields = vec![
        ("title", title),
        ("side", "organisation"),
        ("benefit", "U weet waar u aan toe bent."),
        ("day", "2026-06-15"),
    ];
    fields.extend(more);
    send(employee, &format!("{page}/moments"), &format!("{page}/moments/new"), &fields).await
}

#[tokio::test]
async fn p10_counted_and_felt_stand_side_by_side() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    own_moment(&mut customer, "Ik vroeg om hulp", &[("day", "2026-05-20")]).await;
    let moment = world.moments[0].to_string();
    let fields = [("about", moment.as_str()), ("words", "wel twee maanden")];
    let (mut employee, page) = employee(&world).await;
    let refused = employee.post(&format!("{page}/do/felt"), &fields).await;
    assert_eq!(refused.status, 403, "nobody says for the customer how long it felt");
    assert_eq!(customer.post("/mine/do/felt", &fields).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        let wait = part(&body, "wachten: 21 dagen", "</li>");
        assert!(wait.contains("Zo lang voelde het: ") && wait.contains(">wel twee maanden</q>"));
        assert!(!body.contains("gemiddeld"), "counted and felt are never added up");
    }
}

#[tokio::test]
async fn waits_say_on_whose_side_they_were_and_how_many_working_days() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut helper, page) = employee(&world).await;
    assert_eq!(happened(&mut helper, &page, "Wij vroegen iets", &[("turn", "customer")]).await.status, 303);
    world.days_later(10);
    own_moment(&mut customer, "Ik stuurde het op", &[("day", "2026-06-25")]).await;
    world.days_later(4);
    let (mut helper, _) = employee(&world).await;
    for body in [customer.get("/mine/whole").await.body, helper.get(&whole(&page)).await.body] {
        for (wait, said) in [
            ("wachten: 3 dagen", "(2 werkdagen). Wij waren aan zet."),
            ("wachten: 10 dagen", "(8 werkdagen). X was aan zet."),
            ("sindsdien: 4 dagen wachten", "(2 werkdagen). X was aan zet."),
        ] {
            let wait = part(&body, wait, "</li>").replace("U was", "X was").replace("Robin was", "X was");
            assert!(wait.contains(said), "{wait}: {body}");
        }
    }
    // the turn changes while somebody waits: each side has its own days
    let turn = happened(&mut helper, &page, "Later opgeschreven", &[("turn", "organisation")]).await;
    assert_eq!(turn.status, 303);
    world.days_later(3);
    let body = customer.get("/mine/whole").await.body;
    let shared = "Aan zet: u 4 dagen, wij 3 dagen.";
    assert!(part(&body, "sindsdien: 7 dagen wachten", "</li>").contains(shared), "{body}");
}

#[tokio::test]
async fn v02_two_failed_calls_are_two_attempts() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let call = |outcome| [("day", "2026-06-11"), ("channel", "phone"), ("outcome", outcome)];
    for title in ["Ik belde om acht uur", "Ik belde weer"] {
        assert_eq!(own_moment(&mut customer, title, &call("failed")).await.status, 303);
    }
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("Pogingen: 2, gelukt: 0."));
        assert_eq!(body.matches("<p>niet gelukt</p>").count(), 2);
    }
    own_moment(&mut customer, "Toen lukte het", &call("worked")).await;
    assert!(customer.get("/mine/whole").await.body.contains("Pogingen: 3, gelukt: 1."));
    assert_eq!(own_moment(&mut customer, "Nog eens", &call("misschien")).await.status, 400);
}

#[tokio::test]
async fn v03_times_may_be_exact_or_rough() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    for (title, when) in [
        ("Ruw", vec![("rough", "begin mei")]),
        ("Precies", vec![("day", "2026-05-04"), ("clock", "08:30")]),
        ("Deel van de dag", vec![("day", "2026-06-11"), ("rough", "ochtend")]),
    ] {
        assert_eq!(own_moment(&mut customer, title, &when).await.status, 303, "{title}");
    }
    let (mut employee, page) = employee(&world).await;
    let both =
        [(customer.get("/mine/whole").await.body, "u"), (employee.get(&whole(&page)).await.body, "Robin")];
    for (body, side) in both {
        for when in ["begin mei", "maandag 4 mei, 08:30", "donderdag 11 juni, ochtend"] {
            assert!(
                body.contains(&format!("<p class=\"date\">{when} · telefoon · {side}")),
                "{when}: {body}"
            );
        }
    }
    // words that nobody can place are kept as they were told, a clock that no day has is asked again
    let ever = [("rough", "ooit"), ("words", "lang geleden was het")];
    assert_eq!(own_moment(&mut customer, "Ooit", &ever).await.status, 303);
    assert!(customer.get("/mine/whole").await.body.contains("ooit"));
    for wrong in [("clock", "25:00")] {
        let typed = [wrong, ("day", "2026-06-11"), ("words", "lang geleden was het")];
        let refused = own_moment(&mut customer, "Ergens", &typed).await;
        assert_eq!(refused.status, 400, "{wrong:?}");
        assert!(refused.body.contains("Wij kunnen deze tijd niet lezen."));
        for words in ["value=\"Ergens\"", &format!("value=\"{}\"", wrong.1), "lang geleden was het"] {
            assert!(refused.body.contains(words), "{words} stays");
        }
    }
}

#[tokio::test]
async fn v04_a_menu_and_a_closed_door_are_ways() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let forms = [
        customer.get("/mine/moments/new").await.body,
        employee.get(&format!("{page}/moments/new")).await.body,
    ];
    let ways = [("menu", "keuzemenu"), ("closed", "nog niet open")];
    for (code, name) in ways {
        for form in &forms {
            assert!(form.contains(&format!("<option value=\"{code}\">{name}</option>")), "{name}");
        }
        let fields = [("day", "2026-06-11"), ("clock", "08:00"), ("channel", code)];
        assert_eq!(own_moment(&mut customer, code, &fields).await.status, 303);
    }
    let both =
        [(customer.get("/mine/whole").await.body, "u"), (employee.get(&whole(&page)).await.body, "Robin")];
    for (body, side) in both {
        for (_, name) in ways {
            assert!(body.contains(&format!("donderdag 11 juni, 08:00 · {name} · {side}")), "{name}");
        }
    }
    let unknown = own_moment(&mut customer, "x", &[("day", "2026-06-11"), ("channel", "fax")]).await;
    assert_eq!(unknown.status, 400);
}

#[tokio::test]
async fn a_pause_and_a_later_day_keep_their_reason() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let promise = world.promise.to_string();
    let about = ("about", promise.as_str());
    let (from, until) = (("day", "2026-06-15"), ("until", "2026-06-30"));
    for (kind, without, asks) in [
        ("pause", vec![from, until], "Schrijf waarom het even stilligt"),
        ("extend", vec![about, ("day", "2026-06-25")], "Schrijf waarom het later wordt"),
        ("withdraw-promise", vec![about], "Schrijf in een paar woorden waarom wij deze belofte intrekken."),
    ] {
        let address = format!("{page}/do/{kind}");
        let refused = employee.post(&address, &without).await;
        assert!(refused.status == 400 && refused.body.contains(asks), "{kind} needs its reason");
        let reason = format!("de reden van {kind}");
        let mut all = without.clone();
        all.push(("words", &reason));
        assert_eq!(customer.post(&format!("/mine/do/{kind}"), &all).await.status, 403, "{kind}");
        assert_eq!(send(&mut employee, &address, &address, &all).await.status, 303, "{kind}");
        for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
            assert!(body.contains(&reason), "{kind}");
            let said: &[&str] = match kind {
                "pause" => &["Het ligt even stil", "van 15 juni 2026 tot en met 30 juni 2026"],
                "extend" => &["Uiterlijk donderdag 25 juni.", "Eerst beloofd voor zaterdag 20 juni."],
                _ => &["Ingetrokken op maandag 15 juni.", "Eerst beloofd voor zaterdag 20 juni."],
            };
            for words in said {
                assert!(body.contains(*words), "{words}: {body}");
            }
        }
    }
    let late = [about, ("day", "2026-07-01"), ("words", "nog later")];
    let address = format!("{page}/do/extend");
    let refused = send(&mut employee, &address, &address, &late).await;
    assert_eq!(refused.status, 409, "what was withdrawn is not moved any more");
    assert!(refused.body.contains("nog later"), "and what was typed is still there");
}

#[tokio::test]
async fn v18_a_late_promise_shows_both_days_and_the_reason() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    world.days_later(8);
    let (mut employee, page) = employee(&world).await;
    let body = employee.get(&whole(&page)).await.body;
    assert!(body.contains("Waarom werd het later? De klant leest dit."), "who is late is asked why");
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("U zou op zaterdag 20 juni van ons horen: Wij bellen u. Dat is nog niet gebeurd."));
    assert!(body.contains("Zou klaar zijn op zaterdag 20 juni. Dat is 3 dagen geleden."));
    let address = format!("{page}/promises/{}", world.promise);
    let fields = [("reason", "een collega was ziek")];
    for who in ["stranger@test.example", "team-lead@test.example"] {
        assert_eq!(world.staff(who).await.post(&address, &fields).await.status, 403, "{who}");
    }
    assert_eq!(employee.post(&address, &fields).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        let said = part(&body, "Beloofd voor zaterdag 20 juni.", "</li>");
        assert!(said.contains("Gedaan op dinsdag 23 juni, dat is 3 dagen later."));
        assert!(said.contains("De reden: een collega was ziek"));
    }
}

#[tokio::test]
async fn not_helped_gives_the_turn_back_and_leaves_what_was_done() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let promise = world.promise.to_string();
    assert_eq!(employee.post(&format!("{page}/promises/{promise}"), &[]).await.status, 303);
    happened(&mut employee, &page, "Wij belden", &[("turn", "customer")]).await;
    let unread = |desk: &str| desk.contains("Wat klanten vertelden sinds u keek");
    assert!(!unread(&employee.get("/desk").await.body));
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("U bent aan zet,") && body.contains("Gedaan op maandag 15 juni, op tijd."));
    assert!(body.contains(&format!("/mine/do/not-helped?about={promise}")));
    let fields = [("about", promise.as_str()), ("words", "er belde niemand")];
    assert_eq!(employee.post(&format!("{page}/do/not-helped"), &fields).await.status, 403);
    assert_eq!(customer.post("/mine/do/not-helped", &fields).await.status, 303);
    let desk = employee.get("/desk").await.body;
    assert!(unread(&desk), "who helps sees that something was said");
    assert!(!desk.contains("Robin: Wij bellen u."), "it was done");
    assert!(!unread(&world.staff("colleague@test.example").await.get("/desk").await.body));
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("Wij zijn aan zet,") && body.contains("er belde niemand"));
        assert!(body.contains("Dit hielp u niet") || body.contains("Dit hielp Robin niet"));
        assert!(body.contains("Gedaan op maandag 15 juni, op tijd."), "that it was done is not lost");
    }
    assert!(!unread(&employee.get("/desk").await.body), "the page was looked at");
}

#[tokio::test]
async fn the_turn_says_what_is_asked_and_by_when() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let (turn, ask) = (("turn", "customer"), ("ask", "Stuur het formulier op."));
    let soon = happened(&mut employee, &page, "Wij belden", &[turn, ask, ("ask_due", "binnenkort")]).await;
    assert!(
        soon.status == 400 && soon.body.contains("value=\"Stuur het formulier op.\""),
        "typed words stay"
    );
    assert!(!customer.get("/mine/whole").await.body.contains("Stuur het formulier op"));
    let due = ("ask_due", "2026-06-22");
    assert_eq!(happened(&mut employee, &page, "Wij belden", &[turn, ask, due]).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("U bent aan zet,") || body.contains("Robin is aan zet,"));
        assert!(body.contains("Wat is er nodig:"));
        assert!(body.contains("<bdi>Stuur het formulier op</bdi>, graag uiterlijk maandag 22 juni."));
    }
    let desk = employee.get("/desk").await.body;
    assert!(part(&desk, "Anderen zijn aan zet", "</main>").contains("graag uiterlijk maandag 22 juni"));
    // it is asked of somebody, and what was asked before stays to be read
    let ask = ("ask", "Bel ons even");
    assert_eq!(happened(&mut employee, &page, "Nog iets", &[ask]).await.status, 400);
    assert_eq!(happened(&mut employee, &page, "Nog iets", &[turn, ask]).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(part(&body, "Wat is er nodig:", "</p>").contains("Bel ons even"));
        assert!(part(&body, "Wat er eerder nodig was", "</details>").contains("Stuur het formulier op."));
    }
    let mut stranger = world.staff("stranger@test.example").await;
    assert_eq!(happened(&mut stranger, &page, "Niet van mij", &[turn]).await.status, 403);
}

#[tokio::test]
async fn p11_the_sheet_has_days_and_hours_or_says_when_we_know() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let sheet = customer.get("/mine/overview").await.body;
    let row = |sheet: &str, step: &str| part(sheet, &format!(">{step}</th>"), "</tr>").to_owned();
    assert!(row(&sheet, "Stap vraag").contains("was op woensdag 10 juni"));
    assert!(row(&sheet, "Stap vraag").contains(">45 minuten</td>"));
    let unknown = "Dat weten we nog niet. U hoort uiterlijk zaterdag 20 juni van ons: Wij bellen u.";
    assert!(
        row(&sheet, "Stap hulp").contains("Binnen 7 dagen") && row(&sheet, "Stap hulp").contains(unknown)
    );
    assert!(sheet.contains("Wat wij weten vraagt bij elkaar 90 minuten van u."));
    // the end comes first: seven days after what happened last
    let (end, rest) = sheet.split_once("<strong>Klaar rond half juni 2026.</strong>").expect("the end");
    assert!(!end.contains("Stap vraag") && rest.contains("Stap vraag"), "{sheet}");
    assert!(sheet.contains("Van de andere stappen weten we het nog niet."));
    let step = world.steps[2].to_string();
    let address = format!("{page}/do/plan");
    let mut fields = vec![("about", step.as_str())];
    let empty = employee.post(&address, &fields).await;
    assert!(empty.status == 400 && empty.body.contains("Vul in wanneer deze stap komt"));
    fields.extend([("day", "2026-07-01"), ("until", "2026-07-10"), ("number", "120")]);
    assert_eq!(customer.post("/mine/do/plan", &fields).await.status, 403);
    assert_eq!(employee.post(&address, &fields).await.status, 303);
    let sheets =
        [customer.get("/mine/overview").await.body, employee.get(&format!("{page}/overview")).await.body];
    let [mine, theirs] = sheets.each_ref().map(|sheet| part(sheet, "<h1>", "</main>"));
    // the same sheet for both; it says "you" to the customer and the name to the employee
    let same = theirs.replace("Wat Robin hieraan heeft", "Wat hebt u hieraan").replace("van Robin", "van u");
    assert_eq!(mine, same, "the same sheet for both");
    assert!(row(mine, "Stap hulp").contains("van 1 juli 2026 tot en met 10 juli 2026"));
    assert!(mine.contains("<strong>Klaar rond begin juli 2026.</strong>"), "{mine}");
    assert!(row(mine, "Stap hulp").contains(">2 uur</td>"));
    assert!(mine.contains("bij elkaar 3,5 uur van u.") && !mine.contains("Van de andere stappen"));
    let mut stranger = world.staff("stranger@test.example").await;
    assert_eq!(stranger.get(&format!("{page}/overview")).await.status, 403);
}

#[tokio::test]
async fn days_are_a_calendar_file() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    for (who, base) in [(&mut customer, "/mine"), (&mut employee, page.as_str())] {
        let file = who.get(&format!("{base}/days.ics")).await;
        assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
        assert!(file.body.starts_with("BEGIN:VCALENDAR\r\n"));
        assert!(file.body.contains("DTSTART;VALUE=DATE:20260620\r\n"));
        let whose = if base == "/mine" { "" } else { "Robin: " };
        assert!(file.body.contains(&format!("SUMMARY:{whose}Wij bellen u.\r\n")));
        assert!(file.body.contains(&format!("URL:http://hullie.test{base}\r\n")));
    }
    let mut stranger = world.staff("stranger@test.example").await;
    assert_eq!(stranger.get(&format!("{page}/days.ics")).await.status, 403);
    assert_eq!(world.visitor().get("/mine/days.ics").await.status, 401);
    employee.post(&format!("{page}/promises/{}", world.promise), &[]).await;
    assert!(!customer.get("/mine/days.ics").await.body.contains("VEVENT"), "what is done is no day to come");
}

#[tokio::test]
async fn two_employees_at_once_the_later_one_is_told() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut first, page) = employee(&world).await;
    let mut second = world.staff("colleague@test.example").await;
    let seen = |form: &str| part(form, "name=\"seen\" value=\"", "\"").to_owned();
    let form = format!("{page}/moments/new");
    let (one, other) = (seen(&first.get(&form).await.body), seen(&second.get(&form).await.body));
    assert_eq!(one, other, "both looked at the same page");
    let fields = [("turn", "customer"), ("seen", one.as_str())];
    assert_eq!(happened(&mut first, &page, "De eerste belde", &fields).await.status, 303);
    let fields = [("turn", "other"), ("seen", other.as_str())];
    let told = happened(&mut second, &page, "De tweede mailde", &fields).await;
    assert_eq!(told.status, 409);
    assert!(told.body.contains("Deze pagina is intussen veranderd."));
    assert!(told.body.contains("value=\"De tweede mailde\""), "typed words stay");
    let body = customer.get("/mine/whole").await.body;
    assert!(body.contains("De eerste belde") && body.contains("U bent aan zet,"));
    assert!(!body.contains("De tweede mailde"), "nothing was half kept");
    let now = seen(&told.body);
    let again = happened(&mut second, &page, "De tweede mailde", &[("turn", "other"), ("seen", &now)]).await;
    assert_eq!(again.status, 303, "after a look it can be sent");
}

#[tokio::test]
async fn e14_the_chain_of_hand_overs_is_drawn() {
    let world = World::new().await;
    let (mut employee, _) = employee(&world).await;
    let service = world.service.to_string();
    let started = employee.post("/trajectories/new", &[("name", "Noor"), ("service", &service)]).await.body;
    let page = format!("/trajectories/{}", part(&started, "href=\"/trajectories/", "\""));
    let mut noor = world.visitor();
    noor.enter(part(&started, "http://hullie.test", "<")).await;
    noor.post("/mine/expectation", &[("skip", "yes")]).await;
    for (day, party, sent_by) in [
        ("2026-06-01", "Zorgloket", ""),
        ("2026-06-02", "Geldloket", "Zorgloket"),
        ("2026-06-03", "Woonloket", "Geldloket"),
        ("2026-06-04", "Zorgloket", "Woonloket"),
    ] {
        let fields = [("day", day), ("party", party), ("sent_by", sent_by)];
        assert_eq!(own_moment(&mut noor, "Ik vroeg het daar", &fields).await.status, 303);
    }
    for body in [noor.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains("3 keer doorgegeven."));
        let drawn = part(&body, "<ol class=\"chain\">", "</ol>");
        assert_eq!(drawn.matches("<strong>").count(), 4, "four contacts");
        for sent in ["Zorgloket", "Geldloket", "Woonloket"] {
            assert!(drawn.contains(&format!("Doorgestuurd door {sent}.")), "{sent}");
        }
    }
    assert!(!customer(&world).await.get("/mine/whole").await.body.contains("Zorgloket"), "only on this page");
    assert_eq!(world.staff("stranger@test.example").await.get(&whole(&page)).await.status, 403);
}

#[tokio::test]
async fn of_two_ticks_of_the_day_the_one_that_was_not_closed_meanwhile_is_kept() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let fields = [("promise", "Wij sturen de papieren."), ("due", "2026-06-22")];
    assert_eq!(happened(&mut employee, &page, "Wij spraken af", &fields).await.status, 303);
    let desk = employee.get("/desk").await.body;
    let ticks: Vec<String> = desk
        .split("value=\"")
        .filter_map(|at| at.split_once('"'))
        .filter(|(value, _)| value.starts_with(&world.trajectory.to_string()))
        .map(|(value, _)| value.to_owned())
        .collect();
    assert_eq!(ticks.len(), 2, "{desk}");
    // the first is withdrawn in another window
    let first = world.promise.to_string();
    let withdrawn = [("about", first.as_str()), ("words", "niet nodig")];
    let address = format!("{page}/do/withdraw-promise");
    assert_eq!(send(&mut employee, &address, &address, &withdrawn).await.status, 303);
    let both: Vec<(&str, &str)> = ticks.iter().map(|tick| ("done", tick.as_str())).collect();
    assert_eq!(employee.post("/desk/promises", &both).await.status, 303);
    assert!(customer.get("/mine/whole").await.body.contains("Gedaan op maandag 15 juni"));
    let again = employee.post("/desk/promises", &both).await;
    assert!(
        again.status == 409 && again.body.contains("Deze belofte staat niet meer open."),
        "{}",
        again.body
    );
}
