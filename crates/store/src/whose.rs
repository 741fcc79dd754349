//! A file of a database before it is opened in earnest: whose it is, and taking it away. Opening one brings
//! it up to date, so whoever only wants to know whose it is looks here first.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{ConnectOptions as _, Connection as _, Sqlite, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{StoreError, db::sql_as};

/// How long taking a file for oneself waits for others.
const WAIT: Duration = Duration::from_millis(200);
/// What stands beside a file, in the order in which it goes: the file itself is last, so that what is left by
/// a program that was stopped half-way is known as what it was.
const ENDINGS: [&str; 4] = ["-wal", "-shm", "-journal", ""];

/// Whose a database is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whose {
    /// The names of the organisations in it.
    pub organisations: Vec<String>,
    /// The mail addresses with which people sign in.
    pub emails: Vec<String>,
}

/// Looks whose the SQLite database in a file is, and changes nothing in it.
///
/// # Errors
/// When the file is no database of Hullie, or cannot be read.
pub async fn look(path: &Path) -> Result<Whose, StoreError> {
    // where nobody has it open nothing is made beside it either: a file that is left there belongs to whoever
    // looked, and may keep the one whose it is from opening it
    let still = !beside(path, "-wal").exists();
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(still);
    let mut connection = options.connect().await?;
    let looked = async {
        let organisations = texts(&mut connection, "SELECT name FROM organisation ORDER BY id").await?;
        let emails = texts(&mut connection, "SELECT email FROM account ORDER BY id").await?;
        Ok(Whose { organisations, emails })
    };
    let looked = looked.await;
    connection.close().await?;
    looked
}

async fn texts(connection: &mut SqliteConnection, text: &'static str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = sql_as!(Sqlite, text).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|(text,)| text).collect())
}

/// Takes the SQLite database in a file away, with what stands beside it, and says whether it did: not when
/// another program has it open, of whatever version. SQLite itself knows: who has a database with a journal
/// of writes open holds a lock on it for as long as that lasts, and who takes the journal away needs the
/// whole file.
///
/// # Errors
/// When the file cannot be opened or taken away.
pub async fn take_away(path: &Path) -> Result<bool, StoreError> {
    let options = SqliteConnectOptions::new().filename(path).busy_timeout(WAIT);
    let mut own = options.connect().await?;
    for text in ["PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"] {
        match sqlx::raw_sql(text).execute(&mut own).await.map_err(StoreError::from) {
            Ok(_) => {}
            Err(StoreError::Away(_)) => {
                own.close().await?;
                return Ok(false);
            }
            Err(error) => return Err(error),
        }
    }
    // where a file that is open cannot go, nobody else has it open when it goes
    #[cfg(not(unix))]
    own.close().await?;
    let gone = ENDINGS.into_iter().try_for_each(|ending| match fs::remove_file(beside(path, ending)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    });
    #[cfg(unix)]
    drop(own);
    gone.map_err(|error| StoreError::Address(format!("{} ({error})", path.display())))?;
    Ok(true)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    #[tokio::test]
    async fn a_file_goes_only_when_nobody_has_it_open() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.sqlite");
        let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
        assert_eq!(look(&file).await.unwrap(), Whose::default());
        assert!(!take_away(&file).await.unwrap(), "somebody has it open");
        assert!(file.exists() && store.write().await.is_ok(), "and goes on with it");
        store.close().await;
        look(&file).await.unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a look leaves nothing beside it");
        assert!(take_away(&file).await.unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left beside it");
        fs::write(&file, "something else").unwrap();
        assert!(look(&file).await.is_err() && take_away(&file).await.is_err());
        assert_eq!(fs::read(&file).unwrap(), b"something else");
    }
}
