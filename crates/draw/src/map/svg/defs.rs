//! The patterns of a picture: only those that it uses.

use hullie_domain::Chair;
use maud::{Markup, html};

use super::{Pen, lanes::runs, marks::colour};
use crate::map::{Mark, Sheet};

/// Hatching in one colour.
struct Hatch {
    name: &'static str,
    colour: &'static str,
    angle: i32,
    step: f64,
    width: f64,
    opacity: Option<&'static str>,
}

/// The definitions at the top of the picture.
pub(super) fn defs(sheet: &Sheet, pen: Pen<'_>) -> Markup {
    let explains = |mark: Mark| sheet.legend.iter().any(|entry| entry.mark == mark);
    let lanes = sheet.lanes.as_ref();
    let paint = pen.paint;
    let mut hatches = Vec::new();
    if explains(Mark::Gap)
        || lanes.is_some_and(|lanes| lanes.chairs.iter().any(|lane| !runs(lane).is_empty()))
    {
        let opacity = (!paint.is_hatched()).then_some("0.5");
        let width = if paint.is_hatched() { 0.5 } else { 1.0 };
        hatches.push(Hatch { name: "gap", colour: paint.soft_ink(), angle: 45, step: 6.0, width, opacity });
    }
    if explains(Mark::Promise) || sheet.steps.iter().any(|step| step.promise.is_some()) {
        let colour = paint.soft_ink();
        hatches.push(Hatch { name: "late", colour, angle: -45, step: 4.0, width: 1.2, opacity: None });
    }
    if paint.is_hatched() {
        for (chair, angle) in Chair::BOTH.into_iter().zip([0, 90]) {
            if lanes.is_some() || explains(Mark::Spread(chair)) {
                let colour = colour(chair, paint);
                hatches.push(Hatch {
                    name: chair.code(),
                    colour,
                    angle,
                    step: 3.0,
                    width: 0.5,
                    opacity: None,
                });
            }
        }
    }
    html! {
        @if !hatches.is_empty() {
            defs { @for hatch in &hatches { (pattern(hatch, pen)) } }
        }
    }
}

fn pattern(hatch: &Hatch, pen: Pen<'_>) -> Markup {
    html! {
        pattern id=(pen.id(hatch.name)) width=(hatch.step) height=(hatch.step) patternUnits="userSpaceOnUse"
            patternTransform=(format!("rotate({})", hatch.angle)) {
            line x1=(hatch.step / 2.0) x2=(hatch.step / 2.0) y1="0" y2=(hatch.step) stroke=(hatch.colour)
                stroke-width=(hatch.width) stroke-opacity=[hatch.opacity] {}
        }
    }
}
