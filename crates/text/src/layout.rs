//! Told words on a page: paragraphs, lines and links. Everything else is shown as it was typed.

use linkify::{LinkFinder, LinkKind};

/// A piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// A web address, with `http` or `https` only.
    Link(&'a str),
    /// A mail address.
    Mail(&'a str),
}

/// Splits told words: an empty line makes a new paragraph, a line break a new line. `\r\n` and `\n` give the
/// same.
///
/// ```
/// use hullie_text::layout::{Piece, paragraphs};
///
/// let told = paragraphs("zie https://voorbeeld.nl/a?b=1&c=(2).");
/// let link = Piece::Link("https://voorbeeld.nl/a?b=1&c=(2)");
/// assert_eq!(told[0][0], [Piece::Words("zie "), link, Piece::Words(".")]);
/// ```
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Vec<Vec<Piece<'_>>>> {
    let mut paragraphs = Vec::new();
    let mut lines = Vec::new();
    for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        if line.trim().is_empty() {
            if !lines.is_empty() {
                paragraphs.push(std::mem::take(&mut lines));
            }
        } else {
            lines.push(pieces(line));
        }
    }
    if !lines.is_empty() {
        paragraphs.push(lines);
    }
    paragraphs
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]);
    finder
        .spans(line)
        .map(|span| match span.kind() {
            Some(LinkKind::Url) if is_web(span.as_str()) => Piece::Link(span.as_str()),
            Some(LinkKind::Email) => Piece::Mail(span.as_str()),
            _ => Piece::Words(span.as_str()),
        })
        .collect()
}

fn is_web(address: &str) -> bool {
    let start: String = address.chars().take(8).collect::<String>().to_ascii_lowercase();
    start.starts_with("http://") || start.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_blank_line_is_a_paragraph_and_a_break_is_a_line() {
        let unix = paragraphs("een\ntwee\n\ndrie");
        assert_eq!(unix, paragraphs("een\r\ntwee\r\n\r\ndrie"));
        assert_eq!((unix.len(), unix[0].len(), unix[1].len()), (2, 2, 1));
    }

    #[test]
    fn only_the_web_and_mail_become_links() {
        let found = paragraphs("a@b.nl javascript:alert(1) data:text/html,x ftp://x.nl HTTPS://Voorbeeld.nl");
        let links: Vec<_> = found[0][0].iter().filter(|piece| !matches!(piece, Piece::Words(_))).collect();
        assert_eq!(links, [&Piece::Mail("a@b.nl"), &Piece::Link("HTTPS://Voorbeeld.nl")]);
    }

    #[test]
    fn tags_are_words() {
        let typed = "<b>x</b><script>alert(1)</script>";
        assert_eq!(paragraphs(typed)[0][0], [Piece::Words(typed)]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[a-z<>@.:/\\r\\n ]{0,200}") {
            let shown: String = paragraphs(&text)
                .iter()
                .flatten()
                .flatten()
                .map(|piece| match piece { Piece::Words(t) | Piece::Link(t) | Piece::Mail(t) => *t })
                .collect();
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&shown), letters(&text));
        }
    }
}
