//! From what may be shown of a service to a map in somebody's language.

use hullie_app::mirror::{Mirror, StepFeeling};
use hullie_domain::Chair;
use hullie_draw::map::{Feeling, Lane, Lanes, Path as Line, Place, Sheet, Step};
use hullie_journey::Transition;

use super::filter::{self, Asked, Names};
use crate::{
    format::{date, number, wait},
    words::Words,
};

/// The map of a service: what was walked, in the order of the designed route, with a lane for each chair.
pub(super) fn sheet(words: Words, mirror: &Mirror, k: usize, asked: &Asked) -> Sheet {
    // the bar of a step is measured against the busiest step: that number is on the page already
    let all = mirror.map.steps.iter().map(|step| step.customers).max().unwrap_or(0).max(1) as f64;
    let steps: Vec<Step> = mirror
        .map
        .steps
        .iter()
        .filter_map(|walked| {
            let step = mirror.route.iter().find(|step| step.id == walked.step)?;
            let share = walked.customers as f64 / all;
            let count =
                words.with("mirror-step-count", &[("count", (&number(words, walked.customers)).into())]);
            let team = mirror.teams.iter().find(|team| team.id == step.team_id);
            let team = team.map_or(String::new(), |team| words.pick(&team.name_nl, &team.name_en).to_owned());
            Some(Step {
                name: words.pick(&step.name_nl, &step.name_en).to_owned(),
                lines: vec![count, team],
                share,
                aside: false,
            })
        })
        .collect();
    let place = |code: u32| mirror.map.steps.iter().position(|step| step.code == code).map(Place::Step);
    let most = mirror.map.paths.iter().map(|path| path.trajectories).max().unwrap_or(1).max(1) as f64;
    let paths: Vec<Line> = mirror
        .map
        .paths
        .iter()
        .filter(|path| path.from != path.to)
        .filter_map(|path| {
            Some(Line {
                from: place(path.from)?,
                to: place(path.to)?,
                weight: path.trajectories as f64 / most,
                label: path_label(words, path),
                wait_seconds: path.median_wait_seconds,
            })
        })
        .collect();
    let description = words.with(
        "map-description",
        &[("steps", (&steps.len().to_string()).into()), ("paths", (&paths.len().to_string()).into())],
    );
    Sheet {
        title: words.pick(&mirror.service.name_nl, &mirror.service.name_en).to_owned(),
        caption: caption(words, mirror, k, asked),
        start: words.get("map-start"),
        end: words.get("map-end"),
        lanes: Some(lanes(words, mirror)),
        steps,
        paths,
        description,
        variants: None,
    }
}

fn path_label(words: Words, path: &Transition) -> String {
    words.with(
        "mirror-path",
        &[
            ("count", (&number(words, path.trajectories)).into()),
            ("wait", (&wait(words, path.median_wait_seconds)).into()),
        ],
    )
}

fn caption(words: Words, mirror: &Mirror, k: usize, asked: &Asked) -> Vec<String> {
    let mut said = Vec::new();
    let names = Names { words, teams: &mirror.teams, segments: &mirror.segments };
    let chosen = filter::said(names, asked, false);
    if !chosen.is_empty() {
        said.push(words.with("mirror-only", &[("who", (&chosen).into())]));
    }
    match (mirror.map.customers.shown(), mirror.period) {
        (Some(customers), Some((from, to))) => said.push(words.with(
            "mirror-caption",
            &[
                ("customers", (&number(words, *customers)).into()),
                ("from", (&date(words, from)).into()),
                ("to", (&date(words, to)).into()),
            ],
        )),
        (None, Some((from, to))) => said.push(words.with(
            "mirror-caption-period",
            &[("from", (&date(words, from)).into()), ("to", (&date(words, to)).into())],
        )),
        _ => said.push(words.get("hidden-few-long")),
    }
    if let Some(response) = mirror.reached.shown() {
        let key = if response.at_least { "mirror-response-least" } else { "mirror-response" };
        said.push(words.with(
            key,
            &[
                ("answered", (&number(words, response.answered)).into()),
                ("started", (&number(words, response.started)).into()),
            ],
        ));
    }
    if let Some(promised) = mirror.promised.shown().filter(|promised| promised.whole > 0) {
        said.push(words.with(
            "mirror-promised",
            &[
                ("part", (&number(words, promised.in_time)).into()),
                ("whole", (&number(words, promised.whole)).into()),
            ],
        ));
    }
    if mirror.leaves_out {
        said.push(words.with("mirror-leaves-out", &[("k", (&k.to_string()).into())]));
    }
    said.push(words.with("mirror-as-of", &[("day", (&date(words, mirror.as_of)).into())]));
    if mirror.map.something_hidden {
        said.push(words.with("map-caption-hidden", &[("k", (&k.to_string()).into())]));
    }
    said.push(words.get("mirror-reading"));
    said
}

fn lanes(words: Words, mirror: &Mirror) -> Lanes {
    let lane = |chair: Chair| {
        let steps = if chair == Chair::Customer {
            &mirror.lanes.customer.steps
        } else {
            &mirror.lanes.employee.steps
        };
        let feelings: Vec<Feeling> = mirror
            .map
            .steps
            .iter()
            .map(|walked| {
                let index = mirror.route.iter().position(|step| step.id == walked.step);
                match index.and_then(|i| steps.get(i)) {
                    Some(StepFeeling::Few(values)) => Feeling::Dots(values.clone()),
                    Some(StepFeeling::Many { quarters, guess }) => {
                        Feeling::Spread { quarters: *quarters, guess: *guess }
                    }
                    _ => Feeling::Hidden,
                }
            })
            .collect();
        let guess_name = feelings
            .iter()
            .any(|feeling| matches!(feeling, Feeling::Spread { guess: Some(_), .. }))
            .then(|| words.get(&format!("lane-guess-{}", chair.other().code())));
        Lane { chair, name: words.get(&format!("lane-{}", chair.code())), guess_name, feelings }
    };
    Lanes {
        chairs: Chair::BOTH.map(lane).to_vec(),
        ends: (words.get("lane-low"), words.get("lane-high")),
        hidden: words.get("hidden-few"),
    }
}
