//! The signs of a map, each drawn in one place: on the road, in a card and in the legend they are the same.

use hullie_domain::Chair;
use maud::{Markup, html};

use super::{Pen, part, round};
use crate::Paint;

/// The colour of a chair. It never says anything on its own: the shape does too.
pub(super) fn colour(chair: Chair, paint: Paint) -> &'static str {
    match chair {
        Chair::Customer => paint.customer(),
        Chair::Employee => paint.organisation(),
    }
}

/// What somebody lived through: a filled circle for the customer, a filled square for the employee.
pub(super) fn own(chair: Chair, x: f64, y: f64, size: f64, paint: Paint) -> Markup {
    match chair {
        Chair::Customer => html! { circle cx=(round(x)) cy=(round(y)) r=(size) fill=(paint.customer()) {} },
        Chair::Employee => html! {
            rect x=(round(x - size)) y=(round(y - size)) width=(2.0 * size) height=(2.0 * size)
                fill=(paint.organisation()) {}
        },
    }
}

/// What somebody guessed: the same shapes, open and dashed.
pub(super) fn guess(by: Chair, x: f64, y: f64, paint: Paint) -> Markup {
    html! {
        rect x=(round(x - 7.0)) y=(round(y - 7.0)) width="14" height="14"
            rx=(if by == Chair::Customer { "7" } else { "0" }) fill=(paint.paper()) stroke=(colour(by, paint))
            stroke-width="2" stroke-dasharray="3 2" {}
    }
}

/// The band from one quarter to the other, `wide` from the middle of its round ends.
pub(super) fn band(chair: Chair, from: f64, wide: f64, y: f64, pen: Pen<'_>) -> Markup {
    let paint = pen.paint;
    let soft = match chair {
        Chair::Customer => paint.customer_soft(),
        Chair::Employee => paint.organisation_soft(),
    };
    let fill = if paint.is_hatched() { pen.pattern(chair.code()) } else { soft.to_owned() };
    html! {
        rect x=(round(from - 6.0)) y=(round(y - 11.0)) rx="6" height="22" width=(round(wide + 12.0))
            fill=(fill) stroke=[paint.is_hatched().then(|| colour(chair, paint))]
            stroke-width=[paint.hairline()] {}
    }
}

/// An empty bar: what a part of it is measured against.
fn trough(x: f64, y: f64, wide: f64, high: f64, paint: Paint) -> Markup {
    html! {
        rect x=(round(x)) y=(round(y)) width=(round(wide)) height=(high)
            fill=(if paint.is_hatched() { paint.paper() } else { paint.line() })
            stroke=[paint.is_hatched().then(|| paint.ink())] stroke-width=[paint.hairline()] {}
    }
}

/// A bar of which the part `share` is full.
pub(super) fn bar(share: f64, at: (f64, f64), wide: f64, high: f64, paint: Paint) -> Markup {
    let (x, y) = at;
    html! {
        (trough(x, y, wide, high, paint))
        rect x=(round(x)) y=(round(y)) width=(round(wide * part(share))) height=(high)
            fill=(paint.soft_ink()) {}
    }
}

/// A bar of promises: solid is kept, hatched is late.
pub(super) fn promise(kept: f64, x: f64, y: f64, wide: f64, pen: Pen<'_>) -> Markup {
    let paint = pen.paint;
    html! {
        rect x=(round(x)) y=(round(y)) width=(round(wide)) height="8" fill=(pen.pattern("late"))
            stroke=(paint.soft_ink()) {}
        rect x=(round(x)) y=(round(y)) width=(round(wide * part(kept))) height="8" fill=(paint.soft_ink()) {}
    }
}

/// An arrow that comes back to where it began: a step that is done again.
pub(super) fn rework(x: f64, y: f64, paint: Paint) -> Markup {
    let around = format!("M{} {}A6 6 0 1 0 {} {}", round(x + 1.6), round(y - 5.8), round(x + 6.0), round(y));
    html! {
        path d=(around) fill="none" stroke=(paint.soft_ink()) stroke-width="2" {}
        path d=(format!("M{} {}l4 5.5h-8z", round(x + 6.0), round(y - 4.5))) fill=(paint.soft_ink()) {}
    }
}

/// Two arrows that pass each other: the work goes to another team.
pub(super) fn handover(x: f64, y: f64, paint: Paint) -> Markup {
    let there = format!("M{} {}h9l-2.5 -2m2.5 2l-2.5 2", round(x - 4.5), round(y - 3.0));
    let back = format!("M{} {}h-9l2.5 -2m-2.5 2l2.5 2", round(x + 4.5), round(y + 3.0));
    html! {
        circle cx=(round(x)) cy=(round(y)) r="9" fill=(paint.paper()) stroke=(paint.soft_ink()) {}
        path d=(there + &back) fill="none" stroke=(paint.ink()) stroke-width="1.3" {}
    }
}

/// A balloon that points up at the card it hangs in.
pub(super) fn balloon(x: f64, y: f64, wide: f64, high: f64, paint: Paint) -> Markup {
    let (down, back, up) = (round(high - 12.0), round(12.0 - wide), round(12.0 - high));
    // round corners of 6, and the point 12 from the left
    let d = format!(
        "M{} {}h6l6 -7l6 7h{}a6 6 0 0 1 6 6v{down}a6 6 0 0 1 -6 6h{back}\
         a6 6 0 0 1 -6 -6v{up}a6 6 0 0 1 6 -6z",
        round(x + 6.0),
        round(y),
        round(wide - 30.0),
    );
    html! { path d=(d) fill=(paint.paper()) stroke=(paint.soft_ink()) stroke-width=[paint.hairline()] {} }
}
