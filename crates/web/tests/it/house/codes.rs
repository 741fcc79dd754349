//! A code on paper, the word that goes with it, and the list of who can come in.

use hullie_domain::Role;
use hullie_testkit::table::whole;
use hullie_testkit::{
    Visitor, World, part,
    table::customer,
    world::{SECRET_WORDS, email},
};

const WORD: &str = "mijn oude fiets";

/// Makes a paper as the employee in the other chair: the code that stands on the print.
async fn paper(world: &World) -> String {
    let mut employee = world.staff(&email(Role::Employee)).await;
    let sheet = employee.post(&format!("/trajectories/{}/paper", world.trajectory), &[]).await.body;
    part(&sheet, "Uw code: ", "<").to_owned()
}

async fn type_in(visitor: &mut Visitor, code: &str, word: &str, again: &str) -> hullie_testkit::Reply {
    visitor.post("/code", &[("code", code), ("asked", "word"), ("word", word), ("again", again)]).await
}

#[tokio::test]
async fn only_the_two_at_the_table_make_a_paper_and_its_code_is_on_the_print_only() {
    let world = World::new().await;
    let address = format!("/trajectories/{}/paper", world.trajectory);
    for who in
        ["colleague@test.example", "team-lead@test.example", "stranger@test.example", "coach@test.example"]
    {
        let mut other = world.staff(who).await;
        assert_eq!(other.post(&address, &[]).await.status, 403, "{who}");
        assert_eq!(other.get(&address).await.status, 403, "{who}");
        let page = other.get(&format!("/trajectories/{}", world.trajectory)).await.body;
        assert!(!page.contains("/paper\"") && !page.contains("/doors\""), "{who}");
    }
    let mut employee = world.staff(&email(Role::Employee)).await;
    let sheet = employee.post(&address, &[]).await;
    let code = part(&sheet.body, "Uw code: ", "<");
    let before = sheet.body.split("Uw code: ").next().unwrap();
    assert!(before.ends_with("<div class=\"only-print\"><p class=\"turn\">"), "for the print only");
    assert_eq!(sheet.body.matches(code).count(), 1, "nowhere else, not in the title or an address");
    assert!(sheet.body.contains("Hier komt de code op de afdruk."));
    let style: String =
        include_str!("../../../assets/hullie.css").chars().filter(|c| !c.is_whitespace()).collect();
    assert!(style.contains(".only-print{display:none;}"));
    let mut own = customer(&world).await;
    let sheet = own.post("/mine/paper", &[]).await.body;
    assert!(
        !sheet.split("Uw code: ").next().unwrap().contains("only-print\"><p class=\"turn\">"),
        "the own sheet shows it"
    );
    let mine = own.get("/mine/whole").await.body;
    assert!(
        mine.contains(
            "Code op papier</strong>: Gemaakt op 15 juni 2026 door: medewerker. Nog niet gebruikt."
        ),
        "{mine}"
    );
    assert!(mine.contains("Code op papier</strong>: Gemaakt op 15 juni 2026 door: u."));
}

#[tokio::test]
async fn the_first_use_sets_a_word_and_nothing_opens_without_it() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let code = paper(&world).await;
    let mut visitor = world.visitor();
    let asked = visitor.post("/code", &[("code", &code)]).await;
    assert!(asked.status == 200 && asked.body.contains("Kies een woord bij uw code"));
    assert!(!asked.body.contains("Robin") && !asked.headers.contains_key("set-cookie"));
    for (word, again, said) in [
        ("", "", "Typ uw woord."),
        ("kort", "kort", "Kies een langer woord"),
        (code.as_str(), code.as_str(), "te makkelijk te raden"),
        ("aaaaaaaa", "aaaaaaaa", "te makkelijk te raden"),
        (WORD, "iets anders", "De twee woorden zijn niet hetzelfde."),
    ] {
        let refused = type_in(&mut visitor, &code, word, again).await;
        assert!(refused.status == 400 && refused.body.contains(said), "{word}: {}", refused.body);
        assert!(refused.body.contains(&format!("name=\"code\" value=\"{code}\"")), "the code is not lost");
        assert!(!refused.body.contains("Wat u typte staat er nog"), "a word is not put back");
    }
    assert_eq!(visitor.get("/mine/whole").await.status, 401, "nothing was opened");
    let token = format!("/l/{}", code.replace('-', ""));
    assert_ne!(visitor.enter(&token).await.status, 303, "a code is no link");
    let came = type_in(&mut visitor, &code, WORD, WORD).await;
    assert_eq!(came.location, "/mine");
    assert!(visitor.get(&format!("/mine/moments/{}", world.moments[0])).await.body.contains(SECRET_WORDS));
    // what is made by somebody who came by the code says so: it may not have been the customer
    visitor.post("/mine/expectation", &[("skip", "yes")]).await;
    assert_eq!(visitor.post("/mine/people", &[("name", "Piet")]).await.status, 200);
    own.post("/mine/people", &[("name", "Sanne")]).await;
    let made = own.get("/mine/whole").await.body;
    let by = |name: &str| part(&made, &format!("{name}</strong>: "), "<").to_owned();
    assert!(by("Piet").contains("door: wie met een code op papier binnenkwam."), "{}", by("Piet"));
    assert!(by("Sanne").contains("door: u."), "{}", by("Sanne"));

    // later: without the word nothing, with it everything, and the customer sees each use
    world.days_later(2);
    let mut later = world.visitor();
    let asked = later.post("/code", &[("code", &code)]).await;
    assert!(
        asked.body.contains("Typ uw woord") && asked.body.contains("iemand anders heeft de code gebruikt")
    );
    let wrong = type_in(&mut later, &code, "een ander woord", "").await;
    assert!(wrong.status == 401 && wrong.body.contains("Dit woord hoort niet bij deze code."));
    assert_eq!(later.get("/mine/whole").await.status, 401);
    assert_eq!(type_in(&mut later, &code, " Mijn oude FIETS", "").await.location, "/mine");
    let mine = own.get("/mine/whole").await.body;
    assert!(mine.contains("Voor het eerst gebruikt op 15 juni 2026, het laatst op 17 juni 2026."), "{mine}");
    let people = own.get("/mine/people").await.body;
    let uses = part(&people, "Elke dag dat iemand binnenkwam", "</details>");
    assert!(uses.contains("15 juni 2026") && uses.contains("17 juni 2026"));
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = format!("/trajectories/{}", world.trajectory);
    assert!(
        !employee.get(&whole(&page)).await.body.contains("Voor het eerst gebruikt"),
        "the list is the customer's"
    );
}

#[tokio::test]
async fn wrong_words_are_braked_for_each_code_and_close_it_after_ten() {
    let world = World::new().await;
    let code = paper(&world).await;
    let mut visitor = world.visitor();
    type_in(&mut visitor, &code, WORD, WORD).await;
    let mut other = world.visitor();
    for _ in 0..5 {
        assert_eq!(type_in(&mut other, &code, "fout woord", "").await.status, 401);
    }
    let waits = type_in(&mut other, &code, WORD, "").await;
    assert!(waits.status == 429 && waits.body.contains("0123 456 789"), "the right word waits too");
    let mut apart = world.visitor();
    let second = paper(&world).await;
    assert_eq!(
        type_in(&mut apart, &second, WORD, WORD).await.location,
        "/mine",
        "another code does not wait"
    );
    for _ in 0..4 {
        world.days_later(1);
        assert_eq!(type_in(&mut other, &code, "fout woord", "").await.status, 401);
    }
    world.days_later(1);
    let closed = type_in(&mut other, &code, "fout woord", "").await;
    assert!(closed.status == 410 && closed.body.contains("Bel ons op 0123 456 789"), "{}", closed.body);
    assert_eq!(visitor.get("/mine/whole").await.status, 401, "who was in by it is out");
    world.days_later(1);
    assert!(type_in(&mut other, &code, WORD, "").await.body.contains("Deze code is gesloten"));
    let people = customer(&world).await.get("/mine/people").await.body;
    assert!(people.contains("na te veel verkeerde woorden."));
}

#[tokio::test]
async fn the_customer_ends_each_link_and_code_and_the_one_in_use_after_a_second_question() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let code = paper(&world).await;
    let mut by_code = world.visitor();
    type_in(&mut by_code, &code, WORD, WORD).await;
    let people = own.get("/mine/people").await.body;
    let id_of = |name: &str| {
        part(&people, &format!("<strong>{name}</strong>"), "/close").rsplit('/').next().unwrap().to_owned()
    };
    let (the_code, the_link) = (id_of("Code op papier"), id_of("Uw persoonlijke link"));
    let close = |id: &str| format!("/mine/people/{id}/close");
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert_eq!(employee.post(&close(&the_code), &[]).await.status, 401);
    assert_eq!(own.post(&close(&the_code), &[]).await.status, 303);
    assert_eq!(by_code.get("/mine/whole").await.status, 401, "at once");
    assert_eq!(by_code.post("/code", &[("code", &code)]).await.status, 410);
    assert!(own.get("/mine/whole").await.body.contains("Gesloten door u op 15 juni 2026."));

    let sure = own.post(&close(&the_link), &[]).await;
    assert!(sure.status == 200 && sure.body.contains("Wilt u uw eigen link of code sluiten?"));
    assert!(sure.body.contains("tel:0123456789"));
    assert_eq!(own.get("/mine/whole").await.status, 200, "asked, not done");
    let done = own.post(&close(&the_link), &[("sure", "yes")]).await;
    assert!(done.status == 200 && done.body.contains("Niemand komt nog binnen"));
    assert_eq!(own.get("/mine/whole").await.status, 401);
    assert_eq!(world.visitor().enter(&world.link).await.status, 410);
}

#[tokio::test]
async fn by_phone_the_employee_in_the_chair_ends_and_replaces_and_the_customer_sees_it() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let code = paper(&world).await;
    let doors = format!("/trajectories/{}/doors", world.trajectory);
    for who in ["colleague@test.example", "team-lead@test.example", "stranger@test.example"] {
        let mut other = world.staff(who).await;
        assert_eq!(other.get(&doors).await.status, 403, "{who}");
        assert_eq!(other.post(&format!("{doors}/new"), &[]).await.status, 403, "{who}");
    }
    let mut employee = world.staff(&email(Role::Employee)).await;
    let list = employee.get(&doors).await.body;
    let id = part(&list, "<strong>Code op papier</strong>", "/end").rsplit('/').next().unwrap().to_owned();
    assert_eq!(
        world.staff("colleague@test.example").await.post(&format!("{doors}/{id}/end"), &[]).await.status,
        403
    );
    assert_eq!(employee.post(&format!("{doors}/{id}/end"), &[]).await.location, doors);
    assert_eq!(world.visitor().post("/code", &[("code", &code)]).await.status, 410);
    let mine = own.get("/mine/whole").await.body;
    assert!(mine.contains("Gesloten door de medewerker op 15 juni 2026, omdat de klant dat vroeg."));
    assert!(mine.contains("medewerker, sloot een link of code"), "{mine}");

    let made = employee.post(&format!("{doors}/new"), &[]).await.body;
    let fresh = part(&made, "http://hullie.test", "<").to_owned();
    assert_eq!(own.get("/mine/whole").await.status, 401, "the old link is over");
    assert_eq!(world.visitor().enter(&world.link).await.status, 410);
    assert_eq!(own.enter(&fresh).await.location, "/mine");
    let mine = own.get("/mine/whole").await.body;
    assert!(mine.contains("medewerker, maakte een nieuwe persoonlijke link"));
    assert!(mine.contains("Vervangen door een nieuwe link op 15 juni 2026."));
}

#[tokio::test]
async fn what_a_code_said_before_it_had_a_word_is_marked_until_the_customer_says_yes() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mark = "Gezegd via de code op papier, voordat er een eigen woord was";
    assert!(!own.get("/mine/whole").await.body.contains(mark));
    world.database.run("UPDATE view SET by_code = {true} WHERE by_chair = 'customer'").await.unwrap();
    let mut employee = world.staff(&email(Role::Employee)).await;
    let chair = format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[0]);
    for body in [own.get("/mine/whole").await.body, employee.get(&chair).await.body] {
        assert!(body.contains(mark), "{body}");
    }
    assert!(own.get("/mine/whole").await.body.contains("Hebt u dit zelf gezegd?"));
    assert_eq!(employee.post("/mine/confirm-code", &[]).await.status, 401);
    assert_eq!(own.post("/mine/confirm-code", &[]).await.location, "/mine?kept");
    let body = own.get("/mine/whole").await.body;
    assert!(!body.contains(mark) && !body.contains("Hebt u dit zelf gezegd?"));
    assert!(!employee.get(&chair).await.body.contains(mark));
}

#[tokio::test]
async fn the_sheet_that_an_employee_prints_holds_what_both_may_read() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let page = format!("/trajectories/{}", world.trajectory);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let looks = format!("{page}/do/impression");
    assert_eq!(employee.post(&looks, &[("number", "2"), ("words", "het-viel-mij-zwaar")]).await.status, 303);
    assert!(
        employee.get(&whole(&page)).await.body.contains("het-viel-mij-zwaar"),
        "the employee's own page has it"
    );
    let sheet = async || {
        let mut employee = world.staff(&email(Role::Employee)).await;
        employee.post(&format!("{page}/paper"), &[]).await.body
    };
    assert!(!sheet().await.contains("het-viel-mij-zwaar"), "the customer said nothing yet");
    let mine = [("number", "4"), ("words", "het-gaat-beter")];
    assert_eq!(own.post("/mine/do/impression", &mine).await.status, 303);
    let both = sheet().await;
    assert!(both.contains("het-viel-mij-zwaar") && both.contains("het-gaat-beter"), "{both}");
}

#[tokio::test]
async fn a_first_use_that_is_sent_twice_at_once_opens_for_both() {
    let world = World::new().await;
    let code = paper(&world).await;
    let [mut one, mut two, mut other] = [world.visitor(), world.visitor(), world.visitor()];
    let (one, two) =
        tokio::join!(type_in(&mut one, &code, WORD, WORD), type_in(&mut two, &code, WORD, WORD),);
    assert_eq!([one.location, two.location], ["/mine", "/mine"], "it is the very word");
    let late = type_in(&mut other, &code, "een ander woord", "een ander woord").await;
    assert_eq!(late.status, 401, "whoever comes later does not choose again");
}

#[tokio::test]
async fn wrong_words_that_come_at_once_are_counted_one_by_one() {
    let world = World::new().await;
    let code = paper(&world).await;
    let mut own = world.visitor();
    type_in(&mut own, &code, WORD, WORD).await;
    let mut sent = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let (mut other, code) = (world.visitor(), code.clone());
        sent.spawn(async move { type_in(&mut other, &code, "fout woord", "").await.status });
    }
    let mut statuses = sent.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [[401; 5].as_slice(), [429; 11].as_slice()].concat());
    assert_ne!(own.get("/mine/whole").await.status, 401, "the code is not closed");
}
