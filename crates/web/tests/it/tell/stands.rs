//! What stands where: under whose name something was taken back, what of before is still read and taken back,
//! and what is said to who was shut out or helped before.

use hullie_domain::Chair::{Customer, Employee};
use hullie_testkit::table::whole;
use hullie_testkit::table::{Table, moment_of, part, put};

const WHY: [(&str, &str); 1] = [("why", "mistake")];

#[tokio::test]
async fn what_somebody_told_for_the_customer_and_took_back_stands_under_that_name() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    let own = [("words", "ik vond het lang"), ("value", "2")];
    assert_eq!(table.customer.post(&mine, &own).await.status, 303);
    let mut sanne = table.relative("Sanne").await;
    let told = [("words", "zij vond het lang"), ("value", "1"), ("whose", "theirs")];
    assert_eq!(sanne.post(&mine, &told).await.status, 303);
    assert_eq!(sanne.post(&format!("{mine}/withdraw"), &WHY).await.status, 303);
    for body in [table.customer.get(&mine).await.body, table.customer.get("/mine/whole").await.body] {
        assert!(body.contains("Wat Sanne vertelde: Teruggenomen op"), "{body}");
    }
    let page = table.customer.get(&mine).await.body;
    assert!(page.contains("ik vond het lang") && !page.contains("U zei hier nog meer"), "{page}");
}

#[tokio::test]
async fn who_was_shut_out_asks_the_customer_and_names_are_of_one_person_or_organisation() {
    let mut table = Table::new(None).await;
    let made = table.customer.post("/mine/people", &[("name", "Jan")]).await.body;
    let link = part(&made, "http://hullie.test", "<").to_owned();
    let people = table.customer.get("/mine/people").await.body;
    let close = part(&people, "<strong>Jan</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(table.customer.post(&format!("/mine/people/{close}/close"), &[]).await.status, 303);
    let shut = table.world.visitor().get(&link).await;
    assert_eq!(shut.status, 410);
    assert!(shut.body.contains("Vraag de klant om een nieuwe link."), "{}", shut.body);
    assert!(!shut.body.contains("dan krijgt u een nieuwe"), "{}", shut.body);
    // a guest has no name that somebody has here, nor the other way round
    table.relative("Karin").await;
    let invite = format!("/mine/moments/{}/invite", table.world.moments[0]);
    for party in ["Robin", "karin"] {
        let refused = table.customer.post(&invite, &[("party", party)]).await;
        assert!(
            refused.status == 400 && refused.body.contains("Deze naam is hier al van iemand."),
            "{party}"
        );
    }
    assert_eq!(table.customer.post(&invite, &[("party", "Bakkerij Zon")]).await.status, 200);
    assert_eq!(table.customer.post("/mine/people", &[("name", "bakkerij zon")]).await.status, 400);
    let people = table.customer.get("/mine/people").await.body;
    let close = format!("/mine/invitations/{}/close", part(&people, "/mine/invitations/", "/close"));
    let closed = table.customer.post(&close, &[]).await.location;
    assert!(table.customer.get(&closed).await.body.contains("role=\"status\""), "it is said to be done");
}

#[tokio::test]
async fn short_stories_of_before_are_read_and_each_yes_is_taken_back_where_it_stands() {
    let mut table = Table::new(None).await;
    let one = table.puts(Employee, "summary", &[("words", "verhaal-een")]).await;
    let two = table.puts(Employee, "summary", &[("words", "verhaal-twee")]).await;
    table.both_see(&["verhaal-een", "verhaal-twee", "Wat er eerder stond"], &[]).await;
    let page = table.employee.get(&whole(&table.page)).await.body;
    assert!(page.contains(&format!("{}/back/{one}", table.page)), "{page}");
    let yes = table.puts(Customer, "agree", &[("about", &two)]).await;
    let three = table.puts(Employee, "summary", &[("words", "verhaal-drie")]).await;
    let last = table.puts(Customer, "agree", &[("about", &three)]).await;
    let page = table.customer.get("/mine/whole").await.body;
    for yes in [&yes, &last] {
        assert!(page.contains(&format!("/mine/back/{yes}\"")), "{page}");
    }
    assert_eq!(table.customer.post(&format!("/mine/back/{yes}"), &WHY).await.status, 303);
    let team = table.seen_by("colleague@test.example").await;
    assert!(team.contains("verhaal-drie") && !team.contains("verhaal-twee"), "{team}");
}

#[tokio::test]
async fn who_helped_before_reads_all_of_what_can_be_taken_back_and_is_told_what_happened() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let fact = [
        ("about", moment.as_str()),
        ("words", "een-feit"),
        ("code", "measured"),
        ("more", "een-bron"),
        ("day", "2026-06-10"),
    ];
    let fact = table.puts(Employee, "fact", &fact).await;
    table.puts(Employee, "impression", &[("number", "4")]).await;
    table.hands_over().await;
    let told = table.employee.get("/desk/told").await.body;
    for word in ["een-feit", "een-bron", "10 juni", "geteld of gemeten", "tevreden"] {
        assert!(told.contains(word), "{word} in {told}");
    }
    let withdraw = format!("/desk/told/{}/put/{fact}/withdraw", table.world.trajectory);
    assert_eq!(table.employee.post(&withdraw, &WHY).await.status, 303);
    let again = table.employee.post(&withdraw, &WHY).await;
    assert!(again.status == 409 && again.body.contains("Hier staat niets van u"), "{}", again.body);
    for address in [format!("{}/hand-over", table.page), format!("{}/back/{moment}", table.page)] {
        let left = table.employee.post(&address, &WHY).await;
        assert!(left.body.contains("U helpt deze klant niet meer"), "{address}: {}", left.body);
    }
}

#[tokio::test]
async fn nobody_is_sent_to_guess_what_was_confirmed_and_each_reads_who_may_read_later() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let call = [("about", moment.as_str()), ("words", "per-telefoon"), ("number", "3")];
    let call = table.puts(Employee, "by-phone", &call).await;
    let invites = "Ga even in de andere stoel zitten";
    let before = table.employee.get("/desk").await.body.matches(invites).count();
    table.puts(Customer, "agree", &[("about", &call)]).await;
    assert_eq!(table.employee.get("/desk").await.body.matches(invites).count(), before);
    let form = table.customer.get("/mine/do/pressure").await.body;
    assert!(
        form.contains("Laat u later iemand met uw eigen link vertellen? Die leest dit dan ook."),
        "{form}"
    );
    let kim = [("code", "other"), ("words", "Kim")];
    put(&mut table.world.customer().await, "/mine/do/voice", &kim).await;
    let form = table.customer.get("/mine/do/pressure").await.body;
    assert!(form.contains("Ook wie met uw eigen link voor u vertelt, leest dit."), "{form}");
}

#[tokio::test]
async fn who_speaks_for_the_customer_closes_nothing_of_the_customer_and_makes_no_claim_count() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[0].to_string();
    let asked = table.puts(Customer, "talk", &[("words", "hierover-praten")]).await;
    let claim = [("about", moment.as_str()), ("code", "K01"), ("basis", "heard")];
    let claim = table.puts(Employee, "claim", &claim).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, "/mine/do/voice", &[("code", "other"), ("words", "Kim")]).await;
    put(&mut kim, "/mine/do/talk-way", &[("about", &asked), ("code", "no")]).await;
    put(&mut kim, "/mine/do/reply", &[("about", &claim), ("code", "yes")]).await;
    table.both_see(&["Hier praten we nog over", "Tot dan telt het niet."], &[]).await;
    // nor prints for the customer what the customer does not read yet
    let moment = table.happened("Wij belden", "phone").await;
    let mine = format!("/mine/moments/{moment}");
    let theirs = [("words", "zij vond het fijn"), ("value", "4"), ("whose", "theirs")];
    assert_eq!(kim.post(&mine, &theirs).await.status, 303);
    let employee = format!("{}/moments/{moment}", table.page);
    let said = [("words", "ik-vond-het-fijn"), ("own", "4"), ("guess", "2")];
    assert_eq!(table.employee.post(&employee, &said).await.status, 303);
    assert!(kim.get(&mine).await.body.contains("ik-vond-het-fijn"));
    let paper = kim.post("/mine/paper", &[]).await.body;
    assert!(paper.contains("Uw code: ") && !paper.contains("ik-vond-het-fijn"), "{paper}");
    table.puts(Customer, "talk-way", &[("about", &asked), ("code", "no")]).await;
    table.puts(Customer, "reply", &[("about", &claim), ("code", "no")]).await;
    table.both_see(&[], &["Hier praten we nog over", "Tot dan telt het niet."]).await;
}

#[tokio::test]
async fn beside_the_own_words_no_yes_to_a_call_is_asked_and_what_closes_is_said_before() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let call = [("about", moment.as_str()), ("words", "per-telefoon"), ("number", "5")];
    let call = table.puts(Employee, "by-phone", &call).await;
    let yes = format!("/mine/do/agree?about={call}");
    let mine = format!("/mine/moments/{moment}");
    let own = [("words", "zelf-verteld"), ("value", "1")];
    assert_eq!(table.customer.post(&mine, &own).await.status, 303);
    assert_eq!(table.customer.get(&yes).await.status, 409);
    let late = table.tries(Customer, "agree", &[("about", &call)]).await;
    assert!(late.status == 409 && late.body.contains("U vertelde hier zelf hoe het was."), "{}", late.body);
    let at = format!("{}/moments/{moment}", table.page);
    let blind = table.employee.get(&at).await.body;
    assert!(blind.contains("name=\"guess\"") && !blind.contains("zelf-verteld"), "{blind}");
    // taking back one answer closes the questions, and the form says so
    let given = [("result", "5"), ("serious", "1")];
    assert_eq!(table.employee.post(&format!("{at}/questions"), &given).await.status, 303);
    let page = table.employee.get(&at).await.body;
    let back = format!("{}/back/", table.page);
    let answer = part(page.split("<table>").nth(1).expect("the answers"), &back, "\"").to_owned();
    let form = table.employee.get(&format!("{back}{answer}")).await.body;
    assert!(form.contains("Daarna kunt u bij dit moment geen vragen meer beantwoorden."), "{form}");
}

#[tokio::test]
async fn a_colleagues_impression_is_not_said_to_be_the_others_and_a_guests_name_goes_with_the_moment() {
    let mut table = Table::new(None).await;
    table.puts(Employee, "impression", &[("words", "alles-goed"), ("number", "4")]).await;
    let mut next = table.hands_over().await;
    let page = next.get(&whole(&table.page)).await.body;
    assert!(!page.contains("De ander zei ook hoe het nu is."), "{page}");
    let own = [("title", "Bij het loket"), ("day", "2026-06-14"), ("side", "other"), ("party", "Loket Zuid")];
    assert_eq!(table.customer.post("/mine/moments/new", &own).await.status, 303);
    let moment = moment_of(&table.customer.get("/mine/whole").await.body, "Bij het loket");
    let invite = format!("/mine/moments/{moment}/invite");
    let made = table.customer.post(&invite, &[("party", "Zeldzaam Loket")]).await.body;
    let mut guest = table.world.visitor();
    guest.enter(part(&made, "http://hullie.test", "<")).await;
    assert_eq!(guest.post("/guest", &[("words", "het was druk")]).await.status, 303);
    let back = [("why", "private"), ("along", "yes")];
    assert_eq!(table.customer.post(&format!("/mine/back/{moment}"), &back).await.status, 303);
    assert_eq!(table.world.database.find_text("Zeldzaam Loket").await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn of_words_that_were_told_twice_it_is_said_which_may_stand_on_the_mirror() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.happened("Wij belden", "phone").await);
    let first = [("words", "dit-mag"), ("value", "4"), ("quote", "yes")];
    assert_eq!(table.customer.post(&mine, &first).await.status, 303);
    assert!(table.customer.get(&mine).await.body.contains("Uw woorden mogen nu zonder naam"));
    assert_eq!(table.customer.post(&mine, &[("words", "dit-niet")]).await.status, 303);
    let page = table.customer.get(&mine).await.body;
    assert!(page.contains("Een deel van uw woorden hier mag zonder naam"), "{page}");
    assert!(page.contains("Haal mijn woorden van de spiegel") && page.contains("Al mijn woorden hier mogen"));
}

#[tokio::test]
async fn a_pause_that_is_to_come_leaves_the_one_that_runs_and_what_is_said_later_ends_it() {
    let mut table = Table::new(None).await;
    let paused = "Het ligt even stil";
    table.puts(Employee, "pause", &[("words", "wacht op school"), ("day", "2026-06-10")]).await;
    let top = |body: &str| part(body, "class=\"turn\"", "</section>").contains(paused);
    assert!(top(&table.customer.get("/mine/whole").await.body));
    table.puts(Employee, "pause", &[("words", "de school is dicht"), ("day", "2026-07-20")]).await;
    assert!(top(&table.customer.get("/mine/whole").await.body), "what begins in July ends nothing in June");
    let ended = [("words", "school antwoordde"), ("day", "2026-06-10"), ("until", "2026-06-12")];
    table.puts(Employee, "pause", &ended).await;
    assert!(!top(&table.customer.get("/mine/whole").await.body));
}
