//! What may point to a person in told words: shown to who wrote it, and held back from everybody else.

use hullie_app::jobs;
use hullie_testkit::{World, table::customer};

#[tokio::test]
async fn who_wrote_it_sees_which_words_are_held_back() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    for (told, said) in [
        ("bel 06\u{2011}12\u{a0}34\u{a0}56\u{a0}78 maar", "06\u{2011}12\u{a0}34\u{a0}56\u{a0}78"),
        ("ik heet Zoë, andré@voorbeeld.nl", "andré@voorbeeld.nl"),
        ("rekening BE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("zaak ZAAK-2026-0000000001", "ZAAK-2026-0000000001"),
        ("ik woon Kerkstraat 12", "Kerkstraat 12"),
    ] {
        assert_eq!(customer.post(&address, &[("words", told), ("quote", "yes")]).await.status, 303);
        jobs::run_all(&world.app).await.unwrap();
        let body = customer.get(&address).await.body;
        assert!(body.contains("Uw woorden staan nog niet op de spiegel."), "{body}");
        assert!(body.contains(&format!("<q dir=\"auto\">{said}</q>")), "{said}: {body}");
        assert!(
            !body.contains("Uw woorden mogen nu zonder naam op de spiegel staan"),
            "what is held back is not said to be shown"
        );
    }
    let mut employee = world.staff("employee@test.example").await;
    let page =
        employee.get(&format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[1])).await.body;
    assert!(!page.contains("Uw woorden staan nog niet op de spiegel"), "only who wrote it reads this");
}
