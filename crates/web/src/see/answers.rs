//! What people expected and answered, as groups: words first, outcome and treatment apart, each number with
//! how many and how sure.

use axum::{extract::Path, response::IntoResponse};
use hullie_app::see::mirror::told::{self, Share, Told};
use hullie_domain::{Chair, tell::question::Block};
use hullie_measure::release::Released;
use maud::{Markup, html};

use crate::{
    error::{Answer, Failed},
    format::{date, percent},
    ui,
    visit::Visit,
    words::keys,
};

/// `GET /mirror/{service}/answers`
pub async fn page(visit: Visit, Path(key): Path<String>) -> Answer {
    let told =
        told::told(visit.app(), visit.anybody(), &key).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let name = words.pick(&told.service.name);
    let body = html! {
        p {
            a href=(format!("/mirror/{}", told.service.key)) {
                (words.with("mirror-title", &[("service", name.into())]))
            }
        }
        h1 { (words.get("answers-title")) }
        @if told.quotes.is_empty() { p { (words.get("mirror-no-quotes")) } }
        @for quote in &told.quotes { blockquote.quote { (ui::quoted(&quote.words)) } }
        (expectations(&visit, &told))
        (items(&visit, &told))
        (together(&visit, &told))
        h2 { (words.get("answers-recovered")) }
        p { (words.get("answers-recovered-what")) " " (recovered(&visit, &told)) }
        (room(&visit, &told))
        p.small { (words.with("answers-source", &[("day", (&date(words, told.as_of)).into())])) }
    };
    Ok(ui::shell(&visit, &words.get("answers-title"), &body).into_response())
}

fn count(visit: &Visit, released: Released<usize>) -> String {
    released.shown().map_or_else(|| visit.t("hidden-few"), usize::to_string)
}

fn expectations(visit: &Visit, told: &Told) -> Markup {
    let words = visit.words;
    let rows = [
        ("answers-before", told.before),
        ("answers-own", told.own),
        ("answers-prompted", told.prompted),
        ("answers-afterwards", told.afterwards),
    ];
    html! {
        section aria-labelledby="expected" {
            h2 id="expected" { (words.get("answers-expected")) }
            table {
                caption { (words.get("answers-how")) }
                thead {
                    tr {
                        th scope="col" { (words.get("answers-said")) }
                        th scope="col" { (words.get("answers-customers")) }
                    }
                }
                tbody {
                    @for (key, n) in rows {
                        tr { th scope="row" { (words.get(key)) } td { (count(visit, n)) } }
                    }
                }
            }
            table {
                caption { (words.get("expectation-source")) }
                thead {
                    tr {
                        th scope="col" { (words.get("answers-source-of")) }
                        th scope="col" { (words.get("answers-customers")) }
                    }
                }
                tbody { @for (source, n) in &told.sources { tr {
                    th scope="row" { (words.get(keys::SOURCE.of(*source))) } td { (count(visit, *n)) }
                } } }
            }
        }
    }
}

/// A share in a sentence, with how sure it is and how many people stand behind it.
fn share(visit: &Visit, share: &Released<Share>) -> String {
    let words = visit.words;
    match share.shown() {
        None => words.get("hidden-few"),
        Some(Share { nearly: Some(nearly), .. }) => words.get(keys::ANSWERS_NEARLY.of(*nearly)),
        Some(share) => words.with(
            "answers-share",
            &[
                ("part", (&share.part.to_string()).into()),
                ("whole", (&share.whole.to_string()).into()),
                ("people", (&share.people.to_string()).into()),
                ("low", (&percent(words, share.interval.low)).into()),
                ("high", (&percent(words, share.interval.high)).into()),
            ],
        ),
    }
}

fn recovered(visit: &Visit, told: &Told) -> String {
    let words = visit.words;
    match told.recovered.shown() {
        None => words.get("hidden-few"),
        Some(Share { nearly: Some(nearly), .. }) => words.get(keys::RECOVERED_NEARLY.of(*nearly)),
        Some(share) => words.with(
            "answers-recovered-share",
            &[
                ("part", (&share.part.to_string()).into()),
                ("whole", (&share.whole.to_string()).into()),
                ("low", (&percent(words, share.interval.low)).into()),
                ("high", (&percent(words, share.interval.high)).into()),
            ],
        ),
    }
}

fn items(visit: &Visit, told: &Told) -> Markup {
    let words = visit.words;
    html! {
        h2 { (words.get("answers-items")) }
        @if told.items.is_empty() { p { (words.get("hidden-few-long")) } }
        @for block in Block::ALL {
            @let rows: Vec<_> = told.items.iter().filter(|(item, ..)| item.block == block).collect();
            @if !rows.is_empty() {
                div.table tabindex="0" role="region" aria-label=(words.get(keys::BLOCK.of(block))) {
                    table {
                        caption { (words.get(keys::BLOCK.of(block))) }
                        thead {
                            tr {
                                th scope="col" { (words.get("answers-question")) }
                                th scope="col" { (words.get("answers-who")) }
                                th scope="col" { (words.get("answers-yes")) }
                            }
                        }
                        tbody {
                            @for (item, chair, released) in rows {
                                tr {
                                    th scope="row" { (words.get(keys::ITEM.of(item.code))) }
                                    td { (words.get(keys::CHAIR.of(*chair))) }
                                    td { (share(visit, released)) }
                                }
                            }
                        }
                    }
                }
            }
        }
        @for chair in Chair::BOTH {
            @if !told.items.is_empty() && !told.items.iter().any(|(_, by, _)| *by == chair) {
                p { (words.get("figure-one-side")) }
            }
        }
    }
}

fn together(visit: &Visit, told: &Told) -> Markup {
    let words = visit.words;
    let [with, without] = &told.interest;
    html! {
        h2 { (words.get("answers-together")) }
        p { (words.get("answers-interest")) " " (share(visit, with)) }
        p { (words.get("answers-no-interest")) " " (share(visit, without)) }
    }
}

fn room(visit: &Visit, told: &Told) -> Markup {
    let words = visit.words;
    html! {
        h2 { (words.get("item-room-employee")) }
        p { (share(visit, &told.room)) }
    }
}
