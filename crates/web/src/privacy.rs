//! Who reads what somebody is about to say, in one sentence on the form. It is made from the rule that
//! decides who reads it, so that no form promises anything else.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{MomentId, kind::Kind, sight::Sight};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    visit::Visit,
    walk::shared_page::reader::Reader,
    words::{
        Words,
        keys::{self, Writer},
    },
};

/// The three who write, as the sentence calls them. What somebody writes on behalf of the customer is read
/// by the customer as well.
fn writer(reader: Reader) -> Writer {
    match reader {
        Reader::Customer => Writer::Served,
        Reader::Relative | Reader::Bereaved => Writer::Kin,
        Reader::Employee | Reader::Colleague => Writer::Serving,
    }
}

/// The sentence for something with this sight, for whoever writes it. `name` is the customer's. The
/// customer may let somebody read along at any time, so each names those as well.
fn sentence(words: Words, sight: Sight, reader: Reader, name: &str) -> String {
    let by = writer(reader);
    // what needs a yes is the customer's alone to write on that side, and then needs nobody's
    let sight = if sight == Sight::Agreed && by != Writer::Serving { Sight::Shared } else { sight };
    let fill = [("reader", reader.code().into()), ("name", name.into())];
    words.with(keys::READERS.of((sight, by)), &fill)
}

/// Who reads something of this kind that is written on this page.
#[must_use]
pub fn of_kind(visit: &Visit, shared: &SharedPage, kind: Kind) -> Markup {
    here(visit, shared, kind, kind.rule().sight)
}

/// Who reads something of this kind where it is read by this rule.
fn here(visit: &Visit, shared: &SharedPage, kind: Kind, sight: Sight) -> Markup {
    let reader = Reader::of(shared);
    let mut said = sentence(visit.words, sight, reader, &shared.trajectory.name);
    // how it was for whoever speaks for another has a seat of its own, beside the guess (V27); only a form
    // that asks for whom it was so says that
    let asks_whose = kind.tells_how_it_was() || kind == Kind::View;
    let at_once = match sight {
        Sight::AfterGuess => Some("readers-own-at-once-fewer"),
        Sight::Blind | Sight::InTurn => Some("readers-own-at-once"),
        Sight::Shared => Some("readers-own-fewer"),
        _ => None,
    };
    if let Some(key) = at_once.filter(|_| asks_whose && writer(reader) == Writer::Kin) {
        said.push(' ');
        said.push_str(&visit.words.get(key));
    }
    if let Some(key) = also_by_own_link(shared, sight) {
        said.push(' ');
        said.push_str(&visit.words.with(key, &[("name", (&shared.trajectory.name).into())]));
    }
    hint(&said)
}

/// Whoever else speaks by the customer's own link reads what the customer reads, also who comes to do so
/// later.
fn also_by_own_link(shared: &SharedPage, sight: Sight) -> Option<&'static str> {
    let by = writer(Reader::of(shared));
    // after a death the sentence names them itself
    let is_told = Reader::of(shared) != Reader::Bereaved;
    let reads = match sight {
        Sight::Shared | Sight::Own => false,
        Sight::Agreed => by == Writer::Serving,
        Sight::Only(readers) => readers.contains(hullie_domain::reader::Reader::OnBehalf),
        Sight::Table | Sight::Blind | Sight::AfterGuess | Sight::InTurn => true,
    };
    (is_told && reads).then_some(match (by, shared.shares_own_link()) {
        (Writer::Served, true) => "readers-by-your-link",
        (Writer::Served, false) => "readers-by-your-link-later",
        (Writer::Kin, true) => "readers-by-their-link",
        (Writer::Kin, false) => "readers-by-their-link-later",
        (Writer::Serving, true) => "readers-by-link",
        (Writer::Serving, false) => "readers-by-link-later",
    })
}

/// Who reads something of this kind that is written about this. Where nobody guesses, it is read at once.
#[must_use]
pub fn about(visit: &Visit, shared: &SharedPage, kind: Kind, about: Option<Uuid>) -> Markup {
    let at_moment = about.is_some_and(|id| shared.moment(MomentId(id)).is_some());
    // a yes is read by whoever reads what it is said to
    let agreed = shared.entries.iter().find(|one| kind == Kind::Agree && Some(one.id.0) == about);
    if let Some(to) = agreed.filter(|to| to.kind.rule().sight != Sight::Agreed) {
        return here(visit, shared, kind, to.kind.rule().sight);
    }
    // whatever is said of what is for the two is for the two
    if kind.rule().sight == Sight::Shared && about.is_some_and(|id| is_for_the_table(shared, id)) {
        return match writer(Reader::of(shared)) {
            // whoever comes new reads at once what was said of money and time, and so the answer to it
            Writer::Serving => answer_for_the_table(visit, shared),
            _ => here(visit, shared, kind, Sight::Table),
        };
    }
    let sight = match kind.rule().sight {
        Sight::AfterGuess if !at_moment => Sight::Shared,
        sight => sight,
    };
    here(visit, shared, kind, sight)
}

/// Whether something is for the two at the table, or is about something that is.
#[must_use]
pub fn is_for_the_table(shared: &SharedPage, id: Uuid) -> bool {
    let promise = shared.promises.iter().find(|one| one.id.0 == id);
    let entry = shared.entries.iter().find(|one| one.id.0 == id);
    let about = promise.and_then(|one| one.about_id).or(entry.and_then(|one| one.about_id));
    entry.is_some_and(|one| one.kind.rule().sight == Sight::Table)
        || about.is_some_and(|about| is_for_the_table(shared, about))
}

/// Who reads what an employee says of what is for the two.
fn answer_for_the_table(visit: &Visit, shared: &SharedPage) -> Markup {
    let name = || [("name", (&shared.trajectory.name).into())];
    let mut said = visit.words.with("readers-answer-table", &name());
    if let Some(key) = also_by_own_link(shared, Sight::Table) {
        said.push(' ');
        said.push_str(&visit.words.with(key, &name()));
    }
    hint(&said)
}

fn hint(said: &str) -> Markup {
    html! { p.hint data-readers="yes" { (said) } }
}
