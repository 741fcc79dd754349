//! A database of the version before gets a place for what the mirror released, and what was told in it can be
//! released.

use hullie_domain::{ServiceId, Timestamp};
use hullie_store::{Store, see::mirror};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

const OLD: &str = "
INSERT INTO organisation
    VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en) VALUES
    ({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een', 'Team', 'Team',
    'a', 'b');
INSERT INTO service VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO trajectory (id, organisation_id, service_id, team_id, name, turn_side, turn_since, started_at,
    expectation_asked)
    VALUES ({id:00000000000000000000000000000005}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000003}, {id:00000000000000000000000000000002}, 'Robin', 'organisation',
    1, 1, {true});
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at) VALUES
    ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, 'organisation', 'phone',
    'a', 1, 'employee', 1);
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, said_at, release) VALUES
    ({id:00000000000000000000000000000007}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 2, 'closed');
";

#[tokio::test]
async fn a_database_of_the_version_before_gets_a_place_for_blocks() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let service = ServiceId(Uuid::from_u128(3));
        let mut work = store.write().await.unwrap();
        assert_eq!(mirror::list_released(&mut work, service).await.unwrap(), []);
        let part = mirror::Part { service, until: Timestamp(i64::MAX) };
        assert_eq!(mirror::list_answers(&mut work, part).await.unwrap().len(), 1);
        let one = mirror::Released { release_day: 9, family: "kept".to_owned(), blocks: vec![1, 2, 3] };
        mirror::keep_released(&mut work, service, &one).await.unwrap();
        work.commit().await.unwrap();
        let mut work = store.read().await.unwrap();
        assert_eq!(mirror::list_released(&mut work, service).await.unwrap(), [one]);
        drop(work);
        store.close().await;
    }
}
