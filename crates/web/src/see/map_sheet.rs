//! From a counted journey to a map in somebody's language: the same for a file on the command line and for a
//! service.

use hullie_draw::{
    Table,
    map::{LegendEntry, Mark, Path, Place, Scale, Sheet, Step, Variants, Way},
};
use hullie_journey::{Journey, Log, Simplified, StepFigures};

use crate::{
    format::{number, percent, wait},
    words::Words,
};

/// How many ways are listed under the map.
const WAYS: usize = 5;
/// A step is on the road when this share of all comes there, or when it is on the way most walked.
const MAIN: f64 = 1.0 / 3.0;

/// What names the things on the map.
pub struct Names<'a> {
    /// The log that was counted.
    pub log: &'a Log,
    /// A name that people can read for the code of a step.
    pub step: &'a dyn Fn(u32) -> String,
}

/// How long a few waits are on the map, in words: an hour, a day, a week, a month.
#[must_use]
pub fn scale(words: Words) -> Scale {
    let marks = [3_600.0, 86_400.0, 7.0 * 86_400.0, 30.0 * 86_400.0];
    Scale {
        title: words.get("scale-title"),
        marks: marks.map(|seconds| (seconds, wait(words, seconds))).to_vec(),
    }
}

/// The same as a map in tables, for a file that can be heard: the steps, and the paths between them.
#[must_use]
pub fn tables(words: Words, sheet: &Sheet) -> Vec<Table> {
    let name = |place: Place| match place {
        Place::Start => sheet.start.clone(),
        Place::Step(step) => sheet.steps.get(step).map_or_else(String::new, |step| step.name.clone()),
        Place::End => sheet.end.clone(),
    };
    let header = |keys: &[&'static str]| keys.iter().map(|key| words.get(*key)).collect();
    vec![
        Table {
            caption: words.get("map-table-steps"),
            header: header(&["map-col-step", "map-col-count"]),
            rows: sheet.steps.iter().map(|step| vec![step.name.clone(), step.lines.join("; ")]).collect(),
        },
        Table {
            caption: words.get("map-table-paths"),
            header: header(&["map-col-from", "map-col-to", "map-col-count", "map-col-way"]),
            rows: sheet
                .paths
                .iter()
                .map(|path| vec![name(path.from), name(path.to), path.label.clone(), way(words, path)])
                .collect(),
        },
    ]
}

/// Whether a path runs up the map.
#[must_use]
pub fn runs_up(path: &Path) -> bool {
    matches!((path.from, path.to), (Place::Step(from), Place::Step(to)) if to < from)
}

/// Which way a path goes, in words: back to a step where people had been, in part, or only higher on this
/// map, which is an order that the program chose. Empty for a path that goes on and down.
#[must_use]
pub fn way(words: Words, path: &Path) -> String {
    let up = words.get("map-way-up");
    match (path.returns, runs_up(path)) {
        (None, true) => up,
        (Some(none), true) if none <= 0.0 => words.get("map-way-up-new"),
        (Some(all), _) if all >= 1.0 => words.get("map-way-back"),
        (Some(_), up_too) => {
            let part = part_back(words, path).unwrap_or_default();
            if up_too { format!("{part}, {up}") } else { part }
        }
        (None, false) => String::new(),
    }
}

/// The part of the moves that went back, in words; `None` when it is none or all of them, or is not told.
fn part_back(words: Words, path: &Path) -> Option<String> {
    let part = path.returns.filter(|part| *part > 0.0 && *part < 1.0)?;
    // one of a thousand is not none, and 999 are not all
    let share = if part < 0.01 {
        words.with("share-under", &[("share", (&percent(words, 0.01)).into())])
    } else if part > 0.99 {
        words.with("share-over", &[("share", (&percent(words, 0.99)).into())])
    } else {
        percent(words, part)
    };
    Some(words.with("map-way-part", &[("share", (&share).into())]))
}

/// Gives each path of a map the words for those who hear it: where from, where to, how often, and which way
/// it goes.
pub fn speak(words: Words, sheet: &mut Sheet) {
    for path in &mut sheet.paths {
        let name = |place: Place| match place {
            Place::Start => sheet.start.as_str(),
            Place::Step(step) => sheet.steps.get(step).map_or("", |step| step.name.as_str()),
            Place::End => sheet.end.as_str(),
        };
        let way = way(words, path);
        let said = [name(path.from), name(path.to), path.label.as_str(), way.as_str()];
        path.spoken = said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ");
    }
}

/// Makes the map of a simplified journey. The caller adds the sentences that only it knows (period, notes).
#[must_use]
pub fn sheet(words: Words, whole: &Journey, simple: &Simplified, names: &Names<'_>) -> Sheet {
    let order = simple.journey.flow();
    let usual = simple.journey.variants.first().map(|variant| variant.steps.as_slice()).unwrap_or_default();
    let steps: Vec<Step> = order
        .iter()
        .filter_map(|code| simple.journey.step(*code))
        .map(|step| {
            let card = card(words, step, simple.journey.trajectories, names);
            Step { aside: card.share < MAIN && !usual.contains(&step.code), ..card }
        })
        .collect();
    let paths = paths(words, simple, &order);
    let description = words.with(
        "map-description",
        &[
            ("n", (steps.len() as i64).into()),
            ("m", (paths.len() as i64).into()),
            ("steps", (&number(words, steps.len())).into()),
            ("paths", (&number(words, paths.len())).into()),
        ],
    );
    let mut sheet = Sheet {
        start: words.get("map-start"),
        end: words.get("map-end"),
        legend: legend(words, &steps, &paths),
        scale: Some(scale(words)),
        steps,
        paths,
        variants: ways(words, &simple.journey, &order),
        description,
        caption: left_out(words, whole, simple),
        ..Sheet::default()
    };
    speak(words, &mut sheet);
    for path in &mut sheet.paths {
        if let Some(part) = part_back(words, path) {
            path.label = format!("{}, {part}", path.label);
        }
    }
    sheet
}

fn card(words: Words, step: &StepFigures, trajectories: usize, names: &Names<'_>) -> Step {
    let share = step.trajectories as f64 / trajectories.max(1) as f64;
    let count = words.with(
        "map-step-count",
        &[("n", (step.count as i64).into()), ("count", (&number(words, step.count)).into())],
    );
    let part = words.with("map-step-share", &[("share", (&percent(words, share)).into())]);
    let mut lines = vec![format!("{count}, {part}")];
    let acted: usize = step.actors.iter().map(|actor| actor.count).sum();
    let who: Vec<String> = step
        .actors
        .iter()
        .take(3)
        .map(|a| {
            format!(
                "{} {}",
                names.log.actors().text(a.code),
                percent(words, a.count as f64 / acted.max(1) as f64)
            )
        })
        .collect();
    if !who.is_empty() {
        lines.push(who.join(", "));
    }
    let again = step.count - step.trajectories;
    let rework = words.with("map-rework", &[("n", (&number(words, again)).into())]);
    Step {
        name: (names.step)(step.code),
        lines,
        share,
        rework: (again > 0).then_some(rework),
        ..Step::default()
    }
}

fn paths(words: Words, simple: &Simplified, order: &[u32]) -> Vec<Path> {
    let place = |code: u32| order.iter().position(|c| *c == code).map(Place::Step);
    let most = simple.paths.iter().map(|path| path.count).max().unwrap_or(1).max(1) as f64;
    let mut paths: Vec<Path> = simple
        .paths
        .iter()
        .filter_map(|path| {
            Some(Path {
                from: place(path.from)?,
                to: place(path.to)?,
                weight: path.count as f64 / most,
                label: words.with(
                    "map-path",
                    &[
                        ("n", (path.count as i64).into()),
                        ("count", (&number(words, path.count)).into()),
                        ("wait", (&wait(words, path.median_wait_seconds)).into()),
                        ("p90", (&wait(words, path.p90_wait_seconds)).into()),
                    ],
                ),
                wait_seconds: path.median_wait_seconds,
                returns: Some(path.returns as f64 / path.count.max(1) as f64),
                handover: usual_actor(simple, path.from)
                    .zip(usual_actor(simple, path.to))
                    .is_some_and(|(one, two)| one != two),
                ..Path::default()
            })
        })
        .collect();
    // starts and ends that carry next to nobody would only tangle the map
    for (end, count) in ends(simple) {
        let Some(step) = place(end.0) else { continue };
        let (from, to) = if end.1 { (Place::Start, step) } else { (step, Place::End) };
        let label = words.with(
            "map-path-ends",
            &[("n", (count as i64).into()), ("count", (&number(words, count)).into())],
        );
        paths.push(Path { from, to, weight: count as f64 / most, label, ..Path::default() });
    }
    paths
}

/// Who acts at a step most often.
fn usual_actor(simple: &Simplified, code: u32) -> Option<u32> {
    simple.journey.step(code)?.actors.first().map(|actor| actor.code)
}

/// What the signs on a map of a log mean: only those that are on it.
fn legend(words: Words, steps: &[Step], paths: &[Path]) -> Vec<LegendEntry> {
    let signs = [
        (Mark::Path, "legend-path", true),
        (Mark::Return, "legend-return", paths.iter().any(|path| path.returns.is_some_and(|all| all >= 1.0))),
        (Mark::Partly, "legend-partly", paths.iter().any(|path| part_back(words, path).is_some())),
        (
            Mark::Up,
            "legend-up",
            paths.iter().any(|path| runs_up(path) && path.returns.is_none_or(|part| part <= 0.0)),
        ),
        (Mark::Handover, "legend-handover", paths.iter().any(|path| path.handover)),
        (Mark::Rework, "legend-rework", steps.iter().any(|step| step.rework.is_some())),
        (Mark::Share, "legend-share", true),
    ];
    signs
        .into_iter()
        .filter(|(_, _, is_there)| *is_there)
        .map(|(mark, key, _)| LegendEntry { mark, words: words.get(key) })
        .collect()
}

/// How many places where somebody started or ended are not drawn.
fn ends_left_out(simple: &Simplified) -> usize {
    let all: usize =
        simple.journey.steps.iter().map(|s| usize::from(s.starts > 0) + usize::from(s.ends > 0)).sum();
    all - ends(simple).len()
}

/// The busiest starts and ends that together carry nine in ten: (step, is a start) with its count.
fn ends(simple: &Simplified) -> Vec<((u32, bool), usize)> {
    let mut kept = Vec::new();
    for is_start in [true, false] {
        let count = |step: &StepFigures| if is_start { step.starts } else { step.ends };
        let mut steps: Vec<&StepFigures> = simple.journey.steps.iter().filter(|s| count(s) > 0).collect();
        steps.sort_by_key(|step| std::cmp::Reverse(count(step)));
        let mut carried = 0;
        for step in steps {
            if carried as f64 >= 0.9 * simple.journey.trajectories as f64 {
                break;
            }
            carried += count(step);
            kept.push(((step.code, is_start), count(step)));
        }
    }
    kept
}

fn ways(words: Words, journey: &Journey, order: &[u32]) -> Option<Variants> {
    let all = journey.trajectories.max(1) as f64;
    let ways: Vec<Way> = journey
        .variants
        .iter()
        .take(WAYS)
        .map(|variant| {
            let share = variant.count as f64 / all;
            let steps: Vec<String> = variant
                .steps
                .iter()
                .filter_map(|code| order.iter().position(|c| c == code))
                .map(|place| (place + 1).to_string())
                .collect();
            let label = words.with(
                "map-way",
                &[
                    ("share", (&percent(words, share)).into()),
                    ("n", (variant.count as i64).into()),
                    ("count", (&number(words, variant.count)).into()),
                ],
            );
            Way { share, label, steps: shortened(&steps) }
        })
        .collect();
    let title = if journey.variants.len() > ways.len() {
        words.with(
            "map-variants-more",
            &[
                ("count", (&number(words, journey.variants.len())).into()),
                ("top", (&ways.len().to_string()).into()),
            ],
        )
    } else {
        words.get("map-variants")
    };
    (!ways.is_empty()).then_some(Variants { title, ways })
}

/// A way as the numbers of its steps; of a very long one the first part, with how many follow.
fn shortened(steps: &[String]) -> String {
    const LONGEST: usize = 60;
    let shown = steps[..steps.len().min(LONGEST)].join(" · ");
    if steps.len() > LONGEST { format!("{shown} · … (+{})", steps.len() - LONGEST) } else { shown }
}

/// The sentences that say what is not on the map. Never silent: when everything is on it, that is said too.
fn left_out(words: Words, whole: &Journey, simple: &Simplified) -> Vec<String> {
    let mut said = Vec::new();
    if simple.steps_left_out > 0 {
        said.push(words.with(
            "map-caption-steps",
            &[
                ("n", (simple.steps_left_out as i64).into()),
                ("shown", (&number(words, simple.journey.steps.len())).into()),
                ("all", (&number(words, whole.steps.len())).into()),
                ("events", (&number(words, simple.events_left_out)).into()),
            ],
        ));
    }
    if simple.trajectories_left_out > 0 {
        said.push(words.with(
            "map-caption-trajectories",
            &[("n", (&number(words, simple.trajectories_left_out)).into())],
        ));
    }
    if simple.paths_left_out > 0 {
        let all: usize = simple.journey.transitions.iter().map(|path| path.count).sum();
        let share = 1.0 - simple.moves_left_out as f64 / all.max(1) as f64;
        said.push(words.with(
            "map-caption-paths",
            &[
                ("shown", (&number(words, simple.paths.len())).into()),
                ("all", (&number(words, simple.journey.transitions.len())).into()),
                ("share", (&percent(words, share)).into()),
                ("left", (&number(words, simple.paths_left_out)).into()),
            ],
        ));
    }
    let ends = ends_left_out(simple);
    if ends > 0 {
        said.push(words.with("map-caption-ends", &[("n", (&number(words, ends)).into())]));
    }
    if said.is_empty() {
        said.push(words.get("map-caption-complete"));
    }
    said.push(words.get("map-caption-reading"));
    said
}
