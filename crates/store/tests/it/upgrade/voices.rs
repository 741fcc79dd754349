//! A database of the release before links said by what they were made, and before a name was asked of who
//! speaks for another: every word comes along, and a speaker without a name is somebody, never the
//! customer.

use hullie_domain::{
    Actor, LinkId, OrganisationId, SessionId, Speaker, Speaks, Timestamp, TrajectoryId,
    permission::{may_let_in, may_sit},
};
use hullie_store::{
    Store,
    house::{session, speaker, way_in},
    walk::{shared_page, trajectory},
};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

const OLD: &str = "
INSERT INTO organisation (id, name, profile, phone, promise_nl, promise_en)
VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en)
VALUES ({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een', 'T', 'T', 'a',
    'b');
INSERT INTO service VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO trajectory (id, organisation_id, service_id, team_id, name, turn_side, turn_since, started_at,
    expectation_asked)
VALUES ({id:00000000000000000000000000000005}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000003}, {id:00000000000000000000000000000002}, 'Robin', 'organisation',
    1, 1,
    {true});
INSERT INTO link (id, trajectory_id, token_hash, created_at, expires_at, kind)
VALUES ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, 'hash', 1,
    9000000000000000,
    'personal');
INSERT INTO entry (id, trajectory_id, kind, by_side, code, at)
VALUES ({id:00000000000000000000000000000007}, {id:00000000000000000000000000000005}, 'voice', 'customer',
    'other',
    2);
INSERT INTO entry (id, trajectory_id, kind, by_side, words, at)
VALUES ({id:00000000000000000000000000000008}, {id:00000000000000000000000000000005}, 'wish', 'customer',
    'elke dag – hulp', 3);
INSERT INTO session (id, token_hash, link_id, created_at, expires_at)
VALUES ({id:00000000000000000000000000000009}, 'by-link', {id:00000000000000000000000000000006}, 1,
    9000000000000000);
";

#[tokio::test]
async fn links_and_speakers_of_the_release_before_come_along() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 10).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let id = TrajectoryId(Uuid::from_u128(5));
        let customer = Actor::Customer {
            link: LinkId(Uuid::from_u128(6)),
            trajectory: id,
            organisation: OrganisationId(Uuid::from_u128(1)),
            voice: None,
            speaker: None,
        };
        let (_, _, parts) = shared_page::open(&store, &customer, id).await.unwrap();
        assert!(parts.entries.iter().any(|one| one.words.as_deref() == Some("elke dag – hulp")));
        let mut work = store.read().await.unwrap();
        let facts = trajectory::get_facts(&mut work, id).await.unwrap();
        assert!(may_sit(&customer, &facts).is_ok());
        let doors = way_in::list(&mut work, &may_let_in(&customer, &facts).unwrap()).await.unwrap();
        assert_eq!(doors.iter().map(|door| door.made_with).collect::<Vec<_>>(), [None]);
        // somebody else speaks in the session that was there, and it is to be asked in one that begins
        let before = SessionId(Uuid::from_u128(9));
        let somebody = |session| Speaker { session, speaks: Speaks::Another, name: String::new() };
        assert_eq!(speaker::find(&mut work, before).await.unwrap(), Some(somebody(before)));
        drop(work);
        let mut work = store.write().await.unwrap();
        let (now, link) = (Timestamp(4), LinkId(Uuid::from_u128(6)));
        session::create(&mut work, "new", None, Some(link), None, now, now.plus_days(1)).await.unwrap();
        assert!(speaker::begin(&mut work, "new", id, None).await.unwrap());
        work.commit().await.unwrap();
        let found = &session::find(&store, "new", now).await.unwrap()[0];
        let (voice_id, code) = (found.voice_id, found.code.clone());
        let said = speaker::Said { voice_id, code, words: None, to_ask: found.to_ask };
        assert_eq!(said.by(found.id), somebody(found.id));
        store.close().await;
    }
}
