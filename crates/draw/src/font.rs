//! The one font family that every picture carries with it, so that it looks the same on every machine.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb;

/// Name of the family.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";
/// The regular weight, as TrueType.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-400.ttf");
/// The bold weight, as TrueType.
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-700.ttf");

static FACES: LazyLock<[ttf_parser::Face<'static>; 2]> = LazyLock::new(|| {
    [REGULAR, BOLD]
        .map(|data| ttf_parser::Face::parse(data, 0).expect("the embedded fonts can be read: a test does"))
});

static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    database.load_font_data(REGULAR.to_vec());
    database.load_font_data(BOLD.to_vec());
    database.set_sans_serif_family(FAMILY);
    Arc::new(database)
});

/// The embedded fonts as a database; never the fonts of the machine.
#[must_use]
pub fn database() -> Arc<fontdb::Database> {
    Arc::clone(&DATABASE)
}

/// How wide a text is at this size, in the same unit.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let face = &FACES[usize::from(bold)];
    let scale = size / f64::from(face.units_per_em());
    text.chars()
        .map(|c| {
            let glyph = face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
            // a character that the font lacks is drawn as a box of about half its size
            glyph.map_or(size * 0.55, |advance| f64::from(advance) * scale)
        })
        .sum()
}

/// Breaks a text into lines of at most `most` wide. A word that is wider on its own is broken too: nothing is
/// cut off.
#[must_use]
pub fn wrap(text: &str, size: f64, bold: bool, most: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size, bold) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if width(&line, size, bold) > most && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a text into as few lines as [`wrap`] does, all about as long.
#[must_use]
pub fn balance(text: &str, size: f64, bold: bool, most: f64) -> Vec<String> {
    let widest = text.split_whitespace().map(|word| width(word, size, bold)).fold(1.0, f64::max);
    let mut best = wrap(text, size, bold, most);
    let mut narrower = most - 6.0;
    // no narrower than the widest word: that would break it
    while best.len() > 1 && narrower >= widest {
        let lines = wrap(text, size, bold, narrower);
        if lines.len() > best.len() {
            break;
        }
        best = lines;
        narrower -= 6.0;
    }
    best
}

/// A quotation in at most `most_lines` lines of at most `most` wide. What is longer stops after a whole word,
/// with an ellipsis.
#[must_use]
pub fn quote(text: &str, size: f64, most: f64, most_lines: usize) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let whole = wrap(&format!("“{}”", words.join(" ")), size, false, most);
    if whole.len() <= most_lines {
        return whole;
    }
    let mut kept = String::new();
    let mut fits = Vec::new();
    for word in words {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
        let end = kept.trim_end_matches(['.', ',', ';', ':', '…']);
        let lines = wrap(&format!("“{end}…”"), size, false, most);
        if lines.len() > most_lines {
            break;
        }
        fits = lines;
    }
    if fits.is_empty() {
        // not even the first word fits: there is no whole word to stop after
        fits = whole.into_iter().take(most_lines).collect();
        if let Some(last) = fits.last_mut() {
            last.pop();
            while width(&format!("{last}…”"), size, false) > most && last.pop().is_some() {}
            last.push_str("…”");
        }
    }
    fits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_embedded_fonts_can_be_read_and_have_dutch_letters() {
        assert_eq!(database().len(), 2);
        for c in "éëïöüçàèñ€–“”‘’·½ŁłŞşĞğ".chars() {
            assert!(FACES[0].glyph_index(c).is_some() && FACES[1].glyph_index(c).is_some(), "{c}");
        }
        assert!(width("bold", 16.0, true) > width("bold", 16.0, false));
    }

    #[test]
    fn a_long_quotation_stops_after_a_whole_word() {
        let text =
            "Ik heb drie keer gebeld, en elke keer moest ik alles opnieuw vertellen aan iemand anders.";
        let lines = quote(text, 15.0, 160.0, 3);
        assert_eq!(lines.len(), 3);
        let said = lines.join(" ");
        let kept = said.trim_start_matches('“').strip_suffix("…”").unwrap();
        assert!(text.starts_with(kept) && !text[kept.len()..].starts_with(char::is_alphabetic), "{said}");
        assert_eq!(quote("Ik wacht.", 15.0, 160.0, 3), ["“Ik wacht.”"]);
        assert!(quote(" \n", 15.0, 160.0, 3).is_empty());
        assert_eq!(quote(&"a".repeat(400), 15.0, 160.0, 3).len(), 3);
    }

    #[test]
    fn balanced_lines_break_where_it_reads_well() {
        assert_eq!(balance("12 klanten, 9 dagen", 15.0, false, 116.0), ["12 klanten,", "9 dagen"]);
        assert_eq!(balance("12 keer", 15.0, false, 116.0), ["12 keer"]);
        assert!(balance("", 15.0, false, 116.0).is_empty());
    }

    proptest! {
        #[test]
        fn quotations_keep_within(text in "[a-zA-Z,. ]{0,300}", most in 60.0f64..300.0, lines in 1usize..4) {
            let quoted = quote(&text, 15.0, most, lines);
            prop_assert!(quoted.len() <= lines);
            for line in &quoted {
                prop_assert!(width(line, 15.0, false) <= most, "{line}");
            }
        }

        #[test]
        fn balancing_needs_no_more_lines_and_breaks_no_word(
            text in "[a-zA-Z ]{0,80}",
            most in 90.0f64..300.0,
        ) {
            let (plain, balanced) = (wrap(&text, 15.0, false, most), balance(&text, 15.0, false, most));
            prop_assert_eq!(plain.len(), balanced.len());
            let words = |lines: &[String]| lines.join(" ").split(' ').map(str::to_owned).collect::<Vec<_>>();
            if text.split_whitespace().all(|word| width(word, 15.0, false) <= most) {
                prop_assert_eq!(words(&plain), words(&balanced));
            }
        }

        #[test]
        fn wrapping_loses_no_letter_and_keeps_within(text in "[a-zA-Z ]{0,120}", most in 30.0f64..300.0) {
            let lines = wrap(&text, 16.0, false, most);
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for line in &lines {
                prop_assert!(width(line, 16.0, false) <= most || line.chars().count() == 1);
            }
        }
    }
}
