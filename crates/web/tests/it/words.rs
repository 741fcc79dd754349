//! All languages of the program say the same things, and the Dutch is plain.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use hullie_domain::localised::is_code;
use hullie_web::words::{Fill, Language, Words, all, keys};

/// The most lines of a file of words: what is longer nobody reads through.
const LINES: usize = 500;

/// The folder of words of each language that is part of the program.
fn folders() -> Vec<PathBuf> {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("words");
    let mut folders: Vec<PathBuf> = fs::read_dir(words).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn named(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

/// The files of a folder, each with its keys from top to bottom.
fn keys_in_order(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let file = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        assert!(lines <= LINES, "{} has {lines} lines, more than {LINES}", path.display());
        let parsed = fluent_syntax::parser::parse(text.as_str());
        let parsed = parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        let keys = parsed.body.iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        (named(&path), keys.collect())
    };
    fs::read_dir(folder).unwrap().map(|entry| file(entry.unwrap().path())).collect()
}

#[test]
fn every_language_has_the_same_keys_in_the_same_files_in_the_same_order() {
    let folders = folders();
    let first = folders.iter().find(|folder| named(folder) == Language::first().code()).unwrap();
    let first = keys_in_order(first);
    for folder in &folders {
        let (code, own) = (named(folder), keys_in_order(folder));
        assert_eq!(own.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>(), "files of {code}");
        for (file, keys) in &first {
            let missing: Vec<&String> = keys.iter().filter(|key| !own[file].contains(key)).collect();
            assert!(missing.is_empty(), "words/{code}/{file} does not say {missing:#?}");
            let other: Vec<&String> = own[file].iter().filter(|key| !keys.contains(key)).collect();
            assert!(other.is_empty(), "words/{code}/{file} says what no other language says: {other:#?}");
            let place = keys.iter().zip(&own[file]).find(|(first, own)| first != own);
            assert_eq!(place, None, "words/{code}/{file} has another order, or a key twice");
        }
    }
}

#[test]
fn every_folder_of_words_is_a_language_with_a_name_and_a_direction() {
    let folders = folders();
    assert_eq!(folders.len(), Language::all().len(), "each folder is a language of the program");
    for folder in &folders {
        let code = named(folder);
        assert!(is_code(&code), "name the folder {code} by the code of its language");
        let language = Language::from_code(&code).unwrap();
        assert!(!language.own_name().is_empty(), "{code}");
        let words = Words::new(language);
        assert!(["ltr", "rtl"].contains(&words.get("language-direction").as_str()), "{code}");
    }
}

#[test]
fn no_key_is_empty_and_none_stands_twice() {
    for language in Language::all() {
        let texts = all(language);
        let empty = texts.iter().find(|(_, text)| text.trim().is_empty());
        assert_eq!(empty, None, "{language:?}");
        let unique: BTreeSet<&String> = texts.iter().map(|(key, _)| key).collect();
        assert_eq!(unique.len(), texts.len(), "a key stands twice in {language:?}");
    }
}

#[test]
fn a_text_is_one_line_however_it_stands_in_its_file() {
    for language in Language::all() {
        for (key, text) in all(language) {
            assert!(!text.contains(['\n', '\r']) && !text.trim().contains("  "), "{key}: {text:?}");
        }
    }
    // a choice that runs on within its variants is still a choice
    let fill = [("shown", Fill::Text("3")), ("all", Fill::Text("4")), ("events", Fill::Text("9"))];
    for (n, what) in [(1, "1 zeldzame stap (9 gebeurtenissen) is overgeslagen;"), (2, "zijn overgeslagen;")] {
        let with_count = [fill.as_slice(), &[("n", Fill::Number(n))]].concat();
        assert!(Words::new(Language::first()).with("map-caption-steps", &with_count).contains(what), "{n}");
    }
}

#[test]
fn no_page_text_uses_a_word_that_customers_do_not_use() {
    let mut found = Vec::new();
    for (key, text) in all(Language::first()) {
        for (_, hard) in hullie_text::jargon::find(&text) {
            found.push(format!("{key}: {} (say: {})", hard.stem, hard.plain));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn sentences_are_short_and_calm() {
    for (key, text) in all(Language::first()) {
        assert!(!text.contains('!'), "{key} shouts");
        assert!(!text.to_lowercase().contains("helaas"), "{key}");
        // a list of words is no sentence
        for sentence in text.split(['.', '?', ':']).filter(|_| key != "called-others") {
            let words = sentence.split_whitespace().count();
            assert!(words <= 26, "{key} has a sentence of {words} words: {sentence}");
        }
    }
}

#[test]
fn one_and_more_are_said_differently() {
    let dutch = Words::new(Language::first());
    let days =
        |n: i64| dutch.with("unit-days", &[("n", Fill::Number(n)), ("shown", Fill::Text(&n.to_string()))]);
    assert_eq!((days(1).as_str(), days(2).as_str()), ("1 dag", "2 dagen"));
}

#[test]
fn no_page_calls_an_account_untrue() {
    for (key, text) in all(Language::first()) {
        let text = text.to_lowercase();
        let asks_the_reader = key == "error-not-for-you";
        for word in ["onjuist", "klopt niet", "niet waar", "onterecht", "schuld", "verzuimd"] {
            assert!(asks_the_reader || !text.contains(word), "{key}: {word}");
        }
    }
}

#[test]
fn each_figure_is_told_or_counted_never_both() {
    let dutch = Words::new(Language::first());
    for kind in hullie_app::see::mirror::Kind::ALL {
        let source = dutch.get(keys::FIGURE_SOURCE.of(*kind));
        let (told, counted) = (source.contains("Gezegd"), source.contains("Geteld"));
        assert!(told != counted, "{}: {source}", kind.code());
    }
}

/// Words that lay blame, by the code of a language: the beginning of a word, or words in a row. A language
/// that is not here is read by people only.
const BLAME: [(&str, &[&str]); 2] = [
    (
        "nl",
        &[
            "bedrog",
            "blunder",
            "dwars",
            "faal",
            "fout",
            "gefaald",
            "gelogen",
            "genegeerd",
            "geweigerd",
            "lastig",
            "leugen",
            "liegt",
            "nalatig",
            "negeer",
            "onbekwaam",
            "onbeleefd",
            "oneerlijk",
            "onkundig",
            "onterecht",
            "onwil",
            "schuld",
            "slordig",
            "te laat",
            "tegenwerk",
            "tekortge",
            "traag",
            "vergat",
            "vergeet",
            "vergeten",
            "verwijt",
            "verzuim",
            "weiger",
        ],
    ),
    (
        "en",
        &[
            "blam",
            "blunder",
            "careless",
            "difficult",
            "dishonest",
            "fail",
            "fault",
            "forgets",
            "forgot",
            "guilt",
            "ignor",
            "incompetent",
            "late",
            "lazy",
            "liar",
            "lied",
            "neglect",
            "neglig",
            "obstruct",
            "refus",
            "reproach",
            "rude",
            "slow",
            "unjustified",
            "unwilling",
            "wrong",
        ],
    ),
];

/// The word of blame in a text, if there is one.
fn blames(text: &str, language: Language) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    let (_, blame) = BLAME.iter().find(|(code, _)| *code == language.code())?;
    blame.iter().copied().find(|blame| {
        if blame.contains(' ') { lower.contains(*blame) } else { words.iter().any(|w| w.starts_with(*blame)) }
    })
}

#[test]
fn n08_no_name_of_a_theme_or_cause_presumes_fault() {
    // whatever names something that was between people, themes that are still to come included
    let families = [
        "basis-",
        "block-",
        "code-",
        "figure-",
        "indicator-",
        "item-",
        "meaning-",
        "noticed-",
        "outcome-",
        "taken-back-",
        "theme-",
    ];
    for language in Language::all() {
        let texts = all(language);
        for (key, text) in &texts {
            if families.iter().any(|family| key.starts_with(family)) {
                assert_eq!(blames(text, language), None, "{key}: {text}");
            }
        }
    }
    assert_eq!(blames("De klant heeft verzuimd te tekenen", Language::first()), Some("verzuim"));
    assert_eq!(blames("De reactie kwam te laat", Language::first()), Some("te laat"));
    assert_eq!(blames("De klant luisterde en vertelde", Language::first()), None);
    assert_eq!(blames("The customer's own fault", Language::english()), Some("fault"));
}
