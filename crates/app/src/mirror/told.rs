//! What people expected and answered, as groups: own words apart from prompts (P02), where expectations came from (P03), outcome
//! apart from treatment (V19), and how much room employees had, for each team (E16). Small groups are hidden.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hullie_domain::{
    Chair, TeamId,
    entry::side_of,
    item::{ITEMS, Item},
    moment::{Side, Source},
    permission::MaySeeMirror,
};
use hullie_measure::{
    Interval,
    proportion::wilson,
    release::{Released, Thresholds, shown},
};
use hullie_store::{
    mirror::{self as columns, ExpectationKind, ItemAnswer, Limited},
    organisation::{self, Service, Team},
};

use super::{ReleasedQuote, quotes};
use crate::{App, Result, Who};

/// From this answer on somebody says yes to a question.
const YES: u8 = 4;

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
}

/// The page.
#[derive(Debug, Clone)]
pub struct Told {
    /// The service.
    pub service: Service,
    /// The teams of the organisation.
    pub teams: Vec<Team>,
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
    /// Room to do what was needed, for each team.
    pub room: Vec<(TeamId, Released<Share>)>,
}

/// Opens the page of a service by its key.
///
/// # Errors
/// Refuses who has nothing to do with the organisation; a service that is not there looks the same.
pub async fn told(app: &App, who: Who<'_>, key: &str) -> Result<Told> {
    let may = MaySeeMirror::check(who)?;
    let mut work = app.store.read().await?;
    let services = organisation::list_services(&mut work, may.organisation()).await?;
    let service =
        services.into_iter().find(|service| service.key == key).ok_or(hullie_domain::Refused::NotForYou)?;
    let teams = organisation::list_teams(&mut work, may.organisation()).await?;
    // what is new counts from the next release, as on the map (S11)
    let until = super::glass::until(app);
    let expected = columns::list_expectation_kinds(&mut work, &may, service.id, until).await?;
    let answers = columns::list_items(&mut work, &may, service.id, until).await?;
    let limited = columns::list_limited(&mut work, &may, service.id, until).await?;
    let words = columns::list_quotes(&mut work, &may, service.id, hullie_text::personal::VERSION).await?;
    drop(work);
    let thresholds = &app.thresholds;
    let quotes = quotes(words.iter(), thresholds.customers())
        .into_iter()
        // the step is left out: which steps may be named is known to the map only
        .map(|quote| ReleasedQuote { step: None, ..quote })
        .collect();
    let [before, own, prompted, afterwards] = expectations(&expected, thresholds);
    Ok(Told {
        quotes,
        before,
        own,
        prompted,
        afterwards,
        sources: sources(&expected, thresholds),
        items: items(&answers, thresholds),
        interest: interest(&answers, thresholds),
        recovered: recovered(&limited, thresholds),
        room: room(&answers, thresholds),
        service,
        teams,
    })
}

/// How many people are in a part of a whole, when neither the part nor the rest is a small group.
fn part_of(part: usize, whole: usize, thresholds: &Thresholds) -> Released<usize> {
    let safe = shown(&[part, whole.saturating_sub(part)], &[vec![0, 1]], thresholds)[0];
    Released::when(safe && thresholds.allows(whole), part)
}

fn expectations(all: &[ExpectationKind], thresholds: &Thresholds) -> [Released<usize>; 4] {
    let people = |keep: &dyn Fn(&ExpectationKind) -> bool| -> usize {
        all.iter().filter(|e| keep(e)).map(|e| e.trajectory_id).collect::<BTreeSet<_>>().len()
    };
    let whole = people(&|_| true);
    let before = people(&|e| !e.remembered);
    [
        part_of(before, whole, thresholds),
        part_of(people(&|e| e.own), whole, thresholds),
        part_of(people(&|e| e.prompted), whole, thresholds),
        part_of(whole - before, whole, thresholds),
    ]
}

/// How many customers had an expectation from each source. One that is too small hides another when it could be worked out.
fn sources(all: &[ExpectationKind], thresholds: &Thresholds) -> Vec<(Source, Released<usize>)> {
    let mut first: BTreeMap<_, Option<Source>> = BTreeMap::new();
    for said in all {
        let source = first.entry(said.trajectory_id).or_default();
        *source = source.or(said.source);
    }
    let mut counts: Vec<usize> =
        Source::ALL.iter().map(|source| first.values().filter(|s| **s == Some(*source)).count()).collect();
    counts.push(first.values().filter(|s| s.is_none()).count());
    let whole: Vec<usize> = (0..counts.len()).collect();
    let may = shown(&counts, &[whole], thresholds);
    Source::ALL
        .iter()
        .zip(counts.iter().zip(may))
        .map(|(s, (n, may))| (*s, Released::when(may, *n)))
        .collect()
}

fn is_yes(answer: &ItemAnswer) -> bool {
    answer.value.is_some_and(|value| value.get() >= YES)
}

/// A share over answers of customers, or of employees: then enough employees have to stand behind it as well.
fn share(answers: &[&ItemAnswer], thresholds: &Thresholds) -> Released<Share> {
    let customers = answers.iter().map(|a| a.trajectory_id).collect::<BTreeSet<_>>().len();
    let employees = answers.iter().filter_map(|a| a.account_id).collect::<BTreeSet<_>>().len();
    let of_employees = answers.iter().any(|a| a.by_side == Side::Organisation);
    let (part, whole) = (answers.iter().filter(|a| is_yes(a)).count(), answers.len());
    let enough = if of_employees {
        thresholds.allows_guesses(customers, employees, whole)
    } else {
        thresholds.allows(customers)
    };
    match wilson(part, whole) {
        Some(interval) if enough => {
            let people = if of_employees { employees } else { customers };
            Released::Shown(Share { part, whole, people, interval })
        }
        _ => Released::Hidden,
    }
}

fn items(answers: &[ItemAnswer], thresholds: &Thresholds) -> Vec<(&'static Item, Chair, Released<Share>)> {
    let mut found = Vec::new();
    for item in ITEMS.iter().filter(|item| item.code != "room" && item.code != "expected") {
        for chair in Chair::BOTH {
            let given: Vec<&ItemAnswer> = answers
                .iter()
                .filter(|a| a.code == item.code && a.by_side == side_of(chair) && a.value.is_some())
                .collect();
            if !given.is_empty() {
                found.push((item, chair, share(&given, thresholds)));
            }
        }
    }
    found
}

/// Whether little nuisance goes with real interest: the moments where the customer answered both (V12).
fn interest(answers: &[ItemAnswer], thresholds: &Thresholds) -> [Released<Share>; 2] {
    let customers: Vec<&ItemAnswer> = answers.iter().filter(|a| a.by_side == Side::Customer).collect();
    let interested: HashMap<_, bool> =
        customers.iter().filter(|a| a.code == "interest").map(|a| (a.moment_id, is_yes(a))).collect();
    [true, false].map(|wanted| {
        let both: Vec<&ItemAnswer> = customers
            .iter()
            .copied()
            .filter(|a| a.code == "nuisance" && interested.get(&a.moment_id) == Some(&wanted))
            .collect();
        share(&both, thresholds)
    })
}

/// Of what did not work, how often it was solved.
fn recovered(limited: &[Limited], thresholds: &Thresholds) -> Released<Share> {
    let people = limited.iter().map(|l| l.trajectory_id).collect::<BTreeSet<_>>().len();
    let part = limited.iter().filter(|l| l.code != "open").count();
    match wilson(part, limited.len()) {
        Some(interval) if thresholds.allows(people) => {
            Released::Shown(Share { part, whole: limited.len(), people, interval })
        }
        _ => Released::Hidden,
    }
}

fn room(answers: &[ItemAnswer], thresholds: &Thresholds) -> Vec<(TeamId, Released<Share>)> {
    let mut teams: BTreeMap<TeamId, Vec<&ItemAnswer>> = BTreeMap::new();
    for answer in answers.iter().filter(|a| a.code == "room") {
        teams.entry(answer.team_id).or_default().push(answer);
    }
    teams.into_iter().map(|(team, given)| (team, share(&given, thresholds))).collect()
}

#[cfg(test)]
mod tests {
    use hullie_domain::{AccountId, MomentId, TrajectoryId, Value};

    use super::*;

    fn expectation(source: Option<Source>) -> ExpectationKind {
        ExpectationKind {
            trajectory_id: TrajectoryId::new(),
            remembered: false,
            own: true,
            prompted: false,
            source,
        }
    }

    #[test]
    fn p03_six_from_a_source_are_six_and_four_are_too_few() {
        let mut all: Vec<_> = (0..6).map(|_| expectation(Some(Source::Letter))).collect();
        all.extend((0..4).map(|_| expectation(Some(Source::Friend))));
        all.extend((0..5).map(|_| expectation(None)));
        let found = sources(&all, &Thresholds::default());
        let of = |source| found.iter().find(|(s, _)| *s == source).unwrap().1;
        assert_eq!(of(Source::Friend), Released::Hidden, "four is too few");
        // with only those four hidden a reader who knows the total could subtract: the smallest other goes along
        assert_eq!(of(Source::Letter), Released::Shown(6));
        let mut safe: Vec<_> = (0..6).map(|_| expectation(Some(Source::Letter))).collect();
        safe.extend((0..6).map(|_| expectation(None)));
        assert_eq!(sources(&safe, &Thresholds::default())[0].1, Released::Shown(6));
    }

    #[test]
    fn p02_own_words_and_prompts_are_counted_apart() {
        let mut all: Vec<_> = (0..6).map(|_| expectation(None)).collect();
        all.extend((0..7).map(|_| ExpectationKind { own: false, prompted: true, ..expectation(None) }));
        let [before, own, prompted, afterwards] = expectations(&all, &Thresholds::default());
        assert_eq!([before, own, prompted], [Released::Shown(13), Released::Shown(6), Released::Shown(7)]);
        assert_eq!(afterwards, Released::Shown(0));
        all.push(ExpectationKind { remembered: true, ..expectation(None) });
        let [before, .., afterwards] = expectations(&all, &Thresholds::default());
        assert_eq!([before, afterwards], [Released::Hidden, Released::Hidden], "one person would stand out");
    }

    fn room_answer(account: AccountId, team: TeamId) -> ItemAnswer {
        ItemAnswer {
            trajectory_id: TrajectoryId::new(),
            moment_id: MomentId::new(),
            by_side: Side::Organisation,
            code: "room".to_owned(),
            value: Value::new(2),
            account_id: Some(account),
            team_id: team,
        }
    }

    #[test]
    fn e16_room_is_shown_for_teams_of_five_employees_and_more() {
        let (large, small) = (TeamId::new(), TeamId::new());
        let mut all = Vec::new();
        for _ in 0..5 {
            let account = AccountId::new();
            all.extend([room_answer(account, large), room_answer(account, large)]);
        }
        let one = AccountId::new();
        all.extend((0..20).map(|_| room_answer(one, small)));
        let found: BTreeMap<_, _> = room(&all, &Thresholds::default()).into_iter().collect();
        assert!(matches!(found[&large], Released::Shown(share) if share.people == 5 && share.whole == 10));
        assert_eq!(found[&small], Released::Hidden, "twenty answers of one employee are one employee");
    }

    #[test]
    fn e08_what_was_solved_counts_as_recovery() {
        let of = |code: &str| Limited { trajectory_id: TrajectoryId::new(), code: code.to_owned() };
        let mut all: Vec<Limited> = (0..4).map(|_| of("solved-well")).collect();
        all.push(of("solved"));
        all.push(of("open"));
        let found = recovered(&all, &Thresholds::default());
        assert!(matches!(found, Released::Shown(share) if (share.part, share.whole) == (5, 6)));
        assert_eq!(recovered(&all[..4], &Thresholds::default()), Released::Hidden);
    }

    #[test]
    fn v12_interest_and_nuisance_are_seen_together() {
        let mut all = Vec::new();
        for n in 0..6 {
            let (moment, trajectory) = (MomentId::new(), TrajectoryId::new());
            for (code, value) in [("interest", 5), ("nuisance", if n < 4 { 5 } else { 1 })] {
                all.push(ItemAnswer {
                    trajectory_id: trajectory,
                    moment_id: moment,
                    by_side: Side::Customer,
                    code: code.to_owned(),
                    value: Value::new(value),
                    account_id: None,
                    team_id: TeamId::new(),
                });
            }
        }
        let [with, without] = interest(&all, &Thresholds::default());
        assert!(matches!(with, Released::Shown(share) if (share.part, share.whole) == (4, 6)));
        assert_eq!(without, Released::Hidden);
    }
}
