//! A database that the version before left is brought up to date, with everything that was told still there.

use hullie_domain::{AccountId, Actor, Chair, OrganisationId, Role, Seat, TeamId, TrajectoryId};
use hullie_store::{Store, walk::shared_page};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

/// The rows as the first version wrote them. Each number is the last digits of an identifier.
const OLD: &str = "
INSERT INTO organisation
    VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team
    VALUES ({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een', 'Team',
    'Team', 'a', 'b');
INSERT INTO service
    VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO account
    VALUES ({id:00000000000000000000000000000004}, {id:00000000000000000000000000000001}, 'a@b.example',
    'A', 'employee', 'none', 1);
INSERT INTO trajectory
    VALUES ({id:00000000000000000000000000000005}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000003}, {id:00000000000000000000000000000002},
    {id:00000000000000000000000000000004}, 'Robin', 'organisation', 1, 1, {true});
INSERT INTO moment
    VALUES ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, NULL, NULL,
    'organisation', 'phone', 'Wij belden', 'U weet meer.', 1, 'employee', 1);
INSERT INTO view
    VALUES ({id:00000000000000000000000000000007}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 'zo was het', 2, 'closed', NULL);
INSERT INTO view
    VALUES ({id:00000000000000000000000000000008}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'employee', 'customer', 4, NULL, 3, 'closed', NULL);
INSERT INTO view
    VALUES ({id:00000000000000000000000000000009}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'employee', 'employee', 3, NULL, 3, 'closed', NULL);
INSERT INTO promise
    VALUES ({id:00000000000000000000000000000010}, {id:00000000000000000000000000000005}, 'organisation',
    'Wij bellen u.', 20000, NULL, NULL, 1);
INSERT INTO expectation
    VALUES ({id:00000000000000000000000000000011}, {id:00000000000000000000000000000005}, 1, {true},
    'snel hulp', NULL, NULL, NULL, NULL, 4);
";

fn id(last: u128) -> Uuid {
    Uuid::from_u128(last)
}

#[tokio::test]
async fn a_database_of_the_version_before_keeps_every_word_and_every_guess() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 1).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let employee = Actor::Staff {
            account: AccountId(id(4)),
            organisation: OrganisationId(id(1)),
            role: Role::Employee,
            teams: vec![TeamId(id(2))],
        };
        let (row, _, parts) = shared_page::open(&store, &employee, TrajectoryId(id(5))).await.unwrap();
        assert_eq!((row.name.as_str(), row.version), ("Robin", 0));
        assert_eq!(parts.moments[0].title, "Wij belden");
        assert!(parts.moments[0].day_known && parts.moments[0].rough.is_none());
        assert!(parts.views.iter().any(|view| view.words.as_deref() == Some("zo was het")));
        let guess = parts.views.iter().find(|view| view.seat() == Seat::guess(Chair::Employee)).unwrap();
        assert_eq!(guess.account_id, Some(AccountId(id(4))), "the guess belongs to who sat there");
        assert_eq!(parts.promises.len() + parts.expectations.len(), 2);
        // the same employee cannot guess again now that a guess has a name
        let again = "INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, said_at, \
            release, account_id) \
            VALUES ({id:00000000000000000000000000000012}, {id:00000000000000000000000000000005}, \
            {id:00000000000000000000000000000006}, \
            'employee', 'customer', 1, 4, 'closed', {id:00000000000000000000000000000004})";
        assert!(matches!(old.run(again).await, Err(hullie_store::StoreError::Already)));
        store.close().await;
    }
}
