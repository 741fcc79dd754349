//! Whatever the steps and paths: nothing overlaps, nothing leaves the paper, and a little more moves little.

use proptest::prelude::*;

use super::*;
use crate::map::{Lane, Lanes, LegendEntry, Mark, Path, Place, Promise, Scale, Step, Variants, Way};

fn step() -> impl Strategy<Value = Step> {
    let words = || proptest::option::weighted(0.3, "[a-z ]{1,90}");
    ("[a-z ]{1,60}", any::<bool>(), words(), words(), words(), words()).prop_map(
        |(name, aside, cry, rework, handovers, promise)| Step {
            name,
            aside,
            lines: vec!["12 times".to_owned()],
            cry,
            rework,
            handovers,
            promise: promise.map(|words| Promise { words, kept: 0.5 }),
            ..Step::default()
        },
    )
}

fn lanes(chairs: usize) -> Option<Lanes> {
    let lane = |chair| Lane {
        chair,
        name: "people who came here".to_owned(),
        guess_name: Some("what the others thought of it".to_owned()),
        feelings: Vec::new(),
    };
    (chairs > 0).then(|| Lanes {
        chairs: hullie_domain::Chair::BOTH.into_iter().take(chairs).map(lane).collect(),
        ends: ("very dissatisfied".to_owned(), "very satisfied".to_owned()),
        hidden: "too few".to_owned(),
    })
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let steps = proptest::collection::vec(step(), 1..12);
    let paths = proptest::collection::vec((0usize..14, 0usize..14, 0.0f64..1.0e7, "[a-z0-9 ,]{0,50}"), 0..30);
    (steps, paths, "[A-Z]([a-z]{1,12} ){0,20}", 0usize..3, any::<bool>()).prop_map(
        |(steps, paths, title, chairs, feeling_first)| {
            let last = steps.len() + 1;
            let place = |row: usize| match row.min(last) {
                0 => Place::Start,
                row if row == last => Place::End,
                row => Place::Step(row - 1),
            };
            let mut seen = std::collections::HashSet::new();
            Sheet {
                title,
                start: "start".to_owned(),
                end: "end".to_owned(),
                paths: paths
                    .into_iter()
                    .map(|(from, to, wait, label)| (place(from.min(last - 1)), place(to.max(1)), wait, label))
                    .filter(|(from, to, ..)| seen.insert((*from, *to)))
                    .map(|(from, to, wait_seconds, label)| Path {
                        from,
                        to,
                        weight: 0.5,
                        label,
                        wait_seconds,
                        ..Path::default()
                    })
                    .collect(),
                steps,
                lanes: lanes(chairs),
                feeling_first,
                ..Sheet::default()
            }
        },
    )
}

/// Left, top, right, bottom.
type Area = (f64, f64, f64, f64);

fn apart(a: Area, b: Area) -> bool {
    a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1
}

fn card(row: &Row) -> Area {
    (row.x, row.y, row.x + row.width, row.y + row.height)
}

/// Every line of words at a path.
fn words(found: &Layout) -> Vec<Area> {
    let mut areas = Vec::new();
    for label in &found.labels {
        for (i, line) in label.lines.iter().enumerate() {
            let (y, wide) = (label.y + i as f64 * LABEL_LINE, font::width(line, SMALL, false));
            let left = if label.ends { label.x - wide } else { label.x };
            areas.push((left, y - 12.0, left + wide, y + 4.0));
        }
    }
    areas
}

fn inside(area: Area, found: &Layout) -> bool {
    area.0 >= 0.0 && area.1 >= 0.0 && area.2 <= found.width + 0.01 && area.3 <= found.height + 0.01
}

proptest! {
    #[test]
    fn cards_never_overlap_and_paths_stay_on_the_paper(sheet in sheet()) {
        let found = layout(&sheet);
        for pair in found.rows.windows(2) {
            prop_assert!(pair[0].y + pair[0].height < pair[1].y);
        }
        for row in &found.rows {
            prop_assert!(inside(card(row), &found));
        }
        for route in &found.routes {
            match route {
                Route::Down { from, to, .. } => prop_assert!(from < to),
                Route::Around { from, to, x, left, .. } => {
                    prop_assert!(*x > 0.0 && *x < found.width);
                    let outside = if *left { *x < from.0 && *x < to.0 } else { *x > from.0 && *x > to.0 };
                    prop_assert!(outside);
                    prop_assert!(from.1 < found.height && to.1 < found.height);
                }
            }
        }
    }

    #[test]
    fn words_at_paths_lie_over_no_card_and_over_no_other_words(sheet in sheet()) {
        let found = layout(&sheet);
        let words = words(&found);
        for (i, area) in words.iter().enumerate() {
            prop_assert!(inside(*area, &found), "{area:?} of {} by {}", found.width, found.height);
            for row in &found.rows {
                prop_assert!(apart(*area, card(row)), "{area:?} {row:?}");
            }
            for other in &words[i + 1..] {
                prop_assert!(apart(*area, *other), "{area:?} {other:?}");
            }
        }
    }

    #[test]
    fn what_stands_in_a_card_stays_in_it(sheet in sheet()) {
        for row in &layout(&sheet).rows {
            prop_assert!(row.text <= row.height);
            let wide = |line: &String, size, bold| font::width(line, size, bold);
            prop_assert!(row.name.iter().all(|line| wide(line, NAME, true) <= row.width - WORDS));
            let mut free = row.name.len() as f64 * NAME_LINE + row.lines.len() as f64 * LINE;
            for extra in &row.extras {
                let right = if extra.kind == ExtraKind::Cry { CRY_PAD } else { 0.0 };
                for line in &extra.lines {
                    prop_assert!(extra.x + wide(line, SMALL, false) + right <= row.width, "{extra:?}");
                }
                if extra.x == WORDS {
                    prop_assert!(extra.y >= free, "{extra:?}");
                    free = extra.y + extra.lines.len() as f64 * LINE;
                }
            }
            prop_assert!(free <= row.text + 0.01);
        }
    }

    #[test]
    fn two_lines_in_one_lane_never_touch(sheet in sheet()) {
        let found = layout(&sheet);
        let around: Vec<(f64, f64, f64)> = found
            .routes
            .iter()
            .zip(&sheet.paths)
            .filter(|(_, path)| path.to != Place::End)
            .filter_map(|(route, _)| match route {
                Route::Around { from, to, x, .. } => Some((*x, from.1.min(to.1), from.1.max(to.1))),
                Route::Down { .. } => None,
            })
            .collect();
        for (i, a) in around.iter().enumerate() {
            for b in &around[i + 1..] {
                prop_assert!((a.0 - b.0).abs() > 1.0 || a.2 <= b.1 || b.2 <= a.1, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_path_more_or_a_tenth_more_people_moves_no_card_sideways(
        sheet in sheet(),
        ends in (0usize..13, 0usize..13),
        wait in 0.0f64..1.0e7,
    ) {
        let place =
            |row: usize| if row == 0 { Place::Start } else { Place::Step((row - 1) % sheet.steps.len()) };
        let mut more = sheet.clone();
        more.paths.push(Path {
            from: place(ends.0),
            to: place(ends.1.max(1)),
            weight: 0.1,
            label: "1 time, 400 days".to_owned(),
            wait_seconds: wait,
            ..Path::default()
        });
        let mut busier = sheet.clone();
        for path in &mut busier.paths {
            path.label = format!("10 more {}", path.label);
            path.weight *= 1.1;
        }
        for step in &mut busier.steps {
            step.lines = vec!["132 times, by a hundred and thirty-two people".to_owned()];
            step.share *= 1.1;
        }
        let sides = |sheet: &Sheet| -> Vec<(Vec<String>, f64)> {
            layout(sheet).rows.into_iter().map(|row| (row.name, row.x)).collect()
        };
        let before = sides(&sheet);
        prop_assert!(before == sides(&more));
        prop_assert!(before == sides(&busier));
    }

    #[test]
    fn a_step_more_at_the_end_leaves_the_cards_above_where_they_are(
        sheet in sheet(),
        aside in any::<bool>(),
    ) {
        let steps = sheet.steps.len();
        let mut longer = sheet.clone();
        longer.title.clear();
        let short = longer.clone();
        longer.steps.push(Step { name: "one more".to_owned(), aside, ..Step::default() });
        longer.paths.push(Path {
            from: Place::Step(steps - 1),
            to: Place::Step(steps),
            wait_seconds: 3600.0,
            ..Path::default()
        });
        let lanes = |sheet: &Sheet| {
            let plan = paths::Plan::new(sheet);
            [plan.lanes(true), plan.lanes(false)]
        };
        prop_assume!(lanes(&short) == lanes(&longer));
        let (before, after) = (layout(&short), layout(&longer));
        for (old, new) in before.rows[..=steps].iter().zip(&after.rows) {
            prop_assert!((old.y - new.y).abs() < 0.01 && (old.x - new.x).abs() < 0.01, "{old:?} {new:?}");
        }
    }

    #[test]
    fn the_two_tracks_are_equally_wide(chairs in 1usize..3, first in any::<bool>()) {
        let sheet = Sheet { lanes: lanes(chairs), feeling_first: first, ..Sheet::default() };
        let found = layout(&sheet);
        let wide = chairs as f64 * found.lane + (chairs - 1) as f64 * LANE_GAP;
        prop_assert!((wide - CARD).abs() < 0.01);
        let (end, side) = (found.lanes_x + wide, found.card_x);
        let beside = if first { end < side } else { found.lanes_x >= side + CARD };
        prop_assert!(beside);
        prop_assert!(found.lanes_x >= MARGIN && end <= found.width - MARGIN + 0.01);
    }

    #[test]
    fn the_foot_stays_on_the_paper_and_the_scale_is_true(
        waits in proptest::collection::vec(0.0f64..1.0e8, 1..9),
    ) {
        let words = "a few words that mean something".to_owned();
        let sheet = Sheet {
            variants: Some(Variants {
                title: words.repeat(4),
                ways: vec![Way { steps: "1 · 2".to_owned(), ..Way::default() }],
            }),
            scale: Some(Scale {
                title: words.clone(),
                marks: waits.iter().map(|wait| (*wait, words.clone())).collect(),
            }),
            legend: vec![LegendEntry { mark: Mark::Gap, words: words.clone() }; 5],
            ..Sheet::default()
        };
        let found = layout(&sheet);
        let bars = found.foot.scale.as_ref().map_or_else(Vec::new, |scale| scale.bars.clone());
        prop_assert_eq!(bars.len(), waits.len());
        for (bar, wait) in bars.iter().zip(&waits) {
            prop_assert!((bar.height - distance(*wait)).abs() < 0.01);
            prop_assert!(inside((bar.x, bar.y, bar.x + 120.0, bar.y + bar.height), &found));
        }
        for pair in found.foot.legend.windows(2) {
            prop_assert!(pair[0].y < pair[1].y || pair[0].x < pair[1].x);
        }
        prop_assert!(found.foot.legend.iter().all(|entry| entry.y + LABEL_LINE < found.height));
    }
}

#[test]
fn a_wait_on_the_map_is_as_long_as_on_the_scale() {
    let wait = 9.0 * 86_400.0;
    let path = Path { from: Place::Step(0), to: Place::Step(1), wait_seconds: wait, ..Path::default() };
    let sheet = Sheet {
        steps: vec![Step::default(), Step::default()],
        paths: vec![path],
        scale: Some(Scale { title: String::new(), marks: vec![(wait, "9 days".to_owned())] }),
        ..Sheet::default()
    };
    let found = layout(&sheet);
    let Route::Down { from, to, .. } = found.routes[0] else { panic!("{:?}", found.routes) };
    let bar = &found.foot.scale.as_ref().unwrap().bars[0];
    assert!((to - from - bar.height).abs() < 0.01);
}
