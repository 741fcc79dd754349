//! A story is told once and stays whose it is: summaries and hand-overs, claims and facts beside it, what few
//! may see, and what is taken back.

use hullie_domain::{
    Chair::{self, Customer, Employee},
    Role, Timestamp,
};
use hullie_store::see::mirror::{Part, list_answers};
use hullie_testkit::table::whole;
use hullie_testkit::{
    Table, part, put,
    world::{SECRET_WORDS, email},
};

const COLLEAGUE: &str = "colleague@test.example";
const LEAD: &str = "team-lead@test.example";
const STRANGER: &str = "stranger@test.example";

#[tokio::test]
async fn a_new_employee_sees_the_summary_that_the_customer_approved() {
    let mut table = Table::new(None).await;
    let words = "Robin wil thuis blijven wonen.";
    let (summary_at, agree_at) = (table.at("summary"), table.at("agree"));
    let summary = put(&mut table.employee, &summary_at, &[("words", words)]).await;
    for body in table.both().await {
        assert!(
            body.contains(words)
                && (body.contains("Wacht op uw ja.") || body.contains("Wacht op het ja van Robin."))
        );
    }
    let mut colleague = table.world.staff(COLLEAGUE).await;
    for path in [table.page.clone(), format!("{}?about={summary}", table.at("talk"))] {
        assert!(!colleague.get(&path).await.body.contains(words), "not before the customer said yes: {path}");
    }
    let about = [("about", summary.as_str())];
    assert_eq!(table.employee.post(&agree_at, &about).await.status, 409, "the customer has to say yes");
    put(&mut table.customer, "/mine/do/agree", &about).await;
    assert!(colleague.get(&whole(&table.page)).await.body.contains(words));

    let address = format!("{}/hand-over", table.page);
    let form = table.employee.get(&address).await.body;
    let before = form.split(">colleague, Team een</option>").next().unwrap();
    let to = part(before.rsplit("<option").next().unwrap(), "value=\"", "\"");
    let seen = part(&form, "name=\"seen\" value=\"", "\"");
    let fields = [("to", to), ("words", "ik ga met verlof"), ("seen", seen)];
    assert_eq!(table.world.staff(STRANGER).await.post(&address, &fields).await.status, 403);
    assert_eq!(table.employee.post(&address, &fields).await.location, "/desk?handed");
    assert!(table.employee.get("/desk?handed").await.body.contains("Deze klant is overgedragen."));
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("Van Team een naar Team een") && mine.contains("De reden: ik ga met verlof"));
    assert!(mine.contains("De nieuwe medewerker zei nog niet dat het verhaal gelezen is."));
    let body = colleague.get(&whole(&table.page)).await.body;
    assert!(body.contains(words), "who comes new reads it first");
    let read = format!("{}/read/{}", table.page, part(&body, "/read/", "\""));
    assert_eq!(table.employee.post(&read, &[]).await.status, 403, "who left does not read for who came");
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains(SECRET_WORDS), "no chair any more");
    assert_eq!(colleague.post(&read, &[]).await.status, 303);
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("De nieuwe medewerker las het verhaal op maandag 15 juni."));
}

#[tokio::test]
async fn telling_again_is_one_tap_and_counts() {
    let mut table = Table::new(None).await;
    let tap = "<form method=\"post\" action=\"/mine/do/retold\">";
    assert!(table.customer.get("/mine/whole").await.body.contains(tap), "a button without a form before it");
    put(&mut table.customer, "/mine/do/retold", &[]).await;
    for body in table.both().await {
        assert!(body.contains(" moest het verhaal 1 keer opnieuw vertellen."));
    }
    let moment = table.world.moments[0].to_string();
    put(&mut table.customer, "/mine/do/retold", &[("about", &moment)]).await;
    let address = table.at("retold");
    assert_eq!(table.employee.post(&address, &[]).await.status, 403, "only who told it counts it");
    for body in table.both().await {
        assert!(body.contains(" moest het verhaal 2 keer opnieuw vertellen."));
    }
}

#[tokio::test]
async fn h13_a_claim_is_neutral_and_can_be_answered() {
    let mut table = Table::new(None).await;
    let (claim_at, reply_at, moment) =
        (table.at("claim"), table.at("reply"), table.world.moments[0].to_string());
    let empty = table.employee.post(&claim_at, &[("about", &moment)]).await;
    assert!(empty.status == 400 && empty.body.contains("Kies wat er volgens u is."));
    let fields = [("about", moment.as_str()), ("code", "K02"), ("basis", "heard")];
    let claim = put(&mut table.employee, &claim_at, &fields).await;
    let open = "hier nog niet op geantwoord. Tot dan telt het niet.";
    for body in table.both().await {
        let said = part(&body, &format!("id=\"e-{claim}\""), "<menu");
        assert!(said.contains("De handtekening ontbreekt nog (van iemand gehoord)") && said.contains(open));
        for word in ["schuld", "fout", "vergeten", "te laat", "klopt niet"] {
            assert!(!said.contains(word), "{word} blames");
        }
    }
    let answer = [("about", claim.as_str()), ("code", "partly"), ("words", "ik stuurde het in mei")];
    assert_eq!(table.employee.post(&reply_at, &answer).await.status, 403, "nobody answers for the customer");
    put(&mut table.customer, "/mine/do/reply", &answer).await;
    for body in table.both().await {
        assert!(body.contains("De handtekening ontbreekt nog") && !body.contains(open));
        assert!(body.contains("voor een deel") && body.contains("ik stuurde het in mei"), "both stand there");
    }
    assert_eq!(table.customer.post("/mine/do/reply", &answer).await.status, 409, "answered once");
}

#[tokio::test]
async fn h21_the_file_stands_beside_the_customers_words() {
    let mut table = Table::new(None).await;
    let (address, moment) = (table.at("fact"), table.world.moments[0].to_string());
    let mut fields = vec![
        ("about", moment.as_str()),
        ("words", "Gebeld om vijf over tien"),
        ("day", "2026-06-10"),
        ("code", "measured"),
    ];
    let refused = table.employee.post(&address, &fields).await;
    assert!(refused.status == 400 && refused.body.contains("Schrijf wat er staat en waar het vandaan komt."));
    fields.extend([("more", "de telefooncentrale"), ("place", "veld duur")]);
    assert_eq!(table.customer.post("/mine/do/fact", &fields).await.status, 403);
    put(&mut table.employee, &address, &fields).await;
    for body in table.both().await {
        let here = part(&body, &format!("id=\"m-{moment}\""), "id=\"m-");
        assert!(here.contains(SECRET_WORDS), "the customer's own words stay as they are");
        for words in [
            "Volgens onze gegevens",
            "Gebeld om vijf over tien",
            "Bron: <bdi>de telefooncentrale</bdi>, <bdi>veld duur</bdi>",
            "op 10 juni 2026",
            "geteld of gemeten",
        ] {
            assert!(here.contains(words), "{words}: {here}");
        }
        assert!(!here.contains("onjuist") && !here.contains("klopt niet"), "neither is called wrong");
    }
}

#[tokio::test]
async fn h10_behind_the_scenes_is_shown() {
    let mut table = Table::new(None).await;
    let address = format!("{}/moments", table.page);
    let without = [("title", "Dossier gelezen"), ("day", "2026-06-15"), ("channel", "behind")];
    assert_eq!(table.employee.post(&address, &without).await.status, 400, "it says what it is for");
    assert_eq!(table.customer.post(&address, &without).await.status, 401);
    table.happened("Dossier gelezen", "behind").await;
    for body in table.both().await {
        let behind = part(&body, "id=\"behind\"", "</section>");
        assert!(behind.contains("Achter de schermen") && behind.contains("Dossier gelezen"));
        assert!(behind.contains(" hieraan") && behind.contains("<bdi>U weet meer.</bdi>"));
    }
}

#[tokio::test]
async fn h12_at_most_two_causes_and_the_own_choice_is_not_among_them() {
    let mut table = Table::new(None).await;
    let (address, moment) = (table.at("cause"), table.world.moments[0].to_string());
    let form = table.employee.get(&format!("{address}?about={moment}")).await.body;
    assert!(form.contains("value=\"M18\"") && !form.contains("M19"), "that is for the own reflection");
    let about = ("about", moment.as_str());
    assert_eq!(table.employee.post(&address, &[about, ("code", "M19")]).await.status, 400);
    assert_eq!(table.customer.post("/mine/do/cause", &[about, ("code", "M01")]).await.status, 403);
    for code in ["M01", "M02"] {
        put(&mut table.employee, &address, &[about, ("code", code)]).await;
    }
    let third = [about, ("code", "M03"), ("words", "het systeem was stuk")];
    let refused = table.employee.post(&address, &third).await;
    assert!(refused.status == 409 && refused.body.contains("Hier staan er al zoveel als er passen."));
    assert!(refused.body.contains("het systeem was stuk"), "typed words stay");
    for body in table.both().await {
        assert!(body.contains("het werk is verdeeld over afdelingen"));
        assert!(body.contains("te weinig geld om dit te doen") && !body.contains("computersysteem"));
    }
}

#[tokio::test]
async fn v09_an_opinion_about_the_rule_goes_another_way() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Brief over de regels", "letter").await;
    let address = format!("/mine/moments/{moment}");
    let fields = [("over", "rule"), ("words", "deze regel is te streng")];
    assert_eq!(table.customer.post(&address, &fields).await.status, 303);
    for body in table.both().await {
        let here = part(&body, &format!("id=\"m-{moment}\""), "</ol>");
        assert!(here.contains("Wat u van de regel vindt") || here.contains("Wat Robin van de regel vindt"));
        assert!(here.contains("deze regel is te streng"));
        let told = ["klant</span>: heeft nog niets verteld", "u</span>: hebt nog niets verteld"];
        assert!(told.iter().any(|told| here.contains(told)), "it is no view of what happened");
    }
    let opinion_at = table.at("opinion");
    assert_eq!(table.employee.post(&opinion_at, &[("words", "x")]).await.status, 403);
    table.customer.post(&address, &[("over", "own"), ("words", "ik schrok van de brief")]).await;
    let body = table.customer.get("/mine/whole").await.body;
    assert!(part(&body, &format!("id=\"m-{moment}\""), "</ol>").contains("u</span>: hebt verteld"));
}

#[tokio::test]
async fn v16_a_story_holds_several_dated_observations() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let about = ("about", moment.as_str());
    let no_words = table.customer.post("/mine/do/observation", &[about]).await;
    assert_eq!(no_words.status, 400);
    let no_day = table.customer.post("/mine/do/observation", &[about, ("words", "weer hetzelfde")]).await;
    assert_eq!(no_day.status, 303, "whoever does not know the day may say so");
    let seen = [
        ("2026-06-01", "op 1 juni 2026", "de deur was dicht"),
        ("2026-06-08", "op 8 juni 2026", "weer dicht"),
    ];
    for (day, _, words) in seen {
        put(&mut table.customer, "/mine/do/observation", &[about, ("day", day), ("words", words)]).await;
    }
    let [mine, before] = table.both().await;
    let chair = format!("{}/moments/{moment}", table.page);
    let blind = table.employee.get(&chair).await.body;
    table.employee.post(&chair, &[("guess", "2")]).await;
    let after = table.employee.get(&whole(&table.page)).await.body;
    for (_, day, words) in seen {
        assert!(mine.contains(day) && mine.contains(words));
        assert!(!before.contains(words) && !blind.contains(words), "not before the own answer");
        assert!(after.contains(day) && after.contains(words));
        for who in [COLLEAGUE, LEAD] {
            assert!(!table.seen_by(who).await.contains(words), "{who}");
        }
    }
}

#[tokio::test]
async fn n18_what_is_taken_back_keeps_its_reason_and_day() {
    let mut table = Table::new(None).await;
    let wish = put(&mut table.customer, "/mine/do/wish", &[("words", "dit was te veel")]).await;
    let (back, theirs) = (format!("/mine/back/{wish}"), format!("{}/back/{wish}", table.page));
    assert_eq!(table.employee.post(&theirs, &[("why", "private")]).await.status, 403, "not the other's");
    assert_eq!(table.customer.post(&back, &[("why", "daarom")]).await.status, 400, "a reason of the list");
    assert_eq!(table.customer.post(&back, &[("why", "private")]).await.location, "/mine?withdrawn");
    for body in table.both().await {
        assert!(body.contains("Teruggenomen op maandag 15 juni: dit is te persoonlijk."));
        assert!(!body.contains("dit was te veel"));
    }
    let told = format!("/mine/moments/{}", table.world.moments[0]);
    let withdraw = format!("{told}/withdraw");
    assert_eq!(table.customer.post(&withdraw, &[("why", "daarom")]).await.status, 400);
    assert_eq!(table.customer.post(&withdraw, &[("why", "mistake")]).await.status, 303);
    for body in table.both().await {
        assert!(body.contains("Teruggenomen op maandag 15 juni: er stond een vergissing in."));
    }
    assert!(
        !table.seen_by(COLLEAGUE).await.contains("er stond een vergissing in"),
        "for the two at the table"
    );
    assert!(!table.customer.get(&told).await.body.contains(SECRET_WORDS));
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains(SECRET_WORDS));
    let trail = table.world.staff(&email(Role::Administrator)).await.get("/audit").await.body;
    for what in ["een moment", "iets op de pagina"] {
        assert!(trail.contains(&format!("<td>nam iets terug</td><td>{what}</td>")), "a trace of {what}");
    }
    assert!(!trail.contains("dit was te veel") && !trail.contains(SECRET_WORDS));
}

#[tokio::test]
async fn p13_pressure_is_seen_by_two_only() {
    let mut table = Table::new(None).await;
    let words = "de huur gaat voor";
    put(&mut table.customer, "/mine/do/pressure", &[("code", "income"), ("words", words)]).await;
    for body in table.both().await {
        assert!(body.contains("het geld raakt op") && body.contains(words));
    }
    let address = table.at("pressure");
    assert_eq!(table.employee.post(&address, &[("code", "time")]).await.status, 403);
    for who in [COLLEAGUE, LEAD, STRANGER] {
        let body = table.seen_by(who).await;
        assert!(!body.contains(words) && !body.contains("het geld raakt op"), "{who}");
    }
    let mut work = table.world.app.store.write().await.unwrap();
    let token =
        hullie_app::house::link::make(&mut work, table.world.other, table.world.app.now()).await.unwrap();
    work.commit().await.unwrap();
    let mut other = table.world.visitor();
    other.enter(&format!("/l/{}", token.reveal())).await;
    other.post("/mine/expectation", &[("skip", "yes")]).await;
    let body = other.get("/mine/whole").await.body;
    assert!(body.contains("Dag Ander.") && !body.contains(words), "another customer has a page without it");
}

#[tokio::test]
async fn by_phone_counts_only_when_the_customer_confirms() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over het plan", "phone").await;
    let address = table.at("by-phone");
    let fields = [("about", moment.as_str()), ("words", "het plan is goed"), ("number", "4")];
    assert_eq!(table.world.staff(COLLEAGUE).await.post(&address, &fields).await.status, 403);
    let said = put(&mut table.employee, &address, &fields).await;
    let here = |body: &str| part(body, &format!("id=\"m-{moment}\""), "</ol>").to_owned();
    for body in table.both().await {
        assert!(here(&body).contains("het plan is goed"));
        assert!(here(&body).contains("Telt pas als "));
        let told = ["klant</span>: heeft nog niets verteld", "u</span>: hebt nog niets verteld"];
        assert!(told.iter().any(|told| here(&body).contains(told)));
    }
    put(&mut table.customer, "/mine/do/agree", &[("about", &said)]).await;
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(here(&mine).contains("U zei dat het zo goed is."));
    assert!(
        here(&mine).contains("u</span>: hebt verteld") && here(&mine).contains("<strong>tevreden</strong>")
    );
    let chair = format!("{}/moments/{moment}", table.page);
    assert!(table.employee.get(&chair).await.body.contains("Raden hoeft dan niet."));
    assert_eq!(table.employee.post(&chair, &[("guess", "4")]).await.status, 409, "who knows does not guess");
    // and still has a side to tell, once, which the customer reads beside the own one
    let empty = table.employee.post(&chair, &[]).await;
    assert!(
        empty.status != 303
            && empty.body.contains("Schrijf in een paar woorden wat er gebeurde, of kies een"),
        "{}",
        empty.body
    );
    assert_eq!(table.employee.post(&chair, &[("words", "ik schrok van het plan")]).await.status, 303);
    assert_eq!(table.employee.post(&chair, &[("words", "nog eens")]).await.status, 409);
    let mine = format!("/mine/moments/{moment}");
    assert!(table.customer.get(&mine).await.body.contains("ik schrok van het plan"));
    assert!(table.employee.get(&chair).await.body.contains("niet geraden"));
    assert!(!table.seen_by(COLLEAGUE).await.contains("het plan is goed"));
}

#[tokio::test]
async fn what_is_guessed_after_the_call_was_written_down_is_no_guess() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let moment = table.happened("Wij belden over het plan", "phone").await;
    let (mine, chair) = (format!("/mine/moments/{moment}"), format!("{}/moments/{moment}", table.page));
    let note = [("about", moment.as_str()), ("words", "het plan is niet goed"), ("number", "2")];
    let note = table.puts(Employee, "by-phone", &note).await;
    // somebody else tells something first, so that has to be guessed before it is read
    assert_eq!(sanne.post(&mine, &[("value", "1"), ("whose", "theirs")]).await.status, 303);
    assert_eq!(table.employee.post(&chair, &[("guess", "2"), ("own", "4")]).await.status, 303);
    assert!(table.employee.get(&chair).await.body.contains("heel ontevreden"));
    table.puts(Customer, "agree", &[("about", &note)]).await;
    for body in [table.customer.get(&mine).await.body, table.employee.get(&chair).await.body] {
        assert!(body.contains("en raadde daarna. Dat is geen raden."), "{body}");
        assert!(!body.contains("stappen verschil") && !body.contains("precies wat"), "{body}");
    }
    let part = Part { service: table.world.service, until: Timestamp(i64::MAX) };
    let mut work = table.world.app.store.read().await.unwrap();
    let all = list_answers(&mut work, part).await.unwrap();
    let here: Vec<_> = all.iter().filter(|one| one.moment_id.to_string() == moment).collect();
    assert!(here.iter().any(|one| one.by_chair == Customer) && here.len() == 2, "no guess: {here:?}");
}

#[tokio::test]
async fn who_wrote_down_a_call_knows_it_also_after_taking_it_back() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de brief", "phone").await;
    let fields = [("about", moment.as_str()), ("words", "zij was er blij mee"), ("number", "4")];
    let address = table.at("by-phone");
    let said = put(&mut table.employee, &address, &fields).await;
    let back = format!("{}/back/{said}", table.page);
    assert_eq!(table.employee.post(&back, &[("why", "mistake")]).await.status, 303);
    let chair = format!("{}/moments/{moment}", table.page);
    assert!(!table.employee.get(&chair).await.body.contains("name=\"guess\""));
    assert_eq!(table.employee.post(&chair, &[("guess", "4")]).await.status, 409);
    assert_eq!(table.employee.post(&chair, &[("own", "3")]).await.status, 303);
}

#[tokio::test]
async fn nobody_takes_the_chair_and_the_lead_of_the_team_can_fill_it() {
    let mut table = Table::new(None).await;
    let address = format!("{}/hand-over", table.page);
    let form = table.employee.get(&address).await.body;
    let of = |form: &str, name: &str| {
        let before = form.split(&format!(">{name}, ")).next().unwrap().to_owned();
        before.rsplit("<option value=\"").next().unwrap().split('"').next().unwrap().to_owned()
    };
    let colleague = of(&form, "colleague");
    assert!(!form.contains(">employee, "), "who sits there is not offered");
    // a colleague takes no customer, and gives away none of somebody else's
    let mut other = table.world.staff(COLLEAGUE).await;
    assert_eq!(other.get(&address).await.status, 403);
    assert!(!other.get(&whole(&table.page)).await.body.contains("/hand-over"));
    let mine = [("to", colleague.as_str()), ("words", "ik neem het over"), ("seen", "0")];
    assert_eq!(other.post(&address, &mine).await.status, 403);
    assert_eq!(other.post(&format!("{}/paper", table.page), &[]).await.status, 403);
    // who sits there cannot name somebody who is not listed: oneself, or one of another team
    let own = table.world.employee.to_string();
    for to in [format!("{own} {}", table.world.teams[0]), format!("{own} {}", table.world.teams[1])] {
        let fields = [("to", to.as_str()), ("words", "zo maar")];
        let refused = hullie_testkit::table::send(&mut table.employee, &address, &address, &fields).await;
        assert!(refused.status == 400 && refused.body.contains("zo maar"), "{to}: {}", refused.body);
        assert!(refused.body.contains("Kies één van de antwoorden."), "{to}: {}", refused.body);
    }
    // when the employee is away the lead of the team fills the chair, and sits in it no more than before
    let mut lead = table.world.staff(LEAD).await;
    assert!(lead.get(&whole(&table.page)).await.body.contains(&address));
    let fields = [("to", colleague.as_str()), ("words", "zij is ziek")];
    assert_eq!(hullie_testkit::table::send(&mut lead, &address, &address, &fields).await.status, 303);
    assert_eq!(lead.post(&format!("{}/paper", table.page), &[]).await.status, 403);
    assert_eq!(other.get(&address).await.status, 200, "the colleague sits there now");
    table.both_see(&["zij is ziek"], &[]).await;
}

#[tokio::test]
async fn who_comes_new_reads_a_call_after_an_own_guess_and_nobody_confirms_it_for_the_customer() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Wij belden over de huur", "phone").await;
    let address = table.at("by-phone");
    let fields = [("about", moment.as_str()), ("words", "de huur is te hoog"), ("number", "2")];
    let said = put(&mut table.employee, &address, &fields).await;
    let tim = [("code", "other"), ("words", "Tim")];
    assert_eq!(table.customer.post("/mine/do/voice", &tim).await.status, 303);
    let yes = [("about", said.as_str())];
    assert_eq!(
        table.tries(hullie_domain::Chair::Customer, "agree", &yes).await.status,
        403,
        "it is the customer's to confirm"
    );
    let over = format!("{}/hand-over", table.page);
    let form = table.employee.get(&over).await.body;
    let before = form.split(">colleague, Team een</option>").next().unwrap();
    let to = part(before.rsplit("<option").next().unwrap(), "value=\"", "\"").to_owned();
    let fields = [("to", to.as_str()), ("words", "ander werk")];
    assert_eq!(hullie_testkit::table::send(&mut table.employee, &over, &over, &fields).await.status, 303);
    let mut new = table.world.staff(COLLEAGUE).await;
    let chair = format!("{}/moments/{moment}", table.page);
    for path in [&table.page, &chair] {
        assert!(!new.get(path).await.body.contains("de huur is te hoog"), "{path}");
    }
    assert!(new.get(&chair).await.body.contains("name=\"guess\""));
    assert_eq!(new.post(&chair, &[("guess", "2")]).await.status, 303);
    assert!(new.get(&chair).await.body.contains("de huur is te hoog"));
}

#[tokio::test]
async fn who_left_takes_back_the_own_words_and_what_a_coach_was_shown_and_a_summary_waits_for_the_yes() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let at = format!("{}/moments/{moment}", table.page);
    table.employee.post(&at, &[("guess", "2"), ("own", "3"), ("words", "zeldzaam-verteld")]).await;
    let answer = [("result", "4"), ("but-result", "zeldzaam-jamaar")];
    assert_eq!(table.employee.post(&format!("{at}/questions"), &answer).await.status, 303);
    let coach = table.world.account(&email(Role::Coach)).await.to_string();
    assert_eq!(table.employee.post(&format!("{at}/show"), &[("account", &coach)]).await.status, 303);
    let summary = table.puts(Chair::Employee, "summary", &[("words", "zeldzaam-kort")]).await;
    assert!(
        !table.employee.get("/desk/told").await.body.contains("zeldzaam-verteld"),
        "the own page shows it"
    );
    // who works here and has nothing to do with this customer says first that it is the own page
    let mut other = table.world.staff("stranger@test.example").await;
    assert_eq!(other.post(&table.world.link, &[]).await.location, "/join");
    assert_eq!(other.get("/mine/whole").await.status, 403);
    // to a colleague of another team, so that the page is closed for who left
    let mut stranger = table.hands_over().await;
    assert!(!stranger.get(&whole(&table.page)).await.body.contains("zeldzaam-kort"), "nobody said yes to it");
    assert!(table.customer.get("/mine/whole").await.body.contains("zeldzaam-kort"));
    let mut coach_reads = table.world.staff(&email(Role::Coach)).await;
    assert!(coach_reads.get("/shown").await.body.contains("zeldzaam-verteld"));

    assert_eq!(table.employee.get(&at).await.status, 403);
    // nor does who left come in as the customer, or say to be that customer (D01)
    let link = table.world.link.clone();
    for refused in [table.employee.get(&link).await, table.employee.post(&link, &[]).await] {
        assert!(refused.status == 403 && refused.body.contains("Deze pagina is niet voor wie hier werkt"));
    }
    let own = table.employee.get("/desk/told").await.body;
    assert!(own.contains("zeldzaam-kort"), "what else was put there is the own as well");
    assert!(own.contains("zeldzaam-jamaar"), "and so are answers to questions");
    let put = format!("/desk/told/{}/put/{summary}/withdraw", table.world.trajectory);
    assert_eq!(stranger.post(&put, &[("why", "private")]).await.status, 403);
    assert_eq!(table.employee.post(&put, &[("why", "private")]).await.status, 303);
    assert!(!table.customer.get("/mine/whole").await.body.contains("zeldzaam-kort"));
    assert!(own.contains("zeldzaam-verteld") && own.contains("Neem terug van coach"), "{own}");
    let back = format!("/desk/told/{}/{moment}", table.world.trajectory);
    assert_eq!(table.employee.post(&format!("{back}/take-back"), &[("account", &coach)]).await.status, 303);
    assert!(!coach_reads.get("/shown").await.body.contains("zeldzaam-verteld"));
    // nobody else takes it back, and it goes once
    let taken = format!("{back}/withdraw");
    assert_eq!(stranger.post(&taken, &[("why", "private")]).await.status, 409, "nothing of the own is there");
    assert!(table.employee.get("/desk/told").await.body.contains("zeldzaam-verteld"));
    assert_eq!(table.employee.post(&taken, &[("why", "private")]).await.status, 303);
    assert!(!table.employee.get("/desk/told").await.body.contains("zeldzaam-verteld"));
    assert_eq!(table.world.database.find_text("zeldzaam-verteld").await.unwrap(), Vec::<String>::new());
    assert_eq!(table.employee.post(&taken, &[("why", "private")]).await.status, 409);
    for role in [Role::TeamLead, Role::Coach, Role::Manager] {
        assert_eq!(table.world.staff(&email(role)).await.get("/desk/told").await.status, 403, "{role:?}");
    }
}
