//! Who writes what: the form and its address, for everybody.

use hullie_domain::{kind::Kind, reader::Reader, walk::moment::Side};
use hullie_testkit::Visitor;

use super::{
    Asked, is_kept_as_another, is_narrower, is_refusal,
    people::{Half, House, Nobody, side},
    spends_the_house,
    ways::{Sending, is_open_to},
    writing,
};

/// One asks for the form and sends it, and is refused both.
async fn is_refused(who: &mut Visitor, one: &Sending, asked: &mut Asked, said: &str) {
    if let Some(form) = &one.form {
        let reply = who.get(form).await;
        // who works here and is not known is led to the door
        let right = is_refusal(reply.status) || (reply.status == 303 && reply.location == "/sign-in");
        asked.that(right, || format!("{said} reads {form}: {} {}", reply.status, reply.location));
    }
    let reply = who.post(&one.to, &one.sent()).await;
    asked.that(is_refusal(reply.status), || {
        format!("{said} writes at {}: {} {}", one.to, reply.status, reply.location)
    });
}

/// Everybody who may not write it tries every form of it, and nothing changes.
async fn nobody_else_writes(house: &mut House, kind: Kind, asked: &mut Asked) {
    let (customers, ours) =
        (house.ground(kind, Side::Customer).await, house.ground(kind, Side::Organisation).await);
    let mut before = (house.rows().await, house.version().await);
    for reader in Reader::ALL.iter().copied().filter(|reader| *reader != Reader::Stranger) {
        if house.has_to_say(reader) {
            let after = (house.rows().await, house.version().await);
            asked.that(after == before, || format!("{kind:?}: before {reader:?} something changed"));
            house.is(reader).await;
            before = (house.rows().await, house.version().await);
        }
        let ground = if side(reader) == Side::Customer { &customers } else { &ours };
        for one in &house.sendings(&writing(kind, reader, ground, &before.1)).await {
            let open = is_open_to(one, kind, reader) && !is_narrower(kind, reader);
            let another = is_kept_as_another(kind, reader) && !one.general && one.half == Half::Mine;
            if !open && !another {
                is_refused(house.is(reader).await, one, asked, &format!("{kind:?}: {reader:?}")).await;
            }
        }
    }
    let after = (house.rows().await, house.version().await);
    asked.that(after == before, || format!("{kind:?}: who was refused changed something"));
    let ground = house.ground(kind, Side::Customer).await;
    let seen = house.version().await;
    let all = house.sendings(&writing(kind, Reader::Stranger, &ground, &seen)).await;
    let before = (house.rows().await, house.version().await);
    for (nobody, who) in &mut house.strangers {
        for one in &all {
            // what is of their own house, or of their own page, is theirs to write
            let own = match nobody {
                Nobody::Unknown => false,
                Nobody::OtherCustomer => one.half == Half::Mine && !one.names_something(&ground),
                Nobody::Elsewhere => one.half == Half::House,
            };
            // the form of one's own page opens, whatever it is said to be about
            let form =
                one.form.clone().filter(|_| *nobody != Nobody::OtherCustomer || one.half != Half::Mine);
            if !own {
                let one = Sending { form, ..one.clone() };
                is_refused(who, &one, asked, &format!("{kind:?}: {nobody:?}")).await;
            }
        }
    }
    let after = (house.rows().await, house.version().await);
    asked.that(after == before, || format!("{kind:?}: a stranger was refused and changed something"));
}

/// Whoever may write it writes it by each form that is there for them.
async fn those_write(house: &mut House, kind: Kind, asked: &mut Asked) {
    for reader in Reader::ALL.iter().copied().filter(|reader| kind.may_write(*reader)) {
        if is_narrower(kind, reader) {
            continue;
        }
        // of somebody who has died nothing is asked
        house.is(Reader::Customer).await;
        house.is(reader).await;
        let first = house.ground(kind, side(reader)).await;
        let forms = house.sendings(&writing(kind, reader, &first, "")).await;
        for place in (0..forms.len()).filter(|place| is_open_to(&forms[*place], kind, reader)) {
            house.is(reader).await;
            let ground = house.ground(kind, side(reader)).await;
            let seen = house.version().await;
            let one = house.sendings(&writing(kind, reader, &ground, &seen)).await.swap_remove(place);
            let before = house.count(kind).await;
            let who = house.is(reader).await;
            if let Some(form) = &one.form {
                let status = who.get(form).await.status;
                asked.that(status == 200, || format!("{kind:?}: {reader:?} reads {form}: {status}"));
            }
            let reply = who.post(&one.to, &one.sent()).await;
            asked.that(matches!(reply.status, 200 | 303), || {
                format!("{kind:?}: {reader:?} writes at {}: {}", one.to, reply.status)
            });
            let after = house.count(kind).await;
            asked.that(after > before, || format!("{kind:?}: {reader:?} at {}: {before}, {after}", one.to));
            if kind == Kind::Voice {
                house.forget_who_speaks();
            }
            if spends_the_house(kind) {
                *house = House::new().await;
            }
        }
    }
}

#[tokio::test]
async fn each_kind_is_written_by_those_of_the_rule_and_by_nobody_else() {
    let mut asked = Asked::default();
    let mut house = House::new().await;
    for (place, kind) in Kind::ALL.iter().copied().enumerate() {
        house = house.after(place).await;
        nobody_else_writes(&mut house, kind, &mut asked).await;
        those_write(&mut house, kind, &mut asked).await;
    }
    asked.all_right(40 * Kind::ALL.len());
}
