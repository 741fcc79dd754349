//! Two at the same time: something is said about what somebody else just takes back, and more is sent at once
//! than one may say. In a row one of them is refused; side by side it has to end as it would in a row.
//!
//! SQLite has one pen, so there it is so by itself; PostgreSQL does both beside each other.

use hullie_domain::{
    kind::Kind,
    reader::{Reader, Readers},
    walk::moment::Side,
};
use hullie_testkit::{Reply, Visitor};

use super::{
    Asked,
    ground::Ground,
    people::{House, side},
    ways::Sending,
    writing,
};

/// How often each is run: who comes first is in nobody's hands.
const ROUNDS: usize = 2;

const WHY: [(&str, &str); 1] = [("why", "private")];

/// A form that is ready to be sent, with its mark in it.
struct Ready {
    who: Visitor,
    to: String,
    fields: Vec<(String, String)>,
    mark: String,
}

impl Ready {
    async fn new(who: &Visitor, to: &str, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { mark: who.mark(to).await, who: who.clone(), to: to.to_owned(), fields }
    }

    async fn send(mut self) -> Reply {
        let fields: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.who.post_marked(&self.to, &fields, &self.mark).await
    }
}

fn is_kept(reply: &Reply) -> bool {
    matches!(reply.status, 200 | 303)
}

/// Where and by whom what something is about can be taken back; `None` where it never goes.
async fn taking_back(house: &House, ground: &Ground) -> Option<(Reader, String)> {
    let about = ground.about?;
    let parts = house.parts().await;
    let entry = parts.entries.iter().find(|one| one.id.0 == about).map(|one| one.by_side);
    let moment = (about == ground.moment.0).then_some(Side::Organisation);
    let expected = parts.expectations.iter().find(|one| one.id.0 == about).map(|_| Side::Customer);
    Some(match entry.or(moment).or(expected)? {
        Side::Customer => (Reader::Customer, format!("/mine/back/{about}")),
        _ => (Reader::Employee, format!("{}/back/{about}", house.page)),
    })
}

/// Somebody says something, and somebody else takes back what it is about: both ready to be sent, and what
/// stands of the kind before.
async fn ready(house: &mut House, kind: Kind, writer: Reader) -> Option<(Ready, Ready, usize)> {
    house.is(Reader::Customer).await;
    house.is(writer).await;
    let ground = house.ground(kind, side(writer)).await;
    let (owner, back) = taking_back(house, &ground).await?;
    let seen = house.version().await;
    let one: Sending = house.way(&writing(kind, writer, &ground, &seen)).await;
    let before = house.standing(kind).await.len();
    let says = Ready::new(&house.is(writer).await.clone(), &one.to, &one.sent()).await;
    let takes = Ready::new(&house.is(owner).await.clone(), &back, &WHY).await;
    Some((says, takes, before))
}

#[tokio::test]
async fn what_is_said_and_taken_from_under_it_at_the_same_time_ends_as_it_would_in_a_row() {
    let mut asked = Asked::default();
    let mut raced = 0;
    for kind in Kind::ALL.iter().copied().filter(|kind| super::ground::table(*kind).is_none()) {
        let writers = [Reader::Customer, Reader::Employee];
        for writer in writers.into_iter().filter(|one| kind.may_write(*one)) {
            let mut house = House::new().await;
            let Some((says, takes, _)) = ready(&mut house, kind, writer).await else { continue };
            if !is_kept(&takes.send().await) {
                // what it is about is never taken back
                continue;
            }
            let late = says.send().await;
            // what two agreed stands when the words of the wish that it came from are gone
            let right = is_kept(&late) == (kind == Kind::Win);
            asked.that(right, || format!("{kind:?} by {writer:?} after it: {}", late.status));
            let (says, takes, _) = ready(&mut house, kind, writer).await.expect("as before");
            let said = says.send().await;
            asked.that(is_kept(&said), || format!("{kind:?} by {writer:?}: {} {}", said.status, said.body));
            if is_kept(&takes.send().await) {
                // both are kept in a row too
                continue;
            }
            for _ in 0..ROUNDS {
                raced += 1;
                let (says, takes, before) = ready(&mut house, kind, writer).await.expect("as before");
                let (said, taken) = tokio::join!(says.send(), takes.send());
                let after = house.standing(kind).await.len();
                let right = match (is_kept(&said), is_kept(&taken)) {
                    (true, false) => after == before + 1,
                    (false, true) => after <= before,
                    _ => false,
                };
                asked.that(right, || {
                    let both = (said.status, taken.status);
                    format!("{kind:?} by {writer:?} at the same time: {both:?}, {before} and then {after}")
                });
            }
        }
    }
    assert!(raced >= 5 * ROUNDS, "only {raced} were raced");
    asked.all_right(2 * raced);
}

#[tokio::test]
async fn of_many_that_are_sent_at_once_so_many_are_kept_as_one_may_say() {
    let mut asked = Asked::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.rule().most > 0 && !kind.rule().fresh) {
        let mut house = House::new().await;
        let all = Reader::ALL.iter().copied();
        let Some(writer) = all.clone().find(|one| kind.may_write(*one) && Readers::BOTH.contains(*one))
        else {
            continue;
        };
        house.is(writer).await;
        let ground = house.ground(kind, side(writer)).await;
        let seen = house.version().await;
        let one = house.way(&writing(kind, writer, &ground, &seen)).await;
        let (who, before) = (house.is(writer).await.clone(), house.count(kind).await);
        let mut sent = tokio::task::JoinSet::new();
        for _ in 0..kind.rule().most + 4 {
            sent.spawn(Ready::new(&who, &one.to, &one.sent()).await.send());
        }
        let kept = sent.join_all().await.iter().filter(|reply| is_kept(reply)).count();
        let (most, after) = (kind.rule().most, house.count(kind).await);
        asked.that(kept == most && after == before + most as i64, || {
            format!("{kind:?} by {writer:?}: {kept} of {most} kept, {before} and then {after}")
        });
    }
    asked.all_right(8);
}
