//! Tokens: random, long, and kept only as a hash. A stolen database opens no link and no session.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

/// A token as it is handed out once. It is not shown in logs.
pub struct Token(String);

impl Token {
    /// A new random token of 192 bits.
    ///
    /// # Panics
    /// When the machine has no randomness, in which case nothing is safe.
    #[must_use]
    pub fn new() -> Self {
        loop {
            let mut bytes = [0u8; 24];
            getrandom::fill(&mut bytes).expect("the machine gives randomness");
            let token = BASE64URL_NOPAD.encode(&bytes);
            // programs that make links of addresses drop a dash or a line at the end, and people lose one at
            // the start
            if !token.starts_with(MARKS) && !token.ends_with(MARKS) {
                return Self(token);
            }
        }
    }

    /// The token, to put in a link or a cookie.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(hidden)")
    }
}

/// The characters of a token that are no letters or digits.
const MARKS: [char; 2] = ['-', '_'];
/// How many characters a token has.
const LENGTH: usize = 32;

/// The tokens that an address can mean: what other programs and fingers put before or behind a token is
/// passed over. One when it is whole; two when the last character is missing, because tokens of older
/// versions could end in a dash or a line, which was easily lost; none when it is only a piece.
#[must_use]
pub fn read(typed: &str) -> Vec<String> {
    let of_token = |c: char| c.is_ascii_alphanumeric() || MARKS.contains(&c);
    let from = typed.trim_start_matches(|c| !of_token(c));
    let mut token: String = from.chars().take_while(|c| of_token(*c)).collect();
    token.truncate(LENGTH);
    match token.len() {
        LENGTH => vec![token],
        length if length + 1 == LENGTH => MARKS.map(|mark| format!("{token}{mark}")).to_vec(),
        _ => Vec::new(),
    }
}

/// The hash under which a token is kept. Plain SHA-256 is enough: a token of 192 random bits cannot be
/// guessed.
#[must_use]
pub fn hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_stay_out_of_logs() {
        let (one, two) = (Token::new(), Token::new());
        assert_ne!(one.reveal(), two.reveal());
        assert_eq!(one.reveal().len(), 32);
        assert!(!format!("{one:?}").contains(one.reveal()));
        for _ in 0..500 {
            let token = Token::new();
            assert!(!token.reveal().starts_with(MARKS) && !token.reveal().ends_with(MARKS), "easily lost");
        }
        assert_ne!(hash(one.reveal()), hash(two.reveal()));
    }

    #[test]
    fn a_token_is_found_among_what_other_programs_put_around_it() {
        let token = "0123456789abcdefABCDEF-_01234567";
        assert_eq!(token.len(), 32);
        for around in [
            "{}",
            "{}.",
            "{},",
            "{})",
            "{}>",
            "{}]",
            "{}'",
            "{}\"",
            "{}=",
            "{} ",
            "{}\n",
            "{}\u{200b}",
            "{}/",
            "{} groet",
            "<{}>",
            "\u{feff}{}",
            " {}",
            "{}…",
            "{}&fbclid=abc",
            "{}foo",
        ] {
            assert_eq!(read(&around.replace("{}", token)), [token], "{around}");
        }
        assert_eq!(read(&token[..31]), [format!("{}-", &token[..31]), format!("{}_", &token[..31])]);
        for part in ["", "abc", &token[..30], "…"] {
            assert!(read(part).is_empty(), "{part}");
        }
    }
}
