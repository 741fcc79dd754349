//! Whether a form that was sent is kept: asked by the script.

use axum::{Json, extract::Path, http::StatusCode, response::IntoResponse};
use hullie_app::sending;

use crate::{
    error::{Answer, Failed},
    mark,
    visit::Visit,
};

/// Whether a sending was kept.
#[derive(Debug, serde::Serialize)]
struct Kept {
    kept: bool,
}

/// `GET /sent/{token}`: whether the form with this mark was kept. The script asks this before it throws a
/// draft away.
pub async fn kept(visit: Visit, Path(token): Path<String>) -> Answer {
    let Some(number) = mark::number(&token) else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let found = sending::find(visit.app(), number).await.map_err(|e| Failed::new(visit.words, e))?;
    Ok(Json(Kept { kept: found.is_some() }).into_response())
}
