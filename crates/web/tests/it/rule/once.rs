//! What is said once, what needs the page as it is now, and two at the same time.

use hullie_domain::{
    kind::Kind,
    reader::{Reader, Readers},
    walk::moment::Side,
};
use hullie_testkit::{Reply, Visitor};

use super::{
    Asked, is_narrower,
    people::{House, side},
    spends_the_house,
    ways::Sending,
    writing,
};

/// Who may write something of a kind by the program too.
fn writers(kind: Kind) -> impl Iterator<Item = Reader> {
    let all = Reader::ALL.iter().copied();
    all.filter(move |reader| kind.may_write(*reader) && !is_narrower(kind, *reader))
}

/// A form that was refused and is shown again, with a sentence that is not about another page.
fn is_shown_again(kind: Kind, reply: &Reply) -> bool {
    // one button on the page, without anything typed: there is no form to show again
    let has_form = kind == Kind::HasRead || reply.body.contains("method=\"post\"");
    reply.status == 409 && has_form
}

fn is_kept(reply: &Reply) -> bool {
    matches!(reply.status, 200 | 303)
}

/// The same sending with another version of the page, or without one.
fn with_seen(one: &Sending, seen: Option<&str>) -> Sending {
    let mut fields: Vec<_> = one.fields.iter().filter(|(name, _)| *name != "seen").cloned().collect();
    fields.extend(seen.map(|seen| ("seen", seen.to_owned())));
    Sending { fields, ..one.clone() }
}

#[tokio::test]
async fn what_is_said_once_is_refused_the_second_time_and_is_there_once() {
    let mut asked = Asked::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.rule().most > 0) {
        let mut house = House::new().await;
        for writer in writers(kind) {
            house.is(writer).await;
            let ground = house.ground(kind, side(writer)).await;
            let before = house.count(kind).await;
            let most = kind.rule().most;
            for time in 0..=most {
                let seen = house.version().await;
                let one = house.way(&writing(kind, writer, &ground, &seen)).await;
                let reply = house.is(writer).await.post(&one.to, &one.sent()).await;
                let right = if time < most { is_kept(&reply) } else { is_shown_again(kind, &reply) };
                asked.that(right, || format!("{kind:?} by {writer:?}, time {time}: {}", reply.status));
            }
            let after = house.count(kind).await;
            asked
                .that(after == before + most as i64, || format!("{kind:?} by {writer:?}: {before}, {after}"));
            // nor does anybody else say it in that voice; what is said on behalf of the customer stands
            // beside it
            let mut right_after = after;
            for other in writers(kind).filter(|one| side(*one) == side(writer) && *one != writer) {
                house.is(other).await;
                let seen = house.version().await;
                let one = house.way(&writing(kind, other, &ground, &seen)).await;
                let reply = house.is(other).await.post(&one.to, &one.sent()).await;
                let is_beside = side(writer) == Side::Customer
                    && (writer == Reader::Customer || other == Reader::Customer)
                    && house.count(kind).await == right_after + 1;
                right_after += i64::from(is_beside);
                let right = if is_beside { is_kept(&reply) } else { is_shown_again(kind, &reply) };
                asked.that(right, || format!("{kind:?} by {other:?} after {writer:?}: {}", reply.status));
            }
            let last = house.count(kind).await;
            asked.that(last == right_after, || format!("{kind:?} after {writer:?}: {right_after}, {last}"));
        }
    }
    asked.all_right(100);
}

#[tokio::test]
async fn what_two_can_change_at_once_is_refused_from_an_older_page_and_keeps_nothing() {
    let mut asked = Asked::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.rule().fresh) {
        let mut house = House::new().await;
        for writer in writers(kind) {
            // of somebody who has died nothing is asked
            house.is(Reader::Customer).await;
            house.is(writer).await;
            let ground = house.ground(kind, side(writer)).await;
            let old = house.version().await;
            // somebody else says something meanwhile
            let seen = [("words", "intussen")];
            house.is(Reader::Relative).await.post("/mine/do/wish", &seen).await;
            let now = house.version().await;
            asked.that(old != now, || format!("{kind:?}: the page moved on"));
            let one = house.way(&writing(kind, writer, &ground, &now)).await;
            let before = house.rows().await;
            for stale in [None, Some(""), Some("abc"), Some("0"), Some(old.as_str()), Some("99999999")] {
                let stale_one = with_seen(&one, stale);
                let reply = house.is(writer).await.post(&one.to, &stale_one.sent()).await;
                asked.that(is_shown_again(kind, &reply), || {
                    format!("{kind:?} by {writer:?} from page {stale:?} of {now}: {}", reply.status)
                });
            }
            let same = house.rows().await == before;
            asked.that(same, || format!("{kind:?} by {writer:?}: something was kept of an older page"));
            let reply = house.is(writer).await.post(&one.to, &one.sent()).await;
            asked
                .that(is_kept(&reply), || format!("{kind:?} by {writer:?}: {} {}", reply.status, reply.body));
            if spends_the_house(kind) {
                house = House::new().await;
            }
        }
    }
    asked.all_right(100);
}

/// Two send at the same time: the one that is kept, and how the other is answered.
async fn both_send(one: (Visitor, &Sending), two: (Visitor, &Sending)) -> [Reply; 2] {
    let ((mut first, one), (mut second, two)) = (one, two);
    let (one_sent, two_sent) = (one.sent(), two.sent());
    let (first, second) = tokio::join!(first.post(&one.to, &one_sent), second.post(&two.to, &two_sent));
    [first, second]
}

#[tokio::test]
async fn of_two_who_send_it_at_the_same_time_exactly_one_is_kept() {
    let mut asked = Asked::default();
    let races = |kind: &Kind| kind.rule().most == 1 || kind.rule().fresh;
    for kind in Kind::ALL.iter().copied().filter(races) {
        let mut house = House::new().await;
        for writer in writers(kind) {
            // the same one on two devices, and whoever else may write it on that side at the same time
            let others = writers(kind).filter(|other| side(*other) == side(writer));
            let others = others.filter(|other| *other == writer || !Readers::OWN_LINK.contains(*other));
            for other in others.collect::<Vec<_>>() {
                house.is(Reader::Customer).await;
                house.is(writer).await;
                let ground = house.ground(kind, side(writer)).await;
                let before = house.count(kind).await;
                let seen = house.version().await;
                let one = house.way(&writing(kind, writer, &ground, &seen)).await;
                let two = house.way(&writing(kind, other, &ground, &seen)).await;
                let (first, second) = (house.is(writer).await.clone(), house.is(other).await.clone());
                let replies = both_send((first, &one), (second, &two)).await;
                let kept = replies.iter().filter(|reply| is_kept(reply)).count();
                // whoever just gave the chair away sits there no more
                let left = kind == Kind::Handover && [writer, other].contains(&Reader::Employee);
                let refused = |reply: &&Reply| reply.status == 409 || (left && reply.status == 403);
                let refused = replies.iter().filter(refused).count();
                let after = house.count(kind).await;
                asked.that((kept, refused) == (1, 1) && after == before + 1, || {
                    let statuses = replies.each_ref().map(|reply| reply.status);
                    format!("{kind:?} by {writer:?} and {other:?}: {statuses:?}, {before} and then {after}")
                });
                if spends_the_house(kind) {
                    house = House::new().await;
                }
            }
        }
    }
    asked.all_right(40);
}
