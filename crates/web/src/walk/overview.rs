//! The whole path on one sheet.

use axum::response::IntoResponse;

use crate::{error::Answer, on_page::OnPage, ui, walk::shared_page::overview};

/// `GET .../overview`: the path on one sheet of paper.
pub async fn overview_page(page: OnPage) -> Answer {
    let shared = page.open().await?;
    let body = overview::sheet(&page, &shared, &page.base());
    Ok(ui::shell(&page, &page.t("overview-title"), &body).into_response())
}
