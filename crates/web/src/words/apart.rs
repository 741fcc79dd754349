//! What is filled into a text that runs from right to left is set apart, so that a name in other letters does
//! not turn the line. A reader takes the direction of what is set apart from its first letter, and looks past
//! what is set apart within it: a date of which the day, the month and the year are each filled in has no
//! letter of its own, and would run from left to right. Such a one is put together by the language, and runs
//! the way of the language.

/// Set apart, in the direction of its first letter.
const BY_LETTER: char = '\u{2068}';
/// Set apart, from right to left.
const FROM_RIGHT: char = '\u{2067}';
/// Set apart, from left to right.
const FROM_LEFT: char = '\u{2066}';
/// The end of what is set apart.
const END: char = '\u{2069}';

/// Something that is set apart and has not ended yet.
struct Open {
    at: usize,
    /// Whether there is a letter in it beside what is set apart within.
    letter: bool,
    /// Whether something is set apart within.
    within: bool,
}

/// The text, with everything that is put together of parts running from right to left.
pub(super) fn from_right(mut text: String) -> String {
    let (mut open, mut turned): (Vec<Open>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            BY_LETTER | FROM_RIGHT | FROM_LEFT => {
                if let Some(around) = open.last_mut() {
                    around.within = true;
                }
                open.push(Open { at, letter: c != BY_LETTER, within: false });
            }
            END => turned
                .extend(open.pop().filter(|closed| closed.within && !closed.letter).map(|closed| closed.at)),
            letter if letter.is_alphabetic() => {
                if let Some(around) = open.last_mut() {
                    around.letter = true;
                }
            }
            _ => {}
        }
    }
    for at in turned {
        text.replace_range(at..at + BY_LETTER.len_utf8(), FROM_RIGHT.encode_utf8(&mut [0; 4]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With ( for what is set apart by its first letter, < for from right to left, ) for the end.
    fn marked(text: &str) -> String {
        text.replace('(', "\u{2068}").replace('<', "\u{2067}").replace(')', "\u{2069}")
    }

    #[test]
    fn what_is_put_together_runs_the_way_of_the_language() {
        for (filled, runs) in [
            // a day in a sentence, and one with its name before it
            ("من ((4) (ديسمبر) (2026))", "من <(4) (ديسمبر) (2026))"),
            ("من ((الجمعة) ((4) (ديسمبر)))", "من <(الجمعة) <(4) (ديسمبر)))"),
            ("((40)٪)", "<(40)٪)"),
            // names, numbers and whole sentences keep the direction of their letters
            ("(4) (ديسمبر) (2026)", "(4) (ديسمبر) (2026)"),
            ("(Robin) · (0123 456 789)", "(Robin) · (0123 456 789)"),
            ("((Robin) في المنزل)", "((Robin) في المنزل)"),
            // what people type does not have to end
            ("((4) ", "((4) "),
            (")) (ا", ")) (ا"),
        ] {
            assert_eq!(from_right(marked(filled)), marked(runs), "{filled}");
        }
    }
}
