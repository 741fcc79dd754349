//! Somebody with an ordinary account asks everything, on every day, in every filter, and subtracts: what did
//! that one person say?
//!
//! Small made-up towns and a clock that moves; everything that is known here comes out of pages and data, as
//! anybody gets them.
//! `HULLIE_LIVES=40` plays more lives of a town, `HULLIE_SEED=7` other ones.

mod life;
pub mod town;

use hullie_domain::Role;
use hullie_testkit::world::email;

use town::{Town, answers_of, employee, list_of};

/// How many answers one list has more than another, and the other way around: a difference of few is about
/// few.
fn apart(one: &[i64], two: &[i64]) -> usize {
    let count = |all: &[i64], n: i64| all.iter().filter(|m| **m == n).count() as i64;
    (1..=5).map(|n| (count(one, n) - count(two, n)).unsigned_abs() as usize).sum()
}

#[track_caller]
fn about_five_or_nobody(apart: usize, what: &str) {
    assert!(apart == 0 || apart >= 5, "{what}: worked out {apart} answers");
}

#[tokio::test]
async fn f2_a_filter_subtracted_from_everybody_tells_nobodys_answer() {
    let mut town = Town::new().await;
    town.grow(12, Some("eerste"), None).await;
    town.grow(5, Some("weer"), None).await;
    for (person, value) in [1, 2, 2, 3, 4, 4, 5, 5].into_iter().enumerate() {
        town.tells(person, 0, value, None).await;
    }
    town.tells(12, 0, 1, None).await;
    town.world.days_later(1);
    let all = town.list("", 0).await.expect("nine answers are shown");
    for kind in ["eerste", "weer"] {
        let query = format!("?segment={kind}");
        if let Some(some) = town.list(&query, 0).await {
            about_five_or_nobody(apart(&all, &some), kind);
        }
        let (everybody, some) = (town.share("", "satisfied").await, town.share(&query, "satisfied").await);
        if let (Some(everybody), Some(some)) = (everybody, some) {
            about_five_or_nobody((everybody.1 - some.1) as usize, kind);
        }
    }
}

#[tokio::test]
async fn f3_what_staff_writes_brings_no_answer_of_one_customer_out() {
    let mut town = Town::new().await;
    town.grow(12, Some("eerste"), None).await;
    for person in 0..8 {
        town.tells(person, 0, [1, 2, 2, 3, 4, 4, 5, 5][person], None).await;
    }
    for person in 8..11 {
        town.answers(person, "result", 5).await;
    }
    town.world.days_later(1);
    let before = town.list("", 0).await.expect("eight answers are shown");
    town.tells(11, 0, 5, None).await;
    for person in 0..9 {
        town.happened(town.people[person].id, 1).await;
    }
    for _ in 0..2 {
        town.world.days_later(1);
        let after = town.list("", 0).await.expect("they are still shown");
        about_five_or_nobody(apart(&before, &after), "the next day");
    }
}

#[tokio::test]
async fn f4_the_questions_follow_the_same_releases() {
    let mut town = Town::new().await;
    town.grow(16, None, None).await;
    let questions = ["result", "works", "glad"];
    for person in 0..6 {
        for question in questions {
            town.answers(person, question, 5).await;
        }
    }
    town.world.days_later(1);
    let before = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert!(!before.contains("6 van de 6 antwoorden: ja"), "six of six is the answer of each: {before}");
    assert!(before.contains("Bijna iedereen zei ja."), "and it is still said in words");
    for person in 6..10 {
        for question in questions {
            town.answers(person, question, if person == 6 { 1 } else { 4 }).await;
        }
    }
    town.world.days_later(1);
    let after = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert_eq!(answers_of(&before), answers_of(&after), "four more wait for company");
    for person in 10..16 {
        for question in questions {
            town.answers(person, question, 2).await;
        }
    }
    town.world.days_later(1);
    let later = answers_of(&town.manager().await.get("/mirror/hulp/answers").await.body);
    assert!(later.values().any(|said| said == "9 van de 16"), "{later:?}");
}

#[tokio::test]
async fn f5_what_is_taken_back_is_gone_at_once_and_no_list_loses_one() {
    let mut town = Town::new().await;
    town.grow(16, None, None).await;
    for person in 0..9 {
        town.tells(person, 0, [1, 2, 2, 3, 4, 4, 5, 5, 2][person], None).await;
    }
    town.world.days_later(1);
    let before = town.list("", 0).await.expect("nine answers are shown");
    town.takes_back(4, 0).await;
    let after = town.list("", 0).await.unwrap_or_default();
    assert_ne!(before, after, "it is gone on the same day");
    about_five_or_nobody(apart(&before, &after), "just after");
    assert_eq!(town.share("", "satisfied").await, None);
    town.world.days_later(1);
    let after = town.list("", 0).await.unwrap_or_default();
    about_five_or_nobody(apart(&before, &after), "the next day");
    // with enough new answers the others come back, together
    for person in 9..15 {
        town.tells(person, 0, [1, 2, 3, 4, 5, 5][person - 9], None).await;
    }
    town.world.days_later(1);
    let (_, whole) = town.share("", "satisfied").await.expect("fourteen answers are shown");
    assert_eq!(whole, 14, "all but the one that was taken back");
}

#[tokio::test]
async fn f6_who_invents_nine_customers_does_not_reach_the_tenth() {
    let mut town = Town::new().await;
    let inventor = employee(&town.world).await;
    town.grow(9, None, Some(inventor)).await;
    town.grow(1, None, None).await;
    for person in 0..9 {
        town.tells(person, 0, 5, None).await;
        town.answers(person, "result", 5).await;
    }
    town.tells(9, 0, 1, None).await;
    town.answers(9, "result", 1).await;
    town.world.days_later(1);
    assert_eq!(town.list("", 0).await, None);
    assert_eq!(town.share("", "satisfied").await, None);
    let page = town.manager().await.get("/mirror/hulp/answers").await.body;
    assert!(answers_of(&page).is_empty(), "{page}");
    // five real ones of others make company
    town.grow(5, None, None).await;
    for person in 10..15 {
        town.tells(person, 0, 3, None).await;
    }
    town.world.days_later(1);
    assert_eq!(town.share("", "satisfied").await, Some((9, 15)));
}

#[tokio::test]
async fn f15_released_words_wait_for_the_release_on_every_page() {
    let mut town = Town::new().await;
    town.grow(14, None, None).await;
    for person in 0..7 {
        town.tells(person, 0, 2 + (person % 3) as i64, Some(&format!("lang gewacht {person}"))).await;
    }
    town.world.days_later(1);
    let pages = ["", "/stories", "/steps/vraag", "/answers", "/distance"];
    let mut manager = town.manager().await;
    assert!(manager.get("/mirror/hulp/stories").await.body.contains("lang gewacht"));
    town.tells(7, 0, 2, Some("zojuist verteld")).await;
    for page in pages {
        let body = manager.get(&format!("/mirror/hulp{page}")).await.body;
        assert!(!body.contains("zojuist verteld"), "{page} on the same day");
    }
    town.world.days_later(1);
    let mut manager = town.manager().await;
    for page in pages {
        let body = manager.get(&format!("/mirror/hulp{page}")).await.body;
        assert!(!body.contains("zojuist verteld"), "{page}: one is no company");
    }
    for person in 8..14 {
        town.tells(person, 0, 4, Some(&format!("fijn gesprek {person}"))).await;
    }
    town.world.days_later(1);
    let body = town.manager().await.get("/mirror/hulp/stories").await.body;
    let stories: Vec<&str> = body.split("<blockquote").skip(1).collect();
    assert_eq!(stories.len(), 14);
    // each by its own words: below them stand others that are like it
    let own = |story: &str| story.split("</bdi>").next().unwrap_or_default().to_owned();
    let place = |words: &str| stories.iter().position(|story| own(story).contains(words)).unwrap();
    let order: Vec<usize> = (0..7).map(|n| place(&format!("lang gewacht {n}"))).collect();
    let told: Vec<usize> = {
        let mut o = order.clone();
        o.sort_unstable();
        o
    };
    let back: Vec<usize> = told.iter().rev().copied().collect();
    assert!(order != told && order != back, "the order tells nothing of who told when: {order:?}");
    // taken back: gone at once, from every page
    town.takes_back(0, 0).await;
    let mut manager = town.manager().await;
    for page in pages {
        assert!(!manager.get(&format!("/mirror/hulp{page}")).await.body.contains("lang gewacht 0"), "{page}");
    }
}

#[tokio::test]
async fn who_says_nothing_is_no_company_and_every_role_reads_the_same() {
    let mut town = Town::new().await;
    town.grow(12, None, None).await;
    for person in 0..4 {
        town.tells(person, 0, 1 + person as i64, None).await;
    }
    town.world.days_later(1);
    let page = town.manager().await.get("/mirror/hulp").await.body;
    assert!(page.contains("Nog te weinig antwoorden") && !page.contains("12 klanten"), "four are too few");
    for person in 4..8 {
        town.tells(person, 0, person as i64 - 3, None).await;
    }
    town.world.days_later(1);
    let list = town.list("", 0).await;
    assert_eq!(list, Some(vec![1, 1, 2, 2, 3, 3, 4, 4]));
    for role in Role::ALL {
        let mut visitor = town.world.staff(&email(role)).await;
        let reply = visitor.get("/mirror/hulp").await;
        if reply.status == 200 {
            assert_eq!(list_of(&reply.body, "Stap vraag"), list, "{role:?}");
        }
    }
}
