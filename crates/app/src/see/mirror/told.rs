//! What people expected and answered, as groups: own words apart from prompts (P02), where expectations came
//! from (P03), outcome apart from treatment (V19), and how much room employees had (E16).
//! Small groups are hidden.

use std::collections::BTreeSet;

use hullie_domain::{
    Chair, Day,
    tell::question::{ITEMS, Item},
    walk::moment::Source,
};
use hullie_measure::{
    Interval,
    proportion::wilson,
    release::{Released, Thresholds, shown},
};
use hullie_store::house::organisation::Service;

use super::{
    Filter, ReleasedQuote,
    family::{Family, question},
    figures::{self, Nearly},
    glass::Shown,
    potential::NONE,
    quotes,
    slice::Slice,
};
use crate::{App, Result, Who};

/// How many people, of how many, with the range of the share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many answers were yes.
    pub part: usize,
    /// Of how many answers.
    pub whole: usize,
    /// How many people gave them.
    pub people: usize,
    /// Range of the share at 95%.
    pub interval: Interval,
    /// Nearly everybody or nearly nobody of few people: then that is said and no number is.
    pub nearly: Option<Nearly>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct Told {
    /// The service.
    pub service: Service,
    /// Released words.
    pub quotes: Vec<ReleasedQuote>,
    /// How many customers said before it began what they expect.
    pub before: Released<usize>,
    /// How many said it in own words.
    pub own: Released<usize>,
    /// How many said it to a prompt.
    pub prompted: Released<usize>,
    /// How many said it afterwards only.
    pub afterwards: Released<usize>,
    /// How many customers had it from each source.
    pub sources: Vec<(Source, Released<usize>)>,
    /// Each question, for each chair that is asked it.
    pub items: Vec<(&'static Item, Chair, Released<Share>)>,
    /// Of the moments with real interest, those with little nuisance, and of the moments without (V12).
    pub interest: [Released<Share>; 2],
    /// Of what did not work, what was solved: that counts as recovery, not as failure (E08).
    pub recovered: Released<Share>,
    /// Room to do what was needed, of all employees together: a block says the team of the customer, and an
    /// employee may be of another (E16).
    pub room: Released<Share>,
    /// The release that the figures are as of.
    pub as_of: Day,
}

/// Opens the page of a service by its key.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn told(app: &App, who: Who<'_>, key: &str) -> Result<Told> {
    let opened = super::look(app, who, key).await?;
    super::off(app, move |app| answered(app, opened)).await
}

fn answered(app: &App, opened: super::Opened) -> Told {
    let thresholds = &app.thresholds;
    let slice = Slice::of(&opened.look, &Filter::default());
    let words: Vec<_> = opened.words.iter().collect();
    let quotes = quotes(&words, thresholds.customers(), slice.glass.release)
        .into_iter()
        // the step is left out: which steps may be named is known to the map only
        .map(|quote| ReleasedQuote { step: None, ..quote })
        .collect();
    let kinds: Vec<&Shown> = slice.shown(Family::Kind).collect();
    let [before, own, prompted, afterwards] = expectations(&kinds, thresholds);
    let interest: Vec<&Shown> = slice.shown(Family::Interest).collect();
    let room = question("room").map(|room| Family::Item(room, Chair::Employee));
    let room: Vec<&Shown> = room.into_iter().flat_map(|family| slice.shown(family)).collect();
    Told {
        quotes,
        before,
        own,
        prompted,
        afterwards,
        sources: sources(&kinds, thresholds),
        items: items(&slice, thresholds),
        interest: together(&interest, thresholds),
        recovered: share(
            &slice.shown(Family::Limited).collect::<Vec<_>>(),
            |one| one.number == 1,
            Chair::Customer,
            thresholds,
        ),
        room: share(&room, |one| one.number == 1, Chair::Employee, thresholds),
        as_of: Day::from_number(i64::from(slice.glass.release)),
        service: opened.service,
    }
}

/// How many people are in a part of a whole, when neither the part nor the rest is a small group.
fn part_of(part: usize, whole: usize, thresholds: &Thresholds) -> Released<usize> {
    let safe = shown(&[part, whole.saturating_sub(part)], &[vec![0, 1]], thresholds)[0];
    Released::when(safe && thresholds.allows(whole), part)
}

/// Of the first expectation of each customer: said before, in own words, to a prompt, afterwards.
fn expectations(all: &[&Shown], thresholds: &Thresholds) -> [Released<usize>; 4] {
    let whole = all.len();
    let count = |is: &dyn Fn(&Shown) -> bool| all.iter().filter(|one| is(one)).count();
    let [afterwards, own, prompted] = [
        count(&|one| one.others[0] == 1),
        count(&|one| one.others[1] & 1 == 1),
        count(&|one| one.others[1] & 2 == 2),
    ];
    [
        part_of(whole - afterwards, whole, thresholds),
        part_of(own, whole, thresholds),
        part_of(prompted, whole, thresholds),
        part_of(afterwards, whole, thresholds),
    ]
}

/// How many customers had an expectation from each source. One that is too small hides another when it could
/// be worked out.
fn sources(all: &[&Shown], thresholds: &Thresholds) -> Vec<(Source, Released<usize>)> {
    let count = |place: usize| all.iter().filter(|one| usize::from(one.others[2]) == place).count();
    let mut counts: Vec<usize> = (0..Source::ALL.len()).map(count).collect();
    counts.push(count(usize::from(u8::MAX)));
    let whole: Vec<usize> = (0..counts.len()).collect();
    let may = shown(&counts, &[whole], thresholds);
    Source::ALL
        .iter()
        .zip(counts.iter().zip(may))
        .map(|(s, (n, may))| (*s, Released::when(may, *n)))
        .collect()
}

/// A share over answers of customers, or of employees: then enough employees have to stand behind it as well.
fn share(
    answers: &[&Shown],
    is_yes: impl Fn(&Shown) -> bool,
    by: Chair,
    thresholds: &Thresholds,
) -> Released<Share> {
    let customers = figures::people(answers.iter().copied());
    let speakers = answers.iter().map(|one| one.speaker).filter(|speaker| *speaker != NONE);
    let employees = speakers.collect::<BTreeSet<_>>().len();
    let (part, whole) = (answers.iter().filter(|one| is_yes(one)).count(), answers.len());
    let (enough, people) = match by {
        Chair::Customer => (thresholds.allows(customers), customers),
        Chair::Employee => (thresholds.allows_guesses(customers, employees, whole), employees),
    };
    match wilson(part, whole) {
        Some(interval) if enough => {
            let nearly = Nearly::of(part, whole, people);
            Released::Shown(Share { part, whole, people, interval, nearly })
        }
        _ => Released::Hidden,
    }
}

/// Little nuisance, of the moments with real interest and of those without. The page says both questions of
/// all moments together as well: where one part has no number, the other has none, or it could be
/// subtracted.
fn together(all: &[&Shown], thresholds: &Thresholds) -> [Released<Share>; 2] {
    let both = [1, 0].map(|wanted| {
        let part: Vec<&Shown> = all.iter().copied().filter(|one| one.others[0] == wanted).collect();
        share(&part, |one| one.others[1] == 1, Chair::Customer, thresholds)
    });
    let has_number = |one: &Released<Share>| one.shown().is_some_and(|share| share.nearly.is_none());
    if both.iter().any(has_number) && !both.iter().all(has_number) {
        return both.map(|one| if has_number(&one) { Released::Hidden } else { one });
    }
    both
}

fn items(slice: &Slice<'_>, thresholds: &Thresholds) -> Vec<(&'static Item, Chair, Released<Share>)> {
    let mut found = Vec::new();
    for (place, item) in ITEMS.iter().enumerate().filter(|(_, item)| item.code != "room") {
        for chair in Chair::BOTH {
            let of_both = chair == Chair::Customer && ["interest", "nuisance"].contains(&item.code);
            let given: Vec<&Shown> = if of_both {
                slice.shown(Family::Interest).collect()
            } else {
                slice.shown(Family::Item(place, chair)).collect()
            };
            let is_yes = |one: &Shown| match item.code {
                "interest" if of_both => one.others[0] == 1,
                "nuisance" if of_both => one.others[1] == 1,
                _ => one.number == 1,
            };
            if !given.is_empty() {
                found.push((item, chair, share(&given, is_yes, chair, thresholds)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(walker: u32, others: [u8; 3]) -> Shown {
        Shown { block: 0, walker, speaker: NONE, number: 0, others }
    }

    fn all(of: &[Shown]) -> Vec<&Shown> {
        of.iter().collect()
    }

    #[test]
    fn p03_six_from_a_source_are_six_and_four_are_too_few() {
        let place = |wanted: Source| Source::ALL.iter().position(|s| *s == wanted).unwrap() as u8;
        let letter = |n: u32| one(n, [0, 1, place(Source::Letter)]);
        let mut some: Vec<Shown> = (0..6).map(letter).collect();
        some.extend((6..10).map(|n| one(n, [0, 1, place(Source::Friend)])));
        some.extend((10..15).map(|n| one(n, [0, 1, u8::MAX])));
        let found = sources(&all(&some), &Thresholds::default());
        let of = |source| found.iter().find(|(s, _)| *s == source).unwrap().1;
        assert_eq!(of(Source::Friend), Released::Hidden, "four is too few");
        // with only those four hidden a reader who knows the total could subtract: the smallest other goes
        // along
        assert_eq!(of(Source::Letter), Released::Shown(6));
        let mut safe: Vec<Shown> = (0..6).map(letter).collect();
        safe.extend((6..12).map(|n| one(n, [0, 1, u8::MAX])));
        let found = sources(&all(&safe), &Thresholds::default());
        assert_eq!(found[usize::from(place(Source::Letter))].1, Released::Shown(6));
    }

    #[test]
    fn p02_own_words_and_prompts_are_counted_apart() {
        let mut some: Vec<Shown> = (0..6).map(|n| one(n, [0, 1, 0])).collect();
        some.extend((6..13).map(|n| one(n, [0, 2, 0])));
        let [before, own, prompted, afterwards] = expectations(&all(&some), &Thresholds::default());
        assert_eq!([before, own, prompted], [Released::Shown(13), Released::Shown(6), Released::Shown(7)]);
        assert_eq!(afterwards, Released::Shown(0));
        some.push(one(13, [1, 1, 0]));
        let [before, .., afterwards] = expectations(&all(&some), &Thresholds::default());
        assert_eq!([before, afterwards], [Released::Hidden, Released::Hidden], "one person would stand out");
    }

    #[test]
    fn e16_twenty_answers_of_one_employee_are_one_employee() {
        let of = |n: u32, speakers: u32| Shown {
            speaker: n % speakers,
            number: i32::from(n.is_multiple_of(2)),
            ..one(n, [0; 3])
        };
        let of_one: Vec<Shown> = (0..20).map(|n| of(n, 1)).collect();
        let is_yes = |one: &Shown| one.number == 1;
        assert_eq!(share(&all(&of_one), is_yes, Chair::Employee, &Thresholds::default()), Released::Hidden);
        let of_five: Vec<Shown> = (0..10).map(|n| of(n, 5)).collect();
        let found = share(&all(&of_five), is_yes, Chair::Employee, &Thresholds::default());
        assert!(matches!(found, Released::Shown(share) if (share.people, share.whole) == (5, 10)));
    }

    #[test]
    fn v12_one_part_is_not_subtracted_from_both() {
        let of = |from: u32, many: u32, interest: u8, yes: u32| -> Vec<Shown> {
            (0..many).map(|n| one(from + n, [interest, u8::from(n < yes), 0])).collect()
        };
        let both = |with: Vec<Shown>, without: Vec<Shown>| {
            together(&all(&[with, without].concat()), &Thresholds::default())
        };
        let [with, without] = both(of(0, 6, 1, 6), of(6, 8, 0, 4));
        assert!(matches!(with, Released::Shown(share) if share.nearly == Some(Nearly::Everybody)));
        assert_eq!(
            without,
            Released::Hidden,
            "four of eight, subtracted from ten of fourteen, are six of six"
        );
        let [with, without] = both(of(0, 4, 1, 2), of(6, 8, 0, 4));
        assert_eq!([with, without], [Released::Hidden, Released::Hidden], "and four people are four people");
        let [with, without] = both(of(0, 7, 1, 4), of(7, 8, 0, 3));
        assert!([with, without].iter().all(|one| one.shown().is_some_and(|share| share.nearly.is_none())));
    }

    #[test]
    fn five_of_five_is_said_without_a_number() {
        let same: Vec<Shown> = (0..5).map(|n| Shown { number: 1, ..one(n, [0; 3]) }).collect();
        let found = share(&all(&same), |one| one.number == 1, Chair::Customer, &Thresholds::default());
        assert!(matches!(found, Released::Shown(share) if share.nearly == Some(Nearly::Everybody)));
        assert_eq!(
            share(&all(&same[..4]), |_| true, Chair::Customer, &Thresholds::default()),
            Released::Hidden,
            "four are too few"
        );
    }
}
