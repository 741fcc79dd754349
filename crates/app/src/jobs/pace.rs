//! How often, how long and how much: every number of the queue of jobs.

use std::time::Duration;

use hullie_domain::Timestamp;

/// How long one try may take. What takes longer is cut off and counts as failed. Reading words takes
/// milliseconds; a mail server that is there answers within some seconds.
pub const LONGEST: Duration = Duration::from_secs(30);

/// How long a job is kept from others once it was taken. Longer than [`LONGEST`] and what noting the end of a
/// try can take when the database is busy, so only a job whose worker died is taken by somebody else.
pub const LEASE: Duration = Duration::from_secs(60);

/// How often a job is tried, all in all.
pub const MOST_TRIES: i64 = 5;

/// How long a job waits after its first failed try; after each further one twice as long. With five tries
/// the last one comes half an hour after the first: a mail server that is being looked after is back by then.
pub const FIRST_WAIT: Duration = Duration::from_secs(120);

/// The longest wait between two tries.
pub const LONGEST_WAIT: Duration = Duration::from_secs(3_600);

/// How many jobs are done in one look at the queue, at most. Then reminders, the mirror and everybody who
/// waits for the pen have their turn.
pub const MOST_AT_ONCE: u64 = 50;

/// In one look at the queue no further job is begun after this time.
pub const AT_ONCE: Duration = Duration::from_secs(5);

/// How long a job that runs when the program is asked to stop may go on. Shorter than pages that were asked
/// for have, so that it is given back before the database is closed.
pub const STOPPING: Duration = Duration::from_secs(5);

/// After so many looks at the queue it is looked again whether jobs lie there that nobody will do, and the
/// journal of the database is emptied. With a look each second: every five minutes.
pub const LOOKS_BETWEEN: u64 = 300;

/// How long a job waits after so many failed tries.
#[must_use]
pub fn wait_after(tries: i64) -> Duration {
    // twenty times doubled it is longer than the longest wait, whatever the first one is
    let doubled = tries.saturating_sub(1).clamp(0, 20);
    FIRST_WAIT.saturating_mul(1 << doubled).min(LONGEST_WAIT)
}

/// The moment that comes so much later.
#[must_use]
pub fn later(now: Timestamp, by: Duration) -> Timestamp {
    Timestamp(now.0.saturating_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_twice_the_one_before_and_has_an_end() {
        let waits: Vec<u64> = (1..MOST_TRIES).map(|tries| wait_after(tries).as_secs()).collect();
        assert_eq!(waits, [120, 240, 480, 960]);
        assert_eq!(wait_after(6), LONGEST_WAIT);
        assert_eq!(wait_after(i64::MAX), LONGEST_WAIT);
        assert_eq!(wait_after(0), FIRST_WAIT);
    }

    #[test]
    fn a_try_is_over_before_somebody_else_takes_the_job() {
        // a connection, the pen and one statement can each take five seconds
        assert!(LONGEST + Duration::from_secs(15) < LEASE);
    }
}
