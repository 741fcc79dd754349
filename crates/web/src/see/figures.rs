//! The figures of the mirror inside sentences, and the same for programs.

use axum::{
    Json,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use hullie_app::see::mirror::Shape;
use serde::Serialize;

use crate::{
    error::Failed,
    see::mirror::{filter::Asked, open::open},
    visit::Visit,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures<'a> {
    service: &'a str,
    period: Option<[String; 2]>,
    indicators: Vec<OneFigure<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OneFigure<'a> {
    indicator: &'static str,
    decision: &'a str,
    customers: Option<usize>,
    nearly: Option<&'static str>,
    part: Option<usize>,
    whole: Option<usize>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

/// `GET /api/v1/mirror/{service}`: the same figures, from the same place, for programs.
pub async fn json(
    visit: Visit,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failed> {
    let mirror = open(&visit, &key, &asked).await?;
    let indicators = mirror
        .figures
        .iter()
        .map(|figure| {
            let shape = figure.shape.shown();
            let (part, whole, value, interval) = match shape {
                None | Some(Shape::Nearly(_)) => (None, None, None, None),
                Some(Shape::Share { part, whole, interval }) => {
                    (Some(*part), Some(*whole), Some(*part as f64 / (*whole).max(1) as f64), Some(*interval))
                }
                Some(Shape::Middle { value, whole, interval }) => {
                    (None, Some(*whole), Some(*value), *interval)
                }
            };
            OneFigure {
                indicator: figure.kind.code(),
                decision: &figure.decision,
                customers: figure.customers.shown().copied(),
                nearly: match shape {
                    Some(Shape::Nearly(nearly)) => Some(nearly.code()),
                    _ => None,
                },
                part,
                whole,
                value,
                low: interval.map(|i| i.low),
                high: interval.map(|i| i.high),
            }
        })
        .collect();
    let period = mirror.period.map(|(from, to)| [from.to_string(), to.to_string()]);
    let figures = Figures { service: &mirror.service.key, period, indicators };
    Ok(([("api-version", "1.0.0")], Json(figures)).into_response())
}
