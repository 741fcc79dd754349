//! Told words written plainly, with the way back to the bytes in which they were told.
//!
//! The same number can be typed with twenty kinds of spaces, eight dashes and the digits of thirty scripts.
//! Everything that is looked for is looked for in the plain text; everything that is told is told in places
//! of the original.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::invisible::is_invisible;

/// A text in which every space is a space, every dash a hyphen and every digit one of 0 to 9.
pub(crate) struct Plain {
    /// The plain text.
    pub(crate) text: String,
    /// For each byte of the plain text, the bytes of the original that it comes from.
    places: Vec<(u32, u32)>,
}

impl Plain {
    pub(crate) fn new(original: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(original.len()), places: Vec::new() };
        for (start, c) in original.char_indices() {
            let place = (start as u32, (start + c.len_utf8()) as u32);
            if c.is_ascii() {
                plain.push(c, place);
            } else if is_combining_mark(c) && !is_invisible(c) {
                // an accent belongs to the letter before it
                if let Some(last) = plain.places.last_mut() {
                    last.1 = place.1;
                }
            } else if !is_invisible(c) {
                std::iter::once(c)
                    .nfkd()
                    .filter(|c| !is_combining_mark(*c))
                    .for_each(|c| plain.push(simple(c), place));
            }
        }
        plain
    }

    fn push(&mut self, c: char, place: (u32, u32)) {
        let c = if c == '\t' || c == '\u{b}' || c == '\u{c}' { ' ' } else { c };
        self.text.push(c);
        self.places.extend(std::iter::repeat_n(place, c.len_utf8()));
    }

    /// Where a part of the plain text stands in the original.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.places.get(range.start).map_or(0, |place| place.0 as usize);
        let end =
            range.end.checked_sub(1).and_then(|i| self.places.get(i)).map_or(start, |place| place.1 as usize);
        start..end.max(start)
    }
}

/// One sign as it would be typed on a plain keyboard.
fn simple(c: char) -> char {
    match c {
        c if c.is_ascii() => c,
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        c if c.is_whitespace() => ' ',
        // hyphens, dashes, minus signs, the bullets and strokes that people use between digits
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{2796}'
        | '\u{301c}'
        | '\u{30fc}'
        | '\u{fe58}'
        | '\u{ff0d}'
        | '\u{5be}'
        | '\u{1806}'
        | '\u{58a}'
        | '\u{2e3a}'
        | '\u{2e3b}' => '-',
        '\u{b7}' | '\u{2022}' | '\u{2027}' | '\u{22c5}' | '\u{2219}' | '\u{3002}' | '\u{6d4}'
        | '\u{ff61}' | '\u{30fb}' => '.',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' => '/',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' => '\'',
        c => digit(c).unwrap_or(c),
    }
}

/// The nought of each script that writes numbers with ten digits of its own.
const NOUGHTS: [u32; 36] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0,
    0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
];

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let nought = NOUGHTS.iter().find(|nought| (**nought..**nought + 10).contains(&code))?;
    char::from_digit(code - nought, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        Plain::new(text).text
    }

    #[test]
    fn spaces_dashes_and_digits_become_plain() {
        assert_eq!(plain("06\u{2011}12\u{a0}34\u{202f}56\u{2009}78"), "06-12 34 56 78");
        assert_eq!(plain("０６－１２３４"), "06-1234");
        assert_eq!(plain("٠٦١٢ ०६१२"), "0612 0612");
        assert_eq!(plain("06\u{200b}12\u{feff}34\u{ad}56"), "06123456");
        assert_eq!(plain("André e\u{301}n"), "Andre en");
    }

    #[test]
    fn places_lead_back_to_the_bytes() {
        let original = "café 06\u{2011}12 en e\u{301}";
        let plain = Plain::new(original);
        let start = plain.text.find("06-12").unwrap();
        assert_eq!(&original[plain.original(&(start..start + 5))], "06\u{2011}12");
        let last = plain.text.len();
        assert_eq!(&original[plain.original(&(last - 1..last))], "e\u{301}");
    }
}
