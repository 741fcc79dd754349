//! Words to small numbers and back, in order of first appearance.

use rustc_hash::FxHashMap;

/// Gives every different text a code, counting from zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionary {
    codes: FxHashMap<Box<str>, u32>,
    texts: Vec<Box<str>>,
}

impl Dictionary {
    /// The code of this text, new or known.
    ///
    /// # Panics
    /// After four billion different texts.
    pub fn code(&mut self, text: &str) -> u32 {
        if let Some(code) = self.codes.get(text) {
            return *code;
        }
        let code = u32::try_from(self.texts.len()).expect("fewer than four billion different texts");
        self.codes.insert(text.into(), code);
        self.texts.push(text.into());
        code
    }

    /// The code of this text, when it is known.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.codes.get(text).copied()
    }

    /// The text of this code; empty when there is none.
    #[must_use]
    pub fn text(&self, code: u32) -> &str {
        self.texts.get(code as usize).map_or("", |text| text)
    }

    /// How many different texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
