//! The style is written for people and sent without what only people need.

/// White space goes on both sides of these. A `:` keeps the space before it, which means "inside" in
/// `a :hover`, and `+` keeps both, because a sum in `calc()` needs them.
const NONE_AFTER: [char; 6] = ['{', '}', ';', ',', ':', '>'];
const NONE_BEFORE: [char; 6] = ['{', '}', ';', ',', '!', '>'];

/// A style without comments and needless white space. What stands in quotes or in `url()` stays as it is.
pub(crate) fn small(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let (mut rest, mut gap) = (css, false);
    while let Some(first) = rest.chars().next() {
        let (piece, left) = rest.split_at(length_of_piece(rest, first));
        rest = left;
        if first.is_ascii_whitespace() || piece.starts_with("/*") {
            gap = true;
            continue;
        }
        if gap && !small.is_empty() && !small.ends_with(NONE_AFTER) && !piece.starts_with(NONE_BEFORE) {
            small.push(' ');
        }
        if first == '}' && small.ends_with(';') {
            small.pop();
        }
        small.push_str(piece);
        gap = false;
    }
    small
}

/// How much belongs together at the beginning: a comment, a text in quotes, an address, or else one sign.
fn length_of_piece(rest: &str, first: char) -> usize {
    let until = |end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
    match first {
        '/' if rest.starts_with("/*") => rest[2..].find("*/").map_or(rest.len(), |at| at + 4),
        '"' | '\'' => {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, sign)| {
                let ends = *sign == first && !escaped;
                escaped = *sign == '\\' && !escaped;
                ends
            });
            end.map_or(rest.len(), |(at, _)| at + 1)
        }
        // an address in quotes is a text like any other
        'u' if rest.starts_with("url(") && !rest[4..].trim_start().starts_with(['"', '\'']) => until(")"),
        _ => first.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_need_is_left_out() {
        let plain = "/* why */\na,\nb > c {\n  color: red; /* for now */\n  margin: 0 auto;\n}\n\n\
                     @media print {\n  p {\n    display: none !important;\n  }\n}\n";
        assert_eq!(small(plain), "a,b>c{color:red;margin:0 auto}@media print{p{display:none!important}}");
        assert_eq!(small(&small(plain)), small(plain));
    }

    #[test]
    fn texts_sums_and_addresses_stay_as_they_are() {
        for kept in [
            "a::before{content:'  /* no ; comment */ }'}",
            r#"a::before{content:"it\"s {  } 'so'  "}"#,
            "a{left:calc(-1 * var(--s6) + 10px)}",
            "a{background:url(data:image/png;base64,a/*b*/c==) no-repeat}",
            "a{background:url( '/a  b.png' )}",
            "a :hover b+c d + e{color:red}",
            "@media (min-width:700px) and (not print){a{color:red}}",
            "a::before{content:attr(data-label) ': '}",
        ] {
            assert_eq!(small(kept), kept);
        }
        // what is not closed is not lost
        for open in ["a{b:'c  ", "a /* b", "a{b:url(c  d"] {
            assert!(small(open).starts_with('a'));
        }
    }

    #[test]
    fn the_style_of_the_pages_gets_smaller_and_stays_whole() {
        let plain = include_str!("../assets/hullie.css");
        let sent = small(plain);
        assert!(sent.len() < plain.len() * 4 / 5, "{} of {}", sent.len(), plain.len());
        assert!(!sent.contains("/*") && !sent.contains('\n'));
        for sign in ['{', '}', '(', ')', '[', ']', '\''] {
            let count = |text: &str| text.matches(sign).count();
            let comments: usize =
                plain.split("/*").skip(1).map(|c| count(c.split("*/").next().unwrap())).sum();
            assert_eq!(count(&sent), count(plain) - comments, "{sign}");
        }
    }
}
