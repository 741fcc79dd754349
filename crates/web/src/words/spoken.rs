//! A language with everything that is said in it, as its files are read.

use std::sync::LazyLock;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use hullie_domain::localised::FIRST;

/// The folders of words that are part of the program: the code of each language, and its files.
const FOLDERS: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What is filled in everywhere: what the two chairs are called.
pub(super) const CHAIRS: [&str; 8] =
    ["Customer", "Customers", "Employee", "Employees", "customer", "customers", "employee", "employees"];

/// The names of fields in which a name is typed, once for each language.
pub(super) const FIELDS: [&str; 3] = ["name", "one", "more"];

/// A language, with everything that is said in it.
pub(super) struct Spoken {
    pub(super) code: String,
    pub(super) place: usize,
    pub(super) bundle: FluentBundle<FluentResource>,
    pub(super) files: Vec<(String, String)>,
    pub(super) own_name: String,
    pub(super) right_to_left: bool,
    pub(super) thousands: String,
    pub(super) decimal: String,
    pub(super) fields: [String; 3],
}

/// The languages of the program itself, the first one first.
pub(super) static BUILT_IN: LazyLock<Vec<&'static Spoken>> = LazyLock::new(|| {
    let mut folders: Vec<_> = FOLDERS.to_vec();
    // Dutch comes first, and English second: the one is complete, and of the other many read some
    folders.sort_by_key(|(code, _)| (*code != FIRST, *code != "en", *code));
    let read = folders.into_iter().enumerate().map(|(place, (code, files))| {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        // what could not be read is left out here and found by the test that compares the keys
        &*Box::leak(Box::new(Spoken::new(code, place, files)))
    });
    read.collect()
});

impl Spoken {
    pub(super) fn new(code: &str, place: usize, files: Vec<(String, String)>) -> Self {
        // a code that is none is a mistake of a folder, which the checks find; its words are read
        let language = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        for (_, text) in &files {
            let resource = FluentResource::try_new(super::on_one_line(text));
            bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        }
        let own = ["language-name", "language-direction", "number-thousands", "number-decimal"];
        let [own_name, direction, thousands, decimal] =
            own.map(|key| written(&bundle, key).unwrap_or_default());
        let right_to_left = direction == "rtl";
        // what is filled in, such as a name in other letters, does not turn a line that runs the other way
        bundle.set_use_isolating(right_to_left);
        Self {
            code: code.to_owned(),
            place,
            own_name,
            right_to_left,
            thousands,
            decimal,
            fields: FIELDS.map(|field| format!("{field}_{code}")),
            bundle,
            files,
        }
    }

    /// What stands under a key in which nothing is filled in.
    pub(super) fn written(&self, key: &str) -> Option<String> {
        written(&self.bundle, key)
    }
}

/// What stands under a key in which nothing is filled in: words, or words in quotes and braces such as
/// `{ " " }`, without which a space at the end would be lost.
fn written(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}
