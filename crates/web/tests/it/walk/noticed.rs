//! What a customer noticed of what was done, that a good moment is as easy to tell as a bad one, and what a
//! profile changes.

use hullie_domain::Role;
use hullie_testkit::table::whole;
use hullie_testkit::{World, table::Table, world::email};

#[tokio::test]
async fn p08_seven_of_ten_are_noticed_and_two_stand_apart() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let address = format!("/trajectories/{}/moments", world.trajectory);
    for n in 0..10 {
        let title = format!("Screening {n}");
        let fields = [
            ("title", title.as_str()),
            ("benefit", "Wij weten meer."),
            ("day", "2026-06-14"),
            ("side", "organisation"),
        ];
        assert_eq!(employee.post(&address, &fields).await.status, 303);
    }
    let page = customer.get("/mine/whole").await.body;
    let mut moments: Vec<String> = page
        .split("href=\"/mine/moments/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|id| id.len() == 36)
        .map(str::to_owned)
        .collect();
    moments.sort();
    moments.dedup();
    assert_eq!(moments.len(), 12);
    let answers = [("yes", 7), ("no", 2), ("not_noticed", 1), ("unknown", 2)];
    let answers = answers.iter().flat_map(|(answer, n)| std::iter::repeat_n(*answer, *n));
    for (moment, answer) in moments.iter().zip(answers) {
        let reply = customer.post(&format!("/mine/moments/{moment}"), &[("recognition", answer)]).await;
        assert_eq!(reply.status, 303);
    }
    let page = customer.get("/mine/whole").await.body;
    assert!(page.contains("Gemerkt: 7 van de 10 keer dat wij iets deden (ergens tussen 40% en 89%)."));
    assert!(page.contains("Bij 2 weet u het niet."));
}

#[tokio::test]
async fn v05_a_good_moment_takes_as_many_taps_as_a_bad_one() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    let form = customer.get(&address).await.body;
    let choices = |value: &str| form.matches(&format!("name=\"value\" value=\"{value}\"")).count();
    assert_eq!((choices("1"), choices("5")), (1, 1), "one tap each, in the same form");
    assert_eq!(customer.post(&address, &[("value", "5")]).await.status, 303, "a tap is enough");
    let questions = customer.get(&format!("{address}/questions")).await.body;
    assert!(questions.contains("Voelde u zich welkom?"), "being welcome is a question of its own");
}

#[tokio::test]
async fn v07_another_profile_has_other_words_and_questions_and_the_same_data() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("own_words", "Ik ben een klant die hoopt")]).await;
    let questions = format!("/mine/moments/{}/questions", world.moments[1]);
    assert!(!customer.get(&questions).await.body.contains("Wilt u bij ons blijven?"));
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    assert_eq!(administrator.post("/roles/profile", &[("profile", "care")]).await.status, 303);
    let mine = customer.get("/mine/whole").await.body;
    let page = format!("/trajectories/{}", world.trajectory);
    let theirs = world.staff(&email(Role::Employee)).await.get(&whole(&page)).await.body;
    assert!(
        theirs.contains("bewoner") && mine.contains("Ik ben een klant die hoopt"),
        "told words stay as they are"
    );
    assert!(customer.get(&questions).await.body.contains("Wilt u bij ons blijven?"));
    assert_eq!(administrator.post("/roles/profile", &[("profile", "government")]).await.status, 303);
    assert!(!customer.get("/mine/whole").await.body.contains("bewoner"));
    let mut employee = world.staff(&email(Role::Employee)).await;
    assert_eq!(employee.post("/roles/profile", &[("profile", "care")]).await.status, 403);
}

#[tokio::test]
async fn answers_of_an_older_form_are_kept_or_shown_again_and_never_passed_over() {
    let mut table = Table::new(None).await;
    let of_both = table.happened("Wij belden", "phone").await;
    let theirs = format!("{}/moments/{of_both}/questions", table.page);
    let mine = format!("/mine/moments/{of_both}/questions");
    for (who, address) in [(&mut table.customer, mine), (&mut table.employee, theirs)] {
        let (first, same) = ([("result", "2"), ("but-result", "eerst")], [("result", "2")]);
        assert_eq!(who.post(&address, &first).await.status, 303);
        // the same once more is the same
        assert_eq!(who.post(&address, &first).await.status, 303);
        assert_eq!(who.post(&address, &same).await.status, 409, "without the words it is something else");
        // an older form with another answer, and an answer to one more question
        let older = [("result", "5"), ("but-result", "later-getypt"), ("welcome", "4")];
        let again = who.post(&address, &older).await;
        assert!(again.status == 409 && again.body.contains("is al beantwoord"), "{}", again.body);
        assert!(again.body.contains("later-getypt"), "what was typed is still there: {}", again.body);
        assert!(again.body.contains("name=\"welcome\" value=\"4\" checked"), "{}", again.body);
        // what the page then offers is kept
        assert_eq!(who.post(&address, &[("welcome", "4")]).await.status, 303);
        // a question that the house asks no more
        let gone = who.post(&address, &[("stay", "4"), ("but-stay", "ik-blijf")]).await;
        assert!(gone.status == 409 && gone.body.contains("ik-blijf"), "{}", gone.body);
    }
}
