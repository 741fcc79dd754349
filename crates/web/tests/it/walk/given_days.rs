//! Days and clocks as people write them: taken when they can be meant, asked again in plain words when they
//! cannot, and kept as told when nobody knows.

use hullie_domain::Chair::Employee;
use hullie_testkit::table::whole;
use hullie_testkit::{
    Table, World, part,
    table::{customer, employee},
};

#[tokio::test]
async fn a_day_is_taken_in_the_ways_in_which_people_write_it() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    for (n, day) in [
        "2026-05-20",
        "20-5-2026",
        "20/05/2026",
        "20.05.2026",
        "20 mei 2026",
        "20 mei",
        "20 mei. 2026",
        "woensdag 20 mei 2026",
    ]
    .into_iter()
    .enumerate()
    {
        let title = format!("Op een dag {n}");
        let reply = customer.post("/mine/moments/new", &[("title", &title), ("day", day)]).await;
        assert_eq!(reply.status, 303, "{day}: {}", reply.body);
        let body = customer.get("/mine/whole").await.body;
        let before = body.split(&format!(">{title}</h3>")).next().unwrap();
        assert!(
            before.rsplit("<p class=\"date\">").next().unwrap().contains("woensdag 20 mei"),
            "the page says how {day} was read"
        );
    }
    for clock in ["8u30", "8.30", "08:30:00", "half negen", "08:30"] {
        let fields = [
            ("title", "Wij belden"),
            ("benefit", "U weet meer."),
            ("day", "gisteren"),
            ("clock", clock),
            ("side", "organisation"),
        ];
        let reply = employee.post(&format!("{page}/moments"), &fields).await;
        assert_eq!(reply.status, 303, "{clock}: {}", reply.body);
    }
    let body = employee.get(&whole(&page)).await.body;
    assert_eq!(body.matches("zondag 14 juni, 08:30").count(), 5, "each clock is read as half past eight");
}

#[tokio::test]
async fn a_day_that_cannot_be_meant_is_asked_again() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let (mut employee, page) = employee(&world).await;
    for (day, said) in [
        ("2026-06-16", "Deze dag moet nog komen."),
        ("9999-12-31", "Deze dag moet nog komen."),
        ("1890-01-01", "Deze dag is te lang geleden."),
        ("31-02-2026", "Deze dag bestaat niet"),
        ("20-05-26", "Bedoelt u 20 mei 2026?"),
        ("0026-05-20", "Bedoelt u 20 mei 2026?"),
    ] {
        let reply = customer.post("/mine/moments/new", &[("title", "Iets"), ("day", day)]).await;
        assert_eq!(reply.status, 400, "{day}");
        assert!(
            reply.body.contains(said) && reply.body.contains(&format!("value=\"{day}\"")),
            "{day}: {}",
            reply.body
        );
        assert!(
            !part(&reply.body, "role=\"alert\"", "</div>").contains("2026-"),
            "a day is named as people say it"
        );
        let fields = [("title", "Iets"), ("benefit", "x"), ("day", day), ("side", "organisation")];
        let reply = employee.post(&format!("{page}/moments"), &fields).await;
        assert!(reply.status == 400 && reply.body.contains(said), "{day}: {}", reply.body);
    }
    let later = customer
        .post("/mine/moments/new", &[("title", "Iets"), ("day", "2026-06-15"), ("clock", "23:59")])
        .await;
    assert!(later.status == 400 && later.body.contains("Die tijd moet vandaag nog komen."), "{}", later.body);
    let mut english = world.customer().await;
    english.get("/language/en?back=/mine").await;
    let reply = english.post("/mine/moments/new", &[("title", "Iets"), ("day", "20-05-26")]).await;
    assert!(reply.body.contains("Do you mean 20 May 2026?"), "{}", reply.body);
}

#[tokio::test]
async fn what_is_promised_or_planned_is_still_to_come() {
    let world = World::new().await;
    let (mut employee, page) = employee(&world).await;
    let base =
        [("title", "Wij belden"), ("benefit", "U weet meer."), ("day", "vandaag"), ("side", "organisation")];
    for (more, said) in [
        ([("promise", "Wij bellen"), ("due", "2026-06-14")], "Deze dag is al geweest."),
        ([("promise", "Wij bellen"), ("due", "0026-12-01")], "Bedoelt u 1 december 2026?"),
        ([("promise", "Wij bellen"), ("due", "2206-12-01")], "Deze dag is te ver weg."),
        ([("promise", "Wij bellen"), ("due", "")], "Kies de dag van uw belofte"),
        ([("promise", ""), ("due", "2026-06-20")], "er staat niet wat u belooft"),
        ([("turn", "customer"), ("ask_due", "14 juni 2026")], "Deze dag is al geweest."),
    ] {
        let fields = [&base[..], &more[..]].concat();
        let reply = employee.post(&format!("{page}/moments"), &fields).await;
        assert!(reply.status == 400 && reply.body.contains(said), "{more:?}: {}", reply.body);
    }
    let form = employee.get(&format!("{page}/moments/new")).await.body;
    let seen = form.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let fields = [&base[..], &[("promise", "Wij bellen"), ("due", "20 juni"), ("seen", seen)][..]].concat();
    assert_eq!(employee.post(&format!("{page}/moments"), &fields).await.status, 303);
    assert!(employee.get(&whole(&page)).await.body.contains("20 juni"));

    let step = world.steps[2].to_string();
    for (day, until, said) in [
        ("2026-06-14", "", "Deze dag is al geweest."),
        ("2026-07-01", "2026-06-20", "De laatste dag ligt voor de eerste dag."),
        ("2026-07-01", "2206-06-20", "Deze dag is te ver weg."),
    ] {
        let fields = [("about", step.as_str()), ("day", day), ("until", until)];
        let reply = employee.post(&format!("{page}/do/plan"), &fields).await;
        assert!(reply.status == 400 && reply.body.contains(said), "{day} {until}: {}", reply.body);
    }
    for number in ["-5", "veel", "99999"] {
        let reply = employee.post(&format!("{page}/do/plan"), &[("about", &step), ("number", number)]).await;
        assert!(
            reply.status == 400 && reply.body.contains("Schrijf hoeveel minuten"),
            "{number}: {}",
            reply.body
        );
    }
    let promise = world.promise.to_string();
    let seen = part(
        &employee.get(&format!("{page}/do/extend?about={promise}")).await.body,
        "name=\"seen\" value=\"",
        "\"",
    )
    .to_owned();
    let fields = [("about", promise.as_str()), ("words", "drukte"), ("day", "2026-06-01"), ("seen", &seen)];
    let reply = employee.post(&format!("{page}/do/extend"), &fields).await;
    assert!(reply.status == 400 && reply.body.contains("Deze dag is al geweest."), "{}", reply.body);
    let fact = [
        ("about", world.moments[0].to_string()),
        ("words", "a".into()),
        ("more", "b".into()),
        ("code", "measured".into()),
        ("day", "2027-01-01".into()),
    ];
    let fields: Vec<(&str, &str)> = fact.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let reply = employee.post(&format!("{page}/do/fact"), &fields).await;
    assert!(reply.status == 400 && reply.body.contains("Deze dag moet nog komen."), "{}", reply.body);
}

#[tokio::test]
async fn what_nobody_knows_is_kept_as_told_without_a_day() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    for (n, rough) in [
        "weet ik niet meer",
        "dat weet ik niet meer",
        "ochtend",
        "lang geleden",
        "toen mijn moeder ziek was",
        "",
    ]
    .into_iter()
    .enumerate()
    {
        let title = format!("Zonder dag {n}");
        let reply = customer.post("/mine/moments/new", &[("title", &title), ("rough", rough)]).await;
        assert_eq!(reply.status, 303, "{rough}: {}", reply.body);
        let body = customer.get("/mine/whole").await.body;
        let before = body.split(&format!(">{title}</h3>")).next().unwrap();
        let date = before.rsplit("<p class=\"date\">").next().unwrap();
        assert!(
            date.contains(rough) && date.contains("dag niet bekend, verteld op maandag 15 juni"),
            "{rough}: {date}"
        );
    }
    // and a day that is said in words in the field of the day is a time in words
    assert_eq!(
        customer.post("/mine/moments/new", &[("title", "Ooit"), ("day", "met kerst")]).await.status,
        303
    );
    assert!(customer.get("/mine/whole").await.body.contains("met kerst"));
}

#[tokio::test]
async fn a_rough_time_gives_no_wait_to_the_day() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    for rough in [
        "3 weken geleden",
        "een maand geleden",
        "met kerst",
        "rond Pasen",
        "begin dit jaar",
        "eind vorig jaar",
        "in de zomer van 2024",
        "twee jaar terug",
        "12-05-2025",
        "vorige week",
    ] {
        let reply = customer.post("/mine/moments/new", &[("title", rough), ("rough", rough)]).await;
        assert_eq!(reply.status, 303, "{rough}: {}", reply.body);
    }
    let body = customer.get("/mine/whole").await.body;
    for rough in ["3 weken geleden", "met kerst", "twee jaar terug"] {
        let before = body.split(&format!(">{rough}</h3>")).next().unwrap();
        assert!(
            !before.rsplit("<p class=\"date\">").next().unwrap().contains("dag niet bekend"),
            "{rough} has a place"
        );
    }
    assert!(body.contains("wachten: ongeveer "), "{body}");
    let counted: Vec<&str> = body
        .split("wachten: ")
        .skip(1)
        .filter(|wait| !wait.starts_with("ongeveer"))
        .map(|wait| &wait[..20])
        .collect();
    assert_eq!(counted.len(), 1, "only the two of which both days are known: {counted:?}");
}

#[tokio::test]
async fn a_wait_before_this_service_began_was_on_nobodys_side() {
    let world = World::new().await;
    let mut customer = customer(&world).await;
    customer
        .post("/mine/moments/new", &[("title", "Lang geleden vroeg ik het"), ("day", "2019-01-10")])
        .await;
    let body = customer.get("/mine/whole").await.body;
    let wait = part(&body, "wachten: 2", "</li>");
    assert!(wait.contains("dagen") && !wait.contains("aan zet"), "{wait}");
}

#[tokio::test]
async fn later_is_after_the_promised_day_and_what_is_closed_is_said_to_be() {
    let mut table = Table::new(None).await;
    let promise = table.world.promise.to_string();
    let moved =
        |day: &'static str| [("about", promise.clone()), ("words", "drukte".into()), ("day", day.into())];
    for (day, status) in [("2026-06-19", 400), ("2026-06-20", 400), ("2026-06-24", 303)] {
        let fields = moved(day);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let reply = table.tries(Employee, "extend", &fields).await;
        assert_eq!(reply.status, status, "{day}: {}", reply.body);
        let is_said = reply.body.contains("Kies een dag die na de beloofde dag komt.");
        assert_eq!(is_said, status == 400, "{day}");
    }
    let close = format!("{}/promises/{promise}", table.page);
    assert_eq!(table.employee.post(&close, &[]).await.status, 303);
    let late = [("about", promise.as_str()), ("words", "toch niet"), ("seen", "1")];
    let refused = table.employee.post(&table.at("withdraw-promise"), &late).await;
    assert!(refused.status == 409 && refused.body.contains("Deze belofte staat niet meer open."));
    assert!(refused.body.contains("toch niet"), "what was typed is still there");
}
