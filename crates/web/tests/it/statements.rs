//! What a page asks of the database: few statements, each prepared once.

use hullie_domain::Role;
use hullie_testkit::{Visitor, World, world::email};

use crate::story::Story;

/// The most statements that a page of one trajectory may ask, those that begin and end its transaction and
/// the one that finds out who looks included.
const MOST: u64 = 15;

/// How many statements a look asks, and how many of them had to be prepared.
async fn asked(world: &World, visitor: &mut Visitor, path: &str) -> (u64, u64) {
    let store = &world.app.store;
    let before = (store.statements(), store.prepared());
    assert_eq!(visitor.get(path).await.status, 200, "{path}");
    (store.statements() - before.0, store.prepared() - before.1)
}

/// Looks again until nothing is prepared any more for a while: each connection of the pool has to have had
/// its turn.
///
/// # Panics
/// When something is prepared at each look, which fails the test.
async fn known(world: &World, visitor: &mut Visitor, path: &str) {
    let mut quiet = 0;
    for _ in 0..400 {
        let (_, prepared) = asked(world, visitor, path).await;
        quiet = if prepared == 0 { quiet + 1 } else { 0 };
        if quiet == 8 {
            return;
        }
    }
    panic!("{path} prepares something at each look");
}

#[tokio::test]
async fn a_page_on_which_everything_was_said_asks_fifteen_statements_at_most_and_prepares_none_anew() {
    let Story { table, mut daughter, visit, .. } = Story::new().await;
    let (world, mut customer, mut employee) = (table.world, table.customer, table.employee);
    let mut colleague = world.staff("colleague@test.example").await;
    let mut lead = world.staff(&email(Role::TeamLead)).await;
    let page = table.page;
    let at = |base: &str| [base.to_owned(), format!("{base}/moments/{visit}"), format!("{base}/overview")];
    let mut seen = Vec::new();
    for (who, visitor, paths) in [
        ("customer", &mut customer, at("/mine").to_vec()),
        ("relative", &mut daughter, at("/mine").to_vec()),
        ("employee", &mut employee, at(&page).to_vec()),
        ("colleague", &mut colleague, vec![page.clone()]),
        ("lead", &mut lead, vec![page.clone()]),
    ] {
        for path in paths {
            known(&world, visitor, &path).await;
            let (statements, _) = asked(&world, visitor, &path).await;
            // the page of a moment also asks to whom the employee showed it
            let most = if who == "employee" && path.contains("/moments/") { MOST + 5 } else { MOST };
            assert!(statements <= most, "{who} at {path}: {statements}");
            seen.push(statements);
        }
    }
    assert!(seen.iter().any(|statements| *statements > 12), "the page has something of everything: {seen:?}");
}

#[tokio::test]
async fn a_page_asks_only_for_what_is_there() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("own_words", "Snel hulp")]).await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = format!("/trajectories/{}", world.trajectory);
    for (path, statements) in [("/mine", 11), (page.as_str(), 11), ("/desk", 8)] {
        let visitor = if path == "/mine" { &mut customer } else { &mut employee };
        known(&world, visitor, path).await;
        assert_eq!(asked(&world, visitor, path).await.0, statements, "{path}");
    }
}
