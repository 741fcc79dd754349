//! A field that was left alone is no answer, and words alone are enough.

use hullie_testkit::table::whole;
use hullie_testkit::{
    Visitor, World, part,
    table::{customer, employee},
};

/// The selects of a page, each with its first choice.
fn first_choices(body: &str) -> Vec<&str> {
    body.split("<select").skip(1).filter_map(|select| select.split("<option").nth(1)).collect()
}

#[tokio::test]
async fn no_list_begins_with_an_answer() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let mut administrator = world.staff("administrator@test.example").await;
    let mut interviewer = world.staff("interviewer@test.example").await;
    let mut seen = 0;
    let mut look = async |visitor: &mut Visitor, path: &str| {
        let body = visitor.get(path).await.body;
        for first in first_choices(&body) {
            assert!(first.contains("value=\"\""), "{path}: {first}");
            seen += 1;
        }
    };
    look(&mut customer, "/mine/moments/new").await;
    look(&mut employee, &format!("{page}/moments/new")).await;
    look(&mut employee, &format!("{page}/hand-over")).await;
    look(&mut employee, "/trajectories/new").await;
    look(&mut employee, &format!("{page}/do/cause?about={}", world.moments[0])).await;
    look(&mut employee, "/support").await;
    look(&mut administrator, "/accounts").await;
    look(&mut administrator, "/roles").await;
    look(&mut interviewer, "/interviews/new").await;
    assert!(seen >= 10, "{seen} lists were looked at");
}

#[tokio::test]
async fn who_chose_can_choose_nothing_again_without_a_script() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    for (staff, path) in [
        (false, "/mine/moments/new".to_owned()),
        (false, "/mine/expectation".to_owned()),
        (false, format!("/mine/moments/{}/questions", world.moments[0])),
        (false, "/mine/do/impression".to_owned()),
        (true, format!("{page}/moments/{}", world.moments[1])),
    ] {
        let visitor = if staff { &mut employee } else { &mut customer };
        let body = visitor.get(&path).await.body;
        let groups = body.matches("<fieldset").count();
        let none = body.matches("<label class=\"unchoose\">").count();
        assert!(none > 0 && none >= groups.saturating_sub(1), "{path}: {none} of {groups}");
        assert!(
            !body.contains("type=\"radio\" name=\"value\" value=\"\" checked"),
            "nothing is chosen from the start"
        );
    }
    // an answer that was taken away again is no answer
    let reply =
        customer.post("/mine/moments/new", &[("title", "Ik belde"), ("value", ""), ("outcome", "")]).await;
    assert_eq!(reply.status, 303);
}

#[tokio::test]
async fn what_was_not_said_is_shown_nowhere() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    assert_eq!(
        customer
            .post("/mine/moments/new", &[("title", "Er gebeurde iets"), ("day", "2026-06-14")])
            .await
            .status,
        303
    );
    let (mut employee, page) = employee(&world).await;
    let staff = [
        ("title", "Wij deden iets"),
        ("benefit", "U weet meer."),
        ("day", "2026-06-14"),
        ("side", "organisation"),
    ];
    assert_eq!(employee.post(&format!("{page}/moments"), &staff).await.status, 303);
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        for title in ["Er gebeurde iets", "Wij deden iets"] {
            let before = body.split(&format!(">{title}</h3>")).next().unwrap();
            let date = before.rsplit("<p class=\"date\">").next().unwrap();
            for said in ["gesprek", "telefoon", "klant", "niet gezegd"] {
                assert!(!date.contains(said), "{title}: {date}");
            }
        }
    }
    // who did it decides what the customer reads: that is asked, not guessed
    let refused = employee
        .post(&format!("{page}/moments"), &[("title", "Iets"), ("benefit", "x"), ("day", "2026-06-14")])
        .await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("Kies wie dit deed."), "{}", refused.body);
}

#[tokio::test]
async fn words_alone_are_enough_everywhere() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    let about = world.moments[0].to_string();
    for (path, fields) in [
        ("/mine/moments/new".to_owned(), vec![("words", "alleen-woorden-1")]),
        ("/mine/do/impression".to_owned(), vec![("words", "alleen-woorden-2")]),
        ("/mine/do/pressure".to_owned(), vec![("words", "alleen-woorden-3")]),
        ("/mine/do/limitation".to_owned(), vec![("about", about.as_str()), ("words", "alleen-woorden-4")]),
        ("/mine/do/observation".to_owned(), vec![("about", about.as_str()), ("words", "alleen-woorden-5")]),
        (format!("/mine/moments/{about}/questions"), vec![("but-serious", "alleen-woorden-6")]),
        ("/mine/do/felt".to_owned(), vec![("about", about.as_str()), ("words", "alleen-woorden-7")]),
    ] {
        let reply = customer.post(&path, &fields).await;
        assert_eq!(reply.status, 303, "{path}: {}", reply.body);
    }
    let claim = [("about", about.as_str()), ("code", "K01")];
    assert_eq!(employee.post(&format!("{page}/do/claim"), &claim).await.status, 303);
    let cause = [("about", about.as_str()), ("words", "alleen-woorden-8")];
    assert_eq!(employee.post(&format!("{page}/do/cause"), &cause).await.status, 303);
    let body = customer.get("/mine/whole").await.body;
    let asked = part(&body, "/mine/do/reply?about=", "\"");
    let reply = [("about", asked), ("words", "alleen-woorden-9")];
    assert_eq!(customer.post("/mine/do/reply", &reply).await.status, 303);
    // all of it is shown somewhere to who said it
    let mut all = customer.get("/mine/whole").await.body;
    all += &customer.get(&format!("/mine/moments/{about}")).await.body;
    all += &employee.get(&whole(&page)).await.body;
    for n in 1..=9 {
        assert!(all.contains(&format!("alleen-woorden-{n}")), "{n} was swallowed");
    }
    // and nothing at all is asked again
    for kind in ["impression", "pressure"] {
        assert_eq!(customer.post(&format!("/mine/do/{kind}"), &[]).await.status, 400, "{kind}");
    }
    assert_eq!(customer.post("/mine/moments/new", &[]).await.status, 400);
}

#[tokio::test]
async fn how_long_it_felt_is_shown_where_no_wait_is_counted() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let fields = [("title", "Ik belde"), ("day", "2026-06-14")];
    customer.post("/mine/moments/new", &fields).await;
    customer.post("/mine/moments/new", &[("title", "Ik belde weer"), ("day", "2026-06-14")]).await;
    let body = customer.get("/mine/whole").await.body;
    let before = body.split(">Ik belde weer</h3>").next().unwrap();
    let moment = before.rsplit("id=\"m-").next().unwrap().split('"').next().unwrap().to_owned();
    let felt = [("about", moment.as_str()), ("words", "een eeuwigheid")];
    assert_eq!(customer.post("/mine/do/felt", &felt).await.status, 303);
    let all = [("words", "al met al heel lang")];
    assert_eq!(customer.post("/mine/do/felt", &all).await.status, 303);
    let (mut employee, page) = employee(&world).await;
    let before = employee.get(&whole(&page)).await.body;
    assert!(
        !before.contains("een eeuwigheid") && before.contains("al met al heel lang"),
        "after the own answer"
    );
    assert!(before.contains("Hier staat meer van Robin. Dat leest u na uw eigen antwoord."));
    employee.post(&format!("{page}/moments/{moment}"), &[("guess", "2")]).await;
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        for said in ["een eeuwigheid", "al met al heel lang"] {
            assert!(body.contains(&format!(">{said}</q>")), "{said}");
        }
    }
}

#[tokio::test]
async fn what_nobody_sees_is_no_name_and_no_word() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let mut employee = world.staff("employee@test.example").await;
    for sign in
        ["\u{200b}", "\u{feff}", "\u{2060}", "\u{3164}", "\u{2800}", "\u{ad}", " \u{200b} ", "\u{202e}"]
    {
        let service = world.service.to_string();
        let start = employee.post("/trajectories/new", &[("name", sign), ("service", &service)]).await;
        assert_eq!(start.status, 400, "{sign:?} is no name");
        assert_eq!(
            customer.post("/mine/moments/new", &[("title", sign)]).await.status,
            400,
            "{sign:?} is no title"
        );
        assert_eq!(
            customer.post("/mine/do/wish", &[("words", sign)]).await.status,
            400,
            "{sign:?} is no wish"
        );
        let told = customer.post(&format!("/mine/moments/{}", world.moments[1]), &[("words", sign)]).await;
        assert_eq!(told.status, 400, "{sign:?} is no story");
    }
}

#[tokio::test]
async fn arabic_titles_run_the_right_way() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let title = "اتصلت بالبلدية (3 مرات)!";
    assert_eq!(
        customer.post("/mine/moments/new", &[("title", title), ("day", "2026-06-14")]).await.status,
        303
    );
    let (mut employee, page) = employee(&world).await;
    for body in [customer.get("/mine/whole").await.body, employee.get(&whole(&page)).await.body] {
        assert!(body.contains(&format!("<h3 dir=\"auto\">{title}</h3>")), "{body}");
    }
}

#[tokio::test]
async fn a_customer_is_found_however_the_name_is_typed() {
    let world = World::new().await;
    let mut employee = world.staff("employee@test.example").await;
    let service = world.service.to_string();
    for name in [
        "Ömer",
        "Élodie",
        "Şükrü",
        "İnci",
        "Łoś",
        "Александр",
        "Weiß",
        "d'Artagnan",
        "李小龍",
        "100% Zeker",
        "a_b",
    ] {
        let made = employee.post("/trajectories/new", &[("name", name), ("service", &service)]).await;
        assert!(made.status < 400, "{name}: {}", made.body);
    }
    for (typed, name) in [
        ("Ömer", "Ömer"),
        ("ömer", "Ömer"),
        ("ÖMER", "Ömer"),
        ("omer", "Ömer"),
        ("mer", "Ömer"),
        ("elodie", "Élodie"),
        ("E\u{301}lodie", "Élodie"),
        ("ŞÜKRÜ", "Şükrü"),
        ("sukru", "Şükrü"),
        ("inci", "İnci"),
        ("los", "Łoś"),
        ("александр", "Александр"),
        ("АЛЕКСАНДР", "Александр"),
        ("weiss", "Weiß"),
        ("D’Artagnan", "d'Artagnan"),
        ("dartagnan", "d'Artagnan"),
        ("小", "李小龍"),
        ("100%", "100% Zeker"),
        ("a_b", "a_b"),
    ] {
        let typed: String = typed.bytes().map(|b| format!("%{b:02X}")).collect();
        let body = employee.get(&format!("/desk/search?q={typed}")).await.body;
        let found = body.contains(&format!("<bdi>{name}</bdi>"));
        assert!(found, "{typed} finds {name}: {body}");
        assert_eq!(body.matches("class=\"row\"").count(), 1, "{typed} finds only {name}");
    }
    for typed in ["a%00b", "%00", "%07", "a%1Bb", "%E2%80%8B", "%25%25", "a%25b", "__", "%5C"] {
        let reply = employee.get(&format!("/desk/search?q={typed}")).await;
        assert_eq!((reply.status, reply.body.matches("class=\"row\"").count()), (200, 0), "{typed}");
    }
}

#[tokio::test]
async fn an_address_that_no_mail_reaches_is_refused_at_once() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    for bad in [
        "jan..piet@voorbeeld.nl",
        "jan.@voorbeeld.nl",
        "jan@voorbeeld.nl.",
        "a@@b.nl",
        "a@b.nl;c@d.nl",
        "mailto:jan@voorbeeld.nl",
        "jan@voorbeeld.nl/",
    ] {
        let reply = customer.post("/mine/mail", &[("email", bad)]).await;
        assert_eq!(reply.status, 400, "{bad}");
        assert!(reply.body.contains(bad), "what was typed is still there: {bad}");
    }
    assert_eq!(customer.post("/mine/mail", &[("email", "jan@voorbeeld.nl")]).await.status, 303);
}
