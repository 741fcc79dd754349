//! What the mirror of a service shows at one release: blocks of answers, in memory, that any slice adds up.
//!
//! A filter then costs one pass over the columns. The columns leave this folder only as figures; which
//! answers may be counted together was decided when they were released.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use hullie_domain::{Day, ServiceId, StepId, TeamId, Timestamp, ViewId, walk::moment::Channel};
use hullie_journey::{Columns, Dictionary, Journey, Log};
use hullie_measure::blocks::Said;
use hullie_store::see::mirror as rows;
use uuid::Uuid;

use super::{
    distance::{self, Counted},
    family::{Family, NO_STEP},
    gather::{self, Gathering},
    potential::{Gathered, NONE},
    released::{Shelf, standing},
};
use crate::{App, Result};

/// The attributes that can be filtered on, in the order in which a small group gives them up last.
pub const ATTRIBUTES: usize = 4;

/// An answer that is shown, as a part of its block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub block: u32,
    pub walker: u32,
    pub speaker: u32,
    pub number: i32,
    pub others: [u8; 3],
}

/// The mirror of one service at one release.
#[derive(Debug, Default)]
pub(super) struct Glass {
    /// The release, as a number of a day.
    pub release: u32,
    /// When it was read: what was taken back later is looked up.
    read_at: i64,
    /// Up to when words count.
    pub until: i64,
    /// What each block that is shown says of its people.
    pub blocks: Vec<Said<ATTRIBUTES>>,
    pub shown: BTreeMap<Family, Vec<Shown>>,
    /// The block of each story.
    pub quotes: HashMap<ViewId, u32>,
    /// The visits of everybody whose way is shown: several moments in a row at one step are one.
    pub log: Log,
    /// For each trajectory of the log its block.
    pub log_block: Vec<u32>,
    /// How everybody walked: counted once, and laid beside every slice.
    pub everybody: Journey,
    /// The first and the last moment of each way, with its block.
    pub periods: Vec<(u32, i64, i64)>,
    /// For each thing that can be taken back, by the last half of its name, the block that goes with it. In
    /// order.
    made_of: Vec<(u64, u32)>,
    pub teams: Vec<TeamId>,
    pub segments: Vec<String>,
    /// Whether somebody waits for company.
    pub waits: bool,
    /// The figures about the distance, without the blocks that were gone when they were counted.
    pub distance: tokio::sync::Mutex<Option<(HashSet<u32>, Arc<Counted>)>>,
}

/// What names the attributes of a block outside of one process.
pub(super) struct Names<'a> {
    pub teams: &'a [TeamId],
    pub segments: &'a [String],
}

impl Names<'_> {
    /// The word for a code of an attribute.
    pub fn word(&self, attribute: usize, code: u32) -> Vec<u8> {
        let place = code as usize;
        let found = match attribute {
            1 => self.teams.get(place).map(|team| team.0.as_bytes().to_vec()),
            2 => Channel::ALL.get(place).map(|channel| channel.code().as_bytes().to_vec()),
            3 => self.segments.get(place).map(|kind| kind.as_bytes().to_vec()),
            _ => Some(code.to_le_bytes().to_vec()),
        };
        // nothing known is a word as well
        found.filter(|word| !word.is_empty()).unwrap_or_else(|| vec![0])
    }

    /// The code of a word; [`NONE`] for what is not there any more.
    pub fn code(&self, attribute: usize, word: &[u8]) -> u32 {
        let place = |found: Option<usize>| found.map_or(NONE, |place| place as u32);
        match attribute {
            1 => place(self.teams.iter().position(|team| team.0.as_bytes() == word)),
            2 => place(Channel::ALL.iter().position(|channel| channel.code().as_bytes() == word)),
            3 => place(self.segments.iter().position(|kind| kind.as_bytes() == word)),
            _ => word.try_into().map_or(NONE, u32::from_le_bytes),
        }
    }
}

/// The number of a quarter: years since 1970 times four, plus the quarter.
#[must_use]
pub fn quarter(day: Day) -> u32 {
    let year = u32::try_from(i64::from(day.0.year()) - 1970).unwrap_or(0);
    year * 4 + (day.0.month().unsigned_abs() as u32 - 1) / 3
}

/// The first day of a quarter.
#[must_use]
pub fn quarter_begins(quarter: u32) -> Day {
    let year = i16::try_from(1970 + quarter / 4).unwrap_or(9998);
    Day(jiff::civil::date(year, (quarter % 4 * 3 + 1) as i8, 1))
}

/// A day as the number of a release.
pub(super) fn number(day: Day) -> u32 {
    u32::try_from(day.number()).unwrap_or(0)
}

/// The latest release, as a number of a day.
pub(super) fn latest(app: &App) -> u32 {
    number(app.releases.latest(app.today()))
}

/// The end of the night in which a release was made: what was written down later waits.
fn end_of(app: &App, release: u32) -> Timestamp {
    let day = Day::from_number(i64::from(release));
    let midnight = day.0.to_zoned(app.zone.clone()).map(|zoned| zoned.timestamp().as_microsecond());
    Timestamp(midnight.unwrap_or(i64::MAX) - 1)
}

/// So long before the reading is looked for what was taken back: somebody may have been doing it just then.
const MARGIN: i64 = 60_000_000;

/// Makes the mirror of a service as of the latest release: reads everything, and lets out what has found
/// company.
///
/// It is long work for one maker (see `maker`), with a connection of its own.
pub(super) async fn make(app: &App, service: ServiceId, route: &[StepId]) -> Result<Arc<Glass>> {
    let read_at = app.now();
    let release = latest(app);
    let apart = app.store.apart().await?;
    let done = made(app, &apart, service, route, release).await;
    apart.close_apart().await;
    let look = Look { glass: Arc::new(Glass { read_at: read_at.0, ..done? }), gone: HashSet::new() };
    let counted = Arc::new(distance::count(app, &look));
    *look.glass.distance.lock().await = Some((HashSet::new(), counted));
    Ok(look.glass)
}

async fn made(
    app: &App,
    apart: &hullie_store::Store,
    service: ServiceId,
    route: &[StepId],
    release: u32,
) -> Result<Glass> {
    let codes: HashMap<String, Family> =
        Family::all(route.len()).into_iter().map(|family| (family.code(route), family)).collect();
    // another server may make the same release at the same time: then what that one kept is read
    for _ in 0..3 {
        let mut work = apart.read().await?;
        let before = rows::list_released(&mut work, service).await?;
        // a clock that went back makes no release again
        let days = before.iter().filter_map(|one| u32::try_from(one.release_day).ok());
        let release = days.max().unwrap_or(0).max(release);
        let until = end_of(app, release);
        let read = gather::read(&mut work, service, until).await?;
        drop(work);
        let all = Gathering::of(app, route, release, read);
        let names = Names { teams: &all.teams, segments: &all.segments };
        let mut shelf = Shelf::of(before, &codes, &names)?;
        if shelf.latest < Some(release) {
            let kept = shelf.add(&all, release, &app.thresholds, &codes, &names);
            let mut work = app.store.write().await?;
            let mut result = Ok(());
            for one in &kept {
                result = rows::keep_released(&mut work, service, one).await;
                if result.is_err() {
                    break;
                }
            }
            match result {
                Ok(()) => work.commit().await?,
                Err(hullie_store::StoreError::Already) => continue,
                Err(error) => return Err(error.into()),
            }
        }
        return Ok(Glass { release, until: until.0, ..Glass::of(all, &shelf, route.len()) });
    }
    Err(crate::AppError::Failed("the release is being made by another server".to_owned()))
}

impl Glass {
    fn of(all: Gathered, shelf: &Shelf, steps: usize) -> Self {
        let mut glass = Self::default();
        for (family, blocks) in &shelf.families {
            let places = standing(*family, blocks, &all);
            let first = glass.blocks.len();
            glass.blocks.extend(places.iter().map(|place| blocks[*place].said));
            let members = places
                .iter()
                .enumerate()
                .flat_map(|(n, place)| blocks[*place].members.iter().map(move |m| (m, (first + n) as u32)));
            if *family == Family::Journey {
                let members: HashMap<u128, (u32, u32)> =
                    members.map(|(member, block)| (member.key, (member.until, block))).collect();
                glass.add_ways(&all, &members, steps);
                continue;
            }
            let members: HashMap<u128, u32> = members.map(|(member, block)| (member.key, block)).collect();
            let mut shown = Vec::with_capacity(members.len());
            for one in all.potentials.get(family).into_iter().flatten() {
                let Some(block) = members.get(&one.key()).copied() else { continue };
                if let Family::Quote(_) = family {
                    // quotes are no figures: when one is taken back the others stay
                    glass.quotes.insert(ViewId(Uuid::from_u128(one.made_of[0])), block);
                    continue;
                }
                let made_of = one.made_of.into_iter().filter(|id| *id != 0);
                glass.made_of.extend(made_of.map(|id| (id as u64, block)));
                let (walker, speaker, number, others) = (one.walker, one.speaker, one.number, one.others);
                shown.push(Shown { block, walker, speaker, number, others });
            }
            glass.shown.insert(*family, shown);
        }
        glass.made_of.sort_unstable();
        glass.everybody = Journey::of(&glass.log);
        (glass.teams, glass.segments) = (all.teams, all.segments);
        glass
    }

    /// Lays out the ways that are shown, each as far as it was known at its release.
    fn add_ways(&mut self, all: &Gathered, members: &HashMap<u128, (u32, u32)>, steps: usize) {
        let (mut trajectory, mut step, mut time) = (Vec::new(), Vec::new(), Vec::new());
        for (walker, one) in all.walkers.iter().enumerate() {
            let Some((until, block)) = members.get(&one.id.0.as_u128()).copied() else {
                self.waits |= one.spoke.is_some();
                continue;
            };
            self.made_of.push((one.id.0.as_u128() as u64, block));
            let [from, to] = [walker, walker + 1].map(|w| all.begins[w] as usize);
            let known = || all.moments[from..to].iter().filter(|moment| moment.release <= until);
            if let (Some(first), Some(last)) = (known().next(), known().next_back()) {
                self.periods.push((block, first.time, last.time));
            }
            let mut before = NO_STEP;
            for moment in known() {
                if moment.step != NO_STEP && moment.step != before {
                    if trajectory.last() != Some(&(walker as u32)) {
                        self.log_block.push(block);
                    }
                    trajectory.push(walker as u32);
                    step.push(u32::from(moment.step));
                    time.push(moment.time);
                }
                before = if moment.step == NO_STEP { before } else { moment.step };
            }
        }
        let names: Vec<String> = (0..steps).map(|place| place.to_string()).collect();
        let dictionary: Dictionary = names.iter().map(String::as_str).collect();
        let columns = Columns { trajectory: &trajectory, step: &step, time: &time, actor: None };
        self.log = Log::from_columns(&columns, dictionary, Dictionary::default());
    }

    /// The blocks in which something stands that was made of this.
    fn blocks_of(&self, id: u128) -> impl Iterator<Item = u32> + '_ {
        let half = id as u64;
        let from = self.made_of.partition_point(|(other, _)| *other < half);
        self.made_of[from..].iter().take_while(move |(other, _)| *other == half).map(|(_, block)| *block)
    }
}

/// A glass at one moment: what was taken back since it was made is gone, and so is what stood in one block
/// with it.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub glass: Arc<Glass>,
    /// Blocks that are not shown any more.
    pub gone: HashSet<u32>,
}

impl Look {
    pub async fn at(work: &mut hullie_store::Work, service: ServiceId, glass: Arc<Glass>) -> Result<Self> {
        let after = Timestamp(glass.read_at - MARGIN);
        let mut gone = HashSet::new();
        for one in rows::list_gone(work, service, after).await? {
            gone.extend(glass.blocks_of(one.id.as_u128()));
            if !one.speaks {
                // who says nothing any more is no company
                gone.extend(glass.blocks_of(one.trajectory_id.0.as_u128()));
            }
        }
        Ok(Self { glass, gone })
    }
}
