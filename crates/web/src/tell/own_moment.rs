//! A moment that the customer adds: what happened, in own words first, with a time as exact or as rough as it
//! is known.

use axum::response::{IntoResponse, Redirect};
use hullie_app::{
    AppError,
    error::InField,
    tell::own_moment::{self, OwnMoment},
    walk::shared_page::SharedPage,
};
use hullie_domain::{
    Chair, Title,
    kind::Kind,
    walk::moment::{Channel, Side},
};
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    form::{Typed, again},
    on_page::OnPage,
    privacy,
    tell::told::{told, whose},
    ui::{self, Field},
    visit::Visit,
    walk::{
        moment_fields::{more, outcome, time},
        shared_page::reader::say,
    },
    words::keys,
};

/// `GET /mine/moments/new`
pub async fn own_moment_form(page: OnPage) -> Answer {
    let shared = page.open().await?;
    Ok(own_moment_page(&page, &shared, &Typed::default(), None).into_response())
}

fn own_moment_page(visit: &Visit, shared: &SharedPage, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let labels = ["own-title", "own-side", "own-channel", "ask-tell", "ask-value", "may-skip"]
        .map(|key| say(visit, shared, key));
    let [title, side, channel, tell, value, skip] = &labels;
    let sides = [Side::Customer, Side::Organisation, Side::Other].map(|side| {
        // "I" is the customer: who speaks for another names the customer, and is somebody else themselves
        let named = side == Side::Customer && shared.speaks_as().is_some();
        let label = if named { shared.trajectory.name.clone() } else { words.get(keys::OWN_SIDE.of(side)) };
        (side.code().to_owned(), label)
    });
    let channels: Vec<(String, String)> =
        Channel::offered().map(|c| (c.code().to_owned(), words.get(keys::CHANNEL.of(c)))).collect();
    let field = |name, label| Field { name, label, hint: "", error };
    let body = html! {
        p { a href="/mine" { (words.get("back-to-steps")) } }
        h1 { (words.get("own-moment")) }
        (ui::problem(words, error))
        form method="post" action="/mine/moments/new" {
            // the free words come first, and are enough (E15)
            (field("words", tell).area(typed, true))
            (Field { name: "title", label: title, hint: skip, error }.line(typed, "text", None))
            (privacy::of_kind(visit, shared, Kind::Moment))
            (time(visit, typed, error))
            details open[error.is_some()] {
                summary { (words.get("own-more")) }
                (Field { name: "side", label: side, hint: skip, error }.select(visit.words, typed, &sides))
                (Field { name: "channel", label: channel, hint: skip, error }
                    .select(visit.words, typed, &channels))
                (details(visit, typed, error))
            }
            (Field { name: "value", label: value, hint: skip, error }
                .choices(words, typed, &ui::five(words), Chair::Customer))
            (whose(visit, shared, typed, error))
            (privacy::of_kind(visit, shared, Kind::View))
            @if shared.speaks_as().is_none() {
                (ui::tick("quote", &words.get("may-quote"), typed.ticked("quote")))
            }
            div.actions {
                button.main { (words.get("own-do")) } a href="/mine" { (words.get("back-to-steps")) }
            }
        }
    };
    ui::shell(visit, &words.get("own-moment"), &body)
}

/// At what time and with whom it was, who sent the customer there, and whether it worked.
fn details(visit: &Visit, typed: &Typed, error: Option<&AppError>) -> Markup {
    let words = visit.words;
    let [party, sent_by, clock, skip] =
        &["own-party", "own-sent-by", "own-clock", "may-skip"].map(|key| words.get(key));
    html! {
        (Field { name: "clock", label: clock, hint: skip, error }.line(typed, "time", None))
        (Field { name: "party", label: party, hint: skip, error }.line(typed, "text", Some("off")))
        (Field { name: "sent_by", label: sent_by, hint: skip, error }.line(typed, "text", Some("off")))
        (outcome(visit, typed, error, Chair::Customer))
    }
}

fn own(visit: &Visit, typed: &Typed) -> hullie_app::Result<OwnMoment> {
    let when = typed.when(&visit.app().zone, visit.app().now())?;
    let told = told(typed)?;
    // words alone are enough: who told what happened need not put it in a few words as well
    let title = match typed.optional_title("title")? {
        Some(title) => title,
        None if told.words.is_some() => Title::new(visit.t("own-untitled")).in_field("title")?,
        None => typed.title("title")?,
    };
    Ok(OwnMoment {
        title,
        happened_at: when.at,
        more: more(typed, &when)?,
        side: typed.code("side", Side::chosen)?.unwrap_or(Side::Unknown),
        channel: typed.code("channel", Channel::chosen)?.unwrap_or(Channel::Unknown),
        told,
    })
}

/// `POST /mine/moments/new`
pub async fn own_moment(page: OnPage, typed: Typed) -> Answer {
    let id = page.id;
    let result = match own(&page, &typed) {
        Ok(new) => own_moment::own_moment(page.app(), &page.customer, id, new).await,
        Err(error) => Err(error),
    };
    Ok(match result {
        Ok(id) => Redirect::to(&format!("/mine/road?kept={id}#m-{id}")).into_response(),
        Err(error) if error.turns_away() => return Err(Failed::customer(page.words, error)),
        Err(error) => {
            let shared = page.open().await?;
            again(&error, own_moment_page(&page, &shared, &typed, Some(&error)))
        }
    })
}
