//! Whose word it is: a name stands for one person, a guess is about one person and stays, and what was left
//! behind is taken back as far as one voice can.

use hullie_app::walk::shared_page;
use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
    walk::moment::Release,
};
use hullie_testkit::table::whole;
use hullie_testkit::{
    Table, World, part,
    table::{send, to_mirror},
    world::email,
};

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
        assert!(refused.status >= 400 && refused.body.contains("Deze naam is hier al van iemand"));
        assert!(refused.body.contains(again.trim()), "what was typed is still there");
    }
    // nor is anybody called as the customer is
    assert!(customer.post("/mine/people", &[("name", "robin")]).await.status >= 400);
    // by whichever way somebody comes to speak: the customer's own link included
    for name in ["sanne", "Robin"] {
        let refused = customer.post("/mine/do/voice", &[("code", "other"), ("words", name)]).await;
        assert!(refused.status >= 400 && refused.body.contains("Deze naam is hier al van iemand"), "{name}");
        assert!(refused.body.contains(name), "what was typed is still there");
    }
    assert_eq!(customer.post("/mine/do/voice", &[("code", "other"), ("words", "Tim")]).await.status, 303);
    let refused = customer.post("/mine/people", &[("name", "Tim")]).await;
    assert!(refused.status >= 400, "Tim speaks here: {}", refused.body);
    assert_eq!(customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    // who speaks by that link no more can come by a link of the own, when that is the same person
    assert_eq!(customer.post("/mine/people", &[("name", "Tim")]).await.status, 400);
    assert_eq!(customer.post("/mine/people", &[("name", "Tim"), ("same", "Tim")]).await.status, 200);
    // a link that was closed is made anew for the same person
    let people = customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    assert_eq!(customer.post("/mine/people", &[("name", "Sanne")]).await.status, 200);
}

#[tokio::test]
async fn nobody_comes_in_under_a_name_that_is_somebody_elses_to_whoever_reads_it() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    assert_eq!(customer.post("/mine/people", &[("name", "Sanne")]).await.status, 200);
    let moment = format!("/mine/moments/{}/invite", world.moments[0]);
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let named = [("role", "employee"), ("name_nl", "bemiddelaar"), ("more_nl", "bemiddelaars")];
    assert_eq!(administrator.post("/roles", &named).await.status, 303);
    let alike = "Deze naam is hier al van iemand";
    let called = "Zo noemen wij hier al iemand anders.";
    for (name, why) in [
        ("S\u{430}nn\u{435}", alike),
        ("R0bin", alike),
        ("Bemiddelaar", called),
        ("de bemiddelaar", called),
        ("uw klant", called),
        ("Wij", called),
        ("HULLIE", called),
        ("the manager", called),
        ("Team Een", called),
        ("medewerker", called),
        ("ons", called),
        ("Iemand anders", called),
        ("de ander", called),
        ("een collega", called),
        ("u zelf", called),
        ("Somebody else", called),
    ] {
        for (address, field) in [("/mine/people", "name"), ("/mine/do/voice", "words"), (&moment, "party")] {
            let refused = customer.post(address, &[("code", "other"), (field, name)]).await;
            assert!(refused.status >= 400 && refused.body.contains(why), "{name}: {}", refused.body);
            assert!(refused.body.contains(name), "what was typed is still there");
        }
    }
    for odd in ["\u{202e}teiP", "Ann\u{200b}a"] {
        let refused = customer.post("/mine/do/voice", &[("code", "other"), ("words", odd)]).await;
        assert!(refused.status == 400 && refused.body.contains("de leesrichting omdraaien"), "{odd}");
    }
    assert_eq!(customer.post("/mine/people", &[("name", "Dochter Wij\u{10d}a")]).await.status, 200);
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
    let mut new = table.hands_over().await;
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
    table.hands_over().await;
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
    assert!(!table.customer.get("/mine/whole").await.body.contains("/do/proposal"), "nor is it offered");
    table.both_see(&["Dit is afgesproken."], &["alleen-op-zondag", "Eerder voorstel"]).await;
    // after a death nothing is agreed any more, also not to what was proposed in life
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    let proposal = table.puts(Customer, "proposal", &fields).await;
    let about = [("about", proposal.as_str())];
    let died = [("code", "deceased"), ("words", "Wilma")];
    assert_eq!(table.customer.post("/mine/do/voice", &died).await.status, 303);
    let page = table.employee.get(&whole(&table.page)).await.body;
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
    let mut sanne = table.relative("Sanne").await;
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    let page = table.customer.get("/mine/whole").await.body;
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
    let page = table.customer.get("/mine/whole").await.body;
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
    assert!(
        table.customer.get("/mine/whole").await.body.contains("/do/win-came"),
        "the own one is still open"
    );
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
    assert!(
        table.customer.get("/mine/whole").await.body.contains(&offered),
        "the customer has a word as well"
    );
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
    let page = table.customer.get("/mine/whole").await.body;
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
async fn a_moment_that_goes_whole_takes_the_own_guess_with_it_and_the_rest_says_that_a_guess_stays() {
    let mut table = Table::new(None).await;
    let own = [("title", "Lang gewacht"), ("day", "2026-06-12"), ("words", "erg lang"), ("value", "2")];
    assert_eq!(table.customer.post("/mine/moments/new", &own).await.status, 303);
    let mine = table.customer.get("/mine/whole").await.body;
    let moment = part(part(&mine, "Lang gewacht", "</li>"), "/mine/moments/", "\"").to_owned();
    let at = format!("/mine/moments/{moment}");
    let guess = table.customer.post(&format!("{at}/guess"), &[("guess", "5")]).await;
    assert_eq!(guess.status, 303, "{}", guess.body);
    assert!(
        table.customer.get(&at).await.body.contains("Wat u raadde blijft ook staan: raden kan één keer.")
    );
    let gone = table.customer.post(&format!("/mine/back/{moment}"), &[("why", "private")]).await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    let theirs = format!("{}/moments/{moment}", table.page);
    table.employee.post(&theirs, &[("guess", "2"), ("own", "4")]).await;
    assert!(!table.employee.get(&theirs).await.body.contains("heel tevreden"), "nothing of it is left");
}

#[tokio::test]
async fn the_customer_lets_go_the_own_words_and_not_those_of_a_relative() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let mine = format!("/mine/moments/{}", table.happened("Wij belden", "phone").await);
    let theirs = [("words", "zij-wachtte-lang"), ("value", "2"), ("whose", "theirs")];
    assert_eq!(sanne.post(&mine, &theirs).await.status, 303);
    assert_eq!(table.customer.post(&mine, &[("words", "ik-wachtte-lang"), ("value", "2")]).await.status, 303);
    // an older page lets go what stood there, and not what was told since
    let older = table.customer.get(&mine).await.body;
    assert_eq!(table.customer.post(&mine, &[("words", "later-verteld")]).await.status, 303);
    let release = format!("{mine}/release");
    assert_eq!(table.customer.post(&release, &to_mirror(&older)).await.status, 303);
    // who does not say which words lets none go
    let nothing = table.customer.post(&release, &[("quote", "yes")]).await;
    assert!(nothing.status == 409 && nothing.body.contains("intussen veranderd"), "{}", nothing.body);
    let who = table.world.as_customer();
    let page = shared_page::page(&table.world.app, &who, table.world.trajectory).await.unwrap();
    let told = [
        ("ik-wachtte-lang", Release::Quote),
        ("later-verteld", Release::Closed),
        ("zij-wachtte-lang", Release::Closed),
    ];
    for (words, release) in told {
        let told = page.views.iter().find(|view| view.words.as_deref() == Some(words)).unwrap();
        assert_eq!(told.release, release, "{words}");
    }
    // an older page lets go nothing that was taken back
    assert_eq!(table.customer.post(&format!("{mine}/withdraw"), &[("along", "yes")]).await.status, 303);
    let late = table.customer.post(&release, &to_mirror(&older)).await;
    assert!(late.status == 409 && late.body.contains("intussen is teruggenomen"), "{}", late.body);
}

#[tokio::test]
async fn a_form_that_was_opened_for_somebody_else_is_not_kept_as_the_customers() {
    let mut table = Table::new(None).await;
    let voice = "/mine/do/voice";
    let (omar, own) = ([("code", "other"), ("words", "Omar")], [("code", "self")]);
    let mine = format!("/mine/moments/{}", table.happened("Wij belden", "phone").await);
    let told = [("words", "zeldzaam-van-omar"), ("value", "1"), ("whose", "mine")];
    let wish = [("words", "zeldzaam-van-omar")];
    let addresses =
        ["/mine/do/wish", "/mine/do/felt", "/mine/expectation", "/mine/moments/new", mine.as_str()];
    assert_eq!(table.customer.post(voice, &omar).await.status, 303);
    let mut marks = Vec::new();
    for address in addresses {
        marks.push(table.customer.mark(address).await);
    }
    let again = table.customer.mark(voice).await;
    // in another tab the customer speaks again, and then somebody else does
    let els = [("code", "other"), ("words", "Els")];
    for who in [&own[..], &els[..]] {
        assert_eq!(table.customer.post(voice, who).await.status, 303);
        for (address, mark) in addresses.into_iter().zip(&marks) {
            let fields = if address == mine { &told[..] } else { &wish[..] };
            let old = table.customer.post_marked(address, fields, mark).await;
            assert!(
                old.status == 409 && old.body.contains("Op deze pagina vertelt nu iemand anders"),
                "{address}: {}",
                old.body
            );
            assert!(old.body.contains("zeldzaam-van-omar"), "what was typed is still there");
        }
    }
    // what was kept already is said to be, whoever speaks by then
    assert_eq!(table.customer.post(voice, &own).await.status, 303);
    let kept = table.customer.mark("/mine/do/wish").await;
    let wish = [("words", "van-mijzelf")];
    assert_eq!(table.customer.post_marked("/mine/do/wish", &wish, &kept).await.status, 303);
    assert_eq!(table.customer.post(voice, &els).await.status, 303);
    let again_kept = table.customer.post_marked("/mine/do/wish", &wish, &kept).await;
    assert!(again_kept.status == 303 && again_kept.location.contains("already"), "{}", again_kept.body);
    // whoever says for whom the link speaks is the same before and after, and says it once
    assert_eq!(table.customer.post_marked(voice, &omar, &again).await.status, 303);
    assert_eq!(
        table.customer.post_marked(voice, &omar, &again).await.status,
        303,
        "it leads to where it led"
    );
    assert_eq!(table.customer.post_marked(&mine, &told, marks.last().unwrap()).await.status, 303);
    assert_eq!(table.customer.post(voice, &own).await.status, 303);
    let own = table.customer.get(&mine).await.body;
    assert!(own.contains("zeldzaam-van-omar") && own.contains("Omar"), "{own}");
}

#[tokio::test]
async fn a_customer_is_called_by_a_name() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let service = format!("{}", world.service);
    for (name, why) in [
        ("Wij", "Zo noemen wij hier al iemand anders."),
        ("medewerker", "Zo noemen wij hier al iemand anders."),
        ("Team een", "Zo noemen wij hier al iemand anders."),
        ("12345", "Schrijf hier een naam en geen nummer."),
        ("Zaak 20261234", "Schrijf hier een naam en geen nummer."),
        (".", "Schrijf hier een naam en geen nummer."),
    ] {
        let refused = employee.post("/trajectories/new", &[("name", name), ("service", &service)]).await;
        assert!(refused.status == 400 && refused.body.contains(why), "{name}: {}", refused.body);
        assert!(refused.body.contains(&format!("value=\"{name}\"")), "what was typed is still there");
    }
    for name in ["Robin 2", "Ünal", "李小龍"] {
        let kept = employee.post("/trajectories/new", &[("name", name), ("service", &service)]).await;
        assert_eq!(kept.status, 200, "{name}: {}", kept.body);
    }
}

#[tokio::test]
async fn words_that_come_while_another_tab_says_who_speaks_are_nobody_elses() {
    let mut table = Table::new(None).await;
    let voice = "/mine/do/voice";
    for round in 0..8 {
        let word = format!("woord-van-omar-{round}");
        let omar = [("code", "other"), ("words", "Omar")];
        assert_eq!(table.customer.post(voice, &omar).await.status, 303);
        let wish = table.customer.mark("/mine/do/wish").await;
        let back = table.customer.mark(voice).await;
        let (mut one, mut two) = (table.customer.clone(), table.customer.clone());
        let (said, own) = ([("words", word.as_str())], [("code", "self")]);
        let both = tokio::join!(
            two.post_marked(voice, &own, &back),
            one.post_marked("/mine/do/wish", &said, &wish),
        );
        assert_eq!(both.0.status, 303);
        let page = table.customer.get("/mine/whole").await.body;
        let kept = both.1.status == 303;
        assert!(kept || (both.1.status == 409 && both.1.body.contains(&word)), "{}", both.1.body);
        assert_eq!(page.contains(&word), kept);
        if kept {
            let before = page.split(&word).next().unwrap().rsplit("class=\"entry").next().unwrap();
            assert!(before.contains("Omar"), "{before}");
        }
    }
}
