//! Whatever the steps and paths: nothing overlaps and nothing leaves the paper.

use proptest::prelude::*;

use super::*;
use crate::map::Step;

fn sheet() -> impl Strategy<Value = Sheet> {
    let steps = proptest::collection::vec(("[a-z ]{1,60}", any::<bool>()), 1..12);
    (steps, proptest::collection::vec((0usize..14, 0usize..14, 0.0f64..1.0e7), 0..30)).prop_map(
        |(steps, paths)| {
            let last = steps.len() + 1;
            let place = |row: usize| match row.min(last) {
                0 => Place::Start,
                row if row == last => Place::End,
                row => Place::Step(row - 1),
            };
            let mut seen = std::collections::HashSet::new();
            Sheet {
                title: "title".to_owned(),
                start: "start".to_owned(),
                end: "end".to_owned(),
                paths: paths
                    .into_iter()
                    .map(|(from, to, wait)| (place(from.min(last - 1)), place(to.max(1)), wait))
                    .filter(|(from, to, _)| seen.insert((*from, *to)))
                    .map(|(from, to, wait)| Path {
                        from,
                        to,
                        weight: 0.5,
                        label: "12 times".to_owned(),
                        wait_seconds: wait,
                    })
                    .collect(),
                steps: steps
                    .into_iter()
                    .map(|(name, aside)| Step { name, aside, ..Step::default() })
                    .collect(),
                ..Sheet::default()
            }
        },
    )
}

proptest! {
    #[test]
    fn cards_never_overlap_and_paths_stay_on_the_paper(sheet in sheet()) {
        let found = layout(&sheet);
        for pair in found.rows.windows(2) {
            prop_assert!(pair[0].y + pair[0].height < pair[1].y);
        }
        for route in &found.routes {
            match route {
                Route::Down { from, to, .. } => prop_assert!(from < to),
                Route::Around { from, to, x, left } => {
                    prop_assert!(*x > 0.0 && *x < found.width);
                    let outside = if *left { *x < from.0 && *x < to.0 } else { *x > from.0 && *x > to.0 };
                    prop_assert!(outside);
                    prop_assert!(from.1 < found.height && to.1 < found.height);
                }
            }
        }
    }

    #[test]
    fn two_lines_in_one_lane_never_touch(sheet in sheet()) {
        let found = layout(&sheet);
        let around: Vec<(f64, f64, f64, bool)> = found
            .routes
            .iter()
            .zip(&sheet.paths)
            .filter(|(_, path)| path.to != Place::End)
            .filter_map(|(route, _)| match route {
                Route::Around { from, to, x, .. } => Some((*x, from.1.min(to.1), from.1.max(to.1), true)),
                Route::Down { .. } => None,
            })
            .collect();
        for (i, a) in around.iter().enumerate() {
            for b in &around[i + 1..] {
                prop_assert!((a.0 - b.0).abs() > 1.0 || a.2 <= b.1 || b.2 <= a.1, "{a:?} {b:?}");
            }
        }
    }
}
