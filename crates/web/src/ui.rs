//! The parts that pages are made of. A part cannot be used without its label, so no page can forget one.

use hullie_app::{AppError, error::FieldProblem};
use hullie_domain::{Actor, Chair, Localised, Value, letters};
use hullie_text::layout::{Piece, paragraphs};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    error::sentence,
    form::Typed,
    form_address, mark,
    visit::Visit,
    words::{Language, Words, keys},
};

/// Two chairs across a table: the mark of Hullie. Decoration only.
const MARK: &str = concat!(
    r#"<svg viewBox="0 0 34 22" aria-hidden="true">"#,
    r#"<circle cx="8" cy="11" r="7" fill="var(--customer)"/>"#,
    r#"<rect x="19" y="4" width="14" height="14" rx="2" fill="var(--organisation)"/>"#,
    r#"<path d="M15 11h4" stroke="var(--ink-soft)" stroke-width="2"/></svg>"#
);

/// The whole page around its content.
#[must_use]
pub fn shell(visit: &Visit, title: &str, body: &Markup) -> Markup {
    let words = visit.words;
    let organisation = visit.site.organisation.as_ref().as_ref();
    // who hears the page hears first that something is wrong
    let is_refused = body.0.contains("id=\"problem\"");
    let title =
        &if is_refused { words.with("error-prefix", &[("title", title.into())]) } else { title.to_owned() };
    let whole = html! {
        (DOCTYPE)
        html lang=(words.0.code()) dir=(words.0.direction()) class=[visit.reading.large.then_some("large")]
            data-me=[visit.site.key.known(&|half| visit.person(half))] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                // a title has no direction of its own: what turns a line would turn the name of the window
                title { (title.replace(hullie_domain::letters::turns, "")) " · Hullie" }
                link rel="stylesheet" href=(crate::served::css());
                script type="module" src=(crate::served::js()) {}
            }
            body {
                a.skip href="#main" { (words.get("skip")) }
                header.top { div.top-in {
                    a.brand href=(home(visit)) { (PreEscaped(MARK)) "hullie" }
                    @if let Some(shown) = organisation { span.org { (shown.name) } }
                    nav aria-label=(words.get("nav")) { (navigation(visit)) }
                } }
                main id="main" {
                    @if asked(visit, "already") { div.good { p { (words.get("already-kept")) } } }
                    @if asked(visit, "already-shown") { div.good { p { (words.get("already-shown")) } } }
                    @for (word, said) in DONE { @if asked(visit, word) {
                        div.good role="status" { p { (words.get(said)) } }
                    } }
                    // on every page of the own link it is said who speaks there; the page of both says more
                    @if let Some(who) = visit.spoken.as_ref().filter(|_| visit.path.starts_with("/mine/")) {
                        @if who.is_empty() {
                            // who has no name any more is asked for it on this page
                            @if form_address::says_who_speaks(&visit.path) {
                                div.about {
                                    p { (words.get("speaks-nameless")) }
                                    form method="post" action="/mine/leave" {
                                        p.small { (words.get("leave-what")) " "
                                            button.link-button { (words.get("leave-do")) } }
                                    }
                                }
                            }
                        } @else { p.small { (words.with("speaks-here", &[("who", who.into())])) } }
                    }
                    (body)
                }
                (foot(visit))
                p.hidden id="status" role="status" data-busy=(words.get("busy"))
                    data-back=(words.get("draft-back")) {}
            }
        }
    };
    PreEscaped(mark::in_every_form(
        &visit.site.key,
        &|half| visit.person(half),
        &|to| visit.whose(to),
        &whole.0,
    ))
}

/// What an address says that was just done, and the sentence for it, where no place on the page shows it.
const DONE: [(&str, &str); 6] = [
    ("guessed", "kept-it"),
    ("withdrawn", "said-taken-back"),
    ("handed", "said-handed-over"),
    ("ticked", "said-ticked"),
    ("ticked_some", "said-ticked-some"),
    ("ticked_none", "said-ticked-none"),
];

/// Whether a word stands in the query of the address.
fn asked(visit: &Visit, word: &str) -> bool {
    visit.path.split_once('?').is_some_and(|(_, query)| query.split('&').any(|one| one == word))
}

fn home(visit: &Visit) -> &'static str {
    match (&visit.staff, &visit.customer) {
        (Actor::Staff { .. }, _) => "/desk",
        (_, Actor::Customer { .. }) => "/mine",
        _ => "/",
    }
}

/// What an organisation wrote, in the language of the reader, or in the one that stands in for it: then it
/// says in which it is, and runs its own way.
#[must_use]
pub fn written(words: Words, text: &Localised) -> Markup {
    let (language, text) = text.pick_with_language(words.0.code());
    let own = text.is_empty() || language == words.0.code();
    html! { @if own { (text) } @else { bdi lang=(language) { (text) } } }
}

/// The direction of a language, where it is another one than that of the page.
fn differs(language: Language, page: Language) -> Option<&'static str> {
    (language.direction() != page.direction()).then(|| language.direction())
}

fn navigation(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(shown) = visit.site.organisation.as_ref() {
            // one item of the row: between two of them a space would not be seen
            a href=(tel(&shown.phone)) { span { (words.get("call")) " " bdi dir="ltr" { (shown.phone) } } }
        }
        @if matches!(visit.customer, Actor::Customer { .. }) {
            @let for_another = visit.is_voice || visit.spoken.is_some();
            a href="/mine" { (words.get(if for_another { "nav-steps" } else { "nav-mine" })) }
        }
        @if matches!(visit.staff, Actor::Staff { .. }) {
            a href="/desk" { (words.get("nav-desk")) }
            a href="/mirror" { (words.get("nav-mirror")) }
            form method="post" action="/sign-out" { button.link-button { (words.get("sign-out")) } }
        }
        @for other in Language::all().into_iter().filter(|other| *other != words.0 && !visit.shows_once) {
            a href=(format!("/language/{}?back={}", other.code(), escape_query(&visit.path)))
                lang=(other.code()) hreflang=(other.code()) dir=[differs(other, words.0)] {
                (other.own_name())
            }
        }
    }
}

fn foot(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        footer.foot { div.foot-in {
            a href="/services" { (words.get("nav-services")) }
            a href="/accessibility" { (words.get("nav-accessibility")) }
            a href="/privacy" { (words.get("nav-privacy")) }
            @let other = if visit.reading.large { "common" } else { "large" };
            @if !visit.shows_once { a href=(format!("/reading/{other}?back={}", escape_query(&visit.path))) {
                (words.get(if visit.reading.large { "letters-common" } else { "letters-large" }))
            } }
            @if matches!(visit.staff, Actor::Nobody) { a href="/sign-in" { (words.get("nav-sign-in")) } }
        } }
    }
}

/// A phone number as a link that a phone can dial.
#[must_use]
pub fn tel(phone: &str) -> String {
    format!("tel:{}", phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>())
}

/// Makes a text safe to stand in the query of an address.
#[must_use]
pub fn escape_query(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(b).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// What went wrong with a form, above it, in one place and with the focus on it.
#[must_use]
pub fn problem(words: Words, error: Option<&AppError>) -> Markup {
    error.map_or_else(Markup::default, |error| {
        if matches!(error, AppError::OthersToo) {
            return problem_untyped(&sentence(words, error));
        }
        let said = match error {
            // who sent something else than what stands is told that it does not
            AppError::Already => words.get("error-already-other"),
            error => sentence(words, error),
        };
        problem_at(words, error, &said)
    })
}

/// As [`problem`], above a form that asks for words and for nothing that can be chosen in their place.
#[must_use]
pub fn problem_of_words(words: Words, error: Option<&AppError>) -> Markup {
    match error {
        Some(error @ AppError::Field { field: "words", problem: FieldProblem::Needed }) => {
            problem_at(words, error, &words.get("need-own_words"))
        }
        _ => problem(words, error),
    }
}

/// What is wrong with a field, as a link that goes to that field.
fn linked(error: &AppError, said: &str) -> Markup {
    match error {
        AppError::Field { field, .. } => html! { a href=(format!("#{field}")) { (said) } },
        _ => html! { (said) },
    }
}

/// As [`problem`], with a sentence of its own.
#[must_use]
pub fn problem_said(words: Words, said: &str) -> Markup {
    problem_shown(words, &html! { (said) })
}

/// As [`problem_said`], with a link to the field that it is about, if any.
#[must_use]
pub fn problem_at(words: Words, error: &AppError, said: &str) -> Markup {
    problem_shown(words, &linked(error, said))
}

/// As [`problem_said`], above a form in which nothing is typed.
#[must_use]
pub fn problem_untyped(said: &str) -> Markup {
    html! {
        div.summary role="alert" id="problem" tabindex="-1" autofocus { p { strong { (said) } } }
    }
}

fn problem_shown(words: Words, said: &Markup) -> Markup {
    html! {
        div.summary role="alert" id="problem" tabindex="-1" autofocus {
            p { strong { (said) } }
            p { (words.get("nothing-lost")) }
        }
    }
}

/// Whether an error is about this field.
fn is_wrong(error: Option<&AppError>, name: &str) -> bool {
    matches!(error, Some(AppError::Field { field, .. }) if *field == name)
}

/// What every field has: its name, its label, a hint, and the error of the form, if any.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    /// Name in the form.
    pub name: &'a str,
    /// The label, visible.
    pub label: &'a str,
    /// A hint below the label; empty for none.
    pub hint: &'a str,
    /// The error of the form.
    pub error: Option<&'a AppError>,
}

impl Field<'_> {
    fn described(&self) -> Option<String> {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-hint", self.name));
        }
        if is_wrong(self.error, self.name) {
            ids.push("problem".to_owned());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn wrap(&self, control: &Markup) -> Markup {
        html! {
            div.field.wrong[is_wrong(self.error, self.name)] {
                label for=(self.name) { (self.label) }
                @if !self.hint.is_empty() { p.hint id=(format!("{}-hint", self.name)) { (self.hint) } }
                (control)
            }
        }
    }

    /// A large field for told words.
    #[must_use]
    pub fn area(&self, typed: &Typed, big: bool) -> Markup {
        let described = self.described();
        self.wrap(&html! {
            textarea.big[big] dir="auto" id=(self.name) name=(self.name) aria-describedby=[described]
                aria-invalid=[is_wrong(self.error, self.name).then_some("true")] {
                "\n" (typed.text(self.name))
            }
        })
    }

    /// A field of one line. `kind` is the type of input; `complete` helps a browser to fill it in.
    #[must_use]
    pub fn line(&self, typed: &Typed, kind: &str, complete: Option<&str>) -> Markup {
        let described = self.described();
        let value = if kind == "password" { "" } else { typed.text(self.name) };
        self.wrap(&html! {
            input id=(self.name) name=(self.name) type=(kind) value=(value) autocomplete=[complete]
                dir=[(kind == "text").then_some("auto")] aria-describedby=[described]
                aria-invalid=[is_wrong(self.error, self.name).then_some("true")];
        })
    }

    /// A list to choose one from. It begins with nothing chosen: a field that was left alone is no answer.
    #[must_use]
    pub fn select(&self, words: Words, typed: &Typed, choices: &[(String, String)]) -> Markup {
        let described = self.described();
        let empty = choices.first().is_some_and(|(value, _)| value.is_empty());
        self.wrap(&html! {
            select id=(self.name) name=(self.name) aria-describedby=[described] {
                @if !empty { option value="" { (words.get("choose-one")) } }
                @for (value, label) in choices {
                    option value=(value) selected[typed.text(self.name) == value] { (label) }
                }
            }
        })
    }

    /// Choices side by side or under each other, one or none of them. Who chose one can choose none again,
    /// also without a script.
    #[must_use]
    pub fn choices(&self, words: Words, typed: &Typed, choices: &[(String, String)], chair: Chair) -> Markup {
        let none = words.get("no-answer");
        self.radios(typed, choices, chair, Some(&none))
    }

    /// Choices of which one is chosen from the start.
    #[must_use]
    pub fn fixed_choices(&self, typed: &Typed, choices: &[(String, String)], chair: Chair) -> Markup {
        self.radios(typed, choices, chair, None)
    }

    fn radios(
        &self,
        typed: &Typed,
        choices: &[(String, String)],
        chair: Chair,
        none: Option<&str>,
    ) -> Markup {
        let described = self.described();
        let is_wrong = is_wrong(self.error, self.name);
        html! {
            fieldset.wrong[is_wrong].by-customer[chair == Chair::Customer] aria-describedby=[described]
                id=[is_wrong.then_some(self.name)] tabindex=[is_wrong.then_some("-1")] {
                legend { (self.label) }
                @if !self.hint.is_empty() { p.hint id=(format!("{}-hint", self.name)) { (self.hint) } }
                div.scale.five[choices.len() == 5] {
                    @for (value, label) in choices {
                        label.choice {
                            input type="radio" name=(self.name) value=(value)
                                checked[typed.text(self.name) == value];
                            span { (label) }
                        }
                    }
                }
                @if let Some(none) = none {
                    label.unchoose { input type="radio" name=(self.name) value=""; span { (none) } }
                }
            }
        }
    }
}

/// The five answers, lowest first.
#[must_use]
pub fn five(words: Words) -> Vec<(String, String)> {
    Value::ALL.iter().map(|value| (value.get().to_string(), answer(words, *value))).collect()
}

/// An answer in words.
#[must_use]
pub fn answer(words: Words, value: Value) -> String {
    words.get(keys::ANSWER.of(value))
}

/// A box to tick.
#[must_use]
pub fn tick(name: &str, label: &str, ticked: bool) -> Markup {
    html! { label.tick { input type="checkbox" name=(name) value="yes" checked[ticked]; span { (label) } } }
}

/// The field that holds the name of which it is said that it is the same person's as before.
const SAME: &str = "same";

/// Whether it was said of the name in this field that it is the same person's as before: of another name that
/// was asked about before it says nothing.
#[must_use]
pub fn is_same_person(typed: &Typed, field: &str) -> bool {
    let said = typed.text(SAME);
    !said.is_empty() && letters::is_same_name(said, typed.text(field))
}

/// Asks whether it is the same person, where that is not known.
pub fn same_person(words: Words, typed: &Typed, field: &str, error: Option<&AppError>) -> Markup {
    let is_asked = matches!(error, Some(AppError::Field { problem: FieldProblem::NameKnown, .. }));
    let is_said = is_same_person(typed, field);
    html! { @if is_asked || (error.is_some() && is_said) {
        label.tick {
            input type="checkbox" name=(SAME) value=(typed.text(field)) checked[is_said];
            span { (words.get("same-person")) }
        }
        p.hint { (words.get("same-person-hint")) }
    } }
}

/// A box to tick that sends a value of its own, for lists in which several can be ticked.
#[must_use]
pub fn tick_value(name: &str, value: &str, label: &str) -> Markup {
    html! { label.tick { input type="checkbox" name=(name) value=(value); span { (label) } } }
}

/// Words of somebody as a quote: line by line, each quote in the direction of its own letters.
#[must_use]
pub fn quoted(words: &str) -> Markup {
    html! { bdi { @for line in words.lines() { (line) br; } } }
}

/// Told words: paragraphs, lines and links; everything else as it was typed.
#[must_use]
pub fn told(text: &str, chair: Chair) -> Markup {
    html! {
        div.told.employee[chair == Chair::Employee] {
            @for paragraph in paragraphs(text) { p dir="auto" {
                @for (i, line) in paragraph.iter().enumerate() {
                    @if i > 0 { br; }
                    @for piece in line {
                        @match piece {
                            Piece::Words(words) => (words),
                            Piece::Link(address) =>
                                a href=(address) rel="nofollow noopener ugc" { (address) },
                            Piece::Mail(address) => a href=(format!("mailto:{address}")) { (address) },
                        }
                    }
                }
            } }
        }
    }
}

/// The shape of a chair: a circle for the customer, a square for the organisation. Its name always stands
/// beside it.
#[must_use]
pub fn mark(chair: Chair, guessed: bool) -> Markup {
    html! { span.mark.employee[chair == Chair::Employee].open[guessed] aria-hidden="true" {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_for_a_language_says_in_which_it_is() {
        let words = Words::new(Language::english());
        let first = Localised::first("Hulp <thuis>");
        assert_eq!(written(words, &first).0, "<bdi lang=\"nl\">Hulp &lt;thuis&gt;</bdi>");
        let both = Localised::new([("nl", "Hulp thuis"), ("en", "Help at home")]).unwrap();
        assert_eq!(written(words, &both).0, "Help at home");
        assert_eq!(written(words, &Localised::default()).0, "");
    }
}
