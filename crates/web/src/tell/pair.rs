//! The two chairs at a moment: the picture, the sentence with the distance, and the four seats in words.
//! Never a score.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{
    Chair, MomentId, Seat,
    kind::{Kind, side_of},
};
use hullie_draw::{
    Paint,
    chairs::{self, SeatWords},
};
use hullie_store::tell::view::Gone;
use maud::{Markup, PreEscaped, html};

use crate::{
    ui,
    visit::Visit,
    walk::shared_page::{
        entries,
        reader::{Reader, say, say_with},
    },
    words::{
        Words,
        keys::{self, Family, Person, Way},
    },
};

/// The sentence with the distance between how it was for one chair and what the other thought: "U dacht:
/// tevreden. De klant zei: ontevreden. Twee stappen verschil." `None` while one of the two is missing.
#[must_use]
pub fn distance(visit: &Visit, shared: &SharedPage, moment: MomentId, about: Chair) -> Option<String> {
    let view = shared.seat(moment, Seat::own(about))?;
    let own = view.value?;
    let guess = shared.seat(moment, Seat::guess(about.other()))?.value?;
    if about == Chair::Employee && shared.kept_back.guesses.contains(&moment) {
        return None;
    }
    if about == Chair::Customer && shared.knew_by_phone(moment) {
        return None;
    }
    let steps = guess.steps_above(own);
    shared.chair?;
    let words = visit.words;
    let part = |family: Family<Person>, chair, value| {
        let key = family.of(person(shared, chair));
        say_with(visit, shared, key, &[("answer", (&ui::answer(words, value)).into())])
    };
    let thought = part(keys::THOUGHT, about.other(), guess);
    let said = match &view.voice {
        Some(name) => {
            let answer = ui::answer(words, own);
            words.with("said-voice", &[("name", name.into()), ("answer", (&answer).into())])
        }
        None => part(keys::SAID, about, own),
    };
    let difference = words.with("steps-apart", &[("n", i64::from(steps.abs()).into())]);
    Some(format!("{thought} {said} {difference}"))
}

/// How the reader calls somebody: "you", the customer's name to a relative, or the chair.
fn person(shared: &SharedPage, whom: Chair) -> Person {
    let reader = Reader::of(shared);
    match (reader, whom) {
        _ if reader.is(side_of(whom)) => Person::You,
        (Reader::Relative | Reader::Bereaved, Chair::Customer) => Person::Kin,
        _ => whom.into(),
    }
}

/// Picture, sentences and the four seats.
#[must_use]
pub fn both(visit: &Visit, shared: &SharedPage, moment: MomentId) -> Markup {
    let words = visit.words;
    let seats = Seat::ALL.map(|seat| seat_words(visit, shared, moment, seat));
    let ends = (words.get("answer-1"), words.get("answer-5"));
    // an axis with one shape on it compares nothing, and a guess alone would look like an answer
    let apart = |seat| is_apart(shared, moment, seat);
    let given = |seat| shared.seat(moment, seat).and_then(|view| view.value);
    let value = |seat| given(seat).filter(|_| !apart(seat));
    let pairs = Chair::BOTH.map(|about| (value(Seat::own(about)), value(Seat::guess(about.other()))));
    let own = Chair::BOTH.map(|chair| value(Seat::own(chair)));
    let comparable =
        pairs.iter().any(|(own, guess)| own.is_some() && guess.is_some()) || own.iter().all(Option::is_some);
    let in_words = Chair::BOTH.into_iter().any(|chair| {
        shared.seat(moment, Seat::own(chair)).is_some_and(|view| view.value.is_none() && view.words.is_some())
    });
    let (agreed, bias) = (agreement(words, shared, moment), bias(visit, shared, moment));
    let sentences = Chair::BOTH.map(|about| distance(visit, shared, moment, about));
    let apart_in_words: Vec<String> = sentences.into_iter().flatten().collect();
    html! {
        section aria-labelledby="both-title" {
            h2 id="both-title" { (words.get("both-title")) }
            @for sentence in &apart_in_words { p.distance { (sentence) } }
            @if shared.knew_by_phone(moment) { p.small { (say(visit, shared, "by-phone-knew")) } }
            // where nothing was guessed the two own answers are what is laid beside each other
            @if apart_in_words.is_empty() {
                @if let Some(sentence) = &agreed { p { (sentence) } }
            }
            @if comparable { div.picture { (PreEscaped(chairs::svg(&seats,
                (&ends.0, &ends.1), Paint::Page))) } }
            @else if in_words { p { (words.get("pair-words-only")) } }
            div.square {
                @for seat in &seats { (one_seat(visit, shared, moment, seat)) }
            }
            @if comparable { p.small { (words.get("both-reading")) } }
            // one sentence says the distance; what else can be said of it is one tap away (E01)
            @if !apart_in_words.is_empty() && (agreed.is_some() || bias.is_some()) {
                details.tools {
                    summary { (words.get("pair-more")) }
                    @for sentence in [&agreed, &bias].into_iter().flatten() { p { (sentence) } }
                }
            }
            @if let Some(reader) = shared.chair.filter(|_| shared.may_put(Kind::Talk)) {
                // after the swap and the reveal comes the talk (H15)
                p { a href=(talk(shared, reader, moment)) { (words.get("pair-talk")) } }
            }
        }
    }
}

/// Where a talk about this moment is asked for.
fn talk(shared: &SharedPage, reader: Chair, moment: MomentId) -> String {
    match reader {
        Chair::Customer => format!("/mine/do/talk?about={moment}"),
        Chair::Employee => format!("/trajectories/{}/do/talk?about={moment}", shared.trajectory.id),
    }
}

/// Whether it was the same for both: the own views beside each other (B1).
fn agreement(words: Words, shared: &SharedPage, moment: MomentId) -> Option<String> {
    let own = |chair| shared.seat(moment, Seat::own(chair)).and_then(|view| view.value);
    let steps = own(Chair::Employee)?.steps_above(own(Chair::Customer)?);
    Some(words.with("pair-agreement", &[("n", i64::from(steps.abs()).into())]))
}

/// Whether the employee thought rosier or gloomier than it was for the customer (B2, of one moment).
fn bias(visit: &Visit, shared: &SharedPage, moment: MomentId) -> Option<String> {
    let customer = shared.seat(moment, Seat::own(Chair::Customer))?.value?;
    let guess = shared.seat(moment, Seat::guess(Chair::Employee))?.value?;
    if shared.knew_by_phone(moment) {
        return None;
    }
    let way = match guess.steps_above(customer) {
        1.. => Way::Above,
        0 => Way::Equal,
        _ => Way::Below,
    };
    Some(say(visit, shared, keys::PAIR_BIAS.of(way)))
}

/// Whether what was guessed in this seat is told, and laid beside nothing: it was about somebody who sits
/// there no more, or it was known.
fn is_apart(shared: &SharedPage, moment: MomentId, seat: Seat) -> bool {
    (seat == Seat::guess(Chair::Customer) && shared.kept_back.guesses.contains(&moment))
        || (seat == Seat::guess(Chair::Employee) && shared.knew_by_phone(moment))
}

fn seat_words(visit: &Visit, shared: &SharedPage, moment: MomentId, seat: Seat) -> SeatWords {
    let words = visit.words;
    let view = shared.seat(moment, seat);
    let value = view.and_then(|v| v.value);
    let family = if seat.is_guess() { keys::SEAT_GUESS } else { keys::SEAT_OWN };
    let by = person(shared, seat.by);
    let name = say(visit, shared, family.of(by));
    let in_words = view.is_some_and(|v| v.words.is_some());
    let answer = match value {
        Some(value) => ui::answer(words, value),
        None if in_words => words.get("seat-words-only"),
        // somebody who only guessed said nothing of how it was, also not in words
        None if view.is_some() => words.get("seat-not-said"),
        None if !seat.is_guess() && shared.took_back(moment, seat.by) => words.get("seat-taken-back"),
        None if seat.is_guess() && seat.by == Chair::Customer => {
            let is_there = shared.kept_back.guesses.contains(&moment);
            let before = is_there && shared.chair == Some(Chair::Employee);
            words.get(match (is_there, before) {
                (false, _) => "seat-no-guess",
                (true, true) => "seat-guess-before",
                (true, false) => "seat-guess-hidden",
            })
        }
        // who wrote down what the customer said by phone has nothing to guess
        None if seat == Seat::guess(Chair::Employee) && shared.knows_by_phone(moment) => {
            words.get("seat-no-guess")
        }
        None => say(visit, shared, keys::SEAT_EMPTY.of(by)),
    };
    // what was guessed of another is told, and not laid beside what who sits there now says
    let apart = is_apart(shared, moment, seat);
    SeatWords { seat, name, value: value.filter(|_| !apart), answer }
}

/// What the employee told of the own side, where the guess is still to come.
pub fn own_words(visit: &Visit, shared: &SharedPage, moment: MomentId) -> Markup {
    let own = Seat::own(Chair::Employee);
    html! { @if shared.seat(moment, own).is_some() {
        div.square { (one_seat(visit, shared, moment, &seat_words(visit, shared, moment, own))) }
    } }
}

/// What the customer guessed, where nothing of the own stands beside it: a guess stays (E12).
pub fn own_guess(visit: &Visit, shared: &SharedPage, moment: MomentId) -> Markup {
    let seat = seat_words(visit, shared, moment, Seat::guess(Chair::Customer));
    html! { @if seat.value.is_some() { div.square { (one_seat(visit, shared, moment, &seat)) } } }
}

/// What else was said in a seat, by whom.
fn later(visit: &Visit, shared: &SharedPage, moment: MomentId, seat: Seat) -> Markup {
    let words = visit.words;
    html! { @for later in shared.later(moment, seat) {
        @let other = seat.by == Chair::Employee && shared.is_of_another(moment, later.account_id);
        p.small { (words.get(if other { "gone-other" } else { "said-later" })) }
        (entries::voice(visit, later.voice.as_deref(), later.by_code))
        @if let Some(value) = later.value { p { (ui::answer(words, value)) } }
        @if let Some(said) = &later.words { (ui::told(said, seat.by)) }
    } }
}

/// How a moment was for the customer, by everybody who told so: what the employee reads of it the customer
/// reads too, also before the own answer.
pub fn felt(visit: &Visit, shared: &SharedPage, moment: MomentId) -> Markup {
    let seat = Seat::own(Chair::Customer);
    html! { @if let Some(view) = shared.seat(moment, seat) {
        (entries::voice(visit, view.voice.as_deref(), view.by_code))
        @if let Some(said) = &view.words { (ui::told(said, Chair::Customer)) }
        @if let Some(value) = view.value { p { strong { (ui::answer(visit.words, value)) } } }
        (later(visit, shared, moment, seat))
    } }
}

/// When and why something told in a chair was taken back; and that another employee did than whose answers
/// stand there.
#[must_use]
pub fn gone_there(visit: &Visit, shared: &SharedPage, gone: &Gone) -> String {
    let what = entries::taken_back(visit, gone.code.as_deref(), gone.at);
    match gone.voice.as_deref() {
        // it does not stand as what the customer took back
        Some(name) => {
            let who = entries::called(visit, name);
            format!("{} {what}", visit.words.with("gone-voice", &[("who", (&who).into())]))
        }
        None if shared.is_gone_of_another(gone) => format!("{} {what}", visit.t("gone-other")),
        None => what,
    }
}

fn one_seat(visit: &Visit, shared: &SharedPage, moment: MomentId, seat: &SeatWords) -> Markup {
    let view = shared.seat(moment, seat.seat);
    let by = seat.seat.by;
    html! {
        div.seat.guess[seat.seat.is_guess() && view.is_some()].employee[by == Chair::Employee]
            .empty[view.is_none()] {
            p.who { (ui::mark(by, seat.seat.is_guess())) (seat.name) }
            p.answer { (seat.answer) }
            @if view.is_some_and(|view| shared.is_of_before(view)) { p.small { (visit.t("seat-before")) } }
            @if let Some(view) = view { (entries::voice(visit, view.voice.as_deref(), view.by_code)) }
            @if let Some(said) = view.and_then(|v| v.words.as_ref()) { (ui::told(said, by)) }
            // that something was taken back stays in sight, also where something else was told since (N18):
            // under what the same one told, and under what others told what others took back
            @let gone = |of_another| shared.gone_at(moment, by).filter(move |gone| {
                !seat.seat.is_guess() && shared.is_gone_of_another(gone) == of_another
            });
            @for gone in gone(false) { p.small { (gone_there(visit, shared, gone)) } }
            (later(visit, shared, moment, seat.seat))
            @for gone in gone(true) { p.small { (gone_there(visit, shared, gone)) } }
        }
    }
}
