//! A further language is a folder of words and the texts of the organisation, and no line of code: here one
//! that nobody speaks, in Arabic letters and from right to left, made of the Dutch one. It has a program of
//! its own, because a language stays for as long as a program runs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "it/story.rs"]
mod story;

use std::{collections::BTreeSet, path::Path};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use hullie_domain::{Day, Localised, Role, kind::Kind, walk::moment::Side};
use hullie_store::{
    house::{
        mail::{REMINDER, Waiting},
        role_name::{self, RoleName},
        texts,
    },
    see::segment::{self, Segment},
};
use hullie_testkit::{Visitor, World, world::email};
use hullie_web::{
    house::mail,
    words::{Added, Fill, Language, Words, all},
};
use story::Story;

const CODE: &str = "xx";
/// A kind of customers.
const KIND: &str = "Voor het eerst bij ons";
/// The letters of the language, one for each of ours.
const LETTERS: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

/// A text in the language that nobody speaks.
fn turned(text: &str) -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    text.chars()
        .map(|c| match c.to_ascii_lowercase() {
            c @ 'a'..='z' => letters[usize::from(c as u8 - b'a')],
            other => other,
        })
        .collect()
}

fn turn(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = turned(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| turn(&mut variant.value));
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => *value = turned(value),
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Writes a folder of words: every text of the Dutch one, turned.
fn write_words(folder: &Path) {
    let dutch = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/nl");
    for entry in std::fs::read_dir(dutch).unwrap() {
        let path = entry.unwrap().path();
        let mut parsed = fluent_syntax::parser::parse(std::fs::read_to_string(&path).unwrap()).unwrap();
        for entry in &mut parsed.body {
            let Entry::Message(message) = entry else { continue };
            let own = match message.id.name.as_str() {
                "language-direction" => Some("rtl"),
                "number-thousands" => Some("٬"),
                "number-decimal" => Some("٫"),
                _ => None,
            };
            if message.id.name == "number-percent" {
                // as Arabic writes it
                let value = message.value.as_mut().unwrap();
                value.elements[1] = PatternElement::TextElement { value: "٪".to_owned() };
            }
            match (own, &mut message.value) {
                (Some(text), value) => {
                    let value = value.as_mut().unwrap();
                    value.elements = vec![PatternElement::TextElement { value: text.to_owned() }];
                }
                (None, Some(value)) => turn(value),
                (None, None) => {}
            }
        }
        let text = fluent_syntax::serializer::serialize(&parsed);
        std::fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
    }
}

/// The language, added once for all tests of this program.
fn language() -> Language {
    static ADDED: std::sync::LazyLock<Language> = std::sync::LazyLock::new(|| {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join(CODE);
        std::fs::create_dir(&folder).unwrap();
        write_words(&folder);
        let added = Language::add(&folder).unwrap();
        assert_eq!((added.missing, added.left_out), (Vec::new(), Vec::new()));
        added.language
    });
    *ADDED
}

/// The organisation says everything in this language too, its kinds of customers and names of roles included.
async fn texts_of_the_organisation(world: &World) {
    let mut work = world.app.store.write().await.unwrap();
    let kind = Segment { key: "eerste".to_owned(), name: Localised::first(KIND) };
    segment::insert(&mut work, world.organisation, 0, &kind).await.unwrap();
    for (role, one, more) in [(Role::Employee, "gids", "gidsen"), (Role::Coach, "maatje", "")] {
        let name = RoleName { role, name: Localised::first(one), more: Localised::first(more) };
        role_name::insert(&mut work, world.organisation, &name).await.unwrap();
    }
    let mut all = texts::read(&mut work, world.organisation).await.unwrap();
    let turn = |text: &mut Localised| {
        let dutch = text.pick("nl").to_owned();
        text.put(CODE, turned(&dutch)).unwrap();
    };
    turn(&mut all.organisation.promise);
    all.roles.iter_mut().for_each(|role| [&mut role.name, &mut role.more].into_iter().for_each(turn));
    all.segments.iter_mut().for_each(|kind| turn(&mut kind.name));
    all.teams.iter_mut().for_each(|team| [&mut team.name, &mut team.does].into_iter().for_each(turn));
    for (service, steps) in &mut all.services {
        [&mut service.name, &mut service.summary].into_iter().for_each(turn);
        steps.iter_mut().for_each(|step| [&mut step.name, &mut step.benefit].into_iter().for_each(turn));
    }
    texts::write(&mut work, &all).await.unwrap();
    work.commit().await.unwrap();
}

/// What the organisation says in Dutch and English.
const OF_THE_ORGANISATION: [&str; 7] =
    ["Hulp thuis", "Help at home", "Team een", "Wij helpen u.", "Stap vraag", "U weet meer.", KIND];

/// A text without the marks that keep what is filled in apart.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// What a person reads of a page: the words between its tags, and those in labels that are read aloud.
fn visible(body: &str) -> String {
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        for label in ["aria-label=\"", "placeholder=\"", "data-busy=\"", "data-back=\"", "title=\""] {
            if let Some((_, rest)) = tag.split_once(label) {
                text.push_str(rest.split('"').next().unwrap());
                text.push('\n');
            }
        }
        if !tag.starts_with("script") && !tag.starts_with("style") {
            text.push_str(words);
            text.push('\n');
        }
    }
    text
}

/// Pieces of texts in Dutch and English that are long enough to be none but themselves.
fn pieces() -> BTreeSet<String> {
    [Language::first(), Language::english()]
        .into_iter()
        .flat_map(all)
        .flat_map(|(_, text)| text.split('…').map(|piece| piece.trim().to_owned()).collect::<Vec<_>>())
        .filter(|piece| piece.contains(' ') && piece.chars().filter(|c| c.is_ascii_alphabetic()).count() >= 9)
        .collect()
}

/// Refuses a page on which something of the program is not said in the language.
fn all_in_language(address: &str, body: &str, pieces: &BTreeSet<String>) {
    assert!(body.contains("<html lang=\"xx\" dir=\"rtl\""), "{address}: {body}");
    assert!(!body.contains('['), "{address} shows a key: {body}");
    let text = visible(body);
    for piece in pieces {
        assert!(!text.contains(piece.as_str()), "{address} says \"{piece}\": {text}");
    }
    for own in OF_THE_ORGANISATION {
        assert!(!text.contains(own), "{address} says \"{own}\" of the organisation: {text}");
    }
    // whole words: what people said themselves stays as it is, and holds none of these
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    for common in ["klant", "klanten", "medewerker", "medewerkers", "gids", "gidsen", "maatje", "december"] {
        assert!(!words.contains(common), "{address} says \"{common}\": {text}");
    }
    let arabic = text.chars().filter(|c| ('\u{600}'..='\u{6ff}').contains(c)).count();
    assert!(arabic > 40, "{address} says something: {text}");
}

async fn walk(who: &mut Visitor, addresses: &[String], pieces: &BTreeSet<String>) -> usize {
    who.set_cookie("hullie_language", CODE);
    let mut seen = 0;
    for address in addresses {
        let reply = who.get(address).await;
        if reply.status == 200 {
            seen += 1;
            all_in_language(address, &reply.body, pieces);
        } else {
            assert!([400, 403, 404, 409].contains(&reply.status), "{address}: {}", reply.status);
            all_in_language(address, &reply.body, pieces);
        }
    }
    seen
}

fn addresses(list: &[&str]) -> Vec<String> {
    list.iter().map(|address| (*address).to_owned()).collect()
}

#[tokio::test]
async fn every_page_is_said_in_a_language_that_came_with_a_folder_and_texts_of_the_organisation() {
    let language = language();
    let pieces = pieces();
    assert!(pieces.len() > 1_000, "{} pieces", pieces.len());
    let mut story = Story::new().await;
    texts_of_the_organisation(&story.table.world).await;
    let world = &story.table.world;

    let mut administrator = world.staff(&email(Role::Administrator)).await;
    let called = [("one_nl", "bewoner"), ("more_nl", "bewoners"), ("one_xx", "ساكن"), ("more_xx", "سكان")];
    assert_eq!(administrator.post("/roles/customer", &called).await.status, 303);

    let service = "/mirror/hulp";
    let mut nobody = world.visitor();
    let public =
        ["/", "/services", "/services/hulp", "/accessibility", "/privacy", "/sign-in", "/code", "/nowhere"];
    assert!(walk(&mut nobody, &addresses(&public), &pieces).await >= 7);

    let page = story.table.page.clone();
    let moments =
        [&story.visit, &story.unguessed, &story.by_phone, &story.pharmacy, &story.behind, &story.letter];
    let about = [("proposal", &story.wish), ("talk", &story.expectation), ("extend", &story.late)];
    let forms = |base: &str| {
        let kinds = Kind::ALL.iter().map(|kind| format!("{base}/do/{}", kind.code()));
        let at = moments.iter().flat_map(|moment| {
            let here = format!("{base}/moments/{moment}");
            [here.clone(), format!("{here}/questions")]
        });
        let others = ["", "/overview", "/moments/new", "/paper"].map(|part| format!("{base}{part}"));
        let about = about.iter().map(|(kind, id)| format!("{base}/do/{kind}?about={id}"));
        kinds.chain(at).chain(others).chain(about).collect::<Vec<String>>()
    };
    let mut own = forms("/mine");
    own.extend(addresses(&["/mine/people", "/mine/expectation"]));
    own.push(format!("/mine/moments/{}/invite", story.visit));
    assert!(walk(&mut story.table.customer, &own, &pieces).await > 25);
    assert!(walk(&mut story.daughter, &addresses(&["/mine", "/mine/overview"]), &pieces).await == 2);
    assert!(walk(&mut story.guest, &addresses(&["/guest"]), &pieces).await == 1);

    let mut staff = forms(&page);
    staff.extend(["doors", "hand-over"].map(|part| format!("{page}/{part}")));
    staff.extend(addresses(&[
        "/desk",
        "/desk/search?q=ro",
        "/desk/unseen",
        "/desk/sides",
        "/trajectories/new",
        "/stories",
        "/support",
        "/reflection",
        "/mirror",
        service,
    ]));
    assert!(walk(&mut story.table.employee, &staff, &pieces).await > 30);

    let mirror = ["/answers", "/stories", "/distance", "/compare"].map(|part| format!("{service}{part}"));
    let mut manager = world.staff(&email(Role::Manager)).await;
    let pages = [addresses(&["/desk", "/indicators", service]), mirror.to_vec()].concat();
    assert!(walk(&mut manager, &pages, &pieces).await >= 6);
    let pages = addresses(&["/desk", "/accounts", "/audit", "/roles"]);
    assert_eq!(walk(&mut administrator, &pages, &pieces).await, 4);
    let mut interviewer = world.staff(&email(Role::Interviewer)).await;
    assert!(
        walk(&mut interviewer, &addresses(&["/desk", "/interviews/new", "/stories"]), &pieces).await == 3
    );
    let mut coach = world.staff(&email(Role::Coach)).await;
    assert!(walk(&mut coach, &addresses(&["/desk", "/shown", "/stories"]), &pieces).await == 3);

    // what people said stays as they said it, and runs its own way
    let shared = story.table.customer.get("/mine").await.body;
    assert!(shared.contains("dir=\"auto\""));
    // a month is called as the language calls it, and the roles as the organisation does in it
    assert!(shared.contains(&turned("juni")) && !visible(&shared).contains("9 juni"), "{shared}");
    let roles = administrator.get("/roles").await.body;
    for name in ["gids", "gidsen", "maatje"].map(turned) {
        assert!(roles.contains(&format!("value=\"{name}\"")), "{roles}");
    }
    let begun = story.table.employee.get("/trajectories/new").await.body;
    assert!(begun.contains(&turned(KIND)), "{begun}");
    // those who are helped are called as the organisation writes it in this language
    assert_eq!(Words::named(language, world.site.names()).get("lane-employee"), turned("gidsen"));
    let privacy = Words::named(language, world.site.names());
    assert_eq!(privacy.get("chair-customer"), "ساكن");
    assert_eq!(Words::named(Language::english(), world.site.names()).get("chair-customer"), "bewoner");
}

#[tokio::test]
async fn a_form_that_is_refused_says_so_in_the_language_and_asks_for_each_language() {
    language();
    let world = World::new().await;
    let mut administrator = world.staff(&email(Role::Administrator)).await;
    administrator.set_cookie("hullie_language", CODE);
    let body = administrator.get("/roles").await.body;
    for field in ["name_nl", "name_en", "name_xx", "more_xx", "one_xx"] {
        assert!(body.contains(&format!("name=\"{field}\"")), "{field}");
    }
    let reply = administrator.post("/roles/customer", &[("one_nl", "gast"), ("one_xx", "ضيف")]).await;
    assert_eq!(reply.status, 400);
    let problem = turned("Schrijf ook hoe u er meer dan één noemt");
    assert!(reply.body.contains(&problem) && reply.body.contains("value=\"ضيف\""), "{}", reply.body);
}

#[test]
fn a_mail_is_written_in_the_language_that_the_customer_chose() {
    language();
    let (pieces, today) = (pieces(), Day::parse("2026-06-15").unwrap());
    for (kind, side) in Side::ALL.iter().flat_map(|&side| [("turn", side), (REMINDER, side)]) {
        let waiting = Waiting {
            spoken_for: false,
            id: hullie_domain::LetterId::new(),
            kind: kind.to_owned(),
            address: "a@voorbeeld.example".to_owned(),
            language: CODE.to_owned(),
            name: "Robin".to_owned(),
            service: Localised::new([("nl", "Hulp thuis"), (CODE, &turned("Hulp thuis"))]).unwrap(),
            turn_side: side,
            turn_ask: None,
            turn_due: Day::parse("2026-06-19"),
            organisation: "Gemeente Toets".to_owned(),
            phone: "0123 456 789".to_owned(),
        };
        let letter = mail::write(&waiting, today);
        assert!(letter.subject.contains(&turned("Hulp thuis")), "{}", letter.subject);
        assert_eq!(
            side == Side::Customer,
            bare(&letter.body).contains(&turned("19 juni")),
            "{}",
            letter.body
        );
        for text in [letter.subject, letter.body] {
            let said = pieces.iter().find(|piece| text.contains(piece.as_str()));
            assert_eq!(said, None, "{text}");
        }
    }
}

#[tokio::test]
async fn what_a_language_does_not_say_is_said_in_dutch_key_by_key_and_counted() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("xy");
    std::fs::create_dir(&folder).unwrap();
    write_words(&folder);
    let door = folder.join("door.ftl");
    let text = std::fs::read_to_string(&door).unwrap();
    let line = text.lines().find(|line| line.starts_with("nav-privacy = ")).unwrap();
    std::fs::write(&door, text.replace(&format!("{line}\n"), "")).unwrap();
    let Added { language, missing, .. } = Language::add(&folder).unwrap();
    assert_eq!(missing.len(), 1, "{missing:?}");
    let dutch = Words::new(Language::first());
    assert_eq!(Words::new(language).get("nav-privacy"), dutch.get("nav-privacy"));
    assert_eq!(Words::new(language).get("nav-services"), turned(&dutch.get("nav-services")));
}

#[tokio::test]
async fn a_browser_that_asks_for_the_language_gets_it_and_everybody_can_choose_it() {
    let language = language();
    let world = World::new().await;
    let mut visitor = world.visitor();
    visitor.set_header("accept-language", "xx-YY,nl;q=0.5");
    let body = visitor.get("/").await.body;
    assert!(body.contains("<html lang=\"xx\" dir=\"rtl\""));
    for (code, name) in [("nl", "Nederlands"), ("en", "English")] {
        assert!(body.contains(&format!("hreflang=\"{code}\" dir=\"ltr\">{name}</a>")), "{body}");
    }
    let mut dutch = world.visitor();
    let body = dutch.get("/").await.body;
    let link = format!("hreflang=\"xx\" dir=\"rtl\">{}</a>", language.own_name());
    assert!(body.contains("<html lang=\"nl\" dir=\"ltr\"") && body.contains(&link), "{body}");
    let chosen = dutch.get("/language/xx?back=/services").await;
    assert_eq!((chosen.status, chosen.location.as_str()), (303, "/services"));
    assert!(dutch.get("/services").await.body.contains("<html lang=\"xx\""));
}

#[test]
fn numbers_and_days_are_written_as_the_language_writes_them() {
    let words = Words::new(language());
    assert_eq!(hullie_web::format::number(words, 1_234_567), "1٬234٬567");
    assert_eq!(hullie_web::format::decimal(words, 2.5), "2٫5");
    assert_eq!(bare(&hullie_web::format::percent(words, 0.4)), "40٪");
    let day = hullie_domain::Day::parse("2026-12-04").unwrap();
    // what is filled in is set apart, so that it does not turn the line
    let apart = |text: &str| format!("\u{2068}{text}\u{2069}");
    let date = format!("{} {} {}", apart("4"), apart(&turned("december")), apart("2026"));
    assert_eq!(hullie_web::format::date(words, day), date);
    // in a sentence it runs the way of the language, though each of its parts is set apart
    let sentence = words.with("turn-by", &[("day", (&date).into())]);
    assert!(sentence.contains(&format!("\u{2067}{date}\u{2069}")), "{sentence}");
    let many = [("n", Fill::Number(3)), ("shown", Fill::Text("3"))];
    assert_eq!(words.with("unit-days", &many), format!("{} {}", apart("3"), turned("dagen")));
}
