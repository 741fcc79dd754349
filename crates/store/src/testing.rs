//! For tests only: databases that are made and thrown away.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::StoreError;

/// Makes an empty database on a PostgreSQL server for tests. The name must be letters, digits and underscores.
///
/// # Errors
/// When the server does not allow it.
pub async fn create_database(server: &str, name: &str) -> Result<(), StoreError> {
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return Err(StoreError::Address(format!("{name} is no name for a database")));
    }
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}
