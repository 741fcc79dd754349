//! What the two have together: expectations and other wordings, wishes that become agreements, key moments and talks.

use hullie_domain::Role;
use hullie_testkit::{Reply, Visitor, World, world::email};

const EXPECTED: &str = "Binnen een maand hulp thuis";
const COLLEAGUE: &str = "colleague@test.example";
const STRANGER: &str = "stranger@test.example";

/// The two at one table, and the address of the page on the employee's side.
struct Table {
    world: World,
    customer: Visitor,
    employee: Visitor,
    page: String,
}

impl Table {
    async fn new() -> Self {
        let world = World::new().await;
        let mut customer = world.customer().await;
        customer.post("/mine/expectation", &[("own_words", EXPECTED)]).await;
        let employee = world.staff(&email(Role::Employee)).await;
        let page = format!("/trajectories/{}", world.trajectory);
        Self { world, customer, employee, page }
    }

    async fn customer_puts(&mut self, kind: &str, fields: &[(&str, &str)]) -> String {
        kept(&self.customer.post(&format!("/mine/do/{kind}"), fields).await)
    }

    async fn employee_puts(&mut self, kind: &str, fields: &[(&str, &str)]) -> String {
        kept(&self.employee.post(&format!("{}/do/{kind}", self.page), fields).await)
    }

    /// Somebody who works here tries to put something on the page.
    async fn tries(&self, who: &str, kind: &str, fields: &[(&str, &str)]) -> Reply {
        let mut visitor = self.world.staff(who).await;
        visitor.post(&format!("{}/do/{kind}", self.page), fields).await
    }

    /// The page as the customer and as the employee sees it.
    async fn both(&mut self) -> [String; 2] {
        [self.customer.get("/mine").await.body, self.employee.get(&self.page).await.body]
    }

    /// The identifier of the expectation.
    async fn expectation(&mut self) -> String {
        let body = self.employee.get(&self.page).await.body;
        part(&body, "/do/reword?about=", "\"").to_owned()
    }

    /// The identifier of the first moment.
    fn moment(&self) -> String {
        self.world.moments[0].to_string()
    }
}

/// The identifier of what was just put on the page.
fn kept(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.body);
    reply.location.split("#e-").nth(1).unwrap().to_owned()
}

/// What stands on a page after one text, up to the next.
fn part<'a>(body: &'a str, from: &str, until: &str) -> &'a str {
    let (_, rest) = body.split_once(from).unwrap_or_else(|| panic!("{from} is not there: {body}"));
    rest.split(until).next().unwrap()
}

#[tokio::test]
async fn p04_a_rewording_waits_for_the_customer_and_the_original_stays() {
    let mut table = Table::new().await;
    let said = table.expectation().await;
    let other = "Binnen twee maanden hulp";
    let fields = [("about", said.as_str()), ("words", other), ("code", "not-realistic")];
    let reword = table.employee_puts("reword", &fields).await;
    for body in table.both().await {
        assert!(body.contains(EXPECTED) && body.contains(other));
        assert!(body.contains("dit lukt ons waarschijnlijk niet"));
        assert!(
            body.contains("Nog niet bevestigd door de klant.") && !body.contains("Zo is het afgesproken:")
        );
    }
    for who in [email(Role::Employee).as_str(), COLLEAGUE] {
        assert_eq!(table.tries(who, "agree", &[("about", &reword)]).await.status, 409, "{who} has one voice");
    }
    assert_eq!(table.customer.post("/mine/do/reword", &fields).await.status, 403);
    table.customer_puts("agree", &[("about", &reword)]).await;
    for body in table.both().await {
        assert!(body.contains(EXPECTED) && body.contains("Zo is het afgesproken:") && body.contains(other));
        assert!(!body.contains("Nog niet bevestigd"));
    }
}

#[tokio::test]
async fn p06_what_is_not_promised_stays_open_until_a_talk_is_linked() {
    let mut table = Table::new().await;
    let said = table.expectation().await;
    let fields = [("about", said.as_str()), ("words", "Wij zijn met weinig mensen.")];
    let limit = table.employee_puts("not-promised", &fields).await;
    for body in table.both().await {
        assert!(body.contains("Dit beloven wij niet") && body.contains("Wij zijn met weinig mensen."));
        let open = part(&body, "Hier praten we nog over", "</section>");
        assert!(open.contains(&format!("href=\"#e-{limit}\"")), "it waits for a talk");
    }
    let without =
        table.customer.post("/mine/do/talked", &[("about", &limit), ("words", "aan de balie")]).await;
    assert_eq!(without.status, 400, "a talk is linked to a moment");
    assert!(without.body.contains("Kies bij welk moment u hierover gepraat hebt."));
    assert!(without.body.contains("aan de balie"), "typed words stay");
    let (trajectory, moment) = (table.world.trajectory.to_string(), table.moment());
    let elsewhere = [("about", limit.as_str()), ("other", trajectory.as_str())];
    assert_eq!(
        table.customer.post("/mine/do/talked", &elsewhere).await.status,
        400,
        "to a moment of this page"
    );
    let talked = [("about", limit.as_str()), ("other", moment.as_str())];
    assert_eq!(table.tries(STRANGER, "talked", &talked).await.status, 403);
    table.customer_puts("talked", &talked).await;
    for body in table.both().await {
        assert!(!body.contains("Hier praten we nog over"));
        assert!(body.contains("Hierover is gepraat") && body.contains("Bij dit moment: Wij belden u"));
        assert!(body.contains("Dit beloven wij niet"), "what was said stays");
    }
}

#[tokio::test]
async fn p05_the_expectation_is_in_sight_at_every_moment_for_both() {
    let mut table = Table::new().await;
    for title in ["Het gesprek", "Het plan", "De hulp begint"] {
        let fields = [("title", title), ("benefit", "U weet meer."), ("day", "2026-06-15")];
        let reply = table.employee.post(&format!("{}/moments", table.page), &fields).await;
        assert_eq!(reply.status, 303);
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
        let closed = before.matches("<details").count() - before.matches("</details>").count();
        assert_eq!(closed, 0, "in sight without a click");
    }
    let mut stranger = table.world.staff(STRANGER).await;
    assert!(!stranger.get(&table.page).await.body.contains(EXPECTED));
}

#[tokio::test]
async fn p15_a_limit_needs_its_reason() {
    let mut table = Table::new().await;
    let wish = table.customer_puts("wish", &[("words", "Elke dag hulp")]).await;
    let without = [("about", wish.as_str()), ("words", "Meer dan drie dagen kan niet")];
    let refused = table.tries(&email(Role::Employee), "limit", &without).await;
    assert_eq!(refused.status, 400);
    assert!(
        refused.body.contains("Pas met een reden kunt u dit delen.") && refused.body.contains(without[1].1)
    );
    assert!(
        !table.customer.get("/mine").await.body.contains(without[1].1),
        "without a reason it is not shared"
    );
    let [about, words] = without;
    let whole = [about, words, ("more", "Dat staat in de verordening")];
    table.employee_puts("limit", &whole).await;
    for body in table.both().await {
        let sides = part(&body, "<div class=\"sides\">", "</section>");
        assert!(sides.contains("Elke dag hulp") && sides.contains(words.1), "beside the wish");
        assert!(sides.contains("De reden: Dat staat in de verordening"));
    }
    assert_eq!(table.customer.post("/mine/do/limit", &whole).await.status, 403);
}

#[tokio::test]
async fn p16_an_agreement_needs_two_voices() {
    let mut table = Table::new().await;
    let wish = table.customer_puts("wish", &[("words", "Hulp in de ochtend")]).await;
    let fields = [("about", wish.as_str()), ("words", "Wij komen op dinsdag om negen uur")];
    let proposal = table.employee_puts("proposal", &fields).await;
    for who in [email(Role::Employee).as_str(), COLLEAGUE] {
        let alone = table.tries(who, "agree", &[("about", &proposal)]).await;
        assert_eq!(alone.status, 409, "{who}");
        assert!(
            alone.body.contains("Dit geldt pas als de klant en de medewerker het er allebei mee eens zijn.")
        );
    }
    for who in [email(Role::TeamLead).as_str(), STRANGER] {
        assert_eq!(table.tries(who, "agree", &[("about", &proposal)]).await.status, 403, "{who}");
    }
    for body in table.both().await {
        assert!(body.contains("Nog geen afspraak. Het geldt pas als u het er allebei mee eens bent."));
        assert!(!body.contains("Dit is afgesproken."));
    }
    table.customer_puts("agree", &[("about", &proposal)]).await;
    for body in table.both().await {
        assert!(
            body.contains("Dit is afgesproken. Allebei mee eens.") && !body.contains("Nog geen afspraak.")
        );
    }
    let again = table.customer.post("/mine/do/agree", &[("about", &proposal)]).await;
    assert_eq!(again.status, 409, "it is said once");
}

#[tokio::test]
async fn p17_what_each_wanted_and_what_was_agreed_stand_together() {
    let mut table = Table::new().await;
    let wish = table.customer_puts("wish", &[("words", "Elke dag hulp")]).await;
    let about = ("about", wish.as_str());
    table.employee_puts("want", &[about, ("words", "Wij willen twee keer per week komen")]).await;
    let proposal = table.employee_puts("proposal", &[about, ("words", "Samen: drie keer per week")]).await;
    table.customer_puts("agree", &[("about", &proposal)]).await;
    for body in table.both().await {
        let together = part(&body, "id=\"wishes\"", "</section>");
        for words in [
            "Wat de klant wil",
            "Elke dag hulp",
            "Wat wij willen",
            "Wij willen twee keer per week komen",
            "Samen: drie keer per week",
            "Dit is afgesproken. Allebei mee eens.",
        ] {
            assert!(together.contains(words), "{words}");
        }
    }
    let refused = table.tries(&email(Role::Employee), "wish", &[("words", "namens de klant")]).await;
    assert_eq!(refused.status, 403, "nobody says what the other wants");
    assert_eq!(table.customer.post("/mine/do/want", &[about, ("words", "x")]).await.status, 403);
}

#[tokio::test]
async fn p18_nobody_ticks_the_others_win() {
    let mut table = Table::new().await;
    let wish = table.customer_puts("wish", &[("words", "Weer zelf koken")]).await;
    let about = ("about", wish.as_str());
    let win = table.customer_puts("win", &[about, ("words", "Ik kan weer zelf koken")]).await;
    let ours = table.employee_puts("win", &[about, ("words", "Wij hoeven minder vaak te komen")]).await;
    for who in [email(Role::Employee).as_str(), COLLEAGUE, STRANGER] {
        assert_eq!(table.tries(who, "win-came", &[("about", &win)]).await.status, 403, "{who}");
    }
    assert_eq!(table.customer.post("/mine/do/win-came", &[("about", &ours)]).await.status, 403);
    let count = |body: &str| {
        (body.matches("Nog niet bevestigd.").count(), body.matches("Bevestigd. Dit is gelukt.").count())
    };
    for body in table.both().await {
        assert_eq!(count(&body), (2, 0), "what nobody confirmed is open");
    }
    table.customer_puts("win-came", &[("about", &win)]).await;
    for body in table.both().await {
        assert_eq!(count(&body), (1, 1), "the other one stays open");
    }
}

#[tokio::test]
async fn e23_both_can_write_the_next_version() {
    let mut table = Table::new().await;
    let wish = table.customer_puts("wish", &[("words", "Hulp in de ochtend")]).await;
    let about = ("about", wish.as_str());
    let first = table.employee_puts("proposal", &[about, ("words", "Om elf uur")]).await;
    let address = format!("{}/do/proposal", table.page);
    let form = table.employee.get(&format!("{address}?about={wish}")).await.body;
    let second = table.customer_puts("proposal", &[about, ("words", "Om negen uur")]).await;
    for body in table.both().await {
        assert!(part(&body, "Eerder voorstel", "</details>").contains("Om elf uur"));
        assert!(part(&body, &format!("id=\"e-{first}\""), "</p>").contains("wij, 15 juni 2026"));
        assert!(part(&body, &format!("id=\"e-{second}\""), "</p>").contains("klant, 15 juni 2026"));
    }
    let older = table.customer.post("/mine/do/agree", &[("about", &first)]).await;
    assert_eq!(older.status, 409);
    assert!(older.body.contains("Iemand anders heeft dit net veranderd."));
    // who wrote on the page as it was is told so, and can go on from what is there now
    let seen = |body: &str| part(body, "name=\"seen\" value=\"", "\"").to_owned();
    let words = ("words", "Om tien uur");
    let late = table.employee.post(&address, &[about, words, ("seen", &seen(&form))]).await;
    assert_eq!(late.status, 409);
    assert!(
        late.body.contains("Iemand anders heeft dit net veranderd.") && late.body.contains("Om tien uur")
    );
    let third = kept(&table.employee.post(&address, &[about, words, ("seen", &seen(&late.body))]).await);
    let refused = table.tries(STRANGER, "agree", &[("about", &third)]).await;
    assert_eq!(refused.status, 403);
    table.customer_puts("agree", &[("about", &third)]).await;
    for body in table.both().await {
        assert!(body.contains("Dit is afgesproken. Allebei mee eens."));
    }
}

#[tokio::test]
async fn d05_both_mark_a_key_moment_and_may_disagree() {
    let mut table = Table::new().await;
    let moment = table.moment();
    let about = ("about", moment.as_str());
    let nothing = table.customer.post("/mine/do/key", &[about]).await;
    assert!(nothing.status == 400 && nothing.body.contains("Kies ja of nee."));
    let theirs = table.customer_puts("key", &[about, ("code", "yes")]).await;
    let ours = table.employee_puts("key", &[about, ("code", "no")]).await;
    for body in table.both().await {
        let mark = |id: &str| part(&body, &format!("id=\"e-{id}\""), "</div>").to_owned();
        assert!(mark(&theirs).contains("ja, dit was belangrijk") && mark(&theirs).contains("klant, "));
        assert!(mark(&ours).contains("nee, dit was een gewoon moment") && mark(&ours).contains("wij, "));
    }
    let lead = table.tries(&email(Role::TeamLead), "key", &[about, ("code", "no")]).await;
    assert_eq!(lead.status, 403, "a lead reads the page and writes nothing on it");
}

#[tokio::test]
async fn e08_a_limitation_solved_well_is_shown_as_solved() {
    let mut table = Table::new().await;
    let moment = table.moment();
    let about = ("about", moment.as_str());
    let words = ("words", "De lift deed het niet");
    let nothing = table.tries(&email(Role::Employee), "limitation", &[about, words]).await;
    assert!(nothing.status == 400 && nothing.body.contains("Kies hoe het is opgelost."));
    let fields = [about, words, ("code", "solved-well")];
    assert_eq!(table.tries(STRANGER, "limitation", &fields).await.status, 403);
    table.employee_puts("limitation", &fields).await;
    for body in table.both().await {
        assert!(body.contains("Wat hier niet werkte") && body.contains(words.1));
        assert!(body.contains("goed opgelost") && !body.contains("nog niet opgelost"));
        assert!(!body.contains("Pogingen:"), "what was solved well is counted as no failure");
    }
}

#[tokio::test]
async fn e17_what_the_service_may_mean_is_seen_by_the_customer() {
    let mut table = Table::new().await;
    let empty = table.tries(&email(Role::Employee), "meaning", &[("words", " ")]).await;
    assert!(empty.status == 400);
    assert!(empty.body.contains("Schrijf in een gewone zin wat onze hulp kan betekenen."));
    table.employee_puts("meaning", &[("words", "Dat u thuis kunt blijven wonen.")]).await;
    for body in table.both().await {
        assert!(
            body.contains("Wat onze hulp kan betekenen") && body.contains("Dat u thuis kunt blijven wonen.")
        );
    }
    assert_eq!(table.customer.post("/mine/do/meaning", &[("words", "x")]).await.status, 403);
}

#[tokio::test]
async fn p12_why_it_goes_step_by_step_is_shown() {
    let mut table = Table::new().await;
    let (step, other) = (table.world.steps[2].to_string(), table.world.trajectory.to_string());
    let words = ("words", "Eerst leren wij elkaar kennen.");
    let elsewhere = table.tries(&email(Role::Employee), "pace", &[("about", &other), words]).await;
    assert_eq!(elsewhere.status, 403, "what is no step has no pace");
    table.employee_puts("pace", &[("about", &step), words]).await;
    let mut pages = table.both().await.to_vec();
    pages.push(table.customer.get("/mine/overview").await.body);
    for body in pages {
        assert!(body.contains("Waarom dit stap voor stap gaat: Eerst leren wij elkaar kennen."));
    }
    assert_eq!(table.customer.post("/mine/do/pace", &[words]).await.status, 403);
}

#[tokio::test]
async fn e19_a_talk_can_be_asked_from_any_item_and_refused() {
    let mut table = Table::new().await;
    let (said, moment) = (table.expectation().await, table.moment());
    let claim = table.employee_puts("claim", &[("about", &moment), ("code", "K01")]).await;
    let promise = table.world.promise.to_string();
    let mine = table.customer.get("/mine").await.body;
    let there = table.customer.get(&format!("/mine/moments/{moment}")).await.body;
    let mut talks = Vec::new();
    for (body, about) in [(&there, &moment), (&mine, &promise), (&mine, &said), (&there, &claim)] {
        assert!(
            body.contains(&format!("href=\"/mine/do/talk?about={about}\"")),
            "a way to talk about {about}"
        );
        talks.push(table.customer_puts("talk", &[("about", about)]).await);
    }
    let open = |body: &str| part(body, "Hier praten we nog over", "</section>").matches("href=\"#e-").count();
    for body in table.both().await {
        assert_eq!(open(&body), 4);
    }
    let (no, phone) =
        ([("about", talks[0].as_str()), ("code", "no")], [("about", &*talks[1]), ("code", "phone")]);
    let chosen = table.tries(&email(Role::Employee), "talk-way", &phone).await;
    assert_eq!(chosen.status, 403, "the customer chooses the way, nobody else");
    table.customer_puts("talk-way", &no).await;
    table.customer_puts("talk-way", &phone).await;
    for body in table.both().await {
        assert_eq!(open(&body), 3, "what the customer would rather not talk about is no longer asked");
        assert!(body.contains("liever niet") && body.contains("aan de telefoon"));
    }
}

#[tokio::test]
async fn p19_three_impressions_stay_on_one_line() {
    let mut table = Table::new().await;
    let mut given = Vec::new();
    for (number, day, answer) in [
        ("2", "15 juni 2026", "ontevreden"),
        ("3", "25 juni 2026", "niet tevreden, niet ontevreden"),
        ("4", "5 juli 2026", "tevreden"),
    ] {
        given.push((table.customer_puts("impression", &[("number", number)]).await, day, answer));
        table.world.days_later(10);
    }
    table.employee = table.world.staff(&email(Role::Employee)).await;
    let [mine, theirs] = table.both().await;
    assert!(!theirs.contains("id=\"impressions\""), "the employee looks at it after an own impression");
    table.employee_puts("impression", &[("number", "5")]).await;
    let [_, theirs] = table.both().await;
    for (body, all) in [(&mine, 3), (&theirs, 4)] {
        let line = part(body, "id=\"impressions\"", "</section>");
        assert_eq!(line.matches("<circle").count(), 3, "one line");
        assert_eq!(line.matches("id=\"e-").count(), all, "none is overwritten");
        for (id, day, answer) in &given {
            let said = part(line, &format!("id=\"e-{id}\""), "</div>");
            assert!(said.contains(day) && said.contains(&format!("</span> {answer}.")), "{said}");
        }
    }
    let mut lead = table.world.staff(&email(Role::TeamLead)).await;
    assert!(!lead.get(&table.page).await.body.contains("id=\"impressions\""));
}

#[tokio::test]
async fn d06_standing_up_for_a_right_is_neutral_and_support_goes_to_one_colleague() {
    let mut table = Table::new().await;
    let moment = table.moment();
    let form = table.customer.get(&format!("/mine/do/rights?about={moment}")).await.body;
    table.customer_puts("rights", &[("about", &moment), ("words", "inzage in het dossier")]).await;
    for body in table.both().await {
        assert!(body.contains("De klant kwam op voor een recht") && body.contains("inzage in het dossier"));
    }
    for word in ["klacht", "lastig", "moeilijk", "schuld", "fout", "eis"] {
        assert!(!part(&form, "<h1>", "</main>").contains(word), "{word} blames");
    }
    let chair = table.employee.get(&format!("{}/moments/{moment}", table.page)).await.body;
    assert!(chair.contains("href=\"/support\"") && chair.contains("Ik wil even napraten"));
    let choices = table.employee.get("/support").await.body;
    let before = choices.split(">colleague, medewerker</option>").next().unwrap();
    let to = part(before.rsplit("<option").next().unwrap(), "value=\"", "\"");
    let words = "dit raakte mij meer dan ik dacht";
    let asked = table.employee.post("/support", &[("to", to), ("words", words)]).await;
    assert!(asked.status == 200 && asked.body.contains("Alleen de collega die u koos, leest dit."));
    let mut colleague = table.world.staff(COLLEAGUE).await;
    assert!(colleague.get("/support").await.body.contains(words));
    for role in Role::ALL {
        let mut other = table.world.staff(&email(role)).await;
        assert!(!other.get("/support").await.body.contains(words), "{role:?}");
    }
    assert_eq!(table.customer.get("/support").await.location, "/sign-in");
}
