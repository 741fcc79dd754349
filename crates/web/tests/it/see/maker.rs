//! The mirror is made once for everybody who waits, away from the pages; who does not want to wait gets a
//! page that asks again.

use std::time::Duration;

use hullie_domain::Role;
use hullie_store::see::mirror;
use hullie_testkit::{Visitor, World, world::email};
use hullie_web::{Settings, Site};

/// A visitor of the same world through a program that does not wait for a mirror.
async fn hurried(world: &World) -> Visitor {
    let mut app = world.app.clone();
    app.patience = Duration::ZERO;
    let settings = Settings { public_address: "http://hullie.test".to_owned(), ..Settings::default() };
    let site = Site::new(app, settings).await.unwrap();
    Visitor::new(hullie_web::router(site))
}

async fn signed_in(world: &World) -> Visitor {
    world.staff(&email(Role::Manager)).await
}

/// How many releases of the mirror were made.
async fn releases(world: &World) -> usize {
    let mut work = world.app.store.read().await.unwrap();
    let all = mirror::list_released(&mut work, world.service).await.unwrap();
    all.iter().filter(|one| one.family.is_empty()).count()
}

#[tokio::test]
async fn four_first_looks_together_cost_one_making() {
    // how many statements one making takes, and a look
    let world = World::new().await;
    let mut visitor = signed_in(&world).await;
    let mut counts = Vec::new();
    for _ in 0..2 {
        let before = world.app.store.statements();
        assert_eq!(visitor.get("/mirror/hulp").await.status, 200);
        counts.push(world.app.store.statements() - before);
    }
    let (look, making) = (counts[1], counts[0] - counts[1]);
    assert!(making > 10, "the first look made it: {counts:?}");
    let world = World::new().await;
    let [mut a, mut b, mut c, mut d] =
        [signed_in(&world).await, signed_in(&world).await, signed_in(&world).await, signed_in(&world).await];
    let before = world.app.store.statements();
    let all = tokio::join!(
        a.get("/mirror/hulp"),
        b.get("/mirror/hulp"),
        c.get("/mirror/hulp"),
        d.get("/mirror/hulp")
    );
    assert_eq!([all.0.status, all.1.status, all.2.status, all.3.status], [200; 4]);
    assert_eq!(world.app.store.statements() - before, making + 4 * look);
    assert_eq!(releases(&world).await, 1);
}

#[tokio::test]
async fn who_would_wait_long_gets_a_page_that_asks_again_and_the_making_goes_on() {
    let form = [("email", email(Role::Manager)), ("password", hullie_testkit::world::PASSWORD.to_owned())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    // now and then the maker is done before anybody begins to wait: then there is nothing to see here
    let (world, mut visitor, reply) = loop {
        let world = World::new().await;
        let mut visitor = hurried(&world).await;
        assert_eq!(visitor.post("/sign-in", &form).await.status, 303);
        let reply = visitor.get("/mirror/hulp").await;
        if reply.status != 200 {
            break (world, visitor, reply);
        }
    };
    assert_eq!(reply.status, 503);
    assert_eq!(reply.headers["retry-after"], "5");
    assert_eq!(reply.headers["refresh"], "5", "without script");
    assert!(reply.body.contains("Wij tellen nog") && reply.body.contains("Nu opnieuw kijken"));
    assert_eq!(visitor.get("/api/v1/mirror/hulp").await.status, 503);
    // nobody waits for it, and it is made all the same
    for _ in 0..600 {
        if visitor.get("/mirror/hulp").await.status == 200 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(visitor.get("/mirror/hulp").await.status, 200);
    assert_eq!(releases(&world).await, 1);
    // while the next one is being made, the one before is there
    world.days_later(1);
    let mut visitor = hurried(&world).await;
    assert_eq!(visitor.post("/sign-in", &form).await.status, 303);
    let body = visitor.get("/mirror/hulp").await;
    assert_eq!(body.status, 200);
    assert!(body.body.contains("Stand van 15 juni 2026"), "{}", body.body);
}

#[tokio::test]
async fn a_making_that_failed_is_told_to_who_waits_and_begun_again_by_the_next() {
    let world = World::new().await;
    let day = world.app.today().number();
    let damaged = mirror::Released { release_day: day, family: "started".to_owned(), blocks: vec![9, 9] };
    let mut work = world.app.store.write().await.unwrap();
    mirror::keep_released(&mut work, world.service, &damaged).await.unwrap();
    work.commit().await.unwrap();
    let (mut one, mut two) = (signed_in(&world).await, signed_in(&world).await);
    let both = tokio::join!(one.get("/mirror/hulp"), two.get("/mirror/hulp"));
    assert_eq!([both.0.status, both.1.status], [500; 2]);
    world.database.run("DELETE FROM mirror_release").await.unwrap();
    assert_eq!(one.get("/mirror/hulp").await.status, 200);
}

#[tokio::test]
async fn the_program_makes_mirrors_before_anybody_looks() {
    let world = World::new().await;
    hullie_app::see::mirror::prepare(&world.app).await.unwrap();
    for _ in 0..600 {
        if releases(&world).await == 1 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nothing was made");
}
