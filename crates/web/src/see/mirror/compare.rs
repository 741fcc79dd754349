//! Two groups of customers side by side. A difference is only said to be one when that is sure; nothing is
//! put in an order.

use axum::{
    extract::{Path, Query},
    response::IntoResponse,
};
use hullie_app::see::mirror::compared::{self, Compared};
use hullie_measure::{Estimate, paired::Change, release::Released};
use maud::{Markup, html};

use super::filter::{self, Asked, Names};
use crate::{
    error::{Answer, Failed},
    format::{decimal, number, percent, signed},
    ui,
    visit::Visit,
    words::Words,
};

/// `GET /mirror/{service}/compare`
pub async fn page(visit: Visit, Path(key): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let failed = |error| Failed::new(visit.words, error);
    let teams = hullie_app::see::mirror::teams(visit.app(), visit.anybody()).await.map_err(failed)?;
    let filters = [&asked.filter(&teams), &asked.beside(&teams)];
    let found = compared::compared(visit.app(), visit.anybody(), &key, filters).await.map_err(failed)?;
    let words = visit.words;
    let service = words.pick(&found.service.name);
    let here = format!("/mirror/{}/compare", found.service.key);
    let names = Names { words, teams: &found.teams, segments: &found.segments };
    let who = [false, true].map(|beside| {
        let said = filter::said(names, &asked, beside);
        if said.is_empty() { words.get("compare-everybody") } else { said }
    });
    let body = html! {
        p {
            a href=(format!("/mirror/{}", found.service.key)) {
                (words.with("mirror-title", &[("service", service.into())]))
            }
        }
        h1 { (words.get("compare-title")) }
        p { (words.get("compare-what")) }
        (filter::form(names, &here, &found.choices, &asked, true))
        @if who[0] == who[1] {
            p { (words.get("compare-choose")) }
        } @else {
            (side_by_side(words, &found, &who))
        }
    };
    Ok(ui::shell(&visit, &words.get("compare-title"), &body).into_response())
}

fn side_by_side(words: Words, found: &Compared, who: &[String; 2]) -> Markup {
    html! {
        @if let [Some(first), Some(second)] = [found.customers[0].shown(), found.customers[1].shown()] {
            p { (words.with("compare-customers", &[
                ("first", (&who[0]).into()), ("n", (&number(words, *first)).into()),
                ("second", (&who[1]).into()), ("m", (&number(words, *second)).into()),
            ])) }
            p { strong { (words.get("compare-duration")) } " " (difference(words, &found.duration, |d| {
                words.with("days-decimal", &[("days", (&decimal(words, d)).into())])
            })) }
            div.table tabindex="0" role="region" aria-label=(words.get("compare-steps")) { table {
                thead { tr {
                    th scope="col" { (words.get("map-col-step")) }
                    th scope="col" { (words.with("compare-came", &[("who", (&who[0]).into())])) }
                    th scope="col" { (words.with("compare-came", &[("who", (&who[1]).into())])) }
                    th scope="col" { (words.get("compare-difference")) }
                    th scope="col" { (words.get("compare-feeling")) }
                } }
                tbody { @for (step, name) in found.steps.iter().zip(&found.route) { tr {
                    th scope="row" { (ui::written(words, &name.name)) }
                    @for came in &step.came { td { @match came.shown() {
                        Some(of) => (words.with("compare-of", &[("part", (&number(words, of.part)).into()),
                            ("whole", (&number(words, of.whole)).into())])),
                        None => (words.get("hidden-few")),
                    } } }
                    td { (difference(words, &step.difference, |share| percent(words, share))) }
                    td { (difference(words, &step.feeling, |d| decimal(words, d))) }
                } } }
            } }
            p.small { (words.get("compare-reading")) }
        } @else {
            p { (words.get("hidden-few-long")) }
        }
    }
}

/// A difference in words, with its range; "no clear difference" when the range holds zero.
fn difference(words: Words, found: &Released<Estimate>, size: impl Fn(f64) -> String) -> String {
    let Some(estimate) = found.shown() else { return words.get("hidden-few") };
    let key = match estimate.change() {
        Change::Up => "compare-more",
        Change::Down => "compare-less",
        Change::Unclear => "compare-unclear",
    };
    let mut said = words.with(key, &[("size", (&size(estimate.value.abs())).into())]);
    if let Some(range) = estimate.interval {
        let sign = |d: f64| {
            if d < 0.0 { signed(words, format!("−{}", size(d.abs()))) } else { size(d) }
        };
        said.push(' ');
        said.push_str(&words.with(
            "compare-range",
            &[("low", (&sign(range.low)).into()), ("high", (&sign(range.high)).into())],
        ));
    }
    said
}
