//! Every key that the code builds or writes out has words in every language, and every text is used: a
//! channel, a kind of entry or an audit verb without words fails here before anybody reads `[channel-video]`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use hullie_web::words::{Key, Language, all, keys};

/// The file in which keys are built, and the only one.
const BUILDS: &str = "web/src/words/keys.rs";

/// A piece of Rust: a text in quotes, or what stands around it. Comments are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Code(String),
}

/// Reads Rust as texts in quotes and the code around them, white space in code aside.
fn pieces(source: &str) -> Vec<Piece> {
    let letters: Vec<char> = source.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let (mut found, mut code, mut place) = (Vec::new(), String::new(), 0);
    while place < letters.len() {
        // a raw text: r"…" or r#"…"#
        let hashes = (place + 1..).take_while(|next| at(*next) == '#').count();
        let is_raw = at(place) == 'r'
            && at(place + 1 + hashes) == '"'
            && (place == 0 || !is_name(at(place - 1)) || at(place - 1) == 'b');
        if is_raw {
            let end = format!("\"{}", "#".repeat(hashes));
            let rest: String = letters[place + 2 + hashes..].iter().collect();
            let text = rest.split(&end).next().unwrap_or_default().to_owned();
            place += 2 + hashes + text.chars().count() + end.len();
            found.extend([Piece::Code(std::mem::take(&mut code)), Piece::Text(text)]);
        } else if at(place) == '"' {
            let mut text = String::new();
            place += 1;
            while place < letters.len() && at(place) != '"' {
                if at(place) == '\\' {
                    place += 1;
                }
                text.push(at(place));
                place += 1;
            }
            place += 1;
            found.extend([Piece::Code(std::mem::take(&mut code)), Piece::Text(text)]);
        } else if at(place) == '/' && at(place + 1) == '/' {
            while place < letters.len() && at(place) != '\n' {
                place += 1;
            }
        } else if at(place) == '\'' && (at(place + 1) == '\\' || at(place + 2) == '\'') {
            // one letter, which may be a quote; anything else after ' is the name of a lifetime
            place += if at(place + 1) == '\\' { 3 } else { 2 };
            while place < letters.len() && at(place) != '\'' {
                place += 1;
            }
            place += 1;
        } else {
            if !at(place).is_whitespace() || (is_name(at(place + 1)) && code.ends_with(is_name)) {
                code.push(at(place));
            }
            place += 1;
        }
    }
    found.push(Piece::Code(code));
    found
}

/// The texts in quotes in a piece of Rust.
fn texts(source: &str) -> Vec<String> {
    let texts = pieces(source).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Code(_) => None,
    });
    texts.collect()
}

/// The same code on one line, each text in quotes as its place in the list of texts, between ‹ and ›.
fn line(source: &str) -> (String, Vec<String>) {
    let (mut line, mut texts) = (String::new(), Vec::new());
    for piece in pieces(source) {
        match piece {
            Piece::Code(code) => line.push_str(&code),
            Piece::Text(text) => {
                line.push_str(&format!("‹{}›", texts.len()));
                texts.push(text);
            }
        }
    }
    (line, texts)
}

/// What stands between the brackets of each call that begins so, argument by argument.
fn calls(line: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for rest in line.split(start).skip(1) {
        let (mut depth, mut arguments) = (0, vec![String::new()]);
        for letter in rest.chars() {
            match letter {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    arguments.push(String::new());
                    continue;
                }
                _ => {}
            }
            arguments.last_mut().unwrap().push(letter);
        }
        found.push(arguments);
    }
    found
}

/// How words are asked for, with the place of the key among what is handed over, and whether it is always
/// words that are asked for so.
const ASKS: [(&str, usize, bool); 8] = [
    ("words.get(", 0, true),
    ("words.with(", 0, true),
    (".t(", 0, true),
    ("say(", 2, true),
    ("say_with(", 2, true),
    ("Key::from(", 0, true),
    (".get(", 0, false),
    (".with(", 0, false),
];

/// The code of a folder of the house, without its tests, file by file.
fn code(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut stack = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text.split("#[cfg(test)]").next().unwrap().to_owned()));
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

/// The code that asks for words, the file that builds keys aside.
fn pages() -> Vec<(PathBuf, String)> {
    let all = code("web/src").into_iter().chain(code("hullie/src"));
    all.filter(|(path, _)| !path.ends_with(BUILDS)).collect()
}

/// The keys of all texts in a language.
fn known(language: Language) -> BTreeSet<String> {
    all(language).into_iter().map(|(key, _)| key).collect()
}

/// The codes of a family whose keys begin so.
fn codes(family: &keys::Family<&'static str>, before: &str) -> BTreeSet<String> {
    let code = |key: &Key| key.as_str().strip_prefix(before).unwrap().to_owned();
    family.keys().iter().map(code).collect()
}

#[test]
fn every_family_of_keys_has_all_its_words_in_every_language() {
    let mut missing = Vec::new();
    for language in Language::all() {
        let known = known(language);
        for family in keys::FAMILIES {
            let built = (family.keys)();
            assert!(!built.is_empty(), "{} has no keys", family.name);
            let without = built.iter().filter(|key| !known.contains(key.as_str()));
            missing.extend(
                without.map(|key| format!("{} ({}, {})", key.as_str(), family.name, language.code())),
            );
        }
    }
    assert!(missing.is_empty(), "these keys have no words: {missing:#?}");
}

#[test]
fn every_family_of_keys_is_used() {
    let used: String = pages().into_iter().map(|(_, code)| line(&code).0).collect();
    let is_used = |name: &str| {
        let start = format!("keys::{name}");
        used.split(&start).skip(1).any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let idle: Vec<&str> =
        keys::FAMILIES.iter().map(|family| family.name).filter(|name| !is_used(name)).collect();
    assert!(idle.is_empty(), "no page uses these families: {idle:?}");
}

/// What is wrong with how a piece of code makes keys.
fn goes_around(source: &str) -> Vec<String> {
    let (line, _) = line(source);
    let mut found = Vec::new();
    for (start, place, _) in ASKS {
        for arguments in calls(&line, start) {
            let key = arguments.get(place).map_or("", String::as_str);
            if key.contains("format!") || key.contains("concat!") || key.contains(".join(") {
                found.push(format!("{start}{}", arguments.join(",")));
            }
        }
    }
    // a text that is never given back would pass for one that is written out
    for way in [".leak(", "::leak(", ">for Key{", "Family{"] {
        found.extend(line.contains(way).then(|| way.to_owned()));
    }
    // a code that is known beforehand may be none of its family: such a key is written out
    for family in keys::FAMILIES {
        for start in ["of", "stored"].map(|way| format!("keys::{}.{way}(", family.name)) {
            let known = calls(&line, &start).into_iter().filter(|arguments| arguments[0].starts_with('‹'));
            found.extend(known.map(|_| format!("{start} with a text")));
        }
    }
    found
}

#[test]
fn no_key_is_built_beside_the_families() {
    for around in [
        "page.t(&format!(\"channel-{code}\"))",
        "words.with(\n    &format!(\"channel-{}\", one.code()),\n    &[],\n)",
        "say(page, walk, &format!(\"turn-{side}\"))",
        "let key = Box::leak(text);",
        "impl From<String> for Key {}",
        "words.get(keys::CHANNEL.stored(\"video\"))",
    ] {
        assert!(!goes_around(around).is_empty(), "{around}");
    }
    for fine in [
        "words.get(\"a-key\") // not format!",
        "words.with(\"a-key\", &[(\"n\", (&format!(\"{n}\")).into())])",
        "words.get(keys::CHANNEL.of(one))",
    ] {
        assert_eq!(goes_around(fine), Vec::<String>::new());
    }
    let mut found = Vec::new();
    // a language stays for as long as the program runs: it is no key
    let languages = ["words/language.rs", "words/spoken.rs"];
    let pages = pages().into_iter().filter(|(path, _)| !languages.iter().any(|file| path.ends_with(file)));
    for (path, code) in pages {
        found.extend(goes_around(&code).into_iter().map(|way| format!("{way} in {}", path.display())));
    }
    assert!(found.is_empty(), "build these keys by a family in {BUILDS}: {found:#?}");
}

/// Texts in the code that look like a key and are none.
const NO_KEYS: [&str; 13] = [
    "api-version",
    "current-password",
    "data-own-mark",
    "hullie-demo",
    "new-password",
    "no-store",
    "same-origin",
    "strict-origin",
    "take-back",
    "to-talk",
    "told-once",
    "utf-8",
    "x-forwarded-for",
];

#[test]
fn every_key_that_is_written_out_has_words() {
    let known = known(Language::first());
    let mut missing = BTreeSet::new();
    for (path, code) in pages() {
        let (line, written) = line(&code);
        let text = |argument: &str| {
            let place = argument.strip_prefix('‹')?.strip_suffix('›')?.parse::<usize>().ok()?;
            written.get(place)
        };
        let mut keys: Vec<&String> = Vec::new();
        for (start, place, _) in ASKS.into_iter().filter(|(.., always)| *always) {
            keys.extend(calls(&line, start).iter().filter_map(|arguments| text(arguments.get(place)?)));
        }
        // and whatever looks like a key: many are chosen first and asked for after that
        let looks = |text: &&String| {
            text.contains('-')
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && !text.ends_with('-')
                && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        keys.extend(written.iter().filter(looks).filter(|text| !NO_KEYS.contains(&text.as_str())));
        let without = keys.into_iter().filter(|key| !known.contains(*key));
        missing.extend(without.map(|key| format!("{key} in {}", path.display())));
    }
    assert!(missing.is_empty(), "these have no words: {missing:#?}");
}

#[test]
fn every_text_is_used() {
    let mut used: BTreeSet<String> = pages().iter().flat_map(|(_, code)| texts(code)).collect();
    for family in keys::FAMILIES {
        used.extend((family.keys)().iter().map(|key| key.as_str().to_owned()));
    }
    let idle: Vec<String> =
        Language::all().into_iter().flat_map(known).filter(|key| !used.contains(key)).collect();
    assert!(idle.is_empty(), "nothing shows these texts: {idle:#?}");
}

/// The fields that a form can be asked for: those of short lines that are needed, and those that the code
/// asks for by name.
fn needed_fields() -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for (_, code) in code("web/src").into_iter().chain(code("app/src")) {
        let (line, written) = line(&code);
        for start in [".title(", ".in_field(", ".needed_day("] {
            let named =
                calls(&line, start).into_iter().filter_map(|mut arguments| arguments.drain(..).next());
            let named =
                named.filter_map(|name| name.strip_prefix('‹')?.strip_suffix('›')?.parse::<usize>().ok());
            fields.extend(named.map(|place| written[place].clone()));
        }
        for piece in code.split("problem: FieldProblem::Needed").collect::<Vec<_>>().windows(2) {
            let before = piece[0].rsplit("AppError::Field {").next().unwrap();
            let name = before.split("field: \"").nth(1).and_then(|rest| rest.split('"').next());
            fields.extend(name.map(str::to_owned));
        }
    }
    assert!(fields.len() > 5, "{fields:?}");
    // the form for an entry asks for its number in the words of its kind
    fields.remove("number");
    fields
}

#[test]
fn the_fields_that_are_asked_for_again_are_in_the_list_of_their_words_and_the_other_way_round() {
    let listed = codes(&keys::NEED_FIELD, "need-");
    let asked = needed_fields();
    let unlisted: Vec<&String> = asked.difference(&listed).collect();
    assert!(unlisted.is_empty(), "say these in {BUILDS}: {unlisted:?}");
    let all = code("web/src").into_iter().chain(code("app/src"));
    let written: BTreeSet<String> =
        all.filter(|(path, _)| !path.ends_with(BUILDS)).flat_map(|(_, code)| texts(&code)).collect();
    let idle: Vec<&String> = listed.difference(&written).collect();
    assert!(idle.is_empty(), "no form has these fields any more: {idle:?}");
}
