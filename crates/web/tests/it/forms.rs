//! Bad input gets a clear sentence and loses nothing that was typed.

use hullie_domain::Role;
use hullie_testkit::{World, world::email};

#[tokio::test]
async fn too_long_a_story_says_how_much_and_keeps_the_words() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let long = "woord ".repeat(3_400);
    let reply = customer.post(&format!("/mine/moments/{}", world.moments[1]), &[("words", &long)]).await;
    assert_eq!(reply.status, 400);
    assert!(reply.body.contains("400 tekens te lang") && reply.body.contains("Wat u typte staat er nog."));
    assert!(reply.body.contains(long.trim_end()));
}

#[tokio::test]
async fn an_empty_form_asks_for_one_thing_and_points_at_it() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let reply = customer.post(&format!("/mine/moments/{}", world.moments[1]), &[("words", "  ")]).await;
    assert_eq!(reply.status, 400);
    assert!(reply.body.contains("role=\"alert\"") && reply.body.contains("aria-invalid=\"true\""));
}

#[tokio::test]
async fn answers_that_are_none_are_not_taken() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    for (field, value) in [("value", "6"), ("value", "veel"), ("recognition", "misschien")] {
        let reply = customer
            .post(&format!("/mine/moments/{}", world.moments[1]), &[("words", "x"), (field, value)])
            .await;
        assert_eq!(reply.status, 400, "{field}={value}");
    }
}

#[tokio::test]
async fn an_indicator_needs_its_decision_and_a_seventh_needs_room() {
    let world = World::new().await;
    let mut manager = world.staff(&email(Role::Manager)).await;
    let reply = manager.post("/indicators", &[("kind", "noticed"), ("decision", " ")]).await;
    assert_eq!(reply.status, 400);
    assert!(reply.body.contains("Zonder besluit komt het niet op de pagina."));
    for kind in ["noticed", "satisfied", "understood", "rosy", "kept", "late"] {
        assert_eq!(
            manager.post("/indicators", &[("kind", kind), ("decision", "besluit")]).await.status,
            303,
            "{kind}"
        );
    }
    let reply = manager.post("/indicators", &[("kind", "expected"), ("decision", "besluit")]).await;
    assert_eq!(reply.status, 409);
    assert!(reply.body.contains("Haal er eerst een weg."));
}

#[tokio::test]
async fn an_account_needs_an_address_and_a_long_password() {
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let team = world.teams[0].to_string();
    let fields = |email: &'static str, password: &'static str| {
        vec![("name", "Nieuw"), ("email", email), ("role", "coach"), ("password", password)]
    };
    assert_eq!(
        administrator.post("/accounts", &fields("geen adres", "lang genoeg wachtwoord")).await.status,
        400
    );
    assert_eq!(administrator.post("/accounts", &fields("nieuw@test.example", "kort")).await.status, 400);
    let mut right = fields("nieuw@test.example", "lang genoeg wachtwoord");
    right.push(("team", &team));
    assert_eq!(administrator.post("/accounts", &right).await.status, 303);
    let mut visitor = world.visitor();
    let reply = visitor
        .post("/sign-in", &[("email", "Nieuw@test.example "), ("password", "lang genoeg wachtwoord")])
        .await;
    assert_eq!(reply.status, 303, "case and spaces in an address do not matter");
    assert_eq!(administrator.post("/accounts", &right).await.status, 409);
}

#[tokio::test]
async fn the_language_switch_comes_back_to_the_own_pages_only() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    assert_eq!(visitor.get("/language/en?back=/services").await.location, "/services");
    assert!(visitor.get("/services").await.body.contains("What we do and promise"));
    for outside in ["https://elders.example", "//elders.example", "/\\elders.example"] {
        assert_eq!(visitor.get(&format!("/language/nl?back={outside}")).await.location, "/", "{outside}");
    }
}
