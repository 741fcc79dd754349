//! The two chairs at a moment: four seats in a square, and the distance between what was lived and what was
//! guessed.

use hullie_domain::{Chair, Seat, Value};
use maud::{Markup, html};

use crate::{Paint, font};

/// One seat of the square.
#[derive(Debug, Clone, PartialEq)]
pub struct SeatWords {
    /// Which seat.
    pub seat: Seat,
    /// What the seat is called.
    pub name: String,
    /// The answer on the scale.
    pub value: Option<Value>,
    /// The answer in words, or who has not spoken yet.
    pub answer: String,
}

/// The picture: two scales under each other, one for each person's experience. On each the filled mark is
/// what that person lived through, the dashed one what the other guessed, and the grey band between them is
/// the distance.
///
/// Everything in it also stands in the page as text; the picture is hidden from screen readers there.
#[must_use]
pub fn svg(seats: &[SeatWords; 4], ends: (&str, &str), paint: Paint) -> String {
    const WIDTH: f64 = 320.0;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} 204")) width="100%"
            aria-hidden="true" font-family=(format!("'{}', sans-serif", font::FAMILY)) font-size="15"
            fill=(paint.ink()) class="chairs" {
            @for (row, about) in Chair::BOTH.into_iter().enumerate() {
                @let y = 54.0 + row as f64 * 88.0;
                @if let Some(own) = seats.iter().find(|seat| seat.seat == Seat::own(about)) {
                    text x=(place(1) - 12.0) y=(y - 26.0) font-weight="700" { (own.name) }
                }
                @for value in 1..=5u8 {
                    @let x = place(value);
                    line x1=(x) x2=(x) y1=(y - 8.0) y2=(y + 8.0) stroke=(paint.line()) stroke-width="1.5" {}
                }
                line x1=(place(1)) x2=(place(5)) y1=(y) y2=(y) stroke=(paint.line()) stroke-width="1.5" {}
                (scale(seats, about, y, paint))
            }
            text x=(place(1) - 12.0) y="196" fill=(paint.soft_ink()) { (ends.0) }
            text x=(place(5) + 12.0) y="196" text-anchor="end" fill=(paint.soft_ink()) { (ends.1) }
        }
    }
    .into_string()
}

fn place(value: u8) -> f64 {
    28.0 + f64::from(value - 1) * 66.0
}

fn scale(seats: &[SeatWords; 4], about: Chair, y: f64, paint: Paint) -> Markup {
    let find = |by: Chair| seats.iter().find(|s| s.seat == Seat { by, about }).and_then(|s| s.value);
    let (own, guess) = (find(about), find(about.other()));
    let colour = |chair| if chair == Chair::Customer { paint.customer() } else { paint.organisation() };
    html! {
        @if let (Some(own), Some(guess)) = (own, guess) {
            @let (a, b) = (place(own.get().min(guess.get())), place(own.get().max(guess.get())));
            @if paint.is_hatched() {
                rect x=(a) y=(y - 4.0) width=(b - a) height="8" fill=(paint.paper())
                    stroke=(paint.soft_ink()) {}
            } @else {
                rect x=(a) y=(y - 4.0) width=(b - a) height="8" fill=(paint.soft_ink()) fill-opacity="0.35" {}
            }
        }
        @if let Some(guess) = guess {
            @let x = place(guess.get());
            @let by = about.other();
            rect x=(x - 15.0) y=(y - 15.0) width="30" height="30"
                rx=(if by == Chair::Customer { "15" } else { "3" })
                fill=(if own == Some(guess) { "none" } else { paint.raised() }) stroke=(colour(by))
                stroke-width="2.5" stroke-dasharray="5 3" {}
        }
        @if let Some(own) = own {
            @let x = place(own.get());
            @if about == Chair::Customer {
                circle cx=(x) cy=(y) r="9" fill=(colour(about)) {}
            } @else {
                rect x=(x - 9.0) y=(y - 9.0) width="18" height="18" rx="2" fill=(colour(about)) {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(values: [Option<i64>; 4]) -> [SeatWords; 4] {
        let mut values = values.into_iter();
        Seat::ALL.map(|seat| SeatWords {
            seat,
            name: "name".to_owned(),
            value: values.next().flatten().and_then(Value::new),
            answer: String::new(),
        })
    }

    #[test]
    fn the_band_is_as_long_as_the_distance() {
        // the customer says 2, the employee guessed 4: two steps of 66
        let drawn = svg(&seats([Some(2), None, Some(4), Some(4)]), ("low", "high"), Paint::Fixed);
        assert!(drawn.contains("width=\"132\" height=\"8\""), "{drawn}");
        assert_eq!(drawn.matches("stroke-dasharray").count(), 1, "one guess, so one dashed mark");
    }

    #[test]
    fn in_print_the_band_has_a_border_instead_of_a_tint() {
        let drawn = svg(&seats([Some(2), None, Some(4), Some(4)]), ("low", "high"), Paint::Print);
        assert!(drawn.contains("width=\"132\" height=\"8\"") && !drawn.contains("opacity"), "{drawn}");
    }

    #[test]
    fn empty_seats_draw_no_mark() {
        let drawn = svg(&seats([None; 4]), ("low", "high"), Paint::Page);
        assert!(!drawn.contains("<circle") && !drawn.contains("dasharray"));
        assert!(drawn.contains("var(--line)"));
    }
}
