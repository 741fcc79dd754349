//! Pages, sign-in and the words of both languages. Handlers extract, call a use case and render; nothing is decided here.

pub mod format;
pub mod map_sheet;
pub mod words;
