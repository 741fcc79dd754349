//! Names that were kept before both forms of them were asked for come along.

use hullie_domain::{Localised, OrganisationId, house::profile::SectorProfile};
use hullie_store::{
    Store,
    house::{organisation, role_name},
};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

const OLD: &str = "
INSERT INTO organisation
    VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'coaching', '0123', 'a', 'b');
INSERT INTO role_name VALUES ({id:00000000000000000000000000000001}, 'employee', 'bemiddelaar', 'guide');
";

#[tokio::test]
async fn a_name_of_the_version_before_is_kept_and_its_word_for_more_is_still_to_be_asked() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let (roles, customer) = role_name::list(&store, OrganisationId(Uuid::from_u128(1))).await.unwrap();
        assert_eq!(customer, None);
        let [name] = roles.as_slice() else { panic!("one name: {roles:?}") };
        assert_eq!((name.name.get("nl"), name.name.get("en")), (Some("bemiddelaar"), Some("guide")));
        assert!(name.more.is_empty());
        store.close().await;
    }
}

#[tokio::test]
async fn what_the_version_before_still_writes_is_brought_along_and_it_can_read_what_is_written_now() {
    for (address, _kept) in empty_addresses().await {
        let store = Store::open(&address).await.unwrap();
        let organisation = OrganisationId(Uuid::from_u128(1));
        let mut work = store.write().await.unwrap();
        let new = organisation::Organisation {
            id: organisation,
            name: "Gemeente".to_owned(),
            profile: SectorProfile::Government,
            phone: "0123".to_owned(),
            promise: Localised::new([("nl", "Wij doen het."), ("ar", "نفعل ذلك")]).unwrap(),
        };
        organisation::create(&mut work, &new).await.unwrap();
        work.commit().await.unwrap();
        store.close().await;
        let database = Database::at(&address);
        let content = database.content().await.unwrap();
        let row = &content["organisation"][0];
        assert_eq!(row["promise_nl"].as_deref(), Some("Wij doen het."));
        assert_eq!(row["promise_en"].as_deref(), Some(""), "the version before shows the Dutch then");
        // a program of the version before is still running, and somebody names a role in it
        database
            .run(
                "INSERT INTO role_name (organisation_id, role, name_nl, name_en, more_nl, more_en) VALUES \
                 ({id:00000000000000000000000000000001}, 'coach', 'maatje \"A\"', 'buddy', '', '');",
            )
            .await
            .unwrap();
        let store = Store::open(&address).await.unwrap();
        let (roles, _) = role_name::list(&store, organisation).await.unwrap();
        let name = Localised::new([("nl", "maatje \"A\""), ("en", "buddy")]).unwrap();
        assert_eq!((&roles[0].name, roles[0].more.is_empty()), (&name, true));
        let mut work = store.read().await.unwrap();
        let kept = organisation::get(&mut work, organisation).await.unwrap();
        assert_eq!(kept.promise, new.promise);
        drop(work);
        store.close().await;
    }
}
