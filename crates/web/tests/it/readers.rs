//! Who reads what, and who is "you": the sentence on each form against what everybody can really read, the
//! turn for each reader, lists and interviews that show no more than the page does.

use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
    kind::Kind,
    rule::Need,
    time::Sense,
};
use hullie_testkit::table::whole;
use hullie_testkit::{Table, Visitor, World, part, world::email};
use hullie_web::words::{Language, Words, keys};

const COLLEAGUE: &str = "colleague@test.example";
const LEAD: &str = "team-lead@test.example";

/// Who reads something, in this order: the customer, the employee before an own answer, that employee after
/// it, a colleague, the lead of the team, everybody else who works here.
async fn readers(table: &mut Table, text: &str, moment: &str) -> [bool; 6] {
    let page = table.page.clone();
    let at = format!("{page}/moments/{moment}");
    let mine = table.customer.get("/mine/whole").await.body
        + &table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    let before = table.employee.get(&whole(&page)).await.body + &table.employee.get(&at).await.body;
    table.employee.post(&at, &[("guess", "3"), ("words", "zelf")]).await;
    table.puts(Employee, "impression", &[("number", "3")]).await;
    table.puts(Customer, "impression", &[("number", "3")]).await;
    table.customer.post(&format!("/mine/moments/{moment}"), &[("value", "3")]).await;
    let after = table.employee.get(&whole(&page)).await.body + &table.employee.get(&at).await.body;
    let mine = mine
        + &table.customer.get("/mine/whole").await.body
        + &table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    let mut others = String::new();
    for who in [
        "stranger@test.example".to_owned(),
        email(Role::Manager),
        email(Role::Coach),
        email(Role::Administrator),
    ] {
        others += &table.world.staff(&who).await.get(&whole(&page)).await.body;
    }
    [
        mine.contains(text),
        before.contains(text),
        after.contains(text),
        table.seen_by(COLLEAGUE).await.contains(text),
        table.seen_by(LEAD).await.contains(text),
        others.contains(text),
    ]
}

/// What the sentence on a form says, as the readers above. Written out by hand: this is the promise.
fn promised(form: &str, by_customer: bool) -> [bool; 6] {
    let said = part(form, "data-readers=\"yes\">", "<");
    // who comes to speak by the customer's own link later reads what the customer reads
    let later = [
        " Laat u later iemand met uw eigen link vertellen? Die leest dit dan ook.",
        " Vertelt later iemand met de link van Robin voor Robin? Die leest dit dan ook.",
    ];
    let said = later.iter().find_map(|later| said.strip_suffix(later)).unwrap_or(said);
    match said {
        "Dit lezen u, wie u laat meekijken, en het team dat u helpt."
        | "Dit lezen de klant, wie van de klant mag meekijken, en het team dat helpt." => {
            [true, true, true, true, true, false]
        }
        "Dit lezen u, wie u laat meekijken, en de medewerker die u helpt. De medewerker leest het pas na een \
         eigen antwoord." => [true, false, true, false, false, false],
        "Dit lezen alleen u en de medewerker die u helpt."
        | "Dit lezen alleen u en de klant. Neemt een collega het over? Dan leest die het pas na een eigen \
           antwoord." => [true, true, true, false, false, false],
        "Dit lezen alleen u en de medewerker die u helpt. De medewerker leest het pas na een eigen antwoord."
        | "Dit lezen alleen u, de klant en wie van de klant mag meekijken. Zij lezen het pas na een eigen \
           antwoord." => [true, false, true, false, false, false],
        "Eerst lezen alleen u, de klant en wie van de klant mag meekijken dit. Zegt de klant ja, dan leest \
         ook het team het."
            if !by_customer =>
        {
            [true, true, true, false, false, false]
        }
        other => panic!("no form says \"{other}\""),
    }
}

#[tokio::test]
async fn the_sentence_on_each_form_says_who_really_reads_it() {
    for (chair, kinds) in [(Customer, Kind::ALL), (Employee, Kind::ALL)] {
        for kind in kinds.iter().filter(|kind| kind.may_put(chair.into()) && kind.rule().words != Need::No) {
            let mut table = Table::new(Some("iets")).await;
            let said = table.expectation().await;
            let moment = match kind {
                // where the customer told there is something to guess, and nothing to write down
                Kind::ByPhone => table.happened("Gebeld", "phone").await,
                _ => table.world.moments[1].to_string(),
            };
            if *kind == Kind::Did {
                table.turns_to_customer().await;
            }
            let mut fields = vec![("words", "zeldzaam-woord")];
            use hullie_domain::rule::About;
            let wish;
            match kind.rule().about {
                About::Moment | About::MomentOrWhole | About::PromiseOrMomentOr(_) | About::Anything => {
                    fields.push(("about", moment.as_str()));
                }
                About::Expectation | About::ExpectationOr(_) => fields.push(("about", said.as_str())),
                About::Told(_) => {
                    wish = table.puts(Customer, "opinion", &[("words", "over de regel")]).await;
                    fields.push(("about", wish.as_str()));
                }
                About::Entry(_) if *kind == Kind::Win => {
                    wish = table.agreed_wish("een wens").await;
                    fields.push(("about", wish.as_str()));
                }
                About::Entry(kinds) if kinds[0] == Kind::Wish => {
                    wish = table.puts(Customer, "wish", &[("words", "een wens")]).await;
                    fields.push(("about", wish.as_str()));
                }
                About::Whole | About::PromiseOrWhole | About::StepOrWhole | About::EntryOrWhole(_) => {}
                // the words of these stand with what they answer, for the same readers
                _ => continue,
            }
            let first = kind.rule().codes.first().copied().unwrap_or_default();
            // a name is given by somebody else than the customer
            let code = if *kind == Kind::Voice { "other" } else { first };
            fields.extend([
                ("code", code),
                ("day", if kind.sense() == Sense::Planned { "2026-06-25" } else { "2026-06-10" }),
                ("number", "2"),
                ("more", "een reden"),
            ]);
            let base = if chair == Customer { "/mine".to_owned() } else { table.page.clone() };
            let address = format!("{base}/do/{}", kind.code());
            let who: &mut Visitor = if chair == Customer { &mut table.customer } else { &mut table.employee };
            let form = who
                .get(&format!(
                    "{address}?about={}",
                    fields.iter().find(|f| f.0 == "about").map_or("", |f| f.1)
                ))
                .await;
            let expected = promised(&form.body, chair == Customer);
            table.puts(chair, kind.code(), &fields).await;
            if *kind == Kind::Voice {
                table.puts(chair, kind.code(), &[("code", "self")]).await;
            }
            let found = readers(&mut table, "zeldzaam-woord", &moment).await;
            // whoever wrote it reads it before any other answer
            let expected = if chair == Employee {
                [expected[0], true, expected[2], expected[3], expected[4], expected[5]]
            } else {
                expected
            };
            assert_eq!(found, expected, "{kind:?} by {chair:?}");
        }
    }
}

#[tokio::test]
async fn the_forms_for_telling_and_expecting_say_who_really_reads_it() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Gesprek", "desk").await;
    let address = format!("/mine/moments/{moment}");
    let form = table.customer.get(&address).await.body;
    let expected = promised(&form, true);
    table.customer.post(&address, &[("words", "zeldzaam-woord")]).await;
    assert_eq!(readers(&mut table, "zeldzaam-woord", &moment).await, expected);
    let form = table.customer.get("/mine/expectation").await.body;
    let expected = promised(&form, true);
    table.customer.post("/mine/expectation", &[("own_words", "zeldzame-verwachting")]).await;
    assert_eq!(readers(&mut table, "zeldzame-verwachting", &moment).await, expected);
    // words about the rule itself are read by the team at once, and the form says so before they are sent
    let mut table = Table::new(None).await;
    let moment = table.happened("Gesprek", "desk").await;
    let address = format!("/mine/moments/{moment}");
    let form = table.customer.get(&address).await.body;
    assert!(form.contains(
        "Gaat het over de regel zelf? Dan lezen u, wie u laat meekijken, en het team dat u helpt het meteen."
    ));
    table.customer.post(&address, &[("words", "zeldzame-regel"), ("over", "rule"), ("value", "1")]).await;
    let found = readers(&mut table, "zeldzame-regel", &moment).await;
    assert_eq!(found, [true, true, true, true, true, false]);
}

#[tokio::test]
async fn an_opinion_about_the_rule_is_no_experience_and_needs_no_guess() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Brief over de regels", "letter").await;
    let address = format!("/mine/moments/{moment}");
    let alone = table.customer.post(&address, &[("over", "rule"), ("value", "1")]).await;
    assert!(
        alone.status == 400 && alone.body.contains("value=\"1\" checked"),
        "an answer about a rule needs its words"
    );
    let fields = [("over", "rule"), ("words", "te streng"), ("value", "1")];
    assert_eq!(table.customer.post(&address, &fields).await.status, 303);
    let views = table.world.database.find_text("te streng").await.unwrap();
    assert_eq!(views, ["entry.words"], "it is no view");
    for body in table.both().await {
        let here = part(&body, &format!("id=\"m-{moment}\""), "</ol>");
        assert!(
            here.contains("te streng") && here.contains("heel ontevreden"),
            "the answer stands with the words"
        );
    }
    let chair = format!("{}/moments/{moment}", table.page);
    table.employee.post(&chair, &[("guess", "5")]).await;
    let body = table.employee.get(&chair).await.body;
    assert!(
        !body.contains("stappen verschil") && !body.contains("De klant zei:"),
        "nobody guesses it: {body}"
    );
}

#[tokio::test]
async fn an_answer_to_a_question_is_read_after_the_own_answer_to_the_same_one() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[0].to_string();
    let (mine, theirs) = (format!("/mine/moments/{moment}"), format!("{}/moments/{moment}", table.page));
    let answers =
        [("result", "1"), ("but-result", "ja-maar-een"), ("glad", "1"), ("but-glad", "ja-maar-twee")];
    table.customer.post(&format!("{mine}/questions"), &answers).await;
    let read = |body: &str| ["ja-maar-een", "ja-maar-twee"].map(|words| body.contains(words));
    let body = table.employee.get(&theirs).await.body;
    assert!(body.contains("De twee stoelen"), "the guess is in");
    assert_eq!(read(&body), [false, false], "and the questions were not answered yet");
    table.employee.post(&format!("{theirs}/questions"), &[("glad", "4")]).await;
    assert_eq!(read(&table.employee.get(&theirs).await.body), [false, true], "the same question only");
    table.employee.post(&format!("{theirs}/questions"), &[("result", "4")]).await;
    assert_eq!(read(&table.employee.get(&theirs).await.body), [true, true]);
    for who in [COLLEAGUE, LEAD] {
        assert_eq!(read(&table.seen_by(who).await), [false, false], "{who}");
    }
}

#[tokio::test]
async fn p09_what_was_not_noticed_shows_no_more_than_the_page() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Screening gedaan", "behind").await;
    table
        .customer
        .post(&format!("/mine/moments/{moment}"), &[("recognition", "not_noticed"), ("value", "2")])
        .await;
    let mut list = Vec::new();
    for who in [email(Role::Employee).as_str(), COLLEAGUE, LEAD] {
        let body = table.world.staff(who).await.get("/desk/unseen").await.body;
        assert!(!body.contains("Screening gedaan") && !body.contains("Robin"), "{who} before the guess");
        list.push(body);
    }
    let chair = format!("{}/moments/{moment}", table.page);
    table.employee.post(&chair, &[("guess", "4")]).await;
    let body = table.employee.get("/desk/unseen").await.body;
    assert!(
        body.contains("<bdi>Robin</bdi>: <bdi>Screening gedaan</bdi>")
            && body.contains("Robin had dit niet gemerkt.")
    );
    assert!(body.contains(&format!("href=\"{chair}\"")), "it leads to where two can talk about it");
    for who in [COLLEAGUE, LEAD, "stranger@test.example"] {
        let body = table.world.staff(who).await.get("/desk/unseen").await.body;
        assert!(!body.contains("Screening gedaan") && !body.contains("Robin"), "{who} after it");
    }
    let trail = table.world.staff(&email(Role::Administrator)).await.get("/audit").await.body;
    assert!(trail.contains("<td>wat niet opviel</td>"), "each look stands in the trail");
}

/// The fields of a form.
type Fields = &'static [(&'static str, &'static str)];

#[tokio::test]
async fn an_interview_without_consent_is_read_by_its_interviewer_only() {
    let world = World::new().await;
    let mut interviewer = world.staff(&email(Role::Interviewer)).await;
    let about = first_choice(&interviewer.get("/interviews/new").await.body);
    let readers = ["employee@test.example", LEAD, "coach@test.example", "manager@test.example"];
    let cases: [(&str, Fields, bool); 4] = [
        ("zonder-vinkje", &[], false),
        ("alleen-spiegel", &[("quote", "yes")], false),
        ("voor-medewerkers", &[("staff", "yes")], true),
        ("voor-allebei", &[("staff", "yes"), ("quote", "yes")], true),
    ];
    for (words, boxes, read) in cases {
        let mut fields =
            vec![("words", words), ("about", about.as_str()), ("value", "1"), ("teller", "Jansen")];
        fields.extend_from_slice(boxes);
        assert_eq!(interviewer.post("/interviews/new", &fields).await.status, 303);
        assert!(interviewer.get("/stories").await.body.contains(words), "the interviewer reads it back");
        for who in readers {
            assert_eq!(
                world.staff(who).await.get("/stories").await.body.contains(words),
                read,
                "{who} {words}"
            );
        }
    }
    // words in which something may point to a person wait, whatever was ticked
    let held = [("words", "mijn nummer is 111222333, bel mij"), ("about", about.as_str()), ("staff", "yes")];
    interviewer.post("/interviews/new", &held).await;
    let mine = interviewer.get("/stories").await.body;
    assert!(mine.contains("111222333") && mine.contains("Dit leest alleen u, tot u het hebt nagekeken."));
    let mut employee = world.staff(readers[0]).await;
    assert!(!employee.get("/stories").await.body.contains("bel mij"));
    let at =
        format!("/interviews/{}", part(part(&mine, "111222333", "</li>"), "action=\"/interviews/", "\""));
    assert_eq!(employee.post(&at, &[("do", "checked")]).await.status, 403, "an employee does not confirm");
    let still = [("do", "mend"), ("words", "mijn nummer is 111222333 of zo, bel mij")];
    assert_eq!(interviewer.post(&at, &still).await.status, 303);
    assert!(!employee.get("/stories").await.body.contains("bel mij"), "mended words are looked at again");
    assert_eq!(interviewer.post(&at, &[("do", "mend"), ("words", "bel mij")]).await.status, 303);
    assert!(employee.get("/stories").await.body.contains("bel mij"));
    assert!(!interviewer.get("/stories").await.body.contains("111222333"));
    interviewer
        .post(
            "/interviews/new",
            &[("words", "kenmerk 111222333 van een folder"), ("about", &about), ("staff", "yes")],
        )
        .await;
    let mine = interviewer.get("/stories").await.body;
    let at = format!(
        "/interviews/{}",
        part(part(&mine, "van een folder", "</li>"), "action=\"/interviews/", "\"")
    );
    assert_eq!(interviewer.post(&at, &[("do", "checked")]).await.status, 303);
    assert!(employee.get("/stories").await.body.contains("van een folder"), "a person confirmed it");
}

/// The sentences of the turn as each reader reads them, in one language.
fn turn(words: Words, reader: &str, side: &str) -> String {
    words.with(keys::TURN.stored(side), &[("reader", reader.into()), ("name", "Robin".into())])
}

#[tokio::test]
async fn you_is_whoever_reads_in_every_state_of_the_turn_and_both_languages() {
    let mut table = Table::new(Some("iets")).await;
    let made = table.customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    assert!(made.contains("http://hullie.test"));
    for side in ["customer", "organisation", "other"] {
        let reply = table.calls(&[("turn", side), ("ask", "Stuur uw loonstrook")]).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        for language in [Language::first(), Language::english()] {
            let words = Words::new(language);
            let choose = format!("/language/{}", language.code());
            let mut everybody: Vec<(&str, String)> = Vec::new();
            table.customer.get(&choose).await;
            table.employee.get(&choose).await;
            everybody.push(("self", table.customer.get("/mine/whole").await.body));
            everybody.push(("seat", table.employee.get(&table.page.clone()).await.body));
            for who in [COLLEAGUE, LEAD] {
                let mut visitor = table.world.staff(who).await;
                visitor.get(&choose).await;
                everybody.push(("team", visitor.get(&whole(&table.page)).await.body));
            }
            for (reader, body) in everybody {
                let now = part(&body, "class=\"turn\">", "</p>");
                assert!(now.contains(&turn(words, reader, side)), "{reader} {side}: {now}");
                let you = ["U bent aan zet", "It is your turn"].iter().any(|you| body.contains(you));
                assert_eq!(you, reader == "self" && side == "customer", "{reader} {side}");
                let hears = ["U hoort uiterlijk", "You hear from us"].iter().any(|you| body.contains(you));
                assert_eq!(hears, reader == "self", "{reader}: what is promised to whom");
                if reader == "self" {
                    for they in
                        ["De klant had", "Wat de klant", "The customer had", "What the customer wants"]
                    {
                        assert!(!body.contains(they), "nobody reads about themselves as \"{they}\"");
                    }
                }
            }
        }
        for who in [&mut table.customer, &mut table.employee] {
            who.get("/language/nl").await;
        }
    }
}

#[tokio::test]
async fn a_relative_reads_the_customers_name_and_nothing_is_asked_of_somebody_who_died() {
    for (code, turn_customer, hears) in [
        ("other", "Robin is aan zet", "Robin hoort uiterlijk"),
        ("deceased", "Er wordt nu niets gevraagd.", "Beloofd voor zaterdag 20 juni."),
    ] {
        let mut table = Table::new(None).await;
        table.calls(&[("turn", "customer"), ("ask", "Stuur uw loonstrook"), ("ask_due", "2026-06-20")]).await;
        let said = [("code", code), ("words", "Sanne")];
        table.puts(Customer, "voice", &said[..if code == "self" { 1 } else { 2 }]).await;
        let body = table.customer.get("/mine/whole").await.body;
        assert!(part(&body, "class=\"turn\">", "</p>").contains(turn_customer), "{body}");
        assert!(
            body.contains(hears) && !body.contains("U bent aan zet") && !body.contains("U hoort uiterlijk")
        );
        let asked = code == "other";
        let now = part(&body, "class=\"turn\">", "</section>");
        assert_eq!(now.contains("<bdi>Stuur uw loonstrook</bdi>, graag uiterlijk"), asked, "{now}");
        let days = table.customer.get("/mine/days.ics").await.body;
        assert_eq!(days.contains("loonstrook"), asked);
        let theirs = table.employee.get(&table.page.clone()).await.body;
        assert!(part(&theirs, "class=\"turn\">", "</p>").contains(turn_customer));
        let calendar = table.employee.get(&format!("{}/days.ics", table.page)).await.body;
        let whose = "in another's calendar it says whose day it is";
        assert_eq!(calendar.contains("Robin: Wij bellen u."), asked, "{whose}");
    }
}

#[tokio::test]
async fn somebody_who_only_guessed_said_nothing_and_words_alone_are_not_drawn() {
    let mut table = Table::new(None).await;
    let moment = table.happened("Gesprek", "desk").await;
    let (mine, theirs) = (format!("/mine/moments/{moment}"), format!("{}/moments/{moment}", table.page));
    table.employee.post(&theirs, &[("guess", "4")]).await;
    table.customer.post(&mine, &[("words", "alleen mijn woorden")]).await;
    for (body, words_only) in [
        (table.customer.get(&mine).await.body, "alleen in woorden"),
        (table.employee.get(&theirs).await.body, "alleen in woorden"),
    ] {
        assert!(body.contains("hier is niets over gezegd"), "who only guessed: {body}");
        assert_eq!(
            body.matches(words_only).count(),
            1 + usize::from(body.contains("zei het alleen in woorden"))
        );
        assert!(!body.contains("class=\"picture\""), "one guess beside no answer is no picture");
        assert!(body.contains("Een van de twee zei het alleen in woorden."), "and it says why");
    }
    let [_, page] = table.both().await;
    let here = part(&page, &format!("id=\"m-{moment}\""), "</ol>");
    assert!(here.contains("nog niets verteld"), "who only guessed told nothing: {here}");
    table.customer.post(&mine, &[("value", "2")]).await;
    let later = table.employee.get(&theirs).await.body;
    assert!(!later.contains("U bent"), "{later}");
}

/// What the first answer of the first list on a page sends; before it stands that nothing is chosen.
fn first_choice(body: &str) -> String {
    let values = body.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.into_iter().find(|value| !value.is_empty()).unwrap().to_owned()
}
