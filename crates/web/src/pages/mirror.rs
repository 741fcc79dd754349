//! The mirror page: words first, then the map with a lane for each chair, then at most six figures inside sentences (E21, N01).

use axum::{extract::Path, http::header, response::IntoResponse};
use hullie_app::mirror::{self, Mirror, StepFeeling};
use hullie_domain::Chair;
use hullie_draw::{
    Paint,
    map::{self, Feeling, Lane, Lanes, Path as Line, Place, Sheet, Step},
};
use hullie_journey::Transition;
use maud::{Markup, PreEscaped, html};

use crate::{
    context::Page,
    error::{Answer, Failed},
    format::{date, decimal, number, wait},
    pages::figures,
    ui,
    words::Words,
};

pub(super) async fn open(page: &Page, key: &str) -> Result<Mirror, Failed> {
    mirror::open(page.app(), page.anybody(), key).await.map_err(|e| Failed::new(page.words, e))
}

/// `GET /mirror`
pub async fn list(page: Page) -> Answer {
    let services =
        mirror::services(page.app(), page.anybody()).await.map_err(|e| Failed::new(page.words, e))?;
    let words = page.words;
    let body = html! {
        h1 { (words.get("nav-mirror")) }
        p { (words.get("mirror-what")) }
        ul.list { @for service in &services { li {
            a.row href=(format!("/mirror/{}", service.key)) { (words.pick(&service.name_nl, &service.name_en)) }
        } } }
    };
    Ok(ui::shell(&page, &words.get("nav-mirror"), &body).into_response())
}

/// `GET /mirror/{service}`
pub async fn page(page: Page, Path(key): Path<String>) -> Answer {
    let mirror = open(&page, &key).await?;
    let words = page.words;
    let name = words.pick(&mirror.service.name_nl, &mirror.service.name_en);
    let body = html! {
        h1 { (words.with("mirror-title", &[("service", name.into())])) }
        (quotes(words, &mirror))
        (walked(words, &mirror, page.app().thresholds.customers()))
        h2 { (words.get("mirror-figures")) }
        p { (words.get("mirror-figures-what")) }
        @if mirror.figures.is_empty() { p { (words.get("mirror-no-figures")) } }
        @for figure in &mirror.figures { (figures::one_figure(words, &mirror, figure)) }
        p { a href=(format!("/mirror/{}/answers", mirror.service.key)) { (words.get("answers-title")) } }
        p.small.tools {
            (words.get("mirror-data")) " "
            a href=(format!("/api/v1/mirror/{}", mirror.service.key)) { "JSON" } " · "
            a href=(format!("/mirror/{}/map.svg", mirror.service.key)) { "SVG" }
        }
    };
    Ok(ui::shell(&page, name, &body).into_response())
}

fn quotes(words: Words, mirror: &Mirror) -> Markup {
    html! {
        @if mirror.quotes.is_empty() { p { (words.get("mirror-no-quotes")) } }
        @for quote in &mirror.quotes {
            @let step = mirror.route.iter().find(|step| Some(step.id) == quote.step);
            blockquote.quote {
                @for line in quote.words.lines() { (line) br; }
                @if let Some(step) = step { footer { (words.with("quote-at", &[("step", words.pick(&step.name_nl, &step.name_en).into())])) } }
            }
        }
    }
}

fn walked(words: Words, mirror: &Mirror, k: usize) -> Markup {
    let sheet = sheet(words, mirror, k);
    html! {
        h2 { (words.get("mirror-map")) }
        @for line in &sheet.caption { p { (line) } }
        @if !sheet.steps.is_empty() {
            @let plain = Sheet { title: String::new(), caption: Vec::new(), ..sheet.clone() };
            div.map.wide tabindex="0" role="region" aria-label=(words.get("mirror-map")) { (PreEscaped(map::svg(&plain, Paint::Page))) }
            (tables(words, mirror, &sheet))
        }
    }
}

/// The same as the picture, as a table.
fn tables(words: Words, mirror: &Mirror, sheet: &Sheet) -> Markup {
    let lanes = [&mirror.lanes.customer, &mirror.lanes.employee];
    html! {
        details {
            summary { (words.get("mirror-table")) }
            div.table tabindex="0" role="region" aria-label=(words.get("map-table-steps")) { table {
                thead { tr {
                    @for key in ["map-col-step", "map-col-count", "chair-customer", "chair-employee"] { th scope="col" { (words.get(key)) } }
                } }
                tbody { @for (index, step) in mirror.route.iter().enumerate() { tr {
                    th scope="row" { (words.pick(&step.name_nl, &step.name_en)) }
                    td { @match mirror.map.steps.iter().find(|s| s.step == step.id) {
                        Some(walked) => (number(words, walked.customers)),
                        None => (words.get("hidden-few")),
                    } }
                    @for lane in lanes { td { (feeling_words(words, lane.steps.get(index))) } }
                } } }
            } }
            div.table tabindex="0" role="region" aria-label=(words.get("map-table-paths")) { table {
                thead { tr { @for key in ["map-col-from", "map-col-to", "map-col-count"] { th scope="col" { (words.get(key)) } } } }
                tbody { @for path in &sheet.paths { @if let (Place::Step(from), Place::Step(to)) = (path.from, path.to) { tr {
                    th scope="row" { (sheet.steps[from].name) } td { (sheet.steps[to].name) } td { (path.label) }
                } } } }
            } }
        }
    }
}

fn feeling_words(words: Words, feeling: Option<&StepFeeling>) -> String {
    match feeling {
        None | Some(StepFeeling::Hidden) => words.get("hidden-few"),
        Some(StepFeeling::Few(values)) => {
            let all: Vec<String> = values.iter().map(u8::to_string).collect();
            words.with("feeling-few", &[("values", (&all.join(", ")).into())])
        }
        Some(StepFeeling::Many { quarters, guess }) => {
            let middle = decimal(words, quarters[1]);
            let (low, high) = (decimal(words, quarters[0]), decimal(words, quarters[2]));
            let mut said = words.with(
                "feeling-many",
                &[("middle", (&middle).into()), ("low", (&low).into()), ("high", (&high).into())],
            );
            if let Some(guess) = guess {
                said.push(' ');
                said.push_str(&words.with("feeling-guess", &[("guess", (&decimal(words, *guess)).into())]));
            }
            said
        }
    }
}

/// The map of a service: what was walked, in the order of the designed route, with a lane for each chair.
fn sheet(words: Words, mirror: &Mirror, k: usize) -> Sheet {
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
        caption: caption(words, mirror, k),
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

fn caption(words: Words, mirror: &Mirror, k: usize) -> Vec<String> {
    let mut said = Vec::new();
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
    if let Some((answered, started)) = mirror.reached.shown() {
        said.push(words.with(
            "mirror-response",
            &[
                ("answered", (&number(words, *answered)).into()),
                ("started", (&number(words, *started)).into()),
            ],
        ));
    }
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

/// `GET /mirror/{service}/map.svg`
pub async fn map(page: Page, Path(key): Path<String>) -> Answer {
    let mirror = open(&page, &key).await?;
    let drawn = map::svg(&sheet(page.words, &mirror, page.app().thresholds.customers()), Paint::Fixed);
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], drawn).into_response())
}
