//! Which errors of a database are over when one waits.

use sqlx::sqlite::SqliteError;

/// Why a database that gave this error cannot do it now and may do it later; `None` when waiting does not
/// help.
pub(crate) fn away(cause: &dyn sqlx::error::DatabaseError) -> Option<&'static str> {
    let code = cause.code()?;
    if cause.try_downcast_ref::<SqliteError>().is_some() {
        // the lowest eight bits are the kind
        return match code.parse::<u32>().ok()? & 0xff {
            5 => Some("another program is writing"),
            10 => Some("the disk does not do its work"),
            13 => Some("the disk is full"),
            _ => None,
        };
    }
    match code.as_ref() {
        "57P01" | "57P02" | "57P03" => Some("the database server stops or starts"),
        "53100" => Some("the disk is full"),
        "53300" => Some("the database server has no connection left"),
        code if code.starts_with("08") => Some("the connection broke"),
        _ => None,
    }
}
