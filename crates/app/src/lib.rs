//! What a person can do with Hullie: one use case, one function, one file. Pages and programs call the same
//! ones.
//!
//! A use case checks who may, does its work in one transaction with everything that follows from it, and
//! writes a line in the audit trail. It must not know pages, cookies or languages.

pub mod brake;
pub mod change;
mod days;
pub(crate) mod deed;
pub mod error;
pub mod house;
pub mod jobs;
pub mod secret;
pub mod see;
pub mod sending;
pub mod taking_back;
pub mod tell;
pub mod walk;

use std::sync::{Arc, PoisonError, RwLock};

use hullie_domain::{Actor, Day, Timestamp, letters};
use hullie_measure::release::Thresholds;
use hullie_store::Store;
use jiff::tz::TimeZone;

pub use error::{AppError, Result};

/// The program behind the pages: its database, its clock and its limits.
#[derive(Clone)]
pub struct App {
    /// Where everything is kept.
    pub store: Store,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// The zone in which days begin and end.
    pub zone: TimeZone,
    /// From how many people on something may be shown.
    pub thresholds: Thresholds,
    /// At which fixed moments the mirror takes in what is new.
    pub releases: see::releases::Releases,
    makers: see::mirror::Makers,
    /// How long a page waits for a mirror that is being made.
    pub patience: std::time::Duration,
    /// The way mail leaves, when the owner configured one. `None` means that nothing leaves, ever.
    pub post: Option<Arc<dyn Post>>,
    /// How long a wrong password takes at least. Tests do not wait for it.
    pub wrong_takes: std::time::Duration,
    /// How often something that can be guessed may be tried.
    pub brakes: Arc<brake::Brakes>,
    spoken_of: Arc<RwLock<Vec<String>>>,
    health: Arc<house::health::Health>,
    hashing: Arc<house::password::Hashing>,
}

/// What sends a mail: it makes the words in the reader's language and hands them to a server or puts them in
/// a folder.
pub trait Post: Send + Sync {
    /// Sends it, or says why not.
    fn send(
        &self,
        letter: hullie_store::house::mail::Waiting,
    ) -> std::pin::Pin<Box<dyn Future<Output = std::result::Result<(), String>> + Send + '_>>;
}

impl App {
    /// An app on this database. `clock` tells the time: tests bring their own.
    pub fn new(store: Store, zone: TimeZone, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self {
            store,
            clock: Arc::new(clock),
            zone,
            thresholds: Thresholds::default(),
            releases: see::releases::Releases::default(),
            makers: see::mirror::Makers::default(),
            patience: see::mirror::PATIENCE,
            post: None,
            wrong_takes: house::sign_in::WRONG_TAKES,
            brakes: Arc::default(),
            spoken_of: Arc::default(),
            health: Arc::default(),
            hashing: Arc::default(),
        }
    }

    /// Sets the words by which the pages speak of people, such as the names of roles: nobody who comes in
    /// takes one of them for a name.
    pub fn speak_of(&self, people: Vec<String>) {
        *self.spoken_of.write().unwrap_or_else(PoisonError::into_inner) = people;
    }

    /// Whether the pages speak of people by this word.
    pub(crate) fn speaks_of(&self, name: &str) -> bool {
        let words = self.spoken_of.read().unwrap_or_else(PoisonError::into_inner);
        words.iter().any(|word| letters::is_same_name(word, name))
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// What day it is here.
    #[must_use]
    pub fn today(&self) -> Day {
        self.now().day_in(&self.zone)
    }

    /// Who is hashing a password at this moment.
    pub(crate) fn hashing(&self) -> &house::password::Hashing {
        &self.hashing
    }
}

/// The clock of the machine.
#[must_use]
pub fn system_clock() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_microsecond())
}

/// Who does something, as every use case takes it.
pub type Who<'a> = &'a Actor;
