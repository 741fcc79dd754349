//! What today's release kept comes along: names can be found in any writing, words are read again before the
//! mirror shows them.

use hullie_app::{App, jobs};
use hullie_domain::{
    AccountId, Actor, OrganisationId, Role, TeamId, TrajectoryId,
    permission::{MayList, MaySeeMirror},
};
use hullie_store::{
    Store,
    see::mirror,
    walk::{
        desk::{self, Search},
        shared_page,
    },
};
use hullie_testkit::{Database, databases::empty_addresses};
use uuid::Uuid;

/// The rows as the version of today writes them: a name outside ASCII, and released words that its reader
/// found nothing in.
const OLD: &str = "
INSERT INTO organisation
    VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'government', '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en)
    VALUES ({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een', 'Team',
    'Team', 'a', 'b');
INSERT INTO service
    VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO account
    VALUES ({id:00000000000000000000000000000004}, {id:00000000000000000000000000000001}, 'a@b.example',
    'A', 'employee', 'none', 1);
INSERT INTO account_team
    VALUES ({id:00000000000000000000000000000004}, {id:00000000000000000000000000000002});
INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, name, turn_side, turn_since,
    started_at, expectation_asked)
    VALUES ({id:00000000000000000000000000000005}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000003}, {id:00000000000000000000000000000002},
    {id:00000000000000000000000000000004}, 'Ömer', 'organisation', 1, 1, {true});
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at)
    VALUES ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, 'organisation',
    'phone', 'Wij belden', 1, 'employee', 1);
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release)
    VALUES ({id:00000000000000000000000000000007}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 'bel 06‑12345678', 2, 'quote');
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release)
    VALUES ({id:00000000000000000000000000000008}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 'ik wachtte lang', 2, 'quote');
";

fn id(last: u128) -> Uuid {
    Uuid::from_u128(last)
}

#[tokio::test]
async fn names_of_today_are_found_and_words_of_today_are_read_again() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 3).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let employee = Actor::Staff {
            account: AccountId(id(4)),
            organisation: OrganisationId(id(1)),
            role: Role::Employee,
            teams: vec![TeamId(id(2))],
        };
        let may = MayList::check(&employee).unwrap();
        for typed in ["Ömer", "ömer", "omer", "OMER", "mer"] {
            let wanted = Search { name: Some(typed.to_owned()) };
            assert_eq!(desk::list_teams(&store, &may, &wanted, 10).await.unwrap().len(), 1, "{typed}");
        }
        let (_, _, parts) = shared_page::open(&store, &employee, TrajectoryId(id(5))).await.unwrap();
        assert!(parts.moments[0].placed && parts.moments[0].day_known);

        let app = App::new(store.clone(), jiff::tz::TimeZone::UTC, || {
            hullie_domain::Timestamp(1_000_000_000_000_000)
        });
        let may_see = MaySeeMirror::check(&employee).unwrap();
        let quotes = async || {
            let mut work = store.read().await.unwrap();
            let reader = hullie_text::personal::VERSION;
            let service = hullie_domain::ServiceId(id(3));
            let part = mirror::Part { service, until: hullie_domain::Timestamp(i64::MAX) };
            let quotes = mirror::list_quotes(&mut work, &may_see, part, reader).await.unwrap();
            quotes.into_iter().map(|quote| quote.words).collect::<Vec<_>>()
        };
        assert_eq!(quotes().await, Vec::<String>::new(), "nothing before it is read again");
        assert_eq!(jobs::read_again(&app).await.unwrap(), 2);
        assert_eq!(quotes().await, ["ik wachtte lang"], "the number is seen now");
        assert_eq!(jobs::read_again(&app).await.unwrap(), 0);
        store.close().await;
    }
}
