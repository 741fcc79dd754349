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
        let mut bytes = [0u8; 24];
        getrandom::fill(&mut bytes).expect("the machine gives randomness");
        Self(BASE64URL_NOPAD.encode(&bytes))
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

/// The hash under which a token is kept. Plain SHA-256 is enough: a token of 192 random bits cannot be guessed.
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
        assert_ne!(hash(one.reveal()), hash(two.reveal()));
    }
}
