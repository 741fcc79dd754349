//! Which answers are shown together: blocks that were released before and still stand, and those that a new
//! release adds.

use std::collections::{BTreeMap, HashMap, HashSet};

use hullie_measure::{
    blocks::{Answer, Block, Said, enough, join},
    release::Thresholds,
};
use hullie_store::see::mirror as rows;

use super::{
    family::Family,
    glass::{ATTRIBUTES, Names},
    potential::{Gathered, NONE, Potential},
};
use crate::{AppError, Result};

/// An answer in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Member {
    /// What names the answer; for a way, the customer.
    pub key: u128,
    /// The release up to which a way is shown.
    pub until: u32,
    /// What it said: another answer is no longer this one.
    pub mark: u32,
}

/// A block as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub said: Said<ATTRIBUTES>,
    pub members: Vec<Member>,
}

/// The blocks of one family, in the order in which they were released.
pub(super) type Blocks = Vec<Kept>;

/// Packs blocks: for each what it says, as words that outlive a number, and its members.
fn pack(blocks: &[Kept], names: &Names<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    let length = |out: &mut Vec<u8>, n: usize| out.extend((n as u32).to_le_bytes());
    for block in blocks {
        for (attribute, code) in block.said.iter().enumerate() {
            let word = code.map_or_else(Vec::new, |code| names.word(attribute, code));
            length(&mut out, word.len());
            out.extend(word);
        }
        length(&mut out, block.members.len());
        for member in &block.members {
            out.extend(member.key.to_le_bytes());
            out.extend(member.until.to_le_bytes());
            out.extend(member.mark.to_le_bytes());
        }
    }
    out
}

/// Takes so many bytes off the front.
fn take<'b>(bytes: &mut &'b [u8], n: usize) -> Option<&'b [u8]> {
    let (taken, left) = bytes.split_at_checked(n)?;
    *bytes = left;
    Some(taken)
}

fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
}

/// Reads packed blocks back; `None` when they are damaged.
fn unpack(mut bytes: &[u8], names: &Names<'_>) -> Option<Blocks> {
    let mut blocks = Vec::new();
    while !bytes.is_empty() {
        let mut said = [None; ATTRIBUTES];
        for (attribute, said) in said.iter_mut().enumerate() {
            let length = take_number(&mut bytes)? as usize;
            let word = take(&mut bytes, length)?;
            *said = (length > 0).then(|| names.code(attribute, word));
        }
        let count = take_number(&mut bytes)?;
        let mut members = Vec::new();
        for _ in 0..count {
            let key = u128::from_le_bytes(take(&mut bytes, 16)?.try_into().ok()?);
            let until = take_number(&mut bytes)?;
            members.push(Member { key, until, mark: take_number(&mut bytes)? });
        }
        blocks.push(Kept { said, members });
    }
    Some(blocks)
}

/// Everything that was released of a service, and up to which release.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// The latest release that was made.
    pub latest: Option<u32>,
    pub families: BTreeMap<Family, Blocks>,
}

impl Shelf {
    /// Reads what the database keeps. A family that is no longer on the route is left out.
    pub fn of(all: Vec<rows::Released>, codes: &HashMap<String, Family>, names: &Names<'_>) -> Result<Self> {
        let mut shelf = Self::default();
        for one in all {
            shelf.latest = shelf.latest.max(u32::try_from(one.release_day).ok());
            let Some(family) = codes.get(&one.family) else { continue };
            let blocks = unpack(&one.blocks, names)
                .ok_or_else(|| AppError::Failed(format!("what was released of {} is damaged", one.family)))?;
            shelf.families.entry(*family).or_default().extend(blocks);
        }
        Ok(shelf)
    }

    /// Adds what a release lets out; gives it as rows to keep. The first row says that this release was made.
    pub fn add(
        &mut self,
        all: &Gathered,
        release: u32,
        thresholds: &Thresholds,
        codes: &HashMap<String, Family>,
        names: &Names<'_>,
    ) -> Vec<rows::Released> {
        let release_day = i64::from(release);
        let mut kept = vec![rows::Released { release_day, family: String::new(), blocks: Vec::new() }];
        for (code, family) in codes {
            let before = self.families.entry(*family).or_default();
            let new = match family {
                Family::Journey => ways(before, all, release, thresholds),
                family => others(before, *family, all, release, thresholds),
            };
            if !new.is_empty() {
                kept.push(rows::Released { release_day, family: code.clone(), blocks: pack(&new, names) });
                before.extend(new);
            }
        }
        self.latest = Some(release);
        kept
    }
}

/// For each name of an answer the last block that it stands in: a later one takes the place of an earlier
/// one.
fn last_places(blocks: &[Kept]) -> HashMap<u128, usize> {
    let members = blocks.iter().enumerate();
    members.flat_map(|(place, block)| block.members.iter().map(move |member| (member.key, place))).collect()
}

/// The blocks of a family that are shown, by their places: nothing in them was taken back or changed, and
/// nobody of them stands in a later one. Quotes are no figures: of them the others stay.
pub(super) fn standing(family: Family, blocks: &[Kept], all: &Gathered) -> Vec<usize> {
    let last = last_places(blocks);
    let marks: HashMap<u128, u32> = match family {
        Family::Journey => HashMap::new(),
        family => {
            all.potentials.get(&family).into_iter().flatten().map(|one| (one.key(), one.mark())).collect()
        }
    };
    let walkers = keys_of_walkers(family, all);
    let is_there = |member: &Member| match family {
        Family::Journey => walkers.get(&member.key).is_some_and(|walker| {
            all.walkers[*walker as usize].spoke.is_some() && all.way(*walker, member.until) == member.mark
        }),
        Family::Quote(_) => true,
        _ => marks.get(&member.key) == Some(&member.mark),
    };
    let stands = |(place, block): &(usize, &Kept)| {
        block.members.iter().all(|member| last.get(&member.key) == Some(place) && is_there(member))
    };
    blocks.iter().enumerate().filter(stands).map(|(place, _)| place).collect()
}

fn keys_of_walkers(family: Family, all: &Gathered) -> HashMap<u128, u32> {
    if family != Family::Journey {
        return HashMap::new();
    }
    all.walkers.iter().enumerate().map(|(n, walker)| (walker.id.0.as_u128(), n as u32)).collect()
}

fn answer(all: &Gathered, walker: u32, speaker: u32, fresh: bool) -> Answer<ATTRIBUTES> {
    let one = &all.walkers[walker as usize];
    Answer { person: walker, staff: one.staff, speaker, fresh, attributes: one.attributes }
}

/// New blocks of a family of answers.
fn others(before: &[Kept], family: Family, all: &Gathered, release: u32, thresholds: &Thresholds) -> Blocks {
    let Some(potentials) = all.potentials.get(&family) else { return Vec::new() };
    let shown: HashSet<u128> = standing(family, before, all)
        .into_iter()
        .flat_map(|place| before[place].members.iter().map(|member| member.key))
        .collect();
    let ever: HashSet<(u128, u32)> = before
        .iter()
        .flat_map(|block| block.members.iter().map(|member| (member.key, member.mark)))
        .collect();
    let mut waiting: Vec<&Potential> = Vec::new();
    for of_one in potentials.chunk_by(|one, other| one.walker == other.walker) {
        if family.needs_voice() && all.walkers[of_one[0].walker as usize].spoke.is_none() {
            continue;
        }
        if !family.is_one_each() {
            waiting.extend(of_one.iter().filter(|one| !shown.contains(&one.key())));
        } else if !of_one.iter().any(|one| shown.contains(&one.key())) {
            // the last answer beside what was expected; of everything else the first
            waiting.extend(if family == Family::Gap { of_one.last() } else { of_one.first() });
        }
    }
    let answers: Vec<Answer<ATTRIBUTES>> = waiting
        .iter()
        .map(|one| answer(all, one.walker, one.speaker, !ever.contains(&(one.key(), one.mark()))))
        .collect();
    let kept = |block: Block<ATTRIBUTES>| Kept {
        said: block.said,
        members: block
            .members
            .iter()
            .map(|place| waiting[*place as usize])
            .map(|one| Member { key: one.key(), until: release, mark: one.mark() })
            .collect(),
    };
    join(&answers, &family.sets(), family.behind(), thresholds).into_iter().map(kept).collect()
}

/// New blocks of ways. A way grows: a block takes in how its people went on when enough of them said
/// something new at once.
fn ways(before: &[Kept], all: &Gathered, release: u32, thresholds: &Thresholds) -> Blocks {
    let family = Family::Journey;
    let walkers = keys_of_walkers(family, all);
    let now = |walker: u32| Member {
        key: all.walkers[walker as usize].id.0.as_u128(),
        until: release,
        mark: all.way(walker, release),
    };
    let mut new = Vec::new();
    let mut shown: HashSet<u128> = HashSet::new();
    for place in standing(family, before, all) {
        let block = &before[place];
        shown.extend(block.members.iter().map(|member| member.key));
        let news: Vec<(u32, &Member)> = block
            .members
            .iter()
            .filter_map(|member| Some((*walkers.get(&member.key)?, member)))
            .filter(|(walker, member)| all.walkers[*walker as usize].spoke > Some(member.until))
            .collect();
        let fresh: Vec<Answer<ATTRIBUTES>> =
            news.iter().map(|(walker, _)| answer(all, *walker, NONE, true)).collect();
        let says = block.said.iter().filter(|said| said.is_some()).count();
        if enough(fresh.iter(), says, family.behind(), thresholds) {
            let told: HashMap<u128, u32> =
                news.iter().map(|(walker, member)| (member.key, *walker)).collect();
            let members = block
                .members
                .iter()
                .map(|member| told.get(&member.key).map_or(*member, |walker| now(*walker)));
            new.push(Kept { said: block.said, members: members.collect() });
        }
    }
    let last: HashMap<u128, Member> =
        before.iter().flat_map(|block| block.members.iter().map(|member| (member.key, *member))).collect();
    let mut waiting: Vec<Member> = Vec::new();
    let mut answers = Vec::new();
    for (walker, one) in all.walkers.iter().enumerate() {
        let (walker, key) = (walker as u32, one.id.0.as_u128());
        let Some(spoke) = one.spoke.filter(|_| one.has_moments && !shown.contains(&key)) else { continue };
        // who was shown before is shown as before, until that one says something new
        let known = last.get(&key).filter(|m| spoke <= m.until && all.way(walker, m.until) == m.mark);
        waiting.push(known.map_or_else(|| now(walker), |member| *member));
        answers.push(answer(all, walker, NONE, known.is_none()));
    }
    let blocks = join(&answers, &family.sets(), family.behind(), thresholds);
    new.extend(blocks.into_iter().map(|block| Kept {
        said: block.said,
        members: block.members.iter().map(|place| waiting[*place as usize]).collect(),
    }));
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_blocks_come_back_and_damaged_ones_are_seen() {
        let (teams, segments) = (vec![hullie_domain::TeamId::new()], vec!["eerste".to_owned()]);
        let names = Names { teams: &teams, segments: &segments };
        let member = |n: u128| Member { key: n << 70, until: 20_600, mark: 7 };
        let blocks = vec![
            Kept { said: [Some(225), Some(0), Some(1), Some(0)], members: (0..12).map(member).collect() },
            Kept { said: [None; 4], members: (20..25).map(member).collect() },
        ];
        let packed = pack(&blocks, &names);
        assert_eq!(unpack(&packed, &names), Some(blocks));
        assert_eq!(unpack(&packed[..packed.len() - 1], &names), None);
        assert_eq!(unpack(&[], &names), Some(Vec::new()));
    }
}
