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

/// Breaks a text into lines of at most `most` wide. A word that is wider on its own is broken too: nothing is cut off.
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

    proptest! {
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
