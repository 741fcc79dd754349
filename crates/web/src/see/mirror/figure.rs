//! A figure inside sentences.

use hullie_app::see::mirror::{Figure, Kind, Mirror, Shape};
use maud::{Markup, html};

use crate::{
    format::{date, decimal, number, percent},
    words::{
        Words,
        keys::{self, Way},
    },
};

/// One figure: its sentence, how sure it is, the decision, where it comes from.
pub(crate) fn one_figure(words: Words, mirror: &Mirror, figure: &Figure, query: &str) -> Markup {
    html! {
        section.figure {
            h3 { (words.get(keys::INDICATOR.of(figure.kind))) }
            @match figure.shape.shown() {
                None => p.said { (words.get("hidden-few-long")) },
                Some(shape) => { (shape_words(words, figure.kind, shape)) (bar(shape)) }
            }
            p { strong { (words.get("figure-decision")) } " " bdi { (figure.decision) } }
            @if let Some(until) = figure.until {
                p.small { (words.with("figure-until", &[("day", (&date(words, until)).into())])) }
            }
            p.small { (source(words, mirror, figure)) }
            details {
                summary { (words.get("figure-meaning")) }
                p { (words.get(keys::MEANING.of(figure.kind))) }
                p {
                    a href=(format!("/mirror/{}/stories{query}", mirror.service.key)) {
                        (words.get("figure-stories"))
                    }
                }
            }
        }
    }
}

fn shape_words(words: Words, kind: Kind, shape: &Shape) -> Markup {
    match shape {
        Shape::Share { part, whole, interval } => {
            let (low, high) = (percent(words, interval.low), percent(words, interval.high));
            html! { p.said {
                (words.with(keys::FIGURE.of(kind), &[("part", (&number(words, *part)).into()),
                    ("whole", (&number(words, *whole)).into())]))
                " " (words.with("figure-between", &[("low", (&low).into()), ("high", (&high).into())]))
            } }
        }
        Shape::Nearly(nearly) => html! {
            p.said {
                (words.get(keys::FIGURE_NEARLY.of((kind, *nearly)))) " " (words.get("figure-nearly-why"))
            }
        },
        Shape::Middle { value, whole, interval } => {
            let size = decimal(words, value.abs());
            let way = if *value > 0.05 {
                Way::Above
            } else if *value < -0.05 {
                Way::Below
            } else {
                Way::Equal
            };
            let said = words.with(
                keys::FIGURE_WAY.of((kind, way)),
                &[("size", (&size).into()), ("whole", (&number(words, *whole)).into())],
            );
            html! { p.said {
                (said) " "
                @match interval {
                    Some(i) if decimal(words, i.low) == decimal(words, i.high) =>
                        (words.get("figure-range-none")),
                    Some(i) => (words.with("figure-range",
                        &[("low", (&decimal(words, i.low)).into()),
                        ("high", (&decimal(words, i.high)).into())])),
                    None => (words.get("figure-no-range")),
                }
            } }
        }
    }
}

/// A thin bar of the range of a share. The sentence above it says the same.
fn bar(shape: &Shape) -> Markup {
    match shape {
        Shape::Share { part, whole, interval } => {
            let at = |share: f64| format!("{:.1}", 4.0 + share * 292.0);
            let share = *part as f64 / (*whole).max(1) as f64;
            html! {
                svg viewBox="0 0 300 20" aria-hidden="true" {
                    line x1=(at(0.0)) x2=(at(1.0)) y1="10" y2="10" stroke="var(--line)" stroke-width="2" {}
                    line x1=(at(interval.low)) x2=(at(interval.high)) y1="10" y2="10" stroke="var(--ink-soft)"
                        stroke-width="6" {}
                    circle cx=(at(share)) cy="10" r="5" fill="var(--ink)" {}
                }
            }
        }
        Shape::Nearly(_) | Shape::Middle { .. } => html! {},
    }
}

/// n, period, sides and source of a figure, in one line (D16, P14).
fn source(words: Words, mirror: &Mirror, figure: &Figure) -> String {
    let mut said = Vec::new();
    if let Some(customers) = figure.customers.shown() {
        said.push(words.with("figure-customers", &[("n", (&number(words, *customers)).into())]));
    }
    if let Some((from, to)) = mirror.period {
        said.push(words.with(
            "figure-period",
            &[("from", (&date(words, from)).into()), ("to", (&date(words, to)).into())],
        ));
    }
    said.push(words.get(if figure.kind.has_both_sides() { "figure-both-sides" } else { "figure-one-side" }));
    said.push(words.get(keys::FIGURE_SOURCE.of(figure.kind)));
    said.join(" ")
}
