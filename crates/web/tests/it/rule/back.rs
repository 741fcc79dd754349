//! Who takes back what: whether the page offers it, and the addresses that do it.

use hullie_domain::{
    Chair,
    kind::Kind,
    reader::{Reader, Readers},
    sight::Sight,
    taking_back::{Back, MomentWritten, Written, is_own, may_take_back, may_take_moment_back},
    walk::moment::Side,
};
use hullie_testkit::part;
use uuid::Uuid;

use super::{
    Asked, ground,
    ground::Ground,
    is_narrower, is_refusal,
    people::{Half, House, half, side, voice},
    writing,
};

/// As the form has it that says that what others told goes along.
const WHY: [(&str, &str); 2] = [("why", "private"), ("along", "yes")];

/// Where something of a kind is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By its identifier, at the one address for everything on the page.
    Back,
    /// With everything that the own chair said at the moment.
    Telling,
    /// On the page of who was invited.
    Guest,
    /// Among what is on no page of a customer: see [`what_is_on_no_page_is_taken_back_by_its_writer`].
    House,
}

fn way(kind: Kind) -> Way {
    match kind {
        Kind::View | Kind::Guess | Kind::Recognition => Way::Telling,
        Kind::Elsewhere => Way::Guest,
        kind if ground::table(kind).is_some() => Way::House,
        kind if Kind::PUT.contains(&kind) => Way::Back,
        Kind::Expectation | Kind::Moment | Kind::Promise | Kind::Invitation => Way::Back,
        other => panic!("say where {other:?} is taken back"),
    }
}

/// Whether the rule lets this reader take back what that writer wrote.
fn may(kind: Kind, writer: Reader, reader: Reader) -> bool {
    if kind == Kind::Moment {
        let by = if side(writer) == Side::Customer { Chair::Customer } else { Chair::Employee };
        let moment = MomentWritten { by, voice: voice(writer), told: false };
        return reader.chair().is_some_and(|chair| may_take_moment_back(&moment, chair, voice(reader)));
    }
    // what is written here by the own link says that the customer speaks, whoever held it before
    let own_link = kind == Kind::Voice && Readers::OWN_LINK.contains(writer);
    let said = voice(writer).filter(|_| !own_link);
    let own = match reader {
        Reader::Guest => writer == Reader::Guest,
        reader => is_own(reader, voice(reader), said, reader == writer),
    };
    let about = (kind == Kind::Agree).then_some(Kind::Proposal);
    let written = Written { kind, about, by: side(writer), own, agreed: false };
    may_take_back(&written, reader).is_ok()
}

/// Somebody writes something of this kind: on what ground, and what it is.
async fn written(house: &mut House, kind: Kind, writer: Reader, asked: &mut Asked) -> Option<(Ground, Uuid)> {
    // of somebody who has died nothing is asked
    house.is(Reader::Customer).await;
    house.is(writer).await;
    let ground = house.ground(kind, side(writer)).await;
    let seen = house.version().await;
    let one = house.way(&writing(kind, writer, &ground, &seen)).await;
    let before = house.standing(kind).await;
    let reply = house.is(writer).await.post(&one.to, &one.sent()).await;
    if kind == Kind::Voice {
        house.forget_who_speaks();
    }
    let after = house.standing(kind).await;
    let id = after.difference(&before).next().copied();
    asked.that(id.is_some(), || format!("{kind:?} by {writer:?} at {}: {}", one.to, reply.status));
    id.map(|id| (ground, id))
}

/// The one half on which somebody reads a page.
fn base(house: &House, reader: Reader) -> String {
    if half(reader) == Some(Half::Mine) { "/mine".to_owned() } else { house.page.clone() }
}

/// Whether the page, or that of the moment, offers to take it back.
async fn is_offered(house: &mut House, reader: Reader, kind: Kind, (ground, id): (&Ground, Uuid)) -> bool {
    let base = base(house, reader);
    let who = house.is(reader).await;
    // what is a moment itself has a page of its own
    let moment = if kind == Kind::Moment { id } else { ground.moment.0 };
    let link = format!("href=\"{base}/back/{id}\"");
    who.get(&format!("{base}/whole")).await.body.contains(&link)
        || who.get(&format!("{base}/moments/{moment}")).await.body.contains(&link)
}

/// Everybody tries to take back what one wrote, by its identifier: the last one who may does.
async fn by_identifier(house: &mut House, kind: Kind, writer: Reader, asked: &mut Asked) {
    let Some((ground, id)) = written(house, kind, writer, asked).await else { return };
    let mut last = None;
    for reader in Reader::ALL.iter().copied() {
        let right = may(kind, writer, reader);
        let said =
            || format!("{kind:?} by {writer:?}: {reader:?}, who {}", if right { "may" } else { "may not" });
        if reader != Reader::Stranger && Readers::PAGE.contains(reader) {
            let at = format!("{}/back/{id}", base(house, reader));
            let status = house.is(reader).await.get(&at).await.status;
            let form = if right { status == 200 } else { is_refusal(status) };
            asked.that(form, || format!("{}, asks for the form: {status}", said()));
            // the pages of the own link are the customer's, whoever holds it
            if reader == writer || !matches!(reader, Reader::OnBehalf | Reader::Bereaved) {
                let link = is_offered(house, reader, kind, (&ground, id)).await;
                asked.that(link == right, || format!("{}, is offered it: {link}", said()));
            }
        }
        if right {
            last = Some(reader);
            continue;
        }
        for base in ["/mine".to_owned(), house.page.clone()] {
            let at = format!("{base}/back/{id}");
            let mut tried = Vec::new();
            if reader == Reader::Stranger {
                for (nobody, who) in &mut house.strangers {
                    tried.push((format!("{nobody:?}"), who.post(&at, &WHY).await.status));
                }
            } else {
                tried.push((String::new(), house.is(reader).await.post(&at, &WHY).await.status));
            }
            for (who, status) in tried {
                asked.that(is_refusal(status), || format!("{} {who} at {base}: {status}", said()));
            }
        }
    }
    let stands = house.standing(kind).await.contains(&id);
    asked.that(stands, || format!("{kind:?} by {writer:?} is gone after those who may not"));
    let Some(reader) = last else { return };
    let at = format!("{}/back/{id}", base(house, reader));
    let before = traces(house, reader, &ground).await;
    let status = house.is(reader).await.post(&at, &WHY).await.status;
    let again = house.is(reader).await.post(&at, &WHY).await.status;
    if kind == Kind::Voice {
        house.forget_who_speaks();
    }
    let gone = !house.standing(kind).await.contains(&id);
    let after = traces(house, reader, &ground).await;
    // who takes back how it all looks no longer reads how it looks to the other, nor that it was taken back
    let takes_turns = kind.rule().sight == Sight::InTurn;
    asked.that(after > before || takes_turns, || {
        format!("{kind:?} by {writer:?} leaves no trace: {before}, {after} (N18)")
    });
    asked.that(status == 303 && gone && (is_refusal(again) || again == 409), || {
        format!("{kind:?} by {writer:?}, taken back by {reader:?}: {status}, gone {gone}, again {again}")
    });
}

/// How often it is said, where this reader looks, that something was taken back.
async fn traces(house: &mut House, reader: Reader, ground: &Ground) -> usize {
    let page = base(house, reader);
    let (who, mut found) = (house.is(reader).await, 0);
    for at in [format!("{page}/whole"), format!("{page}/moments/{}", ground.moment)] {
        let body = who.get(&at).await.body.to_lowercase();
        found += body.matches("teruggenomen").count();
    }
    found
}

/// Everybody takes back what the own chair said at the moment: only what is theirs goes with it.
async fn with_the_telling(house: &mut House, kind: Kind, writer: Reader, asked: &mut Asked) {
    for reader in Reader::ALL.iter().copied().filter(|reader| *reader != Reader::Stranger) {
        let Some((ground, id)) = written(house, kind, writer, asked).await else { return };
        let at = format!("{}/moments/{}/withdraw", base(house, reader), ground.moment);
        let status = house.is(reader).await.post(&at, &WHY).await.status;
        let gone = !house.standing(kind).await.contains(&id);
        let goes_along = kind.rule().back == Back::WithTelling && writer == reader;
        let right = may(kind, writer, reader) || (goes_along && reader == Reader::Customer);
        asked.that(gone == right, || format!("{kind:?} by {writer:?}: {reader:?} {status}, gone {gone}"));
    }
}

/// What was said on behalf of another organisation is taken back there, by whoever was invited.
async fn by_the_guest(house: &mut House, kind: Kind, writer: Reader, asked: &mut Asked) {
    let Some((_, id)) = written(house, kind, writer, asked).await else { return };
    let fields = [("back", id.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, id)| (*name, id.as_str())).chain(WHY).collect();
    for reader in Reader::ALL.iter().copied().filter(|one| !matches!(one, Reader::Stranger | Reader::Guest)) {
        let general = format!("{}/back/{id}", base(house, reader));
        for at in ["/guest", general.as_str()] {
            let status = house.is(reader).await.post(at, &fields).await.status;
            let stands = house.standing(kind).await.contains(&id);
            asked.that(is_refusal(status) && stands && !may(kind, writer, reader), || {
                format!("{kind:?} by {writer:?}: {reader:?} at {at}: {status}, stands {stands}")
            });
        }
    }
    let status = house.is(Reader::Guest).await.post("/guest", &fields).await.status;
    let gone = !house.standing(kind).await.contains(&id);
    asked.that(status == 303 && gone && may(kind, writer, Reader::Guest), || {
        format!("{kind:?}: the guest takes it back: {status}, gone {gone}")
    });
}

#[tokio::test]
async fn each_kind_is_taken_back_by_those_of_the_rule_and_by_nobody_else() {
    let mut asked = Asked::default();
    let mut house = House::new().await;
    for (place, kind) in Kind::ALL.iter().copied().enumerate() {
        house = house.after(place).await;
        for writer in Reader::ALL.iter().copied().filter(|one| kind.may_write(*one)) {
            // whoever speaks for one who died writes as whoever speaks for one who lives
            if writer == Reader::Bereaved || is_narrower(kind, writer) {
                continue;
            }
            match way(kind) {
                Way::Back => by_identifier(&mut house, kind, writer, &mut asked).await,
                Way::Telling => with_the_telling(&mut house, kind, writer, &mut asked).await,
                Way::Guest => by_the_guest(&mut house, kind, writer, &mut asked).await,
                Way::House => continue,
            }
            if super::spends_the_house(kind) {
                house = House::new().await;
            }
        }
    }
    asked.all_right(40 * Kind::ALL.len());
}

/// The address and the fields by which something on no page is taken back, as its writer sees them.
async fn own_way(
    house: &mut House,
    kind: Kind,
    writer: Reader,
) -> Option<(String, Vec<(&'static str, String)>)> {
    let who = house.is(writer).await;
    let back = |body: &str| vec![("back", part(body, "name=\"back\" value=\"", "\"").to_owned())];
    match kind {
        Kind::Reflection => Some(("/reflection".to_owned(), back(&who.get("/reflection").await.body))),
        Kind::Support => Some(("/support".to_owned(), back(&who.get("/support").await.body))),
        Kind::Story | Kind::Teller => {
            let body = who.get("/stories").await.body;
            let at = format!("/interviews/{}", part(&body, "action=\"/interviews/", "\""));
            Some((at, vec![("do", "back".to_owned())]))
        }
        // who looked, where mail goes, what the mirror shows and who comes in is no word that was said
        Kind::Look | Kind::MailAddress | Kind::Indicator | Kind::Door => None,
        // both need the moment, and are looked at below
        Kind::Shown => None,
        other => panic!("say where {other:?} is taken back"),
    }
}

#[tokio::test]
async fn what_is_on_no_page_is_taken_back_by_its_writer() {
    let mut asked = Asked::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| way(*kind) == Way::House) {
        let mut house = House::new().await;
        for writer in Reader::ALL.iter().copied().filter(|one| kind.may_write(*one)) {
            let ground = house.ground(kind, Side::Organisation).await;
            house.is(writer).await;
            let seen = house.version().await;
            if is_narrower(kind, writer) || kind == Kind::Door {
                continue;
            }
            let one = house.way(&writing(kind, writer, &ground, &seen)).await;
            house.is(writer).await.post(&one.to, &one.sent()).await;
            let found = match kind {
                Kind::Shown => Some((one.to.replace("/show", "/take-back"), one.fields.clone())),
                kind => own_way(&mut house, kind, writer).await,
            };
            let Some((at, fields)) = found else { continue };
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let before = (house.rows().await, house.world.database.find_text("zeldzaam").await.unwrap());
            for reader in Reader::ALL.iter().copied().filter(|one| *one != writer) {
                if reader == Reader::Stranger {
                    continue;
                }
                let status = house.is(reader).await.post(&at, &fields).await.status;
                // whoever shows own answers takes back the own showing; where there is none nothing changes
                asked.that(is_refusal(status) || kind == Kind::Shown, || {
                    format!("{kind:?} by {writer:?}: {reader:?} at {at}: {status}")
                });
            }
            let mut after = (house.rows().await, house.world.database.find_text("zeldzaam").await.unwrap());
            // to be each holder of the own link that is said anew, which says nothing of this, and leaves the
            // mark of its form
            for table in ["entry", "sending"] {
                after.0.insert(table.to_owned(), before.0[table]);
            }
            asked
                .that(after == before, || format!("{kind:?} by {writer:?}: somebody else changed something"));
            let before = house.world.database.rows().await.unwrap()["shown"];
            let status = house.is(writer).await.post(&at, &fields).await.status;
            let text = house.world.database.find_text("zeldzaam").await.unwrap();
            let fewer = house.world.database.rows().await.unwrap()["shown"] < before;
            let gone = if kind == Kind::Shown { fewer } else { text.is_empty() };
            asked.that(status == 303 && gone, || format!("{kind:?} by {writer:?} itself: {status} {text:?}"));
        }
    }
    asked.all_right(200);
}
