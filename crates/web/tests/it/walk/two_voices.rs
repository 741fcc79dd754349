//! What needs two is not undone by one, what was done stays done, and a form that was made from an older
//! page is refused.

use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
};
use hullie_testkit::table::whole;
use hullie_testkit::{Table, part, world::email};

const BOTH: &str = "Dit is afgesproken. Allebei mee eens.";

#[tokio::test]
async fn an_agreement_stands_until_both_agree_to_another() {
    let mut table = Table::new(Some("iets")).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let about = ("about", wish.as_str());
    let first = table.puts(Employee, "proposal", &[about, ("words", "Om negen uur")]).await;
    table.puts(Customer, "agree", &[("about", &first)]).await;
    let second = table.puts(Employee, "proposal", &[about, ("words", "Om tien uur")]).await;
    let new = "Nieuw voorstel. De afspraak hierboven blijft gelden";
    for body in table.both().await {
        let wishes = part(&body, "id=\"wishes\"", "</section>");
        assert!(wishes.contains(BOTH) && wishes.contains(new) && !wishes.contains("Nog geen afspraak"));
        let agreed = part(wishes, "Hulp in de ochtend", BOTH);
        let open = |tag: &str| agreed.matches(tag).count();
        assert_eq!(open("<details"), open("</details>"), "the agreed text is not folded away");
        assert!(agreed.contains("Om negen uur") && !agreed.contains("Om tien uur"));
    }
    // a version that is taken back leaves what was agreed
    let third = table.puts(Customer, "proposal", &[about, ("words", "Om elf uur")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{third}"), &[("why", "changed")]).await.status, 303);
    table.both_see(&[BOTH, "Om negen uur"], &["Om elf uur"]).await;
    table.puts(Customer, "agree", &[("about", &second)]).await;
    for body in table.both().await {
        let earlier = part(&body, "Eerdere afspraak", "</details>");
        assert!(earlier.contains("Om negen uur") && !body.contains(new), "now the second holds");
    }
}

#[tokio::test]
async fn a_wish_that_is_taken_back_leaves_the_agreement_whole() {
    let mut table = Table::new(Some("iets")).await;
    let wish = table.puts(Customer, "wish", &[("words", "wensword-weg")]).await;
    let about = ("about", wish.as_str());
    let first = table.puts(Employee, "proposal", &[about, ("words", "Om negen uur")]).await;
    table.puts(Customer, "agree", &[("about", &first)]).await;
    let form = table.customer.get(&format!("/mine/back/{wish}")).await.body;
    assert!(form.contains("De afspraak blijft gelden"), "it says what happens before it happens");
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    let gone = "De wens erboven is teruggenomen. De afspraak blijft gelden.";
    table.both_see(&[BOTH, "Om negen uur", gone], &["wensword-weg"]).await;
    // and the two can still agree to something else
    let second = table.puts(Employee, "proposal", &[about, ("words", "Wij stoppen ermee")]).await;
    table.puts(Customer, "agree", &[("about", &second)]).await;
    table.both_see(&[BOTH, "Wij stoppen ermee"], &[]).await;
}

#[tokio::test]
async fn the_employee_alone_does_not_say_that_something_was_talked_about() {
    let mut table = Table::new(Some("iets")).await;
    let letter = table.happened("Een brief", "letter").await;
    let asked = table.puts(Customer, "talk", &[("words", "over de bus")]).await;
    let about = ("about", asked.as_str());
    let old = table.world.moments[0].to_string();
    for moment in [&letter, &old] {
        let refused =
            table.tries(Employee, "talked", &[about, ("other", moment), ("words", "besproken")]).await;
        assert!(
            refused.status == 400 && refused.body.contains("besproken"),
            "a letter or an old call is no talk"
        );
        assert!(refused.body.contains("Kies een gesprek, een telefoontje of een bericht van na de vraag."));
    }
    let call = table.happened("Een gesprek", "phone").await;
    let form = table.employee.get(&format!("{}/do/talked?about={asked}", table.page)).await.body;
    assert!(form.contains(&call) && !form.contains(&letter), "only what can have been a talk is offered");
    let talked = table.puts(Employee, "talked", &[about, ("other", &call)]).await;
    let list = "Hier praten we nog over";
    for body in table.both().await {
        assert!(part(&body, list, "</section>").contains("over de bus"), "it stays open");
    }
    assert!(table.customer.get("/mine/whole").await.body.contains("Het blijft open tot u ja zegt."));
    assert_eq!(table.tries(Employee, "agree", &[("about", &talked)]).await.status, 409);
    table.puts(Customer, "agree", &[("about", &talked)]).await;
    table.both_see(&["Hierover is gepraat"], &[list]).await;
}

#[tokio::test]
async fn that_something_did_not_help_makes_no_kept_promise_late() {
    let mut table = Table::new(None).await;
    let promise = table.world.promise.to_string();
    table.calls(&[("promise", "Wij schrijven u."), ("due", "2026-07-10"), ("turn", "customer")]).await;
    let fields = [("about", promise.as_str()), ("words", "er belde niemand")];
    assert_eq!(table.tries(Customer, "not-helped", &fields).await.status, 403, "nothing was done yet");
    let keep = format!("{}/promises/{promise}", table.page);
    assert_eq!(table.employee.post(&keep, &[]).await.status, 303);
    table.world.days_later(12);
    table.employee = table.world.staff(&email(Role::Employee)).await;
    table.puts(Customer, "not-helped", &fields).await;
    for (body, said) in
        table.both().await.iter().zip(["U zei: dit hielp niet.", "Robin zei: dit hielp niet."])
    {
        let now = part(body, "class=\"turn\">", "</section>");
        assert!(
            now.contains("Wij zijn aan zet") && now.contains(said) && now.contains("er belde niemand"),
            "{now}"
        );
        assert!(now.contains("Dat ging over: Wij bellen u.") && !now.contains("Daarom"), "{now}");
        assert!(
            now.contains("10 juli") && now.contains("Wij schrijven u."),
            "the open promise keeps the top"
        );
        assert!(!body.contains("Dat is nog niet gebeurd") && !body.contains("Zou klaar zijn op"), "{body}");
        assert!(
            body.contains("Gedaan op") && body.contains("op tijd"),
            "what was done stays done, on its day"
        );
    }
    let desk = table.employee.get("/desk").await.body;
    assert!(
        !desk.contains("Robin: Wij bellen u.") && !desk.contains("dat is voorbij"),
        "it is no late promise"
    );
    for address in ["/mine/days.ics".to_owned(), format!("{}/days.ics", table.page)] {
        let who = if address.starts_with("/mine") { &mut table.customer } else { &mut table.employee };
        let days = who.get(&address).await.body;
        assert!(!days.contains("Wij bellen u.") && days.contains("Wij schrijven u."));
    }
    // whoever takes it back takes the words from the top; it stays our turn
    let said = part(&table.customer.get("/mine/whole").await.body, "/mine/back/", "\"").to_owned();
    table.customer.post(&format!("/mine/back/{said}"), &[("why", "changed")]).await;
    table.both_see(&["Wij zijn aan zet"], &["er belde niemand", "zei: dit hielp niet"]).await;
}

#[tokio::test]
async fn what_we_were_doing_stays_in_sight_when_something_else_did_not_help() {
    let mut table = Table::new(None).await;
    table.calls(&[("turn", "organisation"), ("ask", "Wij rekenen het na"), ("ask_due", "2026-06-30")]).await;
    let moment = table.world.moments[0].to_string();
    table.puts(Customer, "not-helped", &[("about", &moment), ("words", "er belde niemand")]).await;
    for (body, said) in
        table.both().await.iter().zip(["U zei: dit hielp niet.", "Robin zei: dit hielp niet."])
    {
        let now = part(body, "class=\"turn\">", "</section>");
        assert!(now.contains(said) && now.contains("er belde niemand"), "{now}");
        assert!(now.contains("<bdi>Wij rekenen het na</bdi>, uiterlijk dinsdag 30 juni."), "{now}");
        assert!(!now.contains("Wat er eerder nodig was"), "nothing is said to be over: {now}");
    }
}

#[tokio::test]
async fn nobody_takes_back_whose_turn_it_was_or_that_somebody_else_helps() {
    let mut table = Table::new(Some("iets")).await;
    table.calls(&[("turn", "customer")]).await;
    let (_, _, parts) = hullie_store::walk::shared_page::open(
        &table.world.app.store,
        &table.world.as_customer(),
        table.world.trajectory,
    )
    .await
    .unwrap();
    let turn = parts.turns[0].id;
    let own = format!("{}/back/{turn}", table.page);
    assert_eq!(table.employee.post(&own, &[("why", "mistake")]).await.status, 403);
    assert_eq!(table.customer.post(&format!("/mine/back/{turn}"), &[("why", "mistake")]).await.status, 403);
    // a hand-over: the one who left does not say that the new one read, at any address
    let form = table.employee.get(&format!("{}/hand-over", table.page)).await.body;
    let seen = part(&form, "name=\"seen\" value=\"", "\"").to_owned();
    let colleague = form.split("<option value=\"").skip(1).find(|o| o.contains("colleague,")).unwrap();
    let to = colleague.split('"').next().unwrap().to_owned();
    let fields = [("to", to.as_str()), ("words", "ik ga met verlof")];
    let hand_over = format!("{}/hand-over", table.page);
    for stale in ["", "abc", "0"] {
        let refused = table.employee.post(&hand_over, &[fields[0], fields[1], ("seen", stale)]).await;
        assert!(
            refused.status == 409 && refused.body.contains("ik ga met verlof"),
            "{stale}: {}",
            refused.status
        );
    }
    assert_eq!(table.employee.post(&hand_over, &[fields[0], fields[1], ("seen", &seen)]).await.status, 303);
    let mut new = table.world.staff("colleague@test.example").await;
    let body = new.get(&whole(&table.page)).await.body;
    let read = format!("{}/read/{}", table.page, part(&body, "/read/", "\""));
    let id = read.rsplit('/').next().unwrap();
    let general = format!("{}/do/has-read", table.page);
    for who in [&mut table.employee, &mut new] {
        assert_eq!(who.post(&general, &[("about", id)]).await.status, 403, "the general address refuses too");
        let back = format!("{}/back/{id}", table.page);
        assert_eq!(who.post(&back, &[("why", "mistake")]).await.status, 403, "a hand-over is nobody's word");
    }
    assert_eq!(table.employee.post(&read, &[]).await.status, 403);
    assert!(table.customer.get("/mine/whole").await.body.contains("zei nog niet dat deze pagina gelezen is"));
    assert_eq!(new.post(&read, &[]).await.status, 303);
    assert_eq!(new.post(&read, &[]).await.status, 409, "once");
}

#[tokio::test]
async fn a_form_that_does_not_say_what_it_was_made_from_is_refused_and_loses_nothing() {
    let mut table = Table::new(Some("iets")).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp")]).await;
    let promise = table.world.promise.to_string();
    let cases: [(&str, Vec<(&str, &str)>); 3] = [
        ("proposal", vec![("about", wish.as_str()), ("words", "getypte woorden")]),
        ("extend", vec![("about", promise.as_str()), ("words", "getypte woorden"), ("day", "2026-07-01")]),
        ("withdraw-promise", vec![("about", promise.as_str()), ("words", "getypte woorden")]),
    ];
    for (kind, fields) in cases {
        let address = table.at(kind);
        for stale in [None, Some(""), Some("abc"), Some("0"), Some("999999")] {
            let mut fields = fields.clone();
            fields.extend(stale.map(|seen| ("seen", seen)));
            let refused = table.employee.post(&address, &fields).await;
            assert_eq!(refused.status, 409, "{kind} {stale:?}");
            assert!(refused.body.contains("getypte woorden"), "{kind} {stale:?}: typed words stay");
            assert!(refused.body.contains("Deze pagina is intussen veranderd."));
        }
        assert!(!table.customer.get("/mine/whole").await.body.contains("getypte woorden"));
    }
    let happened = format!("{}/moments", table.page);
    let fields = [
        ("title", "Gebeld"),
        ("side", "organisation"),
        ("benefit", "getypte woorden"),
        ("day", "2026-06-15"),
        ("turn", "customer"),
    ];
    for stale in [None, Some("abc"), Some("0")] {
        let mut fields = fields.to_vec();
        fields.extend(stale.map(|seen| ("seen", seen)));
        let refused = table.employee.post(&happened, &fields).await;
        assert!(refused.status == 409 && refused.body.contains("getypte woorden"), "{stale:?}");
    }
}

#[tokio::test]
async fn what_is_said_once_is_said_once_by_each_side_and_again_after_it_was_taken_back() {
    let mut table = Table::new(Some("iets")).await;
    let moment = table.world.moments[0].to_string();
    let about = ("about", moment.as_str());
    let yes = table.puts(Customer, "key", &[about, ("code", "yes")]).await;
    for code in ["no", "yes"] {
        assert_eq!(table.tries(Customer, "key", &[about, ("code", code)]).await.status, 409, "yes, {code}");
    }
    table.puts(Employee, "key", &[about, ("code", "no")]).await;
    table.customer.post(&format!("/mine/back/{yes}"), &[("why", "changed")]).await;
    table.puts(Customer, "key", &[about, ("code", "no")]).await;
    let said = table.expectation().await;
    let answer = table.puts(Employee, "our-answer", &[("about", &said), ("code", "yes")]).await;
    let yes = [("about", answer.as_str()), ("code", "yes")];
    table.puts(Customer, "to-our-answer", &yes).await;
    assert_eq!(table.tries(Customer, "to-our-answer", &yes).await.status, 409);
    // the database itself refuses a second, whoever asks it
    let world = &table.world;
    let new = hullie_store::walk::entry::New {
        about: Some(world.moments[0].0),
        code: Some("yes".to_owned()),
        ..hullie_store::walk::entry::New::default()
    };
    let mut work = world.app.store.write().await.unwrap();
    let by = (hullie_domain::walk::moment::Side::Customer, None);
    let kind = hullie_domain::kind::Kind::Key;
    let again =
        hullie_store::walk::entry::insert(&mut work, world.trajectory, kind, by, &new, world.app.now()).await;
    assert!(matches!(again, Err(hullie_store::StoreError::Already)), "{again:?}");
    drop(work);
    let mut lead = world.staff(&email(Role::TeamLead)).await;
    assert_eq!(lead.post(&table.at("key"), &[about, ("code", "no")]).await.status, 403);
}
