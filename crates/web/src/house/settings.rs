//! What roles and those who are helped are called here, and what kind of organisation it is (P20, V07).

use axum::response::{IntoResponse, Redirect};
use hullie_app::{AppError, Result, error::FieldProblem, house::account};
use hullie_domain::{Role, house::profile::SectorProfile, permission::MayAdministrate};
use hullie_store::house::role_name::RoleName;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    ui::{self, Field},
    visit::{Called, Visit},
    words::keys,
};

/// What was sent and what is wrong with it: the name of which card, what was typed there, the error.
type Sent<'a> = Option<(&'a str, &'a Typed, &'a AppError)>;

/// `GET /roles`
pub async fn page(visit: Visit) -> Answer {
    MayAdministrate::check(&visit.staff).map_err(|e| Failed::new(visit.words, e.into()))?;
    Ok(roles_page(&visit, None).into_response())
}

fn roles_page(visit: &Visit, sent: Sent<'_>) -> Markup {
    let words = visit.words;
    let called = visit.site.called();
    let profiles: Vec<(String, String)> = SectorProfile::ALL
        .iter()
        .map(|profile| (profile.code().to_owned(), words.get(keys::PROFILE.of(*profile))))
        .collect();
    let profile_error = sent.filter(|(card, ..)| *card == "profile").map(|(.., error)| error);
    let body = html! {
        p { a href="/desk" { (words.get("back-to-desk")) } }
        h1 { (words.get("roles-title")) }
        p { (words.get("roles-what")) }
        p { (words.get("roles-taken")) }
        (ui::problem(words, sent.map(|(.., error)| error)))
        section.card {
            h2 { (words.get("profile-title")) }
            p { (words.get("profile-what")) }
            form method="post" action="/roles/profile" {
                (Field { name: "profile", label: &words.get("profile-kind"), hint: "", error: profile_error }
                    .select(words, &Typed::default(), &profiles))
                div.actions { button.quiet { (words.get("profile-do")) } }
            }
        }
        (customer_card(visit, &called, sent))
        @for role in Role::ALL { (role_card(visit, role, &called, sent)) }
    };
    ui::shell(visit, &words.get("roles-title"), &body)
}

fn customer_card(visit: &Visit, called: &Called, sent: Sent<'_>) -> Markup {
    let words = visit.words;
    let kept = called.customer.as_ref();
    let kept = |read: fn(&hullie_store::house::role_name::CustomerName) -> &String| {
        kept.map_or_else(String::new, |name| read(name).clone())
    };
    let fields = [
        ("one_nl", "role-dutch", kept(|name| &name.one_nl)),
        ("more_nl", "role-dutch-more", kept(|name| &name.more_nl)),
        ("one_en", "role-english", kept(|name| &name.one_en)),
        ("more_en", "role-english-more", kept(|name| &name.more_en)),
    ];
    html! { section.card {
        h2 { (words.get("chair-customer")) }
        p { (words.get("roles-customer-what")) }
        form method="post" action="/roles/customer" {
            (name_fields(visit, "customer", &fields, sent))
            div.actions {
                button.quiet { (words.get("roles-do")) span.hidden { ": " (words.get("chair-customer")) } }
            }
        }
    } }
}

fn role_card(visit: &Visit, role: Role, called: &Called, sent: Sent<'_>) -> Markup {
    let words = visit.words;
    let own = called.roles.iter().find(|name| name.role == role);
    let kept = |read: fn(&RoleName) -> &String| own.map_or_else(String::new, |name| read(name).clone());
    let mut fields = vec![("name_nl", "role-dutch", kept(|name| &name.name_nl))];
    let is_chair = role == Role::Employee;
    if is_chair {
        fields.push(("more_nl", "role-dutch-more", kept(|name| &name.more_nl)));
    }
    fields.push(("name_en", "role-english", kept(|name| &name.name_en)));
    if is_chair {
        fields.push(("more_en", "role-english-more", kept(|name| &name.more_en)));
    }
    let asked = is_chair && own.is_some_and(is_asked_for_more);
    html! { section.card {
        h2 { (visit.role(role)) }
        @if is_chair { p { (words.get("roles-employee-what")) } }
        @if asked { p.notice role="status" { strong { (words.get("roles-more-asked")) } } }
        form method="post" action="/roles" {
            input type="hidden" name="role" value=(role.code());
            (name_fields(visit, role.code(), &fields, sent))
            div.actions {
                button.quiet { (words.get("roles-do")) span.hidden { ": " (visit.role(role)) } }
            }
        }
    } }
}

/// Whether a name was kept before both forms were asked for, so that sentences about more of them use the
/// common word.
fn is_asked_for_more(name: &RoleName) -> bool {
    name.more_nl.is_empty() || (!name.name_en.is_empty() && name.more_en.is_empty())
}

/// The fields of one card, filled in with what was typed, or else with what is kept.
fn name_fields(visit: &Visit, card: &str, fields: &[(&str, &'static str, String)], sent: Sent<'_>) -> Markup {
    let sent = sent.filter(|(sent_card, ..)| *sent_card == card);
    let wrong = match sent {
        Some((.., AppError::Field { field, .. })) => *field,
        _ => "",
    };
    html! {
        @for (field, label, kept) in fields {
            @let id = format!("{field}-{card}");
            @let value = sent.map_or(kept.as_str(), |(_, typed, _)| typed.text(field));
            div.field.wrong[*field == wrong] {
                label for=(id) { (visit.words.get(*label)) }
                input id=(id) name=(field) type="text" dir="auto" autocomplete="off" value=(value)
                    aria-describedby=[(*field == wrong).then_some("problem")]
                    aria-invalid=[(*field == wrong).then_some("true")];
            }
        }
    }
}

/// `POST /roles`
pub async fn name_role(visit: Visit, typed: Typed) -> Answer {
    MayAdministrate::check(&visit.staff).map_err(|e| Failed::new(visit.words, e.into()))?;
    let read = |role| account::read_role_name(role, |field| typed.text(field).to_owned());
    let name = match typed.code("role", Role::from_code) {
        Ok(Some(role)) => read(role),
        Ok(None) => Err(AppError::Field { field: "role", problem: FieldProblem::NotAnAnswer }),
        Err(error) => Err(error),
    };
    let result = match name {
        Ok(name) => account::name_role(visit.app(), &visit.staff, &name).await,
        Err(error) => Err(error),
    };
    kept(visit, typed.text("role"), &typed, result).await
}

/// `POST /roles/customer`
pub async fn name_customer(visit: Visit, typed: Typed) -> Answer {
    MayAdministrate::check(&visit.staff).map_err(|e| Failed::new(visit.words, e.into()))?;
    let result = match account::read_customer_name(|field| typed.text(field).to_owned()) {
        Ok(name) => account::name_customer(visit.app(), &visit.staff, name.as_ref()).await,
        Err(error) => Err(error),
    };
    kept(visit, "customer", &typed, result).await
}

/// `POST /roles/profile`: what kind of organisation it is; questions and words follow, the data stay (V07).
pub async fn set_profile(visit: Visit, typed: Typed) -> Answer {
    MayAdministrate::check(&visit.staff).map_err(|e| Failed::new(visit.words, e.into()))?;
    let problem = AppError::Field { field: "profile", problem: FieldProblem::NotAnAnswer };
    let result = match typed.code("profile", SectorProfile::from_code) {
        Ok(profile) => match profile.ok_or(problem) {
            Ok(profile) => account::set_profile(visit.app(), &visit.staff, profile).await,
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    kept(visit, "profile", &typed, result).await
}

/// The way on after a form: the page with the new names, or the same form with what was typed and what is
/// wrong.
async fn kept(visit: Visit, card: &str, typed: &Typed, result: Result<()>) -> Answer {
    match result {
        Ok(()) => {
            visit.site.read_role_names().await.map_err(|e| Failed::new(visit.words, e))?;
            Ok(Redirect::to("/roles").into_response())
        }
        Err(error) => Ok(again(&error, roles_page(&visit, Some((card, typed, &error))))),
    }
}
