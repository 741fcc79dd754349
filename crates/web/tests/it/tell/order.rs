//! Who speaks first, and what is said of it: a guess before the words of the customer also after a call that
//! was written down, and nobody is said to have told or read what somebody else did.

use hullie_domain::Chair::{Customer, Employee};
use hullie_testkit::table::whole;
use hullie_testkit::{Table, Visitor, part, table::moment_of};

async fn sends(who: &mut Visitor, address: &str, fields: &[(&str, &str)]) {
    let reply = who.post(address, fields).await;
    assert_eq!(reply.status, 303, "{address}: {}", reply.body);
}

#[tokio::test]
async fn who_wrote_down_a_call_guesses_as_yet_when_the_customer_tells_something_else() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let note = [("about", moment.as_str()), ("words", "zij was er blij mee"), ("number", "4")];
    let note = table.puts(Employee, "by-phone", &note).await;
    let chair = format!("{}/moments/{moment}", table.page);
    sends(&mut table.employee, &chair, &[("own", "3"), ("words", "een goed gesprek")]).await;
    let mine = format!("/mine/moments/{moment}");
    sends(&mut table.customer, &mine, &[("value", "1"), ("words", "ik was boos"), ("quote", "yes")]).await;
    sends(&mut table.customer, &mine, &[("recognition", "not_noticed")]).await;
    // the own side stands, and the guess is asked alone
    let asked = table.employee.get(&chair).await.body;
    assert!(!asked.contains("ik was boos") && asked.contains("name=\"guess\""), "{asked}");
    assert!(!asked.contains("name=\"own\"") && asked.contains("De klant vertelde daarna zelf iets."));
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains("ik was boos"));
    assert!(!table.employee.get("/desk/unseen").await.body.contains("Wij belden over de brief"));
    let twice = table.employee.post(&chair, &[("own", "5"), ("guess", "4")]).await;
    assert!(
        twice.status == 409 && twice.body.contains("Wat u nu invulde, is niet bewaard."),
        "{}",
        twice.body
    );
    sends(&mut table.employee, &chair, &[("guess", "4")]).await;
    let seen = table.employee.get(&chair).await.body;
    assert!(seen.contains("ik was boos") && seen.contains("een goed gesprek"), "{seen}");
    assert!(table.customer.get(&mine).await.body.contains("dacht: tevreden"));
    assert!(table.employee.get("/desk/unseen").await.body.contains("Wij belden over de brief"));
    assert!(table.tries(Customer, "agree", &[("about", &note)]).await.status < 500);
}

#[tokio::test]
async fn who_wrote_down_a_call_and_took_the_own_side_back_has_nothing_to_send_but_a_guess() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    table.puts(Employee, "by-phone", &[("about", &moment), ("words", "blij"), ("number", "4")]).await;
    let chair = format!("{}/moments/{moment}", table.page);
    let own = [("own", "3"), ("words", "een goed gesprek")];
    sends(&mut table.employee, &chair, &own).await;
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    let page = table.employee.get(&chair).await.body;
    assert!(page.contains("U kunt hier niet opnieuw antwoorden.") && !page.contains("name=\"own\""));
    let old = table.employee.post(&chair, &own).await;
    assert!(old.status == 409 && old.body.contains("een goed gesprek"), "{}", old.body);
    // the customer tells something else than what was written down: now there is something to guess
    let mine = format!("/mine/moments/{moment}");
    sends(&mut table.customer, &mine, &[("value", "1"), ("words", "ik was boos"), ("quote", "yes")]).await;
    let asked = table.employee.get(&chair).await.body;
    assert!(asked.contains("name=\"guess\"") && !asked.contains("name=\"own\""), "{asked}");
    let both = table.employee.post(&chair, &[("guess", "4"), ("words", "toch nog iets")]).await;
    assert!(both.status == 409 && both.body.contains("toch nog iets"), "{}", both.body);
    sends(&mut table.employee, &chair, &[("guess", "4")]).await;
    let seen = table.employee.get(&chair).await.body;
    assert!(seen.contains("ik was boos") && !seen.contains("een goed gesprek"), "{seen}");
    let again = table.employee.post(&chair, &[("guess", "2"), ("words", "nog eens")]).await;
    assert!(again.status == 409 && again.body.contains("nog eens"), "{}", again.body);
}

#[tokio::test]
async fn the_own_side_is_read_and_taken_back_also_before_the_guess() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    table.puts(Employee, "by-phone", &[("about", &moment), ("words", "blij"), ("number", "4")]).await;
    let chair = format!("{}/moments/{moment}", table.page);
    sends(&mut table.employee, &chair, &[("own", "3"), ("words", "een goed gesprek")]).await;
    let page = table.employee.get(&chair).await.body;
    assert!(page.contains("niet geraden") && !page.contains("U hebt dit nog niet gezegd"), "{page}");
    let mine = format!("/mine/moments/{moment}");
    sends(&mut table.customer, &mine, &[("value", "1"), ("words", "ik was boos")]).await;
    let page = table.employee.get(&chair).await.body;
    for stays in ["een goed gesprek", "name=\"guess\"", "/withdraw\"", "Wilt u hierover praten?"] {
        assert!(page.contains(stays), "{stays} in {page}");
    }
    assert!(!page.contains("ik was boos"));
    // the page that refuses a form of before knows who can be shown it too
    let twice = table.employee.post(&chair, &[("own", "5"), ("guess", "5"), ("words", "nog eens")]).await;
    assert!(twice.status == 409 && twice.body.contains("name=\"account\""), "{}", twice.body);
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    assert!(!table.customer.get(&mine).await.body.contains("een goed gesprek"));
}

#[tokio::test]
async fn what_a_colleague_took_back_is_not_what_the_new_employee_took_back() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let chair = format!("{}/moments/{moment}", table.page);
    sends(&mut table.employee, &chair, &[("own", "4"), ("guess", "4"), ("words", "ging goed")]).await;
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    let mut new = table.hands_over().await;
    let page = new.get(&chair).await.body;
    assert!(page.contains("name=\"own\"") && page.contains("name=\"guess\""), "{page}");
    assert!(!page.contains("U nam") && !page.contains("vertelde daarna zelf iets"), "{page}");
    assert!(new.get(&format!("{chair}/questions")).await.body.contains("name=\"result\""));
    sends(&mut new, &chair, &[("own", "2"), ("guess", "2"), ("words", "mijn kant")]).await;
    let mine = format!("/mine/moments/{moment}");
    sends(&mut table.customer, &mine, &[("value", "2")]).await;
    let page = table.customer.get(&mine).await.body;
    let gone = "Een andere medewerker: Teruggenomen op";
    assert!(page.contains("mijn kant") && page.contains(gone), "{page}");
    assert!(new.get(&chair).await.body.contains(gone));
}

#[tokio::test]
async fn of_two_employees_one_is_laid_beside_the_customer() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let (chair, mine) = (format!("{}/moments/{moment}", table.page), format!("/mine/moments/{moment}"));
    sends(&mut table.customer, &mine, &[("value", "5")]).await;
    sends(&mut table.employee, &chair, &[("own", "2"), ("guess", "4")]).await;
    let page = table.customer.get(&mine).await.body;
    assert!(page.contains("dacht: tevreden. U zei: heel tevreden.") && !page.contains("eerder hielp"));
    let mut new = table.hands_over().await;
    let page = table.customer.get(&mine).await.body;
    assert!(
        page.contains("dacht: tevreden.") && page.contains("Dit is van wie hier eerder hielp."),
        "{page}"
    );
    sends(&mut new, &chair, &[("own", "5"), ("guess", "1")]).await;
    let theirs = new.get(&chair).await.body;
    let page = table.customer.get(&mine).await.body;
    for (body, said) in [(&theirs, "Vier stappen verschil"), (&page, "Vier stappen verschil")] {
        assert!(body.contains(said), "{body}");
    }
    assert!(page.contains("Een andere medewerker:") && !page.contains("Ook gezegd"), "{page}");
    // the one of before takes the own side back: the two of now stay beside each other
    let told = format!("/desk/told/{}/{moment}/withdraw", table.world.trajectory);
    sends(&mut table.employee, &told, &[("why", "mistake")]).await;
    let page = table.customer.get(&mine).await.body;
    assert!(page.contains("Vier stappen verschil") && page.contains("Voor allebei was het hetzelfde."));
}

#[tokio::test]
async fn what_was_taken_back_is_shown_to_no_coach_and_a_call_comes_not_beside_a_telling() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let (chair, mine) = (format!("{}/moments/{moment}", table.page), format!("/mine/moments/{moment}"));
    sends(&mut table.employee, &chair, &[("own", "2"), ("guess", "4")]).await;
    let page = table.employee.get(&chair).await.body;
    let account = part(&page, "name=\"account\" value=\"", "\"").to_owned();
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    assert!(!table.employee.get(&chair).await.body.contains("name=\"account\""));
    let late = table.employee.post(&format!("{chair}/show"), &[("account", &account)]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    sends(&mut table.customer, &mine, &[("value", "5")]).await;
    let call = [("about", moment.as_str()), ("words", "zij-zei-dit"), ("number", "4")];
    let late = table.tries(Employee, "by-phone", &call).await;
    let said = late.body.contains("De klant vertelde hier intussen zelf iets. Daarom is dit niet bewaard.");
    assert!(late.status == 409 && said && late.body.contains("zij-zei-dit"), "{}", late.body);
}

#[tokio::test]
async fn who_told_the_own_side_reads_what_was_confirmed_also_after_taking_it_back() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let (chair, mine) = (format!("{}/moments/{moment}", table.page), format!("/mine/moments/{moment}"));
    let call = [("about", moment.as_str()), ("words", "blij"), ("number", "4")];
    let note = table.puts(Employee, "by-phone", &call).await;
    sends(&mut table.employee, &chair, &[("own", "3"), ("words", "een goed gesprek")]).await;
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    table.puts(Customer, "agree", &[("about", &note)]).await;
    sends(&mut table.customer, &mine, &[("words", "en ik was opgelucht"), ("quote", "yes")]).await;
    let page = table.employee.get(&chair).await.body;
    assert!(page.contains("en ik was opgelucht") && !page.contains("name=\"guess\""), "{page}");
    assert!(!table.employee.get("/desk/unseen").await.body.contains("Wij belden over de brief"));
}

#[tokio::test]
async fn an_old_guess_after_a_call_was_written_down_says_why_there_is_none() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    table.puts(Employee, "by-phone", &[("about", &moment), ("words", "blij"), ("number", "4")]).await;
    let chair = format!("{}/moments/{moment}", table.page);
    let old = table.employee.post(&chair, &[("guess", "2"), ("words", "mijn-kant")]).await;
    assert!(old.status == 409 && old.body.contains("Raden hoeft dus niet meer."), "{}", old.body);
    assert!(old.body.contains("mijn-kant"), "what was typed is still there");
}

#[tokio::test]
async fn what_a_relative_told_is_not_told_by_you() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let moment = table.happened("Wij belden", "phone").await;
    let mine = format!("/mine/moments/{moment}");
    let told = [("value", "2"), ("words", "zij wachtte lang"), ("whose", "theirs")];
    sends(&mut sanne, &mine, &told).await;
    let here = |body: &str| part(body, &format!("id=\"m-{moment}\""), "</ol>").to_owned();
    let own = here(&table.customer.get("/mine/whole").await.body);
    assert!(own.contains("u</span>: hebt nog niets verteld") && own.contains("Verteld door Sanne"), "{own}");
    let theirs = here(&table.employee.get(&whole(&table.page)).await.body);
    assert!(theirs.contains("klant</span>: heeft verteld"), "{theirs}");
}

#[tokio::test]
async fn without_a_story_it_is_the_page_that_was_read_and_who_left_is_told_so() {
    let mut table = Table::new(None).await;
    let at = format!("{}/moments/{}", table.page, table.world.moments[1]);
    sends(&mut table.employee, &at, &[("guess", "2"), ("own", "3")]).await;
    table.puts(Employee, "summary", &[("words", "zeldzaam-kort")]).await;
    let mut new = table.hands_over().await;
    assert!(
        table.customer.get("/mine/whole").await.body.contains("zei nog niet dat deze pagina gelezen is.")
    );
    let page = new.get(&whole(&table.page)).await.body;
    assert!(page.contains("Ik heb deze pagina gelezen") && !page.contains("zeldzaam-kort"), "{page}");
    let read = format!("{}/read/{}", table.page, part(&page, "/read/", "\""));
    sends(&mut new, &read, &[]).await;
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(
        mine.contains("las deze pagina op") && !mine.contains("las het verhaal"),
        "{}",
        part(&mine, "zeldzaam-kort", "</html")
    );
    // a form that was open before says why nothing is kept, with what was typed
    for (address, fields) in
        [(at.as_str(), [("words", "zeldzaam-laat")]), (&table.at("talk"), [("words", "laat")])]
    {
        let late = table.employee.post(address, &fields).await;
        assert!(late.status == 403 && late.body.contains("U helpt deze klant niet meer."), "{}", late.body);
        assert!(late.body.contains(fields[0].1), "{}", late.body);
    }
    assert!(table.employee.get(&whole(&table.page)).await.body.contains("U helpt deze klant niet meer."));
    let mut other = table.world.staff("team-lead@test.example").await;
    assert!(!other.get(&whole(&table.page)).await.body.contains("U helpt deze klant niet meer."));
}

#[tokio::test]
async fn an_own_moment_at_which_somebody_else_spoke_says_why_it_stays() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    sends(&mut table.customer, &format!("/mine/moments/{moment}"), &[("value", "2")]).await;
    let back = format!("{}/back/{moment}", table.page);
    let refused = table.employee.post(&back, &[("why", "mistake")]).await;
    assert!(
        refused.status == 409 && refused.body.contains("heeft een ander al iets gezegd"),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn who_looks_along_stands_with_those_who_come_in_and_is_closed_there() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1];
    let invite = format!("/mine/moments/{moment}/invite");
    assert_eq!(table.customer.post(&invite, &[("party", "Apotheek Zon")]).await.status, 200);
    let people = table.customer.get("/mine/people").await.body;
    assert!(people.contains("Andere organisaties die meekijken") && people.contains("Apotheek Zon"));
    let close = format!("/mine/invitations/{}", part(&people, "/mine/invitations/", "\""));
    sends(&mut table.customer, &close, &[]).await;
    assert!(!table.customer.get("/mine/people").await.body.contains("Apotheek Zon"));
}

/// Somebody of another organisation comes in by an invitation to this moment.
async fn guest(table: &mut Table, moment: &str) -> Visitor {
    let invite = format!("/mine/moments/{moment}/invite");
    let made = table.customer.post(&invite, &[("party", "Apotheek Zon")]).await.body;
    let mut guest = table.world.visitor();
    guest.enter(part(&made, "http://hullie.test", "<")).await;
    guest
}

#[tokio::test]
async fn a_guest_speaks_where_the_moment_stands_and_the_words_go_with_it() {
    let mut table = Table::new(None).await;
    for _ in 0..3 {
        let moment = table.happened("Wij belden", "phone").await;
        let mut guest = guest(&mut table, &moment).await;
        let (back, mut employee) = (format!("{}/back/{moment}", table.page), table.employee.clone());
        let (said, why) = ([("words", "woorden-van-een-gast")], [("why", "mistake")]);
        let both = tokio::join!(guest.post("/guest", &said), employee.post(&back, &why));
        let kept = [both.0.status, both.1.status].iter().filter(|status| **status == 303).count();
        assert_eq!(kept, 1, "{} {}", both.0.status, both.1.status);
        let there = table.customer.get("/mine/whole").await.body.contains("woorden-van-een-gast");
        assert_eq!(there, both.0.status == 303);
        if there {
            let page = guest.get("/guest").await.body;
            let back = [("back", part(&page, "name=\"back\" value=\"", "\"")), why[0]];
            sends(&mut guest, "/guest", &back).await;
        }
    }
    // the customer's own moment takes the words of the guest along, and the form says so
    let own = [("title", "Bij de apotheek"), ("day", "2026-06-14"), ("words", "het was druk")];
    sends(&mut table.customer, "/mine/moments/new", &own).await;
    let moment = moment_of(&table.customer.get("/mine/whole").await.body, "Bij de apotheek");
    let mut guest = guest(&mut table, &moment).await;
    sends(&mut guest, "/guest", &[("words", "woorden-van-een-gast")]).await;
    let back = format!("/mine/back/{moment}");
    assert!(table.customer.get(&back).await.body.contains("ook wat anderen daar vertelden"));
    // a form that was open before the guest told does not say so, and is shown again
    let old = table.customer.post(&back, &[("why", "private")]).await;
    assert!(old.status == 409 && old.body.contains("ook wat anderen daar vertelden"), "{}", old.body);
    assert!(old.body.contains("Intussen vertelde een ander hier ook iets."), "{}", old.body);
    assert!(table.customer.get("/mine/whole").await.body.contains("woorden-van-een-gast"));
    sends(&mut table.customer, &back, &[("why", "private"), ("along", "yes")]).await;
    for body in table.both().await {
        assert!(!body.contains("woorden-van-een-gast"), "{body}");
    }
    assert_eq!(table.world.database.find_text("woorden-van-een-gast").await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn what_goes_along_and_what_holds_again_is_said_before_it_is_taken_back() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let own = [("title", "Ik belde zelf"), ("day", "2026-06-14")];
    sends(&mut table.customer, "/mine/moments/new", &own).await;
    let moment = moment_of(&table.customer.get("/mine/whole").await.body, "Ik belde zelf");
    let (back, others) = (format!("/mine/back/{moment}"), "ook wat anderen daar vertelden");
    assert!(!table.customer.get(&back).await.body.contains(others));
    // how it was for who looks along goes with it too
    let beside = [("words", "ik-schrok"), ("value", "2"), ("whose", "mine")];
    sends(&mut sanne, &format!("/mine/moments/{moment}"), &beside).await;
    assert!(table.customer.get(&back).await.body.contains(others));
    let old = table.customer.post(&back, &[("why", "mistake")]).await;
    assert!(old.status == 409 && old.body.contains("value=\"mistake\" checked"), "{}", old.body);
    // and so does what is told on behalf of the customer go with the telling
    let at = format!("/mine/moments/{}", table.happened("Wij belden", "phone").await);
    sends(&mut table.customer, &at, &[("value", "3")]).await;
    sends(&mut sanne, &at, &[("words", "zij-schrok"), ("value", "2"), ("whose", "theirs")]).await;
    let old = table.customer.post(&format!("{at}/withdraw"), &[("why", "mistake")]).await;
    assert_eq!(old.status, 409, "{}", old.body);
    let form = part(&old.body, "<details class=\"card\" open>", "</details>");
    for said in ["Intussen vertelde een ander hier ook iets.", "value=\"mistake\" checked", "name=\"along\""]
    {
        assert!(form.contains(said), "{said} in {form}");
    }
    assert!(!old.body.replace(form, "").contains("Intussen vertelde"), "said once: {}", old.body);
    assert!(sanne.get(&at).await.body.contains("zij-schrok"));
    // who says to live reads what comes back when that is taken back
    sends(&mut sanne, "/mine/do/voice", &[("code", "deceased")]).await;
    let alive = table.puts(Customer, "voice", &[("code", "self")]).await;
    let form = table.customer.get(&format!("/mine/back/{alive}")).await.body;
    assert!(form.contains("of iemand zei dat Robin is overleden"), "{form}");
}

#[tokio::test]
async fn what_an_older_form_of_the_chair_says_is_shown_when_it_is_not_kept() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let chair = format!("{}/moments/{moment}", table.page);
    let said = [("words", "eerst-gezegd"), ("own", "4"), ("guess", "3")];
    sends(&mut table.employee, &chair, &said).await;
    let older = [("words", "later-getypt"), ("own", "2"), ("guess", "1")];
    let again = table.employee.post(&chair, &older).await;
    assert!(again.status == 409 && again.body.contains("later-getypt"), "{}", again.body);
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    let again = table.employee.post(&chair, &older).await;
    assert!(again.status == 409 && again.body.contains("later-getypt"), "{}", again.body);
    assert!(!again.body.contains("blijft zo staan"), "it was taken back: {}", again.body);
    // what was closed or taken back already says so
    let moment = table.happened("Wij mailden", "mail").await;
    let back = format!("{}/back/{moment}", table.page);
    assert_eq!(table.employee.post(&back, &[("why", "mistake")]).await.status, 303);
    assert_eq!(table.employee.post(&back, &[("why", "mistake")]).await.status, 409);
    table.relative("Sanne").await;
    let people = table.customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    for _ in 0..2 {
        sends(&mut table.customer, &format!("/mine/people/{door}/close"), &[]).await;
    }
}

#[tokio::test]
async fn a_call_that_nobody_confirmed_stays_when_the_customer_takes_back_the_own_words() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let call = [("about", moment.as_str()), ("words", "zeldzame-notitie"), ("number", "4")];
    table.puts(Employee, "by-phone", &call).await;
    let mine = format!("/mine/moments/{moment}");
    sends(&mut table.customer, &mine, &[("words", "eigen-woorden"), ("value", "2")]).await;
    let form = table.customer.get(&mine).await.body;
    assert!(!form.contains("U zei hier nog meer"), "it is the employee's hand: {form}");
    sends(&mut table.customer, &format!("{mine}/withdraw"), &[("why", "mistake")]).await;
    let page = table.customer.get("/mine/whole").await.body;
    assert!(page.contains("zeldzame-notitie") && !page.contains("eigen-woorden"), "{page}");
}

#[tokio::test]
async fn who_took_back_answers_to_questions_is_asked_none_there() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let chair = format!("{}/moments/{moment}", table.page);
    let questions = format!("{chair}/questions");
    sends(&mut table.employee, &questions, &[("serious", "2")]).await;
    sends(&mut table.employee, &format!("{chair}/withdraw"), &[("why", "mistake")]).await;
    assert!(!table.employee.get(&chair).await.body.contains(&questions));
    assert!(!table.employee.get(&questions).await.body.contains("name=\"glad\""));
    let late = table.employee.post(&questions, &[("glad", "3")]).await;
    assert!(late.status == 409 && late.body.contains("U nam uw antwoorden hier terug."), "{}", late.body);
}

#[tokio::test]
async fn a_call_of_a_colleague_goes_with_no_moment_and_who_writes_another_is_told() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let call = [("about", moment.as_str()), ("words", "per-telefoon"), ("number", "3")];
    let form = format!("{}/do/by-phone?about={moment}", table.page);
    let waits = "Een collega schreef hier eerder op wat de klant per telefoon zei.";
    table.puts(Employee, "by-phone", &call).await;
    assert!(!table.employee.get(&form).await.body.contains(waits), "it is the own one");
    let mut next = table.hands_over().await;
    let shown = next.get(&form).await.body;
    assert!(shown.contains(waits) && !shown.contains("per-telefoon"), "{shown}");
    let back = format!("{}/back/{moment}", table.page);
    assert!(!next.get(&whole(&table.page)).await.body.contains(&back));
    for status in [next.get(&back).await.status, next.post(&back, &[("why", "mistake")]).await.status] {
        assert_eq!(status, 409);
    }
    assert!(table.customer.get("/mine/whole").await.body.contains("per-telefoon"));
}

#[tokio::test]
async fn answers_of_before_a_call_are_taken_back_and_nobody_waits_at_a_moment_that_is_gone() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden", "phone").await;
    let at = format!("{}/moments/{moment}", table.page);
    sends(&mut table.employee, &format!("{at}/questions"), &[("serious", "3")]).await;
    table.puts(Employee, "by-phone", &[("about", &moment), ("words", "blij"), ("number", "4")]).await;
    let withdraw = format!("{at}/withdraw");
    assert!(table.employee.get(&at).await.body.contains(&format!("action=\"{withdraw}\"")));
    sends(&mut table.employee, &withdraw, &[("why", "mistake")]).await;
    assert!(!table.employee.get(&at).await.body.contains(&format!("action=\"{withdraw}\"")));
    let here = |body: &str| part(body, &format!("id=\"m-{moment}\""), "</li>").to_owned();
    assert!(here(&table.employee.get(&whole(&table.page)).await.body).contains("nog niets verteld"));
    sends(&mut table.employee, &format!("{}/back/{moment}", table.page), &[("why", "mistake")]).await;
    for body in table.both().await {
        assert!(!here(&body).contains("nog niets verteld"), "{}", here(&body));
    }
}

#[tokio::test]
async fn a_moment_on_which_others_stand_is_offered_to_nobody_also_where_that_is_not_read() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let own = [("title", "Bij de dokter"), ("day", "2026-06-14"), ("whose", "theirs"), ("value", "2")];
    sends(&mut sanne, "/mine/moments/new", &own).await;
    let of_sanne = moment_of(&sanne.get("/mine/whole").await.body, "Bij de dokter");
    let back = format!("/mine/back/{of_sanne}");
    assert_eq!(sanne.get(&back).await.status, 200, "nobody else spoke there");
    // what another relative says for themselves is read by neither
    let mut karim = table.relative("Karim").await;
    let beside = [("words", "karim-zag-dit"), ("whose", "mine"), ("value", "1")];
    sends(&mut karim, &format!("/mine/moments/{of_sanne}"), &beside).await;
    assert!(!sanne.get("/mine/whole").await.body.contains("karim-zag-dit"));
    assert!(!sanne.get(&format!("/mine/moments/{of_sanne}")).await.body.contains(&back));
    for status in [sanne.get(&back).await.status, sanne.post(&back, &[("why", "mistake")]).await.status] {
        assert_eq!(status, 409);
    }
    // nor does the employee take back what the customer said something about, or a colleague did
    let moment = table.happened("Wij belden", "phone").await;
    let other = table.happened("Wij schreven", "letter").await;
    let at = [("about", moment.as_str()), ("words", "klant-zag-dit"), ("code", "not_noticed")];
    table.puts(Customer, "observation", &at).await;
    let told = [("words", "ik-belde"), ("own", "4"), ("guess", "2")];
    sends(&mut table.employee, &format!("{}/moments/{other}", table.page), &told).await;
    let back = |moment: &str| format!("{}/back/{moment}", table.page);
    assert_eq!(table.employee.get(&back(&other)).await.status, 200, "the own side goes along");
    assert_eq!(table.employee.get(&back(&moment)).await.status, 409);
    let (of_moment, of_other) = (back(&moment), back(&other));
    let mut next = table.hands_over().await;
    for address in [of_moment, of_other] {
        assert!(!next.get(&whole(&table.page)).await.body.contains(&address));
        assert_eq!(next.post(&address, &[("why", "mistake")]).await.status, 409);
    }
}
