//! A database as the release of November 2026 left it, with everything in it that could be said then, is
//! brought up to date, and each word of it is looked for: in the row with the same identifier, in the table
//! where its kind now lives, byte for byte.
//!
//! The fixture was made with the program of that release itself: by the forms that people send, and then
//! written out row by row. What follows its last heading are rows as versions before that one left them.

use std::collections::{BTreeMap, BTreeSet};

use hullie_domain::{AccountId, Actor, LinkId, Localised, OrganisationId, Role, TeamId, TrajectoryId};
use hullie_store::{
    Store, StoreError,
    migrate::Dialect,
    walk::{
        shared_page::{self, Parts},
        trajectory::Trajectory,
    },
};
use hullie_testkit::{
    Database,
    database::{Content, Row},
    databases::empty_addresses,
};
use uuid::Uuid;

/// Every row of the release, one statement each.
const RELEASE: &str = include_str!("release_2026_11/2026-11-27.sql");

/// The version of the database that the release made.
const VERSION: i64 = 11;

/// Under which name each column of an entry goes to the table where it now lives.
type Columns = &'static [(&'static str, &'static str)];

/// Where each kind that is no entry any more now lives, and under which name each column of it goes there.
const MOVED: [(&str, &str, Columns); 7] = [
    (
        "answer",
        "answer",
        &[
            ("about_id", "moment_id"),
            ("code", "question"),
            ("number", "value"),
            ("words", "nuance"),
            ("by_side", "by_side"),
            ("voice", "voice"),
            ("at", "said_at"),
            ("by_code", "by_code"),
        ],
    ),
    (
        "limitation",
        "limitation",
        &[
            ("about_id", "moment_id"),
            ("code", "outcome"),
            ("words", "words"),
            ("by_side", "by_side"),
            ("voice", "voice"),
            ("at", "said_at"),
            ("by_code", "by_code"),
        ],
    ),
    (
        "turn",
        "turn",
        &[
            ("code", "side"),
            ("words", "ask"),
            ("day", "due_day"),
            ("other_id", "because_id"),
            ("by_side", "by_side"),
            ("at", "at"),
        ],
    ),
    (
        "agree",
        "agreement",
        &[
            ("about_id", "about_id"),
            ("by_side", "by_side"),
            ("voice", "voice"),
            ("at", "at"),
            ("by_code", "by_code"),
        ],
    ),
    (
        "handover",
        "handover",
        &[("about_id", "from_team_id"), ("other_id", "to_team_id"), ("words", "reason"), ("at", "at")],
    ),
    ("extend", "promise_change", CHANGE),
    ("withdraw-promise", "promise_change", CHANGE),
];

/// What became of a promise.
const CHANGE: Columns =
    &[("about_id", "promise_id"), ("kind", "kind"), ("words", "reason"), ("day", "day"), ("at", "at")];

/// What goes along with every kind under the same name.
const ALWAYS: [&str; 5] = ["id", "trajectory_id", "account_id", "withdrawn_at", "withdrawn_code"];

/// What stands in a column of a row, when something does.
fn get<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    row.get(column).and_then(Option::as_deref)
}

/// A whole number that stands in a column.
fn number(row: &Row, column: &str) -> Option<i64> {
    get(row, column).map(|text| text.parse().unwrap())
}

/// The entries of one kind.
fn of_kind<'a>(content: &'a Content, kind: &str) -> Vec<&'a Row> {
    content["entry"].iter().filter(|row| get(row, "kind") == Some(kind)).collect()
}

/// The texts of an organisation: their table, and the column that holds all languages now.
const TEXTS: [(&str, &str); 12] = [
    ("organisation", "promise"),
    ("team", "name"),
    ("team", "does"),
    ("service", "name"),
    ("service", "summary"),
    ("step", "name"),
    ("step", "benefit"),
    ("segment", "name"),
    ("role_name", "name"),
    ("role_name", "more"),
    ("customer_name", "one"),
    ("customer_name", "more"),
];

/// The same content, with each text of all languages written in one way: the engines space it differently.
fn in_one_way(mut content: Content) -> Content {
    for (table, column) in TEXTS {
        for row in content.get_mut(table).unwrap() {
            let text = Localised::from_json(get(row, column).unwrap()).unwrap().to_json();
            row.insert(column.to_owned(), Some(text));
        }
    }
    for rows in content.values_mut() {
        rows.sort_unstable();
    }
    content
}

/// A database of the release on this address, with its rows.
async fn released(address: &str) -> Database {
    let old = Database::at_version(address, VERSION).await.unwrap();
    old.run(RELEASE).await.unwrap();
    old
}

/// An entry as its own table has to keep it.
fn moved(entry: &Row, columns: &[(&str, &str)]) -> Row {
    let same = ALWAYS.map(|column| (column, column));
    let along: Vec<(&str, &str)> = same.into_iter().chain(columns.iter().copied()).collect();
    for (column, value) in entry {
        // where the side has no column of its own it was always the organisation; the slot held it to once
        let known =
            along.iter().any(|(from, _)| from == column) || ["kind", "slot"].contains(&column.as_str());
        let says_nothing = value.as_deref().is_none_or(|value| value == "0" && column == "by_code")
            || (column == "by_side" && value.as_deref() == Some("organisation"));
        assert!(known || says_nothing, "{column} has no place: {entry:?}");
    }
    along.iter().map(|(from, to)| ((*to).to_owned(), entry[*from].clone())).collect()
}

/// What has to be there after the upgrade, worked out from what was there before it, without its SQL.
fn expected(before: &Content) -> Content {
    let mut after = before.clone();
    for table in ["answer", "limitation", "turn", "agreement", "handover", "promise_change", "entry"] {
        after.insert(table.to_owned(), Vec::new());
    }
    let add = |after: &mut Content, table: &str, row| after.get_mut(table).unwrap().push(row);
    for entry in &before["entry"] {
        let kind = get(entry, "kind").unwrap();
        if kind == "has-read" {
            // it stands with the hand-over; one that was taken back held no word and is left to the trail
            continue;
        }
        let Some((_, table, columns)) = MOVED.iter().find(|(moved, ..)| *moved == kind) else {
            add(&mut after, "entry", entry.clone());
            continue;
        };
        let mut row = moved(entry, columns);
        if kind == "answer" {
            let once = u8::from(get(entry, "slot").is_some());
            row.insert("once".to_owned(), Some(once.to_string()));
        }
        if kind == "handover" {
            let mine = |read: &&Row| get(read, "about_id") == get(entry, "id");
            let read = of_kind(before, "has-read").into_iter().filter(mine);
            let read = read.into_iter().find(|read| get(read, "withdrawn_at").is_none());
            row.insert("read_by".to_owned(), read.and_then(|read| read["account_id"].clone()));
            row.insert("read_at".to_owned(), read.and_then(|read| read["at"].clone()));
        }
        add(&mut after, table, row);
    }
    // a job that is done is gone, and one of which the last try failed says so
    let jobs = after.get_mut("job").unwrap();
    jobs.retain(|job| get(job, "done_at").is_none());
    for job in jobs {
        let failed = number(job, "attempts").is_some_and(|tries| tries >= 5);
        job.insert("leased_until".to_owned(), None);
        job.insert("failed_at".to_owned(), job["run_after"].clone().filter(|_| failed));
    }
    for (table, column) in TEXTS {
        for row in after.get_mut(table).unwrap() {
            let [nl, en] = ["nl", "en"].map(|code| get(row, &format!("{column}_{code}")).unwrap());
            let text = Localised::new([("nl", nl), ("en", en)]).unwrap();
            row.insert(column.to_owned(), Some(text.to_json()));
        }
    }
    // who died, as the last word of each who spoke says, unless the own link said later to be the customer
    let voices = of_kind(before, "voice");
    for trajectory in after.get_mut("trajectory").unwrap() {
        let mine = |voice: &&&Row| get(voice, "trajectory_id") == get(trajectory, "id");
        let mut said: Vec<&Row> = voices.iter().filter(mine).copied().collect();
        said.retain(|voice| get(voice, "withdrawn_at").is_none());
        said.sort_by_key(|voice| (number(voice, "at"), get(voice, "id")));
        let mut dead = BTreeSet::new();
        for voice in said {
            match (get(voice, "voice"), get(voice, "code")) {
                (None, Some("self")) => dead.clear(),
                (who, Some("deceased")) => drop(dead.insert(who)),
                (who, _) => drop(dead.remove(&who)),
            }
        }
        trajectory.insert("bereaved".to_owned(), Some(u8::from(!dead.is_empty()).to_string()));
        // nothing had ended, and no promise answered anything
        trajectory.insert("ended_at".to_owned(), None);
    }
    // who speaks by the customer's own link is now said in each session: the last one who said so
    for session in after.get_mut("session").unwrap() {
        let link = before["link"].iter().find(|link| get(link, "id") == get(session, "link_id"));
        let own = link.filter(|link| get(link, "voice").is_none());
        let said = own.and_then(|link| {
            let mine = |voice: &&&Row| get(voice, "trajectory_id") == get(link, "trajectory_id");
            let said = voices.iter().filter(mine).copied().filter(|voice| get(voice, "voice").is_none());
            let said = said.filter(|voice| get(voice, "withdrawn_at").is_none());
            said.max_by_key(|voice| (number(voice, "at"), get(voice, "id")))
        });
        session.insert("voice_id".to_owned(), said.and_then(|voice| voice["id"].clone()));
        // and goes on as it was
        session.insert("to_ask".to_owned(), Some("0".to_owned()));
    }
    for promise in after.get_mut("promise").unwrap() {
        promise.insert("about_id".to_owned(), None);
        promise.insert("step_id".to_owned(), None);
    }
    // nobody knows any more who made or ended a way in on the customer's behalf
    for link in after.get_mut("link").unwrap() {
        link.insert("made_as".to_owned(), None);
        link.insert("ended_as".to_owned(), None);
    }
    // nor who took back whether something was noticed
    for gone in after.get_mut("taken_back").unwrap() {
        gone.insert("voice".to_owned(), None);
    }
    // and what is taken back there lets hold what was said before it
    let order = |voice: &Row| (number(voice, "at"), get(voice, "id").map(str::to_owned));
    for voice in after.get_mut("entry").unwrap() {
        let own = |one: &Row| {
            let by = (get(one, "kind"), get(one, "by_side"), get(one, "voice"), get(one, "withdrawn_at"));
            by == (Some("voice"), Some("customer"), None, None)
        };
        if own(voice) {
            let here = |one: &&Row| get(one, "trajectory_id") == get(voice, "trajectory_id");
            let before = voices.iter().copied().filter(|one| own(one)).filter(here);
            let last = before.filter(|one| order(one) < order(voice)).max_by_key(|one| order(one));
            let last = last.and_then(|last| last["id"].clone());
            voice.insert("other_id".to_owned(), last);
        }
    }
    for organisation in after.get_mut("organisation").unwrap() {
        organisation.insert("house".to_owned(), Some("0".to_owned()));
    }
    for rows in after.values_mut() {
        rows.sort_unstable();
    }
    after
}

/// Every identifier that a row has of its own.
fn identifiers(content: &Content) -> BTreeSet<&str> {
    content.values().flatten().filter_map(|row| get(row, "id")).collect()
}

#[tokio::test]
async fn every_row_and_every_word_of_the_release_is_still_there() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        let before = old.content().await.unwrap();
        Store::open(&address).await.unwrap().close().await;
        let after = in_one_way(old.content().await.unwrap());
        let expected = expected(&before);
        let tables = |content: &Content| content.keys().cloned().collect::<Vec<_>>();
        assert_eq!(tables(&after), tables(&expected));
        for (table, rows) in &expected {
            let found = &after[table];
            for row in rows {
                assert!(found.contains(row), "{table} lost {row:#?}");
            }
            for row in found {
                assert!(rows.contains(row), "{table} made up {row:#?}");
            }
            assert_eq!(found.len(), rows.len(), "{table}");
        }
    }
}

#[tokio::test]
async fn the_release_holds_every_kind_standing_and_taken_back() {
    for (address, _kept) in empty_addresses().await {
        let content = released(&address).await.content().await.unwrap();
        for kind in KINDS {
            assert!(!of_kind(&content, kind).is_empty(), "{kind}");
        }
        for kind in ["answer", "limitation", "turn", "agree", "has-read", "by-phone", "wish", "fact"] {
            let rows = of_kind(&content, kind);
            let gone = rows.iter().filter(|row| get(row, "withdrawn_at").is_some()).count();
            assert!(gone > 0 && gone < rows.len(), "{kind}: {gone} of {} were taken back", rows.len());
        }
        // each side said yes, to two proposals about one wish
        let yes: BTreeMap<_, _> = of_kind(&content, "agree")
            .iter()
            .map(|row| (get(row, "about_id"), get(row, "by_side")))
            .collect();
        let mut agreed: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for proposal in of_kind(&content, "proposal") {
            let side = yes.get(&get(proposal, "id")).copied().flatten();
            agreed.entry(get(proposal, "about_id")).or_default().extend(side);
        }
        assert!(agreed.values().any(|sides| sides.len() == 2), "{agreed:?}");
        // somebody spoke for the customer, by a code on paper, before the database held it to once
        for table_kind in ["answer", "limitation"] {
            let rows = of_kind(&content, table_kind);
            assert!(rows.iter().any(|row| get(row, "voice").is_some()), "{table_kind}");
            assert!(rows.iter().any(|row| get(row, "by_code") == Some("1")), "{table_kind}");
        }
        assert!(of_kind(&content, "answer").iter().any(|row| get(row, "slot").is_none()));
        let (read, handed) = (of_kind(&content, "has-read"), of_kind(&content, "handover"));
        assert!(read.len() >= 2 && handed.len() > read.len() - 1, "one was not read");
        for (table, rows) in &content {
            assert!(!rows.is_empty(), "{table} is empty");
        }
    }
}

/// Every kind of entry that the release knew, by its stored word.
const KINDS: [&str; 42] = [
    "reword",
    "not-promised",
    "talked",
    "wish",
    "want",
    "limit",
    "proposal",
    "agree",
    "win",
    "win-came",
    "pace",
    "meaning",
    "plan",
    "felt",
    "pause",
    "extend",
    "withdraw-promise",
    "not-helped",
    "summary",
    "handover",
    "has-read",
    "retold",
    "claim",
    "reply",
    "cause",
    "fact",
    "opinion",
    "key",
    "rights",
    "limitation",
    "observation",
    "impression",
    "answer",
    "pressure",
    "talk",
    "talk-way",
    "call-me",
    "by-phone",
    "voice",
    "turn",
    "beside",
    "elsewhere",
];

#[tokio::test]
async fn what_points_to_something_still_finds_it() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        let before = old.content().await.unwrap();
        Store::open(&address).await.unwrap().close().await;
        let after = old.content().await.unwrap();
        let (was, is) = (identifiers(&before), identifiers(&after));
        let mut found = 0;
        let pointers = [
            ("entry", "about_id"),
            ("entry", "other_id"),
            ("mail", "subject_id"),
            ("agreement", "about_id"),
            ("turn", "because_id"),
            ("limitation", "moment_id"),
            ("answer", "moment_id"),
            ("handover", "from_team_id"),
            ("handover", "to_team_id"),
            ("promise_change", "promise_id"),
            ("job", "subject_id"),
        ];
        for (table, column) in pointers {
            let to: Vec<&str> = after[table].iter().filter_map(|row| get(row, column)).collect();
            assert!(!to.is_empty(), "{table}.{column}");
            for id in to {
                assert_eq!(is.contains(id), was.contains(id), "{table}.{column} {id}");
                found += usize::from(is.contains(id));
            }
        }
        assert!(found > 100, "{found}");
        // a mail about whose turn it became points to a row that moved
        let turns: BTreeSet<_> = after["turn"].iter().filter_map(|row| get(row, "id")).collect();
        assert!(after["mail"].iter().filter_map(|row| get(row, "subject_id")).any(|id| turns.contains(id)));
    }
}

#[tokio::test]
async fn what_was_taken_back_before_is_nowhere_after() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        Store::open(&address).await.unwrap().close().await;
        // the first was part of all words that were made to be taken back; the story took back the other two
        for gone in ["weggenomen", "Hulp in het weekend", "Een onleesbare brief"] {
            assert_eq!(old.find_text(gone).await.unwrap(), Vec::<String>::new(), "{gone}");
        }
        let after = old.content().await.unwrap();
        let said = [
            ("answer", &["question", "value", "nuance"][..]),
            ("limitation", &["outcome", "words"]),
            ("turn", &["side", "ask", "due_day"]),
            ("entry", &["words", "more", "place", "code", "basis", "day", "until_day", "number"]),
        ];
        for (table, columns) in said {
            let gone: Vec<&Row> =
                after[table].iter().filter(|row| get(row, "withdrawn_at").is_some()).collect();
            assert!(!gone.is_empty(), "{table}");
            for row in gone {
                assert!(columns.iter().all(|column| get(row, column).is_none()), "{table}: {row:?}");
            }
        }
    }
}

/// The identifier that stands in a column.
fn id(row: &Row, column: &str) -> Uuid {
    Uuid::parse_str(get(row, column).unwrap()).unwrap()
}

/// The words of these columns in the rows of a trajectory that stand.
fn words_in(content: &Content, table: &str, trajectory: Uuid, columns: &[&str]) -> Vec<String> {
    let mine = |row: &&Row| id(row, "trajectory_id") == trajectory;
    let stands = |row: &&Row| get(row, "withdrawn_at").is_none() && get(row, "revoked_at").is_none();
    let rows = content[table].iter().filter(mine).filter(stands);
    rows.flat_map(|row| columns.iter().filter_map(|column| get(row, column))).map(str::to_owned).collect()
}

/// Every standing word that the page of the release had to show, as often as it was said.
fn words_before(content: &Content, trajectory: Uuid) -> Vec<String> {
    let columns = [
        ("entry", &["words", "more", "place", "voice"][..]),
        ("view", &["words", "voice"]),
        ("moment", &["title", "benefit", "rough", "party", "sent_by", "voice"]),
        ("expectation", &["own_words", "result", "time_words", "who", "contact", "voice"]),
        ("promise", &["words", "reason"]),
        ("recognition", &["voice"]),
        ("invitation", &["party"]),
    ];
    let mut all: Vec<String> =
        columns.iter().flat_map(|(table, columns)| words_in(content, table, trajectory, columns)).collect();
    let own = content["trajectory"].iter().find(|row| id(row, "id") == trajectory).unwrap();
    all.extend(["name", "turn_ask"].iter().filter_map(|column| get(own, column)).map(str::to_owned));
    all.sort_unstable();
    all
}

/// Every word that stands on the page now, as often as it was said.
fn words_after(row: &Trajectory, parts: &Parts) -> Vec<String> {
    let mut all = vec![Some(row.name.clone()), row.turn_ask.clone()];
    for one in parts.entries.iter().filter(|one| one.withdrawn_at.is_none()) {
        all.extend([&one.words, &one.more, &one.place, &one.voice].map(Clone::clone));
    }
    for one in parts.answers.iter().filter(|one| one.withdrawn_at.is_none()) {
        all.extend([one.nuance.clone(), one.voice.clone()]);
    }
    for one in parts.limitations.iter().filter(|one| one.withdrawn_at.is_none()) {
        all.extend([one.words.clone(), one.voice.clone()]);
    }
    for one in parts.moments.iter().filter(|one| one.withdrawn_at.is_none()) {
        all.extend([Some(one.title.clone()), one.benefit.clone(), one.rough.clone(), one.party.clone()]);
        all.extend([one.sent_by.clone(), one.voice.clone()]);
    }
    all.extend(parts.noticed.iter().map(|one| one.voice.clone()));
    for one in parts.expectations.iter().filter(|one| one.withdrawn_at.is_none()) {
        all.extend([&one.own_words, &one.result, &one.time_words].map(Clone::clone));
        all.extend([&one.who, &one.contact, &one.voice].map(Clone::clone));
    }
    all.extend(parts.views.iter().flat_map(|one| [one.words.clone(), one.voice.clone()]));
    all.extend(parts.promises.iter().flat_map(|one| [Some(one.words.clone()), one.reason.clone()]));
    all.extend(parts.changes.iter().map(|one| one.reason.clone()));
    all.extend(parts.turns.iter().map(|one| one.ask.clone()));
    all.extend(parts.handovers.iter().map(|one| one.reason.clone()));
    all.extend(parts.agreements.iter().map(|one| one.voice.clone()));
    all.extend(parts.invited.iter().map(|one| Some(one.party.clone())));
    let mut all: Vec<String> = all.into_iter().flatten().collect();
    all.sort_unstable();
    all
}

/// Everybody who sits at the table of a trajectory: the customer and each relative by their own way in, and
/// the employee in the other chair.
fn at_the_table(content: &Content, row: &Row) -> Vec<Actor> {
    let (trajectory, organisation) =
        (TrajectoryId(id(row, "id")), OrganisationId(id(row, "organisation_id")));
    let ways = content["link"].iter().filter(|link| id(link, "trajectory_id") == trajectory.0);
    let mut all: Vec<Actor> = ways
        .map(|link| Actor::Customer {
            link: LinkId(id(link, "id")),
            trajectory,
            organisation,
            voice: get(link, "voice").map(str::to_owned),
            speaker: None,
        })
        .collect();
    let employee = AccountId(id(row, "employee_id"));
    let teams = content["account_team"].iter().filter(|one| id(one, "account_id") == employee.0);
    let teams = teams.map(|one| TeamId(id(one, "team_id"))).collect();
    all.push(Actor::Staff { account: employee, organisation, role: Role::Employee, teams });
    all
}

#[tokio::test]
async fn the_shared_page_shows_the_same_words_to_everybody_at_the_table() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        let before = old.content().await.unwrap();
        let store = Store::open(&address).await.unwrap();
        let mut seen = 0;
        for row in &before["trajectory"] {
            let trajectory = id(row, "id");
            let words = words_before(&before, trajectory);
            for who in at_the_table(&before, row) {
                let (now, _, parts) =
                    shared_page::open(&store, &who, TrajectoryId(trajectory)).await.unwrap();
                assert_eq!(words_after(&now, &parts), words, "{who:?}");
                let answered =
                    |rows: Vec<&Row>| rows.iter().filter(|e| id(e, "trajectory_id") == trajectory).count();
                assert_eq!(parts.answers.len(), answered(of_kind(&before, "answer")));
                assert_eq!(parts.limitations.len(), answered(of_kind(&before, "limitation")));
                seen += words.len();
            }
        }
        assert!(seen > 500, "{seen} words were compared");
        store.close().await;
    }
}

/// An identifier of a row that a test adds.
fn fresh(last: u32) -> String {
    format!("{{id:00000000000000000000000000{last:06x}}}")
}

/// An answer as the version wrote it that did not hold it to once yet, about a moment of the release.
fn early_answer(last: u32, moment: &Row, words: &str) -> String {
    format!(
        "INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, code, number, at) VALUES \
         ({}, {{id:{}}}, 'answer', {{id:{}}}, 'customer', '{words}', 'said', 2, 1781000000000000);",
        fresh(last),
        get(moment, "trajectory_id").unwrap(),
        get(moment, "id").unwrap(),
    )
}

#[tokio::test]
async fn what_was_answered_twice_before_it_was_held_to_once_comes_along() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        let moment = old.content().await.unwrap()["moment"][0].clone();
        for (last, words) in [(1, "eerst dit"), (2, "toen dat")] {
            old.run(&early_answer(last, &moment, words)).await.unwrap();
        }
        // what both agreed to could not be agreed to twice, not even by the earliest version
        let before = old.content().await.unwrap();
        let yes = of_kind(&before, "agree");
        let yes = yes.iter().find(|row| get(row, "withdrawn_at").is_none()).unwrap();
        let again = format!(
            "INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, at) VALUES \
             ({}, {{id:{}}}, 'agree', {{id:{}}}, '{}', 1781000000000000)",
            fresh(3),
            get(yes, "trajectory_id").unwrap(),
            get(yes, "about_id").unwrap(),
            get(yes, "by_side").unwrap(),
        );
        assert!(matches!(old.run(&again).await, Err(StoreError::Already)));

        Store::open(&address).await.unwrap().close().await;
        let after = old.content().await.unwrap();
        for words in ["eerst dit", "toen dat"] {
            let found: Vec<_> =
                after["answer"].iter().filter(|row| get(row, "nuance") == Some(words)).collect();
            assert_eq!(found.len(), 1, "{words}");
            assert_eq!((get(found[0], "once"), get(found[0], "withdrawn_at")), (Some("0"), None));
        }
        // from now on the database itself holds it to once
        let new = |last| {
            format!(
                "INSERT INTO answer (id, trajectory_id, moment_id, question, value, by_side, said_at) \
                 VALUES ({}, {{id:{}}}, {{id:{}}}, 'said', 3, 'customer', 1781000000000001)",
                fresh(last),
                get(&moment, "trajectory_id").unwrap(),
                get(&moment, "id").unwrap(),
            )
        };
        old.run(&new(4)).await.unwrap();
        assert!(matches!(old.run(&new(5)).await, Err(StoreError::Already)));
    }
}

#[tokio::test]
async fn a_program_of_the_release_that_still_runs_is_refused_what_no_page_looks_for() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        Store::open(&address).await.unwrap().close().await;
        let before = old.content().await.unwrap();
        let moment = &before["moment"][0];
        // the statement of the release, with what it binds written out
        let write = |kind: &str, last: u32| {
            format!(
                "INSERT INTO entry (id, trajectory_id, kind, about_id, other_id, by_side, account_id, \
                 voice, words, more, place, code, basis, day, until_day, number, at, slot) \
                 VALUES ({}, {{id:{}}}, '{kind}', {{id:{}}}, NULL, 'customer', NULL, NULL, 'nog een woord', \
                 NULL, NULL, 'serious', NULL, NULL, NULL, 4, 1781000000000000, NULL)",
                fresh(last),
                get(moment, "trajectory_id").unwrap(),
                get(moment, "id").unwrap(),
            )
        };
        let moved = MOVED.iter().map(|(kind, ..)| *kind).chain(["has-read"]);
        for (last, kind) in (10..).zip(moved) {
            let refused = old.run(&write(kind, last)).await;
            assert!(matches!(refused, Err(StoreError::Database(_))), "{kind}: {refused:?}");
        }
        assert_eq!(old.content().await.unwrap(), before, "nothing was kept");
        old.run(&write("felt", 30)).await.expect("what is still an entry is kept");
    }
}

#[tokio::test]
async fn what_the_release_writes_while_the_upgrade_begins_is_not_left_behind() {
    for (address, _kept) in empty_addresses().await {
        let old = released(&address).await;
        let before = old.content().await.unwrap();
        let read: Vec<_> =
            of_kind(&before, "has-read").into_iter().map(|row| get(row, "about_id").unwrap()).collect();
        let handed = of_kind(&before, "handover");
        let unread = handed.into_iter().find(|row| !read.contains(&get(row, "id").unwrap())).unwrap();
        // that the story was read is the one thing that the release wrote without touching the trajectory
        let says = format!(
            "INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, account_id, at, slot) VALUES \
             ({}, {{id:{}}}, 'has-read', {{id:{}}}, 'organisation', {{id:{}}}, 1783000000000000, '')",
            fresh(1),
            get(unread, "trajectory_id").unwrap(),
            get(unread, "id").unwrap(),
            get(unread, "account_id").unwrap(),
        );
        let mut writer = old.connect().await.unwrap();
        writer.begin().await.unwrap();
        writer.run_marked(&says).await.unwrap();
        let opening = tokio::spawn(async move { Store::open(&address).await });
        if writer.dialect() == Dialect::Postgres {
            // SQLite lets nobody else write meanwhile; here the upgrade begins, and waits where it has to
            let waits = "DO $$ BEGIN WHILE NOT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted \
                AND relation = CAST('entry' AS regclass)) LOOP PERFORM pg_sleep(0.01); END LOOP; END $$";
            old.connect().await.unwrap().run(waits).await.unwrap();
        }
        writer.run("COMMIT").await.unwrap();
        writer.close().await.unwrap();
        opening.await.unwrap().unwrap().close().await;
        let after = old.content().await.unwrap();
        let now = after["handover"].iter().find(|row| row["id"] == unread["id"]).unwrap();
        assert_eq!(now["read_by"], unread["account_id"]);
        assert_eq!(number(now, "read_at"), Some(1_783_000_000_000_000));
    }
}
