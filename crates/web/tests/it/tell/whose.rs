//! Whose word it is: a name stands for one person, a guess is about one person and stays, and what was left
//! behind is taken back as far as one voice can.

use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
};
use hullie_testkit::{
    Table, Visitor, World, part,
    table::{send, with_seen},
    world::email,
};

/// Hands the customer to somebody of another team, who comes in.
async fn hands_over(table: &mut Table) -> Visitor {
    let stranger = table.world.account("stranger@test.example").await;
    let to = format!("{stranger} {}", table.world.teams[1]);
    let form = format!("{}/hand-over", table.page);
    let fields = [("to", to.as_str()), ("words", "andere wijk")];
    assert_eq!(send(&mut table.employee, &form, &form, &fields).await.status, 303);
    table.world.staff("stranger@test.example").await
}

#[tokio::test]
async fn a_name_is_for_one_person_at_a_time() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let moment = format!("/mine/moments/{}/invite", world.moments[0]);
    for (address, field, first, again) in [
        ("/mine/people", "name", "Sanne", "  SÁN-NE. "),
        (moment.as_str(), "party", "Bakkerij Zon", "bakkerij zon"),
    ] {
        assert_eq!(customer.post(address, &[(field, first)]).await.status, 200);
        let refused = customer.post(address, &[(field, again)]).await;
        assert!(refused.status >= 400 && refused.body.contains("Deze naam is hier al van iemand."));
        assert!(refused.body.contains(again.trim()), "what was typed is still there");
    }
    // nor is anybody called as the customer is
    assert!(customer.post("/mine/people", &[("name", "robin")]).await.status >= 400);
    // by whichever way somebody comes to speak: the customer's own link included
    for name in ["sanne", "Robin"] {
        let refused = customer.post("/mine/do/voice", &[("code", "other"), ("words", name)]).await;
        assert!(refused.status >= 400 && refused.body.contains("Deze naam is hier al van iemand."), "{name}");
        assert!(refused.body.contains(name), "what was typed is still there");
    }
    assert_eq!(customer.post("/mine/do/voice", &[("code", "other"), ("words", "Tim")]).await.status, 303);
    assert_eq!(customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert!(customer.post("/mine/people", &[("name", "Tim")]).await.status >= 400, "Tim spoke here already");
    // a link that was closed is made anew for the same person
    let people = customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    assert_eq!(customer.post("/mine/people", &[("name", "Sanne")]).await.status, 200);
}

#[tokio::test]
async fn a_guess_of_the_customer_stays_when_the_rest_is_taken_back() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    assert_eq!(table.customer.post(&format!("{mine}/guess"), &[("guess", "5")]).await.status, 303);
    assert_eq!(table.customer.post(&format!("{mine}/withdraw"), &[("why", "private")]).await.status, 303);
    let own = table.customer.get(&mine).await.body;
    assert!(own.contains("<p class=\"answer\">heel tevreden</p>"), "{own}");
    assert!(!own.contains("id=\"both-title\""), "a guess alone opens nothing");
    table.customer.post(&mine, &[("value", "2")]).await;
    let again = table.customer.get(&mine).await.body;
    assert!(!again.contains(&format!("action=\"{mine}/guess\"")), "it is given once");
}

#[tokio::test]
async fn a_guess_is_about_who_sat_there_then() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    let chair = format!("{}/moments/{}", table.page, table.world.moments[1]);
    assert_eq!(table.customer.post(&format!("{mine}/guess"), &[("guess", "5")]).await.status, 303);
    table.employee.post(&chair, &[("guess", "2"), ("own", "4")]).await;
    assert!(table.employee.get(&chair).await.body.contains("De klant dacht: heel tevreden."));
    table.world.days_later(1);
    table.employee = table.world.staff(&email(Role::Employee)).await;
    let mut new = hands_over(&mut table).await;
    assert_eq!(new.post(&chair, &[("guess", "2"), ("own", "1")]).await.status, 303);
    let theirs = new.get(&chair).await.body;
    assert!(theirs.contains("geraden over wie eerder hielp"), "{theirs}");
    assert!(!theirs.contains("De klant dacht:") && !theirs.contains("Vier stappen verschil"), "{theirs}");
    // nor on the page of the customer, once who sat there then took the own answer back
    assert!(table.customer.get(&mine).await.body.contains("U dacht: heel tevreden."));
    let back = format!("/desk/told/{}/{}/withdraw", table.world.trajectory, table.world.moments[1]);
    assert_eq!(table.employee.post(&back, &[("why", "private")]).await.status, 303);
    let own = table.customer.get(&mine).await.body;
    assert!(own.contains("<p class=\"answer\">heel tevreden</p>") && !own.contains("U dacht:"), "{own}");
}

#[tokio::test]
async fn who_left_is_offered_what_one_voice_takes_back_and_nothing_that_two_agreed() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let wish = table.agreed_wish("Weer zelf koken").await;
    let want = [("about", wish.as_str()), ("words", "zeldzaam-willen")];
    table.puts(Employee, "want", &want).await;
    let questions = format!("{}/moments/{moment}/questions", table.page);
    assert_eq!(table.employee.post(&questions, &[("serious", "3")]).await.status, 303);
    hands_over(&mut table).await;
    let own = table.employee.get("/desk/told").await.body;
    assert!(own.contains("zeldzaam-willen") && !own.contains("Zo doen we het"), "{own}");
    let back = format!("/desk/told/{}/{moment}/withdraw", table.world.trajectory);
    assert!(own.contains(&format!("action=\"{back}\"")), "where only questions were answered as well: {own}");
    assert_eq!(table.employee.post(&back, &[("why", "private")]).await.status, 303);
    assert!(!table.employee.get("/desk/told").await.body.contains(&back));
}

#[tokio::test]
async fn nobody_but_the_two_binds_a_side() {
    let mut table = Table::new(None).await;
    let wish = table.agreed_wish("Hulp in de ochtend").await;
    let fields = [("about", wish.as_str()), ("words", "alleen-op-zondag")];
    // a colleague who helps, a relative, and whoever speaks by the customer's own link
    assert_eq!(table.other_tries("colleague@test.example", "proposal", &fields).await, 403);
    let tim = [("code", "other"), ("words", "Tim")];
    assert_eq!(table.customer.post("/mine/do/voice", &tim).await.status, 303);
    assert_eq!(table.tries(Customer, "proposal", &fields).await.status, 403);
    assert!(!table.customer.get("/mine").await.body.contains("/do/proposal"), "nor is it offered");
    table.both_see(&["Dit is afgesproken."], &["alleen-op-zondag", "Eerder voorstel"]).await;
    // after a death nothing is agreed any more, also not to what was proposed in life
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    let proposal = table.puts(Customer, "proposal", &fields).await;
    let about = [("about", proposal.as_str())];
    let died = [("code", "deceased"), ("words", "Wilma")];
    assert_eq!(table.customer.post("/mine/do/voice", &died).await.status, 303);
    let page = table.employee.get(&table.page).await.body;
    assert!(!page.contains("/do/agree"), "it is not offered");
    let refused = table.tries(Employee, "agree", &about).await;
    assert!(refused.status == 409 && refused.body.contains("is overleden"), "{}", refused.body);
}

#[tokio::test]
async fn after_a_death_the_customers_own_link_binds_nobody_until_it_says_that_the_customer_lives() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let proposal = table.puts(Employee, "proposal", &[("about", &wish), ("words", "om-negen-uur")]).await;
    let summary = table.puts(Employee, "summary", &[("words", "kort-verhaal")]).await;
    let moment = table.happened("Wij belden", "phone").await;
    let note = [("about", moment.as_str()), ("words", "per-telefoon"), ("number", "3")];
    let note = table.puts(Employee, "by-phone", &note).await;
    let made = table.customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let mut sanne = table.world.visitor();
    sanne.enter(part(&made, "http://hullie.test", "<")).await;
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    let page = table.customer.get("/mine").await.body;
    assert!(!page.contains("/do/agree") && !page.contains("/do/proposal"), "it is not offered: {page}");
    for one in [&proposal, &summary, &note] {
        let refused = table.tries(Customer, "agree", &[("about", one)]).await;
        assert!(refused.status == 409 && refused.body.contains("Iemand zei dat u bent overleden."));
    }
    let own = [("about", wish.as_str()), ("words", "om-tien-uur")];
    let refused = table.tries(Customer, "proposal", &own).await;
    assert!(refused.status == 409 && refused.body.contains("om-tien-uur"), "what was typed is still there");
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    table.puts(Customer, "agree", &[("about", &proposal)]).await;
    table.both_see(&["Dit is afgesproken."], &[]).await;
}

#[tokio::test]
async fn nobody_confirms_the_win_of_another_by_whichever_name() {
    let mut table = Table::new(None).await;
    let wish = table.agreed_wish("Hulp in de ochtend").await;
    let win = table.puts(Customer, "win", &[("about", &wish), ("words", "ik-slaap-weer")]).await;
    let omar = [("code", "other"), ("words", "Omar")];
    assert_eq!(table.customer.post("/mine/do/voice", &omar).await.status, 303);
    let page = table.customer.get("/mine").await.body;
    assert!(!page.contains("/do/win-came") && !page.contains("/do/win?"), "it is not offered");
    assert_eq!(table.tries(Customer, "win-came", &[("about", &win)]).await.status, 403);
    // nor says who speaks for the customer what is in it for the customer, and is told why
    let own = table.tries(Customer, "win", &[("about", &wish), ("words", "zij-slaapt-door")]).await;
    assert!(
        own.status == 403 && own.body.contains("telt alleen het eigen woord van de klant"),
        "{}",
        own.body
    );
    assert!(own.body.contains("zij-slaapt-door"), "what was typed is still there");
    table.both_see(&["Nog niet bevestigd."], &["Dit is gelukt."]).await;
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert!(table.customer.get("/mine").await.body.contains("/do/win-came"), "the own one is still open");
    table.puts(Customer, "win-came", &[("about", &win)]).await;
}

#[tokio::test]
async fn nothing_is_said_about_what_a_reader_may_not_read_and_whether_it_is_there_is_not_told() {
    let mut table = Table::new(None).await;
    let hidden = table.puts(Customer, "pressure", &[("code", "income"), ("words", "drie-weken")]).await;
    let gone = table.puts(Customer, "pressure", &[("code", "time"), ("words", "teruggenomen")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{gone}"), &[("why", "changed")]).await.status, 303);
    let never = "01a220e5-698e-72da-9394-3d3887241505";
    for about in [hidden.as_str(), gone.as_str(), never] {
        let talk = [("about", about), ("words", "hierover-praten")];
        let status = table.other_tries("colleague@test.example", "talk", &talk).await;
        assert_eq!(status, 403, "{about}");
    }
    let mut other = table.world.staff("stranger@test.example").await;
    for what in [hidden.as_str(), gone.as_str(), never] {
        let back = format!("{}/back/{what}", table.page);
        assert_eq!(other.post(&back, &[("why", "changed")]).await.status, 403, "{what}");
        assert_eq!(table.employee.post(&back, &[("why", "changed")]).await.status, 403, "{what}");
    }
    let own = table.customer.post(&format!("/mine/back/{gone}"), &[("why", "changed")]).await;
    assert_eq!(own.status, 409, "whose it was reads that it is gone");
}

#[tokio::test]
async fn what_is_said_on_behalf_of_the_customer_takes_nobodys_place() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[0].to_string();
    let claim = [("about", moment.as_str()), ("code", "K01"), ("basis", "heard")];
    let claim = table.puts(Employee, "claim", &claim).await;
    let tim = [("code", "other"), ("words", "Tim")];
    assert_eq!(table.customer.post("/mine/do/voice", &tim).await.status, 303);
    table.puts(Customer, "reply", &[("about", &claim), ("code", "yes"), ("words", "volgens-tim")]).await;
    let again = [("about", claim.as_str()), ("code", "no")];
    assert_eq!(table.tries(Customer, "reply", &again).await.status, 409, "once each");
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    let offered = format!("/mine/do/reply?about={claim}");
    assert!(table.customer.get("/mine").await.body.contains(&offered), "the customer has a word as well");
    table.puts(Customer, "reply", &[("about", &claim), ("code", "no"), ("words", "niet-waar")]).await;
    table.both_see(&["volgens-tim", "niet-waar"], &[&offered]).await;
}

#[tokio::test]
async fn a_call_written_down_takes_the_place_of_the_guess_only_once_the_customer_confirmed_it() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over het plan", "phone").await;
    let chair = format!("{}/moments/{moment}", table.page);
    let note = [("about", moment.as_str()), ("words", "zij was er blij mee"), ("number", "4")];
    table.puts(Employee, "by-phone", &note).await;
    assert!(!table.employee.get(&chair).await.body.contains("name=\"guess\""), "nothing else was said");
    // the customer tells something else instead of confirming it: that is not known, so it is guessed
    let told = [("words", "ik-schrok-ervan"), ("value", "1")];
    assert_eq!(table.customer.post(&format!("/mine/moments/{moment}"), &told).await.status, 303);
    let page = table.employee.get(&chair).await.body;
    assert!(page.contains("name=\"guess\"") && !page.contains("ik-schrok-ervan"), "{page}");
    assert_eq!(table.employee.post(&chair, &[("own", "3")]).await.status, 400);
    assert_eq!(table.employee.post(&chair, &[("own", "3"), ("guess", "4")]).await.status, 303);
    assert!(table.employee.get(&chair).await.body.contains("ik-schrok-ervan"));
}

#[tokio::test]
async fn whoever_comes_too_late_reads_what_happened_meanwhile_and_loses_no_word() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    let late = table.tries(Employee, "want", &[("about", &wish), ("words", "liever-om-negen")]).await;
    assert!(late.status == 409 && late.body.contains("intussen is teruggenomen"), "{}", late.body);
    assert!(late.body.contains("liever-om-negen"), "what was typed is still there");
    // so it is when a whole moment went, or when the other just said yes
    let own = [("title", "Iets van mijzelf"), ("side", "organisation"), ("day", "2026-06-15")];
    assert_eq!(table.customer.post("/mine/moments/new", &own).await.status, 303);
    let page = table.customer.get("/mine").await.body;
    let before = &page[..page.find("Iets van mijzelf").unwrap()];
    let made = part(&before[before.rfind("id=\"m-").unwrap()..], "id=\"m-", "\"").to_owned();
    assert_eq!(table.customer.post(&format!("/mine/back/{made}"), &[("why", "changed")]).await.status, 303);
    let blind = [("own", "3"), ("guess", "4"), ("words", "ook-te-laat")];
    let late = table.employee.post(&format!("{}/moments/{made}", table.page), &blind).await;
    assert!(late.status == 409 && late.body.contains("intussen is teruggenomen"), "{}", late.body);
    assert!(late.body.contains("ook-te-laat"), "what was typed is still there");
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de avond")]).await;
    let proposal = table.puts(Employee, "proposal", &[("about", &wish), ("words", "om acht uur")]).await;
    table.puts(Customer, "agree", &[("about", &proposal)]).await;
    let way = table.employee.get(&format!("{}/back/{proposal}", table.page)).await;
    assert!(way.status == 409 && way.body.contains("zijn het hierover eens"), "{}", way.body);
    // another helps now: who comes from an old page reads so
    let chair = format!("{}/moments/{moment}", table.page);
    let own = table.employee.get(&chair).await.body;
    assert!(own.contains("name=\"guess\""));
    let colleague = table.world.account("colleague@test.example").await;
    let to = format!("{colleague} {}", table.world.teams[0]);
    let form = format!("{}/hand-over", table.page);
    assert_eq!(
        send(&mut table.employee, &form, &form, &[("to", &to), ("words", "ik ga weg")]).await.status,
        303
    );
    let blind = [("own", "3"), ("guess", "4"), ("words", "te-laat")];
    let late = table.employee.post(&chair, &blind).await;
    assert!(late.status == 403 && late.body.contains("Dit doet alleen wie deze klant nu helpt."));
    let page = &table.page;
    for form in ["do/summary", "do/impression", "do/by-phone", "do/agree", "do/key", "hand-over", "doors"]
        .map(|form| format!("{page}/{form}"))
        .into_iter()
        .chain([format!("{chair}/questions")])
    {
        let late = table.employee.get(&form).await;
        assert!(
            late.status == 403 && late.body.contains("Dit doet alleen wie deze klant nu helpt."),
            "{form}"
        );
    }
    let late = table.employee.post(&format!("{page}/paper"), &[]).await;
    assert!(late.status == 403 && late.body.contains("Dit doet alleen wie deze klant nu helpt."));
}

#[tokio::test]
async fn what_one_person_says_once_is_not_asked_again_and_keeps_nobody_else_from_it() {
    let mut table = Table::new(None).await;
    let at = table.world.moments[1].to_string();
    let (mine, form) = (format!("/mine/moments/{at}"), format!("/mine/do/key?about={at}"));
    table.customer.post(&mine, &[("value", "2")]).await;
    assert!(table.customer.get(&mine).await.body.contains(&form));
    let key = table.puts(Customer, "key", &[("about", &at), ("code", "yes")]).await;
    assert!(!table.customer.get(&mine).await.body.contains(&form), "it was said");
    let again = table.customer.get(&form).await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("Dit is al gezegd en blijft zo staan."), "{}", again.body);
    // what the two say at the table: the other chair has an own say
    assert_eq!(table.employee.get(&format!("{}?about={at}", table.at("key"))).await.status, 200);
    // and so has somebody else on the same side
    let (tim, own) = ([("code", "other"), ("words", "Tim")], [("code", "self")]);
    let talk = table.puts(Employee, "talk", &[("about", &at), ("words", "Even praten")]).await;
    let way = format!("/mine/do/talk-way?about={talk}");
    table.puts(Customer, "talk-way", &[("about", &talk), ("code", "phone")]).await;
    for (voice, status) in [(&tim[..], 200), (&own[..], 409)] {
        assert_eq!(table.customer.post("/mine/do/voice", voice).await.status, 303);
        assert_eq!(table.customer.get(&way).await.status, status);
        assert_eq!(table.customer.get("/mine").await.body.contains(&way), status == 200);
    }
    // and whoever took it back may say it again
    assert_eq!(table.customer.post(&format!("/mine/back/{key}"), &[("why", "changed")]).await.status, 303);
    assert!(table.customer.get(&mine).await.body.contains(&form));
    assert_eq!(table.customer.get(&form).await.status, 200);
}

#[tokio::test]
async fn a_yes_is_to_what_stands_and_counts_whatever_else_was_written_meanwhile() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let proposal = table.puts(Employee, "proposal", &[("about", &wish), ("words", "om-negen-uur")]).await;
    // what the customer wrote in another window is no reason to refuse the yes
    let form = format!("/mine/do/agree?about={proposal}");
    let seen = with_seen(&mut table.customer, &form, &[("about", &proposal)]).await;
    let seen: Vec<(&str, &str)> = seen.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    table.puts(Customer, "wish", &[("words", "En een sleutel")]).await;
    assert_eq!(table.customer.post("/mine/do/agree", &seen).await.status, 303);
    // said once more, in the first window
    let again = table.customer.post("/mine/do/agree", &seen).await;
    assert!(
        again.status == 409 && again.body.contains("Dit is al gezegd en blijft zo staan."),
        "{}",
        again.body
    );
    assert!(!again.body.contains("Wat u typte staat er nog."), "nothing was typed: {}", again.body);
    // a wish that was taken back takes the proposal with it
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    let proposal = table.puts(Customer, "proposal", &[("about", &wish), ("words", "bij-mij-thuis")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    let late = table.tries(Employee, "agree", &[("about", &proposal)]).await;
    assert!(late.status == 409 && late.body.contains("dat intussen is teruggenomen"), "{}", late.body);
    table.both_see(&["Dit werd geen afspraak."], &["De afspraak blijft gelden."]).await;
    // a story in short of the employee is said yes to as it is now
    let first = table.puts(Employee, "summary", &[("words", "eerste-versie")]).await;
    table.puts(Employee, "summary", &[("words", "tweede-versie")]).await;
    let old = table.tries(Customer, "agree", &[("about", &first)]).await;
    assert!(old.status == 409 && old.body.contains("Deze pagina is intussen veranderd."), "{}", old.body);
    assert!(old.body.contains("tweede-versie") && !old.body.contains("eerste-versie"), "{}", old.body);
    assert!(old.body.contains("class=\"main\">Ik ben het hiermee eens"), "the button says what it does");
    // what the customer wrote meanwhile leaves nothing to say yes to
    table.puts(Customer, "summary", &[("words", "van-mijzelf")]).await;
    let none = table.tries(Customer, "agree", &[("about", &first)]).await;
    assert!(none.status == 409 && none.body.contains("Uw ja is niet bewaard."), "{}", none.body);
}

#[tokio::test]
async fn what_a_living_person_asked_to_talk_about_is_not_closed_by_the_employee_alone_after_a_death() {
    let mut table = Table::new(None).await;
    let made = table.customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let mut sanne = table.world.visitor();
    sanne.enter(part(&made, "http://hullie.test", "<")).await;
    let own = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let asked = sanne.post("/mine/do/talk", &[("words", "over-de-sleutel")]).await;
    let asked = asked.location.split("#e-").nth(1).expect("where it stands").to_owned();
    // where nothing can have been the talk yet there is nothing to choose, and the form says where to begin
    let form = table.employee.get(&format!("{}?about={asked}", table.at("talked"))).await.body;
    assert!(form.contains("Voeg het gesprek toe") && !form.contains("name=\"other\""), "{form}");
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    let call = table.happened("Wij belden de familie", "phone").await;
    for about in [&own, &asked] {
        table.puts(Employee, "talked", &[("about", about), ("other", &call)]).await;
    }
    let open = "Het blijft open tot wie het vroeg, de vraag terugneemt.";
    for body in [sanne.get("/mine").await.body, table.employee.get(&table.page).await.body] {
        let list = part(&body, "Hier praten we nog over", "</section>");
        assert!(list.contains("over-de-sleutel") && list.contains(open), "{list}");
        assert!(!list.contains("over-de-bus"), "of who died no yes is waited for: {list}");
    }
    assert_eq!(sanne.post(&format!("/mine/back/{asked}"), &[("why", "changed")]).await.status, 303);
    assert!(!sanne.get("/mine").await.body.contains("Hier praten we nog over"));
}

#[tokio::test]
async fn a_form_about_what_was_taken_back_does_not_open_and_who_left_reads_that_it_was_done() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    let proposal = table.puts(Customer, "proposal", &[("about", &wish), ("words", "bij-mij-thuis")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    for (kind, about) in [("proposal", &wish), ("want", &wish), ("limit", &wish), ("agree", &proposal)] {
        let shut = table.employee.get(&format!("{}?about={about}", table.at(kind))).await;
        assert!(shut.status == 409 && shut.body.contains("dat intussen is teruggenomen"), "{kind}");
    }
    let fact = table.puts(Employee, "meaning", &[("words", "zeldzaam-betekenis")]).await;
    hands_over(&mut table).await;
    let back = format!("{}/back/{fact}", table.page);
    let done = table.employee.post(&back, &[("why", "mistake")]).await;
    assert_eq!((done.status, done.location.as_str()), (303, "/desk/told?withdrawn"));
    let told = table.employee.get(&done.location).await.body;
    assert!(told.contains("Het is teruggenomen.") && !told.contains("zeldzaam-betekenis"), "{told}");
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
    let page = table.customer.get("/mine").await.body;
    assert!(page.contains("Renée zei het") && !page.contains('\u{fffd}'), "{page}");
}

#[tokio::test]
async fn a_moment_that_goes_whole_takes_the_own_guess_with_it_and_the_rest_says_that_a_guess_stays() {
    let mut table = Table::new(None).await;
    let own = [("title", "Lang gewacht"), ("day", "2026-06-12"), ("words", "erg lang"), ("value", "2")];
    assert_eq!(table.customer.post("/mine/moments/new", &own).await.status, 303);
    let mine = table.customer.get("/mine").await.body;
    let moment = part(part(&mine, "Lang gewacht", "</li>"), "/mine/moments/", "\"").to_owned();
    let at = format!("/mine/moments/{moment}");
    let guess = table.customer.post(&format!("{at}/guess"), &[("guess", "5")]).await;
    assert_eq!(guess.status, 303, "{}", guess.body);
    assert!(table.customer.get(&at).await.body.contains("Dat blijft ook staan: raden kan één keer."));
    let gone = table.customer.post(&format!("/mine/back/{moment}"), &[("why", "private")]).await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    let theirs = format!("{}/moments/{moment}", table.page);
    table.employee.post(&theirs, &[("guess", "2"), ("own", "4")]).await;
    assert!(!table.employee.get(&theirs).await.body.contains("heel tevreden"), "nothing of it is left");
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

#[tokio::test]
async fn who_speaks_for_the_customer_closes_no_question_of_the_customer_and_one_yes_is_asked_at_a_time() {
    let mut table = Table::new(Some("iets")).await;
    let asked = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let call = table.happened("Wij belden", "phone").await;
    let talked = [("about", asked.as_str()), ("other", call.as_str())];
    assert_eq!(
        table.customer.post("/mine/do/voice", &[("code", "other"), ("words", "Omar")]).await.status,
        303
    );
    table.puts(Customer, "talked", &talked).await;
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    for body in table.both().await {
        assert!(part(&body, "Hier praten we nog over", "</section>").contains("over-de-bus"), "{body}");
    }
    table.puts(Customer, "talked", &talked).await;
    table.both_see(&[], &["Hier praten we nog over"]).await;
    // of two ways to say it better the latest is asked about, and the earlier one is said to be replaced
    let said = table.expectation().await;
    let mut ways = Vec::new();
    for words in ["eerste-versie", "tweede-versie"] {
        let fields = [("about", said.as_str()), ("words", words), ("more", words)];
        ways.push(table.puts(Employee, "reword", &fields).await);
    }
    let page = table.customer.get("/mine").await.body;
    let offered = |id: &str| page.contains(&format!("name=\"about\" value=\"{id}\""));
    assert!(!offered(&ways[0]) && offered(&ways[1]), "{page}");
    let old = table.customer.get(&format!("/mine/do/agree?about={}", ways[0])).await;
    assert!(old.status == 409 && old.body.contains("iets anders voor in de plaats"), "{}", old.body);
    let first = part(&page, &format!("id=\"e-{}\"", ways[0]), &format!("id=\"e-{}\"", ways[1]));
    assert!(first.contains("Hier kwam later iets anders voor in de plaats."), "{first}");
    // and of two notes of one call the latest
    let moment = table.happened("Wij belden weer", "phone").await;
    let mut notes = Vec::new();
    for (words, number) in [("eerste-notitie", "2"), ("tweede-notitie", "5")] {
        let note = [("about", moment.as_str()), ("words", words), ("number", number)];
        notes.push(table.puts(Employee, "by-phone", &note).await);
    }
    assert_eq!(table.tries(Customer, "agree", &[("about", &notes[0])]).await.status, 409);
    table.puts(Customer, "agree", &[("about", &notes[1])]).await;
}

#[tokio::test]
async fn what_two_said_already_takes_no_second_yes_and_a_form_that_is_refused_does_not_open() {
    let mut table = Table::new(None).await;
    let asked = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let call = table.happened("Wij belden", "phone").await;
    let talked = [("about", asked.as_str()), ("other", call.as_str())];
    let theirs = table.puts(Employee, "talked", &talked).await;
    let own = table.puts(Customer, "talked", &talked).await;
    let yes = table.tries(Customer, "agree", &[("about", &theirs)]).await;
    assert!(yes.status == 409 && yes.body.contains("Dit is al gezegd"), "{}", yes.body);
    assert_eq!(table.customer.get(&format!("/mine/do/agree?about={theirs}")).await.status, 409);
    // taken back it is open again, and the yes counts
    assert_eq!(table.customer.post(&format!("/mine/back/{own}"), &[("why", "mistake")]).await.status, 303);
    table.puts(Customer, "agree", &[("about", &theirs)]).await;
    assert_eq!(table.tries(Customer, "talked", &talked).await.status, 409);
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    assert_eq!(table.customer.get(&format!("/mine/do/win?about={wish}")).await.status, 403, "not agreed");
    let wish = table.agreed_wish("Hulp in de ochtend").await;
    let win = table.puts(Customer, "win", &[("about", &wish), ("words", "ik-slaap")]).await;
    assert_eq!(table.employee.get(&format!("{}?about={win}", table.at("win-came"))).await.status, 403);
    assert_eq!(table.customer.get(&format!("/mine/do/win-came?about={win}")).await.status, 200);
}

#[tokio::test]
async fn later_is_after_the_promised_day_and_what_is_closed_is_said_to_be() {
    let mut table = Table::new(None).await;
    let promise = table.world.promise.to_string();
    let moved =
        |day: &'static str| [("about", promise.clone()), ("words", "drukte".into()), ("day", day.into())];
    for (day, status) in [("2026-06-19", 400), ("2026-06-20", 400), ("2026-06-24", 303)] {
        let fields = moved(day);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let reply = table.tries(Employee, "extend", &fields).await;
        assert_eq!(reply.status, status, "{day}: {}", reply.body);
        let is_said = reply.body.contains("Kies een dag die na de beloofde dag komt.");
        assert_eq!(is_said, status == 400, "{day}");
    }
    let close = format!("{}/promises/{promise}", table.page);
    assert_eq!(table.employee.post(&close, &[]).await.status, 303);
    let late = [("about", promise.as_str()), ("words", "toch niet"), ("seen", "1")];
    let refused = table.employee.post(&table.at("withdraw-promise"), &late).await;
    assert!(refused.status == 409 && refused.body.contains("Deze belofte staat niet meer open."));
    assert!(refused.body.contains("toch niet"), "what was typed is still there");
}
