//! The mirror: small groups hidden, complements too, at most six figures, the same in page and data (S10,
//! S11, S12, N01).

use hullie_app::jobs;
use hullie_domain::{
    AccountId, Chair, Job, MomentId, Role, StoryText, TrajectoryId, Value,
    walk::moment::{Channel, Release, Side},
};
use hullie_store::{
    house::account,
    job,
    see::indicator,
    tell::{answer, view},
    walk::{expectation, moment, trajectory},
};
use hullie_testkit::World;

/// Another employee of the first team.
async fn colleague(world: &World, work: &mut hullie_store::Work) -> AccountId {
    let id = AccountId::new();
    let account = account::Account {
        id,
        organisation_id: world.organisation,
        email: format!("{}@test.example", id.0),
        name: "Collega".to_owned(),
        role: Role::Employee,
    };
    account::create(work, &account, &[world.teams[0]], "none", world.app.now()).await.unwrap();
    id
}

/// Adds customers who walked these steps and told this answer at each, each with an employee of their own.
pub async fn walk(world: &World, customers: usize, steps: &[usize], value: i64, words: &str) {
    let mut work = world.app.store.write().await.unwrap();
    for n in 0..customers {
        let now = world.app.now();
        let employee = colleague(world, &mut work).await;
        let new = trajectory::New {
            id: TrajectoryId::new(),
            service: world.service,
            team: world.teams[0],
            employee: Some(employee),
            name: format!("klant {n}"),
            started_at: now,
            segment: None,
        };
        trajectory::insert(&mut work, world.organisation, &new).await.unwrap();
        for (place, step) in steps.iter().enumerate() {
            let at = moment::New {
                id: MomentId::new(),
                step: Some(world.steps[*step]),
                team: Some(world.teams[0]),
                side: Side::Organisation,
                channel: Channel::Phone,
                title: "moment".into(),
                benefit: Some("iets".into()),
                happened_at: now.plus_days(place as i64 - 20),
                more: moment::More::default(),
            };
            moment::insert(&mut work, new.id, Chair::Employee, &at, now).await.unwrap();
            let words = Some(StoryText::new(format!("{words} {n}")).unwrap());
            let told = view::New {
                moment: at.id,
                about: Chair::Customer,
                value: Value::new(value),
                words,
                release: Release::Quote,
                voice: None,
            };
            let id = view::insert(&mut work, new.id, (Chair::Customer, None), &told, now).await.unwrap();
            job::create(&mut work, Job::ReadWords(id), now).await.unwrap();
        }
    }
    work.commit().await.unwrap();
    jobs::run_all(&world.app).await.unwrap();
}

/// Twelve customers of six employees, each with an early and a late moment: the guess is two steps off at
/// first and right at the end. The employees think that customers expected two more than they did.
pub async fn guessed(world: &World) {
    let mut work = world.app.store.write().await.unwrap();
    let mut employees = Vec::new();
    for _ in 0..6 {
        employees.push(colleague(world, &mut work).await);
    }
    for n in 0..12 {
        let (now, employee) = (world.app.now(), employees[n % 6]);
        let new = trajectory::New {
            id: TrajectoryId::new(),
            service: world.service,
            team: world.teams[0],
            employee: Some(employee),
            name: format!("klant {n}"),
            started_at: now,
            segment: None,
        };
        trajectory::insert(&mut work, world.organisation, &new).await.unwrap();
        let expected = hullie_domain::walk::expectation::Expectation {
            satisfied: Value::new(1 + (n % 3) as i64),
            ..hullie_domain::walk::expectation::Expectation::default()
        };
        expectation::insert(&mut work, new.id, &expected, false, now).await.unwrap();
        for (place, step) in [0, 1].into_iter().enumerate() {
            let at = moment::New {
                id: MomentId::new(),
                step: Some(world.steps[step]),
                team: Some(world.teams[0]),
                side: Side::Organisation,
                channel: Channel::Phone,
                title: "moment".into(),
                benefit: Some("iets".into()),
                happened_at: now.plus_days(place as i64 - 9),
                more: moment::More::default(),
            };
            moment::insert(&mut work, new.id, Chair::Employee, &at, now).await.unwrap();
            let truth = 1 + (n % 3) as i64;
            let guess = if place == 0 { truth + 2 } else { truth };
            for (by, value) in [((Chair::Customer, None), truth), ((Chair::Employee, Some(employee)), guess)]
            {
                let told = view::New {
                    moment: at.id,
                    about: Chair::Customer,
                    value: Value::new(value),
                    words: None,
                    release: Release::Closed,
                    voice: None,
                };
                view::insert(&mut work, new.id, by, &told, now).await.unwrap();
            }
            if place == 0 {
                let answer = answer::New {
                    moment: at.id,
                    question: "expected",
                    value: Value::new(3 + (n % 3) as i64),
                    nuance: None,
                    voice: None,
                };
                let by = (Side::Organisation, Some(employee));
                answer::insert(&mut work, new.id, by, &answer, now).await.unwrap();
            }
        }
    }
    work.commit().await.unwrap();
}

#[tokio::test]
async fn h14_h18_expectations_beside_what_is_thought_and_whether_the_two_come_closer() {
    let world = World::new().await;
    guessed(&world).await;
    world.days_later(1);
    let body = world.staff("manager@test.example").await.get("/mirror/hulp/distance").await.body;
    let text = body.replace("</td>", "|");
    assert!(body.contains("Ja: aan het eind is de afstand kleiner dan aan het begin."), "{body}");
    assert!(body.contains("Wij denken gemiddeld mooier dan klanten zeggen: 1,1 hoger"), "{body}");
    assert!(body.contains("Merken wij het verschil tussen klanten?"), "a figure of its own beside it");
    assert!(body.contains("Medewerkers denken dat klanten meer verwachten dan zij doen: 2 hoger."), "{body}");
    assert!(text.matches("4 <svg").count() >= 6, "both distributions, with how many: {text}");
}

async fn page(world: &World) -> String {
    // what is told today is in the mirror of tomorrow
    world.days_later(1);
    world.staff("manager@test.example").await.get("/mirror/hulp").await.body
}

#[tokio::test]
async fn under_five_customers_nothing_is_shown() {
    let world = World::new().await;
    // one customer of the world and three more walked here: four
    walk(&world, 3, &[0, 1, 2], 4, "bijzondere woorden").await;
    let mut work = world.app.store.write().await.unwrap();
    indicator::insert(&mut work, world.organisation, "satisfied", "besluit").await.unwrap();
    work.commit().await.unwrap();
    let body = page(&world).await;
    assert!(!body.contains("bijzondere woorden"), "no quotes of few");
    assert!(!body.contains("4 klanten") && body.contains("Nog te weinig antwoorden"));
    let data = world.staff("manager@test.example").await.get("/api/v1/mirror/hulp").await.body;
    assert!(data.contains("\"customers\":null") && data.contains("\"part\":null"), "{data}");
}

#[tokio::test]
async fn s11_what_could_be_worked_out_is_hidden_too() {
    let world = World::new().await;
    // with the one of the world: 12 came to the first step, 10 of them to the second; the two that are left
    // out give the ten away
    walk(&world, 9, &[0, 1], 4, "a").await;
    walk(&world, 2, &[0], 4, "b").await;
    let body = page(&world).await;
    assert!(body.contains("12 klanten"), "enough came to the first step");
    assert!(!body.contains("10 klanten"), "ten of twelve would show that two did not come");
    // six more who stop early make both groups large enough
    walk(&world, 6, &[0], 4, "c").await;
    let body = page(&world).await;
    assert!(body.contains("18 klanten") && body.contains("10 klanten"));
}

#[tokio::test]
async fn e21_words_come_before_figures_and_are_verbatim() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "HEEL lang gewagt").await;
    walk(&world, 8, &[0, 1], 4, "HEEL lang gewagt").await;
    let mut work = world.app.store.write().await.unwrap();
    indicator::insert(&mut work, world.organisation, "satisfied", "Welke stap pakken wij aan?")
        .await
        .unwrap();
    work.commit().await.unwrap();
    let body = page(&world).await;
    let (quote, map, figure) =
        (body.find("HEEL lang gewagt"), body.find("<svg xmlns"), body.find("Welke stap pakken wij aan?"));
    assert!(quote.unwrap() < map.unwrap() && map.unwrap() < figure.unwrap());
    // two answers of the world's customer (2, dissatisfied), sixteen dissatisfied and sixteen satisfied
    assert!(body.contains("Bij 16 van de 34 keer was de klant tevreden."), "{body}");
    assert!(body.contains("tussen 31% en 63%"), "{body}");
    assert!(
        body.contains("Gezegd door klanten.") && body.contains(" tot en met "),
        "source and period beside n"
    );
    assert!(
        body.contains("17 van de 17 klanten hebben iets verteld"),
        "how many answered is always said (N17)"
    );
    let data = world.staff("manager@test.example").await.get("/api/v1/mirror/hulp").await.body;
    assert!(data.contains("\"part\":16,\"whole\":34"), "page and data say the same: {data}");
}

#[tokio::test]
async fn words_with_a_phone_number_do_not_reach_the_mirror() {
    let world = World::new().await;
    walk(&world, 8, &[0], 2, "bel mij op 06-12345678 want").await;
    let body = page(&world).await;
    assert!(!body.contains("06-12345678"));
}

#[tokio::test]
async fn one_employee_behind_all_guesses_shows_no_figure_about_guesses() {
    let world = World::new().await;
    walk(&world, 12, &[0, 1], 4, "x").await;
    let mut work = world.app.store.write().await.unwrap();
    for kind in ["understood", "rosy"] {
        indicator::insert(&mut work, world.organisation, kind, "besluit").await.unwrap();
    }
    work.commit().await.unwrap();
    world.days_later(1);
    let data = world.staff("manager@test.example").await.get("/api/v1/mirror/hulp").await.body;
    assert_eq!(data.matches("\"value\":null").count(), 2, "{data}");
}

#[tokio::test]
async fn a_customer_may_look_in_the_mirror_too() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    assert_eq!(customer.get("/mirror/hulp").await.status, 200);
    let mut nobody = world.visitor();
    assert_eq!(nobody.get("/mirror/hulp").await.location, "/sign-in");
}

#[tokio::test]
async fn s11_what_is_told_counts_from_the_next_release_and_only_with_five() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "woorden").await;
    let mut visitor = world.staff("manager@test.example").await;
    assert!(
        !visitor.get("/mirror/hulp").await.body.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox"),
        "not today"
    );
    let before = page(&world).await;
    assert!(before.contains("9 klanten"), "{before}");
    // one more customer tells: tomorrow's page is the same, so that two looks tell nothing about this one
    walk(&world, 1, &[0, 1], 5, "woorden").await;
    assert!(page(&world).await.contains("9 klanten"));
    walk(&world, 5, &[0, 1], 5, "woorden").await;
    assert!(page(&world).await.contains("15 klanten"));
}

#[tokio::test]
async fn a_filter_shows_the_customers_of_a_quarter_and_nobody_of_an_unknown_team() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "lang wachten").await;
    // the world begins in June; this is the next quarter
    world.days_later(40);
    walk(&world, 7, &[0, 2], 5, "snel geholpen").await;
    world.days_later(1);
    let mut visitor = world.staff("manager@test.example").await;
    let all = visitor.get("/mirror/hulp").await.body;
    assert!(all.contains("16 klanten") && all.contains("name=\"period\""));
    let later = visitor.get("/mirror/hulp?period=2026-3").await.body;
    assert!(
        later.contains("7 klanten") && later.contains("Alleen: juli tot en met september 2026."),
        "{later}"
    );
    assert!(later.contains("snel geholpen") && !later.contains("lang wachten"), "the words are theirs too");
    let nobody = visitor.get("/mirror/hulp?team=geen").await.body;
    assert!(nobody.contains("Nog te weinig antwoorden") && !nobody.contains("16 klanten"));
    let data = visitor.get("/api/v1/mirror/hulp?period=2026-3").await.body;
    assert!(!data.contains("16"), "{data}");
    for kind in ["svg", "png", "pdf"] {
        assert_eq!(
            visitor.get(&format!("/mirror/hulp/map.{kind}?period=2026-3")).await.status,
            200,
            "{kind}"
        );
    }
}

#[tokio::test]
async fn a_step_leads_to_the_words_of_five_people_and_to_words_that_are_about_the_same() {
    let world = World::new().await;
    walk(&world, 6, &[0], 2, "weken gewacht op het formulier").await;
    walk(&world, 4, &[1], 4, "fijn gesprek").await;
    // three more came to the second step and did not release their words
    walk(&world, 3, &[1], 4, "bel mij op 06-12345678 voor een fijn gesprek").await;
    world.days_later(1);
    let mut visitor = world.staff("manager@test.example").await;
    let many = visitor.get("/mirror/hulp/steps/vraag").await.body;
    assert!(many.contains("weken gewacht op het formulier 3"), "{many}");
    let few = visitor.get("/mirror/hulp/steps/gesprek").await.body;
    assert!(!few.contains("fijn gesprek"), "four people are too few");
    assert_eq!(visitor.get("/mirror/hulp/steps/bestaat-niet").await.status, 403);
}

#[tokio::test]
async fn two_groups_side_by_side_say_when_there_is_no_clear_difference() {
    let world = World::new().await;
    walk(&world, 12, &[0, 1], 2, "a").await;
    world.days_later(40);
    walk(&world, 12, &[0, 1], 5, "b").await;
    world.days_later(1);
    let mut visitor = world.staff("manager@test.example").await;
    let empty = visitor.get("/mirror/hulp/compare").await.body;
    assert!(empty.contains("Kies twee verschillende groepen."));
    let body = visitor.get("/mirror/hulp/compare?period=2026-2&beside_period=2026-3").await.body;
    assert!(body.contains("Geen duidelijk verschil."), "everybody came to both steps: {body}");
    assert!(body.contains("3 meer."), "satisfied went from 2 to 5: {body}");
    let same = visitor.get("/mirror/hulp/compare?period=2026-3&beside_period=2026-3").await.body;
    assert!(same.contains("Kies twee verschillende groepen."));
}

#[tokio::test]
async fn h09_h14_h18_the_distance_waits_for_enough_people() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "ze luisteren niet").await;
    world.days_later(1);
    let mut visitor = world.staff("manager@test.example").await;
    let few = visitor.get("/mirror/hulp/distance").await.body;
    assert!(few.contains("wij wachten op 20"), "{few}");
    walk(&world, 12, &[0], 2, "ze luisteren niet").await;
    world.days_later(1);
    let mut visitor = world.staff("manager@test.example").await;
    let body = visitor.get("/mirror/hulp/distance").await.body;
    // two texts of each of eight and one of each of twelve
    assert!(body.contains("28 van de 28 teksten van klanten gaan over"), "{body}");
    assert!(body.contains("Het is een aanwijzing."), "with its caveat");
    assert!(
        body.find("ze luisteren niet").unwrap() < body.find("28 van de 28").unwrap(),
        "words before numbers"
    );
    assert!(!body.contains("teksten van medewerkers gaan over"), "one employee is not a group");
}

#[tokio::test]
async fn d13_an_indicator_leaves_the_page_after_its_last_day() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "woorden").await;
    let mut manager = world.staff("manager@test.example").await;
    let form = [("kind", "satisfied"), ("decision", "Welke stap eerst?")];
    assert_eq!(manager.post("/indicators", &form).await.status, 303);
    let body = page(&world).await;
    assert!(
        body.contains("Welke stap eerst?") && body.contains("Dit cijfer blijft tot en met 15 juni 2027."),
        "{body}"
    );
    world.days_later(366);
    assert!(!page(&world).await.contains("Welke stap eerst?"), "somebody has to want it again");
}
