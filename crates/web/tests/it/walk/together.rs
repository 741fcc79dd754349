//! What the two have together: expectations and other wordings, wishes that become agreements, key moments
//! and talks.

use hullie_domain::Chair::{Customer, Employee};
use hullie_domain::{Role, kind::Kind, walk::moment::Side};
use hullie_store::walk::entry;
use hullie_testkit::table::whole;
use hullie_testkit::{Table, part, world::email};

const EXPECTED: &str = "Binnen een maand hulp thuis";
const COLLEAGUE: &str = "colleague@test.example";
const STRANGER: &str = "stranger@test.example";
const LEAD: &str = "team-lead@test.example";

#[tokio::test]
async fn p04_an_answer_in_other_words_waits_for_the_customer_and_the_original_stays() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let (said, other) = (table.expectation().await, "Binnen twee maanden hulp");
    let fields = [("about", said.as_str()), ("words", other), ("code", "partly"), ("more", "Het is druk.")];
    let answer = table.puts(Employee, "our-answer", &fields).await;
    let (open, agreed) = ("niet gezegd of dit goed is.", "Zo is het afgesproken:");
    table.both_see(&[EXPECTED, other, "een deel kan", "Het is druk.", open], &[agreed]).await;
    let yes = [("about", answer.as_str()), ("code", "yes")];
    assert_eq!(table.tries(Employee, "to-our-answer", &yes).await.status, 403, "no own confirmation");
    assert_eq!(table.other_tries(COLLEAGUE, "to-our-answer", &yes).await, 403, "nor by a colleague");
    assert_eq!(table.tries(Customer, "our-answer", &fields).await.status, 403);
    table.puts(Customer, "to-our-answer", &yes).await;
    table.both_see(&[EXPECTED, other, "ja, zo is het goed"], &[open]).await;
    // what was agreed stays in sight on each part
    for part in ["/mine", "/mine/road", "/mine/said"] {
        let body = table.customer.get(part).await.body;
        assert!(body.contains(agreed) && body.contains(other), "{part}: {body}");
    }
}

/// Something that was kept under a kind that nobody writes any more.
async fn from_before(table: &Table, kind: Kind, about: &str, words: &str) -> String {
    let app = &table.world.app;
    let by = (Side::Organisation, Some(table.world.employee));
    let (about, words) = (about.parse().ok(), Some(words.to_owned()));
    let new = entry::New { about, words, ..entry::New::default() };
    let mut work = app.store.write().await.unwrap();
    let id = entry::insert(&mut work, table.world.trajectory, kind, by, &new, app.now()).await.unwrap();
    work.commit().await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn what_was_said_to_an_expectation_before_stands_word_for_word_and_is_still_said_yes_to() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let said = table.expectation().await;
    let open = "antwoorden nog.";
    assert!(table.customer.get("/mine").await.body.contains(open));
    let reword = from_before(&table, Kind::Reword, &said, "Binnen twee maanden, zo geschreven.").await;
    let agreed = "Allebei mee eens.";
    // it was answered in the way of before
    table.both_see(&[EXPECTED, "Binnen twee maanden, zo geschreven."], &[agreed, open]).await;
    let about = [("about", reword.as_str())];
    assert_eq!(table.tries(Employee, "agree", &about).await.status, 409, "no own confirmation");
    table.puts(Customer, "agree", &about).await;
    let later = from_before(&table, Kind::NotPromised, &said, "Elke dag kan niet.").await;
    table
        .both_see(&[agreed, "Dit beloven wij niet", "Elke dag kan niet.", "Hier praten we nog over"], &[])
        .await;
    for kind in ["reword", "not-promised"] {
        let fields = [("about", said.as_str()), ("words", "opnieuw")];
        assert_eq!(table.tries(Employee, kind, &fields).await.status, 403, "nobody writes {kind} any more");
    }
    let moment = table.happened("Wij praatten", "desk").await;
    table.puts(Customer, "talked", &[("about", &later), ("other", &moment)]).await;
    table.both_see(&["Elke dag kan niet."], &["Hier praten we nog over"]).await;
}

#[tokio::test]
async fn p06_what_is_not_promised_stays_open_until_the_customer_says_yes() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let (said, list) = (table.expectation().await, "Wat nog openstaat");
    let words = "Wij zijn met weinig mensen.";
    let no = [("about", said.as_str()), ("code", "no")];
    let without = table.tries(Employee, "our-answer", &no).await;
    assert!(
        without.status == 400 && without.body.contains("Kan niet alles?"),
        "not without why: {}",
        without.body
    );
    let answer = table.puts(Employee, "our-answer", &[no[0], no[1], ("more", words)]).await;
    for body in table.both().await {
        assert!(body.contains("dit kan niet") && body.contains(words));
        assert!(part(&body, list, "</section>").contains(&format!("id=\"o-{answer}\"")), "it waits");
    }
    // no is not the end of it: it stays open for the organisation
    let no = table.puts(Customer, "to-our-answer", &[("about", &answer), ("code", "no")]).await;
    for body in table.both().await {
        assert!(part(&body, list, "</section>").contains(&format!("id=\"o-{no}\"")), "{body}");
    }
    // nor is a talk that one of the two says to have been: an answer is closed by the customer's word
    let moment = table.happened("Wij praatten", "desk").await;
    let talked = [("about", answer.as_str()), ("other", moment.as_str())];
    for chair in [Customer, Employee] {
        assert_eq!(table.tries(chair, "talked", &talked).await.status, 403, "{chair:?}");
    }
    let again = [("about", said.as_str()), ("code", "no"), ("more", "Ook na ons gesprek kan het niet.")];
    let again = table.puts(Employee, "our-answer", &again).await;
    table.puts(Customer, "to-our-answer", &[("about", &again), ("code", "yes")]).await;
    for body in table.both().await {
        assert!(!body.contains(&format!("id=\"o-{no}\"")) && body.contains("Ook na ons gesprek"), "{body}");
    }
}

#[tokio::test]
async fn p05_the_expectation_is_in_sight_at_every_moment_for_both() {
    let mut table = Table::new(Some(EXPECTED)).await;
    for title in ["Het gesprek", "Het plan", "De hulp begint"] {
        let fields =
            [("title", title), ("side", "organisation"), ("benefit", "U weet meer."), ("day", "2026-06-15")];
        let address = format!("{}/moments", table.page);
        assert_eq!(table.employee.post(&address, &fields).await.status, 303);
    }
    let mut pages = table.both().await.to_vec();
    let ids = pages[0].split("id=\"m-").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let moments: Vec<String> = ids.collect();
    assert_eq!(moments.len(), 5);
    for moment in &moments {
        pages.push(table.customer.get(&format!("/mine/moments/{moment}")).await.body);
        pages.push(table.employee.get(&format!("{}/moments/{moment}", table.page)).await.body);
    }
    for body in pages {
        let before = body.split(EXPECTED).next().unwrap();
        assert!(before.len() < body.len(), "it is there");
        let count = |tag: &str| before.matches(tag).count();
        assert_eq!(count("<details"), count("</details>"), "in sight without a click");
    }
    assert!(!table.world.staff(STRANGER).await.get(&whole(&table.page)).await.body.contains(EXPECTED));
}

#[tokio::test]
async fn p15_a_limit_needs_its_reason() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let wish = table.puts(Customer, "wish", &[("words", "Elke dag hulp")]).await;
    let (about, limit) = (("about", wish.as_str()), "Meer dan drie dagen kan niet");
    let refused = table.tries(Employee, "limit", &[about, ("words", limit)]).await;
    assert!(refused.status == 400 && refused.body.contains("Pas met een reden kunt u dit delen."));
    assert!(refused.body.contains(limit), "typed words stay");
    table.both_see(&["Elke dag hulp"], &[limit]).await;
    let whole = [about, ("words", limit), ("more", "Dat staat in de verordening")];
    table.puts(Employee, "limit", &whole).await;
    for body in table.both().await {
        let sides = part(&body, "<div class=\"sides\">", "</section>");
        assert!(sides.contains("Elke dag hulp") && sides.contains(limit), "beside the wish");
        assert!(sides.contains("De reden: <bdi>Dat staat in de verordening</bdi>"));
    }
    assert_eq!(table.tries(Customer, "limit", &whole).await.status, 403);
}

#[tokio::test]
async fn p16_an_agreement_needs_two_voices() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let proposal = table.puts(Employee, "proposal", &[("about", &wish), ("words", "Om negen uur")]).await;
    let about = [("about", proposal.as_str())];
    let alone = table.tries(Employee, "agree", &about).await;
    assert!(alone.status == 409 && alone.body.contains("Dit geldt pas als u het er allebei mee eens bent."));
    for (who, status) in [(COLLEAGUE, 403), (LEAD, 403), (STRANGER, 403)] {
        assert_eq!(table.other_tries(who, "agree", &about).await, status, "{who}");
    }
    let (open, agreed) = ("Nog geen afspraak. Het geldt pas als", "Dit is afgesproken.");
    table.both_see(&[open], &[agreed]).await;
    table.puts(Customer, "agree", &about).await;
    table.both_see(&[agreed, "Allebei mee eens."], &[open]).await;
    assert_eq!(table.tries(Customer, "agree", &about).await.status, 409, "it is said once");
    // one voice does not undo it either: a new proposal does
    let back = format!("{}/back/{proposal}", table.page);
    let refused = table.employee.post(&back, &[("why", "changed")]).await;
    assert!(refused.status == 409 && refused.body.contains("zijn het hierover eens"), "{}", refused.body);
    table.both_see(&[agreed], &[open]).await;
}

#[tokio::test]
async fn p17_what_each_wanted_and_what_was_agreed_stand_together() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let wish = table.puts(Customer, "wish", &[("words", "Elke dag hulp")]).await;
    let about = ("about", wish.as_str());
    table.puts(Employee, "want", &[about, ("words", "Twee keer per week komen")]).await;
    let proposal = table.puts(Employee, "proposal", &[about, ("words", "Samen drie keer per week")]).await;
    table.puts(Customer, "agree", &[("about", &proposal)]).await;
    for body in table.both().await {
        let together = part(&body, "id=\"wishes\"", "</section>");
        assert!(together.contains("Wat u wilt") || together.contains("Wat Robin wil"));
        assert!(together.contains("Elke dag hulp"));
        assert!(together.contains("Wat wij willen") && together.contains("Twee keer per week komen"));
        assert!(together.contains("Samen drie keer per week") && together.contains("Allebei mee eens."));
    }
    let words = ("words", "namens de ander");
    assert_eq!(table.tries(Employee, "wish", &[words]).await.status, 403, "nobody says what the other wants");
    assert_eq!(table.tries(Customer, "want", &[about, words]).await.status, 403);
}

#[tokio::test]
async fn p18_nobody_ticks_the_others_win() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let alone = table.puts(Customer, "wish", &[("words", "Minder bellen")]).await;
    let early = [("about", alone.as_str()), ("words", "Er belt niemand meer")];
    assert_eq!(table.tries(Customer, "win", &early).await.status, 403, "nothing was agreed");
    let wish = table.agreed_wish("Weer zelf koken").await;
    let about = ("about", wish.as_str());
    let win = table.puts(Customer, "win", &[about, ("words", "Ik kan weer koken")]).await;
    let ours = table.puts(Employee, "win", &[about, ("words", "Wij komen minder vaak")]).await;
    assert_eq!(table.tries(Employee, "win-came", &[("about", &win)]).await.status, 403);
    for who in [COLLEAGUE, LEAD, STRANGER] {
        assert_eq!(table.other_tries(who, "win-came", &[("about", &win)]).await, 403, "{who}");
    }
    assert_eq!(table.tries(Customer, "win-came", &[("about", &ours)]).await.status, 403);
    let states = ["Nog niet bevestigd.", "Bevestigd. Dit is gelukt."];
    let wins = |body: &str| states.map(|state| body.matches(state).count());
    for body in table.both().await {
        assert_eq!(wins(&body), [2, 0], "what nobody confirmed is open");
    }
    // it is open for the side that said it, and for nobody else to tick
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains(&format!("id=\"o-{win}\"")) && !mine.contains(&format!("id=\"o-{ours}\"")));
    let theirs = table.employee.get(&table.page).await.body;
    assert!(theirs.contains(&format!("id=\"o-{ours}\"")) && !theirs.contains(&format!("id=\"o-{win}\"")));
    table.puts(Customer, "win-came", &[("about", &win)]).await;
    assert!(!table.customer.get("/mine").await.body.contains(&format!("id=\"o-{win}\"")));
    for body in table.both().await {
        assert_eq!(wins(&body), [1, 1], "the other one stays open");
    }
}

#[tokio::test]
async fn e23_both_can_write_the_next_version() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let about = ("about", wish.as_str());
    let first = table.puts(Employee, "proposal", &[about, ("words", "Om elf uur")]).await;
    let form = table.employee.get(&format!("{}/do/proposal?about={wish}", table.page)).await.body;
    let second = table.puts(Customer, "proposal", &[about, ("words", "Om negen uur")]).await;
    for body in table.both().await {
        assert!(part(&body, "Eerder voorstel", "</details>").contains("Om elf uur"));
        assert!(part(&body, &format!("id=\"e-{first}\""), "</p>").contains("wij, 15 juni 2026"));
        assert!(part(&body, &format!("id=\"e-{second}\""), "</p>").contains("Robin, 15 juni 2026"));
    }
    let changed = "Deze pagina is intussen veranderd.";
    let older = table.tries(Customer, "agree", &[("about", &first)]).await;
    // an older version is off the table; the latest is the customer's own, to which the other says yes
    assert!(older.status == 409 && older.body.contains("Uw ja is niet bewaard."), "{}", older.body);
    let shut = table.customer.get(&format!("/mine/do/agree?about={first}")).await;
    assert!(shut.status == 409 && !shut.body.contains("Om elf uur"), "{}", shut.body);
    // who wrote on the page as it was is told so, and can go on from what is there now
    let seen = |body: &str| part(body, "name=\"seen\" value=\"", "\"").to_owned();
    let words = ("words", "Om tien uur");
    let late = table.tries(Employee, "proposal", &[about, words, ("seen", &seen(&form))]).await;
    assert!(late.status == 409 && late.body.contains(changed) && late.body.contains("Om tien uur"));
    let third = table.puts(Employee, "proposal", &[about, words, ("seen", &seen(&late.body))]).await;
    assert_eq!(table.other_tries(STRANGER, "proposal", &[about, words]).await, 403);
    table.puts(Customer, "agree", &[("about", &third)]).await;
    table.both_see(&["Dit is afgesproken. Allebei mee eens."], &[]).await;
}

#[tokio::test]
async fn d05_both_mark_a_key_moment_and_may_disagree() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let moment = table.world.moments[0].to_string();
    let about = ("about", moment.as_str());
    let nothing = table.tries(Customer, "key", &[about]).await;
    assert!(nothing.status == 400 && nothing.body.contains("Kies ja of nee."));
    let theirs = table.puts(Customer, "key", &[about, ("code", "yes")]).await;
    let ours = table.puts(Employee, "key", &[about, ("code", "no")]).await;
    for body in table.both().await {
        let mark = |id: &str| part(&body, &format!("id=\"e-{id}\""), "</div>").to_owned();
        assert!(mark(&theirs).contains("ja, dit was belangrijk") && mark(&theirs).contains("Robin, "));
        assert!(mark(&ours).contains("nee, dit was een gewoon moment") && mark(&ours).contains("wij, "));
    }
    assert_eq!(table.other_tries(LEAD, "key", &[about, ("code", "no")]).await, 403, "a lead only reads");
}

#[tokio::test]
async fn e08_a_limitation_solved_well_is_shown_as_solved() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let (moment, words) = (table.world.moments[0].to_string(), ("words", "De lift deed het niet"));
    let about = ("about", moment.as_str());
    let nothing = table.tries(Employee, "limitation", &[about]).await;
    assert!(nothing.status == 400 && nothing.body.contains("Kies hoe het is opgelost"));
    table.puts(Employee, "limitation", &[about, words, ("code", "solved-well")]).await;
    // what was solved well counts as no attempt that failed
    table.both_see(&[words.1, "goed opgelost"], &["nog niet opgelost", "Pogingen:"]).await;
}

#[tokio::test]
async fn e17_what_the_service_may_mean_is_seen_by_the_customer() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let empty = table.tries(Employee, "meaning", &[("words", " ")]).await;
    assert!(empty.status == 400 && empty.body.contains("Schrijf in een gewone zin wat onze hulp kan"));
    let words = "Dat u thuis kunt blijven wonen.";
    table.puts(Employee, "meaning", &[("words", words)]).await;
    table.both_see(&["Wat onze hulp kan betekenen", words], &[]).await;
    assert_eq!(table.tries(Customer, "meaning", &[("words", words)]).await.status, 403);
}

#[tokio::test]
async fn p12_why_it_goes_step_by_step_is_shown() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let (step, no_step) = (table.world.steps[2].to_string(), table.world.trajectory.to_string());
    let words = ("words", "Eerst leren wij elkaar kennen.");
    assert_eq!(table.tries(Employee, "pace", &[("about", &no_step), words]).await.status, 403);
    assert_eq!(table.tries(Customer, "pace", &[("about", &step), words]).await.status, 403);
    table.puts(Employee, "pace", &[("about", &step), words]).await;
    let shown = "Waarom dit stap voor stap gaat: <bdi>Eerst leren wij elkaar kennen.</bdi>";
    table.both_see(&[shown], &[]).await;
    assert!(table.customer.get("/mine/overview").await.body.contains(shown));
}

#[tokio::test]
async fn e19_a_talk_can_be_asked_from_any_item_and_refused() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let (said, moment) = (table.expectation().await, table.world.moments[0].to_string());
    let claim = table.puts(Employee, "claim", &[("about", &moment), ("code", "K01")]).await;
    let promise = table.world.promise.to_string();
    let mine = table.customer.get("/mine/whole").await.body;
    let there = table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    let mut talks = Vec::new();
    for (body, about) in [(&there, &moment), (&mine, &promise), (&mine, &said), (&there, &claim)] {
        assert!(body.contains(&format!("href=\"/mine/do/talk?about={about}\"")), "no way to {about}");
        talks.push(table.puts(Customer, "talk", &[("about", about)]).await);
    }
    let open = |body: &str| part(body, "Hier praten we nog over", "</section>").matches("href=\"#e-").count();
    for body in table.both().await {
        assert_eq!(open(&body), 4);
    }
    let [no, phone] = [(0, "no"), (1, "phone")].map(|(n, way)| [("about", talks[n].as_str()), ("code", way)]);
    assert_eq!(table.tries(Employee, "talk-way", &phone).await.status, 403, "the customer chooses the way");
    table.puts(Customer, "talk-way", &no).await;
    table.puts(Customer, "talk-way", &phone).await;
    for body in table.both().await {
        assert_eq!(open(&body), 3, "nobody asks again for what the customer would rather not talk about");
        assert!(body.contains("liever niet") && body.contains("aan de telefoon"));
    }
}

#[tokio::test]
async fn p19_three_impressions_stay_on_one_line() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let mut given = Vec::new();
    for (number, said) in [
        ("2", "Robin, 15 juni 2026</span> ontevreden."),
        ("3", "Robin, 22 juni 2026</span> niet tevreden, niet ontevreden."),
        ("4", "Robin, 29 juni 2026</span> tevreden."),
    ] {
        given.push((table.puts(Customer, "impression", &[("number", number)]).await, said));
        table.world.days_later(7);
    }
    table.employee = table.world.staff(&email(Role::Employee)).await;
    let [mine, before] = table.both().await;
    let line = part(&before, "id=\"impressions\"", "</section>");
    assert!(!line.contains("id=\"e-") && line.contains("De ander zei ook hoe het nu is."), "{line}");
    table.puts(Employee, "impression", &[("number", "5")]).await;
    let [_, theirs] = table.both().await;
    // an own word opens what was said before it and one more; what comes after that waits for the next
    for (number, waits) in [("1", false), ("5", true)] {
        table.world.days_later(1);
        table.employee = table.world.staff(&email(Role::Employee)).await;
        table.puts(Customer, "impression", &[("number", number)]).await;
        let line = table.both().await[1].clone();
        let line = part(&line, "id=\"impressions\"", "</section>");
        assert_eq!(line.contains("De ander zei ook hoe het nu is."), waits, "{line}");
        assert_eq!(line.matches("<circle").count(), 4);
    }
    for (body, all) in [(&mine, 3), (&theirs, 4)] {
        let line = part(body, "id=\"impressions\"", "</section>");
        assert_eq!(line.matches("<circle").count(), 3, "one line");
        assert_eq!(line.matches("id=\"e-").count(), all, "none is overwritten");
        for (id, said) in &given {
            assert!(part(line, &format!("id=\"e-{id}\""), "</div>").contains(*said), "{said}: {line}");
        }
    }
    assert!(
        !table.world.staff(LEAD).await.get(&whole(&table.page)).await.body.contains("id=\"impressions\"")
    );
}

#[tokio::test]
async fn d06_standing_up_for_a_right_is_neutral_and_support_goes_to_one_colleague() {
    let mut table = Table::new(Some(EXPECTED)).await;
    let moment = table.world.moments[1].to_string();
    let form = table.customer.get(&format!("/mine/do/rights?about={moment}")).await.body;
    for word in ["klacht", "lastig", "moeilijk", "schuld", "fout"] {
        assert!(!part(&form, "<h1>", "</main>").contains(word), "{word} blames");
    }
    table.puts(Customer, "rights", &[("about", &moment), ("words", "inzage in het dossier")]).await;
    let address = format!("{}/moments/{moment}", table.page);
    assert!(!table.employee.get(&address).await.body.contains("inzage in het dossier"), "after the guess");
    assert_eq!(
        table.employee.get(&format!("{}/do/rights", table.page)).await.status,
        403,
        "no mark by staff"
    );
    table.employee.post(&address, &[("guess", "2")]).await;
    table.both_see(&[" kwam op voor een recht", "inzage in het dossier"], &[]).await;
    let chair = table.employee.get(&format!("{}/moments/{moment}", table.page)).await.body;
    assert!(chair.contains("href=\"/support\"") && chair.contains("Ik wil even napraten"));
    let choices = table.employee.get("/support").await.body;
    let before = choices.split(">colleague, medewerker</option>").next().unwrap();
    let to = part(before.rsplit("<option").next().unwrap(), "value=\"", "\"");
    let words = "dit raakte mij meer dan ik dacht";
    let asked = table.employee.post("/support", &[("to", to), ("words", words)]).await;
    assert_eq!(asked.location, "/support?kept");
    let said = table.employee.get("/support?kept").await.body;
    assert!(said.contains("Alleen de collega die u koos, leest dit."));
    assert!(table.world.staff(COLLEAGUE).await.get("/support").await.body.contains(words));
    // the day of whom was asked says so, of a coach as well, and of nobody else
    let waits = "Een collega wil even met u praten";
    assert!(table.world.staff(COLLEAGUE).await.get("/desk").await.body.contains(waits));
    let coach = table.world.account(&email(Role::Coach)).await.to_string();
    assert!(!table.world.staff(&email(Role::Coach)).await.get("/desk").await.body.contains(waits));
    table.employee.post("/support", &[("to", &coach), ("words", "heb je even?")]).await;
    assert!(table.world.staff(&email(Role::Coach)).await.get("/desk").await.body.contains(waits));
    assert!(!table.world.staff(LEAD).await.get("/desk").await.body.contains(waits));
    // whoever asked reads it back, and can take it back
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Employee) {
        assert!(!table.world.staff(&email(role)).await.get("/support").await.body.contains(words));
    }
    assert_eq!(table.customer.get("/support").await.location, "/sign-in");
}
