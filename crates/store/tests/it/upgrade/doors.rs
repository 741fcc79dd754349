//! A database of the release before knows neither what a link is nor who made it, and keeps what relatives
//! and codes said as the customer's. Here it comes along, on each engine.

use hullie_domain::{
    Actor, LinkId, OrganisationId, TrajectoryId,
    house::way_in::Door,
    kind::Kind,
    permission::{MaySeeMirror, may_decide, may_let_in},
};
use hullie_store::{
    Store,
    house::{session, way_in},
    see::mirror,
    walk::{shared_page, trajectory},
};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

/// Writes `{7}` as the identifier that ends in 7, in the words of both engines.
fn with_ids(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{#") {
        let (number, after) = after.split_once('}').unwrap();
        out.push_str(before);
        out.push_str(&format!("{{id:{:0>32}}}", number));
        rest = after;
    }
    out + rest
}

/// The rows as the release before wrote them: a personal link (20), a code made by the employee (21) and
/// used, a code that the customer made (22), a daughter's link (23).
const OLD: &str = "
INSERT INTO organisation VALUES ({#1}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en)
    VALUES ({#2}, {#1}, 'een', 'Team', 'Team', 'a', 'b');
INSERT INTO service VALUES ({#3}, {#1}, {#2}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO account VALUES ({#4}, {#1}, 'a@b.example', 'A', 'employee', 'none', 1);
INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, name, turn_side, turn_since, \
 started_at, \
expectation_asked) VALUES ({#5}, {#1}, {#3}, {#2}, {#4}, 'Robin', 'organisation', 1, 1, {true});
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at) \
VALUES ({#6}, {#5}, 'organisation', 'phone', 'Wij belden', 1, 'employee', 1);
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at) \
VALUES ({#7}, {#5}, 'customer', 'phone', 'Ik belde', 1, 'customer', 600);
INSERT INTO link VALUES ({#20}, {#5}, 'personal', 1, 9000000000000000, NULL, NULL);
INSERT INTO link VALUES ({#21}, {#5}, 'staffcode', 100, 9000000000000000, NULL, NULL);
INSERT INTO link VALUES ({#22}, {#5}, 'owncode', 150, 9000000000000000, NULL, NULL);
INSERT INTO link VALUES ({#23}, {#5}, 'daughter', 170, 9000000000000000, 'Sanne', NULL);
INSERT INTO session VALUES ({#30}, 'by-code', NULL, {#21}, 200, 9000000000000000, NULL);
INSERT INTO session VALUES ({#31}, 'by-link', NULL, {#20}, 200, 9000000000000000, NULL);
INSERT INTO audit VALUES ({#40}, 1, {#1}, {#4}, NULL, 'start', 'trajectory', {#5});
INSERT INTO audit VALUES ({#41}, 100, {#1}, {#4}, NULL, 'print', 'trajectory', {#5});
INSERT INTO audit VALUES ({#42}, 150, {#1}, NULL, {#20}, 'print', 'trajectory', {#5});
INSERT INTO audit VALUES ({#43}, 200, {#1}, NULL, {#21}, 'open-link', 'trajectory', {#5});
INSERT INTO audit VALUES ({#44}, 900, {#1}, NULL, {#21}, 'open-link', 'trajectory', {#5});
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release) \
VALUES ({#50}, {#5}, {#6}, 'customer', 'customer', 1, 'door de code', 300, 'quote');
INSERT INTO audit VALUES ({#45}, 300, {#1}, NULL, {#21}, 'tell', 'moment', {#6});
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release) \
VALUES ({#51}, {#5}, {#6}, 'customer', 'customer', 4, 'zelf gezegd', 400, 'closed');
INSERT INTO audit VALUES ({#46}, 400, {#1}, NULL, {#20}, 'tell', 'moment', {#6});
INSERT INTO entry (id, trajectory_id, kind, by_side, voice, code, at)
    VALUES ({#60}, {#5}, 'voice', 'customer', 'Sanne', 'self', 450);
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release, \
 voice) \
VALUES ({#52}, {#5}, {#6}, 'customer', 'customer', 1, 'wij stonden er alleen voor', 500, 'quote', 'Sanne');
INSERT INTO finding VALUES ({#70}, {#52}, 'phone', 0, 3);
INSERT INTO audit VALUES ({#47}, 500, {#1}, NULL, {#23}, 'tell', 'moment', {#6});
INSERT INTO entry (id, trajectory_id, kind, by_side, voice, code, at)
    VALUES ({#61}, {#5}, 'voice', 'customer', 'Sanne', 'other', 550);
INSERT INTO audit VALUES ({#48}, 600, {#1}, NULL, {#23}, 'write', 'moment', {#7});
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release, \
 voice) \
VALUES ({#53}, {#5}, {#7}, 'customer', 'customer', 2, 'zij schrok ervan', 600, 'quote', 'Sanne');
INSERT INTO entry (id, trajectory_id, kind, by_side, words, at)
    VALUES ({#62}, {#5}, 'wish', 'customer', 'een wens', 700);
INSERT INTO audit VALUES ({#49}, 700, {#1}, NULL, {#21}, 'write', 'entry', {#5});
INSERT INTO expectation (id, trajectory_id, said_at, remembered, own_words, satisfied)
    VALUES ({#80}, {#5}, 800, FALSE, 'snel', 4);
INSERT INTO audit VALUES ({#90}, 800, {#1}, NULL, {#23}, 'tell', 'expectation', {#5});
INSERT INTO own_trajectory VALUES ({#4}, {#20});
";

fn id(last: u128) -> Uuid {
    Uuid::from_u128(last)
}

#[tokio::test]
async fn links_codes_and_relatives_of_the_release_before_come_along() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(&with_ids(OLD)).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let customer = Actor::Customer {
            link: LinkId(id(0x20)),
            trajectory: TrajectoryId(id(5)),
            organisation: OrganisationId(id(1)),
            voice: None,
            speaker: None,
        };
        let now = hullie_domain::Timestamp(1_000);
        let mut work = store.write().await.unwrap();
        let facts = trajectory::get_facts(&mut work, TrajectoryId(id(5))).await.unwrap();
        let doors = way_in::list(&mut work, &may_let_in(&customer, &facts).unwrap()).await.unwrap();
        let known = |last| doors.iter().find(|door| door.id == LinkId(id(last))).unwrap();
        assert_eq!(known(0x20).kind, Door::Personal);
        assert!(known(0x20).made_role.is_some(), "the employee made it at the start");
        assert_eq!((known(0x21).kind, known(0x22).kind), (Door::Code, Door::Code));
        assert!(known(0x21).made_role.is_some() && known(0x22).made_role.is_none());
        let (first, last) = (known(0x21).first_used.unwrap().0, known(0x21).last_used.unwrap().0);
        assert_eq!((first, last), (200, 900));
        assert_eq!(known(0x23).kind, Door::Voice);
        assert!(
            way_in::find(&mut work, "staffcode", now).await.unwrap().unwrap().word_hash.is_none(),
            "it asks for a word"
        );
        work.commit().await.unwrap();
        assert!(
            session::find(&store, "by-code", now).await.unwrap().is_empty(),
            "who came by a code types it again"
        );
        assert_eq!(session::find(&store, "by-link", now).await.unwrap().len(), 1);

        let (_, _, parts) = shared_page::open(&store, &customer, TrajectoryId(id(5))).await.unwrap();
        let view = |last| parts.views.iter().find(|view| view.id.0 == id(last));
        assert!(view(0x50).unwrap().by_code, "said by the code");
        assert!(!view(0x51).unwrap().by_code);
        assert!(view(0x52).is_none(), "her own feeling is in no seat of the customer");
        let beside = parts.entries.iter().find(|entry| entry.kind == Kind::Beside).unwrap();
        assert_eq!(beside.words.as_deref(), Some("wij stonden er alleen voor"));
        assert_eq!((beside.voice.as_deref(), beside.number, beside.at.0), (Some("Sanne"), Some(1), 500));
        assert_eq!(
            view(0x53).unwrap().voice.as_deref(),
            Some("Sanne"),
            "what she said for the customer stays there"
        );
        let own = parts.moments.iter().find(|moment| moment.id.0 == id(7)).unwrap();
        assert_eq!((own.voice.as_deref(), own.by_code), (Some("Sanne"), false));
        assert!(parts.entries.iter().find(|entry| entry.kind == Kind::Wish).unwrap().by_code);
        assert_eq!(parts.expectations[0].voice.as_deref(), Some("Sanne"));

        // nothing of it counts, and nothing is quoted, until the customer says that it was the customer
        let mut work = store.write().await.unwrap();
        let may_see = MaySeeMirror::check(&customer).unwrap();
        let ever = mirror::Part {
            service: hullie_domain::ServiceId(id(3)),
            until: hullie_domain::Timestamp(i64::MAX),
        };
        let values = async |work: &mut hullie_store::Work| {
            let mut all: Vec<i64> = mirror::list_answers(work, ever)
                .await
                .unwrap()
                .iter()
                .filter_map(|answer| Some(i64::from(answer.value?.get())))
                .collect();
            all.sort_unstable();
            all
        };
        assert_eq!(
            values(&mut work).await,
            [4],
            "what she said for the customer is no answer of the customer's"
        );
        assert!(mirror::list_expected(&mut work, ever).await.unwrap().is_empty());
        assert!(mirror::list_quotes(&mut work, &may_see, ever, 0).await.unwrap().is_empty());
        let may = may_decide(&customer, &facts).unwrap();
        way_in::confirm_said(&mut work, &may).await.unwrap();
        assert_eq!(values(&mut work).await, [1, 4]);
        work.commit().await.unwrap();

        // the employee who said to be this customer is not shut out any more
        let employee = Actor::Staff {
            account: hullie_domain::AccountId(id(4)),
            organisation: OrganisationId(id(1)),
            role: hullie_domain::Role::Employee,
            teams: vec![hullie_domain::TeamId(id(2))],
        };
        assert!(shared_page::open(&store, &employee, TrajectoryId(id(5))).await.is_ok());
        store.close().await;
    }
}
