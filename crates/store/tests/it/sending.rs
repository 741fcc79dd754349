//! A sending of a form is kept once, on both engines, and only when something was kept.

use hullie_domain::{OrganisationId, Timestamp, house::profile::SectorProfile};
use hullie_store::{
    Store, StoreError, Work,
    house::organisation::{self, Organisation},
    sending::{self, Sending},
};
use hullie_testkit::{Database, TestStore, databases::empty_addresses, each_engine};
use uuid::Uuid;

const NOW: Timestamp = Timestamp(1_000_000_000_000_000);

/// Something that is written for a form: an organisation with a name of its own.
async fn write(work: &mut Work, name: &str) -> Result<(), StoreError> {
    let new = Organisation {
        id: OrganisationId::new(),
        name: name.to_owned(),
        profile: SectorProfile::Government,
        phone: String::new(),
        promise: hullie_domain::Localised::default(),
    };
    organisation::create(work, &new).await
}

/// The same, in one transaction.
async fn deed(store: &Store, name: &str) -> Result<(), StoreError> {
    let mut work = store.write().await?;
    write(&mut work, name).await?;
    work.commit().await
}

async fn is_there(store: &TestStore, name: &str) -> bool {
    store.database.find_text(name).await.unwrap().contains(&"organisation.name".to_owned())
}

#[tokio::test]
async fn the_same_sending_is_kept_once_and_its_work_is_undone_the_second_time() {
    for store in each_engine().await {
        let id = Uuid::new_v4();
        let first = Sending::new(id, NOW, "words".to_owned(), None);
        first.clone().during(deed(&store.store, "one")).await.unwrap();
        assert!(first.is_kept());
        let second = Sending::new(id, NOW, "words".to_owned(), None);
        let refused = second.clone().during(deed(&store.store, "two")).await;
        assert!(matches!(refused, Err(StoreError::Sent)) && !second.is_kept());
        assert!(is_there(&store, "one").await && !is_there(&store, "two").await);
        assert_eq!(sending::find(&store.store, id).await.unwrap().as_deref(), Some("words"));
        assert_eq!(sending::find(&store.store, Uuid::new_v4()).await.unwrap(), None);
    }
}

#[tokio::test]
async fn many_at_once_are_one() {
    for store in each_engine().await {
        let id = Uuid::new_v4();
        let mut all = tokio::task::JoinSet::new();
        for n in 0..20 {
            let (store, sending) = (store.store.clone(), Sending::new(id, NOW, String::new(), None));
            all.spawn(async move { sending.during(deed(&store, &format!("at once {n}"))).await });
        }
        let done = all.join_all().await;
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1);
        assert!(done.iter().all(|one| matches!(one, Ok(()) | Err(StoreError::Sent))));
    }
}

#[tokio::test]
async fn what_is_undone_or_done_aside_leaves_the_number_free() {
    for store in each_engine().await {
        let id = Uuid::new_v4();
        let sending = Sending::new(id, NOW, String::new(), None);
        let looking = async {
            let mut work = store.store.write().await?;
            write(&mut work, "looked").await?;
            work.commit_aside().await?;
            let mut work = store.store.write().await?;
            write(&mut work, "dropped").await?;
            drop(work);
            store.store.read().await?.commit().await
        };
        sending.clone().during(looking).await.unwrap();
        assert!(!sending.is_kept() && sending::find(&store.store, id).await.unwrap().is_none());
        // several transactions of one form carry the number together
        let two = async {
            deed(&store.store, "first").await?;
            deed(&store.store, "second").await
        };
        Sending::new(id, NOW, String::new(), None).during(two).await.unwrap();
        assert!(is_there(&store, "second").await);
    }
}

#[tokio::test]
async fn old_numbers_go() {
    for store in each_engine().await {
        let old = Uuid::from_u128(u128::MAX);
        Sending::new(old, NOW, String::new(), None).during(deed(&store.store, "old")).await.unwrap();
        // one whose first byte is zero sweeps
        let late = NOW.plus_days(sending::DAYS + 1);
        Sending::new(Uuid::from_u128(1), late, String::new(), None)
            .during(deed(&store.store, "new"))
            .await
            .unwrap();
        assert_eq!(sending::find(&store.store, old).await.unwrap(), None);
        assert!(sending::find(&store.store, Uuid::from_u128(1)).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_database_of_the_version_before_gets_one_key_for_all_servers() {
    for (address, _kept) in empty_addresses().await {
        Database::at_version(&address, 3).await.unwrap();
        let (one, other) = (Store::open(&address).await.unwrap(), Store::open(&address).await.unwrap());
        let (first, second) =
            tokio::join!(sending::key(&one, "forms", "a"), sending::key(&other, "forms", "b"));
        assert_eq!(first.unwrap(), second.unwrap());
        one.close().await;
        other.close().await;
    }
}
