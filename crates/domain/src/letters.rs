//! Letters as people see them: which are not seen at all, and which are the same letter to somebody who looks
//! for a name.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_security::skeleton;

/// Whether a sign turns the direction of the letters that follow it.
#[must_use]
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a letter is not seen at all: zero-width signs, signs that only turn the direction, fillers, blank
/// patterns.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether there is nothing in a text that somebody can see.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

/// A text as it is looked for: without capitals, accents, apostrophes and hyphens, with one space between
/// words. The same on every engine, because it is done here and kept beside the text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).nfkd().flat_map(char::to_lowercase) {
        match c {
            c if is_combining_mark(c) || is_invisible(c) => {}
            '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '`' | '\u{b4}' => {}
            'ß' => folded.push_str("ss"),
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => space(&mut folded),
            c if c.is_whitespace() || c.is_control() => space(&mut folded),
            c => folded.push(c),
        }
    }
    folded.trim_end().to_owned()
}

/// Whether two names are one to whoever reads them: capitals, accents, stops, dashes and spaces make no other
/// name, unless there is nothing else in it, and neither do letters of other alphabets that look the same
/// (the skeleton of UTS 39, section 4).
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| {
        let folded = fold(name);
        let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if letters.is_empty() { folded } else { letters }
    });
    // some letters look alike as capitals only
    let small = skeleton(&one).eq(skeleton(&other));
    small || skeleton(&one.to_uppercase()).eq(skeleton(&other.to_uppercase()))
}

fn space(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (kept, typed) in [
            ("Ömer", "omer"),
            ("Ömer", "ÖMER"),
            ("O\u{308}mer", "ömer"),
            ("Élodie", "elodie"),
            ("Şükrü", "sukru"),
            ("İnci", "inci"),
            ("İNCİ", "İnci"),
            ("Işık", "isik"),
            ("Łoś", "los"),
            ("Александр", "АЛЕКСАНДР"),
            ("Weiß", "weiss"),
            ("WEISS", "weiß"),
            ("d'Artagnan", "D’ARTAGNAN"),
            ("d'Artagnan", "dartagnan"),
            ("Anne-Marie  Bos", "anne marie bos"),
            ("李小龍", "李小龍"),
            ("Ｊａｎ", "jan"),
            ("Jan\u{200b}sen", "jansen"),
            ("Ægir Þór", "aegir thor"),
            ("ΓΙΏΡΓΟΣ", "Γιώργος"),
        ] {
            assert_eq!(fold(kept), fold(typed), "{kept} {typed}");
        }
        assert_eq!(fold("100% a_b"), "100% a_b");
        assert!(fold("Ömer Şükrü").contains(&fold("sük")));
    }

    #[test]
    fn a_name_in_letters_that_look_the_same_is_the_same_name() {
        for (one, other) in [
            ("Sanne", "sanne."),
            ("Sanne", "\u{405}\u{430}nn\u{435}"),
            ("Robin", "R0bin"),
            ("Bob", "\u{412}OB"),
            ("Tom", "\u{422}om"),
            ("Jan-Piet", "jan piet"),
            ("...", "..."),
        ] {
            assert!(is_same_name(one, other), "{one} {other}");
        }
        for (one, other) in
            [("Ian", "Lan"), ("Sanne", "Hanne"), ("Ali", "Alia"), ("...", "---"), ("李", "王")]
        {
            assert!(!is_same_name(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_nobody_sees_is_nothing() {
        for text in [
            "",
            " \n",
            "\u{200b}",
            "\u{feff}",
            "\u{2060}",
            "\u{3164}",
            "\u{2800}",
            "\u{ad}",
            "\u{202e} \u{200f}",
            "\u{7}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["a", ".", "\u{200b}é", "👍\u{fe0f}", "ا"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}
