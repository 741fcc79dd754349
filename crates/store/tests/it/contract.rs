//! Each promise of the store, on SQLite and on PostgreSQL.

use hullie_domain::{
    AccountId, Actor, Chair, Job, LinkId, MomentId, Role, Seat, StoryText, Timestamp, Value, ViewId,
    house::way_in::{Door, Ended},
    permission::{
        MayAdministrate, MayChooseIndicators, MayDecide, MayList, MaySeeMirror, MaySit, may_decide,
        may_let_in, may_serve, may_sit, may_walk,
    },
    verb::{Subject, Verb},
    walk::{
        expectation::Expectation,
        moment::{Channel, Recognition, Release, Side},
    },
};
use hullie_store::{
    StoreError, Work,
    house::{account, audit, device, session, way_in},
    job,
    see::{indicator, mirror},
    tell::{recognition, view},
    walk::{
        desk::{self, DayOf, Search},
        expectation, moment, promise,
        shared_page::{self, Parts},
        trajectory,
    },
};
use hullie_testkit::{World, each_engine};

/// Runs a test in a fresh world on each engine.
macro_rules! on_each_engine {
    ($($name:ident |$world:ident| $body:block)*) => {$(
        #[tokio::test]
        async fn $name() {
            for store in each_engine().await {
                eprintln!("on {}", store.engine);
                let $world = World::on(store).await;
                $body
            }
        }
    )*};
}

fn customer(world: &World) -> Actor {
    Actor::Customer {
        link: LinkId::new(),
        trajectory: world.trajectory,
        organisation: world.organisation,
        voice: None,
        speaker: None,
    }
}

/// Everything about the service of the world, of all times.
fn ever(world: &World) -> mirror::Part {
    mirror::Part { service: world.service, until: Timestamp(i64::MAX) }
}

fn staff(world: &World, role: Role) -> Actor {
    Actor::Staff {
        account: world.employee,
        organisation: world.organisation,
        role,
        teams: vec![world.teams[0]],
    }
}

async fn decides(work: &mut Work, world: &World) -> MayDecide {
    let facts = trajectory::get_facts(work, world.trajectory).await.unwrap();
    may_decide(&customer(world), &facts).unwrap()
}

async fn sit(work: &mut Work, world: &World, chair: Chair) -> MaySit {
    let facts = trajectory::get_facts(work, world.trajectory).await.unwrap();
    let who = if chair == Chair::Customer { customer(world) } else { staff(world, Role::Employee) };
    may_sit(&who, &facts).unwrap()
}

/// Everything on the page, as this reader gets it from the store.
async fn parts(world: &World, who: &Actor) -> Parts {
    shared_page::open(&world.app.store, who, world.trajectory).await.unwrap().2
}

fn said(world: &World, about: Chair, words: &str) -> view::New {
    let words = StoryText::new(words).unwrap();
    view::New {
        moment: world.moments[1],
        about,
        value: Value::new(3),
        words: Some(words),
        release: Release::Quote,
        voice: None,
    }
}

on_each_engine! {
    told_words_come_back_byte_for_byte |world| {
        let typed = "  HOOFDLETTERS en tikfauten\r\n\r\n\ttab, é ë ü € 🙂 <b>x</b> '; DROP TABLE view; -- ";
        let mut work = world.app.store.write().await.unwrap();
        let may = sit(&mut work, &world, Chair::Customer).await;
        view::create(&mut work, &may, &said(&world, Chair::Customer, typed), world.app.now()).await.unwrap();
        work.commit().await.unwrap();
        let views = parts(&world, &customer(&world)).await.views;
        assert!(views.iter().any(|v| v.words.as_deref() == Some(typed)));
    }

    a_guess_is_given_once_and_the_customer_may_say_more |world| {
        let now = world.app.now();
        for (chair, about, second_is_refused) in [
            (Chair::Employee, Chair::Customer, true),
            (Chair::Employee, Chair::Employee, true),
            (Chair::Customer, Chair::Employee, true),
            (Chair::Customer, Chair::Customer, false),
        ] {
            let mut work = world.app.store.write().await.unwrap();
            let may = sit(&mut work, &world, chair).await;
            view::create(&mut work, &may, &said(&world, about, "eerst"), now).await.unwrap();
            work.commit().await.unwrap();
            let mut work = world.app.store.write().await.unwrap();
            let second = view::create(&mut work, &may, &said(&world, about, "later"), now).await;
            assert_eq!(
                matches!(second, Err(StoreError::Already)), second_is_refused, "{chair:?} about {about:?}"
            );
        }
    }

    a_view_belongs_to_a_moment_of_the_same_trajectory |world| {
        let mut work = world.app.store.write().await.unwrap();
        let may = sit(&mut work, &world, Chair::Customer).await;
        let elsewhere = view::New { moment: MomentId::new(), ..said(&world, Chair::Customer, "woorden") };
        let found = view::create(&mut work, &may, &elsewhere, world.app.now()).await;
        assert!(matches!(found, Err(StoreError::NotThere)));
    }

    what_is_taken_back_is_gone_from_pages_and_figures |world| {
        let count = async || {
            let mut work = world.app.store.read().await.unwrap();
            mirror::list_answers(&mut work, ever(&world)).await.unwrap()
                .iter().filter(|a| a.by_chair == Chair::Customer).count()
        };
        assert_eq!(count().await, 2);
        let mut work = world.app.store.write().await.unwrap();
        let may = sit(&mut work, &world, Chair::Customer).await;
        assert_eq!(view::withdraw(&mut work, &may.into(), world.moments[0], None, "private",
            world.app.now()).await.unwrap(), 1);
        work.commit().await.unwrap();
        assert_eq!(count().await, 1);
        let views = parts(&world, &customer(&world)).await.views;
        assert!(!views.iter().any(|v| v.moment_id == world.moments[0] && v.by_chair == Chair::Customer));
        assert!(
            views.iter().any(|v| v.seat() == Seat::guess(Chair::Employee)), "the employee's own answers stay"
        );
    }

    nothing_is_kept_without_commit |world| {
        let mut work = world.app.store.write().await.unwrap();
        let may = sit(&mut work, &world, Chair::Customer).await;
        view::create(&mut work, &may, &said(&world, Chair::Customer, "weg"), world.app.now()).await.unwrap();
        job::create(&mut work, Job::ReadWords(ViewId::new()), world.app.now()).await.unwrap();
        drop(work);
        let mut work = world.app.store.write().await.unwrap();
        let later = world.app.now().plus_days(1);
        assert_eq!(job::take(&mut work, later, later).await.unwrap(), None);
        drop(work);
        assert!(
            !parts(&world, &customer(&world)).await.views.iter().any(|v| v.words.as_deref() == Some("weg"))
        );
    }

    a_session_ends_when_its_time_is_over_or_its_link_is |world| {
        let now = world.app.now();
        let store = &world.app.store;
        let mut work = store.write().await.unwrap();
        session::create(
            &mut work, "hash", Some(world.employee), None, None, now, now.plus_days(1)
        ).await.unwrap();
        work.commit().await.unwrap();
        assert!(!session::find(store, "hash", now).await.unwrap().is_empty());
        assert!(session::find(store, "other", now).await.unwrap().is_empty());
        assert!(session::find(store, "hash", now.plus_days(2)).await.unwrap().is_empty());
        let mut work = store.write().await.unwrap();
        session::delete(&mut work, "hash").await.unwrap();
        work.commit().await.unwrap();
        assert!(session::find(store, "hash", now).await.unwrap().is_empty());
        let door = LinkId::new();
        let mut work = store.write().await.unwrap();
        let new = way_in::New {
            id: door,
            trajectory: world.trajectory,
            kind: Door::Voice,
            voice: Some("Sanne"),
            made_by: None,
            made_with: None,
            made_as: None,
            expires: now.plus_days(3),
        };
        way_in::create(&mut work, &new, "link", now).await.unwrap();
        session::create(&mut work, "guest", None, Some(door), None, now, now.plus_days(30)).await.unwrap();
        work.commit().await.unwrap();
        let found = session::find(store, "guest", now).await.unwrap().remove(0);
        assert_eq!(
            (found.trajectory_id, found.organisation_id), (Some(world.trajectory), Some(world.organisation))
        );
        assert!(
            session::find(store, "guest", now.plus_days(4)).await.unwrap().is_empty(), "the link is too old"
        );
        let mut work = store.write().await.unwrap();
        assert!(way_in::find(&mut work, "link", now.plus_days(4)).await.unwrap().is_none());
        let facts = trajectory::get_facts(&mut work, world.trajectory).await.unwrap();
        let may = may_let_in(&customer(&world), &facts).unwrap();
        way_in::end(&mut work, &may, door, (Ended::Customer, None), now).await.unwrap();
        let ended = way_in::find(&mut work, "link", now).await.unwrap().unwrap();
        assert_eq!(
            (ended.revoked_at, ended.ended_by), (Some(now), Some(Ended::Customer)), "it opens nothing"
        );
        work.commit().await.unwrap();
        assert!(session::find(store, "guest", now).await.unwrap().is_empty(), "and who came by it is out");
        let mut work = store.write().await.unwrap();
        session::create(&mut work, "late", None, Some(door), None, now, now.plus_days(30)).await.unwrap();
        work.commit().await.unwrap();
        assert!(session::find(store, "late", now).await.unwrap().is_empty(), "also who came in just then");
    }

    a_device_is_known_to_who_signed_in_on_it_until_it_is_too_old |world| {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let (own, other) = (world.employee, AccountId::new());
        device::remember(&mut work, "a", own, now, now.plus_days(2)).await.unwrap();
        assert!(device::is_known(&mut work, "a", own, now).await.unwrap());
        assert!(!device::is_known(&mut work, "a", other, now).await.unwrap(), "of one person only");
        assert!(!device::is_known(&mut work, "b", own, now).await.unwrap());
        assert!(!device::is_known(&mut work, "a", own, now.plus_days(2)).await.unwrap());
        device::remember(&mut work, "a", own, now, now.plus_days(4)).await.unwrap();
        assert!(device::is_known(&mut work, "a", own, now.plus_days(3)).await.unwrap(), "used again: longer");
    }

    six_indicators_is_the_most |world| {
        let manager = staff(&world, Role::Manager);
        let may = MayChooseIndicators::check(&manager).unwrap();
        let mut work = world.app.store.write().await.unwrap();
        for kind in ["a", "b", "c", "d", "e", "f"] {
            indicator::create(&mut work, &may, kind, "besluit", world.app.today()).await.unwrap();
        }
        assert!(matches!(indicator::create(&mut work, &may, "g", "besluit", world.app.today()).await,
            Err(StoreError::Full)));
        indicator::delete(&mut work, &may, "a").await.unwrap();
        indicator::create(&mut work, &may, "g", "besluit", world.app.today()).await.unwrap();
        let kinds: Vec<String> =
            indicator::list(&mut work, world.organisation).await.unwrap().into_iter().map(|i| i.kind)
                .collect();
        assert_eq!(kinds, ["b", "c", "d", "e", "f", "g"]);
    }

    promises_moments_and_expectations_come_back_in_order |world| {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let facts = trajectory::get_facts(&mut work, world.trajectory).await.unwrap();
        let walk = may_walk(&customer(&world), &facts).unwrap();
        let serve = may_serve(&staff(&world, Role::Employee), &facts).unwrap();
        promise::close(&mut work, &serve, world.promise, world.app.today(), Some("ziek")).await.unwrap();
        let again = promise::close(&mut work, &serve, world.promise, world.app.today(), None).await;
        assert!(matches!(again, Err(StoreError::NotThere)), "a promise is closed once");
        promise::create(&mut work, &serve, &promise::New::by_us("nieuw", world.app.today()), now)
            .await.unwrap();
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let promises = parts(&world, &customer(&world)).await.promises;
        assert_eq!(promises.iter().map(|p| p.words.as_str()).collect::<Vec<_>>(), ["nieuw", "Wij bellen u."]);
        assert_eq!(promises[1].reason.as_deref(), Some("ziek"));
        let early = moment::New {
            id: MomentId::new(), step: None, team: None, side: Side::Customer, channel: Channel::Desk,
            title: "Eerst".into(), benefit: None, happened_at: now.plus_days(-50),
                more: moment::More::default(),
        };
        moment::create(&mut work, &serve, &early, now).await.unwrap();
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        assert_eq!(parts(&world, &customer(&world)).await.moments[0].id, early.id);
        let first = moment::find_first_step(&mut work, &walk).await.unwrap();
        assert!(first.is_some_and(|first| first > early.happened_at), "a moment without a step is no step");
        let sit = sit(&mut work, &world, Chair::Customer).await;
        for answer in [Recognition::No, Recognition::Yes] {
            recognition::set(&mut work, &sit, None, world.moments[0], answer, now).await.unwrap();
        }
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let (at, other) = (world.moments[0], Some("Sanne"));
        recognition::set(&mut work, &sit, other, at, Recognition::No, now).await.unwrap();
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let noticed = parts(&world, &customer(&world)).await.noticed;
        let noticed: Vec<_> = noticed.iter().map(|n| (n.moment_id, n.answer, n.voice.as_deref())).collect();
        assert_eq!(noticed, [
            (world.moments[0], Recognition::Yes, None), (world.moments[0], Recognition::No, Some("Sanne")),
        ], "one answer of each, the customer's own first");
        let elsewhere = recognition::set(
            &mut work, &sit, None, MomentId::new(), Recognition::Yes, now
        ).await;
        assert!(matches!(elsewhere, Err(StoreError::NotThere)));
        let words = |text: &str| Some(StoryText::new(text).unwrap());
        for text in ["eerst", "later"] {
            let said = Expectation { own_words: words(text), satisfied: Value::new(4),
                ..Expectation::default() };
            expectation::create(&mut work, &sit, None, &said, text == "later", now).await.unwrap();
        }
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let found = parts(&world, &customer(&world)).await.expectations;
        assert_eq!(found.iter().map(|e| (e.own_words.as_deref(), e.remembered)).collect::<Vec<_>>(),
            [(Some("eerst"), false), (Some("later"), true)]);
        let expected = mirror::list_expected(&mut work, ever(&world)).await.unwrap();
        assert_eq!(expected.iter().filter(|e| !e.remembered).count(), 1, "which one was remembered is known");
        assert_eq!(mirror::list_kept(&mut work, ever(&world)).await.unwrap().len(), 2);
        let lived = mirror::list_lived(&mut work, ever(&world)).await.unwrap();
        assert_eq!(lived.iter().filter(|l| l.answer == Some(Recognition::Yes)).count(), 1);
        assert_eq!(lived.len(), 3, "with or without a step");
        assert_eq!(mirror::list_started(&mut work, ever(&world)).await.unwrap().len(), 2);
        assert_eq!(mirror::list_gone(&mut work, world.service, now).await.unwrap(), []);
        // an answer that takes the place of an earlier one takes that one away
        let later = Timestamp(now.0 + 1);
        recognition::set(
            &mut work, &sit, None, world.moments[0], Recognition::No, later
        ).await.unwrap();
        let gone = mirror::list_gone(&mut work, world.service, now).await.unwrap();
        assert_eq!(gone.iter().map(|one| one.id).collect::<Vec<_>>(), [world.moments[0].0]);
        let later = now.plus_days(1);
        view::withdraw(&mut work, &sit.into(), world.moments[0], None, "private", later).await.unwrap();
        let gone = mirror::list_gone(&mut work, world.service, now).await.unwrap();
        assert!(!gone.is_empty(), "words were taken back");
        assert!(gone[0].speaks, "something else was said as well");
    }

    a_release_of_the_mirror_is_made_once |world| {
        let mut work = world.app.store.write().await.unwrap();
        let one = mirror::Released { release_day: 20_619, family: String::new(), blocks: vec![0, 255, 7] };
        mirror::keep_released(&mut work, world.service, &one).await.unwrap();
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let second = mirror::keep_released(&mut work, world.service, &one).await;
        assert!(matches!(second, Err(StoreError::Already)));
        drop(work);
        let mut work = world.app.store.read().await.unwrap();
        assert_eq!(mirror::list_released(&mut work, world.service).await.unwrap(), [one]);
    }

    released_words_wait_for_reading_and_stay_off_when_they_point_to_somebody |world| {
        let now = world.app.now();
        let may_see = MaySeeMirror::check(&staff(&world, Role::Manager)).unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let sit = sit(&mut work, &world, Chair::Customer).await;
        let id = view::create(
            &mut work, &sit, &said(&world, Chair::Customer, "bel 06-12345678"), now
        ).await.unwrap();
        let reading = |found: &[(String, i64, i64)]| view::Reading { view: id, found: found.to_vec(),
            sides: 0 };
        assert_eq!(
            mirror::list_quotes(&mut work, &may_see, ever(&world), 1).await.unwrap(), [], "nobody read"
        );
        view::set_reading(&mut work, &reading(&[]), 1).await.unwrap();
        assert_eq!(mirror::list_quotes(&mut work, &may_see, ever(&world), 1).await.unwrap().len(), 1);
        // the employee who sits across reads it after the own guess, everybody else now (E12)
        let to_guess = mirror::list_to_guess(&mut work, world.employee, world.service).await.unwrap();
        assert!(to_guess.contains(&id));
        let other = AccountId::new();
        assert!(mirror::list_to_guess(&mut work, other, world.service).await.unwrap().is_empty());
        assert_eq!(
            mirror::list_quotes(&mut work, &may_see, ever(&world), 2).await.unwrap(),
            [],
            "not by the better one",
        );
        view::set_reading(&mut work, &reading(&[("phone".into(), 4, 15)]), 1).await.unwrap();
        assert_eq!(mirror::list_quotes(&mut work, &may_see, ever(&world), 1).await.unwrap(), []);
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        assert_eq!(parts(&world, &customer(&world)).await.findings[0].kind, "phone");
        view::set_reading(&mut work, &reading(&[]), 1).await.unwrap();
        let may = decides(&mut work, &world).await;
        assert!(view::close(&mut work, &may, world.moments[1]).await.unwrap());
        assert_eq!(mirror::list_quotes(&mut work, &may_see, ever(&world), 1).await.unwrap(), []);
    }

    a_reader_who_leaves_in_the_middle_leaves_connections_that_work |world| {
        // whoever closes the page drops what was asked, at any place, also while statements get their names
        let who = customer(&world);
        let whole = parts(&world, &who).await;
        for patience in (0..60).chain([0; 20]) {
            let patience = std::time::Duration::from_micros(patience * 50);
            let asked = shared_page::open(&world.app.store, &who, world.trajectory);
            let _ = tokio::time::timeout(patience, asked).await;
        }
        for _ in 0..40 {
            let again = parts(&world, &who).await;
            assert_eq!((again.moments, again.views), (whole.moments.clone(), whole.views.clone()));
        }
    }

    the_day_has_the_own_trajectories_and_search_finds_those_of_the_team |world| {
        let may = MayList::check(&staff(&world, Role::Employee)).unwrap();
        let store = &world.app.store;
        let DayOf { list: own, due, .. } = desk::list_own(store, &may, 10).await.unwrap();
        let listed: Vec<_> = own.iter().map(|l| (l.name.as_str(), l.mine, l.to_sit)).collect();
        assert_eq!(listed, [("Robin", true, true)]);
        assert_eq!(due.iter().map(|d| d.words.as_str()).collect::<Vec<_>>(), ["Wij bellen u."]);
        let all = desk::list_teams(&world.app.store, &may, &Search::default(), 10).await.unwrap();
        assert_eq!(all.len(), 2, "the colleague's too");
        for (typed, found) in [("NDE", 1), ("robin", 1), ("%", 0), ("_", 0), ("\\", 0), ("x", 0)] {
            let search = Search { name: Some(typed.to_owned()) };
            assert_eq!(
                desk::list_teams(&world.app.store, &may, &search, 10).await.unwrap().len(), found, "{typed}"
            );
        }
    }

    accounts_are_found_by_address_and_are_unique |world| {
        let mut work = world.app.store.write().await.unwrap();
        let found = account::find_credentials(&mut work, "employee@test.example").await.unwrap().unwrap();
        assert!(found.password_hash.starts_with("$argon2id$"));
        assert!(account::find_credentials(&mut work, "nobody@test.example").await.unwrap().is_none());
        let may = MayAdministrate::check(&staff(&world, Role::Administrator)).unwrap();
        let all = account::list(&mut work, &may).await.unwrap();
        assert_eq!(all.len(), 8);
        let second = account::create(&mut work, &all[0], &[], "hash", world.app.now()).await;
        assert!(matches!(second, Err(StoreError::Already)));
    }

    the_trail_tells_who_and_what_but_no_words |world| {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        audit::create(
            &mut work,
            &staff(&world, Role::Employee),
            Verb::Read,
            Subject::Trajectory,
            Some(world.trajectory.0),
            now,
        ).await.unwrap();
        audit::create(
            &mut work, &customer(&world), Verb::Tell, Subject::Moment, Some(world.moments[0].0), now
        ).await.unwrap();
        audit::create(&mut work, &Actor::Nobody, Verb::Read, Subject::List, None, now).await.unwrap();
        let may = MayAdministrate::check(&staff(&world, Role::Administrator)).unwrap();
        let lines = audit::list(&mut work, &may, 10).await.unwrap();
        assert_eq!(lines.iter().map(|l| (l.name.as_deref(), l.action.as_str())).collect::<Vec<_>>(),
            [(None, "tell"), (Some("employee"), "read")]);
        work.commit().await.unwrap();
        let looks = parts(&world, &customer(&world)).await.looks;
        assert_eq!(looks.len(), 1, "the customer sees that the organisation looked, as a role");
    }
}
