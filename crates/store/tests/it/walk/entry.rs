//! Entries, invitations, hand-overs and mail, on each engine: what the database itself refuses.

use hullie_domain::{
    AccountId, Actor, InvitationId, LinkId, Role,
    kind::Kind,
    permission::{MayDecide, may_decide, may_hand_over},
    reader::Reader,
    taking_back::{Written, may_take_back},
    walk::moment::Side,
};
use hullie_store::{
    StoreError, Work,
    house::mail,
    taking_back,
    walk::{
        agreement, entry, guest, shared_page,
        trajectory::{self, Turn},
    },
};
use hullie_testkit::{World, each_engine};

fn customer(world: &World) -> Actor {
    Actor::Customer {
        link: LinkId::new(),
        trajectory: world.trajectory,
        organisation: world.organisation,
        voice: None,
        speaker: None,
    }
}

fn employee(world: &World) -> Actor {
    Actor::Staff {
        account: world.employee,
        organisation: world.organisation,
        role: Role::Employee,
        teams: vec![world.teams[0]],
    }
}

async fn decides(work: &mut Work, world: &World) -> MayDecide {
    let facts = trajectory::get_facts(work, world.trajectory).await.unwrap();
    may_decide(&customer(world), &facts).unwrap()
}

async fn worlds() -> Vec<World> {
    let mut all = Vec::new();
    for store in each_engine().await {
        all.push(World::on(store).await);
    }
    all
}

#[tokio::test]
async fn an_agreement_is_said_once_by_each_side_and_words_come_back_as_they_were() {
    for world in worlds().await {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let typed = "  grâag\r\n\t\u{1F642} \u{5d0} <b>";
        let new = entry::New { words: Some(typed.to_owned()), ..entry::New::default() };
        let by = (Side::Customer, None);
        let wish = entry::insert(&mut work, world.trajectory, Kind::Wish, by, &new, now).await.unwrap();
        for side in [Side::Customer, Side::Organisation] {
            agreement::insert(&mut work, world.trajectory, (side, None), wish, None, now).await.unwrap();
        }
        work.commit().await.unwrap();
        let mut work = world.app.store.write().await.unwrap();
        let again = agreement::insert(&mut work, world.trajectory, by, wish, None, now).await;
        assert!(matches!(again, Err(StoreError::Already)));
        drop(work);
        let (_, _, parts) =
            shared_page::open(&world.app.store, &customer(&world), world.trajectory).await.unwrap();
        assert!(parts.entries.iter().any(|e| e.words.as_deref() == Some(typed)));
    }
}

#[tokio::test]
async fn what_is_taken_back_leaves_its_day_and_reason_and_nobody_takes_back_the_others() {
    for world in worlds().await {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let new = entry::New { words: Some("weg".to_owned()), ..entry::New::default() };
        let by = (Side::Customer, None);
        let wish = entry::insert(&mut work, world.trajectory, Kind::Wish, by, &new, now).await.unwrap();
        let standing = taking_back::get_standing(&mut work, world.trajectory, wish.0).await.unwrap();
        assert_eq!((standing.kind, standing.by_side, standing.agreed), (Kind::Wish, Side::Customer, false));
        let written =
            Written { kind: standing.kind, about: None, by: standing.by_side, own: true, agreed: false };
        assert!(may_take_back(&written, Reader::Employee).is_err(), "nobody takes back the other's");
        let may = may_take_back(&written, Reader::Customer).unwrap();
        let elsewhere = entry::withdraw(&mut work, may, world.other, wish, "private", now).await;
        assert!(matches!(elsewhere, Err(StoreError::NotThere)), "of this trajectory only");
        entry::withdraw(&mut work, may, world.trajectory, wish, "private", now).await.unwrap();
        let twice = entry::withdraw(&mut work, may, world.trajectory, wish, "private", now).await;
        assert!(matches!(twice, Err(StoreError::NotThere)), "and once");
        work.commit().await.unwrap();
        let (_, _, parts) =
            shared_page::open(&world.app.store, &employee(&world), world.trajectory).await.unwrap();
        let left = parts.entries.iter().find(|e| e.id == wish).unwrap();
        assert_eq!((left.words.as_deref(), left.withdrawn_code.as_deref()), (None, Some("private")));
        assert_eq!(left.withdrawn_at, Some(now));
    }
}

#[tokio::test]
async fn work_goes_to_an_employee_of_the_team_only_and_the_second_writer_is_told() {
    for world in worlds().await {
        let mut work = world.app.store.write().await.unwrap();
        let facts = trajectory::get_facts(&mut work, world.trajectory).await.unwrap();
        let may = may_hand_over(&employee(&world), &facts).unwrap();
        let nobody = trajectory::hand_over(&mut work, &may, world.teams[0], AccountId::new()).await;
        assert!(matches!(nobody, Err(StoreError::NotThere)));
        let elsewhere = trajectory::hand_over(&mut work, &may, world.teams[1], world.employee).await;
        assert!(matches!(elsewhere, Err(StoreError::NotThere)), "an employee who is not in that team");
        trajectory::hand_over(&mut work, &may, world.teams[0], world.employee).await.unwrap();
        trajectory::claim_version(&mut work, world.trajectory, 0).await.unwrap();
        let late = trajectory::claim_version(&mut work, world.trajectory, 0).await;
        assert!(matches!(late, Err(StoreError::Changed)));
        trajectory::claim_version(&mut work, world.trajectory, 1).await.unwrap();
    }
}

#[tokio::test]
async fn an_invitation_opens_until_it_is_withdrawn_or_too_old() {
    for world in worlds().await {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let may = decides(&mut work, &world).await;
        let until = now.plus_days(3);
        let id = guest::create(&mut work, &may, world.moments[0], "Bank", "hash", now, until).await.unwrap();
        let found = guest::find(&mut work, "hash", now).await.unwrap().unwrap();
        assert_eq!((found.id, found.moment_id), (id, world.moments[0]));
        assert!(guest::find(&mut work, "hash", now.plus_days(4)).await.unwrap().is_none());
        assert!(guest::revoke(&mut work, &may, id, now).await.unwrap());
        assert!(guest::find(&mut work, "hash", now).await.unwrap().is_none());
        assert!(!guest::revoke(&mut work, &may, id, now).await.unwrap(), "closed already");
        let unknown = guest::revoke(&mut work, &may, InvitationId::new(), now).await;
        assert!(matches!(unknown, Err(StoreError::NotThere)));
    }
}

#[tokio::test]
async fn n20_a_second_reminder_is_refused_by_the_database() {
    for world in worlds().await {
        let now = world.app.now();
        let mut work = world.app.store.write().await.unwrap();
        let subject = world.trajectory.0;
        let none = mail::create(&mut work, world.trajectory, mail::REMINDER, subject, now).await.unwrap();
        assert_eq!(none, None, "who wants no mail gets none");
        let may = decides(&mut work, &world).await;
        mail::set_address(&mut work, &may, Some("a@b.example"), "nl").await.unwrap();
        let today = world.app.today();
        let turn = Turn { side: Side::Customer, ask: None, due: Some(today.plus_days(1)) };
        trajectory::set_turn(&mut work, world.trajectory, &turn, now).await.unwrap();
        let due =
            mail::list_coming_due(&mut work, today.number(), today.plus_days(2).number(), now).await.unwrap();
        assert_eq!(due, [world.trajectory]);
        let first = mail::create(&mut work, world.trajectory, mail::REMINDER, subject, now).await.unwrap();
        let letter = mail::find_waiting(&mut work, first.unwrap()).await.unwrap().unwrap();
        assert_eq!((letter.address.as_str(), letter.name.as_str()), ("a@b.example", "Robin"));
        let second = mail::create(&mut work, world.trajectory, mail::REMINDER, subject, now).await.unwrap();
        assert_eq!(second, None);
        assert_eq!(
            mail::list_coming_due(&mut work, today.number(), today.plus_days(2).number(), now).await.unwrap(),
            []
        );
        mail::set_address(&mut work, &may, None, "nl").await.unwrap();
        assert_eq!(mail::find_waiting(&mut work, first.unwrap()).await.unwrap(), None, "no address, no mail");
    }
}
