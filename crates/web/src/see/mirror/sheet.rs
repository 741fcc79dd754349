//! From what may be shown of a service to a map in somebody's language.

use hullie_app::see::mirror::{Mirror, StepFeeling};
use hullie_domain::Chair;
use hullie_draw::{
    Table,
    map::{Feeling, Lane, Lanes, LegendEntry, Mark, Path as Line, Place, Sheet, Step},
};
use hullie_journey::Transition;

use super::filter::{self, Asked, Names};
use crate::{
    format::{date, number, wait},
    see::{
        map_sheet::{runs_up, scale, speak},
        mirror::open::feeling_words,
    },
    words::{Words, keys},
};

/// The map of a service: what was walked, in the order of the designed route, with a lane for each chair.
pub(super) fn sheet(words: Words, mirror: &Mirror, k: usize, asked: &Asked) -> Sheet {
    let steps: Vec<Step> =
        (0..mirror.map.steps.len()).filter_map(|place| card(words, mirror, place, asked)).collect();
    let place = |code: u32| mirror.map.steps.iter().position(|step| step.code == code).map(Place::Step);
    let team = |code: u32| {
        let walked = mirror.map.steps.iter().find(|step| step.code == code)?;
        mirror.route.iter().find(|step| step.id == walked.step).map(|step| step.team_id)
    };
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
                // a part of the people on a path can be one person: only what all of them did is told
                returns: (path.returns == path.count).then_some(1.0),
                handover: team(path.from) != team(path.to),
                ..Line::default()
            })
        })
        .collect();
    let description = words.with(
        "map-description",
        &[
            ("n", (steps.len() as i64).into()),
            ("m", (paths.len() as i64).into()),
            ("steps", (&steps.len().to_string()).into()),
            ("paths", (&paths.len().to_string()).into()),
        ],
    );
    let mut sheet = Sheet {
        title: words.pick(&mirror.service.name).to_owned(),
        caption: caption(words, mirror, k, asked),
        start: words.get("map-start"),
        end: words.get("map-end"),
        lanes: Some(lanes(words, mirror)),
        feeling_first: asked.feeling_first(),
        scale: Some(scale(words)),
        legend: legend(words, mirror, &paths),
        prefix: "mirror".to_owned(),
        steps,
        paths,
        description,
        ..Sheet::default()
    };
    speak(words, &mut sheet);
    sheet
}

/// The step that was walked at this place: how many came, whose it is, and for who hears the map also how it
/// was.
fn card(words: Words, mirror: &Mirror, place: usize, asked: &Asked) -> Option<Step> {
    // the bar of a step is measured against the busiest step: that number is on the page already
    let all = mirror.map.steps.iter().map(|step| step.customers).max().unwrap_or(0).max(1) as f64;
    let walked = mirror.map.steps.get(place)?;
    let index = mirror.route.iter().position(|step| step.id == walked.step)?;
    let step = mirror.route.get(index)?;
    let name = words.pick(&step.name);
    let count = words.with("mirror-step-count", &[("count", (&number(words, walked.customers)).into())]);
    let team = mirror.teams.iter().find(|team| team.id == step.team_id);
    let team = team.map_or(String::new(), |team| words.pick(&team.name).to_owned());
    let feelings = Chair::BOTH.map(|chair| {
        let felt = feeling_words(words, felt(mirror, chair).get(index));
        format!("{}: {felt}", words.get(keys::LANE.of(chair)))
    });
    let lines = vec![count, team];
    let said: Vec<&str> =
        lines.iter().chain(&feelings).map(String::as_str).filter(|said| !said.is_empty()).collect();
    Some(Step {
        name: name.to_owned(),
        spoken: format!("{}. {name}: {}", place + 1, said.join("; ")),
        lines,
        share: walked.customers as f64 / all,
        cry: mirror.cries.iter().find(|(at, _)| *at == step.id).map(|(_, words)| words.clone()),
        link: Some(format!("/mirror/{}/steps/{}{}", mirror.service.key, step.key, asked.query())),
        ..Step::default()
    })
}

/// How each step was for each chair, as a table.
pub(super) fn feelings(words: Words, mirror: &Mirror) -> Table {
    let rows = mirror.route.iter().enumerate().map(|(index, step)| {
        let felt = Chair::BOTH.map(|chair| feeling_words(words, felt(mirror, chair).get(index)));
        let [customer, employee] = felt;
        vec![words.pick(&step.name).to_owned(), customer, employee]
    });
    Table {
        caption: words.get("stories-felt"),
        header: ["map-col-step", "lane-customer", "lane-employee"].map(|key| words.get(key)).to_vec(),
        rows: rows.collect(),
    }
}

/// What each sign on this map means: only signs that are on it.
fn legend(words: Words, mirror: &Mirror, paths: &[Line]) -> Vec<LegendEntry> {
    let guesses = |chair| {
        felt(mirror, chair).iter().any(|feeling| matches!(feeling, StepFeeling::Many { guess: Some(_), .. }))
    };
    let [customer, employee] = Chair::BOTH;
    let signs = [
        (Mark::Own(customer), "legend-own-customer", true),
        (Mark::Own(employee), "legend-own-employee", true),
        (Mark::Guess(employee), "legend-guess-employee", guesses(customer)),
        (Mark::Guess(customer), "legend-guess-customer", guesses(employee)),
        (Mark::Spread(customer), "legend-spread", true),
        (Mark::Gap, "legend-gap", guesses(customer) || guesses(employee)),
        (Mark::Path, "legend-path", true),
        (Mark::Return, "legend-return", paths.iter().any(|path| path.returns.is_some())),
        (Mark::Up, "legend-up", paths.iter().any(|path| runs_up(path) && path.returns.is_none())),
        (Mark::Handover, "legend-handover", paths.iter().any(|path| path.handover)),
        (Mark::Cry, "legend-cry", !mirror.cries.is_empty()),
    ];
    signs
        .into_iter()
        .filter(|(_, _, is_there)| *is_there)
        .map(|(mark, key, _)| LegendEntry { mark, words: words.get(key) })
        .collect()
}

/// How one chair felt at each step of the route.
fn felt(mirror: &Mirror, chair: Chair) -> &[StepFeeling] {
    match chair {
        Chair::Customer => &mirror.lanes.customer.steps,
        Chair::Employee => &mirror.lanes.employee.steps,
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
                ("count", (&number(words, *customers)).into()),
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
        let steps = felt(mirror, chair);
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
            .then(|| words.get(keys::LANE_GUESS.of(chair.other())));
        Lane { chair, name: words.get(keys::LANE.of(chair)), guess_name, feelings }
    };
    Lanes {
        chairs: Chair::BOTH.map(lane).to_vec(),
        ends: (words.get("lane-low"), words.get("lane-high")),
        hidden: words.get("hidden-few"),
    }
}
