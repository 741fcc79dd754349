//! How often a wrong password or an unknown code may be tried. Counted in memory: a try costs no write, and a
//! restart forgets.
//!
//! Everything that opens by something that can be guessed asks here first. What was tried counts when it
//! begins, so that many at once are not more than one after the other; what turned out right is taken off
//! again.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use hullie_domain::Timestamp;

use crate::{AppError, Result, secret};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    name: &'static str,
    /// How many tries there are.
    pub most: u32,
    /// In how many minutes, from the first of them on.
    pub minutes: i64,
}

/// Signing in: one mail address from one sender.
pub const ADDRESS_FROM_SENDER: Limit = Limit { name: "address from sender", most: 10, minutes: 15 };
/// Signing in: one mail address from everywhere, but for the devices on which its owner signed in before.
pub const ADDRESS: Limit = Limit { name: "address", most: 100, minutes: 15 };
/// Signing in: one mail address on a device on which its owner signed in before.
pub const DEVICE: Limit = Limit { name: "device", most: 10, minutes: 15 };
/// Signing in: any mail address from one sender.
pub const SENDER: Limit = Limit { name: "sender", most: 100, minutes: 15 };
/// Codes on paper, personal links and invitations that do not exist: from one sender.
pub const KEYS_FROM_SENDER: Limit = Limit { name: "keys from sender", most: 30, minutes: 15 };
/// The same from everywhere. Who did not try anything wrong yet has one try more.
pub const KEYS: Limit = Limit { name: "keys", most: 600, minutes: 1 };

/// So many different things are counted at once; then those that tried least are forgotten.
const MOST_COUNTED: usize = 50_000;

#[derive(Debug, Clone, Copy)]
struct Count {
    since: Timestamp,
    minutes: i64,
    tries: u32,
}

impl Count {
    fn until(&self) -> Timestamp {
        Timestamp(self.since.0 + self.minutes * MINUTE)
    }

    /// Over, or begun at a time that is still to come: then the clock was put back.
    fn is_over(&self, now: Timestamp) -> bool {
        now >= self.until() || now < self.since
    }
}

const MINUTE: i64 = 60_000_000;

/// One thing that is counted: which limit, and whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    limit: Limit,
    hash: String,
}

impl Key {
    /// What somebody or something may try under a limit. Only a hash of it stays in memory.
    #[must_use]
    pub fn new(limit: Limit, of: &str) -> Self {
        Self { limit, hash: secret::hash(&format!("{}\n{of}", limit.name)) }
    }
}

/// A sender as it is counted: an address of IPv4, or the network of an address of IPv6, which is one house.
#[must_use]
pub fn sender(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// All counts.
#[derive(Debug, Default)]
pub struct Brakes {
    counts: Mutex<HashMap<String, Count>>,
}

impl Brakes {
    fn counts(&self) -> MutexGuard<'_, HashMap<String, Count>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a try under each of these limits, when each of them has room.
    ///
    /// # Errors
    /// [`AppError::TooMany`] with the minutes until there is room; then nothing was counted.
    pub fn take(&self, keys: &[Key], now: Timestamp) -> Result<()> {
        let mut counts = self.counts();
        let full = keys.iter().filter_map(|key| {
            let count = counts.get(&key.hash).filter(|count| !count.is_over(now))?;
            (count.tries >= key.limit.most).then(|| (count.until(), key.limit.name))
        });
        if let Some((until, limit)) = full.max() {
            // neither the address nor the sender stands in the log
            tracing::info!(limit, "a try was refused");
            return Err(AppError::TooMany { minutes: minutes(until, now) });
        }
        make_room(&mut counts, now);
        for key in keys {
            let count = counts.entry(key.hash.clone()).or_insert(Count {
                since: now,
                minutes: key.limit.minutes,
                tries: 0,
            });
            if count.is_over(now) {
                *count = Count { since: now, minutes: key.limit.minutes, tries: 0 };
            }
            count.tries += 1;
            if count.tries == key.limit.most {
                tracing::warn!(limit = key.limit.name, minutes = key.limit.minutes, "no more tries");
            }
        }
        Ok(())
    }

    /// Takes one try off again: it was right, or it was not looked at.
    pub fn give_back(&self, keys: &[Key]) {
        let mut counts = self.counts();
        for key in keys {
            if let Some(count) = counts.get_mut(&key.hash) {
                count.tries = count.tries.saturating_sub(1);
            }
        }
    }

    /// Forgets what was counted: it was right.
    pub fn forget(&self, key: &Key) {
        self.counts().remove(&key.hash);
    }

    /// Looks something up by a code or a link; what is not there counts as a try.
    ///
    /// # Errors
    /// As `look`; [`AppError::TooMany`] after too many that were not there.
    pub async fn key<T>(
        &self,
        from: Option<IpAddr>,
        now: Timestamp,
        look: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let tried = self.try_key(from, now)?;
        let found = look.await;
        if !matches!(found, Err(AppError::DeadLink | AppError::PartOfLink)) {
            self.give_back(&tried);
        }
        found
    }

    /// Counts a try with a code or a link. The answer is to be given to [`Brakes::give_back`] when it was
    /// right.
    ///
    /// # Errors
    /// [`AppError::TooMany`] after too many that were wrong.
    pub fn try_key(&self, from: Option<IpAddr>, now: Timestamp) -> Result<Vec<Key>> {
        let all = Key::new(KEYS, "");
        let Some(from) = from else {
            let keys = vec![all];
            self.take(&keys, now)?;
            return Ok(keys);
        };
        let own = Key::new(KEYS_FROM_SENDER, &sender(from));
        let is_new = self.counts().get(&own.hash).is_none_or(|count| count.tries == 0 || count.is_over(now));
        // others who try without end do not shut out somebody who comes for the first time
        let keys = if is_new { vec![own] } else { vec![own, all] };
        self.take(&keys, now)?;
        Ok(keys)
    }
}

pub(crate) fn minutes(until: Timestamp, now: Timestamp) -> i64 {
    ((until.0 - now.0 + MINUTE - 1) / MINUTE).max(1)
}

fn make_room(counts: &mut HashMap<String, Count>, now: Timestamp) {
    if counts.len() < MOST_COUNTED {
        return;
    }
    counts.retain(|_, count| !count.is_over(now));
    for least in [1, 3, 9, u32::MAX] {
        if counts.len() >= MOST_COUNTED {
            counts.retain(|_, count| count.tries > least);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp(1_000_000_000_000);

    fn after(minutes: i64) -> Timestamp {
        Timestamp(START.0 + minutes * MINUTE)
    }

    #[test]
    fn each_limit_is_what_the_documentation_says() {
        let found = [ADDRESS_FROM_SENDER, ADDRESS, DEVICE, SENDER, KEYS_FROM_SENDER, KEYS];
        let found = found.map(|limit| (limit.most, limit.minutes));
        assert_eq!(found, [(10, 15), (100, 15), (10, 15), (100, 15), (30, 15), (600, 1)]);
    }

    #[test]
    fn as_many_as_fit_and_not_one_more_until_the_time_is_over() {
        for limit in [ADDRESS_FROM_SENDER, ADDRESS, DEVICE, SENDER, KEYS_FROM_SENDER, KEYS] {
            let (brakes, keys) = (Brakes::default(), [Key::new(limit, "one")]);
            for _ in 0..limit.most {
                brakes.take(&keys, START).unwrap();
            }
            let refused = brakes.take(&keys, START).unwrap_err();
            assert!(matches!(refused, AppError::TooMany { minutes } if minutes == limit.minutes));
            assert!(brakes.take(&[Key::new(limit, "another")], START).is_ok());
            let last = Timestamp(after(limit.minutes).0 - 1);
            assert!(matches!(brakes.take(&keys, last), Err(AppError::TooMany { minutes: 1 })));
            assert!(brakes.take(&keys, after(limit.minutes)).is_ok());
        }
    }

    #[test]
    fn what_was_right_is_taken_off_and_a_clock_that_went_back_locks_nobody_out() {
        let (brakes, keys) = (Brakes::default(), [Key::new(DEVICE, "one")]);
        for _ in 0..DEVICE.most * 2 {
            brakes.take(&keys, START).unwrap();
            brakes.give_back(&keys);
        }
        for _ in 0..DEVICE.most {
            brakes.take(&keys, START).unwrap();
        }
        assert!(brakes.take(&keys, after(-1)).is_ok());
    }

    #[test]
    fn a_house_with_many_addresses_is_one_sender() {
        let of = |text: &str| sender(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn who_never_tried_comes_in_while_others_try_without_end() {
        let brakes = Brakes::default();
        for _ in 0..KEYS.most {
            brakes.try_key(None, START).unwrap();
        }
        assert!(brakes.try_key(None, START).is_err());
        let first = brakes.try_key(Some([192, 0, 2, 1].into()), START);
        assert!(first.is_ok(), "the first try");
        assert!(brakes.try_key(Some([192, 0, 2, 1].into()), START).is_err(), "the second");
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let brakes = Brakes::default();
        let tried = [Key::new(ADDRESS, "tried often")];
        for _ in 0..20 {
            brakes.take(&tried, START).unwrap();
        }
        for n in 0..MOST_COUNTED + 10 {
            brakes.take(&[Key::new(ADDRESS, &n.to_string())], START).unwrap();
        }
        assert!(brakes.counts().len() <= MOST_COUNTED);
        assert_eq!(brakes.counts()[&tried[0].hash].tries, 20, "who tried most is remembered longest");
    }
}
