//! What the mirror of a service is counted from, as columns in memory: read once, and after that only what came since.
//!
//! A filter then costs one pass over the columns and no statement at all. The columns leave this folder only as figures in
//! which small groups are hidden; which people may be counted together is decided by [`Editions`].

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex},
};

use hullie_domain::{
    AccountId, Chair, Day, MomentId, Seat, ServiceId, StepId, TeamId, Timestamp, TrajectoryId,
    moment::{Channel, Recognition},
    permission::MaySeeMirror,
};
use hullie_measure::editions::{Editions, Person};
use hullie_store::mirror::{self as rows, Answer, Expected, Kept, Lived, Part, Started};

use super::seen::Seen;
use crate::{App, Result};

/// The attributes that can be filtered on, in the order in which a small group gives them up last.
pub const ATTRIBUTES: usize = 4;

/// The code of something that is not known.
pub const NONE: u32 = u32::MAX;

/// The columns of each service that somebody looked at.
#[derive(Debug, Clone, Default)]
pub struct Glasses(Arc<Mutex<HashMap<ServiceId, Arc<Glass>>>>);

/// A customer's way through the service.
#[derive(Debug, Clone)]
pub(super) struct Walker {
    pub id: TrajectoryId,
    /// Quarter, team, channel of the first moment, segment. All are known when the first moment is written down and do not
    /// change after that: who moved from one group to another would give a small group away.
    pub attributes: [u32; ATTRIBUTES],
    /// The releases that took in something new of this customer.
    pub news: Vec<u32>,
}

/// A moment with the first answer of each seat.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub id: MomentId,
    pub walker: u32,
    /// Place in the route, or [`NONE`].
    pub step: u32,
    pub time: i64,
    /// The release that took it in.
    pub release: u32,
    /// For each seat, in the order of [`Seat::ALL`]: the release that took the answer in and the answer, 0 for none.
    pub seats: [(u32, u8); 4],
    /// Who sat in the employee's chair, as a number without meaning.
    pub employee: u32,
    /// Whether the customer noticed, and the release that took that in.
    pub noticed: Option<(Recognition, u32)>,
}

/// The columns of one service at one release.
#[derive(Debug, Clone)]
pub(super) struct Glass {
    /// The release, as a number of a day.
    pub release: u32,
    /// Everything written down up to this time was read.
    until: Timestamp,
    pub walkers: Vec<Walker>,
    /// In order of customer and time.
    pub moments: Vec<Moment>,
    pub kept: Vec<(u32, u32, Kept)>,
    pub expected: Vec<(u32, u32, Expected)>,
    pub editions: Editions<ATTRIBUTES>,
    /// What counts at this release, laid out for counting.
    pub seen: Arc<Seen>,
    /// The walker of each trajectory.
    pub numbers: Arc<HashMap<TrajectoryId, u32>>,
    pub teams: Vec<TeamId>,
    pub segments: Vec<String>,
    employees: HashMap<AccountId, u32>,
}

/// The place of a seat in [`Moment::seats`].
pub(super) fn seat(by: Chair, about: Chair) -> usize {
    Seat::ALL.iter().position(|seat| *seat == Seat { by, about }).unwrap_or(0)
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

fn number(day: Day) -> u32 {
    u32::try_from(day.number()).unwrap_or(0)
}

/// The end of the night in which the latest release was made: what was written down later waits.
pub(super) fn until(app: &App) -> Timestamp {
    let release = app.releases.latest(app.today());
    let midnight = release.0.to_zoned(app.zone.clone()).map(|zoned| zoned.timestamp().as_microsecond());
    Timestamp(midnight.unwrap_or(i64::MAX) - 1)
}

impl Glass {
    /// The time up to which everything was read.
    pub fn until(&self) -> Timestamp {
        self.until
    }
}

/// The columns of a service as of the latest release.
pub(super) async fn open(
    app: &App,
    may: &MaySeeMirror,
    service: ServiceId,
    route: &[StepId],
) -> Result<Arc<Glass>> {
    let release = app.releases.latest(app.today());
    let kept = app.glasses.0.lock().ok().and_then(|glasses| glasses.get(&service).cloned());
    if let Some(glass) = kept.as_ref().filter(|glass| glass.release == number(release)) {
        return Ok(Arc::clone(glass));
    }
    let until = until(app);
    let mut work = app.store.read().await?;
    let mut base = match kept {
        Some(glass) if glass.until < until => {
            let part = Part { service, after: glass.until, until };
            (!rows::has_changed(&mut work, may, part).await?).then_some(glass)
        }
        _ => None,
    };
    let mut read = read(&mut work, may, service, base.as_deref(), until).await?;
    if read.names_unknown(base.as_deref()) {
        // something was written down in the past: everything again
        base = None;
        read = self::read(&mut work, may, service, None, until).await?;
    }
    drop(work);
    let context = Context { app, route, release: number(release), until };
    let glass = Arc::new(context.build(base.as_deref(), read));
    if let Ok(mut glasses) = app.glasses.0.lock() {
        glasses.insert(service, Arc::clone(&glass));
    }
    Ok(glass)
}

/// What was written down since the last time.
struct Read {
    started: Vec<Started>,
    lived: Vec<Lived>,
    answers: Vec<Answer>,
    kept: Vec<Kept>,
    expected: Vec<Expected>,
}

impl Read {
    /// Whether something is about a customer or a moment that nobody has read.
    fn names_unknown(&self, base: Option<&Glass>) -> bool {
        let Some(base) = base else { return false };
        let new: HashSet<TrajectoryId> = self.started.iter().map(|s| s.trajectory_id).collect();
        let is_known = |id: &TrajectoryId| base.numbers.contains_key(id) || new.contains(id);
        self.lived.iter().any(|l| !is_known(&l.trajectory_id))
            || self.answers.iter().any(|a| !is_known(&a.trajectory_id))
    }
}

async fn read(
    work: &mut hullie_store::Work,
    may: &MaySeeMirror,
    service: ServiceId,
    base: Option<&Glass>,
    until: Timestamp,
) -> Result<Read> {
    let after = base.map_or(Timestamp(i64::MIN), |glass| glass.until);
    let part = Part { service, after, until };
    Ok(Read {
        started: rows::list_started(work, may, part).await?,
        lived: rows::list_lived(work, may, part).await?,
        answers: rows::list_answers(work, may, part).await?,
        kept: rows::list_kept(work, may, service).await?,
        expected: rows::list_expected(work, may, service).await?,
    })
}

struct Context<'a> {
    app: &'a App,
    route: &'a [StepId],
    release: u32,
    until: Timestamp,
}

impl Context<'_> {
    /// The release that takes in what was written down at this time.
    fn release_of(&self, at: Timestamp) -> u32 {
        number(self.app.releases.release_of(at.day_in(&self.app.zone)))
    }

    fn build(&self, base: Option<&Glass>, read: Read) -> Glass {
        let mut glass = base.cloned().unwrap_or_else(|| Glass {
            release: 0,
            until: self.until,
            walkers: Vec::new(),
            moments: Vec::new(),
            kept: Vec::new(),
            expected: Vec::new(),
            editions: Editions::of(&[], 0, &self.app.thresholds),
            seen: Arc::default(),
            numbers: Arc::default(),
            teams: Vec::new(),
            segments: Vec::new(),
            employees: HashMap::new(),
        });
        (glass.release, glass.until) = (self.release, self.until);
        self.add_walkers(&mut glass, &read.started);
        if glass.numbers.len() != glass.walkers.len() {
            glass.numbers =
                Arc::new(glass.walkers.iter().enumerate().map(|(n, w)| (w.id, n as u32)).collect());
        }
        let numbers = Arc::clone(&glass.numbers);
        self.add_moments(&mut glass, &read.lived, &numbers);
        let mut answers = read.answers;
        answers.sort_by_key(|answer| (answer.said_at, answer.moment_id.0));
        self.add_answers(&mut glass, &answers, &numbers);
        let in_order = |m: &Moment| (m.walker, m.time, m.id.0);
        if !glass.moments.is_sorted_by_key(in_order) {
            glass.moments.sort_by_key(in_order);
        }
        glass.kept = read
            .kept
            .into_iter()
            .filter_map(|k| Some((*numbers.get(&k.trajectory_id)?, self.release_of(k.created_at), k)))
            .collect();
        glass.expected = read
            .expected
            .into_iter()
            .filter_map(|e| Some((*numbers.get(&e.trajectory_id)?, self.release_of(e.said_at), e)))
            .collect();
        self.group(&mut glass);
        glass
    }

    fn add_walkers(&self, glass: &mut Glass, started: &[Started]) {
        for row in started {
            let day = row.started_at.day_in(&self.app.zone);
            let team = team(&mut glass.teams, row.team_id);
            glass.walkers.push(Walker {
                id: row.trajectory_id,
                attributes: [quarter(day), team, NONE, segment(&mut glass.segments, row.segment.as_deref())],
                news: Vec::new(),
            });
        }
    }

    fn add_moments(&self, glass: &mut Glass, lived: &[Lived], numbers: &HashMap<TrajectoryId, u32>) {
        let places: HashMap<StepId, u32> =
            self.route.iter().enumerate().map(|(place, step)| (*step, place as u32)).collect();
        let mut by_writing: Vec<&Lived> = lived.iter().collect();
        by_writing.sort_by_key(|row| (row.created_at, row.moment_id.0));
        for row in by_writing {
            let Some(walker) = numbers.get(&row.trajectory_id) else { continue };
            let release = self.release_of(row.created_at);
            let one = &mut glass.walkers[*walker as usize];
            if one.news.is_empty() {
                one.attributes[2] = channel(row.channel);
                if let Some(id) = row.team_id {
                    one.attributes[1] = team(&mut glass.teams, id);
                }
            }
            one.news.push(release);
            let noticed = row.answer.zip(row.answered_at).map(|(answer, at)| (answer, self.release_of(at)));
            glass.moments.push(Moment {
                id: row.moment_id,
                walker: *walker,
                step: row.step_id.and_then(|step| places.get(&step).copied()).unwrap_or(NONE),
                time: row.happened_at.0,
                release,
                seats: [(0, 0); 4],
                employee: NONE,
                noticed,
            });
        }
    }

    fn add_answers(&self, glass: &mut Glass, answers: &[Answer], numbers: &HashMap<TrajectoryId, u32>) {
        let touched: HashSet<MomentId> = answers.iter().map(|answer| answer.moment_id).collect();
        let places: HashMap<MomentId, usize> = glass
            .moments
            .iter()
            .enumerate()
            .filter(|(_, moment)| touched.contains(&moment.id))
            .map(|(place, moment)| (moment.id, place))
            .collect();
        for answer in answers {
            let release = self.release_of(answer.said_at);
            if let Some(walker) = numbers.get(&answer.trajectory_id) {
                glass.walkers[*walker as usize].news.push(release);
            }
            let Some(place) = places.get(&answer.moment_id) else { continue };
            let moment = &mut glass.moments[*place];
            let first = &mut moment.seats[seat(answer.by_chair, answer.about_chair)];
            if first.1 == 0 {
                *first = (release, answer.value.get());
                if answer.by_chair == Chair::Employee
                    && moment.employee == NONE
                    && let Some(id) = answer.employee_id
                {
                    let next = glass.employees.len() as u32;
                    moment.employee = *glass.employees.entry(id).or_insert(next);
                }
            }
        }
    }

    /// Puts the customers into groups and lays out the visits that count.
    fn group(&self, glass: &mut Glass) {
        let people: Vec<Person<ATTRIBUTES>> = glass
            .walkers
            .iter_mut()
            .map(|walker| {
                walker.news.sort_unstable();
                walker.news.dedup();
                Person { attributes: walker.attributes, news: walker.news.clone() }
            })
            .collect();
        glass.editions = Editions::of(&people, self.release, &self.app.thresholds);
        glass.seen = Arc::new(Seen::of(glass, self.route.len()));
    }
}

fn team(teams: &mut Vec<TeamId>, id: TeamId) -> u32 {
    let place = teams.iter().position(|team| *team == id).unwrap_or_else(|| {
        teams.push(id);
        teams.len() - 1
    });
    place as u32
}

fn segment(segments: &mut Vec<String>, key: Option<&str>) -> u32 {
    let Some(key) = key else { return NONE };
    let place = segments.iter().position(|segment| segment == key).unwrap_or_else(|| {
        segments.push(key.to_owned());
        segments.len() - 1
    });
    place as u32
}

/// The number of a channel.
pub(super) fn channel(channel: Channel) -> u32 {
    Channel::ALL.iter().position(|other| *other == channel).map_or(NONE, |place| place as u32)
}
