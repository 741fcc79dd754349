//! Ticking off a promise.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use hullie_app::{AppError, walk::promise};
use hullie_domain::{PromiseId, Refused};

use crate::{error::Answer, form::Typed, on_page::OnPage};

/// `POST /trajectories/{trajectory}/promises/{promise}`
pub async fn keep_promise(page: OnPage, Path((_, promise)): Path<(String, String)>, typed: Typed) -> Answer {
    let shared = page.open().await?;
    let failed = |e: AppError| page.failed(e);
    let promise: PromiseId = promise.parse().map_err(|_| failed(Refused::NotForYou.into()))?;
    let reason = typed.optional_title("reason").map_err(failed)?;
    promise::keep_promise(page.app(), page.who(), page.id, promise, reason).await.map_err(failed)?;
    Ok(Redirect::to(&format!("/trajectories/{}?kept", shared.trajectory.id)).into_response())
}
