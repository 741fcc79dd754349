//! What an organisation calls people stands on every page as it was typed, and no form of it is guessed.

use hullie_domain::{Localised, Role};
use hullie_store::house::role_name::{self, CustomerName, RoleName};
use hullie_testkit::{World, world::email};
use hullie_web::{Settings, Site};

/// How a page writes a text.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const ODD: [&str; 8] = [
    "a{b",
    "{ $name }",
    "\"mens\" \\ n",
    "<b>coach</b>",
    "}{ & %s '",
    "klant",
    "ab\u{200f}c",
    "een naam van zestig letters die nergens past en toch moet kan",
];

#[tokio::test]
async fn a_name_of_any_letters_stands_in_the_sentences_as_it_was_typed() {
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let mut customer = world.customer().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let chair = format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[1]);
    for name in ODD {
        let role = [
            ("role", "employee"),
            ("name_nl", name),
            ("more_nl", &format!("{name} M")),
            ("name_en", name),
            ("more_en", &format!("{name} M")),
        ];
        let sent = administrator.post("/roles", &role).await;
        assert_eq!(sent.status, 303, "{name}: {}", sent.body);
        let called =
            [("one_nl", name), ("more_nl", &format!("{name} K")), ("one_en", name), ("more_en", name)];
        assert_eq!(administrator.post("/roles/customer", &called).await.status, 303, "{name}");
        let shown = escaped(name);
        let form = administrator.get("/roles").await.body;
        assert_eq!(form.matches(&format!("value=\"{shown}\"")).count(), 5, "{name}: {form}");
        let moment = customer.get(&format!("/mine/moments/{}", world.moments[1])).await;
        assert!(moment.body.contains(&format!("alleen u en de {shown} die u helpt")), "{}", moment.body);
        let page = employee.get(&chair).await;
        assert!(page.body.contains(&format!("Wat denkt u dat de {shown} zegt?")), "{name}: {}", page.body);
        for page in ["/", "/privacy", "/sign-in", "/mirror", "/mirror/hulp", "/mirror/hulp/distance"] {
            let page = employee.get(page).await;
            assert_eq!(page.status, 200, "{name}");
            assert!(!page.body.contains("klant ") || name == "klant", "{name}: {}", page.body);
        }
        let mut english = world.customer().await;
        english.get("/language/en").await;
        let privacy = english.get("/privacy").await.body;
        assert!(privacy.contains(&format!("only by you and the {shown} who helps you")), "{privacy}");
    }
}

#[tokio::test]
async fn a_picture_and_its_file_say_the_name_as_it_was_typed() {
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let called = [("one_nl", "<b>{a"), ("more_nl", "<b>{a}"), ("one_en", ""), ("more_en", "")];
    assert_eq!(administrator.post("/roles/customer", &called).await.status, 303);
    let mut manager = world.staff(&email(Role::Manager)).await;
    let picture = manager.get("/mirror/hulp/map.svg").await;
    assert_eq!(picture.status, 200);
    assert!(picture.body.contains("&lt;b&gt;{a}") && !picture.body.contains("<b>"), "{}", picture.body);
}

#[tokio::test]
async fn what_cannot_be_a_name_is_told_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let long = "e".repeat(81);
    for (one, more, said) in [
        ("gids", "", "hoe u er meer dan één noemt"),
        ("", "gidsen", "Schrijf ook de naam voor één, in deze taal: Nederlands"),
        ("gi\nds", "gidsen", "Een naam is één regel"),
        ("gi\u{202e}ds", "gidsen", "Een naam is één regel"),
        (long.as_str(), "gidsen", "te lang"),
    ] {
        let role = [("role", "employee"), ("name_nl", one), ("more_nl", more), ("name_en", "guide")];
        let reply = administrator.post("/roles", &role).await;
        assert_eq!(reply.status, 400, "{one}");
        assert!(reply.body.contains(said), "{said}: {}", reply.body);
        assert!(reply.body.contains("value=\"guide\""), "what was typed stays: {}", reply.body);
        let called = [("one_nl", one), ("more_nl", more)];
        assert_eq!(administrator.post("/roles/customer", &called).await.status, 400, "{one}");
    }
    let reply = administrator.post("/roles", &[("role", "employee"), ("name_nl", "bemiddelaar")]).await;
    assert_eq!(reply.status, 303, "a word that is known with its word for more need not be typed twice");
    let page = administrator.get("/roles").await.body;
    assert!(page.contains("value=\"bemiddelaars\""), "{page}");
}

#[tokio::test]
async fn a_name_of_the_release_before_never_gets_a_made_up_form() {
    let world = World::new().await;
    let mut work = world.app.store.write().await.unwrap();
    let old = RoleName {
        role: Role::Employee,
        name: hullie_testkit::world::both("gids", "guide"),
        more: hullie_domain::Localised::default(),
    };
    role_name::insert(&mut work, world.organisation, &old).await.unwrap();
    work.commit().await.unwrap();
    let site = Site::new(world.app.clone(), Settings::default()).await.unwrap();
    let words = hullie_web::words::Words::named(hullie_web::words::Language::first(), site.names());
    assert_eq!(words.get("chair-employee"), "gids");
    assert_eq!(words.get("lane-employee"), "medewerkers", "the common word, until somebody types it");
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    // any change reads the names anew
    administrator.post("/roles", &[("role", "coach")]).await;
    let page = administrator.get("/roles").await.body;
    assert!(page.contains("Hoe noemt u er meer dan één?"), "{page}");
    let typed = [
        ("role", "employee"),
        ("name_nl", "gids"),
        ("more_nl", "gidsen"),
        ("name_en", "guide"),
        ("more_en", "guides"),
    ];
    assert_eq!(administrator.post("/roles", &typed).await.status, 303);
    assert!(!administrator.get("/roles").await.body.contains("Hoe heten er meer van?"));
}

#[tokio::test]
async fn a_name_in_a_language_that_is_not_spoken_now_stays_when_the_others_change() {
    let world = World::new().await;
    let say = |texts: &[(&str, &str)]| Localised::new(texts.iter().copied()).unwrap();
    let mut work = world.app.store.write().await.unwrap();
    let role = RoleName {
        role: Role::Employee,
        name: say(&[("nl", "gids"), ("en", "guide"), ("ar", "مرشد")]),
        more: say(&[("nl", "gidsen"), ("en", "guides"), ("ar", "مرشدون")]),
    };
    role_name::insert(&mut work, world.organisation, &role).await.unwrap();
    let customer =
        CustomerName { one: say(&[("nl", "gast"), ("ar", "ضيف")]), more: say(&[("nl", "gasten")]) };
    role_name::insert_customer(&mut work, world.organisation, &customer).await.unwrap();
    work.commit().await.unwrap();
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let typed = [("role", "employee"), ("name_nl", "coach"), ("more_nl", "coaches"), ("name_en", "")];
    assert_eq!(administrator.post("/roles", &typed).await.status, 303);
    let typed = [("one_nl", "bezoeker"), ("more_nl", "bezoekers")];
    assert_eq!(administrator.post("/roles/customer", &typed).await.status, 303);
    let (roles, customer) = role_name::list(&world.app.store, world.organisation).await.unwrap();
    assert_eq!(roles[0].name, say(&[("nl", "coach"), ("ar", "مرشد")]), "what was emptied is gone");
    assert_eq!(roles[0].more, say(&[("nl", "coaches"), ("ar", "مرشدون")]));
    assert_eq!(customer.unwrap().one, say(&[("nl", "bezoeker"), ("ar", "ضيف")]));
    // nothing at all brings the common name back, in every language
    assert_eq!(administrator.post("/roles", &[("role", "employee")]).await.status, 303);
    assert!(role_name::list(&world.app.store, world.organisation).await.unwrap().0.is_empty());
}

#[tokio::test]
async fn nobody_but_the_administrator_names_those_who_are_helped_and_empty_brings_the_name_back() {
    let world = World::new().await;
    let called = [("one_nl", "gast"), ("more_nl", "gasten"), ("one_en", "guest"), ("more_en", "guests")];
    for role in Role::ALL {
        let mut person = world.staff(&email(role)).await;
        let expected = if role == Role::Administrator { 303 } else { 403 };
        assert_eq!(person.post("/roles/customer", &called).await.status, expected, "{role:?}");
    }
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert!(employee.get("/desk/search?q=").await.body.contains("Zoek een gast"));
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    assert_eq!(administrator.post("/roles/customer", &[]).await.status, 303);
    assert!(employee.get("/desk/search?q=").await.body.contains("Zoek een klant"));
}
