//! Both languages say the same things, and the Dutch is plain.

use std::collections::BTreeSet;

use hullie_web::words::{Fill, Language, Words, all, keys};

#[test]
fn both_languages_have_the_same_keys_and_no_key_is_empty() {
    let keys = |language| all(language).into_iter().map(|(key, _)| key).collect::<BTreeSet<_>>();
    assert_eq!(keys(Language::first()), keys(Language::english()));
    for language in Language::all() {
        let texts = all(language);
        assert!(texts.iter().all(|(_, text)| !text.trim().is_empty()));
        let unique: BTreeSet<&String> = texts.iter().map(|(key, _)| key).collect();
        assert_eq!(unique.len(), texts.len(), "a key stands twice");
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
        for sentence in text.split(['.', '?', ':']) {
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

/// Words that lay blame, for each language: the beginning of a word, or words in a row.
const BLAME: [&[&str]; 2] = [
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
];

/// The word of blame in a text, if there is one.
fn blames(text: &str, language: Language) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    BLAME[usize::from(language == Language::english())].iter().copied().find(|blame| {
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
