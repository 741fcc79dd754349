//! The mirror page: words first, then the map with a lane for each chair, then at most six figures inside
//! sentences (E21, N01).

pub mod compare;
pub mod distance;
pub mod figure;
pub mod filter;
pub mod open;
mod sheet;
pub mod stories;

use axum::{
    extract::{Path, Query},
    http::header,
    response::IntoResponse,
};
use hullie_app::see::mirror::{self, Mirror};
use hullie_draw::{
    Accessible, Paint, Paper,
    map::{self, Place, Sheet},
};
use maud::{Markup, PreEscaped, html};

use filter::{Asked, Names};
use open::{feeling_words, open};
use sheet::sheet;

use crate::{
    error::{Answer, Failed},
    format::number,
    ui,
    visit::Visit,
    words::Words,
};

/// `GET /mirror`
pub async fn list(visit: Visit) -> Answer {
    let services =
        mirror::services(visit.app(), visit.anybody()).await.map_err(|e| Failed::new(visit.words, e))?;
    let words = visit.words;
    let body = html! {
        h1 { (words.get("nav-mirror")) }
        p { (words.get("mirror-what")) }
        ul.list { @for service in &services { li {
            a.row href=(format!("/mirror/{}", service.key)) {
                (ui::written(words, &service.name))
            }
        } } }
    };
    Ok(ui::shell(&visit, &words.get("nav-mirror"), &body).into_response())
}

/// `GET /mirror/{service}`
pub async fn page(visit: Visit, Path(key): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mirror = open(&visit, &key, &asked).await?;
    let words = visit.words;
    let name = words.pick(&mirror.service.name);
    let (here, query) = (format!("/mirror/{}", mirror.service.key), asked.query());
    let names = Names { words, teams: &mirror.teams, segments: &mirror.segments };
    let body = html! {
        h1 { (words.with("mirror-title", &[("service", name.into())])) }
        (quotes(words, &mirror))
        p { a href=(format!("{here}/stories{query}")) { (words.get("stories-all")) } }
        (filter::form(names, &here, &mirror.choices, &asked, false))
        (walked(words, &mirror, visit.app().thresholds.customers(), &asked))
        h2 { (words.get("mirror-figures")) }
        p { (words.get("mirror-figures-what")) }
        @if mirror.figures.is_empty() { p { (words.get("mirror-no-figures")) } }
        @for figure in &mirror.figures { (figure::one_figure(words, &mirror, figure, &query)) }
        h2 { (words.get("mirror-more")) }
        ul {
            li { a href=(format!("{here}/distance")) { (words.get("distance-title")) } }
            li { a href=(format!("{here}/answers")) { (words.get("answers-title")) } }
            li { a href=(format!("{here}/compare{query}")) { (words.get("compare-title")) } }
        }
        p.small.tools {
            (words.get("mirror-data")) " "
            a href=(format!("/api/v1/mirror/{}{query}", mirror.service.key)) { "JSON" } " · "
            a href=(format!("{here}/map.svg{query}")) { "SVG" }
        }
        p.small.tools {
            (words.get("mirror-files")) " "
            @for (n, (kind, paper)) in [("png", ""), ("pdf", "a4"), ("pdf", "a3"), ("pdf", "a2"),
                ("pdf", "a1"), ("pdf", "a0")].into_iter().enumerate() {
                @let sign = if query.is_empty() { "?" } else { "&" };
                @if n > 0 { " · " }
                @if paper.is_empty() {
                    a href=(format!("{here}/map.{kind}{query}")) { (kind.to_uppercase()) }
                } @else {
                    a href=(format!("{here}/map.{kind}{query}{sign}paper={paper}")) {
                        (kind.to_uppercase()) " " (paper.to_uppercase())
                    }
                }
            }
        }
    };
    Ok(ui::shell(&visit, name, &body).into_response())
}

fn quotes(words: Words, mirror: &Mirror) -> Markup {
    html! {
        @if mirror.quotes.is_empty() { p { (words.get("mirror-no-quotes")) } }
        @for quote in &mirror.quotes {
            @let step = mirror.route.iter().find(|step| Some(step.id) == quote.step);
            blockquote.quote {
                (ui::quoted(&quote.words))
                @if let Some(step) = step {
                    footer {
                        (words.with("quote-at", &[("step", words.pick(&step.name).into())]))
                    }
                }
            }
        }
    }
}

fn walked(words: Words, mirror: &Mirror, k: usize, asked: &Asked) -> Markup {
    let sheet = sheet(words, mirror, k, asked);
    html! {
        h2 { (words.get("mirror-map")) }
        @for line in &sheet.caption { p { (line) } }
        @if !sheet.steps.is_empty() {
            @let plain = Sheet { title: String::new(), caption: Vec::new(), ..sheet.clone() };
            div.map.wide tabindex="0" role="region" aria-label=(words.get("mirror-map")) {
                (PreEscaped(map::svg(&plain, Paint::Page)))
            }
            p.small { a href=(format!("/mirror/{}{}", mirror.service.key, asked.swapped())) {
                (words.get(
                    if asked.feeling_first() { "mirror-happened-first" } else { "mirror-feeling-first" }))
            } }
            (steps(words, mirror, asked))
            (tables(words, mirror, &sheet))
        }
    }
}

/// A link to the words behind each step that may be shown.
fn steps(words: Words, mirror: &Mirror, asked: &Asked) -> Markup {
    html! {
        p { (words.get("mirror-pick-step")) }
        ol.steps { @for walked in &mirror.map.steps {
            @if let Some(step) = mirror.route.iter().find(|step| step.id == walked.step) {
                li { a href=(format!("/mirror/{}/steps/{}{}", mirror.service.key, step.key, asked.query())) {
                    (ui::written(words, &step.name))
                } }
            }
        } }
    }
}

/// The same as the picture, as a table.
fn tables(words: Words, mirror: &Mirror, sheet: &Sheet) -> Markup {
    let lanes = [&mirror.lanes.customer, &mirror.lanes.employee];
    html! {
        details {
            summary { (words.get("mirror-table")) }
            div.table tabindex="0" role="region" aria-label=(words.get("map-table-steps")) { table {
                thead { tr {
                    @for key in ["map-col-step", "map-col-count", "chair-customer", "chair-employee"] {
                        th scope="col" { (words.get(key)) }
                    }
                } }
                tbody { @for (index, step) in mirror.route.iter().enumerate() { tr {
                    th scope="row" { (ui::written(words, &step.name)) }
                    td { @match mirror.map.steps.iter().find(|s| s.step == step.id) {
                        Some(walked) => (number(words, walked.customers)),
                        None => (words.get("hidden-few")),
                    } }
                    @for lane in lanes { td { (feeling_words(words, lane.steps.get(index))) } }
                } } }
            } }
            div.table tabindex="0" role="region" aria-label=(words.get("map-table-paths")) { table {
                thead {
                    tr {
                        @for key in ["map-col-from", "map-col-to", "map-col-count"] {
                            th scope="col" { (words.get(key)) }
                        }
                    }
                }
                tbody {
                    @for path in &sheet.paths {
                        @if let (Place::Step(from), Place::Step(to)) = (path.from, path.to) {
                            tr {
                                th scope="row" { (sheet.steps[from].name) }
                                td { (sheet.steps[to].name) }
                                td { (path.label) }
                            }
                        }
                    }
                }
            } }
        }
    }
}

/// `GET /mirror/{service}/{map.svg, map.png, map.pdf}`: the picture as a file, of the same customers.
pub async fn map(
    visit: Visit,
    Path((key, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mirror = open(&visit, &key, &asked).await?;
    let sheet = sheet(visit.words, &mirror, visit.app().thresholds.customers(), &asked);
    let paint = match asked.paint.as_deref() {
        Some("dark") => Paint::Dark,
        Some("print") => Paint::Print,
        _ => Paint::Fixed,
    };
    let drawn = map::svg(&sheet, paint);
    let picture = |result: Result<Vec<u8>, hullie_draw::DrawError>| {
        result.map_err(|e| Failed::new(visit.words, hullie_app::AppError::Failed(e.to_string())))
    };
    let (kind, bytes) = match file.as_str() {
        "map.svg" => ("image/svg+xml", drawn.into_bytes()),
        "map.png" => ("image/png", picture(hullie_draw::png(&drawn, 2.0))?),
        "map.pdf" => {
            let mut tables = crate::see::map_sheet::tables(visit.words, &sheet);
            tables.insert(1, sheet::feelings(visit.words, &mirror));
            let document = Accessible {
                title: sheet.title.clone(),
                language: visit.words.0.code().to_owned(),
                description: sheet.caption.join(" "),
                tables,
                paper: asked.paper.as_deref().and_then(Paper::parse),
            };
            ("application/pdf", picture(hullie_draw::pdf_tagged(&drawn, &document))?)
        }
        _ => return Err(Failed::new(visit.words, hullie_domain::Refused::NotForYou.into())),
    };
    // the key comes from a file of the organisation: a name of a file is letters, digits and dashes
    let key: String = mirror.service.key.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let name = format!("inline; filename=\"{key}-{file}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}
