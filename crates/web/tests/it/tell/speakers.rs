//! One link on two telephones: who speaks is said on each of them for itself (V13).

use hullie_testkit::table::whole;
use hullie_testkit::{
    Visitor, World,
    table::{self, Table, part, put},
};

const VOICE: &str = "/mine/do/voice";
const KIM: [(&str, &str); 2] = [("code", "other"), ("words", "Kim")];
/// That Kim is the same person as before.
const SAME: (&str, &str) = ("same", "Kim");

/// What the page says of the person who reads it.
async fn called(visitor: &mut Visitor) -> String {
    let body = visitor.get("/mine/whole").await.body;
    let all = ["Dag Robin.", "Kim vertelt hier voor Robin.", "Iemand anders vertelt hier voor Robin."];
    let said: Vec<_> = all.into_iter().filter(|said| body.contains(said)).collect();
    said.join(" ")
}

/// As whose wish what is said on this telephone stands on the page of the employee.
async fn wish_of(visitor: &mut Visitor, table: &mut Table, words: &str) -> String {
    put(visitor, "/mine/do/wish", &[("words", words)]).await;
    let body = table.employee.get(&whole(&table.page)).await.body;
    let before = body.rsplit(words).nth(1).unwrap_or_default().rsplit("<strong>").next().unwrap();
    before.split("</strong>").next().unwrap().to_owned()
}

#[tokio::test]
async fn who_speaks_on_one_telephone_makes_nobody_on_another_somebody_else() {
    let mut table = Table::new(None).await;
    let mut mother = table.customer.clone();
    let mut daughter = table.world.customer().await;
    let said = put(&mut daughter, VOICE, &KIM).await;
    assert_eq!(called(&mut daughter).await, "Kim vertelt hier voor Robin.");
    assert_eq!(called(&mut mother).await, "Dag Robin.");
    assert_eq!(wish_of(&mut mother, &mut table, "ik-wil-naar-huis").await, "Wat Robin wil");
    assert_eq!(wish_of(&mut daughter, &mut table, "zij-wil-naar-huis").await, "Wat Robin wil, zegt Kim");
    // neither does the mother take the daughter along
    let own = put(&mut mother, VOICE, &[("code", "self")]).await;
    assert_eq!(called(&mut daughter).await, "Kim vertelt hier voor Robin.");
    // nor by taking back what either of them said
    let sorry = [("why", "mistake")];
    for entry in [own, said] {
        assert_eq!(mother.post(&format!("/mine/back/{entry}"), &sorry).await.status, 303);
        assert_eq!(called(&mut mother).await, "Dag Robin.");
    }
    // who has no name any more is asked for it before anything else, and becomes nobody by opening the link
    // once more; neither does who comes by a new telephone, as who came by that link last
    mother.enter(&table.world.link).await;
    assert_eq!(called(&mut mother).await, "Dag Robin.");
    daughter.enter(&table.world.link).await;
    let mut third = table.world.customer().await;
    for nameless in [&mut daughter, &mut third] {
        for page in ["/mine", "/mine/do/wish", "/mine/people"] {
            assert_eq!(nameless.get(page).await.location, VOICE);
        }
        assert!(nameless.get(VOICE).await.body.contains("Wij weten niet wie hier nu vertelt."));
    }
    put(&mut daughter, VOICE, &[KIM[0], KIM[1], SAME]).await;
    assert_eq!(wish_of(&mut daughter, &mut table, "zij-wil-rust").await, "Wat Robin wil, zegt Kim");
}

#[tokio::test]
async fn words_of_whoever_has_no_name_any_more_wait_for_a_name() {
    let mut table = Table::new(None).await;
    let (mut mother, mut kim) = (table.customer.clone(), table.world.customer().await);
    let mut omar = table.world.customer().await;
    let as_kim = put(&mut kim, VOICE, &KIM).await;
    let as_omar = put(&mut omar, VOICE, &[("code", "other"), ("words", "Omar")]).await;
    let kept = put(&mut kim, "/mine/do/wish", &[("words", "kim-wil-rust")]).await;
    let old = kim.mark("/mine/do/wish").await;
    let typed = [("words", "kim-typte-dit")];
    for said in [&as_kim, &as_omar] {
        let back = mother.post(&format!("/mine/back/{said}"), &[("why", "mistake")]).await;
        assert_eq!(back.status, 303, "{}", back.body);
    }
    // two who have no name are not one: neither takes back what the other said
    let back = omar.post(&format!("/mine/back/{kept}"), &[("why", "mistake")]).await;
    assert_eq!(back.status, 409, "{}", back.body);
    let held = kim.post_marked("/mine/do/wish", &typed, &old).await;
    assert_eq!(held.status, 409);
    for word in ["kim-typte-dit", "een naam is op een ander apparaat weggehaald", VOICE] {
        assert!(held.body.contains(word), "{word} in {}", held.body);
    }
    assert!(held.body.contains(&format!("value=\"{old}\"")), "one press is enough: {}", held.body);
    // who says the name again sends the old form as it was
    put(&mut kim, VOICE, &[KIM[0], KIM[1], SAME]).await;
    assert_eq!(kim.post_marked("/mine/do/wish", &typed, &old).await.status, 303);
    assert!(table.employee.get(&whole(&table.page)).await.body.contains("kim-typte-dit"));
    put(&mut omar, VOICE, &[("code", "other"), ("words", "Omar")]).await;
    let back = omar.post(&format!("/mine/back/{kept}"), &[("why", "mistake")]).await;
    assert_eq!(back.status, 403, "{}", back.body);
}

#[tokio::test]
async fn a_form_of_who_spoke_here_before_is_told_so_also_when_the_name_is_gone() {
    let mut table = Table::new(None).await;
    let said = put(&mut table.customer, VOICE, &KIM).await;
    let old = table.customer.mark("/mine/do/wish").await;
    let typed = [("words", "kim-typte-dit")];
    assert_eq!(table.customer.post(&format!("/mine/back/{said}"), &[("why", "mistake")]).await.status, 303);
    let held = table.customer.post_marked("/mine/do/wish", &typed, &old).await;
    assert_eq!(held.status, 409);
    for word in ["kim-typte-dit", "vertelt nu iemand anders dan toen dit formulier openging"] {
        assert!(held.body.contains(word), "{word} in {}", held.body);
    }
}

#[tokio::test]
async fn a_code_on_paper_is_a_way_in_of_its_own() {
    let mut table = Table::new(None).await;
    let sheet = table.customer.post("/mine/paper", &[]).await.body;
    let code = part(&sheet, "Uw code: ", "<");
    let mut daughter = table.world.visitor();
    let word = "drie appelbomen";
    let fields = [("code", code), ("asked", "word"), ("word", word), ("again", word)];
    assert_eq!(daughter.post("/code", &fields).await.status, 303);
    assert_eq!(daughter.post(VOICE, &KIM).await.status, 303);
    assert_eq!(called(&mut table.customer).await, "Dag Robin.");
    assert_eq!(called(&mut daughter).await, "Kim vertelt hier voor Robin.");
}

#[tokio::test]
async fn what_is_taken_back_on_the_same_telephone_lets_hold_what_was_said_before() {
    let world = World::new().await;
    let mut phone = table::customer(&world).await;
    put(&mut phone, VOICE, &KIM).await;
    let own = put(&mut phone, VOICE, &[("code", "self")]).await;
    assert_eq!(called(&mut phone).await, "Dag Robin.");
    assert_eq!(phone.post(&format!("/mine/back/{own}"), &[("why", "mistake")]).await.status, 303);
    assert_eq!(called(&mut phone).await, "Kim vertelt hier voor Robin.");
}

#[tokio::test]
async fn who_reads_that_somebody_said_on_another_telephone_that_they_died_puts_it_right() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &[("code", "deceased"), ("words", "Kim")]).await;
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("Kim zei dat u bent overleden."), "{mine}");
    put(&mut table.customer, VOICE, &[("code", "self")]).await;
    assert!(!table.customer.get("/mine/whole").await.body.contains("zei dat u bent overleden"));
    assert_eq!(called(&mut kim).await, "Kim vertelt hier voor Robin.", "and Kim is nobody else");
}

#[tokio::test]
async fn who_speaks_for_another_takes_back_the_own_word_of_that_and_nobody_elses() {
    let mut table = Table::new(None).await;
    let mut karim = table.relative("Karim").await;
    let mut joke = table.world.customer().await;
    let own = put(&mut joke, VOICE, &[("code", "other"), ("words", "Joke")]).await;
    let death = put(&mut karim, VOICE, &[("code", "deceased")]).await;
    // who speaks here is named here, whoever said that the customer has died
    let page = joke.get("/mine/whole").await.body;
    assert!(page.contains("Joke vertelt hier over Robin, die is overleden."), "{page}");
    let alive = put(&mut table.customer, VOICE, &[("code", "self")]).await;
    let page = joke.get("/mine/whole").await.body;
    for (entry, may) in [(&alive, false), (&death, false), (&own, true)] {
        let back = format!("/mine/back/{entry}");
        assert_eq!(page.contains(&back), may, "{back} in {page}");
        let status = if may { 303 } else { 403 };
        assert_eq!(joke.post(&back, &[("why", "mistake")]).await.status, status);
    }
    assert_eq!(called(&mut joke).await, "Dag Robin.");
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains("Er wordt nu niets gevraagd"));
}

#[tokio::test]
async fn who_has_a_link_of_the_own_is_asked_for_no_name_and_only_whether_the_customer_lives() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let form = sanne.get(VOICE).await.body;
    assert!(form.contains("Is Robin overleden?") && form.contains("nee, Robin leeft"), "{form}");
    assert!(!form.contains("name=\"words\"") && !form.contains("op dit apparaat"), "{form}");
    let none = sanne.post(VOICE, &[]).await;
    assert!(none.status == 400 && none.body.contains("value=\"deceased\""), "{}", none.body);
    let died = put(&mut sanne, VOICE, &[("code", "deceased")]).await;
    let back = sanne.get(&format!("/mine/back/{died}")).await.body;
    assert!(back.contains("Dat blijft dan staan.") && !back.contains("ander apparaat"), "{back}");
    put(&mut sanne, VOICE, &[("code", "other")]).await;
    assert!(!table.customer.get("/mine/whole").await.body.contains("zei dat u bent overleden"));
}

#[tokio::test]
async fn on_a_new_telephone_it_is_asked_who_speaks_when_somebody_else_does_elsewhere() {
    let table = Table::new(None).await;
    let (mut kim, mut mother) = (table.world.customer().await, table.customer.clone());
    put(&mut kim, VOICE, &KIM).await;
    let mut third = table.world.visitor();
    assert_eq!(third.enter(&table.world.link).await.location, VOICE);
    // whoever is known on a telephone is not asked again
    for known in [&mut kim, &mut mother] {
        assert_eq!(known.enter(&table.world.link).await.location, "/mine");
    }
}

#[tokio::test]
async fn who_gets_a_new_link_under_the_same_name_sends_a_form_of_before() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let old = sanne.mark("/mine/do/wish").await;
    let people = table.customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(table.customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    let typed = [("words", "sanne-typte-dit")];
    assert_eq!(sanne.post_marked("/mine/do/wish", &typed, &old).await.status, 401);
    let mut sanne = table.relative("Sanne").await;
    assert_eq!(sanne.post_marked("/mine/do/wish", &typed, &old).await.status, 303);
    let mut karim = table.relative("Karim").await;
    assert_eq!(karim.post_marked("/mine/do/wish", &typed, &old).await.status, 409);
}

#[tokio::test]
async fn the_customer_reads_who_made_and_who_closed_a_way_in() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &KIM).await;
    assert_eq!(kim.post("/mine/people", &[("name", "Door")]).await.status, 200);
    assert_eq!(table.customer.post("/mine/people", &[("name", "Sanne")]).await.status, 200);
    let people = table.customer.get("/mine/people").await.body;
    let of = |name: &str| part(&people, &format!("<strong>{name}</strong>"), "</li>").to_owned();
    assert!(of("Door").contains("door: Kim."), "{}", of("Door"));
    assert!(of("Sanne").contains("door: u."), "{}", of("Sanne"));
    let door = part(&of("Sanne"), "/mine/people/", "/close").to_owned();
    assert_eq!(kim.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    assert!(table.customer.get("/mine/people").await.body.contains("Gesloten door Kim op"));
    // and is told that somebody else reads along by this link
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    assert_eq!(
        table.customer.post(&mine, &[("words", "ik vond het lang"), ("value", "2")]).await.status,
        303
    );
    let told = table.customer.get(&mine).await.body;
    assert!(told.contains("Ook wie met uw eigen link voor u vertelt, leest dit."), "{told}");
}

#[tokio::test]
async fn who_said_that_somebody_died_speaks_for_the_living_once_that_is_put_right() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &[("code", "deceased"), ("words", "Kim")]).await;
    let mut sanne = table.relative("Sanne").await;
    let form = sanne.get(VOICE).await.body;
    assert!(form.contains("Kim zei dat Robin is overleden. Dat blijft staan"), "{form}");
    put(&mut table.customer, VOICE, &[("code", "self")]).await;
    assert!(!sanne.get(VOICE).await.body.contains("Dat blijft staan"));
    assert_eq!(kim.post("/mine/mail", &[("email", "robin@mail.example")]).await.status, 303);
}

#[tokio::test]
async fn that_somebody_died_stands_until_who_said_it_or_the_customer_says_otherwise() {
    let mut table = Table::new(None).await;
    let (mut nora, mut robert) = (table.world.customer().await, table.world.customer().await);
    let says = |code: &'static str, name: &'static str| [("code", code), ("words", name)];
    put(&mut robert, VOICE, &says("other", "Robert")).await;
    put(&mut nora, VOICE, &says("deceased", "Nora")).await;
    let dead = "Er wordt nu niets gevraagd";
    // who says who they are says nothing of what another said: neither again, nor on a new telephone
    let mut bea = table.world.customer().await;
    for (phone, name) in [(&mut robert, "Robert"), (&mut bea, "Bea")] {
        put(phone, VOICE, &says("other", name)).await;
        assert!(table.employee.get(&whole(&table.page)).await.body.contains(dead), "after {name}");
        assert!(phone.get("/mine/whole").await.body.contains("die is overleden"), "{name}");
    }
    put(&mut robert, VOICE, &says("deceased", "Robert")).await;
    put(&mut nora, VOICE, &says("other", "Nora")).await;
    assert!(table.employee.get(&whole(&table.page)).await.body.contains(dead), "Robert said so too");
    let mine = table.customer.get("/mine/whole").await.body;
    assert!(mine.contains("Robert zei dat u bent overleden."), "{mine}");
    put(&mut robert, VOICE, &says("other", "Robert")).await;
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains(dead));
    put(&mut nora, VOICE, &says("deceased", "Nora")).await;
    put(&mut table.customer, VOICE, &[("code", "self")]).await;
    assert!(
        !table.employee.get(&whole(&table.page)).await.body.contains(dead),
        "the customer says to be alive"
    );
}

#[tokio::test]
async fn a_form_of_before_says_nothing_of_a_death_that_it_does_not_know() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &KIM).await;
    let mut sanne = table.relative("Sanne").await;
    let seen = |body: &str| part(body, "name=\"seen\" value=\"", "\"").to_owned();
    let [of_kim, of_sanne] = [seen(&kim.get(VOICE).await.body), seen(&sanne.get(VOICE).await.body)];
    put(&mut sanne, VOICE, &[("code", "deceased")]).await;
    let late = kim.post(VOICE, &[("code", "self"), ("seen", &of_kim)]).await;
    assert!(late.status == 409 && late.body.contains("ik ben Robin, en ik leef"), "{}", late.body);
    assert!(table.customer.get("/mine/whole").await.body.contains("Sanne zei dat u bent overleden."));
    // and the other way round: "no, I am alive" stands
    table.customer.post(VOICE, &[("code", "self")]).await;
    let late = sanne.post(VOICE, &[("code", "deceased"), ("seen", &of_sanne)]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(!table.customer.get("/mine/whole").await.body.contains("zei dat u bent overleden"));
}

#[tokio::test]
async fn a_name_under_which_somebody_told_is_of_the_same_person_or_another_name_is_asked() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    let said = put(&mut kim, VOICE, &KIM).await;
    put(&mut kim, "/mine/do/wish", &[("words", "kim-wil-rust")]).await;
    // who speaks under it now, and only says something else of it, is asked nothing
    put(&mut kim, VOICE, &[("code", "deceased"), ("words", "Kim")]).await;
    put(&mut kim, VOICE, &KIM).await;
    assert_eq!(table.customer.post(&format!("/mine/back/{said}"), &[("why", "mistake")]).await.status, 303);
    let question = "Onder deze naam is hier al verteld.";
    let mut third = table.world.customer().await;
    let asked = third.post(VOICE, &[("code", "other"), ("words", "kim")]).await;
    assert!(asked.status == 400 && asked.body.contains(question), "{}", asked.body);
    assert!(asked.body.contains("value=\"kim\"") && asked.body.contains("name=\"same\""), "{}", asked.body);
    // the names of who told by a link that was closed as well
    let mut sanne = table.relative("Sanne").await;
    put(&mut sanne, "/mine/do/wish", &[("words", "sanne-wil-thee")]).await;
    let people = table.customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(table.customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    let asked = table.customer.post("/mine/people", &[("name", "Sanne")]).await;
    assert!(asked.status == 400 && asked.body.contains(question), "{}", asked.body);
    assert!(asked.body.contains("name=\"same\"") && asked.body.contains("value=\"Sanne\""), "{}", asked.body);
    // and what was said of another name says nothing of this one
    assert!(asked.body.contains("name=\"same\" value=\"Sanne\""), "{}", asked.body);
    let other = table.customer.post("/mine/people", &[("name", "Sanne"), SAME]).await;
    assert!(other.status == 400 && other.body.contains(question), "{}", other.body);
    assert_eq!(
        table.customer.post("/mine/people", &[("name", "Sanne"), ("same", "Sanne")]).await.status,
        200
    );
    // a name under which nothing is told is asked about by nobody
    let free = table.customer.post("/mine/people", &[("name", "Omar")]).await;
    assert!(free.status == 200 && !free.body.contains(question), "{}", free.body);
    assert!(!table.customer.get("/mine/people").await.body.contains("name=\"same\""));
}

#[tokio::test]
async fn who_tells_for_themselves_gives_no_name_and_who_lets_another_tell_reads_what_that_means() {
    let mut table = Table::new(None).await;
    let form = table.customer.get(VOICE).await.body;
    assert!(
        form.contains("Die leest dan ook wat u alleen aan de medewerker vertelde, en kan links maken"),
        "{form}"
    );
    assert!(form.contains("Wie dezelfde naam heeft, leest wat u vertelt en kan het terugnemen."), "{form}");
    let both = table.customer.post(VOICE, &[("code", "self"), ("words", "Kim")]).await;
    assert!(both.status == 400 && both.body.contains("value=\"Kim\""), "{}", both.body);
    assert!(both.body.contains("en schreef ook een naam"), "{}", both.body);
    let mut sanne = table.relative("Sanne").await;
    let by_hand = sanne.post(VOICE, &[("code", "other"), ("words", "Kim")]).await;
    assert_eq!(by_hand.status, 400, "{}", by_hand.body);
}

#[tokio::test]
async fn who_speaks_for_the_customer_closes_no_link_that_is_called_the_own_one() {
    let table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &KIM).await;
    let people = kim.get("/mine/people").await.body;
    let door = part(&people, "hiermee bent u nu binnen", "/close").rsplit('/').next().map(str::to_owned);
    let door = door.unwrap_or_default();
    let sure = kim.post(&format!("/mine/people/{door}/close"), &[]).await.body;
    assert!(sure.contains("Wilt u de eigen link of code van Robin sluiten?"), "{sure}");
    assert!(!sure.contains("uw eigen link"), "{sure}");
}

#[tokio::test]
async fn what_a_relative_said_of_a_death_is_taken_back_by_the_customer_without_talk_of_devices() {
    let mut table = Table::new(None).await;
    let mut sanne = table.relative("Sanne").await;
    let died = put(&mut sanne, VOICE, &[("code", "deceased")]).await;
    let back = table.customer.get(&format!("/mine/back/{died}")).await.body;
    assert!(back.contains("Dan geldt weer wat Sanne daarvoor zei."), "{back}");
    assert!(!back.contains("ander apparaat"), "{back}");
}

/// The link that an employee makes in the place of the one that was.
async fn replaced(table: &mut Table) -> String {
    let made = table.employee.post(&format!("{}/doors/new", table.page), &[]).await.body;
    part(&made, "http://hullie.test", "<").to_owned()
}

#[tokio::test]
async fn a_new_link_makes_nobody_somebody_else_and_asks_on_a_device_that_is_not_known() {
    let mut table = Table::new(None).await;
    let (mut mother, mut kim) = (table.customer.clone(), table.world.customer().await);
    put(&mut kim, VOICE, &KIM).await;
    for said_last in ["kim", "mother"] {
        if said_last == "mother" {
            put(&mut mother, VOICE, &[("code", "self")]).await;
        }
        let link = replaced(&mut table).await;
        for (phone, hello) in [(&mut mother, "Dag Robin."), (&mut kim, "Kim vertelt hier voor Robin.")] {
            assert_eq!(phone.get("/mine/whole").await.status, 401, "the old link opens nothing");
            assert_eq!(phone.enter(&link).await.location, "/mine", "{said_last}");
            assert_eq!(called(phone).await, hello, "{said_last}");
        }
        // a new telephone is neither of them until that is said, also when nobody else is in
        let mut third = table.world.visitor();
        assert_eq!(third.enter(&link).await.location, VOICE);
        assert_eq!(third.get("/mine/do/wish").await.location, VOICE);
        let held = third.post("/mine/do/wish", &[("words", "typte-ik-al")]).await;
        assert!(held.status == 409 && held.body.contains("typte-ik-al"), "{}", held.body);
    }
    let link = replaced(&mut table).await;
    let mut third = table.world.visitor();
    third.enter(&link).await;
    put(&mut third, VOICE, &[("code", "self")]).await;
    assert_eq!(called(&mut third).await, "Dag Robin.");
}

#[tokio::test]
async fn the_same_person_has_the_name_as_it_was_written_before() {
    let mut table = Table::new(None).await;
    let karin = "Karin, de zus";
    let mut sister = table.relative(karin).await;
    let wish = put(&mut sister, "/mine/do/wish", &[("words", "karin-wil-rust")]).await;
    let back = format!("/mine/back/{wish}");
    for typed in [" karin, de zus", "Karin de zus", "KARIN  DE ZUS "] {
        let people = table.customer.get("/mine/people").await.body;
        let open = people.split("Gesloten links en codes").next().unwrap();
        let door = part(open, &format!("<strong>{karin}</strong>"), "/close").rsplit('/').next().unwrap();
        assert_eq!(table.customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
        let made = table.customer.post("/mine/people", &[("name", typed), ("same", typed)]).await.body;
        let mut sister = table.world.visitor();
        sister.enter(part(&made, "http://hullie.test", "<")).await;
        assert_eq!(sister.get(&back).await.status, 200, "{typed}");
    }
    // also by the customer's own link, and without the spaces that a telephone adds
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &[("code", "other"), ("words", "Kim, de zoon ")]).await;
    let wish = put(&mut kim, "/mine/do/wish", &[("words", "kim-wil-rust")]).await;
    let mut other = table.world.customer().await;
    put(&mut other, VOICE, &[("code", "other"), ("words", "kim de zoon"), ("same", "Kim de zoon")]).await;
    assert_eq!(other.get(&format!("/mine/back/{wish}")).await.status, 200);
}

#[tokio::test]
async fn who_spoke_by_the_customers_link_and_gets_a_link_of_the_own_sends_a_form_of_before() {
    let mut table = Table::new(None).await;
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &KIM).await;
    let old = kim.mark("/mine/do/wish").await;
    // the same person gets a link of the own, and sends what was typed before by that one
    let made = table.customer.post("/mine/people", &[("name", "Kim"), SAME]).await;
    assert_eq!(made.status, 200, "{}", made.body);
    kim.enter(part(&made.body, "http://hullie.test", "<")).await;
    let typed = [("words", "kim-typte-dit")];
    assert_eq!(kim.post_marked("/mine/do/wish", &typed, &old).await.status, 303);
    assert!(table.employee.get(&whole(&table.page)).await.body.contains("Wat Robin wil, zegt Kim"));
    // a link that stands is closed before the same person gets another
    let again = table.customer.post("/mine/people", &[("name", "Kim"), SAME]).await;
    assert!(again.status == 400 && again.body.contains("Sluit dan eerst die link"), "{}", again.body);
}

#[tokio::test]
async fn who_said_that_somebody_died_puts_it_right_by_whichever_way_that_person_comes() {
    let mut table = Table::new(None).await;
    let dead = "Er wordt nu niets gevraagd";
    let mut kim = table.world.customer().await;
    put(&mut kim, VOICE, &[("code", "deceased"), ("words", "Kim")]).await;
    // by a link of the own
    let made = table.customer.post("/mine/people", &[("name", "Kim"), SAME]).await.body;
    let mut own = table.world.visitor();
    own.enter(part(&made, "http://hullie.test", "<")).await;
    assert!(table.employee.get(&whole(&table.page)).await.body.contains(dead));
    put(&mut own, VOICE, &[("code", "other")]).await;
    for body in
        [table.employee.get(&whole(&table.page)).await.body, table.customer.get("/mine/whole").await.body]
    {
        assert!(!body.contains(dead) && !body.contains("zei dat u bent overleden"), "{body}");
    }
    // and the other way round
    put(&mut own, VOICE, &[("code", "deceased")]).await;
    let people = table.customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Kim</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(table.customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    assert!(table.employee.get(&whole(&table.page)).await.body.contains(dead));
    put(&mut kim, VOICE, &[KIM[0], KIM[1], SAME]).await;
    assert!(!table.employee.get(&whole(&table.page)).await.body.contains(dead));
}
