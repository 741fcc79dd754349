//! A portable partial result as bytes and back: a version in front, small numbers short, a check at the end.

use std::collections::BTreeMap;

use crate::{
    Portable, PortableError, Sketch,
    partial::StepCount,
    portable::{MARKS_OF_VERSION_1, Moves, Spread, mark},
};

/// What the bytes begin with.
pub const MAGIC: &[u8] = b"hullie partial\n";
/// The version that is written. Every older one can be read. Version 1 kept a mark of the first 1,024
/// trajectories only, so a trajectory in two of its parts may go unnoticed.
pub const VERSION: u64 = 2;

impl Portable {
    /// The result as bytes. The same result always gives the same bytes.
    ///
    /// ```
    /// let mut log = hullie_journey::LogBuilder::new();
    /// log.push("a", "ask", 0, Some("desk"));
    /// let result = hullie_journey::Portable::of(&log.finish());
    /// assert_eq!(hullie_journey::Portable::from_bytes(&result.to_bytes()), Ok(result));
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Out(MAGIC.to_vec());
        out.number(VERSION);
        for names in [&self.steps, &self.actors] {
            out.size(names.len());
            names.iter().for_each(|name| out.text(name));
        }
        out.size(self.trajectories);
        out.size(self.events);
        for count in &self.counts {
            for number in [count.events, count.trajectories, count.starts, count.ends] {
                out.size(number);
            }
            out.number(count.first_places);
        }
        out.size(self.transitions.len());
        for ((from, to), moves) in &self.transitions {
            out.pair(*from, *to);
            out.size(moves.returns);
            out.size(moves.trajectories);
            out.spread(&moves.waits);
        }
        out.size(self.variants.len());
        for (way, count) in &self.variants {
            out.size(way.len());
            way.iter().for_each(|code| out.number(u64::from(*code)));
            out.size(*count);
        }
        out.spread(&self.durations);
        for pairs in [&self.acted, &self.handovers] {
            out.size(pairs.len());
            for ((a, b), count) in pairs {
                out.pair(*a, *b);
                out.size(*count);
            }
        }
        out.0.push(u8::from(self.sure));
        out.size(self.marks.len());
        self.marks.iter().for_each(|mark| out.0.extend(mark.to_le_bytes()));
        let check = mark(&out.0);
        out.0.extend(check.to_le_bytes());
        out.0
    }

    /// Reads a result back.
    ///
    /// # Errors
    /// When it is something else, of a newer version, or damaged.
    ///
    /// ```
    /// use hullie_journey::{Portable, PortableError};
    /// assert_eq!(Portable::from_bytes(b"something else"), Err(PortableError::NotAPartial));
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PortableError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(PortableError::NotAPartial)?;
        let mut input = In(rest);
        let found = input.number()?;
        if found > VERSION {
            return Err(PortableError::Version { found, known: VERSION });
        }
        let body = bytes.len().checked_sub(8).ok_or(PortableError::Damaged)?;
        if mark(&bytes[..body]).to_le_bytes() != bytes[body..] {
            return Err(PortableError::Damaged);
        }
        input.0 = &input.0[..input.0.len() - 8];
        let result = input.portable(found)?;
        if input.0.is_empty() && result.is_whole() { Ok(result) } else { Err(PortableError::Damaged) }
    }

    /// Whether all codes have a name and all lists are in order: bytes from outside are not trusted.
    fn is_whole(&self) -> bool {
        let (steps, actors) = (self.steps.len() as u32, self.actors.len() as u32);
        self.marks.is_sorted()
            && (!self.sure || self.marks.len() >= self.trajectories)
            && self.steps.is_sorted_by(|a, b| a < b)
            && self.actors.is_sorted_by(|a, b| a < b)
            && self.transitions.keys().all(|(from, to)| *from < steps && *to < steps)
            && self.variants.keys().all(|way| way.iter().all(|code| *code < steps))
            && self.acted.keys().all(|(step, actor)| *step < steps && *actor < actors)
            && self.handovers.keys().all(|(from, to)| *from < actors && *to < actors)
    }
}

struct Out(Vec<u8>);

impl Out {
    /// Seven bits for each byte, the lowest first.
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push((number & 0x7F) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn size(&mut self, number: usize) {
        self.number(number as u64);
    }

    fn pair(&mut self, a: u32, b: u32) {
        self.number(u64::from(a));
        self.number(u64::from(b));
    }

    fn text(&mut self, text: &str) {
        self.size(text.len());
        self.0.extend(text.as_bytes());
    }

    fn spread(&mut self, spread: &Spread) {
        match spread {
            Spread::Exact(sorted) => {
                self.0.push(0);
                self.size(sorted.len());
                let mut before = 0i64;
                for number in sorted {
                    // sorted, so the steps between numbers are never below zero; waits never are either
                    self.number(number.wrapping_sub(before) as u64);
                    before = *number;
                }
            }
            Spread::Sketch(sketch) => {
                self.0.push(1);
                self.number(sketch.zero);
                self.size(sketch.buckets.len());
                for (bucket, count) in &sketch.buckets {
                    self.number(u64::from(*bucket));
                    self.number(*count);
                }
            }
        }
    }
}

struct In<'a>(&'a [u8]);

impl In<'_> {
    fn number(&mut self) -> Result<u64, PortableError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let (first, rest) = self.0.split_first().ok_or(PortableError::Damaged)?;
            self.0 = rest;
            number |= u64::from(first & 0x7F) << shift;
            if first & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(PortableError::Damaged)
    }

    /// A number of things that follow; each of them takes at least one byte, so it can never be more than
    /// what is left.
    fn many(&mut self) -> Result<usize, PortableError> {
        let many = self.size()?;
        if many > self.0.len() { Err(PortableError::Damaged) } else { Ok(many) }
    }

    fn size(&mut self) -> Result<usize, PortableError> {
        usize::try_from(self.number()?).map_err(|_| PortableError::Damaged)
    }

    fn code(&mut self) -> Result<u32, PortableError> {
        u32::try_from(self.number()?).map_err(|_| PortableError::Damaged)
    }

    fn take(&mut self, many: usize) -> Result<&[u8], PortableError> {
        let (taken, rest) = self.0.split_at_checked(many).ok_or(PortableError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn names(&mut self) -> Result<Vec<Box<str>>, PortableError> {
        let many = self.many()?;
        (0..many)
            .map(|_| {
                let length = self.many()?;
                let text = std::str::from_utf8(self.take(length)?).map_err(|_| PortableError::Damaged)?;
                Ok(text.into())
            })
            .collect()
    }

    fn spread(&mut self) -> Result<Spread, PortableError> {
        match self.take(1)? {
            [0] => {
                let many = self.many()?;
                let mut before = 0i64;
                let mut next = || -> Result<i64, PortableError> {
                    before = before.wrapping_add(self.number()? as i64);
                    Ok(before)
                };
                let numbers: Vec<i64> = (0..many).map(|_| next()).collect::<Result<_, _>>()?;
                if numbers.is_sorted() { Ok(Spread::Exact(numbers)) } else { Err(PortableError::Damaged) }
            }
            [1] => {
                let zero = self.number()?;
                let many = self.many()?;
                let buckets: BTreeMap<u32, u64> = (0..many)
                    .map(|_| Ok((self.code()?, self.number()?)))
                    .collect::<Result<_, PortableError>>()?;
                Ok(Spread::Sketch(Sketch { zero, buckets }))
            }
            _ => Err(PortableError::Damaged),
        }
    }

    fn pairs(&mut self) -> Result<BTreeMap<(u32, u32), usize>, PortableError> {
        let many = self.many()?;
        (0..many).map(|_| Ok(((self.code()?, self.code()?), self.size()?))).collect()
    }

    fn counts(&mut self, many: usize) -> Result<Vec<StepCount>, PortableError> {
        (0..many)
            .map(|_| {
                Ok(StepCount {
                    events: self.size()?,
                    trajectories: self.size()?,
                    starts: self.size()?,
                    ends: self.size()?,
                    first_places: self.number()?,
                })
            })
            .collect()
    }

    fn portable(&mut self, version: u64) -> Result<Portable, PortableError> {
        let (steps, actors) = (self.names()?, self.names()?);
        let (trajectories, events) = (self.size()?, self.size()?);
        let counts = self.counts(steps.len())?;
        let mut transitions = BTreeMap::new();
        for _ in 0..self.many()? {
            let key = (self.code()?, self.code()?);
            let (returns, trajectories) = (self.size()?, self.size()?);
            transitions.insert(key, Moves { returns, trajectories, waits: self.spread()? });
        }
        let mut variants = BTreeMap::new();
        for _ in 0..self.many()? {
            let length = self.many()?;
            let way: Box<[u32]> = (0..length).map(|_| self.code()).collect::<Result<_, _>>()?;
            variants.insert(way, self.size()?);
        }
        let durations = self.spread()?;
        let (acted, handovers) = (self.pairs()?, self.pairs()?);
        let said = match version {
            1 => None,
            _ => match self.take(1)? {
                [0] => Some(false),
                [1] => Some(true),
                _ => return Err(PortableError::Damaged),
            },
        };
        let many = self.many()?;
        let mut marks = Vec::with_capacity(many.min(1 << 16));
        for _ in 0..many {
            let eight = self.take(8)?.try_into().map_err(|_| PortableError::Damaged)?;
            marks.push(u64::from_le_bytes(eight));
        }
        Ok(Portable {
            steps,
            actors,
            trajectories,
            events,
            counts,
            transitions,
            variants,
            durations,
            acted,
            handovers,
            sure: said.unwrap_or(many < MARKS_OF_VERSION_1),
            marks,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Journey, LogBuilder};

    type Told = Vec<(u8, u8, i64, Option<u8>)>;

    fn told() -> impl Strategy<Value = Told> {
        proptest::collection::vec(
            (0u8..12, 0u8..6, 0i64..1_000_000_000, proptest::option::of(0u8..3)),
            1..120,
        )
    }

    /// The part of a log with the trajectories that `keep` wants, counted as if there were no others.
    fn part(told: &Told, keep: impl Fn(u8) -> bool) -> Portable {
        let mut builder = LogBuilder::new();
        for (trajectory, step, time, actor) in told.iter().filter(|event| keep(event.0)) {
            let actor = actor.map(|a| format!("team {a}"));
            builder.push(&trajectory.to_string(), &format!("step {step}"), *time, actor.as_deref());
        }
        Portable::of(&builder.finish())
    }

    #[test]
    fn a_newer_version_says_so() {
        let mut bytes = MAGIC.to_vec();
        bytes.push(99);
        let error = Portable::from_bytes(&bytes).unwrap_err();
        assert_eq!(error, PortableError::Version { found: 99, known: VERSION });
        assert!(error.to_string().contains("newer program"));
    }

    /// What version 1 wrote of the trajectories NV (ask, answer) and b (ask, ask).
    const OF_VERSION_1: &str = "\
        68756c6c6965207061727469616c0a010206616e737765720361736b02046465736b047465616d020401010001010302\
        0201000201000001000180c0ddeec1020101010100018080bbdd8305020201000102010101000280c0ddeec10280c0dd\
        eec10202000101010002010001010271524d6f6f2c380385f7874a51e8144a9f78be46aeb1e958";

    #[test]
    fn a_result_of_version_1_is_read_and_says_whether_it_is_sure() {
        let digits: Vec<char> = OF_VERSION_1.chars().collect();
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap())
            .collect();
        let small = Portable::from_bytes(&bytes).unwrap();
        assert_eq!((small.trajectories(), small.is_sure()), (2, true), "it has the marks of both");
        let mut log = LogBuilder::new();
        log.push("NV", "ask", 0, None);
        assert_eq!(small.clone().merge(Portable::of(&log.finish())), Err(PortableError::SameTrajectory));
        // a large one of that version has the marks of the first 1,024 only
        let mut log = LogBuilder::new();
        (0..3_000).for_each(|n| log.push(&format!("{n}"), "ask", n, None));
        let mut large = Portable::of(&log.finish());
        large.marks.truncate(MARKS_OF_VERSION_1);
        large.sure = false;
        let new = large.to_bytes();
        let tail = 2 + 8 * MARKS_OF_VERSION_1 + 8;
        let mut old = new[..new.len() - tail - 1].to_vec();
        old.extend(&new[new.len() - tail..new.len() - 8]);
        old[MAGIC.len()] = 1;
        old.extend(mark(&old).to_le_bytes());
        let read = Portable::from_bytes(&old).unwrap();
        assert_eq!(read, large);
        let merged = small.merge(read).unwrap();
        assert!(!merged.is_sure(), "what was merged with it is not sure either");
        assert!(!Portable::from_bytes(&merged.to_bytes()).unwrap().is_sure());
    }

    proptest! {
        #[test]
        fn any_split_and_order_of_merging_gives_the_same_bytes(
            told in told(),
            parts in proptest::collection::vec(0usize..4, 12),
            turn in 0usize..4,
        ) {
            let whole = part(&told, |_| true);
            let mut each: Vec<Portable> =
                (0..4).map(|n| part(&told, |trajectory| parts[trajectory as usize] == n)).collect();
            each.rotate_left(turn);
            let [a, b, c, d] = each.try_into().unwrap();
            let left = a.clone().merge(b.clone()).unwrap().merge(c.clone()).unwrap().merge(d.clone())
                .unwrap();
            let right = a.merge(b.merge(c.merge(d).unwrap()).unwrap()).unwrap();
            prop_assert_eq!(left.to_bytes(), whole.to_bytes());
            prop_assert_eq!(right.to_bytes(), whole.to_bytes());
        }

        #[test]
        fn what_is_written_is_read_back_and_tells_the_same_figures(told in told()) {
            let whole = part(&told, |_| true);
            let back = Portable::from_bytes(&whole.to_bytes()).unwrap();
            prop_assert_eq!(&back, &whole);
            let (journey, steps, _) = back.journey();
            let mut builder = LogBuilder::new();
            for (trajectory, step, time, _) in &told {
                builder.push(&trajectory.to_string(), &format!("step {step}"), *time, None);
            }
            let log = builder.finish();
            let direct = Journey::of(&log);
            prop_assert_eq!(journey.median_duration_seconds, direct.median_duration_seconds);
            for path in &direct.transitions {
                let name = |code| log.steps().text(code);
                let same = journey.transitions.iter().find(|p| {
                    (steps.text(p.from), steps.text(p.to)) == (name(path.from), name(path.to))
                }).unwrap();
                prop_assert_eq!(
                    (same.count, same.returns, same.trajectories),
                    (path.count, path.returns, path.trajectories),
                );
                prop_assert!((same.median_wait_seconds - path.median_wait_seconds).abs() < 1e-9);
            }
            let sketch = whole.clone().sketched();
            prop_assert_eq!(Portable::from_bytes(&sketch.to_bytes()).unwrap(), sketch);
        }

        #[test]
        fn damage_is_noticed_and_never_a_panic(
            told in told(),
            at in 0usize..4_000,
            bit in 0u8..8,
            bytes in proptest::collection::vec(any::<u8>(), 0..60),
        ) {
            let mut whole = part(&told, |_| true).to_bytes();
            let at = at % whole.len();
            whole[at] ^= 1 << bit;
            prop_assert!(Portable::from_bytes(&whole).is_err());
            for version in 1..=VERSION as u8 {
                let mut made = [MAGIC, &[version], &bytes].concat();
                made.extend(mark(&made).to_le_bytes());
                let _ = Portable::from_bytes(&made);
            }
        }

        #[test]
        fn the_same_trajectory_in_two_parts_is_refused(told in told()) {
            let whole = part(&told, |_| true);
            prop_assert_eq!(whole.clone().merge(whole), Err(PortableError::SameTrajectory));
        }

        #[test]
        fn one_trajectory_of_many_in_two_parts_is_always_told(
            trajectories in 2u32..6_000,
            one in any::<u32>(),
            parts in 2usize..7,
            place in any::<u32>(),
            seed in any::<u32>(),
        ) {
            let one = one % trajectories;
            let in_part = |n: u32| (n.wrapping_mul(2_654_435_761).wrapping_add(seed) >> 7) as usize % parts;
            let other = (in_part(one) + 1 + place as usize % (parts - 1)) % parts;
            let mut all: Vec<LogBuilder> = (0..parts).map(|_| LogBuilder::new()).collect();
            for n in 0..trajectories {
                all[in_part(n)].push(&format!("zaak {n}"), "ask", i64::from(n), None);
            }
            let honest: Vec<Portable> = all.into_iter().map(|log| Portable::of(&log.finish())).collect();
            prop_assert_eq!(Portable::overlap(&honest), None);
            let mut split = honest.clone();
            let mut log = LogBuilder::new();
            for n in (0..trajectories).filter(|n| in_part(*n) == other).chain([one]) {
                log.push(&format!("zaak {n}"), "ask", i64::from(n), None);
            }
            split[other] = Portable::of(&log.finish());
            let pair = (in_part(one).min(other), in_part(one).max(other));
            prop_assert_eq!(Portable::overlap(&split), Some(pair));
            prop_assert_eq!(Portable::merge_all(split), Err(PortableError::SameTrajectory));
            let whole = Portable::merge_all(honest).unwrap();
            prop_assert_eq!((whole.trajectories(), whole.is_sure()), (trajectories as usize, true));
            let back = Portable::from_bytes(&whole.to_bytes()).unwrap();
            prop_assert_eq!(back, whole);
        }
    }
}
