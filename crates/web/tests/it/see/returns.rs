//! The mirror's map draws as back what went back, and tells nothing of a part of the people on a path: that
//! can be one person.

use hullie_domain::{
    AccountId, Chair, MomentId, Role, TrajectoryId, Value,
    walk::moment::{Channel, Release, Side},
};
use hullie_store::{
    house::account,
    tell::view,
    walk::{moment, trajectory},
};
use hullie_testkit::{World, world::email};

/// Customers who came at these steps, in this order, and said how each was.
async fn walk(world: &World, customers: usize, steps: &[usize]) {
    let mut work = world.app.store.write().await.unwrap();
    for n in 0..customers {
        let now = world.app.now();
        // each with an employee of their own: one employee's customers alone are no group
        let helper = account::Account {
            id: AccountId::new(),
            organisation_id: world.organisation,
            email: format!("{}@test.example", TrajectoryId::new().0),
            name: "Collega".to_owned(),
            role: Role::Employee,
        };
        account::create(&mut work, &helper, &[world.teams[0]], "none", now).await.unwrap();
        let new = trajectory::New {
            id: TrajectoryId::new(),
            service: world.service,
            team: world.teams[0],
            employee: Some(helper.id),
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
            let told = view::New {
                moment: at.id,
                about: Chair::Customer,
                value: Value::new(4),
                words: None,
                release: Release::Closed,
                voice: None,
            };
            view::insert(&mut work, new.id, (Chair::Customer, None), &told, now).await.unwrap();
        }
    }
    work.commit().await.unwrap();
}

/// The words of the path up the map, and how many lines on it are dashed.
async fn path_up(world: &World) -> (String, usize) {
    // what is told today is in the mirror of tomorrow
    world.days_later(1);
    let mut manager = world.staff(&email(Role::Manager)).await;
    manager.get("/language/en").await;
    let svg = manager.get("/mirror/hulp/map.svg").await.body;
    let words = svg.split("aria-label=\"Step gesprek, Step vraag, ").nth(1);
    let words = words.unwrap_or_else(|| panic!("the path is on the map: {svg}")).split('"').next().unwrap();
    (words.to_owned(), svg.matches("stroke-dasharray=\"7 5\"").count())
}

#[tokio::test]
async fn on_the_mirror_only_what_everybody_on_a_path_did_is_drawn_as_back() {
    let world = World::new().await;
    walk(&world, 12, &[0, 1, 0]).await;
    walk(&world, 6, &[0, 1]).await;
    let (words, dashed) = path_up(&world).await;
    assert!(words.ends_with("back to a step where people had been before"), "{words}");
    assert_eq!(dashed, 2, "the path and its sign");

    // seven went back, and six came from the second step to the first without having been there
    let world = World::new().await;
    walk(&world, 7, &[0, 1, 0]).await;
    walk(&world, 6, &[1, 0]).await;
    walk(&world, 6, &[0, 1]).await;
    let (words, dashed) = path_up(&world).await;
    assert!(words.ends_with("up on this map") && !words.contains("back"), "{words}");
    assert_eq!(dashed, 0, "a part is not told of");

    // and nobody: the words are the same, so that neither gives the other away
    let world = World::new().await;
    walk(&world, 13, &[1, 0]).await;
    walk(&world, 6, &[0, 1]).await;
    let (nobody, dashed) = path_up(&world).await;
    assert_eq!((nobody, dashed), (words, 0));
}
