//! Keeping the house: indicators for the manager, accounts and the audit trail for the administrator.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError, Result,
    error::{FieldProblem, InField},
    house::account::{self, NewAccount},
};
use hullie_domain::{Name, Role};
use hullie_store::house::{account::Account, organisation::Team};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    ui::{self, Field},
    visit::Visit,
};

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
                        span { (ui::written(words, &team.name)) }
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
