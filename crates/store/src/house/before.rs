//! Texts of an organisation as the version before keeps them: in a column of Dutch and one of English. They
//! are written beside the column for all languages, and read once when that version wrote them. Both go with
//! the next version, see `migrations/0014_house_languages.sql`.

use hullie_domain::Localised;
use sqlx::AssertSqlSafe;

use crate::{
    Store, StoreError,
    db::{Inner, on},
};

/// The columns for all languages: in which table, its name, and that of the columns of before without their
/// ending.
const COLUMNS: [(&str, &str); 12] = [
    ("organisation", "promise"),
    ("team", "name"),
    ("team", "does"),
    ("service", "name"),
    ("service", "summary"),
    ("step", "name"),
    ("step", "benefit"),
    ("segment", "name"),
    ("role_name", "name"),
    ("role_name", "more"),
    ("customer_name", "one"),
    ("customer_name", "more"),
];

/// A text as the version before keeps it, in Dutch and in English: where there is no Dutch it shows any.
pub(crate) fn both(text: &Localised) -> [&str; 2] {
    [text.pick("nl"), text.get("en").unwrap_or_default()]
}

/// Brings along what the version before wrote: rows whose texts stand in its columns only.
///
/// # Errors
/// When the database fails.
pub(crate) async fn bring_along(store: &Store) -> Result<u64, StoreError> {
    let mut work = store.write().await?;
    let object = match work.inner {
        Inner::Sqlite(_) => "json_object",
        Inner::Postgres(..) => "json_build_object",
    };
    let mut brought = 0;
    for (table, column) in COLUMNS {
        let text = format!(
            "UPDATE {table} SET {column} = CAST({object}('nl', {column}_nl, 'en', {column}_en) AS TEXT) \
             WHERE {column} = '{{}}' AND ({column}_nl <> '' OR {column}_en <> '')"
        );
        brought += on!(work, c => sqlx::raw_sql(AssertSqlSafe(text.clone()))
            .execute(c).await.map(|done| done.rows_affected()))?;
    }
    work.commit().await?;
    Ok(brought)
}
