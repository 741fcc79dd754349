//! The two chairs at a moment: what each lived through and what the other guessed, on one axis.

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

/// The picture: one axis of five answers, and a line of its own for each answer that was given, with its name
/// above it. Filled is what somebody lived through, dashed what the other guessed of it, in the line below;
/// the grey band in that line is the distance between the two.
///
/// Everything in it also stands in the page as text; the picture is hidden from screen readers there.
#[must_use]
pub fn svg(seats: &[SeatWords; 4], ends: (&str, &str), paint: Paint) -> String {
    const WIDTH: f64 = 320.0;
    const ROW: f64 = 56.0;
    let drawn: Vec<&SeatWords> = Chair::BOTH
        .into_iter()
        .flat_map(|about| [Seat::own(about), Seat::guess(about.other())])
        .filter_map(|seat| seats.iter().find(|one| one.seat == seat && one.value.is_some()))
        .collect();
    let bottom = 8.0 + drawn.len() as f64 * ROW;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} {}", bottom + 30.0))
            width="100%" aria-hidden="true" font-family=(format!("'{}', sans-serif", font::FAMILY))
            font-size="15" fill=(paint.ink()) class="chairs" {
            @for value in 1..=5u8 {
                @let x = place(value);
                line x1=(x) x2=(x) y1="4" y2=(bottom + 6.0) stroke=(paint.line()) stroke-width="1.5" {}
            }
            line x1=(place(1)) x2=(place(5)) y1=(bottom) y2=(bottom) stroke=(paint.line())
                stroke-width="1.5" {}
            @for (row, seat) in drawn.iter().enumerate() {
                @let y = 40.0 + row as f64 * ROW;
                (mark(seats, seat, y, paint))
                // a long name is drawn smaller, so that it ends within the picture
                @let size = if seat.name.chars().count() > 38 { "12" } else { "15" };
                text x=(place(1) - 20.0) y=(y - 20.0) font-size=(size) stroke=(paint.paper()) stroke-width="4"
                    paint-order="stroke" { (seat.name) }
            }
            text x=(place(1) - 20.0) y=(bottom + 24.0) fill=(paint.soft_ink()) { (ends.0) }
            text x=(place(5) + 20.0) y=(bottom + 24.0) text-anchor="end" fill=(paint.soft_ink()) { (ends.1) }
        }
    }
    .into_string()
}

fn place(value: u8) -> f64 {
    28.0 + f64::from(value - 1) * 66.0
}

/// The mark of one answer, round for the customer's; of a guess with the band to what was lived.
fn mark(seats: &[SeatWords; 4], seat: &SeatWords, y: f64, paint: Paint) -> Markup {
    let Some(value) = seat.value else { return html! {} };
    let (x, by) = (place(value.get()), seat.seat.by);
    let colour = if by == Chair::Customer { paint.customer() } else { paint.organisation() };
    let own = seats.iter().find(|one| one.seat == Seat::own(seat.seat.about)).and_then(|one| one.value);
    html! {
        @if seat.seat.is_guess() {
            @if let Some(own) = own {
                @let (from, to) = (place(own.get().min(value.get())), place(own.get().max(value.get())));
                @if paint.is_hatched() {
                    rect x=(from) y=(y - 4.0) width=(to - from) height="8" fill=(paint.paper())
                        stroke=(paint.soft_ink()) {}
                } @else {
                    rect x=(from) y=(y - 4.0) width=(to - from) height="8" fill=(paint.soft_ink())
                        fill-opacity="0.35" {}
                }
            }
            rect x=(x - 11.0) y=(y - 11.0) width="22" height="22"
                rx=(if by == Chair::Customer { "11" } else { "3" }) fill=(paint.raised()) stroke=(colour)
                stroke-width="2.5" stroke-dasharray="5 3" {}
        } @else if by == Chair::Customer {
            circle cx=(x) cy=(y) r="10" fill=(colour) {}
        } @else {
            rect x=(x - 10.0) y=(y - 10.0) width="20" height="20" rx="2" fill=(colour) {}
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
    fn each_answer_has_its_name_on_one_axis_and_what_was_not_given_takes_no_room() {
        let all = svg(&seats([Some(2), Some(3), Some(4), Some(4)]), ("low", "high"), Paint::Page);
        assert_eq!(all.matches(">name<").count(), 4);
        assert_eq!(all.matches("<line").count(), 6, "five answers and one axis: {all}");
        let two = svg(&seats([Some(2), None, None, Some(4)]), ("low", "high"), Paint::Page);
        assert_eq!(two.matches(">name<").count(), 2);
        assert!(two.len() < all.len() && two.contains("0 0 320 150"), "{two}");
    }

    #[test]
    fn empty_seats_draw_no_mark() {
        let drawn = svg(&seats([None; 4]), ("low", "high"), Paint::Page);
        assert!(!drawn.contains("<circle") && !drawn.contains("dasharray"));
        assert!(drawn.contains("var(--line)"));
    }
}
