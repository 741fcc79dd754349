//! Names that were kept before both forms of them were asked for come along.

use hullie_domain::OrganisationId;
use hullie_store::{Store, house::role_name};
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
        assert_eq!((name.name_nl.as_str(), name.name_en.as_str()), ("bemiddelaar", "guide"));
        assert_eq!((name.more_nl.as_str(), name.more_en.as_str()), ("", ""));
        store.close().await;
    }
}
