//! Who is on the line, since when, and who has to make room.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::Notify;

/// How often is said that all lines are taken.
const SAID_EVERY: Duration = Duration::from_secs(60);

/// What a line is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The program waits for the other end: for a head, or for more of a body.
    Silent,
    /// The program is at work on an answer.
    Working,
    /// The other end takes an answer.
    Taking,
}

#[derive(Debug)]
struct Line {
    /// Whose it is, see [`house`]; `None` for a proxy or the machine itself, behind which sit many people.
    peer: Option<IpAddr>,
    stage: Stage,
    since: Instant,
    leave: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Lines {
    all: HashMap<u64, Line>,
    next: u64,
    said: Option<Instant>,
}

/// All lines.
#[derive(Debug)]
pub struct Table {
    lines: Mutex<Lines>,
    most: usize,
    /// Somebody left, or is waited for again: who could not come in looks once more.
    room: Notify,
}

/// A sender as it is counted: an address of IPv4, or the network of an address of IPv6. Such a network (/64)
/// is one house or one machine, which can take another address of it for each line.
fn house(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address => address,
    }
}

/// A place at the table; leaving it makes room.
#[derive(Debug)]
pub struct Seat {
    table: Arc<Table>,
    id: u64,
    leave: Arc<Notify>,
}

impl Table {
    /// With room for so many.
    pub fn new(most: usize) -> Self {
        Self { lines: Mutex::default(), most: most.max(1), room: Notify::new() }
    }

    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a place. When there is none, who has been silent longest leaves, of those who have most lines.
    /// One sender has half of the places at most and makes room among its own; `None` when all of those are
    /// at work.
    pub async fn enter(self: &Arc<Self>, peer: Option<IpAddr>) -> Option<Seat> {
        let peer = peer.map(house);
        loop {
            // made before looking, so that room that is made in between is not missed
            let left = self.room.notified();
            match self.try_enter(peer) {
                Entry::Seat(seat) => return Some(seat),
                Entry::Refused => return None,
                Entry::Full => left.await,
            }
        }
    }

    fn try_enter(self: &Arc<Self>, peer: Option<IpAddr>) -> Entry {
        let mut lines = self.lines();
        let own = lines.all.values().filter(|line| line.peer == peer).count();
        if peer.is_some() && own >= (self.most / 2).max(1) {
            lines.say_full();
            if !lines.dismiss_oldest(|line| line.peer == peer) {
                return Entry::Refused;
            }
        } else if lines.all.len() >= self.most {
            lines.say_full();
            let mut each: HashMap<Option<IpAddr>, usize> = HashMap::new();
            for line in lines.all.values().filter(|line| line.stage != Stage::Working) {
                *each.entry(line.peer).or_default() += 1;
            }
            let Some((most, _)) = each.into_iter().max_by_key(|(_, lines)| *lines) else {
                return Entry::Full;
            };
            lines.dismiss_oldest(|line| line.peer == most);
        }
        let id = lines.next;
        lines.next += 1;
        let leave = Arc::new(Notify::new());
        let line = Line { peer, stage: Stage::Silent, since: Instant::now(), leave: Arc::clone(&leave) };
        lines.all.insert(id, line);
        Entry::Seat(Seat { table: Arc::clone(self), id, leave })
    }

    /// Sends away who asked nothing.
    pub fn dismiss_silent(&self) {
        while self.lines().dismiss_oldest(|line| line.stage == Stage::Silent) {}
    }

    /// Waits until everybody has left.
    pub async fn empty(&self) {
        loop {
            let left = self.room.notified();
            if self.lines().all.is_empty() {
                return;
            }
            left.await;
        }
    }
}

enum Entry {
    Seat(Seat),
    Full,
    Refused,
}

impl Lines {
    /// Sends away the one among these that has been waited for longest. Whether there was one.
    fn dismiss_oldest(&mut self, which: impl Fn(&Line) -> bool) -> bool {
        let waited_for = self.all.iter().filter(|(_, line)| line.stage != Stage::Working && which(line));
        let Some(id) = waited_for.min_by_key(|(_, line)| line.since).map(|(id, _)| *id) else { return false };
        if let Some(line) = self.all.remove(&id) {
            line.leave.notify_one();
        }
        true
    }

    fn say_full(&mut self) {
        if self.said.is_none_or(|said| said.elapsed() >= SAID_EVERY) {
            self.said = Some(Instant::now());
            tracing::warn!(
                connections = self.all.len(),
                "all connections are taken; who is silent longest makes room"
            );
        }
    }
}

impl Seat {
    /// What tells to leave.
    pub fn leave(&self) -> Arc<Notify> {
        Arc::clone(&self.leave)
    }

    /// Notes what the line is doing.
    pub fn is_at(&self, stage: Stage) {
        let mut lines = self.table.lines();
        let Some(line) = lines.all.get_mut(&self.id) else { return };
        let was = std::mem::replace(&mut line.stage, stage);
        line.since = Instant::now();
        drop(lines);
        // who is no longer at work can make room for who waits
        if was == Stage::Working && stage != Stage::Working {
            self.table.room.notify_waiters();
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.table.lines().all.remove(&self.id);
        self.table.room.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(last: u8) -> Option<IpAddr> {
        Some([192, 0, 2, last].into())
    }

    fn is_dismissed(seat: &Seat) -> bool {
        !seat.table.lines().all.contains_key(&seat.id)
    }

    #[tokio::test]
    async fn who_is_silent_longest_makes_room() {
        let table = Arc::new(Table::new(3));
        let first = table.enter(None).await.unwrap();
        let second = table.enter(None).await.unwrap();
        let third = table.enter(None).await.unwrap();
        first.is_at(Stage::Working);
        let _fourth = table.enter(peer(1)).await.unwrap();
        assert!(is_dismissed(&second) && !is_dismissed(&first) && !is_dismissed(&third));
        assert!(tokio::time::timeout(Duration::from_secs(1), second.leave().notified()).await.is_ok());
    }

    #[tokio::test]
    async fn nobody_at_work_is_sent_away_and_the_next_waits() {
        let table = Arc::new(Table::new(2));
        let first = table.enter(None).await.unwrap();
        let second = table.enter(None).await.unwrap();
        first.is_at(Stage::Working);
        second.is_at(Stage::Working);
        let waiting = tokio::spawn({
            let table = Arc::clone(&table);
            async move { table.enter(None).await.is_some() }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.await.unwrap());
    }

    #[tokio::test]
    async fn who_waits_comes_in_as_soon_as_one_is_no_longer_at_work() {
        for next in [Stage::Taking, Stage::Silent] {
            let table = Arc::new(Table::new(1));
            let first = table.enter(None).await.unwrap();
            first.is_at(Stage::Working);
            let waiting = tokio::spawn({
                let table = Arc::clone(&table);
                async move { table.enter(peer(1)).await }
            });
            tokio::task::yield_now().await;
            assert!(!waiting.is_finished());
            first.is_at(next);
            let second = tokio::time::timeout(Duration::from_secs(5), waiting).await;
            assert!(second.expect("it waits still").unwrap().is_some());
            assert!(is_dismissed(&first));
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn however_many_wait_each_has_its_turn() {
        let table = Arc::new(Table::new(3));
        let all: Vec<_> = (0..300)
            .map(|n: u32| {
                let table = Arc::clone(&table);
                tokio::spawn(async move {
                    let seat = table.enter(None).await.unwrap();
                    seat.is_at(Stage::Working);
                    tokio::task::yield_now().await;
                    if n.is_multiple_of(2) {
                        seat.is_at(Stage::Taking);
                    }
                })
            })
            .collect();
        for one in all {
            tokio::time::timeout(Duration::from_secs(30), one).await.expect("somebody waits still").unwrap();
        }
        assert!(table.lines().all.is_empty());
    }

    #[tokio::test]
    async fn a_network_of_ipv6_is_one_sender() {
        let from = |text: &str| Some(text.parse::<IpAddr>().unwrap());
        let table = Arc::new(Table::new(4));
        let one = table.enter(from("2001:db8:0:1::1")).await.unwrap();
        let two = table.enter(from("2001:db8:0:1:ffff::2")).await.unwrap();
        let _neighbour = table.enter(from("2001:db8:0:2::1")).await.unwrap();
        let _three = table.enter(from("2001:db8:0:1::3")).await.unwrap();
        assert!(is_dismissed(&one) && !is_dismissed(&two), "it makes room among its own");
        assert_eq!(house(from("::ffff:192.0.2.1").unwrap()), from("192.0.2.1").unwrap());
        assert_ne!(house(from("192.0.2.1").unwrap()), house(from("192.0.2.2").unwrap()));
    }

    #[tokio::test]
    async fn one_sender_has_half_of_the_places_and_makes_room_among_its_own() {
        let table = Arc::new(Table::new(6));
        let other = table.enter(peer(1)).await.unwrap();
        let mut own = Vec::new();
        for _ in 0..3 {
            own.push(table.enter(peer(2)).await.unwrap());
        }
        let fourth = table.enter(peer(2)).await.unwrap();
        assert!(is_dismissed(&own[0]) && !is_dismissed(&other));
        for seat in own.iter().chain([&fourth]) {
            seat.is_at(Stage::Working);
        }
        assert!(table.enter(peer(2)).await.is_none(), "all of its own are at work");
        assert!(table.enter(peer(3)).await.is_some(), "somebody else still comes in");
    }

    #[tokio::test]
    async fn who_has_most_lines_makes_room_first() {
        let table = Arc::new(Table::new(4));
        let old = table.enter(peer(1)).await.unwrap();
        let many = (table.enter(None).await.unwrap(), table.enter(None).await.unwrap());
        let _more = table.enter(None).await.unwrap();
        let _next = table.enter(peer(2)).await.unwrap();
        assert!(is_dismissed(&many.0) && !is_dismissed(&old));
    }
}
