//! What the measures say about a handful of made-up pairs, in plain sentences.
//!
//! Run it with `cargo run -p hullie-measure --example two_chairs`.

use hullie_measure::{
    Figure,
    bias::{Guess, report},
    compare::{Closeness, closer},
    perception::{Answers, Relation, group},
    resample::DRAWS,
    round::{decimals, percent},
};

/// Printed with every range that was drawn, so that others get the same one.
const SEED: u64 = 42;

/// Made up: the customer's own view 1 to 5, what the employee guessed, the employee's own view, who guessed.
const PAIRS: [(i8, Option<i8>, i8, u64); 24] = [
    (2, Some(4), 4, 1),
    (3, Some(4), 4, 1),
    (5, Some(5), 4, 1),
    (1, Some(3), 5, 2),
    (4, Some(4), 5, 2),
    (2, Some(3), 5, 2),
    (2, Some(2), 3, 3),
    (4, Some(5), 4, 3),
    (3, None, 3, 3),
    (5, Some(5), 5, 4),
    (1, Some(2), 4, 4),
    (3, Some(3), 4, 4),
    (4, Some(4), 4, 5),
    (2, Some(4), 3, 5),
    (3, Some(4), 4, 5),
    (1, Some(2), 3, 6),
    (5, Some(4), 5, 6),
    (4, Some(5), 4, 6),
    (2, Some(3), 4, 7),
    (3, Some(3), 3, 7),
    (4, Some(5), 5, 7),
    (1, Some(3), 4, 8),
    (3, Some(4), 4, 8),
    (5, Some(5), 4, 8),
];

/// Made up: guess minus truth of the same eight pairs, in spring and in autumn.
const GAPS: ([f64; 8], [f64; 8]) =
    ([2.0, 1.0, 2.0, -1.0, 3.0, 2.0, 1.0, 2.0], [1.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0]);

fn main() {
    understood();
    rosy();
    came_closer();
    println!("\nNobody is ranked here, and none of these figures is added to another.");
}

/// Who understands whom.
fn understood() {
    let answers = PAIRS.map(|(customer, guess, employee, _)| Answers {
        customer: Some(customer),
        employee: Some(employee),
        employee_guess: guess,
        ..Answers::default()
    });
    println!("{} customers and 8 employees answered about the same moments.\n", PAIRS.len());
    for found in group(&answers) {
        let words = match found.relation {
            Relation::Agreement => "Both gave the same answer",
            Relation::EmployeeUnderstands => "The employee guessed the customer's answer exactly",
            Relation::EmployeeAssumesAgreement => "The employee guessed that the customer answers as they do",
            // the customers of this example were not asked to guess
            _ => continue,
        };
        println!("{words}: {} ({} unknown).", share(found.exact), found.unknown);
    }
}

/// Too rosy, and do the guesses follow the customers?
fn rosy() {
    let guesses: Vec<Guess> = PAIRS
        .iter()
        .filter_map(|(customer, guess, employee, guesser)| {
            Some(Guess {
                guess: f64::from((*guess)?),
                truth: f64::from(*customer),
                own: f64::from(*employee),
                guesser: *guesser,
            })
        })
        .collect();
    let found = report(&guesses, SEED);
    println!("\nSo many steps rosier than the customer do employees guess: {}.", steps(found.bias));
    println!(
        "So much higher is a guess when the customer's answer is one higher: {}.",
        steps(found.tracking)
    );
    println!("So much higher is it when the employee's own view is one higher: {}.", steps(found.similarity));
    println!("Ranges come from {DRAWS} draws of employees with seed {}.", found.seed);
}

/// Did the chairs come closer?
fn came_closer() {
    match closer(&GAPS.0, &GAPS.1) {
        Ok(found) => {
            let word = match found.word {
                Closeness::Closer => "came closer",
                Closeness::Further => "moved further apart",
                Closeness::Unclear => "may or may not have come closer",
            };
            println!(
                "\nFrom spring to autumn the two chairs {word}. Change in steps: {}.",
                steps(Ok(found.distance))
            );
        }
        Err(why) => println!("\nWhether the two chairs came closer is not known: {why}."),
    }
}

/// A share in words, always with its n and its range.
fn share(figure: Figure) -> String {
    match figure {
        Ok(found) => {
            let range = found.interval.map_or_else(String::new, |range| {
                format!(", between {}% and {}%", percent(range.low), percent(range.high))
            });
            format!("{}% of {}{range}", percent(found.value), found.n)
        }
        Err(why) => format!("not known, because {why}"),
    }
}

/// Steps of the scale in words, always with n and range.
fn steps(figure: Figure) -> String {
    match figure {
        Ok(found) => {
            let range = found.interval.map_or_else(
                || "too few for a range".to_owned(),
                |range| format!("between {} and {}", decimals(range.low, 1), decimals(range.high, 1)),
            );
            format!("{} ({range}, n = {})", decimals(found.value, 1), found.n)
        }
        Err(why) => format!("not known, because {why}"),
    }
}
