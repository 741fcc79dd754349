//! A database of the version before jobs had an end: what waits is still done, what was done is gone.

use hullie_app::{App, jobs};
use hullie_domain::Timestamp;
use hullie_store::Store;
use hullie_testkit::{Database, databases::empty_addresses};

/// A view with words, and a job of each kind: one that waits, one that was tried twice and was taken by a
/// program that died, one of the last try, one that is done, one of a kind that nobody knows.
const OLD: &str = "
INSERT INTO organisation VALUES ({id:00000000000000000000000000000001}, 'Gemeente', 'government',
    '0123', 'a', 'b');
INSERT INTO team (id, organisation_id, key, name_nl, name_en, does_nl, does_en)
    VALUES ({id:00000000000000000000000000000002}, {id:00000000000000000000000000000001}, 'een',
    'Team', 'Team', 'a', 'b');
INSERT INTO service VALUES ({id:00000000000000000000000000000003}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000002}, 'hulp', 0, 'Hulp', 'Help', 'a', 'b');
INSERT INTO trajectory (id, organisation_id, service_id, team_id, name, turn_side, turn_since, started_at,
    expectation_asked)
    VALUES ({id:00000000000000000000000000000005}, {id:00000000000000000000000000000001},
    {id:00000000000000000000000000000003}, {id:00000000000000000000000000000002}, 'Robin', 'organisation',
    1, 1, {true});
INSERT INTO moment (id, trajectory_id, side, channel, title, happened_at, written_by, created_at)
    VALUES ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005}, 'organisation',
    'phone', 'Wij belden', 1, 'employee', 1);
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release)
    VALUES ({id:00000000000000000000000000000007}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 'bel 06-12345678', 2, 'quote');
INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, words, said_at, release)
    VALUES ({id:00000000000000000000000000000008}, {id:00000000000000000000000000000005},
    {id:00000000000000000000000000000006}, 'customer', 'customer', 2, 'bel 06-87654321', 3, 'quote');
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000011}, 'read-words', {id:00000000000000000000000000000007},
    1000, 0, NULL, NULL);
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000012}, 'read-words', {id:00000000000000000000000000000008},
    60001000, 2, 'no luck', NULL);
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000013}, 'send-mail', {id:00000000000000000000000000000020},
    2000, 5, 'the mail server could not be reached', NULL);
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000014}, 'read-words', {id:00000000000000000000000000000007},
    1000, 1, NULL, 3000);
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000015}, 'send-mail', {id:00000000000000000000000000000021},
    1000, 5, NULL, 3000);
INSERT INTO job (id, kind, subject_id, run_after, attempts, last_error, done_at)
    VALUES ({id:00000000000000000000000000000016}, 'make-tea', {id:00000000000000000000000000000007},
    1000, 0, NULL, NULL);
";

#[tokio::test]
async fn jobs_that_wait_in_the_version_before_are_done_and_those_that_are_done_are_gone() {
    for (address, _kept) in empty_addresses().await {
        let old = Database::at_version(&address, 11).await.unwrap();
        old.run(OLD).await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let rows = old.jobs().await.unwrap();
        let seen: Vec<_> = rows.iter().map(|row| (row.attempts, row.run_after.0, row.failed_at)).collect();
        let failed = Some(Timestamp(2_000));
        assert_eq!(seen, [(0, 1_000, None), (2, 60_001_000, None), (5, 2_000, failed), (0, 1_000, None)]);

        let at = |micros| App::new(store.clone(), jiff::tz::TimeZone::UTC, move || Timestamp(micros));
        assert_eq!(jobs::run_all(&at(60_000_999)).await.unwrap(), 1, "the one that waited");
        assert_eq!(jobs::run_all(&at(60_001_000)).await.unwrap(), 1, "and the other after its time");
        assert_eq!(old.rows().await.unwrap()["finding"], 2, "both were read");
        let left = old.jobs().await.unwrap();
        let kinds: Vec<_> = left.iter().map(|row| row.kind.as_str()).collect();
        assert_eq!(kinds, ["send-mail", "make-tea"]);
        assert_eq!(left[0].last_error.as_deref(), Some("the mail server could not be reached"));
        store.close().await;
    }
}
