//! The mirror: small groups hidden, complements too, at most six figures, the same in page and data (S10, S11, S12, N01).

use hullie_app::jobs;
use hullie_domain::{
    Chair, MomentId, StoryText, TrajectoryId, Value,
    moment::{Channel, Release, Side},
};
use hullie_store::{indicator, job, moment, trajectory, view};
use hullie_testkit::World;

/// Adds customers who walked these steps and told this answer at each.
async fn walk(world: &World, customers: usize, steps: &[usize], value: i64, words: &str) {
    let mut work = world.app.store.write().await.unwrap();
    for n in 0..customers {
        let now = world.app.now();
        let new = trajectory::New {
            id: TrajectoryId::new(),
            service: world.service,
            team: world.teams[0],
            employee: Some(world.employee),
            name: format!("klant {n}"),
            started_at: now,
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
            job::create(&mut work, hullie_app::tell::READ_WORDS, id.0, now).await.unwrap();
        }
    }
    work.commit().await.unwrap();
    jobs::run_all(&world.app).await.unwrap();
}

async fn page(world: &World) -> String {
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
    // with the one of the world: 12 came to the first step, 10 of them to the second; the two that are left out give the ten away
    walk(&world, 9, &[0, 1], 4, "a").await;
    walk(&world, 2, &[0], 4, "b").await;
    let body = page(&world).await;
    assert!(body.contains("12 klanten"), "enough came to the first step");
    assert!(!body.contains("10 klanten"), "ten of twelve would show that two did not come");
    // five more who stop early make both groups large enough
    walk(&world, 5, &[0], 4, "c").await;
    let body = page(&world).await;
    assert!(body.contains("17 klanten") && body.contains("10 klanten"));
}

#[tokio::test]
async fn e21_words_come_before_figures_and_are_verbatim() {
    let world = World::new().await;
    walk(&world, 8, &[0, 1], 2, "HEEL lang gewagt").await;
    let mut work = world.app.store.write().await.unwrap();
    indicator::insert(&mut work, world.organisation, "satisfied", "Welke stap pakken wij aan?")
        .await
        .unwrap();
    work.commit().await.unwrap();
    let body = page(&world).await;
    let (quote, map, figure) =
        (body.find("HEEL lang gewagt"), body.find("<svg xmlns"), body.find("Welke stap pakken wij aan?"));
    assert!(quote.unwrap() < map.unwrap() && map.unwrap() < figure.unwrap());
    // two answers of the world's customer (2, dissatisfied) and sixteen more
    assert!(body.contains("Bij 0 van de 18 keer was de klant tevreden."), "{body}");
    assert!(body.contains("tussen 0% en 18%"));
    assert!(
        body.contains("Gezegd door klanten.") && body.contains(" tot en met "),
        "source and period beside n"
    );
    assert!(!body.contains("9 klanten."), "nine of the ten who started would show that one said nothing");
    let data = world.staff("manager@test.example").await.get("/api/v1/mirror/hulp").await.body;
    assert!(data.contains("\"part\":0,\"whole\":18"), "page and data say the same: {data}");
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
