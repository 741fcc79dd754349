//! The distance between the two chairs in plain sentences, each with how many and how sure. Two figures about
//! guesses stand beside each other: level and noticing are never one number.

use axum::{extract::Path, response::IntoResponse};
use hullie_app::see::mirror::distance::{self, Counted, LEAST_TEXTS, Share};
use hullie_domain::Value;
use hullie_measure::{
    Estimate, Figure, Undetermined,
    bias::BiasAndTracking,
    compare::{Approach, Closeness, Distributions},
    ordinal::Spread,
    paired::Change,
    release::Released,
};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    format::{date, decimal, number, percent},
    ui,
    visit::Visit,
    words::{
        Words,
        keys::{self, Distance, Way},
    },
};

/// `GET /mirror/{service}/distance`
pub async fn page(visit: Visit, Path(key): Path<String>) -> Answer {
    let failed = |error| Failed::new(visit.words, error);
    let found = distance::distance(visit.app(), visit.anybody(), &key).await.map_err(failed)?;
    let words = visit.words;
    let service = words.pick(&found.service.name);
    let body = html! {
        p {
            a href=(format!("/mirror/{}", found.service.key)) {
                (words.with("mirror-title", &[("service", service.into())]))
            }
        }
        h1 { (words.get("distance-title")) }
        @if found.quotes.is_empty() { p { (words.get("mirror-no-quotes")) } }
        @for quote in &found.quotes { blockquote.quote { (ui::quoted(&quote.words)) } }
        (guesses(words, &found.counted))
        (closer(words, &found.counted.closer))
        (expectations(words, &found.counted.expectations))
        (they(words, &found.counted))
        p.small { (words.with("answers-source", &[("day", (&date(words, found.as_of)).into())])) }
    };
    Ok(ui::shell(&visit, &words.get("distance-title"), &body).into_response())
}

fn section(words: Words, name: &str, [title, meaning]: [&'static str; 2], body: &Markup) -> Markup {
    html! {
        section.figure aria-labelledby=(name) {
            h2 id=(name) { (words.get(title)) }
            (body)
            details {
                summary { (words.get("figure-meaning")) }
                p { (words.get(meaning)) }
            }
        }
    }
}

/// How sure a figure is, and of how many.
fn sure(words: Words, estimate: &Estimate) -> String {
    let n = number(words, estimate.n);
    match estimate.interval {
        Some(range) => words.with(
            "distance-range",
            &[
                ("low", (&decimal(words, range.low)).into()),
                ("high", (&decimal(words, range.high)).into()),
                ("n", (&n).into()),
            ],
        ),
        None => words.with("distance-no-range", &[("n", (&n).into())]),
    }
}

/// A figure in a sentence by its sign, or why there is none.
fn sentence(words: Words, figure: &Figure, which: Distance) -> Markup {
    match figure {
        Ok(estimate) => {
            // a difference is only called one when its range leaves out zero (S6)
            let way = match (estimate.interval.map(|_| estimate.change()), estimate.value) {
                (Some(Change::Unclear), _) => Way::Unclear,
                (Some(Change::Up), _) => Way::Above,
                (Some(Change::Down), _) => Way::Below,
                (None, v) if v > 0.05 => Way::Above,
                (None, v) if v < -0.05 => Way::Below,
                (None, _) => Way::Equal,
            };
            let size = decimal(words, estimate.value.abs());
            html! {
                p.said {
                    (words.with(keys::DISTANCE.of((which, way)), &[("size", (&size).into())])) " "
                    (sure(words, estimate))
                }
            }
        }
        Err(why) => html! { p { (why_not(words, why)) } },
    }
}

fn why_not(words: Words, why: &Undetermined) -> String {
    match why {
        Undetermined::NoVariation => words.get("undetermined-same"),
        Undetermined::TooFew { need, .. } => {
            words.with("undetermined-few", &[("n", (&need.to_string()).into())])
        }
        _ => words.get("undetermined"),
    }
}

fn guesses(words: Words, found: &Counted) -> Markup {
    let body = match (found.guesses.shown(), found.within.shown()) {
        (Some(BiasAndTracking { bias, tracking, seed, .. }), within) => html! {
            h3 { (words.get("distance-level")) }
            (sentence(words, bias, Distance::Level))
            h3 { (words.get("distance-noticing")) }
            (sentence(words, tracking, Distance::Noticing))
            @if let Some(within) = within { (sentence(words, within, Distance::Within)) }
            p.small { (words.with("distance-seed", &[("seed", (&seed.to_string()).into())])) }
        },
        (None, _) => html! { p { (words.get("hidden-few-long")) } },
    };
    section(words, "guesses", ["distance-guesses", "distance-guesses-meaning"], &body)
}

fn closer(words: Words, found: &Released<Approach>) -> Markup {
    let body = match found.shown() {
        Some(approach) => {
            let key = match approach.word {
                Closeness::Closer => "distance-closer-yes",
                Closeness::Further => "distance-closer-no",
                Closeness::Unclear => "distance-closer-unclear",
            };
            html! {
                p.said { (words.get(key)) " " (sure(words, &approach.distance)) }
                p {
                    (words.with("distance-closer-signed",
                        &[("size", (&decimal(words, approach.signed.value)).into())]))
                    " " (sure(words, &approach.signed))
                }
            }
        }
        None => html! { p { (words.get("hidden-few-long")) } },
    };
    section(words, "closer", ["distance-closer", "distance-closer-meaning"], &body)
}

/// Two distributions next to each other (H14).
fn expectations(words: Words, found: &Released<Distributions>) -> Markup {
    let body = match found.shown() {
        Some(both) => html! {
            div.table tabindex="0" role="region" aria-label=(words.get("distance-how-high")) { table {
                thead { tr {
                    th scope="col" { (words.get("distance-how-high")) }
                    th scope="col" { (words.get("lane-customer")) }
                    th scope="col" { (words.get("distance-thought")) }
                } }
                tbody {
                    @for value in Value::ALL.into_iter().rev() { tr {
                        th scope="row" { (words.get(keys::ITEM_ANSWER.of(value))) }
                        @for side in [&both.expected, &both.thought] {
                            td { (count(words, side, value.get().into())) }
                        }
                    } }
                    tr {
                        th scope="row" { (words.get("distance-all")) }
                        @for side in [&both.expected, &both.thought] {
                            td { @if let Ok(side) = side { (number(words, side.n)) } }
                        }
                    }
                }
            } }
            (sentence(words, &both.shift, Distance::Shift))
        },
        None => html! { p { (words.get("hidden-few-long")) } },
    };
    section(words, "expectations", ["distance-expectations", "distance-expectations-meaning"], &body)
}

/// A count with a bar that is as long as its share.
fn count(words: Words, side: &Result<Spread, Undetermined>, value: usize) -> Markup {
    let Ok(side) = side else { return html! { (words.get("hidden-few")) } };
    let n = side.counts[value - 1];
    let width = 100.0 * n as f64 / side.n.max(1) as f64;
    html! {
        (number(words, n)) " "
        svg.bar viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none" {
            rect width=(format!("{width:.1}")) height="8" fill="var(--ink-soft)" {}
        }
    }
}

fn they(words: Words, found: &Counted) -> Markup {
    let side = |share: &Released<Share>, key: &'static str| -> Markup {
        match share.shown() {
            Some(share) => {
                let range = share.figure.interval.unwrap_or(hullie_measure::Interval { low: 0.0, high: 1.0 });
                html! { p.said { (words.with(key, &[
                    ("part", (&number(words, share.of.part)).into()),
                    ("whole", (&number(words, share.of.whole)).into()),
                    ("low", (&percent(words, range.low)).into()),
                    ("high", (&percent(words, range.high)).into()),
                ])) } }
            }
            None => {
                html! { p { (words.with("distance-they-few", &[("n", (&LEAST_TEXTS.to_string()).into())])) } }
            }
        }
    };
    let body = html! {
        h3 { (words.get("lane-customer")) }
        (side(&found.they[0], "distance-they-customers"))
        h3 { (words.get("lane-employee")) }
        (side(&found.they[1], "distance-they-employees"))
        p.small { (words.get("distance-they-caveat")) }
    };
    section(words, "they", ["distance-they", "distance-they-meaning"], &body)
}
