//! What roles and those who are helped are called here, and what kind of organisation it is (P20, V07).

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError, Result,
    error::FieldProblem,
    house::account::{self, NameFields},
};
use hullie_domain::{Role, house::profile::SectorProfile, permission::MayAdministrate};
use hullie_store::house::role_name::{CustomerName, RoleName};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    ui::{self, Field},
    visit::{Called, Visit},
    words::{Language, keys},
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
    let fields = fields(visit, "one", true, |fields, more| {
        let of = |name: &CustomerName| if more { name.more.clone() } else { name.one.clone() };
        kept.map(of).and_then(|text| text.get(fields.code).map(str::to_owned)).unwrap_or_default()
    });
    html! { section.card {
        h2 { (words.get("chair-customer")) }
        p { (words.get("roles-customer-what")) }
        form method="post" action="/roles/customer" {
            (name_fields("customer", &fields, sent))
            div.actions {
                button.quiet { (words.get("roles-do")) span.hidden { ": " (words.get("chair-customer")) } }
            }
        }
    } }
}

fn role_card(visit: &Visit, role: Role, called: &Called, sent: Sent<'_>) -> Markup {
    let words = visit.words;
    let own = called.roles.iter().find(|name| name.role == role);
    let is_chair = role == Role::Employee;
    let fields = fields(visit, "name", is_chair, |fields, more| {
        let of = |name: &RoleName| if more { name.more.clone() } else { name.name.clone() };
        own.map(of).and_then(|text| text.get(fields.code).map(str::to_owned)).unwrap_or_default()
    });
    let asked = is_chair && own.is_some_and(is_asked_for_more);
    html! { section.card {
        h2 { (visit.role(role)) }
        @if is_chair { p { (words.get("roles-employee-what")) } }
        @if asked { p.notice role="status" { strong { (words.get("roles-more-asked")) } } }
        form method="post" action="/roles" {
            input type="hidden" name="role" value=(role.code());
            (name_fields(role.code(), &fields, sent))
            div.actions {
                button.quiet { (words.get("roles-do")) span.hidden { ": " (visit.role(role)) } }
            }
        }
    } }
}

/// Whether a name was kept before both forms were asked for, so that sentences about more of them use the
/// common word.
fn is_asked_for_more(name: &RoleName) -> bool {
    name.name.iter().any(|(code, _)| name.more.get(code).is_none())
}

/// The fields in which a name is typed, in each language: `one` is the name of the field for one.
fn languages(one: &str) -> Vec<NameFields<'static>> {
    let of = |language: Language| NameFields {
        code: language.code(),
        one: language.field(one),
        more: language.field("more"),
    };
    Language::all().into_iter().map(of).collect()
}

/// Each field of a name: what it is called, its label, and what is kept.
fn fields(
    visit: &Visit,
    one: &str,
    with_more: bool,
    kept: impl Fn(&NameFields<'_>, bool) -> String,
) -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for (of, language) in languages(one).iter().zip(Language::all()) {
        let label = |key: &'static str| visit.words.with(key, &[("language", language.own_name().into())]);
        all.push((of.one, label("role-name-in"), kept(of, false)));
        if with_more {
            all.push((of.more, label("role-more-in"), kept(of, true)));
        }
    }
    all
}

/// What was typed in one of the fields.
fn typed_in(typed: &Typed, fields: &NameFields<'_>, more: bool) -> String {
    typed.text(if more { fields.more } else { fields.one }).to_owned()
}

/// The fields of one card, filled in with what was typed, or else with what is kept.
fn name_fields(card: &str, fields: &[(&str, String, String)], sent: Sent<'_>) -> Markup {
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
                label for=(id) { (label) }
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
    let languages = languages("name");
    let read =
        |role| account::read_role_name(role, &languages, |fields, more| typed_in(&typed, fields, more));
    let name = match typed.code("role", Role::from_code) {
        Ok(Some(role)) => read(role),
        Ok(None) => Err(AppError::Field { field: "role", problem: FieldProblem::NotAnAnswer }),
        Err(error) => Err(error),
    };
    let result = match name {
        Ok(name) => account::name_role(visit.app(), &visit.staff, name, &languages).await,
        Err(error) => Err(error),
    };
    kept(visit, typed.text("role"), &typed, result).await
}

/// `POST /roles/customer`
pub async fn name_customer(visit: Visit, typed: Typed) -> Answer {
    MayAdministrate::check(&visit.staff).map_err(|e| Failed::new(visit.words, e.into()))?;
    let languages = languages("one");
    let result = match account::read_customer_name(&languages, |fields, more| typed_in(&typed, fields, more))
    {
        Ok(name) => account::name_customer(visit.app(), &visit.staff, name, &languages).await,
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
