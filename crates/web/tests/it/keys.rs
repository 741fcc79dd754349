//! Every key that the code makes or names has words, in both languages: a channel, a kind of entry or an
//! audit verb without words fails here before anybody reads `[channel-video]`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use hullie_app::mirror::Kind as Indicator;
use hullie_domain::{
    Chair, Role, Value,
    back::TAKEN_BACK,
    door::{Door, Ended},
    item::{Block, ITEMS},
    kind::{Kind, Whose},
    moment::{Channel, Outcome, Recognition, Side, Source},
    profile::SectorProfile,
    rule::Need,
};
use hullie_text::personal;
use hullie_web::words::{Language, Words, all};

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

/// The texts in quotes that follow `start`, white space aside.
fn quoted_after(code: &str, start: &str) -> Vec<String> {
    let bare: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(");
    bare.split(start)
        .skip(1)
        .filter_map(|rest| rest.strip_prefix('"')?.split_once('"').map(|(text, _)| text.to_owned()))
        .collect()
}

/// What the verbs and the subjects of the audit trail are: of the texts in each call the last is the subject.
fn audited() -> [Vec<String>; 2] {
    let [mut verbs, mut subjects] = [Vec::new(), Vec::new()];
    for (path, code) in code("app/src") {
        for call in code.split("audit::create(").skip(1) {
            let call = call.split(';').next().unwrap();
            let mut texts: Vec<String> = call.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            assert!(texts.iter().all(|text| !text.contains(' ')), "{}: {texts:?}", path.display());
            // where the code chooses the subject, it stands in the same file as a text of its own
            if texts.len() > 1 || !call.contains("who, \"") {
                subjects.extend(texts.pop());
            }
            verbs.extend(texts);
        }
    }
    assert!(verbs.len() > 20);
    [verbs, subjects]
}

/// The fields that a form can be asked for: those of short lines that are needed, and those that the code
/// asks for by name.
fn needed_fields() -> Vec<String> {
    let mut fields = Vec::new();
    for (_, code) in code("web/src").into_iter().chain(code("app/src")) {
        fields.extend(quoted_after(&code, ".title("));
        for piece in code.split("problem: FieldProblem::Needed").collect::<Vec<_>>().windows(2) {
            let before = piece[0].rsplit("AppError::Field {").next().unwrap();
            fields.extend(before.split('"').nth(1).map(str::to_owned));
        }
    }
    assert!(fields.len() > 5, "{fields:?}");
    // the form for an entry asks for its number in the words of its kind
    fields.retain(|field| field != "number");
    fields
}

/// Each way in which the code makes a key, with all keys that it can make.
fn made() -> BTreeMap<&'static str, Vec<String>> {
    fn of<T: ToString>(before: &str, codes: impl IntoIterator<Item = T>) -> Vec<String> {
        codes.into_iter().map(|code| format!("{before}-{}", code.to_string())).collect()
    }
    // what nobody said of a moment is shown nowhere
    let sides = || Side::ALL.iter().filter(|side| **side != Side::Unknown).map(|side| side.code());
    let chairs = || Chair::BOTH.iter().map(|chair| chair.code());
    let people = || chairs().chain(["you"]);
    let indicators = || Indicator::ALL.iter().map(|kind| kind.code());
    // whose turn it is, is no entry that anybody writes or reads as one; the own seat of a relative is made by telling
    let unwritten = [Kind::Turn, Kind::Beside];
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| !unwritten.contains(kind)).collect();
    let each =
        |keys: &dyn Fn(Kind) -> Vec<String>| kinds.iter().flat_map(|kind| keys(*kind)).collect::<Vec<_>>();
    let codes = |prefix: &str| {
        each(&|kind: Kind| {
            let codes = if prefix == "code" { kind.rule().codes } else { kind.rule().bases };
            let is_asked = kind != Kind::Answer || prefix == "basis";
            of(&format!("{prefix}-{}", kind.code()), codes.iter().filter(|_| is_asked))
        })
    };
    let needs = each(&|kind| {
        let rule = kind.rule();
        let all = [rule.words, rule.more, rule.place, rule.code, rule.day, rule.until, rule.other];
        of("need", all.contains(&Need::Must).then(|| kind.code()))
    });
    let fields = each(&|kind| {
        let rule = kind.rule();
        let asked = [
            ("words", rule.words),
            ("more", rule.more),
            ("place", rule.place),
            ("code", rule.code),
            ("day", rule.day),
            ("until", rule.until),
            ("other", rule.other),
            // the questions about a moment have a form of their own
            ("number", if kind == Kind::Answer { Need::No } else { rule.number }),
            ("basis", if rule.bases.is_empty() { Need::No } else { Need::May }),
        ];
        let asked = asked.into_iter().filter(|(_, need)| *need != Need::No).map(|(field, _)| field);
        of(&format!("do-{}", kind.code()), asked)
    });
    let more = kinds.iter().filter(|kind| kind.rule().more != Need::No).map(|kind| kind.code());
    let by_chair = ITEMS.iter().flat_map(|item| {
        [("customer", item.customer), ("employee", item.employee)]
            .into_iter()
            .filter(|(_, asked)| *asked)
            .map(|(chair, _)| format!("item-{}-{chair}", item.code))
    });
    let ways = ["above", "below", "equal"];
    let figures = indicators().flat_map(|code| match code {
        "rosy" | "expected" | "late" => of(&format!("figure-{code}"), ways),
        other => vec![format!("figure-{other}")],
    });
    let figures: Vec<String> = figures.collect();
    let distances = ["distance-level", "distance-noticing", "distance-within", "distance-shift"];
    let parts = ["guesses", "closer", "expectations", "they"];
    let pages: Vec<String> = code("web/src/pages")
        .iter()
        .flat_map(|(_, code)| {
            code.split("text_page(&page, \"").skip(1).map(str::to_owned).collect::<Vec<_>>()
        })
        .flat_map(|call| {
            let (name, rest) = call.split_once("\", ").unwrap();
            let last: usize = rest.split(')').next().unwrap().parse().unwrap();
            of(name, 1..=last)
        })
        .collect();
    let [verbs, subjects] = audited();
    let kind_codes = || kinds.iter().map(|kind| kind.code());
    BTreeMap::from([
        ("answers-nearly-{}", of("answers-nearly", NEARLY)),
        ("door-ended-{why}", of("door-ended", Ended::ALL.iter().map(|why| why.code()))),
        ("door-{}", of("door", Door::ALL.iter().map(|door| door.code()))),
        (
            "figure-{code}-{}",
            ["noticed", "satisfied", "understood", "kept"]
                .iter()
                .flat_map(|code| of(&format!("figure-{code}"), NEARLY))
                .collect(),
        ),
        ("found-{kind}", of("found", personal::Kind::ALL.iter().map(|kind| kind.code()))),
        ("held-other-{who}", of("held-other", ["staff", "guest", "customer"])),
        ("held-session-{who}", of("held-session", ["staff", "guest", "customer"])),
        ("item-answer-{number}", of("item-answer", 1..=5)),
        (
            "readers-{}-{by}",
            of(
                "readers",
                [
                    "shared-served",
                    "shared-serving",
                    "agreed-serving",
                    "table-served",
                    "table-serving",
                    "blind-served",
                    "blind-serving",
                ],
            ),
        ),
        ("recovered-nearly-{}", of("recovered-nearly", NEARLY)),
        ("side-{side}", of("side", sides())),
        ("wait-about-{unit}", of("wait-about", ["weeks", "months", "years"])),
        ("whose-{}", of("whose", Whose::BOTH.iter().map(|whose| whose.code()))),
        ("answer-noticed-{}", of("answer-noticed", Recognition::ALL.iter().map(|n| n.code()))),
        ("answer-{}", of("answer", Value::ALL.iter().map(|value| value.get()))),
        ("ask-{name}", of("ask", ["result", "time", "who", "contact"])),
        ("basis-{kind}-{basis}", codes("basis")),
        ("block-{}", of("block", Block::ALL.iter().map(|block| block.code()))),
        ("chair-{}", of("chair", chairs())),
        ("channel-{}", of("channel", Channel::ALL.iter().map(|channel| channel.code()))),
        ("code-{}-{code}", codes("code")),
        ("did-{}", of("did", verbs)),
        ("distance-{name}", of("distance", parts)),
        ("distance-{name}-meaning", parts.iter().map(|name| format!("distance-{name}-meaning")).collect()),
        ("do-{code}", of("do", kind_codes())),
        ("do-{code}-what", kind_codes().map(|code| format!("do-{code}-what")).collect()),
        ("do-{code}-{field}", fields),
        ("do-{}", of("do", kind_codes())),
        ("entry-{kind}", of("entry", kind_codes())),
        ("entry-{}", of("entry", kind_codes())),
        ("figure-source-{}", of("figure-source", indicators())),
        ("figure-{code}", figures.clone()),
        ("figure-{code}-{way}", figures),
        ("filter-{name}", of("filter", ["period", "team", "channel", "segment"])),
        ("found-{}", of("found", personal::Kind::ALL.iter().map(|kind| kind.code()))),
        ("home-how-{n}", of("home-how", 1..=4)),
        ("indicator-{code}", of("indicator", indicators())),
        ("indicator-{}", of("indicator", indicators())),
        ("item-answer-{n}", of("item-answer", 1..=5)),
        ("item-answer-{value}", of("item-answer", 1..=5)),
        ("item-answer-{}", of("item-answer", 1..=5)),
        ("item-{}", of("item", ITEMS.iter().map(|item| item.code))),
        ("item-{}-{}", by_chair.collect()),
        ("lane-guess-{}", of("lane-guess", chairs())),
        ("lane-{}", of("lane", chairs())),
        ("legend-{key}", of("legend", LEGEND)),
        ("meaning-{code}", of("meaning", indicators())),
        ("month-{}", of("month", 1..=12)),
        ("more-{kind}", of("more", more)),
        ("nav-{}", of("nav", ["accessibility", "privacy"])),
        ("need-{code}", needs),
        ("need-{field}", of("need", needed_fields())),
        ("order-{order}", of("order", ["fact", "feeling"])),
        ("outcome-{}", of("outcome", Outcome::ALL.iter().map(|outcome| outcome.code()))),
        ("own-side-{}", of("own-side", sides())),
        ("pair-bias-{way}", of("pair-bias", ways)),
        ("party-{}", of("party", ["organisation", "other"])),
        ("profile-{}", of("profile", SectorProfile::ALL.iter().map(|profile| profile.code()))),
        ("role-{}", of("role", Role::ALL.iter().map(|role| role.code()))),
        ("said-{}", of("said", people())),
        ("seat-empty-{}", of("seat-empty", people())),
        (
            "seat-{kind}-{}",
            people().flat_map(|who| [format!("seat-own-{who}"), format!("seat-guess-{who}")]).collect(),
        ),
        ("side-{}", of("side", sides())),
        ("source-{}", of("source", Source::ALL.iter().map(|source| source.code()))),
        ("subject-{}", of("subject", subjects)),
        ("taken-back-{code}", of("taken-back", TAKEN_BACK)),
        ("taken-back-{}", of("taken-back", TAKEN_BACK.iter().copied().chain(["unsaid"]))),
        ("thought-{}", of("thought", people())),
        ("turn-{}", of("turn", sides())),
        ("wait-side-{}", of("wait-side", sides())),
        ("weekday-{}", of("weekday", 1..=7)),
        (
            "{key}-{way}",
            distances.iter().flat_map(|key| of(key, ways.into_iter().chain(["unclear"]))).collect(),
        ),
        ("{name}-{n}", pages),
        ("{prefix}-{code}-{c}", [codes("code"), codes("basis")].concat()),
    ])
}

const LEGEND: [&str; 14] = [
    "own-customer",
    "own-employee",
    "guess-employee",
    "guess-customer",
    "spread",
    "gap",
    "path",
    "return",
    "partly",
    "up",
    "handover",
    "rework",
    "share",
    "cry",
];

/// Texts in the code that look like a key and are none.
/// What is said instead of numbers when few people stand behind them.
const NEARLY: [&str; 2] = ["everybody", "nobody"];

const NO_KEYS: [&str; 18] = [
    "data-own-mark",
    "strict-origin",
    "x-forwarded-for",
    "api-version",
    "current-password",
    "new-password",
    "no-store",
    "same-origin",
    "take-back",
    "to-talk",
    "told-once",
    "utf-8",
    "hullie-demo",
    "one-time-code",
    "own-customer",
    "own-employee",
    "guess-employee",
    "guess-customer",
];

#[test]
fn every_key_that_is_made_in_the_code_has_words_in_both_languages() {
    let made = made();
    let mut unknown = BTreeSet::new();
    for (path, code) in code("web/src") {
        for start in [".get(&format!(", ".t(&format!(", ".with(&format!("] {
            for way in quoted_after(&code, start) {
                if !made.contains_key(way.as_str()) {
                    unknown.insert(format!("{way} in {}", path.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "say in `made` which keys these can be: {unknown:#?}");
    for language in Language::ALL {
        let words = Words::new(language);
        let missing: Vec<&String> =
            made.values().flatten().filter(|key| words.get(key) == format!("[{key}]")).collect();
        assert!(missing.is_empty(), "{language:?} has no words for {missing:#?}");
    }
}

#[test]
fn every_text_in_the_code_that_looks_like_a_key_is_one() {
    let known: BTreeSet<String> = all(Language::Dutch).into_iter().map(|(key, _)| key).collect();
    let fields = made();
    let suffixes: BTreeSet<&str> = fields["legend-{key}"].iter().map(|key| &key["legend-".len()..]).collect();
    let mut missing = BTreeSet::new();
    for (path, code) in code("web/src").into_iter().chain(code("hullie/src/commands")) {
        for text in code.split('"').skip(1).step_by(2) {
            let is_key = text.contains('-')
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && !text.ends_with('-')
                && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            // the first part of a key that is made further on
            let begins = known.iter().any(|key| key.starts_with(&format!("{text}-")));
            let is_known = known.contains(text) || suffixes.contains(text) || begins;
            if is_key && !is_known && !NO_KEYS.contains(&text) {
                missing.insert(format!("{text} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "these have no words: {missing:#?}");
}
