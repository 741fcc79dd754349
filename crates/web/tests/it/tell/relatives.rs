//! Who speaks on behalf of the customer: decides nothing, reads nothing that the customer told the employee
//! alone, is named at every word, and has a seat of the own beside the two chairs (V13, V27).

use hullie_domain::{Role, kind::Kind, reader::Reader, walk::moment::Recognition};
use hullie_testkit::table::whole;
use hullie_testkit::{
    Visitor, World, part,
    table::customer,
    world::{EMPLOYEE_WORDS, SECRET_WORDS, email},
};
use hullie_web::addresses::{ADDRESSES, For};

const SAID: &str = "wij stonden er als familie alleen voor";

/// A daughter, in by a link that the customer gave her.
async fn daughter(world: &World, customer: &mut Visitor) -> Visitor {
    let made = customer.post("/mine/people", &[("name", "Sanne")]).await.body;
    let mut sanne = world.visitor();
    assert_eq!(sanne.enter(part(&made, "http://hullie.test", "<")).await.location, "/mine");
    sanne
}

/// A moment at which nobody told yet, written by the employee.
async fn fresh_moment(world: &World, customer: &mut Visitor) -> String {
    let mut employee = world.staff(&email(Role::Employee)).await;
    let fields = [
        ("title", "Wij kwamen langs"),
        ("side", "organisation"),
        ("benefit", "U weet meer."),
        ("day", "2026-06-15"),
    ];
    assert_eq!(
        employee.post(&format!("/trajectories/{}/moments", world.trajectory), &fields).await.status,
        303
    );
    let body = customer.get("/mine/whole").await.body;
    let before = body.split("<h3>Wij kwamen langs</h3>").next().unwrap();
    before.rsplit("id=\"m-").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_post_of_the_customer_is_answered_as_is_right_for_a_relative() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let wish = own.post("/mine/do/wish", &[("words", "Zelf gezegd")]).await.location;
    let wish = wish.split("#e-").nth(1).unwrap().to_owned();
    let mut sanne = daughter(&world, &mut own).await;
    let people = own.get("/mine/people").await.body;
    let link =
        part(&people, "Uw persoonlijke link</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    let moment = world.moments[1].to_string();
    for address in ADDRESSES.iter().filter(|a| a.method == "POST" && a.for_whom == For::Customer) {
        let path = address
            .path
            .replace("{moment}", &moment)
            .replace("{link}", &link)
            .replace("{invitation}", &link)
            .replace("{entry}", &wish)
            .replace("{kind}", "wish");
        let (fields, right): (Vec<(&str, &str)>, u16) = match address.path {
            // may be said, by name
            "/mine/expectation" => (vec![("own_words", "zij hoopt op rust")], 303),
            "/mine/do/{kind}" => (vec![("words", "een wens van Sanne")], 303),
            "/mine/moments/new" => (vec![("title", "Ik belde"), ("day", "2026-06-14")], 303),
            "/mine/moments/{moment}" => (vec![("words", "zij schrok"), ("whose", "theirs")], 303),
            "/mine/moments/{moment}/questions" => (vec![("serious", "2")], 303),
            // only what was said under the own name
            "/mine/moments/{moment}/withdraw" => (vec![("why", "private")], 303),
            "/mine/back/{entry}" => (vec![("why", "changed")], 403),
            "/mine/leave" => continue,
            // decides, binds, invites, opens, closes, releases, guesses: the customer alone
            "/mine/people" => (vec![("name", "Nog iemand")], 403),
            "/mine/people/{link}/close" => (vec![("sure", "yes")], 403),
            "/mine/people/{link}/not-staff" | "/mine/confirm-code" | "/mine/paper" => (vec![], 403),
            "/mine/mail" => (vec![("email", "sanne@voorbeeld.example")], 403),
            "/mine/moments/{moment}/guess" => (vec![("guess", "3")], 403),
            "/mine/moments/{moment}/release" => (vec![("quote", "yes")], 403),
            "/mine/moments/{moment}/invite" => (vec![("party", "Bank")], 403),
            "/mine/invitations/{invitation}/close" => (vec![], 403),
            other => panic!("say what is right for a relative at {other}"),
        };
        assert_eq!(sanne.post(&path, &fields).await.status, right, "{path}");
    }
    assert_eq!(
        sanne.post(&format!("/mine/moments/{moment}/withdraw"), &[("why", "private")]).await.status,
        303,
        "twice takes back no more than once"
    );
    let body = own.get(&format!("/mine/moments/{moment}")).await.body;
    assert!(body.contains(SECRET_WORDS) && !body.contains("zij schrok"), "her own words only: {body}");
    assert!(
        body.contains("Alleen u en de medewerker") || body.contains("Uw woorden zien nu alleen u"),
        "not released"
    );
    assert_eq!(own.get("/mine/whole").await.status, 200, "the customer's link stands");
}

#[tokio::test]
async fn kinds_that_bind_or_close_are_for_the_customer_alone() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    let is_alone = |kind: &&Kind| kind.may_put(Reader::Customer) && !kind.may_put(Reader::Relative);
    let alone: Vec<&Kind> = Kind::PUT.iter().filter(is_alone).collect();
    assert_eq!(alone.len(), 11);
    for kind in alone {
        let path = format!("/mine/do/{}", kind.code());
        assert_eq!(sanne.get(&path).await.status, 403, "{path}");
        assert_eq!(
            sanne.post(&path, &[("words", "namens haar"), ("code", "yes")]).await.status,
            403,
            "{path}"
        );
    }
    assert_eq!(own.get("/mine/do/summary").await.status, 200);
    for path in ["/mine/people", "/mine/paper"] {
        assert_eq!(sanne.get(path).await.status, 403, "{path}");
    }
    let body = sanne.get("/mine/whole").await.body;
    for link in ["/mine/people", "/mine/paper", "/mine/do/summary", "Wie kan erin"] {
        assert!(!body.contains(link), "{link}");
    }
}

#[tokio::test]
async fn v27_a_relatives_own_feeling_stands_by_name_and_takes_no_seat() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let moment = fresh_moment(&world, &mut own).await;
    let mut sanne = daughter(&world, &mut own).await;
    let mine = format!("/mine/moments/{moment}");
    let form = sanne.get(&mine).await.body;
    for said in ["Voor wie was het zo?", "Zo was het voor Robin", "Zo was het voor mij (Sanne)"] {
        assert!(form.contains(said), "{said}");
    }
    assert!(
        !part(&form, "name=\"whose\"", "</fieldset>").contains("checked"),
        "nothing is chosen beforehand"
    );
    assert!(!form.contains("name=\"quote\"") && !form.contains("/guess\""));
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "self")]).await.status, 400, "the link says whose");
    assert_eq!(sanne.post("/mine/do/voice", &[("code", "other")]).await.status, 303);
    let unsaid = sanne.post(&mine, &[("words", SAID), ("value", "1")]).await;
    assert!(
        unsaid.status == 400
            && unsaid.body.contains("Kies voor wie het zo was")
            && unsaid.body.contains(SAID)
    );
    let rule = [("words", "die regel"), ("over", "rule"), ("value", "1")];
    assert_eq!(sanne.post(&mine, &rule).await.status, 303, "an opinion about a rule is nobody's experience");
    assert_eq!(own.get(&mine).await.body.matches("die regel").count(), 1, "it is kept once");
    let answers = async || {
        let mut work = world.app.store.read().await.unwrap();
        let part = hullie_store::see::mirror::Part {
            service: world.service,
            until: hullie_domain::Timestamp(i64::MAX),
        };
        let all = hullie_store::see::mirror::list_answers(&mut work, part).await.unwrap();
        let noticed = hullie_store::see::mirror::list_lived(&mut work, part).await.unwrap();
        (all.len(), noticed.iter().filter(|lived| lived.answer.is_some()).count())
    };
    let before = answers().await;
    let told =
        [("words", SAID), ("value", "1"), ("whose", "mine"), ("recognition", Recognition::NotNoticed.code())];
    assert_eq!(sanne.post(&mine, &told).await.status, 303);
    assert_eq!(answers().await, before, "no figure changes");

    // the customer's seat is empty and the customer's own; her words stand by name
    let seen = own.get(&mine).await.body;
    assert!(
        seen.contains(SAID)
            && seen.contains("Zo was het voor wie meekijkt")
            && seen.contains("Sanne, 15 juni 2026")
    );
    assert!(
        seen.contains("Hoe was dit voor u") || seen.contains("name=\"words\""),
        "the customer is still asked"
    );
    assert!(!seen.contains("Hoe het voor u was"), "{seen}");
    // the employee reads it without a guess, and nothing is scored
    let page = format!("/trajectories/{}", world.trajectory);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let chair = employee.get(&format!("{page}/moments/{moment}")).await.body;
    assert!(
        chair.contains(SAID) && chair.contains("Sanne, 15 juni 2026") && chair.contains("name=\"guess\"")
    );
    assert_eq!(
        employee.post(&format!("{page}/moments/{moment}"), &[("own", "4"), ("guess", "4")]).await.status,
        303
    );
    let both = employee.get(&format!("{page}/moments/{moment}")).await.body;
    assert!(!both.contains("verschil") && both.contains(SAID), "{both}");
    for colleague in ["colleague@test.example", "team-lead@test.example"] {
        let body = world.staff(colleague).await.get(&whole(&page)).await.body;
        assert!(!body.contains(SAID), "{colleague} reads no more of it than of the two");
    }
    // and the customer can tell as if nothing had been said
    assert_eq!(own.post(&mine, &[("words", "zo was het voor mij"), ("value", "2")]).await.status, 303);
    let both = employee.get(&format!("{page}/moments/{moment}")).await.body;
    assert!(both.contains("De klant zei: ontevreden. Twee stappen verschil."), "{both}");
}

#[tokio::test]
async fn v27_the_own_feeling_elsewhere_is_asked_for_too() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    for (kind, fields) in [
        ("impression", vec![("number", "1"), ("words", "ik maak mij zorgen")]),
        ("felt", vec![("words", "wel een half jaar")]),
    ] {
        let path = format!("/mine/do/{kind}");
        assert!(sanne.get(&path).await.body.contains("Voor wie was het zo?"), "{kind}");
        assert!(!own.get(&path).await.body.contains("Voor wie was het zo?"), "the customer is not asked");
        let asked = sanne.post(&path, &fields).await;
        assert!(asked.status == 400 && asked.body.contains("Kies voor wie het zo was"), "{kind}");
        let with = [fields.as_slice(), &[("whose", "mine")]].concat();
        assert_eq!(sanne.post(&path, &with).await.status, 303, "{kind}");
    }
    let body = own.get("/mine/whole").await.body;
    assert!(body.contains("ik maak mij zorgen") && body.contains("wel een half jaar"));
    assert_eq!(body.matches("<strong>Zo was het voor wie meekijkt</strong>").count(), 2);
    assert!(!body.contains("id=\"impressions\""), "no line is drawn of it");
    let unsaid = [("title", "Ik belde zelf"), ("day", "2026-06-14"), ("words", "niemand nam op")];
    assert_eq!(sanne.post("/mine/moments/new", &unsaid).await.status, 400);
    let with = [unsaid.as_slice(), &[("whose", "mine")]].concat();
    assert_eq!(sanne.post("/mine/moments/new", &with).await.status, 303);
    let body = own.get("/mine/whole").await.body;
    let here = part(&body, "<h3 dir=\"auto\">Ik belde zelf</h3>", "</li>");
    assert!(here.contains("Verteld door Sanne.") && here.contains("niemand nam op"));
    assert!(here.contains("Zo was het voor wie meekijkt"));
}

#[tokio::test]
async fn every_word_of_a_relative_bears_the_name_on_both_halves_and_on_paper() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    let moment = world.moments[1].to_string();
    let said = [
        ("/mine/expectation", vec![("own_words", "woord-een")]),
        ("/mine/do/wish", vec![("words", "woord-twee")]),
        ("/mine/do/talk", vec![("words", "woord-drie")]),
        ("/mine/do/opinion", vec![("words", "woord-vier")]),
        ("/mine/moments/new", vec![("title", "woord-vijf"), ("day", "2026-06-14")]),
    ];
    for (path, fields) in &said {
        assert_eq!(sanne.post(path, fields).await.status, 303, "{path}");
    }
    let questions = [("serious", "2"), ("but-serious", "woord-zes")];
    assert_eq!(sanne.post(&format!("/mine/moments/{moment}/questions"), &questions).await.status, 303);
    let page = format!("/trajectories/{}", world.trajectory);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let sheet = own.post("/mine/paper", &[]).await.body;
    for body in [own.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body, sheet] {
        for word in ["woord-een", "woord-twee", "woord-drie", "woord-vier", "woord-vijf"] {
            for (at, _) in body.match_indices(word) {
                let from =
                    (0..=at.saturating_sub(900)).rev().find(|i| body.is_char_boundary(*i)).unwrap_or(0);
                let until = (at + 300..=body.len()).find(|i| body.is_char_boundary(*i)).unwrap_or(body.len());
                assert!(
                    body[from..until].contains("Sanne"),
                    "{word} stands without a name: {}",
                    &body[from..until]
                );
            }
            assert!(body.contains(word), "{word}");
        }
    }
    assert_eq!(
        employee.post(&format!("{page}/moments/{moment}"), &[("own", "3"), ("guess", "3")]).await.status,
        303
    );
    // the employee reads the answers to a question after an own answer to it
    let theirs = format!("{page}/moments/{moment}/questions");
    assert_eq!(employee.post(&theirs, &[("serious", "4")]).await.status, 303);
    for body in [
        own.get(&format!("/mine/moments/{moment}")).await.body,
        employee.get(&format!("{page}/moments/{moment}")).await.body,
    ] {
        let row = part(&body, ">serieus genomen</th>", "</tr>");
        assert!(row.contains("woord-zes") && row.contains("Verteld door Sanne."), "{row}");
    }
    // the first question is still the customer's
    let world = World::new().await;
    let mut fresh = world.customer().await;
    let mut sanne = daughter(&world, &mut fresh).await;
    assert_eq!(sanne.get("/mine/whole").await.status, 200, "who speaks for the customer is not asked first");
    sanne.post("/mine/expectation", &[("skip", "yes")]).await;
    assert_eq!(fresh.get("/mine/whole").await.location, "/mine/expectation");
}

#[tokio::test]
async fn what_the_customer_told_the_employee_alone_is_not_for_a_relative() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let pressure = [("code", "income"), ("words", "over-drie-weken-op")];
    assert_eq!(own.post("/mine/do/pressure", &pressure).await.status, 303);
    assert_eq!(own.post("/mine/do/impression", &[("number", "2"), ("words", "het-zakt")]).await.status, 303);
    let noticed = [("recognition", "not_noticed"), ("value", "2")];
    assert_eq!(own.post(&format!("/mine/moments/{}", world.moments[1]), &noticed).await.status, 303);
    assert_eq!(
        own.post(
            &format!("/mine/moments/{}/questions", world.moments[0]),
            &[("serious", "1"), ("but-serious", "nooit-gehoord")]
        )
        .await
        .status,
        303
    );
    let mut sanne = daughter(&world, &mut own).await;
    let secrets = [
        SECRET_WORDS,
        EMPLOYEE_WORDS,
        "over-drie-weken-op",
        "het-zakt",
        "nooit-gehoord",
        "U had dit niet gemerkt.",
    ];
    for address in ADDRESSES.iter().filter(|a| a.method == "GET" && a.path.starts_with("/mine")) {
        for moment in world.moments {
            let path = address.path.replace("{moment}", &moment.to_string()).replace("{kind}", "talk");
            let path = path.replace("{entry}", &moment.to_string());
            let body = sanne.get(&path).await.body;
            for secret in secrets {
                assert!(!body.contains(secret), "{secret} at {path}");
            }
        }
    }
    // after telling at a moment she reads what the employee said there, as the customer would, and still
    // nothing of the customer
    let at = format!("/mine/moments/{}", world.moments[0]);
    assert_eq!(sanne.post(&at, &[("words", "zij was boos"), ("whose", "theirs")]).await.status, 303);
    let body = sanne.get(&at).await.body;
    assert!(
        body.contains(EMPLOYEE_WORDS) && body.contains("zij was boos") && !body.contains(SECRET_WORDS),
        "{body}"
    );
    // what a relative says about noticing stands beside what the customer said (N19)
    let at = format!("/mine/moments/{}", world.moments[1]);
    let said = |answer| [("recognition", answer), ("whose", "theirs")];
    assert_eq!(sanne.post(&at, &said("yes")).await.status, 303);
    let body = own.get("/mine/whole").await.body;
    assert!(body.contains("U had dit niet gemerkt."), "{body}");
    assert!(body.contains("Volgens Sanne was dit te merken."), "{body}");
    // and the customer takes nobody's answer away by answering
    assert_eq!(own.post(&at, &[("recognition", "unknown")]).await.status, 303);
    let body = own.get("/mine/whole").await.body;
    assert!(body.contains("U weet niet of dit te merken was."), "{body}");
    assert!(body.contains("Volgens Sanne was dit te merken."), "{body}");
    // nor does another relative; and an expectation goes back to whoever said it
    let moment = format!("/mine/moments/{}", fresh_moment(&world, &mut own).await);
    let made = own.post("/mine/people", &[("name", "Omar")]).await.body;
    let mut omar = world.visitor();
    omar.enter(part(&made, "http://hullie.test", "<")).await;
    assert_eq!(sanne.post(&moment, &said("not_noticed")).await.status, 303);
    assert_eq!(omar.post(&moment, &said("yes")).await.status, 303);
    assert_eq!(sanne.post(&moment, &said("no")).await.status, 303, "the own answer can be said again");
    let body = own.get("/mine/whole").await.body;
    let both = ["Volgens Sanne gebeurde er niets.", "Volgens Omar was dit te merken."];
    assert!(both.iter().all(|line| body.contains(line)), "{body}");
    assert!(!body.contains("Volgens Sanne was dit niet te merken."), "{body}");
    assert_eq!(sanne.post("/mine/expectation", &[("own_words", "zeldzaam-hopen")]).await.status, 303);
    let body = sanne.get("/mine/whole").await.body;
    let card = &body[..body.find("zeldzaam-hopen").unwrap() + 900];
    let back =
        format!("/mine/back/{}", card.rsplit("/mine/back/").next().unwrap().split('"').next().unwrap());
    assert_eq!(omar.post(&back, &[("why", "changed")]).await.status, 403);
    assert_eq!(sanne.post(&back, &[("why", "changed")]).await.status, 303);
    assert!(!own.get("/mine/whole").await.body.contains("zeldzaam-hopen"));
}

#[tokio::test]
async fn a_relative_is_offered_what_can_be_done_and_counts_for_nobody_else() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    // where only the customer told there is nothing for her to take back
    let at = format!("/mine/moments/{}", world.moments[1]);
    let back = format!("{at}/withdraw");
    assert!(own.get(&at).await.body.contains(&back));
    assert!(!sanne.get(&at).await.body.contains(&back));
    assert_eq!(sanne.post(&at, &[("words", "zij schrok"), ("whose", "theirs")]).await.status, 303);
    assert!(sanne.get(&at).await.body.contains(&back), "now there is");
    // that she had to tell it again stands by her name, and is not counted as the customer's
    assert_eq!(sanne.post("/mine/do/retold", &[]).await.status, 303);
    let page = own.get("/mine/whole").await.body;
    assert!(
        page.contains("Sanne moest het opnieuw vertellen") && !page.contains("keer opnieuw vertellen"),
        "{page}"
    );
    assert_eq!(own.post("/mine/do/retold", &[]).await.status, 303);
    assert!(own.get("/mine/whole").await.body.contains("U moest het verhaal 1 keer opnieuw vertellen."));
}

/// A moment that somebody on the customer's side adds: its identifier.
async fn adds(who: &mut Visitor, title: &str, words: &str, whose: &str) -> String {
    let fields = [("title", title), ("day", "2026-06-14"), ("words", words), ("whose", whose)];
    assert_eq!(who.post("/mine/moments/new", &fields).await.status, 303);
    let body = who.get("/mine/whole").await.body;
    let before = body.split(&format!(">{title}</h3>")).next().unwrap();
    before.rsplit("id=\"m-").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_relative_takes_back_the_own_moment_while_nobody_else_stands_on_it() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    let first = adds(&mut sanne, "Ik belde zelf", "niemand nam op", "mine").await;
    let back = format!("/mine/back/{first}");
    assert!(sanne.get(&format!("/mine/moments/{first}")).await.body.contains(&back), "it is offered");
    assert_eq!(sanne.get(&back).await.status, 200);
    assert_eq!(sanne.post(&back, &[("why", "private")]).await.status, 303);
    for who in [&mut own, &mut sanne] {
        let body = who.get("/mine/whole").await.body;
        assert!(!body.contains("Ik belde zelf") && !body.contains("niemand nam op"), "{body}");
    }
    // once the customer told there, only her own words go
    let second = adds(&mut sanne, "Ik schreef een brief", "geen reactie", "mine").await;
    let (at, back) = (format!("/mine/moments/{second}"), format!("/mine/back/{second}"));
    assert_eq!(own.post(&at, &[("words", "zij hielp mij daarmee")]).await.status, 303);
    assert!(!sanne.get(&at).await.body.contains(&back));
    assert_eq!(
        (sanne.get(&back).await.status, sanne.post(&back, &[("why", "private")]).await.status),
        (409, 409)
    );
    assert!(own.get(&at).await.body.contains("geen reactie"));
    assert_eq!(sanne.post(&format!("{at}/withdraw"), &[("why", "private")]).await.status, 303);
    let body = own.get(&at).await.body;
    assert!(!body.contains("geen reactie"), "what she felt is part of what she told: {body}");
    assert!(body.contains("Ik schreef een brief") && body.contains("zij hielp mij daarmee"));
    // and the customer takes back own words without hers
    let third = adds(&mut sanne, "Ik ging mee", "het duurde lang", "mine").await;
    let at = format!("/mine/moments/{third}");
    own.post(&at, &[("words", "ik was moe")]).await;
    assert_eq!(own.post(&format!("{at}/withdraw"), &[("why", "private")]).await.status, 303);
    let body = own.get(&at).await.body;
    assert!(!body.contains("ik was moe") && body.contains("het duurde lang"), "{body}");
}

#[tokio::test]
async fn a_form_says_that_somebody_reads_along() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let (mut employee, page) = hullie_testkit::table::employee(&world).await;
    let wish = "/mine/do/wish";
    let pace = format!("{page}/do/meaning");
    let blind = format!("{page}/moments/{}", fresh_moment(&world, &mut own).await);
    let says = |body: &str| part(body, "data-readers=\"yes\">", "<").to_owned();
    for body in [own.get(wish).await.body, employee.get(&pace).await.body, employee.get(&blind).await.body] {
        assert!(says(&body).contains("meekijken"), "{}", says(&body));
    }
    // what she is asked is not asked as if she were the customer
    let mut sanne = daughter(&world, &mut own).await;
    let form = sanne.get(&format!("/mine/moments/{}", world.moments[1])).await.body;
    for said in ["Hoe was dit? Vertel", "Was te merken dat wij dit deden?", "het was niet te merken"] {
        assert!(form.contains(said), "{said}: {form}");
    }
    assert!(!form.contains("Had u gemerkt") && !form.contains("het team dat u helpt"), "{form}");
}

#[tokio::test]
async fn both_answer_one_question_in_either_order() {
    for customer_first in [true, false] {
        let world = World::new().await;
        let mut own = customer(&world).await;
        let mut sanne = daughter(&world, &mut own).await;
        let at = format!("/mine/moments/{}", world.moments[1]);
        let questions = format!("{at}/questions");
        let (hers, mine) = ([("serious", "2"), ("but-serious", "van-sanne")], [("serious", "5")]);
        if customer_first {
            assert_eq!(own.post(&questions, &mine).await.status, 303);
            assert_eq!(sanne.post(&questions, &hers).await.status, 303);
        } else {
            assert_eq!(sanne.post(&questions, &hers).await.status, 303);
            assert_eq!(own.post(&questions, &mine).await.status, 303);
        }
        assert_eq!(own.post(&questions, &[("serious", "1")]).await.status, 409, "each answers once");
        let body = own.get(&at).await.body;
        let row = part(&body, ">serieus genomen</th>", "</tr>");
        for said in ["helemaal wel", "niet echt", "van-sanne", "Verteld door Sanne."] {
            assert!(row.contains(said), "{said}: {row}");
        }
        assert!(!sanne.get(&at).await.body.contains("helemaal wel"), "the customer's is not for her");
    }
}

#[tokio::test]
async fn what_a_relative_told_takes_no_guess_from_the_customer_and_counts_in_no_share() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let mut sanne = daughter(&world, &mut own).await;
    let moment = fresh_moment(&world, &mut own).await;
    let at = format!("/mine/moments/{moment}");
    let told = [("words", "zij schrok"), ("whose", "theirs"), ("recognition", "yes"), ("value", "2")];
    assert_eq!(sanne.post(&at, &told).await.status, 303);
    let (mut employee, page) = hullie_testkit::table::employee(&world).await;
    let blind = [("words", "ik vond het zwaar"), ("own", "2"), ("guess", "3")];
    assert_eq!(employee.post(&format!("{page}/moments/{moment}"), &blind).await.status, 303);
    for body in [own.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(!body.contains("Gemerkt: "), "nobody of the two said it: {body}");
    }
    let body = own.get(&at).await.body;
    assert!(!body.contains("ik vond het zwaar"), "her words open nothing for the customer");
    assert_eq!(
        own.post(&format!("{at}/guess"), &[("guess", "2")]).await.status,
        303,
        "and take no guess away"
    );
    assert_eq!(own.post(&format!("{at}/guess"), &[("guess", "3")]).await.status, 409, "it was kept");
}

#[tokio::test]
async fn v13_who_speaks_by_the_customers_own_link_is_named_at_every_word() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let before = own.get("/mine/whole").await.body;
    assert!(before.contains("Dag Robin."));
    let nameless = own.post("/mine/do/voice", &[("code", "other")]).await;
    assert!(
        nameless.status == 400 && nameless.body.contains("Schrijf dan ook wie u bent."),
        "{}",
        nameless.body
    );
    let tim = [("code", "other"), ("words", "Tim, de kleinzoon")];
    assert_eq!(own.post("/mine/do/voice", &tim).await.status, 303);
    let moment = fresh_moment(&world, &mut own).await;
    let at = format!("/mine/moments/{moment}");
    let form = own.get(&at).await.body;
    assert!(
        form.contains("Zo was het voor Robin") && form.contains("Zo was het voor mij (Tim, de kleinzoon)")
    );
    assert!(!form.contains("name=\"quote\"") && !form.contains(&format!("{at}/guess")));
    assert_eq!(own.post(&at, &[("words", "hij schrok")]).await.status, 400, "for whom it was so is asked");
    let answers = async || {
        let mut work = world.app.store.read().await.unwrap();
        let part = hullie_store::see::mirror::Part {
            service: world.service,
            until: hullie_domain::Timestamp(i64::MAX),
        };
        hullie_store::see::mirror::list_answers(&mut work, part).await.unwrap().len()
    };
    let counted = answers().await;
    let told = [("words", "hij schrok"), ("value", "1"), ("whose", "theirs")];
    assert_eq!(own.post(&at, &told).await.status, 303);
    assert_eq!(answers().await, counted, "it is not counted as the customer's");
    for (kind, fields) in [
        ("wish", vec![("words", "woord-een")]),
        ("impression", vec![("words", "woord-twee"), ("number", "2"), ("whose", "mine")]),
        ("retold", vec![]),
    ] {
        assert_eq!(own.post(&format!("/mine/do/{kind}"), &fields).await.status, 303, "{kind}");
    }
    assert_eq!(own.post("/mine/expectation", &[("own_words", "woord-drie")]).await.status, 303);
    assert_eq!(own.post(&format!("{at}/guess"), &[("guess", "2")]).await.status, 403);
    let (mut employee, page) = hullie_testkit::table::employee(&world).await;
    let blind = [("own", "4"), ("guess", "4")];
    assert_eq!(employee.post(&format!("{page}/moments/{moment}"), &blind).await.status, 303);
    for body in [own.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        for word in ["hij schrok", "woord-een", "woord-twee", "woord-drie"] {
            let (near, _) = body.split_once(word).unwrap_or_else(|| panic!("{word}: {body}"));
            let from = near.len().saturating_sub(700);
            let from = (0..=from).rev().find(|i| near.is_char_boundary(*i)).unwrap_or(0);
            assert!(
                near[from..].contains("Tim, de kleinzoon"),
                "{word} stands without a name: {}",
                &near[from..]
            );
        }
        assert!(!body.contains("De klant zei: heel ontevreden"), "{body}");
    }
    // what the customer told is not Tim's to show or to take back
    let customers = format!("/mine/moments/{}", world.moments[1]);
    let body = own.get(&customers).await.body;
    assert!(
        body.contains(SECRET_WORDS) && !body.contains("/release\"") && !body.contains("/withdraw\""),
        "{body}"
    );
    assert_eq!(own.post(&format!("{customers}/release"), &[("quote", "yes")]).await.status, 403);
    assert_eq!(own.post(&format!("{customers}/withdraw"), &[("why", "private")]).await.status, 409);
    assert!(own.get(&customers).await.body.contains(SECRET_WORDS), "only the own words go");
    // the reader of the same link has answered there, and reads the other chair
    assert!(own.get(&at).await.body.contains("Hoe het voor de medewerker was"));
    // and what the customer says afterwards is the customer's again
    let counted = answers().await;
    assert_eq!(own.post("/mine/do/voice", &[("code", "self")]).await.status, 303);
    assert_eq!(own.post(&at, &[("words", "ik schrok zelf"), ("value", "2")]).await.status, 303);
    assert_eq!(answers().await, counted + 1);
    let body = employee.get(&format!("{page}/moments/{moment}")).await.body;
    assert!(body.contains("De klant zei: ontevreden."), "{body}");
}

#[tokio::test]
async fn what_several_tell_for_the_customer_is_read_by_the_customer_too() {
    let world = World::new().await;
    let mut own = customer(&world).await;
    let at = format!("/mine/moments/{}", fresh_moment(&world, &mut own).await);
    for (name, words) in [("Sanne", "zij-schrok-ervan"), ("Tom", "zij-vond-het-goed")] {
        let made = own.post("/mine/people", &[("name", name)]).await.body;
        let mut relative = world.visitor();
        relative.enter(part(&made, "http://hullie.test", "<")).await;
        assert_eq!(relative.post(&at, &[("words", words), ("whose", "theirs")]).await.status, 303);
    }
    // before the customer tells anything, as the employee reads it after the guess
    for page in ["/mine/whole", &at] {
        let body = own.get(page).await.body;
        for said in ["zij-schrok-ervan", "zij-vond-het-goed", "Verteld door Sanne", "Verteld door Tom"] {
            assert!(body.contains(said), "{said} at {page}: {body}");
        }
    }
}
