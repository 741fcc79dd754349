//! One page on which everything was said that can be said on it, for the snapshots: nine days of Robin, of
//! who helps, of a daughter who looks along and of a pharmacy that was invited. All of it comes by forms, as
//! people send them, and on days that follow each other, so that its order is the same each time.

use hullie_app::jobs;
use hullie_domain::{
    Chair::{Customer, Employee},
    Role,
};
use hullie_testkit::table::whole;
use hullie_testkit::{Table, Visitor, part, put, table::send, world::email};

/// Who helps for two days while the employee is away, of the same team.
const COLLEAGUE: &str = "colleague@test.example";

/// Everything that was said, and who can look at it.
pub struct Story {
    /// The two at the table.
    pub table: Table,
    /// The daughter, by a link that the customer gave her.
    pub daughter: Visitor,
    /// The pharmacy, invited to one moment.
    pub guest: Visitor,
    /// The visit: both told, with everything that can be said about a moment.
    pub visit: String,
    /// The customer told, and the employee has not guessed yet.
    pub unguessed: String,
    /// A call that the employee wrote down for the customer: there is nothing to guess.
    pub by_phone: String,
    /// A moment of the customer's own, at the pharmacy.
    pub pharmacy: String,
    /// What was done without the customer seeing it: nobody told anything.
    pub behind: String,
    /// A letter, at which the customer took back what was told.
    pub letter: String,
    /// What the customer wants.
    pub wish: String,
    /// What the customer expects.
    pub expectation: String,
    /// A promise that is late.
    pub late: String,
}

/// The moment with this title, as the page of the customer shows it.
async fn moment_called(customer: &mut Visitor, title: &str) -> String {
    let body = customer.get("/mine/whole").await.body;
    let before = body.split(&format!(">{title}</h3>")).next().expect("a page");
    let id = before.rsplit("id=\"m-").next().expect("it is there");
    id.split('"').next().expect("an identifier").to_owned()
}

/// The employee writes down what happened; these fields come along.
async fn happened(table: &mut Table, title: &str, fields: &[(&str, &str)]) -> String {
    let address = format!("{}/moments", table.page);
    let all = [&[("title", title), ("side", "organisation")], fields].concat();
    let reply = send(&mut table.employee, &address, &format!("{address}/new"), &all).await;
    assert_eq!(reply.status, 303, "{title}: {}", reply.body);
    moment_called(&mut table.customer, title).await
}

/// Sends a form that has to be kept.
async fn sends(who: &mut Visitor, address: &str, fields: &[(&str, &str)]) {
    let reply = who.post(address, fields).await;
    assert_eq!(reply.status, 303, "{address}: {}", reply.body);
}

/// Somebody comes in by the link that stands on a page that was just made.
async fn came_by(table: &Table, made: &str) -> Visitor {
    let mut visitor = table.world.visitor();
    visitor.enter(part(made, "http://hullie.test", "<")).await;
    visitor
}

/// Gives the customer to a colleague, who then says that the story was read.
async fn handed_over(page: &str, from: &mut Visitor, to: (&str, &mut Visitor), why: &str) {
    let address = format!("{page}/hand-over");
    let form = from.get(&address).await.body;
    let before = form.split(&format!(">{}, Team een</option>", to.0)).next().expect("a form");
    let chosen = part(before.rsplit("<option").next().expect("a choice"), "value=\"", "\"").to_owned();
    let reply = send(from, &address, &address, &[("to", &chosen), ("words", why)]).await;
    assert_eq!(reply.location, "/desk?handed", "{}", reply.body);
    let body = to.1.get(&whole(page)).await.body;
    sends(to.1, &format!("{page}/read/{}", part(&body, "/read/", "\"")), &[]).await;
}

impl Story {
    /// The nine days, from Monday the fifteenth of June.
    pub async fn new() -> Self {
        let mut table = Table::new(Some("Hulp bij het opstaan.\n\nElke dag op dezelfde tijd.")).await;
        let expectation = expected(&mut table).await;
        let visit = visited(&mut table, &expectation).await;
        let wish = wished(&mut table).await;
        let pharmacy = went_there_alone(&mut table).await;
        let made = table.customer.post("/mine/people", &[("name", "Sanne")]).await.body;
        let mut daughter = came_by(&table, &made).await;
        let address = format!("/mine/moments/{pharmacy}/invite");
        let made = table.customer.post(&address, &[("party", "Apotheek Zon")]).await.body;
        let mut guest = came_by(&table, &made).await;
        sends(&mut guest, "/guest", &[("words", "De doos stond klaar, het recept kwam te laat.")]).await;

        table.world.days_later(2);
        let mut employee = table.world.staff(&email(Role::Employee)).await;
        let mut colleague = table.world.staff(COLLEAGUE).await;
        let why = "Ik ben er twee dagen niet.";
        handed_over(&table.page, &mut employee, ("colleague", &mut colleague), why).await;
        told(&mut table, &visit).await;

        table.world.days_later(2);
        table.employee = table.world.staff(&email(Role::Employee)).await;
        let mut colleague = table.world.staff(COLLEAGUE).await;
        handed_over(&table.page, &mut colleague, ("employee", &mut table.employee), "Ik ben er weer.").await;
        let (by_phone, letter) = called(&mut table).await;
        let fields = [("benefit", "U hoeft niets te sturen."), ("day", "2026-06-19"), ("channel", "behind")];
        let behind = happened(&mut table, "Wij keken uw aanvraag na", &fields).await;
        answered(&mut table, &visit, &pharmacy).await;
        ahead(&mut table).await;
        looked_along(&mut daughter, [&visit, &by_phone]).await;

        table.world.days_later(5);
        table.employee = table.world.staff(&email(Role::Employee)).await;
        let late = promises(&mut table).await;
        at_the_end(&mut table, &wish, &letter).await;
        jobs::run_all(&table.world.app).await.unwrap();
        let unguessed = table.world.moments[1].to_string();
        Self {
            table,
            daughter,
            guest,
            visit,
            unguessed,
            by_phone,
            pharmacy,
            behind,
            letter,
            wish,
            expectation,
            late,
        }
    }
}

/// What the customer expects, and an answer that the customer says yes to.
async fn expected(table: &mut Table) -> String {
    let said = table.expectation().await;
    let about = ("about", said.as_str());
    let answer = [
        about,
        ("words", "Hulp bij het opstaan tussen acht en half negen."),
        ("code", "partly"),
        ("more", "Precies op tijd lukt niet iedere dag."),
        ("day", "2026-06-26"),
    ];
    let answer = table.puts(Employee, "our-answer", &answer).await;
    table
        .puts(Customer, "to-our-answer", &[("about", &answer), ("code", "but"), ("words", "Bel dan even.")])
        .await;
    let later = [about, ("words", "Hulp door altijd dezelfde persoon."), ("code", "yes")];
    let later = table.puts(Employee, "our-answer", &later).await;
    table.puts(Customer, "to-our-answer", &[("about", &later), ("code", "yes")]).await;
    let fields = [
        ("result", "Dat ik aangekleed aan tafel zit"),
        ("time", "Binnen twee weken"),
        ("who", "Iemand die ik ken"),
        ("contact", "Bellen, niet schrijven"),
        ("source", "friend"),
        ("satisfied", "4"),
    ];
    sends(&mut table.customer, "/mine/expectation", &fields).await;
    said
}

/// The visit, with whose turn it then is, and the talk about what is expected.
async fn visited(table: &mut Table, expectation: &str) -> String {
    let step = table.world.steps[1].to_string();
    let fields = [
        ("benefit", "U weet welke hulp er komt."),
        ("day", "2026-06-15"),
        ("clock", "09:30"),
        ("channel", "conversation"),
        ("step", step.as_str()),
        ("turn", "customer"),
        ("ask", "Stuur ons het formulier van de huisarts"),
        ("ask_due", "2026-06-22"),
        ("promise", "Wij sturen u het plan."),
        ("due", "2026-06-19"),
    ];
    let visit = happened(table, "Wij kwamen bij u thuis", &fields).await;
    let not = [("about", expectation), ("words", "Dat het elke dag dezelfde persoon is.")];
    let not = table.puts(Employee, "talk", &not).await;
    let talked =
        [("about", not.as_str()), ("other", &visit), ("words", "Wij spraken er bij mij thuis over.")];
    table.puts(Customer, "talked", &talked).await;
    visit
}

/// A wish that becomes an agreement, a newer proposal that is still open, and a wish that is taken back.
async fn wished(table: &mut Table) -> String {
    let wish = table.puts(Customer, "wish", &[("words", "Hulp voor negen uur in de ochtend")]).await;
    let about = ("about", wish.as_str());
    table.puts(Employee, "want", &[about, ("words", "Een ronde die past in de wijk")]).await;
    let limit = [about, ("words", "Niet voor half acht"), ("more", "Eerder is er niemand in dienst")];
    table.puts(Employee, "limit", &limit).await;
    table.puts(Employee, "proposal", &[about, ("words", "Tussen tien en elf")]).await;
    let second = table.puts(Customer, "proposal", &[about, ("words", "Om half negen")]).await;
    table.puts(Employee, "agree", &[("about", &second)]).await;
    let win = table.puts(Customer, "win", &[about, ("words", "Ik ontbijt weer met mijn buurvrouw")]).await;
    table.puts(Customer, "win-came", &[("about", &win)]).await;
    table.puts(Employee, "win", &[about, ("words", "Wij rijden een kortere ronde")]).await;
    table.puts(Employee, "proposal", &[about, ("words", "In de zomer om acht uur")]).await;
    let gone = table.puts(Customer, "wish", &[("words", "Hulp in het weekend")]).await;
    sends(&mut table.customer, &format!("/mine/back/{gone}"), &[("why", "changed")]).await;
    wish
}

/// A moment of the customer's own, elsewhere, with words in which something points to a person.
async fn went_there_alone(table: &mut Table) -> String {
    let fields = [
        ("title", "Ik haalde zelf mijn medicijnen"),
        ("words", "Niemand wist ervan.\nIk moest bellen met 06-12345678 en wachten."),
        ("rough", "begin juni"),
        ("side", "other"),
        ("channel", "desk"),
        ("party", "Apotheek Zon"),
        ("sent_by", "de huisarts"),
        ("outcome", "failed"),
        ("value", "2"),
        ("quote", "yes"),
    ];
    sends(&mut table.customer, "/mine/moments/new", &fields).await;
    let pharmacy = moment_called(&mut table.customer, "Ik haalde zelf mijn medicijnen").await;
    sends(&mut table.customer, &format!("/mine/moments/{pharmacy}/guess"), &[("guess", "4")]).await;
    pharmacy
}

/// What the customer tells about the visit and everything that can be said beside it.
async fn told(table: &mut Table, visit: &str) {
    let mine = format!("/mine/moments/{visit}");
    let fields = [
        ("words", "Er werd goed geluisterd.\n\nMaar ik moest mijn verhaal weer van voren af aan vertellen."),
        ("value", "2"),
        ("recognition", "not_noticed"),
        ("quote", "yes"),
    ];
    sends(&mut table.customer, &mine, &fields).await;
    let rule = [("words", "Waarom moet elk formulier op papier?"), ("over", "rule"), ("value", "1")];
    sends(&mut table.customer, &mine, &rule).await;
    let about = ("about", visit);
    table.puts(Customer, "key", &[about, ("code", "yes")]).await;
    table.puts(Customer, "rights", &[about, ("words", "Ik vroeg of mijn dochter erbij mocht zijn.")]).await;
    let limitation = [about, ("code", "open"), ("words", "De lift deed het niet.")];
    table.puts(Customer, "limitation", &limitation).await;
    table.puts(Customer, "felt", &[about, ("words", "Alsof het een half jaar duurde")]).await;
    table.puts(Customer, "retold", &[about]).await;
    table.puts(Customer, "retold", &[]).await;
    let seen =
        [about, ("words", "De buurvrouw zag hetzelfde."), ("place", "in de hal"), ("day", "2026-06-14")];
    table.puts(Customer, "observation", &seen).await;
    table.puts(Customer, "opinion", &[("words", "De regels zijn te ingewikkeld."), ("number", "2")]).await;
    let answers =
        [("serious", "4"), ("result", "2"), ("but-result", "Het plan was er nog niet."), ("said", "3")];
    sends(&mut table.customer, &format!("{mine}/questions"), &answers).await;
    table.puts(Customer, "pressure", &[("code", "both"), ("words", "Ik neem vrij voor elk gesprek.")]).await;
    table.puts(Customer, "impression", &[("number", "2"), ("words", "Nog veel onzeker.")]).await;
    table.puts(Customer, "call-me", &[("words", "Na vijf uur, niet op woensdag.")]).await;
    table.puts(Customer, "talk", &[("words", "Over de trap naar de voordeur")]).await;
}

/// Two more contacts: a call that the employee wrote down, and a letter that makes it our turn.
async fn called(table: &mut Table) -> (String, String) {
    let fields = [
        ("benefit", "U weet wie de sleutel heeft."),
        ("day", "2026-06-18"),
        ("channel", "phone"),
        ("promise", "Wij regelen een beugel bij het bed."),
        ("due", "2026-07-01"),
    ];
    let call = happened(table, "Wij belden over de sleutel", &fields).await;
    let said = [("about", call.as_str()), ("words", "Het ging snel en het was duidelijk."), ("number", "4")];
    let said = table.puts(Employee, "by-phone", &said).await;
    table.puts(Customer, "agree", &[("about", &said)]).await;
    let fields = [
        ("benefit", "U leest waarom wij dit besluiten."),
        ("day", "2026-06-19"),
        ("channel", "letter"),
        ("turn", "organisation"),
        ("ask", "Wij rekenen de uren na"),
        ("ask_due", "2026-06-30"),
        ("promise", "Wij praten met de apotheek."),
        ("due", "2026-06-22"),
    ];
    let letter = happened(table, "Wij stuurden een brief", &fields).await;
    (call, letter)
}

/// What the employee says about the visit: first the own view and the guess, then the rest.
async fn answered(table: &mut Table, visit: &str, pharmacy: &str) {
    let chair = format!("{}/moments/{visit}", table.page);
    let blind =
        [("own", "4"), ("words", "Een goed gesprek, al had ik het dossier niet bij me."), ("guess", "4")];
    sends(&mut table.employee, &chair, &blind).await;
    sends(
        &mut table.employee,
        &format!("{}/moments/{pharmacy}", table.page),
        &[("own", "3"), ("guess", "2")],
    )
    .await;
    let answers = [("serious", "5"), ("result", "4"), ("expected", "4")];
    sends(&mut table.employee, &format!("{chair}/questions"), &answers).await;
    let about = ("about", visit);
    table.puts(Employee, "key", &[about, ("code", "no")]).await;
    table.puts(Employee, "cause", &[about, ("code", "M03"), ("words", "Het dossier lag nog elders.")]).await;
    let limitation = [about, ("code", "solved"), ("words", "De lift werd dezelfde dag gemaakt.")];
    table.puts(Employee, "limitation", &limitation).await;
    let claim = [about, ("code", "K02"), ("basis", "heard"), ("words", "Het formulier is er nog niet.")];
    let claim = table.puts(Employee, "claim", &claim).await;
    let reply = [("about", claim.as_str()), ("code", "partly"), ("words", "De huisarts heeft het nog.")];
    table.puts(Customer, "reply", &reply).await;
    table.puts(Employee, "claim", &[("code", "K05"), ("basis", "guessed")]).await;
    let fact = [
        about,
        ("words", "Aanvraag ontvangen"),
        ("more", "Zaaksysteem"),
        ("place", "veld datum"),
        ("day", "2026-06-10"),
        ("code", "registered"),
    ];
    table.puts(Employee, "fact", &fact).await;
    let wrong = table.puts(Employee, "fact", &fact).await;
    sends(&mut table.employee, &format!("{}/back/{wrong}", table.page), &[("why", "mistake")]).await;
    let talk = table.puts(Employee, "talk", &[about, ("words", "Over het dossier dat ontbrak")]).await;
    let way = [("about", talk.as_str()), ("code", "phone"), ("words", "Liever in de ochtend")];
    table.puts(Customer, "talk-way", &way).await;
    let shown = table.employee.get(&chair).await.body;
    let before = shown.split("team-lead").next().expect("a button for the lead");
    let lead = before.rsplit("name=\"account\" value=\"").next().expect("whom").split('"').next();
    sends(&mut table.employee, &format!("{chair}/show"), &[("account", lead.expect("an identifier"))]).await;
}

/// What is to come: the plan, the pace, what it may mean, a pause, and the story in short.
async fn ahead(table: &mut Table) {
    let step = table.world.steps[2].to_string();
    let about = ("about", step.as_str());
    let plan = [about, ("day", "2026-07-01"), ("until", "2026-07-03"), ("number", "90")];
    table.puts(Employee, "plan", &plan).await;
    table.puts(Employee, "pace", &[about, ("words", "Eerst één ochtend, dan de hele week.")]).await;
    table.puts(Employee, "meaning", &[("words", "U kunt thuis blijven wonen.")]).await;
    let limit = [("words", "Geen hulp in de tuin"), ("more", "Dat staat niet in de wet")];
    table.puts(Employee, "limit", &limit).await;
    let pause = [("words", "De aanbieder heeft vakantie."), ("day", "2026-06-22"), ("until", "2026-06-30")];
    table.puts(Employee, "pause", &pause).await;
    let short = [("words", "Robin valt sinds het voorjaar en wil thuis blijven.")];
    let short = table.puts(Employee, "summary", &short).await;
    table.puts(Customer, "agree", &[("about", &short)]).await;
}

/// What the daughter says on behalf of her father, and how it was for herself.
async fn looked_along(daughter: &mut Visitor, [visit, call]: [&str; 2]) {
    sends(daughter, "/mine/expectation", &[("own_words", "Hij hoopt op rust in huis.")]).await;
    let own = [("words", "Ik stond er alleen voor."), ("value", "1"), ("whose", "mine")];
    sends(daughter, &format!("/mine/moments/{visit}"), &own).await;
    let his = [("words", "Hij vond het een fijn telefoontje."), ("value", "4"), ("whose", "theirs")];
    sends(daughter, &format!("/mine/moments/{call}"), &his).await;
    put(daughter, "/mine/do/wish", &[("words", "Dat iemand ook mij belt")]).await;
    put(daughter, "/mine/do/retold", &[]).await;
    put(daughter, "/mine/do/impression", &[("number", "2"), ("whose", "mine")]).await;
    let there =
        [("title", "Ik ging mee naar de balie"), ("day", "2026-06-16"), ("words", "Wij wachtten lang.")];
    sends(daughter, "/mine/moments/new", &[&there[..], &[("whose", "theirs")]].concat()).await;
}

/// What became of the promises: kept and of no help, a later day, withdrawn; and one that is late.
async fn promises(table: &mut Table) -> String {
    let body = table.employee.get(&whole(&table.page)).await.body;
    let promise = |words: &str| {
        let card = part(&body, "<section class=\"card organisation\">", "</section>");
        part(part(card, words, "</li>"), "/promises/", "\"").to_owned()
    };
    let kept = table.world.promise.to_string();
    let (plan, handle) = (promise("Wij sturen u het plan."), promise("Wij regelen een beugel"));
    let late = promise("Wij praten met de apotheek.");
    let reason = [("reason", "Het was druk.")];
    sends(&mut table.employee, &format!("{}/promises/{kept}", table.page), &reason).await;
    let extend =
        [("about", plan.as_str()), ("words", "De berekening is nog niet af."), ("day", "2026-06-26")];
    table.puts(Employee, "extend", &extend).await;
    let gone = [("about", handle.as_str()), ("words", "Uw bed heeft al een beugel.")];
    table.puts(Employee, "withdraw-promise", &gone).await;
    let not = [("about", kept.as_str()), ("words", "Ik werd gebeld terwijl ik sliep.")];
    table.puts(Customer, "not-helped", &not).await;
    late
}

/// The last day: how it looks now, what was talked about, what is taken back, what waits for an answer.
async fn at_the_end(table: &mut Table, wish: &str, letter: &str) {
    table.puts(Employee, "impression", &[("number", "4"), ("words", "Het loopt.")]).await;
    table.puts(Customer, "impression", &[("number", "4")]).await;
    let talk = table.puts(Customer, "talk", &[("about", wish), ("words", "Over de zomer")]).await;
    let fields = [("benefit", "U weet wat er straks kan."), ("day", "2026-06-24"), ("channel", "phone")];
    let call = happened(table, "Wij belden over de zomer", &fields).await;
    table.puts(Employee, "talked", &[("about", &talk), ("other", &call)]).await;
    table.puts(Employee, "by-phone", &[("about", &call), ("words", "Ik ben echt opgelucht.")]).await;
    let mine = format!("/mine/moments/{letter}");
    sends(&mut table.customer, &mine, &[("words", "Een onleesbare brief."), ("value", "1")]).await;
    sends(&mut table.customer, &format!("{mine}/withdraw"), &[("why", "private")]).await;
    let later = [("words", "Robin heeft nu hulp in de ochtend.")];
    table.puts(Employee, "summary", &later).await;
}
