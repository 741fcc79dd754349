//! From what the database gives to answers that could be counted: who said what, when, and what would make
//! it another answer.

use std::collections::{BTreeMap, HashMap};

use hullie_domain::{
    AccountId, Chair, Day, Seat, ServiceId, StepId, Timestamp, TrajectoryId,
    kind::side_of,
    walk::{
        limitation::Outcome,
        moment::{Channel, Recognition, Side, Source},
    },
};
use hullie_measure::blocks::NOBODY;
use hullie_store::{
    Work,
    see::mirror::{self as rows, Answer, Expected, ItemAnswer, Kept, Limited, Lived, Part, Spoke, Started},
};

use super::{
    family::{Family, NO_STEP, OWN, place, question},
    glass::quarter,
    potential::{Gathered, Moment, NONE, Potential, Walker, YES},
};
use crate::{App, Result};

/// The rows that it is made from.
pub(super) struct Read {
    started: Vec<Started>,
    lived: Vec<Lived>,
    answers: Vec<Answer>,
    unread: Vec<hullie_domain::ViewId>,
    kept: Vec<Kept>,
    expected: Vec<Expected>,
    items: Vec<ItemAnswer>,
    limited: Vec<Limited>,
    spoke: Vec<Spoke>,
}

/// Reads everything of a service.
pub(super) async fn read(work: &mut Work, service: ServiceId, until: Timestamp) -> Result<Read> {
    let part = Part { service, until };
    Ok(Read {
        started: rows::list_started(work, part).await?,
        lived: rows::list_lived(work, part).await?,
        answers: rows::list_answers(work, part).await?,
        unread: rows::list_unread(work, part, hullie_text::personal::VERSION).await?,
        kept: rows::list_kept(work, part).await?,
        expected: rows::list_expected(work, part).await?,
        items: rows::list_items(work, part).await?,
        limited: rows::list_limited(work, part).await?,
        spoke: rows::list_spoke(work, part).await?,
    })
}

/// Lays rows out.
pub(super) struct Gathering<'a> {
    app: &'a App,
    /// The release, as a number of a day.
    release: u32,
    places: HashMap<StepId, u16>,
    found: Gathered,
}

impl<'a> Gathering<'a> {
    pub fn of(app: &'a App, route: &[StepId], release: u32, mut read: Read) -> Gathered {
        let places = route.iter().take(usize::from(NO_STEP)).enumerate();
        let places = places.map(|(place, step)| (*step, place as u16)).collect();
        let mut gathering = Self { app, release, places, found: Gathered::default() };
        gathering.walkers(&read);
        gathering.moments(&read.lived);
        gathering.answers(std::mem::take(&mut read.answers), &read.unread);
        gathering.expected(&read.expected);
        gathering.items(&read.items);
        gathering.rest(&read);
        let mut found = gathering.found;
        for potentials in found.potentials.values_mut() {
            potentials.sort_by_key(|one| (one.walker, one.at, one.made_of));
        }
        found
    }

    /// The number of the release that takes in what was said at this time.
    fn release_of(&self, at: Timestamp) -> u32 {
        super::glass::number(self.app.releases.release_of(at.day_in(&self.app.zone)))
    }

    fn employee(&mut self, id: Option<AccountId>) -> u32 {
        let Some(id) = id else { return NOBODY };
        let next = self.found.employees.len() as u32;
        *self.found.employees.entry(id).or_insert(next)
    }

    fn add(&mut self, family: Family, one: Potential) {
        self.found.potentials.entry(family).or_default().push(one);
    }

    fn walker(&self, id: TrajectoryId) -> Option<u32> {
        self.found.numbers.get(&id).copied()
    }

    /// The customer said something.
    fn heard(&mut self, walker: u32, at: Timestamp) {
        let release = self.release_of(at);
        let spoke = &mut self.found.walkers[walker as usize].spoke;
        *spoke = (*spoke).max(Some(release));
    }

    fn walkers(&mut self, read: &Read) {
        for row in &read.started {
            let day = row.started_at.day_in(&self.app.zone);
            let team = code(&mut self.found.teams, row.team_id);
            let kind = row.segment.clone().map_or(NONE, |kind| code(&mut self.found.segments, kind));
            let staff = [row.starter_id, row.employee_id].map(|id| self.employee(id));
            self.found.numbers.insert(row.trajectory_id, self.found.walkers.len() as u32);
            self.found.walkers.push(Walker {
                id: row.trajectory_id,
                attributes: [quarter(day), team, NONE, kind],
                staff,
                spoke: None,
                has_moments: false,
            });
        }
        for row in &read.spoke {
            if let Some(walker) = self.walker(row.trajectory_id) {
                self.heard(walker, row.at);
            }
        }
    }

    fn moments(&mut self, lived: &[Lived]) {
        let mut by_writing: Vec<&Lived> = lived.iter().collect();
        by_writing.sort_by_key(|row| (row.created_at, row.moment_id.0));
        for row in by_writing {
            let Some(walker) = self.walker(row.trajectory_id) else { continue };
            if !self.found.walkers[walker as usize].has_moments {
                let team = row.team_id.map(|id| code(&mut self.found.teams, id));
                let one = &mut self.found.walkers[walker as usize];
                one.has_moments = true;
                one.attributes[2] = channel(row.channel);
                one.attributes[1] = team.unwrap_or(one.attributes[1]);
            }
            let step = row.step_id.and_then(|step| self.places.get(&step).copied()).unwrap_or(NO_STEP);
            let release = self.release_of(row.created_at);
            let id = row.moment_id.0.as_u128();
            self.found.moments.push(Moment { walker, time: row.happened_at.0, step, release, id });
            let Some((answer, at)) = row.answer.zip(row.answered_at) else { continue };
            self.heard(walker, at);
            // who does not know is counted apart (P08)
            if answer != Recognition::Unknown {
                let number = i32::from(answer == Recognition::Yes);
                let one =
                    Potential { made_of: [id, 0], walker, speaker: NOBODY, at: at.0, number, others: [0; 3] };
                self.add(Family::Noticed, one);
            }
        }
        self.found.moments.sort_by_key(|m| (m.walker, m.time, m.id));
        let mut begins = vec![0; self.found.walkers.len() + 1];
        self.found.moments.iter().for_each(|moment| begins[moment.walker as usize + 1] += 1);
        for walker in 0..self.found.walkers.len() {
            begins[walker + 1] += begins[walker];
        }
        self.found.begins = begins;
        for walker in 0..self.found.walkers.len() as u32 {
            let one = &self.found.walkers[walker as usize];
            if one.has_moments {
                let made_of = [one.id.0.as_u128(), 0];
                let one = Potential { made_of, walker, speaker: NOBODY, at: 0, number: 0, others: [0; 3] };
                self.add(Family::Started, one);
            }
        }
    }

    fn answers(&mut self, mut answers: Vec<Answer>, unread: &[hullie_domain::ViewId]) {
        let unread: std::collections::HashSet<_> = unread.iter().collect();
        answers.sort_by_key(|row| (row.moment_id.0, row.said_at, row.view_id.0));
        let steps: HashMap<u128, u16> = self.found.moments.iter().map(|m| (m.id, m.step)).collect();
        for at_moment in answers.chunk_by(|one, other| one.moment_id == other.moment_id) {
            let Some(walker) = self.walker(at_moment[0].trajectory_id) else { continue };
            let step = steps.get(&at_moment[0].moment_id.0.as_u128()).copied().unwrap_or(NO_STEP);
            // the first answer of each seat
            let mut first: [Option<Potential>; 4] = [None; 4];
            for row in at_moment {
                let by_customer = row.by_chair == Chair::Customer;
                if by_customer {
                    self.heard(walker, row.said_at);
                }
                let speaker = self.employee(row.employee_id);
                let number = row.value.map_or(0, |value| i32::from(value.get()));
                let made_of = [row.view_id.0.as_u128(), 0];
                let one = Potential { made_of, walker, speaker, at: row.said_at.0, number, others: [0; 3] };
                if let Some(sides) = row.sides {
                    let number = i32::from(sides == 2);
                    self.add(Family::They(row.by_chair), Potential { number, ..one });
                }
                if row.quote && !unread.contains(&row.view_id) {
                    self.add(Family::Quote(step), one);
                }
                let seat = Seat { by: row.by_chair, about: row.about_chair };
                if row.value.is_some() && first[place(seat)].is_none() {
                    first[place(seat)] = Some(one);
                    self.add(Family::Seat(seat, step), one);
                }
            }
            self.pair(&first);
        }
    }

    /// A guess laid beside what the customer said at the same moment. The own view may be missing.
    fn pair(&mut self, first: &[Option<Potential>; 4]) {
        let [truth, guess, own] = [
            (Chair::Customer, Chair::Customer),
            (Chair::Employee, Chair::Customer),
            (Chair::Employee, Chair::Employee),
        ]
        .map(|(by, about)| first[place(Seat { by, about })]);
        let (Some(truth), Some(guess)) = (truth, guess) else { return };
        if guess.speaker == NOBODY {
            return;
        }
        let answer = |one: Option<Potential>| one.map_or(0, |one| one.number as u8);
        let pair = Potential {
            made_of: [truth.made_of[0], guess.made_of[0]],
            speaker: guess.speaker,
            at: truth.at.max(guess.at),
            number: 0,
            others: [answer(Some(guess)), answer(Some(truth)), answer(own)],
            ..truth
        };
        self.add(Family::Pair, pair);
    }

    fn expected(&mut self, expected: &[Expected]) {
        let mut first: HashMap<u32, (u128, i32)> = HashMap::new();
        let mut kinds = std::collections::HashSet::new();
        for row in expected {
            let Some(walker) = self.walker(row.trajectory_id) else { continue };
            self.heard(walker, row.said_at);
            let made_of = [row.expectation_id.0.as_u128(), 0];
            let one = |number: i32, others: [u8; 3]| Potential {
                made_of,
                walker,
                speaker: NOBODY,
                at: row.said_at.0,
                number,
                others,
            };
            if kinds.insert(walker) {
                let source = row.source.and_then(|s| Source::ALL.iter().position(|other| *other == s));
                let source = source.map_or(u8::MAX, |place| place as u8);
                let flags =
                    [u8::from(row.remembered), u8::from(row.own) + 2 * u8::from(row.prompted), source];
                self.add(Family::Kind, one(0, flags));
            }
            // remembered expectations are left out (P01)
            if let Some(value) = row.satisfied.filter(|_| !row.remembered)
                && !first.contains_key(&walker)
            {
                first.insert(walker, (made_of[0], i32::from(value.get())));
                self.add(Family::Expected, one(i32::from(value.get()), [0; 3]));
            }
        }
        // perception minus expectation before, same scale: the subtractive form, which is named as such (B5)
        let is_own = |family: &Family| matches!(family, Family::Seat(OWN, _));
        let mut gaps = Vec::new();
        for (_, answers) in self.found.potentials.iter().filter(|(family, _)| is_own(family)) {
            for answer in answers {
                if let Some((id, expected)) = first.get(&answer.walker) {
                    let made_of = [answer.made_of[0], *id];
                    gaps.push(Potential {
                        made_of,
                        number: answer.number - expected,
                        speaker: NOBODY,
                        ..*answer
                    });
                }
            }
        }
        self.found.potentials.entry(Family::Gap).or_default().extend(gaps);
    }

    fn items(&mut self, items: &[ItemAnswer]) {
        // for each customer and moment: the answer to each of the two questions, when, and whether it was yes
        type Said = Option<(u128, i64, bool)>;
        let mut both: BTreeMap<(u32, u128), [Said; 2]> = BTreeMap::new();
        for row in items {
            let Some(walker) = self.walker(row.trajectory_id) else { continue };
            let speaker = self.employee(row.account_id);
            let id = row.answer_id.0.as_u128();
            let yes = i64::from(row.value.get()) >= YES;
            let one = |number: i32| Potential {
                made_of: [id, 0],
                walker,
                speaker,
                at: row.said_at.0,
                number,
                others: [0; 3],
            };
            let of_staff = row.by_side == Side::Organisation;
            if row.question == "expected" && of_staff {
                self.add(Family::Thought, one(i32::from(row.value.get())));
                continue;
            }
            let question_of_both = ["interest", "nuisance"].iter().position(|code| *code == row.question);
            if let (Some(which), false) = (question_of_both, of_staff) {
                both.entry((walker, row.moment_id.0.as_u128())).or_default()[which] =
                    Some((id, row.said_at.0, yes));
                continue;
            }
            let chair = Chair::BOTH.into_iter().find(|chair| side_of(*chair) == row.by_side);
            if let (Some(question), Some(chair)) = (question(&row.question), chair) {
                self.add(Family::Item(question, chair), one(i32::from(yes)));
            }
        }
        for ((walker, _), answers) in both {
            let [Some(interest), Some(nuisance)] = answers else { continue };
            let one = Potential {
                made_of: [interest.0, nuisance.0],
                walker,
                speaker: NOBODY,
                at: interest.1.max(nuisance.1),
                number: 0,
                others: [u8::from(interest.2), u8::from(nuisance.2), 0],
            };
            self.add(Family::Interest, one);
        }
    }

    fn rest(&mut self, read: &Read) {
        for row in &read.limited {
            let Some(walker) = self.walker(row.trajectory_id) else { continue };
            let number = i32::from(row.outcome != Outcome::Open);
            let made_of = [row.limitation_id.0.as_u128(), 0];
            let one =
                Potential { made_of, walker, speaker: NOBODY, at: row.said_at.0, number, others: [0; 3] };
            self.add(Family::Limited, one);
        }
        let known = |day: &Day| day.number() < i64::from(self.release);
        let mut promises = Vec::new();
        for row in &read.kept {
            let Some(walker) = self.walker(row.trajectory_id) else { continue };
            let made_of = [row.promise_id.0.as_u128(), 0];
            let done = row.done_day.filter(known);
            let one = |number: i64| Potential {
                made_of,
                walker,
                speaker: NOBODY,
                at: row.created_at.0,
                number: i32::try_from(number).unwrap_or(i32::MAX),
                others: [0; 3],
            };
            // an open promise that is overdue counts as not in time
            if done.is_some() || known(&row.due_day) {
                promises.push((Family::Kept, one(i64::from(done.is_some_and(|day| day <= row.due_day)))));
            }
            if let Some(day) = done {
                promises.push((Family::Late, one(day.days_since(row.due_day))));
            }
        }
        promises.into_iter().for_each(|(family, one)| self.add(family, one));
    }
}

fn code<T: PartialEq>(all: &mut Vec<T>, one: T) -> u32 {
    let place = all.iter().position(|other| *other == one).unwrap_or_else(|| {
        all.push(one);
        all.len() - 1
    });
    place as u32
}

/// The number of a channel.
pub(super) fn channel(channel: Channel) -> u32 {
    Channel::ALL.iter().position(|other| *other == channel).map_or(NONE, |place| place as u32)
}

// four seats stand in one array
const _: () = assert!(Seat::ALL.len() == 4);
