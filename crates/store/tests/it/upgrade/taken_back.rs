//! A database of the version before is brought up to date: what a customer was told to be gone goes, a
//! promise that was opened again because it did not help was done all the same, and who may read an
//! interview is what its teller allowed.

use hullie_domain::{
    AccountId, Actor, LinkId, OrganisationId, Role, StoryId, TeamId, TrajectoryId, permission::MayReadStories,
};
use hullie_store::{Store, tell::story, walk::shared_page};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

/// The rows as the version before wrote them. Each number is the last digits of an identifier.
const OLD: &str = "
INSERT INTO organisation (id, name, profile, phone, promise_nl, promise_en) VALUES \
({id:00000000000000000000000000000001}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en) VALUES \
({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een', 'Team', 'Team', \
'a', 'b');
INSERT INTO service (id, organisation_id, team_id, key, position, name_nl, name_en, summary_nl, \
summary_en) VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001}, \
{id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO account (id, organisation_id, email, name, role, password_hash, created_at) VALUES \
({id:00000000000000000000000000000004}, {id:00000000000000000000000000000001}, 'a@b.example', 'A', \
'employee', 'none', 1);
INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, name, turn_side, \
turn_since, started_at, expectation_asked) VALUES ({id:00000000000000000000000000000005}, \
{id:00000000000000000000000000000001}, {id:00000000000000000000000000000003}, \
{id:00000000000000000000000000000002}, {id:00000000000000000000000000000004}, 'Robin', 'organisation', 1, \
1, {true});
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at) VALUES \
({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, 'organisation', 'phone', \
'Wij belden', 1, 'employee', 1);
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, said_at, release, withdrawn_at, \
withdrawn_code, sides) VALUES ({id:00000000000000000000000000000007}, \
{id:00000000000000000000000000000005}, {id:00000000000000000000000000000006}, 'customer', 'customer', 2, \
'quote', 10, 'private', 2);
INSERT INTO finding (id, view_id, kind, excerpt_start, excerpt_end) VALUES \
({id:00000000000000000000000000000008}, {id:00000000000000000000000000000007}, 'email', 0, 4);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, code, number, at) VALUES \
({id:00000000000000000000000000000021}, {id:00000000000000000000000000000005}, 'answer', \
{id:00000000000000000000000000000006}, 'customer', 'weg ermee', 'glad', 1, 5);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, code, number, at) VALUES \
({id:00000000000000000000000000000022}, {id:00000000000000000000000000000005}, 'answer', \
{id:00000000000000000000000000000006}, 'customer', 'later gezegd', 'glad', 4, 20);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, account_id, words, code, number, at) \
VALUES ({id:00000000000000000000000000000023}, {id:00000000000000000000000000000005}, 'answer', \
{id:00000000000000000000000000000006}, 'organisation', {id:00000000000000000000000000000004}, 'van de \
medewerker', 'glad', 4, 5);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, code, at) VALUES \
({id:00000000000000000000000000000024}, {id:00000000000000000000000000000005}, 'key', \
{id:00000000000000000000000000000006}, 'customer', 'yes', 5);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, code, at) VALUES \
({id:00000000000000000000000000000025}, {id:00000000000000000000000000000005}, 'key', \
{id:00000000000000000000000000000006}, 'customer', 'no', 6);
INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, created_at) VALUES \
({id:00000000000000000000000000000010}, {id:00000000000000000000000000000005}, 'organisation', 'Gesprek', \
20000, NULL, 1);
INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, first_day, created_at) VALUES \
({id:00000000000000000000000000000011}, {id:00000000000000000000000000000005}, 'organisation', 'Opnieuw \
beloofd', 20040, NULL, 20000, 1);
INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, created_at) VALUES \
({id:00000000000000000000000000000012}, {id:00000000000000000000000000000005}, 'organisation', 'Gewoon \
open', 20000, NULL, 1);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, day, at) VALUES \
({id:00000000000000000000000000000031}, {id:00000000000000000000000000000005}, 'not-helped', \
{id:00000000000000000000000000000010}, 'customer', 'hielp niet', 20004, 30);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, day, at) VALUES \
({id:00000000000000000000000000000032}, {id:00000000000000000000000000000005}, 'not-helped', \
{id:00000000000000000000000000000011}, 'customer', 'hielp niet', 20004, 30);
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, day, at) VALUES \
({id:00000000000000000000000000000033}, {id:00000000000000000000000000000005}, 'extend', \
{id:00000000000000000000000000000011}, 'organisation', 'later', 20040, 40);
INSERT INTO story (id, organisation_id, service_id, interviewer_id, words, release, told_at) VALUES \
({id:00000000000000000000000000000041}, {id:00000000000000000000000000000001}, \
{id:00000000000000000000000000000003}, {id:00000000000000000000000000000004}, 'niet aangevinkt', \
'closed', 1);
INSERT INTO story (id, organisation_id, service_id, interviewer_id, words, release, told_at) VALUES \
({id:00000000000000000000000000000042}, {id:00000000000000000000000000000001}, \
{id:00000000000000000000000000000003}, {id:00000000000000000000000000000004}, 'wel aangevinkt', 'quote', 2);
";

fn id(last: u128) -> Uuid {
    // the digits of the identifiers above are written in base sixteen
    Uuid::from_u128(u128::from_str_radix(&last.to_string(), 16).unwrap())
}

#[tokio::test]
async fn what_was_taken_back_before_is_gone_and_what_was_done_is_done() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let trajectory = TrajectoryId(id(5));
        let organisation = OrganisationId(id(1));
        let customer =
            Actor::Customer { link: LinkId::new(), trajectory, organisation, voice: None, speaker: None };
        let (_, _, parts) = shared_page::open(&store, &customer, trajectory).await.unwrap();
        let entry = |last| parts.entries.iter().find(|e| e.id.0 == id(last)).unwrap();
        let answer = |last| parts.answers.iter().find(|one| one.id.0 == id(last)).unwrap();
        let gone = answer(21);
        assert_eq!((gone.nuance.as_deref(), gone.value), (None, None));
        assert_eq!(gone.withdrawn_code.as_deref(), Some("private"));
        assert_eq!(gone.withdrawn_at.map(|at| at.0), Some(10));
        assert_eq!(answer(22).nuance.as_deref(), Some("later gezegd"), "what was said after it stays");
        assert_eq!(answer(23).nuance.as_deref(), Some("van de medewerker"), "and what the other said");
        assert!(
            entry(24).withdrawn_at.is_none() && entry(25).withdrawn_at.is_none(),
            "no word is thrown away"
        );
        assert_eq!(old.find_text("weg ermee").await.unwrap(), Vec::<String>::new());
        assert_eq!(old.find_text("email").await.unwrap(), Vec::<String>::new(), "nor what was found in it");
        let done =
            |last| parts.promises.iter().find(|p| p.id.0 == id(last)).unwrap().done_day.map(|d| d.number());
        assert_eq!((done(10), done(11), done(12)), (Some(20004), None, None));
        let reader = |account| Actor::Staff {
            account,
            organisation,
            role: Role::Employee,
            teams: vec![TeamId(id(2))],
        };
        let stories = |who: Actor| {
            let store = store.clone();
            async move {
                let may = MayReadStories::check(&who).unwrap();
                let mut work = store.read().await.unwrap();
                story::list(&mut work, &may, 9).await.unwrap()
            }
        };
        let read: Vec<StoryId> = stories(reader(AccountId::new())).await.iter().map(|s| s.id).collect();
        assert_eq!(read, [StoryId(id(42))], "what was allowed to be used may be read");
        assert_eq!(stories(reader(AccountId(id(4)))).await.len(), 2, "the interviewer reads the own ones");
        store.close().await;
    }
}
