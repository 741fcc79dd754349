//! The few files that pages need, all inside the program: one style, one script, the letters.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::style;

static CSS: LazyLock<String> = LazyLock::new(|| style::small(include_str!("../assets/hullie.css")));
const JS: &str = include_str!("../assets/hullie.js");

static CSS_PATH: LazyLock<String> = LazyLock::new(|| format!("/static/{}/hullie.css", version(&CSS)));
static JS_PATH: LazyLock<String> = LazyLock::new(|| format!("/static/{}/hullie.js", version(JS)));

fn version(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes())[..6])
}

/// The address of the style; it changes when the style does, so that browsers can keep it for a year.
#[must_use]
pub fn css() -> &'static str {
    &CSS_PATH
}

/// The address of the script.
#[must_use]
pub fn js() -> &'static str {
    &JS_PATH
}

/// `GET /static/{version}/{name}`: the style and the script.
pub async fn versioned(Path((_version, name)): Path<(String, String)>) -> Response {
    match name.as_str() {
        "hullie.css" => file("text/css; charset=utf-8", CSS.as_bytes()),
        "hullie.js" => file("text/javascript; charset=utf-8", JS.as_bytes()),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /static/{name}`: the letters.
pub async fn letters(Path(name): Path<String>) -> Response {
    let font = |bytes| file("font/woff2", bytes);
    match name.as_str() {
        "atkinson-400.woff2" => font(
            include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2")
                .as_slice(),
        ),
        "atkinson-700.woff2" => font(
            include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-700-normal.woff2")
                .as_slice(),
        ),
        "atkinson-ext-400.woff2" => font(
            include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-ext-400-normal.woff2")
                .as_slice(),
        ),
        "atkinson-ext-700.woff2" => font(
            include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-ext-700-normal.woff2")
                .as_slice(),
        ),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn file(kind: &'static str, bytes: &'static [u8]) -> Response {
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, bytes).into_response()
}
