//! Keeping the house: indicators for the manager, accounts and the audit trail for the administrator.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError, Result,
    error::{FieldProblem, InField},
    house::{
        account::{self, NewAccount},
        audit,
    },
    see::{indicator, mirror::Kind},
};
use hullie_domain::{Name, Role};
use hullie_store::{
    house::{account::Account, organisation::Team},
    see::indicator::Indicator,
};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::Typed,
    format::day,
    house::sign_in::again,
    ui::{self, Field},
    visit::Visit,
    words::keys,
};

/// `GET /indicators`
pub async fn indicators(visit: Visit) -> Answer {
    let list = indicator::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(indicators_page(&visit, &list, &Typed::default(), None).into_response())
}

fn indicators_page(visit: &Visit, list: &[Indicator], typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let free: Vec<(String, String)> = Kind::ALL
        .iter()
        .filter(|kind| !list.iter().any(|i| i.kind == kind.code()))
        .map(|kind| (kind.code().to_owned(), words.get(keys::INDICATOR.of(*kind))))
        .collect();
    let [kind, decision, hint] =
        &["indicator-kind", "indicator-decision", "indicator-decision-hint"].map(|key| words.get(key));
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("indicators-title")) }
        p { (words.get("indicators-what")) }
        (ui::problem(words, error))
        ul.list { @for indicator in list { li {
            p { strong { (words.get(keys::INDICATOR.stored(&indicator.kind))) } }
            p { (words.get("figure-decision")) " " (indicator.decision) }
            form method="post" action="/indicators/remove" {
                input type="hidden" name="kind" value=(indicator.kind);
                button.link-button {
                    (words.get("indicator-remove"))
                    span.hidden { ": " (words.get(keys::INDICATOR.stored(&indicator.kind))) }
                }
            }
        } } }
        @if !free.is_empty() {
            h2 { (words.get("indicator-add")) }
            form method="post" action="/indicators" {
                (Field { name: "kind", label: kind, hint: "", error }.select(visit.words, typed, &free))
                (Field { name: "decision", label: decision, hint, error }.line(typed, "text", None))
                div.actions { button.main { (words.get("indicator-add")) } }
            }
        }
    };
    ui::shell(visit, &words.get("indicators-title"), &body)
}

/// `POST /indicators`
pub async fn add_indicator(visit: Visit, typed: Typed) -> Answer {
    let list = indicator::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let result = match typed.title("decision") {
        Ok(decision) => indicator::add(visit.app(), &visit.staff, typed.text("kind"), &decision).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(()) => Redirect::to("/indicators").into_response(),
        Err(error) => again(&error, indicators_page(&visit, &list, &typed, Some(&error))),
    })
}

/// `POST /indicators/remove`
pub async fn remove_indicator(visit: Visit, typed: Typed) -> Answer {
    indicator::remove(visit.app(), &visit.staff, typed.text("kind"))
        .await
        .map_err(|e| Failed::new(visit.words, e))?;
    Ok(Redirect::to("/indicators").into_response())
}

/// `GET /accounts`
pub async fn accounts(visit: Visit) -> Answer {
    let (list, teams) =
        account::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(accounts_page(&visit, &list, &teams, &Typed::default(), None).into_response())
}

fn accounts_page(
    visit: &Visit,
    list: &[Account],
    teams: &[Team],
    typed: &Typed,
    error: Option<&AppError>,
) -> Markup {
    let words = visit.words;
    let roles: Vec<(String, String)> =
        Role::ALL.iter().map(|role| (role.code().to_owned(), visit.role(*role))).collect();
    let keys = ["account-name", "field-email", "account-role", "account-password", "account-password-hint"];
    let [name, email, role, password, password_hint] = &keys.map(|key| words.get(key));
    let field = |name, label| Field { name, label, hint: "", error };
    let chosen = typed.list("team");
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("accounts-title")) }
        div.table tabindex="0" role="region" aria-label=(words.get("accounts-title")) { table {
            thead { tr { th scope="col" { (name) } th scope="col" { (email) } th scope="col" { (role) } } }
            tbody { @for account in list { tr {
                th scope="row" { (account.name) } td { (account.email) } td { (visit.role(account.role)) }
            } } }
        } }
        h2 { (words.get("account-new")) }
        (ui::problem(words, error))
        form method="post" action="/accounts" {
            (field("name", name).line(typed, "text", Some("off")))
            (field("email", email).line(typed, "email", Some("off")))
            (field("role", role).select(visit.words, typed, &roles))
            fieldset {
                legend { (words.get("account-teams")) }
                @for team in teams {
                    label.tick {
                        input type="checkbox" name="team" value=(team.id)
                            checked[chosen.contains(&team.id.to_string().as_str())];
                        span { (words.pick(&team.name_nl, &team.name_en)) }
                    }
                }
            }
            (Field { name: "password", label: password, hint: password_hint, error }
                .line(typed, "password", Some("new-password")))
            div.actions { button.main { (words.get("account-do")) } }
        }
    };
    ui::shell(visit, &words.get("accounts-title"), &body)
}

fn read_account(typed: &Typed) -> Result<NewAccount> {
    let wrong = AppError::Field { field: "role", problem: FieldProblem::NotAnAnswer };
    Ok(NewAccount {
        email: typed.text("email").to_owned(),
        name: Name::new(typed.text("name")).in_field("name")?,
        role: Role::from_code(typed.text("role")).ok_or(wrong)?,
        teams: typed.list("team").into_iter().filter_map(|team| team.parse().ok()).collect(),
        password: typed.text("password").to_owned(),
    })
}

/// `POST /accounts`
pub async fn create_account(visit: Visit, typed: Typed) -> Answer {
    let (list, teams) =
        account::list(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let result = match read_account(&typed) {
        Ok(new) => account::create(visit.app(), &visit.staff, new).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(_) => Redirect::to("/accounts").into_response(),
        Err(error) => again(&error, accounts_page(&visit, &list, &teams, &typed, Some(&error))),
    })
}

/// `GET /audit`
pub async fn audit(visit: Visit) -> Answer {
    let lines = audit::trail(visit.app(), &visit.staff).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let zone = &visit.app().zone;
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("audit-title")) }
        p { (words.get("audit-what")) }
        div.table tabindex="0" role="region" aria-label=(words.get("audit-title")) { table {
            thead {
                tr {
                    @for key in ["audit-when", "audit-who", "audit-did", "audit-to"] {
                        th scope="col" { (words.get(key)) }
                    }
                }
            }
            tbody { @for line in &lines { tr {
                @let (hour, minute) = line.at.clock_in(zone);
                td { (day(words, line.at.day_in(zone), visit.today)) " " (format!("{hour:02}:{minute:02}")) }
                td { @match (&line.name, line.role) {
                    (Some(name), Some(role)) => { (name) ", " (visit.role(role)) },
                    _ => (words.get("chair-customer")),
                } }
                td { (words.get(keys::DID.of(line.action.as_str()))) }
                td { (words.get(keys::SUBJECT.of(line.subject.as_str()))) }
            } } }
        } }
    };
    Ok(ui::shell(&visit, &words.get("audit-title"), &body).into_response())
}
