//! What is counted: the figures of the mirror, after a release with enough people, change by the kinds of the
//! rule and by no other.

use std::collections::BTreeSet;

use hullie_app::see::mirror;
use hullie_domain::{kind::Kind, reader::Reader};
use hullie_store::see::indicator;

use super::{
    ground::{Ground, table},
    is_narrower,
    people::{House, side},
    spends_the_house, writing,
};
use crate::see::leaks::town::Town;

/// How many customers say it: more than the mirror asks for.
const PEOPLE: usize = 10;
/// How many of them say everything that is looked at: as many as make company for each other.
const SPEAKERS: usize = 6;
const WRITERS: [Reader; 2] = [Reader::Customer, Reader::Employee];

/// Something that one of the two can say, on ground that was there before.
type Sayable = (Kind, Reader, Ground);

/// What is said on the page of each customer: of the kinds that are counted, or of the others. Who comes in,
/// who helps and where mail goes would put somebody out.
fn kinds(counted: bool) -> impl Iterator<Item = Kind> {
    let is_one = move |kind: &Kind| kind.rule().counted == counted && table(*kind).is_none();
    Kind::ALL.iter().copied().filter(is_one).filter(|kind| !spends_the_house(*kind))
}

/// Ten customers of as many employees, of whom each told and answered, with everything under their feet that
/// is spoken about later.
async fn town() -> (Town, Vec<Vec<Sayable>>) {
    let mut town = Town::new().await;
    town.grow(PEOPLE, None, None).await;
    let mut work = town.world.app.store.write().await.unwrap();
    let known = indicator::list(&mut work, town.world.organisation).await.unwrap();
    let free = mirror::Kind::ALL.iter().filter(|kind| !known.iter().any(|one| one.kind == kind.code()));
    for kind in free.take(6 - known.len()) {
        indicator::insert(&mut work, town.world.organisation, kind.code(), "besluit").await.unwrap();
    }
    work.commit().await.unwrap();
    let mut all = Vec::new();
    for person in 0..PEOPLE {
        town.tells(person, 0, 1 + (person % 5) as i64, None).await;
        town.answers(person, "result", 1 + (person % 4) as i64).await;
        let one = town.people[person];
        let house = House::around(town.world, one.id).await;
        let mut grounds = Vec::new();
        for kind in kinds(false).chain(kinds(true)) {
            for writer in WRITERS.into_iter().filter(|one| kind.may_write(*one) && !is_narrower(kind, *one)) {
                // what is told is told at the step where nobody told yet
                let at = one.moments[usize::from(kind.rule().counted)];
                grounds.push((kind, writer, house.ground_at(kind, side(writer), at).await));
            }
        }
        all.push(grounds);
        town.world = house.world;
    }
    (town, all)
}

/// Everything that the mirror says of the service, to whoever may see it.
async fn mirrors(town: &Town) -> Vec<String> {
    let mut manager = town.manager().await;
    let mut all = Vec::new();
    for page in ["/mirror", "/api/v1/mirror"] {
        for part in ["", "/answers", "/stories", "/distance", "/compare", "/steps/vraag", "/steps/gesprek"] {
            if page == "/mirror" || part.is_empty() {
                let reply = manager.get(&format!("{page}/hulp{part}")).await;
                assert_eq!(reply.status, 200, "{page} {part}");
                let mut said = reply.without_marks();
                // a day later it is said of a day more
                for day in 15..30 {
                    said = said
                        .replace(&format!("{day} juni 2026"), "juni")
                        .replace(&format!("2026-06-{day}"), "juni");
                }
                all.push(format!("{page}{part}: {said}"));
            }
        }
    }
    all
}

/// Each customer and each employee says everything of these kinds: those that were kept for all.
async fn all_say(
    mut town: Town,
    grounds: &[Vec<Sayable>],
    is_said: impl Fn(Kind) -> bool,
) -> (Town, BTreeSet<Kind>) {
    let mut kept: BTreeSet<Kind> = Kind::ALL.iter().copied().filter(|kind| is_said(*kind)).collect();
    let mut said = BTreeSet::new();
    for (person, grounds) in town.people.clone().iter().zip(grounds).take(SPEAKERS) {
        let mut house = House::around(town.world, person.id).await;
        for (kind, writer, ground) in grounds.iter().filter(|(kind, ..)| is_said(*kind)) {
            let is_fresh = kind.rule().fresh;
            let seen = if is_fresh { house.version().await } else { String::new() };
            let one = house.way(&writing(*kind, *writer, ground, &seen)).await;
            let reply = house.is(*writer).await.post(&one.to, &one.sent()).await;
            if reply.status != 303 && reply.status != 200 {
                kept.remove(kind);
            }
            said.insert(*kind);
        }
        town.world = house.world;
    }
    kept.retain(|kind| said.contains(kind));
    (town, kept)
}

#[tokio::test]
async fn no_figure_of_the_mirror_is_made_of_what_is_not_counted() {
    let (town, grounds) = town().await;
    town.world.days_later(1);
    let before = mirrors(&town).await;
    assert!(
        before[0].contains("van de 10 keer"),
        "enough people told for the mirror to speak: {}",
        before[0]
    );
    let (town, kept) = all_say(town, &grounds, |kind| !kind.rule().counted).await;
    let missing: Vec<Kind> = kinds(false)
        .filter(|kind| WRITERS.iter().any(|one| kind.may_write(*one)))
        .filter(|kind| !kept.contains(kind))
        // where the customer told, it is written down only by who guessed there
        .filter(|kind| *kind != Kind::ByPhone)
        .collect();
    // a talk of today is needed for it; and somebody ends it on the way, so that nothing is asked any more
    let not_here = [Kind::Talked, Kind::Did, Kind::Reopened, Kind::Turn];
    assert_eq!(missing, not_here, "kept of all");
    for days in 0..2 {
        town.world.days_later(days);
        let after = mirrors(&town).await;
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after, "after {days} days");
        }
    }
    // the same people, and the figures move by what is counted
    let mut moved = Vec::new();
    let (mut town, mut before) = (town, before);
    for kind in kinds(true).filter(|kind| WRITERS.iter().any(|one| kind.may_write(*one))) {
        let kept;
        (town, kept) = all_say(town, &grounds, |one| one == kind).await;
        town.world.days_later(1);
        let after = mirrors(&town).await;
        moved.push((kind, kept.contains(&kind), before != after));
        before = after;
    }
    // a guess comes with the view of the employee; an expectation in words, a moment at no step and a promise
    // of which the day is still to come say nothing yet that a figure is made of
    for kind in [Kind::View, Kind::Recognition, Kind::Answer, Kind::Limitation] {
        assert!(moved.contains(&(kind, true, true)), "{kind:?} is counted: {moved:?}");
    }
    assert_eq!(moved.len(), kinds(true).count(), "each kind that is counted was said: {moved:?}");
}
