//! The journey as JSON: the contract of `hullie map -o map.json`, described in `docs/map-json.md`.
//!
//! Always the whole log, whatever was simplified in a picture. Fields may be added; none changes its meaning.

use hullie_journey::{Dictionary, Journey};
use rustc_hash::FxHashMap;
use serde::Serialize;

/// How many variants are listed.
pub const TOP_VARIANTS: usize = 20;

#[derive(Serialize)]
struct Document<'a> {
    trajectories: usize,
    events: usize,
    steps: Vec<Count<'a>>,
    starts: Vec<Count<'a>>,
    ends: Vec<Count<'a>>,
    transitions: Vec<Transition<'a>>,
    variants: Variants<'a>,
    median_duration_seconds: Option<f64>,
}

#[derive(Serialize)]
struct Count<'a> {
    step: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    count: usize,
}

#[derive(Serialize)]
struct Transition<'a> {
    from: &'a str,
    to: &'a str,
    count: usize,
    returns: usize,
    median_wait_seconds: f64,
    p90_wait_seconds: f64,
}

#[derive(Serialize)]
struct Variants<'a> {
    count: usize,
    top: Vec<Variant<'a>>,
}

#[derive(Serialize)]
struct Variant<'a> {
    steps: Vec<&'a str>,
    count: usize,
}

/// The most frequent first, and among equals in order of their names: codes differ from one counting to
/// another, names do not.
fn by_text<'j, T>(all: &'j [T], key: impl Fn(&T) -> (usize, Vec<u32>), steps: &Dictionary) -> Vec<&'j T> {
    let mut keyed: Vec<(usize, Vec<&str>, &T)> = all
        .iter()
        .map(|one| {
            let (count, codes) = key(one);
            (count, codes.iter().map(|code| steps.text(*code)).collect(), one)
        })
        .collect();
    keyed.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    keyed.into_iter().map(|(_, _, one)| one).collect()
}

/// Writes the journey as JSON text. `labels` are names that people can read for steps that are codes.
#[must_use]
pub fn write(journey: &Journey, steps: &Dictionary, labels: &FxHashMap<String, String>) -> String {
    let counted = |pick: fn(&hullie_journey::StepFigures) -> usize| -> Vec<Count<'_>> {
        let mut found: Vec<Count<'_>> = journey
            .steps
            .iter()
            .filter(|step| pick(step) > 0)
            .map(|step| Count {
                step: steps.text(step.code),
                label: labels.get(steps.text(step.code)).map(String::as_str),
                count: pick(step),
            })
            .collect();
        found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.step.cmp(b.step)));
        found
    };
    let document = Document {
        trajectories: journey.trajectories,
        events: journey.events,
        steps: counted(|step| step.count),
        starts: counted(|step| step.starts),
        ends: counted(|step| step.ends),
        transitions: by_text(&journey.transitions, |t| (t.count, vec![t.from, t.to]), steps)
            .into_iter()
            .map(|t| Transition {
                from: steps.text(t.from),
                to: steps.text(t.to),
                count: t.count,
                returns: t.returns,
                median_wait_seconds: t.median_wait_seconds,
                p90_wait_seconds: t.p90_wait_seconds,
            })
            .collect(),
        variants: Variants {
            count: journey.variants.len(),
            top: by_text(&journey.variants, |v| (v.count, v.steps.clone()), steps)
                .into_iter()
                .take(TOP_VARIANTS)
                .map(|v| Variant {
                    steps: v.steps.iter().map(|code| steps.text(*code)).collect(),
                    count: v.count,
                })
                .collect(),
        },
        median_duration_seconds: journey.median_duration_seconds,
    };
    let mut text =
        serde_json::to_string_pretty(&document).expect("counts and texts can always be written as JSON");
    text.push('\n');
    text
}
