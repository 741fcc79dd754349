//! A yes, and what is said once: to what stands, by whom it is asked, and how often.

use hullie_domain::Chair::{Customer, Employee};
use hullie_testkit::table::whole;
use hullie_testkit::{Table, part, table::with_seen};

#[tokio::test]
async fn what_one_person_says_once_is_not_asked_again_and_keeps_nobody_else_from_it() {
    let mut table = Table::new(None).await;
    let at = table.world.moments[1].to_string();
    let (mine, form) = (format!("/mine/moments/{at}"), format!("/mine/do/key?about={at}"));
    table.customer.post(&mine, &[("value", "2")]).await;
    assert!(table.customer.get(&mine).await.body.contains(&form));
    let key = table.puts(Customer, "key", &[("about", &at), ("code", "yes")]).await;
    assert!(!table.customer.get(&mine).await.body.contains(&form), "it was said");
    let again = table.customer.get(&form).await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("Dit is al gezegd en blijft zo staan."), "{}", again.body);
    // what the two say at the table: the other chair has an own say
    assert_eq!(table.employee.get(&format!("{}?about={at}", table.at("key"))).await.status, 200);
    // and so has somebody else on the same side
    let (tim, own) = ([("code", "other"), ("words", "Tim")], [("code", "self")]);
    let talk = table.puts(Employee, "talk", &[("about", &at), ("words", "Even praten")]).await;
    let way = format!("/mine/do/talk-way?about={talk}");
    table.puts(Customer, "talk-way", &[("about", &talk), ("code", "phone")]).await;
    for (voice, status) in [(&tim[..], 200), (&own[..], 409)] {
        assert_eq!(table.customer.post("/mine/do/voice", voice).await.status, 303);
        assert_eq!(table.customer.get(&way).await.status, status);
        assert_eq!(table.customer.get("/mine/whole").await.body.contains(&way), status == 200);
    }
    // and whoever took it back may say it again
    assert_eq!(table.customer.post(&format!("/mine/back/{key}"), &[("why", "changed")]).await.status, 303);
    assert!(table.customer.get(&mine).await.body.contains(&form));
    assert_eq!(table.customer.get(&form).await.status, 200);
}

#[tokio::test]
async fn a_yes_is_to_what_stands_and_counts_whatever_else_was_written_meanwhile() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "Hulp in de ochtend")]).await;
    let proposal = table.puts(Employee, "proposal", &[("about", &wish), ("words", "om-negen-uur")]).await;
    // what the customer wrote in another window is no reason to refuse the yes
    let form = format!("/mine/do/agree?about={proposal}");
    let seen = with_seen(&mut table.customer, &form, &[("about", &proposal)]).await;
    let seen: Vec<(&str, &str)> = seen.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    table.puts(Customer, "wish", &[("words", "En een sleutel")]).await;
    assert_eq!(table.customer.post("/mine/do/agree", &seen).await.status, 303);
    // said once more, in the first window
    let again = table.customer.post("/mine/do/agree", &seen).await;
    assert!(
        again.status == 409 && again.body.contains("Dit is al gezegd en blijft zo staan."),
        "{}",
        again.body
    );
    assert!(!again.body.contains("Wat u typte staat er nog."), "nothing was typed: {}", again.body);
    // a wish that was taken back takes the proposal with it
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    let proposal = table.puts(Customer, "proposal", &[("about", &wish), ("words", "bij-mij-thuis")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    let late = table.tries(Employee, "agree", &[("about", &proposal)]).await;
    assert!(late.status == 409 && late.body.contains("dat intussen is teruggenomen"), "{}", late.body);
    table.both_see(&["Dit werd geen afspraak."], &["De afspraak blijft gelden."]).await;
    // a story in short of the employee is said yes to as it is now
    let first = table.puts(Employee, "summary", &[("words", "eerste-versie")]).await;
    table.puts(Employee, "summary", &[("words", "tweede-versie")]).await;
    let old = table.tries(Customer, "agree", &[("about", &first)]).await;
    assert!(
        old.status == 409 && old.body.contains("Zeg alleen ja als u het daarmee eens bent."),
        "{}",
        old.body
    );
    assert!(old.body.contains("tweede-versie") && !old.body.contains("eerste-versie"), "{}", old.body);
    assert!(old.body.contains("class=\"main\">Ik ben het hiermee eens"), "the button says what it does");
    // what the customer wrote meanwhile leaves nothing to say yes to
    table.puts(Customer, "summary", &[("words", "van-mijzelf")]).await;
    let none = table.tries(Customer, "agree", &[("about", &first)]).await;
    assert!(none.status == 409 && none.body.contains("Uw ja is niet bewaard."), "{}", none.body);
}

#[tokio::test]
async fn what_a_living_person_asked_to_talk_about_is_not_closed_by_the_employee_alone_after_a_death() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let own = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let asked = sanne.post("/mine/do/talk", &[("words", "over-de-sleutel")]).await;
    let asked = asked.location.split("#e-").nth(1).expect("where it stands").to_owned();
    // where nothing can have been the talk yet there is nothing to choose, and the form says where to begin
    let form = table.employee.get(&format!("{}?about={asked}", table.at("talked"))).await.body;
    assert!(form.contains("Voeg het gesprek toe") && !form.contains("name=\"other\""), "{form}");
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    let call = table.happened("Wij belden de familie", "phone").await;
    for about in [&own, &asked] {
        table.puts(Employee, "talked", &[("about", about), ("other", &call)]).await;
    }
    let open = "Het blijft open tot wie het vroeg, de vraag terugneemt.";
    for body in [sanne.get("/mine/whole").await.body, table.employee.get(&whole(&table.page)).await.body] {
        let list = part(&body, "Hier praten we nog over", "</section>");
        assert!(list.contains("over-de-sleutel") && list.contains(open), "{list}");
        assert!(!list.contains("over-de-bus"), "of who died no yes is waited for: {list}");
    }
    assert_eq!(sanne.post(&format!("/mine/back/{asked}"), &[("why", "changed")]).await.status, 303);
    assert!(!sanne.get("/mine/whole").await.body.contains("Hier praten we nog over"));
}

#[tokio::test]
async fn a_form_about_what_was_taken_back_does_not_open_and_who_left_reads_that_it_was_done() {
    let mut table = Table::new(None).await;
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    let proposal = table.puts(Customer, "proposal", &[("about", &wish), ("words", "bij-mij-thuis")]).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{wish}"), &[("why", "changed")]).await.status, 303);
    for (kind, about) in [("proposal", &wish), ("want", &wish), ("limit", &wish), ("agree", &proposal)] {
        let shut = table.employee.get(&format!("{}?about={about}", table.at(kind))).await;
        assert!(shut.status == 409 && shut.body.contains("dat intussen is teruggenomen"), "{kind}");
    }
    let fact = table.puts(Employee, "meaning", &[("words", "zeldzaam-betekenis")]).await;
    table.hands_over().await;
    let back = format!("{}/back/{fact}", table.page);
    let done = table.employee.post(&back, &[("why", "mistake")]).await;
    assert_eq!((done.status, done.location.as_str()), (303, "/desk/told?withdrawn"));
    let told = table.employee.get(&done.location).await.body;
    assert!(told.contains("Het is teruggenomen.") && !told.contains("zeldzaam-betekenis"), "{told}");
}

#[tokio::test]
async fn who_speaks_for_the_customer_closes_no_question_of_the_customer_and_one_yes_is_asked_at_a_time() {
    let mut table = Table::new(Some("iets")).await;
    let asked = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let call = table.happened("Wij belden", "phone").await;
    let talked = [("about", asked.as_str()), ("other", call.as_str())];
    assert_eq!(
        table.customer.post("/mine/do/voice", &[("code", "other"), ("words", "Omar")]).await.status,
        303
    );
    table.puts(Customer, "talked", &talked).await;
    assert_eq!(table.customer.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    for body in table.both().await {
        assert!(part(&body, "Hier praten we nog over", "</section>").contains("over-de-bus"), "{body}");
    }
    table.puts(Customer, "talked", &talked).await;
    table.both_see(&[], &["Hier praten we nog over"]).await;
    // of two answers the latest is asked about, and the earlier one is said to be replaced
    let said = table.expectation().await;
    let mut ways = Vec::new();
    for words in ["eerste-versie", "tweede-versie"] {
        let fields = [("about", said.as_str()), ("words", words), ("more", words)];
        ways.push(table.puts(Employee, "our-answer", &fields).await);
    }
    let page = table.customer.get("/mine/whole").await.body;
    let offered = |id: &str| page.contains(&format!("/do/to-our-answer?about={id}\""));
    assert!(!offered(&ways[0]) && offered(&ways[1]), "{page}");
    let old = table.customer.get(&format!("/mine/do/to-our-answer?about={}", ways[0])).await;
    assert!(old.status == 409 && old.body.contains("iets anders voor in de plaats"), "{}", old.body);
    let first = part(&page, &format!("id=\"e-{}\"", ways[0]), &format!("id=\"e-{}\"", ways[1]));
    assert!(first.contains("Hier kwam later iets anders voor in de plaats."), "{first}");
    // and of two notes of one call the latest
    let moment = table.happened("Wij belden weer", "phone").await;
    let mut notes = Vec::new();
    for (words, number) in [("eerste-notitie", "2"), ("tweede-notitie", "5")] {
        let note = [("about", moment.as_str()), ("words", words), ("number", number)];
        notes.push(table.puts(Employee, "by-phone", &note).await);
    }
    assert_eq!(table.tries(Customer, "agree", &[("about", &notes[0])]).await.status, 409);
    table.puts(Customer, "agree", &[("about", &notes[1])]).await;
}

#[tokio::test]
async fn what_two_said_already_takes_no_second_yes_and_a_form_that_is_refused_does_not_open() {
    let mut table = Table::new(None).await;
    let asked = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
    let call = table.happened("Wij belden", "phone").await;
    let talked = [("about", asked.as_str()), ("other", call.as_str())];
    let theirs = table.puts(Employee, "talked", &talked).await;
    let own = table.puts(Customer, "talked", &talked).await;
    let yes = table.tries(Customer, "agree", &[("about", &theirs)]).await;
    assert!(yes.status == 409 && yes.body.contains("Dit is al gezegd"), "{}", yes.body);
    assert_eq!(table.customer.get(&format!("/mine/do/agree?about={theirs}")).await.status, 409);
    // taken back it is open again, and the yes counts
    assert_eq!(table.customer.post(&format!("/mine/back/{own}"), &[("why", "mistake")]).await.status, 303);
    table.puts(Customer, "agree", &[("about", &theirs)]).await;
    assert_eq!(table.tries(Customer, "talked", &talked).await.status, 409);
    // what the customer closed is confirmed by no employee, and no form for it opens
    let asked = table.puts(Customer, "talk", &[("words", "over-de-sleutel")]).await;
    let own = table.puts(Customer, "talked", &[("about", &asked), ("other", &call)]).await;
    assert_eq!(table.employee.get(&format!("{}?about={own}", table.at("agree"))).await.status, 409);
    assert_eq!(table.tries(Employee, "agree", &[("about", &own)]).await.status, 409);
    let wish = table.puts(Customer, "wish", &[("words", "Liever thuis")]).await;
    assert_eq!(table.customer.get(&format!("/mine/do/win?about={wish}")).await.status, 403, "not agreed");
    let wish = table.agreed_wish("Hulp in de ochtend").await;
    let win = table.puts(Customer, "win", &[("about", &wish), ("words", "ik-slaap")]).await;
    assert_eq!(table.employee.get(&format!("{}?about={win}", table.at("win-came"))).await.status, 403);
    assert_eq!(table.customer.get(&format!("/mine/do/win-came?about={win}")).await.status, 200);
}

#[tokio::test]
async fn a_yes_and_the_own_word_for_the_same_talk_are_not_both_kept_and_a_death_is_the_reason_that_is_said() {
    let mut table = Table::new(None).await;
    for _ in 0..3 {
        let asked = table.puts(Customer, "talk", &[("words", "over-de-bus")]).await;
        let call = table.happened("Wij belden", "phone").await;
        let talked = [("about", asked.as_str()), ("other", call.as_str())];
        let theirs = table.puts(Employee, "talked", &talked).await;
        let (mut one, mut two) = (table.customer.clone(), table.customer.clone());
        let yes = [("about", theirs.as_str())];
        let both = tokio::join!(one.post("/mine/do/agree", &yes), two.post("/mine/do/talked", &talked));
        let mut both = [both.0.status, both.1.status];
        both.sort_unstable();
        assert_eq!(both, [303, 409]);
    }
    // while a relative says that the customer died, the customer reads that, and not that it was said
    let mut sanne = table.relative("Sanne").await;
    let asked = table.puts(Customer, "talk", &[("words", "over-de-sleutel")]).await;
    let call = table.happened("Wij spraken", "phone").await;
    let talked = [("about", asked.as_str()), ("other", call.as_str())];
    let theirs = table.puts(Employee, "talked", &talked).await;
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "deceased")]).await.status, 303);
    for (kind, about) in [("agree", &theirs), ("talked", &asked)] {
        let form = table.customer.get(&format!("/mine/do/{kind}?about={about}")).await;
        let fields = [("about", about.as_str()), ("other", call.as_str())];
        let sent = table.customer.post(&format!("/mine/do/{kind}"), &fields).await;
        for reply in [form, sent] {
            let said = reply.body.contains("Iemand zei dat u bent overleden");
            assert!(reply.status == 409 && said, "{kind}: {}", reply.body);
        }
    }
}

#[tokio::test]
async fn an_agreement_that_another_followed_stays_called_so_and_a_yes_is_read_by_who_reads_what_it_is_to() {
    let mut table = Table::new(None).await;
    let wish = table.agreed_wish("Hulp in de ochtend").await;
    let other = [("about", wish.as_str()), ("words", "om-tien-uur")];
    let other = table.puts(Employee, "proposal", &other).await;
    table.both_see(&[], &["Eerdere afspraak"]).await;
    let form = table.customer.get(&format!("/mine/do/agree?about={other}")).await.body;
    assert!(form.contains("wie u laat meekijken"), "{form}");
    table.puts(Customer, "agree", &[("about", &other)]).await;
    table.both_see(&["Eerdere afspraak"], &["Eerder voorstel"]).await;
    let call = table.happened("Wij belden", "phone").await;
    let note = [("about", call.as_str()), ("words", "blij"), ("number", "4")];
    let note = table.puts(Employee, "by-phone", &note).await;
    let form = table.customer.get(&format!("/mine/do/agree?about={note}")).await.body;
    assert!(!form.contains("wie u laat meekijken"), "nobody else reads what was said by phone: {form}");
    // nobody says yes to half of it: the answer on the scale stands with the words
    assert!(form.contains("tevreden") && form.contains("blij"), "{form}");
}
