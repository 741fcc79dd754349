//! A database of the version before the guard against full disks and guessed passwords.

use hullie_domain::{AccountId, Timestamp};
use hullie_store::{
    Store,
    house::{device, health},
};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

const OLD: &str = "
INSERT INTO organisation VALUES ({id:00000000000000000000000000000001}, 'Gemeente',
    'government', '0123', 'a', 'b');
INSERT INTO account VALUES ({id:00000000000000000000000000000004}, {id:00000000000000000000000000000001},
    'a@b.example', 'A', 'employee', 'none', 1);
INSERT INTO sign_in_attempt VALUES ('hash', 1);
";

#[tokio::test]
async fn a_database_of_the_version_before_can_be_looked_after_and_knows_devices() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let (now, own) = (Timestamp(1_800_000_000_000_000), AccountId(Uuid::from_u128(4)));
        health::check(&store, now).await.unwrap();
        let mut work = store.write().await.unwrap();
        device::remember(&mut work, "a", own, now, now.plus_days(1)).await.unwrap();
        assert!(device::is_known(&mut work, "a", own, now).await.unwrap());
        work.commit().await.unwrap();
        store.close().await;
    }
}
