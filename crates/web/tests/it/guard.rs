//! Floods, odd addresses, and a database that cannot do its work: what others notice of it.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use axum::{Extension, Router, extract::ConnectInfo};
use hullie_app::{
    App, brake,
    house::account::{self, NewAccount},
};
use hullie_domain::{Actor, Name, Role};
use hullie_store::Store;
use hullie_testkit::{
    Visitor, World,
    visitor::Reply,
    world::{PASSWORD, email},
};
use hullie_web::{Settings, Site, proxy::Proxy};

/// Somebody who comes from this address, straight to the program.
fn from(world: &World, address: &str) -> Visitor {
    let peer = SocketAddr::new(address.parse().unwrap(), 4711);
    Visitor::new(world.router.clone().layer(Extension(ConnectInfo(peer))))
}

async fn sign_in(visitor: &mut Visitor, password: &str) -> Reply {
    visitor.post("/sign-in", &[("email", &email(Role::Employee)), ("password", password)]).await
}

async fn router(app: &App, settings: Settings) -> Router {
    hullie_web::router(Site::new(app.clone(), settings).await.unwrap())
}

#[tokio::test]
async fn the_last_attempt_counts_and_one_more_does_not() {
    let world = World::new().await;
    let mut visitor = from(&world, "192.0.2.1");
    for _ in 0..brake::ADDRESS_FROM_SENDER.most - 1 {
        assert_eq!(sign_in(&mut visitor, "wrong").await.status, 401);
    }
    assert_eq!(sign_in(&mut visitor, PASSWORD).await.status, 303, "the last attempt is looked at");
    let mut visitor = from(&world, "192.0.2.1");
    for _ in 0..brake::ADDRESS_FROM_SENDER.most {
        assert_eq!(sign_in(&mut visitor, "wrong").await.status, 401, "a good one forgot the others");
    }
    let refused = sign_in(&mut visitor, PASSWORD).await;
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("Wacht 15 minuten"), "it says when: {}", refused.body);
    assert!(refused.body.contains("employee@test.example"), "what was typed is still there");
}

#[tokio::test]
async fn who_tries_an_address_does_not_shut_its_owner_out_elsewhere() {
    let world = World::new().await;
    let mut owner = from(&world, "192.0.2.1");
    assert_eq!(sign_in(&mut owner, PASSWORD).await.status, 303);
    // one sender uses up its own attempts only
    let mut other = from(&world, "192.0.2.9");
    for _ in 0..brake::ADDRESS_FROM_SENDER.most {
        sign_in(&mut other, "wrong").await;
    }
    assert_eq!(sign_in(&mut other, "wrong").await.status, 429);
    let mut new = from(&world, "192.0.2.2");
    assert_eq!(sign_in(&mut new, PASSWORD).await.status, 303, "from elsewhere it goes on");
    // many senders together use up those of the address: only who signed in before comes in
    for last in 10..10 + brake::ADDRESS.most / brake::ADDRESS_FROM_SENDER.most {
        let mut other = from(&world, &format!("198.51.100.{last}"));
        for _ in 0..brake::ADDRESS_FROM_SENDER.most {
            sign_in(&mut other, "wrong").await;
        }
    }
    let mut stranger = from(&world, "192.0.2.3");
    assert_eq!(sign_in(&mut stranger, PASSWORD).await.status, 429);
    assert_eq!(sign_in(&mut owner, PASSWORD).await.status, 303, "on the own device");
    // and on that device one cannot try without end either
    for _ in 0..brake::DEVICE.most {
        assert_eq!(sign_in(&mut owner, "wrong").await.status, 401);
    }
    assert_eq!(sign_in(&mut owner, PASSWORD).await.status, 429);
    // a device is known for its own person only
    let fields = [("email", "colleague@test.example"), ("password", "wrong")];
    for _ in 0..brake::ADDRESS_FROM_SENDER.most {
        assert_eq!(owner.post("/sign-in", &fields).await.status, 401);
    }
    assert_eq!(owner.post("/sign-in", &fields).await.status, 429);
}

#[tokio::test]
async fn one_sender_tries_so_many_addresses_and_not_more() {
    let world = World::new().await;
    let mut visitor = from(&world, "2001:db8::1");
    async fn try_one(visitor: &mut Visitor, n: u32) -> u16 {
        let email = format!("made-up-{n}@test.example");
        visitor.post("/sign-in", &[("email", &email), ("password", "wrong")]).await.status
    }
    for n in 0..brake::SENDER.most {
        assert_eq!(try_one(&mut visitor, n).await, 401);
    }
    assert_eq!(try_one(&mut visitor, 1_000).await, 429);
    let mut same_house = from(&world, "2001:db8::2");
    assert_eq!(try_one(&mut same_house, 1_001).await, 429);
    assert_eq!(sign_in(&mut from(&world, "192.0.2.1"), PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_proxy_that_is_named_tells_senders_apart() {
    let world = World::new().await;
    let settings = Settings {
        public_address: "http://hullie.test".to_owned(),
        trusted_proxies: vec![Proxy::parse("127.0.0.1").unwrap()],
        ..Settings::default()
    };
    let peer: SocketAddr = "127.0.0.1:4711".parse().unwrap();
    let router = router(&world.app, settings).await.layer(Extension(ConnectInfo(peer)));
    let mut one = Visitor::new(router.clone());
    one.set_header("x-forwarded-for", "203.0.113.1");
    for _ in 0..brake::ADDRESS_FROM_SENDER.most {
        sign_in(&mut one, "wrong").await;
    }
    assert_eq!(sign_in(&mut one, PASSWORD).await.status, 429);
    let mut pretends = Visitor::new(router.clone());
    pretends.set_header("x-forwarded-for", "198.51.100.7, 203.0.113.1");
    assert_eq!(sign_in(&mut pretends, PASSWORD).await.status, 429, "what stands to the left is not believed");
    let mut other = Visitor::new(router);
    other.set_header("x-forwarded-for", "203.0.113.2");
    assert_eq!(sign_in(&mut other, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_code_a_link_and_an_invitation_that_are_not_there_cost_no_write_and_have_a_limit() {
    let world = World::new().await;
    let mut visitor = from(&world, "192.0.2.1");
    let pen = world.app.store.write().await.unwrap();
    let begin = Instant::now();
    for _ in 0..brake::KEYS_FROM_SENDER.most / 3 {
        assert_eq!(visitor.post("/code", &[("code", "AAAA-BBBB-CCCC-DDDD")]).await.status, 410);
        assert_eq!(visitor.get("/l/abcdefghijkmnopqrstuvwxyz2345678").await.status, 410);
        assert_eq!(visitor.get("/i/abcdefghijkmnopqrstuvwxyz2345678").await.status, 410);
    }
    assert!(begin.elapsed() < Duration::from_secs(4), "nobody waited for the only pen");
    drop(pen);
    let refused = visitor.post("/code", &[("code", "AAAA-BBBB-CCCC-DDDD")]).await;
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("Wacht 15 minuten"), "{}", refused.body);
    assert!(refused.body.contains("AAAA-BBBB-CCCC-DDDD"), "what was typed is still there");
    assert_eq!(visitor.get("/l/abcdefghijkmnopqrstuvwxyz2345678").await.status, 429);
    assert_eq!(visitor.get("/i/abcdefghijkmnopqrstuvwxyz2345678").await.status, 429);
    let mut other = from(&world, "192.0.2.2");
    assert_eq!(other.post("/code", &[("code", "AAAA-BBBB-CCCC-DDDD")]).await.status, 410);
}

#[tokio::test]
async fn codes_have_a_limit_for_all_together() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    for _ in 0..brake::KEYS.most {
        assert_eq!(visitor.get("/l/abcdefghijkmnopqrstuvwxyz2345678").await.status, 410);
    }
    let refused = visitor.get("/l/abcdefghijkmnopqrstuvwxyz2345678").await;
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("één minuut"), "{}", refused.body);
    let mut first = from(&world, "192.0.2.2");
    assert_eq!(first.post("/code", &[("code", "AAAA")]).await.status, 410, "the first try of somebody");
}

#[tokio::test]
async fn nobody_hashes_while_others_wait_for_the_pen() {
    let world = World::new().await;
    let administrator = Actor::Staff {
        account: world.employee,
        organisation: world.organisation,
        role: Role::Administrator,
        teams: vec![],
    };
    let new = NewAccount {
        email: "new@test.example".to_owned(),
        name: Name::new("New").unwrap(),
        role: Role::Employee,
        teams: vec![],
        password: "short".to_owned(),
    };
    let _pen = world.app.store.write().await.unwrap();
    let begin = Instant::now();
    assert!(account::create(&world.app, &administrator, new).await.is_err());
    assert!(
        begin.elapsed() < Duration::from_secs(2),
        "the password was looked at before the pen was asked for"
    );
}

#[tokio::test]
async fn a_wrong_password_takes_the_same_time_with_and_without_an_account() {
    let mut world = World::new().await;
    world.app.wrong_takes = Duration::from_millis(400);
    let mut visitor = Visitor::new(router(&world.app, Settings::default()).await);
    for email in [email(Role::Employee), "nobody@test.example".to_owned()] {
        let begin = Instant::now();
        let reply = visitor.post("/sign-in", &[("email", &email), ("password", "wrong")]).await;
        assert_eq!(reply.status, 401);
        assert!(begin.elapsed() >= Duration::from_millis(400), "{email}");
    }
    let begin = Instant::now();
    assert_eq!(sign_in(&mut visitor, PASSWORD).await.status, 303);
    assert!(begin.elapsed() < Duration::from_millis(400), "a good one does not wait");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_made_up_addresses_do_not_keep_a_good_one_waiting() {
    let mut world = World::new().await;
    world.app.wrong_takes = Duration::from_millis(500);
    let router = router(&world.app, Settings::default()).await;
    let flood: Vec<_> = (0..400)
        .map(|n| {
            let mut visitor = Visitor::new(router.clone());
            tokio::spawn(async move {
                let email = format!("made-up-{n}@test.example");
                visitor.post("/sign-in", &[("email", &email), ("password", "wrong")]).await.status
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begin = Instant::now();
    assert_eq!(sign_in(&mut Visitor::new(router), PASSWORD).await.status, 303);
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
    for one in flood {
        assert_eq!(one.await.unwrap(), 401);
    }
}

#[tokio::test]
async fn every_address_that_leads_back_leads_to_the_own_site() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    for start in ["/language/nl?back=", "/reading/large?back="] {
        for (back, to) in [
            ("/desk%3Fa%3Db", "/desk?a=b"),
            ("/%09/evil.example", "/"),
            ("%2F%09%2Fevil.example", "/"),
            ("/%0d%0aX", "/"),
            ("/de%0d%0ask", "/desk"),
            ("/mine/leave", "/"),
            ("/mine/do/retold?a", "/mine/do/retold?a"),
            ("//evil.example", "/"),
            ("/%5Cevil.example", "/"),
            ("/.//evil.example", "/"),
            ("%00", "/"),
            ("%ff", "/"),
            ("https://evil.example", "/"),
        ] {
            let reply = visitor.get(&format!("{start}{back}")).await;
            assert_eq!((reply.status, reply.location.as_str()), (303, to), "{start}{back}");
        }
    }
}

#[tokio::test]
async fn on_https_cookies_have_a_name_that_no_other_host_can_set() {
    let world = World::new().await;
    let https = Settings { public_address: "https://hullie.test".to_owned(), ..Settings::default() };
    let router = router(&world.app, https).await;
    let mut visitor = Visitor::new(router.clone());
    let reply = sign_in(&mut visitor, PASSWORD).await;
    let lines: Vec<_> =
        reply.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(lines.len(), 2, "the session and the device");
    for line in lines {
        assert!(
            line.starts_with("__Host-hullie_") && line.contains("; Secure") && line.contains("Path=/"),
            "{line}"
        );
        assert!(!line.contains("Domain"), "{line}");
    }
    assert_eq!(reply.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
    assert_eq!(visitor.get("/desk").await.status, 200);
    // who was signed in before the names changed stays so, and leaves nothing behind that comes to life again
    let old = world.signed_in(&email(Role::Employee)).await;
    let mut both = Visitor::new(router);
    both.set_cookie("hullie_staff", old.cookie("hullie_staff"));
    assert_eq!(both.get("/desk").await.status, 200);
    assert_eq!(sign_in(&mut both, PASSWORD).await.status, 303);
    both.post("/sign-out", &[]).await;
    assert_eq!(both.get("/desk").await.location, "/sign-in");
    // over http nothing changes
    assert!(world.signed_in(&email(Role::Employee)).await.cookie("hullie_staff").len() > 10);
}

#[tokio::test]
async fn security_txt_says_whom_to_tell_and_until_when() {
    let world = World::new().await;
    let text = world.visitor().get("/.well-known/security.txt").await;
    assert_eq!(text.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(
        text.body,
        "Contact: tel:+31123456789\nExpires: 2026-12-12T00:00:00Z\nPreferred-Languages: nl, en\n"
    );
    let settings = Settings {
        public_address: "https://hullie.test".to_owned(),
        security_contact: Some("mailto:veilig@hullie.test".to_owned()),
        ..Settings::default()
    };
    let text = Visitor::new(router(&world.app, settings).await).get("/.well-known/security.txt").await.body;
    assert!(text.starts_with("Contact: mailto:veilig@hullie.test\n"), "{text}");
    assert!(text.ends_with("Canonical: https://hullie.test/.well-known/security.txt\n"), "{text}");
}

#[tokio::test]
async fn health_writes_and_costs_nothing_when_asked_often() {
    let world = World::new().await;
    let before = world.app.store.statements();
    let all: Vec<_> = (0..50)
        .map(|_| {
            let mut visitor = world.visitor();
            tokio::spawn(async move { visitor.get("/health").await })
        })
        .collect();
    for one in all {
        let reply = one.await.unwrap();
        assert_eq!((reply.status, reply.body.as_str()), (200, "ok"));
    }
    assert_eq!(world.app.store.statements() - before, 3, "begin, write, commit; once for all who asked");
    tokio::time::sleep(hullie_app::house::health::KEPT).await;
    world.visitor().get("/health").await;
    assert_eq!(world.app.store.statements() - before, 6);
}

#[tokio::test]
async fn health_says_so_when_nothing_can_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret-place.sqlite");
    let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
    let app = App::new(store, jiff::tz::TimeZone::UTC, hullie_app::system_clock);
    let mut visitor = Visitor::new(router(&app, Settings::default()).await);
    assert_eq!(visitor.get("/health").await.status, 200);
    std::fs::write(&file, vec![7; 4096]).unwrap();
    tokio::time::sleep(hullie_app::house::health::KEPT).await;
    let reply = visitor.get("/health").await;
    assert_eq!(reply.status, 503);
    assert!(reply.body.contains("damaged") && !reply.body.contains("secret"), "{}", reply.body);
}

#[tokio::test]
async fn who_waits_for_the_pen_gets_a_page_before_the_limit_on_a_request() {
    let world = World::on(hullie_testkit::databases::sqlite().await).await;
    let mut customer = world.customer().await;
    let _pen = world.app.store.write().await.unwrap();
    let begin = Instant::now();
    let reply = customer.post("/mine/expectation", &[("own_words", "snel hulp")]).await;
    assert_eq!(reply.status, 503);
    assert!(reply.body.contains("niets bewaren"), "{}", reply.body);
    assert!(begin.elapsed() < Duration::from_secs(12), "{:?}", begin.elapsed());
}
