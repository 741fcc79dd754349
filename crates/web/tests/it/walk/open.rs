//! What is open: it stands on top of the page of both and on the day of who must act, and closes by one tap.
//! How a trajectory ends, and goes on again.

use hullie_app::{
    AppError,
    walk::{call::promise_answer, shared_page},
};
use hullie_domain::{
    Actor,
    Chair::{Customer, Employee},
    Day, Role, Title,
    kind::Kind,
};
use hullie_testkit::{
    Table, part,
    table::{send, whole},
};

const LEAD: &str = "team-lead@test.example";

/// What stands open on the short page, in words.
fn open(body: &str) -> &str {
    match body.split_once("<h2 id=\"open\">") {
        Some((_, rest)) => rest.split("</section>").next().unwrap_or_default(),
        None => "",
    }
}

#[tokio::test]
async fn d10_who_asks_to_be_called_is_on_the_day_until_the_two_spoke() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let asked = table.tries(Customer, "call-me", &[("words", "liefst in de ochtend")]).await;
    assert_eq!(asked.status, 303);
    let call = asked.location.split("#e-").nth(1).unwrap().to_owned();
    let mine = table.customer.get(&asked.location).await.body;
    assert!(
        mine.contains("Het staat erop. Op deze pagina leest u wat wij ermee doen."),
        "what happens next is said: {mine}"
    );
    assert!(open(&mine).contains("U vroeg of wij u bellen.") && open(&mine).contains("liefst in de ochtend"));
    // on the day of who helps, in the words of who asked, with what closes it; the lead reads it, and calls
    // nobody
    let day = |desk: &str| part(desk, "<h2>Bellen</h2>", "</section>").to_owned();
    let desk = day(&table.employee.get("/desk").await.body);
    assert!(desk.contains("Robin vraagt of wij bellen.") && desk.contains("liefst in de ochtend"), "{desk}");
    assert!(desk.contains(&format!("action=\"{page}/called\"")));
    let lead = day(&table.world.staff(LEAD).await.get("/desk").await.body);
    assert!(lead.contains("liefst in de ochtend") && !lead.contains("/called"), "{lead}");
    assert!(lead.contains(&format!("href=\"{page}#o-{call}\"")), "to the very spot: {lead}");
    // looking closes nothing, and neither does a call that nobody answered: that is an attempt (V02)
    let about = ("asked", call.as_str());
    let called = format!("{page}/called");
    assert_eq!(table.employee.post(&called, &[about, ("spoke", "no")]).await.status, 303);
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("Pogingen: 1, gelukt: 0.") && mine.contains("maar niemand nam op"), "{mine}");
    assert!(!mine.contains("staat er nog niet bij"), "an attempt that failed explains itself");
    // on the day it stands that nobody answered, and in the language of who reads
    assert!(day(&table.employee.get("/desk").await.body).contains("Niemand nam op."));
    table.customer.set_cookie("hullie_language", "en");
    assert!(table.customer.get("/mine/whole").await.body.contains("We called, but nobody answered"));
    table.customer.set_cookie("hullie_language", "nl");
    let line = table.customer.get("/mine").await.body;
    assert!(open(&line).contains("Wij belden op maandag 15 juni. Niemand nam op."), "{line}");
    assert!(!line.contains("href=\"/mine/do/call-me\""), "one request at a time");
    assert!(day(&table.employee.get("/desk").await.body).contains("liefst in de ochtend"));
    // a day for it stands with the question, on both pages
    let by = format!("{page}/answer-by/{call}");
    let form = table.employee.get(&by).await.body;
    assert!(form.contains("liefst in de ochtend"), "{form}");
    let past = table.employee.post(&by, &[("words", "Wij bellen u"), ("due", "2026-06-01")]).await;
    assert!(past.status == 400 && past.body.contains("Wij bellen u"), "no day that has been: {}", past.body);
    assert_eq!(
        table.employee.post(&by, &[("words", "Wij bellen u"), ("due", "2026-06-17")]).await.status,
        303
    );
    for body in [table.customer.get("/mine").await.body, table.employee.get(&page).await.body] {
        assert!(open(&body).contains("uiterlijk woensdag 17 juni"), "{}", open(&body));
    }
    let again = table.employee.post(&by, &[("words", "Nog een keer"), ("due", "2026-06-18")]).await;
    assert_eq!(again.status, 409, "one day for it: {}", again.body);
    // the two spoke: it is closed for both, the promise is kept, and it cannot be closed twice
    assert_eq!(table.employee.post(&called, &[about, ("spoke", "yes")]).await.status, 303);
    let mine = table.customer.get("/mine").await.body;
    assert!(!open(&mine).contains("U vroeg of wij u bellen."), "{}", open(&mine));
    let desk = table.employee.get("/desk").await.body;
    assert!(!desk.contains("<h2>Bellen</h2>") && !desk.contains("Wij bellen u</bdi>"), "{desk}");
    assert!(table.customer.get("/mine/whole").await.body.contains("Gedaan op maandag 15 juni, op tijd."));
    assert_eq!(table.employee.post(&called, &[about, ("spoke", "yes")]).await.status, 409);
    // who did not say what it was about is asked so the same day (P07)
    assert!(desk.contains("Nog uit te leggen"), "{desk}");
}

/// A part of the day, by its heading.
fn of_day(desk: &str, title: &str) -> String {
    match desk.split_once(&format!("<h2>{title}</h2>")) {
        Some((_, rest)) => rest.split("</section>").next().unwrap_or_default().to_owned(),
        None => String::new(),
    }
}

const HOPE: &str = "Bij jullie zorgen ze voor werk, zei mijn buurman.
Mijn geld is bijna op. Ik hoop dat het snel gaat.";
const SOON: &str = "over drie weken is het op";

#[tokio::test]
async fn p21_what_is_expected_and_that_money_runs_out_is_answered_by_a_person_by_a_day() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let kept = table.customer.post("/mine/expectation", &[("own_words", HOPE)]).await;
    let told = table.customer.get(&kept.location).await.body;
    assert!(told.contains("Het staat erop. Wij antwoorden uiterlijk maandag 22 juni."), "{told}");
    let said = kept.location.split("kept=").nth(1).unwrap().to_owned();
    let pressed = table.puts(Customer, "pressure", &[("code", "income"), ("words", SOON)]).await;
    // the words in full on the day of who helps, with a day, and the form itself one tap away
    let answers = |desk: &str| of_day(desk, "Wie op antwoord wacht");
    for _ in 0..2 {
        // looking does not close it
        let desk = table.employee.get("/desk").await.body;
        let part = answers(&desk);
        assert!(HOPE.lines().all(|line| part.contains(line)) && part.contains(SOON), "{desk}");
        assert!(part.matches("uiterlijk maandag 22 juni").count() == 2, "{part}");
        for id in [&said, &pressed] {
            let form = format!("{page}/do/our-answer?about={id}");
            assert!(part.contains(&format!("href=\"{form}\"")), "{part}");
            assert_eq!(table.employee.get(&form).await.status, 200);
        }
        assert_eq!(table.employee.get(&whole(&page)).await.status, 200);
    }
    // the lead of the team reads what is expected, and neither what is for the two nor the answer to it
    let lead = table.world.staff(LEAD).await.get("/desk").await.body;
    assert!(lead.contains(HOPE.lines().next().unwrap()) && !lead.contains(SOON), "{lead}");
    // one form answers it
    let ours = "Wij zoeken met u mee.";
    let answer = [
        ("about", said.as_str()),
        ("code", "partly"),
        ("words", ours),
        ("more", "Of iemand u aanneemt, beslist de werkgever."),
        ("day", "2026-06-19"),
    ];
    let answered = table.puts(Employee, "our-answer", &answer).await;
    assert!(!answers(&table.employee.get("/desk").await.body).contains(HOPE.lines().next().unwrap()));
    let mine = table.customer.get("/mine").await.body;
    assert!(
        open(&mine).contains("Wij gaven antwoord. Is het goed zo?") && open(&mine).contains(ours),
        "{mine}"
    );
    assert!(mine.contains("Uiterlijk vrijdag 19 juni klaar: Wij zoeken met u mee."), "{mine}");
    let read = table.customer.get("/mine/whole").await.body;
    for sentence in ["een deel kan", ours, "De reden:", "beslist de werkgever."] {
        assert!(read.contains(sentence), "{sentence}: {read}");
    }
    // "yes, but" is answered as well, by a day of its own
    let but = [("about", answered.as_str()), ("code", "but"), ("words", "en mijn huur dan")];
    table.puts(Customer, "to-our-answer", &but).await;
    // in the words of it, and the form shows all of what was said
    let waits = answers(&table.employee.get("/desk").await.body);
    assert!(waits.contains("en mijn huur dan") && waits.contains("uiterlijk maandag 22 juni"), "{waits}");
    let form = format!("{page}/do/our-answer?about={said}");
    assert!(waits.contains(&format!("href=\"{form}\"")), "{waits}");
    let form = table.employee.get(&form).await.body;
    let first = HOPE.lines().next().unwrap();
    for words in [first, ours, "beslist de werkgever.", "ja, maar", "en mijn huur dan"] {
        assert!(form.contains(words), "{words}: {form}");
    }
    let mine = table.customer.get("/mine").await.body;
    assert!(
        open(&mine).contains("U zei dat ons antwoord nog niet goed is. Wij antwoorden opnieuw."),
        "{mine}"
    );
    let without = table.tries(Customer, "to-our-answer", &[but[0], ("code", "but")]).await;
    assert!([400, 409].contains(&without.status), "{}", without.status);
    let again = [("about", said.as_str()), ("code", "yes"), ("words", "Over uw huur praten wij mee.")];
    let again = table.puts(Employee, "our-answer", &again).await;
    table.puts(Customer, "to-our-answer", &[("about", &again), ("code", "yes")]).await;
    // what was for the two alone is answered for the two alone
    let (more, rent) = (("more", "dat mag van de wet niet"), "Een voorschot is er niet, wel een lening.");
    let about = ("about", pressed.as_str());
    let form = table.employee.get(&format!("{page}/do/our-answer?about={pressed}")).await.body;
    let shared = table.employee.get(&format!("{page}/do/our-answer?about={said}")).await.body;
    let reads = |body: &str| part(body, "data-readers=\"yes\">", "</p>").to_owned();
    assert_ne!(reads(&form), reads(&shared), "the form says that fewer read it");
    table
        .puts(Employee, "our-answer", &[about, ("code", "no"), more, ("words", rent), ("day", "2026-06-19")])
        .await;
    assert!(table.customer.get("/mine/whole").await.body.contains(rent));
    // nor does anybody else learn that it was said: not by a promise, nor by what is said of that
    let page_of_both = table.employee.get(&whole(&page)).await.body;
    let promise = part(&page_of_both, "Een voorschot is er niet, wel een lening.</bdi></strong>", "</li>");
    let promise = part(promise, &format!("{page}/promises/"), "\"").to_owned();
    let talk = [("about", promise.as_str()), ("words", "over-het-voorschot")];
    table.puts(Customer, "talk", &talk).await;
    let later = [("about", promise.as_str()), ("words", "de-bank-wacht"), ("day", "2026-06-22")];
    table.puts(Employee, "extend", &later).await;
    let mut sanne = table.relative("Sanne").await;
    for body in [
        table.seen_by(LEAD).await,
        table.world.staff(LEAD).await.get("/desk").await.body,
        table.seen_by("colleague@test.example").await,
        sanne.get("/mine/whole").await.body,
    ] {
        for words in ["voorschot", SOON, "mag van de wet", "de-bank-wacht", "geld en tijd"] {
            assert!(!body.contains(words), "{words}: {body}");
        }
    }
    let desk = table.employee.get("/desk").await.body;
    assert!(!desk.contains(SOON) && !desk.contains(HOPE.lines().next().unwrap()), "all was answered: {desk}");
    assert!(desk.contains("over-het-voorschot"), "and who asked for a talk waits");
    // what is to be done is a promise as every other; what an earlier answer would do is not any more
    let desk = table.employee.get("/desk").await.body;
    assert!(desk.contains("Een voorschot is er niet") && !desk.contains("Wij zoeken met u mee."), "{desk}");
    // a calendar is seen by more people than the two: it does not name it
    let days = table.customer.get("/mine/days.ics").await.body;
    assert!(days.contains("Wij komen terug op wat u zei") && !days.contains("voorschot"), "{days}");
}

#[tokio::test]
async fn what_is_taken_back_waits_for_no_answer_and_what_is_said_at_the_end_does() {
    let mut table = Table::new(Some("Snel hulp")).await;
    let said = table.expectation().await;
    let waits = "antwoorden nog.";
    assert!(table.customer.get("/mine").await.body.contains(waits));
    let back = [("why", "changed")];
    assert_eq!(table.customer.post(&format!("/mine/back/{said}"), &back).await.status, 303);
    for body in [table.customer.get("/mine").await.body, table.employee.get("/desk").await.body] {
        assert!(!body.contains(waits) && !body.contains("Wie op antwoord wacht"), "{body}");
    }
    assert!(table.customer.get("/mine/whole").await.body.contains("Ingetrokken op"));
    table.puts(Customer, "pressure", &[("words", "het geld is op")]).await;
    assert!(table.customer.get("/mine").await.body.contains(waits));
    // the end takes nothing along that somebody said, and what is said after it is answered as well
    table.puts(Employee, "ended", &[]).await;
    assert!(table.customer.get("/mine").await.body.contains(waits));
    table.customer.post("/mine/expectation", &[("own_words", "en-daarna-dan")]).await;
    let desk = table.employee.get("/desk").await.body;
    assert!(of_day(&desk, "Wie op antwoord wacht").contains("en-daarna-dan"), "{desk}");
    // a number alone is nothing to answer
    let before = open(&table.customer.get("/mine").await.body).matches(waits).count();
    table.customer.post("/mine/expectation", &[("satisfied", "4")]).await;
    assert_eq!(open(&table.customer.get("/mine").await.body).matches(waits).count(), before);
}

#[tokio::test]
async fn nothing_but_the_answer_keeps_the_promise_to_answer_and_what_two_agreed_stands() {
    let mut table = Table::new(Some("Snel hulp")).await;
    let (page, said) = (table.page.clone(), table.expectation().await);
    let promise = {
        let body = table.employee.get(&whole(&page)).await.body;
        let line = part(&body, "Ons antwoord op wat Robin verwacht</bdi></strong>", "</li>").to_owned();
        assert!(!line.contains("/promises/") && line.contains("do/our-answer"), "{line}");
        let who = table.world.as_customer();
        let read = shared_page::page(&table.world.app, &who, table.world.trajectory).await.unwrap();
        read.promises.iter().find(|one| one.words.is_empty()).unwrap().id
    };
    // nobody ticks it off, moves or withdraws it, nor says that it did not help
    assert_eq!(table.employee.post(&format!("{page}/promises/{promise}"), &[]).await.status, 403);
    let about = ("about", promise.to_string());
    let about = (about.0, about.1.as_str());
    for kind in ["extend", "withdraw-promise"] {
        let fields = [about, ("words", "later"), ("day", "2026-07-01")];
        assert_eq!(table.tries(Employee, kind, &fields).await.status, 403, "{kind}");
    }
    assert_eq!(table.tries(Customer, "not-helped", &[about]).await.status, 403);
    // an answer that is taken back keeps nothing
    let ours = [("about", said.as_str()), ("code", "yes"), ("words", "Dat lukt.")];
    let first = table.puts(Employee, "our-answer", &ours).await;
    let kept = "Gedaan op maandag 15 juni, op tijd.";
    assert!(table.customer.get("/mine/whole").await.body.contains(kept));
    let back = [("why", "mistake")];
    assert_eq!(table.employee.post(&format!("{page}/back/{first}"), &back).await.status, 303);
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(!mine.contains(kept) && mine.contains("Ons antwoord op wat u verwacht"), "{mine}");
    let desk = table.employee.get("/desk").await.body;
    assert!(of_day(&desk, "Wie op antwoord wacht").contains("uiterlijk maandag 22 juni"), "{desk}");
    // what the customer said yes to stands, whatever one of the two says later, and so does its promise
    let with_day = [ours[0], ours[1], ours[2], ("day", "2026-06-19")];
    let agreed = table.puts(Employee, "our-answer", &with_day).await;
    table.puts(Customer, "to-our-answer", &[("about", &agreed), ("code", "yes")]).await;
    assert_eq!(table.employee.post(&format!("{page}/back/{agreed}"), &back).await.status, 409);
    let other = [ours[0], ("code", "no"), ("more", "Toch niet.")];
    table.puts(Employee, "our-answer", &other).await;
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("Zo is het afgesproken:") && mine.contains("Dat lukt."), "{mine}");
    assert!(open(&mine).contains("Is het goed zo?"), "{mine}");
    assert!(table.employee.get("/desk").await.body.contains("Robin: Dat lukt."), "it is still to be done");
    // and what is taken back leaves no promise that nobody can keep
    table.puts(Customer, "pressure", &[("words", "het geld is op")]).await;
    let pressed = {
        let who = table.world.as_customer();
        let read = shared_page::page(&table.world.app, &who, table.world.trajectory).await.unwrap();
        read.of_kind(Kind::Pressure).last().unwrap().id.to_string()
    };
    let answer = table.puts(Employee, "our-answer", &[("about", &pressed), ("code", "yes")]).await;
    let no = [("about", answer.as_str()), ("code", "no")];
    table.puts(Customer, "to-our-answer", &no).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{pressed}"), &back).await.status, 303);
    let who = table.world.as_customer();
    let read = shared_page::page(&table.world.app, &who, table.world.trajectory).await.unwrap();
    let open: Vec<_> = read.promises.iter().filter(|one| one.is_open() && one.words.is_empty()).collect();
    assert_eq!(open.len(), 1, "what was agreed, and nothing else: {open:?}");
}

#[tokio::test]
async fn only_who_serves_says_that_a_call_was_made_and_only_of_a_call_that_was_asked_for() {
    let mut table = Table::new(None).await;
    let called = format!("{}/called", table.page);
    let wish = table.puts(Customer, "wish", &[("words", "rust")]).await;
    let of_a_wish = table.employee.post(&called, &[("asked", &wish), ("spoke", "yes")]).await;
    assert_eq!(of_a_wish.status, 400, "{}", of_a_wish.body);
    for who in ["stranger@test.example", LEAD] {
        assert_eq!(table.world.staff(who).await.post(&called, &[("spoke", "no")]).await.status, 403, "{who}");
    }
    assert!(!table.customer.get("/mine/whole").await.body.contains("niemand nam op"), "nothing was kept");
}

#[tokio::test]
async fn i_did_this_is_one_tap_and_gives_the_turn_back() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let tap = "action=\"/mine/do/did\"";
    assert!(!table.customer.get("/mine").await.body.contains(tap), "it is not the customer's turn");
    let early = send(&mut table.customer, "/mine/do/did", "/mine/do/did", &[]).await;
    assert_eq!(early.status, 409, "{}", early.body);
    let sent = table.calls(&[("turn", "customer"), ("ask", "Stuur het formulier op")]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("U bent aan zet") && mine.contains(tap) && mine.contains("Ik heb dit gedaan"));
    let seen = part(part(&mine, tap, "</form>"), "name=\"seen\" value=\"", "\"").to_owned();
    let done = table.customer.post("/mine/do/did", &[("seen", &seen)]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let mine = table.customer.get(&done.location).await.body;
    assert!(mine.contains("Wij zijn aan zet,") && mine.contains("U zei: ik heb dit gedaan"), "{mine}");
    assert!(!mine.contains(tap) && !mine.contains("Stuur het formulier op"), "nothing is asked any more");
    // an older page gives the turn back no second time
    assert_eq!(table.customer.post("/mine/do/did", &[("seen", &seen)]).await.status, 409);
    let desk = table.employee.get("/desk").await.body;
    assert!(part(&desk, "<h2>Wie op antwoord wacht</h2>", "</section>").contains("Robin"), "{desk}");
    assert!(table.employee.get(&page).await.body.contains("Robin zei: ik heb dit gedaan"));
}

#[tokio::test]
async fn what_has_ended_asks_how_it_was_and_goes_on_when_the_customer_says_so() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let ended = table.puts(Employee, "ended", &[("words", "U hebt de hulp die u vroeg.")]).await;
    assert_eq!(table.tries(Employee, "ended", &[]).await.status, 409, "once");
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("Dit is afgerond op maandag 15 juni.") && !mine.contains("aan zet"), "{mine}");
    assert!(mine.contains("U hebt de hulp die u vroeg.") && mine.contains("Was het zoals u verwachtte"));
    let desk = table.employee.get("/desk").await.body;
    // what was promised is still to be kept
    assert!(desk.contains("Robin: Wij bellen u.") && desk.matches("Robin").count() <= 3, "{desk}");
    assert!(table.employee.get("/desk/search?q=robin").await.body.contains("Dit is afgerond op"));
    // nothing is asked or promised there any more before it goes on, and what was typed is not lost
    let fields = [
        ("title", "Wij belden"),
        ("side", "organisation"),
        ("day", "2026-06-15"),
        ("turn", "customer"),
        ("ask", "Stuur uw rooster"),
    ];
    let form = format!("{page}/moments/new");
    let late = send(&mut table.employee, &format!("{page}/moments"), &form, &fields).await;
    assert!(
        late.status == 409 && late.body.contains("Dit is afgerond. Gaat het toch verder?"),
        "{}",
        late.body
    );
    assert!(late.body.contains("Stuur uw rooster"), "{}", late.body);
    // two answers, or words alone; neither chair is counted by it, and only the two read it
    let about = ("about", ended.as_str());
    assert_eq!(table.tries(Customer, "how-it-ended", &[about]).await.status, 400);
    table.puts(Customer, "how-it-ended", &[about, ("code", "partly"), ("basis", "yes")]).await;
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("Deels zoals verwacht") && mine.contains("het heeft geholpen"), "{mine}");
    assert!(!mine.contains("Was het zoals u verwachtte"), "it is asked once");
    assert!(table.employee.get(&whole(&page)).await.body.contains("Deels zoals verwacht"));
    let lead = table.world.staff(LEAD).await.get(&whole(&page)).await.body;
    assert!(lead.contains("Het is afgerond") && !lead.contains("Deels zoals verwacht"), "{lead}");
    // the customer says that it is not over
    let again = [about, ("words", "de trap lukt nog niet")];
    let reopened = table.tries(Customer, "reopened", &again).await;
    assert_eq!(reopened.status, 303, "{}", reopened.body);
    let mine = table.customer.get(&reopened.location).await.body;
    assert!(mine.contains("Wij zijn aan zet,") && mine.contains("U zei: het is nog niet klaar"), "{mine}");
    let desk = table.employee.get("/desk").await.body;
    let waits = part(&desk, "<h2>Wie op antwoord wacht</h2>", "</section>");
    assert!(waits.contains("Robin") && waits.contains("de trap lukt nog niet"), "{desk}");
    assert_eq!(table.tries(Customer, "how-it-ended", &[about]).await.status, 409, "it goes on");
    // and it can end again
    table.puts(Employee, "ended", &[]).await;
    assert!(table.customer.get("/mine").await.body.contains("Dit is afgerond op"));
}

#[tokio::test]
async fn an_ending_that_is_taken_back_was_none() {
    let mut table = Table::new(None).await;
    let ended = table.puts(Employee, "ended", &[]).await;
    let back = format!("{}/back/{ended}", table.page);
    assert_eq!(table.employee.post(&back, &[("why", "mistake")]).await.status, 303);
    assert!(table.customer.get("/mine").await.body.contains("Wij zijn aan zet,"));
    assert!(table.employee.get("/desk").await.body.contains("Robin"));
}

#[tokio::test]
async fn the_route_promises_the_first_step_in_the_language_of_who_reads_and_the_step_keeps_it() {
    let mut table = Table::new(None).await;
    let service = table.world.service.to_string();
    let made = table.employee.post("/trajectories/new", &[("name", "Nieuw"), ("service", &service)]).await;
    let link = part(&made.body, "http://hullie.test", "<").to_owned();
    let page = format!("/trajectories/{}", part(&made.body, "href=\"/trajectories/", "\""));
    let mut customer = table.world.visitor();
    customer.enter(&link).await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let first = table.world.steps[0].to_string();
    let mine = customer.get("/mine").await.body;
    assert!(
        mine.contains("Deze stap komt uiterlijk maandag 22 juni:"),
        "seven days, as the route says: {mine}"
    );
    assert!(!mine.contains("Er is nog niets beloofd") && !mine.contains("geen dag afgesproken"), "{mine}");
    customer.set_cookie("hullie_language", "en");
    assert!(customer.get("/mine").await.body.contains("This step comes by"), "in the language of who reads");
    // what happens at that step keeps the promise
    let fields = [
        ("title", "Kennismaking"),
        ("side", "organisation"),
        ("benefit", "U weet wie u helpt."),
        ("day", "2026-06-15"),
        ("step", first.as_str()),
    ];
    let form = format!("{page}/moments/new");
    let sent = send(&mut table.employee, &format!("{page}/moments"), &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let theirs = table.employee.get(&whole(&page)).await.body;
    assert!(theirs.contains("Gedaan op maandag 15 juni, op tijd."), "{theirs}");
}

#[tokio::test]
async fn v18_the_reason_of_what_was_late_can_be_said_later_once() {
    let mut table = Table::new(None).await;
    let (page, promise) = (table.page.clone(), table.world.promise.to_string());
    let why = format!("{page}/promises/{promise}/why");
    assert_eq!(table.employee.post(&why, &[("words", "ziekte")]).await.status, 409, "it is not late");
    table.world.days_later(9);
    let mut employee = table.world.staff("employee@test.example").await;
    assert_eq!(employee.post(&format!("{page}/promises/{promise}"), &[]).await.status, 303);
    let theirs = employee.get(&whole(&page)).await.body;
    assert!(theirs.contains(&format!("href=\"{why}\"")), "a way to say it later: {theirs}");
    assert_eq!(employee.post(&why, &[("words", "")]).await.status, 400);
    assert_eq!(employee.post(&why, &[("words", "Wij waren ziek.")]).await.status, 303);
    assert!(table.customer.get("/mine/whole").await.body.contains("De reden: Wij waren ziek."));
    assert_eq!(employee.post(&why, &[("words", "Toch niet.")]).await.status, 409, "it stands");
}

#[tokio::test]
async fn the_short_pages_hold_what_the_whole_holds_and_lead_to_each_other() {
    let mut table = Table::new(Some("Snel hulp")).await;
    let wish = table.puts(Customer, "wish", &[("words", "rust-in-huis")]).await;
    let page = table.page.clone();
    let mut customer = table.customer.clone();
    for (who, base) in [(&mut customer, "/mine".to_owned()), (&mut table.employee, page)] {
        for part in ["", "/road", "/said", "/whole"] {
            let body = who.get(&format!("{base}{part}")).await.body;
            assert!(
                body.contains("class=\"parts\"") && body.contains("aria-current=\"page\""),
                "{base}{part}"
            );
            // what was expected stays in sight on every one of them (P05)
            assert!(body.contains("Snel hulp"), "{base}{part}: {body}");
        }
        let now = who.get(&base).await.body;
        assert!(open(&now).contains("rust-in-huis"), "{now}");
        assert!(now.contains(&format!("{base}/said?all#e-{wish}")), "to the very spot: {now}");
        let said = who.get(&format!("{base}/said?all")).await.body;
        assert!(said.contains(&format!("id=\"e-{wish}\"")) && said.contains("class=\"fold\""), "{said}");
        assert!(
            !said.split("class=\"fold\"").skip(1).any(|one| !one.split('>').next().unwrap().contains("open"))
        );
    }
}

#[tokio::test]
async fn e25_upon_the_customers_word_the_turn_stays_ours_and_it_is_brought_later() {
    let mut table = Table::new(None).await;
    assert_eq!(table.customer.post("/mine/mail", &[("email", "robin@voorbeeld.example")]).await.status, 303);
    let asks = [("turn", "customer"), ("ask", "De loonstrook van mei"), ("trust", "word")];
    let dayless = table.calls(&asks).await;
    assert!(dayless.status == 400 && dayless.body.contains("De loonstrook van mei"), "{}", dayless.body);
    let sent = table.calls(&[&asks[..], &[("ask_due", "2026-06-22")]].concat()).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("Wij zijn aan zet,") && !mine.contains("U bent aan zet"), "{mine}");
    let later = open(&mine);
    assert!(later.contains("Breng het later: De loonstrook van mei. Wij gaan alvast verder op uw woord."));
    assert!(later.contains("uiterlijk maandag 22 juni"), "{later}");
    // nobody is told or reminded of it
    assert_eq!(table.world.database.rows().await.unwrap()["mail"], 0);
    // one tap says that it is brought, once; who works here says no such thing for the customer
    let promise = part(part(&mine, "action=\"/mine/do/did\"", "</form>"), "name=\"about\" value=\"", "\"");
    let about = [("about", promise)];
    assert_eq!(table.other_tries("employee@test.example", "did", &about).await, 403);
    table.puts(Customer, "did", &about).await;
    assert_eq!(table.tries(Customer, "did", &about).await.status, 409, "twice is once");
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(!open(&mine).contains("Breng het later") && mine.contains("Wij zijn aan zet,"), "{mine}");
    assert!(mine.contains("Beloofd voor maandag 22 juni. Gedaan op maandag 15 juni, op tijd."), "{mine}");
}

#[tokio::test]
async fn what_the_customer_brings_later_is_noted_by_who_gets_it_as_well() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let sent = table
        .calls(&[
            ("turn", "customer"),
            ("ask", "De loonstrook"),
            ("ask_due", "2026-06-22"),
            ("trust", "word"),
        ])
        .await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let theirs = table.employee.get(&page).await.body;
    let line = part(&theirs, "Robin brengt het later: De loonstrook.", "</li><li id");
    let close = part(line, "action=\"", "\"").to_owned();
    assert!(close.starts_with(&format!("{page}/promises/")), "{close}");
    assert_eq!(table.employee.post(&close, &[]).await.status, 303);
    let mine = table.customer.get("/mine").await.body;
    assert!(!open(&mine).contains("Breng het later"), "{mine}");
    let promise = close.rsplit('/').next().unwrap();
    assert_eq!(table.tries(Customer, "did", &[("about", promise)]).await.status, 409, "it is there");
}

#[tokio::test]
async fn of_two_who_name_a_day_at_once_one_does_and_the_customers_own_version_answers_nothing_of_ours() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "een andere dag")]).await;
    let world = &table.world;
    let who = Actor::Staff {
        account: world.account("employee@test.example").await,
        organisation: world.organisation,
        role: Role::Employee,
        teams: vec![world.teams[0]],
    };
    // both read the page before either said a day
    let page = shared_page::page(&world.app, &who, world.trajectory).await.unwrap();
    let asked = wish.parse().unwrap();
    let answer = || (Title::new("Wij laten u weten of dit kan.").unwrap(), Day::parse("2026-06-18").unwrap());
    promise_answer(&world.app, &who, &page, asked, answer()).await.unwrap();
    let second = promise_answer(&world.app, &who, &page, asked, answer()).await;
    assert!(matches!(second, Err(AppError::Already)), "{second:?}");
    // what the customer writes is no answer of the organisation
    table.puts(Employee, "proposal", &[("about", &wish), ("words", "op woensdag")]).await;
    let kept = |body: &str| body.matches("Gedaan op maandag 15 juni").count();
    assert_eq!(kept(&table.customer.get("/mine/whole").await.body), 1);
    let other = table.puts(Customer, "wish", &[("words", "een ander bureau")]).await;
    let by = format!("{}/answer-by/{other}", table.page);
    let day = [("words", "Wij zeggen of dat kan"), ("due", "2026-06-19")];
    assert_eq!(table.employee.post(&by, &day).await.status, 303);
    let theirs = table.puts(Customer, "proposal", &[("about", &other), ("words", "bij het raam")]).await;
    assert_eq!(kept(&table.customer.get("/mine/whole").await.body), 1);
    // a yes of the organisation is
    table.puts(Employee, "agree", &[("about", &theirs)]).await;
    assert_eq!(kept(&table.customer.get("/mine/whole").await.body), 2);
}

#[tokio::test]
async fn what_is_not_asked_any_more_is_promised_no_answer_and_what_failed_keeps_no_promise() {
    let mut table = Table::new(None).await;
    let page = table.page.clone();
    let asked = table.puts(Customer, "call-me", &[("words", "bel mij")]).await;
    let by = format!("{page}/answer-by/{asked}");
    let day = [("words", "Wij bellen u terug"), ("due", "2026-06-18")];
    assert_eq!(table.employee.post(&by, &day).await.status, 303);
    let back = format!("/mine/back/{asked}");
    assert_eq!(table.customer.post(&back, &[("why", "private")]).await.status, 303);
    for body in [table.customer.get("/mine").await.body, table.employee.get("/desk").await.body] {
        assert!(!body.contains("Wij bellen u terug"), "{body}");
    }
    assert!(table.customer.get("/mine/whole").await.body.contains("Ingetrokken op maandag 15 juni."));
    assert_eq!(table.employee.get(&by).await.status, 409, "no form for what is not asked");
    // a step of the route that failed leaves what the route promised
    let service = table.world.service.to_string();
    let made = table.employee.post("/trajectories/new", &[("name", "Nieuw"), ("service", &service)]).await;
    let new = format!("/trajectories/{}", part(&made.body, "href=\"/trajectories/", "\""));
    let first = table.world.steps[0].to_string();
    let fields = [
        ("title", "Wij belden"),
        ("side", "organisation"),
        ("day", "2026-06-15"),
        ("step", first.as_str()),
        ("outcome", "failed"),
    ];
    let form = format!("{new}/moments/new");
    let sent = send(&mut table.employee, &format!("{new}/moments"), &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let theirs = table.employee.get(&new).await.body;
    assert!(theirs.contains("Deze stap komt uiterlijk maandag 22 juni:"), "{theirs}");
}

#[tokio::test]
async fn who_tells_for_the_customer_is_named_where_it_gives_the_turn_back() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    table.turns_to_customer().await;
    let fields = [("words", "voor haar gedaan")];
    assert_eq!(send(&mut sanne, "/mine/do/did", "/mine/do/did", &fields).await.status, 303);
    for body in [
        table.customer.get("/mine").await.body,
        sanne.get("/mine").await.body,
        table.employee.get("/desk").await.body,
    ] {
        assert!(body.contains("Sanne zei: ik heb dit gedaan"), "{body}");
        assert!(!body.contains("Robin zei: ik heb") && !body.contains("U zei: ik heb"), "{body}");
    }
}
