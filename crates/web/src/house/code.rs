//! The page on paper with a code to come back by, and coming back by it: with a word of the customer's own.

use axum::response::{IntoResponse, Response};
use hullie_app::{
    AppError,
    house::code::{self, Coded},
    walk::shared_page,
};
use hullie_domain::{Chair, Refused, kind::Kind};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed, sentence},
    form::{Typed, again},
    on_page::OnPage,
    sender::Sender,
    ui::{self, Field},
    visit::{CUSTOMER_COOKIE, Visit, came_in, first_page},
    walk::shared_page::{self as shared, ways::Ways},
};

/// The page on paper: what it is, and a button that makes the code. A look at it makes no code.
fn paper_form(visit: &Visit, address: &str, back: &str, staff: bool) -> Markup {
    let words = visit.words;
    let body = html! {
        p { a href=(back) { (words.get("back-to-page")) } }
        h1 { (words.get("paper-title")) }
        p { (words.get(if staff { "paper-what-staff" } else { "paper-what" })) }
        form method="post" action=(address) { div.actions { button.main { (words.get("paper-do")) } } }
    };
    ui::shell(visit, &words.get("paper-title"), &body)
}

/// The sheet: the shared page without controls, and the code. When the employee makes it, the code stands on
/// the print only.
fn sheet(
    visit: &Visit,
    shared: &hullie_app::walk::shared_page::SharedPage,
    code: &str,
    staff: bool,
) -> Markup {
    let words = visit.words;
    let ways = Ways::reading();
    let address = format!("{}/code", visit.site.settings.public_address);
    let body = html! {
        p.tools { (words.get(if staff { "paper-print-staff" } else { "paper-print" })) }
        (shared::shared(visit, shared, &ways))
        section.now {
            @if staff { p.tools { (words.get("paper-code-hidden")) } }
            div.only-print[staff] { p.turn { (words.with("paper-code", &[("code", code.into())])) } }
            p { (words.with("paper-how", &[("address", (&address).into())])) }
            p { (words.get("paper-word")) }
        }
    };
    ui::shell(visit, &words.get("paper-title"), &body)
}

/// `GET .../paper`: asks first, because each paper has a code of its own.
pub async fn paper_ask(page: OnPage) -> Answer {
    let shared = page.open().await?;
    if !Kind::Door.may_write(shared.reader) {
        return Err(page.failed(Refused::NotForYou));
    }
    let base = page.base();
    let is_staff = page.chair() == Chair::Employee;
    Ok(paper_form(&page, &format!("{base}/paper"), &base, is_staff).into_response())
}

/// `POST .../paper`
pub async fn paper(page: OnPage) -> Answer {
    let is_staff = page.chair() == Chair::Employee;
    // the sheet is for the customer to read
    let shared = if is_staff {
        shared_page::on_paper(page.app(), page.who(), page.id).await.map_err(|error| page.failed(error))?
    } else {
        let shared = page.open().await?;
        // who speaks for the customer may know more than the customer does yet
        if shared.speaks_as().is_some() && !shared.is_bereaved() { shared.for_the_customer() } else { shared }
    };
    let code = code::make(page.app(), page.who(), page.id).await.map_err(|error| page.failed(error))?;
    Ok(sheet(&page, &shared, &code, is_staff).into_response())
}

/// `GET /code`
pub async fn form(visit: Visit) -> Answer {
    Ok(code_page(&visit, &Typed::default(), None).into_response())
}

fn code_page(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let (label, hint) = (words.get("code-label"), words.get("code-hint"));
    let body = html! {
        h1 { (words.get("code-title")) }
        p { (words.get("code-what")) }
        @if let Some(error) = error { (ui::problem_said(words, &said(visit, error))) }
        form method="post" action="/code" {
            (Field { name: "code", label: &label, hint: &hint, error }.line(typed, "text", Some("off")))
            div.actions { button.main { (words.get("code-do")) } }
        }
    };
    ui::shell(visit, &words.get("code-title"), &body)
}

fn said(visit: &Visit, error: &AppError) -> String {
    let words = visit.words;
    let key = match error {
        AppError::DeadLink => "code-unknown",
        AppError::CodeClosed => "word-closed",
        other => return sentence(words, other),
    };
    let phone = visit.site.organisation.as_ref().as_ref().map_or("", |shown| shown.phone.as_str());
    words.with(key, &[("phone", phone.into())])
}

/// The second step: a new word, twice, or the word that was set. The code stands in the form and not in the
/// address.
fn word_page(visit: &Visit, typed: &Typed, new: bool, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let title = words.get(if new { "word-new-title" } else { "word-title" });
    let [label, hint, again_label, forgotten] =
        &["word-label", "word-hint", "word-again", "word-forgotten"].map(|key| words.get(key));
    let hint = if new { hint.as_str() } else { "" };
    let field = |name, label, hint| Field { name, label, hint, error };
    let complete = if new { "new-password" } else { "current-password" };
    let body = html! {
        h1 { (title) }
        p { (words.get(if new { "word-new-what" } else { "word-what" })) }
        // a word is never put back into its field, so nothing says that it still stands there
        @if let Some(error) = error {
            div.summary role="alert" id="problem" tabindex="-1" autofocus {
                p { strong { (said(visit, error)) } }
            }
        }
        form method="post" action="/code" {
            input type="hidden" name="code" value=(typed.text("code"));
            input type="hidden" name="asked" value="word";
            (field("word", label, hint).line(typed, "password", Some(complete)))
            @if new { (field("again", again_label, "").line(typed, "password", Some(complete))) }
            div.actions { button.main { (words.get("code-do")) } }
        }
        @if !new { p.small { (forgotten) } }
    };
    ui::shell(visit, &title, &body)
}

/// `POST /code`: comes back by the code on paper. Its first use sets a word, before anything is opened.
pub async fn come(visit: Visit, sender: Sender, typed: Typed) -> Response {
    let asked = typed.text("asked") == "word";
    let needed = AppError::Field { field: "word", problem: hullie_app::error::FieldProblem::Needed };
    let shown = |new: bool, error: Option<&AppError>| word_page(&visit, &typed, new, error);
    let [code, word, again_word] = ["code", "word", "again"].map(|field| typed.text(field));
    let came = code::open(visit.app(), visit.device(), (code, word, again_word), sender.0);
    match came.await {
        Err(error @ AppError::WorksHere) => Failed::new(visit.words, error).into_response(),
        Ok(Coded::Open(came)) => came_in(&visit, CUSTOMER_COOKIE, &came.token, first_page(&came)),
        // the word was asked and left empty
        Ok(coded) if asked => again(&needed, shown(matches!(coded, Coded::AskNew), Some(&needed))),
        Ok(coded) => shown(matches!(coded, Coded::AskNew), None).into_response(),
        Err(error @ AppError::Field { .. }) => again(&error, shown(true, Some(&error))),
        Err(error @ (AppError::WrongWord | AppError::TooMany { .. })) if asked => {
            again(&error, shown(false, Some(&error)))
        }
        Err(error) => again(&error, code_page(&visit, &typed, Some(&error))),
    }
}
