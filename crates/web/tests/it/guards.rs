//! Small limits that nothing else would notice: how long somebody stays in, when a reminder goes out, how
//! often a job is tried, what counts as handing over, and who may write on whose page.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};

use hullie_app::{
    AppError, Post, jobs,
    walk::{handover, promise},
};
use hullie_domain::{AccountId, Actor, Role, StoryText, kind::Kind, reader::Reader};
use hullie_store::house::mail::Waiting;
use hullie_testkit::{Visitor, World, part, table::customer, world::email};

const ADDRESS: &str = "robin@voorbeeld.example";

/// Notes what was sent, and fails when told to.
#[derive(Default)]
struct Sent {
    kinds: Mutex<Vec<String>>,
    broken: bool,
}

impl Post for Sent {
    fn send(&self, letter: Waiting) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        self.kinds.lock().unwrap().push(letter.kind);
        let broken = self.broken;
        Box::pin(async move { if broken { Err("no server".to_owned()) } else { Ok(()) } })
    }
}

/// The employee asks the customer something by this day.
async fn asks(world: &World, due: &str) {
    let mut employee = world.staff(&email(Role::Employee)).await;
    let fields = [
        ("title", "Wij vroegen iets"),
        ("side", "organisation"),
        ("benefit", "Dan kunnen wij verder."),
        ("day", "2026-06-15"),
        ("turn", "customer"),
        ("ask", "Stuur het formulier op"),
        ("ask_due", due),
    ];
    let address = format!("/trajectories/{}/moments", world.trajectory);
    let reply =
        hullie_testkit::table::send(&mut employee, &address, &format!("{address}/new"), &fields).await;
    assert_eq!(reply.status, 303);
}

#[tokio::test]
async fn a_guest_who_is_in_is_out_when_the_invitation_is_over() {
    let world = World::new().await;
    let mut early = world.guest().await;
    world.days_later(hullie_app::walk::guest::DAYS - 1);
    // who comes in on the last day has a session that would last longer than the invitation
    let mut customer = world.customer().await;
    let address = format!("/mine/moments/{}/invite", world.moments[1]);
    let made = customer.post(&address, &[("party", "Bakkerij Maan")]).await.body;
    assert!(made.contains("http://hullie.test"), "{made}");
    assert_ne!(early.get("/guest").await.status, 200, "thirty days on the same device are over");
    let link = part(&made, "http://hullie.test", "<").to_owned();
    world.days_later(hullie_app::walk::guest::DAYS - 1);
    let mut guest = world.visitor();
    guest.enter(&link).await;
    assert_eq!(guest.get("/guest").await.status, 200, "the last day of the invitation");
    world.days_later(1);
    let over = guest.get("/guest").await;
    assert_ne!(over.status, 200, "the session goes on, the invitation does not");
    assert!(!over.body.contains("Wij belden u"), "{}", over.body);
    assert_ne!(guest.post("/guest", &[("words", "nog iets")]).await.status, 303);
}

#[tokio::test]
async fn a_customer_stays_in_for_thirty_days_and_an_employee_for_ten_hours() {
    assert_eq!((hullie_app::house::link::SESSION_DAYS, hullie_app::house::link::DAYS), (30, 365));
    assert_eq!(hullie_app::house::sign_in::HOURS, 10);
    let world = World::new().await;
    let mut customer = customer(&world).await;
    let mut employee = world.signed_in(&email(Role::Employee)).await;
    assert_eq!(employee.get("/desk").await.status, 200);
    world.days_later(1);
    assert_eq!(employee.get("/desk").await.location, "/sign-in", "a working day is over");
    world.days_later(28);
    assert_eq!(customer.get("/mine/whole").await.status, 200, "the twenty-ninth day");
    world.days_later(1);
    assert_eq!(customer.get("/mine/whole").await.status, 401, "the thirtieth");
    let mut again = world.visitor();
    again.enter(&world.link).await;
    assert_eq!(again.get("/mine/whole").await.status, 200, "the link itself opens the page anew");
}

#[tokio::test]
async fn the_reminder_goes_out_two_days_before_and_not_three() {
    for (due, ahead) in [("2026-06-19", 4), ("2026-06-18", 3)] {
        let world = World::new().await;
        let sent = Arc::new(Sent::default());
        let mut app = world.app.clone();
        app.post = Some(sent.clone());
        let mut customer = customer(&world).await;
        assert_eq!(customer.post("/mine/mail", &[("email", ADDRESS)]).await.status, 303);
        asks(&world, due).await;
        for before in (3..=ahead).rev() {
            assert_eq!(jobs::remind(&app).await.unwrap(), 0, "{before} days before {due}");
            world.days_later(1);
        }
        assert_eq!(jobs::remind(&app).await.unwrap(), 1, "two days before {due}");
    }
    assert_eq!(jobs::REMIND_DAYS, 2);
    // what is past is no longer reminded of; the day itself is
    for (days, reminded) in [(1, 1), (2, 0)] {
        let world = World::new().await;
        let mut customer = customer(&world).await;
        customer.post("/mine/mail", &[("email", ADDRESS)]).await;
        asks(&world, "2026-06-16").await;
        world.days_later(days);
        assert_eq!(jobs::remind(&world.app).await.unwrap(), reminded, "{days} days later");
    }
}

#[tokio::test]
async fn a_job_that_fails_is_tried_five_times_and_then_left() {
    let world = World::new().await;
    let broken = Arc::new(Sent { broken: true, ..Sent::default() });
    let mut app = world.app.clone();
    app.post = Some(broken.clone());
    let mut customer = customer(&world).await;
    assert_eq!(customer.post("/mine/mail", &[("email", ADDRESS)]).await.status, 303);
    asks(&world, "2026-06-30").await;
    for _ in 0..12 {
        jobs::run_all(&app).await.unwrap();
        world.days_later(1);
    }
    assert_eq!(broken.kinds.lock().unwrap().len(), 5, "five tries of the one mail");
}

#[tokio::test]
async fn only_who_was_spoken_to_is_in_the_chain_of_hand_overs() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let service = world.service.to_string();
    let started = employee.post("/trajectories/new", &[("name", "Noor"), ("service", &service)]).await.body;
    let mut noor = world.visitor();
    noor.enter(part(&started, "http://hullie.test", "<")).await;
    noor.post("/mine/expectation", &[("skip", "yes")]).await;
    for (day, party, channel) in [
        ("2026-06-01", "Zorgloket", "desk"),
        ("2026-06-02", "Postkamer", "letter"),
        ("2026-06-03", "Dichte deur", "closed"),
        ("2026-06-04", "Keuzemenu", "menu"),
        ("2026-06-05", "Achterkamer", "behind"),
        ("2026-06-06", "Geldloket", "phone"),
    ] {
        let fields = [("title", "Ik vroeg het"), ("day", day), ("party", party), ("channel", channel)];
        let reply = noor.post("/mine/moments/new", &fields).await;
        assert_eq!(reply.status, 303, "{channel}: {}", reply.body);
    }
    let body = noor.get("/mine/whole").await.body;
    let drawn = part(&body, "<ol class=\"chain\">", "</ol>");
    assert_eq!(drawn.matches("<strong>").count(), 2, "{drawn}");
    assert!(drawn.contains("Zorgloket") && drawn.contains("Geldloket"), "{drawn}");
    assert!(body.contains("1 keer doorgegeven."), "a letter and a closed door hand nobody over");
}

/// Everything that can be filled in for any kind of entry.
fn fields(moment: &str, kind: Kind) -> Vec<(&str, &str)> {
    let rule = kind.rule();
    let mut fields = vec![
        ("words", "zeldzaam geschreven"),
        ("more", "zeldzaam geschreven"),
        ("place", "zeldzaam geschreven"),
        ("day", "2026-06-15"),
        ("until", "2026-06-15"),
        ("number", "3"),
        ("about", moment),
        ("other", moment),
    ];
    fields.extend(rule.codes.first().map(|code| ("code", *code)));
    fields.extend(rule.bases.first().map(|basis| ("basis", *basis)));
    fields
}

/// What the two share on a page, up to the list of who looked, and without the hidden fields that say when it
/// was read.
fn shared(body: &str) -> String {
    let main = part(body, "<main", "Wie keek hier?");
    main.split("<input type=\"hidden\"")
        .map(|piece| piece.split_once('>').map_or(piece, |(_, rest)| rest))
        .collect()
}

#[tokio::test]
async fn nobody_of_another_team_writes_anything_on_a_page() {
    let world = World::new().await;
    let base = format!("/trajectories/{}", world.trajectory);
    let moment = world.moments[1].to_string();
    let mut across = world.staff(&email(Role::Employee)).await;
    let mut kept = 0;
    let mut outsiders: Vec<(String, Visitor)> = Vec::new();
    for address in ["stranger@test.example".to_owned()]
        .into_iter()
        .chain([Role::Interviewer, Role::Coach, Role::Manager, Role::Administrator].map(email))
    {
        let visitor = world.staff(&address).await;
        outsiders.push((address, visitor));
    }
    for kind in Kind::ALL.iter().copied() {
        let address = format!("{base}/do/{}", kind.code());
        for (who, visitor) in &mut outsiders {
            for query in [String::new(), format!("?about={moment}")] {
                let reply = visitor.post(&format!("{address}{query}"), &fields(&moment, kind)).await;
                assert!(matches!(reply.status, 403 | 404), "{who} wrote {kind:?}: {}", reply.status);
            }
        }
        if kind.may_put(Reader::Employee) {
            kept += usize::from(across.post(&address, &fields(&moment, kind)).await.status == 303);
        }
    }
    assert!(kept > 3, "the employee of this page can write: {kept} kinds were kept");
    let happened = [
        ("title", "zeldzaam geschreven"),
        ("side", "organisation"),
        ("benefit", "Iets."),
        ("day", "2026-06-15"),
    ];
    let promise = format!("{base}/promises/{}", world.promise);
    let page = shared(&across.get(&base).await.body);
    // the list of the day ticks promises off without opening a page, and a use case can be called from
    // anywhere
    let ticked = format!("{} {}", world.trajectory, world.promise);
    for (who, visitor) in &mut outsiders {
        let reply = visitor.post("/desk/promises", &[("done", &ticked)]).await;
        // what is not for somebody is passed over there; the page tells further on that nothing changed
        assert!(matches!(reply.status, 303 | 403), "{who} ticked off a promise: {}", reply.status);
    }
    let stranger = Actor::Staff {
        account: AccountId::new(),
        organisation: world.organisation,
        role: Role::Employee,
        teams: vec![world.teams[1]],
    };
    let kept = promise::keep_promise(&world.app, &stranger, world.trajectory, world.promise, None).await;
    assert!(matches!(kept, Err(AppError::Refused(_))), "{kept:?}");
    let to = Some((world.employee, world.teams[1]));
    let why = StoryText::optional("zeldzaam").unwrap();
    let handed = handover::hand_over(&world.app, &stranger, world.trajectory, to, why, Some(0)).await;
    assert!(matches!(handed, Err(AppError::Refused(_))), "{handed:?}");
    for (who, visitor) in &mut outsiders {
        for (address, sent) in [
            (format!("{base}/moments"), &happened[..]),
            (promise.clone(), &[("reason", "zeldzaam")]),
            (format!("{base}/moments/{moment}"), &[("own", "3"), ("guess", "3")]),
            (format!("{base}/moments/{moment}/questions"), &[("result", "3")]),
            (format!("{base}/hand-over"), &[("words", "zeldzaam geschreven")]),
        ] {
            let reply = visitor.post(&address, sent).await;
            assert!(matches!(reply.status, 403 | 404), "{who} at {address}: {}", reply.status);
        }
    }
    assert_eq!(shared(&across.get(&base).await.body), page, "and nothing on the page changed");
}
